"""What can a passage name: a person, a place, a gathering, a time?"""

from __future__ import annotations

from typing import Literal

import msgspec

from dedere.reader.lexicon import Person
from dedere.reader.times import TimeExpression

Kind = Literal["person", "place", "gathering", "time", "body", "number"]
How = Literal["name", "title", "pronoun", "pair", "anaphor", "dateline"]


class Gathering(msgspec.Struct, eq=False):
    """A summit, conference or ceremony of the article; what the article says of its place and date collects here."""

    name: str
    kind: str
    states: tuple[str, ...] = ()
    when: str | None = None
    first: int = 0
    organisation: str = ""

    @property
    def unnamed(self) -> bool:
        """Whether nothing tells it from another: "a summit"."""
        return not self.organisation and " " not in self.name


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that names somebody or something, resolved as far as the article allows.

    `start` and `end` take titles and determiners in; `core` is the name itself.
    """

    kind: Kind
    start: int
    end: int
    core: tuple[int, int]
    how: How = "name"
    people: tuple[Person, ...] = ()
    states: tuple[str, ...] = ()
    gathering: Gathering | None = None
    time: TimeExpression | None = None
    value: str | int | float | None = None
    seat: bool = False

    def overlaps(self, other: Mention) -> bool:
        """Whether the two passages share a character."""
        return self.start < other.end and other.start < self.end
