"""Which states and bodies does a match of a pattern of standing mean, named or not?"""

from __future__ import annotations

import re

from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match

_BESIDE = re.compile(
    r"(?<!countries, )(?<!states, )(?<!nations, )\b(?:[Uu]nlike|[Ll]ike|[Bb]esides|[Aa]part from|[Aa]longside) $"
)
_OWN = re.compile(r"(?:[Tt]he|[Tt]his) (?:\w+ )?(?:country|nation)")
DEPOSITARY = "UN"  # treaties are left by a letter to it: the treaty is meant, where another body is named
_WITH_MEMBERS = frozenset(
    {"court", "alliance", "union", "bloc", "group", "organisation", "forum", "commonwealth", "treaty"}
)
_MEMBERS = re.compile(
    r"\b(?:members?|part(?:y|ies)|signator(?:y|ies)|(?:states|countries|nations)(?: (?:that|which))?(?: have| had)? "
    r"(?:joined|ratified|signed|belong|recogni[sz]e|accept))\b"
)
_GOING = re.compile(r"\b(?:withdr\w+|leav\w+|left|quit\w*|exit\w*|pull\w* out|way out)\b")


def fits(told: Told, passage: Passage, match: Match) -> bool:
    """Whether what a match leaves out has just been said: members for "one of them", leaving for "its reversed"."""
    gives, found, flat = match.pattern.gives, match.found, told.doc.flat
    last = told.above(passage, 1)
    if gives.get("of") == "members":
        before = (last[-1].text if last else "") + " " + flat[passage.start : found.start]
        return _MEMBERS.search(before) is not None
    if gives.get("of") == "named":
        return any(told.bodies.body_of(b).kinds & _WITH_MEMBERS for b in passage.bodies if b.end <= found.start)
    if gives.get("of") == "treaty":
        return any(told.bodies.body_of(b).kinds & {"treaty"} for b in found.slots.get("body", ()))
    if gives.get("of") == "near":
        return _just_told(told, passage, found.end)
    if gives.get("after") == "withdraw":
        return _GOING.search(passage.text) is not None
    return True


def _just_told(told: Told, passage: Passage, at: int) -> bool:
    """Whether the sentence has named a body, or the one above it told of members or of leaving."""
    if any(told.bodies.body_of(b).kinds & _WITH_MEMBERS for b in passage.bodies if b.end <= at):
        return True
    last = told.above(passage, 1)
    return bool(last and last[0].bodies and (_MEMBERS.search(last[0].text) or _GOING.search(last[0].text)))


def bodies_meant(told: Told, passage: Passage, match: Match) -> list[str]:
    """The bodies that a match names, else the one spoken of just before."""
    slot = match.found.slots.get("body") or ()
    if slot:
        if match.pattern.gives.get("of") == "pact":
            slot = tuple(m for m in slot if told.bodies.body_of(m).kinds & {"treaty", "alliance"} and _is_pact(told, m))
        if match.pattern.gives["relation"] == "sign":  # groups have nothing to sign
            slot = tuple(m for m in slot if m.how == "name" or told.bodies.body_of(m).kinds & {"treaty", "court"})
        return list(dict.fromkeys(_with_states(told, m) for m in slot))
    if not match.pattern.gives.get("focus"):
        here = [b for b in passage.bodies if b.value != DEPOSITARY]
        above = [b for b in here if b.start < match.found.end] or here
        if above:
            return [str(above[-1].value)]
        near = [b for p in reversed(told.above(passage, 5)) for b in reversed(p.bodies)]
        far = [b for q in reversed(told.above(passage, 12)) for b in reversed(q.bodies)]
        near = [b for b in near if b.value != DEPOSITARY] or [b for b in far if b.value != DEPOSITARY] or near
        near = near or list(passage.bodies)
        near = near or [b for p in told.passages[passage.number + 1 : passage.number + 3] for b in p.bodies][:1]
        return [str(near[0].value)] if near else []
    return _spoken_of(told, passage, match.found.start)


def _with_states(told: Told, body: Mention) -> str:
    """The body that a mention means; "the court" that states join or leave is no tribunal that was set up over them."""
    if body.how == "anaphor" and "court" in (meant := told.bodies.body_of(body)).kinds and meant.short != "ICC":
        return "ICC" if any(n.body.short == "ICC" for n in told.bodies.named) else meant.short
    return str(body.value)


def _spoken_of(told: Told, passage: Passage, at: int) -> list[str]:
    """The body whose members "its members" are: the last one named here, else what the last sentence began with."""
    here = [b for b in passage.bodies if b.end <= at and told.bodies.body_of(b).kinds & _WITH_MEMBERS]
    if here:
        return [str(here[-1].value)]
    for above in reversed(told.above(passage, 3)):
        named = [b for b in above.bodies if told.bodies.body_of(b).kinds & _WITH_MEMBERS]
        if named:
            return [str(named[0].value)]
    return []


def _is_pact(told: Told, body: Mention) -> bool:
    """Whether a body is called a treaty where it stands: "the AUKUS pact", "the Free Trade Agreement"."""
    called = told.doc.flat[body.start : body.end + 13]
    return re.search(r"\b(?:pact|treaty|agreement|alliance|partnership|deal)\b", called, re.I) is not None


def states_meant(told: Told, passage: Passage, match: Match) -> list[str]:
    """The states that a match names, or whose leaders it names."""
    found = match.found
    if match.pattern.gives["relation"] == "visited":
        return _visited(told, passage, found.start)
    mentions = [m for slot in ("state", "state2") for m in found.slots.get(slot, ())]
    if len(mentions) > 1 and _BESIDE.search(
        told.doc.flat[max(passage.start, mentions[0].start - 12) : mentions[0].start]
    ):
        mentions = mentions[1:]
    states = list(dict.fromkeys(code for m in mentions for code in m.states))
    if (not states or all(_OWN.fullmatch(told.doc.flat, m.start, m.end) for m in mentions)) and found.slots.get("who"):
        states = list(dict.fromkeys(p.state for m in found.slots["who"] for p in m.people if p.state)) or states
    return states


def _visited(told: Told, passage: Passage, start: int) -> list[str]:
    """The state where "an ICC member" has just been said to be visited."""
    for near in (passage, *reversed(told.above(passage, 2))):
        named = [m for m in near.states if m.start < start and len(m.states) == 1 and _goal(told.doc.flat, m)]
        if named:
            return list(named[-1].states)
    return []


def _goal(flat: str, mention: Mention) -> bool:
    return (
        re.search(
            r"\b(?:in|to|into|for|visit(?:s|ed|ing)?|left for|at|from)(?: the)? $",
            flat[max(0, mention.start - 16) : mention.start],
        )
        is not None
    )
