"""What rows does the record hold, as lists that can be asked for?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, get_args, get_origin, get_type_hints

import msgspec

from dedere.api.parameters import KNOWN_ON, PAGE, PER_PAGE, Given, Parameter
from dedere.api.wire import plain
from dedere.errors import NoSuchRow
from dedere.law.participation import parties, stage_on
from dedere.law.seen import seen
from dedere.page.views.states import TREATIES
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.when import When

_FILTERS = {
    "who": "only rows about this person, by id",
    "where": "only rows about this state, by ISO code",
    "court": "only rows of this court, by id",
    "treaty": "only rows of this treaty, by id",
    "organisation": "only rows of this organisation, by id",
    "summit": "only rows of this summit, by id",
    "resolution": "only rows of this resolution",
    "status": "only rows of this status",
    "act": "only this kind of act",
    "kind": "only rows of this kind",
}
_QUERY = Parameter("q", "only rows in which these letters occur, in any case")
SETS: dict[str, type[rows.Row]] = {of.set_name: of for of in rows.ROWS}


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A source as a row gives it."""

    title: str
    url: str | None
    published: str | None


class Rows(msgspec.Struct, frozen=True, kw_only=True):
    """One page of the rows of a set."""

    total: int
    page: int
    per_page: int
    rows: list[dict[str, Any]]


def filters(of: type[rows.Row]) -> tuple[Parameter, ...]:
    """The parameters by which a set may be narrowed."""
    hints = get_type_hints(of)
    own = [
        Parameter(name, says) for name, says in _FILTERS.items() if hints.get(name) in (str,) or _labels(hints, name)
    ]
    return (*own, _QUERY, KNOWN_ON, PAGE, PER_PAGE)


def _labels(hints: Mapping[str, Any], name: str) -> bool:
    return name in hints and bool(get_args(hints[name])) and get_origin(hints[name]) is not tuple


def select(of: type[rows.Row], given: Given, *, record: Record) -> list[Any]:
    """The rows of a set that a query asks for, in the order of the files."""
    known_on: Day | None = given.get("known_on")
    found = [row for row in record.rows(of) if known_on is None or row.known <= known_on]
    for name in _FILTERS:
        if (wanted := given.get(name)) is not None:
            found = [row for row in found if str(getattr(row, name)).casefold() == wanted.casefold()]
    if (letters := given.get("q")) is not None:
        found = [row for row in found if _holds(row, letters.casefold())]
    return found


def _holds(row: rows.Row, letters: str) -> bool:
    for name in row.__struct_fields__:
        value = getattr(row, name)
        texts = value if isinstance(value, tuple) else (value,)
        if any(isinstance(text, str) and letters in text.casefold() for text in texts):
            return True
    return letters in row.source.title.casefold()


def list_rows(of: type[rows.Row], given: Given, *, record: Record) -> Rows:
    """One page of a set."""
    found = select(of, given, record=record)
    page, per_page = given["page"], given["per_page"]
    start = (page - 1) * per_page
    return Rows(
        total=len(found), page=page, per_page=per_page, rows=[plain(row) for row in found[start : start + per_page]]
    )


def one_row(of: type[rows.Row], id: str, *, record: Record) -> dict[str, Any]:  # noqa: A002 - the word of the data
    """The row of a set with that id.

    Raises:
        NoSuchRow: there is none.
    """
    row = record.one(of, id)
    if row is None:
        raise NoSuchRow(id[:80], what=f"row of {of.set_name}")
    found: dict[str, Any] = plain(row)
    return found


def row_schema(of: type[rows.Row]) -> type[msgspec.Struct]:
    """The form of a row over the wire: days and periods are ISO text."""
    hints = get_type_hints(of)
    fields = [(name, _wired(hints[name])) for name in of.__struct_fields__]
    made = msgspec.defstruct(f"{of.__name__}Row", fields, frozen=True, kw_only=True)
    made.__doc__ = of.__doc__
    return made


def _wired(hint: Any) -> Any:
    if hint is ClassVar:
        return str
    if hint in (Day, When):
        return str
    if hint in (Day | None, When | None):
        return str | None
    if hint is rows.Source:
        return Source
    return hint


class Treaty(msgspec.Struct, frozen=True, kw_only=True):
    """A treaty of the record and how many states are party to it on a day."""

    id: str
    name: str
    on: str
    known_on: str
    parties: int
    leaving: int


class Treaties(msgspec.Struct, frozen=True, kw_only=True):
    """Every treaty of the record."""

    total: int
    rows: list[Treaty]


def treaties(given: Given, record: Record) -> Treaties:
    """Every treaty whose acts the record holds."""
    view, on = seen(record, given["known_on"]), given["on"]
    ids = sorted({act.treaty for act in view.record.rows(rows.Participation)})
    found = []
    for id_ in ids:
        codes = parties(view, on, id_)
        leaving = sum(stage_on(view, code, on, id_).name == "leaving" for code in codes)
        found.append(
            Treaty(
                id=id_,
                name=TREATIES.get(id_, id_),
                on=on.iso,
                known_on=given["known_on"].iso,
                parties=len(codes),
                leaving=leaving,
            )
        )
    return Treaties(total=len(found), rows=found)
