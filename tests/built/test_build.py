import sqlite3
import sys
from pathlib import Path

import pytest

from dedere.built.build import build_record
from dedere.built.open import open_record
from dedere.errors import BadRecord, NeedsExtra, NoRecord
from dedere.record.day import Day
from dedere.record.rows import ROWS, Person, Trip

sys.path.insert(0, str(Path(__file__).parent))
from spoil import set_cell


def test_the_same_tables_give_the_same_bytes(data: Path, built: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.sqlite"
    build_record(data, again)
    assert again.read_bytes() == built.read_bytes()


def test_a_changed_cell_changes_the_version(copy: Path, built: Path, tmp_path: Path) -> None:
    set_cell(copy / "dedere/trips/rows.csv", "vladimir-putin-mn-2024-09-02", "note", "seen")
    build_record(copy, tmp_path / "new.sqlite")
    assert open_record(tmp_path / "new.sqlite").version != open_record(built).version


def test_the_record_was_released_on_the_newest_day_checked(built: Path) -> None:
    assert open_record(built).released == Day.of("2026-11-23")


def test_a_failed_build_leaves_the_old_record(copy: Path, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "record.sqlite"
    out.write_bytes(built.read_bytes())
    set_cell(copy / "dedere/trips/rows.csv", "vladimir-putin-mn-2024-09-02", "when", "soon")
    with pytest.raises(BadRecord):
        build_record(copy, out)
    assert out.read_bytes() == built.read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["record.sqlite"]


def test_any_sqlite_tool_reads_the_tables(built: Path) -> None:
    connection = sqlite3.connect(built)
    row = connection.execute(
        'SELECT persons.name, trips."when", trips.source FROM trips JOIN persons ON persons.id = trips.who'
        " WHERE trips.\"where\" = 'MN' AND trips.status = 'made' AND trips.who = 'vladimir-putin'"
        ' ORDER BY trips."when" DESC'
    ).fetchone()
    assert row[:2] == ("Vladimir Vladimirovich Putin", "2024-09-02/2024-09-03")
    assert row[2]
    for of in ROWS:
        connection.execute(f'SELECT id, source FROM "{of.set_name}"').fetchone()
    assert connection.execute("SELECT count(*) FROM sets WHERE licence = ''").fetchone() == (0,)


def test_an_open_record_cannot_be_written(built: Path) -> None:
    before = built.read_bytes()
    record = open_record(built)
    assert record.rows(Trip)
    assert built.read_bytes() == before
    assert not list(built.parent.glob("*-wal")) and not list(built.parent.glob("*-journal"))  # noqa: PT018


def test_an_absent_record_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(NoRecord, match=r"has not been built\. In a checkout run: dedere record build"):
        open_record(tmp_path / "none.sqlite")


def test_a_file_that_is_no_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.sqlite"
    path.write_text("not a database at all, but long enough to look at" * 10, encoding="utf-8")
    with pytest.raises(NoRecord, match="is no built record"):
        open_record(path)


def test_a_record_of_another_version_is_refused(built: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    path.write_bytes(built.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '0-00000000' WHERE key = 'schema'")
    connection.commit()
    connection.close()
    with pytest.raises(NoRecord, match="was built by another version of dedere"):
        open_record(path)


def test_registered_spellings_stand_in_the_persons_row(built: Path) -> None:
    assert "Владимир Путин" in open_record(built).persons["vladimir-putin"].aliases
    assert "普京" in open_record(built).persons["vladimir-putin"].aliases


def test_a_build_without_babel_says_what_to_install(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "babel", None)
    with pytest.raises(NeedsExtra, match=r"Building the record needs more packages.*dedere\[build\]"):
        build_record(data, tmp_path / "record.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_every_row_says_where_it_stands_and_who_says_so(built: Path) -> None:
    record = open_record(built)
    for of in ROWS:
        for row in record.rows(of):
            assert row.source.title, row.id
            assert row.line.endswith(tuple("0123456789")), row.id
            assert row.source.url is None or row.source.url.startswith("http"), row.id
    assert record.rows(Person)[0].line == "icc/persons/rows.csv:2"
