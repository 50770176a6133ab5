"""Which public events and gatherings in series does the reader know, beside those of the record?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from dedere.reader.wordlist import listed


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of the lists: its days, where, whose, the words that mean it, and its number in a series, or 0."""

    when: str
    places: tuple[str, ...]
    organisation: str
    persons: tuple[str, ...]
    words: tuple[str, ...]
    says: str
    place: str = ""
    number: int = 0
    gathering: bool = False


@lru_cache(maxsize=1)
def calendar() -> tuple[Entry, ...]:
    """Every event of the lists, gatherings in series first."""
    return (*_gatherings(), *_single(), *_elections())


@lru_cache(maxsize=1)
def series_names() -> dict[str, str]:
    """The names of series of gatherings that the record has no organisation for, with their keys."""
    heads = (line[1:].split(";") for line in _lines("dating_series.txt") if line.startswith("@"))
    return {name: key for key, names, *_ in heads for name in names.split(",") if name}


def _gatherings() -> Iterator[Entry]:
    key, words, title = "", "", ""
    for line in _lines("dating_series.txt"):
        if line.startswith("@"):
            key, _, words, title = line[1:].split(";")
            continue
        when, state, place, number, sort = line.split(";")
        called = " ".join(part for part in (sort, ordinal(int(number)) if number else "", title, "in", place) if part)
        yield Entry(
            when, (state,), key, (), tuple(words.split(",")), called, place, int(number or 0), gathering=True
        )  # fmt: skip


def _single() -> Iterator[Entry]:
    for line in _lines("dating_calendar.txt"):
        when, places, organisation, persons, words, says = line.split(";")
        yield Entry(when, _split(places), organisation, _split(persons), _split(words), says)


_POLL = ("election", "elected", "re-elected", "re-election", "polls", "ballot", "referendum", "run-off", "runoff")


def _elections() -> Iterator[Entry]:
    for line in _lines("dating_elections.txt"):
        state, *days = line.split()
        for when in days:
            yield Entry(when, (state,), "", (), _POLL, "election or referendum")


def _lines(name: str) -> list[str]:
    text = files("dedere.reader").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def ordinal(number: int) -> str:
    """A number in order: 1st, 22nd, 13th."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_WORDS = listed("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
""")
_NTH = re.compile(
    rf"\b(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_WORDS)}))\b"
    r" (?:and \d+\w\w )?"
    r"(?:(?!(?:time|day|visit|trip|at|in|to|for|with|during|term|foreign|half|round)\b)[\w’'&.-]+ ){0,5}?"
    r"(?:summits?|sessions?|meetings?|assembly|conference|forum)",
    re.I,
)
_COP = re.compile(r"\bCOP-?(?P<n>\d\d)\b")


def number_told(text: str) -> int:
    """The number that a sentence gives a gathering in its series: "the 28th summit"; 0 where it gives none."""
    if match := _COP.search(text):
        return int(match["n"])
    match = _NTH.search(text)
    if match is None:
        return 0
    return int(match["n"]) if match["n"] else _WORDS.index(match["word"].lower()) + 1


_NOT_HELD = "".join(f"(?<!{word} )" for word in ("early", "snap", "new", "fair", "fresh", "future", "credible"))
"""What is called for is not what was held: "new elections"."""


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """What begins with any of the words."""
    letters = "".join(sorted({re.escape(word[0]) for word in words}))
    return re.compile(rf"\b(?=[{letters}]){_NOT_HELD}(?:" + "|".join(re.escape(word) for word in words) + ")", re.I)
