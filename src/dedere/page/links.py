"""Where does a view stand? Every view is an address that holds all its state."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, urlencode

from dedere.record.day import Day


def link(path: str, given: Mapping[str, object] | None = None, **more: object) -> str:
    """The address of a page with its words, in the order given; words that are None or empty are left out.

    >>> link("/ask", who="vladimir-putin", where="MN", on=None)
    '/ask?who=vladimir-putin&where=MN'
    >>> link("/ask?where=MN", lang="fr")
    '/ask?where=MN&lang=fr'
    """
    if not given and not any(more.values()):
        return path if "?" in path else quote(path)
    path, _, held = path.partition("?")
    words = {**dict(parse_qsl(held)), **(given or {}), **more}
    query = urlencode(
        {
            name: value.iso if isinstance(value, Day) else str(value)
            for name, value in words.items()
            if value not in (None, "")
        }
    )
    return f"{quote(path)}?{query}" if query else quote(path)
