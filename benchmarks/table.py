"""Prints the figures of a benchmark: a table for people, one JSON object for programs."""

from __future__ import annotations

import json
import sys
from typing import NamedTuple


class Figure(NamedTuple):
    """One figure, beside a peer's where there is one; `ratio` above 1 means dedere is better."""

    what: str
    value: float
    unit: str
    peer: str | None = None
    peer_value: float | None = None
    smaller_is_better: bool = True

    @property
    def ratio(self) -> float | None:
        """How many times better than the peer, or None without one."""
        if self.peer_value is None or not self.value or not self.peer_value:
            return None
        ratio = self.peer_value / self.value if self.smaller_is_better else self.value / self.peer_value
        return round(ratio, 3)


def show(name: str, figures: list[Figure], *, as_json: bool, left_out: list[str] | None = None) -> None:
    """Prints the figures; what could not be measured is said on standard error."""
    for line in left_out or []:
        print(f"left out: {line}", file=sys.stderr)
    if as_json:
        rows = [
            {
                "what": one.what,
                "value": one.value,
                "unit": one.unit,
                "peer": one.peer,
                "peer_value": one.peer_value,
                "ratio": one.ratio,
            }
            for one in figures
        ]
        print(json.dumps({"name": name, "figures": rows}))
        return
    width = max(len(one.what) for one in figures)
    for one in figures:
        line = f"{one.what:<{width}}  {one.value:>12,.4g} {one.unit}"
        if one.peer is not None and one.peer_value is not None:
            line += f"   {one.peer}: {one.peer_value:,.4g} {one.unit}"
            if one.ratio is not None:
                line += f"   ratio {one.ratio:,.2f}"
        print(line)
