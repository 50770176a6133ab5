"""What the gate turns away could not have given anything."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from dedere.reader.document import Document, document
from dedere.reader.gate import gate
from dedere.reader.gazetteer import own
from dedere.reader.model import Parser
from dedere.reader.people import PeopleFinder
from dedere.reader.places import PlaceFinder
from dedere.reader.read import read_text
from dedere.reader.scenes import possible_names, scenes
from dedere.reader.watch import watch

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT.parent / "shared" / "reading" / "dev"
KINDS = ("visits", "meetings", "absences", "warrants", "memberships", "figures", "positions")


def newswire(seed: int) -> Any:
    spec = importlib.util.spec_from_file_location("newswire", ROOT / "benchmarks" / "newswire.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Newswire(seed)


def found(text: str, **how: Any) -> dict[str, Any]:
    reading = read_text(text, id="it", published="2024-09-03", **how)
    return {kind: getattr(reading, kind) for kind in KINDS}


def parsed(doc: Document) -> list[int]:
    hits = own().hits(doc.flat)
    people = PeopleFinder(doc, own(), hits, possible_names(doc, (), own().place_names), None)
    return gate().parsed(scenes(doc, people, PlaceFinder(doc, own(), hits)))


class Asked(Parser):
    """A parser that keeps what it is asked the names of."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def name(self, docs: Sequence[Any]) -> list[Any]:
        self.asked += [str(doc) for doc in docs]
        return super().name(docs)


def articles() -> Iterator[str]:
    wire = newswire(21)
    yield from islice(wire.varied(), 40)
    yield from islice(wire.mixed(), 20)


@pytest.mark.model
def test_the_gate_changes_no_statement_of_generated_articles() -> None:
    told = 0
    for text in articles():
        gated = found(text)
        told += sum(map(len, gated.values()))
        assert gated == found(text, gated=False), text
    assert told > 60


@pytest.mark.model
@pytest.mark.skipif(not DEV.is_dir(), reason=f"no folder of real articles at {DEV}")
def test_the_gate_changes_no_statement_of_real_articles() -> None:
    for path in sorted(DEV.glob("*.txt"))[::4]:
        text = path.read_bytes().decode("utf-8")
        assert found(text) == found(text, gated=False), path.name


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        # names that only the parser tells, meant further down by a surname or a pronoun
        "Anneke Visser runs the ministry. It rained all day. Visser arrived in Kenya on Monday.",
        "The report was written by Tomas Lindholm. Nobody read it. He flew to Peru on Sunday for the summit.",
        "Shares fell. Vladimir Putin left Baku. Bonds rose. He will go on to Yerevan, his spokesman said.",
        "The summit opens on Friday. Cars were banned. Xi Jinping will not attend it. It is held in Kazan.",
    ],
)
def test_a_name_told_elsewhere_is_still_known(text: str) -> None:
    assert found(text) == found(text, gated=False)


def test_only_sentences_with_all_that_a_tree_needs_are_parsed() -> None:
    text = "Shares fell on Monday. Vladimir Putin arrived in Mongolia. It rained in Peru. Rates rose."
    doc = document(text)
    assert parsed(doc) == [1]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Vladimir Putin arrived in Mongolia.", []),
        ("Vladimir Putin arrived in Mongolia. Anneke Visser of the Daily Herald was ill.", []),
        ("Nobody met Anneke Visser. Tomas Lindholm painted in Oslo.", []),
        (
            "Anneke Visser sang. Tomas Lindholm arrived in Kenya on Monday.",
            ["Tomas Lindholm arrived in Kenya on Monday."],
        ),
    ],
)
def test_only_the_names_on_which_a_statement_hangs_are_asked_for(text: str, asked: list[str]) -> None:
    parser = Asked()
    assert found(text, parser=parser) == found(text, gated=False)
    assert parser.asked == asked


def test_no_model_is_loaded_for_a_text_that_needs_none() -> None:
    parser = Parser("no_such_model_package")
    reading = read_text("The council voted for a park. It rained on the pitch all day.", id="it", parser=parser)
    assert reading.notes == ()


def test_spacy_is_not_imported_by_the_reader() -> None:
    import subprocess

    program = (
        "import sys; from dedere.reader.read import read_text; "
        "read_text('Rain fell on the park. The council met.', id='it'); sys.exit('spacy' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", program], check=False, env={"PYTHONPATH": str(ROOT / "src")}).returncode
        == 0
    )


def test_every_pattern_has_something_it_cannot_do_without() -> None:
    assert watch().unsure() == []
