"""When is that? Every expression of time in a text, and the days it means seen from the article's own day.

`find_times` reads news English; `TimeExpression.resolve` gives the ISO 8601 form for an anchor (the day the article
was written) and a direction, which comes from the verb that governs the expression. Without a direction: a weekday is
the latest one, the article's own day included; a day or month without a year is the latest that has begun, unless it
lies a little ahead and far behind. Nothing is invented: what the text does not fix resolves to None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import overload

from dedere.reader.times_rules import CASCADES
from dedere.reader.times_values import (
    Basis,
    Direction,
    FromEvent,
    Grain,
    Now,
    PartOf,
    Span,
    Value,
    Weekday,
    iso,
)
from dedere.reader.times_words import Word, has_time, may_tell, words
from dedere.record.day import Day
from dedere.record.when import When

__all__ = ["Basis", "Direction", "Grain", "TimeExpression", "Times", "find_times"]

_BOUNDS = {"since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after",
           "following": "after", "from": "since"}  # fmt: skip
_KEPT = 2000  # characters of a sentence; a whole text is asked for once
_EVENT = re.compile(
    r"\s+(?P<event>(?:(?:the|his|her|its|their|a|an|this|that|[A-Z][\w’'.-]*)\s+)(?:[\w’'-]+\s*){1,5})", re.ASCII
)
_EVENT_ENDS = re.compile(
    r"\s(?:was|were|is|are|had|has|have|will|would|began|begins|in|on|at|to|of|and|when|that|which|by|for|with|from)\b.*",
    re.S,
)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One expression of time: where it stands, how exact it is, what fixes it.

    `bound` is the preposition that makes it an end of a stretch ("since March", "by Friday"). `relative` expressions
    hang on an event: `event` is the passage that names it ("the event"), None where the text points back.
    """

    start: int
    end: int
    text: str
    grain: Grain
    basis: Basis
    bound: str | None = None
    event: tuple[int, int] | None = None
    value: Value = field(repr=False, default_factory=Value)

    def days(
        self, anchor: Day | None, direction: Direction | None = None, *, event: When | None = None, strict: bool = False
    ) -> Span | None:
        """The first and the last day it means, or None where the text does not say.

        Args:
            anchor: the day the article was written.
            direction: whether the governing verb looks back or ahead; None where nobody knows.
            event: the days of the event that a `relative` expression hangs on.
            strict: follow the direction even to a date nearly a year off.
        """
        try:
            return self.value.days(Now(anchor, direction, (event.first, event.last) if event else None, strict))
        except (ValueError, OverflowError, IndexError, StopIteration):
            return None  # beyond the calendar

    def resolve(
        self, anchor: Day | None, direction: Direction | None = None, *, event: When | None = None
    ) -> str | None:
        """The same as ISO 8601 text: a day, a month, a year, or an interval with both ends in."""
        span = self.days(anchor, direction, event=event)
        if span is None:
            return None
        try:
            return iso(span)
        except (ValueError, OverflowError):
            return None

    @property
    def weekday(self) -> int | None:
        """0 for Monday to 6 for Sunday, where it is a bare weekday whose date the anchor gives."""
        value = self.value.whole if isinstance(self.value, PartOf) else self.value
        return value.weekday if isinstance(value, Weekday) and value.turn is None else None


class Times(Sequence[TimeExpression]):
    """The expressions of time in a text, found when first asked for."""

    def __init__(self, flat: str) -> None:
        self._flat = flat

    @cached_property
    def _found(self) -> list[TimeExpression]:
        return find_times(self._flat)

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, at: int) -> TimeExpression: ...
    @overload
    def __getitem__(self, at: slice) -> list[TimeExpression]: ...
    def __getitem__(self, at: int | slice) -> TimeExpression | list[TimeExpression]:
        return self._found[at]

    def __iter__(self) -> Iterator[TimeExpression]:
        return iter(self._found)


def find_times(flat: str, *, anchor: Day | None = None) -> list[TimeExpression]:
    """Every expression of time in a text, in order, none overlapping another.

    Args:
        flat: the text with line breaks as spaces (`story.flatten`); offsets are into it.
        anchor: the article's day, where known; expressions that are impossible on it are left out.
    """
    times = _in(flat) if len(flat) < _KEPT else _in.__wrapped__(flat)
    return [time for time in times if anchor is None or time.basis != "absolute" or time.days(anchor) is not None]


@lru_cache(maxsize=128)
def _in(flat: str) -> tuple[TimeExpression, ...]:
    """The same; kept for a while, as every kind of statement asks for the times of its sentence."""
    if not may_tell(flat):
        return ()
    found = words(flat)
    if not has_time("".join(word.code for word in found)):
        return ()
    for cascade in CASCADES:
        found = cascade.apply(found, flat)
    return tuple(
        _expression(word, found[i - 1] if i else None, flat)
        for i, word in enumerate(found)
        if isinstance(word.value, Value) and not _counts(flat, word)
    )


_SPAN = re.compile(r"in (?:[\w-]+ ){1,4}(?:years?|months?|decades?|century|centuries)\Z", re.I)
_FIRST = re.compile(r"\b(?:first|second|third|fourth|fifth|only|biggest|largest|worst)\b[^.;,]{0,80}\Z", re.I)


def _counts(flat: str, word: Word) -> bool:
    """Whether a span says for how long there was none: "his first visit in seven years"."""
    if not _SPAN.match(flat, word.start, word.end):
        return False
    return _FIRST.search(flat[max(0, word.start - 100) : word.start]) is not None


def _expression(word: Word, before: Word | None, flat: str) -> TimeExpression:
    value = word.value
    assert isinstance(value, Value)
    bound = _BOUNDS.get(flat[before.start : before.end].lower()) if before else None
    event = None
    if isinstance(value, FromEvent) and value.base is None:
        text = flat[word.start : word.end].lower()
        if text.endswith(("before", "after")):
            event = _event(flat, word.end)
    return TimeExpression(
        word.start, word.end, flat[word.start : word.end], value.grain, value.basis, bound, event, value
    )


def _event(flat: str, at: int) -> tuple[int, int] | None:
    match = _EVENT.match(flat, at, at + 120)
    if match is None:
        return None
    text = _EVENT_ENDS.sub("", match["event"]).rstrip()
    return (match.start("event"), match.start("event") + len(text)) if text else None
