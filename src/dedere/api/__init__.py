"""The answers over HTTP, and the server of the atlas."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dedere.api.serve import serve

__all__ = ["serve"]


def __getattr__(name: str) -> object:
    if name == "serve":
        from dedere.api.serve import serve

        return serve
    raise AttributeError(name)
