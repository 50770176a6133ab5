"""What the answers are held to on the real record: the Court's findings, the journeys, the counts of parties."""

from __future__ import annotations

from collections import Counter

import pytest

from dedere.answer.ask import ask
from dedere.answer.entered import Entered, entered
from dedere.answer.verdict import FOUND
from dedere.law.participation import DEPOSITS, parties
from dedere.law.seen import seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")
_LAW_OF_THE_DAY = (rows.Participation, rows.Referral, rows.Declaration, rows.Warrant)


def _row(record: Record, id_: str) -> rows.Row | None:
    return next((row for cls in rows.ROWS if (row := record.one(cls, id_)) is not None), None)


def _begun(row: rows.Row) -> Day | None:
    for name in ("when", "lodged", "issued"):
        if hasattr(row, name):
            return getattr(row, name).first  # type: ignore[no-any-return]
    return None


def test_every_arrest_related_finding_rests_on_a_duty_that_existed_on_the_day(record: Record) -> None:
    checked = 0
    for finding in record.rows(rows.CooperationFinding):
        if finding.matter == "evidence" or finding.court != "icc":
            continue
        first, last = (finding.visit.first, finding.visit.last) if finding.visit else (finding.decided.first,) * 2
        if record.one(rows.Warrant, f"icc-{finding.who}-{first.iso}"):
            first = max(first, Day.of(first.iso))
        for day in range(first, last + 1):
            found = ask(finding.who, finding.where, on=Day(day), known_on=TODAY, record=record)
            assert found.answer == "yes", (finding.id, found.says)
            assert finding.decided.text in [each.on for each in found.court_found], finding.id
            if finding.finding in FOUND:
                assert found.standing == "court_found", finding.id
            for reason in found.why:
                for fact in reason.facts:
                    row = _row(record, fact.id)
                    if isinstance(row, _LAW_OF_THE_DAY):
                        begun = _begun(row)
                        assert begun is not None
                        assert begun <= day, (finding.id, fact.id)
                if reason.rule == "rome-statute 98(1)":
                    for fact in reason.facts:
                        line = record.one(rows.CooperationFinding, fact.id)
                        assert line is not None
                        assert line.decided.first <= day, finding.id
            checked += 1
    assert checked >= 30


def test_sudan_and_libya_are_bound_by_their_resolutions(record: Record) -> None:
    for who, where, on, rule in (
        ("omar-al-bashir", "SD", "2015-03-09", "security-council 1593 para. 2"),
        ("ahmad-harun", "SD", "2010-05-25", "security-council 1593 para. 2"),
        ("saif-al-islam-gaddafi", "LY", "2014-12-10", "security-council 1970 para. 5"),
    ):
        found = ask(who, where, on=Day.of(on), known_on=TODAY, record=record)
        assert found.why[0].rule == rule
        before = ask(who, where, on=Day.of(on), known_on=Day.of(on) - 1, record=record)
        assert before.standing == "council"


def test_a_finding_about_records_is_no_arrest_case(record: Record) -> None:
    found = ask("uhuru-kenyatta", "KE", on=Day.of("2014-12-03"), known_on=TODAY, record=record)
    assert (found.answer, found.court_found) == ("no", ())


@pytest.fixture(scope="module")
def journeys(record: Record) -> Entered:
    return entered(record, TODAY)


def test_every_made_journey_of_a_wanted_person_has_a_finding(record: Record, journeys: Entered) -> None:
    sought = {row.who for row in record.rows(rows.Warrant)}
    made = [
        trip for trip in record.rows(rows.Trip) if trip.status == "made" and trip.who in sought and trip.basis != "plan"
    ]
    assert {entry.trip for entry in journeys.entries} == {trip.id for trip in made}
    assert all(entry.says for entry in journeys.entries)


def test_entered_a_bound_state_and_not_arrested_is_right_by_hand(journeys: Entered) -> None:
    assert Counter(entry.who for entry in journeys.not_arrested) == {
        "omar-al-bashir": 18,
        "vladimir-putin": 2,
        "benjamin-netanyahu": 1,
    }
    bashir = Counter(entry.where for entry in journeys.not_arrested if entry.who == "omar-al-bashir")
    assert bashir == {"TD": 6, "DJ": 3, "UG": 3, "KE": 1, "MW": 1, "NG": 1, "CD": 1, "ZA": 1, "JO": 1}
    assert [(entry.where, entry.when[:4]) for entry in journeys.not_arrested if entry.who == "vladimir-putin"] == [
        ("MN", "2024"),
        ("TJ", "2025"),
    ]


def test_the_entries_without_a_decision_are_named(journeys: Entered) -> None:
    assert [(entry.where, entry.when[:7]) for entry in journeys.without_finding] == [
        ("TD", "2013-05"),
        ("TD", "2016-08"),
        ("UG", "2017-11"),
        ("TD", "2017-12"),
        ("DJ", "2018-07"),
        ("UG", "2018-07"),
    ]


def test_occupied_land_is_no_bound_state(journeys: Entered) -> None:
    disputed = [entry for entry in journeys.entries if entry.answer == "disputed"]
    assert {entry.where for entry in disputed} == {
        "territory-crimea-and-sevastopol",
        "territory-other-territory-under-russian-occupation",
        "territory-gaza-strip",
    }


def test_a_journey_in_custody_is_no_entry(journeys: Entered) -> None:
    surrendered = next(entry for entry in journeys.entries if entry.trip == "rodrigo-duterte-nl-2025-03-12")
    assert surrendered.answer == "no"
    assert surrendered.arrested


@pytest.mark.parametrize(
    ("on", "number"),
    [
        ("2002-06-30", 0), ("2002-07-01", 66), ("2006-01-01", 100), ("2007-10-01", 105), ("2012-07-01", 121),
        ("2013-05-01", 122), ("2015-04-01", 123), ("2016-06-01", 124), ("2017-10-28", 123), ("2019-03-17", 122),
        ("2020-02-01", 123), ("2023-10-12", 123), ("2024-02-01", 124), ("2025-01-01", 125), ("2026-10-02", 125),
    ],
)  # fmt: skip
def test_the_number_of_parties_is_the_published_one(record: Record, on: str, number: int) -> None:
    for known_on in (Day.of(on), TODAY):
        assert len(parties(seen(record, known_on), Day.of(on))) == number


@pytest.mark.parametrize(("on", "number"), [("2002-04-11", 66), ("2002-07-01", 76), ("2009-07-21", 110)])
def test_the_number_of_deposits_is_the_published_one(record: Record, on: str, number: int) -> None:
    made = [act for act in record.rows(rows.Participation) if act.act in DEPOSITS and act.when.first <= Day.of(on)]
    assert len(made) == number


@pytest.mark.parametrize(
    ("on", "africa", "asia", "east", "latin", "west"),
    [("2015-04-01", 34, 19, 18, 27, 25), ("2019-03-17", 33, 18, 18, 28, 25), ("2024-02-01", 33, 19, 19, 28, 25)],
)
def test_the_regions_are_split_as_published(
    record: Record, on: str, africa: int, asia: int, east: int, latin: int, west: int
) -> None:
    bound = parties(seen(record, TODAY), Day.of(on))
    split = Counter(record.states[code].region for code in bound)
    assert split == {
        "African States": africa,
        "Asia-Pacific States": asia,
        "Eastern European States": east,
        "Latin American and Caribbean States": latin,
        "Western European and other States": west,
    }
