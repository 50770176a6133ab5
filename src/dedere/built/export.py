"""How does the record leave for other programs?

CSV, JSON lines, SQLite, Parquet, GeoJSON (journeys and gatherings whose place is known) and FollowTheMoney entities.
The first four hold everything, and CSV, JSON lines and SQLite can be read back into the same rows.
"""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

from dedere.built.build import write
from dedere.built.export_ftm import entities
from dedere.built.export_geo import features
from dedere.built.plain import SOURCE, Cell, columns, from_cells, to_cells
from dedere.errors import CannotExport, NeedsExtra, NoSuchRow
from dedere.record.names import held, spellings
from dedere.record.record import Record
from dedere.record.rows import ROWS, Row

R = TypeVar("R", bound=Row)
Format = Literal["csv", "jsonl", "sqlite", "parquet", "geojson", "ftm"]
_FOLDERS = ("csv", "parquet")


def export(record: Record, *, format: Format, set_name: str | None = None, out: Path | str | None = None) -> bytes:  # noqa: A002
    """The record, or one set of it, in a form that other programs read.

    Args:
        set_name: one set only, such as `trips`.
        out: the file to write; for CSV and Parquet of the whole record a folder, with a file a set.

    Returns:
        What was written, where it is one file.

    Raises:
        NoSuchRow: no set has that name.
        CannotExport: the form cannot hold what was asked, or needs a folder to write to.
        NeedsExtra: Parquet without pyarrow.
    """
    place = Path(out) if out is not None else None
    sets = _chosen(set_name)
    if format in _FOLDERS and set_name is None:
        if place is None:
            raise CannotExport(
                f"{format} needs one file for each set", remedy="Give --out FOLDER, or one set with --set trips."
            )
        place.mkdir(parents=True, exist_ok=True)
        for of in sets:
            (place / f"{of.set_name}.{format}").write_bytes(_one(record, of, format))
        return b""
    if format in _FOLDERS:
        written = _one(record, sets[0], format)
    elif format == "jsonl":
        written = b"".join(_json(of, row) for of in sets for row in record.rows(of))
    elif format == "sqlite":
        written = _sqlite(record, sets)
    elif format == "geojson":
        written = _compact(features(record, sets=_only(sets, set_name, ("trips", "summits"), format)))
    else:
        chosen = _only(sets, set_name, ("persons", "warrants", "offices", "trips"), format)
        written = b"".join(_compact(entity) for entity in entities(record, sets=chosen))
    if place is not None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(written)
    return written


def read_csv(of: type[R], text: str) -> list[R]:
    """The rows of an exported CSV file."""
    return [_row(of, cells) for cells in csv.DictReader(io.StringIO(text, newline=""))]


def read_jsonl(text: str) -> list[Row]:
    """The rows of exported JSON lines."""
    classes = {of.set_name: of for of in ROWS}
    found = []
    for line in text.splitlines():
        fields: dict[str, Any] = json.loads(line)
        of = classes[fields.pop("set")]
        source = fields.pop("source")
        cells: dict[str, Cell] = dict(zip(SOURCE, (source["title"], source["url"], source["published"]), strict=True))
        for name, value in fields.items():
            if isinstance(value, list):
                cells[name] = ";".join(value)
            elif isinstance(value, bool):
                cells[name] = "yes" if value else "no"
            else:
                cells[name] = value
        found.append(_row(of, cells))
    return found


def _chosen(set_name: str | None) -> Sequence[type[Row]]:
    if set_name is None:
        return ROWS
    found = [of for of in ROWS if of.set_name == set_name]
    if not found:
        raise NoSuchRow(set_name, what="set", nearest=sorted(of.set_name for of in ROWS))
    return found


def _only(sets: Sequence[type[Row]], asked: str | None, held: Sequence[str], form: str) -> frozenset[str]:
    chosen = frozenset(of.set_name for of in sets) & frozenset(held)
    if not chosen:
        raise CannotExport(
            f"{form} cannot hold the set {asked}", remedy=f"It holds {', '.join(held)}; try --format csv."
        )
    return chosen


def _row(of: type[R], cells: dict[str, Any]) -> R:
    row = from_cells(of, cells)
    assert row is not None
    return row


def _one(record: Record, of: type[Row], form: str) -> bytes:
    lines = [to_cells(row) for row in record.rows(of)]
    return _csv(columns(of), lines) if form == "csv" else _parquet(of, lines)


def _csv(header: Sequence[str], lines: Iterable[dict[str, Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue().encode()


def _json(of: type[Row], row: Row) -> bytes:
    fields: dict[str, Any] = {"set": of.set_name}
    for name, cell in to_cells(row).items():
        value = getattr(row, name, None)
        if name == "source":
            published = row.source.published
            fields[name] = {
                "title": row.source.title, "url": row.source.url, "published": published.text if published else None,
            }  # fmt: skip
        elif name not in SOURCE:
            fields[name] = list(value) if isinstance(value, tuple) else value if isinstance(value, bool) else cell
    return _compact(fields)


def _compact(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _sqlite(record: Record, sets: Sequence[type[Row]]) -> bytes:
    chosen = frozenset(sets)
    part = Record(
        lambda of: record.rows(of) if of in chosen else (), version=record.version, released=record.released
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite"
        if chosen == frozenset(ROWS):
            write(path, record, names=held(record))
        else:
            write(path, part, names=spellings(part))
        return path.read_bytes()


def _parquet(of: type[Row], lines: Sequence[dict[str, Cell]]) -> bytes:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise NeedsExtra("Parquet", extra="study") from None
    numbers = {"area_km2": pa.float64(), "people": pa.int64(), "latitude": pa.float64(), "longitude": pa.float64()}
    schema = pa.schema([(name, numbers.get(name, pa.string())) for name in columns(of)])
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(lines), schema=schema), sink)
    return sink.getvalue()
