"""What bounds the day of a story without fixing it: weekdays, offices, counts, dates, warrants?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.dating_clue import Clue, Spell
from dedere.reader.dating_days import days_named, latest_told
from dedere.reader.dating_events import birthdays, party_counts
from dedere.reader.dating_names import Named, keys
from dedere.reader.dating_offices import offices, untitled
from dedere.reader.dating_tense import names_in
from dedere.reader.dating_turns import ages, days_of_wars
from dedere.reader.dating_weekdays import own_weekday, weekdays
from dedere.reader.document import Sentence
from dedere.reader.story import Story
from dedere.reader.times import TimeExpression
from dedere.record.day import Day
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
    behind, ahead = weekdays(story, sentences, times)
    titled = offices(story, names, record)
    return [
        *_birthdays(story, sentences, names, record),
        *days_named(story, sentences, times, events),
        *_figures(story, record),
        *ages(story, names, record),
        *days_of_wars(story, sentences, names),
        *own_weekday(story, sentences, times, behind, ahead),
        *latest_told(story, times, set(behind)),
        *titled,
        *untitled(names, record, titled),
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
                found.append(Clue("warrant", name.start, name.end, (spell,), 0.95, False))
                break
    return found
