"""How does a state stand: to each treaty over time, to the wanted leaders' states, in votes, organisations and visits?

Everything the record has on one state, side by side. No score is made of it: what a vote has to do with an arrest is
the reader's to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from dedere.answer.travel import Journey, journeys
from dedere.answer.words import cite, holder_name, short_name
from dedere.law import immunity, participation, phase
from dedere.law.finding import Cite
from dedere.law.seen import Seen, seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import find_place
from dedere.record.record import Record

STAGE_SAYS: dict[str, str] = {
    "never": "neither signed nor a party",
    "signed": "signed, not a party",
    "renounced": "signed, and said it will not become a party",
    "deposited": "instrument deposited, not yet in force",
    "withdrawn_before": "instrument taken back before it was in force",
    "party": "party",
    "leaving": "party, notice of withdrawal given",
    "left": "left",
}


class Stood(msgspec.Struct, frozen=True, kw_only=True):
    """How it stood to a treaty from `since` (first day in) until `until` (first day out, None: still so)."""

    treaty: str
    since: str | None  # None: since the treaty was adopted
    until: str | None
    stage: str
    says: str
    sources: tuple[Cite, ...]


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """One act towards a treaty."""

    treaty: str
    act: str
    when: str
    unconfirmed: bool
    source: Cite


class Bond(msgspec.Struct, frozen=True, kw_only=True):
    """An agreement. `wanted_leaders` are the publicly wanted leaders of its other parties."""

    id: str
    name: str
    others: tuple[str, ...]
    wanted_leaders: tuple[str, ...]
    signed: str | None
    in_force: str | None
    ended: str | None
    unconfirmed: bool
    source: Cite
    note: str


class Cast(msgspec.Struct, frozen=True, kw_only=True):
    """A vote."""

    resolution: str
    when: str
    vote: Literal["yes", "no", "abstain", "absent"]
    source: Cite


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """A standing in an organisation; `until` is the first day out."""

    organisation: str
    name: str
    status: Literal["member", "observer", "associate", "suspended"]
    since: str | None
    until: str | None
    unconfirmed: bool
    source: Cite


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A position it, one of its courts or an organisation it then belonged to is reported to hold."""

    holder: str
    holder_name: str
    reading: str
    when: str
    until: str | None
    who: str
    says: str
    unconfirmed: bool
    source: Cite


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """What a court found on its cooperation."""

    id: str
    court: str
    who: str
    on: str
    finding: str
    referred_to: str
    final: bool
    source: Cite


class State(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on one state. `visitors` came while publicly wanted; `not_made` are visits of such that were not."""

    where: str
    name: str
    treaties: tuple[Stood, ...]
    acts: tuple[Act, ...]
    agreements: tuple[Bond, ...]
    votes: tuple[Cast, ...]
    organisations: tuple[Joined, ...]
    positions: tuple[Held, ...]
    visitors: tuple[Journey, ...]
    not_made: tuple[Journey, ...]
    earlier: int  # journeys to it by persons not yet publicly wanted
    findings: tuple[Decided, ...]


class States(msgspec.Struct, frozen=True, kw_only=True):
    """One state or several, side by side."""

    known_on: str
    states: tuple[State, ...]
    notes: tuple[str, ...]


def standing(*where: str, known_on: Day, record: Record) -> States:
    """The standing of one state or several, by what was known on a day.

    Raises:
        NoSuchState, AmbiguousName: a name is no state of the record, or several.
    """
    view = seen(record, known_on)
    codes = dict.fromkeys(find_place(name, record).code for name in where)
    return States(
        known_on=known_on.iso,
        states=tuple(_state(view, code, record) for code in codes),
        notes=(
            "Side by side, as sources have it: no score is made of it, and absence of a row is no evidence of absence.",
            "A visit of a wanted person is listed on the days the warrant was public, whatever the state owed.",
        ),
    )


def _state(view: Seen, where: str, record: Record) -> State:
    all_visits = [
        each
        for who in dict.fromkeys(trip.who for trip in view.record.by(rows.Trip, "where", where))
        for each in journeys(view, who, record, where=where)
    ]
    visits = sorted(all_visits, key=lambda each: each.when)
    wanted = [each for each in visits if any(owed.standing != "no_warrant" for owed in each.owed)]
    return State(
        where=where,
        name=view.record.states[where].name,
        treaties=tuple(_treaties(view, where)),
        acts=tuple(
            Act(
                treaty=row.treaty, act=row.act, when=str(row.when), unconfirmed=row.unconfirmed, source=cite(row.source)
            )
            for row in sorted(view.record.by(rows.Participation, "where", where), key=lambda row: row.when)
        ),
        agreements=tuple(_agreements(view, where)),
        votes=tuple(
            Cast(resolution=row.resolution, when=str(row.when), vote=row.vote, source=cite(row.source))
            for row in sorted(view.record.by(rows.Vote, "where", where), key=lambda row: (row.when, row.resolution))
        ),
        organisations=tuple(_organisations(view, where)),
        positions=tuple(_positions(view, where)),
        visitors=tuple(each for each in wanted if each.status == "made"),
        not_made=tuple(each for each in wanted if each.status not in ("made", "planned")),
        earlier=sum(each.status == "made" and each not in wanted for each in visits),
        findings=tuple(_findings(view, where)),
    )


def _treaties(view: Seen, where: str) -> Iterable[Stood]:
    for treaty in sorted({row.treaty for row in view.record.rows(rows.Participation)}):
        stages = participation.standing(view, where, treaty)
        for number, stage in enumerate(stages):
            following = stages[number + 1] if number + 1 < len(stages) else None
            yield Stood(
                treaty=treaty,
                since=None if stage.name == "never" else stage.since.iso,
                until=following.since.iso if following else None,
                stage=stage.name,
                says=STAGE_SAYS[stage.name],
                sources=tuple(dict.fromkeys(cite(act.source) for act in (*stage.acts, *stage.undone))),
            )


def _agreements(view: Seen, where: str) -> Iterable[Bond]:
    leaders = wanted_leaders(view)
    found = sorted(view.record.by(rows.Agreement, "parties", where), key=lambda row: str(row.signed or ""))
    for row in found:
        others = tuple(party for party in row.parties if party != where)
        yield Bond(
            id=row.id,
            name=row.name,
            others=others,
            wanted_leaders=tuple(
                short_name(view.record.persons[who]) for party in others for who in leaders.get(party, ())
            ),
            signed=_text(row.signed),
            in_force=_text(row.in_force),
            ended=_text(view.when(row.ended)),
            unconfirmed=row.unconfirmed,
            source=cite(row.source),
            note=row.note,
        )


def wanted_leaders(view: Seen) -> dict[str, tuple[str, ...]]:
    """The ids of the serving leaders and foreign ministers under a public warrant, by the state they serve."""
    found: dict[str, list[str]] = {}
    for person in view.record.rows(rows.Person):
        cases = phase.sought(view, person.id)
        if any(phase.phase_on(view, case, person.id, view.known_on).kind == "live" for case in cases):
            for office in immunity.serving(view, person.id, view.known_on):
                found.setdefault(office.where, []).append(person.id)
    return {where: tuple(dict.fromkeys(ids)) for where, ids in found.items()}


def _organisations(view: Seen, where: str) -> Iterable[Joined]:
    found = view.record.by(rows.Membership, "where", where)
    for row in sorted(found, key=lambda row: (str(row.since or ""), row.organisation)):
        organisation = view.record.one(rows.Organisation, row.organisation)
        yield Joined(
            organisation=row.organisation,
            name=organisation.name if organisation else row.organisation,
            status=row.status,
            since=_text(row.since),
            until=_text(view.when(row.until)),
            unconfirmed=row.unconfirmed,
            source=cite(row.source),
        )


def _positions(view: Seen, where: str) -> Iterable[Held]:
    belongs = [row for row in view.record.by(rows.Membership, "where", where) if row.status == "member"]
    for row in sorted(view.record.rows(rows.Position), key=lambda row: row.when):
        own = where in (row.holder, _state_of(view, row.holder))
        through = any(
            member.organisation == row.holder
            and (member.since is None or member.since.first <= row.when.first)
            and (member.until is None or row.when.first < member.until.first)
            for member in belongs
        )
        if own or through:
            yield Held(
                holder=row.holder,
                holder_name=holder_name(view, row.holder),
                reading=row.reading,
                when=str(row.when),
                until=_text(view.when(row.until)),
                who=row.who,
                says=row.says,
                unconfirmed=row.unconfirmed,
                source=cite(row.source),
            )


def _state_of(view: Seen, holder: str) -> str:
    """The state whose name stands in that of a court, by code: the longest, so that Niger is not found in Nigeria."""
    named = [state for state in view.record.states.values() if re.search(rf"\b{re.escape(state.name)}\b", holder)]
    return max(named, key=lambda state: len(state.name)).id if named else ""


def _findings(view: Seen, where: str) -> Iterable[Decided]:
    for row in sorted(view.record.by(rows.CooperationFinding, "where", where), key=lambda row: row.decided):
        yield Decided(
            id=row.id,
            court=row.court,
            who=row.who,
            on=str(row.decided),
            finding=row.finding,
            referred_to=row.referred_to,
            final=row.final,
            source=cite(row.source),
        )


def _text(when: object) -> str | None:
    return None if when is None else str(when)
