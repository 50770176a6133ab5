"""The days compared, by property: no day twice, none lost, none across the split."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dedere.answer.travel import Completeness, Covered
from dedere.answer.travel_before_after import ENOUGH, cells_of, stretches_of
from dedere.record.day import Day
from dedere.record.when import When

FIRST = Day.of("2010-01-01")
days = st.integers(0, 2000).map(lambda number: FIRST + number)
spans = st.tuples(days, st.integers(0, 600)).map(lambda pair: (pair[0], pair[0] + pair[1]))
completeness = st.sampled_from(["complete", "near_complete", "selection", "none_found"])


@st.composite
def covered(draw: st.DrawFn) -> list[Covered]:
    found = []
    for first, last in draw(st.lists(spans, max_size=5)):
        how: Completeness = draw(completeness)  # type: ignore[assignment]
        found.append(Covered(first=first.iso, last=last.iso, completeness=how, says=""))
    return found


@given(coverage=covered(), split=st.none() | days, until=days, left_out=st.lists(spans, max_size=2))
def test_each_covered_day_is_compared_once_and_on_its_side(
    coverage: list[Covered], split: Day | None, until: Day, left_out: list[tuple[Day, Day]]
) -> None:
    left = [When.between(first, last) for first, last in left_out]
    stretches = list(stretches_of(coverage, split=split, until=until, compares=ENOUGH, leave_out=left))
    expected = {
        number
        for one in coverage
        if one.completeness in ENOUGH
        for number in range(int(Day.of(one.first)), int(Day.of(one.last)) + 1)
        if number < until and not any(Day(number) in when for when in left)
    }
    compared = [number for one in stretches for number in range(int(Day.of(one.first)), int(Day.of(one.last)) + 1)]
    assert sorted(compared) == sorted(expected)
    for one in stretches:
        assert one.days == Day.of(one.last) - Day.of(one.first) + 1
        if split is not None:
            assert (Day.of(one.first) < split) == (Day.of(one.last) < split) == (one.phase == "before")
    cells = list(cells_of((), stretches))
    assert sum(cell.days for cell in cells) == len(expected)
    assert all(cell.first[:7] == cell.last[:7] for cell in cells)
