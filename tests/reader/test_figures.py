"""Numbers about bodies and treaties."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.reader.figures import find_figures, numbers
from dedere.reader.model import Parser
from dedere.reader.read import read_text

NO_PARSER = Parser("no_such_model")


def figures(text: str) -> list[tuple[str, float]]:
    reading = read_text(text, id="x", published="2024-09-03", parser=NO_PARSER)
    return [(f.about, f.value) for f in reading.figures]


@settings(deadline=None)  # the first reading compiles the patterns
@given(st.integers(min_value=2, max_value=999))
def test_a_number_of_members_is_read_as_written(count: int) -> None:
    assert figures(f"The ICC has {count} members.") == [("ICC members", count)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-five", 25),
        ("one hundred and twenty-four", 124),
        ("ninety", 90),
        ("1,024", 1024),
        ("31st", 31),
        ("thirty-first", 31),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(words: str, value: int) -> None:
    assert [n.value for n in numbers(f"It had {words} of them.", 0, 60)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The ICC has issued 60 warrants.",
        "He is 71, and the ICC wants him.",
        "The ICC was founded in 2002.",
        "The ICC says that 19,000 children were taken.",
        "A 15-member delegation met the ICC's prosecutor.",
    ],
)
def test_ages_years_warrants_and_victims_are_no_members(text: str) -> None:
    assert figures(text) == []


def test_one_figure_told_twice_counts_once() -> None:
    assert figures("The ICC has 124 members. All 124 ICC members are bound.") == [("ICC members", 124)]
    assert find_figures.__doc__
