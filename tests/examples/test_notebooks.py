"""The notebooks run, and what they show is what they print."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

pytest.importorskip("statsmodels", reason="the notebook needs the extra study")

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_prints_what_it_shows(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    shown = json.loads(path.read_text(encoding="utf-8"))
    run = runpy.run_path(str(EXAMPLES / "run_notebook.py"))["run"]
    printed = run(shown)
    for now, then in zip(printed["cells"], shown["cells"], strict=True):
        assert now == then, f"Run: python examples/run_notebook.py examples/{path.name}"
    code = [cell for cell in shown["cells"] if cell["cell_type"] == "code"]
    assert len(code) >= 3
    assert list(tmp_path.iterdir()) == []


def test_the_three_questions_have_the_answers_of_the_record() -> None:
    notebook = json.loads((EXAMPLES / "travel-under-a-warrant.ipynb").read_text(encoding="utf-8"))
    shown = "".join(
        line
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
        for output in cell["outputs"]
        for line in output["text"]
    )
    assert "2 journeys to bound hosts" in shown
    assert "18 visits" in shown
    assert "au-2015-johannesburg, as known on 2015-06-16: Omar al-Bashir attended\n  yes (court_view)" in shown
    assert "/" not in notebook["metadata"]["kernelspec"]["display_name"]
