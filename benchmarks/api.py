"""How many questions a second does the API answer? `python benchmarks/api.py [--json] [--seconds 60]`

Needs `wrk`. Server and load share one machine and speak over the loopback. The questions go over every wanted person,
every state and the days since 1998, so that nearly none was asked before; beside them one question asked again and
again. Peer: the same function behind FastAPI as its documentation writes it, on the same server with as many workers.
Last, articles are read on every core while questions go on.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from table import Figure, show

HERE = Path(__file__).parent
ARTICLE = (HERE.parent / "examples" / "dateless-wire-story.txt").read_bytes()
SAME = 'wrk.path = "/v1/ask?who=vladimir-putin&where=MN&on=2024-09-03"\n'
WARM = 5  # seconds of load before any is measured
REPORT = """
done = function(summary, latency, requests)
  io.write(string.format('{"requests":%d,"us":%d,"p50":%d,"p99":%d,"bad":%d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status +
    summary.errors.timeout))
end
"""
FRESH = """
local who, where = {%s}, {%s}
local seeded = false
request = function()
  if not seeded then math.randomseed(os.time()) seeded = true end
  local on = string.format("%%04d-%%02d-%%02d", math.random(1999, 2026), math.random(1, 12), math.random(1, 28))
  local query = "who=" .. who[math.random(#who)] .. "&where=" .. where[math.random(#where)] .. "&on=" .. on
  return wrk.format("GET", "/v1/ask?" .. query)
end
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    if shutil.which("wrk") is None:
        print("left out: wrk is not installed; on Debian: apt-get install wrk", file=sys.stderr)
        return 0
    figures, left_out = [], []
    with served([sys.executable, "-m", "dedere", "serve", "--workers", str(given.workers), "--port"]) as port:
        fresh = FRESH % tuple(",".join(f'"{one}"' for one in names) for names in names_at(port))
        load(port, fresh, seconds=WARM)
        ours = load(port, fresh, seconds=given.seconds)
        again = load(
            port, 'wrk.path = "/v1/ask?who=vladimir-putin&where=MN&on=2024-09-03"\n', seconds=given.seconds // 2
        )
        reading, articles = while_reading(port, fresh, seconds=given.seconds)
    theirs: dict[str, float] = {}
    theirs_again: dict[str, float] = {}
    try:
        import fastapi

        peer = f"FastAPI {fastapi.__version__}"
        with served([sys.executable, str(HERE / "api_peer.py"), str(given.workers)]) as port:
            load(port, fresh, seconds=WARM)
            theirs = load(port, fresh, seconds=given.seconds)
            theirs_again = load(port, SAME, seconds=given.seconds // 2)
    except ImportError:
        peer = ""
        left_out.append("FastAPI is not installed: pip install fastapi")
    rate, p99 = theirs.get("rate"), theirs.get("p99")
    figures += [
        Figure("ask, new questions", ours["rate"], "a second", peer or None, rate, smaller_is_better=False),
        Figure("ask, new questions, p99", ours["p99"], "ms", peer or None, p99),
        Figure("ask, new questions, p50", ours["p50"], "ms", peer or None, theirs.get("p50")),
        Figure("ask, errors", ours["bad"], "answers", peer or None, theirs.get("bad")),
        Figure("ask, one question again", again["rate"], "a second", peer or None, theirs_again.get("rate"), False),
        Figure("ask, one question again, p99", again["p99"], "ms", peer or None, theirs_again.get("p99")),
        Figure("ask while articles are read, p99", reading["p99"], "ms"),
        Figure("ask while articles are read", reading["rate"], "a second"),
        Figure("articles read meanwhile", articles, "a second"),
    ]
    show("api", figures, as_json=given.json, left_out=left_out)
    return 0


@contextmanager
def served(command: list[str]) -> Iterator[int]:
    """A server on a free port of the loopback; the port goes last on its command."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(HERE.parent / "src"), os.environ.get("PYTHONPATH", "")]),
    }
    process = subprocess.Popen([*command, str(port)], env=environment, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/ask?who=vladimir-putin&where=MN", timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def names_at(port: int) -> tuple[list[str], list[str]]:
    """Every person and every state that the server has, by id."""

    def ids(name: str) -> list[str]:
        body = urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/{name}?per_page=1000", timeout=20).read()
        return [row["id"] for row in json.loads(body)["rows"]]

    return ids("persons"), ids("states")


def load(port: int, script: str, *, seconds: int, connections: int = 32) -> dict[str, float]:
    """Runs wrk with a script; requests a second, milliseconds, answers that were errors."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script + REPORT)
        file.flush()
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", file.name, f"http://127.0.0.1:{port}/"]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, Any] = json.loads(out[out.index('{"requests"') :])
    return {
        "rate": found["requests"] / found["us"] * 1e6,
        "p50": found["p50"] / 1000,
        "p99": found["p99"] / 1000,
        "bad": found["bad"],
    }


def while_reading(port: int, script: str, *, seconds: int) -> tuple[dict[str, float], float]:
    """The same with few connections while articles keep every reading process busy; articles read a second."""
    stop, counts = threading.Event(), [0] * 4

    def send(number: int) -> None:
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/v1/read", data=ARTICLE, headers={"content-type": "text/plain"}
        )
        while not stop.is_set():
            try:
                urllib.request.urlopen(request, timeout=60).read()
                counts[number] += 1
            except urllib.error.HTTPError:
                time.sleep(0.05)

    threads = [threading.Thread(target=send, args=(number,), daemon=True) for number in range(len(counts))]
    for thread in threads:
        thread.start()
    deadline = time.monotonic() + 60
    while min(counts) < 1 and time.monotonic() < deadline:  # the readers have loaded their model
        time.sleep(0.2)
    before, began = sum(counts), time.monotonic()
    found = load(port, script, seconds=seconds, connections=4)
    rate = (sum(counts) - before) / (time.monotonic() - began)
    stop.set()
    for thread in threads:
        thread.join(60)
    return found, rate


if __name__ == "__main__":
    sys.exit(main())
