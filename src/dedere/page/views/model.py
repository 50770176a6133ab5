"""What is a page of the record made of?

Facts and tables of cells, so that one template serves every page, and the same table goes out as CSV and JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from dedere.page.words import state_names
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.when import When


class Cell(msgspec.Struct, frozen=True):
    """One cell: its text, where it leads, and what to sort it by where that is not its text."""

    text: str
    href: str | None = None
    sort: str | None = None
    look: str = ""  # a class of the style sheet
    outside: bool = False


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A table with its heading."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    says: str = ""
    empty: str = ""  # said where there is no row


class Fact(msgspec.Struct, frozen=True):
    """One line of a page's head."""

    name: str
    cells: tuple[Cell, ...]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the record."""

    title: str
    lede: str = ""
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()
    notes: tuple[str, ...] = ()
    path: str = ""
    presumed: bool = False  # whether the page names a wanted person

    def table(self) -> tuple[list[str], list[list[str]]]:
        """The page's tables as one: the section's name first where there is more than one."""
        full = [section for section in self.sections if section.rows]
        if len(full) == 1:
            return list(full[0].columns), [[cell.text for cell in row] for row in full[0].rows]
        width = max((len(section.columns) for section in full), default=0)
        lines = []
        for section in full:
            lines.append([section.title, *section.columns, *[""] * (width - len(section.columns))])
            lines += [[section.title, *[cell.text for cell in row], *[""] * (width - len(row))] for row in section.rows]
        return ["table", *[f"column {number}" for number in range(1, width + 1)]], lines

    def plain(self) -> dict[str, Any]:
        """The page for programs."""
        return {
            "title": self.title,
            "says": self.lede,
            "facts": {fact.name: "; ".join(cell.text for cell in fact.cells) for fact in self.facts},
            "tables": {
                section.id: [
                    {column: cell.text for column, cell in zip(section.columns, row, strict=True)}
                    for row in section.rows
                ]
                for section in self.sections
            },
            "notes": list(self.notes),
        }


def text(value: object) -> Cell:
    """A cell of a plain value: days and periods as ISO text, absent values empty."""
    if value is None:
        return Cell("")
    if isinstance(value, Day):
        return Cell(value.iso, look="num nowrap")
    if isinstance(value, When):
        return Cell(value.text.replace("/", " to "), sort=value.first.iso, look="num")
    if isinstance(value, tuple | list):
        return Cell("; ".join(str(one) for one in value))
    return Cell(
        str(value).replace("_", " ") if isinstance(value, str) and " " not in value and "_" in value else str(value)
    )


def person(record: Record, who: str) -> Cell:
    """A person by name, leading to the page."""
    row = record.persons.get(who)
    return Cell(row.name, f"/person/{row.id}") if row else Cell(who)


def state(record: Record, code: str, lang: str = "en") -> Cell:
    """A state by name, leading to the page."""
    row = record.states.get(code)
    if row is None:
        return Cell(code)
    return Cell(state_names(lang).get(code, row.name), f"/state/{code}")


def source(row: rows.Row) -> Cell:
    """What a row rests on; unconfirmed rows say so."""
    mark = "" if not row.unconfirmed else " (unconfirmed)"
    published = (
        f", {row.source.published}"
        if row.source.published and str(row.source.published) not in row.source.title
        else ""
    )
    return Cell(
        f"{row.source.title}{published}{mark}",
        row.source.url,
        look="source" + (" unconfirmed" if mark else ""),
        outside=True,
    )
