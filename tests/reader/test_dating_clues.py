"""What tells the day of a story beside journeys: numbers of gatherings, anniversaries, days of the month, ages, offices."""

# ruff: noqa: E501 - stories as one would write them

from collections.abc import Sequence

import pytest

from dedere.reader.dating import date_article
from dedere.reader.dating_frames import find_partial
from dedere.reader.story import split_story
from dedere.reader.times import find_times
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.rows import Source
from dedere.record.when import When

SOURCE = Source(title="a source of the tests")
ROWS: Sequence[rows.Row] = (
    rows.Person(id="ivan-petrov", source=SOURCE, known=Day.of("2000-01-01"), name="Ivan Petrov", nationality="RU", born="1952-10-07"),
    rows.Warrant(
        id="warrant", source=SOURCE, known=Day.of("2013-10-01"), who="ivan-petrov", court="icc", situation="Ukraine",
        issued=When.of("2011-12-21"), made_public=When.of("2013-09-30"), ended=When.of("2016-03-24"), reason="convicted",
    ),
)  # fmt: skip
RECORD = Record(lambda of: [row for row in ROWS if type(row) is of], version="test", released=Day.of("2026-11-23"))


def dated(text: str) -> str | None:
    story = split_story(text)
    return date_article(story, find_times(story.flat), published=None, record=RECORD).iso


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Leaders opened the 28th ASEAN summit in Vientiane on Tuesday and signed a statement on trade.", "2016-09-06"),
        ("Leaders opened the 35th ASEAN summit in Bangkok on Saturday and signed a statement on trade.", "2019-11-02"),
        (
            "Ministers came to Lima for the Eighth Summit of the Americas, which opened on Friday without two presidents.",
            "2018-04-13",
        ),
        ("The mayor opened the 28th city fair on Tuesday. Farmers came with their sheep.", None),
        ("The club held its 35th annual summit on Saturday, and the chairman spoke for an hour.", None),
    ],
)
def test_the_number_of_a_gathering_fixes_the_year(text: str, day: str | None) -> None:
    assert dated(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Speaking on Friday on the 80th anniversary of D-Day, the president called for unity.",
            None,
        ),  # a Thursday in 2024
        ("On Thursday, the 80th anniversary of D-Day, veterans laid wreaths by the sea.", "2024-06-06"),
        ("Kenya marked its 50th Independence Day on Thursday with a parade in the rain.", "2013-12-12"),
        ("On the 100th day of Russia's invasion of Ukraine, on Friday, shells fell on the town.", "2022-06-03"),
        ("The bakery marked its 50th anniversary on Thursday with free rolls for all.", None),
    ],
)
def test_a_round_return_of_a_known_day_fixes_the_day(text: str, day: str | None) -> None:
    found = dated(text)
    if day is None:
        assert found is None or found == "2024-06-07"
    else:
        assert found == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Judges on Tuesday unsealed a warrant for Ivan Petrov, who led a militia in the war.", "2013-10-01"),
        (
            "Judges on Thursday found Ivan Petrov guilty of crimes against humanity after a trial of three years.",
            "2016-03-24",
        ),
        ("A professor said on Tuesday that Ivan Petrov might one day be tried.", None),
    ],
)
def test_acts_of_courts_are_told_on_the_day_or_the_day_after(text: str, day: str | None) -> None:
    assert dated(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "By the News Desk May 29 at 7:10 AM\n\nVERDUN, France - French President Francois Hollande laid a wreath on Sunday.",
            "2016-05-29",
        ),
        (
            "The office of Prime Minister Ehud Olmert said on Monday that a pause would begin on Tuesday, Feb. 27.",
            "2007-02-26",
        ),
        ("The council said on Monday that the road would be closed on Tuesday, Feb. 27.", None),
    ],
)
def test_a_day_on_its_weekday_has_few_years_and_an_office_chooses(text: str, day: str | None) -> None:
    assert dated(text) == day


def test_a_day_in_full_that_lies_ahead_is_not_far() -> None:
    story = "President Cyril Ramaphosa will on Thursday, 24 April 2025, host President Volodymyr Zelensky in Pretoria, his office said on Tuesday."
    found = dated(story)
    assert found is not None
    assert Day.of("2025-04-15") <= Day.of(found) <= Day.of("2025-04-24")


def test_the_clock_times_of_other_stories_are_not_the_pages_own() -> None:
    story = "The president flew home.\n\nТри новости вчера30.09.24, 19:52\n\nNothing more was said.\n\nДругая новость13.09.24, 19:57"
    assert dated(story) is None


@pytest.mark.parametrize(
    ("head", "month", "day"),
    [
        ("THE WEEK IN BRIEF\n\nMonday 18 March\n\n* A.\n\nTuesday 19 March\n\n* B.\n\nFriday 22 March\n\n* C.", 3, 22),
        (
            "DIARY OF EVENTS AHEAD - CALENDAR\n\nMonday 18 March\n\n* A.\n\nTuesday 19 March\n\n* B.\n\nFriday 22 March\n\n* C.",
            3,
            18,
        ),
    ],
)
def test_a_digest_is_of_its_last_day_and_a_calendar_of_its_first(head: str, month: int, day: int) -> None:
    found = find_partial(split_story(head))
    assert found is not None
    assert found[:2] == (month, day)


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel praised Kim Jong Un's visit to China this week as a step towards peace, her office said on Friday.",
        "Narendra Modi has been invited to the next Group of Seven summit in Canada, officials said on Wednesday after a phone call.",
        "Mohamed Morsi told a crowd in Egypt on Tuesday that he would not yield.",
        "Voters want new elections in Kenya, a speaker said on Tuesday.",
        "The opposition called on Tuesday for early elections in Serbia.",
    ],
)
def test_what_others_did_or_what_was_only_asked_for_dates_nothing(text: str) -> None:
    assert dated(text) is None


def test_a_journey_named_again_without_a_time_is_no_nearer_for_it() -> None:
    story = (
        "Barack Obama to make landmark trip to Kenya\n\nBarack Obama will make a long-awaited trip to Kenya later this year, "
        "the White House said on Monday.\n\nObama will speak in Kenya about trade."
    )
    assert dated(story) is None
