"""Pages of the record: history and sources, as known on a day."""

from __future__ import annotations

import msgspec
import pytest

from dedere.answer.pages import CourtPage, PersonPage, StatePage, SummitPage, TreatyPage, TripPage
from dedere.answer.show import show
from dedere.errors import NoSuchPerson, NoSuchRow
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")


def test_a_person_s_page_has_warrants_offices_journeys_and_findings(record: Record) -> None:
    page = show("person", "al-Bashir", known_on=TODAY, record=record)
    assert isinstance(page, PersonPage)
    assert page.who == "omar-al-bashir"
    assert len(page.warrants) == 2
    assert page.stands == ("The International Criminal Court: wanted: a warrant is in force",)
    assert len(page.journeys) > 150
    assert len(page.found) >= 12
    assert [event.on for event in page.history] == sorted(event.on for event in page.history)


def test_a_page_holds_nothing_that_came_later(record: Record) -> None:
    page = show("person", "omar-al-bashir", known_on=Day.of("2009-12-31"), record=record)
    assert isinstance(page, PersonPage)
    assert len(page.warrants) == 1
    assert page.found == ()
    assert all(line.until is None or line.until <= "2009-12-31" for line in page.offices)
    assert all((line.since or "")[:4] <= "2010" for line in page.journeys)


def test_a_state_s_page_says_how_it_stands(record: Record) -> None:
    def stands(where: str, known_on: str) -> str:
        page = show("state", where, known_on=Day.of(known_on), record=record)
        assert isinstance(page, StatePage)
        return page.stands

    assert stands("Hungary", "2026-01-15").startswith("party to the Rome Statute, with a notice of withdrawal pending")
    assert "due to change on 2 June 2026" in stands("Hungary", "2026-01-15")
    assert stands("Hungary", "2026-11-23") == "party to the Rome Statute (since 1 July 2002)"
    assert stands("KG", "2026-11-23").startswith("signed the Rome Statute and is not a party")
    assert stands("ET", "2026-11-23") == "neither signed nor joined the Rome Statute"
    assert stands("BI", "2026-11-23").startswith("no longer a party")
    assert "not yet in force" in stands("AM", "2024-01-31")


def test_the_treaty_s_page_counts_its_parties_over_time(record: Record) -> None:
    page = show("treaty", "Rome Statute", known_on=TODAY, record=record)
    assert isinstance(page, TreatyPage)
    assert len(page.parties) == 125
    assert page.counts[-1] == ("2025-01-01", 125)
    assert ("2002-07-01", 66) in page.counts
    assert set(page.leaving) == {"BF", "ML", "NE", "TD", "VE"}
    assert set(page.left) == {"BI", "PH"}
    assert any("is due to take effect" in event.says for event in page.history)


def test_the_court_s_page_lists_who_is_wanted(record: Record) -> None:
    page = show("court", "icc", known_on=TODAY, record=record)
    assert isinstance(page, CourtPage)
    assert "vladimir-putin" in page.wanted
    assert "rodrigo-duterte" not in page.wanted
    assert len(page.warrants) >= 80


def test_a_journey_and_a_gathering_have_pages(record: Record) -> None:
    trip = show("trip", "vladimir-putin-mn-2024-09-02", known_on=TODAY, record=record)
    assert isinstance(trip, TripPage)
    assert trip.says.startswith("Vladimir Putin went to Ulaanbaatar, Mongolia")
    summit = show("summit", _summit_id(record), known_on=TODAY, record=record)
    assert isinstance(summit, SummitPage)
    assert summit.attendance


def _summit_id(record: Record) -> str:
    from dedere.record.rows import Attendance

    return record.rows(Attendance)[0].summit


@pytest.mark.parametrize(
    ("kind", "name"),
    [("person", "vladimir-putin"), ("state", "UA"), ("treaty", "rome-statute"), ("court", "icty")],
)
def test_every_line_of_a_page_has_its_source(record: Record, kind: str, name: str) -> None:
    page = msgspec.to_builtins(show(kind, name, known_on=TODAY, record=record))
    lines = [
        line for value in page.values() if isinstance(value, (list, tuple)) for line in value if isinstance(line, dict)
    ]
    assert lines
    assert all(line["source"]["title"] for line in lines)


def test_a_name_that_is_nothing_gets_the_nearest(record: Record) -> None:
    for kind, name in (("treaty", "Kyoto"), ("court", "xyz"), ("trip", "nobody-nowhere"), ("planet", "Mars")):
        with pytest.raises(NoSuchRow):
            show(kind, name, known_on=TODAY, record=record)
    with pytest.raises(NoSuchPerson):
        show("person", "Sherlock Holmes", known_on=TODAY, record=record)
