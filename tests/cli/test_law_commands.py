"""The law's answers as a user asks them at the prompt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KNOWN = ("--known-on", "2026-11-23")


def dedere(*words: str) -> tuple[int, str, str]:
    """Runs the program as a user does; gives exit status, output, talk."""
    ran = subprocess.run(
        [sys.executable, "-m", "dedere", *words],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("ask", "Putin", "Mongolia", "--on", "2024-09-03"), "YES (the Court itself has found so)"),
        (("ask", "Путин", "KG", "--on", "2023-10-12"), "signed the Rome Statute on 8 December 1998"),
        (("ask", "Putin", "AM", "--on", "2023-10-12", "--if", "AM party since 2020-01-01"), "HYPOTHETICAL. YES"),
        (("ask", "Putin", "AM", "--on", "2023-10-12", "--why-not"), "ground: not met"),
        (("reach", "Putin", "--on", "2024-02-01", "--since", "2024-01-31"), "Changed since 2024-01-31: 1"),
        (("timeline", "Putin", "Armenia"), "2024-02-01 on yes"),
        (("wanted", "--on", "2009-03-04"), "Omar al-Bashir, President"),
        (("entered", "Putin"), "2 entries into a bound state"),
        (("entered", "--without-finding"), "no decision of the court on record"),
        (("show", "state", "Hungary"), "party to the Rome Statute (since 1 July 2002)"),
        (("show", "treaty", "rome-statute"), "2025-01-01 125"),
    ],
)
def test_each_question_is_answered_in_80_columns(words: tuple[str, ...], says: str) -> None:
    status, out, talk = dedere(*words, *KNOWN)
    assert status == 0, talk
    assert says in " ".join(out.split())
    assert max(len(line) for line in out.splitlines() if "http" not in line) <= 100


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("ask", "Putin", "MN", "--on", "2024-09-03"), "standing"),
        (("ask", "Putin", "MN", "--on", "2024-09-03", "--why-not"), "conditions"),
        (("reach", "Putin", "--on", "2024-09-03"), "totals"),
        (("timeline", "Putin"), "spans"),
        (("wanted",), "persons"),
        (("entered",), "entries"),
        (("show", "court", "icc"), "warrants"),
    ],
)
def test_json_is_the_same_answer(words: tuple[str, ...], field: str) -> None:
    status, out, _ = dedere(*words, "--json", *KNOWN)
    assert status == 0
    assert field in json.loads(out)


def test_a_user_may_fail_on_an_answer() -> None:
    asked = ("ask", "Putin", "MN", "--on", "2024-09-03", *KNOWN)
    assert dedere(*asked, "--fail-on", "yes")[0] == 1
    assert dedere(*asked, "--fail-on", "no")[0] == 0


def test_a_bad_supposition_is_told_how_to_be_written() -> None:
    status, _, talk = dedere("ask", "Putin", "AM", "--on", "2024-09-03", "--if", "AM maybe")
    assert status == 2
    assert "AM party since 2020-01-01" in talk


def test_the_world_is_drawn(tmp_path: Path) -> None:
    target = tmp_path / "reach.svg"
    status, _, talk = dedere("reach", "Putin", "--on", "2024-02-01", "--map", str(target), *KNOWN)
    assert status == 0
    assert "wrote" in talk
    assert target.read_text("utf-8").startswith("<svg")
