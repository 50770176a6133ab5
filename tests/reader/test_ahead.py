"""Does a plan lie ahead of the article's day, and what was done behind it?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.reader.ahead import turned
from dedere.reader.claims import Claim
from dedere.reader.read import read_text
from dedere.record.day import Day
from dedere.record.when import When

_SAYS = ("He is to travel on Thursday.", "He is to travel in September.", "He is to travel there.")


def _claim(status: str, when: str, text: str) -> Claim:
    return Claim(
        kind="visit",
        rule="",
        source="surface",
        sentence=0,
        start=0,
        end=len(text),
        people=(),
        status=status,  # type: ignore[arg-type]
        when=when,
    )


@given(
    days=st.integers(-900, 900),
    length=st.integers(0, 9),
    text=st.sampled_from(_SAYS),
    status=st.sampled_from(["planned", "possible"]),
)
def test_no_plan_is_left_on_days_long_past(days: int, length: int, text: str, status: str) -> None:
    anchor = Day.of("2024-09-20")
    claim = _claim(status, str(When.between(anchor + days, anchor + days + length)), text)
    turned([claim], anchor, text)
    assert claim.when is None or When.of(claim.when).last >= anchor - 1


@given(days=st.integers(-900, 1), text=st.sampled_from(_SAYS))
def test_what_was_done_in_the_past_keeps_its_date(days: int, text: str) -> None:
    anchor = Day.of("2024-09-20")
    claim = _claim("made", (anchor + days).iso, text)
    turned([claim], anchor, text)
    assert claim.when == (anchor + days).iso


def test_a_year_that_is_told_is_not_changed() -> None:
    text = "He had been due there on 4 March 2021."
    claim = _claim("planned", "2021-03-04", text)
    turned([claim], Day.of("2024-09-20"), text)
    assert claim.when is None


@pytest.mark.model
def test_thursdays_summit_that_somebody_will_not_attend_is_next_thursday() -> None:
    text = "King Salman will not attend the Camp David summit, Riyadh said. Thursday's summit coincides with a truce."
    reading = read_text(text, id="story", published="2015-05-11")
    assert {v.when for v in reading.visits if v.who.startswith("Salman")} == {"2015-05-14"}


@pytest.mark.model
def test_all_who_go_to_thursdays_summit_go_next_thursday() -> None:
    text = (
        "King Salman will not attend the Camp David summit on Thursday, Riyadh said. Bahrain's delegation will be "
        "headed by the foreign minister, Khalid bin Ahmed Al Khalifa. The emir of Qatar, Sheikh Tamim, will attend."
    )
    reading = read_text(text, id="story", published="2015-05-12")
    assert reading.visits
    assert {v.when for v in reading.visits} == {"2015-05-14"}
