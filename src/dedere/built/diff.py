"""Which rows did a change of the data add, remove or alter?"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from dedere.built.build import record_of
from dedere.built.files import load
from dedere.built.open import open_record
from dedere.built.plain import Cell, to_cells
from dedere.built.verify import problems_of
from dedere.errors import BadRecord
from dedere.record.record import Record
from dedere.record.rows import ROWS


class Altered(msgspec.Struct, frozen=True):
    """One cell before and after."""

    column: str
    before: Cell
    after: Cell


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One row that came, went or altered."""

    set: str
    id: str
    kind: Literal["added", "removed", "changed"]
    cells: tuple[Altered, ...] = ()
    line: str = ""


def diff(old: Path | str | Record, new: Path | str | Record) -> tuple[Change, ...]:
    """The changes that lead from `old` to `new`, each a folder of tables, a built file or an open record.

    A row is the same row when it has the same id in the same set; where it stands in its file does not count.

    Raises:
        BadRecord: a folder of tables cannot be built.
        NoRecord: a file is no built record.
    """
    before, after = open_any(old), open_any(new)
    found: list[Change] = []
    for of in ROWS:
        was = {row.id: row for row in before.rows(of)}
        now = {row.id: row for row in after.rows(of)}
        for id_ in sorted({*was, *now}):
            if id_ not in now:
                found.append(Change(set=of.set_name, id=id_, kind="removed", line=was[id_].line))
            elif id_ not in was:
                found.append(Change(set=of.set_name, id=id_, kind="added", line=now[id_].line))
            else:
                earlier, later = to_cells(was[id_]), to_cells(now[id_])
                cells = tuple(
                    Altered(column, earlier[column], later[column])
                    for column in later
                    if column != "line" and earlier[column] != later[column]
                )
                if cells:
                    found.append(
                        Change(set=of.set_name, id=id_, kind="changed", cells=cells, line=now[id_].line)
                    )  # fmt: skip
    return tuple(found)


def open_any(place: Path | str | Record) -> Record:
    """The record in a folder of tables, in a built file, or as given."""
    if isinstance(place, Record):
        return place
    if Path(place).is_dir():
        loaded = load(Path(place))
        problems = problems_of(loaded)
        if problems:
            raise BadRecord(problems)
        return record_of(loaded)
    return open_record(place)
