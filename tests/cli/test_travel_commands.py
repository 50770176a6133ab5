"""Travel and exchange as a user runs them: text in 80 columns, JSON as the API has it, exit statuses."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ON = ("--known-on", "2026-11-23")


def dedere(*words: str, home: Path | None = None) -> tuple[int, str, str]:
    """Runs the program as a user does; gives exit status, output, talk."""
    more = {"DEDERE_HOME": str(home)} if home else {}
    ran = subprocess.run(
        [sys.executable, "-m", "dedere", *words],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "NO_COLOR": "1", **more},
    )
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("trips", "Putin", "--tie", "bound", "--since", "2023-03-17", "--status", "made"), "2 made, of these 2"),
        (("trips", "Bashir", "--tie", "bound", "--since", "2009-03-04", "--status", "made"), "18 made, of these 18"),
        (("before-after", "Putin", "--counts-only"), "to bound hosts "),
        (("compare", "Putin", "Bashir"), "Omar al-Bashir: TD 6, DJ 3, UG 3, CD, JO, KE, MW, NG, ZA"),
        (("summit", "brics", "2023"), "Vladimir Putin (Russia): joined by video"),
        (("state", "Kyrgyzstan"), "signed, not a party"),
        (("state", "ZA", "MN"), "ES-11/9   yes"),
        (("calendar",), "Niger leaves the Rome Statute"),
    ],
)
def test_text_fits_eighty_columns_and_says_the_thing(words: tuple[str, ...], says: str) -> None:
    status, out, _ = dedere(*words, *ON)
    assert status == 0
    assert says in out
    assert [line for line in out.splitlines() if len(line) > 80 and " " in line.strip()[:80].strip()] == []


@pytest.mark.parametrize(
    "words",
    [
        ("trips", "Putin"), ("before-after", "Putin", "--counts-only"), ("compare", "Putin", "Bashir"),
        ("summit", "brics 2023"), ("state", "KG"), ("calendar",),
    ],
)  # fmt: skip
def test_json_is_one_object_with_its_day_of_knowledge(words: tuple[str, ...]) -> None:
    status, out, _ = dedere(*words, *ON, "--json")
    assert status == 0
    assert json.loads(out)["known_on"] == "2026-11-23"


def test_statistics_and_figures_come_with_the_extra(tmp_path: Path) -> None:
    pytest.importorskip("statsmodels", reason="statistics need the extra study")
    pytest.importorskip("matplotlib", reason="figures need the extra study")
    figures = [tmp_path / "putin.svg", tmp_path / "putin.png"]
    plots = [word for path in figures for word in ("--plot", str(path))]
    status, out, talk = dedere("before-after", "Putin", *plots, *ON)
    assert status == 0
    assert all(path.stat().st_size > 20_000 for path in figures)
    assert f"wrote {figures[0]}" in talk
    assert "x 0.35" in out
    assert "It shows what followed the day, not what the warrant caused." in out
    assert max(map(len, out.splitlines())) <= 80
    status, out, _ = dedere("before-after", "Putin", "--json", *ON)
    assert [one["kind"] for one in json.loads(out)["rates"]] == ["all", "bound", "not_bound"]


def test_a_table_goes_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "trips.csv"
    status, out, _ = dedere("trips", "Putin", "--format", "csv", "--out", str(path), *ON)
    assert (status, out) == (0, "")
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert next(line for line in found if line["where"] == "MN" and line["when"] > "2023")["owed"].endswith(
        "court_found"
    )


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("trips", "Nobody Atall"), 4, "is not in the record as a person"),
        (("summit", "au 2013"), 4, "could be"),
        (("state", "Ruritania"), 4, "is not in the record as a state"),
        (("compare", "Putin"), 2, "at least 2 different persons"),
        (("before-after", "Putin", "--leave-out", "covid"), 2, "is no calendar day"),
        (("before-after", "Putin", "--plot", "figure.pdf"), 3, "is neither .svg nor .png"),
        (("trips", "Putin", "--out", "x"), 3, "needs a form"),
        (("import", "no-such-file.csv"), 3, "does not exist"),
        (("cite", "Putin"), 3, "is no question"),
    ],
)
def test_what_cannot_be_done_is_told_with_a_remedy(
    words: tuple[str, ...], status: int, says: str, tmp_path: Path
) -> None:
    code, out, talk = dedere(*words, home=tmp_path)
    assert (code, out) == (status, "")
    assert says in talk


def test_an_import_is_counted_listed_and_undone(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text(
        "who,where,when,status,source\nPutin,Fiji,2025-02-03,made,A paper\nPutin,Atlantis,2025-02-03,made,A paper\n"
    )
    status, out, _ = dedere("import", str(mine), home=tmp_path)
    assert status == 0
    assert "1 row went in" in out
    assert "mine.csv:3" in out
    assert "dedere import --undo 1" in out
    with_own = dedere("trips", "Putin", "--where", "Fiji", "--with-imports", *ON, home=tmp_path)
    assert "1 trip shown" in with_own[1]
    assert "+ 2025-02-03" in with_own[1]
    assert "0 trips shown" in dedere("trips", "Putin", "--where", "Fiji", *ON, home=tmp_path)[1]
    assert "import 1" in dedere("import", "--list", home=tmp_path)[1]
    assert dedere("import", "--undo", home=tmp_path)[:2] == (0, dedere_line())
    assert "No import stands" in dedere("import", "--list", home=tmp_path)[1]
    assert dedere("import", "--undo", home=tmp_path)[0] == 4


def dedere_line() -> str:
    """What undoing the one import says, with today's date."""
    from dedere.days import today

    return f"Taken out: import 1, {today().iso}: 1 row from mine.csv (trips)\n"


def test_citations_are_bibtex_and_csl() -> None:
    status, out, _ = dedere("cite", "Putin", "Mongolia", "--on", "2024-09-03")
    assert (status, out.startswith("@misc{dedere-vladimir-putin-mn-2024-09-03,")) == (0, True)
    status, out, _ = dedere("cite", "--format", "csl")
    assert json.loads(out)[0]["type"] == "dataset"
