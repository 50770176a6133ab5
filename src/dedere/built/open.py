"""Where is the built record, and how is it opened?

One read-only SQLite file in the package, opened without a lock and read a set at a time when first asked for.
"""

# ruff: noqa: PTH100, PTH113, PTH118, PTH120 - pathlib would double what opening the record takes
from __future__ import annotations

import os.path
import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from dedere.built.codec import schema, unpack
from dedere.errors import NoRecord
from dedere.record.day import Day
from dedere.record.record import Record

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "record.sqlite")
"""The record's file in the package."""


def open_record(path: Path | str | None = None) -> Record:
    """The built record, ready to be asked; rows are read from disk when first needed.

    Args:
        path: another file than the one in the package.

    Raises:
        NoRecord: there is no such file, or another version of dedere built it.
    """
    place = os.path.abspath(path if path is not None else DEFAULT)
    if not os.path.isfile(place):
        raise NoRecord(place, why="is not there: the record has not been built")
    escaped = place.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(
        f"file:{escaped}?mode=ro&immutable=1", uri=True, check_same_thread=False, isolation_level=None
    )
    try:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.DatabaseError:
        connection.close()
        raise NoRecord(place, why="is no built record") from None
    if meta.get("schema") != schema():
        connection.close()
        raise NoRecord(place, why="was built by another version of dedere")

    def fetch(of: type[Any]) -> Sequence[Any]:
        packed = connection.execute("SELECT rows FROM packed WHERE name = ?", (of.set_name,)).fetchone()
        return unpack(of, packed[0]) if packed else ()

    return Record(
        fetch, version=meta["version"], released=Day.of(meta["released"]), names=_Names(connection)
    )  # fmt: skip


class _Names:
    """The stored index of names; see `dedere.record.names`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, kind: str, key: str) -> Sequence[tuple[int, str, str]]:
        return self._connection.execute(
            "SELECT rank, of, name FROM names WHERE kind = ? AND key = ? ORDER BY rank, of", (kind, key)
        ).fetchall()

    def all(self, kind: str, rank: int) -> Iterable[tuple[str, str, str]]:
        return self._connection.execute(
            "SELECT key, of, name FROM names WHERE kind = ? AND rank <= ? ORDER BY key, of", (kind, rank)
        ).fetchall()
