"""On which runs of days does the answer stay the same?

The bare spans of one person in one place, without words: what `timeline`, maps and grids are made of. While nobody
could be arrested the answer is `no` everywhere, so only the days of a warrant in force are looked at place by place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from dedere.answer.place import At
from dedere.answer.place import turns as place_turns
from dedere.answer.verdict import verdict_on
from dedere.law import ground, immunity, phase
from dedere.law.finding import Answer, Standing
from dedere.law.seen import Seen
from dedere.record import rows
from dedere.record.day import ADOPTED, Day

Run = tuple[Day, Day | None, Answer, Standing]
_ON = ("live", "sealed", "uncertain")


def runs(seen: Seen, who: str, place: At) -> tuple[Run, ...]:
    """First day, first day out (None: still so), answer and standing; each run differs from the one before."""
    key = ("runs", who, place.id)
    if key not in seen.kept:
        seen.kept[key] = tuple(_merged(seen, who, place))
    return seen.kept[key]  # type: ignore[no-any-return]


def _merged(seen: Seen, who: str, place: At) -> Iterator[Run]:
    began, answer, standing = ADOPTED, "", ""
    for day, on in _days(seen, who, place):
        if on:
            verdict = verdict_on(seen, who, place, day)
            now: tuple[Answer, Standing] = (verdict.answer, verdict.standing)
        else:
            now = ("no", "no_warrant")
        if now != (answer, standing):
            if answer:
                yield began, day, answer, standing  # type: ignore[misc]
            began, (answer, standing) = day, now
    yield began, None, answer, standing  # type: ignore[misc]


def _days(seen: Seen, who: str, place: At) -> list[tuple[Day, bool]]:
    """The days on which the answer may change, each with whether somebody could be arrested from then on."""
    own, states = _sought_days(seen, who), [place.state]
    starts = [day for day, _ in own]
    if not any(on for _, on in own):
        return own
    days = set(_office_days(seen, who)) | place_turns(place)
    if place.territory is not None:
        states += [state for state in (*place.territory.claimed_by, place.territory.held_by) if state]
    for case in phase.sought(seen, who):
        for state in states:
            days |= _ground_days(seen, state, case)
    for row in seen.record.by(rows.CooperationFinding, "where", place.state):
        if row.who == who and row.visit is not None:
            days |= {row.visit.first, row.visit.last + 1}
    found = dict(own)
    for day in days:
        if day > ADOPTED and own[bisect_right(starts, day) - 1][1]:
            found[day] = True
    return sorted(found.items())


def _sought_days(seen: Seen, who: str) -> list[tuple[Day, bool]]:
    key = ("sought days", who)
    if key not in seen.kept:
        cases = phase.sought(seen, who)
        days = {ADOPTED}.union(*(phase.turns(seen, case, who) for case in cases))
        seen.kept[key] = [
            (day, any(phase.phase_on(seen, case, who, day).kind in _ON for case in cases))
            for day in sorted(days)
            if day >= ADOPTED
        ]
    return seen.kept[key]  # type: ignore[no-any-return]


def _office_days(seen: Seen, who: str) -> frozenset[Day]:
    key = ("office days", who)
    if key not in seen.kept:
        seen.kept[key] = frozenset(immunity.office_turns(seen, who))
    return seen.kept[key]  # type: ignore[no-any-return]


def _ground_days(seen: Seen, state: str, case: phase.Sought) -> frozenset[Day]:
    key = ("ground days", state, case.court, case.situation)
    if key not in seen.kept:
        seen.kept[key] = frozenset(ground.turns(seen, state, case))
    return seen.kept[key]  # type: ignore[no-any-return]
