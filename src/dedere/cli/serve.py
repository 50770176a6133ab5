"""`dedere serve`: the atlas and the API on this machine."""

from __future__ import annotations

import argparse

from dedere.cli.command import Arguments, Command


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and what visitors may do."""
    parser.add_argument("--port", type=int, default=8000, help="default 8000")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    parser.add_argument("--workers", type=int, default=1, help="processes that answer (default 1)")
    parser.add_argument("--allow-urls", action="store_true", help="let visitors give the address of an article")
    parser.add_argument("--token", help="asked of writers, and of readers when exposed beyond this machine")


def run(given: Arguments) -> int:
    """Serves until stopped."""
    from dedere.api import serve

    return serve(
        host=given.host, port=given.port, workers=given.workers, allow_urls=given.allow_urls, token=given.token
    )


COMMANDS = {
    "serve": Command("serve", "The atlas and the API on this machine.", "dedere serve --port 8000", arguments, run)
}
