"""How complete is the record of one person's journeys over some days?"""

from __future__ import annotations

from typing import Literal

from dedere.record.record import Record
from dedere.record.rows import Coverage
from dedere.record.when import When

Completeness = Literal["complete", "near_complete", "selection", "none_found", "not_followed"]
_BEST: tuple[Completeness, ...] = ("complete", "near_complete", "selection", "none_found")
_WORDS: dict[Completeness, str] = {
    "complete": "is complete",
    "near_complete": "is near complete",
    "selection": "is a selection",
    "none_found": "has none, which proves nothing",
    "not_followed": "does not follow this person's journeys",
}


def coverage(record: Record, who: str, when: When) -> Completeness:
    """The completeness of the period that holds all of these days; of several, the least; else `not_followed`."""
    found = [
        row.completeness
        for row in record.by(Coverage, "who", who)
        if row.period.first <= when.first and when.last <= row.period.last
    ]
    if found:
        return min(found, key=_BEST.index)
    touching = [row for row in record.by(Coverage, "who", who) if row.period.overlaps(when)]
    if not touching:
        return "not_followed"
    spans = sorted(touching, key=lambda row: row.period.first)
    reached = when.first
    for row in spans:
        if row.period.first <= reached:
            reached = max(reached, row.period.last + 1)
    if reached > when.last:
        return max((row.completeness for row in spans), key=_BEST.index)
    return "not_followed"


def coverage_words(completeness: Completeness) -> str:
    """How complete, after `the record of his journeys`."""
    return _WORDS[completeness]


def tells_absence(completeness: Completeness) -> bool:
    """Whether a journey that is not in the record did, as far as can be told, not happen."""
    return completeness in ("complete", "near_complete")
