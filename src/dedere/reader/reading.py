"""What does the reader give back?

One object an article: statements by kind, each with the exact passage it rests on, where that stands (`span`, a
half-open range of characters in the text as read), who the article has it from (`by`) and the pattern that found it
(`rule`). What the article says, true or not.
"""

from __future__ import annotations

from typing import Literal

import msgspec

VisitStatus = Literal["made", "planned", "possible", "cancelled", "declined"]
AbsenceMode = Literal["skipped", "remote", "substituted"]
WarrantAct = Literal["requested", "issued", "unsealed", "upheld", "withdrawn", "executed"]
Relation = Literal["member", "not_member", "signatory", "joining", "leaving", "left"]
Stance = Literal["rejects", "supports", "will_arrest", "will_not_arrest", "urges_arrest", "undecided", "other"]
Confidence = Literal["both", "parser", "surface"]


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What every statement has.

    `confidence` says what found it: the parser's rules, surface patterns, or both in agreement.
    """

    text: str
    span: tuple[int, int]
    by: str | None = None
    rule: str = ""
    confidence: Confidence = "surface"


class Visit(Statement, frozen=True, kw_only=True):
    """A named person travels, travelled, will or might travel to a state; `where` is an ISO code."""

    who: str
    where: str
    when: str | None
    status: VisitStatus
    who_id: str | None = None


class Meeting(Statement, frozen=True, kw_only=True):
    """Two or more named people meet in person."""

    who: tuple[str, ...]
    where: str | None
    when: str | None
    status: VisitStatus
    who_id: tuple[str | None, ...] = ()


class Absence(Statement, frozen=True, kw_only=True):
    """A named person does not attend a named gathering in person."""

    who: str
    event: str
    where: str | None
    when: str | None
    mode: AbsenceMode
    substitute: str | None = None
    who_id: str | None = None


class Warrant(Statement, frozen=True, kw_only=True):
    """A court acts on an arrest warrant."""

    who: str
    court: str
    act: WarrantAct
    when: str | None
    who_id: str | None = None


class Membership(Statement, frozen=True, kw_only=True):
    """How the article says a state stands to a treaty, court or organisation."""

    state: str
    body: str
    relation: Relation
    when: str | None


class Figure(Statement, frozen=True, kw_only=True):
    """A number about such a body or treaty."""

    about: str
    value: int | float


class Position(Statement, frozen=True, kw_only=True):
    """What a named person, state or body says about the warrant, the visit or the duty."""

    holder: str
    stance: Stance
    quote: bool


class DatedBy(msgspec.Struct, frozen=True, kw_only=True):
    """A passage or fact that fixes the day on which the article was written."""

    how: str  # "metadata", "dateline", "weekday", "record", ...
    says: str
    text: str | None = None
    span: tuple[int, int] | None = None


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that is no part of the story, and what it is."""

    text: str
    span: tuple[int, int]
    rule: str = ""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One article as read."""

    id: str
    source: str | None = None
    published: str | None = None
    dated: str | None = None
    dated_by: tuple[DatedBy, ...] = ()
    visits: tuple[Visit, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    absences: tuple[Absence, ...] = ()
    warrants: tuple[Warrant, ...] = ()
    memberships: tuple[Membership, ...] = ()
    figures: tuple[Figure, ...] = ()
    positions: tuple[Position, ...] = ()
    asides: tuple[Aside, ...] = ()
    not_story: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # what the reader could not do: no model, language not supported
