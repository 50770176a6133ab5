"""A gathering: who was invited, what its host owed, who came and who did not."""

from __future__ import annotations

import pytest

from dedere.answer.summit import summit
from dedere.answer.travel_ahead import ahead
from dedere.errors import AmbiguousName, NoSuchRow
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")


def test_the_host_of_2023_was_bound_and_the_wanted_leader_joined_by_video(record: Record) -> None:
    found = summit("brics 2023", known_on=TODAY, record=record)
    assert (found.where, found.host_party, found.host_tie) == ("ZA", True, "bound")
    wanted = [seat for seat in found.seats if seat.wanted]
    assert [(seat.who, seat.mode) for seat in wanted] == [("vladimir-putin", "remote")]
    assert "Sergei Lavrov" in wanted[0].substitute + wanted[0].note
    assert {owed.answer for owed in wanted[0].owed} == {"yes"}
    assert sorted(member.where for member in found.members if member.status == "member") == [
        "BR", "CN", "IN", "RU", "ZA",
    ]  # fmt: skip


def test_a_host_that_is_no_party_owed_nothing(record: Record) -> None:
    found = summit("sco-2026-bishkek", known_on=TODAY, record=record)
    assert (found.host_party, found.host_tie) == (False, "not_bound")
    assert {owed.answer for seat in found.seats if seat.wanted for owed in seat.owed} == {"no"}
    assert {member.where for member in found.members if member.party} >= {"TJ"}


def test_before_the_decision_was_known_the_court_had_found_nothing(record: Record) -> None:
    then = summit("au-2015-johannesburg", known_on=Day.of("2015-06-20"), record=record)
    now = summit("au-2015-johannesburg", known_on=TODAY, record=record)
    standing = {owed.standing for seat in then.seats for owed in seat.owed}
    assert "court_found" not in standing
    assert "court_found" in {owed.standing for seat in now.seats for owed in seat.owed}


def test_a_name_of_several_gatherings_is_asked_back(record: Record) -> None:
    with pytest.raises(AmbiguousName):
        summit("au 2013", known_on=TODAY, record=record)
    with pytest.raises(NoSuchRow):
        summit("the tea party of 1773", known_on=TODAY, record=record)


def test_what_lies_ahead_is_sorted_and_pending_withdrawals_are_in_it(record: Record) -> None:
    answer = ahead(known_on=TODAY, record=record)
    assert [entry.first for entry in answer.entries] == sorted(entry.first for entry in answer.entries)
    leaving = {entry.where: entry.first for entry in answer.entries if entry.kind == "law"}
    assert leaving["NE"] == "2027-06-18"
    assert leaving["TD"] == "2027-07-27"
    assert all(not entry.firm for entry in answer.entries if entry.kind == "law")  # a notice can be rescinded


def test_an_entry_into_force_ahead_is_firm(record: Record) -> None:
    answer = ahead(known_on=Day.of("2023-12-01"), record=record)
    armenia = [entry for entry in answer.entries if entry.where == "AM" and entry.kind == "law"]
    assert [(entry.first, entry.firm) for entry in armenia] == [("2024-02-01", True)]
