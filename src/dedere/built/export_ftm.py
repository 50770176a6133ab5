"""How does the record look as FollowTheMoney entities?

Persons, their offices (Position and Occupancy), their warrants (Sanction, the schema in which such listings are shared)
and their journeys (Event: the schema Trip requires a place of departure, which sources seldom give). Property names and
types follow the published schema.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from dedere.record.record import Record
from dedere.record.rows import Office, Person, Row, Trip, Warrant
from dedere.record.when import When

Entity = dict[str, Any]


def entities(record: Record, *, sets: Collection[str]) -> Iterator[Entity]:
    """The entities of the sets asked, one after another; ids are the record's own with the prefix `dedere-`."""
    if "persons" in sets:
        yield from (_person(person, record) for person in record.rows(Person))
    if "offices" in sets:
        for office in record.rows(Office):
            yield from _office(office)
    if "warrants" in sets:
        yield from (_warrant(warrant) for warrant in record.rows(Warrant))
    if "trips" in sets:
        yield from (_trip(trip, record) for trip in record.rows(Trip))


def _person(person: Person, record: Record) -> Entity:
    wanted = any(
        warrant.kind == "arrest_warrant" and warrant.ended is None and warrant.surrendered is None
        for warrant in record.by(Warrant, "who", person.id)
    )
    return _entity(
        "Person",
        person,
        name=person.name,
        alias=person.aliases,
        nationality=person.nationality.lower(),
        birthDate=person.born,
        deathDate=_date(person.died),
        wikidataId=person.wikidata,
        topics="wanted" if wanted and person.died is None else "",
        notes=person.note,
        sourceUrl=person.source.url,
        publisher="dedere",
    )


def _office(office: Office) -> Iterator[Entity]:
    post = f"dedere-post-{office.where.lower()}-{office.id}"
    yield {
        "id": post, "schema": "Position",
        "properties": {"name": [office.title], "country": [office.where.lower()]},
    }  # fmt: skip
    yield _entity(
        "Occupancy", office, holder=_id(office.who), post=post, startDate=_date(office.since),
        endDate=_date(office.until), sourceUrl=office.source.url,
    )  # fmt: skip


def _warrant(warrant: Warrant) -> Entity:
    return _entity(
        "Sanction",
        warrant,
        entity=_id(warrant.who),
        authority=warrant.court,
        authorityId=warrant.case_number,
        program="Warrant of arrest" if warrant.kind == "arrest_warrant" else "Summons to appear",
        provisions=warrant.crimes,
        status=warrant.status,
        reason=warrant.reason,
        startDate=_date(warrant.issued),
        listingDate=_date(warrant.made_public),
        endDate=_date(warrant.ended),
        summary=warrant.note,
        sourceUrl=warrant.source.url,
    )


def _trip(trip: Trip, record: Record) -> Entity:
    person = record.persons.get(trip.who)
    state = record.states.get(trip.where)
    to = trip.place or (state.name if state else trip.where)
    return _entity(
        "Event",
        trip,
        name=f"{person.name if person else trip.who}: {to} ({trip.status})",
        involved=_id(trip.who),
        country=trip.where.lower(),
        location=to,
        startDate=trip.when.first.iso,
        endDate=trip.when.last.iso,
        summary=". ".join(part for part in (trip.occasion, trip.note) if part),
        keywords=trip.status,
        sourceUrl=trip.source.url,
    )


def _entity(schema: str, row: Row, **properties: str | tuple[str, ...] | None) -> Entity:
    held: dict[str, list[str]] = {}
    for name, value in properties.items():
        values = [each for each in (value if isinstance(value, tuple) else (value,)) if each]
        if values:
            held[name] = values
    return {"id": _id(row.id), "schema": schema, "properties": held}


def _id(of: str) -> str:
    return f"dedere-{of}"


def _date(when: When | None) -> str:
    """FollowTheMoney knows days, months and years; an interval gives its first day."""
    return "" if when is None else when.first.iso if when.grain == "interval" else when.text
