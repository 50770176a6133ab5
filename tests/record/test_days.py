from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.when import When

dates = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 30))
days = dates.map(Day.from_date)


@given(dates)
def test_a_day_is_the_calendar_day_it_was_made_from(value: date) -> None:
    day = Day.from_date(value)
    assert (day.date, day.iso, day.weekday) == (value, value.isoformat(), value.weekday())
    assert Day.of(day.iso) == day == Day.at(value.year, value.month, value.day)


@given(days, st.integers(-3000, 3000))
def test_days_are_counted(day: Day, more: int) -> None:
    assert (day + more) - day == more
    assert (day + more) - more == day
    assert isinstance(day + more, Day)
    assert type(day - (day - 1)) is int


@given(days)
def test_the_first_of_the_next_month_is_the_next_first(day: Day) -> None:
    first = day.first_of_next_month()
    assert first > day
    assert first.date.day == 1
    assert first - day <= 31


@given(days)
def test_a_year_later_has_the_same_name_but_for_a_leap_day(day: Day) -> None:
    later = day.a_year_later()
    assert later - day in (365, 366)
    if (day.date.month, day.date.day) == (2, 29):
        assert later.iso[5:] == "03-01"
    else:
        assert later.iso[5:] == day.iso[5:]


@pytest.mark.parametrize("text", ["2023-2-3", "2023-02-30", "20230203", "2023-02", "", "yesterday!", "2023-02-03T"])
def test_a_text_that_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Day.of(text)


def test_a_day_is_written_as_people_and_as_machines_write_it() -> None:
    day = Day.of("2023-10-12")
    assert (str(day), f"{day}", repr(day), day.words) == (
        "2023-10-12", "2023-10-12", "Day('2023-10-12')", "12 October 2023",
    )  # fmt: skip


def test_questions_reach_from_the_adoption_to_the_end_of_the_century() -> None:
    assert (ADOPTED.iso, LAST.iso) == ("1998-07-17", "2099-12-31")


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("2024-09-02", "2024-09-02", "2024-09-02", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024-12", "2024-12-01", "2024-12-31", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024-09-02/2024-09-03", "2024-09-02", "2024-09-03", "interval"),
        ("2012-05/2026-03-12", "2012-05-01", "2026-03-12", "interval"),
        ("2023/2024", "2023-01-01", "2024-12-31", "interval"),
    ],
)
def test_a_when_covers_the_days_its_text_says(text: str, first: str, last: str, grain: str) -> None:
    when = When.of(text)
    assert (when.first.iso, when.last.iso, when.grain, str(when)) == (first, last, grain, text)


@pytest.mark.parametrize(
    "text", ["2024-09-03/2024-09-02", "2024-13", "24", "2024-9", "2024-09-02/", "/2024", "May 2024"]
)
def test_a_text_that_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        When.of(text)


@given(days, days)
def test_both_ends_of_an_interval_are_in(one: Day, other: Day) -> None:
    first, last = Day(min(one, other)), Day(max(one, other))
    when = When.between(first, last)
    assert first in when
    assert last in when
    assert first - 1 not in when
    assert last + 1 not in when
    assert (when.day is None) == (first != last)


@given(days, days, days, days)
def test_two_whens_overlap_when_they_share_a_day(a: Day, b: Day, c: Day, d: Day) -> None:
    one = When.between(Day(min(a, b)), Day(max(a, b)))
    two = When.between(Day(min(c, d)), Day(max(c, d)))
    assert one.overlaps(two) == two.overlaps(one) == (max(one.first, two.first) <= min(one.last, two.last))
