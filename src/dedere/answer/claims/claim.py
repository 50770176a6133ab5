"""What does a check of one claim look like?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

from dedere.law.finding import Fact

Held = Literal["confirmed", "contradicted", "new", "unknown"]
ClaimKind = Literal["membership", "figure", "warrant", "visit", "meeting", "absence", "duty", "first"]


class Claim(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One checkable statement of an article, held against the record and the law.

    `on_record` is by what was publicly known on the article's day, `on_record_now` by what is known today. `new` means
    that the record does not have it, `unknown` that the record cannot decide it. `why` is one sentence, `rows` are what
    decides it; `since_then` says what was learned or changed after the article's day.
    """

    text: str
    span: tuple[int, int]
    kind: ClaimKind
    on_record: Held
    on_record_now: Held
    why: str
    rows: tuple[Fact, ...] = ()
    since_then: str | None = None
    by: str | None = None


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """An article's claims, in the order of its text. `dated` is its day, None where nobody can tell."""

    dated: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Verdict:
    """How one statement stands by one state of knowledge; `afterwards` is what later changed the matter."""

    held: Held
    why: str
    rows: tuple[Fact, ...] = ()
    afterwards: str | None = None


def confirmed(why: str, *rows: Fact, afterwards: str | None = None) -> Verdict:
    """The record says the same."""
    return Verdict("confirmed", why, rows, afterwards)


def contradicted(why: str, *rows: Fact, afterwards: str | None = None) -> Verdict:
    """The record, complete and firm on this point, says otherwise."""
    return Verdict("contradicted", why, rows, afterwards)


def new(why: str, *rows: Fact, afterwards: str | None = None) -> Verdict:
    """The record does not have it."""
    return Verdict("new", why, rows, afterwards)


def unknown(why: str, *rows: Fact, afterwards: str | None = None) -> Verdict:
    """The record cannot decide it."""
    return Verdict("unknown", why, rows, afterwards)
