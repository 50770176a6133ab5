"""What does one French match claim: who went where, met whom, stayed away from what, when?"""

# ruff: noqa: E501 - expressions are easier to read whole

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from dedere.reader.claims import Claim
from dedere.reader.document import Sentence
from dedere.reader.fr.status import status_of, supposed, trip_status
from dedere.reader.fr.surface import Found
from dedere.reader.mentions import Mention
from dedere.reader.patterns import Pattern
from dedere.reader.status import Status
from dedere.record.day import Day

_SAID = r"(?:annoncé|déclaré|indiqué|affirmé|précisé|confirmé|assuré|rapporté|dit|estimé|ajouté|expliqué|publié)"
_SAID_BEFORE = re.compile(rf"\b{_SAID}(?: à [^,;]{{2,30}}| dans un communiqué| [A-Z]\w+| l'AFP)?,? $")
_SAID_AFTER = re.compile(rf"^,? (?:a|ont|avait) {_SAID}\b")
_SAID_THAT = re.compile(rf"\b(?:{_SAID}|promis|annonce|affirme|assure|indique) (?:[\w']+ ){{0,4}}?qu(?:e |')[^.;:]*$")
_CUT = re.compile(
    r"; | – | — |, (?:mais|alors que|tandis que|où|avant|après|selon|puis|a |ont |dont|qui|visé|recherché)|"
    r" (?:alors que|tandis que|après|avant de|avant que|depuis que|où|car|qui)(?= )|\. |: "
)
_REMOTE = re.compile(
    r"\b(?:en visioconférence|par visioconférence|par vidéo|en ligne|à distance|par liaison vidéo|virtuellement)\b"
)


class Told(msgspec.Struct, frozen=True):
    """What a match is read against: the flat text, its sentence, the times in it, the article's day."""

    flat: str
    sentence: Sentence
    times: tuple[Mention, ...]
    anchor: Day | None
    early: bool


def time_of(told: Told, found: Found) -> Mention | None:
    """The time that a match is told with: in its own words, else in its clause, else at the head of the sentence."""
    flat, sentence = told.flat, told.sentence
    fit = [m for m in told.times if _usable(told, m)]
    inside = [m for m in told.times if found.start <= m.start < found.end and _fixed(told, m)]
    begin, finish = sentence.start, sentence.end
    for cut in _CUT.finditer(flat, sentence.start, sentence.end):
        if cut.end() <= found.start:
            begin = cut.end()
        elif cut.start() >= found.end:
            finish = min(finish, cut.start())
    clause = [m for m in fit if begin <= m.start < finish]
    lead = [m for m in fit if m.start - sentence.start < 12]
    for group in (inside, clause, lead):
        if group:
            return min(group, key=lambda m: abs(m.start - found.verb_at[1]))
    return None


def _usable(told: Told, mention: Mention) -> bool:
    if not _fixed(told, mention):
        return False
    before = told.flat[max(told.sentence.start, mention.start - 60) : mention.start]
    return not _SAID_BEFORE.search(before) and not _SAID_AFTER.match(told.flat[mention.end : mention.end + 30])


def _fixed(told: Told, mention: Mention) -> bool:
    time = mention.time
    if time is None or time.bound in ("since", "until") or time.basis == "relative":
        return False
    return told.anchor is None or time.resolve(told.anchor) is not None


def claims_of(found: Found, pattern: Pattern, told: Told, *, source: Literal["parser", "surface"]) -> list[Claim]:
    """The claims of one match; none where it is only supposed."""
    flat = told.flat
    before, after = flat[told.sentence.start : found.start], flat[found.end : told.sentence.end]
    status = _status(found, pattern, before, after, flat, told)
    if status is None or supposed(before, flat[found.start : found.end], after):
        return []
    remote = _REMOTE.search(after[:100]) or _REMOTE.search(flat[found.start : found.end])
    if remote and pattern.kind == "visit":
        return []
    mention = time_of(told, found)
    when = _when(mention, status, told)
    if (
        status == "made" and mention is not None and told.anchor is not None and found.form == "present"
        and mention.time is not None and mention.time.basis in ("absolute", "partial", "unit", "deictic", "ago")
        and (ahead := mention.time.resolve(told.anchor, "future")) and ahead[:10] > told.anchor.iso
    ):  # fmt: skip
        status, when = "planned", ahead  # "se rend en Chine la semaine prochaine"
    if when is None and pattern.gives.get("now") and told.anchor is not None and status == "made":
        when = told.anchor.iso
    base: dict[str, Any] = {
        "rule": pattern.name, "source": source, "sentence": told.sentence.index, "start": found.start, "end": _end(found, mention),
        "status": status, "when": when, "timed": mention is not None, "early": told.early,
        "now": bool(pattern.gives.get("now")), "noun": pattern.gives.get("status") == "weak",
    }  # fmt: skip
    who = found.slots.get("who", ())
    people = tuple(dict.fromkeys(p for m in who for p in m.people))
    explicit = all(m.how == "name" for m in who)
    event = next((m.gathering for m in found.slots.get("event", ()) if m.gathering), None)
    states = [s for m in found.slots.get("where", ()) for s in m.states]
    if pattern.kind == "visit":
        wheres: list[str | None] = list(dict.fromkeys(states)) or ([None] if event is not None else [])
        return [
            Claim(
                kind="visit",
                people=(p,),
                where=w,
                gathering=event,
                explicit=explicit,
                placed=bool(states),
                **{**base, "when": _own_when(w, found, status, told) or when},
            )
            for p in people
            for w in wheres
            if w != p.state
        ]
    if pattern.kind == "meeting":
        both = tuple(dict.fromkeys((*people, *(p for m in found.slots.get("with", ()) for p in m.people))))
        where = states[0] if len(set(states)) == 1 else None
        return [Claim(kind="meeting", people=both, where=where, explicit=explicit, **base)] if len(both) > 1 else []
    if event is None:
        return []
    substitute = next((p for m in found.slots.get("substitute", ()) for p in m.people), None)
    mode = "remote" if remote else "substituted" if substitute else pattern.gives.get("mode", "skipped")
    return [
        Claim(kind="absence", people=(p,), gathering=event, mode=mode, substitute=substitute, explicit=explicit, **base)
        for p in people[:1]
        if substitute is None or p.name != substitute.name
    ]


def _own_when(where: str | None, found: Found, status: Status, told: Told) -> str | None:
    """The time that stands right behind one of several places: "le Tchad en juillet et le Kenya le 27 août"."""
    places = found.slots.get("where", ())
    for place in places if len(places) > 1 else ():
        behind = next((t for t in told.times if 0 <= t.start - place.end <= 2), None)
        if where in place.states and behind is not None:
            return _when(behind, status, told)
    return None


def _end(found: Found, mention: Mention | None) -> int:
    return max(found.end, mention.end) if mention is not None and 0 <= mention.start - found.end < 3 else found.end


def _when(mention: Mention | None, status: Status, told: Told) -> str | None:
    if mention is None or mention.time is None:
        return None
    ahead = status in ("planned", "possible")
    return mention.time.resolve(told.anchor, "future" if ahead else "past" if status == "made" else None)


def _status(found: Found, pattern: Pattern, before: str, after: str, flat: str, told: Told) -> Status | None:
    given = pattern.gives.get("status", "verb")
    form = found.form
    if form == "conditional" and _SAID_THAT.search(flat[told.sentence.start : found.verb_at[0]]):
        form = "future"  # "il a annoncé qu'il se rendrait"
    of_verb = status_of(found.chain, form) if form else "made"
    if given == "verb":
        return of_verb
    if given == "weak":
        return trip_status(flat[told.sentence.start : found.verb_at[0]], flat[found.verb_at[1] : told.sentence.end])
    if given in ("not", "negated"):
        return (
            "declined"
            if of_verb == ("declined" if given == "negated" else "made") or (given == "not" and of_verb == "planned")
            else None
        )
    if given == "off":
        return "cancelled" if of_verb in ("made", "planned") else None
    return given if of_verb in ("made", "planned") else None


def implied(claims: Sequence[Claim]) -> list[Claim]:
    """The journeys that follow from claims: to a meeting's place, none to a gathering that one stays away from."""
    found: list[Claim] = []
    for claim in claims:
        if claim.kind == "meeting" and claim.where is not None:
            found += [
                msgspec.structs.replace(claim, kind="visit", people=(p,), noun=True)
                for p in claim.people
                if p.state and p.state != claim.where and claim.status in ("made", "planned", "possible")
            ]
        elif claim.kind == "absence" and claim.gathering is not None and len(claim.gathering.states) == 1:
            where = claim.gathering.states[0]
            when = claim.when or claim.gathering.when
            if claim.people[0].state != where:
                found.append(msgspec.structs.replace(claim, kind="visit", where=where, when=when, status="declined"))
            stand_in = claim.substitute
            if stand_in is not None and stand_in.state != where:
                found.append(
                    msgspec.structs.replace(
                        claim, kind="visit", people=(stand_in,), where=where, when=when, status="planned"
                    )
                )
    return found
