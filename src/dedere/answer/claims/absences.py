"""Did the person stay away from the gathering, and as the article says?"""

from __future__ import annotations

import re

from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.gatherings import Seat, held, of_event, same_person, seats
from dedere.answer.claims.says import state_name
from dedere.answer.claims.view import Passage, View
from dedere.reader.reading import Absence
from dedere.record.rows import Summit, Trip
from dedere.record.when import When

ROUND = 300
"""Days round an article within which a gathering counts as the one meant, where the article gives no date."""

_PART_OF_IT = re.compile(
    r"\b(?:dinner|lunch|reception|session|parade|ceremony|photo|portrait|opening|closing|part of)\b",
    re.I,
)


def hold(said: Absence, view: View) -> Verdict:
    """The absence that the article tells of, by what `view` knows."""
    who = said.who_id or view.names.person(said.who)
    window = _window(said, view)
    if window is None:
        return unknown("Neither the article's day nor the gathering's is known")
    passage = Passage.of(view.doc, said.span)
    bodies = of_event(said.event, view)
    meant = held(view, bodies=bodies, where=said.where, window=window)
    summit = _nearest(meant, view) if bodies or said.where else None
    if summit is not None:
        seat = next((one for one in seats(said.who, who, view) if one.summit.id == summit.id), None)
        if seat is not None:
            return _by_seat(said, seat, view, passage, alone=len(meant) == 1)
    if who is not None:
        missed = [
            row
            for row in view.trips(who)
            if row.status in ("declined", "cancelled", "remote")
            and row.when.overlaps(window)
            and (said.where is None or row.where == said.where)
            and (said.where is not None or _named(said.event, row))
        ]
        if missed:
            row = missed[0]
            return confirmed(view.says(row), view.fact(row))
    where = f" in {state_name(view.full, said.where)}" if said.where else ""
    return new(f"The record does not have whether {said.who} came to the {said.event}{where}")


def _named(event: str, row: Trip) -> bool:
    return any(word in row.occasion.lower() for word in event.lower().split() if len(word) > 3 and word != "summit")


def _window(said: Absence, view: View) -> When | None:
    if said.when is not None:
        return When.of(said.when)
    if view.dated is None:
        return None
    return When.between(view.dated - ROUND, view.dated + ROUND)


def _nearest(meant: list[Summit], view: View) -> Summit | None:
    if not meant:
        return None
    day = view.dated
    if day is None:
        return meant[0] if len(meant) == 1 else None
    return min(meant, key=lambda row: max(int(row.when.first) - int(day), int(day) - int(row.when.last), 0))


def _by_seat(said: Absence, seat: Seat, view: View, passage: Passage, *, alone: bool) -> Verdict:
    row, told = seat.row, view.says(seat.row)
    rows = (view.fact(row),)
    if seat.came and not seat.as_substitute:
        part = _PART_OF_IT.search(f"{said.event} {passage.words}") is not None
        sure = seat.firm and alone and said.when is not None and not passage.reserved and not part
        return (contradicted if sure else unknown)(told, *rows)
    if said.substitute and row.substitute and not same_person(said.substitute, row.substitute):
        return confirmed(f"{told}; the article names {said.substitute} in his place", *rows)
    if said.mode == "remote" and row.mode in ("absent", "substitute"):
        return unknown(f"{told}; that he joined by video is not in the record", *rows)
    return confirmed(told, *rows)
