"""Since when the public could know what the record tells."""

import pytest

from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record
from dedere.record.rows import (
    Attendance,
    Case,
    CooperationFinding,
    Participation,
    Person,
    Position,
    Row,
    State,
    Summit,
    Trip,
    Warrant,
)


@pytest.mark.parametrize(
    ("of", "id_", "day"),
    [
        (Warrant, "icc-osama-njeem-2025-01-18", "2025-01-24"),  # sealed for six days
        (Warrant, "icc-iyad-ag-ghaly-2017-07-18", "2024-06-21"),  # sealed for seven years
        (Warrant, "ictr-felicien-kabuga-1997-11-26", "1998-12-31"),  # made public in a year, no day
        (Participation, "rome-statute-am-parliament-approved", "2023-10-03"),
        (Participation, "rome-statute-am-ratification", "2023-11-14"),
        (Participation, "rome-statute-hu-withdrawal-rescinded", "2026-05-29"),
        (CooperationFinding, "icc-2024-10-24-mn", "2024-10-24"),
        (Position, "position-fr-2024-11-27-immunity-kept", "2024-11-27"),
        (Trip, "vladimir-putin-mn-2024-09-02", "2024-09-02"),  # reported on its first day
        (Trip, "vladimir-putin-za-2023-08-22", "2023-07-19"),  # declined a month before
        (Summit, "cis-2023-bishkek", "2023-09-13"),  # announced
        (Summit, "cis-2026-avaza", "2025-12-30"),  # announced long before
        (Attendance, "cis-2023-bishkek-ru", "2023-10-13"),
        (Attendance, "brics-2023-johannesburg-ru", "2023-07-19"),  # said to stay away
        (Case, "case-al-bashir", "2009-03-04"),
    ],
)
def test_a_row_is_known_from_its_day(record: Record, of: type[Row], id_: str, day: str) -> None:
    row = record.one(of, id_)
    assert row is not None
    assert row.known == Day.of(day)


def test_persons_and_states_have_names_on_every_day_asked(record: Record) -> None:
    assert all(row.known == ADOPTED for of in (Person, State) for row in record.rows(of))


def test_a_journey_is_not_known_before_it_began(record: Record) -> None:
    for trip in record.rows(Trip):
        if trip.status == "made":
            assert trip.when.first <= trip.known <= trip.when.last, trip.id
        else:
            assert trip.known <= trip.when.first, trip.id


def test_the_record_of_a_day_leaves_out_what_came_later(record: Record) -> None:
    then = record.known(Day.of("2023-10-12"))
    armenia = {act.act for act in then.by(Participation, "where", "AM")}
    assert armenia == {"signature", "parliament_approved"}
    assert then.one(CooperationFinding, "icc-2024-10-24-mn") is None
