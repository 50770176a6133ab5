"""What can a passage name: a person, a place, a gathering, a time?"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Literal

import msgspec

from dedere.reader.lexicon import Person
from dedere.reader.times import TimeExpression

Kind = Literal["person", "place", "gathering", "time", "body", "number", "standing", "stands"]
How = Literal["name", "title", "pronoun", "pair", "anaphor", "dateline"]


class Gathering(msgspec.Struct, eq=False):
    """A summit, conference or ceremony of the article; what the article says of its place and date collects here."""

    name: str
    kind: str
    states: tuple[str, ...] = ()
    when: str | None = None
    first: int = 0
    organisation: str = ""
    label: str = ""  # what it is called by its place, where it has no name: "ceremony in Paris"

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


class Taken:
    """The stretches of a text that names have taken; none overlaps another."""

    def __init__(self) -> None:
        self._held: list[tuple[int, int]] = []

    def free(self, start: int, end: int) -> bool:
        """Whether no name has a character of text[start:end]."""
        at = bisect_left(self._held, (start, end))
        return not ((at and self._held[at - 1][1] > start) or (at < len(self._held) and self._held[at][0] < end))

    def end_before(self, start: int) -> int:
        """Where the last name before a character ends; 0 where there is none."""
        at = bisect_left(self._held, (start, start))
        while at and self._held[at - 1][1] > start:
            at -= 1
        return self._held[at - 1][1] if at else 0

    def add(self, start: int, end: int) -> None:
        """Takes text[start:end]."""
        insort(self._held, (start, end))


def between(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The mentions that begin in text[start:end]; they stand in order of their beginnings."""
    first = bisect_left(mentions, start, key=lambda m: m.start)
    last = bisect_left(mentions, end, lo=first, key=lambda m: m.start)
    return list(mentions[first:last])
