"""Which names of people and places does the reader know before it reads?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from dedere.reader.wordlist import listed
from dedere.record.day import Day

PlaceKind = Literal["state", "city", "seat", "demonym", "group"]

# a surname that is an English word, a common given name or shared by many: never enough by itself
_WEAK_ALONE = frozenset(
    listed("""
    Li Wang Han Park Lee Wong Martin Brown May Rice Dan Ban Bush Harris Johnson Singh Hassan Francis Leo
    Costa Hu Wen Dong Ding Zhao Qin Cho Choe Lai Lam Kim Khan Faye Bio Paz Rama Santos Martin Ali Taylor
    Banda Sharif Wallace Hague Cameron Carney Carter Cooper Cohen Katz Barak Sharon Rudd Abbott Peters Pence
    Kellogg Austin Sullivan Pavel Duda Sall Thuong Trong Cuong Chinh Anwar Benedict Albanese Morrison
    Turnbull Marin Michel Mustafa Fernández Fernandez Castro Rodríguez Rodriguez Sánchez Sanchez Duque Peña
    Pena Ortega Vieira Morales Correa Noboa Chaves Stocker Schoof Higgins Magyar Dan Michal Orpo Sandu Golob
    Abela Aoun Salam Barrow Mahama Taha Harun Dar Imran Yunus Samia Meles Conte Renzi Blair Clinton Truss
    Sugiono Ashton Turk Clinton Annan Jammeh Weah Talon Biya Boko Chapo Khama Ping Moussa Abdullah Felipe
    Tamim Charles Hun Abe Suga Moon Yoon Clark Fox Howard Key Carr Bishop Payne Hunt Straw Gates Burns Arias Dung
    Sang Kan Noda Aso Ma Chen Jiang Zhu Yang Cai Roh Ri Son Taye Salih Hussein Hariri Moreno Wade Mandela Garcia García
    Fischer Gabriel Martin Clark Gore Downer Hammond Raab Ahern Kenny Persson Andersson Letta Monti Valls Hadi Saleh
    Rashid Wagner Fox Uribe Toledo Zelaya Hernández Cheney Kalam Badawi Ahmed Mohamed Sezer Levits Klaus Fradkov Ivanov
    Kakar Alvi Abbasi Phuc Triet Solih Kono Kang Abdulaziz Said Sarraj Novak Patel Hernandez Kirchner Benítez Castro
    """)
)


# territories that lie within a state's recognised borders, or in its law, stand for that state
_PART_OF = {
    "HK": "CN",
    "MO": "CN",
    "GL": "DK",
    "FO": "DK",
    "PR": "US",
    "GU": "US",
    "VI": "US",
    "AS": "US",
    "MP": "US",
    "GI": "GB",
    "JE": "GB",
    "GG": "GB",
    "IM": "GB",
    "BM": "GB",
    "KY": "GB",
    "FK": "GB",
    "VG": "GB",
    "TC": "GB",
    "GF": "FR",
    "GP": "FR",
    "MQ": "FR",
    "RE": "FR",
    "YT": "FR",
    "NC": "FR",
    "PF": "FR",
    "AX": "FI",
    "AW": "NL",
    "CW": "NL",
    "SX": "NL",
    "SJ": "NO",
}


class Office(msgspec.Struct, frozen=True):
    """An office held: its kind, and the months from and to (`""` where it is still held)."""

    kind: str
    since: str
    until: str

    def held(self, on: Day | None, *, slack_days: int = 0) -> bool:
        """Whether it was held in that month; the latest known holder where no day is given."""
        if on is None:
            return not self.until
        first, last = (on - slack_days).iso[:7], (on + slack_days).iso[:7]
        return self.since <= last and (not self.until or first <= self.until)


class Person(msgspec.Struct, frozen=True):
    """Somebody an article may name: the usual full name, how later sentences call them, their state and offices.

    Whoever is `shy` is known by the full name, and by the surname only with the title of an office held. `post` is the
    state where an ambassador serves.
    """

    name: str
    alone: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    gender: str = ""
    state: str = ""
    offices: tuple[Office, ...] = ()
    id: str | None = None
    shy: bool = False
    post: str = ""

    @property
    def every_name(self) -> tuple[str, ...]:
        """The full name and its other spellings."""
        return (self.name, *self.spellings)

    def known_by(self, short: str) -> bool:
        """Whether a surname alone is enough to mean this person."""
        return not self.shy and short not in _WEAK_ALONE


class Place(msgspec.Struct, frozen=True):
    """A name of a place: the states whose recognised territory it is, and what sort of name it is."""

    name: str
    states: tuple[str, ...]
    kind: PlaceKind


def _lines(name: str) -> list[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split(";") for line in text.splitlines() if line and not line.startswith("#")]


# whom a surname alone means; then whom it does not, without an office before it
_LISTS = ("people.txt",)
_SHY_LISTS = tuple(f"leaders_{part}.txt" for part in ("world", "europe", "asia", "africa", "americas"))


@cache
def people() -> tuple[Person, ...]:
    """The leaders and ministers of the reader's own lists."""
    return tuple(_person(fields, shy=name in _SHY_LISTS) for name in (*_LISTS, *_SHY_LISTS) for fields in _lines(name))


def _person(fields: Sequence[str], *, shy: bool) -> Person:
    name, alone, spellings, gender, state, offices = fields
    return Person(
        name=name,
        alone=tuple(alone.split(",")) if alone else (name.split()[-1],),
        spellings=tuple(s for s in spellings.split(",") if s),
        gender=gender,
        state=state,
        offices=tuple(_office(text) for text in offices.split(",") if text),
        shy=shy,
    )


def _office(text: str) -> Office:
    kind, _, span = text.partition(" ")
    since, _, until = span.partition("/")
    return Office(kind, since, f"{until}-12" if len(until) == 4 else until)  # a year whose month is not known


@cache
def places() -> tuple[Place, ...]:
    """The names of states, cities, seats of power, demonyms and groups of states."""
    return tuple(
        Place(name, tuple(_PART_OF.get(code, code) for code in codes.split(",")), kind)  # type: ignore[arg-type]
        for codes, kind, *names in _lines("places.txt")
        for name in names
    )


@cache
def demonyms() -> Mapping[str, str]:
    """Demonym to state."""
    return {place.name: place.states[0] for place in places() if place.kind == "demonym"}


def with_record(own: Sequence[Person], recorded: Iterable[Person]) -> tuple[Person, ...]:
    """The record's persons in front, linked by id; the reader's own list gives the usual English name."""
    by_spelling = {spelling.casefold(): person for person in own for spelling in person.every_name}
    merged: list[Person] = []
    used: set[str] = set()
    for person in recorded:
        mine = next((m for s in person.every_name if (m := by_spelling.get(s.casefold()))), None)
        if mine is None:
            merged.append(person)
            continue
        used.add(mine.name)
        spellings = dict.fromkeys(s for s in (*person.every_name, *mine.spellings) if s != mine.name)
        merged.append(
            msgspec.structs.replace(
                mine,
                spellings=tuple(spellings),
                alone=tuple(dict.fromkeys((*mine.alone, *person.alone))),
                offices=mine.offices or person.offices,
                state=mine.state or person.state,
                id=person.id,
            )
        )
    merged.extend(person for person in own if person.name not in used)
    return tuple(merged)
