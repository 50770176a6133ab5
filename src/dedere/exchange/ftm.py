"""What do FollowTheMoney entities say of journeys?

`Event` and `Trip` entities become journeys of the persons `involved`; `Person` entities say who those are, by a full
name that the record knows, and one whom it does not know becomes a person of the user's own. Other schemata are left
alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dedere.errors import CannotRead, DedereError
from dedere.exchange.incoming import Bad, Judged, trip
from dedere.record.day import ADOPTED
from dedere.record.names import find_person
from dedere.record.record import Record
from dedere.record.rows import Person, Source, Trip
from dedere.record.when import When

JOURNEYS = ("Event", "Trip")
STATUSES = ("made", "cancelled", "declined", "remote", "planned")
Entity = dict[str, Any]


def from_entities(source: Path, *, record: Record) -> Iterator[Judged]:
    """Every journey among the entities of a file (JSON lines, or one JSON list), each judged alone."""
    entities: list[tuple[str, Entity]] = []
    for number, line in _lines(source):
        place = f"{source.name}:{number}"
        if isinstance(line, dict) and isinstance(line.get("properties"), dict) and line.get("id"):
            entities.append((place, line))
        else:
            yield _bad(place, "This is no entity with id, schema and properties.", "Export it again as JSON lines.")
    persons: dict[str, str] = {}
    for place, entity in entities:
        if entity.get("schema") == "Person":
            judged, of = _person(place, entity, record)
            persons[str(entity["id"])] = of
            if judged is not None:
                yield judged
    for place, entity in entities:
        if entity.get("schema") in JOURNEYS:
            yield from _journeys(place, entity, persons, record)


def _person(place: str, entity: Entity, record: Record) -> tuple[Judged | None, str]:
    """The record's person, or a new one of the user's own."""
    names = [*_all(entity, "name"), *_all(entity, "alias")]
    own = str(entity["id"]).removeprefix("dedere-")
    if own in record.persons:
        return None, own
    for name in names:
        if len(name.split()) < 2:  # a surname alone may be anybody's in a file of strangers
            continue
        try:
            return None, find_person(name, record).id
        except DedereError:
            continue
    if not names:
        return _bad(place, "The person has no name.", "Give the property name."), ""
    new = f"own-{re.sub(r'[^a-z0-9]+', '-', str(entity['id']).lower()).strip('-')}"
    row = Person(
        id=new, name=names[0], aliases=tuple(names[1:]), nationality=_code(_first(entity, "nationality")),
        born=_first(entity, "birthDate"), source=_source(entity), known=ADOPTED, confidence="medium", line=place,
    )  # fmt: skip
    return Judged(place, row=row), f"{new}|{names[0]}"


def _journeys(place: str, entity: Entity, persons: dict[str, str], record: Record) -> Iterator[Judged]:
    involved = _all(entity, "involved")
    state = _code(_first(entity, "country"))
    first = _first(entity, "startDate") or _first(entity, "date")
    last = _first(entity, "endDate") or first
    if not involved or not state:
        lacks = "persons (involved)" if not involved else "a country"
        yield _bad(place, f"The {entity['schema']} names no {lacks.removeprefix('a ')}.", f"Give it {lacks}.")
        return
    try:
        when = When.of(first) if first == last else When.of(f"{first[:10]}/{last[:10]}")
    except ValueError:
        yield _bad(place, f'"{first}" to "{last}" is no time.', "Give startDate and endDate as ISO days.")
        return
    status = next((word for word in _all(entity, "keywords") if word in STATUSES), "made")
    for whom in involved:
        of = persons.get(whom, whom.removeprefix("dedere-"))
        new, _, name = of.partition("|")
        fields: dict[str, object] = {
            "place": _first(entity, "location"), "status": status, "occasion": _first(entity, "summary"),
            "note": _first(entity, "notes"), "source": _source(entity),
            "id": str(entity["id"]).removeprefix("dedere-") if len(involved) == 1 else None,
        }  # fmt: skip
        if name:
            yield _of_new(place, new, state, when, fields, record)
        else:
            yield trip(line=place, record=record, who=of, where=state, when=when, **fields)


def _of_new(place: str, who: str, state: str, when: When, fields: dict[str, object], record: Record) -> Judged:
    """A journey of a person that the same file brings in."""
    if state not in record.states:
        return _bad(place, f'"{state}" is no state of the record.', "Give country as its ISO 3166-1 code.")
    kept: dict[str, Any] = {name: value for name, value in fields.items() if value not in (None, "")}
    kept.setdefault("id", f"{who}-{state.lower()}-{when.first.iso}")
    row = Trip(who=who, where=state, when=when, known=when.last, confidence="medium", line=place, **kept)
    return Judged(place, row=row)


def _lines(source: Path) -> Iterator[tuple[int, Any]]:
    try:
        text = source.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CannotRead(str(source), why="is not UTF-8", remedy="Export it again as JSON lines.") from None
    if text.lstrip().startswith("["):
        try:
            yield from enumerate(json.loads(text), start=1)
        except json.JSONDecodeError:
            yield 1, None
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError:
                yield number, None


def _all(entity: Entity, name: str) -> list[str]:
    held = entity["properties"].get(name, [])
    return [str(value) for value in (held if isinstance(held, list) else [held]) if value]


def _first(entity: Entity, name: str) -> str:
    return next(iter(_all(entity, name)), "")


def _code(country: str) -> str:
    return country.upper()[:2]


def _source(entity: Entity) -> Source:
    title = _first(entity, "publisher") or "; ".join(map(str, entity.get("datasets", ()))) or "FollowTheMoney entities"
    return Source(f"{title}, {entity['id']}", _first(entity, "sourceUrl") or None)


def _bad(line: str, problem: str, remedy: str) -> Judged:
    return Judged(line, bad=Bad(line=line, problem=problem, remedy=remedy))
