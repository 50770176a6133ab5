from __future__ import annotations

from collections import Counter

import pytest

from dedere.answer.check import check
from dedere.record.day import Day
from dedere.record.record import Record

from .made_claims import Made, made_claims

TODAY = Day.of("2026-11-23")


@pytest.fixture(scope="module")
def decided(record: Record) -> list[tuple[Made, str]]:
    found = []
    for made in made_claims(record, count=1000, seed=20261123):
        checked = check(made.reading, made.text, record=record, today=TODAY)
        claim = next(one for one in checked.claims if one.kind == made.kind)
        found.append((made, claim.on_record))
    return found


def test_no_true_claim_of_a_thousand_is_contradicted(decided: list[tuple[Made, str]]) -> None:
    assert [made.text for made, held in decided if made.so and held == "contradicted"] == []


def test_no_false_claim_of_a_thousand_is_confirmed(decided: list[tuple[Made, str]]) -> None:
    assert [made.text for made, held in decided if not made.so and held == "confirmed"] == []


def test_every_claim_that_the_record_can_decide_is_decided_rightly(decided: list[tuple[Made, str]]) -> None:
    wrong = [
        (made.text, held)
        for made, held in decided
        if made.suffices and held != ("confirmed" if made.so else "contradicted")
    ]
    assert wrong == []


def test_half_of_the_thousand_are_false_and_most_of_them_can_be_decided(decided: list[tuple[Made, str]]) -> None:
    counts = Counter((made.so, made.suffices) for made, _ in decided)
    assert counts[True, True] + counts[True, False] == 500
    assert counts[True, True] >= 450
    assert counts[False, True] >= 400
