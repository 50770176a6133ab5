"""Who came to which gathering, as far as the record has it?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dedere.answer.claims.view import View
from dedere.record.names import plain
from dedere.record.rows import Attendance, Organisation, Summit
from dedere.record.when import When

_WORDS = re.compile(r"\b(?:summit|meeting|forum|conference|session|assembly|talks|gathering|of|the|in|at|for)\b", re.I)


@dataclass(frozen=True)
class Seat:
    """One person at one gathering; `as_substitute` where they came in another's place."""

    summit: Summit
    row: Attendance
    as_substitute: bool = False

    @property
    def came(self) -> bool:
        """Whether the person was there."""
        return self.as_substitute or self.row.mode == "attended"

    @property
    def firm(self) -> bool:
        """Whether the row may contradict an article."""
        return self.row.confidence == "high" and not self.row.unconfirmed and not self.as_substitute


def seats(name: str, who: str | None, view: View) -> list[Seat]:
    """All gatherings for which the record has whether this person came, or went in another's place."""
    found = []
    for summit in view.full.rows(Summit):
        for row in view.attendance(summit.id):
            if (who is not None and row.who == who) or same_person(name, row.person):
                found.append(Seat(summit, row))
            elif row.substitute and same_person(name, row.substitute):
                found.append(Seat(summit, row, as_substitute=True))
    return found


def same_person(one: str, other: str) -> bool:
    """Whether two names are of one person: the last word is the same, and the first names do not differ.

    >>> same_person("Sergey Lavrov", "Sergei Lavrov"), same_person("Vladimir Putin", "Putin")
    (True, True)
    """
    mine, theirs = plain(one).split(), plain(other).split()
    if not mine or not theirs or mine[-1] != theirs[-1]:
        return False
    return len(mine) == 1 or len(theirs) == 1 or mine[0][:3] == theirs[0][:3]


def of_event(event: str, view: View) -> set[str]:
    """The organisations whose gatherings an event's name means; empty where it names none of the record."""
    found = set()
    core = plain(_WORDS.sub(" ", event))
    for body in view.full.rows(Organisation):
        for name in (body.id, body.name, *body.aliases):
            key = plain(name)
            if key and f" {key} " in f" {core} ":
                found.add(body.id)
    return found


def held(view: View, *, bodies: set[str], where: str | None, window: When) -> list[Summit]:
    """The gatherings of these organisations in a state within some days."""
    return [
        row
        for row in view.full.rows(Summit)
        if (not bodies or row.organisation in bodies)
        and (where is None or row.where == where)
        and row.when.overlaps(window)
    ]
