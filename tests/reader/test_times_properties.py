"""What holds for every text, however odd."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.reader.times import find_times
from dedere.record.day import Day
from dedere.record.when import When

WORDS = st.sampled_from(
    [
        "the",
        "last",
        "next",
        "this",
        "first",
        "second",
        "two",
        "2",
        "12",
        "31",
        "2024",
        "0",
        "99",
        "of",
        "on",
        "in",
        "from",
        "to",
        "between",
        "and",
        "-",
        ",",
        ".",
        "(",
        ")",
        "day",
        "days",
        "week",
        "month",
        "year",
        "years",
        "weekend",
        "quarter",
        "decade",
        "century",
        "ago",
        "later",
        "before",
        "after",
        "early",
        "late",
        "mid",
        "end",
        "May",
        "March",
        "monday",
        "Sunday",
        "Sun",
        "Oct.",
        "September",
        "summer",
        "fall",
        "Christmas",
        "Easter",
        "yesterday",
        "today",
        "now",
        "noon",
        "1990s",
        "2024-02-30",
        "31/12/2024",
        "'s",
        "5:30",
        "eve",
        "Q3",
        "H1",
        "beginning",
        "fortnight",
        "since",
        "until",
        "few",
        "several",
        "about",
        "hundred",
        "thousand",
        "twenty",
        "one",
        "February",
        "29",
        "30",
        "hence",
        "back",
        "new",
        "New",
        "Year's",
    ]
)
PHRASES = st.lists(WORDS, max_size=14).map(" ".join)
TEXTS = st.one_of(st.text(max_size=120), PHRASES)
DAYS = st.integers(Day.of("0001-01-01"), Day.of("9999-12-31")).map(Day)
WAYS = st.sampled_from([None, "past", "future"])


@given(TEXTS)
def test_expressions_are_in_order_in_range_and_apart(text: str) -> None:
    end = 0
    for found in find_times(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        end = found.end


@given(TEXTS, DAYS, WAYS)
def test_every_value_is_an_iso_form_or_none_and_nothing_raises(text: str, anchor: Day, way: str | None) -> None:
    for found in find_times(text):
        for event in (None, When.on(anchor)):
            value = found.resolve(anchor, way, event=event)  # type: ignore[arg-type]
            if value is not None:
                assert str(When.of(value)) == value


@given(PHRASES)
def test_a_found_expression_alone_is_found_again(text: str) -> None:
    for found in find_times(text):
        alone = find_times(found.text)
        assert len(alone) <= 2 or found.grain == "interval"


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert find_times(text) == find_times(text)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A ",
        "aA",
        ".",
        "A.",
        "1",
        "12 ",
        "1-",
        "May ",
        "the last week of ",
        "twenty one ",
        "Monday and ",
        "from May to ",
        "(",
        "'",
    ],
)
def test_a_long_hostile_text_is_read_in_bounded_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    begun = time.perf_counter()
    find_times(text)
    assert time.perf_counter() - begun < 10
