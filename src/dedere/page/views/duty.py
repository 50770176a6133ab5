"""How does each state stand towards the arrest of one person, from day to day?

Spans for the map: each ends where the next begins, and a day's key is that of the last span begun.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

import msgspec

from dedere.answer.ask import place_of, verdict_in
from dedere.answer.verdict import Verdict, turns
from dedere.law.participation import standing
from dedere.law.seen import Seen
from dedere.page.styles import STYLE, Key
from dedere.record.day import Day

_BOUND: dict[str, Key] = {
    "council": "council",
    "chapter_vii": "tribunal",
    "declaration": "declaration",
    "residual": "residual",
    "residual_open": "residual",
    "agreement": "agreement",
}
_STAGE: dict[str, Key] = {"signed": "signed", "renounced": "signed", "deposited": "signed", "left": "left"}


class Spans(msgspec.Struct, frozen=True):
    """Every state's spans for one person: the first day of each and its key, the earliest first."""

    states: Mapping[str, tuple[tuple[Day, Key], ...]]

    def on(self, day: Day) -> dict[str, Key]:
        """Each state's key on a day."""
        return {
            code: spans[max(0, bisect_right(spans, day, key=lambda span: span[0]) - 1)][1]
            for code, spans in self.states.items()
        }

    def bound(self, codes: frozenset[str]) -> list[tuple[Day, int]]:
        """How many of some states must arrest, from each day on which the number changes."""
        changes: dict[Day, int] = {}
        for code in codes & self.states.keys():
            before = 0
            for day, key in self.states[code]:
                owes = int(STYLE[key].owes)
                changes[day] = changes.get(day, 0) + owes - before
                before = owes
        total = 0
        found: list[tuple[Day, int]] = []
        for day in sorted(changes):
            if changes[day] or not found:
                total += changes[day]
                found.append((day, total))
        return found


def spans_of(seen: Seen, who: str) -> Spans:
    """The spans of every state and territory, by what was known."""
    kept: Spans | None = seen.kept.get(("map", who))
    if kept is None:
        kept = seen.kept["map", who] = Spans({code: _spans(seen, who, code) for code in seen.record.states})
    return kept


def _spans(seen: Seen, who: str, code: str) -> tuple[tuple[Day, Key], ...]:
    place = place_of(seen.record, seen, code)
    stages = standing(seen, code)
    found: list[tuple[Day, Key]] = []
    for day in sorted({*turns(seen, who, place), *(stage.since for stage in stages)}):
        _, verdict = verdict_in(seen, who, place, day)
        stage = stages[bisect_right(stages, day, key=lambda one: one.since) - 1].name
        key = key_of(verdict, stage)
        if not found or found[-1][1] != key:
            found.append((day, key))
    return tuple(found)


def key_of(verdict: Verdict, stage: str) -> Key:
    """The map's key for a verdict and the state's stage towards the Rome Statute."""
    if verdict.answer == "yes":
        ground = verdict.grounds[0].kind if verdict.grounds else "party"
        return _BOUND.get(ground, "leaving" if stage == "leaving" else "treaty")
    if verdict.answer == "disputed":
        return "disputed"
    if verdict.answer == "unknown":
        return "unknown"
    if stage in ("party", "leaving"):
        return "idle" if verdict.standing == "no_warrant" else "never"
    return _STAGE.get(stage, "never")
