"""Does the office of the person raise a question of immunity, and what had the Court said of it by a day?"""

from __future__ import annotations

import msgspec

from dedere.law import participation
from dedere.law.rome_statute import article_27, article_98
from dedere.law.rule import Rule
from dedere.law.seen import Seen, edges
from dedere.record import rows
from dedere.record.day import Day


class Step(msgspec.Struct, frozen=True):
    """One step of the Court's line: the rule and the decision it rests on."""

    rule: Rule[[Day, Day], bool]
    decision: rows.CooperationFinding


def offices_on(seen: Seen, who: str, state: str, on: Day) -> tuple[rows.Office, ...]:
    """The offices of the person on a day that raise another state's immunity towards `state`."""
    return tuple(
        office
        for office in serving(seen, who, on)
        if article_27.immunity_is_open(
            office.office,
            own_state=office.where == state,
            state_is_party=participation.stage_on(seen, office.where, on).bound,
        )
    )


def serving(seen: Seen, who: str, on: Day) -> tuple[rows.Office, ...]:
    """The offices of head of state, head of government or foreign minister that the person held on a day."""
    found = []
    for office in seen.record.by(rows.Office, "who", who):
        until = seen.when(office.until)
        held = (office.since is None or on >= office.since.first) and (until is None or on < until.last)
        if held and office.office in article_27.SERVING:
            found.append(office)
    return tuple(found)


def steps(seen: Seen, offices: tuple[rows.Office, ...]) -> tuple[Step, ...]:
    """The Court's decisions, as far as known, that speak of such an office; in the order of their days."""
    named = {state for row in seen.record.rows(rows.Referral) for state in row.states_bound}
    by_council = any(office.where in named for office in offices)
    governs = any(office.office == "head_of_government" for office in offices)
    found = []
    for ruling in article_98.LINE:
        decision = seen.record.one(rows.CooperationFinding, ruling.decision)
        speaks = (by_council or not ruling.only_council) and (governs or not ruling.only_government)
        if decision is not None and speaks:
            found.append(Step(ruling.rule, decision))
    return tuple(sorted(found, key=lambda step: step.decision.decided.first))


def positions_on(seen: Seen, who: str, on: Day) -> tuple[rows.Position, ...]:
    """Who reads the law otherwise, by what was known: the positions about this person or all, not given up by a day."""
    return tuple(
        row
        for row in seen.record.rows(rows.Position)
        if row.who in ("", who) and not ((until := seen.when(row.until)) is not None and until.first <= on)
    )


def office_turns(seen: Seen, who: str) -> set[Day]:
    """The days on which an office, or the standing of the state whose office it is, may change."""
    days: set[Day] = set()
    for office in seen.record.by(rows.Office, "who", who):
        if office.office in article_27.SERVING:
            days |= edges(office.since, seen.when(office.until))
            days |= {stage.since for stage in participation.standing(seen, office.where)}
    return days


def turns(seen: Seen, who: str) -> set[Day]:
    """The days on which an office, the Court's line or another's reading may change what is said of immunity."""
    days = office_turns(seen, who)
    days |= {
        decision.decided.first
        for ruling in article_98.LINE
        if (decision := seen.record.one(rows.CooperationFinding, ruling.decision)) is not None
    }
    for row in seen.record.rows(rows.Position):
        if row.who in ("", who):
            days |= {when.first for when in (row.when, seen.when(row.until)) if when is not None}
    return days
