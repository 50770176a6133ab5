"""How answers look at the prompt."""

from __future__ import annotations

import os
import sys
import textwrap
from typing import Any

import msgspec

WIDTH = 80


def print_json(answer: Any) -> None:
    """The answer as the API returns it, indented."""
    print(msgspec.json.format(msgspec.json.encode(answer), indent=2).decode())


def colour() -> bool:
    """Whether standard output is a terminal that wants colour (NO_COLOR is honoured)."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def bold(text: str) -> str:
    """Bold on a terminal, plain elsewhere."""
    return f"\x1b[1m{text}\x1b[0m" if colour() else text


def dim(text: str) -> str:
    """Dim on a terminal, plain elsewhere."""
    return f"\x1b[2m{text}\x1b[0m" if colour() else text


def wrap(text: str, *, indent: str = "", first: str | None = None) -> str:
    """The text in lines of at most 80 columns; long words (addresses) stay whole."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def heading(text: str) -> None:
    """A heading with a blank line before it."""
    print(f"\n{bold(text)}")
