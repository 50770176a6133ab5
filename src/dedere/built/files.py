"""What stands in the folders of `data/`?

A set is a folder with `set.yaml` (who publishes it, under which terms, when it was last checked and how to check
again, how many rows to expect) and `rows.csv`. Nothing is repaired on the way in: every problem is one sentence with
file, line and remedy, and all of them are told at once.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from dedere.built.known import derived
from dedere.built.plain import columns, from_cells
from dedere.record.day import ADOPTED, Day
from dedere.record.rows import ROWS, Row, Summit, Warrant

DOCUMENTS = "documents"
CLASSES: dict[str, type[Row]] = {of.set_name: of for of in ROWS}


class Set(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What `set.yaml` says about the rows beside it."""

    set: str
    title: str
    publisher: str
    licence: str
    checked: str
    check_again: str
    next_check: str
    rows: int
    counts: dict[str, dict[str, int]] = {}
    parties: dict[str, int] = {}
    source: dict[str, str] = {}
    note: str = ""


class Folder(msgspec.Struct, kw_only=True):
    """One set as found: its description, its lines as text, and where it stands."""

    name: str  # "icc/warrants"
    shown: str  # "data/icc/warrants"
    set: Set
    header: list[str]
    lines: list[tuple[int, dict[str, str]]]


class Loaded(msgspec.Struct, kw_only=True):
    """Everything in `data/`, with what is wrong with it."""

    folders: list[Folder]
    rows: dict[type[Row], list[Row]]
    problems: list[str]
    version: str
    released: Day

    def of(self, cls: type[Any]) -> list[Any]:
        """The rows of one class."""
        return self.rows.get(cls, [])


def load(data_dir: Path) -> Loaded:
    """All rows of `data/`, and one sentence for everything that is wrong with them."""
    problems: list[str] = []
    folders = read_folders(data_dir, problems)
    documents = _documents(folders)
    found: dict[type[Row], list[Row]] = {of: [] for of in ROWS}
    for folder in folders:
        of = CLASSES.get(folder.set.set)
        if of is not None:
            found[of].extend(_rows(folder, of, documents, problems))
    summits = {row.id: row for row in found[Summit] if isinstance(row, Summit)}
    public: dict[str, Day] = {}
    for row in found[Warrant]:
        if isinstance(row, Warrant):
            day = derived(row, summits={}, first_public={})
            public[row.who] = min(day, public.get(row.who, day))
    for of, rows in found.items():
        found[of] = [
            row
            if row.known != UNSET
            else msgspec.structs.replace(row, known=derived(row, summits=summits, first_public=public))
            for row in rows
        ]
    return Loaded(
        folders=folders, rows=found, problems=problems, version=version(data_dir), released=_released(folders)
    )  # fmt: skip


UNSET = Day(1)
"""Stands for a day still to be derived, between reading a line and finishing the record."""


def read_folders(data_dir: Path, problems: list[str]) -> list[Folder]:
    """Every set under `data_dir`, by folder name."""
    folders: list[Folder] = []
    base = data_dir.parent
    found = sorted(data_dir.glob("*/*/set.yaml"))
    if not found:
        problems.append(f"{data_dir} holds no PUBLISHER/SET/set.yaml; give the folder data/ of a checkout.")
    for path in found:
        shown = path.parent.relative_to(base).as_posix()
        described = _set_yaml(path, f"{shown}/set.yaml", problems)
        table = path.parent / "rows.csv"
        if not table.exists():
            problems.append(f"{shown}/rows.csv is missing; every set.yaml needs its rows beside it.")
        elif described is not None:
            header, lines = _table(table, f"{shown}/rows.csv", problems)
            name = path.parent.relative_to(data_dir).as_posix()
            folders.append(Folder(name=name, shown=shown, set=described, header=header, lines=lines))
    for stray in sorted(data_dir.glob("*/*/rows.csv")):
        if not (stray.parent / "set.yaml").exists():
            problems.append(f"{stray.relative_to(base).as_posix()} has no set.yaml beside it; describe the set there.")
    return folders


def version(data_dir: Path) -> str:
    """A short hash of all tables and descriptions: the same data, the same version."""
    total = hashlib.sha256()
    for path in sorted(data_dir.glob("*/*/*")):
        if path.name in ("set.yaml", "rows.csv"):
            total.update(path.relative_to(data_dir).as_posix().encode() + b"\0")
            total.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return total.hexdigest()[:12]


def _set_yaml(path: Path, shown: str, problems: list[str]) -> Set | None:
    import yaml

    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        found = msgspec.convert(raw, Set, strict=False)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        problems.append(f"{shown}: {' '.join(str(error).split())}; write the fields as the other sets have them.")
        return None
    if found.set not in CLASSES and found.set != DOCUMENTS:
        known = ", ".join(sorted([*CLASSES, DOCUMENTS]))
        problems.append(f'{shown}: set "{found.set}" is no kind of row; write one of {known}.')
        return None
    for field in ("checked", "next_check"):
        try:
            Day.of(getattr(found, field))
        except ValueError:
            problems.append(f'{shown}: {field} "{getattr(found, field)}" is no ISO day; write YYYY-MM-DD.')
            return None
    return found


def _table(path: Path, shown: str, problems: list[str]) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    lines: list[tuple[int, dict[str, str]]] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            header = list(reader.fieldnames or [])
            if len(header) == 1 and ";" in header[0]:
                problems.append(f"{shown}:1: the cells are separated by semicolons; save the table with commas.")
                return [], []
            for cells in reader:
                if None in cells or None in cells.values():
                    problems.append(
                        f"{shown}:{reader.line_num}: the line has another number of cells than the header; "
                        'put text with commas in "double quotes".'
                    )
                else:
                    lines.append((reader.line_num, cells))
    except UnicodeDecodeError:
        problems.append(f"{shown} is not UTF-8; save it from the spreadsheet as CSV UTF-8.")
        return [], []
    except csv.Error as error:
        problems.append(f"{shown}: {error}; save it from the spreadsheet as CSV UTF-8, separated by commas.")
        return [], []
    return header, lines


def _rows(folder: Folder, of: type[Row], documents: Mapping[str, str], problems: list[str]) -> Iterable[Row]:
    allowed = columns(of)
    unknown = [column for column in folder.header if column not in allowed or column == "line"]
    for column in sorted({column for column in folder.header if folder.header.count(column) > 1}):
        problems.append(f'{folder.shown}/rows.csv:1: column "{column}" stands twice; remove one.')
    for column in unknown:
        problems.append(
            f'{folder.shown}/rows.csv:1: column "{column}" is unknown to this set; '
            f"use {', '.join(name for name in allowed if name != 'line')}."
        )
    if unknown:
        return
    for number, cells in folder.lines:
        place = f"{folder.shown}/rows.csv:{number}"
        filled: dict[str, Any] = {**cells, "line": f"{folder.name}/rows.csv:{number}"}
        if not filled.get("source") and folder.set.source:
            filled["source"] = folder.set.source.get("title", "").format_map(_Blank(cells))
            filled["source_url"] = folder.set.source.get("url", "").format_map(_Blank(cells))
        if not filled.get("id") and "id" not in folder.header:
            filled["id"] = "-".join(
                cells[column].strip() for column in folder.header if column in ID.get(of.set_name, ())
            )
        if not filled.get("source_url"):
            filled["source_url"] = address(str(filled.get("source") or ""), documents)
        if not filled.get("known"):
            filled["known"] = UNSET.iso
        told: list[str] = []
        row = from_cells(of, filled, problem=told.append)
        problems.extend(f"{place}: {sentence}." for sentence in told)
        if row is not None:
            yield row


ID: dict[str, tuple[str, ...]] = {"votes": ("resolution", "where")}
"""The columns that make the id of a set that leaves the column out."""


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def address(title: str, documents: Mapping[str, str]) -> str:
    """The public address of a source whose title begins as a registered document does, or ""."""
    for begins, url in documents.items():
        if title.startswith(begins) and not title[len(begins) : len(begins) + 1].isalnum():
            return url
    return ""


def _documents(folders: Iterable[Folder]) -> dict[str, str]:
    found = {
        cells.get("begins", ""): cells.get("url", "")
        for folder in folders
        if folder.set.set == DOCUMENTS
        for _, cells in folder.lines
    }
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _released(folders: Iterable[Folder]) -> Day:
    return max((Day.of(folder.set.checked) for folder in folders), default=ADOPTED)
