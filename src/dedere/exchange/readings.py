"""Which journeys do readings of articles report?

Each visit that an article reports as made, planned, cancelled or declined, of a person the record knows, to a state and
with a date, is a journey whose source is the article. A visit that is only possible is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec

from dedere.exchange.incoming import Bad, Judged, trip
from dedere.reader.reading import Reading, Visit, VisitStatus
from dedere.record.record import Record
from dedere.record.rows import Source
from dedere.record.when import When

KEPT = tuple(status for status in get_args(VisitStatus) if status != "possible")


def from_readings(folder: Path, *, record: Record) -> Iterator[Judged]:
    """Every visit of every `ID.json` in a folder, each judged alone."""
    for path in sorted(folder.glob("*.json")):
        try:
            reading = msgspec.json.decode(path.read_bytes(), type=Reading)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            yield _bad(path.name, f"This is no reading: {error}.", "Write it again with dedere read --out DIR.")
            continue
        for number, visit in enumerate(reading.visits, start=1):
            yield _visit(f"{path.name}:visit {number}", reading, visit, record)


def _visit(line: str, reading: Reading, visit: Visit, record: Record) -> Judged:
    if visit.status not in KEPT:
        return _bad(line, f'The article calls the visit "{visit.status}": {visit.text}', "Such a visit is no journey.")
    if not visit.when:
        return _bad(line, f"The article does not date the visit: {visit.text}", "Give the day with --published DAY.")
    try:
        when = When.of(visit.when)
    except ValueError:
        return _bad(line, f'"{visit.when}" is no time.', "Write when as an ISO day, month, year or interval.")
    dated = reading.published or reading.dated
    try:
        published = When.of(dated) if dated else None
    except ValueError:
        published = None
    return trip(
        line=line,
        record=record,
        who=visit.who_id or visit.who,
        where=visit.where,
        when=when,
        id=f"own-{reading.id}-{line.rsplit(' ', 1)[1]}",
        status=visit.status,
        source=Source(f"Article {reading.id}", reading.source, published),
        note=visit.text,
        known=(published or when).last,
    )


def _bad(line: str, problem: str, remedy: str) -> Judged:
    return Judged(line, bad=Bad(line=line, problem=problem, remedy=remedy))
