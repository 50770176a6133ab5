"""How does a row of the record stand in a table, and how is a table's line read back?

One form for CSV, JSON lines, SQLite and Parquet: text, numbers and nothing else. Lists are joined by `;`, days and
spans are ISO 8601, yes and no are words, a source is three columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from dedere.record.day import Day
from dedere.record.rows import Row, Source
from dedere.record.when import When

R = TypeVar("R", bound=Row)
Cell = str | int | float | None

SOURCE = ("source", "source_url", "source_published")
LAST = ("confidence", "basis", "known", *SOURCE, "note", "line")


class BadCell(ValueError):
    """A cell that cannot be read; the message goes on from `COLUMN "VALUE"` and ends with the remedy."""


@cache
def columns(of: type[Row]) -> tuple[str, ...]:
    """The columns of one set: its own first, then those every set has."""
    own = [name for name in of.__struct_fields__ if name not in LAST]
    return (*own, *LAST)


def to_cells(row: Row) -> dict[str, Cell]:
    """One row as a line of a table."""
    cells: dict[str, Cell] = {}
    for column in columns(type(row)):
        if column in SOURCE:
            continue
        cells[column] = _cell(getattr(row, column))
    source = row.source
    cells["source"] = source.title
    cells["source_url"] = source.url
    cells["source_published"] = _cell(source.published)
    return {column: cells[column] for column in columns(type(row))}


def from_cells(of: type[R], cells: Mapping[str, Cell], *, problem: Callable[[str], None] | None = None) -> R | None:
    """One line of a table as a row; empty cells take the default of the class.

    Args:
        problem: told one sentence for each cell that cannot be read, starting with the column; the answer is then
            None. Without it the first such cell raises.

    Raises:
        BadCell: a cell cannot be read and nobody is told.
    """
    told: list[str] = []
    fields: dict[str, Any] = {"source": _source(cells, told)}
    required = _required(of)
    for column, read in _readers(of).items():
        value = cells.get(column)
        if value is None or value == "":
            if column in required:
                told.append(f"{column} is empty; this column needs a value")
            continue
        try:
            fields[column] = read(str(value).strip() if isinstance(value, str) else value)
        except BadCell as bad:
            told.append(f'{column} "{value}" {bad}')
    if told:
        if problem is None:
            raise BadCell(told[0])
        for sentence in told:
            problem(sentence)
        return None
    return of(**fields)


def _cell(value: object) -> Cell:
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Day):
        return value.iso
    if isinstance(value, When):
        return value.text
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, (str, int, float)):
        return value
    raise TypeError(f"{type(value).__name__} has no form in a table")


def _source(cells: Mapping[str, Cell], told: list[str]) -> Source:
    published = None
    text = str(cells.get("source_published") or "")
    if text:
        try:
            published = _when(text)
        except BadCell as bad:
            told.append(f'source_published "{text}" {bad}')
    title = str(cells.get("source") or "").strip()
    if not title:
        told.append("source is empty; every row needs the source it rests on")
    return Source(title, str(cells.get("source_url") or "") or None, published)


@cache
def _required(of: type[Row]) -> frozenset[str]:
    return frozenset(field.name for field in msgspec.structs.fields(of) if field.required) - {"source"}


@cache
def _readers(of: type[Row]) -> dict[str, Callable[[Any], Any]]:
    hints = get_type_hints(of)
    return {column: _reader(hints[column]) for column in columns(of) if column not in SOURCE}


def _reader(hint: Any) -> Callable[[Any], Any]:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
        return _reader(hint)
    if origin is Literal:
        return _label(get_args(hint))
    if origin is tuple:
        return _list
    readers: dict[Any, Callable[[Any], Any]] = {
        str: str, Day: _day, When: _when, bool: _yes_or_no, int: _whole, float: _number,
    }  # fmt: skip
    return readers[hint]


def _label(labels: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in labels:
            raise BadCell(f"is no label of this column; write one of {', '.join(label for label in labels if label)}")
        return text

    return read


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _day(text: str) -> Day:
    try:
        return Day.of(text)
    except ValueError:
        raise BadCell("is no ISO day; write YYYY-MM-DD") from None


def _when(text: str) -> When:
    try:
        return When.of(text)
    except ValueError as error:
        if "ends before" in str(error):
            raise BadCell("ends before it begins; write FIRST/LAST") from None
        raise BadCell("is no ISO date; write YYYY-MM-DD, YYYY-MM, YYYY or FIRST/LAST") from None


def _yes_or_no(text: str) -> bool:
    if text not in ("yes", "no"):
        raise BadCell("is neither yes nor no; write one of the two")
    return text == "yes"


def _whole(value: str | int) -> int:
    try:
        return int(value)
    except ValueError:
        raise BadCell("is no whole number; write digits only") from None


def _number(value: str | float) -> float:
    try:
        return float(value)
    except ValueError:
        raise BadCell("is no number; write digits with a decimal point") from None
