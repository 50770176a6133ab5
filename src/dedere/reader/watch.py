"""Which sentences are worth a closer look, and for which patterns?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs

from dedere.reader.patterns import Pattern, patterns
from dedere.reader.surface import MARK, compiled
from dedere.reader.tree import Tree
from dedere.reader.tree import compiled as tree
from dedere.reader.verbs import forms
from dedere.reader.wordlist import listed

_SLOT = re.compile(r"\{[a-z0-9]+\}|\(\?P<[a-z]+>")
_GROUPS = re.compile(
    r"(?<!\?P)<(?P<verbs>[a-z][a-z|  -]*)>"
    r"|\((?:\?i?:|\?P<[a-z]+>)(?P<words>[a-z][a-z -]*\??(?:\|[a-z][a-z -]*\??)*)\)(?P<often>[?*]|\{0)?"
)


_COMMON = frozenset(
    listed("""
    the was are his her its who for has had any and not but him she been were will with that which from into
    over this their them
    """)
)

# what the slot stands for, in the words of its nouns
_TALKS = (
    "(?:meeting|talks|summit|discussions|negotiations|dinner|lunch|luncheon|breakfast|banquet|supper|tea|conference|"
    "consultations|encounter|audience|conversation|exchange|sit|get|handshake|one|face|session|deliberations|reception|tete)"
)


def _words(expression: str) -> set[str]:
    """Words of which one at least stands in every sentence that an expression matches, the most telling such set.

    >>> sorted(_words("{who} (?:was|is) (?:also )?(?:absent|missing) from {event}"))
    ['absent', 'missing']
    """
    expression = expression.replace("(?P<verb>{talks})", "{talks}").replace("{talks}", _TALKS)
    sets = [set(group) for group in _sure_groups(expression)]
    if sets:
        return min(sets, key=lambda words: (sum(len(w) < 4 for w in words) / len(words), -min(map(len, words))))
    bare = re.sub(r"\([^()]*\)\?", " ", _SLOT.sub(" ", expression))
    bare = re.sub(r"[A-Za-z]\?", " ", bare)  # "visits?" needs no more than "visit"
    return {word.lower() for word in re.findall(r"[A-Za-z]{3,}", bare)} - _COMMON


def _sure_groups(expression: str) -> Iterator[list[str]]:
    """The groups that no match can do without: plain words between bars, and verbs in all their forms."""
    for match in _GROUPS.finditer(_without_braces(expression)):
        if match["verbs"]:
            yield [form for item in match["verbs"].split("|") for form in forms(item.strip().split(" ")[0])]
        elif match["words"] and not match["often"]:
            words = [re.sub(r"[a-z]\?$", "", word.split(" ")[0]).strip() for word in match["words"].split("|")]
            if all(len(word) > 1 for word in words):
                yield words


def _without_braces(expression: str) -> str:
    """An expression without what stands inside groups of groups, where nothing is sure."""
    kept: list[str] = []
    depth = 0
    nested: set[int] = set()
    opened: list[int] = []
    for character in expression:
        if character == "(":
            nested.update(opened)
            opened.append(len(kept))
        kept.append(character)
        if character == ")" and opened:
            begun = opened.pop()
            if begun in nested:  # a group that holds groups is left out whole
                kept[begun:] = ["\0"]
        depth = len(opened)
    return "".join(kept) if depth == 0 else ""


KINDS = frozenset({"visit", "meeting", "absence"})


@cache
def _needs(expression: str, kind: str, last: bool) -> tuple[tuple[str, int], ...]:
    people = sum(slot in expression for slot in ("{who}", "{with}", "{substitute}"))
    needs = [(MARK["person"], 1)] if people else []
    if kind == "absence" and "{event}" in expression and not last:
        needs.append((MARK["gathering"], 1))
    if "{where}" in expression and "{event}" not in expression and kind == "visit" and "(?:{where}" not in expression:
        needs.append((MARK["place"], 1))
    return tuple(needs)


def _needed(pattern: Pattern, expression: str) -> tuple[tuple[str, int], ...]:
    """The marks that a masked sentence must hold for an expression to match."""
    return _needs(expression, pattern.kind, pattern.gives.get("event") == "last")


class Watch:
    """The patterns of a language, indexed by the words they cannot do without."""

    def __init__(self, found: Sequence[Pattern]) -> None:
        self.patterns = tuple(found)
        self._surface: list[tuple[Pattern, str]] = []
        by_word: dict[str, list[int]] = {}
        for pattern in found:
            for expression in pattern.surface:
                index = len(self._surface)
                self._surface.append((pattern, expression))
                for word in _words(expression):
                    by_word.setdefault(word, []).append(index)
        self.trees: list[tuple[Pattern, Tree]] = [(p, tree(expression)) for p in found for expression in p.find]
        self._by_word = by_word
        self._list = list(by_word)
        self._automaton = ahocorasick_rs.AhoCorasick(self._list or ["\0"])

    def needed(self) -> Iterator[tuple[set[str], set[str]]]:
        """For each surface pattern the words of which a sentence must have one, and the marks it must have."""
        for pattern, expression in self._surface:
            yield _words(expression), {mark for mark, _ in _needed(pattern, expression)}

    def surface(self, masked: str) -> Iterator[tuple[Pattern, re.Pattern[str]]]:
        """The surface patterns that could match a masked sentence."""
        lower = masked.lower()
        if MARK["gathering"] in masked:
            lower += " summit"  # may be that of two people
        words = {self._list[i] for i, _, _ in self._automaton.find_matches_as_indexes(lower, overlapping=True)}
        for index in sorted({i for word in words for i in self._by_word[word]}):
            pattern, expression = self._surface[index]
            if all(masked.count(mark) >= number for mark, number in _needed(pattern, expression)):
                yield pattern, compiled(expression)


@cache
def watch(language: str = "en") -> Watch:
    """The watch over a language's patterns of journeys, meetings and absences; other kinds have their own finders."""
    return Watch([pattern for pattern in patterns(language) if pattern.kind in ("visit", "meeting", "absence")])
