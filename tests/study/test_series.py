"""The segmented regression finds a change that was put there, and none where there is none."""

from __future__ import annotations

import pytest

pytest.importorskip("statsmodels", reason="the time series needs the extra study")

import msgspec
import numpy as np

from dedere.answer.travel_before_after import BeforeAfter, Cell, before_after
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.study.series import series
from dedere.study.shape import Series, Study
from dedere.study.study import study

SPLIT = Day.of("2016-01-01")


@pytest.fixture(scope="module")
def travel(record: Record) -> BeforeAfter:
    return before_after("Putin", known_on=Day.of("2026-11-23"), record=record)


def made(travel: BeforeAfter, *, before: float, after: float, seed: int = 7, months: int = 72) -> BeforeAfter:
    """The same answer with monthly counts drawn at two rates around the split."""
    draw = np.random.default_rng(seed)
    cells, first = [], Day.of("2010-01-01")
    for _ in range(months * 2):
        last = first.first_of_next_month() - 1
        side = "before" if first < SPLIT else "after"
        count = int(draw.poisson(before if side == "before" else after))
        cells.append(
            Cell(
                phase=side, first=first.iso, last=last.iso, days=last - first + 1, made=count, bound=count, not_bound=0
            )  # type: ignore[arg-type]
        )
        first = last + 1
    split = msgspec.structs.replace(travel.split, on=SPLIT.iso)
    return msgspec.structs.replace(travel, cells=tuple(cells), split=split)


def test_a_fall_to_a_third_is_found(travel: BeforeAfter) -> None:
    found = series(made(travel, before=6, after=2), "bound")
    assert isinstance(found, Series)
    level = next(term for term in found.models[0].terms if term.name == "change of level")
    assert level.low < 1 / 3 < level.high
    assert level.high < 1
    assert found.expected_after is not None
    assert found.expected_after > 2 * found.observed_after


def test_no_change_is_found_where_there_is_none(travel: BeforeAfter) -> None:
    found = series(made(travel, before=4, after=4), "bound")
    assert isinstance(found, Series)
    level = next(term for term in found.models[0].terms if term.name == "change of level")
    assert level.low < 1 < level.high
    assert found.expected_low is not None
    assert found.expected_high is not None
    assert found.expected_low < found.observed_after < found.expected_high
    assert found.diagnostics.dispersion == pytest.approx(1, abs=0.35)


def test_spread_beyond_poisson_brings_the_negative_binomial(travel: BeforeAfter) -> None:
    one = made(travel, before=4, after=4)
    draw = np.random.default_rng(3)
    cells = [
        msgspec.structs.replace(cell, bound=int(draw.negative_binomial(1, 0.2)), made=0, not_bound=0)
        for cell in one.cells
    ]
    found = series(msgspec.structs.replace(one, cells=tuple(cells)), "bound")
    assert isinstance(found, Series)
    assert [model.family for model in found.models] == ["Poisson", "negative binomial"]
    assert found.models[1].dispersion == pytest.approx(1, abs=0.5)  # the variance drawn is mean + mean squared


def test_the_fit_keeps_the_number_of_journeys(travel: BeforeAfter) -> None:
    found = series(travel, "all")
    assert isinstance(found, Series)
    assert sum(point.fitted for point in found.points) == pytest.approx(found.diagnostics.journeys)
    assert sum(point.days for point in found.points) == sum(side.days for side in travel.sides)


def test_two_journeys_give_a_level_and_no_trend(travel: BeforeAfter) -> None:
    found = series(travel, "bound")
    assert isinstance(found, Series)
    assert found.observed_after == 2
    assert [term.name for term in found.models[0].terms] == ["trend before", "change of level"]


def test_a_trend_is_not_carried_further_than_it_is_known(record: Record) -> None:
    selections = ("complete", "near_complete", "selection")
    travel = before_after("Bashir", known_on=Day.of("2026-11-23"), record=record, compares=selections)
    found = series(travel, "all")
    assert isinstance(found, Series)
    assert found.expected_after is None
    assert {point.expected for point in found.points} == {None}


def test_too_little_is_said_in_a_sentence(record: Record) -> None:
    for who in ("Bashir", "Netanyahu", "Gallant"):
        answer = study(before_after(who, known_on=Day.of("2026-11-23"), record=record))
        assert answer.series == ()
        assert all(words.startswith("No time series for") for words in answer.left_out)


def test_a_study_is_the_same_after_json(travel: BeforeAfter) -> None:
    answer = study(travel)
    assert msgspec.json.decode(msgspec.json.encode(answer), type=Study) == answer
    assert any("not what the warrant caused" in words for words in answer.assumptions)
