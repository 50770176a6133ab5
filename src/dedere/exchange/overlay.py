"""Where do a user's own rows live?

In one SQLite file of their own, apart from the curated record, which nothing here writes to. An import is one batch:
all its good rows go in together, and all go out together with one command.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from dedere.built.codec import pack, unpack
from dedere.built.plain import to_cells
from dedere.errors import CannotRead, NoSuchRow
from dedere.record.names import Index, spellings
from dedere.record.record import Names, Record
from dedere.record.rows import Person, Row, Trip

FORM = 1
"""The layout of the file; a file of a later one is refused."""
KINDS: tuple[type[Row], ...] = (Person, Trip)
"""What can be imported: journeys, and persons of journeys who are in no curated row."""


class Import(msgspec.Struct, frozen=True, kw_only=True):
    """One import: its number, the day, where it came from, in which form, and how many rows of it went in."""

    number: int
    on: str
    source: str
    form: str
    rows: int


def default_place() -> Path:
    """The user's file: `$DEDERE_HOME/imports.sqlite`, else in the folder where this system keeps a user's data."""
    if home := os.environ.get("DEDERE_HOME"):
        return Path(home) / "imports.sqlite"
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "dedere" / "imports.sqlite"


class _Both:
    """Two indexes of names as one."""

    def __init__(self, one: Names, other: Names) -> None:
        self._one, self._other = one, other

    def find(self, kind: str, key: str) -> Sequence[tuple[int, str, str]]:
        return sorted((*self._one.find(kind, key), *self._other.find(kind, key)))

    def all(self, kind: str, rank: int) -> Iterable[tuple[str, str, str]]:
        return (*self._one.all(kind, rank), *self._other.all(kind, rank))


class Overlay:
    """A user's own rows; made on the first import, empty where there is no file."""

    def __init__(self, place: Path) -> None:
        self.place = place

    @classmethod
    def at(cls, place: Path | str | None = None) -> Overlay:
        """The file given, or the user's own."""
        return cls(Path(place) if place else default_place())

    def over(self, record: Record) -> Record:
        """The record with the imported rows behind its own; names of imported persons are known too."""
        held: dict[type[Row], list[Row]] = {}
        for of, rows in self._rows():
            held.setdefault(of, []).extend(rows)

        def fetch(of: type[Any]) -> Sequence[Any]:
            return (*record.rows(of), *held.get(of, ()))

        names: Names = record.names
        if held.get(Person):
            theirs = Record(lambda of: held.get(of, ()) if of is Person else (), version="", released=record.released)
            names = _Both(names, Index(spellings(theirs)))
        return Record(fetch, version=f"{record.version}+own", released=record.released, names=names)

    def imports(self) -> tuple[Import, ...]:
        """Every import that stands, oldest first."""
        if not self.place.is_file():
            return ()
        with closing(self._open()) as connection:
            found = connection.execute("SELECT number, day, source, form, rows FROM imports ORDER BY number").fetchall()
        return tuple(
            Import(number=number, on=on, source=source, form=form, rows=rows)
            for number, on, source, form, rows in found
        )

    def add(self, rows: Sequence[Row], *, source: str, form: str, on: str) -> Import:
        """All rows as one import, or none of them."""
        self.place.parent.mkdir(parents=True, exist_ok=True)
        with closing(self._open()) as connection, connection:
            cursor = connection.execute(
                "INSERT INTO imports (day, source, form, rows) VALUES (?, ?, ?, ?)", (on, source, form, len(rows))
            )
            number = int(cursor.lastrowid or 0)
            for row in rows:
                marked = msgspec.structs.replace(row, line=f"import {number}: {row.line}")
                cells = msgspec.json.encode(to_cells(marked)).decode()
                connection.execute(
                    "INSERT INTO rows (import, kind, id, packed, cells) VALUES (?, ?, ?, ?, ?)",
                    (number, row.set_name, row.id, pack([marked]), cells),
                )
        return Import(number=number, on=on, source=source, form=form, rows=len(rows))

    def undo(self, number: int | None = None) -> Import:
        """Takes a whole import out again: the one of that number, or the last.

        Raises:
            NoSuchRow: there is no such import.
        """
        found = self.imports()
        chosen = [one for one in found if one.number == number] if number is not None else list(found[-1:])
        if not chosen:
            nearest = [f"{one.number} ({one.source})" for one in found]
            raise NoSuchRow("the last" if number is None else str(number), what="import", nearest=nearest)
        with closing(self._open()) as connection, connection:
            connection.execute("DELETE FROM rows WHERE import = ?", (chosen[0].number,))
            connection.execute("DELETE FROM imports WHERE number = ?", (chosen[0].number,))
        return chosen[0]

    def _rows(self) -> list[tuple[type[Row], list[Row]]]:
        if not self.place.is_file():
            return []
        kinds = {of.set_name: of for of in KINDS}
        with closing(self._open()) as connection:
            found = connection.execute("SELECT kind, packed FROM rows ORDER BY import, rowid").fetchall()
        try:
            return [(kinds[kind], unpack(kinds[kind], packed)) for kind, packed in found]
        except (msgspec.DecodeError, KeyError):
            raise CannotRead(
                str(self.place), why="holds rows of another version of dedere", remedy="Undo the imports, import again."
            ) from None

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.place, timeout=10)
        try:
            form = connection.execute("PRAGMA user_version").fetchone()[0]
            if form == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                connection.executescript(_TABLES)
            elif form != FORM:
                raise sqlite3.DatabaseError
        except sqlite3.DatabaseError:
            connection.close()
            raise CannotRead(
                str(self.place), why="is no file of imports of this version", remedy="Give another with --into FILE."
            ) from None
        return connection


_TABLES = f"""
BEGIN;
CREATE TABLE imports (number INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, source TEXT NOT NULL,
    form TEXT NOT NULL, rows INTEGER NOT NULL);
CREATE TABLE rows (import INTEGER NOT NULL REFERENCES imports (number), kind TEXT NOT NULL, id TEXT NOT NULL,
    packed BLOB NOT NULL, cells TEXT NOT NULL, UNIQUE (kind, id));
PRAGMA user_version = {FORM};
COMMIT;
"""
