"""How states stand to bodies."""

from __future__ import annotations

import pytest

from dedere.reader.model import Parser
from dedere.reader.read import read_text

NO_PARSER = Parser("no_such_model")


def stands(text: str) -> list[tuple[str, str, str, str | None]]:
    reading = read_text(text, id="x", published="2024-09-03", parser=NO_PARSER)
    for m in reading.memberships:
        assert m.text == text[m.span[0] : m.span[1]]
    return [(m.state, m.body, m.relation, m.when) for m in reading.memberships]


def test_neither_nor_denies_both() -> None:
    assert stands("Neither Russia nor Ukraine is a member of the ICC.") == [
        ("RU", "ICC", "not_member", None),
        ("UA", "ICC", "not_member", None),
    ]


def test_unlike_says_the_opposite_of_the_state_it_compares_with() -> None:
    found = stands("Unlike Mongolia, Kazakhstan has not joined the ICC.")
    assert sorted(found) == [("KZ", "ICC", "not_member", None), ("MN", "ICC", "member", None)]


def test_like_says_the_same_of_the_state_it_compares_with() -> None:
    found = stands("Kazakhstan, like Belarus, is not a member of the ICC.")
    assert sorted(found) == [("BY", "ICC", "not_member", None), ("KZ", "ICC", "not_member", None)]


def test_each_half_of_a_sentence_is_told_of_the_state_before_it() -> None:
    found = stands("Turkey is a NATO member but not a party to the Rome Statute.")
    assert sorted(found) == [("TR", "ICC", "not_member", None), ("TR", "NATO", "member", None)]


def test_a_step_that_is_to_take_effect_is_still_being_taken() -> None:
    assert stands("Hungary's withdrawal from the ICC takes effect in June 2026.") == [
        ("HU", "ICC", "leaving", "2026-06")
    ]


def test_a_name_that_the_text_calls_a_bloc_is_one() -> None:
    found = stands("GUAM is an organisation uniting Georgia and Moldova.")
    assert sorted(found) == [("GE", "GUAM", "member", None), ("MD", "GUAM", "member", None)]


def test_others_in_a_list_stand_as_the_first_do() -> None:
    found = stands("Some ICC members including Chad let him in, but others like Uganda did not.")
    assert sorted(found) == [("TD", "ICC", "member", None), ("UG", "ICC", "member", None)]


def test_the_three_are_those_named_together_above() -> None:
    found = stands("Mali, Niger and Burkina Faso met. The three quit ECOWAS in January 2024.")
    assert {(s, r) for s, _, r, _ in found} == {("ML", "left"), ("NE", "left"), ("BF", "left")}


def test_a_step_announced_is_leaving_and_a_step_made_is_left() -> None:
    assert stands("Hungary will leave the ICC.")[0][2] == "leaving"
    assert stands("Burundi left the ICC in 2017.") == [("BI", "ICC", "left", "2017")]


def test_the_announcement_dates_an_announced_step() -> None:
    assert stands("Hungary announced on Monday that it would quit the ICC.") == [("HU", "ICC", "leaving", "2024-09-02")]


def test_the_day_to_come_dates_a_step_to_come() -> None:
    assert stands("Ukraine will join the ICC in January.") == [("UA", "ICC", "joining", "2025-01")]


def test_the_state_visited_as_a_member_is_the_one_arrived_in() -> None:
    assert stands("Vladimir Putin arrived in Mongolia, his first visit to an ICC member.") == [
        ("MN", "ICC", "member", None)
    ]


def test_a_state_behind_a_preposition_does_not_join() -> None:
    text = "Belarus, which helped in the invasion of Ukraine, became a member of the SCO on 4 July 2024."
    assert stands(text) == [("BY", "SCO", "member", "2024-07-04")]


@pytest.mark.parametrize(
    "text",
    [
        "If Ukraine were a member of NATO, much would differ.",
        "Poland joined the condemnation of the ICC.",
        "The EU welcomed Serbia's decision.",
        "Vladimir Putin left Hungary before the ICC spoke.",
        "The ICC visited Kenya.",
    ],
)
def test_what_is_no_membership_gives_none(text: str) -> None:
    assert stands(text) == []


def test_each_of_two_states_has_the_time_beside_it() -> None:
    found = stands("Burundi quit the ICC in 2017 and the Philippines in 2019.")
    assert sorted(found) == [("BI", "ICC", "left", "2017"), ("PH", "ICC", "left", "2019")]


def test_two_sides_are_not_members_of_one_body() -> None:
    assert stands("Russia and NATO members exchanged prisoners in Turkey.") == []
    assert stands("France and its NATO allies will meet.") == [("FR", "NATO", "member", None)]
