"""A state side by side: treaties, votes, organisations, positions, visitors; no score anywhere."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest

from dedere.answer.standing import State, States, _state_of, standing
from dedere.errors import NoSuchState
from dedere.law.seen import seen
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")


def of(where: str, record: Record, known_on: Day = TODAY) -> State:
    return standing(where, known_on=known_on, record=record).states[0]


def test_spans_follow_each_other_without_gap(record: Record) -> None:
    for where in ("HU", "BI", "PH", "MN", "US", "ZA"):
        spans = of(where, record).treaties
        assert spans[-1].until is None
        for one, following in pairwise(spans):
            assert one.until == following.since


def test_hungary_gave_notice_and_stayed(record: Record) -> None:
    assert [(one.stage, one.since) for one in of("Hungary", record).treaties][-3:] == [
        ("party", "2002-07-01"),
        ("leaving", "2025-06-02"),
        ("party", "2026-05-29"),
    ]
    assert [one.stage for one in of("Hungary", record, Day.of("2026-04-01")).treaties][-2:] == ["leaving", "left"]


def test_a_state_that_signed_on_the_first_day_has_that_day(record: Record) -> None:
    first = of("South Africa", record).treaties[0]
    assert (first.stage, first.since) == ("signed", "1998-07-17")


def test_agreements_name_the_wanted_leader_of_the_other_side(record: Record) -> None:
    found = {one.id: one for one in of("Kyrgyzstan", record).agreements}
    bond = found["ru-kg-regional-air-defence"]
    assert (bond.others, bond.wanted_leaders, bond.in_force) == (("RU",), ("Vladimir Putin",), "2023-11-02")
    earlier = {one.id: one for one in of("Kyrgyzstan", record, Day.of("2023-01-01")).agreements}
    assert earlier["ru-kg-regional-air-defence"].wanted_leaders == ()


def test_nine_votes_by_resolution(record: Record) -> None:
    votes = {one.resolution.rsplit("/", 1)[1]: one.vote for one in of("Hungary", record).votes}
    assert len(votes) == 9
    assert (votes["1"], votes["7"], votes["8"]) == ("yes", "no", "abstain")


def test_visitors_are_those_wanted_on_the_day(record: Record) -> None:
    mongolia = of("Mongolia", record)
    assert [(one.who, one.when) for one in mongolia.visitors] == [("vladimir-putin", "2024-09-02/2024-09-03")]
    assert mongolia.earlier == 2  # 2014 and 2019
    assert [one.finding for one in mongolia.findings] == ["non_compliance"]
    south_africa = of("South Africa", record)
    assert [one.who for one in south_africa.visitors] == ["omar-al-bashir"]
    assert ("vladimir-putin", "remote") in [(one.who, one.status) for one in south_africa.not_made]


def test_national_courts_and_organisations_of_the_time_are_among_the_positions(record: Record) -> None:
    holders = {one.holder for one in of("South Africa", record).positions}
    assert {"ZA", "au", "Supreme Court of Appeal of South Africa"} <= holders


def test_a_court_belongs_to_the_state_of_its_whole_name(record: Record) -> None:
    view = seen(record, TODAY)
    assert _state_of(view, "Supreme Court of Nigeria") == "NG"
    assert _state_of(view, "High Court of South Sudan") == "SS"
    assert _state_of(view, "Court of Appeal of Kenya") == "KE"
    assert _state_of(view, "the Bench") == ""


def test_several_states_stand_in_the_order_asked_each_once(record: Record) -> None:
    found = standing("Mongolia", "ZA", "MN", known_on=TODAY, record=record)
    assert [one.where for one in found.states] == ["MN", "ZA"]


def test_the_answer_has_no_score(record: Record) -> None:
    text = msgspec.json.encode(msgspec.json.schema(States)).decode().casefold()
    assert not any(word in text for word in ("score", "rank", "index", "rating"))


def test_an_unknown_state_is_told(record: Record) -> None:
    with pytest.raises(NoSuchState):
        standing("Ruritania", known_on=TODAY, record=record)
