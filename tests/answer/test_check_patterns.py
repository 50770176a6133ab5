from __future__ import annotations

from collections.abc import Iterator

import pytest

from dedere.answer.check import views
from dedere.answer.claims import duties, firsts
from dedere.answer.claims.firsts import First
from dedere.answer.claims.heads import Heads
from dedere.answer.claims.patterns import ClaimPattern, patterns
from dedere.reader.reading import Reading, Visit
from dedere.record.day import Day
from dedere.record.record import Record

DATED, TODAY = "2024-09-03", Day.of("2026-11-23")
WHERE = {"Mongolia": "MN", "North Korea": "KP", "China": "CN", "Belarus": "BY"}


def examples(sort: str, side: str) -> Iterator[tuple[ClaimPattern, str]]:
    for pattern in patterns(sort):
        for sentence in getattr(pattern, side):
            yield pattern, sentence


def reading(sentence: str) -> Reading:
    visits = tuple(
        Visit(
            text=name, span=(sentence.index(name), sentence.index(name) + len(name)), who="Vladimir Putin", where=code,
            when="2022-12" if code == "BY" else "2024" if code == "CN" else DATED, status="made",
        )
        for name, code in WHERE.items()
        if name in sentence
    )  # fmt: skip
    return Reading(id="sentence", dated=DATED, visits=visits)


@pytest.mark.parametrize(("pattern", "sentence"), list(examples("duties", "like")))
def test_a_sentence_about_the_duty_is_found_with_its_state_and_person(
    pattern: ClaimPattern, sentence: str, record: Record
) -> None:
    view, _ = views(reading(sentence), sentence, record=record, today=TODAY)
    found = list(duties.found(reading(sentence), view))
    assert [(one.where, one.who) for one in found] == [
        (pattern.like[sentence]["where"], pattern.like[sentence].get("who"))
    ]
    assert found[0].says == pattern.gives["says"]


@pytest.mark.parametrize(("pattern", "sentence"), list(examples("duties", "unlike")))
def test_a_sentence_that_states_no_duty_is_left_alone(pattern: ClaimPattern, sentence: str, record: Record) -> None:
    view, _ = views(reading(sentence), sentence, record=record, today=TODAY)
    assert list(duties.found(reading(sentence), view)) == []


@pytest.mark.parametrize(("pattern", "sentence"), list(examples("firsts", "like")))
def test_a_first_is_found_with_its_person_and_bounds(pattern: ClaimPattern, sentence: str, record: Record) -> None:
    view, _ = views(reading(sentence), sentence, record=record, today=TODAY)
    found = [one for one in firsts.found(reading(sentence), view) if one.rule == pattern.name]
    assert len(found) == 1
    want = pattern.like[sentence]
    assert found[0].who == want["who"]
    if isinstance(found[0], First):
        assert found[0].scope == want.get("scope", found[0].scope)
        assert found[0].since == want.get("since", found[0].since)
    else:
        assert isinstance(found[0], Heads)
        assert found[0].court == want["court"]


@pytest.mark.parametrize(("pattern", "sentence"), list(examples("firsts", "unlike")))
def test_a_sentence_that_claims_no_first_is_left_alone(pattern: ClaimPattern, sentence: str, record: Record) -> None:
    view, _ = views(reading(sentence), sentence, record=record, today=TODAY)
    assert list(firsts.found(reading(sentence), view)) == []


def test_every_pattern_has_an_example_and_no_two_share_a_name() -> None:
    for sort in ("duties", "firsts"):
        assert all(pattern.like for pattern in patterns(sort))
        names = [pattern.name for pattern in patterns(sort)]
        assert len(set(names)) == len(names)
