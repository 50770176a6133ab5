"""The answers over HTTP, and the server of the atlas."""

from __future__ import annotations


def serve(
    *, host: str = "127.0.0.1", port: int = 8000, workers: int = 1, allow_urls: bool = False, token: str | None = None
) -> int:
    """Serves the atlas and the API until stopped; the server's own modules are loaded only now."""
    from dedere.api.server import run

    return run(host=host, port=port, workers=workers, allow_urls=allow_urls, token=token)
