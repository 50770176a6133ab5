"""What of the record could be known on a day?

A row is there once it was known; within a row, a date later than the day of knowledge (the end of a warrant, a death,
the end of an office) is not seen yet.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.when import When


class Seen:
    """A record as known on a day, with what rules have worked out from it so far.

    Records do not change, so neither does anything kept here.
    """

    __slots__ = ("kept", "known_on", "record")

    def __init__(self, record: Record, known_on: Day) -> None:
        self.record = record.known(known_on)
        self.known_on = known_on
        self.kept: dict[tuple[Any, ...], Any] = {}

    def when(self, when: When | None) -> When | None:
        """The date, if it had come by the day of knowledge."""
        return when if when is not None and when.first <= self.known_on else None

    def day(self, day: Day | None) -> Day | None:
        """The same for a day."""
        return day if day is not None and day <= self.known_on else None


_VIEWS = 32
"""How many days of knowledge are kept with a record."""
_MOST = 300_000
"""How many results are kept over all of them, some 230 MB; past it all are worked out anew."""


def seen(record: Record, known_on: Day) -> Seen:
    """The record as known on a day; the last few days asked about are kept with the record."""
    views: OrderedDict[Day, Seen] = record.kept.setdefault("seen", OrderedDict())
    if sum([len(one.kept) for one in list(views.values())]) > _MOST:
        views.clear()  # whoever works with one of them goes on with it
    view = views.get(known_on)
    if view is None:
        view = views[known_on] = Seen(record, known_on)
        if len(views) > _VIEWS:
            views.popitem(last=False)
    return view


def begun(when: When | None, on: Day) -> bool | None:
    """Whether something dated had happened by a day; None where the date is too coarse to tell."""
    if when is None or on < when.first:
        return False
    return True if on >= when.last else None


def edges(*whens: When | None) -> set[Day]:
    """The days on which what is known of some dates changes: the first and the last day of each."""
    return {day for when in whens if when is not None for day in (when.first, when.last)}


def code_of(seen: Seen, warrant: rows.Warrant) -> str:
    """The situation a warrant belongs to, by its code; the warrant's own words where the record has no situation."""
    for situation in seen.record.rows(rows.Situation):
        if situation.code and (
            situation.code == warrant.situation
            or situation.name == warrant.situation
            or warrant.case_number.startswith(situation.code)
        ):
            return situation.code
    return warrant.situation
