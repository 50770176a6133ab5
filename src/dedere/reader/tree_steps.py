"""How is a dependency pattern written? `arrive|land >subj who:person >prep(in|at) where:place`."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dedere.reader.verbs import classes

_STEP = re.compile(
    r">(?P<relation>[a-z]+)(?:\((?P<words>[^)]*)\))?(?P<optional>\?)?(?: (?P<slot>[a-z]+):(?P<kind>[a-z]+))?"
)


class Step(msgspec.Struct, frozen=True):
    """One thing that must hang on the head word."""

    relation: str
    words: frozenset[str]
    optional: bool
    slot: str
    kind: str


class Tree(msgspec.Struct, frozen=True):
    """One `find` expression, ready to be matched; an open one has every verb for its head but those it names."""

    heads: frozenset[str]
    steps: tuple[Step, ...]
    open: bool = False


@cache
def compiled(expression: str) -> Tree:
    """The steps of a `find` expression; `-@topic >...` has every verb for its head but those of the class.

    Raises:
        KeyError: a class of verbs that is not in the lexicon.
        ValueError: a step that is not understood.
    """
    head, _, rest = expression.partition(" >")
    steps = []
    text = f">{rest}"
    for part in re.split(r" (?=>)", text):
        match = _STEP.fullmatch(part.strip())
        if match is None:
            raise ValueError(f"{part!r} in {expression!r} is no step; write >relation(words) slot:kind")
        steps.append(
            Step(
                match["relation"],
                frozenset((match["words"] or "").split("|")) - {""},
                bool(match["optional"]),
                match["slot"] or "",
                match["kind"] or "",
            )
        )
    opened = head.startswith("-")
    return Tree(_words(head.removeprefix("-")), tuple(steps), opened)


def _words(text: str) -> frozenset[str]:
    """The words of an alternative, classes of verbs spelled out: `@go|reach`."""
    words: set[str] = set()
    for word in text.split("|"):
        words |= classes()[word[1:]] if word.startswith("@") else {word}
    return frozenset(words)
