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


Said = tuple[Day, Day, float]
"""The first and last day on which it could have been said, and how likely it is to be said so on each."""

_PAST_WEEKDAY = (1.0, 0.55, 0.25, 0.18, 0.12, 0.1, 0.08)
_NEXT_WEEKDAY = (0.6, 1.0, 0.7, 0.5, 0.4, 0.3, 0.2)


def days_said(value: v.Value, event: Span, direction: v.Direction | None) -> list[Said] | None:
    """The days on which `value` would mean some day of `event`.

    None where the words do not depend on the day they were written on; an empty list where they cannot mean it.
    """
    if isinstance(value, v.Weekday) and value.turn is None:
        found: list[Said] = []
        for day in _days(*event):
            if day.weekday == value.weekday and direction == "future":
                found += [(day - k, day - k, worth) for k, worth in enumerate(_NEXT_WEEKDAY)]
            elif day.weekday == value.weekday:
                found += [(day + k, day + k, worth) for k, worth in enumerate(_PAST_WEEKDAY)]
        return found
    if isinstance(value, v.Range):  # "on Sunday and Monday", "from 4 to 6 June"
        return days_said(value.start, event, direction)
    if isinstance(value, v.Yearless):
        return _yearless(value, event, direction)
    if isinstance(value, v.Turn) and value.unit in ("month", "year"):
        return _far_enough(_spans_said(value, event, direction) or [], event)
    spans = _spans_said(value, event, direction)
    if isinstance(value, v.Turn) and value.unit == "week" and value.offset and spans:
        # for some the week begins on Sunday, and at the weekend this week is the last one
        sooner = [(first - 2, first - 1, 0.4) for first, _ in spans] if value.offset < 0 else []
        return [(first, last - 1, 1.0) for first, last in spans] + [(last, last, 0.6) for _, last in spans] + sooner
    return None if spans is None else [(first, last, 1.0) for first, last in spans]


def looks(value: v.Value) -> v.Direction | None:
    """Whether the words themselves look back or ahead, wherever the verb looks: "next month's summit"."""
    match value:
        case v.Turn(offset=sign) | v.MonthTurn(turn=sign) | v.Ago(sign=sign, base=None) | v.Stretch(sign=sign):
            return "future" if sign > 0 else "past" if sign < 0 else None
        case v.Weekday(turn=int() as sign) | v.Nearest(turn=sign) if sign:
            return "future" if sign > 0 else "past"
        case v.Directed():
            return value.direction
        case v.Within():
            return looks(value.outer)
        case v.PartOf(part="rest"):
            return "future"
        case v.PartOf(part="so-far"):
            return "past"
        case v.PartOf():
            return looks(value.whole)
        case _:
            return None


def _spans_said(value: v.Value, event: Span, direction: v.Direction | None) -> list[Span] | None:
    first, last = event
    match value:
        case v.Weekday():
            days = [day for day in _days(first, last) if day.weekday == value.weekday]
            return [v.unit_span("week", day, -(value.turn or 0)) for day in days]
        case v.Turn(unit="day"):
            return [(first - value.offset, last - value.offset)]
        case v.Turn():
            unit: v.Unit = "week" if value.unit == "weekend" else value.unit  # said on any day of the week
            return [(v.unit_span(unit, first, -value.offset)[0], v.unit_span(unit, last, -value.offset)[1])]
        case v.TheWeekend():
            return [(first - (6 if direction == "future" else 0), last + 7)]
        case v.Yearless():
            return [(first, last) for first, last, _ in _yearless(value, event, direction)]
        case v.MonthTurn() | v.Season(year=None):
            return _by_month(value, event)
        case v.Ago(base=None, more=()):
            start = v.shifted(first, value.unit, -value.sign * value.count)
            end = v.shifted(last, value.unit, -value.sign * value.count)
            if value.unit != "day":
                start, end = v.unit_span(value.unit, start)[0], v.unit_span(value.unit, end)[1]
            return [(start, end)]
        case v.Stretch():
            if value.sign < 0:
                return [(first, v.shifted(last, value.unit, value.count))]
            return [(v.shifted(first, value.unit, -value.count), last)]
        case v.PartOf():
            spans = _spans_said(value.whole, event, direction)
            early = value.part in ("start", "early") and isinstance(value.whole, v.Turn) and value.whole.offset == 0
            if spans and early and direction != "future":  # "early this month" is said when the month is under way
                return [(a + (b - a + 1) // 6, b) for a, b in spans]
            return spans
        case v.Within(inner=v.Weekday(weekday=weekday)):
            days = [day for day in _days(first, last) if day.weekday == weekday]
            outer = [_spans_said(value.outer, (day, day), direction) for day in days]
            return [span for spans in outer if spans for span in spans]
        case v.Within(inner=v.Yearless() as inner):
            span = inner.in_year(first.date.year)
            if span is None or span[1] < first or span[0] > last:
                return []
            return _spans_said(value.outer, event, direction)
        case _:
            return None


def _days(first: Day, last: Day) -> list[Day]:
    return [first + k for k in range(min(last - first + 1, 21))]


NEAR = 7
"""Within so many days one says "next week" or "on Tuesday" and seldom "this month"."""


def _far_enough(spans: list[Span], event: Span) -> list[Said]:
    found: list[Said] = []
    for first, last in spans:
        found.append((first, min(last, event[0] - NEAR - 1), 1.0))
        found.append((max(first, event[0] - NEAR), min(last, event[1] + NEAR), 0.3))
        found.append((max(first, event[1] + NEAR + 1), last, 1.0))
    return [said for said in found if said[0] <= said[1]]


_BACK_DAY = ((0, 1, 1.0), (2, 14, 0.5), (15, 30, 0.3), (31, 60, 0.08), (61, YEAR_BACK, 0.03))
_AHEAD_DAY = ((0, 7, 1.0), (8, 14, 0.8), (15, 30, 0.15), (31, 60, 0.05), (61, YEAR_BACK, 0.01))
_BACK_MONTH = ((0, 75, 1.0), (76, 180, 0.7), (181, YEAR_BACK, 0.4))


def _yearless(value: v.Yearless, event: Span, direction: v.Direction | None) -> list[Said]:
    """A date without its year is said soon after, or soon before; a month without its year within the year."""
    first, last = event
    found: list[Said] = []
    behind, ahead = (_BACK_DAY, _AHEAD_DAY) if value.day else (_BACK_MONTH, _BACK_MONTH)
    for year in range(first.date.year - 1, last.date.year + 2):
        span = value.in_year(year)
        if span is None or span[1] < first or span[0] > last:
            continue
        if value.weekday is not None and span[0].weekday != value.weekday:
            continue
        if direction != "future":
            found += [(span[0] + a, span[0] + b, worth) for a, b, worth in behind]
        if direction != "past":
            found += [(span[0] - b, span[0] - a, worth) for a, b, worth in ahead]
            found.append((span[0], span[1], 0.3))
    return found


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
