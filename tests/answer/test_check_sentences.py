from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from dedere.answer.check import check
from dedere.answer.claims.claim import Claim
from dedere.reader.read import read_text
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")
WRITTEN: dict[bool, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parents[2] / "benchmarks" / "sentences.yaml").read_text(encoding="utf-8")
)

pytestmark = pytest.mark.model


def claims(one: dict[str, Any], record: Record) -> tuple[Claim, ...]:
    reading = read_text(one["says"], id="sentence", record=record, published=str(one["dated"]))
    return check(reading, one["says"], record=record, today=TODAY).claims


@pytest.mark.parametrize("one", WRITTEN[True], ids=lambda one: f"{one['dated']} {one['says'][:40]}")
def test_nothing_that_is_so_is_called_wrong(one: dict[str, Any], record: Record) -> None:
    wrong = [(claim.text, claim.why) for claim in claims(one, record) if claim.on_record == "contradicted"]
    assert wrong == []


def test_most_of_what_is_not_so_is_called_wrong(record: Record) -> None:
    caught = [any(claim.on_record == "contradicted" for claim in claims(one, record)) for one in WRITTEN[False]]
    assert sum(caught) / len(caught) >= 0.7
