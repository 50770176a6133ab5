"""Did the people meet, as the article says?"""

from __future__ import annotations

from dedere.answer.claims.claim import Verdict, confirmed, new, unknown
from dedere.answer.claims.gatherings import seats
from dedere.answer.claims.view import View
from dedere.answer.words import listed
from dedere.reader.reading import Meeting
from dedere.record.names import plain
from dedere.record.rows import Trip
from dedere.record.when import When


def hold(said: Meeting, view: View) -> Verdict:
    """The meeting that the article tells of. The record keeps journeys and gatherings, so it never contradicts one."""
    window = _window(said, view)
    if window is None:
        return unknown("Neither the article's day nor the meeting's is known")
    ids = [
        (said.who_id[at] if at < len(said.who_id) else None) or view.names.person(name)
        for at, name in enumerate(said.who)
    ]
    for name, who in zip(said.who, ids, strict=True):
        if who is None:
            continue
        others = [other for other in said.who if other != name]
        for row in view.trips(who):
            here = row.status == "made" and row.when.overlaps(window) and said.where in (None, row.where)
            if here and any(_in(other, row) for other in others):
                return confirmed(view.says(row), view.fact(row))
    shared = _shared(said, ids, window, view)
    if shared is not None:
        return shared
    there = [
        row
        for who in ids
        if who is not None and said.where is not None
        for row in view.trips(who)
        if row.where == said.where and row.when.overlaps(window) and row.status == "made"
    ]
    if there:
        return new(f"{view.says(there[0])}; whom he met there is not in the record", view.fact(there[0]))
    return new(f"The record has no meeting of {listed(list(said.who))} then")


def _in(name: str, row: Trip) -> bool:
    last = plain(name).split()[-1:]
    return bool(last) and f" {last[0]} " in f" {plain(row.occasion)} "


def _shared(said: Meeting, ids: list[str | None], window: When, view: View) -> Verdict | None:
    rolls = [
        {seat.summit.id: seat for seat in seats(name, who, view) if seat.came}
        for name, who in zip(said.who, ids, strict=True)
    ]
    for summit in set.intersection(*(set(roll) for roll in rolls)) if rolls else ():
        seat = rolls[0][summit]
        if not seat.summit.when.overlaps(window) or (said.where is not None and seat.summit.where != said.where):
            continue
        facts = tuple(view.fact(roll[summit].row) for roll in rolls)
        names = listed(list(said.who))
        return new(f"{names} both took part in {seat.summit.name}; that they met is not in the record", *facts)
    return None


def _window(said: Meeting, view: View) -> When | None:
    if said.when is not None:
        return When.of(said.when)
    if view.dated is None:
        return None
    if said.status == "made":
        return When.between(view.dated - 30, view.dated)
    return When.between(view.dated - 2, view.dated + 60)
