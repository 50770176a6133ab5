"""Which sentences are worth a closer look, and for which patterns?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dedere.reader.literals import Sieve, needs
from dedere.reader.masks import MARK
from dedere.reader.patterns import Pattern, patterns
from dedere.reader.surface import MACROS, compiled
from dedere.reader.tree_steps import Tree
from dedere.reader.tree_steps import compiled as tree
from dedere.reader.verbs import forms

_SLOT = re.compile(r"\{([a-z]+)\}")
_SLOTS = {
    "who": "person", "them": "person", "with": "person", "substitute": "person", "where": "place", "state": "place",
    "event": "gathering", "when": "time", "body": "body", "number": "number", "standing": "standing",
    "stands": "stands",
}  # fmt: skip


def sketch(expression: str) -> str:
    """A surface expression with its slots as bare marks, apart from what stands beside them.

    >>> sketch("{where} (?:talks|meeting)") == f"({MARK['place']}) (?:talks|meeting)"
    True
    """

    def slot(match: re.Match[str]) -> str:
        if match[1] in _SLOTS:
            return f"({MARK[_SLOTS[match[1]]]})"
        return _SLOT.sub(slot, MACROS.get(match[0], ".*"))

    def verb(match: re.Match[str]) -> str:
        found = []
        for item in match[1].split("|"):
            verb, _, rest = item.strip().partition(" ")
            found += [re.escape(f"{form} {rest}".strip()) + r"\b" for form in forms(verb)]
        return rf"\b(?:{'|'.join(found)})"

    text = re.sub(r"\(\?P<\w+>", "(", expression.replace("{who} <", "{who}.*<"))
    return re.sub(r"(?<!\?P)<([a-z][a-z|  -]*)>", verb, _SLOT.sub(slot, text))


class Watch:
    """The patterns of a language, and a sieve that tells which of them a sentence could hold."""

    def __init__(self, found: Sequence[Pattern]) -> None:
        self.patterns = tuple(found)
        self._surface = [(pattern, expression) for pattern in found for expression in pattern.surface]
        self.trees: list[tuple[Pattern, Tree]] = [(p, tree(expression)) for p in found for expression in p.find]
        # word by word: between two words of a pattern a sentence may have more than its masked form
        drafts = [sketch(expression) for _, expression in self._surface]
        wanted = [needs(draft) for draft in drafts]
        self._sieve = Sieve(wanted=wanted)
        person = f"({MARK['person']})"
        self._lonely = Sieve(wanted=[own for own, draft in zip(wanted, drafts, strict=True) if person not in draft])

    def unsure(self) -> list[str]:
        """The surface expressions that no word and no mark keeps from any sentence."""
        return [self._surface[number][1] for number in self._sieve.always]

    def may_match(self, text: str, marks: str) -> bool:
        """Whether any surface pattern could match a sentence.

        Args:
            marks: of all that it names; without somebody's, the patterns that need one are left out.
        """
        return (self._sieve if MARK["person"] in marks else self._lonely).any(text, marks)

    def surface(self, masked: str) -> list[tuple[Pattern, re.Pattern[str]]]:
        """The surface patterns that could match a masked sentence."""
        summit = " summit" if MARK["gathering"] in masked else ""  # may be that of two people
        able = (self._surface[number] for number in self._sieve.able(masked + summit))
        return [(pattern, compiled(expression)) for pattern, expression in able]


@cache
def watch(language: str = "en") -> Watch:
    """The watch over a language's patterns of journeys, meetings and absences; other kinds have their own finders."""
    return Watch([pattern for pattern in patterns(language) if pattern.kind in ("visit", "meeting", "absence")])
