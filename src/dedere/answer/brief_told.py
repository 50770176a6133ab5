"""What does the report say happened, dated, with who says so, and on which passage does each rest?"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dedere.answer.claims.says import state_name, when_words
from dedere.answer.claims.view import View, fold
from dedere.answer.claims.warrants import tells_of_issue
from dedere.answer.words import listed, start
from dedere.reader.reading import Absence, Meeting, Membership, Reading, Statement, Visit, Warrant
from dedere.record.rows import Territory
from dedere.record.when import When

_KINDS = ("visits", "meetings", "absences", "warrants", "memberships", "figures", "positions")
_VISIT = {
    "made": "travelled to",
    "planned": "is to travel to",
    "possible": "may travel to",
    "cancelled": "called off a journey to",
    "declined": "stayed away from",
}
_MET = {"made": "met", "planned": "are to meet", "possible": "may meet", "cancelled": "called off a meeting",
        "declined": "did not meet"}  # fmt: skip
_ACTS = {
    "requested": "a warrant of arrest was asked for against",
    "issued": "a warrant of arrest was issued for",
    "unsealed": "a warrant of arrest was made public against",
    "upheld": "the warrant of arrest was upheld against",
    "withdrawn": "the warrant of arrest was withdrawn against",
    "executed": "the warrant of arrest was carried out against",
}
_STANCES = {
    "rejects": "rejects the warrant or the duty",
    "supports": "supports the warrant",
    "will_arrest": "says it will arrest",
    "will_not_arrest": "does not arrest, or says that it will not",
    "urges_arrest": "urges the arrest",
    "undecided": "leaves it open",
}
_RELATIONS = {"joining": "moves to join", "leaving": "moves to leave", "left": "left"}  # fmt: skip


class BriefPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A numbered passage of the article: `span` counts characters of the text as read."""

    n: int
    text: str
    span: tuple[int, int]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One happening as the report tells it; `when` is the most exact date it gives, `by` whom it has it from."""

    when: str | None
    says: str
    status: str
    by: str | None
    passage: int


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody in the report says about the warrant, the journey or the duty."""

    holder: str
    stance: str
    says: str
    quote: bool
    passage: int


def passages_of(reading: Reading, view: View) -> tuple[BriefPassage, ...]:
    """Every passage that a statement rests on, once, numbered in the order of the text."""
    spans = sorted({one.span for kind in _KINDS for one in getattr(reading, kind)})
    return tuple(
        BriefPassage(n=n, text=fold(view.doc.text[first:last]), span=(first, last))
        for n, (first, last) in enumerate(spans, start=1)
    )


def number_of(said: Statement, passages: tuple[BriefPassage, ...]) -> int:
    """The number of the passage a statement rests on."""
    return next((one.n for one in passages if one.span == said.span), 0)


def told_in(reading: Reading, passages: tuple[BriefPassage, ...], view: View) -> tuple[Told, ...]:
    """What the report says happened or is to happen, by day; what it does not date comes last, in its own order."""
    found = []
    for visits in _together(reading):
        one = visits[0]
        says = _visit(one, listed([place_told(visit, view) for visit in visits]), view)
        found.append(_told(one, one.when, one.status, says, passages))
    for said, when, status, says in _others(reading, view):
        found.append(_told(said, when, status, says, passages))
    return tuple(sorted(found, key=lambda one: (When.of(one.when).first if one.when else 10**7, one.passage)))


def _told(said: Statement, when: str | None, status: str, says: str, passages: tuple[BriefPassage, ...]) -> Told:
    return Told(when=when, says=start(says), status=status, by=said.by, passage=number_of(said, passages))


def _together(reading: Reading) -> list[list[Visit]]:
    """Journeys that one passage tells of one person at one time, together, less those that an absence tells better."""
    groups: dict[tuple[object, ...], list[Visit]] = {}
    for visit in reading.visits:
        told = any(
            visit.status == "declined" and (one.who, one.where, one.when) == (visit.who, visit.where, visit.when)
            for one in reading.absences
        )
        if not told:
            groups.setdefault((visit.who, visit.when, visit.status, visit.by, visit.span), []).append(visit)
    return list(groups.values())


def _others(reading: Reading, view: View) -> Iterator[tuple[Statement, str | None, str, str]]:
    for meeting in reading.meetings:
        yield meeting, meeting.when, meeting.status, _meeting(meeting, view)
    for absence in reading.absences:
        yield absence, absence.when, absence.mode, _absence(absence, view)
    for warrant in reading.warrants:
        yield warrant, warrant.when, warrant.act, _warrant(warrant)
    for membership in reading.memberships:
        if membership.relation in ("joining", "leaving", "left"):
            yield membership, membership.when, membership.relation, _membership(membership, view)


def _visit(said: Visit, where: str, view: View) -> str:
    past = said.when is not None and view.dated is not None and When.of(said.when).last < view.dated
    verb = _VISIT[said.status]
    if said.status == "declined" and not past:
        verb = "is to stay away from"
    when = _when(said.when)
    if said.status in ("planned", "possible") and said.when is not None and "/" in said.when:
        when = when.replace(" from ", " between ", 1).replace(" to ", " and ", 1)
    return f"{said.who} {verb} {where}{when}"


def _meeting(said: Meeting, view: View) -> str:
    where = f" in {state_name(view.full, said.where)}" if said.where else ""
    return f"{listed(list(said.who))} {_MET[said.status]}{where}{_when(said.when)}"


def _absence(said: Absence, view: View) -> str:
    place = f" in {state_name(view.full, said.where)}" if said.where else ""
    how = {"remote": "takes part by video in", "skipped": "stays away from", "substituted": "sends somebody else to"}
    instead = f"; {said.substitute} goes instead" if said.substitute else ""
    return f"{said.who} {how[said.mode]} the {said.event}{place}{_when(said.when)}{instead}"


def _warrant(said: Warrant) -> str:
    if said.act == "issued" and not tells_of_issue(fold(said.text)):
        return f"{said.who} is wanted by the {said.court}"
    return f"{said.court}: {_ACTS[said.act]} {said.who}{_when(said.when)}"


def _membership(said: Membership, view: View) -> str:
    return f"{state_name(view.full, said.state)} {_RELATIONS[said.relation]} the {said.body}{_when(said.when)}"


def place_told(said: Visit, view: View) -> str:
    """The state, with what the passage says of the part of it: a territory by name, or that it is occupied."""
    name = state_name(view.full, said.where)
    words = fold(said.text)
    for code, state in view.full.states.items():
        if state.parent == said.where and state.name in words:
            return f"{state_name(view.full, code)} ({name})"
    for part in view.full.by(Territory, "where", said.where):
        if part.status == "contested" and part.held_by:
            named = next((place for place in part.places if place in words), None)
            if named is not None:
                return f"{named} ({name})"
            if _OCCUPIED.search(words):
                return f"occupied parts of {name}"
    return name


_OCCUPIED = re.compile(r"\b(?:occupied|annexed|[A-Z]\w+-(?:held|controlled))\b")


def _when(when: str | None) -> str:
    return f" {when_words(When.of(when))}" if when else ""


def said_by(reading: Reading, passages: tuple[BriefPassage, ...], view: View) -> tuple[Said, ...]:
    """Who in the report says what about the warrant, the journey or the duty."""
    return tuple(
        Said(
            holder=start(state_name(view.full, one.holder) if one.holder in view.full.states else one.holder),
            stance=one.stance,
            says=_STANCES[one.stance] if one.stance != "other" else f"says: “{fold(one.text)}”",
            quote=one.quote,
            passage=number_of(one, passages),
        )
        for one in reading.positions
    )
