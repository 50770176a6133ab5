"""Which days are a week, a month, a season; and from where does the reader look at them?"""

from __future__ import annotations

from abc import ABC, abstractmethod
from calendar import monthrange
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Now:
    """Where the reader stands: the article's day, the governing verb's direction, the event an expression hangs on.

    `strict` follows the direction even to a date nearly a year off that a reporter would have given with its year.
    """

    anchor: Day | None = None
    direction: Direction | None = None
    event: Span | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Value(ABC):
    """What every value has: its grain, its basis, and its days from where the reader stands."""

    @property
    def grain(self) -> Grain:
        """How exact it is."""
        return "day"

    @property
    def basis(self) -> Basis:
        """What fixes it."""
        return "absolute"

    @abstractmethod
    def days(self, now: Now) -> Span | None:
        """The first and the last day, or None where the text does not say."""


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
