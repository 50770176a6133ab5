import csv
import io
import json
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.built.export import export, read_csv, read_jsonl
from dedere.built.open import open_record
from dedere.built.plain import BadCell, columns, from_cells, to_cells
from dedere.errors import CannotExport, NoSuchRow
from dedere.record.day import Day
from dedere.record.names import find_person, find_place
from dedere.record.record import Record
from dedere.record.rows import ROWS, Flight, Row, Source, Trip
from dedere.record.when import When

words = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters=";"), min_size=1, max_size=12)
days = st.integers(min_value=Day.of("1998-07-17"), max_value=Day.of("2099-12-31")).map(Day)
whens = days.map(When.on) | st.tuples(days, days).map(lambda two: When.between(Day(min(two)), Day(max(two))))
flights = st.builds(
    Flight,
    id=words,
    source=st.builds(Source, words, st.none() | words, st.none() | whens),
    known=days,
    who=words,
    when=whens,
    from_airport=words,
    to_airport=words,
    overflown=st.lists(words, max_size=4).map(tuple),
    status=words,
    note=st.just("") | words,
    basis=st.sampled_from(["retrieved", "recalled", "plan"]),
)


@given(flights)
def test_any_row_can_be_read_back_from_its_cells(row: Flight) -> None:
    assert from_cells(Flight, to_cells(row)) == row


@pytest.mark.parametrize("of", ROWS, ids=lambda of: of.set_name)
def test_a_set_exported_as_csv_is_read_back(record: Record, of: type[Row]) -> None:
    text = export(record, format="csv", set_name=of.set_name).decode()
    assert tuple(read_csv(of, text)) == record.rows(of)


def test_the_record_exported_as_json_lines_is_read_back(record: Record) -> None:
    text = export(record, format="jsonl").decode()
    assert read_jsonl(text) == [row for of in ROWS for row in record.rows(of)]


def test_json_lines_have_lists_and_a_source_with_its_day(record: Record) -> None:
    lines = export(record, format="jsonl", set_name="referrals").decode().splitlines()
    assert json.loads(lines[0])["states_bound"] == ["SD"]
    assert json.loads(lines[0])["source"]["url"] == "https://undocs.org/S/RES/1593(2005)"


def test_the_record_exported_as_sqlite_opens_as_a_record(record: Record, tmp_path: Path) -> None:
    export(record, format="sqlite", out=tmp_path / "copy.sqlite")
    again = open_record(tmp_path / "copy.sqlite")
    assert all(again.rows(of) == record.rows(of) for of in ROWS)
    assert again.version == record.version
    assert find_place("Монголия", again).code == "MN"
    assert find_person("普京", again).id == "vladimir-putin"


def test_no_export_needs_what_only_the_build_needs(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("babel", "countrynames", "yaml"):
        monkeypatch.setitem(sys.modules, module, None)
    for form in ("jsonl", "sqlite", "geojson", "ftm"):
        assert export(record, format=form)


def test_one_set_exported_as_sqlite_holds_no_other(record: Record, tmp_path: Path) -> None:
    export(record, format="sqlite", set_name="trips", out=tmp_path / "trips.sqlite")
    again = open_record(tmp_path / "trips.sqlite")
    assert again.rows(Trip) == record.rows(Trip)
    assert again.persons == {}


def test_the_whole_record_as_csv_is_a_folder_with_a_file_a_set(record: Record, tmp_path: Path) -> None:
    export(record, format="csv", out=tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {f"{of.set_name}.csv" for of in ROWS}
    header = next(csv.reader(io.StringIO((tmp_path / "out" / "trips.csv").read_text(encoding="utf-8"))))
    assert header == list(columns(Trip))


def test_the_whole_record_as_csv_needs_a_folder(record: Record) -> None:
    with pytest.raises(CannotExport, match="Give --out FOLDER, or one set with --set trips"):
        export(record, format="csv")


def test_parquet_has_the_same_cells(record: Record, tmp_path: Path) -> None:
    export(record, format="parquet", set_name="states", out=tmp_path / "states.parquet")
    table = pq.read_table(tmp_path / "states.parquet")
    assert table.num_rows == len(record.states)
    mongolia = next(row for row in table.to_pylist() if row["id"] == "MN")
    assert (mongolia["name"], mongolia["area_km2"]) == ("Mongolia", 1_565_000.0)


def test_journeys_stand_on_the_map_where_their_place_is_known(record: Record) -> None:
    features = json.loads(export(record, format="geojson", set_name="trips"))
    by_id = {feature["id"]: feature for feature in features["features"]}
    assert by_id["vladimir-putin-mn-2024-09-02"]["geometry"] == {
        "type": "Point", "coordinates": [106.88324, 47.90771],
    }  # fmt: skip
    assert "CC BY 4.0" in features["attribution"]
    assert len(by_id) == len(record.rows(Trip))
    nowhere = [feature for feature in by_id.values() if feature["geometry"] is None]
    assert len(nowhere) < 30


def test_a_journey_to_two_places_is_two_points(record: Record) -> None:
    features = json.loads(export(record, format="geojson", set_name="trips"))["features"]
    dubai = next(feature for feature in features if feature["properties"].get("place") == "Abu Dhabi; Dubai")
    assert dubai["geometry"]["type"] == "MultiPoint"
    assert len(dubai["geometry"]["coordinates"]) == 2


def test_a_set_that_has_no_place_cannot_be_put_on_the_map(record: Record) -> None:
    with pytest.raises(CannotExport, match=r"geojson cannot hold the set votes\. It holds trips, summits"):
        export(record, format="geojson", set_name="votes")


def test_follow_the_money_entities_refer_to_each_other(record: Record) -> None:
    entities = [json.loads(line) for line in export(record, format="ftm").decode().splitlines()]
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    assert {entity["schema"] for entity in entities} == {"Person", "Position", "Occupancy", "Sanction", "Event"}
    for entity in entities:
        for name in ("entity", "holder", "post", "involved"):
            assert set(entity["properties"].get(name, ())) <= ids, entity["id"]
        assert all(isinstance(values, list) for values in entity["properties"].values())
    putin = next(entity for entity in entities if entity["id"] == "dedere-vladimir-putin")
    assert putin["properties"]["topics"] == ["wanted"]
    assert putin["properties"]["nationality"] == ["ru"]
    lubanga = next(entity for entity in entities if entity["id"] == "dedere-thomas-lubanga")
    assert "topics" not in lubanga["properties"]


def test_an_unknown_set_is_told_with_the_nearest(record: Record) -> None:
    with pytest.raises(NoSuchRow, match='"journeys" is not in the record as a set'):
        export(record, format="csv", set_name="journeys")


def test_a_cell_that_cannot_be_read_names_its_column() -> None:
    with pytest.raises(BadCell, match=r'^when "soon" is no ISO date'):
        from_cells(Trip, {"id": "x", "source": "y", "known": "2024-01-01", "who": "z", "where": "MN", "when": "soon"})
