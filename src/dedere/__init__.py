"""dedere: who is wanted, which state must arrest, on which day, and why.

    import dedere
    dedere.ask("Putin", "Mongolia", on="2024-09-03").answer      # 'yes'
    dedere.read("story.txt").visits
    dedere.brief("story.txt")

The functions are documented in `dedere.public`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from dedere.public import (
        ask,
        before_after,
        brief,
        check,
        compare,
        entered,
        reach,
        read,
        show,
        state,
        statistics,
        summit,
        timeline,
        trips,
        wanted,
        why_not,
        with_imports,
    )

__all__ = [
    "__version__", "ask", "before_after", "brief", "check", "compare", "entered", "reach", "read", "show",
    "state", "statistics", "summit", "timeline", "trips", "wanted", "why_not", "with_imports",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in __all__:
        from dedere import public

        return getattr(public, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
