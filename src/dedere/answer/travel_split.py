"""Which day parts a person's journeys into before and after, and by whose court are the hosts measured?"""

from __future__ import annotations

import msgspec

from dedere.law import phase
from dedere.law.phase import Sought
from dedere.law.seen import Seen
from dedere.record import rows


class Split(msgspec.Struct, frozen=True, kw_only=True):
    """The day that parts before and after; `on` is the first day after."""

    on: str | None
    says: str
    warrant: str = ""  # the id of the warrant or summons


def first_public(view: Seen, who: str, *, kind: str) -> rows.Warrant | None:
    """The first warrant (or summons) of that kind that was made public."""
    found = [row for row in view.record.by(rows.Warrant, "who", who) if row.kind == kind]
    return min(found, key=lambda row: (row.made_public or row.issued).last, default=None)


def split_of(view: Seen, who: str) -> Split:
    """The day the first warrant of arrest became public, as known; a summons where there is no warrant."""
    for kind, words in (
        ("arrest_warrant", "warrant of arrest"),
        ("summons", "summons to appear (no warrant of arrest)"),
    ):
        row = first_public(view, who, kind=kind)
        if row is not None:
            day = (row.made_public or row.issued).last
            return Split(on=day.iso, says=f"first public {words}, {day.words}", warrant=row.id)
    return Split(on=None, says="no public warrant of arrest or summons is known")


def first_case(view: Seen, who: str) -> Sought | None:
    """The case that the first public warrant or summons belongs to: whose court the hosts are measured by."""
    split = split_of(view, who)
    for case in phase.sought(view, who):
        if any(row.id == split.warrant for row in case.warrants):
            return case
    return None
