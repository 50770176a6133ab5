"""What does the record hold of one person, state, treaty, court, summit or journey?

Pages as data: each line with its source, everything by what was known on a day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dedere.answer.events import person_events, state_events
from dedere.answer.found import told
from dedere.answer.pages import (
    CourtPage,
    Dated,
    Line,
    Page,
    PersonPage,
    StatePage,
    SummitPage,
    TreatyPage,
    TripPage,
)
from dedere.answer.words import cite, court_name, dated, short_name, start, state_name
from dedere.errors import NoSuchRow
from dedere.law import participation, phase
from dedere.law.participation import DEPOSITS, STATUTE
from dedere.law.seen import Seen, seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import find_person, find_place, find_summit
from dedere.record.record import Record

TREATIES = {STATUTE: "Rome Statute of the International Criminal Court"}


def show(kind: str, name: str, *, known_on: Day, record: Record) -> Page:
    """The page of one thing of the record.

    Args:
        kind: person, state, treaty, court, summit or trip.

    Raises:
        NoSuchRow: `kind` is none of these, or there is no such treaty, court or trip.
        NoSuchPerson, NoSuchState, AmbiguousName: names that the record cannot settle.
    """
    pages: dict[str, Callable[..., Page]] = {
        "person": show_person, "state": show_state, "treaty": show_treaty, "court": show_court,
        "summit": show_summit, "trip": show_trip,
    }  # fmt: skip
    if kind not in pages:
        raise NoSuchRow(kind, what="kind of page", nearest=tuple(pages))
    return pages[kind](name, known_on=known_on, record=record)


def show_person(who: str, *, known_on: Day, record: Record) -> PersonPage:
    """The page of a person."""
    view, person = seen(record, known_on), find_person(who, record)
    died = view.when(person.died)
    return PersonPage(
        who=person.id,
        name=short_name(person),
        full_name=person.name,
        known_on=known_on.iso,
        nationality=person.nationality,
        born=person.born,
        died=died.text if died else None,
        note=person.note,
        stands=tuple(_stands(view, case, person.id) for case in phase.sought(view, person.id)),
        warrants=tuple(_warrant(view, row) for row in view.record.by(rows.Warrant, "who", person.id)),
        offices=tuple(
            _line(row, row.since, view.when(row.until), f"{row.title}, {state_name(view, row.where)}")
            for row in view.record.by(rows.Office, "who", person.id)
        ),
        journeys=tuple(
            _line(row, row.when, None, journey(view, row)) for row in view.record.by(rows.Trip, "who", person.id)
        ),
        found=tuple(told(view, row) for row in view.record.by(rows.CooperationFinding, "who", person.id)),
        history=history(person_events(view, person.id)),
    )


_NOW = {
    "live": "wanted: a warrant is in force",
    "sealed": "a warrant is in force",
    "uncertain": "a day the record does not have decides whether the warrant is in force",
    "surrendered": "in the court's custody or surrendered to it",
    "dead": "recorded as dead; the warrant stands until the court ends it",
    "ended": "no longer sought: the warrant has ended",
    "summons": "summoned to appear, not to be arrested",
    "unissued": "no warrant yet",
}


def _stands(view: Seen, case: phase.Sought, who: str) -> str:
    now = phase.phase_on(view, case, who, view.known_on)
    return f"{start(court_name(view, case.court))}: {_NOW[now.kind]}"


def _warrant(view: Seen, row: rows.Warrant) -> Line:
    what = "Warrant of arrest" if row.kind == "arrest_warrant" else "Summons to appear"
    public = f"; public {dated(row.made_public)}" if row.made_public and row.made_public != row.issued else ""
    alleged = row.crimes or "not given"
    says = f"{what} of {court_name(view, row.court)}, issued {dated(row.issued)}{public}; alleged: {alleged}"
    return _line(row, row.issued, view.when(row.ended), says)


def _line(row: rows.Row, since: object, until: object, says: str) -> Line:
    return Line(
        id=row.id,
        since=str(since) if since is not None else None,
        until=str(until) if until is not None else None,
        says=says,
        note=row.note,
        source=cite(row.source),
        unconfirmed=row.unconfirmed,
    )


_TRIP = {
    "made": "went to", "cancelled": "called off a journey to", "declined": "stayed away from",
    "remote": "took part by video in a meeting in", "planned": "was expected in",
}  # fmt: skip


def journey(view: Seen, trip: rows.Trip) -> str:
    """A journey in one sentence."""
    person = view.record.persons.get(trip.who)
    name = short_name(person) if person else trip.who
    place = f"{trip.place}, {state_name(view, trip.where)}" if trip.place else state_name(view, trip.where)
    what = f": {trip.occasion}" if trip.occasion else ""
    instead = f"; {trip.substitute} went instead" if trip.substitute else ""
    return f"{name} {_TRIP[trip.status]} {place} {dated(trip.when)}{what}{instead}"


def history(events: Iterable[tuple[Day, rows.Row, str]]) -> tuple[Dated, ...]:
    """Events by day, each once."""
    found: dict[tuple[Day, str], Dated] = {}
    for day, row, says in events:
        found.setdefault((day, says), Dated(on=day.iso, says=start(says), id=row.id, source=cite(row.source)))
    return tuple(found[key] for key in sorted(found))


def show_state(where: str, *, known_on: Day, record: Record) -> StatePage:
    """The page of a state or territory."""
    view, state = seen(record, known_on), find_place(where, record).state
    code = state.id
    acts = sorted(view.record.by(rows.Participation, "where", code), key=lambda act: act.when.first)
    name = start(state_name(view, code))
    return StatePage(
        where=code,
        name=state.name,
        known_on=known_on.iso,
        capital=state.capital,
        region=state.region,
        stands=stands(view, code),
        acts=tuple(_line(act, act.when, None, f"{name}: {act.act.replace('_', ' ')}") for act in acts),
        declarations=tuple(
            _line(row, row.lodged, None, f"Declaration under article 12(3), {row.validity.replace('_', ' ')}")
            for row in view.record.by(rows.Declaration, "where", code)
        ),
        territories=tuple(
            _line(
                row,
                view.when(row.since),
                view.when(row.until),
                f"{row.name}: {row.status.replace('_', ' ')}. {row.instrument}",
            )
            for row in record.by(rows.Territory, "where", code)
            if row.known <= known_on
        ),
        memberships=tuple(
            _line(row, row.since, view.when(row.until), f"{row.organisation}: {row.status}")
            for row in view.record.by(rows.Membership, "where", code)
        ),
        positions=tuple(
            _line(row, row.when, view.when(row.until), row.says)
            for row in view.record.by(rows.Position, "holder", code)
        ),
        found=tuple(told(view, row) for row in view.record.by(rows.CooperationFinding, "where", code)),
        history=history(state_events(view, code)),
    )


_STANDS = {
    "never": "neither signed nor joined the Rome Statute",
    "signed": "signed the Rome Statute and is not a party",
    "renounced": "signed the Rome Statute and has said that it will not become a party",
    "deposited": "has deposited its instrument; the Rome Statute is not yet in force for it",
    "withdrawn_before": "took its instrument back before it took effect; never a party",
    "party": "party to the Rome Statute",
    "leaving": "party to the Rome Statute, with a notice of withdrawal pending",
    "left": "no longer a party to the Rome Statute",
}


def stands(view: Seen, code: str) -> str:
    """How a state stands to the Rome Statute on the day known, in a phrase."""
    stage = participation.stage_on(view, code, view.known_on)
    since = stage.party_since if stage.bound else stage.since
    says = _STANDS[stage.name]
    if stage.name == "never" or since is None:
        return says
    turns = f"; due to change on {stage.turns.words}" if stage.turns is not None and stage.turns > view.known_on else ""
    return f"{says} (since {since.words}{turns})"


def show_treaty(name: str, *, known_on: Day, record: Record) -> TreatyPage:
    """The page of a treaty."""
    key = name.strip().casefold().replace(" ", "-")
    treaty = next((id_ for id_, full in TREATIES.items() if key in (id_, full.casefold().replace(" ", "-"))), None)
    if treaty is None:
        raise NoSuchRow(name, what="treaty", nearest=tuple(TREATIES))
    view = seen(record, known_on)
    codes = sorted({act.where for act in view.record.by(rows.Participation, "treaty", treaty)})
    by_stage: dict[str, list[str]] = {}
    days: set[Day] = set()
    events: list[tuple[Day, rows.Row, str]] = []
    for code in codes:
        by_stage.setdefault(participation.stage_on(view, code, known_on, treaty).name, []).append(code)
        days |= {stage.since for stage in participation.standing(view, code, treaty)}
        events += [event for event in state_events(view, code) if isinstance(event[1], rows.Participation)]
    counts: list[tuple[str, int]] = []
    for day in sorted(days):
        number = len(participation.parties(view, day, treaty))
        if day <= known_on and (not counts or counts[-1][1] != number):
            counts.append((day.iso, number))
    return TreatyPage(
        treaty=treaty,
        name=TREATIES[treaty],
        known_on=known_on.iso,
        parties=participation.parties(view, known_on, treaty),
        leaving=tuple(by_stage.get("leaving", ())),
        left=tuple(by_stage.get("left", ())),
        signed_only=tuple(sorted(by_stage.get("signed", []) + by_stage.get("renounced", []))),
        coming=tuple(by_stage.get("deposited", ())),
        counts=tuple(counts),
        history=history(event for event in events if _matters(event[1])),
    )


def _matters(row: rows.Row) -> bool:
    return isinstance(row, rows.Participation) and row.act in (
        *DEPOSITS,
        "notice_of_withdrawal",
        "withdrawal_rescinded",
    )


def show_court(name: str, *, known_on: Day, record: Record) -> CourtPage:
    """The page of a court."""
    view = seen(record, known_on)
    key = name.strip().casefold()
    court = next((row for row in record.rows(rows.Court) if key in (row.id, row.name.casefold())), None)
    if court is None:
        raise NoSuchRow(name, what="court", nearest=[row.id for row in record.rows(rows.Court)])
    issued = sorted(view.record.by(rows.Warrant, "court", court.id), key=lambda row: row.issued.first)
    wanted = [
        who
        for who in dict.fromkeys(row.who for row in issued)
        for case in phase.sought(view, who)
        if case.court == court.id and phase.phase_on(view, case, who, known_on).kind == "live"
    ]
    return CourtPage(
        court=court.id,
        name=court.name,
        known_on=known_on.iso,
        made_by=court.made_by,
        instrument=court.instrument,
        note=court.note,
        wanted=tuple(dict.fromkeys(wanted)),
        warrants=tuple(_warrant(view, row) for row in issued),
        found=tuple(told(view, row) for row in view.record.by(rows.CooperationFinding, "court", court.id)),
        source=cite(court.source),
    )


def show_summit(name: str, *, known_on: Day, record: Record) -> SummitPage:
    """The page of a gathering."""
    view, summit = seen(record, known_on), find_summit(name, record)
    return SummitPage(
        summit=summit.id,
        name=summit.name,
        known_on=known_on.iso,
        where=summit.where,
        place=summit.place,
        when=summit.when.text,
        attendance=tuple(
            _line(row, summit.when, None, f"{row.person} ({state_name(view, row.where)}): {row.mode}"
                  + (f", {row.substitute} instead" if row.substitute else ""))
            for row in view.record.by(rows.Attendance, "summit", summit.id)
        ),
        source=cite(summit.source),
    )  # fmt: skip


def show_trip(name: str, *, known_on: Day, record: Record) -> TripPage:
    """The page of a journey, by its id."""
    view = seen(record, known_on)
    trip = view.record.one(rows.Trip, name.strip())
    if trip is None:
        near = [row.id for row in view.record.rows(rows.Trip) if name.strip()[:8] == row.id[:8]][:5]
        raise NoSuchRow(name, what="journey", nearest=near)
    return TripPage(
        trip=trip.id,
        who=trip.who,
        name=short_name(record.persons[trip.who]),
        known_on=known_on.iso,
        where=trip.where,
        place=trip.place,
        when=trip.when.text,
        status=trip.status,
        says=f"{journey(view, trip)}.",
        source=cite(trip.source),
        unconfirmed=trip.unconfirmed,
    )
