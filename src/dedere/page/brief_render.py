"""A brief or a check in the form asked for: text, Markdown, HTML, PDF or JSON."""

from __future__ import annotations

import msgspec

from dedere.answer.brief import Brief
from dedere.page.brief_text import brief_text, check_text

__all__ = ["FORMS", "brief_text", "check_text", "render"]

FORMS = ("text", "md", "html", "pdf", "json")


def render(made: Brief, *, form: str, colour: bool = False) -> bytes:
    """The brief in one of `FORMS`; `colour` is for text on a terminal."""
    match form:
        case "text":
            return brief_text(made, colour=colour).encode()
        case "json":
            return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"
        case "md":
            from dedere.page.brief_md import brief_md

            return brief_md(made).encode()
        case "html":
            from dedere.page.brief_html import brief_html

            return brief_html(made).encode()
        case "pdf":
            from dedere.page.brief_pdf import brief_pdf

            return brief_pdf(made)
        case _:
            raise ValueError(f"{form!r} is none of {', '.join(FORMS)}")
