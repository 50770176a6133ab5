"""Who is together, one by one or all at once, and what is no meeting."""

from __future__ import annotations

import pytest

from dedere.reader.document import document
from dedere.reader.gazetteer import own
from dedere.reader.mentions import Mention
from dedere.reader.people import PeopleFinder
from dedere.reader.read import read_text
from dedere.record.day import Day


def meetings(text: str) -> list[tuple[set[str], str | None, str]]:
    reading = read_text(text, id="it", published="2024-09-03")
    return [({name.split()[-1] for name in m.who}, m.where, m.status) for m in reading.meetings]


def test_a_list_with_places_is_a_meeting_at_each_place() -> None:
    found = meetings("Ehud Olmert will meet Angela Merkel in Berlin and his Italian counterpart Romano Prodi in Rome.")
    assert found == [({"Olmert", "Merkel"}, "DE", "planned"), ({"Olmert", "Prodi"}, "IT", "planned")]


def test_a_guest_meets_the_leaders_of_a_state_one_by_one() -> None:
    found = meetings("Angela Merkel will hold talks with Recep Tayyip Erdogan and Ahmet Davutoglu.")
    assert len(found) == 2


def test_whoever_receives_a_delegation_meets_all_of_it_at_once() -> None:
    found = meetings("Vladimir Putin received Steve Witkoff and Jared Kushner in Moscow.")
    assert [who for who, _, _ in found] == [{"Putin", "Witkoff", "Kushner"}]


def test_who_has_left_for_talks_has_yet_to_hold_them() -> None:
    found = meetings("Lee Jae Myung departed for Beijing for talks with Xi Jinping.")
    assert [status for _, _, status in found] == ["planned"]


def test_nobody_receives_himself() -> None:
    found = meetings("Vladimir Putin landed in Pyongyang. Kim Jong Un met him at the airport.")
    assert [who for who, _, _ in found] == [{"Putin", "Un"}]


@pytest.mark.parametrize(
    "text",
    [
        "Gustavo Petro met Nicolas Maduro by video link.",
        "Gustavo Petro should meet Nicolas Maduro, the paper wrote.",
        "Gustavo Petro denied that he had met Nicolas Maduro.",
        "There is no date yet for a meeting between Gustavo Petro and Nicolas Maduro.",
        "Gustavo Petro sees Nicolas Maduro as a rival.",
        "Gustavo Petro met an envoy of Nicolas Maduro in Bogota.",
        "Gustavo Petro stands with Nicolas Maduro in his struggle.",
    ],
)
def test_what_only_seems_a_meeting_is_none(text: str) -> None:
    assert meetings(text) == []


def who(text: str) -> list[tuple[str, str]]:
    doc = document(text)
    hits = own().hits(doc.flat)
    finder = PeopleFinder(doc, own(), hits, (), Day.of("2024-09-03"))
    before: list[Mention] = []
    for sentence in doc.sentences:
        before += finder.in_sentence(sentence, before)
    return [(doc.flat[slice(*m.core)], p.name) for m in before for p in m.people]


def test_the_counterpart_of_a_foreign_minister_is_one() -> None:
    assert ("his Turkish counterpart", "Hakan Fidan") in who("Sergei Lavrov met his Turkish counterpart.")


def test_a_leader_whom_no_list_knows_is_known_by_the_office_that_the_article_gives() -> None:
    found = who("Gabon's transitional president, Zenon Wolanski, landed. The Gabonese leader rested.")
    assert found[-1] == ("The Gabonese leader", "Zenon Wolanski")


def test_a_list_that_opens_with_a_known_name_holds_names() -> None:
    names = {name for _, name in who("Marco Rubio met Andriy Yermak, the head of the office, and Zenon Wolanski.")}
    assert names == {"Marco Rubio", "Andriy Yermak", "Zenon Wolanski"}


def test_a_list_with_days_is_a_meeting_on_each_day() -> None:
    reading = read_text(
        "Antony Blinken met Volodymyr Zelensky on Monday and Dmytro Kuleba on Sunday.",
        id="days",
        published="2024-09-03",
    )
    assert [(m.who[-1], m.when) for m in reading.meetings] == [
        ("Volodymyr Zelenskyy", "2024-09-02"),
        ("Dmytro Kuleba", "2024-09-01"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Alexander Lukashenko flew to Harare. Emmerson Mnangagwa is to hold talks with his guest at State House.",
        "Emmerson Mnangagwa thanked his guest, Alexander Lukashenko.",
        "Emmerson Mnangagwa and his Belarusian ally, Alexander Lukashenko, are due to sit down in Harare.",
        "Alexander Lukashenko landed in Harare and went straight into talks with Emmerson Mnangagwa.",
    ],
)
def test_hosts_and_guests_meet(text: str) -> None:
    assert [who for who, _, _ in meetings(text)] == [{"Mnangagwa", "Lukashenko"}]


@pytest.mark.parametrize(
    "text",
    [
        "It was the fifth meeting of Gustavo Petro and Nicolas Maduro in eleven months.",
        "Gustavo Petro saw Nicolas Maduro on television in Bogota.",
        "Gustavo Petro has met neither Nicolas Maduro nor Javier Milei.",
        "In a telephone call during the talks, Gustavo Petro told Nicolas Maduro that the border would open.",
    ],
)
def test_meetings_that_are_counted_seen_or_denied_are_none(text: str) -> None:
    assert meetings(text) == []
