"""What does a brief look like as a PDF, made offline by Typst?"""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from typing import Any, Literal

import msgspec

from dedere.answer.brief import Brief
from dedere.errors import CannotRead
from dedere.page.brief_map import brief_map
from dedere.page.brief_model import brief_model
from dedere.record.day import Day


def brief_pdf(made: Brief) -> bytes:
    """The brief as a tagged PDF; the same brief always gives the same bytes.

    Raises:
        CannotRead: Typst is not installed; the message says how to install it.
    """
    return _pages(made, form="pdf")[0]


def brief_png(made: Brief, *, ppi: float = 100) -> list[bytes]:
    """The pages of that PDF as pictures."""
    return _pages(made, form="png", ppi=ppi)


def _pages(made: Brief, *, form: Literal["pdf", "png"], ppi: float | None = None) -> list[bytes]:
    try:
        import typst
    except ImportError:
        raise CannotRead(
            "the brief",
            why="cannot be set as PDF, because Typst is not installed",
            remedy='Install it with: pip install "dedere[pdf]"',
        ) from None
    template = files("dedere.page").joinpath("brief", "brief.typ").read_bytes()
    day = Day.of(made.today).date
    pages: Any = typst.compile(
        template,
        format=form,
        sys_inputs={"brief": msgspec.json.encode(brief_model(made)).decode(), "map": brief_map(made)},
        ppi=ppi,
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    return pages if isinstance(pages, list) else [pages]  # one picture where there is one page
