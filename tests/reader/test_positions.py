"""Who takes which position."""

from __future__ import annotations

import pytest

from dedere.reader.model import Parser
from dedere.reader.read import read_text

NO_PARSER = Parser("no_such_model")


def positions(text: str) -> list[tuple[str, str, bool]]:
    reading = read_text(text, id="x", published="2024-09-03", parser=NO_PARSER)
    for p in reading.positions:
        assert p.text == text[p.span[0] : p.span[1]]
    return [(p.holder, p.stance, p.quote) for p in reading.positions]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Ukraine urged Mongolia to arrest Vladimir Putin.", ("UA", "urges_arrest", False)),
        ("Hungary said it would not arrest Benjamin Netanyahu.", ("HU", "will_not_arrest", False)),
        ("Ireland said it would arrest Benjamin Netanyahu.", ("IE", "will_arrest", False)),
        ('The Kremlin said the warrant was "null and void".', ("RU", "rejects", True)),
        ("Human Rights Watch welcomed the warrant for Vladimir Putin.", ("Human Rights Watch", "supports", False)),
        (
            "French officials declined to say whether he would be arrested under the warrant.",
            ("FR", "undecided", False),
        ),
    ],
)
def test_a_stance_is_read_with_its_holder(text: str, position: tuple[str, str, bool]) -> None:
    assert positions(text) == [position]


def test_two_holders_of_one_stance_are_two_positions() -> None:
    assert positions("Israel and Hamas have both rejected the warrants.") == [
        ("IL", "rejects", False),
        ("Hamas", "rejects", False),
    ]


def test_who_goes_on_speaking_is_who_spoke_above() -> None:
    text = '"The warrant is outrageous," Israel Katz said. "An arrest would be a disgrace," he added.'
    assert {holder for holder, _, _ in positions(text)} == {"Israel Katz"}


def test_a_stance_repeated_counts_once() -> None:
    text = "Israel rejected the warrant. Israel again condemned the warrant."
    assert positions(text) == [("IL", "rejects", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Israel condemned the rocket fire from Lebanon.",
        "Ukraine urged Mongolia to buy grain.",
        "Vladimir Putin would be asked not to come.",
        "The ICC rejected the appeal against the warrant.",
    ],
)
def test_what_is_no_position_on_the_matter_gives_none(text: str) -> None:
    assert positions(text) == []
