"""Does a title speak of what the story speaks of?

The title of another story shares hardly a word with this one; a subhead, a caption and a standfirst share most.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from dedere.reader.wordlist import listed

_WORD = re.compile(r"[^\W\d_][^\W\d_’'-]{2,}")
_COMMON = frozenset(
    listed(
        "the and for but that this with from have will they there their what when where which while about after "
        "before over under into than then them these those been being were would could should says said more most "
        "also only just year years new how why who old his her its are was has had not you your our all out off "
        "his day days week back top best one two three four five ten can may must now get say way ways make made "
        "take last first next here some many much "
    )
)


def stems(text: str) -> set[str]:
    """The first letters of the words that say what a text is about.

    >>> sorted(stems("Old trams return to the hill"))
    ['hill', 'retur', 'tram']
    """
    words = (word.lower().removesuffix("s") for word in _WORD.findall(text))
    return {word[:5] for word in words if word not in _COMMON and len(word) > 2}


class Kin:
    """What the sentences of a story speak of."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._sentences = list(sentences)

    @cached_property
    def known(self) -> Counter[str]:
        """How many of the sentences have each word."""
        return Counter(stem for sentence in self._sentences for stem in stems(sentence))

    def share(self, text: str, *, inside: bool = False) -> float:
        """The share of a line's words that the story has too; 1.0 for a line of no words that count.

        Args:
            inside: the line is one of those sentences itself.
        """
        own = stems(text)
        return sum(self.known[stem] > inside for stem in own) / len(own) if own else 1.0

    def foreign(self, title: str, least: int = 3) -> bool:
        """Whether a title of so many words that count shares next to none with the story.

        >>> Kin(["The judges asked for the general."]).foreign("Old trams return to the hill")
        True
        """
        return len(stems(title)) >= least and self.share(title) <= 0.2
