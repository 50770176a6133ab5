from __future__ import annotations

import pytest

from dedere.answer.ask import ask
from dedere.answer.overflight import over
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")


@pytest.mark.parametrize(
    ("where", "on", "lands", "answer", "standing"),
    [
        ("GR", "2025-07-07", False, "disputed", "overflight"),
        ("GR", "2025-07-07", True, "yes", "court_view"),
        ("EG", "2025-07-07", False, "no", "not_bound"),
        ("GR", "2024-11-20", False, "no", "no_warrant"),
    ],
)
def test_overflight_is_contested_and_a_landing_is_not(
    record: Record, where: str, on: str, lands: bool, answer: str, standing: str
) -> None:
    found = over("Netanyahu", where, on=Day.of(on), known_on=TODAY, record=record, lands=lands)
    assert (found.answer, found.standing) == (answer, standing)


def test_an_overflight_is_never_called_a_breach(record: Record) -> None:
    found = over("Netanyahu", "HU", on=Day.of("2025-04-03"), known_on=TODAY, record=record)
    assert found.court_found == ()
    assert found.duty is None
    assert found.why[0].rule == "rome-statute 89(1)"
    on_the_ground = ask("Netanyahu", "HU", on=Day.of("2025-04-03"), known_on=TODAY, record=record)
    assert set(on_the_ground.why) <= set(found.why)
