"""Which days does a plain expression of time mean: a date, a weekday, last month, the summer?"""

# ruff: noqa: D102 - the base class says it

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass

from dedere.reader.times_calendar import (
    Basis,
    Direction,
    Grain,
    Now,
    Span,
    Unit,
    Value,
    easter,
    month_span,
    months_from,
    nth_weekday,
    season_span,
    unit_span,
)
from dedere.record.day import Day

NEAR_FUTURE = 92
"""A day or month without its year lies ahead, against the verb, only if it is at most this many days away ..."""
NEAR = 45
"""... or behind, against the verb, if it is at most this many days back ..."""
FAR = 300
"""... and the one on the verb's side is so many days off that a reporter would have given its year."""


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

    Without a direction: the latest such days that have begun, unless they lie far behind and the next are near. With
    one, the days on its side, unless those lie nearly a year off and the others are near.
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
        year_of_last = year + (last_month < self.month)
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
        latest = next((span for span in reversed(found) if span[0] <= now.anchor), None)
        ahead = next((span for span in found if span[1] >= now.anchor), None)
        if latest is None or ahead is None or latest == ahead:
            return latest or ahead
        back, on = now.anchor - latest[1], ahead[0] - now.anchor
        if now.strict and now.direction is not None:
            return ahead if now.direction == "future" else latest
        if now.direction == "future":
            return latest if on > FAR and back <= NEAR else ahead
        return ahead if back > (FAR if now.direction == "past" else FAR - 30) and on <= NEAR_FUTURE else latest


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
        if self.turn < 0 and not value.month - self.month >= 2:
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


@dataclass(frozen=True, slots=True)
class Nearest(Value):
    """ "this past Tuesday", "this coming Friday": the nearest one, the article's own day left out."""

    weekday: int
    turn: int

    @property
    def basis(self) -> Basis:
        return "weekday"

    def days(self, now: Now) -> Span | None:
        if now.anchor is None:
            return None
        gap = (
            (now.anchor.weekday - self.weekday - 1) % 7 + 1
            if self.turn < 0
            else (self.weekday - now.anchor.weekday - 1) % 7 + 1
        )
        day = now.anchor - gap if self.turn < 0 else now.anchor + gap
        return day, day


@dataclass(frozen=True, slots=True)
class Directed(Value):
    """ "last Oct. 23", "next May 9": a value whose words themselves look back or ahead."""

    value: Value
    direction: Direction

    @property
    def grain(self) -> Grain:
        return self.value.grain

    @property
    def basis(self) -> Basis:
        return "unit"

    def days(self, now: Now) -> Span | None:
        return self.value.days(Now(now.anchor, self.direction, now.event, strict=True))
