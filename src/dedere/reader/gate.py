"""Which sentences can hold a claim at all, and which of them must the parser see?

Whatever is turned away here could not have given anything: a pattern needs its words, its people, its places. So the
same statements are found as when every sentence is looked at and parsed, in a fraction of the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec

from dedere.reader.gatherings_find import may_name_gathering
from dedere.reader.glance import words_of
from dedere.reader.masks import MARK
from dedere.reader.mentions import Mention
from dedere.reader.patterns import Pattern
from dedere.reader.scenes import Scene
from dedere.reader.tree_steps import Tree
from dedere.reader.verbs import forms
from dedere.reader.watch import Watch, watch

LONGEST = 900  # characters of a sentence that the parser reads
_ANAPHORS = frozenset(["there", "where"])


class _Needs(msgspec.Struct, frozen=True):
    """What a sentence must have for a tree to match in it; `open` where its head may be any verb."""

    heads: frozenset[str]
    links: tuple[frozenset[str], ...]
    people: int
    known: bool
    place: bool
    gathering: bool
    open: bool


class Gate:
    """The gate before the parser and the patterns of one language."""

    def __init__(self, rules: Watch) -> None:
        self._rules = rules
        self._trees = list(dict.fromkeys(_needs(pattern, tree) for pattern, tree in rules.trees))
        self._heads = frozenset().union(*(needs.heads for needs in self._trees if not needs.open))
        self._open = any(needs.open for needs in self._trees)

    def may_match(self, scene: Scene) -> bool:
        """Whether any surface pattern could match a sentence."""
        marks = MARK["person"] if scene.people else ""
        marks += MARK["place"] if scene.places or scene.veiled else ""
        marks += MARK["gathering"] if may_name_gathering(scene.text) else ""
        return self._rules.may_match(scene.text, marks + MARK["time"])

    def parsed(self, told: Sequence[Scene]) -> list[int]:
        """The numbers of the sentences that the parser must see: those with all that one of the trees needs."""
        return [scene.sentence.index for scene in told if self._able(scene)]

    def _able(self, scene: Scene) -> bool:
        place, people = bool(scene.places) or scene.veiled, len(scene.people)
        gathering = may_name_gathering(scene.text)
        if not people or scene.sentence.end - scene.sentence.start > LONGEST or not (place or gathering or people > 1):
            return False
        words = words_of(scene.text)
        if not self._open and words.isdisjoint(self._heads):
            return False
        known = any(_is_somebody(m) for m in scene.people)
        return any(
            people >= needs.people
            and (place or not needs.place)
            and (gathering or not needs.gathering)
            and (known or not needs.known)
            and (needs.open or not words.isdisjoint(needs.heads))
            and not any(words.isdisjoint(link) for link in needs.links)
            for needs in self._trees
        )


def _is_somebody(mention: Mention) -> bool:
    """Whether the state or office of whom a mention means is told."""
    return mention.start < mention.core[0] or all(person.state or person.offices for person in mention.people)


def _needs(pattern: Pattern, tree: Tree) -> _Needs:
    sure = [step for step in tree.steps if not step.optional]
    return _Needs(
        heads=frozenset({form for head in tree.heads for form in (*forms(head), f"{head}s")}),
        links=tuple(
            step.words | _ANAPHORS if step.kind == "place" else step.words
            for step in sure
            if step.relation in ("prep", "at", "near") and step.words
        ),
        people=sum(step.kind == "person" for step in sure),
        known=bool(pattern.gives.get("known")),
        place=any(step.kind == "place" for step in sure),
        gathering=any(step.kind == "gathering" for step in sure),
        open=tree.open,
    )


@cache
def gate(language: str = "en") -> Gate:
    """The gate of a language's patterns of journeys, meetings and absences."""
    return Gate(watch(language))
