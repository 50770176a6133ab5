"""Each kind beside journeys is proved by enough sentences."""

from __future__ import annotations

import pytest

from dedere.reader.literals import needs
from dedere.reader.masks import MARK
from dedere.reader.patterns import patterns
from dedere.reader.watch import sketch


@pytest.mark.parametrize("kind", ["warrant", "membership", "figure", "position"])
def test_a_kind_has_twenty_five_sentences_of_either_sort(kind: str) -> None:
    ours = [pattern for pattern in patterns() if pattern.kind == kind]
    assert sum(len(pattern.like) for pattern in ours) >= 25
    assert sum(len(pattern.unlike) for pattern in ours) >= 25


def test_an_expression_needs_the_marks_outside_its_choices() -> None:
    wanted = needs(sketch("{state}(?: and {body})? <join> (?:{body}|it)"))
    assert {MARK["place"]} in wanted
    assert not any(clause == {MARK["body"]} for clause in wanted)
    assert any("join" in piece for clause in wanted for piece in clause)


def test_an_expression_of_choices_needs_one_of_each() -> None:
    assert needs(sketch("(?:he|she) (?:left|stayed)")) == (frozenset({"he", "she"}), frozenset({" left", " stayed"}))
