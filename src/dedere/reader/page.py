"""What does a page hold: its story as text, and what it says of itself?

Bytes become text (a declared character set first, then what the bytes look like), HTML becomes the story of the page
with its title, site and day. Text that is not HTML stays exactly as given: every offset of the reading points into it.
"""

from __future__ import annotations

import codecs
import re
from html import unescape
from typing import Any, Literal

import msgspec

from dedere.errors import CannotRead
from dedere.record.day import ADOPTED, Day

Kind = Literal["article", "digest", "live blog", "press release", "text"]

_TAGS = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|span|br|table)\b", re.I)
_META_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_LOOKED_AT = 4096
_MOST_TAGS = 30_000
_DEEPEST = 600


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The text to read and what its page says of itself; `published` is the day in its metadata."""

    id: str
    text: str
    published: Day | None = None
    title: str | None = None
    site: str | None = None
    url: str | None = None
    kind: Kind = "text"


def text_page(text: str, *, id: str) -> Page:  # noqa: A002 - the word of the API
    """A text as pasted or as a file holds it.

    Raises:
        CannotRead: there is nothing but white space.
    """
    if not text.strip():
        raise CannotRead(id, why="is empty", remedy="Give an article's text, an HTML page or an address.")
    return Page(id=id, text=text, kind=_kind_of_text(text))


def open_page(
    body: bytes,
    *,
    id: str,  # noqa: A002 - the word of the API
    content_type: str | None,
    charset: str | None,
    url: str | None,
) -> Page:
    """The page that some bytes are, whatever their character set; HTML is brought to its story.

    Args:
        content_type: the media type as the server or the file's name gives it; None looks at the bytes.
        charset: the character set as the server gives it.
        url: where the page came from, which may hold its day.

    Raises:
        CannotRead: there is no readable text.
    """
    text = decode(body, charset=charset)
    if not is_html(text, content_type):
        return text_page(text, id=id)
    return _html_page(text, id=id, url=url)


def is_html(text: str, content_type: str | None) -> bool:
    """Whether a text is HTML: by its media type, else by its first tags."""
    if content_type and "html" in content_type.lower():
        return True
    if content_type and content_type.lower().startswith("text/plain"):
        return False
    head = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    return head.startswith("<") and len(_TAGS.findall(head)) >= 2


def decode(body: bytes, *, charset: str | None = None) -> str:
    """The text of some bytes; what cannot be read becomes U+FFFD, and nothing raises."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if body.startswith(mark):
            return body.decode(name, errors="replace")
    declared = _META_CHARSET.search(body[:_LOOKED_AT])
    names = [charset, "utf-8", declared[1].decode("ascii") if declared else None]
    for wanted in names:
        text = _try(body, wanted)
        if text is not None:
            return text
    return _guessed(body)


def _try(body: bytes, name: str | None) -> str | None:
    if not name:
        return None
    try:
        # what calls itself Latin-1 on the web is Windows-1252
        wide = codecs.lookup(name).name
        return body.decode("cp1252" if wide in ("iso8859-1", "ascii") else wide)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guessed(body: bytes) -> str:
    from charset_normalizer import from_bytes

    if sum(byte > 127 for byte in body[:20_000]) < max(3, 0.05 * min(len(body), 20_000)):
        western = _try(body, "cp1252")  # a few accents in a text of plain letters
        if western is not None:
            return western
    best = from_bytes(body[:200_000]).best()
    text = _try(body, best.encoding) if best is not None else None
    return text if text is not None else body.decode("utf-8", errors="replace")


# ---- HTML -------------------------------------------------------------------------------------------------------


def _html_page(html: str, *, id: str, url: str | None) -> Page:  # noqa: A002
    found = _extracted(html, url) if _is_tame(html) else None
    main = str(found["text"]) if found and found.get("text") else ""
    text = re.sub(r"\n+", "\n\n", main) or _plain(
        html
    )  # a blank line between blocks, so that a heading ends at its end
    if not text.strip():
        raise CannotRead(id, why="is a page without readable text", remedy="Paste the article's text instead.")
    found = found or {}
    title, site = found.get("title"), found.get("sitename")
    return Page(
        id=id,
        text=text,
        published=_day(found.get("date")),
        title=title or None,
        site=site or None,
        url=url or found.get("url") or None,
        kind=_kind_of_page(text, html),
    )


def _is_tame(html: str) -> bool:
    """Whether a page is of a size and depth that a full parse is safe on."""
    if html.count("<") > _MOST_TAGS:
        return False
    depth = deepest = 0
    for match in re.finditer(
        r"<(/?)(?:div|section|article|main|span|table|tr|td|ul|ol|li|b|i|font|blockquote|p|a)\b", html, re.I
    ):
        depth = max(0, depth + (-1 if match[1] else 1))
        deepest = max(deepest, depth)
    return deepest < _DEEPEST


def _extracted(html: str, url: str | None) -> dict[str, Any] | None:
    """The main text with metadata; None where the page defeats the extraction."""
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(
            html.replace("\0", " "),
            url=url,
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=True,
            # the extensive search takes a year from the footer for the day of a page that gives none
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError, LookupError):
        return None
    if document is None:
        return None
    return document if isinstance(document, dict) else document.as_dict()


def _day(text: object) -> Day | None:
    """The day of metadata; one before the Court or without sense is no day."""
    try:
        day = Day.of(str(text)[:10])
    except ValueError:
        return None
    return day if day > ADOPTED - 366 else None


_TAG = re.compile(
    r"<!--(?:(?!<!--)[^-]|-(?!->))*-->|<!\[CDATA\[|\]\]>"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^<>]{0,5000}>|<[!?][^<>]{0,5000}>"
)
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "br", "tr", "td",
    "th", "table", "blockquote", "figcaption", "header", "footer", "pre", "hr", "title", "body",
})  # fmt: skip
_SILENT = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "select", "textarea",
})  # fmt: skip


def _plain(html: str) -> str:
    """The visible text of any HTML, however broken, a line a block; in time linear in its size."""
    parts: list[str] = []
    silent: str | None = None
    at = 0
    for tag in _TAG.finditer(html):
        if silent is None:
            parts.append(html[at : tag.start()])
        at = tag.end()
        name = (tag["name"] or "").lower()
        if silent is not None:
            silent = None if tag["close"] and name == silent else silent
        elif name in _SILENT and not tag["close"] and not tag[0].endswith("/>"):
            silent = name
        if name in _BLOCKS:
            parts.append("\n")
    if silent is None:
        parts.append(html[at:])
    lines = (" ".join(line.split()) for line in unescape("".join(parts)).split("\n"))
    return "\n".join(line for line in lines if line)


# ---- kinds ------------------------------------------------------------------------------------------------------


def _kind_of_text(text: str) -> Kind:
    head = text[:2000]
    if "Portal:Current events" in head or len(re.findall(r"^\s*- .{20,}\([A-Z][^()]{1,40}\)", text[:6000], re.M)) >= 4:
        return "digest"
    if re.search(r"\blive (?:coverage|updates|blog|reporting)\b", head, re.I):
        return "live blog"
    if re.search(r"\bfor immediate release\b|^press release\b", head, re.I | re.M):
        return "press release"
    return "text"


def _kind_of_page(text: str, html: str) -> Kind:
    kind = _kind_of_text(text)
    if kind == "text":
        return "live blog" if re.search(r"LiveBlogPosting", html[:200_000]) else "article"
    return kind
