"""When could a report call somebody president, the new prime minister or a former one?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dedere.reader import times_values as v
from dedere.reader.dating_clue import Clue, Spell
from dedere.reader.dating_names import Named, names_of
from dedere.reader.lexicon import Office
from dedere.reader.story import Story
from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record

_TITLE = re.compile(
    r"\b(?:(?P<hos>(?<!Vice )(?<!Vice-)President|King|Emir|Queen|Pope)|"
    r"(?P<hog>Prime Minister|Chancellor|Premier|Taoiseach)|"
    r"(?P<fm>Foreign Minister|Foreign Secretary|Secretary of State|Minister of Foreign Affairs)|"
    r"(?P<dm>Defen[cs]e Minister|Defen[cs]e Secretary|Secretary of Defen[cs]e|Minister of Defen[cs]e)|"
    r"(?P<org>Secretary[- ]General|(?:ICC|chief|court’s|court's) prosecutor)),?\s+(?:Mr |Sir )?\Z",
    re.I,
)
_OUT = re.compile(r"\b(?:former|ex|ousted|deposed|toppled)[- ]", re.I)
_NOT_YET = re.compile(r"\b(?:then|late|next|future|previous|predecessor|elect)[- ]", re.I)
_NEW = re.compile(
    r"\b(?:(?:newly|recently|just)[- ](?:elected|appointed|installed|named|chosen)|(?:[’']s|the|its) new|incoming)\b",
    re.I,
)
_NEW_FOR = 240
"""For how many days somebody is called new in an office."""
_LAST = Day.at(2027, 12, 31)


def offices(story: Story, names: Sequence[Named], record: Record) -> list[Clue]:
    """Who is called president or prime minister held that office, who is called a former one no more."""
    found: list[Clue] = []
    held = names_of(record).offices
    seen: set[str] = set()
    for name in names:
        if name.sort != "person" or name.key in seen or not story.tells(name.start, name.end):
            continue
        before = story.flat[max(0, name.start - 45) : name.start]
        title = _TITLE.search(before)
        if title is None or _NOT_YET.search(before):
            continue
        terms = [office for office in held.get(name.key, ()) if office.kind == title.lastgroup]
        called = story.flat[name.start - len(title[0]) : name.end].strip()
        out, new = _OUT.search(before) is not None, _NEW.search(before) is not None
        spells = tuple(spell for office in terms if (spell := _spell(office, called, out=out, new=new)))
        if spells:
            seen.add(name.key)
            found.append(Clue("office", name.start, name.end, spells, 0.8 if out or new else 0.94, False))
    return found


_BEFORE, _AFTER = 200, 100
"""For how many days before and after a term leaders are named much."""


def untitled(names: Sequence[Named], record: Record, titled: Sequence[Clue]) -> list[Clue]:
    """Leaders who are named again and again, without their title, are mostly in office, or near it."""
    held = names_of(record).offices
    spent = {(clue.start, clue.end) for clue in titled}
    known = {name.key for name in names if (name.start, name.end) in spent}
    counts = Counter(name.key for name in names if name.sort == "person" and name.key not in known)
    found: list[Clue] = []
    for key, count in counts.most_common():
        terms = [office for office in held.get(key, ()) if office.kind in ("hos", "hog")]
        if count < 2 or not terms:
            continue
        name = next(name for name in names if name.key == key)
        spells = tuple(
            Spell(_month(term.since, False) - _BEFORE, _month(term.until, True) + _AFTER, 1.0, f"{key} was in office")
            for term in terms
        )
        found.append(Clue("office", name.start, name.end, spells, 0.6, False, group="untitled"))
    return found[:3]


def _spell(office: Office, called: str, *, out: bool, new: bool) -> Spell | None:
    """The days on which the title fits one term of office."""
    since, until = _month(office.since, False), _month(office.until, True)
    if out:
        return Spell(_month(office.until, False), _LAST, 1.0, f"{called} was out of office") if office.until else None
    if new:
        return Spell(since - 31, since + _NEW_FOR, 1.0, f"{called} was new in office")
    return Spell(since, until, 1.0, f"{called} held that office")


def _month(text: str, end: bool) -> Day:
    if not text:
        return _LAST if end else ADOPTED - 400
    year, month = (int(part) for part in text.split("-")[:2])
    return v.month_span(year, month)[1 if end else 0]
