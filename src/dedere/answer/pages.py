"""What does a page of the record look like: of a person, state, treaty, court, summit or journey?"""

from __future__ import annotations

import msgspec

from dedere.law.finding import Cite, CourtFound


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One thing the record holds: the row, when it was, what it says, who says so."""

    id: str
    since: str | None
    until: str | None = None
    says: str
    note: str = ""
    source: Cite
    unconfirmed: bool = False


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened, by day."""

    on: str
    says: str
    id: str
    source: Cite


class PersonPage(msgspec.Struct, frozen=True, kw_only=True):
    """A person whom a court sought: alleged crimes, warrants, offices, journeys, and how it stands on the day known."""

    who: str
    name: str
    full_name: str
    known_on: str
    nationality: str
    born: str
    died: str | None
    note: str
    stands: tuple[str, ...]
    warrants: tuple[Line, ...]
    offices: tuple[Line, ...]
    journeys: tuple[Line, ...]
    found: tuple[CourtFound, ...]
    history: tuple[Dated, ...]


class StatePage(msgspec.Struct, frozen=True, kw_only=True):
    """A state: how it stands to the Rome Statute, its declarations, territories, and what the Court found of it."""

    where: str
    name: str
    known_on: str
    capital: str
    region: str
    stands: str
    acts: tuple[Line, ...]
    declarations: tuple[Line, ...]
    territories: tuple[Line, ...]
    memberships: tuple[Line, ...]
    positions: tuple[Line, ...]
    found: tuple[CourtFound, ...]
    history: tuple[Dated, ...]


class TreatyPage(msgspec.Struct, frozen=True, kw_only=True):
    """A treaty: its parties on the day known, by name, and how their number grew."""

    treaty: str
    name: str
    known_on: str
    parties: tuple[str, ...]
    leaving: tuple[str, ...]
    left: tuple[str, ...]
    signed_only: tuple[str, ...]
    coming: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    history: tuple[Dated, ...]


class CourtPage(msgspec.Struct, frozen=True, kw_only=True):
    """A court: what it rests on, its warrants, and its decisions on the cooperation of states."""

    court: str
    name: str
    known_on: str
    made_by: str
    instrument: str
    note: str
    wanted: tuple[str, ...]
    warrants: tuple[Line, ...]
    found: tuple[CourtFound, ...]
    source: Cite


class SummitPage(msgspec.Struct, frozen=True, kw_only=True):
    """A gathering of leaders and who is recorded as having come, stayed away or sent somebody."""

    summit: str
    name: str
    known_on: str
    where: str
    place: str
    when: str
    attendance: tuple[Line, ...]
    source: Cite


class TripPage(msgspec.Struct, frozen=True, kw_only=True):
    """A journey, made or not made."""

    trip: str
    who: str
    name: str
    known_on: str
    where: str
    place: str
    when: str
    status: str
    says: str
    source: Cite
    unconfirmed: bool


Page = PersonPage | StatePage | TreatyPage | CourtPage | SummitPage | TripPage
