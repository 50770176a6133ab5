"""Which days does an expression mean that counts from another, or is a part of it?"""

# ruff: noqa: D102 - the base class says it

from __future__ import annotations

from dataclasses import dataclass, replace

from dedere.reader.times_calendar import (
    Basis,
    Grain,
    Now,
    Part,
    Span,
    Unit,
    Value,
    month_span,
    months_from,
    shifted,
    unit_span,
)
from dedere.reader.times_simple import DayOfMonth, Fixed, Holiday, Quarter, Season, Weekday, Yearless
from dedere.record.day import Day


@dataclass(frozen=True, slots=True)
class Ago(Value):
    """ "three days ago", "in two weeks": the unit of that grain so far from the anchor (or from another value).

    "Three weeks ago" is the week that holds the day three weeks back, "a year ago" the year: a reporter says no more.
    """

    count: int
    unit: Unit
    sign: int
    more: tuple[tuple[int, Unit], ...] = ()
    base: Value | None = None
    exact: bool = False

    @property
    def grain(self) -> Grain:
        if self.exact:
            return "day"
        units = [self.unit, *(unit for _, unit in self.more)]
        smallest = min(
            units,
            key=[
                "day",
                "weekend",
                "week",
                "fortnight",
                "month",
                "quarter",
                "season",
                "year",
                "decade",
                "century",
            ].index,
        )
        return "week" if smallest == "fortnight" or smallest == "weekend" else smallest

    @property
    def basis(self) -> Basis:
        return "ago"

    def days(self, now: Now) -> Span | None:
        base = (now.anchor, now.anchor) if self.base is None else self.base.days(now)
        if base is None or base[0] is None:
            return None
        day = base[0] if self.sign < 0 else base[1] or base[0]
        for count, unit in ((self.count, self.unit), *self.more):
            day = shifted(day, unit, self.sign * count)
        grain = self.grain
        return (day, day) if grain == "day" else unit_span(grain, day)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Stretch(Value):
    """ "in the past two days", "over the next three months": so many units up to the anchor or on from it."""

    count: int
    unit: Unit
    sign: int
    more: tuple[tuple[int, Unit], ...] = ()

    @property
    def grain(self) -> Grain:
        return "interval"

    @property
    def basis(self) -> Basis:
        return "duration"

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        other = now.anchor
        for count, unit in ((self.count, self.unit), *self.more):
            other = shifted(other, unit, self.sign * count)
        return (other, now.anchor) if self.sign < 0 else (now.anchor, other)


@dataclass(frozen=True, slots=True)
class FromEvent(Value):
    """ "two days before the event", "the following day", "a week later": hangs on an event that the caller dates.

    `count` None means the text does not say how many ("days before the vote").
    """

    count: int | None
    unit: Unit
    sign: int
    base: Value | None = None
    more: tuple[tuple[int, Unit], ...] = ()

    @property
    def grain(self) -> Grain:
        if self.unit == "day" or any(unit == "day" for _, unit in self.more):
            return "day"
        return "interval" if self.unit == "fortnight" or self.unit == "weekend" else self.unit

    @property
    def basis(self) -> Basis:
        return "relative"

    def days(self, now: Now) -> Span | None:
        base = self.base.days(now) if self.base is not None else now.event
        if base is None or self.count is None:
            return None
        day = base[0] if self.sign < 0 else base[1]
        for count, unit in ((self.count, self.unit), *self.more):
            day = shifted(day, unit, self.sign * count)
        return (day, day) if self.grain == "day" else unit_span(self.unit, day)


@dataclass(frozen=True, slots=True)
class PartOf(Value):
    """ "early next week", "late August", "the end of the year", "earlier this month"."""

    part: Part
    whole: Value

    @property
    def grain(self) -> Grain:
        return self.whole.grain if self.whole.grain in ("day", "part-of-day") else "interval"

    @property
    def basis(self) -> Basis:
        return self.whole.basis

    def days(self, now: Now) -> Span | None:
        span = self.whole.days(now)
        if span is None or span[0] == span[1]:
            return span
        first, last = span
        length = last - first + 1
        if self.part in ("so-far", "rest"):
            if now.anchor is None or not first <= now.anchor <= last:
                return span
            return (first, now.anchor) if self.part == "so-far" else (now.anchor, last)
        if 27 < length < 32:
            early, mid, late = (first, first + 14), (first + 9, first + 19), (first + 15, last)
        elif length == 7:
            early, mid, late = (first, first + 2), (first + 1, first + 4), (first + 3, last)
        elif 360 < length < 367 and first.date.month == 1:
            early, mid, late = _months(first, 0, 6), _months(first, 4, 4), _months(first, 6, 6)
            if self.part in ("start", "end"):
                early, late = _months(first, 0, 4), _months(first, 8, 4)
        else:
            third = max(length // 3, 1)
            early, mid, late = (first, first + third - 1), (first + third, last - third), (last - third + 1, last)
        if self.part == "first-half":
            return (
                (first, first + 14) if 27 < length < 32 else early if length > 360 else (first, first + length // 2 - 1)
            )
        if self.part == "second-half":
            return late if length > 360 or 27 < length < 32 else (first + length // 2, last)
        return early if self.part in ("early", "start") else late if self.part in ("late", "end") else mid


def _months(first: Day, start: int, count: int) -> Span:
    year = first.date.year
    return Day.at(year, 1 + start, 1), month_span(*months_from(year, 1, start + count - 1))[1]


@dataclass(frozen=True, slots=True)
class Within(Value):
    """A month, month and day, season, weekday or feast inside another value: "July last year", "Friday next week"."""

    inner: Value
    outer: Value

    @property
    def grain(self) -> Grain:
        return self.inner.grain

    @property
    def basis(self) -> Basis:
        return self.outer.basis

    def days(self, now: Now) -> Span | None:
        outer = self.outer.days(now)
        if outer is None:
            return None
        first, last = outer
        if isinstance(self.inner, Weekday):
            day = first + (self.inner.weekday - first.weekday) % 7
            return (day, day) if day <= last else None
        year = first.date.year
        if isinstance(self.inner, (Yearless, Quarter)):
            return self.inner.in_year(year)
        if isinstance(self.inner, DayOfMonth):
            return Yearless(first.date.month, self.inner.day).in_year(year)
        if isinstance(self.inner, (Season, Holiday)):
            return replace(self.inner, year=year, turn=None).days(now)
        if isinstance(self.inner, PartOf):
            return PartOf(self.inner.part, Within(self.inner.whole, self.outer)).days(now)
        return None


@dataclass(frozen=True, slots=True)
class Nth(Value):
    """ "the first week of May", "the last Sunday of March", "the third quarter of 2016"; `count` -1 is the last."""

    count: int
    unit: Unit | None
    weekday: int | None
    whole: Value

    @property
    def grain(self) -> Grain:
        return "day" if self.weekday is not None or self.unit == "day" else self.unit or "day"  # type: ignore[return-value]

    @property
    def basis(self) -> Basis:
        return self.whole.basis

    def days(self, now: Now) -> Span | None:
        span = self.whole.days(now)
        if span is None:
            return None
        first, last = span
        if self.weekday is not None:
            day = last - (last.weekday - self.weekday) % 7
            if self.count > 0:
                day = first + (self.weekday - first.weekday) % 7 + 7 * (self.count - 1)
            return (day, day) if first <= day <= last else None
        if self.unit == "week":
            # the calendar's own weeks; the first is the one that holds the fourth day, as ISO 8601 counts a year's
            if self.count < 0:
                monday = unit_span("week", last)[0]
                monday = monday if last - monday >= 3 else monday - 7
            else:
                monday = unit_span("week", first + 3)[0] + 7 * (self.count - 1)
            return (monday, monday + 6) if monday <= last else None
        if self.unit is None:
            return None
        start = first if self.count > 0 else last
        found = unit_span(self.unit, start, self.count - 1 if self.count > 0 else 0)
        return found if found[0] >= first and found[1] <= last else None


@dataclass(frozen=True, slots=True)
class EdgeOf(Value):
    """ "the last four months of 2021", "the first ten days of May": so many units at one end of another value."""

    count: int
    unit: Unit
    at_end: bool
    whole: Value

    @property
    def grain(self) -> Grain:
        return "interval"

    @property
    def basis(self) -> Basis:
        return self.whole.basis

    def days(self, now: Now) -> Span | None:
        span = self.whole.days(now)
        if span is None:
            return None
        first, last = span
        if self.at_end:
            return max(first, shifted(last + 1, self.unit, -self.count)), last
        return first, min(last, shifted(first, self.unit, self.count) - 1)


@dataclass(frozen=True, slots=True)
class WeekOf(Value):
    """ "the week of September 16", "the month of ...": the unit that holds another value's first day."""

    unit: Unit
    inner: Value

    @property
    def grain(self) -> Grain:
        return "week" if self.unit == "week" else "month"

    @property
    def basis(self) -> Basis:
        return self.inner.basis

    def days(self, now: Now) -> Span | None:
        span = self.inner.days(now)
        return unit_span(self.unit, span[0]) if span else None


@dataclass(frozen=True, slots=True)
class Range(Value):
    """ "from Sunday to Tuesday", "between 2 and 4 September", "2014-2018"; both ends are in."""

    start: Value
    end: Value

    @property
    def grain(self) -> Grain:
        return "interval"

    @property
    def basis(self) -> Basis:
        return self.start.basis

    def days(self, now: Now) -> Span | None:
        first, last = self.start.days(now), self.end.days(now)
        if first is None or last is None:
            return None
        if first[0] > last[1] and now.direction == "future":
            first = self.start.days(replace(now, direction="past")) or first
        if isinstance(self.start, Yearless) and isinstance(self.end, Fixed):
            first = _before(self.start, last[1]) or first
        elif isinstance(self.start, Yearless) and isinstance(self.end, Within):
            first = Within(self.start, self.end.outer).days(now) or first
        elif isinstance(self.end, Yearless) and last[1] < first[0]:
            last = self.end.in_year(first[0].date.year) or last
            if last[1] < first[0]:
                last = self.end.in_year(first[0].date.year + 1) or last
        elif isinstance(self.end, Weekday) and self.end.turn is None:
            day = first[0] + (self.end.weekday - first[0].weekday) % 7
            last = (day, day)
        return (first[0], last[1]) if first[0] <= last[1] else None


def _before(start: Yearless, end: Day) -> Span | None:
    for year in (end.date.year, end.date.year - 1):
        span = start.in_year(year)
        if span and span[0] <= end:
            return span
    return None
