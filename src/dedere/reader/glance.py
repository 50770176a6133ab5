"""Which words stand in a passage?

Told in a few microseconds, so that a costly expression runs only where a word stands that it cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import ahocorasick_rs

_WORD = re.compile(r"[a-z]+")
_KEPT = 256  # passages whose words are kept: those of the article under the eye


@lru_cache(maxsize=_KEPT)
def words_of(text: str) -> frozenset[str]:
    """Every word of a text once, in small letters; what stands between hyphens counts as a word.

    >>> sorted(words_of("The vice-president spoke."))
    ['president', 'spoke', 'the', 'vice']
    """
    return frozenset(_WORD.findall(text.lower()))


class Beginnings:
    """Where some words begin.

    Args:
        words: as they stand in a text; a longer word that begins with one counts as well.

    >>> Beginnings(["king", "King"]).of("Taking leave, the king met King Charles.")
    [18, 27]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(set(words)))

    def of(self, text: str) -> list[int]:
        """The offsets, in order."""
        found = {start for _, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}
        return sorted(at for at in found if not at or not (text[at - 1].isalnum() or text[at - 1] == "_"))
