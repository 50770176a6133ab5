"""What does each passage tell about the day it was written?

A clue is a small model: with some chance the passage means something dated, and then the day lies in certain spans;
else the passage tells nothing. Its score on a day is the logarithm of how much likelier the passage is then than on
any day at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dedere.reader import times_values as v
from dedere.reader.dating_events import Event, birthdays, events_of, party_counts
from dedere.reader.dating_frames import find_partial
from dedere.reader.dating_names import Named, keys, names_of
from dedere.reader.dating_said import Said, days_said
from dedere.reader.document import Sentence, document
from dedere.reader.story import Story
from dedere.reader.times import TimeExpression
from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record
from dedere.record.rows import Warrant

Scores = NDArray[np.float64]
ALL_DAYS = 10_000
"""About how many days an article of the record's subject may have been written on."""
LEAD = 3
FAR = Day.at(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Spell:
    """A span of days on which the passage could have been written, its weight, and why."""

    first: Day
    last: Day
    weight: float
    says: str = ""


@dataclass(frozen=True, slots=True)
class Clue:
    """What one passage tells: with chance `trust`, that the day lies in the spells.

    `dates` marks clues that can fix a day by themselves; `weekly` are seven weights from Monday on instead of spells;
    `since` makes a clue that loses weight with the days after the last spell's first day.
    """

    how: str
    start: int
    end: int
    spells: tuple[Spell, ...] = ()
    trust: float = 0.6
    dates: bool = True
    weekly: tuple[float, ...] = ()
    decay: float = 0.0
    fresh: float = 0.0
    says: str = ""
    group: str = ""
    share: float = 1.0

    def says_on(self, day: Day) -> str:
        """In words, what it tells for a day."""
        told = [spell for spell in self.spells if spell.first <= day <= spell.last and spell.says]
        best = max(told, key=lambda spell: spell.weight / (spell.last - spell.first + 1), default=None)
        return f"{self.says}: {best.says}" if best and self.says else best.says if best else self.says


def scores(clue: Clue, base: Day, size: int) -> Scores:
    """The clue's score for each day from `base` on."""
    if clue.weekly:
        week = np.log(np.array([clue.weekly[(base.weekday + k) % 7] for k in range(7)]) * 7)
        return np.tile(week, size // 7 + 1)[:size] * clue.share
    if clue.decay:
        # heavy-tailed: most reports are written within days of the latest date they name, some long after
        since = np.arange(size, dtype=np.float64) + (base - clue.spells[0].first)
        norm = np.log((ALL_DAYS + clue.decay) / clue.decay)
        density = np.where(since >= 0, ALL_DAYS / np.maximum(since + clue.decay, clue.decay) / norm, 0.0)
        if clue.fresh:
            density = (1 - clue.fresh) * density + clue.fresh * np.where((since >= 0) & (since <= 1), ALL_DAYS / 2, 0.0)
        return np.log(clue.trust * density + (1 - clue.trust)) * clue.share
    weights = np.zeros(size)
    measure = 0.0
    for spell in clue.spells:
        measure += spell.weight * (min(spell.last, FAR) - spell.first + 1)
        a, b = max(0, spell.first - base), min(size, spell.last - base + 1)
        if a < b:
            np.maximum(weights[a:b], spell.weight, out=weights[a:b])
    density = weights * ALL_DAYS / max(measure, 1.0)
    return np.log(clue.trust * density + (1 - clue.trust)) * clue.share


def clues_of(story: Story, times: Sequence[TimeExpression], record: Record) -> list[Clue]:
    """Every clue of a story; none where it speaks of nothing that is dated."""
    heads = [(dateline.start, dateline.end) for dateline in story.datelines]
    names = [n for n in names_of(record).find(story.flat) if not any(a <= n.start < b for a, b in heads)]
    if not names:
        return []
    asides = [(block.start, block.end) for block in story.blocks if block.kind == "aside"]
    sentences = [s for s in document(story.text, asides).sentences if s.story][:150]
    clues = _event_clues(story, sentences, times, names, record)
    clues += _birthdays(story, sentences, names, record)
    clues += _yearless(story, times)
    clues += _figures(story, record)
    behind, ahead = _weekdays(story, sentences, times)
    clues += _own_weekday(behind, ahead)
    clues += _latest(story, times, set(behind))
    clues += _offices(story, names, record)
    clues += _warrants(story, names, record)
    return _shared(clues)


def _shared(clues: Sequence[Clue]) -> list[Clue]:
    """Passages that say the same count less each time they are repeated."""
    seen: dict[str, int] = {}
    found: list[Clue] = []
    for clue in clues:
        if clue.group:
            times = seen[clue.group] = seen.get(clue.group, 0) + 1
            clue = replace(clue, share=1 / 3 ** (times - 1)) if times > 1 else clue
        found.append(clue)
    return found


# ---- past or ahead ----------------------------------------------------------------------------------------------

_FUTURE = re.compile(
    r"(?<=[a-z])will\b|\b(?:will|shall|would|won[’']t|plan(?:s|ned|ning)?|due|set to|scheduled|slated|expected|upcoming|forthcoming|going to|to be held|"
    r"to (?:attend|visit|travel|host|meet|take|hold|go|skip|participate|address|arrive|begin|start)|ahead of|invit\w+|intends?|"
    r"(?:is|are) (?:to|hosting|planning|skipping|attending|visiting)|begins?|starting)\b", re.I,
)  # fmt: skip
_PAST = re.compile(
    r"\b(?:\w{2,}ed(?<!need)(?<!unit)|was|were|had|did|has|have|said|says|told|went|came|met|took|flew|made|left|held|gave|saw|"
    r"got|began|became|won)\b", re.I,
)  # fmt: skip
_ATTRIBUTION = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|added|stated|wrote|posted|declared|tweeted|warned|claimed|noted|argued|"
    r"insisted|interview|statement|briefing|reporters|conference|media|post|message|ministry|spokes\w+)\b[^.;]{0,30}\Z", re.I,
)  # fmt: skip


def direction_at(text: str, at: int) -> v.Direction | None:
    """Whether the words around a point of a sentence look back or ahead: the nearest cue before it, else after it."""
    before = text[:at]
    ahead = max((m.start() for m in _FUTURE.finditer(before)), default=-1)
    back = max((m.start() for m in _PAST.finditer(before)), default=-1)
    if ahead >= 0 or back >= 0:
        return "future" if ahead >= 0 and ahead > back - 12 else "past"
    one, two = _FUTURE.search(text, at), _PAST.search(text, at)
    if one and (two is None or one.start() < two.start()):
        return "future"
    return "past" if two else None


# ---- what the record dates --------------------------------------------------------------------------------------


def _inside(items: Sequence[Named], sentence: Sentence) -> list[Named]:
    return [item for item in items if sentence.start <= item.start < sentence.end]


def _event_clues(
    story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression], names: Sequence[Named], record: Record
) -> list[Clue]:
    found: list[Clue] = []
    events = events_of(record)
    main = _main_person(names, record)
    trip: list[Event] = []
    dated = [days for time in times if time.basis == "absolute" and time.grain == "day" and (days := time.days(None))]
    for number, sentence in enumerate(sentences):
        text = story.flat[sentence.start : sentence.end]
        inside = _inside(names, sentence)
        also = main if _speaks_of_main(text, inside, number) else set()
        here = [t for t in times if sentence.start <= t.start < sentence.end and t.text.lower() != "now"]
        kinds: dict[str, list[Event]] = {}
        if trip and here and _THE_TRIP.search(text) and "there" not in text and not _elsewhere(inside, trip[0]):
            kinds[trip[0].kind] = trip  # "during his visit, which begins on Thursday"
        for event in events.meant(text, sentence.start, inside, also):
            if any(event.span[0] <= first and last <= event.span[1] for first, last in dated):
                continue  # what the text dates in full elsewhere is not what it tells without a date
            kinds.setdefault(event.kind, []).append(event)
        _only_to_the_summit(kinds)
        trips = [kind for kind in kinds if kind.startswith("trip")]
        trip = kinds[trips[0]] if len(trips) == 1 else trip if not trips else []
        for kind, meant in kinds.items():
            clue = _told(text, sentence, kind, meant, here, number)
            if clue is not None:
                found.append(clue)
    return found


def _main_person(names: Sequence[Named], record: Record) -> set[str]:
    counts: dict[str, int] = {}
    for name in names:
        if name.sort == "person" and name.key in record.persons:
            counts[name.key] = counts.get(name.key, 0) + 1
    return {max(counts, key=lambda key: counts[key])} if counts else set()


def _only_to_the_summit(kinds: dict[str, list[Event]]) -> None:
    """Where a sentence names a known summit with its place, a journey in it is the journey to that summit."""
    summits = [event for kind, meant in kinds.items() if kind.startswith("summit") for event in meant if event.weight == 1.0]
    if not summits:
        return
    for kind in [kind for kind in kinds if kind.startswith("trip")]:
        kept = [
            event
            for event in kinds[kind]
            if any(s.span[0] <= event.span[1] + 2 and event.span[0] <= s.span[1] + 2 for s in summits)
        ]
        if kept:
            kinds[kind] = kept
        else:
            del kinds[kind]


def _elsewhere(inside: Sequence[Named], event: Event) -> bool:
    """Whether a sentence names another person or place than the journey told before."""
    others = [name for name in inside if name.sort != "organisation" and not name.demonym]
    return any(name.key not in event.persons and name.key not in event.places for name in others)


_THE_TRIP = re.compile(r"\b(?:his|her|the|this|their|[’']s) (?:[\w-]+ ){0,2}(?:visit|trip|tour|stay)\b", re.I)
_HE = re.compile(r"\b(?:he|his|him|she|her|the \w+ (?:leader|president|minister))\b", re.I)
_COMES = re.compile(r"\b(?:meeting|summit|visit|trip|talks|arrival)\b", re.I)


def _speaks_of_main(text: str, inside: Sequence[Named], number: int) -> bool:
    """Whether a sentence that names nobody is about the person the article is about."""
    if keys(inside, "person"):
        return False
    return _HE.search(text) is not None or (number < 2 * LEAD and _COMES.search(text) is not None)


def _told(
    text: str, sentence: Sentence, kind: str, events: Sequence[Event], times: Sequence[TimeExpression], number: int
) -> Clue | None:
    cue = events[0].cue.search(text)
    at = cue.start() if cue else 0
    tense = direction_at(text, cue.end() if cue else len(text))
    own = [time for time in times if not _attribution(text, time.start - sentence.start, time)]
    own.sort(key=lambda time: abs(time.start - sentence.start - at))
    if own and own[0].basis == "absolute" and abs(own[0].start - sentence.start - at) < 60 and own[0].bound != "since":
        return None  # dated in the text already: it tells nothing more than the date does
    full = any(time.basis == "absolute" and time.grain == "day" and time.bound != "since" for time in own)
    own = [time for time in own if time.basis != "absolute"]
    if full and not own:
        return None
    events = _of_length(text, events)
    spells: list[Spell] = []
    for time in own:
        direction = direction_at(text, time.start - sentence.start) or tense
        if kind.startswith(_ACTS):
            if direction == "future" or _apart(text, time.start - sentence.start, at):
                continue
        for event in events:
            said = days_said(time.value, event.span, direction)
            if said is not None:
                spells += _spells(event, said, direction)
        if spells:
            trust = {"week": 0.7, "month": 0.65, "year": 0.6}.get(time.grain, 0.75) * events[0].trust
            group = f"{kind} {time.text.lower()}"
            return Clue(
                _how(time), sentence.start, sentence.end, tuple(spells), trust, says=f"“{time.text}”", group=group
            )
    if own and any(time.basis not in ("relative", "duration") for time in own):
        return None
    told = [time for time in times if time.weekday is not None]
    if told and not own and number < 2 * LEAD and tense != "future":
        # said on Thursday: it happened then, or the day before
        for event in events:
            for day in (event.span[1], event.span[1] + 1):
                said = days_said(told[0].value, (day, day), "past") or []
                spells += _spells(event, said, "past")
        if spells and not kind.startswith("trip"):
            group = f"{kind} {told[0].text.lower()}"
            return Clue(_how(told[0]), sentence.start, sentence.end, tuple(spells), 0.4 * events[0].trust, group=group)
        spells = []
    if kind.startswith("calendar"):
        if _JUST.search(text) is None:
            return None  # wars and elections are background for years
        spells = [Spell(e.span[0] + a, e.span[1] + b, w, e.says) for e in events for a, b, w in ((0, 7, 1.0), (8, 30, 0.15))]
        return Clue("record", sentence.start, sentence.end, tuple(spells), 0.5 * events[0].trust, group=kind)
    if kind.startswith("warrant") and _ISSUES.search(text) is None:
        return None
    if kind.startswith(_ACTS) and not (number < 2 and _is_news(text, at)):
        return None
    for event in events:
        spells += _untimed(event, tense)
    trust = (0.7 if number < LEAD and events[0].strong else 0.25) * max(event.trust for event in events)
    return Clue("record", sentence.start, sentence.end, tuple(spells), trust, group=kind)


_JUST = re.compile(r"\b(?:has|have|had|only) just\b|\bnewly\b", re.I)
_ISSUES = re.compile(r"\b(?:issue[sd]|unseal(?:s|ed)|has issued)\b", re.I)
_LENGTH = re.compile(
    r"\b(?P<n>two|three|four|five|six|2|3|4|5|6)[- ]day (?:\w+ ){0,2}(?:visit|trip|tour|summit|stay)", re.I
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _of_length(text: str, events: Sequence[Event]) -> Sequence[Event]:
    """A "two-day visit" is rather one of two days."""
    match = _LENGTH.search(text)
    if match is None:
        return events
    days = _NUMBERS.get(match["n"].lower()) or int(match["n"])
    return [
        event if event.span[1] - event.span[0] + 1 == days else replace(event, weight=event.weight / 3)
        for event in events
    ]


_BACKGROUND = re.compile(
    r"\b(?:since|after|despite|over|wanted|subject of|under|following|because|when|who|which|until|before|whose|defiance)\b",
    re.I,
)


def _is_news(text: str, at: int) -> bool:
    """Whether a court's act is what the sentence reports, not why something else happened."""
    return at < 160 and _BACKGROUND.search(text[:at]) is None


def _spells(event: Event, said: Sequence[Said], direction: v.Direction | None) -> list[Spell]:
    """The days on which the words fit the event, cut to those that lie on the right side of it."""
    first, last = event.span
    if direction == "future":
        said = [(a, min(b, last), worth) for a, b, worth in said]
    elif direction == "past":
        said = [(max(a, first), b, worth) for a, b, worth in said]
    return [Spell(a, b, worth * event.weight, event.says) for a, b, worth in said if a <= b]


_ACTS = ("warrant", "request", "decision", "agreement", "arrest")
"""Kinds that reports mention as background for years."""


def _apart(text: str, one: int, other: int) -> bool:
    """Whether a word stands between that makes two clauses of it."""
    between = text[min(one, other) : max(one, other)]
    return (
        re.search(r"\b(?:since|after|despite|following|over|because|before|when|who|which)\b", between, re.I)
        is not None
    )


def _how(time: TimeExpression) -> str:
    return time.basis if time.basis in ("weekday", "deictic", "holiday") else f"{time.grain}"


def _attribution(text: str, at: int, time: TimeExpression) -> bool:
    """Whether a weekday says when somebody spoke and not when the thing happened."""
    return time.grain in ("day", "part-of-day") and _ATTRIBUTION.search(text[max(0, at - 60) : at]) is not None


def _untimed(event: Event, tense: v.Direction | None) -> list[Spell]:
    """An event told without a time: it is fresh, or near."""
    first, last = event.span
    if tense == "future":
        return [
            Spell(first - 10, last, event.weight, event.says),
            Spell(first - 60, first - 11, event.weight / 5, event.says),
        ]
    steps = ((0, 1, 1.0), (2, 5, 0.35), (6, 14, 0.08), (15, 40, 0.02))
    found = [Spell(last + a, last + b, event.weight * worth, event.says) for a, b, worth in steps]
    return [Spell(first, last, event.weight, event.says), *found]


def _birthdays(story: Story, sentences: Sequence[Sentence], names: Sequence[Named], record: Record) -> list[Clue]:
    found: list[Clue] = []
    for sentence in sentences:
        text = story.flat[sentence.start : sentence.end]
        if "birthday" in text or "turn" in text:
            persons = keys(_inside(names, sentence), "person") or _main_person(names, record)
            for (first, last), says, _ in birthdays(text, persons, record):
                spell = Spell(first - 1, last + 1, 1.0, says)
                found.append(Clue("birthday", sentence.start, sentence.end, (spell,), 0.9))
    return found


_YEARS = range(2002, 2028)


def _yearless(story: Story, times: Sequence[TimeExpression]) -> list[Clue]:
    """A date line without its year, and dates beside their weekday, which only some years have."""
    found: list[Clue] = []
    for month, day, start, end in find_partial(story)[:1]:
        spans = [span for year in _YEARS if (span := v.Yearless(month, day).in_year(year))]
        spells = tuple(Spell(span[0] + k, span[0] + k, worth) for span in spans for k, worth in ((0, 1.0), (1, 0.2)))
        found.append(Clue("date line", start, end, spells, 0.95, False, says=f"the page gives “{story.flat[start:end]}”"))
    seen: set[tuple[int, int]] = set()
    for time in times:
        value = time.value
        if isinstance(value, v.Yearless) and value.weekday is not None and (value.month, value.day) not in seen:
            seen.add((value.month, value.day))
            spans = [span for year in _YEARS if (span := value.in_year(year)) and span[0].weekday == value.weekday]
            spells = tuple(Spell(span[0] - 20, span[0] + 20, 1.0) for span in spans)
            found.append(Clue("weekday", time.start, time.end, spells, 0.85, False, says=f"“{time.text}” is a day of few years"))
    return found[:4]


# ---- bounds and habits ------------------------------------------------------------------------------------------

_FIGURE = re.compile(
    r"\b(?P<n>\d{2,3})(?:st|nd|rd|th)?[- ](?:\w+[- ]){0,3}?(?:member|countries|states|nations|parties|signator)", re.I
)
_COURT = re.compile(r"\b(?:ICC|International Criminal Court|Rome Statute|the court)\b", re.I)
_TITLE = re.compile(
    r"\b(?:(President|King|Emir|Queen|Pope)|(Prime Minister|Chancellor|Premier|Taoiseach)|(Foreign Minister|Secretary of State))"
    r",?\s+(?:Mr |Sir )?\Z"
)
_FORMER = re.compile(r"\b(?:former|then|ex|late|ousted|deposed|next|future|previous|predecessor|elect)[- ]", re.I)


_OWN_DAY = (0.6, 0.28, 0.06, 0.02, 0.015, 0.015, 0.01)
_BEHIND = (1.0, 1.0, 0.9, 0.75, 0.55, 0.35, 0.15)
_AHEAD = (0.35, 1.0, 0.9, 0.75, 0.6, 0.5, 0.4)


def _weekdays(
    story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> tuple[dict[int, list[TimeExpression]], dict[int, list[TimeExpression]]]:
    """The weekdays that the story tells as behind it, and those ahead, each with where it stands."""
    behind: dict[int, list[TimeExpression]] = {}
    ahead: dict[int, list[TimeExpression]] = {}
    for sentence in sentences:
        text = story.flat[sentence.start : sentence.end]
        for time in times:
            if not sentence.start <= time.start < sentence.end or time.weekday is None:
                continue
            at = time.start - sentence.start
            future = direction_at(text, at) == "future" and not _attribution(text, at, time)
            (ahead if future else behind).setdefault(time.weekday, []).append(time)
    return behind, ahead


def _own_weekday(behind: dict[int, list[TimeExpression]], ahead: dict[int, list[TimeExpression]]) -> list[Clue]:
    """The weekdays of a report: the last that lies behind is most often its own day, those ahead come after."""
    if not behind and not ahead:
        return []
    # the day that is named most often, and named first, is most likely the report's own
    count = {weekday: len(times) + 1 / (1 + rank) for rank, (weekday, times) in enumerate(behind.items())}
    weekly: list[float] = []
    for day in range(7):
        since = {weekday: (day - weekday) % 7 for weekday in behind}
        worth = sum(count[w] * _OWN_DAY[since[w]] for w in behind) + max((_OWN_DAY[k] for k in since.values()), default=1.0)
        for offset in since.values():
            worth *= _BEHIND[offset]
        for weekday in ahead:
            worth *= _AHEAD[(weekday - day) % 7]
        weekly.append(worth)
    whole = sum(weekly)
    first = min((times[0] for times in (*behind.values(), *ahead.values())), key=lambda time: time.start)
    told = ", ".join(f"“{times[0].text}”" for times in behind.values())
    to_come = ", ".join(f"“{times[0].text}”" for times in ahead.values())
    says = "; ".join(part for part in (f"{told} behind" if told else "", f"{to_come} ahead" if to_come else "") if part)
    return [Clue("weekday", first.start, first.end, weekly=tuple(w / whole for w in weekly), dates=False, says=says)]


def _latest(story: Story, times: Sequence[TimeExpression], behind: set[int]) -> list[Clue]:
    """The latest date that the text tells as past: the article is no older, and seldom much younger."""
    latest: tuple[Day, TimeExpression] | None = None
    for time in times:
        days = time.days(None) if time.basis == "absolute" and story.tells(time.start, time.end) else None
        if days is None or time.bound in ("until", "by"):
            continue
        start = max(story.flat.rfind(". ", 0, time.start) + 1, time.start - 160, 0)
        before = story.flat[start : time.start]
        if direction_at(before, len(before)) == "future":
            continue
        if latest is None or days[0] > latest[0]:
            latest = (days[0], time)
    if latest is None:
        return []
    day, time = latest
    decay = {"day": 15.0, "month": 50.0}.get(time.grain, 300.0)
    spell = Spell(day, day, 1.0)
    # a full date on the very weekday that the report names for its own day is most often that day
    same = time.grain == "day" and day.weekday in behind
    fresh = 0.5 if same else 0.0
    says = f"not before {time.text}"
    return [Clue("latest date", time.start, time.end, (spell,), 0.97, same, decay=decay, fresh=fresh, says=says)]


def _figures(story: Story, record: Record) -> list[Clue]:
    """A count of states parties was right only for a while."""
    for match in _FIGURE.finditer(story.flat):
        around = story.flat[max(0, match.start() - 150) : match.end() + 100]
        number = int(match["n"])
        spells = tuple(
            Spell(first, last, 1.0, f"{number} states parties from {first.words}")
            for count, (first, last) in party_counts(record)
            if count == number
        )
        if spells and number > 50 and _COURT.search(around):
            return [Clue("figure", match.start(), match.end(), spells, 0.7, False)]
    return []


def _offices(story: Story, names: Sequence[Named], record: Record) -> list[Clue]:
    """Who is called president or prime minister held that office."""
    found: list[Clue] = []
    offices = names_of(record).offices
    seen: set[str] = set()
    for name in names:
        if name.sort != "person" or name.key in seen or not story.tells(name.start, name.end):
            continue
        before = story.flat[max(0, name.start - 40) : name.start]
        title = _TITLE.search(before)
        if title is None or _FORMER.search(before):
            continue
        kind = "hos" if title[1] else "hog" if title[2] else "fm"
        called = story.flat[name.start - len(title[0]) : name.end].strip()
        spells = tuple(
            Spell(_month(office.since, False), _month(office.until, True), 1.0, f"{called} held that office")
            for office in offices.get(name.key, ())
            if office.kind == kind
        )
        if spells:
            seen.add(name.key)
            found.append(Clue("office", name.start, name.end, spells, 0.8, False))
    return found


def _month(text: str, end: bool) -> Day:
    if not text:
        return Day.at(2027, 12, 31) if end else ADOPTED - 400
    year, month = (int(part) for part in text.split("-")[:2])
    return v.month_span(year, month)[1 if end else 0]


def _warrants(story: Story, names: Sequence[Named], record: Record) -> list[Clue]:
    """Nobody is reported wanted before the warrant is asked for or public."""
    found: list[Clue] = []
    for who in sorted(keys(names, "person")):
        known = [
            day
            for row in record.by(Warrant, "who", who)
            for day in ((row.made_public or row.issued).first, row.requested.first if row.requested else None)
            if day is not None and (row.requested is None or day >= row.requested.first)
        ]
        if not known:
            continue
        for name in names:
            near = story.flat[max(0, name.start - 150) : name.end + 150]
            if name.key == who and re.search(r"\bwarrant|\bwanted by", near):
                first = min(known)
                says = f"the warrant against {record.persons[who].name} was known from {first.words}"
                spell = Spell(first, Day.at(2027, 12, 31), 1.0, says)
                found.append(Clue("warrant", name.start, name.end, (spell,), 0.9, False))
                break
    return found
