"""Which letters must stand in a text for an expression to match in it?

Most expressions cannot match in most texts, and one pass over the letters tells: `Sieve` leaves of many expressions
the few that are worth trying.
"""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import ahocorasick_rs

from dedere.reader.wordlist import listed

Clause = frozenset[str]
_MOST = 400  # pieces in one clause; more would tell little
_SMALL = frozenset(
    listed("the and has was for are his her had not who with that from have this will its said were been")
)


# marks that part words, as one space; what masks mentions is none of them
_MARKS = dict.fromkeys(
    (*range(33, 48), *range(58, 65), *range(91, 95), 96, *range(123, 127), *range(0x2010, 0x2028)), " "
)


def needs(expression: str | re.Pattern[str], *, apart: bool = False) -> tuple[Clause, ...]:
    """Clauses of small letters: a text that the expression matches holds a piece of every one.

    Args:
        apart: one word of each piece is enough, marks being spaces, with a space where it begins or ends for certain.

    >>> needs("(?:arrest|detain)ed in (?:the )?[A-Z]") == (frozenset({"arrest", "detain"}), frozenset({"ed in "}))
    True
    """
    text = expression.pattern if isinstance(expression, re.Pattern) else expression
    found = _of(list(parser.parse(text)), apart=apart)
    if apart:
        found = [frozenset(map(_longest, clause)) for clause in found]
    return tuple(dict.fromkeys(clause for clause in found if _telling(clause)))


def _of(items: Sequence[Any], *, apart: bool) -> list[Clause]:
    """The clauses of things that stand one after the other."""
    found: list[Clause] = []
    run = ""
    for what, how in items:
        letter = " " if apart and (what, how) == (op.AT, op.AT_BOUNDARY) else _letter(what, how)
        if letter:
            run += letter
            continue
        if apart and run.endswith(" ") and what is op.BRANCH:  # each begins a word
            how = (how[0], [[(op.LITERAL, 32), *branch] for branch in how[1]])
        if run:
            found.append(frozenset({run}))
            run = ""
        found += _inside(what, how, apart=apart)
    return [*found, frozenset({run})] if run else found


def _letter(what: Any, how: Any) -> str:
    if what is op.LITERAL:
        return chr(how).lower()
    if what is op.IN and all(part[0] is op.LITERAL for part in how):  # [Tt]
        letters = {chr(part[1]).lower() for part in how}
        return letters.pop() if len(letters) == 1 else ""
    return ""


def _inside(what: Any, how: Any, *, apart: bool) -> list[Clause]:
    if what is op.SUBPATTERN:
        return _of(how[-1], apart=apart)
    if what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _of(how[2], apart=apart) if how[0] > 0 else []
    if what is op.ATOMIC_GROUP:
        return _of(how, apart=apart)
    if what is op.BRANCH:
        best = [max(_of(branch, apart=apart), key=_worth, default=frozenset[str]()) for branch in how[1]]
        either = frozenset().union(*best)
        return [either] if all(best) and len(either) <= _MOST else []
    return []


def _worth(clause: Clause) -> float:
    """How seldom a text will hold a piece of a clause: the shortest piece counts."""
    return min(len(piece.strip()) - 2 * (piece.strip() in _SMALL) for piece in clause) - len(clause) / 1000


def _telling(clause: Clause) -> bool:
    if not all(piece.strip() for piece in clause):
        return False
    return min(len(piece.strip()) for piece in clause) > 1 or not any(piece.strip().isalpha() for piece in clause)


def _longest(piece: str) -> str:
    """The longest word of a piece, with a space where the piece shows that it begins or ends."""
    plain = piece.translate(_MARKS)
    return max(re.findall(r" ?[^ ]+ ?", plain), key=lambda word: len(word.strip()), default="")


class Sieve:
    """Some expressions, and which of them could match a text.

    Args:
        apart: the words of an expression need not stand side by side in the text.
    """

    def __init__(self, expressions: Iterable[str | re.Pattern[str]], *, apart: bool = False) -> None:
        self._apart = apart
        wanted = [needs(expression, apart=apart) for expression in expressions]
        pieces = sorted({piece for clauses in wanted for clause in clauses for piece in clause})
        number = {piece: at for at, piece in enumerate(pieces)}
        self._clauses = [[frozenset(number[p] for p in clause) for clause in clauses] for clauses in wanted]
        self.always = [at for at, clauses in enumerate(wanted) if not clauses]
        self._told_by: list[list[int]] = [[] for _ in pieces]
        for at, clauses in enumerate(wanted):
            for piece in max(clauses, key=_worth, default=()):
                self._told_by[number[piece]].append(at)
        self._automaton = ahocorasick_rs.AhoCorasick(pieces or ["\0"])

    def able(self, text: str) -> list[int]:
        """The numbers of the expressions, in order, that could match in a text."""
        held, told = self._held(text)
        able = [at for at in told if _holds(held, self._clauses[at])]
        return sorted([*able, *self.always])

    def any(self, text: str) -> bool:
        """Whether any of the expressions could match in a text."""
        if self.always:
            return True
        held, told = self._held(text)
        return any(_holds(held, self._clauses[at]) for at in told)

    def _held(self, text: str) -> tuple[set[int], set[int]]:
        """The pieces that stand in a text, and the expressions that they tell of."""
        lower = f" {text.lower().translate(_MARKS)} " if self._apart else text.lower()
        found = self._automaton.find_matches_as_indexes(lower, overlapping=True)
        held = {piece for piece, _, _ in found if piece < len(self._told_by)}
        return held, {at for piece in held for at in self._told_by[piece]}


def _holds(held: set[int], clauses: Sequence[frozenset[int]]) -> bool:
    for clause in clauses:  # noqa: SIM110 - it is run for every sentence, and `any` takes twice as long
        if held.isdisjoint(clause):
            return False
    return True


@cache
def _alone(expression: re.Pattern[str]) -> Sieve:
    return Sieve([expression])


def may_match(expression: re.Pattern[str], text: str) -> bool:
    """Whether an expression could match in a text; far quicker than to try, where it could not."""
    return _alone(expression).any(text)


def each(expression: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """The matches of an expression in a text, looked for only where there may be any."""
    return expression.finditer(text) if may_match(expression, text) else ()
