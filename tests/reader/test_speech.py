"""From whom the article has what it tells."""

from __future__ import annotations

import pytest

from dedere.reader.model import Parser
from dedere.reader.read import read_text
from dedere.reader.speech import quotations

NO_PARSER = Parser("no_such_model")


def by(text: str) -> list[str | None]:
    reading = read_text(text, id="x", published="2024-09-03", parser=NO_PARSER)
    return [s.by for s in (*reading.visits, *reading.memberships, *reading.warrants, *reading.figures)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Vladimir Putin will visit Beijing in May, Reuters reported.", "Reuters"),
        ("According to the Kremlin, Vladimir Putin will travel to Kazakhstan in November.", "the Kremlin"),
        ("Dmitry Peskov said that Vladimir Putin would travel to Kazakhstan.", "Dmitry Peskov"),
        ("Hungary will leave the ICC, Viktor Orbán said.", "Viktor Orbán"),
        ("The ICC said that it had 125 members.", "ICC"),
    ],
)
def test_what_somebody_says_is_told_by_them(text: str, speaker: str) -> None:
    assert by(text) == [speaker]


def test_what_the_article_tells_itself_is_told_by_nobody() -> None:
    assert by("Mongolia is a member of the ICC.") == [None]


def test_a_quotation_keeps_its_marks() -> None:
    assert quotations('"Yes," he said. "No."') == [(0, 6), (16, 21)]


def test_an_open_mark_without_an_end_is_no_quotation() -> None:
    assert quotations('He said: "Never.') == []
