"""The reader's own lists of public events: well formed, in order, and nothing on two days."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from dedere.reader.dating_calendar import calendar, number_told, series_names
from dedere.reader.dating_journeys import journeys
from dedere.reader.lexicon import places
from dedere.record.day import Day
from dedere.record.when import When

STATES = {place.states[0] for place in places() if place.kind == "state"}


def lines(name: str) -> list[str]:
    text = files("dedere.reader").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def series() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for line in lines("dating_series.txt"):
        if line.startswith("@"):
            key, _, words, title = line[1:].split(";")
            assert key not in found
            assert words
            assert title
            current = found[key] = []
        else:
            current.append(line.split(";"))
    return found


@pytest.mark.parametrize("key", sorted(series()))
def test_the_gatherings_of_a_series_stand_in_order_and_each_once(key: str) -> None:
    rows = series()[key]
    assert all(len(row) == 5 and row[1] in STATES and row[2] for row in rows)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    told = Counter(row[3] for row in rows if row[3] and not row[4])
    assert not [number for number, count in told.items() if count > 1]
    assert len({(row[0][:10], row[1]) for row in rows}) == len(rows)


@pytest.mark.parametrize("key", sorted(series()))
def test_the_numbers_of_a_series_grow_with_its_days(key: str) -> None:
    numbers = [int(row[3]) for row in series()[key] if row[3] and not row[4]]
    assert numbers == sorted(numbers)


def test_every_entry_has_days_in_order_states_and_words() -> None:
    for entry in calendar():
        span = When.of(entry.when)
        assert 0 <= span.last - span.first < 45, entry
        assert Day.at(1999, 1, 1) <= span.first <= Day.at(2026, 12, 31)
        assert all(entry.words)
        assert entry.says
        assert set(entry.places) <= STATES
        assert entry.places or entry.persons or entry.organisation


def test_an_event_lies_on_one_day() -> None:
    days: dict[tuple[str, ...], set[str]] = {}
    for line in lines("dating_calendar.txt"):
        when, states, _, persons, _, says = line.split(";")
        days.setdefault((states, persons, says), set()).add(when)
    again = {key for key, when in days.items() if len(when) > 1}
    # what returns every few years under one name
    yearly = re.compile(
        r"election|World Cup|inaugurat|nuclear test|war in Gaza|coup|ceasefire|earthquake|attack|test|enters"
    )
    assert not [key for key in again if not yearly.search(key[2])]


def test_elections_stand_in_order_each_state_once() -> None:
    seen: set[str] = set()
    for line in lines("dating_elections.txt"):
        state, *days = line.split()
        assert state in STATES - seen
        seen.add(state)
        assert days == sorted(set(days))
        assert all(When.of(day).day or "/" in day for day in days)


def test_anniversaries_stand_in_order_with_words_or_a_state() -> None:
    rows = [line.split(";") for line in lines("dating_anniversaries.txt")]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    for day, state, words, says in rows:
        assert Day.of(day) < Day.at(2026, 1, 1)
        assert says
        assert bool(state) != bool(words)
        assert not state or state in STATES
    states = [row[1] for row in rows if row[1]]
    assert len(states) == len(set(states))


def test_births_are_days_of_different_people() -> None:
    rows = [line.split(";") for line in lines("dating_births.txt")]
    assert len({name for name, _ in rows}) == len(rows)
    assert all(Day.at(1910, 1, 1) < Day.of(day) < Day.at(1995, 1, 1) for _, day in rows)


def test_journeys_end_after_they_begin_and_within_a_month() -> None:
    for journey in journeys():
        assert journey.where in STATES
        assert 0 <= journey.last - journey.first < 40, journey


def test_names_of_series_name_one_series() -> None:
    assert all(name.strip() == name and key in series() for name, key in series_names().items())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("leaders open the 28th and 29th ASEAN summits", 28),
        ("the Eighth Summit of the Americas", 8),
        ("at the 80th session of the General Assembly", 80),
        ("COP27 opens on Sunday", 27),
        ("for the first time at a summit", 0),
        ("on his second visit to the summit", 0),
        ("a summit without a number", 0),
    ],
)
def test_the_number_of_a_gathering_is_told_beside_it(text: str, number: int) -> None:
    assert number_told(text) == number
