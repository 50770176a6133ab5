"""Which days does a time expression mean, seen from the day the article was written?

Each value is a small frozen description ("Thursday", "the month before this one", "two days before the event") that
gives its days once the anchor, the direction and, where it hangs on one, the event are known. None means that the
text does not say; nothing is invented.
"""

# ruff: noqa: D102 - the base class says it

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from dedere.record.day import Day

Direction = Literal["past", "future"]
Grain = Literal[
    "day",
    "part-of-day",
    "week",
    "weekend",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "century",
    "interval",
    "moment",
]
Basis = Literal["absolute", "partial", "weekday", "deictic", "unit", "ago", "relative", "holiday", "duration"]
Span = tuple[Day, Day]
Unit = Literal["day", "weekend", "week", "fortnight", "month", "quarter", "season", "year", "decade", "century"]
Part = Literal["early", "mid", "late", "start", "middle", "end", "so-far", "rest", "first-half", "second-half"]

NEAR_FUTURE = 92
"""A day without a year lies ahead, lacking a direction, only if it is at most this many days away and far behind."""


@dataclass(frozen=True, slots=True)
class Now:
    """Where the reader stands: the article's day, the governing verb's direction, the event an expression hangs on."""

    anchor: Day | None = None
    direction: Direction | None = None
    event: Span | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What every value has: its grain, its basis, and its days from where the reader stands."""

    @property
    def grain(self) -> Grain:
        """How exact it is."""
        return "day"

    @property
    def basis(self) -> Basis:
        """What fixes it."""
        return "absolute"

    def days(self, now: Now) -> Span | None:
        """The first and the last day, or None where the text does not say."""
        raise NotImplementedError


# ---- spans of the calendar --------------------------------------------------------------------------------------


def month_span(year: int, month: int) -> Span:
    """The days of one month."""
    first = Day.at(year, month, 1)
    return first, first + monthrange(year, month)[1] - 1


def months_from(year: int, month: int, offset: int) -> tuple[int, int]:
    """The year and month `offset` months on."""
    index = year * 12 + month - 1 + offset
    return index // 12, index % 12 + 1


def same_day(day: Day, months: int) -> Day:
    """The day `months` later by the calendar, at the end of a shorter month."""
    value = day.date
    year, month = months_from(value.year, value.month, months)
    return Day.at(year, month, min(value.day, monthrange(year, month)[1]))


def unit_span(unit: Unit, at: Day, offset: int = 0) -> Span:
    """The week, month, year ... that holds a day, `offset` units on."""
    value = at.date
    if unit == "day":
        return at + offset, at + offset
    if unit in ("week", "fortnight", "weekend"):
        monday = at - at.weekday + 7 * offset * (2 if unit == "fortnight" else 1)
        return (monday + 5, monday + 6) if unit == "weekend" else (monday, monday + 6)
    if unit == "month":
        return month_span(*months_from(value.year, value.month, offset))
    if unit == "quarter":
        year, month = months_from(value.year, (value.month - 1) // 3 * 3 + 1, 3 * offset)
        return Day.at(year, month, 1), month_span(*months_from(year, month, 2))[1]
    if unit == "season":
        return season_span(*_season_of(at, offset))
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    start = value.year // length * length + length * offset
    return Day.at(start, 1, 1), Day.at(start + length - 1, 12, 31)


def season_span(year: int, season: int) -> Span:
    """Three months; 0 is spring, from March, and 3 the winter that begins in December of `year` (northern seasons)."""
    month = 3 + 3 * season
    return Day.at(year, month, 1), month_span(*months_from(year, month, 2))[1]


def _season_of(at: Day, offset: int) -> tuple[int, int]:
    value = at.date
    index = value.year * 4 + (value.month // 3 - 1 if value.month >= 3 else -1) + offset
    return index // 4, index % 4


def shifted(at: Day, unit: Unit, count: int) -> Day:
    """The same day some days, weeks, months or years on."""
    days = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}.get(unit)
    if days:
        return at + days * count
    return same_day(
        at, {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}[unit] * count
    )


# ---- values -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fixed(Value):
    """A day, month, year or other span that the text gives in full."""

    first: Day
    last: Day
    how: Grain = "day"

    @property
    def grain(self) -> Grain:
        return self.how

    def days(self, now: Now) -> Span | None:
        return self.first, self.last


@dataclass(frozen=True, slots=True)
class Yearless(Value):
    """A month and day, or days, without a year: "Oct. 12", "2 to 4 September"; `day` 0 is the whole month.

    Without a direction: the latest such days that have begun; days up to `NEAR_FUTURE` ahead where the past ones lie
    more than nine months back.
    """

    month: int
    day: int = 0
    last_month: int = 0
    last_day: int = 0
    weekday: int | None = None

    @property
    def grain(self) -> Grain:
        return "interval" if self.last_day or self.last_month else "day" if self.day else "month"

    @property
    def basis(self) -> Basis:
        return "partial"

    def in_year(self, year: int) -> Span | None:
        """The days in one year, None where the calendar has no such day."""
        last_month = self.last_month or self.month
        if last_month < self.month:
            year_of_last = year + 1
        else:
            year_of_last = year
        try:
            first = Day.at(year, self.month, self.day or 1)
            if self.last_day or (self.day and not self.last_month):
                last = Day.at(year_of_last, last_month, self.last_day or self.day)
            else:
                last = month_span(year_of_last, last_month)[1]
        except ValueError:
            return None
        return (first, last) if first <= last else None

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        year = now.anchor.date.year
        reach = 8 if (self.month, self.day) == (2, 29) else 1
        found = [span for y in range(year - reach, year + reach + 1) if (span := self.in_year(y))]
        if self.weekday is not None:
            # "Thursday, July 4" can be one year only, wherever the verb looks
            found = [span for span in found if span[0].weekday == self.weekday] or found
            if len(found) == 1:
                return found[0]
        past = [span for span in found if span[0] <= now.anchor]
        ahead = [span for span in found if span[1] >= now.anchor]
        if now.direction == "future":
            return ahead[0] if ahead else None
        latest = past[-1] if past else None
        if now.direction is None and ahead and (latest is None or self._rather(latest, ahead[0], now.anchor)):
            return ahead[0]
        return latest

    @staticmethod
    def _rather(past: Span, ahead: Span, anchor: Day) -> bool:
        return past[1] < anchor and anchor - past[1] > 275 and ahead[0] - anchor <= NEAR_FUTURE


@dataclass(frozen=True, slots=True)
class MonthTurn(Value):
    """ "last December", "this March", "next June": a month of the year before, of this year or of the next one.

    "last" and "next" skip what one would call this or last month: last March, said in April, is the year before's.
    """

    month: int
    turn: int  # -1 last, 0 this, 1 next

    @property
    def grain(self) -> Grain:
        return "month"

    @property
    def basis(self) -> Basis:
        return "unit"

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        value = now.anchor.date
        year = value.year
        if self.turn < 0 and not value.month - self.month >= 3:
            year -= 1
        if self.turn > 0 and self.month <= value.month + 1:
            year += 1
        return month_span(year, self.month)


@dataclass(frozen=True, slots=True)
class Weekday(Value):
    """A day of the week; without a direction the latest one, the article's own day included.

    `turn` is -1 for "last Friday" and 1 for "next Friday" (of the week before or after), 0 for "this Friday".
    """

    weekday: int
    turn: int | None = None
    part: bool = False

    @property
    def grain(self) -> Grain:
        return "part-of-day" if self.part else "day"

    @property
    def basis(self) -> Basis:
        return "weekday"

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        if self.turn is not None:
            monday = now.anchor - now.anchor.weekday + 7 * self.turn
            day = monday + self.weekday
            return day, day
        if now.direction == "future":
            day = now.anchor + (self.weekday - now.anchor.weekday) % 7
        else:
            day = now.anchor - (now.anchor.weekday - self.weekday) % 7
        return day, day


@dataclass(frozen=True, slots=True)
class DayOfMonth(Value):
    """ "the 27th": a day of a month that the text does not name."""

    day: int
    weekday: int | None = None

    @property
    def basis(self) -> Basis:
        return "partial"

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        value = now.anchor.date
        found: list[Day] = []
        for offset in range(-14, 15):
            year, month = months_from(value.year, value.month, offset)
            if self.day <= monthrange(year, month)[1]:
                day = Day.at(year, month, self.day)
                if self.weekday in (None, day.weekday):
                    found.append(day)
        if self.weekday is not None and found:
            day = min(found, key=lambda d: abs(d - now.anchor))  # type: ignore[operator]
        elif now.direction == "future":
            day = next((d for d in found if d >= now.anchor), now.anchor)
        else:
            day = next((d for d in reversed(found) if d <= now.anchor), now.anchor)
        return (day, day) if found else None


@dataclass(frozen=True, slots=True)
class Turn(Value):
    """ "last week", "this year", "next month", "yesterday": the unit that holds the anchor, some units on."""

    unit: Unit
    offset: int
    part: bool = False

    @property
    def grain(self) -> Grain:
        if self.unit == "fortnight":
            return "interval"
        return "part-of-day" if self.part else self.unit

    @property
    def basis(self) -> Basis:
        return "deictic" if self.unit == "day" else "unit"

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        return unit_span(self.unit, now.anchor, self.offset)


@dataclass(frozen=True, slots=True)
class TheWeekend(Value):
    """ "the weekend", "over the weekend": the latest one that has begun, or the one ahead."""

    @property
    def grain(self) -> Grain:
        return "weekend"

    @property
    def basis(self) -> Basis:
        return "unit"

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        return unit_span("weekend", now.anchor, 0 if now.direction == "future" or now.anchor.weekday >= 5 else -1)


@dataclass(frozen=True, slots=True)
class Season(Value):
    """ "the summer", "last winter", "spring 2016"; `year` where the text gives it, `turn` for last, this and next.

    Northern seasons of three whole months; winter is named by the year in which it begins.
    """

    season: int
    year: int | None = None
    turn: int | None = None

    @property
    def grain(self) -> Grain:
        return "season"

    @property
    def basis(self) -> Basis:
        return "absolute" if self.year is not None else "unit"

    def days(self, now: Now) -> Span | None:
        if self.year is not None:
            return season_span(self.year, self.season)
        if now.anchor is None:
            return None
        spans = [season_span(now.anchor.date.year + k, self.season) for k in (-2, -1, 0, 1, 2)]
        begun = [span for span in spans if span[0] <= now.anchor]
        if self.turn == -1:
            return [span for span in begun if span[1] < now.anchor][-1]
        if self.turn == 1 or (self.turn is None and now.direction == "future"):
            return next(span for span in spans if span[0] > now.anchor)
        if self.turn == 0:
            return next(span for span in spans if span[0].date.year == now.anchor.date.year)
        return begun[-1]


@dataclass(frozen=True, slots=True)
class Holiday(Value):
    """A feast with a fixed or a computed day."""

    name: str
    year: int | None = None
    turn: int | None = None

    @property
    def basis(self) -> Basis:
        return "holiday"

    def in_year(self, year: int) -> Day:
        """Its day in one year."""
        fixed = {
            "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
            "new year": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14), "may day": (5, 1),
            "women's day": (3, 8), "victory day": (5, 9), "bastille day": (7, 14),
        }  # fmt: skip
        if self.name in fixed:
            return Day.at(year, *fixed[self.name])
        if self.name == "thanksgiving":
            return nth_weekday(year, 11, 3, 4)
        offset = {"good friday": -2, "easter monday": 1, "palm sunday": -7, "pentecost": 49}.get(self.name, 0)
        return easter(year) + offset

    def days(self, now: Now) -> Span | None:
        year = self.year
        if year is None:
            if now.anchor is None:
                return None
            here = now.anchor.date.year
            found = [self.in_year(here + k) for k in (-2, -1, 0, 1, 2)]
            if self.turn == 1 or (self.turn is None and now.direction == "future"):
                day = next(d for d in found if d >= now.anchor)
            elif self.turn == 0:
                day = found[2]
            else:
                day = [d for d in found if d <= now.anchor][-1]
            return day, day
        day = self.in_year(year)
        return day, day


def easter(year: int) -> Day:
    """Western Easter (the Gregorian computus of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return Day.at(year, f // 31, f % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> Day:
    """The first, second ... (or, for -1, the last) such weekday of a month."""
    first, last = month_span(year, month)
    if count < 0:
        return last - (last.weekday - weekday) % 7
    return first + (weekday - first.weekday) % 7 + 7 * (count - 1)


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
        return "week" if smallest in ("fortnight", "weekend") else smallest

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
        return "interval" if self.unit in ("fortnight", "weekend") else self.unit

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
class Quarter(Value):
    """ "Q3", "H1": a part of a year that the text does not give."""

    number: int
    half: bool = False

    @property
    def grain(self) -> Grain:
        return "quarter" if not self.half else "interval"

    @property
    def basis(self) -> Basis:
        return "partial"

    def in_year(self, year: int) -> Span:
        """Its days in one year."""
        length = 6 if self.half else 3
        start = 1 + length * (self.number - 1)
        return Day.at(year, start, 1), month_span(year, start + length - 1)[1]

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        spans = [self.in_year(now.anchor.date.year + k) for k in (-1, 0, 1)]
        if now.direction == "future":
            return next(span for span in spans if span[1] >= now.anchor)
        return [span for span in spans if span[0] <= now.anchor][-1]


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


@dataclass(frozen=True, slots=True)
class Vague(Value):
    """ "in the coming weeks", "recently", "days later": a time that the text does not fix."""

    sign: int
    about: Grain = "moment"

    @property
    def grain(self) -> Grain:
        return self.about

    @property
    def basis(self) -> Basis:
        return "duration"

    def days(self, now: Now) -> Span | None:
        return None


def iso(span: Span) -> str:
    """The shortest ISO 8601 form: a year, a month, a day, or an interval of two days."""
    first, last = span
    one, two = first.date, last.date
    if first == last:
        return first.iso
    if one.day == 1 and (two + timedelta(days=1)).day == 1:
        if (one.year, one.month) == (two.year, two.month):
            return first.iso[:7]
        if one.year == two.year and one.month == 1 and two.month == 12:
            return first.iso[:4]
    return f"{first.iso}/{last.iso}"
