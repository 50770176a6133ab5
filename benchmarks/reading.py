"""How well does the reader read? `python benchmarks/reading.py [--json] [--dev DIR]`

Scores the reader on every annotated set there is, each article given as text alone, with no date from outside:

* `set_aside`: written and annotated by somebody who did not know the reader, opened only to score. The figure to trust.
* `practice`: seen while the reader was written.
* `french`: six small articles of the second language, by the author of its patterns.
* `dev`: real articles that are not part of this project; seen while the reader was written. Give their folder with
  --dev, or put it at ../shared/reading/dev.

Peers, for visits: what plain spaCy gives, a person and a place in one sentence with a verb of motion; and PETRARCH2,
where it is installed (see petrarch.py). HeidelTime, a peer for dates, is in dates.py.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import petrarch
from score import KINDS, Score, plain, score
from table import Figure, show

HERE = Path(__file__).resolve().parent
DEV = HERE.parent.parent / "shared" / "reading" / "dev"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--dev", type=Path, default=DEV)
    parser.add_argument("--only", choices=("set_aside", "practice", "french", "dev"))
    given = parser.parse_args()
    folders = {
        "set_aside": HERE / "articles" / "set_aside",
        "practice": HERE / "articles" / "practice",
        "french": HERE / "articles" / "french",
        "dev": given.dev,
    }
    figures: list[Figure] = []
    left_out: list[str] = []
    for name, folder in folders.items():
        if given.only not in (None, name):
            continue
        if not folder.is_dir():
            left_out.append(f"{name}: there is no folder {folder}; give it with --{name}")
            continue
        articles = list(annotated(folder))
        ours = score(((text, gold, read(text, gold["id"])) for text, gold in articles), aliases=aliases())
        english = name != "french"  # the peer's model reads no French
        peer = score(((t, gold, spacy_visits(t)) for t, gold in articles), aliases=aliases()) if english else None
        if not given.json:
            print_score(f"{name} ({len(articles)} articles)", ours)
        figures += in_figures(name, ours, peer)
        if english:
            figures += of_petrarch(name, articles, ours, left_out)
    show("reading", figures, as_json=given.json, left_out=left_out)


def annotated(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    """Every article of a folder with its annotation."""
    found = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        found.append((text, json.loads(path.read_text("utf-8"))))
    return found


def read(text: str, name: str) -> dict[str, Any]:
    """dedere's reading of a text, as JSON has it."""
    from dedere import public
    from dedere.reader.read import read_text

    reading: dict[str, Any] = msgspec.to_builtins(read_text(text, id=name, record=public.record()))
    return reading


def aliases() -> dict[str, str]:
    """Every name of a person of the record, plain, to the person's id."""
    from dedere import public

    return {
        plain(name): person.id
        for person in public.record().persons.values()
        for name in (person.name, *person.aliases)
        if plain(name)
    }


MOTION = {"arrive", "visit", "travel", "fly", "land", "trip", "arrived", "visited", "travelled", "flew", "landed"}
MOTION |= {"visits", "arrives", "lands", "attend", "attended", "attends", "visiting", "travelling", "go", "went"}


def spacy_visits(text: str) -> dict[str, Any]:
    """The peer: every person with every state named in a sentence that has a word of motion."""
    import countrynames

    from dedere.reader.model import english

    parser = english().model
    if parser is None:
        return {}
    visits: dict[tuple[str, str], dict[str, Any]] = {}
    for sentence in parser(" ".join(text.split("\n"))).sents:
        if not MOTION & {token.lower_ for token in sentence}:
            continue
        people = [one.text for one in sentence.ents if one.label_ == "PERSON"]
        places = [countrynames.to_code(one.text) for one in sentence.ents if one.label_ == "GPE"]
        for who, where in itertools.product(people, filter(None, places)):
            visit = {"who": who, "where": where, "when": None, "status": "made", "text": sentence.text}
            visits.setdefault((who, where), visit)
    return {"visits": list(visits.values())}


def in_figures(name: str, ours: Score, peer: Score | None) -> list[Figure]:
    """The measures that the reader is held to."""
    core, full, visits = ours.all("core"), ours.all("full"), ours.core["visits"]
    theirs = peer.core["visits"] if peer else None
    rows = [
        ("all, core F1", core.f1, None),
        ("all, full F1", full.f1, None),
        ("visits, precision", visits.precision, theirs and theirs.precision),
        ("visits, recall", visits.recall, theirs and theirs.recall),
        ("visits, F1", visits.f1, theirs and theirs.f1),
        ("day found, without metadata", ours.dated_right / max(1, ours.dated_asked), None),
        ("boilerplate kept out", ours.asides_out / max(1, ours.asides_asked), None),
    ]
    figures = [
        Figure(
            f"{name}: {what}",
            round(value, 3),
            "share",
            "entities and a motion verb" if other is not None else None,
            None if other is None else round(other, 3),
            smaller_is_better=False,
        )
        for what, value, other in rows
    ]
    figures.append(Figure(f"{name}: story wrongly kept out", ours.story_out, "passages"))
    figures.append(Figure(f"{name}: passages not in their article", ours.unfounded, "passages"))
    return figures


def of_petrarch(
    name: str, articles: list[tuple[str, dict[str, Any]]], ours: Score, left_out: list[str]
) -> list[Figure]:
    """Visits beside PETRARCH2's, or a line in `left_out` where it is missing."""
    python = petrarch.interpreter()
    if python is None:
        left_out.append(f"{name}: PETRARCH2 is not installed (see petrarch.py)")
        return []
    found = petrarch.visits({gold["id"]: text for text, gold in articles}, python)
    theirs = score(((text, gold, found[gold["id"]]) for text, gold in articles), aliases=aliases()).core["visits"]
    return [
        Figure(f"{name}: visits, {what}", round(own, 3), "share", "PETRARCH2", round(other, 3), smaller_is_better=False)
        for what, own, other in (
            ("precision", ours.core["visits"].precision, theirs.precision),
            ("recall", ours.core["visits"].recall, theirs.recall),
            ("F1", ours.core["visits"].f1, theirs.f1),
        )
    ]


def print_score(title: str, found: Score) -> None:
    """The table by kind."""
    print(f"\n{title}\n{'kind':<13}{'gold':>5}{'read':>6}   core P    R    F1     full P    R    F1")
    for kind in (*KINDS, "all"):
        core, full = (found.all(w) if kind == "all" else getattr(found, w)[kind] for w in ("core", "full"))
        print(
            f"{kind:<13}{core.gold:>5}{core.read:>6}   {core.precision:.2f}  {core.recall:.2f}  {core.f1:.2f}"
            f"      {full.precision:.2f}  {full.recall:.2f}  {full.f1:.2f}"
        )
    print(f"day: {found.dated_right} right of {found.dated_asked}", file=sys.stdout)


if __name__ == "__main__":
    main()
