"""How do the journeys of several persons stand side by side, before and after each one's own first warrant?"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dedere.answer.travel import Completeness, Counted
from dedere.answer.travel_before_after import ENOUGH, BeforeAfter, Side, before_after
from dedere.answer.travel_split import Split
from dedere.errors import TooFew
from dedere.record.day import Day
from dedere.record.record import Record

A_YEAR = 365.25


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """One person's column: all recorded journeys and those of the days compared, before and after."""

    who: str
    name: str
    split: Split
    end_says: str
    counts: Counted
    sides: tuple[Side, ...]
    bound_after: tuple[str, ...]  # the bound hosts visited after, by code, one for each journey
    visited: int  # states visited, contested land left out
    yearly: tuple[float | None, ...]  # journeys a year in the days compared, before and after; None: none compared


class Compare(msgspec.Struct, frozen=True, kw_only=True):
    """Several persons' columns, in the order asked; `visited_by_all` are the states that all of them visited after."""

    known_on: str
    persons: tuple[Compared, ...]
    visited_by_all: tuple[str, ...]
    notes: tuple[str, ...]


def compare(
    who: Sequence[str], *, known_on: Day, record: Record, compares: tuple[Completeness, ...] = ENOUGH
) -> Compare:
    """The journeys of two persons or more, each before and after their own first public warrant.

    Raises:
        TooFew: fewer than two persons.
        NoSuchPerson, AmbiguousName: a name is nobody of the record, or several.
    """
    found = {}
    for name in who:
        one = before_after(name, known_on=known_on, record=record, compares=compares)
        found[one.who] = one
    if len(found) < 2:
        raise TooFew(what="persons", needed=2, given=len(found))
    after = [{share.key for share in one.hosts if share.after} for one in found.values()]
    return Compare(
        known_on=known_on.iso,
        persons=tuple(_column(one) for one in found.values()),
        visited_by_all=tuple(sorted(set.intersection(*after))),
        notes=(
            "The persons hold different offices in different years: the columns stand side by side and rank nobody.",
            "A year's rate counts the days on which the record is complete enough, and leaves contested land out.",
        ),
    )


def _column(one: BeforeAfter) -> Compared:
    return Compared(
        who=one.who,
        name=one.name,
        split=one.split,
        end_says=one.end_says,
        counts=one.counts,
        sides=one.sides,
        bound_after=tuple(share.key for share in one.bound_hosts for _ in range(share.after)),
        visited=len(one.hosts),
        yearly=tuple(yearly(side) for side in one.sides),
    )


def yearly(side: Side) -> float | None:
    """Journeys a year to land that is not contested, over the days compared; None where there are none."""
    if not side.days:
        return None
    return round((side.compared.made - side.compared.contested) * A_YEAR / side.days, 2)
