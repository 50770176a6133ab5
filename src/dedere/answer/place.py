"""Whose territory is a place, and does the state's duty reach it on a day?"""

from __future__ import annotations

from typing import Literal

import msgspec

from dedere.law.ground import ICC
from dedere.law.phase import Sought
from dedere.law.seen import Seen
from dedere.law.vienna_convention import article_29
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import Located

Effect = Literal["own", "reaches", "not_yet", "excluded", "unknown", "contested"]


class At(msgspec.Struct, frozen=True):
    """A place as a question asks about it.

    `id` is what the answer gives as `where`: the ISO code, or the id of the territory where that has none of its own.
    `state` is the code of the state whose duty is asked.
    """

    id: str
    name: str
    state: str
    territory: rows.Territory | None = None
    dependency: rows.State | None = None


def at(located: Located) -> At:
    """The place that a name was found to mean."""
    row, territory = located.state, located.territory
    if territory is None or (territory.status in ("own_party", "not_party") and territory.where == territory.code):
        if row.parent and territory is None:
            return At(row.id, row.name, row.parent, None, row)
        return At(row.id, row.name, row.id)
    own_code = territory.code == row.id and territory.where != territory.code
    return At(row.id if own_code else territory.id, territory.name, territory.where, territory)


def effect_on(seen: Seen, place: At, case: Sought, on: Day) -> Effect:
    """How the duty of the state reaches the place on a day.

    Only the Rome Statute depends on extensions to overseas territories; duties under the Charter do not.
    """
    territory = place.territory
    if territory is None:
        return "own" if place.dependency is None else "reaches"
    since = seen.when(territory.since)
    if territory.status in ("contested", "not_extended"):
        if territory.since is None or (since and article_29.duty_is_contested(since.first, on)):
            return "contested"
        return "reaches"
    if case.court != ICC:
        return "reaches" if territory.held_by in ("", territory.where) else "contested"
    if territory.status in ("not_party", "own_party"):
        return "reaches"
    if not article_29.extension_known(territory.status):
        return "unknown"
    if territory.status == "excluded":
        return "excluded"
    if territory.since is None or article_29.extended(since.first if since else None, on):
        return "reaches"
    return "not_yet"


def whole_state_disputes(seen: Seen, state: str, on: Day) -> tuple[rows.Territory, ...]:
    """The parts of a state that are contested on a day, for a note beside the answer for the whole."""
    return tuple(
        row
        for row in seen.record.by(rows.Territory, "where", state)
        if row.status == "contested"
        and row.code == state
        and article_29.duty_is_contested(row.since.first if row.since else None, on)
    )


def turns(place: At) -> set[Day]:
    """The days on which the effect may change."""
    territory = place.territory
    return {territory.since.first} if territory is not None and territory.since is not None else set()
