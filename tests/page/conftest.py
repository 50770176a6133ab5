"""Pages over the shipped record, on a day that stands still; and a browser where there is one."""

from __future__ import annotations

import shutil
import socket
import threading
import time
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from dedere.api.app import make_app
from dedere.api.settings import Settings
from dedere.built.open import open_record
from dedere.record.day import Day
from dedere.record.record import Record

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

TODAY = Day.of("2026-11-23")
CHROMIUM = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def record() -> Record:
    return open_record()


@pytest.fixture(scope="session")
def client(record: Record) -> Iterator[TestClient]:
    with TestClient(make_app(record, Settings(), clock=lambda: TODAY)) as made:
        yield made


@pytest.fixture(scope="session")
def site(record: Record) -> Iterator[str]:
    """The atlas on a free port of the loopback, in this process, so that today stands still."""
    import asyncio

    from granian.constants import Interfaces
    from granian.server.embed import Server

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(
        make_app(record, Settings(), clock=lambda: TODAY),
        address="127.0.0.1",
        port=port,
        interface=Interfaces.ASGI,
        log_enabled=False,
    )
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_until_complete, args=(server.serve(),), daemon=True)
    thread.start()
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    loop.call_soon_threadsafe(server.stop)
    thread.join(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is not installed; on Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=path, args=CHROMIUM)
        yield made
        made.close()


@pytest.fixture
def open_page(browser: Any, site: str) -> Iterator[Any]:
    """Opens an address in a fresh window; a script error or a refused resource fails the test."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def make(address: str, *, refused: bool = False, **options: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1360, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console", lambda message: wrong.append(message.text) if message.type == "error" and not refused else None
        )
        page.on(
            "request",
            lambda request: wrong.append(request.url) if not request.url.startswith((site, "blob:", "data:")) else None,
        )
        page.goto(site + address)
        return page

    yield make
    for context in contexts:
        context.close()
    assert wrong == []
