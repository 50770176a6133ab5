"""By which knowledge, and on which day, is a statement held against the record?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dedere.answer.claims.names import Names
from dedere.answer.claims.says import fact, says
from dedere.law.finding import Fact
from dedere.law.seen import Seen
from dedere.reader.document import Document
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.rows import Attendance, Row, Trip
from dedere.record.when import When

_HYPOTHETICAL = re.compile(
    r"\b(if|unless|whether|would|could|might|(?-i:may)|should|were to|had (?:he|she|it|they)|hypothetical\w*|"
    r"suppos\w+)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismiss\w*|reject\w*|refut\w*|false(?:ly)?|wrong(?:ly)?|not true|rumou?r\w*|allegedly|"
    r"reportedly|no longer|claim(?:s|ed)?)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class View:
    """One look at a statement.

    `seen` is the record as known on the day `clock`, `full` all of it (for what is read by a clock of its own);
    `dated` is the article's day (None where nobody can tell) and `doc` the whole article.
    """

    seen: Seen
    full: Record
    dated: Day | None
    doc: Document
    names: Names

    @property
    def record(self) -> Record:
        """The record as known."""
        return self.seen.record

    @property
    def clock(self) -> Day:
        """The day whose knowledge counts."""
        return self.seen.known_on

    def says(self, row: Row) -> str:
        """A row in one sentence, as of the day whose knowledge counts."""
        return says(row, self.full, by=self.clock)

    def fact(self, row: Row) -> Fact:
        """A row as an answer cites it, in the same words."""
        return fact(row, self.full, by=self.clock)

    def trips(self, who: str) -> tuple[Trip, ...]:
        """A person's journeys as known: a journey under way is public from the day of arrival."""
        return tuple(
            row
            for row in self.full.by(Trip, "who", who)
            if row.known <= self.clock or (row.status == "made" and row.when.first <= self.clock in row.when)
        )

    def attendance(self, summit: str) -> tuple[Attendance, ...]:
        """Who came to a gathering or said that they would not, as known."""
        return tuple(row for row in self.full.by(Attendance, "summit", summit) if row.known <= self.clock)

    def about(self, when: str | None) -> When | None:
        """The days a statement speaks of: its own, else the article's day; None where neither is known."""
        if when is not None:
            return When.of(when)
        return When.on(self.dated) if self.dated is not None else None


@dataclass(frozen=True)
class Passage:
    """The words a statement rests on, with the sentence round them."""

    words: str
    sentence: str

    @classmethod
    def of(cls, doc: Document, span: tuple[int, int]) -> Passage:
        """The passage at `span` of the article, with the sentences it lies in."""
        start, end = span
        inside = [one for one in doc.sentences if one.start < end and start < one.end]
        first = min([start, *(one.start for one in inside)])
        last = max([end, *(one.end for one in inside)])
        return cls(fold(doc.flat[start:end]), fold(doc.flat[first:last]))

    @cached_property
    def hypothetical(self) -> bool:
        """Whether the words round it say that it is supposed, not stated."""
        return bool(_HYPOTHETICAL.search(self.sentence))

    @cached_property
    def reserved(self) -> bool:
        """Whether the sentence supposes, denies or doubts: no ground to contradict the article."""
        return self.hypothetical or bool(_DENIED.search(self.sentence))

    def gives_year(self, when: When) -> bool:
        """Whether the sentence itself gives the year of `when` in figures."""
        return str(when.first.date.year) in _YEAR.findall(self.sentence)


def fold(text: str) -> str:
    """The text with white space folded."""
    return " ".join(text.split())
