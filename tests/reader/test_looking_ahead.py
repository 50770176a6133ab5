"""What is still to come is not dated into the past, and what words share is read once for all of them."""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text
from dedere.reader.status import status_of

TUESDAY = "2024-09-03"


def _visits(text: str) -> list[tuple[str, str, str | None, str]]:
    return [(v.who, v.where, v.when, v.status) for v in read_text(text, id="ahead", published=TUESDAY).visits]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Narendra Modi will skip the SCO summit in Kazakhstan, which begins on Wednesday.", "2024-09-04"),
        ("Narendra Modi skipped the SCO summit in Kazakhstan, which opened on Friday.", "2024-08-30"),
        ("SCO Summit Starts Today\n\nNarendra Modi will skip the SCO summit in Kazakhstan.", "2024-09-03"),
    ],
)
def test_a_gathering_is_dated_the_way_it_is_told(text: str, when: str) -> None:
    absences = read_text(text, id="ahead", published=TUESDAY).absences
    assert [(a.who, a.where, a.when) for a in absences] == [("Narendra Modi", "KZ", when)]


def test_a_verb_joined_to_a_planned_one_is_planned_too() -> None:
    reading = read_text(
        "On Friday, Emmanuel Macron is scheduled to land in Rome and meet with Giorgia Meloni.",
        id="ahead",
        published=TUESDAY,
    )
    assert [(v.where, v.when, v.status) for v in reading.visits] == [("IT", "2024-09-06", "planned")]
    assert [m.status for m in reading.meetings] == ["planned"]


def test_the_second_of_two_verbs_has_its_own_day() -> None:
    text = "Joko Widodo opened a port at home in March 2022, and paid a two-day visit to China in July 2022."
    assert _visits(text) == [("Joko Widodo", "CN", "2022-07", "made")]


def test_an_anniversary_is_counted_back_to_the_visit() -> None:
    text = "This year marks the 50th anniversary of Georges Pompidou's visit to China."
    assert [v[1:3] for v in _visits(text)] == [("CN", "1974")]


def test_a_headline_names_a_minister_by_nation_and_office() -> None:
    text = "Turkish FM visits Tirana\n\nTurkish Foreign Minister Hakan Fidan spoke of trade."
    assert [v[:2] for v in _visits(text)] == [("Hakan Fidan", "AL")]


def test_the_headline_says_where_here_is() -> None:
    text = "US president arrives in Hanoi\n\nUS President Joe Biden arrived here on Monday."
    assert ("Joe Biden", "VN", "2024-09-02", "made") in _visits(text)


def test_one_who_should_have_been_there_was_not() -> None:
    assert status_of(["should", "have"], "participle") is None


def test_a_doubtful_meeting_is_possible() -> None:
    assert status_of(["would", "probably"], "base") == "possible"


def test_a_link_in_the_text_hides_nobody() -> None:
    text = "The BRICS summit in Kazan will bring together [leaders](https://example.org/a-b/c.html) like Abiy Ahmed."
    assert [v[:2] for v in _visits(text)] == [("Abiy Ahmed", "RU")]
