"""When did it happen, as exactly as the source says?"""

# No `from __future__ import annotations`: msgspec would evaluate every annotation again at each start.
from typing import Literal, Self

import msgspec

from dedere.record.day import Day

Grain = Literal["day", "month", "year", "interval"]


class When(msgspec.Struct, frozen=True, order=True):
    """A day, a month, a year or an interval, as a source gives it; both ends are in.

    >>> When.of("2024-09").first, When.of("2024-09").last
    (Day('2024-09-01'), Day('2024-09-30'))
    >>> str(When.of("2024-09-02/2024-09-03"))
    '2024-09-02/2024-09-03'
    """

    first: Day
    last: Day
    text: str

    @classmethod
    def of(cls, text: str) -> Self:
        """The days of an ISO 8601 date, month, year or interval.

        Raises:
            ValueError: none of the four forms, or an interval that ends before it begins.
        """
        if "/" in text:
            start, _, end = text.partition("/")
            first, last = _ends(start)[0], _ends(end)[1]
            if last < first:
                raise ValueError(f"{text!r} ends before it begins")
            return cls(first, last, text)
        first, last = _ends(text)
        return cls(first, last, text)

    @classmethod
    def on(cls, day: Day) -> Self:
        """One day."""
        return cls(day, day, day.iso)

    @classmethod
    def between(cls, first: Day, last: Day) -> Self:
        """The days from `first` to `last`, both in; one day where they are equal."""
        return cls.on(first) if first == last else cls.of(f"{first.iso}/{last.iso}")

    @property
    def grain(self) -> Grain:
        """How exact it is."""
        if "/" in self.text:
            return "interval"
        return "day" if len(self.text) == 10 else "month" if len(self.text) == 7 else "year"

    @property
    def day(self) -> Day | None:
        """The day, where it is one."""
        return self.first if self.first == self.last else None

    def __contains__(self, day: Day) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, other: Self) -> bool:
        """Whether any day is in both."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return self.text


def _ends(text: str) -> tuple[Day, Day]:
    if len(text) == 10:
        day = Day.of(text)
        return day, day
    if len(text) == 7 and text[4] == "-":
        first = Day.of(f"{text}-01")
        return first, first.first_of_next_month() - 1
    if len(text) == 4 and text.isdigit():
        return Day.of(f"{text}-01-01"), Day.of(f"{text}-12-31")
    raise ValueError(f"{text!r} is no ISO 8601 day, month or year")
