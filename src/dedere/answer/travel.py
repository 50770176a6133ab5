"""Which journeys of a person are recorded, and what did each host owe on those days?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from dedere.answer.ask import ask
from dedere.answer.travel_hosts import Host, Tie, gatherings, host_of, organisations, tie_of
from dedere.answer.travel_split import Split, first_case, split_of
from dedere.answer.words import cite, short_name
from dedere.law.finding import Answer, Cite, Standing
from dedere.law.phase import Sought
from dedere.law.seen import Seen, seen
from dedere.record import rows
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.names import find_person
from dedere.record.record import Record
from dedere.record.when import When

Completeness = Literal["complete", "near_complete", "selection", "none_found"]
TripStatus = Literal["made", "cancelled", "declined", "remote", "planned"]
STATUSES: tuple[TripStatus, ...] = ("made", "planned", "cancelled", "declined", "remote")


class Owed(msgspec.Struct, frozen=True, kw_only=True):
    """What a host owed on some days of a stay, both ends in."""

    first: str
    last: str
    answer: Answer
    standing: Standing
    says: str


class Journey(msgspec.Struct, frozen=True, kw_only=True):
    """One trip to one state. `tie` says whether the host is bound to the court at all, warrant or none."""

    id: str
    who: str
    name: str
    where: str
    host: str
    place: str
    when: str
    days: int | None  # None where the source gives a month or a year only
    status: TripStatus
    occasion: str
    substitute: str
    summits: tuple[str, ...]
    organisations: tuple[str, ...]
    continent: str
    tie: Tie
    owed: tuple[Owed, ...]  # by day; empty where no day of it can be asked about
    unconfirmed: bool
    plan_only: bool  # only an announcement was read; a journey so known is `planned`, never `made`
    imported: str  # the import that a user's own row came with, or ""
    source: Cite
    note: str


class Covered(msgspec.Struct, frozen=True, kw_only=True):
    """How complete the recorded journeys are over a period, both ends in."""

    first: str
    last: str
    completeness: Completeness
    says: str


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """How many of the trips shown are what."""

    trips: int
    made: int
    to_bound_hosts: int  # made, by the law of the days
    unconfirmed: int
    plan_only: int
    imported: int


class Trips(msgspec.Struct, frozen=True, kw_only=True):
    """The trips of one person, as recorded and as the law stood on their days."""

    who: str
    name: str
    known_on: str
    split: Split
    trips: tuple[Journey, ...]
    counts: Counted
    coverage: tuple[Covered, ...]


class Only(msgspec.Struct, frozen=True, kw_only=True):
    """Which trips to show; what is empty does not filter."""

    where: str = ""  # ISO code
    since: Day | None = None  # first day in
    until: Day | None = None  # first day out
    status: tuple[TripStatus, ...] = ()
    tie: tuple[Tie, ...] = ()
    continent: str = ""
    organisation: str = ""
    unconfirmed: bool | None = None


ALL = Only()


def trips(who: str, *, known_on: Day, record: Record, only: Only = ALL) -> Trips:
    """The journeys of a person with what each host owed, by what was known on a day.

    Raises:
        NoSuchPerson, AmbiguousName: `who` is nobody of the record, or several.
    """
    view = seen(record, known_on)
    person = find_person(who, record)
    found = tuple(journey for journey in journeys(view, person.id, record) if _shown(journey, only))
    return Trips(
        who=person.id,
        name=short_name(person),
        known_on=known_on.iso,
        split=split_of(view, person.id),
        trips=found,
        counts=counted(found),
        coverage=coverage_of(view, person.id),
    )


def journeys(view: Seen, who: str, record: Record, *, where: str = "") -> tuple[Journey, ...]:
    """Every known journey of a person, by day; to one state, where its code is given."""
    case = first_case(view, who)
    found = sorted(view.record.by(rows.Trip, "who", who), key=lambda trip: (trip.when, trip.where))
    return tuple(_journey(view, trip, case, record) for trip in found if where in ("", trip.where))


def _journey(view: Seen, trip: rows.Trip, case: Sought | None, record: Record) -> Journey:
    host = host_of(view, trip.where, trip.place, trip.when)
    summits = gatherings(view, trip.who, trip.where, trip.when)
    return Journey(
        id=trip.id,
        who=trip.who,
        name=short_name(view.record.persons[trip.who]),
        where=trip.where,
        host=host.at.name,
        place=trip.place,
        when=str(trip.when),
        days=None if trip.when.grain in ("month", "year") else trip.when.last - trip.when.first + 1,
        status="planned" if trip.basis == "plan" and trip.status == "made" else trip.status,
        occasion=trip.occasion,
        substitute=trip.substitute,
        summits=tuple(summit.id for summit in summits),
        organisations=organisations(view, trip.occasion, summits),
        continent=host.state.continent,
        tie="not_bound" if case is None else tie_of(view, case, host, trip.when),
        owed=owed_over(view, trip.who, host, trip.when, record),
        unconfirmed=trip.unconfirmed,
        plan_only=trip.basis == "plan",
        imported=trip.line.removeprefix("import ") if trip.line.startswith("import ") else "",
        source=cite(trip.source),
        note=trip.note,
    )


def owed_over(view: Seen, who: str, host: Host, when: When, record: Record) -> tuple[Owed, ...]:
    """What a host owes over some days: one entry for each stretch on which the answer is the same."""
    found: list[Owed] = []
    for number in range(int(max(when.first, ADOPTED)), int(min(when.last, LAST)) + 1):
        day = Day(number)
        answer = ask(who, host.at.id, on=day, known_on=view.known_on, record=record)
        if found and (answer.answer, answer.standing) == (found[-1].answer, found[-1].standing):
            found[-1] = msgspec.structs.replace(found[-1], last=day.iso)
        else:
            found.append(
                Owed(first=day.iso, last=day.iso, answer=answer.answer, standing=answer.standing, says=answer.says)
            )
    return tuple(found)


def _shown(journey: Journey, only: Only) -> bool:
    first, _, last = journey.when.partition("/")
    return (
        (not only.where or journey.where == only.where)
        and (only.since is None or (last or first) >= only.since.iso[: len(last or first)])
        and (only.until is None or first < only.until.iso)
        and (not only.status or journey.status in only.status)
        and (not only.tie or journey.tie in only.tie)
        and (not only.continent or journey.continent.casefold() == only.continent.casefold())
        and (not only.organisation or only.organisation in journey.organisations)
        and (only.unconfirmed is None or journey.unconfirmed == only.unconfirmed)
    )


def counted(found: Sequence[Journey]) -> Counted:
    """The counts of some trips."""
    made = [journey for journey in found if journey.status == "made"]
    return Counted(
        trips=len(found),
        made=len(made),
        to_bound_hosts=sum(journey.tie == "bound" for journey in made),
        unconfirmed=sum(journey.unconfirmed for journey in found),
        plan_only=sum(journey.plan_only for journey in found),
        imported=sum(bool(journey.imported) for journey in found),
    )


def coverage_of(view: Seen, who: str) -> tuple[Covered, ...]:
    """How complete the person's journeys are, period by period."""
    found = sorted(view.record.by(rows.Coverage, "who", who), key=lambda row: row.period)
    return tuple(
        Covered(first=row.period.first.iso, last=row.period.last.iso, completeness=row.completeness, says=row.says)
        for row in found
    )
