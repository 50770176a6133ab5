"""A user's own rows: in as one import, out as one, and the curated record as it was."""

from __future__ import annotations

import hashlib
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.answer.travel import trips
from dedere.errors import CannotRead, NoSuchRow
from dedere.exchange.overlay import Overlay
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.rows import Source, Trip
from dedere.record.when import When

TODAY = Day.of("2026-11-23")


def trip(number: int, *, where: str = "FJ") -> Trip:
    when = When.on(Day.of("2024-01-01") + 3 * number)
    return Trip(
        id=f"own-{number}", who="vladimir-putin", where=where, when=when, status="made", known=when.last,
        source=Source(f"A paper, {number}"), line=f"mine.csv:{number + 2}",
    )  # fmt: skip


def test_imported_rows_are_counted_and_marked(record: Record, tmp_path: Path) -> None:
    overlay = Overlay.at(tmp_path / "own.sqlite")
    made = overlay.add([trip(0), trip(1)], source="mine.csv", form="trips", on="2026-11-23")
    own = trips("Putin", known_on=TODAY, record=overlay.over(record))
    alone = trips("Putin", known_on=TODAY, record=record)
    assert own.counts.trips == alone.counts.trips + 2
    assert own.counts.imported == 2
    assert {each.imported for each in own.trips} == {"", "1: mine.csv:2", "1: mine.csv:3"}
    assert made.number == 1


def test_undoing_takes_a_whole_import_out_and_no_other(record: Record, tmp_path: Path) -> None:
    overlay = Overlay.at(tmp_path / "own.sqlite")
    first = overlay.add([trip(0), trip(1)], source="one.csv", form="trips", on="2026-11-23")
    overlay.add([trip(2)], source="two.csv", form="trips", on="2026-11-23")
    assert overlay.undo(first.number) == first
    assert [one.source for one in overlay.imports()] == ["two.csv"]
    assert [row.id for row in overlay.over(record).rows(Trip)[-1:]] == ["own-2"]
    overlay.undo()
    assert overlay.over(record).rows(Trip) == record.rows(Trip)
    with pytest.raises(NoSuchRow):
        overlay.undo()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.integers(0, 50), max_size=4, unique=True), max_size=5), st.data())
def test_any_order_of_imports_and_undoings_leaves_what_was_not_undone(
    record: Record, batches: list[list[int]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        overlay = Overlay.at(Path(folder) / "own.sqlite")
        standing: dict[int, set[str]] = {}
        used: set[int] = set()
        for batch in batches:
            fresh = [number for number in batch if number not in used]
            used.update(fresh)
            made = overlay.add([trip(number) for number in fresh], source="x", form="trips", on="2026-11-23")
            standing[made.number] = {f"own-{number}" for number in fresh}
        for number in data.draw(st.lists(st.sampled_from(sorted(standing)), unique=True)) if standing else []:
            overlay.undo(number)
            del standing[number]
        here = {row.id for row in overlay.over(record).rows(Trip)} - {row.id for row in record.rows(Trip)}
        assert here == set().union(*standing.values()) if standing else not here
        assert [one.number for one in overlay.imports()] == sorted(standing)


def test_a_batch_with_a_row_twice_goes_in_not_at_all(record: Record, tmp_path: Path) -> None:
    overlay = Overlay.at(tmp_path / "own.sqlite")
    with pytest.raises(sqlite3.IntegrityError):
        overlay.add([trip(0), trip(1), trip(0)], source="x", form="trips", on="2026-11-23")
    assert overlay.imports() == ()
    assert overlay.over(record).rows(Trip) == record.rows(Trip)


def test_nothing_writes_to_the_curated_record(record: Record, built: Path, tmp_path: Path) -> None:
    before = hashlib.sha256(built.read_bytes()).hexdigest()
    overlay = Overlay.at(tmp_path / "own.sqlite")
    overlay.add([trip(0)], source="x", form="trips", on="2026-11-23")
    trips("Putin", known_on=TODAY, record=overlay.over(record))
    overlay.undo()
    assert hashlib.sha256(built.read_bytes()).hexdigest() == before


def test_a_file_that_is_none_of_ours_is_left_alone(tmp_path: Path) -> None:
    strange = tmp_path / "other.sqlite"
    with sqlite3.connect(strange) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    held = strange.read_bytes()
    with pytest.raises(CannotRead, match="is no file of imports"):
        Overlay.at(strange).add([trip(0)], source="x", form="trips", on="2026-11-23")
    assert strange.read_bytes() == held
    (tmp_path / "text.sqlite").write_text("not a database " * 100)
    with pytest.raises(CannotRead, match="is no file of imports"):
        Overlay.at(tmp_path / "text.sqlite").imports()


def test_the_place_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DEDERE_HOME", str(tmp_path / "mine"))
    assert Overlay.at().place == tmp_path / "mine" / "imports.sqlite"
    assert Overlay.at().imports() == ()
    assert not (tmp_path / "mine").exists()
