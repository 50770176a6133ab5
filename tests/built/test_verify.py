"""Every kind of wrong row stops the build, with the file, the line and what to do."""

import sys
from pathlib import Path

import pytest

from dedere.built.build import build_record
from dedere.built.verify import due, verify
from dedere.errors import BadRecord
from dedere.record.day import Day

sys.path.insert(0, str(Path(__file__).parent))
from spoil import drop, recount, replace_text, rewrite, set_cell

WARRANTS = "icc/warrants/rows.csv"
PUTIN = "icc-vladimir-putin-2023-03-17"
ACTS = "un-treaty-collection/participation/rows.csv"


def only(problems: list[str]) -> str:
    assert len(problems) == 1, problems
    return problems[0]


def test_the_tables_as_they_stand_can_be_built(data: Path) -> None:
    assert verify(data) == []


def test_a_day_that_is_none_is_told_with_its_line(copy: Path) -> None:
    line = set_cell(copy / WARRANTS, PUTIN, "issued", "2023-03-32")
    assert only(verify(copy)) == (
        f'data/icc/warrants/rows.csv:{line}: issued "2023-03-32" is no ISO date; '
        "write YYYY-MM-DD, YYYY-MM, YYYY or FIRST/LAST."
    )


def test_an_interval_that_ends_before_it_begins_is_told(copy: Path) -> None:
    line = set_cell(copy / "dedere/trips/rows.csv", "vladimir-putin-mn-2024-09-02", "when", "2024-09-03/2024-09-02")
    assert only(verify(copy)) == (
        f'data/dedere/trips/rows.csv:{line}: when "2024-09-03/2024-09-02" ends before it begins; write FIRST/LAST.'
    )


def test_a_partial_date_where_one_day_is_needed_is_told(copy: Path) -> None:
    line = set_cell(copy / ACTS, "rome-statute-me-succession", "effective", "2006-06")
    assert f'{line}: effective "2006-06" is no ISO day; write YYYY-MM-DD.' in only(verify(copy))


def test_an_unknown_column_is_told_with_those_that_exist(copy: Path) -> None:
    rewrite(copy / "icc/invitations/rows.csv", lambda rows: None, more=("court",))
    problem = only(verify(copy))
    assert problem.startswith('data/icc/invitations/rows.csv:1: column "court" is unknown to this set; use id, where')


def test_an_unknown_label_is_told_with_those_that_exist(copy: Path) -> None:
    line = set_cell(copy / "dedere/trips/rows.csv", "vladimir-putin-mn-2024-09-02", "status", "happened")
    recount(copy / "dedere/trips")
    assert only(verify(copy)) == (
        f'data/dedere/trips/rows.csv:{line}: status "happened" is no label of this column; '
        "write one of made, cancelled, declined, remote, planned."
    )


def test_a_row_without_a_source_is_told(copy: Path) -> None:
    line = set_cell(copy / WARRANTS, PUTIN, "source", "")
    assert only(verify(copy)) == (
        f"data/icc/warrants/rows.csv:{line}: source is empty; every row needs the source it rests on."
    )


def test_an_empty_cell_that_must_be_filled_is_told(copy: Path) -> None:
    line = set_cell(copy / WARRANTS, PUTIN, "issued", "")
    assert only(verify(copy)).endswith(f":{line}: issued is empty; this column needs a value.")


def test_an_id_that_names_nobody_is_told(copy: Path) -> None:
    line = set_cell(copy / WARRANTS, PUTIN, "who", "wladimir-putin")
    assert only(verify(copy)) == (
        f'data/icc/warrants/rows.csv:{line}: who "wladimir-putin" is no id of the set persons; '
        "correct it, or add the row that it should name."
    )


def test_one_wrong_code_in_a_list_is_told(copy: Path) -> None:
    line = set_cell(copy / "icc/situations/rows.csv", "situation-bangladesh-myanmar", "states", "BD;BU")
    assert f':{line}: states "BU" is no id of the set states;' in only(verify(copy))


def test_a_position_of_no_state_is_told(copy: Path) -> None:
    set_cell(copy / "dedere/positions/rows.csv", "position-fr-2024-11-27-immunity-kept", "holder", "FX")
    assert 'holder "FX" is no id of the set states' in only(verify(copy))


def test_a_spelling_of_nothing_is_told(copy: Path) -> None:
    set_cell(copy / "dedere/aliases/rows.csv", "alias-vladimir-putin-1", "of", "nobody")
    assert 'of "nobody" is no id of the set persons' in only(verify(copy))


def test_an_id_used_twice_is_told_with_both_lines(copy: Path) -> None:
    first = set_cell(copy / WARRANTS, PUTIN, "note", "")
    second = set_cell(copy / WARRANTS, "icc-maria-lvova-belova-2023-03-17", "id", PUTIN)
    assert only(verify(copy)) == (
        f'data/icc/warrants/rows.csv:{second}: id "{PUTIN}" is also the id of icc/warrants/rows.csv:{first}; '
        "give this row its own."
    )


def test_a_row_lost_in_a_spreadsheet_is_missed(copy: Path) -> None:
    drop(copy / "icc/invitations/rows.csv", "inv-2013-09-18-us")
    assert only(verify(copy)) == (
        "data/icc/invitations/set.yaml: rows says 6 and rows.csv has 5; "
        "find the row that came or went, then write the new number."
    )


def test_a_label_changed_unawares_is_missed(copy: Path) -> None:
    set_cell(copy / WARRANTS, PUTIN, "kind", "summons")
    assert verify(copy) == [
        'data/icc/warrants/set.yaml: counts says 71 rows with kind "arrest_warrant" and rows.csv has 70; '
        "find the row that came or went, then write the new number.",
        'data/icc/warrants/set.yaml: counts says 9 rows with kind "summons" and rows.csv has 10; '
        "find the row that came or went, then write the new number.",
    ]


def test_a_count_of_a_column_that_is_gone_is_told(copy: Path) -> None:
    replace_text(copy / "icc/warrants/set.yaml", "  kind:", "  sort:")
    assert only(verify(copy)) == (
        'data/icc/warrants/set.yaml: counts names a column "sort" that rows.csv does not have; remove it.'
    )


def test_a_deposit_that_does_not_give_the_depositarys_day_is_told(copy: Path) -> None:
    set_cell(copy / ACTS, "rome-statute-am-ratification", "when", "2023-12-14")
    problems = verify(copy)
    assert any(
        "the depositary has AM in force from 2024-02-01 and article 126 gives 2024-03-01 from its acts" in problem
        for problem in problems
    )
    assert any("124 parties were published for 2024-02-01 and the acts give 123" in problem for problem in problems)


def test_a_notice_that_does_not_give_the_depositarys_day_is_told(copy: Path) -> None:
    set_cell(copy / ACTS, "rome-statute-ph-notice-of-withdrawal", "when", "2018-03-18")
    assert any(
        "the depositary has PH out from 2019-03-17 and article 127 gives 2019-03-18" in problem
        for problem in verify(copy)
    )


def test_a_party_without_the_depositarys_day_is_told(copy: Path) -> None:
    table = copy / "un-treaty-collection/depositary-days"
    drop(table / "rows.csv", "rome-statute-mn-days")
    recount(table)
    assert "MN has no row in the set depositary_days" in only(verify(copy))


def test_an_end_before_its_beginning_is_told(copy: Path) -> None:
    line = set_cell(copy / WARRANTS, PUTIN, "made_public", "2023-03-16")
    assert only(verify(copy)) == (
        f"data/icc/warrants/rows.csv:{line}: made_public 2023-03-16 is before issued 2023-03-17; "
        "correct one of the two."
    )


def test_a_person_in_two_states_at_once_is_told(copy: Path) -> None:
    set_cell(copy / "dedere/trips/rows.csv", "vladimir-putin-mn-2024-09-02", "when", "2024-09-01/2024-09-06")
    rewrite(copy / "dedere/trips/rows.csv", lambda rows: rows.append({
        **next(row for row in rows if row["id"] == "vladimir-putin-mn-2024-09-02"),
        "id": "vladimir-putin-kz-2024-09-03", "where": "KZ", "when": "2024-09-03",
    }))  # fmt: skip
    recount(copy / "dedere/trips")
    assert "vladimir-putin is in KZ (2024-09-03) and, by dedere/trips/rows.csv:" in only(verify(copy))


def test_a_journey_after_death_is_told(copy: Path) -> None:
    line = set_cell(copy / "dedere/trips/rows.csv", "muammar-gaddafi-ug-2010-07-25", "when", "2012-07-25")
    assert only(verify(copy)) == (
        f"data/dedere/trips/rows.csv:{line}: muammar-gaddafi died on 2011-10-20 and travels on 2012-07-25; "
        "correct the days, or the person's row."
    )


def test_a_name_of_two_persons_is_told(copy: Path) -> None:
    set_cell(copy / "icc/persons/rows.csv", "viktor-sokolov", "aliases", "Viktor Sokolov;PUTIN")
    assert '"Putin" is also a name of' in only(verify(copy)) or '"PUTIN" is also a name of' in only(verify(copy))


def test_a_table_with_semicolons_is_told(copy: Path) -> None:
    path = copy / "icc/invitations/rows.csv"
    path.write_text("id;where;who\ninv-1;US;omar-al-bashir\n", encoding="utf-8")
    assert verify(copy)[0] == (
        "data/icc/invitations/rows.csv:1: the cells are separated by semicolons; save the table with commas."
    )


def test_a_column_that_stands_twice_is_told(copy: Path) -> None:
    replace_text(copy / "icc/invitations/rows.csv", "id,where", "id,id")
    assert 'data/icc/invitations/rows.csv:1: column "id" stands twice; remove one.' in verify(copy)


def test_a_finding_that_contradicts_the_acts_is_told(copy: Path) -> None:
    line = set_cell(copy / "icc/findings/rows.csv", "icc-2024-10-24-mn", "party_then", "no")
    assert only(verify(copy)) == (
        f'data/icc/findings/rows.csv:{line}: party_then "no" and the acts of MN give "yes" on 2024-09-02; '
        "correct the acts, or this cell."
    )


def test_a_line_with_too_many_cells_is_told(copy: Path) -> None:
    path = copy / "icc/invitations/rows.csv"
    path.write_text(path.read_text(encoding="utf-8") + "a,b,c,d,e,f,g,h,i,j,k,l,m\n", encoding="utf-8")
    assert verify(copy)[0] == (
        "data/icc/invitations/rows.csv:8: the line has another number of cells than the header; "
        'put text with commas in "double quotes".'
    )


def test_a_file_in_another_encoding_is_told(copy: Path) -> None:
    path = copy / "icc/situations/rows.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1", errors="replace"))
    assert (
        "data/icc/situations/rows.csv is not UTF-8; save it from the spreadsheet as CSV UTF-8." in verify(copy)
    )  # fmt: skip


def test_a_file_as_excel_saves_it_is_read(copy: Path) -> None:
    path = copy / "icc/situations/rows.csv"
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert verify(copy) == []


def test_a_set_without_rows_and_rows_without_a_set_are_told(copy: Path) -> None:
    (copy / "icc/cases/rows.csv").unlink()
    (copy / "icc/invitations/set.yaml").unlink()
    assert verify(copy) == [
        "data/icc/cases/rows.csv is missing; every set.yaml needs its rows beside it.",
        "data/icc/invitations/rows.csv has no set.yaml beside it; describe the set there.",
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("set: cases", "set: trials", 'set "trials" is no kind of row; write one of agreements, aliases,'),
        ("checked: '2026-11-23'", "checked: yesterday", 'checked "yesterday" is no ISO day; write YYYY-MM-DD.'),
        ("checked: '2026-11-23'", "checked: '2027-11-23'", "is not after checked 2027-11-23; write a later day."),
        ("licence:", "license:", "write the fields as the other sets have them."),
        ("rows: 47", "rows: many", "write the fields as the other sets have them."),
    ],
)
def test_a_set_badly_described_is_told(copy: Path, before: str, after: str, told: str) -> None:
    replace_text(copy / "icc/cases/set.yaml", before, after)
    assert any(
        (problem.startswith("data/icc/cases/set.yaml: ") and problem.endswith(told)) or told in problem
        for problem in verify(copy)
    )


def test_a_document_without_an_address_is_told(copy: Path) -> None:
    replace_text(copy / "dedere/documents/rows.csv", "https://undocs.org/S/RES/541(1983)", "")
    assert "a document needs `begins` and a `url` that starts with http; fill both." in only(verify(copy))


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    assert "holds no PUBLISHER/SET/set.yaml" in only(verify(tmp_path))


def test_all_problems_are_told_at_once_and_nothing_is_written(copy: Path, tmp_path: Path) -> None:
    set_cell(copy / WARRANTS, PUTIN, "issued", "17 March 2023")
    set_cell(copy / "icc/findings/rows.csv", "icc-2024-10-24-mn", "decided", "soon")
    out = tmp_path / "record.sqlite"
    with pytest.raises(BadRecord) as raised:
        build_record(copy, out)
    assert len(raised.value.problems) == 2
    assert not out.exists()


def test_a_set_is_due_from_its_next_check_on(copy: Path) -> None:
    replace_text(copy / "icc/cases/set.yaml", "next_check: '2027-01-23'", "next_check: '2026-11-24'")
    assert due(copy, Day.of("2026-11-23")) == []
    (told,) = due(copy, Day.of("2026-11-24"))
    assert told.startswith("data/icc/cases was checked on 2026-11-23 and is due since 2026-11-24. Compare with")
