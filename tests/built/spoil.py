"""Small changes to a copy of the tables, as a spreadsheet would make them."""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import yaml

Cells = dict[str, str]


def rewrite(table: Path, change: Callable[[list[Cells]], None], *, more: tuple[str, ...] = ()) -> None:
    with table.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        header = [*(reader.fieldnames or []), *more]
        rows = list(reader)
    change(rows)
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def set_cell(table: Path, id_: str, column: str, value: str) -> int:
    """Writes one cell and gives the line it stands in."""
    found: list[int] = []

    def change(rows: list[Cells]) -> None:
        for number, row in enumerate(rows, start=2):
            if row["id"] == id_:
                row[column] = value
                found.append(number)

    rewrite(table, change)
    (line,) = found
    return line


def drop(table: Path, id_: str) -> None:
    rewrite(table, lambda rows: rows.remove(next(row for row in rows if row["id"] == id_)))


def replace_text(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def recount(folder: Path) -> None:
    """Writes the true counts into set.yaml, so that only what a test spoilt is told."""
    described = yaml.safe_load((folder / "set.yaml").read_text(encoding="utf-8"))
    with (folder / "rows.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    described["rows"] = len(rows)
    described["counts"] = {
        column: dict(Counter(row[column] for row in rows)) for column in described.get("counts", {})
    }  # fmt: skip
    (folder / "set.yaml").write_text(yaml.safe_dump(described, allow_unicode=True), encoding="utf-8")
