"""Which row does a name mean?

A name is brought to a plain form (no case, accents, punctuation or article) and looked up. One row answers, or nobody
does: several are an `AmbiguousName`, none is an error with the nearest names. Spellings come in ranks, and the first
rank that knows the name decides: 0 codes, ids, English names and registered spellings; 1 other large languages;
2 all others; 3 a surname alone, which must be no other person's name in any place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeVar
from unicodedata import category, normalize

import msgspec

from dedere.errors import AmbiguousName, DedereError, NoSuchPerson, NoSuchRow, NoSuchState
from dedere.record.record import Record
from dedere.record.rows import Organisation, Person, Place, Row, State, Summit, Territory

R = TypeVar("R", bound=Row)

OWN, LARGE, OTHER, SURNAME, PART = range(5)
KINDS = ("person", "state", "organisation", "summit", "court")

_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7\u0640]")
_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
    "ё": "е", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "'": None, "’": None, "ʼ": None, "‘": None, "`": None, "ʻ": None,
    "ʿ": None, "ʾ": None, "\u200c": " ", "\u200d": None,
})  # fmt: skip
_ARTICLES = frozenset({"the", "al", "el"})
_TITLES = frozenset({
    "president", "prime", "minister", "premier", "chancellor", "leader", "senator", "sen", "general", "gen",
    "colonel", "col", "admiral", "commander", "marshal", "mr", "mrs", "ms", "dr", "sir", "sheikh", "former", "ex",
    "deputy", "vice", "foreign", "defence", "defense", "russian", "israeli", "sudanese", "of",
})  # fmt: skip


class Located(msgspec.Struct, frozen=True, kw_only=True):
    """The place that a name means.

    `state` is the row of its own code where it has one (`GL` for Greenland), else of the state in whose law the place
    lies (`UA` for Crimea). `territory` is set where the name means an overseas, occupied or disputed territory.
    """

    state: State
    territory: Territory | None = None
    name: str = ""

    @property
    def code(self) -> str:
        """The ISO code that answers are about."""
        return self.state.id


class Spelling(msgspec.Struct, frozen=True, order=True):
    """One way to write the name of one row."""

    kind: str
    key: str
    rank: int
    of: str
    name: str


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A name without case, accents, punctuation or article.

    >>> plain("  Omar  al-Baschír ")
    'omar baschir'
    >>> plain("Côte d'Ivoire"), plain("the Gambia"), plain("Владимир Путин"), plain("El")
    ('cote divoire', 'gambia', 'владимир путин', 'el')
    """
    folded = normalize("NFKD", normalize("NFKD", text).casefold())
    letters = normalize("NFC", _MARKS.sub("", folded.translate(_LETTERS))).translate(_LETTERS)
    # Vowels of the scripts of India and its neighbours are marks, and part of their word.
    words = "".join(each if each.isalnum() or category(each)[0] == "M" else " " for each in letters).split()
    kept = [word for word in words if word not in _ARTICLES]
    return " ".join(kept or words)


def find_person(text: str, record: Record) -> Person:
    """The one person of the record with that id, name, usual spelling or unambiguous surname.

    Raises:
        NoSuchPerson: nobody; the error names the nearest.
        AmbiguousName: more than one.
    """
    found = record.persons.get(text.strip())
    if found is not None:
        return found
    direct = record.names.find("person", plain(text))
    if not direct or direct[0][0] == PART:
        ids = _by_words(text, record)
        if len(ids) > 1:
            raise AmbiguousName(text, candidates=[_shown(of, record, kind="person") for of in ids])
        if ids:
            return record.persons[ids[0]]
    return record.persons[_one(text, record, kind="person", missing=NoSuchPerson)]


def _by_words(text: str, record: Record) -> list[str]:
    """The persons whose names have every word of a text but titles and initials, a surname among them."""
    words = [word for word in plain(text).split() if len(word) > 1 and word not in _TITLES]
    left: set[str] | None = None
    surnames: set[str] = set()
    for word in words:
        found = record.names.find("person", word)
        ids = {of for _, of, _ in found}
        left = ids if left is None else left & ids
        surnames |= {of for rank, of, _ in found if rank != PART}
    return sorted((left or set()) & surnames)


def find_state(text: str, record: Record) -> State:
    """The one state or territory with that code or name; see `find_place`."""
    return find_place(text, record).state


def find_place(text: str, record: Record) -> Located:
    """The state or territory that a code, a name, a capital or another place of the record means.

    Raises:
        NoSuchState: none; the error names the nearest.
        AmbiguousName: more than one ("Congo", "Korea").
    """
    key = text.strip()
    state = record.states.get(key) or (record.states.get(key.upper()) if len(key) == 2 else None)
    if state is not None:
        return Located(state=state, territory=territory_of(state.id, record), name=state.name)
    found: dict[tuple[str, str | None], Located] = {}
    for of in _ids(text, record, kind="state", missing=NoSuchState):
        located = _located(of, record)
        if located is not None:
            found.setdefault((located.code, located.territory.id if located.territory else None), located)
    if not found:
        raise NoSuchState(text)
    if len(found) > 1:
        raise AmbiguousName(text, candidates=[f"{each.name} ({each.code})" for each in found.values()])
    return next(iter(found.values()))


def _located(of: str, record: Record) -> Located | None:
    if of in record.states:
        state = record.states[of]
        return Located(state=state, territory=territory_of(of, record), name=state.name)
    place = record.one(Place, of)
    if place is not None:
        state = record.states[place.where]
        inside = next((row for row in record.by(Territory, "places", place.name) if row.code == place.where), None)
        return Located(state=state, territory=inside or territory_of(place.where, record), name=place.name)
    territory = record.one(Territory, of)
    if territory is None:
        return None
    code = territory.code if territory.code in record.states else territory.where
    return Located(state=record.states[code], territory=territory, name=territory.name)


def territory_of(code: str, record: Record) -> Territory | None:
    """The row of the one territory that has this code for itself (`GL`), not of a part of a state (`UA`)."""
    for territory in record.by(Territory, "code", code):
        if territory.where != code:
            return territory
    return None


def find_organisation(text: str, record: Record) -> Organisation:
    """The one organisation with that id, name or abbreviation."""
    return _row(Organisation, text, record, kind="organisation")


def find_summit(text: str, record: Record) -> Summit:
    """The one gathering with that id or name; a name held many times needs the id or the year."""
    return _row(Summit, text, record, kind="summit")


def _row(of: type[R], text: str, record: Record, *, kind: str) -> R:
    row = record.one(of, text.strip())
    if row is None:
        row = record.one(of, _one(text, record, kind=kind, missing=lambda name, nearest: NoSuchRow(
            name, what=kind, nearest=nearest)))  # fmt: skip
    if row is None:
        raise NoSuchRow(text, what=kind)
    return row


def _one(text: str, record: Record, *, kind: str, missing: Callable[..., DedereError]) -> str:
    ids = _ids(text, record, kind=kind, missing=missing)
    if len(ids) > 1:
        raise AmbiguousName(text, candidates=[_shown(of, record, kind=kind) for of in ids])
    return ids[0]


def _ids(text: str, record: Record, *, kind: str, missing: Callable[..., DedereError]) -> list[str]:
    key = plain(text)
    found = record.names.find(kind, key) if key else ()
    if not found or found[0][0] == PART:
        raise missing(text, nearest=nearest(text, record, kind=kind))
    first = found[0][0]
    return list(dict.fromkeys(of for rank, of, _ in found if rank == first or first == SURNAME))


def nearest(text: str, record: Record, *, kind: str, most: int = 5) -> list[str]:
    """The names most like `text`, as `Name (id)`."""
    from rapidfuzz import fuzz, process

    key = plain(text)
    spelt: dict[str, str] = {}
    for other, of, _ in record.names.all(kind, OWN if text.isascii() else LARGE):
        if len(other) > 3 or len(key) <= 3:  # a code is near a code only
            spelt.setdefault(other, of)
    found: dict[str, None] = {}
    ranked = process.extract(key, list(spelt), scorer=_likeness(fuzz), limit=most * 4)
    for other, score, _ in ranked:
        if score >= max(50.0, ranked[0][1] - 20.0):
            found.setdefault(_shown(spelt[other], record, kind=kind))
    return list(found)[:most]


def _likeness(fuzz: Any) -> Callable[..., float]:
    """Letters in common over the whole name, or nearly as good: the text is one word of a longer name."""

    def score(one: str, other: str, **_: object) -> float:
        whole = float(fuzz.ratio(one, other))
        return max(whole, 0.95 * max((float(fuzz.ratio(one, word)) for word in other.split()), default=0.0))

    return score


def _shown(of: str, record: Record, *, kind: str) -> str:
    if kind == "state":
        located = _located(of, record)
        return f"{located.name} ({located.code})" if located else of
    row: Row | None = record.persons.get(of)
    if kind == "organisation":
        row = record.one(Organisation, of)
    elif kind == "summit":
        row = record.one(Summit, of)
    return f"{getattr(row, 'name', of)} ({of})"


def spellings(record: Record) -> Iterator[Spelling]:
    """Every spelling that the rows themselves give; other languages and surnames come on top."""
    from dedere.record.rows import Alias, Court

    yield from _of_persons(record.rows(Person))
    for state in record.rows(State):
        for name in (state.id, state.iso3, state.name):
            yield Spelling("state", plain(name), OWN, state.id, state.name)
    for territory in record.rows(Territory):
        own = record.states.get(territory.code)
        whole = own is not None and (territory.where != own.id or plain(territory.name) == plain(own.name))
        of = territory.code if whole else territory.id
        for name in (territory.id, territory.name, *territory.places):
            yield Spelling("state", plain(name), OWN, of, name)
    taken = {plain(state.name) for state in record.rows(State)}
    for place in record.rows(Place):
        for name in (place.name, *place.aliases):
            if plain(name) not in taken:
                yield Spelling("state", plain(name), OWN if name == place.name else LARGE, place.id, name)
    for organisation in record.rows(Organisation):
        for name in (organisation.id, organisation.name, *organisation.aliases):
            yield Spelling("organisation", plain(name), OWN, organisation.id, name)
    for summit in record.rows(Summit):
        year = summit.when.text[:4]
        for name in (
            summit.id,
            summit.name,
            f"{summit.name} {year}",
            f"{summit.place} {year}",
            f"{summit.organisation} {year}",
        ):
            yield Spelling("summit", plain(name), OWN, summit.id, name)
    for court in record.rows(Court):
        for name in (court.id, court.name):
            yield Spelling("court", plain(name), OWN, court.id, name)
    kinds = {"territory": "state", "place": "state"}
    for alias in record.rows(Alias):
        yield Spelling(kinds.get(alias.kind, alias.kind), plain(alias.name), OWN, alias.of, alias.name)
        if alias.kind == "person":
            yield from _surname(alias.name, alias.of)


def _of_persons(persons: Iterable[Person]) -> Iterator[Spelling]:
    for person in persons:
        for name in (person.id, person.name, *person.aliases):
            yield Spelling("person", plain(name), OWN, person.id, name)
            yield from _surname(name, person.id)


def _surname(name: str, of: str) -> Iterator[Spelling]:
    """The words of a name alone: the last is a surname, the others only make it ambiguous."""
    words = plain(name).split()
    if len(words) > 1:
        yield Spelling("person", words[-1], SURNAME, of, name)
        for word in words[:-1]:
            yield Spelling("person", word, PART, of, name)


def held(record: Record) -> Iterator[Spelling]:
    """Every spelling that the record's own index holds."""
    for kind in KINDS:
        told: set[tuple[str, str, str]] = set()
        for rank in range(PART + 1):
            for key, of, name in record.names.all(kind, rank):
                if (key, of, name) not in told:
                    told.add((key, of, name))
                    yield Spelling(kind, key, rank, of, name)


class Index:
    """An index in memory, for a record that was not built into a file."""

    def __init__(self, found: Iterable[Spelling]) -> None:
        self._kinds: dict[str, dict[str, list[tuple[int, str, str]]]] = {}
        for each in sorted(set(found)):
            self._kinds.setdefault(each.kind, {}).setdefault(each.key, []).append((each.rank, each.of, each.name))
        for keys in self._kinds.values():
            for entries in keys.values():
                entries.sort()

    def find(self, kind: str, key: str) -> Sequence[tuple[int, str, str]]:
        """Rank, row and spelling for a plain name, best rank first."""
        return self._kinds.get(kind, {}).get(key, ())

    def all(self, kind: str, rank: int) -> Iterable[tuple[str, str, str]]:
        """Every plain name with row and spelling, up to a rank."""
        for key, entries in self._kinds.get(kind, {}).items():
            for found, of, name in entries:
                if found <= rank:
                    yield key, of, name
