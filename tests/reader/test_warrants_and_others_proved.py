"""Each kind beside journeys is proved by enough sentences."""

from __future__ import annotations

import pytest

from dedere.reader.passages_match import needs
from dedere.reader.patterns import patterns


@pytest.mark.parametrize("kind", ["warrant", "membership", "figure", "position"])
def test_a_kind_has_twenty_five_sentences_of_either_sort(kind: str) -> None:
    ours = [pattern for pattern in patterns() if pattern.kind == kind]
    assert sum(len(pattern.like) for pattern in ours) >= 25
    assert sum(len(pattern.unlike) for pattern in ours) >= 25


def test_an_expression_needs_the_marks_outside_its_choices() -> None:
    marks, words = needs("{state}(?: and {body})? <join> (?:{body}|it)")
    assert len(marks) == 1
    assert "joined" in words


def test_an_expression_of_choices_alone_needs_nothing() -> None:
    assert needs("(?:he|she) (?:left|stayed)") == ((), ())
