"""Where did a journey lead that is told without its place: "during a visit by the foreign minister"?

The sentence itself names the hosts, or the report is dated from their land, or its head speaks of no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dedere.reader.claims import Claim

if TYPE_CHECKING:
    from dedere.reader.rollcall import Heard

_HEAD = 6  # sentences that tell whom the news is about
_NEAR = 8  # sentences within which a journey already told is the one that is meant
_MOST = 0.6  # of the mentions of other states in the head
_LEADING = frozenset(["hos", "hog", "fm"])


def with_places(claims: Sequence[Claim], story: Sequence[Heard], here: tuple[str, ...]) -> list[Claim]:
    """The claims, those that left the place open with the place they imply, or without them where there is none.

    Args:
        here: the state of the dateline.
    """
    heard = {h.sentence.index: h for h in story}
    kept: list[Claim] = []
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind == "visit" and (claim.where or claim.gathering) and not claim.open:
            told.setdefault(claim.people[0].name, []).append(claim)
    for claim in claims:
        if not claim.open:
            if claim.kind == "meeting" and _at_home(claim, told, here):
                claim.where = here[0]
            kept.append(claim)
            continue
        home = claim.people[0].state
        same = told.get(claim.people[0].name, ())
        if not home or any(abs(c.sentence - claim.sentence) <= _NEAR and c.where != home for c in same):
            continue
        state = _in_sentence(heard[claim.sentence], home) if claim.sentence in heard else None
        above = heard.get(claim.sentence - 1)
        state = state or (_in_sentence(above, home) if above else None)
        state = state or _dated_from(here, home) or _in_head(story, home)
        if state:
            claim.where = state
            kept.append(claim)
    return kept


def _at_home(meeting: Claim, told: dict[str, list[Claim]], here: tuple[str, ...]) -> bool:
    """Whether a meeting told as news is held in the place that the report is dated from, with one of its own."""
    if meeting.where is not None or meeting.gathering is not None or len(here) != 1:
        return False
    if meeting.status != "made" or not meeting.early or here[0] not in {p.state for p in meeting.people}:
        return False
    return not any(told.get(p.name) for p in meeting.people)


def _in_sentence(heard: Heard, home: str) -> str | None:
    """The one other state that a sentence names, by itself or by its leaders."""
    states = {s for p in heard.places if p.how == "name" and len(p.states) == 1 for s in p.states}
    states |= {p.state for m in heard.people for p in m.people if any(o.kind in _LEADING for o in p.offices)}
    states -= {home, ""}
    return states.pop() if len(states) == 1 else None


def _dated_from(here: tuple[str, ...], home: str) -> str | None:
    return here[0] if len(here) == 1 and here[0] != home else None


def _in_head(story: Sequence[Heard], home: str) -> str | None:
    """The one other state that the head of the story is about."""
    votes: Counter[str] = Counter()
    for number, heard in enumerate(story[:_HEAD]):
        found = {s for p in heard.places if p.how == "name" and len(p.states) == 1 for s in p.states}
        found |= {p.state for m in heard.people for p in m.people if any(o.kind in _LEADING for o in p.offices)}
        for state in found - {home, ""}:
            votes[state] += 2 if number < 2 else 1
    if not votes:
        return None
    state, most = votes.most_common(1)[0]
    return state if most >= 3 and most >= _MOST * votes.total() else None
