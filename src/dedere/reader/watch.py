"""Which sentences are worth a closer look, and for which patterns?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs

from dedere.reader.document import Document
from dedere.reader.patterns import Pattern, patterns
from dedere.reader.surface import compiled
from dedere.reader.verbs import forms

_SLOT = re.compile(r"\{[a-z0-9]+\}|\(\?P<[a-z]+>")
_VERBS = re.compile(r"(?<!\?P)<([a-z][a-z| ]*)>")
_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|leaders?|president|minister|king|premier|chancellor|ministers|presidents|counterpart)\b",
    re.I,
)


def _words(expression: str) -> set[str]:
    """Words of which one at least stands in every sentence that an expression matches."""
    verbs = _VERBS.findall(expression)
    if verbs:
        return {form for item in verbs[0].split("|") for form in forms(item.strip().split(" ")[0])}
    bare = re.sub(r"\([^()]*\)\?", " ", _SLOT.sub(" ", expression))
    bare = re.sub(r"[A-Za-z]\?", " ", bare)  # "visits?" needs no more than "visit"
    return {word.lower() for word in re.findall(r"[A-Za-z]{4,}", bare)}


class Watch:
    """The patterns of a language, indexed by the words they cannot do without."""

    def __init__(self, found: Sequence[Pattern]) -> None:
        self.patterns = tuple(found)
        self._surface: list[tuple[Pattern, re.Pattern[str]]] = []
        by_word: dict[str, list[int]] = {}
        for pattern in found:
            for expression in pattern.surface:
                index = len(self._surface)
                self._surface.append((pattern, compiled(expression)))
                for word in _words(expression):
                    by_word.setdefault(word, []).append(index)
        self._by_word = by_word
        self._list = list(by_word)
        self._automaton = ahocorasick_rs.AhoCorasick(self._list or ["\0"])

    def gate(self, doc: Document, hits: Sequence[tuple[int, int, str]]) -> set[int]:
        """The sentences of the story with a watched word and somebody or somewhere, and their neighbours."""
        named = {s.index for start, _, _ in hits if (s := doc.sentence_at(start))}
        wanted: set[int] = set()
        for sentence in doc.sentences:
            if not sentence.story:
                continue
            text = doc.flat[sentence.start : sentence.end]
            if (sentence.index in named or _SOMEBODY.search(text)) and self._automaton.find_matches_as_indexes(
                text.lower()
            ):
                wanted.update((sentence.index - 1, sentence.index, sentence.index + 1))
        return wanted

    def surface(self, masked: str) -> Iterator[tuple[Pattern, re.Pattern[str]]]:
        """The surface patterns that could match a masked sentence."""
        lower = masked.lower()
        words = {self._list[i] for i, _, _ in self._automaton.find_matches_as_indexes(lower, overlapping=True)}
        for index in sorted({i for word in words for i in self._by_word[word]}):
            yield self._surface[index]


@cache
def watch(language: str = "en") -> Watch:
    """The watch over a language's patterns of journeys, meetings and absences; other kinds read by their own finders."""
    return Watch([pattern for pattern in patterns(language) if pattern.kind in ("visit", "meeting", "absence")])
