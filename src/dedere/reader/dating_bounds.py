"""What bounds the day of a story without fixing it: weekdays, offices, counts, dates, warrants?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader import times_values as v
from dedere.reader.dating_clue import Clue, Spell
from dedere.reader.dating_days import days_named, latest_told
from dedere.reader.dating_events import birthdays, party_counts
from dedere.reader.dating_names import Named, keys, names_of
from dedere.reader.dating_tense import attribution, direction_at, names_in
from dedere.reader.dating_turns import ages, days_of_wars
from dedere.reader.document import Sentence
from dedere.reader.story import Story
from dedere.reader.times import TimeExpression
from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record
from dedere.record.rows import Warrant


def bounds_of(
    story: Story,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    names: Sequence[Named],
    record: Record,
    events: Sequence[Clue] = (),
) -> list[Clue]:
    """Every such clue of a story, beside those of its events."""
    behind, ahead = _weekdays(story, sentences, times)
    return [
        *_birthdays(story, sentences, names, record),
        *days_named(story, sentences, times, events),
        *_figures(story, record),
        *ages(story, names, record),
        *days_of_wars(story, sentences, names),
        *_own_weekday(behind, ahead, _told_in_lead(story, sentences, times)),
        *latest_told(story, times, set(behind)),
        *_offices(story, names, record),
        *_warrants(story, names, record),
    ]


def main_person(names: Sequence[Named], record: Record) -> set[str]:
    """The person of the record whom the article names most."""
    counts: dict[str, int] = {}
    for name in names:
        if name.sort == "person" and name.key in record.persons:
            counts[name.key] = counts.get(name.key, 0) + 1
    return {max(counts, key=lambda key: counts[key])} if counts else set()


def _birthdays(story: Story, sentences: Sequence[Sentence], names: Sequence[Named], record: Record) -> list[Clue]:
    found: list[Clue] = []
    for sentence in sentences:
        text = story.flat[sentence.start : sentence.end]
        if "birthday" in text or "turn" in text:
            persons = keys(names_in(names, sentence), "person") or main_person(names, record)
            for (first, last), says, _ in birthdays(text, persons, record):
                spell = Spell(first - 1, last + 1, 1.0, says)
                found.append(Clue("birthday", sentence.start, sentence.end, (spell,), 0.9))
    return found


_FIGURE = re.compile(
    r"\b(?P<n>\d{2,3})(?:st|nd|rd|th)?[- ](?:\w+[- ]){0,3}?(?:member|countries|states|nations|parties|signator)", re.I
)
_COURT = re.compile(r"\b(?:ICC|International Criminal Court|Rome Statute|the court)\b", re.I)
_TITLE = re.compile(
    r"\b(?:(?P<hos>(?<!Vice )(?<!Vice-)(?<!vice )President|King|Emir|Queen|Pope)|"
    r"(?P<hog>Prime Minister|Chancellor|Premier|Taoiseach)|"
    r"(?P<fm>Foreign Minister|Foreign Secretary|Secretary of State|Minister of Foreign Affairs)|"
    r"(?P<dm>Defen[cs]e Minister|Defen[cs]e Secretary|Secretary of Defen[cs]e|Minister of Defen[cs]e)|"
    r"(?P<org>Secretary[- ]General|(?:ICC|chief|Chief|court’s|court's) [Pp]rosecutor)),?\s+(?:Mr |Sir )?\Z",
    re.I,
)
_FORMER = re.compile(r"\b(?:former|then|ex|late|ousted|deposed|next|future|previous|predecessor|elect)[- ]", re.I)


_LEAD = 3
"""How many sentences open a report."""
_LEAD_DAY = (1.0, 0.35, 0.12, 0.06, 0.06, 0.04, 0.06)
"""How likely a report is written so many days after the weekday that it opens with."""
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
            future = direction_at(text, at) == "future" and not attribution(text, at, time)
            (ahead if future else behind).setdefault(time.weekday, []).append(time)
    return behind, ahead


def _told_in_lead(story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> int | None:
    """The weekday that a report opens with, unless it lies ahead: "troops left on Tuesday"."""
    opening = [s for s in sentences if s.end - s.start >= 60][:_LEAD]
    told: int | None = None
    for sentence in opening:
        text = story.flat[sentence.start : sentence.end]
        for time in times:
            if not sentence.start <= time.start < sentence.end or time.weekday is None:
                continue
            at = time.start - sentence.start
            if attribution(text, at, time):
                return time.weekday
            if told is None and direction_at(text, at) != "future":
                told = time.weekday
    return told


def _own_weekday(
    behind: dict[int, list[TimeExpression]], ahead: dict[int, list[TimeExpression]], lead: int | None
) -> list[Clue]:
    """The weekdays of a report: the last that lies behind is most often its own day, those ahead come after."""
    if not behind and not ahead:
        return []
    # the day that is named most often, and named first, is most likely the report's own
    count = {weekday: len(times) + 1 / (1 + rank) for rank, (weekday, times) in enumerate(behind.items())}
    weekly: list[float] = []
    for day in range(7):
        since = {weekday: (day - weekday) % 7 for weekday in behind}
        worth = sum(count[w] * _OWN_DAY[since[w]] for w in behind) + max(
            (_OWN_DAY[k] for k in since.values()), default=1.0
        )
        for offset in since.values():
            worth *= _BEHIND[offset]
        if lead is not None:
            worth *= _LEAD_DAY[(day - lead) % 7]
        for weekday in ahead:
            worth *= _AHEAD[(weekday - day) % 7]
        weekly.append(worth)
    whole = sum(weekly)
    first = min((times[0] for times in (*behind.values(), *ahead.values())), key=lambda time: time.start)
    told = ", ".join(f"“{times[0].text}”" for times in behind.values())
    to_come = ", ".join(f"“{times[0].text}”" for times in ahead.values())
    says = "; ".join(part for part in (f"{told} behind" if told else "", f"{to_come} ahead" if to_come else "") if part)
    return [Clue("weekday", first.start, first.end, weekly=tuple(w / whole for w in weekly), dates=False, says=says)]


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
        kind = title.lastgroup
        called = story.flat[name.start - len(title[0]) : name.end].strip()
        spells = tuple(
            Spell(_month(office.since, False), _month(office.until, True), 1.0, f"{called} held that office")
            for office in offices.get(name.key, ())
            if office.kind == kind
        )
        if spells:
            seen.add(name.key)
            found.append(Clue("office", name.start, name.end, spells, 0.92, False))
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
                says = f"nobody spoke of a warrant for {record.persons[who].name} before {first.words}"
                spell = Spell(first, Day.at(2027, 12, 31), 1.0, says)
                found.append(Clue("warrant", name.start, name.end, (spell,), 0.9, False))
                break
    return found
