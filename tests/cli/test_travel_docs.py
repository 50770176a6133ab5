"""The figures in docs/travel.md are those that its commands print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("statsmodels", reason="the figures need the extra study")

import dedere
from dedere.cli.command import COMMANDS
from dedere.cli.study_text import print_study

DOCS = Path(__file__).parents[2] / "docs"
KNOWN = "2026-11-23"


def test_the_rates_shown_are_those_printed(capsys: pytest.CaptureFixture[str]) -> None:
    text = (DOCS / "travel.md").read_text(encoding="utf-8")
    block = re.search(r"\$ dedere before-after Putin\n(.*?)```", text, flags=re.DOTALL)
    assert block is not None
    print_study(dedere.statistics(dedere.before_after("Putin", known_on=KNOWN)))
    printed = capsys.readouterr().out
    assert block[1].rstrip() in printed
    assert "x 0.35 [0.08, 1.58]" in printed
    without = dedere.statistics(dedere.before_after("Putin", known_on=KNOWN, leave_out=["2020-03/2021-12"]))
    print_study(without)
    assert "x 0.20 [0.04, 0.92]" in capsys.readouterr().out


@pytest.mark.parametrize("page", ["travel.md", "exchange.md"])
def test_every_command_named_exists(page: str) -> None:
    named = set(
        re.findall(r"(?:`|^|\$ )dedere ([a-z-]+)", (DOCS / page).read_text(encoding="utf-8"), flags=re.MULTILINE)
    )
    assert named
    assert named <= set(COMMANDS)
