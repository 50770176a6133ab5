"""Who was invited to a gathering, what did its host owe, and who came, sent somebody, joined by video, stayed away?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from dedere.answer.travel import Owed, owed_over
from dedere.answer.travel_hosts import Host, Tie, host_of, tie_of
from dedere.answer.travel_split import first_case
from dedere.answer.words import cite, short_name
from dedere.law import participation
from dedere.law.finding import Cite
from dedere.law.seen import Seen, seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import find_summit
from dedere.record.record import Record

Mode = Literal["attended", "absent", "remote", "substitute"]
MODES: tuple[Mode, ...] = ("attended", "remote", "substitute", "absent")
MODE_SAYS: dict[Mode, str] = {
    "attended": "came", "remote": "joined by video", "substitute": "sent somebody", "absent": "stayed away",
}  # fmt: skip


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """A state of the organisation on the first day, and whether it was a party to the Statute."""

    where: str
    name: str
    status: Literal["member", "observer", "associate", "suspended"]
    party: bool


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """A leader the record has a word on: `mode` says whether they came; `wanted` whether a court sought them then."""

    where: str
    state: str
    person: str
    who: str
    mode: Mode
    substitute: str
    wanted: bool
    owed: tuple[Owed, ...]  # by the host, towards a leader of the record
    unconfirmed: bool
    source: Cite
    note: str


class Gathering(msgspec.Struct, frozen=True, kw_only=True):
    """One summit. `seats` is no full roll: it has the leaders on whom a source was read."""

    id: str
    name: str
    organisation: str
    organisation_name: str
    where: str
    host: str
    place: str
    when: str
    known_on: str
    host_tie: Tie | None  # to the court of the first wanted leader invited; None where there is none
    host_party: bool
    members: tuple[Member, ...]
    seats: tuple[Seat, ...]
    source: Cite
    notes: tuple[str, ...]


def summit(name: str, *, known_on: Day, record: Record) -> Gathering:
    """One gathering of leaders with its members, its host's duty and its guests, by what was known on a day.

    Raises:
        NoSuchRow, AmbiguousName: `name` is no summit of the record, or several.
    """
    view = seen(record, known_on)
    row = find_summit(name, record)
    host = host_of(view, row.where, row.place, row.when)
    organisation = view.record.one(rows.Organisation, row.organisation)
    seats = tuple(sorted(_seats(view, row, host, record), key=lambda seat: (not seat.wanted, seat.where, seat.person)))
    wanted = next((seat for seat in seats if seat.wanted), None)
    case = first_case(view, wanted.who) if wanted else None
    return Gathering(
        id=row.id,
        name=row.name,
        organisation=row.organisation,
        organisation_name=organisation.name if organisation else "",
        where=row.where,
        host=host.at.name,
        place=row.place,
        when=str(row.when),
        known_on=known_on.iso,
        host_tie=tie_of(view, case, host, row.when) if case else None,
        host_party=participation.stage_on(view, row.where, row.when.first).bound,
        members=tuple(members(view, row.organisation, row.when.first)),
        seats=seats,
        source=cite(row.source),
        notes=tuple(_notes(row, seats, known_on)),
    )


def _seats(view: Seen, row: rows.Summit, host: Host, record: Record) -> Iterable[Seat]:
    for guest in view.record.by(rows.Attendance, "summit", row.id):
        person = view.record.persons.get(guest.who)
        owed = owed_over(view, guest.who, host, row.when, record) if person else ()
        state = view.record.states.get(guest.where)
        yield Seat(
            where=guest.where,
            state=state.name if state else guest.where,
            person=short_name(person) if person else guest.person,
            who=guest.who,
            mode=guest.mode,
            substitute=guest.substitute,
            wanted=any(each.standing != "no_warrant" for each in owed),
            owed=owed,
            unconfirmed=guest.unconfirmed,
            source=cite(guest.source),
            note=guest.note,
        )


def members(view: Seen, organisation: str, on: Day) -> Iterable[Member]:
    """The states of an organisation on a day, members first."""
    found: dict[str, rows.Membership] = {}
    for row in view.record.by(rows.Membership, "organisation", organisation):
        until = view.when(row.until)
        if (row.since is None or row.since.first <= on) and (until is None or on < until.first):
            found[row.where] = row
    for row in sorted(found.values(), key=lambda row: (row.status != "member", row.status, row.where)):
        state = view.record.states.get(row.where)
        yield Member(
            where=row.where,
            name=state.name if state else row.where,
            status=row.status,
            party=participation.stage_on(view, row.where, on).bound,
        )


def _notes(row: rows.Summit, seats: tuple[Seat, ...], known_on: Day) -> Iterable[str]:
    yield "The list of guests is no full roll: it has the leaders on whom a source was read."
    if row.when.first > known_on:
        yield f"On {known_on.words} this gathering lies ahead: what the host owes is answered as things then stood."
    if not any(seat.wanted for seat in seats):
        yield "Nobody on the list was publicly wanted on those days, as far as known."
