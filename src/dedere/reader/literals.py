"""Which letters must stand in a text for an expression to match in it?

Most expressions cannot match in most texts, and the words of a text tell: `Sieve` leaves of many expressions the few
that are worth trying.
"""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any

import ahocorasick_rs

from dedere.reader.wordlist import listed

Clause = frozenset[str]
_MOST = 400  # pieces in one clause; more would tell little
_SMALL = frozenset(
    listed("the and has was for are his her had not who with that from have this will its said were been")
)
_WORD = re.compile(r"\w+|[\ue001-\ue008]")  # what masks a mention stands for itself
_NO_WORD = re.compile(r"[^\w\ue001-\ue008]+")


def needs(expression: str | re.Pattern[str]) -> tuple[Clause, ...]:
    """Clauses of pieces of words in small letters: a text that the expression matches holds a piece of every one.

    A piece has a space where it begins or ends a word for certain.

    >>> [sorted(clause) for clause in needs("(?:arrest|detain)s? in (?:the )?[A-Z]")]
    [['arrest', 'detain'], [' in ']]
    """
    text = expression.pattern if isinstance(expression, re.Pattern) else expression
    return tuple(dict.fromkeys(clause for clause in _of(list(parser.parse(text)))[0] if _telling(clause)))


def _of(items: Sequence[Any], *, apart: bool = False) -> tuple[list[Clause], bool]:
    """The clauses of things that stand one after the other, and whether a word certainly ends before what follows.

    Args:
        apart: whether a word certainly ends before them.
    """
    found: list[Clause] = []
    run = ""
    for what, how in items:
        letter = " " if (what, how) == (op.AT, op.AT_BOUNDARY) else _letter(what, how)
        if letter:
            run = (run or " " * apart) + letter
            continue
        if run:
            found.append(frozenset({_rarest(run)}))
            apart, run = run.endswith(" "), ""
        inside, apart = _inside(what, how, apart=apart)
        found += inside
    if run:
        found.append(frozenset({_rarest(run)}))
        apart = run.endswith(" ")
    return found, apart


def _letter(what: Any, how: Any) -> str:
    if what is op.LITERAL:
        return _NO_WORD.sub(" ", chr(how).lower())
    if what is op.IN and all(part[0] is op.LITERAL for part in how):  # [Tt], [ ,]
        letters = {_NO_WORD.sub(" ", chr(part[1]).lower()) for part in how}
        return letters.pop() if len(letters) == 1 else ""
    return " " if what is op.IN and how == [(op.CATEGORY, op.CATEGORY_SPACE)] else ""


def _inside(what: Any, how: Any, *, apart: bool) -> tuple[list[Clause], bool]:
    if what is op.SUBPATTERN:
        return _of(how[-1], apart=apart)
    if what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        found, then = _of(how[2], apart=apart)
        return (found, then) if how[0] > 0 else ([], apart and then)
    if what is op.ATOMIC_GROUP:
        return _of(how, apart=apart)
    if what is op.BRANCH:
        branches = [_of(branch, apart=apart) for branch in how[1]]
        best = [max(clauses, key=_worth, default=frozenset[str]()) for clauses, _ in branches]
        either = frozenset().union(*best)
        return [either] if all(best) and len(either) <= _MOST else [], all(then for _, then in branches)
    return [], apart and what in (op.AT, op.ASSERT, op.ASSERT_NOT)


def _worth(clause: Clause) -> float:
    """How seldom a text will hold a piece of a clause: the shortest piece counts."""
    return min(map(_length, clause)) - len(clause) / 1000


def _length(piece: str) -> int:
    word = piece.strip()
    return len(word) - 2 * (word in _SMALL)


def _telling(clause: Clause) -> bool:
    if not all(piece.strip() for piece in clause):
        return False
    return min(len(piece.strip()) for piece in clause) > 1 or not any(piece.strip().isalpha() for piece in clause)


def _rarest(run: str) -> str:
    """The word of a run that is the longest, with a space where the run shows that it begins or ends."""
    return max(re.findall(r" ?[^ ]+ ?", run), key=_length, default="")


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    """The words of a text; kept for those of the article under the eye, as many sieves ask."""
    return frozenset(_WORD.findall(text.lower()))


class Sieve:
    """Some expressions, and which of them could match a text; their words need not stand side by side in it."""

    def __init__(self, expressions: Iterable[str | re.Pattern[str]] = (), *, wanted: Sequence[Sequence[Clause]] = ()):
        wanted = wanted or [needs(expression) for expression in expressions]
        bit: dict[Clause, int] = {}
        for clauses in wanted:
            for clause in clauses:
                bit.setdefault(clause, 1 << len(bit))
        self.always = [at for at, clauses in enumerate(wanted) if not clauses]
        self._needs = [sum(bit[clause] for clause in set(clauses)) for clauses in wanted]
        told_by: dict[Clause, list[int]] = {}
        for at, clauses in enumerate(wanted):
            if clauses:
                told_by.setdefault(max(clauses, key=_worth), []).append(at)
        self._met: dict[str, int] = {}  # the clauses that a piece meets, a bit each
        self._told: dict[str, frozenset[int]] = {}
        for clause, its in bit.items():
            for piece in clause:
                self._met[piece] = self._met.get(piece, 0) | its
                self._told[piece] = self._told.get(piece, frozenset()).union(told_by.get(clause, ()))
        self._pieces = sorted(self._met)
        self._automaton = ahocorasick_rs.AhoCorasick(self._pieces)
        self._of_word: dict[str, tuple[int, frozenset[int]]] = {}  # news repeats its words

    def able(self, text: str, marks: str = "") -> list[int]:
        """The numbers of the expressions, in order, that could match in a text with some marks beside it."""
        met, told = self._held(text, marks)
        needs = self._needs
        return sorted([*(at for at in told if needs[at] & met == needs[at]), *self.always])

    def any(self, text: str, marks: str = "") -> bool:
        """Whether any of the expressions could match in a text with some marks beside it."""
        if self.always:
            return True
        met, told = self._held(text, marks)
        needs = self._needs
        return any(needs[at] & met == needs[at] for at in told)

    def _held(self, text: str, marks: str) -> tuple[int, set[int]]:
        """The clauses that a text meets, and the expressions that the rarest of them tell of."""
        met = 0
        told: set[int] = set()
        known = self._of_word
        for word in (*_words(text), *marks):
            held = known.get(word)
            if held is None:
                held = self._learn(word)
            if held[0]:
                met |= held[0]
                told |= held[1]
        return met, told

    def _learn(self, word: str) -> tuple[int, frozenset[int]]:
        if len(self._of_word) > _KEPT:
            self._of_word = {}
        met = 0
        told: frozenset[int] = frozenset()
        for piece, _, _ in self._automaton.find_matches_as_indexes(f" {word} ", overlapping=True):
            met |= self._met[self._pieces[piece]]
            told |= self._told[self._pieces[piece]]
        self._of_word[word] = met, told
        return met, told


_KEPT = 50_000  # words


class _Alone:
    """Expressions that are asked about one by one, so that a text is looked through once for all of them."""

    def __init__(self) -> None:
        self._number: dict[int, int] = {}  # by identity: to hash an expression is to read all of it
        self._kept: list[re.Pattern[str]] = []
        self._wanted: list[tuple[Clause, ...]] = []
        self._adding = Lock()
        self.sieve = Sieve()

    def number(self, expression: re.Pattern[str]) -> int:
        """The number of an expression in the sieve."""
        number = self._number.get(id(expression))
        return self._add(expression) if number is None else number

    def _add(self, expression: re.Pattern[str]) -> int:
        with self._adding:
            if id(expression) not in self._number:
                self._kept.append(expression)
                self._wanted.append(needs(expression))
                self.sieve = Sieve(wanted=self._wanted)
                self._number[id(expression)] = len(self._kept) - 1
        return self._number[id(expression)]


_alone = _Alone()


@lru_cache(maxsize=256)
def _able(text: str, sieve: Sieve) -> frozenset[int]:
    return frozenset(sieve.able(text))


def may_match(expression: re.Pattern[str], text: str) -> bool:
    """Whether an expression could match in a text; far quicker than to try, where it could not."""
    return _alone.number(expression) in _able(text, _alone.sieve)


def each(expression: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """The matches of an expression in a text, looked for only where there may be any."""
    return expression.finditer(text) if may_match(expression, text) else ()
