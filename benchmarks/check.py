"""How often does a check decide, and how often is it right? `python benchmarks/check.py [--json] [--show] [--dev DIR]`

* `made`: claims made from the record's tables, half of them falsified; what is true is read from the tables.
* `sentences`: sentences of all years, true and false, as the reader reads them.
* `dev`, `set_aside`: annotated articles, checked from their annotations (so that the check is measured and not the
  reader), and as the reader reads them from the text alone. `--show` prints every contradiction for a person to judge:
  whether an article is wrong no program can say.

Peer: holding every claim true, as a reader who checks nothing does.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml
from table import Figure, show

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "answer"))

from annotated import reading_of  # noqa: E402
from made_claims import made_claims  # noqa: E402

from dedere.answer.check import check  # noqa: E402
from dedere.answer.claims.claim import Claim  # noqa: E402
from dedere.built.open import open_record  # noqa: E402
from dedere.reader.read import read_text  # noqa: E402
from dedere.record.day import Day  # noqa: E402
from dedere.record.record import Record  # noqa: E402

DEV = HERE.parent.parent / "shared" / "reading" / "dev"
TODAY = Day.of("2026-11-23")
"""A fixed day, so that the figures do not move with the calendar."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", action="store_true", help="print every contradiction")
    parser.add_argument("--dev", type=Path, default=DEV)
    parser.add_argument("--only", choices=("made", "sentences", "dev", "set_aside"))
    parser.add_argument("--count", type=int, default=3000, help="how many claims are made")
    given = parser.parse_args()
    record = open_record()
    figures: list[Figure] = []
    left_out: list[str] = []
    if given.only in (None, "made"):
        figures += made(record, given.count)
    if given.only in (None, "sentences"):
        figures += sentences(record, shown=given.show)
    for name, folder in (("dev", given.dev), ("set_aside", HERE / "articles" / "set_aside")):
        if given.only not in (None, name):
            continue
        if not folder.is_dir():
            left_out.append(f"{name}: there is no folder {folder}; give it with --{name}")
            continue
        for how in ("annotated", "read"):
            figures += articles(record, name, folder, how, shown=given.show)
    show("check", figures, as_json=given.json, left_out=left_out)


def made(record: Record, count: int) -> list[Figure]:
    tally: Counter[str] = Counter()
    began = time.perf_counter()
    for one in made_claims(record, count=count, seed=1):
        found = check(one.reading, one.text, record=record, today=TODAY).claims
        held = next(claim.on_record for claim in found if claim.kind == one.kind)
        tally["all"] += 1
        tally["suffices"] += one.suffices
        tally["decided"] += held in ("confirmed", "contradicted")
        tally["right"] += held == ("confirmed" if one.so else "contradicted")
        tally["right where it suffices"] += one.suffices and held == ("confirmed" if one.so else "contradicted")
        tally["wrongly contradicted"] += one.so and held == "contradicted"
        tally["wrongly confirmed"] += not one.so and held == "confirmed"
        tally["true"] += one.so
    took = (time.perf_counter() - began) / count
    return [
        Figure("made: claims", tally["all"], "claims"),
        Figure("made: decided", tally["decided"] / tally["all"], "of claims"),
        Figure("made: right, of those decided", tally["right"] / tally["decided"], "of decided",
               "all held true", tally["true"] / tally["all"], smaller_is_better=False),
        Figure("made: right, of those the record can decide", tally["right where it suffices"] / tally["suffices"],
               "of claims"),
        Figure("made: true claims contradicted", tally["wrongly contradicted"], "claims"),
        Figure("made: false claims confirmed", tally["wrongly confirmed"], "claims"),
        Figure("made: time", 1000 * took, "ms a claim"),
    ]  # fmt: skip


def sentences(record: Record, *, shown: bool) -> list[Figure]:
    tally: Counter[str] = Counter()
    for so, written in yaml.safe_load((HERE / "sentences.yaml").read_text(encoding="utf-8")).items():
        for one in written:
            reading = read_text(one["says"], id="sentence", record=record, published=str(one["dated"]))
            claims = check(reading, one["says"], record=record, today=TODAY).claims
            wrong = [claim for claim in claims if claim.on_record == "contradicted"]
            tally[f"{so} all"] += 1
            tally[f"{so} claims"] += len(claims)
            tally[f"{so} called wrong"] += bool(wrong)
            if shown and so is True:
                for claim in wrong:
                    print(f"{one['dated']} “{claim.text}”\n    {claim.why}", file=sys.stderr)
    return [
        Figure("sentences, true", tally["True all"], "sentences"),
        Figure("sentences, true: claims", tally["True claims"], "claims"),
        Figure("sentences, true: called wrong", tally["True called wrong"], "sentences"),
        Figure("sentences, false", tally["False all"], "sentences"),
        Figure("sentences, false: called wrong", tally["False called wrong"], "sentences",
               "all held true", 0, smaller_is_better=False),
    ]  # fmt: skip


def articles(record: Record, name: str, folder: Path, how: str, *, shown: bool) -> list[Figure]:
    tally: Counter[str] = Counter()
    for path, claims in checked(record, folder, how):
        for claim in claims:
            tally["all"] += 1
            tally[claim.on_record] += 1
            tally["decided today"] += claim.on_record_now in ("confirmed", "contradicted")
            if shown and "contradicted" in (claim.on_record, claim.on_record_now):
                print(f"{path.stem} {claim.kind}: “{' '.join(claim.text.split())}”\n    {claim.why}", file=sys.stderr)
    if not tally["all"]:
        return []
    decided = tally["confirmed"] + tally["contradicted"]
    return [
        Figure(f"{name}, {how}: checkable", tally["all"], "claims"),
        Figure(f"{name}, {how}: decided by that day's knowledge", decided, "claims"),
        Figure(f"{name}, {how}: decided by today's knowledge", tally["decided today"], "claims"),
        Figure(f"{name}, {how}: confirmed", tally["confirmed"], "claims"),
        Figure(f"{name}, {how}: contradicted", tally["contradicted"], "claims"),
    ]


def checked(record: Record, folder: Path, how: str) -> Iterator[tuple[Path, tuple[Claim, ...]]]:
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        if how == "annotated":
            reading = reading_of(json.loads(path.read_text(encoding="utf-8")), text)
        else:
            reading = read_text(text, id=path.stem, record=record)
        yield path, check(reading, text, record=record, today=TODAY).claims


if __name__ == "__main__":
    main()
