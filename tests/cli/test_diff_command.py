"""A change of data, as a lawyer sees what it moves before it is sent in."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"


def dedere(*words: str) -> tuple[int, str, str]:
    ran = subprocess.run(
        [sys.executable, "-m", "dedere", *words],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The tables with one warrant ended on 5 January 2026."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    table = folder / "icc/warrants/rows.csv"
    rows = list(csv.DictReader(table.open(encoding="utf-8", newline="")))
    for row in rows:
        if row["id"] == "icc-vladimir-putin-2023-03-17":
            row["ended"], row["reason"] = "2026-01-05", "warrant_vacated"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return folder


def test_a_changed_cell_shows_the_answers_it_moves(changed: Path) -> None:
    status, out, talk = dedere("record", "diff", str(DATA), str(changed))
    assert status == 0, talk
    told = " ".join(out.split())
    assert told.startswith("1 row differs")
    assert "changed: warrants icc-vladimir-putin-2023-03-17" in told
    assert "Vladimir Putin, 2026-01-05 on: yes (court_view) -> no (no_warrant)" in told


def test_the_same_as_json(changed: Path) -> None:
    status, out, _ = dedere("record", "diff", str(DATA), str(changed), "--json")
    made = json.loads(out)
    assert status == 0
    assert [row["id"] for row in made["rows"]] == ["icc-vladimir-putin-2023-03-17"]
    assert {each["who"] for each in made["answers"]} == {"vladimir-putin"}


def test_tables_against_themselves_move_nothing() -> None:
    status, out, _ = dedere("record", "diff", str(DATA), str(DATA))
    assert status == 0
    assert "0 rows differ; 0 runs of days" in out
