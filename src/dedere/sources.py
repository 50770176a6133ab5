"""What did the user give to read: a file, standard input, or an address?

Gives the bytes and where they came from, or an error that says what to do next. What the bytes mean (text, a page, its
day) is the reader's to find.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from dedere.errors import CannotRead, TooLarge
from dedere.fetch import fetch_page, is_url

LIMIT_BYTES = 10_000_000


class Given(NamedTuple):
    """The bytes of one article and what is known of them before they are read."""

    id: str
    source: str | None
    body: bytes
    content_type: str | None
    charset: str | None


def open_source(source: str, *, allow_private: bool = False, limit_bytes: int = LIMIT_BYTES) -> Given:
    """The article at a path, on standard input (`-`), or at an `http(s)` address.

    Raises:
        CannotRead: missing, a folder, empty, or no text.
        TooLarge: over `limit_bytes`.
        CannotFetch, AddressRefused: for addresses, as `fetch.fetch_page` says.
    """
    if is_url(source):
        page = fetch_page(source, allow_private=allow_private)
        return _checked(
            Given(id=source, source=page.url, body=page.body, content_type=page.content_type, charset=page.charset),
            source,
        )
    if source == "-":
        body = sys.stdin.buffer.read(limit_bytes + 1)
        name = "standard input"
        given = Given(id="stdin", source=None, body=body, content_type=None, charset=None)
    else:
        path = Path(source)
        name = source
        given = Given(id=path.stem, source=None, body=_file(path, limit_bytes), content_type=_kind(path), charset=None)
    if len(given.body) > limit_bytes:
        raise TooLarge(
            name,
            why=f"is larger than {limit_bytes // 1_000_000} MB",
            remedy="An article is a few kilobytes; give its text alone, or a folder of articles to `dedere read`.",
        )
    return _checked(given, name)


def _file(path: Path, limit_bytes: int) -> bytes:
    try:
        if path.is_dir():
            raise CannotRead(
                str(path), why="is a folder", remedy=f"To read all its articles: dedere read {path} --out DIR"
            )
        with path.open("rb") as file:
            return file.read(limit_bytes + 1)
    except FileNotFoundError as error:
        raise CannotRead(
            str(path), why="does not exist", remedy="Check the path; use - to read from standard input."
        ) from error
    except OSError as error:
        raise CannotRead(
            str(path), why=f"cannot be opened ({error.strerror or error})", remedy="Check the path and its permissions."
        ) from error


def _kind(path: Path) -> str | None:
    return {
        ".html": "text/html",
        ".htm": "text/html",
        ".xhtml": "text/html",
        ".txt": "text/plain",
        ".md": "text/plain",
    }.get(path.suffix.lower())


def _checked(given: Given, name: str) -> Given:
    if not given.body.strip():
        raise CannotRead(name, why="is empty", remedy="Give an article's text, an HTML page or an address.")
    head = given.body[:4096]
    utf16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in head and not utf16:
        raise CannotRead(name, why="is binary, not text", remedy="Save the article as text or HTML and give that file.")
    return given
