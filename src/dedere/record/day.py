"""What is one day, and how are days counted?"""

from __future__ import annotations

from datetime import date
from typing import Self, overload

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


class Day(int):
    """One calendar day (proleptic Gregorian), counted as `datetime.date.toordinal` does.

    Days compare, hash and add as whole numbers: `day + 60` is the sixtieth day after, `later - earlier` the
    number of days between. Text is ISO 8601.

    >>> Day.of("2023-11-14") + 60
    Day('2024-01-13')
    >>> (Day.of("2023-11-14") + 60).first_of_next_month()
    Day('2024-02-01')
    >>> Day.of("2024-03-01") - Day.of("2024-02-01")
    29
    """

    __slots__ = ()

    @classmethod
    def of(cls, text: str) -> Self:
        """The day of an ISO date `YYYY-MM-DD`.

        Raises:
            ValueError: not a calendar day in that form.
        """
        if len(text) != 10:
            raise ValueError(f"{text!r} is not YYYY-MM-DD")
        return cls(date.fromisoformat(text).toordinal())

    @classmethod
    def at(cls, year: int, month: int, day: int) -> Self:
        """The day of a year, month and day of the month."""
        return cls(date(year, month, day).toordinal())

    @classmethod
    def from_date(cls, value: date) -> Self:
        """The same day as a `datetime.date`."""
        return cls(value.toordinal())

    @property
    def date(self) -> date:
        """The same day as a `datetime.date`."""
        return date.fromordinal(self)

    @property
    def iso(self) -> str:
        """`YYYY-MM-DD`."""
        return date.fromordinal(self).isoformat()

    @property
    def words(self) -> str:
        """The day as an English sentence has it: `12 October 2023`."""
        value = self.date
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (int(self) + 6) % 7

    def first_of_next_month(self) -> Day:
        """The first day of the calendar month after this day's."""
        value = self.date
        return Day.at(value.year + value.month // 12, value.month % 12 + 1, 1)

    def a_year_later(self) -> Day:
        """The same day and month of the next year; 29 February gives 1 March."""
        value = self.date
        try:
            return Day.from_date(value.replace(year=value.year + 1))
        except ValueError:
            return Day.at(value.year + 1, 3, 1)

    def __add__(self, days: int) -> Day:
        return Day(int(self) + int(days))

    @overload
    def __sub__(self, other: Day) -> int: ...  # type: ignore[overload-overlap]
    @overload
    def __sub__(self, other: int) -> Day: ...
    def __sub__(self, other: int) -> int:
        return int(self) - int(other) if isinstance(other, Day) else Day(int(self) - other)

    def __str__(self) -> str:
        return self.iso

    def __repr__(self) -> str:
        return f"Day({self.iso!r})"

    def __format__(self, spec: str) -> str:
        return format(self.iso, spec)


ADOPTED = Day.at(1998, 7, 17)
"""The day the Rome Statute was adopted; no question reaches further back."""
LAST = Day.at(2099, 12, 31)
"""The last day a question may ask about."""
