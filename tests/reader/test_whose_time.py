"""To which happening of a sentence does a time belong?"""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text


def visits(text: str) -> list[tuple[str, str | None, str]]:
    reading = read_text(text, id="story", published="2024-09-03")
    return [(v.where, v.when, v.status) for v in reading.visits]


@pytest.mark.model
def test_each_place_of_a_list_keeps_its_own_time() -> None:
    text = "Xi Jinping visited Cairo in May and Riyadh in June."
    assert visits(text) == [("EG", "2024-05", "made"), ("SA", "2024-06", "made")]


@pytest.mark.model
def test_places_of_a_list_with_one_time_share_it() -> None:
    text = "Xi Jinping visited Cairo and Riyadh in June."
    assert visits(text) == [("EG", "2024-06", "made"), ("SA", "2024-06", "made")]


@pytest.mark.model
def test_three_stops_with_three_days() -> None:
    text = "Emmanuel Macron will visit Vietnam on 5-6 September, Indonesia on 7 September and Singapore on 9 September."
    assert visits(text) == [
        ("VN", "2024-09-05/2024-09-06", "planned"),
        ("ID", "2024-09-07", "planned"),
        ("SG", "2024-09-09", "planned"),
    ]


@pytest.mark.model
def test_the_day_for_which_a_journey_was_set_is_its_day() -> None:
    text = "Xi Jinping, who was re-elected in May, has cancelled his trip to Warsaw, scheduled for October 14."
    assert visits(text) == [("PL", "2024-10-14", "cancelled")]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Viktor Orban will press for a truce during a visit to Baku next week.", "planned"),
        ("Viktor Orban pressed for a truce during a visit to Baku last week.", "made"),
        ("Viktor Orban will remember what he was told during a visit to Baku in 2019.", "made"),
    ],
)
def test_what_will_be_done_on_a_journey_makes_it_one_to_come(text: str, status: str) -> None:
    assert [s for _, _, s in visits(text)] == [status]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Viktor Orban postponed a visit to Georgia that had been scheduled for Sunday.",
            ("GE", "2024-09-08", "cancelled"),
        ),
        ("Olaf Scholz told a committee in Berlin on 23 August that he might visit Turkey.", ("TR", None, "possible")),
        ("Giorgia Meloni, whose 2022 visit to Algeria was a success, will go to Tunisia.", ("TN", None, "planned")),
        (
            "Olaf Scholz has called off a planned visit to Turkey next week.",
            ("TR", "2024-09-09/2024-09-15", "cancelled"),
        ),
    ],
)
def test_a_time_of_other_words_is_not_the_journey_s(text: str, told: tuple[str, str | None, str]) -> None:
    assert told in visits(text)


@pytest.mark.model
def test_who_arrives_for_talks_has_yet_to_hold_them() -> None:
    text = "Giorgia Meloni arrives in Cairo later today for talks on Wednesday with Abdel Fattah el-Sisi."
    reading = read_text(text, id="story", published="2024-09-03")
    assert [(m.where, m.when, m.status) for m in reading.meetings] == [("EG", "2024-09-04", "planned")]


@pytest.mark.model
def test_a_summit_named_once_takes_the_day_told_of_it_further_down() -> None:
    between = "He has been busy with the economy at home and with the talks on trade. " * 6
    text = (
        f"Xi Jinping will not attend the BRICS summit in South Africa next week. {between}"
        "The two-day summit, which will begin on September 11, is the first since 2021."
    )
    assert visits(text) == [("ZA", "2024-09-11", "declined")]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Angela Merkel will visit Turkey next month. She is to meet Recep Tayyip Erdogan in Ankara after hosting "
            "Emmanuel Macron on Sunday.",
            ("TR", "2024-10", "planned"),
        ),
        (
            "Xi Jinping would start from Sept. 16 a five-day tour which would take him to Hungary, his spokesman "
            "announced here Monday.",
            ("HU", "2024-09-16", "planned"),
        ),
        ("Xi Jinping will go to Budapest, home of the poet Miklos Radnoti (1909-1944).", ("HU", None, "planned")),
        ("Xi Jinping was due to visit Serbia. That visit has also been cancelled.", ("RS", "2024-09", "cancelled")),
    ],
)
def test_what_is_to_come_takes_no_time_from_what_came_before(text: str, told: tuple[str, str | None, str]) -> None:
    assert told in visits(text)


@pytest.mark.model
def test_the_second_of_two_verbs_shares_what_governs_the_first() -> None:
    text = (
        "On Friday, Lee Jae Myung is scheduled to have lunch with Premier Li Qiang, who is in charge of the economy, "
        "and meet with Zhao Leji, chairman of the committee."
    )
    reading = read_text(text, id="story", published="2024-09-03")
    assert {m.status for m in reading.meetings} == {"planned"}
