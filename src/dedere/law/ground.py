"""By what is a state bound to arrest for a court, on a day?

A ground is one source of the duty: being a party, having been one, a declaration, a resolution of the Security Council,
membership of the United Nations towards a tribunal it set up, an agreement or a national law. Without any, the one
ground of kind `none` says why.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from dedere.law import participation
from dedere.law.icty import article_29 as icty_29
from dedere.law.kosovo_specialist_chambers import article_53
from dedere.law.participation import Stage
from dedere.law.phase import Sought
from dedere.law.residual_mechanism import article_28 as mechanism_28
from dedere.law.rome_statute import article_12, article_13, article_86, article_127
from dedere.law.security_council import resolution_1593, resolution_1970
from dedere.law.seen import Seen
from dedere.law.special_court_sierra_leone import article_17
from dedere.law.un_charter import article_25
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.when import When

ICC = "icc"
UN = "un"
Kind = Literal["party", "council", "declaration", "residual", "residual_open", "chapter_vii", "agreement", "none"]
ORDER: tuple[Kind, ...] = (
    "party", "council", "declaration", "chapter_vii", "agreement", "residual", "residual_open", "none",
)  # fmt: skip
_RESOLUTIONS = {"1593": resolution_1593, "1970": resolution_1970}


class Ground(msgspec.Struct, frozen=True):
    """One source of a duty, with the rows it rests on."""

    kind: Kind
    stage: Stage | None = None
    situation: rows.Situation | None = None
    referral: rows.Referral | None = None
    declaration: rows.Declaration | None = None
    membership: rows.Membership | None = None
    court: rows.Court | None = None
    held_bound: rows.CooperationFinding | None = None  # the tribunal itself held a non-member bound

    @property
    def binds(self) -> bool | None:
        """Whether it obliges the state to arrest; None where that is contested."""
        return None if self.kind == "residual_open" else self.kind != "none"


def grounds_on(seen: Seen, state: str, case: Sought, on: Day) -> tuple[Ground, ...]:
    """Every ground that binds a state on a day for a case, the strongest first; or the one that says why none does."""
    found = _statute(seen, state, case, on) if case.court == ICC else _tribunal(seen, state, case, on)
    binding = sorted((each for each in found if each.kind != "none"), key=lambda each: ORDER.index(each.kind))
    return tuple(binding or found)


def situation(seen: Seen, case: Sought) -> rows.Situation | None:
    """The situation that a case belongs to, where the record has it."""
    found = seen.record.by(rows.Situation, "code", case.situation)
    return found[0] if found and case.situation else None


def _statute(seen: Seen, state: str, case: Sought, on: Day) -> list[Ground]:
    stage = participation.stage_on(seen, state, on)
    place = situation(seen, case)
    found: list[Ground] = []
    if stage.bound and article_86.must_cooperate(stage.party_since, None, on):
        found.append(Ground("party", stage, place))
    for referral in seen.record.by(rows.Referral, "situation_code", case.situation):
        named = article_13.referral_binds(state in referral.states_bound)
        resolution = next((rule for number, rule in _RESOLUTIONS.items() if number in referral.resolution), None)
        if resolution is not None and resolution.binds(named, referral.when.first, on):
            found.append(Ground("council", stage, place, referral=referral))
    for declaration in _latest_first(seen.record.by(rows.Declaration, "where", state)):
        if not stage.bound and place is not None and _declared(declaration, state, place, on):
            found.append(Ground("declaration", stage, place, declaration=declaration))
            break
    if stage.name == "left" and place is not None:
        found += _residual(seen, state, stage, place)
    return found or [Ground("none", stage, place)]


def _latest_first(declarations: tuple[rows.Declaration, ...]) -> list[rows.Declaration]:
    """The declarations of a state, one without end before a closed one, the latest first."""
    return sorted(declarations, key=lambda row: (row.span != "open_ended", -row.lodged.first))


def _declared(declaration: rows.Declaration, state: str, place: rows.Situation, on: Day) -> bool:
    if state not in place.states or place.conduct_since is None:
        return False
    return (
        article_12.declaration_counts(declaration.validity)
        and article_12.declaration_binds(declaration.lodged.first, on)
        and article_12.declaration_covers(place.conduct_since.last, declaration.covers_until)
    )


def _residual(seen: Seen, state: str, stage: Stage, place: rows.Situation) -> list[Ground]:
    opened = seen.when(place.opened)
    if opened is not None and article_127.still_cooperates(opened.last, stage.since):
        return [Ground("residual", stage, place)]
    considered = first(seen.when(place.examined), seen.when(place.referred))
    begun = opened.last if opened is not None else None
    if (
        state in place.states
        and considered is not None
        and article_127.only_considered(considered.last, begun, stage.since)
    ):
        return [Ground("residual_open", stage, place)]
    return []


def first(*whens: When | None) -> When | None:
    """The earliest of some dates."""
    return min((when for when in whens if when is not None), default=None)


def _tribunal(seen: Seen, state: str, case: Sought, on: Day) -> list[Ground]:
    court = seen.record.one(rows.Court, case.court)
    if court is None:
        return [Ground("none")]
    if court.made_by != "security_council":
        named = state in court.states_bound and (court.since is None or on >= court.since)
        binds = article_17.must_arrest(named) if court.made_by == "agreement" else article_53.must_arrest(named)
        return [Ground("agreement" if binds else "none", court=court)]
    membership = member(seen, state, on)
    held = _held_bound(seen, state, case) if membership is None else None
    bound = membership is not None or icty_29.held_bound(held is not None)
    over = court.succeeded if court.succeeded_by else None
    heir = seen.record.one(rows.Court, court.succeeded_by)
    if icty_29.must_transfer(bound, over, on):
        return [Ground("chapter_vii", membership=membership, court=court, held_bound=held)]
    if heir is not None and over is not None and mechanism_28.must_transfer(bound, over, on):
        return [Ground("chapter_vii", membership=membership, court=heir, held_bound=held)]
    return [Ground("none", court=court)]


def _held_bound(seen: Seen, state: str, case: Sought) -> rows.CooperationFinding | None:
    for row in seen.record.by(rows.CooperationFinding, "where", state):
        if row.court == case.court and row.matter == "standing_request":
            return row
    return None


def member(seen: Seen, state: str, on: Day) -> rows.Membership | None:
    """The row that makes a state a member of the United Nations on a day."""
    for row in seen.record.by(rows.Membership, "where", state):
        if row.organisation == UN and row.status == "member":
            until = seen.when(row.until)
            if article_25.member_is_bound(row.since.first if row.since else None, until.first if until else None, on):
                return row
    return None


def turns(seen: Seen, state: str, case: Sought) -> set[Day]:
    """The days on which the grounds may change."""
    days = {stage.since for stage in participation.standing(seen, state)} if case.court == ICC else set()
    days |= {row.when.first for row in seen.record.by(rows.Referral, "situation_code", case.situation)}
    days |= {row.lodged.first for row in seen.record.by(rows.Declaration, "where", state)}
    court = seen.record.one(rows.Court, case.court)
    if court is not None and case.court != ICC:
        days |= {day for day in (court.since, court.succeeded) if day is not None}
        for row in seen.record.by(rows.Membership, "where", state):
            if row.organisation == UN:
                days |= {when.first for when in (row.since, seen.when(row.until)) if when is not None}
    return days
