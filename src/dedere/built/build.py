"""How does `data/` become one SQLite file?

Verified, then written so that the same tables give the same bytes: a table a set with the columns of the CSV, which any
SQLite tool opens; the rows packed for fast loading; the index of names; a table `meta`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from dedere.built.codec import pack, schema
from dedere.built.files import Loaded, load
from dedere.built.plain import columns, to_cells
from dedere.built.spelt import all_spellings
from dedere.built.verify import problems_of
from dedere.errors import BadRecord
from dedere.record.day import Day
from dedere.record.names import Spelling
from dedere.record.record import Record
from dedere.record.rows import ROWS, Person, Row

_NUMBERS = {"area_km2": "REAL", "people": "INTEGER", "latitude": "REAL", "longitude": "REAL"}


def build_record(data_dir: Path | str, out_path: Path | str) -> None:
    """Verifies `data_dir` and writes the record's file, all or nothing.

    Raises:
        BadRecord: some row cannot be built; every problem is told, with file, line and remedy.
    """
    loaded = load(Path(data_dir))
    problems = problems_of(loaded)
    if problems:
        raise BadRecord(problems)
    record = record_of(loaded)
    out = Path(out_path)
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(out.name + ".part")
    part.unlink(missing_ok=True)
    try:
        write(part, record, names=all_spellings(record), about=loaded)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def record_of(loaded: Loaded) -> Record:
    """The record in memory, without a file; a person's row carries the registered spellings too."""
    from dedere.record.rows import Alias

    more: dict[str, list[str]] = {}
    for alias in loaded.of(Alias):
        if alias.kind == "person":
            more.setdefault(alias.of, []).append(alias.name)
    found: dict[type[Row], Sequence[Row]] = dict(loaded.rows)
    found[Person] = [
        msgspec.structs.replace(row, aliases=tuple(dict.fromkeys((*row.aliases, *more.get(row.id, ())))))
        for row in loaded.of(Person)
    ]
    return Record(lambda of: found.get(of, ()), version=loaded.version, released=loaded.released)


def write(path: Path, record: Record, *, names: Iterable[Spelling], about: Loaded | None = None) -> None:
    """Writes a record, with its index of names, to a new SQLite file."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("BEGIN")
        _meta(connection, record, about)
        for of in ROWS:
            _table(connection, of, record.rows(of))
        _packed(connection, record)
        _names(connection, names)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    finally:
        connection.close()


def _meta(connection: sqlite3.Connection, record: Record, about: Loaded | None) -> None:
    connection.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
    values = {"schema": schema(), "version": record.version, "released": Day(record.released).iso}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(values.items()))
    connection.execute(
        "CREATE TABLE sets (folder TEXT PRIMARY KEY, name TEXT, title TEXT, publisher TEXT, licence TEXT, checked TEXT,"
        " check_again TEXT, next_check TEXT, note TEXT, rows INTEGER) WITHOUT ROWID"
    )
    if about is not None:
        connection.executemany(
            "INSERT INTO sets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    folder.name,
                    s.set,
                    s.title,
                    s.publisher,
                    s.licence,
                    s.checked,
                    s.check_again,
                    s.next_check,
                    s.note,
                    s.rows,
                )
                for folder in about.folders
                for s in (folder.set,)
            ],
        )


def _table(connection: sqlite3.Connection, of: type[Row], rows: Iterable[Row]) -> None:
    names = columns(of)
    spec = ", ".join(f'"{name}" {_NUMBERS.get(name, "TEXT")}' for name in names)
    connection.execute(f'CREATE TABLE "{of.set_name}" ({spec}, PRIMARY KEY ("id"))')
    marks = ", ".join("?" * len(names))
    lines: list[tuple[Any, ...]] = [tuple(to_cells(row).values()) for row in rows]
    connection.executemany(f'INSERT INTO "{of.set_name}" VALUES ({marks})', lines)


def _packed(connection: sqlite3.Connection, record: Record) -> None:
    connection.execute("CREATE TABLE packed (name TEXT PRIMARY KEY, rows BLOB NOT NULL)")
    connection.executemany(
        "INSERT INTO packed VALUES (?, ?)", [(of.set_name, pack(list(record.rows(of)))) for of in ROWS]
    )


def _names(connection: sqlite3.Connection, names: Iterable[Spelling]) -> None:
    connection.execute(
        "CREATE TABLE names (kind TEXT, key TEXT, rank INTEGER, of TEXT, name TEXT,"
        " PRIMARY KEY (kind, key, rank, of, name)) WITHOUT ROWID"
    )
    found = sorted({(each.kind, each.key, each.rank, each.of, each.name) for each in names})
    connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?)", found)
