"""Which rows of somebody else's file can be taken over, which are known already, and what is wrong with the others?

Every row is judged alone: taken, known (the record or an earlier import has that journey within its days) or bad, with
its line and what to do. Nothing is guessed: a name that fits nobody, or several, is a bad row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal
from weakref import WeakKeyDictionary

import msgspec

from dedere.errors import CannotRead, DedereError
from dedere.exchange.overlay import Import, Overlay
from dedere.record.names import find_person, find_state
from dedere.record.record import Record
from dedere.record.rows import Person, Row, Trip
from dedere.record.when import When

Form = Literal["trips", "colt", "ftm", "readings"]
FORMS: tuple[Form, ...] = ("trips", "colt", "ftm", "readings")


class Bad(msgspec.Struct, frozen=True, kw_only=True):
    """A row that cannot be taken over: where it stands, what is wrong, what to do."""

    line: str
    problem: str
    remedy: str


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """A row that is there already, under that id."""

    line: str
    id: str


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """A row that goes in."""

    line: str
    id: str
    says: str


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a file. `made` is the import that holds the rows; None for a trial, or where no row was good."""

    source: str
    form: Form
    into: str
    taken: tuple[Taken, ...]
    known: tuple[Known, ...]
    bad: tuple[Bad, ...]
    made: Import | None


class Judged(msgspec.Struct, frozen=True):
    """One row as read: a row of the record's form, or what is wrong with it. `line` is `file.csv:12`."""

    line: str
    row: Row | None = None
    bad: Bad | None = None


def bring_in(
    source: Path, *, form: Form | None, overlay: Overlay, record: Record, on: str, trial: bool = False
) -> Incoming:
    """Reads a file or folder of somebody else's rows and puts the good ones into the user's overlay, as one import.

    Args:
        form: None to tell it from the file.
        record: the curated record; what it has already stays out.
        on: the day of the import, ISO.
        trial: judge the rows and write nothing.

    Raises:
        CannotRead: there is no such file, or it is in no form that is known.
    """
    from dedere.exchange.forms import judged, recognised

    if not source.exists():
        raise CannotRead(str(source), why="does not exist", remedy="Check the path.")
    chosen = form or recognised(source)
    together = overlay.over(record)
    held, known = list(together.rows(Trip)), {row.id for row in (*together.rows(Trip), *together.rows(Person))}
    taken: list[tuple[Taken, Row]] = []
    there: list[Known] = []
    bad: list[Bad] = []
    for one in judged(source, form=chosen, record=together):
        if one.bad is not None:
            bad.append(one.bad)
        elif isinstance(one.row, Trip) and (same := _same(one.row, held)):
            there.append(Known(line=one.line, id=same.id))
        elif one.row is not None and one.row.id in known:
            there.append(Known(line=one.line, id=one.row.id))
        elif one.row is not None:
            known.add(one.row.id)
            if isinstance(one.row, Trip):
                held.append(one.row)
            taken.append((Taken(line=one.line, id=one.row.id, says=_says(one.row)), one.row))
    made = None
    if taken and not trial:
        made = overlay.add([row for _, row in taken], source=source.name, form=chosen, on=on)
    return Incoming(
        source=str(source),
        form=chosen,
        into=str(overlay.place),
        taken=tuple(one for one, _ in taken),
        known=tuple(there),
        bad=tuple(bad),
        made=made,
    )


def _same(trip: Trip, held: Iterable[Trip]) -> Trip | None:
    """A journey of that person to that state on any of the same days, whatever became of it."""
    for row in held:
        if row.who == trip.who and row.where == trip.where and row.when.overlaps(trip.when):
            return row
    return None


def _says(row: Row) -> str:
    if isinstance(row, Trip):
        return f"{row.who} to {row.where}, {row.when}, {row.status}"
    return getattr(row, "name", row.id)


WHOM = "Write the person's id or full name as the record has it; only journeys of its persons are kept."


def trip(
    *,
    line: str,
    record: Record,
    who: str,
    where: str,
    when: When,
    **more: object,
) -> Judged:
    """One journey, its person and state looked up by name; a name that settles nothing is a bad row."""
    person, problem = _found(record, find_person, who)
    if problem:
        return Judged(line, bad=Bad(line=line, problem=problem, remedy=WHOM))
    state, problem = _found(record, find_state, where)
    if problem:
        return Judged(line, bad=Bad(line=line, problem=problem, remedy="Write the ISO 3166-1 code of the state."))
    fields = {name: value for name, value in more.items() if value not in (None, "")}
    fields.setdefault("id", f"own-{person}-{state.lower()}-{when.first.iso}")
    fields.setdefault("status", "made")
    fields.setdefault("known", when.last)
    fields.setdefault("confidence", "medium")
    return Judged(line, row=Trip(who=person, where=state, when=when, line=line, **fields))  # type: ignore[arg-type]


_FOUND: WeakKeyDictionary[Record, dict[tuple[str, str], tuple[str, str]]] = WeakKeyDictionary()


def _found(record: Record, find: Callable[[str, Record], Row], name: str) -> tuple[str, str]:
    """The id that a name means, or what is wrong with it; a file says the same names many times."""
    held = _FOUND.setdefault(record, {})
    key = (find.__name__, name)
    if key not in held:
        try:
            held[key] = (find(name, record).id, "")
        except DedereError as error:
            held[key] = ("", str(error))
    return held[key]
