"""How does an answer stand in a table?

One line a thing, text and numbers only, days in ISO 8601, lists joined by `;`: the same columns in CSV, JSON lines and
Parquet. Trips also go out as GeoJSON.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from dedere.answer.standing import States
from dedere.answer.summit import Gathering
from dedere.answer.travel import Journey, Owed, Trips
from dedere.answer.travel_before_after import BeforeAfter
from dedere.answer.travel_compare import Compare
from dedere.built.export_geo import ATTRIBUTION, points
from dedere.errors import NeedsExtra
from dedere.record.record import Record

Cell = str | int | float | None
Line = dict[str, Cell]
Table = Callable[[Any], Sequence[Line]]


def written(answer: Any, table: Table, *, form: str, record: Record | None = None) -> bytes:
    """An answer as json, csv, jsonl or parquet; trips as geojson too.

    Raises:
        NeedsExtra: Parquet without pyarrow.
    """
    if form == "json":
        return msgspec.json.format(msgspec.json.encode(answer), indent=2) + b"\n"
    if form == "geojson":
        return msgspec.json.encode(geojson(answer, record=record)) + b"\n"
    lines = table(answer)
    if form == "jsonl":
        return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)
    return as_parquet(lines) if form == "parquet" else as_csv(lines)


def as_csv(lines: Sequence[Line]) -> bytes:
    """CSV in UTF-8, commas, one header."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(lines[0]) if lines else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue().encode()


def as_parquet(lines: Sequence[Line]) -> bytes:
    """A Parquet file of the same columns."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise NeedsExtra("Parquet", extra="study") from None
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(lines)), out)
    return out.getvalue()


def trips_table(answer: Trips) -> list[Line]:
    """A line a trip."""
    return [journey_line(each) for each in answer.trips]


def journey_line(each: Journey) -> Line:
    """One trip; the last columns say what the host owed over its days."""
    return {
        "id": each.id,
        "who": each.who,
        "where": each.where,
        "host": each.host,
        "place": each.place,
        "when": each.when,
        "days": each.days,
        "status": each.status,
        "occasion": each.occasion,
        "substitute": each.substitute,
        "summits": ";".join(each.summits),
        "organisations": ";".join(each.organisations),
        "continent": each.continent,
        "tie": each.tie,
        "owed": owed_text(each.owed),
        "unconfirmed": "yes" if each.unconfirmed else "no",
        "plan_only": "yes" if each.plan_only else "no",
        "imported": each.imported,
        "source": each.source.title,
        "source_url": each.source.url,
        "source_published": each.source.published,
        "note": each.note,
    }


def owed_text(owed: Sequence[Owed]) -> str:
    """The answers over the days of a stay: `2013-02-15/2013-02-16 yes court_view;...`."""
    return ";".join(
        f"{one.first if one.first == one.last else f'{one.first}/{one.last}'} {one.answer} {one.standing}"
        for one in owed
    )


def years_table(answer: BeforeAfter) -> list[Line]:
    """A line a year; the year of the split has two."""
    return [
        {
            "who": answer.who,
            "year": year.year,
            "phase": year.phase,
            "days_compared": year.days,
            **msgspec.structs.asdict(year.recorded),
        }
        for year in answer.years
    ]


def compare_table(answer: Compare) -> list[Line]:
    """A line a person and side."""
    return [
        {
            "who": person.who,
            "name": person.name,
            "split": person.split.on,
            "phase": side.phase,
            "days_compared": side.days,
            "yearly": yearly,
            **msgspec.structs.asdict(side.recorded),
        }
        for person in answer.persons
        for side, yearly in zip(person.sides, person.yearly, strict=True)
    ]


def seats_table(answer: Gathering) -> list[Line]:
    """A line a leader on the list."""
    return [
        {
            "summit": answer.id,
            "host": answer.where,
            "when": answer.when,
            "where": seat.where,
            "person": seat.person,
            "who": seat.who,
            "mode": seat.mode,
            "substitute": seat.substitute,
            "wanted": "yes" if seat.wanted else "no",
            "owed": owed_text(seat.owed),
            "unconfirmed": "yes" if seat.unconfirmed else "no",
            "source": seat.source.title,
            "source_url": seat.source.url,
            "note": seat.note,
        }
        for seat in answer.seats
    ]


def states_table(answer: States) -> list[Line]:
    """A line a fact: which state, what kind, when, and what."""
    found: list[Line] = []
    for state in answer.states:

        def add(kind: str, when: str | None, what: str, says: str, source: str, where: str = state.where) -> None:
            found.append({"where": where, "kind": kind, "when": when, "what": what, "says": says, "source": source})

        for stood in state.treaties:
            until = f" until {stood.until}" if stood.until else ""
            add("treaty", stood.since, stood.treaty, stood.says + until, "; ".join(one.title for one in stood.sources))
        for bond in state.agreements:
            add("agreement", bond.signed, bond.id, bond.name, bond.source.title)
        for cast in state.votes:
            add("vote", cast.when, cast.resolution, cast.vote, cast.source.title)
        for joined in state.organisations:
            until = f" until {joined.until}" if joined.until else ""
            add("organisation", joined.since, joined.organisation, joined.status + until, joined.source.title)
        for position in state.positions:
            add(
                "position",
                position.when,
                position.reading,
                f"{position.holder_name}: {position.says}",
                position.source.title,
            )
        for visit in state.visitors:
            add("visit received", visit.when, visit.who, owed_text(visit.owed), visit.source.title)
        for visit in state.not_made:
            add("visit not made", visit.when, visit.who, visit.status, visit.source.title)
        for decided in state.findings:
            add("court finding", decided.on, decided.id, decided.finding, decided.source.title)
    return found


def geojson(answer: Trips, *, record: Record | None) -> dict[str, Any]:
    """Trips as points; a trip whose place is not on the map has no geometry and stays in."""
    if record is None:
        from dedere.built.open import open_record

        record = open_record()
    features = []
    for each in answer.trips:
        at = points(record, each.where, each.place)
        kind = "Point" if len(at) == 1 else "MultiPoint"
        features.append({
            "type": "Feature", "id": each.id,
            "geometry": {"type": kind, "coordinates": list(at[0]) if len(at) == 1 else [list(one) for one in at]}
            if at else None,
            "properties": {name: value for name, value in journey_line(each).items() if value not in (None, "")},
        })  # fmt: skip
    return {"type": "FeatureCollection", "attribution": ATTRIBUTION, "features": features}
