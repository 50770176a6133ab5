"""Since when could the public know a row?

The column `known` decides where it is filled. Otherwise the day follows from the row, one rule a class; each rule is
told in `docs/data.md`. A partial day counts from its last day, when it was surely over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dedere.record import rows
from dedere.record.day import ADOPTED, Day
from dedere.record.when import When

Rule = Callable[[Any], Day]
ANNOUNCED = 30
"""Days before its first day from which a gathering of leaders counts as announced, where no source gives the day."""


def derived(row: rows.Row, *, summits: Mapping[str, rows.Summit], first_public: Mapping[str, Day]) -> Day:
    """The first day on which the public could know the row, by the rule of its class.

    Args:
        summits: by id, for the attendance of each.
        first_public: the day on which each person's first warrant was made public, for cases.
    """
    if isinstance(row, rows.Attendance):
        summit = summits.get(row.summit)
        told = _published(row)
        held = summit.when.first if summit else ADOPTED
        return min(told, held) if told and row.mode != "attended" else held
    if isinstance(row, rows.Case):
        return min((first_public[who] for who in row.persons if who in first_public), default=ADOPTED)
    return RULES[type(row)](row)


def _last(*whens: When | None) -> Day:
    """The last day of the first date that is there; else the first day a question may ask about."""
    for when in whens:
        if when is not None:
            return when.last
    return ADOPTED


def _published(row: rows.Row) -> Day | None:
    return row.source.published.day if row.source.published else None


def _trip(row: rows.Trip) -> Day:
    told = _published(row)
    if row.status == "made":
        return min(max(told, row.when.first), row.when.last) if told else row.when.last
    return min(told, row.when.first) if told else row.when.first


def _flight(row: rows.Flight) -> Day:
    return row.when.last


RULES: dict[type[rows.Row], Rule] = {
    rows.State: lambda row: ADOPTED,
    rows.Person: lambda row: ADOPTED,
    rows.Court: lambda row: ADOPTED,
    rows.Place: lambda row: ADOPTED,
    rows.Alias: lambda row: ADOPTED,
    rows.Office: lambda row: _last(row.since, row.until),
    rows.Warrant: lambda row: _last(row.made_public, row.issued),
    rows.Participation: lambda row: row.when.last,
    rows.DepositaryDays: lambda row: ADOPTED,
    rows.Declaration: lambda row: row.lodged.last,
    rows.Referral: lambda row: row.when.last,
    rows.Situation: lambda row: _last(row.referred, row.opened, row.conduct_since),
    rows.CooperationFinding: lambda row: row.decided.last,
    rows.Invitation: lambda row: row.when.last,
    rows.Territory: lambda row: _last(row.since),
    rows.Position: lambda row: row.when.last,
    rows.Organisation: lambda row: _last(row.founded),
    rows.Membership: lambda row: _last(row.since, row.until),
    rows.Summit: lambda row: min(_published(row) or row.when.first, row.when.first - ANNOUNCED),
    rows.Trip: _trip,
    rows.Coverage: lambda row: row.period.first,
    rows.Flight: _flight,
    rows.Agreement: lambda row: _last(row.signed, row.in_force),
    rows.Vote: lambda row: row.when.last,
}
