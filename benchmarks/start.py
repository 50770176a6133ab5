"""How long does a question at the prompt take, from nothing? `python benchmarks/start.py [--json]`

Each command runs as a whole process, in turn with the peers, so that a busy machine slows all alike; medians are
compared. Peers: a bare `python -c pass`, and `python -c "import spacy"`, what a reader loaded at start would cost.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time

from table import Figure, show

COMMANDS = {
    "bare": [sys.executable, "-c", "pass"],
    "ask": [sys.executable, "-m", "dedere", "ask", "Putin", "Mongolia", "--on", "2024-09-03", "--json"],
    "help": [sys.executable, "-m", "dedere", "--help"],
    "spacy": [sys.executable, "-c", "import spacy"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=15)
    given = parser.parse_args()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for run in range(given.runs + 1):
        for name, command in COMMANDS.items():
            begun = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
            if run:  # the first round warms the disk
                taken[name].append((time.perf_counter() - begun) * 1000)
    median = {name: statistics.median(values) for name, values in taken.items()}
    show(
        "start",
        [
            Figure("dedere ask --json", median["ask"], "ms", "five bare Python starts", 5 * median["bare"]),
            Figure("dedere ask --json (against one start)", median["ask"], "ms", "python -c pass", median["bare"]),
            Figure("dedere ask --json (against a reader)", median["ask"], "ms", "import spacy", median["spacy"]),
            Figure("dedere --help", median["help"], "ms", "python -c pass", median["bare"]),
        ],
        as_json=given.json,
    )


if __name__ == "__main__":
    main()
