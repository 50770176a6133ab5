"""Which day does a user mean?

The edges turn what a user gives (`2024-09-02`, `today`, a `datetime.date`) into one Day, or say what to give instead.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from dedere.errors import BadDay, DayOutOfRange, PartialDay
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.when import When


def today() -> Day:
    """The day it is now, in universal time. Only the edges ask the clock."""
    return Day.from_date(datetime.now(UTC).date())


def one_day(given: str | date | Day | None, *, name: str = "--on") -> Day:
    """The one day meant; today where nothing is given.

    Args:
        name: what the user called it, for the error's remedy.

    Raises:
        PartialDay: a month, a year or an interval.
        BadDay: no ISO day at all.
        DayOutOfRange: before the Rome Statute was adopted (17 July 1998), or after 2099.
    """
    if given is None or given == "today":
        return today()
    if isinstance(given, Day):
        day = given
    elif isinstance(given, date):
        day = Day.from_date(given)
    else:
        day = _parsed(given.strip(), name=name)
    if not ADOPTED <= day <= LAST:
        raise DayOutOfRange(day.iso, first=ADOPTED.iso, last=LAST.iso, name=name)
    return day


def a_time(text: str, *, name: str) -> When:
    """A day, a month, a year or an interval, as a user gives it.

    Raises:
        BadDay: none of the four.
    """
    try:
        return When.of(text.strip())
    except ValueError as error:
        raise BadDay(text, name=name) from error


def _parsed(text: str, *, name: str) -> Day:
    try:
        when = When.of(text)
    except ValueError as error:
        raise BadDay(text, name=name) from error
    if when.grain != "day":
        raise PartialDay(text, grain=when.grain, first=when.first.iso, name=name)
    return when.first
