"""Rates and ratios against published values, and what must hold for any counts."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("scipy", reason="statistics need the extra study")

from hypothesis import given
from hypothesis import strategies as st

from dedere.answer.travel_before_after import before_after
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.study.rates import rate, rates, ratio, share

YEAR = 1461  # days of four years
counts = st.integers(0, 200)
exposures = st.integers(30, 6000)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    # Garwood's exact 95 per cent limits of a Poisson count, as printed in tables of them
    [
        (0, 0.0, 3.689),
        (1, 0.0253, 5.572),
        (2, 0.2422, 7.225),
        (10, 4.795, 18.39),
        (18, 10.67, 28.45),
        (50, 37.11, 65.92),
    ],
)
def test_intervals_of_a_count_are_those_of_the_tables(count: int, low: float, high: float) -> None:
    found = rate(count, YEAR)
    assert found.low * 4 == pytest.approx(low, rel=2e-3, abs=1e-9)
    assert found.high * 4 == pytest.approx(high, rel=2e-3)


def test_a_ratio_by_hand() -> None:
    # 2 of 65 journeys in 1092 of 5064 days; Clopper and Pearson's limits of 2 in 65 are 0.0037 and 0.1068
    found = ratio(rate(63, 3972), rate(2, 1092))
    assert found is not None
    assert found.value == pytest.approx(2 / 1092 / (63 / 3972))
    assert found.low == pytest.approx(0.00375 / (1 - 0.00375) * 3972 / 1092, rel=2e-2)
    assert found.high == pytest.approx(0.1068 / (1 - 0.1068) * 3972 / 1092, rel=2e-2)


@given(counts, exposures)
def test_a_rate_lies_in_its_interval(count: int, days: int) -> None:
    found = rate(count, days)
    assert found.low <= found.yearly <= found.high
    assert (found.low == 0) == (count == 0)


@given(counts, counts, exposures, exposures)
def test_a_ratio_the_other_way_round_is_its_inverse(one: int, two: int, days: int, others: int) -> None:
    there, back = ratio(rate(one, days), rate(two, others)), ratio(rate(two, others), rate(one, days))
    if there is None or back is None:
        assert one == two == 0
        return
    assert there.p == pytest.approx(back.p, abs=1e-9)
    if there.value and back.value:
        assert there.value == pytest.approx(1 / back.value)
        assert there.low == pytest.approx(1 / back.high if back.high else 0, rel=1e-6)
        assert there.low <= there.value <= (there.high or math.inf)


@given(counts, st.integers(1, 200), exposures, exposures, st.integers(2, 5))
def test_a_ratio_does_not_depend_on_the_unit_of_time(one: int, two: int, days: int, others: int, scale: int) -> None:
    small, large = ratio(rate(one, days), rate(two, others)), ratio(rate(one, days * scale), rate(two, others * scale))
    assert small is not None
    assert large is not None
    assert small.low == pytest.approx(large.low)


def test_the_rates_of_putin_are_those_of_the_counts(record: Record) -> None:
    travel = before_after("Putin", known_on=Day.of("2026-11-23"), record=record)
    bound = next(one for one in rates(travel) if one.kind == "bound")
    assert bound.before is not None
    assert bound.after is not None
    before, after = (side.compared.bound for side in travel.sides)
    assert (bound.before.journeys, bound.after.journeys, after) == (before, 2, 2)
    assert bound.before.yearly == pytest.approx(before / (travel.sides[0].days / 365.25))
    assert bound.ratio is not None
    assert bound.ratio.high is not None
    assert bound.ratio.high < 1
    odds = share(travel)
    assert odds is not None
    assert odds.before == (travel.sides[0].recorded.bound, travel.sides[0].recorded.not_bound)
    assert odds.after[0] == 2


def test_what_was_not_compared_has_no_rate(record: Record) -> None:
    travel = before_after("Bashir", known_on=Day.of("2026-11-23"), record=record)
    for one in rates(travel):
        assert one.before is None
        assert one.after is not None
        assert one.ratio is None
