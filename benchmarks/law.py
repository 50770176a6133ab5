"""How fast are the law's answers? `python benchmarks/law.py [--json] [--peers-python PATH]`

The whole law, with grounds, territory, immunity and seals, on the shipped record, beside peers that compute the bare
rule of three nodes (wanted and party give must arrest) on facts of the same size, in one run on one machine:
NumPy over day cells, OpenFisca and clingo. OpenFisca (AGPL) and clingo are comparisons only and never dependencies; a
peer that cannot be imported is left out, with a line that says so. `--peers-python` names another interpreter that has
them.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from table import Figure, show

from dedere.answer.ask import ask
from dedere.answer.grid import cuts, filled
from dedere.answer.spans import runs
from dedere.answer.timeline import all_places
from dedere.built.open import open_record
from dedere.law.participation import standing
from dedere.law.phase import phase_on, sought
from dedere.law.phase import turns as phase_turns
from dedere.law.seen import Seen, seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record

PERSONS, STATES, DAYS = 70, 200, 8000
SINCE = Day.of("2004-01-01")
HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--peers-python", default=sys.executable, metavar="PATH")
    given = parser.parse_args()
    known = open_record().released
    spans_s, record = _all_spans(known)
    view = seen(record, known)
    persons = _sought(record)[:PERSONS]
    places = all_places(record, view)[:STATES]
    shape = (len(persons), len(places), DAYS)
    cut = cuts(view, persons, places)
    grid_s = _median(lambda: filled(cut, shape, since=SINCE), runs=7)
    warm_us = _warm_ask(record, known)
    peers, left_out = _peers(given.peers_python, _facts(view, persons, [place.state for place in places]))
    numpy, fisca, clingo = (peers.get(name, {}) for name in ("numpy", "openfisca", "clingo"))
    cells = f"{len(persons)} persons x {len(places)} states x {DAYS} days"
    show(
        "law",
        [
            Figure(f"grid, {cells}, from spans", grid_s, "s", "NumPy, 3 nodes", numpy.get("seconds")),
            Figure("the same grid", grid_s, "s", "OpenFisca, 3 nodes", fisca.get("seconds")),
            Figure("grid at one twentieth of OpenFisca (aim)", grid_s, "s", "OpenFisca / 20", _part(fisca, 20)),
            Figure("all spans of all persons and states, cold", spans_s, "s", "clingo, 3 nodes", clingo.get("seconds")),
            Figure("one reasoned ask, warm", warm_us, "us", "aim", 100.0),
            Figure("one reasoned ask, warm", warm_us, "us", "OpenFisca, one cell", fisca.get("cell_us")),
            Figure("one reasoned ask, record opened for it", _cold_ask(known), "ms"),
            Figure("whole record in memory, process and all", _memory(), "MB", "aim", 100.0),
            Figure("cells that say yes, whole law", _yes(filled(cut, shape, since=SINCE)), "cells"),
            *(Figure(f"cells that are true, 3 nodes, {name}", peer["cells"], "cells") for name, peer in peers.items()),
        ],
        as_json=given.json,
        left_out=left_out,
    )


def _part(peer: dict[str, float], by: int) -> float | None:
    return peer["seconds"] / by if "seconds" in peer else None


def _yes(made: Any) -> float:
    return float((made == 1).sum())


def _sought(record: Record) -> list[str]:
    return sorted({row.who for row in record.rows(rows.Warrant)})


def _all_spans(known: Day) -> tuple[float, Record]:
    """From opening the file to the last span of every person in every state."""
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        record = open_record()
        view = seen(record, known)
        places = all_places(record, view)
        for who in _sought(record):
            for place in places:
                runs(view, who, place)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken), record


def _median(work: Callable[[], object], *, runs: int) -> float:
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def _warm_ask(record: Record, known: Day) -> float:
    """Microseconds for one finding with all its reasons, the same person and state on other days."""
    count, first = 5000, Day.of("2023-01-01")

    def work() -> None:
        for day in range(count):
            ask("Putin", "MN", on=first + day % 1300, known_on=known, record=record)

    work()
    return _median(work, runs=5) / count * 1e6


def _cold_ask(known: Day) -> float:
    def work() -> None:
        ask("Putin", "MN", on=Day.of("2024-09-03"), known_on=known, record=open_record())

    return _median(work, runs=7) * 1e3


def _memory() -> float:
    """Megabytes of a process that has opened the record and read every set, at its peak."""
    code = (
        "import resource, sys\nfrom pathlib import Path\nfrom dedere.built.open import open_record\n"
        "from dedere.record.rows import ROWS\nrecord = open_record()\nfor of in ROWS: record.rows(of)\n"
        "status = Path('/proc/self/status')\n"  # there the peak is this program's own, not its parent's
        "if status.exists(): print(next(x.split()[1] for x in status.open() if x.startswith('VmHWM')))\n"
        "else: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == 'darwin' else 1))"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    return float(shown) / 1024


def _facts(view: Seen, persons: list[str], states: list[str]) -> dict[str, Any]:
    """For the peers: one window of days a person (a warrant in force) and a state (party); absent ones are empty."""
    return {
        "since": int(SINCE),
        "days": DAYS,
        "wanted": [_wanted(view, who) for who in persons],
        "party": [_party(view, state) for state in states],
    }


def _wanted(view: Seen, who: str) -> list[int]:
    days = sorted({day for case in sought(view, who) for day in phase_turns(view, case, who)})
    on = [any(phase_on(view, case, who, day).kind == "live" for case in sought(view, who)) for day in days]
    live = [number for number, each in enumerate(on) if each]
    if not live:
        return [0, 0]
    after = days[live[-1] + 1] if live[-1] + 1 < len(days) else SINCE + DAYS
    return [int(days[live[0]]), int(after)]


def _party(view: Seen, state: str) -> list[int]:
    bound = [stage for stage in standing(view, state) if stage.bound]
    left = [stage.since for stage in standing(view, state) if stage.name == "left"]
    return [int(bound[0].since), int(left[0] if left else SINCE + DAYS)] if bound else [0, 0]


def _peers(python: str, facts: dict[str, Any]) -> tuple[dict[str, dict[str, float]], list[str]]:
    """What each peer took, and a line for each that could not be run."""
    found: dict[str, dict[str, float]] = {}
    left_out = []
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "facts.json"
        given.write_text(json.dumps(facts))
        for peer in ("numpy", "openfisca", "clingo"):
            command = [python, str(HERE / "law_peers.py"), peer, str(given)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode == 0:
                found[peer] = json.loads(done.stdout.splitlines()[-1])
            else:
                why = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
                left_out.append(f"{peer}: {why}")
    return found, left_out


if __name__ == "__main__":
    main()
