"""`dedere serve`: the application under its HTTP server."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time

from starlette.types import ASGIApp

from dedere.api.settings import Settings, is_loopback
from dedere.days import today
from dedere.record.record import Record


def run(
    *, host: str = "127.0.0.1", port: int = 8000, workers: int = 1, allow_urls: bool = False, token: str | None = None
) -> int:
    """Serves until stopped (Ctrl-C, SIGTERM); answers that are under way are finished first.

    Args:
        workers: processes that answer; each has its own reading processes.
        allow_urls: let visitors give the address of an article.
        token: asked of every client where the server is exposed beyond this machine.
    """
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels

    token = token or os.environ.get("DEDERE_TOKEN") or None  # which no list of processes shows
    cores = os.cpu_count() or 1
    exposed = not is_loopback(host)
    Settings(
        exposed=exposed, allow_urls=allow_urls, token=token, readers=max(1, cores // max(1, workers)),
        log="requests" if os.environ.get("DEDERE_LOG") == "requests" else "errors",
    ).hand_on()  # fmt: skip
    shown = f"[{host}]" if ":" in host else host
    print(f"dedere on http://{shown}:{port}/ (Ctrl-C stops it)", file=sys.stderr)
    if exposed and not token:
        print("Reachable beyond this machine, open to everybody, with limits by address. See --token.", file=sys.stderr)
    Granian(
        "dedere.api.server:application",
        address=host,
        port=port,
        workers=workers,
        interface=Interfaces.ASGI,
        factory=True,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=10_000),
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=30,  # an article under way may take that long on a busy machine
    ).serve()
    return 0


def application() -> ASGIApp:
    """The application as each process of the server makes it."""
    from dedere.api.app import make_app
    from dedere.built.open import open_record

    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    record = open_record()
    app = make_app(record, Settings.handed_on())
    warm(record)
    gc.collect()
    gc.freeze()  # what is there now stays; to look through it again and again would make answers wait
    gc.set_threshold(10_000, 5, 10_000)
    return app


def warm(record: Record) -> None:
    """Makes the first view of the atlas once, so that the first visitor need not wait for templates and rows."""
    from dedere.law.seen import seen
    from dedere.page.render import environment
    from dedere.page.views import atlas

    view = atlas.atlas(seen(record, today()), record, atlas.START, on=today())
    atlas.picture(view, lang="en", inline=True)
    for name in environment("en").list_templates():
        environment("en").get_template(name)


def _end_with(parent: int) -> None:
    """Ends this process soon after the one that started it, also where that was killed."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
