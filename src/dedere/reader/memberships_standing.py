"""Which states does a sentence say stand so to a body, by a noun phrase or a predicate of standing?"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dedere.reader.memberships_phrases import Rewritten, Standing, standings
from dedere.reader.memberships_who import DEPOSITARY
from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match, matches_in
from dedere.reader.reading import Relation

_OPPOSITE: dict[Relation, Relation] = {"member": "not_member", "not_member": "member"}
_NOT_ONE = re.compile(r"(?:[Nn]either|[Nn]one)\b")
_AFTER_PREPOSITION = re.compile(
    r"\b(?:of|in|to|with|from|against|by|for|near|at|on|into|over|through|via|between|towards?|than|about|unlike|"
    r"Unlike)(?: the)? $"
)
_RELATIVE = re.compile(r"\b(?:which|that|who|where)\b")
_KINDS = frozenset({"court", "treaty", "alliance", "union", "bloc", "group", "organisation", "commonwealth"})
_TREATIES = frozenset({"court", "treaty"})


class Stand(msgspec.Struct):
    """How one state stands to one body, by one match."""

    state: str
    body: str
    relation: Relation
    match: Match


def stands_in(told: Told, passage: Passage) -> Iterator[Stand]:
    """Every state of a passage that a noun phrase or predicate of standing is said of."""
    written = standings(passage)
    if written is None or not passage.states:
        return
    for match in matches_in([written.masked], passage, "standing"):
        if _only_governed(told, passage, match):
            continue
        for states, standing in _said(told, written, match):
            for body in standing.bodies or _spoken_of(told, passage, match, standing):
                for state in states:
                    yield Stand(state, body, standing.relation, match)


def _said(told: Told, written: Rewritten, match: Match) -> Iterator[tuple[tuple[str, ...], Standing]]:
    """The states of a match and their standing; those named beside them as well."""
    slots, flat = match.found.slots, told.doc.flat
    mark = (slots.get("standing") or slots.get("stands") or (None,))[0]
    if mark is None:
        return
    said = written.meant[mark.start, mark.end]
    beside = {m for name in ("un",) for m in slots.get(name, ())}
    mentions = [m for m in slots.get("state", ()) if m not in beside]
    no = "not" in slots or any(_NOT_ONE.match(flat, m.start) for m in mentions)
    first = _turned(said) if no else said
    if first is not None:
        yield _states(mentions), first
        for other in said.also if not no else ():
            yield _states(mentions), other
        if beside and (turned := _turned(first)) is not None:
            yield _states(list(beside)), turned
    for body in slots.get("body", ()):  # "belongs to the EU, not to NATO", "an EU state outside NATO"
        yield _states(mentions), Standing("not_member", (str(body.value),))
    for more in slots.get("more", ()):
        other = written.meant[more.start, more.end]
        told_not = re.search(r"\b(?:not|never) $", flat[more.start - 7 : more.start]) is not None
        turned = _turned(other) if told_not else other
        if turned is not None:
            yield _states(mentions), turned


def _turned(standing: Standing) -> Standing | None:
    relation = _OPPOSITE.get(standing.relation)
    return msgspec.structs.replace(standing, relation=relation) if relation else None


def _states(mentions: list[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for m in mentions for code in m.states))


def _only_governed(told: Told, passage: Passage, match: Match) -> bool:
    """Whether the state only stands before the predicate: "the president of Laos is not a member"."""
    found, flat = match.found, told.doc.flat
    state, mark = (found.slots.get("state") or (None,))[0], (found.slots.get("stands") or (None,))[0]
    if state is None or mark is None or state.start >= mark.start or "un" in found.slots or "too" in found.slots:
        return False
    if _RELATIVE.search(flat, state.end, mark.end):
        return False
    return _AFTER_PREPOSITION.search(flat, max(passage.start, state.start - 12), state.start) is not None


def _spoken_of(told: Told, passage: Passage, match: Match, standing: Standing) -> tuple[str, ...]:
    """The body that "a member", "a signatory" is meant of: the last one named that it fits."""
    fit = _TREATIES if standing.treaty else _KINDS
    here = [b for b in passage.bodies if told.bodies.body_of(b).kinds & fit and b.value != DEPOSITARY]
    above = [b for b in here if b.start < match.found.end] or here
    if not above:
        above = [b for p in told.above(passage, 4) for b in p.bodies if told.bodies.body_of(b).kinds & fit]
        if not any(b.value != DEPOSITARY for b in above):
            above = [b for p in told.above(passage, 12) for b in p.bodies if told.bodies.body_of(b).kinds & fit]
            above = [b for b in above if b.value != DEPOSITARY] or above[-1:]
        above = above or [b for b in passage.bodies if told.bodies.body_of(b).kinds & fit]
    return (str(above[-1].value),) if above and "national" not in told.bodies.body_of(above[-1]).kinds else ()
