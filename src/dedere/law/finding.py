"""What does an answer look like?

A Finding is what `ask` returns in Python, `--json` prints and the API sends: one shape, field names in the order
they are read. Days are ISO text here, so that the shape needs no codec.
"""

# No `from __future__ import annotations`: msgspec would evaluate every annotation again at each start.
from typing import Literal

import msgspec

Answer = Literal["yes", "no", "unknown", "disputed"]
Standing = Literal[
    "court_found", "settled", "court_view", "council", "chapter_vii", "declaration", "residual", "territory",
    "overflight", "not_bound", "request_unknown", "no_warrant",
]  # fmt: skip


class Question(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who, where, on which day, and by what was known on which day."""

    who: str
    where: str
    on: str
    known_on: str
    assuming: str | None = None  # a changed fact: the whole answer is then hypothetical


class Cite(msgspec.Struct, frozen=True):
    """A source as an answer cites it."""

    title: str
    url: str | None = None
    published: str | None = None


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the record as a reason uses it."""

    id: str
    says: str
    source: Cite
    unconfirmed: bool = False


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """A rule, its sentence, and the facts that bring it into play."""

    rule: str  # "rome-statute 89(1)"
    says: str
    facts: tuple[Fact, ...] = ()


class OtherReading(msgspec.Struct, frozen=True, kw_only=True):
    """A reading of the law other than the Court's, who holds it and since when."""

    name: str
    answer: Answer
    held_by: tuple[str, ...]
    since: str | None = None
    source: Cite | None = None


class CourtFound(msgspec.Struct, frozen=True, kw_only=True):
    """What a court itself found on this visit or request."""

    decision: str
    on: str
    finding: str
    says: str
    source: Cite


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Whether `where` must arrest `who` on a day, why, who reads it otherwise, and what the Court found."""

    question: Question
    answer: Answer
    standing: Standing
    duty: str | None  # "arrest and surrender", or None where there is none
    says: str  # the answer in one sentence
    why: tuple[Reason, ...]
    readings: tuple[OtherReading, ...] = ()
    court_found: tuple[CourtFound, ...] = ()
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # forecasts, hypotheticals, later reversals
