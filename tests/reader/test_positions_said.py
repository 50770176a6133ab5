"""Many ways to take a position, and as many sentences in which nobody takes one."""

from __future__ import annotations

from pathlib import Path

import pytest

from dedere.reader.model import Parser
from dedere.reader.read import read_text

NO_PARSER = Parser("no_such_model")
ROWS = [
    tuple(cell.strip() for cell in line.split("|", 3))
    for line in Path(__file__).with_name("positions_said.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def _positions(text: str) -> list[tuple[str, str, str]]:
    reading = read_text(text, id="x", published="2024-09-03", parser=NO_PARSER)
    return [(p.holder, p.stance, "q" if p.quote else "-") for p in reading.positions]


@pytest.mark.parametrize(("holder", "stance", "quote", "text"), [row for row in ROWS if row[0] != "none"])
def test_who_takes_which_position(holder: str, stance: str, quote: str, text: str) -> None:
    assert (holder, stance, quote) in _positions(text)


@pytest.mark.parametrize("text", [row[3] for row in ROWS if row[0] == "none"])
def test_nobody_takes_a_position(text: str) -> None:
    assert _positions(text) == []
