"""Is a state bound to arrest, as the article says, by the law as the Court reads it on that day?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dedere.answer.ask import ask
from dedere.answer.claims.claim import Verdict, confirmed, contradicted, unknown
from dedere.answer.claims.patterns import patterns
from dedere.answer.claims.says import person_name, state_name
from dedere.answer.claims.spoken import person_of, sentences
from dedere.answer.claims.view import View, fold
from dedere.answer.words import start
from dedere.law.finding import Cite, Fact, Finding
from dedere.law.rome_statute import article_89
from dedere.reader.document import Sentence
from dedere.reader.reading import Reading
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.rows import Trip, Warrant
from dedere.record.when import When

MEMBERS = "members"
_MEMBERS = re.compile(
    r"\b(?:members?[- ](?:states?|countries|nations)|members|any member|states? parties|signatories|"
    r"countries that (?:are|have)[^.;]{0,40}|(?:ICC|court) (?:states|countries))\b",
    re.I,
)
_IF = re.compile(r"\b(?:if|should|once|were|in case|when)\b[^.;]{0,60}\b(?:warrants?|issued?|approved?)\b", re.I)
_OTHER = re.compile(r"\b(?:police|protest\w*|activist\w*|journalist\w*|demonstrat\w*|migrant\w*)\b", re.I)
FIRM = ("court_found", "settled", "council", "chapter_vii", "declaration")
"""Standings so firm that a denial of the duty is called wrong."""


@dataclass(frozen=True)
class Duty:
    """One statement about the duty to arrest: `where` is an ISO code, or `members` for all parties."""

    text: str
    span: tuple[int, int]
    says: Literal["owes", "free", "risks"]
    firmly: bool
    who: str | None
    where: str
    on: Day | None
    supposed: bool
    rule: str
    by: str | None = None


def found(reading: Reading, view: View) -> Iterator[Duty]:
    """Every statement of the story about a duty to arrest somebody wanted."""
    for sentence in sentences(view):
        text = fold(view.doc.flat[sentence.start : sentence.end])
        if text.rstrip().endswith("?") or ("arrest" not in text.lower() and not _TRIGGER.search(text)):
            continue
        for pattern in patterns("duties"):
            match = pattern.search.search(text)
            if match is None:
                continue
            who = person_of(text, match.start(), sentence, view)
            if who is None and (pattern.gives["says"] == "risks" or _OTHER.search(text)):
                continue
            where = pattern.gives.get("where") or _state(text, match, sentence, view, after=pattern.gives.get("after"))
            if where is None:
                continue
            yield Duty(
                text=view.doc.text[sentence.start : sentence.end],
                span=(sentence.start, sentence.end),
                says=pattern.gives["says"],
                firmly=pattern.gives["firmly"],
                who=who,
                where=where,
                on=_day(who, where, sentence, reading, view),
                supposed=bool(_IF.search(text)),
                rule=pattern.name,
            )
            break


_TRIGGER = re.compile(r"\b(?:detain|detention|surrender|hand|custody|warrant|cooperate|abide)", re.I)


def _state(text: str, match: re.Match[str], sentence: Sentence, view: View, *, after: bool | None) -> str | None:
    """The state whose duty the words speak of: in a risk the one after them, else the nearest before."""
    named = [*view.names.states_in(text), *view.names.peoples_in(text)]
    homes = {view.full.persons[of].nationality for _, _, of in view.names.people_in(text) if of in view.full.persons}
    named = sorted(one for one in named if one[2] not in homes)
    before = [one for one in named if one[1] <= match.end()]
    behind = [one for one in named if one[0] >= match.end()]
    members = list(_MEMBERS.finditer(text))
    if after:
        generic = next((one for one in members if one.start() >= match.end()), None)
        if generic is not None and not (behind and behind[0][0] < generic.start()):
            nearby = behind[0][2] if behind and behind[0][0] - generic.end() < 3 else None
            return nearby or MEMBERS
        if behind:
            return behind[0][2]
        return before[-1][2] if before and re.search(r"\bwhere\b", text[before[-1][1] : match.end()]) else None
    generic = next((one for one in reversed(members) if one.end() <= match.start()), None)
    if before and (generic is None or before[-1][0] >= generic.start() or _names_member(text, before[-1], generic)):
        return before[-1][2]
    if generic is not None:
        return MEMBERS
    if re.search(r"\b(?:the|that|this) (?:country|state|nation|government)\b", text[: match.start()], re.I):
        above = view.names.states_in(view.doc.flat[max(0, sentence.start - 400) : sentence.start])
        return above[-1][2] if above else None
    return None


def _names_member(text: str, state: tuple[int, int, str], generic: re.Match[str]) -> bool:
    """`Mongolia, as a member of the court,` and `Mongolia is a member and`: the state, not all members."""
    between = text[state[1] : generic.start()]
    return bool(
        re.fullmatch(
            r"[\s,]*(?:(?:which|who) )?(?:(?:is|was|as|being|are)\b[\w\s,-]{0,30})?(?:an?|the|one of the)?\s*", between
        )
    )


def _day(who: str | None, where: str, sentence: Sentence, reading: Reading, view: View) -> Day | None:
    """The day the statement is about: of the journey there that the article tells of, else of the article."""
    for visit in reading.visits:
        ours = visit.who_id or view.names.person(visit.who)
        if where == MEMBERS or ours != who or visit.where != where or visit.when is None:
            continue
        when = When.of(visit.when)
        row = next(
            (r for r in view.full.by(Trip, "who", who or "") if r.where == where and r.when.overlaps(when)), None
        )
        if row is not None and when.grain != "day":
            return max(row.when.first, when.first)
        return when.first
    return view.dated


def hold(said: Duty, view: View) -> Verdict:
    """The duty that the article states, against the law on the day it speaks of."""
    if said.on is None or not ADOPTED <= said.on <= LAST:
        return unknown("The day this speaks of is not known")
    if said.where == MEMBERS:
        return _members(said, view)
    if said.who is None:
        return _anybody(said, view)
    finding = ask(said.who, said.where, on=said.on, known_on=view.clock, record=view.full)
    rows = _rows(finding)
    says = finding.says.rstrip(".")
    match said.says, finding.answer:
        case ("owes" | "risks", "yes"):
            return confirmed(says, *rows)
        case ("free", "yes"):
            agreed = finding.standing == "court_found" or (finding.standing in FIRM and not finding.readings)
            held = contradicted if agreed and said.firmly else unknown
            return held(says + _disputed(finding), *rows)
        case ("free", "no"):
            return confirmed(says, *rows)
        case ("risks", "no"):
            return unknown(f"{says}; a state that is not bound is still free to arrest", *rows)
        case ("owes", "no"):
            if finding.standing == "no_warrant":
                return _without_warrant(said, finding, view)
            sure = said.firmly and finding.standing == "not_bound" and not said.supposed
            return (contradicted if sure else unknown)(says, *rows)
    return unknown(says, *rows)


def _disputed(finding: Finding) -> str:
    if finding.readings:
        holders = "; ".join(f"{one.name}" for one in finding.readings[:2])
        return f" (others read the law otherwise: {holders})"
    return "" if finding.standing in FIRM else " (so the Court reads the law; some states contest it)"


def _without_warrant(said: Duty, finding: Finding, view: View) -> Verdict:
    """No warrant was in force: what is said is of the day there is one."""
    from dedere.answer.claims.parties import standing

    assert said.on is not None
    party = standing(view.seen, said.where).party(said.on)
    name = state_name(view.full, said.where)
    if party is not None:
        return confirmed(
            f"{name} has been a party since {party.since.words} and would be bound once a warrant is in force",
            view.fact(party.deposit),
        ) if said.supposed else unknown(finding.says.rstrip("."), *_rows(finding))  # fmt: skip
    return unknown(finding.says.rstrip("."), *_rows(finding))


def _members(said: Duty, view: View) -> Verdict:
    """All parties: bound by article 89(1) where a warrant is in force."""
    says = article_89.must_arrest.says
    law = Fact(id="rome-statute-89", says=start(says), source=Cite("Rome Statute, article 89(1)"))
    if said.says == "free":
        return unknown("By article 89(1) every party is bound to arrest; the article says otherwise", law)
    live = [
        row
        for row in view.seen.record.by(Warrant, "who", said.who or "")
        if row.court == "icc" and row.kind == "arrest_warrant"
        and said.on is not None
        and row.issued.first <= said.on
        and (row.ended is None or row.ended.first > said.on)
    ]  # fmt: skip
    facts = (law, *(view.fact(row) for row in live))
    if said.who is not None and not live and not said.supposed:
        name = person_name(view.full, said.who)
        return unknown(f"No warrant of the International Criminal Court for {name} was public then", law)
    return confirmed("By article 89(1) every party is bound to arrest a person whom the Court has requested", *facts)


def _anybody(said: Duty, view: View) -> Verdict:
    """A duty towards suspects in general: that of a party."""
    from dedere.answer.claims.parties import standing

    assert said.on is not None
    name = state_name(view.full, said.where)
    party = standing(view.seen, said.where).party(said.on)
    if party is None:
        why = f"{name} was not a party to the Rome Statute on {said.on.words}"
        return confirmed(why) if said.says == "free" else unknown(why)
    why = f"{name} has been a party to the Rome Statute since {party.since.words}"
    return (unknown if said.says == "free" else confirmed)(why, view.fact(party.deposit))


def _rows(finding: Finding) -> tuple[Fact, ...]:
    rows = {row.id: row for reason in finding.why for row in reason.facts}
    for one in finding.court_found:
        rows.setdefault(one.decision, Fact(id=one.decision, says=one.says, source=one.source))
    return tuple(rows.values())
