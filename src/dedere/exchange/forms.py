"""In which form is a file, and what do its rows say?

Four forms: trips in the record's columns, the published columns of COLT (Country and Organizational Leader Travel),
FollowTheMoney entities, and a folder of readings as `dedere read --out` writes them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from dedere.built.plain import columns, from_cells
from dedere.errors import CannotRead
from dedere.exchange.incoming import FORMS, Bad, Form, Judged, trip
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.rows import Source, Trip
from dedere.record.when import When

COLT_NEEDS = ("LeaderFullName", "CountryVisited", "TripStartDate")
OWN_NEEDS = ("who", "where", "when", "status", "source")


def recognised(source: Path) -> Form:
    """The form of a file or folder.

    Raises:
        CannotRead: none of the four.
    """
    if source.is_dir():
        return "readings"
    if source.suffix.lower() in (".json", ".jsonl", ".ftm", ".ijson"):
        return "ftm"
    header = _header(source)
    if all(name in header for name in COLT_NEEDS):
        return "colt"
    if all(name in header for name in OWN_NEEDS):
        return "trips"
    raise CannotRead(
        str(source),
        why="is in no form that can be imported",
        remedy=f"Give one of {', '.join(FORMS)}: a CSV with the columns {', '.join(OWN_NEEDS)}; one with COLT's "
        f"columns ({', '.join(COLT_NEEDS)}); FollowTheMoney entities as JSON lines; or a folder of readings.",
    )


def judged(source: Path, *, form: Form, record: Record) -> Iterator[Judged]:
    """Every row of the file, each judged alone."""
    if form == "readings":
        from dedere.exchange.readings import from_readings

        yield from from_readings(source, record=record)
    elif form == "ftm":
        from dedere.exchange.ftm import from_entities

        yield from from_entities(source, record=record)
    else:
        problem = _header_problem(_header(source), form)
        if problem is not None:
            line = f"{source.name}:1"
            yield Judged(line, bad=Bad(line=line, problem=problem[0], remedy=problem[1]))
            return
        for number, cells in _lines(source):
            line = f"{source.name}:{number}"
            if cells is None:
                yield Judged(line, bad=Bad(
                    line=line, problem="The line has another number of cells than the header.",
                    remedy='Put text with commas in "double quotes".',
                ))  # fmt: skip
            else:
                yield _own(line, cells, record) if form == "trips" else _colt(line, cells, record)


def _header_problem(header: list[str], form: Form) -> tuple[str, str] | None:
    """What is wrong with the columns, and what to do: no row can be read without the ones needed."""
    needed = OWN_NEEDS if form == "trips" else COLT_NEEDS
    missing = [name for name in needed if name not in header]
    if missing:
        return f"The columns {', '.join(missing)} are missing.", f"A file of this form has {', '.join(needed)}."
    unknown = [name for name in header if name not in columns(Trip)] if form == "trips" else []
    if unknown:
        return f"The columns {', '.join(unknown)} are unknown.", f"Take them out; use {', '.join(columns(Trip))}."
    return None


def _header(source: Path) -> list[str]:
    first = _text(source).splitlines()[:1]
    return next(csv.reader(first), []) if first else []


def _text(source: Path) -> str:
    try:
        return source.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CannotRead(str(source), why="is not UTF-8", remedy="Save it from the spreadsheet as CSV UTF-8.") from None
    except OSError as error:
        raise CannotRead(str(source), why=f"cannot be opened ({error.strerror})", remedy="Check the path.") from None


def _lines(source: Path) -> Iterator[tuple[int, dict[str, str] | None]]:
    """Every line by its number, as cells; None where it has another number of cells than the header."""
    reader = csv.DictReader(io.StringIO(_text(source), newline=""))
    for cells in reader:
        broken = None in cells or None in cells.values()
        yield (
            reader.line_num,
            None if broken else {name.strip(): (value or "").strip() for name, value in cells.items()},
        )


def _own(line: str, cells: Mapping[str, str], record: Record) -> Judged:
    """A line in the record's own columns; WHO and WHERE may be names."""
    filled: dict[str, str | int | float | None] = {**cells, "line": line}
    filled["id"] = cells.get("id") or "-"
    filled["known"] = cells.get("known") or "1998-07-17"  # set below, where the line does not say
    told: list[str] = []
    row = from_cells(Trip, filled, problem=told.append)
    if row is None:
        problem, _, remedy = told[0].partition("; ")
        others = f" Also: {'; '.join(told[1:])}." if told[1:] else ""
        return _bad(line, f"{problem}.{others}", f"{(remedy or 'fill it').capitalize()}.")
    return trip(
        line=line, record=record, who=row.who, where=row.where, when=row.when, id=cells.get("id"), place=row.place,
        status=row.status, occasion=row.occasion, substitute=row.substitute, source=row.source, note=row.note,
        confidence=row.confidence, basis=row.basis, known=row.known if cells.get("known") else row.when.last,
    )  # fmt: skip


def _colt(line: str, cells: Mapping[str, str], record: Record) -> Judged:
    """A line in COLT's published columns; its journeys are journeys made."""
    first, last = colt_day(cells["TripStartDate"]), colt_day(cells.get("TripEndDate") or cells["TripStartDate"])
    if first is None or last is None:
        shown = cells["TripStartDate"] if first is None else cells.get("TripEndDate", "")
        return _bad(line, f'"{shown}" is no day.', "Write YYYY-MM-DD, or month/day/year as the publisher does.")
    if last < first:
        return _bad(line, f"The trip ends on {last.iso}, before it begins on {first.iso}.", "Mend TripEndDate.")
    year = cells.get("TripYear", "")
    if year and year != str(first.date.year):
        return _bad(line, f"TripYear is {year}, but the trip begins on {first.iso}.", "Mend one of the two.")
    days = cells.get("TripDuration", "")
    if days and re.fullmatch(r"\d+(\.0)?", days) and int(float(days)) not in (last - first, last - first + 1):
        return _bad(
            line, f"TripDuration is {days}, but {first.iso} to {last.iso} is {last - first + 1} days.", "Mend one."
        )
    links = [value for name, value in cells.items() if name.startswith("SourceLink") and value]
    trip_id = cells.get("TripID", "")
    occasion = "; ".join(
        part for part in (cells.get("NameMultilatEvent", ""), _met(cells)) if part
    )  # fmt: skip
    return trip(
        line=line,
        record=record,
        who=cells["LeaderFullName"],
        where=cells.get("CountryVisitedISO") or cells["CountryVisited"],
        when=When.between(first, last),
        id=f"colt-{trip_id}" if trip_id else None,
        place=cells.get("CityVisited", ""),
        occasion=occasion,
        note=cells.get("Notes", ""),
        source=Source(f"COLT, trip {trip_id}" if trip_id else "COLT", links[0] if links else None),
    )


def _met(cells: Mapping[str, str]) -> str:
    host = cells.get("HostHOGSName", "")
    return f"met {host}" if host and cells.get("MetHostHoGS", "").lower() not in ("", "0", "no", "false") else ""


def colt_day(text: str) -> Day | None:
    """A day as `2015-06-13`, with or without a time, or as a spreadsheet in the United States writes it, `6/13/2015`.

    >>> colt_day("6/13/2015"), colt_day("2015-06-13 00:00:00"), colt_day("13/6/2015")
    (Day('2015-06-13'), Day('2015-06-13'), None)
    """
    iso = re.match(r"(\d{4}-\d{2}-\d{2})(?:[ T].*)?$", text)
    american = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: .*)?$", text)
    try:
        if iso:
            return Day.of(iso[1])
        return Day.at(int(american[3]), int(american[1]), int(american[2])) if american else None
    except ValueError:
        return None


def _bad(line: str, problem: str, remedy: str) -> Judged:
    return Judged(line, bad=Bad(line=line, problem=problem, remedy=remedy))
