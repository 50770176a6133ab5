"""How is a rule written, and how are rules tried on a text?

A rule is a pattern over the codes of `times_words` and a function that makes a value of what it matched. Names in
capitals are words as they stand, names in small letters are phrases already recognised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dedere.reader import times_values as v
from dedere.reader.times_words import Word

Made = tuple[str, v.Value]
Maker = Callable[["Match"], Made | None]

NAMES = {
    "MONTH": "[Mm]", "ANYMONTH": "[Mmn]", "DAY": "[DO]", "ORD": "O", "YEAR": "Y", "WEEKDAY": "[Ww]", "SUREDAY": "W",
    "UNIT": "U", "COMMA": ",", "DASH": "-", "OF": "i", "THE": "v", "AND": "&", "TO": "[zu-]", "FROM": "F",
    "BETWEEN": "j", "LAST": "L", "NEXT": "X", "THIS": "H", "PART": "E", "EARLIER": "e", "LATER": "l", "AGO": "A",
    "BEFORE": "b", "AFTER": "f", "COUNT": "[NDaV]", "NUM": "[ND]", "FEW": "V", "ABOUT": "K", "IN": "p", "WITHIN": "g",
    "SEASON": "S", "FEAST": "G", "DEICTIC": "T", "ISO": "I", "DECADE": "C", "TIMEOFDAY": "P",
    "POSS": "r", "EVE": "c", "DOT": r"\.", "SINCE": "s", "OPEN": r"\(", "A": "a", "STARTING": "~", "QUARTER": "Q",
    # phrases already recognised
    "day": "d", "weekday": "5", "month": "6", "year": "7", "turnyear": "8", "turnweek": "9", "turnmonth": "0",
    "SUREMONTH": "M", "period": "[67890]", "any": "[d567890]", "loose": "1",
}  # fmt: skip


class Match:
    """The words that one rule matched, picked by code."""

    def __init__(
        self, words: Sequence[Word], flat: str, before: Word | None, after: Word | None, rest: str = ""
    ) -> None:
        self.words, self.flat = words, flat
        self.rest = rest  # the codes that follow
        self.before = before.code if before else ""
        self.after = after.code if after else ""
        self.before_word = flat[before.start : before.end].lower() if before else ""

    def all(self, codes: str) -> list[Word]:
        """The matched words with one of these codes."""
        return [word for word in self.words if word.code in codes]

    def number(self, codes: str, at: int = 0) -> int:
        """The number of the word with one of these codes."""
        value = self.all(codes)[at].value
        assert isinstance(value, int)
        return value

    def value(self, codes: str, at: int = 0) -> v.Value:
        """The value of a phrase already recognised."""
        value = self.all(codes)[at].value
        assert isinstance(value, v.Value)
        return value

    def unit(self, at: int = 0) -> v.Unit:
        """The unit of the sentence."""
        return self.all("U")[at].value  # type: ignore[return-value]

    def text(self, at: int) -> str:
        """One of the words, lower case."""
        word = self.words[at]
        return self.flat[word.start : word.end].lower()

    @property
    def codes_end_in_day(self) -> bool:
        """Whether the last word is the number of a day."""
        return self.words[-1].code in "DO"

    def has(self, codes: str) -> bool:
        """Whether any word has one of these codes."""
        return any(word.code in codes for word in self.words)

    def count(self) -> int | None:
        """How many: "two", "3", "a"; None for "a few", "several"; two for "a couple of"."""
        for word in self.words:
            if word.code in "ND" and isinstance(word.value, int):
                return word.value
            if word.code == "V":
                return 2 if word.value == "couple" else None
        return 1 if self.has("a") else None


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern over codes and what it makes."""

    name: str
    codes: str
    make: Maker


class Cascade:
    """Rules tried together: the leftmost that matches, the first in order where several do."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.patterns = [re.compile(_compiled(rule.codes)) for rule in rules]
        # no rule begins with a word that tells no time, or with a mark: such places are passed over quickly
        rest = "|".join(f"(?:{pattern.pattern})" for pattern in self.patterns)
        self.any = re.compile(rf"(?![x$#,.()ri&\-])(?:{rest})")

    def apply(self, words: list[Word], flat: str) -> list[Word]:
        """The words with every recognised phrase as one word."""
        codes = "".join(word.code for word in words)
        found: list[Word] = []
        done = at = 0
        while (start := self.any.search(codes, at)) is not None:
            first = start.start()
            made = self._make(words, codes, first, flat)
            if made is None:
                at = first + 1
                continue
            phrase, end = made
            found.extend(words[done:first])
            found.append(phrase)
            done = at = end
        found.extend(words[done:])
        return found

    def _make(self, words: list[Word], codes: str, first: int, flat: str) -> tuple[Word, int] | None:
        for rule, pattern in zip(self.rules, self.patterns, strict=True):
            match = pattern.match(codes, first)
            if match is None or match.end() == first:
                continue
            end = match.end()
            before = words[first - 1] if first else None
            after = words[end] if end < len(words) else None
            made = rule.make(Match(words[first:end], flat, before, after, codes[end : end + 4]))
            if made is not None:
                return Word(made[0], words[first].start, words[end - 1].end, made[1]), end
        return None


def _compiled(codes: str) -> str:
    return re.sub(r"[A-Za-z]+", lambda name: NAMES.get(name[0], name[0]), codes).replace(" ", "")
