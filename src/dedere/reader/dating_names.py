"""Whom, where and what does a sentence name that the record knows?

Full names and surnames of persons, names of states, capitals and demonyms, names of organisations; only what helps
to date a text, found in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from dedere.reader.dating_calendar import series_names
from dedere.reader.lexicon import Office, people, places
from dedere.record.record import Record
from dedere.record.rows import Organisation
from dedere.record.rows import Person as RecordPerson

_GLUED = re.compile(r"(?:will|has|had|is|was|said|and|in|to|on|of|for|with|who)\b")
Sort = Literal["person", "place", "organisation"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text: a person's id (or full name), a state's code, or an organisation's id."""

    sort: Sort
    key: str
    start: int
    end: int
    demonym: bool = False


class Names:
    """Finds the names of one record and of the reader's own lists."""

    def __init__(self, record: Record) -> None:
        self.offices: dict[str, tuple[Office, ...]] = {}
        entries: dict[str, tuple[Sort, str]] = {}
        self._demonyms: set[str] = set()
        known = {person.name: person.id for person in record.rows(RecordPerson)}
        for row in record.rows(RecordPerson):
            for name in (row.name, *row.aliases):
                for spelling in (name, name.replace(" Al-", " al-").replace(" El-", " el-")):
                    entries.setdefault(spelling, ("person", row.id))
            entries.setdefault(_surname(row.name), ("person", row.id))
        for person in people():
            key = known.get(person.name) or next((known[s] for s in person.spellings if s in known), person.name)
            held = entries.get(person.name)
            key = held[1] if held is not None and held[0] == "person" else key
            self.offices[key] = person.offices
            for name in person.every_name:
                entries.setdefault(name, ("person", key))
            for short in person.alone:
                if person.known_by(short):
                    entries.setdefault(short, ("person", key))
        for place in places():
            if place.kind != "group" and len(place.states) == 1:
                entries[place.name] = ("place", place.states[0])
                if place.kind == "demonym":
                    self._demonyms.add(place.name)
        for organisation in record.rows(Organisation):
            for name in (organisation.name, *organisation.aliases, organisation.id.upper()):
                entries[name] = ("organisation", organisation.id)
                if name.isupper() and name.isalpha() and len(name) > 3:
                    entries.setdefault(name.capitalize(), ("organisation", organisation.id))
        for name, key in series_names().items():
            entries.setdefault(name, ("organisation", key))
        for name in ("ICC", "International Criminal Court", "Rome Statute"):
            entries[name] = ("organisation", "icc")
        entries = {name: entry for name, entry in entries.items() if len(name) > 1}
        self._alone = frozenset(entries)
        self._entries = list(entries.items())
        self._automaton = AhoCorasick([name for name, _ in self._entries], matchkind=MatchKind.LeftmostLongest)

    def find(self, flat: str) -> list[Named]:
        """The names in a text, in order."""
        found: list[Named] = []
        for index, start, end in self._automaton.find_matches_as_indexes(flat):
            if (start and (flat[start - 1].isalnum())) or (
                end < len(flat) and flat[end].isalnum() and not _GLUED.match(flat, end)
            ):
                continue
            name, (sort, key) = self._entries[index]
            found.append(Named(sort, key, start, end, name in self._demonyms))
        return _with_surnames(flat, found, self._alone)


def _with_surnames(flat: str, found: list[Named], alone: frozenset[str]) -> list[Named]:
    """The names with the bare surnames that stand for a full name above them, where alone they name nobody."""
    surnames: dict[str, Named] = {}
    for name in found:
        if name.sort == "person" and " " in (full := flat[name.start : name.end]):
            last = full.rsplit(" ", 1)[1]
            if len(last) > 3 and last not in alone:
                surnames.setdefault(last, name)
    if not surnames:
        return found
    taken = {name.end for name in found}
    for last, name in surnames.items():
        for match in re.finditer(rf"\b{re.escape(last)}\b", flat[name.end :]):
            start, end = match.start() + name.end, match.end() + name.end
            if end not in taken and not flat[:start].endswith(("Mrs ", "Mrs. ")):
                found.append(Named("person", name.key, start, end))
    return sorted(found, key=lambda name: name.start)


def _surname(name: str) -> str:
    match = re.search(r"(?:al-|el-|bin )?[^\s]+\Z", name)
    return match[0] if match else name


@lru_cache(maxsize=4)
def names_of(record: Record) -> Names:
    """The names of a record, built once."""
    return Names(record)


def keys(found: Sequence[Named], sort: Sort) -> set[str]:
    """The keys of one sort."""
    return {name.key for name in found if name.sort == sort}
