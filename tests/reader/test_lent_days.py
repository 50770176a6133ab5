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
