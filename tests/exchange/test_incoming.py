"""Somebody else's rows: the good ones in, the bad ones listed with line and remedy, nothing twice."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.built.export import export
from dedere.errors import CannotRead
from dedere.exchange.incoming import Form, Incoming, bring_in
from dedere.exchange.overlay import Overlay
from dedere.reader.reading import Reading, Visit
from dedere.record.names import find_person
from dedere.record.record import Record
from dedere.record.rows import Person, Trip

DAY = "2026-11-23"
HEADER = "who,where,place,when,status,occasion,source,source_url,confidence"


def take(source: Path, record: Record, *, form: Form | None = None) -> tuple[Incoming, Overlay]:
    overlay = Overlay.at(source.parent / "own.sqlite")
    return bring_in(source, form=form, overlay=overlay, record=record, on=DAY), overlay


def table(path: Path, *lines: str, header: str = HEADER) -> Path:
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return path


def test_good_rows_go_in_and_bad_ones_are_told_with_line_and_remedy(record: Record, tmp_path: Path) -> None:
    path = table(
        tmp_path / "mine.csv",
        "Putin,Fiji,Suva,2025-02-03,made,Visit,A paper,,high",
        "Nobody Atall,FJ,,2025-02-03,made,,A paper,,high",
        "Putin,Ruritania,,2025-02-03,made,,A paper,,high",
        "Putin,FJ,,2025-02-30,made,,A paper,,high",
        "Putin,FJ,,2025-03-01,flown,,A paper,,high",
        "Putin,FJ,,2025-04-01,made,,,,high",
        "Putin,FJ,2025-05-01,made",
        "Bashir,FJ,,2015-05-01/2015-05-02,declined,,A paper,https://paper.example/1,low",
    )
    found, overlay = take(path, record)
    assert [one.line for one in found.taken] == ["mine.csv:2", "mine.csv:9"]
    assert [one.line for one in found.bad] == [f"mine.csv:{number}" for number in range(3, 9)]
    assert all(one.problem.endswith((".", "?")) and one.remedy.endswith(".") for one in found.bad)
    problems = [one.problem for one in found.bad]
    assert "Nobody Atall" in problems[0]
    assert "Ruritania" in problems[1]
    assert "2025-02-30" in problems[2]
    assert "flown" in problems[3]
    assert "source is empty" in problems[4]
    assert "number of cells" in problems[5]
    rows = overlay.over(record).rows(Trip)[-2:]
    assert [(row.who, row.where, str(row.when)) for row in rows] == [
        ("vladimir-putin", "FJ", "2025-02-03"),
        ("omar-al-bashir", "FJ", "2015-05-01/2015-05-02"),
    ]
    assert rows[1].source.url == "https://paper.example/1"


def test_a_journey_that_the_record_has_is_not_counted_twice(record: Record, tmp_path: Path) -> None:
    path = table(
        tmp_path / "mine.csv",
        "Putin,MN,,2024-09-03,made,,Another paper,,high",
        "Putin,FJ,,2025-02-03/2025-02-05,made,,A paper,,high",
        "Putin,FJ,,2025-02-05,made,,A second paper,,high",
    )
    found, overlay = take(path, record)
    assert [(one.line, one.id) for one in found.known] == [
        ("mine.csv:2", "vladimir-putin-mn-2024-09-02"),
        ("mine.csv:4", "own-vladimir-putin-fj-2025-02-03"),
    ]
    again, _ = take(path, record)
    assert (len(again.taken), len(again.known), again.made) == (0, 3, None)
    assert len(overlay.imports()) == 1


def test_a_trial_writes_nothing(record: Record, tmp_path: Path) -> None:
    path = table(tmp_path / "mine.csv", "Putin,Fiji,Suva,2025-02-03,made,Visit,A paper,,high")
    overlay = Overlay.at(tmp_path / "own.sqlite")
    found = bring_in(path, form=None, overlay=overlay, record=record, on=DAY, trial=True)
    assert len(found.taken) == 1
    assert found.made is None
    assert not overlay.place.exists()


def test_unknown_columns_stop_the_file_once(record: Record, tmp_path: Path) -> None:
    path = table(
        tmp_path / "mine.csv",
        *["Putin,FJ,,2025-02-03,made,,A paper,,9"] * 5,
        header=HEADER.replace("confidence", "trust"),
    )
    found, _ = take(path, record)
    assert [(one.line, one.problem) for one in found.bad] == [("mine.csv:1", "The columns trust are unknown.")]


@pytest.mark.parametrize("form", ["csv", "ftm"])
def test_what_the_record_exports_comes_back_as_known(record: Record, tmp_path: Path, form: str) -> None:
    name = {"csv": "trips.csv", "ftm": "entities.jsonl"}[form]
    export(record, format=form, set_name="trips" if form == "csv" else None, out=tmp_path / name)  # type: ignore[arg-type]
    found, _ = take(tmp_path / name, record)
    assert not found.bad
    assert not found.taken
    assert len(found.known) == len(record.rows(Trip))


@pytest.mark.parametrize("form", ["csv", "ftm"])
def test_what_the_record_exports_fills_a_record_without_trips(record: Record, tmp_path: Path, form: str) -> None:
    name = {"csv": "trips.csv", "ftm": "entities.jsonl"}[form]
    export(record, format=form, set_name="trips" if form == "csv" else None, out=tmp_path / name)  # type: ignore[arg-type]
    bare = Record(
        lambda of: () if of is Trip else record.rows(of), version="bare", released=record.released, names=record.names
    )
    found, overlay = take(tmp_path / name, bare)
    assert not found.bad
    back = {row.id: row for row in overlay.over(bare).rows(Trip)}
    left_out = {one.id for one in found.known}  # one journey recorded twice over, with another outcome
    for row in record.rows(Trip):
        if row.id in back:
            other = back[row.id]
            assert (other.who, other.where, other.place, other.status) == (row.who, row.where, row.place, row.status)
            assert (other.when.first, other.when.last) == (row.when.first, row.when.last)
            if form == "csv":
                assert msgspec.structs.replace(other, line="", known=row.known) == msgspec.structs.replace(row, line="")
    assert len(back) + len(found.known) == len(record.rows(Trip))
    assert left_out <= set(back)


COLT = {
    "TripID": "T1", "LeaderID": "9", "LeaderCountryISO": "SDN", "LeaderSurname": "al-Bashir",
    "LeaderFullName": "Omar al-Bashir", "CountryVisited": "Fiji", "CountryVisitedISO": "FJI", "CityVisited": "Suva",
    "TripYear": "2012", "TripStartDate": "8/3/2012", "TripEndDate": "8/4/2012", "TripDuration": "2",
    "MetHostHoGS": "1", "HostHOGSName": "A. Minister", "NameMultilatEvent": "", "Notes": "",
    "SourceLink1": "https://paper.example/colt",
}  # fmt: skip


def colt(path: Path, *changes: dict[str, str]) -> Path:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(COLT), lineterminator="\n")
    writer.writeheader()
    for number, change in enumerate(changes, start=1):
        writer.writerow({**COLT, "TripID": f"T{number}", **change})
    path.write_text(text.getvalue(), encoding="utf-8-sig")  # as a spreadsheet writes it
    return path


def test_colts_columns_are_read_and_its_own_figures_checked(record: Record, tmp_path: Path) -> None:
    path = colt(
        tmp_path / "colt.csv",
        {},
        {"LeaderFullName": "Angela Merkel"},
        {"TripStartDate": "2014-05-01", "TripEndDate": "2014-05-03", "TripYear": "2014", "TripDuration": "3"},
        {"TripStartDate": "13/6/2015", "TripYear": "2015"},
        {"TripYear": "2013"},
        {"TripDuration": "9"},
        {"TripStartDate": "8/5/2012"},
        {"CountryVisitedISO": "", "CountryVisited": "South Africa", "TripStartDate": "6/13/2015",
         "TripEndDate": "6/15/2015", "TripYear": "2015", "TripDuration": "3"},
    )  # fmt: skip
    found, overlay = take(path, record)
    assert found.form == "colt"
    assert [one.id for one in found.taken] == ["colt-T1", "colt-T3"]
    assert [one.line for one in found.bad] == [f"colt.csv:{number}" for number in (3, 5, 6, 7, 8)]
    assert [(one.line, one.id) for one in found.known] == [("colt.csv:9", "omar-al-bashir-za-2015-06-13")]
    row = overlay.over(record).one(Trip, "colt-T1")
    assert row is not None
    assert (row.where, str(row.when), row.occasion) == ("FJ", "2012-08-03/2012-08-04", "met A. Minister")
    assert row.source.url == "https://paper.example/colt"


def entity(schema: str, id_: str, **properties: object) -> dict[str, object]:
    return {
        "id": id_, "schema": schema,
        "properties": {name: value if isinstance(value, list) else [value] for name, value in properties.items()},
    }  # fmt: skip


def entities(path: Path, *found: object) -> Path:
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in found), encoding="utf-8")
    return path


def test_entities_bring_journeys_and_persons_nobody_had(record: Record, tmp_path: Path) -> None:
    path = entities(
        tmp_path / "e.jsonl",
        entity("Person", "Q1", name="Vladimir Putin", nationality="ru"),
        entity("Person", "x-2", name="Ada Example Person", nationality="fj"),
        entity("Person", "x-3", name="Example"),
        entity(
            "Event", "e1", involved="Q1", country="fj", location="Suva", startDate="2025-02-03", endDate="2025-02-04"
        ),
        entity("Trip", "e2", involved=["x-2"], country="mn", startDate="2024-05-01"),
        entity("Event", "e3", involved="Q1", country="mn", startDate="2024-09-02", endDate="2024-09-03"),
        entity("Event", "e4", country="mn", startDate="2024-09-02"),
        entity("Event", "e5", involved="Q1", country="mn"),
        entity("Company", "c1", name="Example Ltd"),
        "{not json",
        '{"id": "no properties"}',
    )
    found, overlay = take(path, record)
    own = overlay.over(record)
    assert {one.id for one in found.taken} == {"e1", "e2", "own-x-2", "own-x-3"}
    assert [one.id for one in found.known] == ["vladimir-putin-mn-2024-09-02"]
    assert sorted(one.line for one in found.bad) == ["e.jsonl:10", "e.jsonl:11", "e.jsonl:7", "e.jsonl:8"]
    assert own.persons["own-x-2"].name == "Ada Example Person"
    trip = own.one(Trip, "e2")
    assert trip is not None
    assert (trip.who, trip.where) == ("own-x-2", "MN")
    assert find_person("Ada Example Person", own).id == "own-x-2"
    assert find_person("Путин", own).id == find_person("Putin", own).id == "vladimir-putin"
    overlay.undo()
    assert overlay.over(record).rows(Person) == record.rows(Person)


def test_readings_bring_the_visits_an_article_dates(record: Record, tmp_path: Path) -> None:
    folder = tmp_path / "readings"
    folder.mkdir()

    def visit(**more: object) -> Visit:
        fields: dict[str, object] = {
            "text": "He came.", "span": (0, 8), "who": "Putin", "where": "FJ", "when": "2025-02-03", "status": "made",
            "who_id": "vladimir-putin", **more,
        }  # fmt: skip
        return Visit(**fields)  # type: ignore[arg-type]

    reading = Reading(
        id="story", source="https://paper.example/story", published="2025-02-04",
        visits=(visit(), visit(status="possible"), visit(when=None), visit(who="A Stranger", who_id=None)),
    )  # fmt: skip
    (folder / "story.json").write_bytes(msgspec.json.encode(reading))
    (folder / "broken.json").write_text('{"id": 3}')
    found, overlay = take(folder, record)
    assert found.form == "readings"
    assert [one.id for one in found.taken] == ["own-story-1"]
    assert [one.line for one in found.bad] == [
        "broken.json", "story.json:visit 2", "story.json:visit 3", "story.json:visit 4",
    ]  # fmt: skip
    row = overlay.over(record).one(Trip, "own-story-1")
    assert row is not None
    assert (row.source.url, row.known.iso) == ("https://paper.example/story", "2025-02-04")


def test_a_file_of_no_form_is_refused_with_the_forms(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "cheese.csv"
    path.write_text("cheese,price\nbrie,3\n")
    with pytest.raises(CannotRead, match="COLT's columns"):
        take(path, record)
    with pytest.raises(CannotRead, match="does not exist"):
        take(tmp_path / "none.csv", record)
    (tmp_path / "latin.csv").write_bytes("who,where\ncaf\xe9,FR".encode("latin-1"))
    with pytest.raises(CannotRead, match="is not UTF-8"):
        take(tmp_path / "latin.csv", record)


def test_an_empty_file_brings_nothing(record: Record, tmp_path: Path) -> None:
    found, overlay = take(table(tmp_path / "mine.csv"), record)
    assert (found.taken, found.known, found.bad, found.made) == ((), (), (), None)
    assert overlay.imports() == ()


ANY = st.one_of(
    st.sampled_from(
        ["Putin", "omar-al-bashir", "FJ", "Fiji", "2025-02-03", "2025-02", "made", "declined", "A paper", ""]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(*[ANY] * 5), max_size=6), st.sampled_from(["trips", "colt"]))
def test_every_line_is_taken_known_or_bad_whatever_it_holds(
    record: Record, cells: list[tuple[str, ...]], form: Form
) -> None:
    header = {
        "trips": ["who", "where", "when", "status", "source"],
        "colt": ["LeaderFullName", "CountryVisited", "TripStartDate", "TripEndDate", "Notes"],
    }[form]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *cells])
        found, overlay = take(path, record, form=form)
        lines = [one.line for part in (found.taken, found.known, found.bad) for one in part]
        expected = [f"any.csv:{number}" for number, line in enumerate(cells, start=2)]
        assert sorted(lines) == sorted(expected)
        assert (found.made.rows if found.made else 0) == len(found.taken)
        assert len(overlay.over(record).rows(Trip)) == len(record.rows(Trip)) + len(found.taken)
