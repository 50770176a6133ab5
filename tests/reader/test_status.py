"""Did it happen, is it planned, possible, called off, declined, or only supposed?"""

from __future__ import annotations

import pytest

from dedere.reader.status import Status, status_of, supposed
from dedere.reader.trips import trip_status
from dedere.reader.verbs import Form


@pytest.mark.parametrize(
    ("chain", "form", "status"),
    [
        ("", "past", "made"), ("has", "past", "made"), ("is", "ing", "made"), ("", "present", "made"),
        ("will", "base", "planned"), ("is due to", "base", "planned"), ("is planning to", "base", "planned"),
        ("may", "base", "possible"), ("is considering", "ing", "possible"), ("was invited to", "base", "possible"),
        ("will not", "base", "declined"), ("did not", "base", "declined"), ("refused to", "base", "declined"),
        ("was unable to", "base", "declined"), ("was able to", "base", "made"), ("has never", "past", None),
        ("does not have any plans to", "base", None), ("cannot", "base", None), ("was prevented from", "ing", None),
        ("may not", "base", "possible"), ("has yet to", "base", "planned"),
    ],
)  # fmt: skip
def test_the_governing_words_decide_the_status(chain: str, form: Form, status: Status | None) -> None:
    assert status_of(chain.split(), form) == status


@pytest.mark.parametrize(
    ("before", "clause", "after"),
    [
        ("He would be arrested if ", "he visited Hungary", "."),
        ("", "Should he travel to Pretoria", ", police would act."),
        ("Unless ", "Putin comes to Yerevan", ", nothing will change."),
        ("", "Had he gone to Kampala", ", he would have been arrested."),
    ],
)
def test_what_is_only_supposed_has_not_been_said_to_happen(before: str, clause: str, after: str) -> None:
    assert supposed(before, clause, after)


@pytest.mark.parametrize(
    ("before", "status"),
    [
        ("during his ", "made"), ("ahead of his ", "planned"), ("he cancelled a ", "cancelled"),
        ("a possible ", "possible"),
        ("he will make a ", "planned"), ("the row over the planned ", "planned"), ("he ruled out a ", "declined"),
        ("the ", "weak"),
    ],
)  # fmt: skip
def test_the_words_before_a_journey_decide_its_status(before: str, status: Status) -> None:
    assert trip_status(before, " to Mongolia.") == status
