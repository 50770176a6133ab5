"""Which passage of an article is shown for a happening that it tells several times?"""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text


def shown(text: str) -> list[tuple[str, str, str | None, str]]:
    reading = read_text(text, id="story", published="2024-09-03")
    return [(v.where, v.text, v.when, v.status) for v in reading.visits]


@pytest.mark.model
def test_a_sentence_is_shown_before_the_headline_that_says_the_same() -> None:
    text = "Orban to visit Georgia next month\n\nPrime Minister Viktor Orban will visit Georgia next month."
    assert [t for _, t, _, _ in shown(text)] == ["Prime Minister Viktor Orban will visit Georgia next month"]


@pytest.mark.model
def test_a_leg_with_its_own_days_is_shown_before_the_list_of_the_tour() -> None:
    text = (
        "Chinese President Xi Jinping will visit Serbia, Hungary and France from September 10 to 19. "
        "Xi will visit Hungary from September 12 to 15. Xi will visit France from September 16 to 19."
    )
    told = {where: (passage, when) for where, passage, when, _ in shown(text)}
    assert told["HU"] == ("Xi will visit Hungary from September 12 to 15", "2024-09-12/2024-09-15")
    assert told["FR"] == ("Xi will visit France from September 16 to 19", "2024-09-16/2024-09-19")


@pytest.mark.model
def test_a_journey_that_is_told_is_shown_before_a_meeting_that_implies_it() -> None:
    text = "Narendra Modi met Volodymyr Zelensky in Kyiv on Friday. Modi travelled to Kyiv on Friday by train."
    assert "Modi travelled to Kyiv on Friday" in [t for w, t, _, _ in shown(text) if w == "UA"]


@pytest.mark.model
def test_what_is_told_of_a_day_to_come_was_not_made() -> None:
    text = "Xi Jinping will visit Serbia on September 10. On his first day in Serbia Xi Jinping lays a wreath."
    assert [(w, when, s) for w, _, when, s in shown(text)] == [("RS", "2024-09-10", "planned")]
