from __future__ import annotations

import pytest

from dedere.built.open import open_record
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")
"""The day up to which the shipped record was compiled: the day of knowledge of most tests."""


@pytest.fixture(scope="session")
def record() -> Record:
    """The record as built from data/."""
    return open_record()
