"""The record against what was published elsewhere."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dedere.built.depositary import in_force, parties_on
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.rows import (
    ROWS,
    Coverage,
    Membership,
    Participation,
    Place,
    State,
    Trip,
    Vote,
    Warrant,
)


@pytest.mark.parametrize(
    ("day", "parties"),
    [
        ("2002-06-30", 0), ("2002-07-01", 66), ("2009-10-01", 110), ("2015-03-31", 122), ("2015-04-01", 123),
        ("2016-06-01", 124), ("2017-10-26", 124), ("2017-10-28", 123), ("2019-03-16", 123), ("2019-03-17", 122),
        ("2020-02-01", 123), ("2023-10-12", 123), ("2024-02-01", 124), ("2025-01-01", 125), ("2026-10-02", 125),
    ],
)  # fmt: skip
def test_as_many_parties_as_were_published(record: Record, day: str, parties: int) -> None:
    assert len(parties_on(Day.of(day), record.rows(Participation))) == parties


@pytest.mark.parametrize(
    ("day", "groups"),
    [  # African, Asia-Pacific, Eastern European, Latin American and Caribbean, Western European and others
        ("2015-04-01", (34, 19, 18, 27, 25)),
        ("2019-03-17", (33, 18, 18, 28, 25)),
        ("2024-02-01", (33, 19, 19, 28, 25)),
        ("2025-01-01", (33, 19, 20, 28, 25)),
    ],
)
def test_the_groups_are_split_as_the_court_published(record: Record, day: str, groups: tuple[int, ...]) -> None:
    names = (
        "African States", "Asia-Pacific States", "Eastern European States", "Latin American and Caribbean States",
        "Western European and other States",
    )  # fmt: skip
    found = Counter(record.states[where].region for where in parties_on(Day.of(day), record.rows(Participation)))
    assert tuple(found[name] for name in names) == groups


def test_deposits_are_counted_from_the_sixtieth_day() -> None:
    assert in_force(Day.of("2002-04-11")) == Day.of("2002-07-01")
    assert in_force(Day.of("2002-04-12")) == Day.of("2002-07-01")
    assert in_force(Day.of("2002-07-01")) == Day.of("2002-09-01")
    assert in_force(Day.of("2023-11-14")) == Day.of("2024-02-01")


def test_malaysia_was_never_a_party(record: Record) -> None:
    acts = record.by(Participation, "where", "MY")
    assert {act.act for act in acts} == {"accession", "instrument_withdrawn"}
    assert not any(parties_on(Day.of("2019-05-01") + days, acts) for days in range(400))


def test_139_states_signed_and_four_renounced_their_signature(record: Record) -> None:
    acts = Counter(act.act for act in record.rows(Participation))
    assert acts["signature"] == 139
    assert {act.where for act in record.rows(Participation) if act.act == "signature_renounced"} == {
        "IL", "RU", "SD", "US",
    }  # fmt: skip


def test_the_court_counted_its_public_warrants_in_december_2024(record: Record) -> None:
    day = Day.of("2024-12-17")
    public = [row for row in record.rows(Warrant) if row.court == "icc" and row.known <= day]
    assert len({row.who for row in public if row.kind == "arrest_warrant"}) == 59
    assert len({row.who for row in public if row.kind == "summons"}) == 9


@pytest.mark.parametrize(
    ("organisation", "members"),
    [("un", 193), ("eu", 27), ("nato", 32), ("au", 55), ("coe", 46), ("csto", 6), ("sco", 10), ("brics", 11)],
)
def test_organisations_have_as_many_members_as_they_say(record: Record, organisation: str, members: int) -> None:
    today = Day.of("2026-11-23")
    now = {
        row.where
        for row in record.by(Membership, "organisation", organisation)
        if row.status == "member" and (row.until is None or today < row.until.first)
    }
    assert len(now) == members


def test_the_general_assemblys_roll_calls_are_whole(record: Record) -> None:
    by_resolution = Counter(vote.resolution for vote in record.rows(Vote))
    assert set(by_resolution.values()) == {193}
    first = Counter(vote.vote for vote in record.rows(Vote) if vote.resolution == "A/RES/ES-11/1")
    assert first == {"yes": 141, "no": 5, "abstain": 35, "absent": 12}


def test_states_have_an_area_and_people_to_add_up(record: Record) -> None:
    parties = [record.states[where] for where in parties_on(Day.of("2025-01-01"), record.rows(Participation))]
    assert all(state.area_km2 and state.people for state in parties)
    assert 2_200_000_000 < sum(state.people or 0 for state in parties) < 3_200_000_000


def test_each_state_knows_its_parent(record: Record) -> None:
    for state in record.rows(State):
        assert state.parent == "" or record.states[state.parent].parent == "", state.id


def test_a_capital_lies_in_its_state_and_on_the_map(record: Record) -> None:
    for place in record.rows(Place):
        assert -90 <= place.latitude <= 90, place.id
        assert -180 <= place.longitude <= 180, place.id
    capitals = {place.where for place in record.rows(Place) if place.capital}
    missing = {state.id for state in record.rows(State) if state.capital and state.region} - capitals
    assert missing <= {"PW"}


def test_what_is_recalled_or_low_is_shown_as_unconfirmed(record: Record) -> None:
    trips = [trip for trip in record.rows(Trip) if trip.unconfirmed]
    assert {trip.basis for trip in trips if trip.confidence != "low"} == {"recalled"}
    assert len([trip for trip in record.rows(Trip) if trip.basis == "recalled"]) <= 16


def test_everybody_with_trips_has_their_coverage_told(record: Record) -> None:
    told = {row.who for row in record.rows(Coverage)}
    assert {trip.who for trip in record.rows(Trip)} <= told


def test_every_published_day_is_a_day(record: Record) -> None:
    today = date(2026, 11, 23)
    for trip in record.rows(Trip):
        if trip.source.published is not None:
            assert trip.source.published.first.date <= today, trip.id


def test_the_documentation_names_every_set_and_every_folder(data: Path) -> None:
    text = (data.parent / "docs" / "data.md").read_text(encoding="utf-8")
    for of in ROWS:
        assert f"`{of.set_name}`" in text, of.set_name
    for described in data.glob("*/*/set.yaml"):
        assert f"`{described.parent.relative_to(data).as_posix()}`" in text, described


def test_the_documentation_says_since_when_each_set_is_known(data: Path) -> None:
    text = (data.parent / "docs" / "data.md").read_text(encoding="utf-8")
    section = text.split("## Since when the public could know")[1].split("\n## ")[0]
    for of in ROWS:
        assert of.set_name.replace("_", " ") in section, of.set_name
