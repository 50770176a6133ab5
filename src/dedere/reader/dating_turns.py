"""Which anniversary, which day of a war, whose age does a sentence give?

"The 40th anniversary of" and "the 55th Independence Day" fix a day, "the 100th day of the invasion" nearly one, and a
person's age the year between two birthdays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from dedere.reader.dating_calendar import any_of
from dedere.reader.dating_clue import Clue, Spell
from dedere.reader.dating_event import Event
from dedere.reader.dating_names import Named, keys, names_of
from dedere.reader.dating_tense import names_in
from dedere.reader.document import Sentence
from dedere.reader.story import Story
from dedere.reader.times_values import shifted
from dedere.reader.wordlist import listed
from dedere.record.day import Day
from dedere.record.record import Record

_ORDINALS = listed("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
""")
_TENS = {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80}
_NTH = (
    rf"(?:(?P<n>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{'|'.join((*_ORDINALS, *_TENS))}|centenary|centennial|bicentenary))"
)
_ROUND = re.compile(
    rf"\b{_NTH}[ -](?:year )?(?:anniversary|independence (?:day|anniversary|celebrations?)|national day)"
    r"|\b(?:centenary|centennial|bicentenary) of\b|\b(?P<years>\d{1,3}) years (?:since|after)\b(?= the| independence)",
    re.I,
)
_OF_STATES = re.compile(r"independen|national day|founding|liberation", re.I)
_DAY_OF = re.compile(
    rf"\b(?:{_NTH} (?P<unit>day|week|month) of (?:the |russia[’']s |its |an |a |israel[’']s )?"
    r"|(?P<unit2>day) (?P<count>\d{1,4}) of )"
    r"(?P<what>.{0,60})",
    re.I,
)
_WARS = tuple(
    (Day.of(day), re.compile(words, re.I), places)
    for day, words, places in (
        ("2003-03-20", r"war|invasion|campaign", ("IQ",)),
        ("2006-07-12", r"war|conflict|fighting|offensive", ("LB",)),
        ("2008-08-08", r"war|conflict|fighting", ("GE",)),
        ("2008-12-27", r"war|offensive|assault|bombardment", ("PS",)),
        ("2011-03-19", r"air strikes|campaign|bombing|bombardment", ("LY",)),
        ("2014-07-08", r"war|offensive|assault|conflict", ("PS",)),
        ("2020-09-27", r"war|fighting|conflict", ("AM", "AZ")),
        ("2022-02-24", r"war|invasion|conflict|offensive|fighting", ("UA", "RU")),
        ("2023-04-15", r"war|fighting|conflict", ("SD",)),
        ("2023-10-07", r"war|offensive|conflict|fighting|assault", ("PS", "IL")),
        ("2025-06-13", r"war|conflict|fighting|strikes", ("IR",)),
    )
)
_AGE = re.compile(r"(?:,? aged?|,) (?P<age>[2-9]\d)(?=[,.;)]| and\b)|\A \((?P<in>[2-9]\d)\)")
_YEAR_OLD = re.compile(r"\b(?P<age>[2-9]\d)-year-old (?:[\w’'-]+ ){0,4}?\Z")


def anniversaries(text: str, inside: Sequence[Named]) -> Iterator[Event]:
    """The round returns of a known day that a sentence speaks of, as events of their own."""
    match = _ROUND.search(text)
    if match is None:
        return
    years = _number(match)
    places = keys(inside, "place")
    for number, (day, state, words, says) in enumerate(_known()):
        if words is not None and words.search(text) is None:
            continue
        if words is None and (state not in places or _OF_STATES.search(text) is None):
            continue
        returned = shifted(day, "year", years)
        if returned >= Day.at(2002, 1, 1) and returned < Day.at(2040, 1, 1):
            yield Event(
                f"round-{number}",
                "anniversary",
                f"{years} years after {day.iso}: {says}",
                (returned, returned),
                _ROUND,
                eve=True,
                late=True,
                trust=0.9,
            )


def _number(match: re.Match[str]) -> int:
    if match["n"] or match["years"]:
        return int(match["n"] or match["years"])
    word = (match["word"] or match[0].split()[0]).lower()
    if word in _ORDINALS:
        return _ORDINALS.index(word) + 1
    return _TENS.get(word, 200 if word == "bicentenary" else 100)


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[Day, str, re.Pattern[str] | None, str], ...]:
    text = files("dedere.reader").joinpath("dating_anniversaries.txt").read_text(encoding="utf-8")
    rows = [line.split(";") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(
        (Day.of(d), state, any_of(tuple(words.split(","))) if words else None, says) for d, state, words, says in rows
    )


def days_of_wars(story: Story, sentences: Sequence[Sentence], names: Sequence[Named]) -> list[Clue]:
    """ "On the 100th day of the invasion": the war's beginning and so many days."""
    found: list[Clue] = []
    for sentence in sentences[:12]:
        text = story.flat[sentence.start : sentence.end]
        match = _DAY_OF.search(text)
        if match is None:
            continue
        number = int(match["count"]) if match["count"] else _number_of(match)
        places = keys(names_in(names, sentence), "place") or keys(names[:12], "place")
        unit = (match["unit"] or match["unit2"]).lower()
        spells: list[Spell] = []
        for start, words, states in _WARS:
            if words.search(match["what"]) is None or places.isdisjoint(states):
                continue
            says = f"the {number}. {unit} of what began on {start.iso}"
            if unit == "day":
                spells.append(Spell(start + number - 1, start + number, 1.0, says))
            else:
                spells.append(Spell(_on(start, unit, number - 1), _on(start, unit, number), 1.0, says))
        if spells:
            found.append(Clue("anniversary", sentence.start, sentence.end, tuple(spells), 0.8, unit == "day"))
    return found[:1]


def _on(start: Day, unit: str, count: int) -> Day:
    return shifted(start, "week" if unit == "week" else "month", count)


def _number_of(match: re.Match[str]) -> int:
    if match["n"]:
        return int(match["n"])
    word = match["word"].lower()
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else _TENS.get(word, 100)


def ages(story: Story, names: Sequence[Named], record: Record) -> list[Clue]:
    """A person's stated age holds between two birthdays: "Chirac, 73,", "the 73-year-old Chirac"."""
    found: list[Clue] = []
    seen: set[str] = set()
    for name in names:
        if name.sort != "person" or name.key in seen or not story.tells(name.start, name.end):
            continue
        match = _AGE.match(story.flat, name.end) or _YEAR_OLD.search(story.flat[max(0, name.start - 45) : name.start])
        if match is None or (born := _born(record).get(name.key)) is None:
            continue
        groups = match.groupdict()
        age = int(groups["age"] or groups["in"])
        seen.add(name.key)
        first, last = shifted(born, "year", age), shifted(born, "year", age + 1) - 1
        says = f"{story.flat[name.start : name.end]} was {age} then"
        # papers are off by a year where they reckon from the year of birth
        spells = (Spell(first, last, 1.0, says), Spell(first - 365, last + 365, 0.15, says))
        found.append(Clue("age", name.start, name.end, spells, 0.85, False))
    return found[:3]


@lru_cache(maxsize=4)
def _born(record: Record) -> dict[str, Day]:
    """When persons were born, by their keys."""
    text = files("dedere.reader").joinpath("dating_births.txt").read_text(encoding="utf-8")
    found: dict[str, Day] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, day = line.split(";")
            for named in names_of(record).find(name):
                if named.sort == "person" and named.end - named.start >= len(name) - 4:
                    found[named.key] = Day.of(day)
    for person in record.persons.values():
        if len(person.born) == 10 and not person.born.endswith("01-01"):  # most often a day that nobody knew
            found[person.id] = Day.of(person.born)
    return found
