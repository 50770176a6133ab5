"""What goes out can be read back: tables, GeoJSON, calendar, citations."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.answer.ask import ask
from dedere.answer.standing import standing
from dedere.answer.summit import summit
from dedere.answer.travel import Trips, trips
from dedere.answer.travel_ahead import Ahead, Entry, ahead
from dedere.answer.travel_before_after import before_after
from dedere.answer.travel_compare import compare
from dedere.exchange import tables
from dedere.exchange.calendar import icalendar
from dedere.exchange.cite import Reference, bibtex, csl, of_answer, of_record, of_row
from dedere.law.finding import Cite
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.rows import Trip

TODAY = Day.of("2026-11-23")


@pytest.fixture(scope="module")
def bashir(record: Record) -> Trips:
    return trips("Bashir", known_on=TODAY, record=record)


def lines(record: Record) -> dict[str, list[tables.Line]]:
    counts = before_after("Putin", known_on=TODAY, record=record)
    return {
        "trips": tables.trips_table(trips("Putin", known_on=TODAY, record=record)),
        "years": tables.years_table(counts),
        "compare": tables.compare_table(compare(["Putin", "Bashir"], known_on=TODAY, record=record)),
        "seats": tables.seats_table(summit("brics 2023", known_on=TODAY, record=record)),
        "states": tables.states_table(standing("ZA", "MN", known_on=TODAY, record=record)),
    }


def test_csv_json_lines_and_parquet_hold_the_same(record: Record) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="Parquet needs the extra study")
    for table in lines(record).values():
        assert table
        written = {form: tables.written(None, lambda _, t=table: t, form=form) for form in ("csv", "jsonl", "parquet")}
        as_text = [{name: "" if cell is None else str(cell) for name, cell in line.items()} for line in table]
        assert list(csv.DictReader(io.StringIO(written["csv"].decode(), newline=""))) == as_text
        assert [json.loads(line) for line in written["jsonl"].splitlines()] == table
        assert pq.read_table(io.BytesIO(written["parquet"])).to_pylist() == table


def test_json_is_the_answer_again(bashir: Trips) -> None:
    assert msgspec.json.decode(tables.written(bashir, tables.trips_table, form="json"), type=Trips) == bashir


def test_geojson_keeps_every_trip_and_its_points_lie_on_the_earth(bashir: Trips, record: Record) -> None:
    found = json.loads(tables.written(bashir, tables.trips_table, form="geojson", record=record))
    assert [one["id"] for one in found["features"]] == [each.id for each in bashir.trips]
    placed = [one for one in found["features"] if one["geometry"]]
    assert len(placed) > 0.9 * len(bashir.trips)
    for one in placed:
        kind, at = one["geometry"]["type"], one["geometry"]["coordinates"]
        for longitude, latitude in [at] if kind == "Point" else at:
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90
    pretoria = next(one for one in found["features"] if one["id"] == "omar-al-bashir-za-2015-06-13")
    assert pretoria["properties"]["owed"].startswith("2015-06-13/2015-06-15 yes")


def events(calendar: bytes) -> list[dict[str, str]]:
    """The events of a calendar, unfolded and unescaped, as RFC 5545 has it read."""
    assert b"\n" not in calendar.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in calendar.split(b"\r\n"))
    text = calendar.decode().replace("\r\n ", "")
    found: list[dict[str, str]] = []
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and line != "END:VEVENT":
            plain = re.sub(r"\\([nN;,\\])", lambda mark: "\n" if mark[1] in "nN" else mark[1], value)
            found[-1].setdefault(name.partition(";")[0], plain)
    return found


def test_the_calendar_has_the_days_of_the_law(record: Record) -> None:
    answer = ahead(known_on=TODAY, record=record)
    calendar = icalendar(answer, released=record.released)
    assert calendar == icalendar(answer, released=record.released)
    found = events(calendar)
    assert len(found) == len(answer.entries)
    assert len({one["UID"] for one in found}) == len(found)
    niger = next(one for one in found if "Niger" in one["SUMMARY"])
    assert (niger["DTSTART"], niger["DTEND"], niger["STATUS"]) == ("20270618", "20270619", "TENTATIVE")
    assert "unless the notice is rescinded" in niger["DESCRIPTION"]


words = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=120)


@given(
    title=words, says=words, place=words, days=st.integers(0, 40), first=st.dates(date(2000, 1, 1), date(2090, 1, 1))
)
def test_any_text_comes_back_from_a_calendar(title: str, says: str, place: str, days: int, first: date) -> None:
    last = first + timedelta(days=days)
    entry = Entry(
        id="one", kind="journey", first=first.isoformat(), last=last.isoformat(), title=title, says=says, where="MN",
        place=place, who=(), firm=False, sources=(Cite("A paper"),),
    )  # fmt: skip
    (found,) = events(icalendar(Ahead(known_on="2026-11-23", entries=(entry,)), released=TODAY))
    assert found["SUMMARY"] == title
    assert found["LOCATION"] == place
    assert found["DESCRIPTION"].startswith(f"{says} Source: A paper.")
    assert found["DTSTART"] == first.strftime("%Y%m%d")
    assert found["DTEND"] == (last + timedelta(days=1)).strftime("%Y%m%d")


def fields(entry: str) -> dict[str, str]:
    """The fields of a BibTeX entry as written here, TeX's escapes undone."""
    assert entry.count("{") == entry.count("}")
    found = dict(re.findall(r"^  (\w+) = \{(.*)\},?$", entry, flags=re.MULTILINE))
    return {name: re.sub(r"\\([&%$#_{}])", r"\1", value.removeprefix("{")) for name, value in found.items()}


def test_an_answer_is_cited_with_its_day_of_knowledge(record: Record) -> None:
    finding = ask("Putin", "MN", on=Day.of("2024-09-03"), known_on=TODAY, record=record)
    reference = of_answer(finding, record, accessed=TODAY, package="1.0")
    entry = fields(bibtex(reference))
    assert "Must Mongolia arrest Vladimir Putin on 2024-09-03?" in entry["title"]
    assert "by what was known on 2026-11-23" in entry["note"]
    assert entry["version"] == record.version
    item = csl(reference)
    assert (item["type"], item["accessed"]) == ("dataset", {"date-parts": [[2026, 11, 23]]})


def test_the_record_and_a_row_are_cited(record: Record) -> None:
    assert csl(of_record(record, accessed=TODAY, package="1.0"))["version"] == record.version
    row = record.one(Trip, "omar-al-bashir-za-2015-06-13")
    assert row is not None
    item = csl(of_row(row))
    assert item["title"] == row.source.title
    assert item["type"] == "document"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\\{}~^"), max_size=80))
def test_tex_characters_of_a_title_come_back(title: str) -> None:
    entry = bibtex(Reference(key="a b/c", title=title, issued="2024-09-02"))
    assert entry.startswith("@misc{a-b-c,")
    assert fields(entry)["title"] == title + "}"
