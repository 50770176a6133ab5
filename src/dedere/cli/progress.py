"""How far a long job is: a bar on a terminal, a line now and then elsewhere; on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def progress(items: Sequence[T], *, what: str) -> Iterator[T]:
    """The items one by one, with the progress told."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import track

        yield from track(items, description=what, console=Console(stderr=True), transient=True)
        return
    step = max(1, len(items) // 10)
    for done, item in enumerate(items, start=1):
        yield item
        if done % step == 0 or done == len(items):
            print(f"{what}: {done} of {len(items)}", file=sys.stderr)
