"""Who speaks that is in no list, and where quotations begin and end."""

from __future__ import annotations

import pytest

from dedere.reader.speech import quotations
from dedere.reader.speech_names import unknown_speakers


def _names(text: str) -> list[str]:
    return [named.name for named in unknown_speakers(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jean Okello said the warrant was void.", "Jean Okello"),
        ('"It is void," human rights lawyer Jean Okello said.', "Jean Okello"),
        ('"It is void," said Jean Okello, a lawyer in Kampala.', "Jean Okello"),
        ("Foreign Minister Jean Okello told reporters so.", "Jean Okello"),
        ("Jean Okello of Courts Without Borders said so.", "Jean Okello"),
    ],
)
def test_a_name_beside_a_verb_of_saying_speaks(text: str, name: str) -> None:
    assert _names(text) == [name]


def test_a_surname_stands_for_the_full_name_above() -> None:
    text = "Spokesman Guo Jiading told reporters so. It rained. Guo added nothing."
    assert set(_names(text)) == {"Guo Jiading"}


@pytest.mark.parametrize(
    "text",
    [
        "He said so.",
        "The Ministry said so.",
        "On Monday Officials said so.",
        "Okello said so.",
        "It is said that it rained.",
    ],
)
def test_what_names_nobody_speaks_for_nobody(text: str) -> None:
    assert _names(text) == []


def test_a_quotation_that_its_paragraph_does_not_close_ends_with_it() -> None:
    text = "“We came.\n\n“We saw,” she said. He wrote “no”."
    flat = text.replace("“", '"').replace("”", '"').replace("\n", " ")
    assert [flat[a:b] for a, b in quotations(flat, text)] == ['"We came.', '"We saw,"', '"no"']


def test_a_mark_that_only_closes_opens_nothing() -> None:
    flat = 'It was an end to it all," she said. Then he said: "No."'
    assert [flat[a:b] for a, b in quotations(flat)] == ['"No."']


def test_single_marks_hold_a_quotation() -> None:
    flat = "'The cancellation of the trip is a loss for us,' a spokesman said. It's the court's."
    assert [flat[a:b] for a, b in quotations(flat)] == ["'The cancellation of the trip is a loss for us,'"]
