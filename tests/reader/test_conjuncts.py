"""A chain of verbs tells of the one who acts, and of nobody else."""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text


def _visits(text: str) -> set[tuple[str, str]]:
    reading = read_text(text, id="conjuncts", published="2024-09-03")
    return {(visit.who, visit.where) for visit in reading.visits}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Bashar al-Assad, who held talks in Oman last month on his first journey since the quake hit Turkey, and "
            "visited Russia earlier this month, has returned.",
            {("Bashar al-Assad", "OM"), ("Bashar al-Assad", "RU")},
        ),
        (
            "Antony Blinken wrapped up a two-day visit to Haiti on Friday and headed to the Dominican Republic.",
            {("Antony Blinken", "HT"), ("Antony Blinken", "DO")},
        ),
        (
            "Emomali Rahmon paid an official visit to Minsk in March, and was among the guests of the parade on Red "
            "Square on May 9.",
            {("Emomali Rahmon", "BY"), ("Emomali Rahmon", "RU")},
        ),
    ],
)
def test_every_verb_of_a_chain_is_read(text: str, told: set[tuple[str, str]]) -> None:
    assert _visits(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron told Joe Biden to think again and leave Kyiv to others.",
        "Joe Biden, a friend of Kenya, and headed for a long career.",
        "Emmanuel Macron praised Kenya; his envoy and others visited Oslo.",
    ],
)
def test_a_chain_of_somebody_else_tells_nothing(text: str) -> None:
    assert not _visits(text)
