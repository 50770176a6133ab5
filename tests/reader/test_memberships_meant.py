"""Which state and which body are meant where a sentence does not name them, and who stands likewise."""

from __future__ import annotations

import pytest

from dedere.reader.memberships_focus import meant
from dedere.reader.model import Parser
from dedere.reader.read import read_text

NO_PARSER = Parser("no_such_model")


def stands(text: str) -> set[tuple[str, str, str]]:
    reading = read_text(text, id="x", published="2024-09-03", parser=NO_PARSER)
    for m in reading.memberships:
        assert m.text == text[m.span[0] : m.span[1]]
    return {(m.state, m.body, m.relation) for m in reading.memberships}


@pytest.mark.parametrize(
    "text",
    [
        "Mongolia hosted him. The Kremlin said it had no fears. The country ratified the Rome Statute in 2002.",
        "Mongolia hosted him, though Russia was the one to ask. The landlocked nation is a member of the ICC.",
        "Mongolia hosted him. It is a member of the ICC.",
        "The ICC has 125 members. He has been to one such country, Mongolia.",
    ],
)
def test_the_country_is_the_one_told_of_and_not_the_one_quoted(text: str) -> None:
    assert stands(text) == {("MN", "ICC", "member")}


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("The kingdom", "JO"),
        ("The West African nation", "GH"),
        ("The island nation", "IS"),
        ("The Balkan country", "RS"),
    ],
)
def test_a_description_means_the_state_that_it_fits(words: str, state: str) -> None:
    text = f"He went to Jordan, Ghana, Iceland and Serbia. {words} is a member of the ICC."
    assert stands(text) == {(state, "ICC", "member")}


def test_a_description_that_fits_nobody_named_means_nobody() -> None:
    assert stands("He went to Peru. The Nordic nation is a member of the ICC.") == set()


def test_we_are_the_state_whose_leader_speaks() -> None:
    assert stands('"We will leave the International Criminal Court," Viktor Orban said.') == {("HU", "ICC", "leaving")}


def test_members_of_it_are_those_of_the_body_just_told_of() -> None:
    found = stands("The SCO was founded in Shanghai. Its full members are China and Iran.")
    assert found == {("CN", "SCO", "member"), ("IR", "SCO", "member")}


@pytest.mark.parametrize(
    ("more", "relation"),
    [
        ("So is Uganda.", "member"),
        ("The same goes for Uganda.", "member"),
        ("Uganda is too.", "member"),
        ("Uganda is not.", "not_member"),
    ],
)
def test_who_stands_likewise_shares_what_was_just_told(more: str, relation: str) -> None:
    assert ("UG", "ICC", relation) in stands(f"Kenya is a member of the ICC. {more}")


def test_the_others_did_what_the_first_did() -> None:
    found = stands("Gambia was one of three countries that quit the ICC. The others were Burundi and Togo.")
    assert {s for s, _, r in found if r == "left"} == {"GM", "BI", "TG"}


def test_an_echo_of_nothing_says_nothing() -> None:
    assert stands("The ICC met. So did Uganda. Chad is not.") == set()


def test_the_court_that_states_leave_is_no_tribunal() -> None:
    text = "The ICC has members. The Special Court for Sierra Leone has none. Gambia left the court in 2017."
    assert ("GM", "ICC", "left") in stands(text)


def test_nothing_is_meant_where_nothing_was_named() -> None:
    from dedere.reader.document import document

    doc = document("It is a member. The country left.")
    assert [m for s in doc.sentences for m in meant(doc.flat, s, [])] == []
