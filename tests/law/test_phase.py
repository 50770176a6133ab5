"""Whether a person is under a live warrant, on hand-made rows: seals, partial dates, deaths, surrender."""

from __future__ import annotations

from typing import Any

import pytest

from dedere.law.phase import Phase, phase_on, sought, turns
from dedere.law.seen import seen
from dedere.record import rows
from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record
from dedere.record.when import When

SOURCE = rows.Source(title="a test")
LATE = Day.of("2026-01-01")


def warrant(issued: str, **fields: Any) -> rows.Warrant:
    dates = {
        name: When.of(fields.pop(name))
        for name in ("made_public", "ended", "surrendered", "arrested")
        if name in fields
    }
    public = dates.get("made_public", When.of(issued))
    return rows.Warrant(
        id=f"w-{issued}", source=SOURCE, known=public.last, who="x", court="icc", situation="S",
        issued=When.of(issued), **{"made_public": public, **dates}, **fields,
    )  # fmt: skip


def person(died: str | None = None) -> rows.Person:
    return rows.Person(id="x", name="X", source=SOURCE, known=ADOPTED, died=When.of(died) if died else None)


def phase(on: str, *warrants: rows.Warrant, died: str | None = None, known_on: Day = LATE) -> Phase:
    held: dict[type[Any], tuple[Any, ...]] = {rows.Warrant: warrants, rows.Person: (person(died),)}
    view = seen(Record(lambda of: held.get(of, ()), version="test", released=LATE), known_on)
    return phase_on(view, sought(view, "x")[0], "x", Day.of(on))


@pytest.mark.parametrize(
    ("on", "kind"),
    [("2019-12-31", "unissued"), ("2020-01-01", "sealed"), ("2020-05-31", "sealed"), ("2020-06-01", "live")],
)
def test_a_sealed_warrant_is_live_from_the_day_it_is_public(on: str, kind: str) -> None:
    assert phase(on, warrant("2020-01-01", made_public="2020-06-01")).kind == kind


def test_before_it_is_public_nobody_knows_of_it() -> None:
    held: dict[type[Any], tuple[Any, ...]] = {rows.Warrant: (warrant("2020-01-01", made_public="2020-06-01"),)}
    record = Record(lambda of: held.get(of, ()), version="test", released=LATE)
    assert sought(seen(record, Day.of("2020-05-31")), "x") == ()


@pytest.mark.parametrize(("on", "kind"), [("2021-03-01", "live"), ("2021-03-02", "ended"), ("2021-03-03", "ended")])
def test_a_warrant_ends_on_the_day_of_the_decision(on: str, kind: str) -> None:
    assert phase(on, warrant("2020-01-01", ended="2021-03-02", reason="acquittal")).kind == kind


def test_an_end_that_had_not_come_is_not_foreseen() -> None:
    known_on = Day.of("2021-01-01")
    assert phase("2022-01-01", warrant("2020-01-01", ended="2021-03-02"), known_on=known_on).kind == "live"


@pytest.mark.parametrize(("on", "kind"), [("2020-12-31", "live"), ("2021-01-01", "surrendered")])
def test_a_surrendered_person_is_no_longer_sought(on: str, kind: str) -> None:
    assert phase(on, warrant("2020-01-01", surrendered="2021-01-01")).kind == kind


def test_a_person_held_under_one_warrant_is_not_sought_under_another() -> None:
    two = warrant("2020-01-01", surrendered="2021-01-01"), warrant("2022-01-01")
    assert phase("2022-06-01", *two).kind == "surrendered"


def test_a_second_public_warrant_counts_although_the_other_is_sealed() -> None:
    two = warrant("2020-01-01"), warrant("2020-06-01", made_public="2022-01-01")
    found = phase("2021-01-01", *two)
    assert found.kind == "live"
    assert [row.id for row in found.warrants] == ["w-2020-01-01"]


@pytest.mark.parametrize(("on", "kind"), [("2021-05-05", "live"), ("2021-05-06", "dead"), ("2021-12-01", "dead")])
def test_the_dead_are_not_arrested_from_the_day_after(on: str, kind: str) -> None:
    assert phase(on, warrant("2020-01-01"), died="2021-05-05").kind == kind


def test_a_warrant_ended_for_death_has_ended_whatever_the_record_says_of_the_person() -> None:
    assert (
        phase("2022-02-01", warrant("2020-01-01", ended="2022-01-01", reason="death"), died="2021-05-05").kind
        == "ended"
    )


def test_a_warrant_issued_after_a_reported_death_shows_that_it_was_not_established() -> None:
    issued_after = warrant("2024-11-21")
    assert phase("2024-12-01", issued_after, died="2024-07-13").kind == "live"
    ended = warrant("2024-11-21", ended="2025-02-26", reason="death")
    assert phase("2024-12-01", ended, died="2024-07-13").kind == "dead"
    assert phase("2024-12-01", ended, died="2024-07-13", known_on=Day.of("2025-01-01")).kind == "live"


@pytest.mark.parametrize(
    ("on", "kind"),
    [("1997-12-31", "sealed"), ("1998-01-01", "uncertain"), ("1998-12-30", "uncertain"), ("1998-12-31", "live")],
)
def test_a_year_leaves_its_days_open(on: str, kind: str) -> None:
    found = phase(on, warrant("1997-11-26", made_public="1998"))
    assert found.kind == kind
    assert bool(found.missing) == (kind == "uncertain")


def test_a_month_of_death_leaves_its_days_open() -> None:
    assert phase("2021-02-15", warrant("2020-01-01"), died="2021-02").missing == ("the day on which the person died",)
    assert phase("2021-03-01", warrant("2020-01-01"), died="2021-02").kind == "dead"


def test_a_summons_is_no_warrant() -> None:
    assert phase("2012-01-01", warrant("2011-03-08", kind="summons")).kind == "summons"
    assert phase("2016-01-01", warrant("2011-03-08", kind="summons", ended="2015-03-13")).kind == "ended"
    assert phase("2011-01-01", warrant("2011-03-08", kind="summons")).kind == "unissued"


def test_a_warrant_that_replaces_a_summons_counts() -> None:
    both = warrant("2009-08-27", kind="summons", ended="2014-09-11"), warrant("2014-09-11")
    assert phase("2014-09-10", *both).kind == "unissued"
    assert phase("2014-09-11", *both).kind == "live"


def test_the_phase_changes_only_on_the_days_it_says() -> None:
    held: dict[type[Any], tuple[Any, ...]] = {
        rows.Warrant: (warrant("2020-01-10", made_public="2020-02-05", ended="2020-04-01"),),
        rows.Person: (person("2020-03-01"),),
    }
    view = seen(Record(lambda of: held.get(of, ()), version="test", released=LATE), LATE)
    case = sought(view, "x")[0]
    first = Day.of("2020-01-01")
    kinds = [phase_on(view, case, "x", first + n).kind for n in range(120)]
    changed = {first + n for n in range(1, 120) if kinds[n] != kinds[n - 1]}
    assert changed <= turns(view, case, "x")
    assert list(dict.fromkeys(kinds)) == ["unissued", "sealed", "live", "dead", "ended"]
