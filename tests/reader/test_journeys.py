"""How much of what English news says about journeys is read, in several hundred sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dedere.reader.read import read_text

FILE = Path(__file__).with_name("journeys.txt")
AS_IF_PUBLISHED = "2024-09-03"
_WANTED = re.compile(r"(?P<who>.+)>(?P<where>[A-Z]{2}) (?P<status>\w+)")

Journey = tuple[str, str]


def sayings() -> Iterator[tuple[str, dict[Journey, str]]]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        says, _, wanted = line.rpartition(" => ")
        found = [_WANTED.fullmatch(one) for one in wanted.split("; ")] if wanted != "-" else []
        yield says, {(m["who"], m["where"]): m["status"] for m in found if m}


def read(says: str, wanted: dict[Journey, str]) -> dict[Journey, str]:
    found: dict[Journey, str] = {}
    for visit in read_text(says, id="it", published=AS_IF_PUBLISHED).visits:
        name = next((w for w, where in wanted if where == visit.where and w in visit.who), visit.who)
        found[name, visit.where] = visit.status
    return found


@pytest.mark.model
def test_most_of_what_is_said_is_read_and_little_else() -> None:
    said = told = hits = alike = 0
    for says, wanted in sayings():
        found = read(says, wanted)
        said, told = said + len(wanted), told + len(found)
        hits += len(wanted.keys() & found.keys())
        alike += len(wanted.items() & found.items())
    assert said > 600
    assert hits / told >= 0.97, f"{told - hits} of {told} journeys that nobody told"
    assert hits / said >= 0.9, f"{said - hits} of {said} journeys not read"
    assert alike / hits >= 0.95, f"{hits - alike} of {hits} of another status"


def test_every_line_says_what_is_to_be_read_in_it() -> None:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            wanted = line.rpartition(" => ")[2]
            assert wanted == "-" or all(_WANTED.fullmatch(one) for one in wanted.split("; ")), line
