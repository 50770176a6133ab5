"""Which court acts on a warrant, and which way leads to one?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dedere.reader.bodies import Body
from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match

_SEATS = re.compile(r"Hague|Netherlands|Arusha|Freetown|Scheveningen")
_JUST_BEFORE = re.compile(r"(?:'s?)?(?: [\w-]+){0,6} ?")


def court_of(told: Told, passage: Passage, match: Match, body: Mention | None) -> str | None:
    """The court of a match: the one it names, the nearest of its clause, else the one that the story goes on about."""
    flat = told.doc.flat
    if body is not None and "court" in told.bodies.body_of(body).kinds:
        return str(body.value)
    here = [
        b for b in passage.bodies if "court" in told.bodies.body_of(b).kinds or told.bodies.body_of(b).short == "ICC"
    ]
    at = match.found.start
    if match.pattern.gives.get("bare") and main_court(told):  # a national judge only speaks of it
        here = [b for b in here if "national" not in told.bodies.body_of(b).kinds]
    clause = [b for b in here if not re.search(r"[;:]|\bwho\b", flat[min(b.end, at) : max(b.start, at)])] or here
    if match.pattern.gives["act"] == "executed":
        its = "custody" in flat[at : match.found.end]
        clause = [b for b in clause if "national" not in told.bodies.body_of(b).kinds and (its or b.start >= at)]
        return str(clause[0].value) if clause else None
    if clause:
        inside = [b for b in clause if match.found.start <= b.start < match.found.end]
        return str((inside or sorted(clause, key=lambda b: abs(b.start - at)))[0].value)
    near = told.bodies.nearest(at, ["court"])
    main = main_court(told)
    if (
        near is not None
        and near != main
        and not any(b for p in told.above(passage, 2) for b in p.bodies if b.value == near.short)
    ):
        near = main or near
    if near is not None and "national" in near.kinds:
        near = main or near
    near = near or next((n.body for n in told.bodies.named if n.body.short == "ICC"), None)
    return near.short if near else None


def with_court(told: Told, passage: Passage, start: int) -> int:
    """Where a passage begins with the court that acts, if it stands just before: "the ICC has also issued ..."."""
    before = [b for b in passage.bodies if b.end <= start and "court" in told.bodies.body_of(b).kinds]
    if before and _JUST_BEFORE.fullmatch(told.doc.flat[before[-1].end : start]):
        return before[-1].start
    return start


def to_the_court(told: Told, dest: Sequence[Mention]) -> bool:
    """Whether the way leads to a court or to where courts sit."""
    return any(
        ("court" in told.bodies.body_of(m).kinds)
        if m.kind == "body"
        else _SEATS.search(told.doc.flat, m.start, m.end) is not None
        for m in dest
    )


def main_court(told: Told) -> Body | None:
    """The international court that the story names most."""
    counts = Counter(n.body for n in told.bodies.named if "court" in n.body.kinds and "national" not in n.body.kinds)
    return counts.most_common(1)[0][0] if counts else None


def only_court(told: Told) -> str | None:
    """The international court of a story that names just one."""
    named = {n.body.short for n in told.bodies.named if "court" in n.body.kinds and "national" not in n.body.kinds}
    return named.pop() if len(named) == 1 else None
