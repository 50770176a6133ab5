"""What an expression of time means, seen from Thursday 12 October 2023."""

import pytest

from dedere.reader.times import TimeExpression, find_times
from dedere.record.day import Day
from dedere.record.when import When

THURSDAY = Day.of("2023-10-12")


def one(text: str) -> TimeExpression:
    found = find_times(text)
    assert len(found) == 1, [time.text for time in found]
    return found[0]


def value(text: str, direction: str | None = None, anchor: Day | None = THURSDAY) -> str | None:
    return one(text).resolve(anchor, direction)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He landed on Thursday.", "2023-10-12"),
        ("He landed on Friday.", "2023-10-06"),
        ("He landed early Wednesday morning.", "2023-10-11"),
        ("The talks of Tuesday and Wednesday failed.", "2023-10-10/2023-10-11"),
        ("He was there from Sunday to Tuesday.", "2023-10-08/2023-10-10"),
        ("It opened on Oct. 3.", "2023-10-03"),
        ("It lasted from Sept. 30 to Oct. 2.", "2023-09-30/2023-10-02"),
        ("They met Oct. 2-4 in Sochi.", "2023-10-02/2023-10-04"),
        ("They met between 2 and 4 September.", "2023-09-02/2023-09-04"),
        ("They met on 2 and 3 September.", "2023-09-02/2023-09-03"),
        ("It was signed on October 12th, 2021.", "2021-10-12"),
        ("It was signed on Wednesday, June 10, 2015.", "2015-06-10"),
        ("It was signed on the 4th of July of 1995.", "1995-07-04"),
        ("It was signed on 28 June in 2020.", "2020-06-28"),
        ("A warrant was issued in March.", "2023-03"),
        ("The elections of March 2018 were calm.", "2018-03"),
        ("He last came in 2022.", "2022"),
        ("It was the season 2022-23.", "2022-01-01/2023-12-31"),
        ("He had visited the north last month.", "2023-09"),
        ("He flew there last December.", "2022-12"),
        ("He has travelled little this year.", "2023"),
        ("He said so earlier this month.", "2023-10-01/2023-10-12"),
        ("They voted last week.", "2023-10-02/2023-10-08"),
        ("They voted on Wednesday last week.", "2023-10-04"),
        ("He fled in July last year.", "2022-07"),
        ("He resigned over the weekend.", "2023-10-07/2023-10-08"),
        ("He resigned yesterday.", "2023-10-11"),
        ("In the past two days, three leaders came.", "2023-10-10/2023-10-12"),
        ("They met three years ago.", "2020"),
        ("They met three days ago.", "2023-10-09"),
        ("They met in late August.", "2023-08-16/2023-08-31"),
        ("They met in mid-July.", "2023-07-10/2023-07-20"),
        ("They met in the first half of May.", "2023-05-01/2023-05-15"),
        ("They met in the summer of 2019.", "2019-06-01/2019-08-31"),
        ("It grew through the 1990s.", "1990-01-01/1999-12-31"),
        ("It fell in the third quarter of 2016.", "2016-07-01/2016-09-30"),
        ("It rose in the last four months of 2021.", "2021-09-01/2021-12-31"),
        ("It opened the first week of May.", "2023-05-01/2023-05-07"),
        ("It was the last Sunday of March.", "2023-03-26"),
        ("The file says 2024-09-02.", "2024-09-02"),
        ("The file says 13/06/2015.", "2015-06-13"),
        ("He visited on Thurday.", "2023-10-12"),
    ],
)
def test_the_past_value_of_what_reports_say(text: str, expected: str) -> None:
    assert value(text, "past") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will land on Friday.", "2023-10-13"),
        ("He will land next Tuesday.", "2023-10-17"),
        ("He will come in March.", "2024-03"),
        ("The summit opens on November 15.", "2023-11-15"),
        ("It will be held next month.", "2023-11"),
        ("They meet again in two weeks.", "2023-10-23/2023-10-29"),
        ("They meet by the end of the year.", "2023-09-01/2023-12-31"),
        ("They meet the week after next.", "2023-10-23/2023-10-29"),
        ("They meet over the weekend.", "2023-10-14/2023-10-15"),
    ],
)
def test_the_future_value_of_what_reports_say(text: str, expected: str) -> None:
    assert value(text, "future") == expected


@pytest.mark.parametrize(
    "text",
    [
        "He may go and they may not.",
        "They march on the capital.",
        "Mr. Sun and Mrs. May sat down.",
        "She came second in the race.",
        "It was the 123rd member.",
        "They talked for the first time in two weeks.",
        "It cost 2,023 dollars, and 1950 people came.",
        "The Marché was closed.",
        "April Ryan asked a question.",
    ],
)
def test_words_that_tell_no_time(text: str) -> None:
    assert find_times(text) == []


def test_figures_whose_order_is_a_guess_are_no_date() -> None:
    assert find_times("It says 10/06/2015.") == []


@pytest.mark.parametrize("text", ["in the coming weeks", "in recent months", "days before the vote", "a few years ago"])
def test_what_the_text_does_not_fix_has_no_value(text: str) -> None:
    assert [time.resolve(THURSDAY) for time in find_times(text)] in ([None], [])


def test_without_an_anchor_only_full_dates_have_a_value() -> None:
    assert value("on Thursday", None, None) is None
    assert value("in March", None, None) is None
    assert value("on 3 March 2022", None, None) == "2022-03-03"


def test_two_days_before_the_event_waits_for_the_event() -> None:
    time = one("The hosts announced it two days before the event in Rome.")
    assert time.basis == "relative"
    assert time.event is not None
    assert "The hosts announced it two days before the event in Rome."[slice(*time.event)] == "the event"
    assert time.resolve(THURSDAY) is None
    assert time.resolve(THURSDAY, event=When.of("2023-10-13")) == "2023-10-11"


def test_the_next_day_hangs_on_something_told_before() -> None:
    time = one("The next day he flew home.")
    assert (time.basis, time.event) == ("relative", None)
    assert time.resolve(THURSDAY, event=When.of("2022-05-01")) == "2022-05-02"


def test_a_weekday_beside_a_date_fixes_its_year() -> None:
    time = one("The summit will be held on Thursday, July 4.")
    assert time.resolve(Day.of("2024-07-02"), "future") == "2024-07-04"
    assert time.resolve(Day.of("2025-03-02"), "future") == "2024-07-04"


def test_since_and_by_are_bounds_and_not_part_of_the_value() -> None:
    since, by = find_times("He has not left since March and must answer by Friday.")
    assert (since.bound, since.text) == ("since", "March")
    assert (by.bound, by.text) == ("by", "Friday")


@pytest.mark.parametrize(
    ("anchor", "expected"), [("2024-01-10", "2023-12"), ("2024-04-09", "2023-12"), ("2023-12-20", "2022-12")]
)
def test_last_december_is_the_latest_one_that_is_over(anchor: str, expected: str) -> None:
    assert one("last December").resolve(Day.of(anchor)) == expected


def test_last_march_said_in_april_is_the_year_before() -> None:
    assert one("last March").resolve(Day.of("2024-04-09")) == "2023-03"


def test_a_bare_weekday_is_known_as_one() -> None:
    assert [time.weekday for time in find_times("on Thursday, next Friday, early Saturday")] == [3, None, 5]


def test_offsets_point_into_the_text() -> None:
    text = "On Monday and on 3 May 2020, and last week."
    for time in find_times(text):
        assert text[time.start : time.end] == time.text


def test_a_near_date_wins_over_one_nearly_a_year_off_unless_told_to_be_strict() -> None:
    time = one("It must be returned by Jan. 14.")
    on = Day.of("2000-01-06")
    assert time.resolve(on, "past") == "2000-01-14"
    assert time.days(on, "past", strict=True) == (Day.of("1999-01-14"), Day.of("1999-01-14"))
    assert one("The Aug. 7 attack").resolve(Day.of("1998-08-18"), "future") == "1998-08-07"


def test_last_october_23_looks_back_wherever_the_verb_looks() -> None:
    assert value("last Oct. 23", "future") == "2022-10-23"


def test_a_weekday_and_a_month_side_by_side_are_no_range() -> None:
    assert [time.text for time in find_times("a revision Friday to December's figures")] == ["Friday", "December"]


def test_a_month_that_qualifies_a_noun_is_a_month() -> None:
    assert value("The March accession was planned.", "past") == "2023-03"


@pytest.mark.parametrize(
    ("text", "expected"), [("He landed this morning.", "2023-10-12"), ("He left last night.", "2023-10-11")]
)
def test_this_morning_is_today_and_last_night_the_day_before(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xi was in Moscow in May of that year.", "2019-05"),
        ("The judges opened it to the public that October.", "2019-10"),
        ("She came back on 4 June of the same year.", "2019-06-04"),
        ("He flew to Cairo later that year.", "2019"),
        ("They met on the Tuesday of that week.", "2019-03-05"),
        ("That same month the two met.", "2019-03"),
    ],
)
def test_what_hangs_on_the_time_told_before_is_counted_from_it(text: str, expected: str) -> None:
    (time,) = find_times(text)
    assert time.basis == "relative"
    assert time.resolve(THURSDAY, event=When.of("2019-03-04")) == expected
    assert time.resolve(THURSDAY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was there as recently as May.", "2023-05"),
        ("He had called half a year ago.", "2023-04"),
        ("He called two and a half years ago.", "2021-04"),
        ("He was here for the last 3 months and 2 weeks.", "2023-06-28/2023-10-12"),
        ("The talks of 30 June and 1 July failed.", "2023-06-30/2023-07-01"),
        ("He stayed for three days from 4 June.", "2023-06-04/2023-06-06"),
        ("The vote is a week on Tuesday.", "2023-10-24"),
    ],
)
def test_halves_neighbouring_days_and_lengths_from_a_day(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    "text", ["He said that March was cold.", "There are laws that may help.", "He knows that week by week it grows."]
)
def test_that_may_only_join_a_clause(text: str) -> None:
    assert not [time for time in find_times(text) if time.basis == "relative"]


def test_the_past_year_reaches_up_to_now_and_last_year_does_not() -> None:
    assert value("In the past year he went to four states.") == "2022-10-12/2023-10-12"
    assert value("Last year he went to four states.") == "2022"


@pytest.mark.parametrize(
    "text",
    [
        "It was his first trip to China in seven years.",
        "The first visit by a Canadian prime minister in eight years begins today.",
        "It was the worst defeat in decades.",
    ],
)
def test_a_span_without_the_like_is_no_time(text: str) -> None:
    assert [t.text for t in find_times(text) if t.text.startswith("in ")] == []


def test_what_comes_in_a_span_is_a_time() -> None:
    assert [t.text for t in find_times("He will make his first trip there in two weeks.")] == ["in two weeks"]
    assert [t.text for t in find_times("He will be back in seven years.")] == ["in seven years"]
