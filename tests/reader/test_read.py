"""What a reading keeps to, whatever the text."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.reader.read import read_text
from dedere.reader.reading import Reading

PIECES = st.sampled_from(
    [
        "Vladimir Putin",
        "arrived in",
        "Mongolia",
        " on Tuesday",
        ".",
        "\n",
        "\r\n\r\n",
        "\x00",
        "‏",
        "😀",
        " the BRICS summit",
        "He will",
        " visit",
        " skip",
        " Xi Jinping",
        " met ",
        "“",
        "”",
        "’s",
        " and ",
        ", ",
        "\u2028",
        "Путин",
        "محمد",
        " - ",
        "Putinwill visit",
        "—",
    ]
)


def _statements(reading: Reading) -> list[object]:
    kinds = ("visits", "meetings", "absences", "warrants", "memberships", "figures", "positions", "asides")
    return [statement for kind in kinds for statement in getattr(reading, kind)]


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
    )
)
def test_every_statement_stands_in_the_text_character_for_character(text: str) -> None:
    for statement in _statements(read_text(text, id="any", published="2024-09-03")):
        start, end = statement.span  # type: ignore[attr-defined]
        assert text[start:end] == statement.text  # type: ignore[attr-defined]
        assert start < end


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "word", "\x00\x01", "😀" * 500, "‮" + "Putin" * 50, "|a|b|\n|-|-|\n" * 40]
)
def test_a_text_that_tells_nothing_gives_an_empty_reading(text: str) -> None:
    assert not [
        s
        for s in _statements(read_text(text, id="odd", published="2024-09-03"))
        if not isinstance(s, type(None)) and hasattr(s, "by")
    ]


def test_a_megabyte_without_a_full_stop_is_read_in_bounded_time() -> None:
    reading = read_text("Putin will meet the king of the north and " * 25_000, id="long", published="2024-09-03")
    assert isinstance(reading, Reading)


def test_a_reading_is_json_in_the_form_of_its_type() -> None:
    reading = read_text("Vladimir Putin arrived in Mongolia on Monday.", id="one", published="2024-09-03")
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading
