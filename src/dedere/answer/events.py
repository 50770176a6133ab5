"""What happened on the days on which an answer can change?"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dedere.answer.place import At
from dedere.answer.words import GAVE_UP, cite, court_name, dated, short_name, start, state_name
from dedere.law import immunity, phase
from dedere.law.finding import Cite
from dedere.law.ground import ICC, UN
from dedere.law.participation import Stage, standing
from dedere.law.rome_statute import article_27
from dedere.law.seen import Seen, edges
from dedere.record import rows
from dedere.record.day import Day

_STAGES = {
    "signed": "{name} signed the Rome Statute",
    "renounced": "{name} told the depositary that it will not become a party",
    "deposited": "{name} deposited its instrument",
    "withdrawn_before": "{name} took its instrument back",
    "party": "the Rome Statute entered into force for {name}",
    "leaving": "{name} gave notice of withdrawal",
    "left": "{name}'s withdrawal took effect",
}

_COMING = {
    "party": "the Rome Statute is due to enter into force for {name}",
    "left": "{name}'s withdrawal is due to take effect",
}


class Event(msgspec.Struct, frozen=True):
    """Something that happened on a day, by a row of the record."""

    id: str
    says: str
    source: Cite


def events(seen: Seen, who: str, place: At) -> dict[Day, tuple[Event, ...]]:
    """What happened, by the first day on which it counts."""
    found: dict[Day, dict[str, Event]] = {}
    for day, row, says in _all(seen, who, place):
        found.setdefault(day, {}).setdefault(says, Event(row.id, start(says), cite(row.source)))
    return {day: tuple(each.values()) for day, each in found.items()}


def _all(seen: Seen, who: str, place: At) -> Iterator[tuple[Day, rows.Row, str]]:
    yield from person_events(seen, who)
    cases = phase.sought(seen, who)
    if any(case.court == ICC for case in cases):
        yield from _joining(seen, place)
    for case in cases:
        for referral in seen.record.by(rows.Referral, "situation_code", case.situation):
            yield referral.when.first, referral, f"the Security Council adopted {referral.resolution}"
        for row in seen.record.by(rows.Declaration, "where", place.state):
            yield row.lodged.first, row, f"{state_name(seen, row.where)} lodged a declaration under article 12(3)"
        yield from _tribunal(seen, case.court, place)
    for finding in seen.record.by(rows.CooperationFinding, "where", place.state):
        if finding.who == who and finding.visit is not None:
            name = state_name(seen, finding.where)
            yield (
                finding.visit.first,
                finding,
                f"a visit to {name} began on which the Court ruled {dated(finding.decided)}",
            )
            yield finding.visit.last + 1, finding, f"the visit to {name} was over"
    territory = place.territory
    if territory is not None and territory.since is not None:
        yield territory.since.first, territory, f"{territory.name}: {territory.instrument}"


def person_events(seen: Seen, who: str) -> Iterator[tuple[Day, rows.Row, str]]:
    """What happened to the person: warrants, surrender, death, offices."""
    person = seen.record.persons.get(who)
    name = short_name(person) if person else who
    for case in phase.sought(seen, who):
        for row in case.warrants:
            what = "a warrant for the arrest of" if row.kind == "arrest_warrant" else "a summons for"
            court = court_name(seen, row.court)
            for day in edges(row.issued):
                yield day, row, f"{court} issued {what} {name}"
            if row.made_public is not None and row.made_public != row.issued:
                for day in edges(row.made_public):
                    yield day, row, f"the warrant for {name} became public"
            for day in edges(seen.when(row.surrendered)):
                yield day, row, f"{name} came into the custody of {court}"
            for day in edges(seen.when(row.ended)):
                yield day, row, f"{court} ended the case or warrant: {GAVE_UP.get(row.reason, row.reason)}"
        died = phase.death(seen, case, who)
        if died is not None and person is not None:
            first = {died.first} if died.grain != "day" else set()
            for day in first | {died.last + 1}:
                yield day, person, f"{name} is recorded as having died {dated(died)}"
    for office in seen.record.by(rows.Office, "who", who):
        if office.office in article_27.SERVING:
            until = seen.when(office.until)
            held = f"{office.title} of {state_name(seen, office.where)}"
            if office.since is not None:
                yield office.since.first, office, f"{name} became {held}"
            if until is not None:
                yield until.last, office, f"{name} was no longer {held}"
            for stage in standing(seen, office.where):
                if stage.acts:
                    yield stage.since, stage.acts[-1], _stage(seen, office.where, stage)
    for step in immunity.steps(seen, immunity.serving(seen, who, seen.known_on)):
        yield step.decision.decided.first, step.decision, f"the Court held that {step.rule.says}"


def _joining(seen: Seen, place: At) -> Iterator[tuple[Day, rows.Row, str]]:
    territory = place.territory
    states = [place.state]
    if territory is not None:
        states += [*territory.claimed_by, territory.held_by]
    for state in dict.fromkeys(states):
        yield from _stages(seen, state)


def _stages(seen: Seen, state: str) -> Iterator[tuple[Day, rows.Row, str]]:
    for stage in standing(seen, state):
        if stage.acts:
            yield stage.since, (stage.undone or stage.acts)[-1], _stage(seen, state, stage)


def state_events(seen: Seen, state: str) -> Iterator[tuple[Day, rows.Row, str]]:
    """What happened between a state and the Court: its acts, declarations, resolutions on it, decisions about it."""
    yield from _stages(seen, state)
    for row in seen.record.by(rows.Declaration, "where", state):
        yield row.lodged.first, row, f"{state_name(seen, state)} lodged a declaration under article 12(3)"
    for referral in seen.record.by(rows.Referral, "states_bound", state):
        yield referral.when.first, referral, f"the Security Council adopted {referral.resolution}"
    for finding in seen.record.by(rows.CooperationFinding, "where", state):
        yield finding.decided.first, finding, f"the {finding.chamber} decided on its cooperation ({finding.decision})"


def _stage(seen: Seen, state: str, stage: Stage) -> str:
    if stage.undone:
        return f"{state_name(seen, state)} took its notice of withdrawal back"
    words = _STAGES if stage.since <= seen.known_on else _COMING
    return words[stage.name].format(name=state_name(seen, state))


def _tribunal(seen: Seen, court: str, place: At) -> Iterator[tuple[Day, rows.Row, str]]:
    row = seen.record.one(rows.Court, court)
    if row is None or court == ICC:
        return
    if row.since is not None:
        yield row.since, row, f"{court_name(seen, court)} was set up"
    if row.succeeded is not None:
        yield row.succeeded, row, f"{court_name(seen, row.succeeded_by)} took over from {court_name(seen, court)}"
    for member in seen.record.by(rows.Membership, "where", place.state):
        if member.organisation == UN and member.status == "member" and member.since is not None:
            yield member.since.first, member, f"{state_name(seen, place.state)} joined the United Nations"
