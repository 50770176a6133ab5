"""How close are readings to what a careful reader wrote down?

Entries of a reading and of an annotation are paired one to one, so that the most agree. An entry is right in the *core*
when it names the same happening (who, where, what), and in *full* when status, date and passage are right as well.
Positions are scored apart: their annotation is the least certain.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from typing import Any, NamedTuple

KINDS = ("visits", "meetings", "absences", "warrants", "memberships", "figures", "positions")
Entry = Mapping[str, Any]
Names = Mapping[str, str]


class Tally(NamedTuple):
    """Right, annotated and read."""

    right: int
    gold: int
    read: int

    @property
    def precision(self) -> float:
        """Right among those read."""
        return self.right / self.read if self.read else float(not self.gold)

    @property
    def recall(self) -> float:
        """Right among those annotated."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def plus(self, other: Tally) -> Tally:
        """The two taken together."""
        return Tally(self.right + other.right, self.gold + other.gold, self.read + other.read)


class Score(NamedTuple):
    """The figures of one set of articles."""

    core: dict[str, Tally]
    full: dict[str, Tally]
    dated_right: int
    dated_asked: int
    asides_out: int
    asides_asked: int
    story_out: int
    unfounded: int

    def all(self, which: str) -> Tally:
        """All kinds but positions, as `core` or `full`."""
        tallies: dict[str, Tally] = getattr(self, which)
        total = Tally(0, 0, 0)
        for kind in KINDS[:-1]:
            total = total.plus(tallies[kind])
        return total


def score(articles: Iterable[tuple[str, Entry, Entry]], *, aliases: Names | None = None) -> Score:
    """The score of (text, annotation, reading) triples.

    Args:
        aliases: a plain name to a person's id; names of one id are one name.
    """
    names = aliases or {}
    core = dict.fromkeys(KINDS, Tally(0, 0, 0))
    full = dict.fromkeys(KINDS, Tally(0, 0, 0))
    dated_right = dated_asked = asides_out = asides_asked = story_out = unfounded = 0
    for text, gold, read in articles:
        article = folded(text)
        for kind in KINDS:
            wanted: Sequence[Entry] = gold.get(kind) or []
            found: Sequence[Entry] = read.get(kind) or []
            hits = _paired(wanted, found, lambda g, r, k=kind: _same_core(k, g, r, names))
            exact = _paired(wanted, found, lambda g, r, k=kind, a=article: _same_full(k, g, r, a, names))
            core[kind] = core[kind].plus(Tally(hits, len(wanted), len(found)))
            full[kind] = full[kind].plus(Tally(exact, len(wanted), len(found)))
            unfounded += sum((folded(one.get("text")) or "\0") not in article for one in found)
        if gold.get("dated"):
            dated_asked += 1
            dated_right += _same_day(gold, read)
        out = " ".join(folded(passage) for passage in read.get("not_story") or [])
        asides = [folded(passage) for passage in gold.get("not_story") or []]
        asides_asked += len(asides)
        asides_out += sum(aside in out for aside in asides)
        story_out += sum(folded(one["text"]) in out for kind in KINDS for one in gold.get(kind) or [])
    return Score(core, full, dated_right, dated_asked, asides_out, asides_asked, story_out, unfounded)


def folded(text: object) -> str:
    """White space of every kind as single spaces."""
    return " ".join(str(text or "").split())


def plain(name: object) -> str:
    """A name without case, accents, punctuation and the Arabic article."""
    ascii_only = unicodedata.normalize("NFKD", str(name or "")).encode("ascii", "ignore").decode().lower()
    without = re.sub(r"\b(al|el)[- ]", "", ascii_only)
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", without).split())


def _paired(golds: Sequence[Entry], reads: Sequence[Entry], agree: Callable[[Entry, Entry], bool]) -> int:
    """The size of the largest one-to-one pairing (augmenting paths)."""
    edges = [[r for r, read in enumerate(reads) if agree(gold, read)] for gold in golds]
    owner: dict[int, int] = {}

    def place(g: int, tried: set[int]) -> bool:
        for r in edges[g]:
            if r not in tried:
                tried.add(r)
                if r not in owner or place(owner[r], tried):
                    owner[r] = g
                    return True
        return False

    return sum(place(g, set()) for g in range(len(golds)))


def _same_core(kind: str, gold: Entry, read: Entry, names: Names) -> bool:
    def name(a: object, b: object) -> bool:
        return _same_name(a, b, names)

    match kind:
        case "visits":
            return name(gold["who"], read.get("who")) and gold["where"] == read.get("where")
        case "meetings":
            return all(any(name(one, other) for other in read.get("who") or []) for one in gold["who"])
        case "absences":
            shared = set(plain(gold["event"]).split()) & set(plain(read.get("event")).split())
            return name(gold["who"], read.get("who")) and bool(shared - {"summit", "the", "meeting"})
        case "warrants":
            return (
                name(gold["who"], read.get("who"))
                and plain(gold["court"]) == plain(read.get("court"))
                and gold["act"] == read.get("act")
            )
        case "memberships":
            return (
                gold["state"] == read.get("state")
                and plain(gold["body"]) == plain(read.get("body"))
                and gold["relation"] == read.get("relation")
            )
        case "figures":
            return str(gold["value"]) == str(read.get("value"))
    return name(gold["holder"], read.get("holder")) and gold["stance"] == read.get("stance")


def _same_full(kind: str, gold: Entry, read: Entry, article: str, names: Names) -> bool:
    return (
        _same_core(kind, gold, read, names)
        and all(gold.get(key) == read.get(key) for key in ("status", "mode") if key in gold)
        and ("substitute" not in gold or _same_name(gold["substitute"], read.get("substitute"), names))
        and _same_when(gold.get("when"), read.get("when"))
        and _touches(folded(gold["text"]), folded(read.get("text")), article)
    )


def _same_name(a: object, b: object, names: Names) -> bool:
    x, y = plain(a), plain(b)
    if not x or not y:
        return x == y
    if x == y or (x in names and names.get(x) == names.get(y)):
        return True
    words_x, words_y = x.split(), y.split()
    if words_x[-1] == words_y[-1] and (set(words_x) <= set(words_y) or set(words_y) <= set(words_x)):
        return True
    return min(len(words_x), len(words_y)) > 1 and SequenceMatcher(None, x, y).ratio() >= 0.86


def _ends(when: object) -> tuple[date, date] | None:
    if not when:
        return None
    first, slash, last = str(when).partition("/")
    if slash:
        start, end = _ends(first), _ends(last)
        return (start[0], end[1]) if start and end else None
    numbers = [int(part) for part in first[:10].split("-")]
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    if len(numbers) == 2:
        start_day = date(*numbers, 1)
        return start_day, (start_day + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date(numbers[0], 1, 1), date(numbers[0], 12, 31)


def _same_when(gold: object, read: object) -> bool:
    """Inside the annotated span, or one day off between single days; an unannotated date accepts anything."""
    g = _ends(gold)
    if g is None:
        return True
    try:
        r = _ends(read)
    except ValueError:
        return False
    if r is None:
        return False
    if g[0] <= r[0] and r[1] <= g[1]:
        return True
    return g[0] == g[1] and r[0] == r[1] and abs((g[0] - r[0]).days) <= 1


def _same_day(gold: Entry, read: Entry) -> bool:
    g, r = _ends(gold["dated"]), _ends(read.get("dated"))
    slack = int(gold.get("dated_slack_days") or 0)
    return bool(g and r and abs((g[0] - r[0]).days) <= slack and (r[1] - r[0]).days <= max(slack, 1))


def _touches(gold: str, read: str, article: str) -> bool:
    """The passage read stands in the article, at a place that touches the annotated one."""
    at, gold_at = article.find(read), article.find(gold)
    while read and at >= 0:
        if at < gold_at + len(gold) and gold_at < at + len(read):
            return True
        at = article.find(read, at + 1)
    return False
