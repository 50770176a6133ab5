"""How large are the pages and how quick? `python benchmarks/page.py [--json] [--runs 7]`

Needs Chromium and Playwright. The server and the browser share one machine and speak over the loopback; medians of
runs. Sizes are bytes on the wire of a first visit with compression; `ready` is from the start of the navigation until
the atlas is drawn and its script has run. Limits that the atlas is held to stand in the peer's place.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import time
import urllib.request
from typing import Any

from table import Figure, show

from api import served

ATLAS = "/?who=omar-al-bashir&on=2015-06-14"
RECORD_PAGES = (
    "/person/omar-al-bashir",
    "/state/ZA",
    "/treaty/rome-statute",
    "/court/icc",
    "/summit/brics-2023-johannesburg",
)
FRAMES = """async () => {
  const slider = document.getElementById("slider"), taken = [];
  const max = Number(slider.max), step = max / 346;
  await new Promise((done) => {
    let at = 0, last = performance.now();
    const frame = () => {
      const now = performance.now();
      taken.push(now - last);
      last = now;
      slider.value = at;
      slider.dispatchEvent(new Event("input"));
      at += step;
      if (at > max) done(); else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return taken.slice(2);
}"""
READY = "() => performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart"
CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args()
    with served([sys.executable, "-m", "dedere", "serve", "--port"]) as port:
        made = rendered(port, runs=given.runs)
        figures = [Figure(f"{path} made", made[path], "ms", "limit", 20) for path in RECORD_PAGES]
        left_out = []
        path = shutil.which("chromium") or shutil.which("google-chrome")
        if path is None:
            left_out.append("Chromium is not installed; on Debian: apt-get install chromium")
        else:
            figures = in_browser(path, port, runs=given.runs) + figures
    show("page", figures, as_json=given.json, left_out=left_out)
    return 0


def rendered(port: int, *, runs: int) -> dict[str, float]:
    """Milliseconds of each page as the server made it anew, without compression; the connection's own are taken off."""
    found = {}
    for path in RECORD_PAGES:
        taken = []
        for run in range(runs + 2):
            address = f"http://127.0.0.1:{port}{path}?known_on=2026-{1 + run % 12:02}-{1 + run // 12:02}"
            urllib.request.urlopen(address.replace(path, "/persons.json") + "&q=a", timeout=20).read()
            began = time.perf_counter()
            urllib.request.urlopen(address, timeout=20).read()
            whole = time.perf_counter() - began
            began = time.perf_counter()
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=20).read()
            taken.append((whole - (time.perf_counter() - began)) * 1000)
        found[path] = statistics.median(taken[2:])
    return found


def in_browser(path: str, port: int, *, runs: int) -> list[Figure]:
    """Bytes, readiness and frames of the atlas."""
    from playwright.sync_api import sync_playwright

    site, ready, frames, worst = f"http://127.0.0.1:{port}", [], [], []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=CHROMIUM)
        size, script = first_visit(browser, site)
        for _ in range(runs):
            page = browser.new_page(viewport={"width": 1360, "height": 900})
            page.goto(site + ATLAS)
            page.wait_for_selector("html.js .worldmap")
            ready.append(page.evaluate(READY))
            taken = sorted(page.evaluate(FRAMES))
            frames.append(taken[len(taken) // 2])
            worst.append(taken[int(len(taken) * 0.95)])
            page.close()
        browser.close()
    return [
        Figure("atlas, first visit", size / 1000, "kB", "limit", 200),
        Figure("atlas, of it script", script / 1000, "kB"),
        Figure("atlas ready", statistics.median(ready), "ms", "limit", 500),
        Figure("slider over 28 years, frame p50", statistics.median(frames), "ms"),
        Figure("slider over 28 years, frame p95", statistics.median(worst), "ms", "limit", 33),
    ]


def first_visit(browser: Any, site: str) -> tuple[float, float]:
    """Bytes on the wire of everything that the atlas loads, and of its script alone."""
    page = browser.new_page()
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    sizes: dict[str, float] = {}
    kinds: dict[str, str] = {}
    client.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    client.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    page.goto(site + ATLAS)
    page.wait_for_load_state("networkidle")
    page.close()
    return sum(sizes.values()), sum(size for name, size in sizes.items() if kinds.get(name) == "Script")


if __name__ == "__main__":
    sys.exit(main())
