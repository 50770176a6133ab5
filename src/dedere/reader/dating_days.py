"""How far from the days that a text names by month and number was it written?

"Monday, Feb. 26" with a visit ahead lies within weeks of the report, and only some years have that Monday; "said on
July 1" is most often the report's own day; a day in full that lies ahead is seldom far.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dedere.reader import times_values as v
from dedere.reader.dating_clue import Clue, Spell
from dedere.reader.dating_frames import find_either, find_partial
from dedere.reader.dating_tense import attribution, direction_at
from dedere.reader.document import Sentence
from dedere.reader.story import Story
from dedere.reader.times import TimeExpression
from dedere.record.day import Day

YEARS = range(2002, 2028)
_EDGE = 900
"""Within how many characters of its beginning a text gives its own day."""
_AGAIN = 0.4
"""How much a day still tells that has dated a known event."""
_LEAD = 3
"""How many sentences open a report."""

Steps = tuple[tuple[int, int, float], ...]
"""From how many days off the named day to how many, and how likely each of them is."""

# counted on annotated reports: what lies ahead is named a day to two weeks before, what lies behind within a month
_AHEAD: Steps = (
    (-120, -61, 0.01), (-60, -31, 0.03), (-30, -15, 0.12), (-14, -8, 0.55), (-7, -2, 0.7), (-1, -1, 1.2), (0, 0, 0.8),
    (1, 14, 0.02),
)  # fmt: skip
# with its weekday a day lies mostly within the week: "on Tuesday, Feb. 27"
_SOON: Steps = ((-30, -15, 0.05), (-14, -8, 0.2), (-7, -2, 0.9), (-1, -1, 1.2), (0, 0, 0.8), (1, 14, 0.02))
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.I)
_BEHIND: Steps = (
    (-14, -1, 0.1), (0, 0, 1.5), (1, 1, 0.8), (2, 7, 0.6), (8, 14, 0.5), (15, 30, 0.35), (31, 60, 0.06),
    (61, 300, 0.02),
)  # fmt: skip
_EITHER: Steps = (
    (-60, -31, 0.03), (-30, -15, 0.1), (-14, -8, 0.4), (-7, -1, 0.7), (0, 0, 1.2), (1, 7, 0.5), (8, 30, 0.25),
    (31, 300, 0.02),
)  # fmt: skip
_EPOCHS = frozenset({(9, 11), (10, 7), (1, 6), (2, 24)})
"""Days that stand for what happened on them, named for years without their year."""
_SAID: Steps = ((-1, -1, 0.05), (0, 0, 1.0), (1, 1, 0.5), (2, 3, 0.15), (4, 14, 0.06), (15, 60, 0.02))


def days_named(
    story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression], used: Sequence[Clue] = ()
) -> list[Clue]:
    """The clues of days that date lines and sentences name, in full or without their year.

    Args:
        used: the clues in whose sentences a day has been taken for that of a known event; it tells little more.
    """
    spent = [(clue.start, clue.end) for clue in used if clue.how in ("day", "interval")]
    found = list(_date_lines(story))
    told: set[tuple[int, int]] = set()
    for number, sentence in enumerate(sentences):
        text = story.flat[sentence.start : sentence.end]
        for time in times:
            if not sentence.start <= time.start < sentence.end:
                continue
            clue = _ahead_in_full(time, text, sentence, number) or _without_year(time, text, sentence, number)
            value = time.value
            key = (value.month, value.day) if isinstance(value, v.Yearless) else (0, time.start)
            if clue is not None and key not in told:
                told.add(key)
                again = any(start <= time.start < end for start, end in spent)
                found.append(replace(clue, share=_AGAIN) if again else clue)
    return found[:6]


def _date_lines(story: Story) -> list[Clue]:
    """A date line without its year, or in figures that can be read in two ways."""
    found: list[Clue] = []
    if either := find_either(story):
        (day_first, month_first), start, end = either
        spells: tuple[Spell, ...] = (Spell(day_first, day_first, 1.0), Spell(month_first, month_first, 0.9))
        found.append(Clue("date line", start, end, spells, 0.98, says=f"the page gives “{story.flat[start:end]}”"))
    if partial := find_partial(story):
        month, day, weekday, start, end = partial
        spans = [span for year in YEARS if (span := v.Yearless(month, day, weekday=weekday).in_year(year))]
        spells = tuple(
            Spell(first + k, first + k, worth)
            for first, _ in spans
            if weekday is None or first.weekday == weekday
            for k, worth in ((0, 1.0), (1, 0.2))
        )
        found.append(Clue("date line", start, end, spells, 0.95, says=f"the page gives “{story.flat[start:end]}”"))
    return found


def _without_year(time: TimeExpression, text: str, sentence: Sentence, number: int) -> Clue | None:
    """A day without its year lies near, in each year that has it on its weekday."""
    value = time.value
    if isinstance(value, v.Holiday) and value.year is None and value.turn is None:
        spans = [(day, day) for year in YEARS for day in (value.in_year(year),)]
    elif isinstance(value, v.Yearless) and value.day and (value.month, value.day) not in _EPOCHS:
        spans = [span for year in YEARS if (span := value.in_year(year))]
        spans = [span for span in spans if value.weekday is None or span[0].weekday == value.weekday]
    else:
        return None
    at = time.start - sentence.start
    spoken = attribution(text, at, time)
    direction = direction_at(text, at)
    ahead = _SOON if _WEEKDAY.search(time.text) else _AHEAD
    steps = ahead if direction == "future" else _BEHIND if direction == "past" else _EITHER
    if spoken and direction != "future":
        steps = _SAID if number < _LEAD else _BEHIND
    spells = tuple(Spell(first + a, (last if a >= 0 else first) + b, w) for first, last in spans for a, b, w in steps)
    says = f"written near “{time.text}”"
    trust = 0.85 if direction == "future" or number < 2 * _LEAD else 0.6
    return Clue("day", time.start, time.end, spells, trust, says=says, group="days named")


def _ahead_in_full(time: TimeExpression, text: str, sentence: Sentence, number: int) -> Clue | None:
    """A day in full that the opening of a report tells as ahead."""
    if time.basis != "absolute" or time.grain != "day" or number >= _LEAD or time.bound in ("since", "until", "by"):
        return None
    at = time.start - sentence.start
    if direction_at(text, at) != "future" or (days := time.days(None)) is None:
        return None
    steps = _SOON if _WEEKDAY.search(time.text) else _AHEAD
    spells = tuple(Spell(days[0] + a, days[0] + b, w) for a, b, w in steps)
    return Clue("day", time.start, time.end, spells, 0.7, says=f"not long before {time.text}", group="days ahead")


GALLERY = re.compile(r"\b(?:Hide Caption|Photos:|\d+ of \d+ Photos)")
"""A gallery shows other days than the report's."""
_NAMED_AHEAD = re.compile(
    r" (?:\w+ ){0,2}(?:elections?|race|campaign|presidential|primar(?:y|ies)|olympics|games|world cup|budget|vote|"
    r"nominee|nomination|contenders?|candidates?|hopefuls?|goals?|target)\b",
    re.I,
)
"""What is named by its year before it comes: "the 2020 election"."""


def latest_told(story: Story, times: Sequence[TimeExpression], behind: set[int]) -> list[Clue]:
    """The latest date that the text tells as past: the article is no older, and seldom much younger."""
    latest: tuple[Day, TimeExpression] | None = None
    for time in times:
        days = time.days(None) if time.basis == "absolute" and story.tells(time.start, time.end) else None
        if days is None or time.bound in ("until", "by"):
            continue
        start = max(story.flat.rfind(". ", 0, time.start) + 1, time.start - 160, 0)
        stop = story.flat.find(". ", time.end)
        sentence = story.flat[start : min(stop if stop >= 0 else len(story.flat), time.end + 120)]
        ahead = direction_at(sentence, time.start - start) == "future" or _NAMED_AHEAD.match(story.flat, time.end)
        if ahead or GALLERY.search(sentence) is not None:
            continue
        if latest is None or days[0] > latest[0]:
            latest = (days[0], time)
    if latest is None:
        return []
    day, time = latest
    decay = {"day": 15.0, "month": 50.0}.get(time.grain, 300.0)
    spell = Spell(day, day, 1.0)
    # a full date on the very weekday that the report names for its own day is most often that day
    edge = time.start < _EDGE or time.start > len(story.flat) - _EDGE // 3
    same = time.grain == "day" and day.weekday in behind and edge
    fresh = 0.3 if same else 0.0
    says = f"not before {time.text}"
    return [Clue("latest date", time.start, time.end, (spell,), 0.98, False, decay=decay, fresh=fresh, says=says)]
