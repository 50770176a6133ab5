"""The list of leaders: its form, and that nobody holds an office while somebody else does."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from dedere.reader.lexicon import Office, Person, people, places

_KINDS = {"hos", "hog", "fm", "dm", "org", "x"}
_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
# a presidency of three members
_SEVERAL = {("BA", "hos")}
_BEYOND_THE_LIST = "9999-12"


def _months_shared(one: Office, two: Office) -> bool:
    """Whether two terms share more than the month in which one follows the other."""
    first, last = max(one.since, two.since), min(one.until or _BEYOND_THE_LIST, two.until or _BEYOND_THE_LIST)
    return last[: len(first)] > first


def test_every_person_has_a_gender_a_state_of_the_list_of_places_and_offices_with_months() -> None:
    states = {code for place in places() if place.kind == "state" for code in place.states} | {"EH", "HK", "CK", ""}
    for person in people():
        assert person.gender in ("m", "f"), person
        assert person.state in states, person
        for office in person.offices:
            assert office.kind in _KINDS, person
            assert _MONTH.fullmatch(office.since), person
            assert not office.until or (_MONTH.fullmatch(office.until) and office.since <= office.until), person


def test_no_two_persons_of_one_state_have_the_same_full_name() -> None:
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person in people():
        for name in person.every_name:
            named[name.casefold(), person.state].add(person.name)
    assert {name: who for name, who in named.items() if len(who) > 1} == {}


def test_no_two_persons_hold_one_office_of_a_state_at_a_time() -> None:
    terms: dict[tuple[str, str], list[tuple[Person, Office]]] = defaultdict(list)
    for person in people():
        for office in person.offices:
            if office.kind in ("hos", "hog", "fm", "dm") and person.state:
                terms[person.state, office.kind].append((person, office))
    clashes = [
        (key, one.name, held.since, held.until, two.name, other.since, other.until)
        for key, held_by in terms.items()
        if key not in _SEVERAL
        for (one, held), (two, other) in combinations(held_by, 2)
        if _months_shared(held, other)
    ]
    assert clashes == []


def test_nobody_of_the_longer_lists_is_meant_by_a_surname_alone() -> None:
    skelemani = next(person for person in people() if person.name == "Phandu Skelemani")
    putin = next(person for person in people() if person.name == "Vladimir Putin")
    assert skelemani.shy
    assert not skelemani.known_by("Skelemani")
    assert not putin.shy
    assert putin.known_by("Putin")


def test_a_year_whose_month_is_not_known_lasts_to_its_end() -> None:
    starmer = next(person for person in people() if person.name == "Keir Starmer")
    assert starmer.offices[0].until == "2026-12"
