"""Which journeys take a day that stands elsewhere in the story, and which have none."""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text

STORY = (
    "Vladimir Putin landed in Mongolia on Monday. He stayed away from a summit in South Africa last year. "
    "He has since gone to China and North Korea."
)


@pytest.mark.model
def test_a_journey_made_since_some_time_takes_no_day_from_the_news() -> None:
    reading = read_text(STORY, id="story", published="2024-09-03")
    days = {visit.where: visit.when for visit in reading.visits if visit.status == "made"}
    assert days == {"MN": "2024-09-02", "CN": None, "KP": None}


def days(text: str, published: str) -> dict[str, str | None]:
    reading = read_text(text, id="story", published=published)
    return {f"{visit.who} {visit.where}": visit.when for visit in reading.visits}


@pytest.mark.model
def test_who_may_come_to_the_place_of_a_gathering_comes_on_its_days() -> None:
    story = (
        "Vladimir Putin has flown to Kazakhstan. Antonio Guterres may also arrive in Astana. "
        "The SCO summit in Astana will be held on Thursday, July 4."
    )
    assert days(story, "2024-07-03")["António Guterres KZ"] == "2024-07-04"


@pytest.mark.model
def test_a_meeting_to_come_during_a_visit_takes_the_days_that_are_left() -> None:
    story = (
        "George W. Bush arrived in China on Saturday evening for a three-day visit. "
        "Hu Jintao is to meet George W. Bush in Beijing."
    )
    reading = read_text(story, id="story", published="2005-11-19")
    assert [meeting.when for meeting in reading.meetings] == ["2005-11-19/2005-11-21"]


@pytest.mark.model
def test_a_month_of_that_year_is_of_the_year_told_before() -> None:
    story = (
        "Vladimir Putin attended a parade in Beijing in September 2025. Xi Jinping was in Moscow in May of that year."
    )
    assert days(story, "2026-05-20")["Xi Jinping RU"] == "2025-05"


@pytest.mark.model
def test_a_tour_of_several_states_does_not_stretch_its_first_leg() -> None:
    story = "Recep Tayyip Erdogan arrived in Saudi Arabia on Monday on a three-day tour of the Gulf."
    assert days(story, "2023-07-18")["Recep Tayyip Erdoğan SA"] == "2023-07-17"


@pytest.mark.model
def test_a_day_after_counts_back_to_what_was_before() -> None:
    found = days("Omar al-Bashir flew to Libya on Thursday, a day after he visited Egypt.", "2009-03-26")
    assert found == {"Omar al-Bashir LY": "2009-03-26", "Omar al-Bashir EG": "2009-03-25"}


@pytest.mark.model
def test_three_days_earlier_counts_from_what_was_told_before() -> None:
    story = "Viktor Orban met Xi Jinping in Beijing on Monday. Three days earlier he had been in Moscow."
    found = days(story, "2024-07-08")
    assert (found["Viktor Orbán CN"], found["Viktor Orbán RU"]) == ("2024-07-08", "2024-07-05")


@pytest.mark.model
def test_the_day_on_which_a_visit_ends_is_not_its_day() -> None:
    story = "Omar al-Bashir met Vladimir Putin in Sochi on Thursday. The visit, his first to Russia, ends on Saturday."
    reading = read_text(story, id="story", published="2017-11-24")
    assert {visit.when for visit in reading.visits} == {"2017-11-23"}


@pytest.mark.model
def test_on_the_eve_of_the_summit_is_the_day_before_it() -> None:
    story = (
        "Xi Jinping on Thursday spoke to leaders in Astana. Xi attended the SCO summit in Kazakhstan. "
        "On the eve of the summit, Xi and Vladimir Putin met."
    )
    reading = read_text(story, id="story", published="2024-07-04")
    assert [meeting.when for meeting in reading.meetings] == ["2024-07-03"]


@pytest.mark.model
def test_a_journey_that_goes_on_from_one_under_way_is_of_the_same_month() -> None:
    story = (
        "George W. Bush arrived in China on Saturday for talks with Hu Jintao. "
        "The president will also visit Mongolia after his China tour."
    )
    assert days(story, "2005-11-19")["George W. Bush MN"] == "2005-11"


@pytest.mark.model
def test_this_years_summit_takes_the_days_told_after_it() -> None:
    story = (
        "Subrahmanyam Jaishankar will attend a meeting of the SCO in Pakistan this month. "
        "Pakistan will be hosting this year's SCO summit from 15 October to 16 October."
    )
    assert list(days(story, "2024-10-04").values()) == ["2024-10-15/2024-10-16"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("story", "when"),
    [
        ("Vladimir Putin left Beijing on Wednesday after a two-day trip to China.", "2023-10-17/2023-10-18"),
        ("Vladimir Putin ended a two-day state visit to China on Wednesday.", "2023-10-17/2023-10-18"),
        ("Vladimir Putin arrived in China on Wednesday for a two-day visit.", "2023-10-18/2023-10-19"),
    ],
)
def test_a_visit_that_is_over_lasted_until_the_day_told(story: str, when: str) -> None:
    assert set(days(story, "2023-10-20").values()) == {when}


@pytest.mark.model
def test_two_months_after_he_appeared_is_that_month() -> None:
    story = "Prosecutors dropped the case on December 5, two months after Uhuru Kenyatta travelled to the Netherlands."
    assert set(days(story, "2014-12-13").values()) == {"2014-10"}
