"""Must a state arrest a person on a day: yes, no, unknown or disputed, and on what standing?

The bare answer with the rows it rests on; `explain` puts it in words. For one day it is worked out from the rules; over
time it changes only on the days that `turns` gives.
"""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from dedere.answer.place import At, Effect, effect_on
from dedere.answer.place import turns as place_turns
from dedere.law import ground, immunity, phase
from dedere.law.finding import Answer, Standing
from dedere.law.ground import Ground
from dedere.law.phase import Phase, Sought
from dedere.law.rome_statute import article_87
from dedere.law.seen import Seen
from dedere.law.vienna_convention import article_29
from dedere.record import rows
from dedere.record.day import ADOPTED, Day

FOUND = ("non_compliance", "non_compliance_not_referred")
_RANK: dict[Answer, int] = {"yes": 3, "disputed": 2, "unknown": 1, "no": 0}
_PHASES = ("live", "sealed", "uncertain", "surrendered", "dead", "ended", "summons", "unissued")
_STANDING: dict[str, Standing] = {
    "council": "council", "declaration": "declaration", "residual": "residual", "residual_open": "residual",
    "chapter_vii": "chapter_vii", "agreement": "settled",
}  # fmt: skip


class Verdict(msgspec.Struct, frozen=True):
    """The answer for one day, and what decides it."""

    answer: Answer
    standing: Standing
    case: Sought | None = None
    phase: Phase | None = None
    grounds: tuple[Ground, ...] = ()
    offices: tuple[rows.Office, ...] = ()
    findings: tuple[rows.CooperationFinding, ...] = ()
    effect: Effect = "own"
    request: rows.CooperationFinding | None = None  # shows that a sealed request had reached the state
    bound_claimants: tuple[str, ...] = ()


def verdict_on(seen: Seen, who: str, place: At, on: Day) -> Verdict:
    """The answer for one day, by the rules."""
    cases = phase.sought(seen, who)
    if not cases:
        return Verdict("no", "no_warrant")
    found = [_case(seen, who, place, case, on) for case in cases]
    return max(found, key=lambda each: (_RANK[each.answer], -_PHASES.index(each.phase.kind if each.phase else "")))


def _case(seen: Seen, who: str, place: At, case: Sought, on: Day) -> Verdict:
    now = _phase_on(seen, case, who, on)
    if now.kind not in ("live", "sealed", "uncertain"):
        return Verdict("no", "no_warrant", case, now)
    grounds = ground.grounds_on(seen, place.state, case, on)
    effect = effect_on(seen, place, case, on)
    answer, bound = _bound(seen, place, case, grounds, effect, on)
    if answer == "no":
        return Verdict("no", "not_bound", case, now, grounds, effect=effect)
    findings = findings_on(seen, who, place, case, on)
    request = None
    if now.kind == "sealed":
        request = _known_request(seen, who, place, on)
        reached = max(request.visit.first, now.warrants[0].issued.first) if request and request.visit else None
        public = min((row.made_public or row.issued).first for row in now.warrants)
        if not article_87.request_known(public, reached, on):
            return Verdict("unknown", "request_unknown", case, now, grounds, effect=effect, bound_claimants=bound)
    elif now.kind == "uncertain":
        return Verdict("unknown", "request_unknown", case, now, grounds, effect=effect, bound_claimants=bound)
    offices = _offices(seen, who, place, case, on)
    standing = _standing(answer, grounds, effect, offices, findings)
    return Verdict(answer, standing, case, now, grounds, offices, findings, effect, request, bound)


def _phase_on(seen: Seen, case: Sought, who: str, on: Day) -> Phase:
    """The phase on a day, worked out once for each span of a case."""
    key = ("phases", who, case.court, case.situation)
    spans: tuple[tuple[Day, ...], list[Phase]] | None = seen.kept.get(key)
    if spans is None:
        days = tuple(sorted(phase.turns(seen, case, who)))
        spans = seen.kept[key] = (days, [phase.phase_on(seen, case, who, day) for day in days])
    return spans[1][max(0, bisect_right(spans[0], on) - 1)]


def _bound(
    seen: Seen, place: At, case: Sought, grounds: tuple[Ground, ...], effect: Effect, on: Day
) -> tuple[Answer, tuple[str, ...]]:
    """The answer that the grounds give for the place, and which claimants of a contested place are bound."""
    territory = place.territory
    binds = grounds[0].binds
    if effect == "contested" and territory is not None:
        if territory.held_by and ground.grounds_on(seen, territory.held_by, case, on)[0].binds:
            return "yes", (territory.held_by,)
        claimants = tuple(dict.fromkeys((place.state, *territory.claimed_by)))
        bound = tuple(state for state in claimants if ground.grounds_on(seen, state, case, on)[0].binds is not False)
        if not bound:
            return "no", ()
        here = territory.held_by in ("", *claimants) and territory.status == "contested"
        either_way = article_29.bound_either_way(len(bound), len(claimants), here)
        return ("yes" if either_way else "disputed"), bound
    if binds is False or effect in ("not_yet", "excluded"):
        return "no", ()
    if effect == "unknown":
        return "unknown", ()
    return ("disputed" if binds is None else "yes"), ()


def _standing(
    answer: Answer,
    grounds: tuple[Ground, ...],
    effect: Effect,
    offices: tuple[rows.Office, ...],
    findings: tuple[rows.CooperationFinding, ...],
) -> Standing:
    if effect in ("contested", "unknown"):
        return "territory"
    if answer == "yes" and any(row.finding in FOUND for row in findings):
        return "court_found"
    kind = grounds[0].kind
    if kind == "party":
        return "court_view" if offices else "settled"
    return _STANDING[kind]


def _offices(seen: Seen, who: str, place: At, case: Sought, on: Day) -> tuple[rows.Office, ...]:
    return immunity.offices_on(seen, who, place.state, on) if case.court == ground.ICC else ()


def findings_on(seen: Seen, who: str, place: At, case: Sought, on: Day) -> tuple[rows.CooperationFinding, ...]:
    """What the court itself decided of this visit or of the standing request, as far as known; oldest first."""
    if place.territory is not None or place.dependency is not None:
        return ()
    requested = min(row.issued.first for row in case.warrants)
    found = [
        row
        for row in seen.record.by(rows.CooperationFinding, "where", place.state)
        if row.who == who
        and row.court in (case.court, "irmct")
        and (
            (row.matter == "visit" and row.visit is not None and on in row.visit)
            or (row.matter == "standing_request" and on >= requested)
        )
    ]
    return tuple(sorted(found, key=lambda row: row.decided.first))


def _known_request(seen: Seen, who: str, place: At, on: Day) -> rows.CooperationFinding | None:
    for row in seen.record.by(rows.CooperationFinding, "where", place.state):
        if row.who == who and row.visit is not None and row.finding in FOUND and row.visit.first <= on:
            return row
    return None


def turns(seen: Seen, who: str, place: At) -> tuple[Day, ...]:
    """Every day on which the answer, its standing or its reasons may change; the first that can be asked included."""
    key = ("turns", who, place.id)
    if key not in seen.kept:
        days = {ADOPTED} | place_turns(place)
        territory = place.territory
        states = [place.state]
        if territory is not None:
            states += [*territory.claimed_by, *([territory.held_by] if territory.held_by else [])]
        for case in phase.sought(seen, who):
            days |= phase.turns(seen, case, who)
            for state in states:
                days |= ground.turns(seen, state, case)
        days |= immunity.turns(seen, who)
        for row in seen.record.by(rows.CooperationFinding, "where", place.state):
            if row.who == who and row.visit is not None:
                days |= {row.visit.first, row.visit.last + 1}
        days |= {row.when.first for row in seen.record.by(rows.Invitation, "where", place.state) if row.who == who}
        days |= {act.when.last for act in seen.record.by(rows.Participation, "where", place.state)}
        for dispute in seen.record.by(rows.Territory, "where", place.state):
            if dispute.since is not None:
                days.add(dispute.since.first)
        seen.kept[key] = tuple(sorted(day for day in days if day >= ADOPTED))
    return seen.kept[key]  # type: ignore[no-any-return]
