"""Who comes along: "accompanied by his wife", "with his foreign minister", "the delegation includes".

A companion makes the journey of whoever leads, so the journeys that are already told are told of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from dedere.reader.claims import Claim
from dedere.reader.literals import each, may_match
from dedere.reader.mentions import Mention
from dedere.reader.seats import at_home

if TYPE_CHECKING:
    from dedere.reader.rollcall import Heard

RULE = "companions of a traveller"
_NEAR = 4  # sentences within which the leader's journey is the one that is meant
_KIN = r"(?:wife|husband|spouse|son|daughter|brother|sister|mother|father|son-in-law|partner|fianc[ée]e?)"
_STAFF = (
    r"(?:(?:foreign|prime|defen[cs]e|deputy|finance|interior|trade|economy|energy|first|national|security|top|chief|"
    r"close|senior|vice|special|personal|oil|culture|health)[ -])*(?:minister|secretary|adviser|advisor|deputy|aide|"
    r"envoy|president|chief of staff|diplomat|spokesman|spokeswoman|lady|commander|premier|lieutenant)"
)
_BESIDE = re.compile(
    r"\b(?:accompanied|flanked|escorted) (?:(?:there|here|(?:on|at|in|during) (?:[\w'-]+ ){1,4}?))?by\b|"
    r"\bjoined (?:(?:there|here|(?:on|at|in|for|during) (?:[\w'-]+ ){1,4}?))?by\b(?! video)|"
    r"\b(?:along|together) with\b|\bin the company of\b|"
    r"\b(?:bringing|taking|brought|took|brings|takes) (?:along|with (?:him|her|them))\b|"
    r"\b(?:delegation|entourage|party|retinue) (?:also )?(?:includes?|included|including|comprises?|comprised|"
    r"consists? of|consisted of)\b|"
    rf",? and(?= (?:his|her) {_KIN}\b)|,? with(?= (?:his|her) (?:{_KIN}|{_STAFF})\b)",
)
_WITH = re.compile(
    r"(?:\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|week|month|year|\d{4}|morning|"
    r"afternoon|evening|night|visit|trip|tour|summit|arrived|landed|travel|travels|travelled|flew|fly|flies|came))$"
)
_OTHERS = re.compile(
    r"\b(?:counterpart|colleague|opposite number|host|hostess|governor|mayor|crowds?|protesters?)\b", re.I
)
_TO = re.compile(r"\b(?:[Aa]mbassador|[Ee]nvoy|[Rr]epresentative) (?:to|in) (?:the )?$")
_DESCRIBES = (
    r"(?:[Aa]mbassador to |(?!(?:who|which|that|said|says|told|met|will|was|is|were|are|has|had|have|to|after|before|"
    r"as|when|while|by|from|where|but|over|about)\b)[\w'’.&-]+,? ){0,12}?"
)
_FIRST = re.compile(rf"[,:]? {_DESCRIBES}")
_NEXT = re.compile(
    rf"(?:,? and|,? as well as|,? along with|,? plus|,|;) {_DESCRIBES}|,? {_DESCRIBES}(?:and|,) {_DESCRIBES}"
)
_ACTS = re.compile(r" (?:[a-z]+ly )?(?:said|met|held|told|will|has|was|is|were|are|had|[a-z]{3,}(?:ed|es))\b")
_IN_WORD = re.compile(
    r"[^.;]{0,20} in (?:\w+ly )?\w+ing\b|[^.;]{0,6} to (?:condemn|demand|denounce|oppose|call|urge)\b"
)

_FAR = re.compile(r"[^.;]{0,30}\b(?:by|via|over|on) (?:a |the )?(?:live )?(?:video|tele|phone|screen)")


def companions(flat: str, story: Sequence[Heard], claims: Sequence[Claim]) -> list[Claim]:
    """The journeys of those who come along with a traveller, from the journeys that are told."""
    found: list[Claim] = []
    for number, heard in enumerate(story):
        if len(heard.people) < 1 or not may_match(_BESIDE, flat[heard.sentence.start : heard.sentence.end]):
            continue
        for match in each(_BESIDE, flat[heard.sentence.start : heard.sentence.end]):
            start, end = heard.sentence.start + match.start(), heard.sentence.start + match.end()
            if match[0].endswith("with") and match[0].strip(", ") == "with" and not _after_journey(flat, start, heard):
                continue
            beside = list(_beside(flat, end, heard))
            if not beside or _FAR.match(flat, beside[-1].end):
                continue
            if match[0].startswith("joined") and _IN_WORD.match(flat, beside[-1].end):
                continue
            for journey in _journeys(flat, start, heard, claims, story[max(0, number - _NEAR) : number]):
                found.extend(_along(flat, journey, beside, start, heard))
    return found


def _after_journey(flat: str, at: int, heard: Heard) -> bool:
    """Whether a plain "with" follows a place or a time, not talks or another word that asks for it."""
    return any(m.end == at for m in heard.places) or _WITH.search(flat, max(0, at - 24), at) is not None


def _beside(flat: str, at: int, heard: Heard) -> Iterator[Mention]:
    """The people of a list that begins at `at`."""
    gap = _FIRST
    for mention in heard.people:
        if mention.start < at or mention.how == "pronoun":
            continue
        words = flat[at : mention.start]
        if not gap.fullmatch(words) or _OTHERS.search(flat, at, mention.core[0]):
            return
        if gap is _NEXT and " and" in words and _ACTS.match(flat, mention.end):
            return  # another clause: "accompanied by Ann, and Bob said"
        yield mention
        at, gap = mention.end, _NEXT


def _journeys(flat: str, at: int, heard: Heard, claims: Sequence[Claim], above: Sequence[Heard]) -> list[Claim]:
    """The journeys of whoever leads: those of the sentence before the words, or the last ones told above it."""
    here = heard.sentence.index
    told = [c for c in claims if _tells(c) and here - _NEAR <= c.sentence <= here]
    same = [c for c in told if c.sentence == here and c.start < at]
    if same:
        leader = max(same, key=lambda c: c.start).people[0].name
        return [c for c in same if leader == c.people[0].name]
    before = [m for m in heard.people if m.end <= at]
    names = {p.name for m in before for p in m.people}
    earlier = [c for c in told if c.sentence < here and (not before or c.people[0].name in names)]
    if not earlier:
        return []
    last = max(earlier, key=lambda c: (c.sentence, c.start))
    named = {s for p in heard.places if p.how == "name" and not (p.seat or _in_title(flat, p, heard)) for s in p.states}
    return [last] if last.where is None or named <= {last.where, last.people[0].state} else []


def _in_title(flat: str, place: Mention, heard: Heard) -> bool:
    """Whether a place only tells who somebody is: "Ambassador to Russia Ann Lee"."""
    return _posted(flat, place) or any(m.start <= place.start < m.core[0] for m in heard.people)


def _posted(flat: str, place: Mention) -> bool:
    return _TO.search(flat[max(0, place.start - 24) : place.start]) is not None


def _tells(claim: Claim) -> bool:
    return (
        claim.kind == "visit"
        and (claim.where is not None or claim.gathering is not None)
        and not claim.open
        and claim.status in ("made", "planned", "possible", "weak")
        and not (claim.where and at_home(claim.people[0], claim.where))
    )


def _along(flat: str, journey: Claim, beside: Sequence[Mention], start: int, heard: Heard) -> Iterator[Claim]:
    for mention in beside:
        near = [p for p in heard.places if mention.start - 40 < p.start < mention.core[0]]
        if any(journey.where in p.states and _posted(flat, p) for p in near):
            continue  # the ambassador there
        for person in mention.people:
            if person.name == journey.people[0].name:
                continue
            yield msgspec.structs.replace(
                journey,
                rule=RULE,
                source="surface",
                people=(person,),
                sentence=heard.sentence.index,
                start=min(start, journey.start) if journey.sentence == heard.sentence.index else start,
                end=mention.end,
                explicit=mention.how == "name",
                stand_in=False,
            )
