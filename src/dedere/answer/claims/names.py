"""Which people, states and bodies does a piece of text name?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dedere.reader.lexicon import demonyms, places
from dedere.record.names import OWN, SURNAME, plain
from dedere.record.record import Record

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*", re.UNICODE)
_COURT = re.compile(r"international criminal court|\bicc\b|rome (?:statute|convention|treaty)|war crimes court", re.I)
_TITLES = ("President ", "Prime Minister ", "Mr ", "Mr. ", "Ms ", "Mrs ")
_NO_PLACE = re.compile(r"\s+(?:Statute|Convention|Treaty|Times|Post|court|tribunal)\b")
_COURTS_SEAT = plain("The Hague")
_POSSESSIVE = re.compile(r"['’]s?$")
Found = tuple[int, int, str]


class Names:
    """Names of the record's people, of states and of organisations, for finding them in text."""

    def __init__(self, record: Record) -> None:
        self._people = _keyed(record, "person", SURNAME)
        self._bodies = _keyed(record, "organisation", OWN)
        self._states = {plain(row.name): row.id for row in record.states.values()}
        self._peoples = {plain(name): code for name, code in demonyms().items()}
        for place in places():
            if len(place.states) == 1 and place.kind in ("state", "city", "seat"):
                self._states.setdefault(plain(place.name), place.states[0])
        self._capitals = {plain(row.capital): row.id for row in record.states.values() if row.capital}
        self._states = {**self._capitals, **self._states}

    def person(self, name: str) -> str | None:
        """The id of the person so called; None where the record has none, or more than one."""
        for title in _TITLES:
            name = name.removeprefix(title)
        return self._people.get(plain(name))

    def body(self, name: str) -> str | None:
        """The id of the organisation so called; `icc` for the Court and its statute."""
        return "icc" if is_court(name) else self._bodies.get(plain(name))

    def state_named(self, passage: str, code: str) -> bool:
        """Whether the passage names the state, a place in it or its people."""
        return any(of == code for _, _, of in (*self.states_in(passage), *self.peoples_in(passage)))

    def person_named(self, passage: str, who: str) -> bool:
        """Whether the passage names the person."""
        return any(of == who for _, _, of in self.people_in(passage))

    def people_in(self, text: str) -> tuple[Found, ...]:
        """Where the text names people of the record, from left to right."""
        return tuple(_found(text, self._people, longest=5))

    def states_in(self, text: str) -> tuple[Found, ...]:
        """Where the text names states or places in them, from left to right."""
        return tuple(_found(text, self._states, longest=5))

    def peoples_in(self, text: str) -> tuple[Found, ...]:
        """Where the text has a word for a state's people (`Mongolian`), from left to right."""
        return tuple(_found(text, self._peoples, longest=3))


def is_court(body: str) -> bool:
    """Whether a text means the International Criminal Court or its statute."""
    return bool(_COURT.search(body))


def _keyed(record: Record, kind: str, rank: int) -> Mapping[str, str | None]:
    names: dict[str, str | None] = {}
    ranks: dict[str, int] = {}
    for upto in range(rank + 1):
        for key, of, _ in record.names.all(kind, upto):
            if ranks.setdefault(key, upto) < upto:
                continue  # an exact name beats a surname that somebody else shares
            names[key] = None if key in names and names[key] != of else of
    return names


def _found(text: str, names: Mapping[str, str | None], *, longest: int) -> Iterator[Found]:
    words = [(one.start(), one.end()) for one in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        taken = 1
        for length in range(min(longest, len(words) - at), 0, -1):
            start, end = words[at][0], words[at + length - 1][1]
            piece = _POSSESSIVE.sub("", text[start:end])
            if not piece[:1].isupper() or (len(piece) < 3 and not piece.isupper()) or piece in ("IN", "IS", "IT"):
                continue
            key = plain(piece)
            of = None if key == _COURTS_SEAT or _NO_PLACE.match(text, end) else names.get(key)
            if of is not None and (len(piece) > 2 or piece in ("US", "UK")):
                yield start, start + len(piece), of
                taken = length
                break
        at += taken
