"""How is this server doing? Counters in Prometheus's text form."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping

_EDGES = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """What one process counted since it started; each process of a server counts for itself, labelled by `process`."""

    def __init__(self) -> None:
        self._requests: defaultdict[tuple[str, str, int], int] = defaultdict(int)
        self._buckets: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(_EDGES) + 1))
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def count(self, *, route: str, method: str, status: int, seconds: float) -> None:
        """One request answered. `route` is the route's pattern, never what a visitor typed."""
        self._requests[route, method, status] += 1
        self._buckets[route][bisect_left(_EDGES, seconds)] += 1
        self._seconds[route] += seconds

    def text(self, gauges: Mapping[str, float]) -> str:
        """The page that Prometheus reads; `gauges` are states of now."""
        process = f'process="{os.getpid()}"'
        lines = ["# TYPE dedere_requests_total counter"]
        for (route, method, status), number in sorted(self._requests.items()):
            lines.append(
                f'dedere_requests_total{{route="{route}",method="{method}",status="{status}",{process}}} {number}'
            )
        lines.append("# TYPE dedere_request_seconds histogram")
        for route, buckets in sorted(self._buckets.items()):
            total = 0
            for edge, number in zip((*map(str, _EDGES), "+Inf"), buckets, strict=True):
                total += number
                lines.append(f'dedere_request_seconds_bucket{{route="{route}",{process},le="{edge}"}} {total}')
            lines.append(f'dedere_request_seconds_sum{{route="{route}",{process}}} {self._seconds[route]:.6f}')
            lines.append(f'dedere_request_seconds_count{{route="{route}",{process}}} {total}')
        for name, value in gauges.items():
            lines += [f"# TYPE dedere_{name} gauge", f"dedere_{name}{{{process}}} {value:g}"]
        return "\n".join(lines) + "\n"
