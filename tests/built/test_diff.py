import sys
from pathlib import Path

import pytest

from dedere.built.diff import Altered, diff
from dedere.errors import BadRecord

sys.path.insert(0, str(Path(__file__).parent))
from spoil import drop, replace_text, rewrite, set_cell


def test_the_same_tables_have_no_changes(data: Path, built: Path) -> None:
    assert diff(data, built) == ()


def test_a_corrected_cell_is_told_before_and_after(data: Path, copy: Path) -> None:
    set_cell(copy / "icc/warrants/rows.csv", "icc-vladimir-putin-2023-03-17", "note", "read again")
    (change,) = diff(data, copy)
    assert (change.set, change.id, change.kind) == ("warrants", "icc-vladimir-putin-2023-03-17", "changed")
    assert [(cell.column, cell.after) for cell in change.cells] == [("note", "read again")]


def test_a_corrected_deposit_moves_what_was_known_too(data: Path, copy: Path) -> None:
    set_cell(copy / "dedere/trips/rows.csv", "vladimir-putin-mn-2024-09-02", "source_published", "2024-09-03")
    (change,) = diff(data, copy)
    assert Altered("known", "2024-09-02", "2024-09-03") in change.cells


def test_rows_that_came_and_went_are_told(built: Path, copy: Path) -> None:
    table = copy / "icc/invitations/rows.csv"
    drop(table, "inv-2013-09-18-us")
    rewrite(table, lambda rows: rows.append({**rows[-1], "id": "inv-new"}))
    assert [(change.kind, change.id) for change in diff(built, copy)] == [
        ("removed", "inv-2013-09-18-us"), ("added", "inv-new"),
    ]  # fmt: skip


def test_a_row_moved_within_its_file_is_no_change(data: Path, copy: Path) -> None:
    rewrite(copy / "icc/cases/rows.csv", lambda rows: rows.reverse())
    assert diff(data, copy) == ()


def test_tables_that_cannot_be_built_are_not_compared(data: Path, copy: Path) -> None:
    replace_text(copy / "icc/cases/set.yaml", "rows: 47", "rows: 48")
    with pytest.raises(BadRecord, match=r"rows says 48 and rows.csv has 47"):
        diff(data, copy)
