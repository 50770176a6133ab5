"""What does one match claim: who went where, met whom, stayed away from what, when, and how sure?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from dedere.reader.clauses import Context, governing_time, lasting, resolved
from dedere.reader.denials import is_denied
from dedere.reader.encounters import aim_at, encounters_of, noun_status, untold, verb_status
from dedere.reader.hanging import counted_from
from dedere.reader.lexicon import Person
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.patterns import Pattern
from dedere.reader.seats import seat_of
from dedere.reader.status import Status, status_of, supposed
from dedere.reader.stops import own_times
from dedere.reader.surface import Found
from dedere.reader.told import announced, as_told, asked, given_own, is_somebody, owns, timetable, where_clause
from dedere.reader.tree_words import OBJECT_CONTROL
from dedere.reader.trips import in_doubt, trip_status
from dedere.reader.verbs import lemma
from dedere.record.when import When

Source = Literal["parser", "surface"]


class Claim(msgspec.Struct):
    """One claim before claims of the same happening are merged; offsets are the document's."""

    kind: str
    rule: str
    source: Source
    sentence: int
    start: int
    end: int
    people: tuple[Person, ...]
    status: Status
    where: str | None = None
    when: str | None = None
    gathering: Gathering | None = None
    mode: str | None = None
    substitute: Person | None = None
    explicit: bool = True  # named outright, not by a pronoun or "the country"
    now: bool = False  # told as news of the day: "has arrived", "is in Beijing"
    timed: bool = False  # the sentence itself gives the time
    by: str | None = None
    both: bool = False
    vague: bool = False  # "has since gone to": no day but its own may be lent to it
    noun: bool = False  # a journey or meeting named by a noun
    stand_in: bool = False  # goes for somebody else
    early: bool = False  # told at the head of the story
    placed: bool = False  # the passage itself names the place
    open: bool = False  # told without its place
    lent: bool = False  # its place is that of a journey told beside it
    headline: bool = False  # told in a line that is no sentence
    derived: bool = False  # a journey that only a meeting implies
    told: tuple[int, ...] = ()  # the sentences of all claims that were put together
    lead: str | None = None  # the day that the head of the story gives
    past: bool = False  # told as what came before: "had visited"


_SINCE = re.compile(r"\b(?:has|have|had|'s|'ve) (?:since|often|repeatedly|previously|long) ")
_REMOTE = re.compile(
    r"\b(?:remotely|virtually|(?:by|via|through|over) (?:a )?(?:live )?video\W?(?:link|conference|"
    r"conferencing|call)?|online|pre-recorded|by (?:tele)?phone)\b"
)


def claims_of(found: Found, pattern: Pattern, context: Context, *, source: Source) -> list[Claim]:
    """The claims of one match."""
    before, after = context.flat[context.start : found.start], context.flat[found.end : context.end]
    gives = pattern.gives
    who = found.slots.get("who", ())
    if len(who) > 1 and re.search(r"\b[Uu]nlike $", before):
        who = who[-1:]  # "unlike her, he flew"
        found = msgspec.structs.replace(found, slots={**found.slots, "who": who})
    if gives.get("known") and not all(map(is_somebody, who)):
        return []
    if gives.get("owned") and not all(owns(m, context.flat) for m in who):
        return []
    if found.verb == "head" and not found.chain and context.flat.startswith(" of ", found.verb_at[1]):
        return []  # a head of something
    if gives.get("where") == "implied" and len({p.state for m in who for p in m.people}) > 1:
        return []  # host and guest
    if gives.get("named") and not all(m.how in ("name", "title") for m in who):
        return []
    if not gives.get("owned") and given_own(who, found, context, str(gives.get("status", ""))):
        return []
    if (
        found.chain[:1] == ("to",)
        and (governor := re.search(r"(\w+) $", before))
        and who
        and found.start == who[0].start
    ):
        if governor[1].endswith("ed") and lemma(governor[1]) not in OBJECT_CONTROL:
            return []  # "Ann defied him to fly to Rome"
        found = msgspec.structs.replace(found, chain=(governor[1].lower(), *found.chain))  # "invited him to attend"
    if (
        found.form == "base"
        and set(found.chain) <= _NO_GOVERNOR  # "is ... meet" are of two clauses
        and (governing := _shared(context.flat[context.start : found.verb_at[0]]))
    ):
        found = msgspec.structs.replace(found, chain=governing)
    if doubt := _DOUBT.search(context.flat, context.start, found.verb_at[0]):
        found = msgspec.structs.replace(found, chain=(*found.chain, doubt[1]))
    status: Status | None
    given = gives.get("status", "")
    if given in ("", "verb") and not (
        found.verb in _CARRIED and found.form == "participle" and not set(found.chain) & {"has", "have", "had"}
    ):
        chain = found.chain if context.flat[slice(*found.verb_at)] not in _ANNOUNCED else (*found.chain, found.verb)
        status = status_of(chain, found.form)
    elif given == "weak":
        status = trip_status(
            context.flat[context.start : found.verb_at[0]], context.flat[found.verb_at[1] : context.end]
        )
        if pattern.kind == "meeting":
            status = noun_status(
                context.flat[context.start : found.verb_at[0]], context.flat[found.verb_at[1] : context.end], status
            )
    elif given == "off":
        status = status_of(found.chain, found.form)
        status = {"made": "cancelled", "planned": "cancelled", "possible": "possible"}.get(status or "")  # type: ignore[assignment]
        if status == "cancelled" and in_doubt(before):
            status = "planned"  # "has not said whether the visit was called off"
    elif given == "not":
        status = status_of(found.chain, found.form)
        status = {"made": "declined", "planned": "declined", "possible": "possible"}.get(status or "")  # type: ignore[assignment]
    elif found.form == "participle" and found.verb in _CARRIED and not set(found.chain) & {"has", "have", "had"}:
        status = None  # a prisoner is flown
    elif (
        given == "left"
        and lemma(found.verb) in ("leave", "depart", "slip", "sneak")
        and any(o.kind == "org" for m in who for p in m.people for o in p.offices)
    ):
        status = None  # who serves an organisation lives where it sits
    elif given == "left":
        left = status_of(found.chain, found.form) in ("made", "planned") and not set(found.chain) & _TOLD_TO
        status = "made" if left else None
    elif given == "negated":
        status = "declined" if status_of(found.chain, found.form) == "declined" else None
    elif given == "remote":
        status = "declined" if status_of(found.chain, found.form) in ("made", "planned") else None
    else:
        status = given
        if found.chain and status_of(found.chain, found.form) not in ("made", "planned", "weak"):
            status = None
    if status is None or supposed(before, context.flat[found.start : found.end], after):
        return []
    if given in ("", "verb") and status in ("made", "planned"):
        status = as_told(status, found, context)
    if asking := asked(before, context.flat[context.start : context.end]):
        if asking not in ("could", "might", "may", "will", "can"):
            return []
        status = "possible"
    if gives.get("done") and status != "made":
        return []
    if status in ("declined", "cancelled") and gives.get("where") == "host":
        return []  # who is not received may not have wished to come
    if (
        status != "declined"
        and pattern.kind == "visit"
        and _REMOTE.search(after[:120] + " " + context.flat[found.verb_at[0] : found.end])
    ):
        return []
    if pattern.kind == "absence" and given == "negated" and _REMOTE.search(after[:120]):
        return []
    if pattern.kind == "meeting":
        if untold(found, context):
            return []
        status = verb_status(found, context, status)
    told_from = 0
    if pattern.kind == "meeting" and (aim := aim_at(found, context)):
        # "arrives today for talks on Wednesday": the talks are to come, and only a time behind their name is theirs
        status, told_from = ("planned" if status in ("made", "weak") else status), aim
    joined = _AND.search(context.flat, who[-1].end, found.verb_at[0]) if who else None
    if joined and found.verb_at[0] - who[-1].end > 12:
        told_from = joined.start()  # the second of two verbs: a time before it belongs to the first
    ahead = status in ("planned", "possible")
    chosen = governing_time(context, found.start, found.end, verb=found.verb_at, since=told_from, ahead=ahead)
    past = not set(found.chain) & {"will", "won't", "would", "to", "'ll", "planning", "plans"} and found.form in (
        "past",
        "participle",
        None,
    )
    if given != "weak" and chosen and chosen.time and timetable(found, chosen.time, context):
        status = "planned"  # "flies to Moscow on Wednesday"
    when = resolved(chosen.time, status, context, past=past) if chosen and chosen.time else None
    if when and status == "made" and given in ("", "verb") and announced(found, when, context):
        status = "planned"  # "goes to Paris from 17 to 19 January"
        when = resolved(chosen.time, status, context, past=past) if chosen and chosen.time else None
    if found.verb and (counted := counted_from(context, found.start, found.verb_at[0])):
        when = counted  # "a day after he visited Egypt"
    elif when and gives.get("who") == "last" and _ENDS.match(found.verb or ""):
        when = None  # "the visit ends on Saturday": when it began is told elsewhere
    if when is None and chosen is None:
        begin, finish = max(context.start, found.start - 40), min(context.end, found.end + 40)
        if status == "made" and context.anchor is not None and _TODAY.search(context.flat, found.start, finish):
            when = context.anchor.iso
        elif context.before and (later := _LATER.search(context.flat, begin, finish)):
            when = context.before[: 7 if "month" in later[0] else 4]  # "days later" hangs on what was told before
    if given == "weak" and status == "planned" and when and context.anchor and When.of(when).last < context.anchor:
        status = trip_status(
            context.flat[context.start : found.verb_at[0]], context.flat[found.verb_at[1] : context.end], ahead=False
        )
    status, when = _by_the_calendar(status, when, context, found)
    if given == "weak" and (years := _ANNIVERSARY.search(before[-90:])) and context.anchor is not None:
        when = str(context.anchor.date.year - int(years[1]))
    if pattern.kind == "visit" and when:
        when = lasting(context.flat[context.start : context.end], when)
    start, end = found.start, found.end
    if chosen and start - 30 < chosen.start < end + 40:
        start, end = min(start, _with_preposition(context, chosen)), max(end, chosen.end)
    base: dict[str, Any] = {
        "rule": pattern.name,
        "source": source,
        "sentence": context.sentence,
        "start": start,
        "end": end,
        "status": status,
        "when": when,
        "timed": chosen is not None,
        "vague": bool(_SINCE.search(context.flat, max(context.start, found.verb_at[0] - 24), found.verb_at[1])),
        "noun": given == "weak",
        "placed": bool(found.slots.get("where")),
        "stand_in": bool(gives.get("stand_in")),
        "past": status == "made"
        and "had" in found.chain
        and _ONCE.search(context.flat, found.start, min(found.end + 40, context.end)) is not None,
        "early": context.early,
        "headline": not _ENDED.search(context.flat, max(context.start, context.end - 4), context.end),
        "lead": context.lead,
        "now": status == "made"
        and given != "weak"
        and chosen is None
        and (
            found.form == "present"
            or (found.form == "base" and not found.chain)
            or bool({"has", "have", "is", "are"} & set(found.chain))
            or (context.early and found.verb[:4] in ("arri", "land", "touc"))
        ),
    }
    claims = _kinds(pattern, found, who, base, context)
    if pattern.kind == "visit" and (own := own_times(found.slots.get("where", ()), context)):
        for claim in claims:
            _told_apart(claim, own, context, past=past)
    return claims


def _told_apart(claim: Claim, own: dict[str, Mention | None], context: Context, *, past: bool) -> None:
    """Gives a journey the time of its own place in a list."""
    if claim.where not in own:
        return
    mention = own[claim.where]
    claim.timed = True
    when = resolved(mention.time, claim.status, context, past=past) if mention and mention.time else None
    claim.when = lasting(context.flat[context.start : context.end], when)
    if mention is not None and mention.start > claim.start:
        claim.end = max(min(claim.end, mention.end), mention.end)


_TOLD_TO = frozenset({"told", "asked", "urged", "ordered", "wanted", "wants", "tells", "asks", "begged", "warned"})
_ONCE = re.compile(r"\b(?:before|previously|earlier|once|twice|last|first|in \d{4})\b")
_NO_GOVERNOR = frozenset({"is", "are", "was", "were"})


def _shared(before: str) -> tuple[str, ...]:
    """The governing words that a verb without any shares with the one it is joined to: "will land and meet"."""
    if not _JOINED.search(before):
        return ()
    governing = [match for match in _GOVERNOR.finditer(before) if not _NEW_CLAUSE.search(before, match.end())]
    return tuple(governing[-1][0].lower().split()) if governing else ()


_ENDED = re.compile(r"[.!?…][\"'”’)\]]*\s*$|[\"”’)]\s*$")
_DOUBT = re.compile(r"\b(did|probably|possibly|perhaps) (?:\w+ly )?$")
_JOINED = re.compile(r"(?:\band|\bor|\bthen|,) (?:then |later |also )?$")
_AND = re.compile(
    r"\band (?:then |later |also )?(?:(?:paid|pays?|made|makes?|undertook|began|begins) (?:[\w'-]+ ){0,5})?$"
)
_GOVERNOR = re.compile(
    r"\b(?:will|may|might|(?:is|are|was|were) (?:\w+ )?(?:scheduled|due|set|expected|slated|planned|likely|invited) to|"
    r"plans to|hopes to|wants to|intends to)(?= )"
)
_NEW_CLAUSE = re.compile(r"[;:.\"“”]| (?:said|says|but|because|although|while) ")
_ENDS = re.compile(r"end|conclud|finish")
_ANNIVERSARY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th) anniversary of ")
_CARRIED = frozenset({"flown"})
_ANNOUNCED = frozenset(
    {"slated", "scheduled", "due", "set", "expected", "planned", "delayed", "confirmed", "announced"}
)


_TODAY = re.compile(r"\b(?:this (?:morning|afternoon|evening)|tonight)\b")
_LATER = re.compile(
    r"\b(?:(?:[Dd]ays|[Ww]eeks|[Ss]hortly|[Ss]oon|[Aa] (?:day|week|month)|[Mm]onths) (?:later|afterwards|"
    r"earlier|before|after)|[Ee]arlier that (?:month|year)|[Tt]hat (?:same )?(?:month|year)|"
    r"[Tt]he (?:next|following) (?:day|week|month))\b"
)


def _kinds(
    pattern: Pattern, found: Found, who: Sequence[Mention], base: dict[str, Any], context: Context
) -> list[Claim]:
    gathering = found.slots["event"][0].gathering if found.slots.get("event") else None
    if gathering is None and pattern.gives.get("event") == "last":
        gathering = context.gathering
    where = found.slots.get("where", ())
    last = context.place if pattern.gives.get("where") == "last" else ()
    people = _people(who)
    explicit = all(m.how == "name" for m in (*who, *where))
    out: list[Claim] = []
    if pattern.kind == "visit":
        codes = list(dict.fromkeys(code for m in where for code in m.states)) or list(last)
        if not codes and pattern.gives.get("where") == "host":
            hosts = (*found.slots.get("by", ()), *found.slots.get("with", ()))
            seats = (seat_of(p, context.flat[m.start : m.core[0]]) for m in hosts for p in m.people)
            codes = [seat for seat in seats if seat][:1]
        travellers = [p for m in who for p in m.people] or (
            list(context.traveller) if pattern.gives.get("who") == "last" else []
        )
        explicit = explicit and bool(who)
        if not codes and gathering is None and (state := where_clause(found, context)):
            codes = [state]
        base["open"] = not codes and gathering is None and pattern.gives.get("where") == "implied"
        goals: list[str | None] = [*codes] or ([None] if gathering or base["open"] else [])
        for person in travellers:
            out.extend(
                Claim(kind="visit", people=(person,), where=code, gathering=gathering, explicit=explicit, **base)
                for code in goals
            )
    elif pattern.kind == "meeting":
        for e in encounters_of(pattern, found, context, status=base["status"]):
            claim = Claim(
                kind="meeting", people=e.people, where=e.where, gathering=e.gathering, explicit=explicit, **base
            )
            if e.time is not None and e.time.time is not None:
                claim.when, claim.timed = (
                    resolved(e.time.time, claim.status, context, past=claim.status == "made"),
                    True,
                )
            if claim.when or not pattern.gives.get("dated"):
                out.append(claim)
    elif pattern.kind == "absence":
        events = [m.gathering for m in found.slots.get("event", ())] or [gathering]
        if base["status"] == "possible" or is_denied(found, context.flat, context.start):
            return []  # who may stay away may come
        substitute = _people(found.slots.get("substitute", ()))
        held = [code for m in where for code in m.states]
        out.extend(
            Claim(
                kind="absence",
                people=(person,),
                where=held[0] if held else None,
                gathering=event,
                explicit=explicit,
                mode=pattern.gives.get("mode", "skipped"),
                substitute=substitute[0] if substitute else None,
                **base,
            )
            for person in people
            for event in events
            if event is not None
        )
    return out


def _people(mentions: Sequence[Mention]) -> tuple[Person, ...]:
    return tuple(dict.fromkeys(person for mention in mentions for person in mention.people))


def _with_preposition(context: Context, mention: Mention) -> int:
    match = re.search(
        r"\b(?:on|in|early|late|during|by) $", context.flat[max(context.start, mention.start - 8) : mention.start], re.I
    )
    return mention.start - len(match[0]) if match else mention.start


def _by_the_calendar(status: Status, when: str | None, context: Context, found: Found) -> tuple[Status, str | None]:
    """What the dates say of a status: nothing was made on a day still to come."""
    if when is None or context.anchor is None:
        return status, when
    days = When.of(when)
    if status in ("made", "weak") and days.first > context.anchor:
        if found.form == "past" and not found.chain:
            return status, None  # "swept through in three days"
        return "planned", when
    if status == "weak" and days.last < context.anchor:
        return "made", when
    return status, when
