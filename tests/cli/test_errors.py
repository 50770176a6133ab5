"""What the prompt says when something is wrong: exit status, wording, and what to do next."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def dedere(*words: str, given: bytes = b"") -> tuple[int, str, str]:
    """Runs the program as a user does; gives exit status, output, talk."""
    ran = subprocess.run(
        [sys.executable, "-m", "dedere", *words],
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def test_a_missing_file_is_told_with_a_remedy(tmp_path: Path) -> None:
    status, out, talk = dedere("read", str(tmp_path / "none.txt"))
    assert (status, out) == (3, "")
    assert "none.txt does not exist. Check the path" in talk


def test_a_binary_file_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    status, _, talk = dedere("brief", str(path))
    assert status == 3
    assert "is binary, not text" in talk


def test_an_empty_text_is_told() -> None:
    status, _, talk = dedere("read", "-", given=b" \n ")
    assert status == 3
    assert "standard input is empty" in talk


def test_fifty_megabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
        file.write(b"words " * 10)
    status, _, talk = dedere("read", str(path))
    assert status == 3
    assert "is larger than 10 MB" in talk


def test_an_unknown_person_gets_the_nearest_names() -> None:
    status, _, talk = dedere("ask", "Vladimir Puttin", "Mongolia", "--on", "2024-09-03")
    assert status == 4
    assert '"Vladimir Puttin" is not in the record as a person' in talk
    assert "vladimir-putin" in talk


def test_an_unknown_state_gets_the_nearest_names() -> None:
    status, _, talk = dedere("ask", "Putin", "Mongolya", "--on", "2024-09-03")
    assert status == 4
    assert "Mongolia" in talk


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2024-09", '"2024-09" is a month; this question needs one day. Try --on 2024-09-01.'),
        ("2024", '"2024" is a year; this question needs one day. Try --on 2024-01-01.'),
        ("2024-02-30", '"2024-02-30" is no calendar day'),
        ("yesterday", '"yesterday" is no calendar day'),
        ("1997-01-01", "1997-01-01 is outside 1998-07-17 to 2099-12-31"),
    ],
)
def test_a_day_that_is_none_is_told_with_one_that_works(day: str, says: str) -> None:
    status, _, talk = dedere("ask", "Putin", "Mongolia", "--on", day)
    assert status == 2
    assert says in talk


def test_a_day_to_come_is_answered_as_things_now_stand() -> None:
    status, out, _ = dedere("ask", "Putin", "Mongolia", "--on", "2090-01-01")
    assert status == 0
    assert "as things stand" in " ".join(out.split()).lower()


def test_an_unknown_command_gets_the_nearest() -> None:
    status, _, talk = dedere("breif", "x.txt")
    assert status == 2
    assert "Did you mean brief" in talk


def test_a_text_that_is_not_utf8_is_read(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("President Erdo\u00f0an visited Bogot\u00e1 on Monday.".encode("latin-1"))
    status, out, _ = dedere("read", str(path), "--json")
    assert status == 0
    assert '"id": "latin"' in out


def test_a_folder_survives_one_bad_file(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "good.txt").write_text("Putin arrived in Mongolia on Monday, 2 September 2024.", "utf-8")
    (folder / "bad.txt").write_bytes(b"\0\0\0")
    status, _, talk = dedere("read", str(folder), "--out", str(out))
    assert status == 3
    assert "bad.txt is binary" in talk
    assert [path.name for path in out.iterdir()] == ["good.json"]


@pytest.mark.parametrize(
    "command", ["brief", "read", "check", "ask", "reach", "timeline", "wanted", "entered", "show", "serve", "record"]
)
def test_each_command_has_help_with_an_example(command: str) -> None:
    status, out, _ = dedere(command, "--help")
    assert status == 0
    assert f"example:\n  dedere {command}" in out
