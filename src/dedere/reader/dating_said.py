"""On which days could somebody have said so?

The reverse of reading a date: given that "last month", "Thursday" or "in March" means the days of a known event, on
which days could the words have been written?
"""

from __future__ import annotations

from dedere.reader import times_values as v
from dedere.reader.times_values import Span
from dedere.record.day import Day

YEAR_BACK = 300
"""How many days back a month without a year is still named without one."""


def days_said(value: v.Value, event: Span, direction: v.Direction | None) -> tuple[list[Span], float] | None:
    """The days on which `value` would mean some day of `event`, and how much that tells (0 to 4).

    None where the words do not depend on the day they were written on; an empty list where they cannot mean it.
    """
    first, last = event
    match value:
        case v.Weekday(turn=None):
            days = [day for day in _days(first, last) if day.weekday == value.weekday]
            if direction == "future":
                return [(day - 6, day) for day in days], 3.0
            return [(day, day + 6) for day in days], 3.0
        case v.Weekday():
            days = [day for day in _days(first, last) if day.weekday == value.weekday]
            return [v.unit_span("week", day, -(value.turn or 0)) for day in days], 3.0
        case v.Turn(unit="day"):
            return [(first - value.offset, last - value.offset)], 4.0
        case v.Turn():
            start = v.unit_span(value.unit, first, -value.offset)[0]
            end = v.unit_span(value.unit, last, -value.offset)[1]
            return [(start, end)], {"week": 2.5, "weekend": 2.5, "month": 2.0}.get(value.unit, 1.0)
        case v.TheWeekend():
            return [(first - (6 if direction == "future" else 0), last + 7)], 2.5
        case v.Yearless():
            return _yearless(value, event, direction)
        case v.MonthTurn() | v.Season(year=None):
            return _by_month(value, event), 1.5
        case v.Ago():
            if value.base is not None or value.more:
                return None
            start = v.shifted(first, value.unit, -value.sign * value.count)
            end = v.shifted(last, value.unit, -value.sign * value.count)
            if value.unit != "day":
                start, end = v.unit_span(value.unit, start)[0], v.unit_span(value.unit, end)[1]  # type: ignore[arg-type]
            return [(start, end)], {"day": 4.0, "week": 2.0, "month": 1.5}.get(value.unit, 0.8)
        case v.Stretch(sign=-1):
            return [(first, v.shifted(last, value.unit, value.count))], 1.5
        case v.Stretch():
            return [(v.shifted(first, value.unit, -value.count), last)], 1.5
        case v.PartOf():
            return days_said(value.whole, event, direction)
        case v.Within(inner=v.Weekday()):
            days = [day for day in _days(first, last) if day.weekday == value.inner.weekday]
            found = [days_said(value.outer, (day, day), direction) for day in days]
            return [span for item in found if item for span in item[0]], 3.0
        case v.Within(inner=v.Yearless()):
            span = value.inner.in_year(first.date.year)
            if span is None or span[1] < first or span[0] > last:
                return [], 0.0
            outer = days_said(value.outer, event, direction)
            return (outer[0], 1.5) if outer else None
        case _:
            return None


def _days(first: Day, last: Day) -> list[Day]:
    return [first + k for k in range(min(last - first + 1, 21))]


def _yearless(value: v.Yearless, event: Span, direction: v.Direction | None) -> tuple[list[Span], float]:
    first, last = event
    found: list[Span] = []
    for year in range(first.date.year - 1, last.date.year + 2):
        span = value.in_year(year)
        if span is None or span[1] < first or span[0] > last:
            continue
        if direction != "future":
            found.append((span[0], span[0] + YEAR_BACK))
        if direction != "past":
            found.append((span[1] - YEAR_BACK, span[1]))
    return found, 2.5 if value.day else 1.5


def _by_month(value: v.Value, event: Span) -> list[Span]:
    """By trying the middle of each month around: good for what depends on the month alone."""
    found: list[Span] = []
    year, month = event[0].date.year, event[0].date.month
    for offset in range(-20, 21):
        span = v.month_span(*v.months_from(year, month, offset))
        days = value.days(v.Now(span[0] + 14))
        if days and days[0] <= event[1] and event[0] <= days[1]:
            found.append(span)
    return found
