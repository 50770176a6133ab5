"""Which French dependency patterns match a parsed sentence?

`arriver|atterrir >nsubj who:person >obl(à|en|au) where:place`: a verb in any form, whom its subject names, what
hangs on it behind one of some prepositions. The labels are those of Universal Dependencies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from dedere.reader.fr.status import GOVERNING
from dedere.reader.fr.surface import Found
from dedere.reader.fr.verbs import form_of, forms
from dedere.reader.mentions import Mention
from dedere.reader.patterns import patterns

_STEP = re.compile(r">(?P<relation>[a-z]+)(?:\((?P<words>[^)]*)\))? (?P<slot>[a-z]+):(?P<kind>[a-z]+)")


_GOVERN = frozenset(["aux", "advmod", "expl", "cop", "mark", "obj", "iobj", "obl"])


@cache
def heads() -> re.Pattern[str]:
    """Every form of every verb that a pattern begins with."""
    words = {
        form
        for pattern in patterns("fr")
        for expression in pattern.find
        for verb in _verbs(expression)
        for form in forms(verb)
    }
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True) or ["(?!)"]) + r")\b")


def _verbs(expression: str) -> tuple[str, ...]:
    return tuple(expression.split(" ", 1)[0].split("|"))


class Parsed:
    """One parsed sentence with its mentions.

    Args:
        tokens: the parser's document; `offset` is where its text begins in the article.
    """

    def __init__(self, tokens: Any, offset: int, mentions: Sequence[Mention]) -> None:
        self.tokens, self.offset, self.mentions = tokens, offset, mentions

    def find(self, expression: str) -> Iterator[Found]:
        """Every verb on which all that the expression asks for hangs."""
        verbs = _verbs(expression)
        for token in self.tokens:
            form = form_of(token.text.lower(), verbs)
            if form is None or token.pos_ not in ("VERB", "AUX"):
                continue
            slots: dict[str, tuple[Mention, ...]] = {}
            for step in _STEP.finditer(expression):
                held = self._hanging(token, step["relation"], tuple((step["words"] or "").split("|")), step["kind"])
                if not held:
                    break
                slots[step["slot"]] = held
            else:
                inside = [m for held in slots.values() for m in held]
                at = self.offset + token.idx
                start = min(at, *(m.start for m in inside))
                end = max(at + len(token), *(m.end for m in inside))
                yield Found(start, end, slots, self._chain(token), form, (at, at + len(token)))

    def _hanging(self, verb: Any, relation: str, words: tuple[str, ...], kind: str) -> tuple[Mention, ...]:
        """The mentions of a kind at the head of what hangs on a verb, or on the verb that governs it for subjects."""
        governor = verb
        for _ in range(3):
            for child in governor.children:
                if child.dep_.split(":")[0] != relation or (relation == "nsubj" and child.dep_ == "nsubj:pass"):
                    continue
                cases = {c.text.lower().rstrip("'") for c in child.children if c.dep_ == "case"}
                if words != ("",) and not cases & set(words):
                    continue
                found = tuple(m for m in self.mentions if m.kind == kind and self._heads(m, child))
                if found:
                    return found
            if relation != "nsubj" or governor.dep_ not in ("xcomp", "conj", "ccomp"):
                break
            governor = governor.head
        return ()

    def _heads(self, mention: Mention, token: Any) -> bool:
        """Whether a token, or a name joined to it, stands in a mention."""
        at = self.offset + token.idx
        if mention.start <= at < mention.end:
            return True
        return any(c.dep_ == "conj" and mention.start <= self.offset + c.idx < mention.end for c in token.children)

    def _chain(self, verb: Any) -> tuple[str, ...]:
        """The words that govern a verb: its auxiliaries and negation, and those of the verbs above it."""
        found: list[Any] = []
        governor = verb
        for _ in range(4):
            found += [
                c
                for c in governor.children
                if c.i < governor.i and c.dep_.split(":")[0] in _GOVERN and c.text.lower().rstrip("'") in GOVERNING
            ]
            if governor.dep_ not in ("xcomp", "ccomp") or governor.head is governor:
                break
            governor = governor.head
            found.append(governor)
        return tuple(t.text.lower().rstrip("'") for t in sorted(found, key=lambda t: t.i))
