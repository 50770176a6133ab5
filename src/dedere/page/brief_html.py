"""What does a brief look like as one self-contained page that prints well on A4 and Letter?"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import jinja2

from dedere.answer.brief import Brief
from dedere.page.brief_map import brief_map
from dedere.page.brief_model import brief_model


@cache
def _template() -> jinja2.Template:
    made = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["address"] = lambda url: url if str(url).startswith(("https://", "http://")) else None
    source = files("dedere.page").joinpath("brief", "brief.html.j2").read_text(encoding="utf-8")
    return made.from_string(source)


def brief_html(made: Brief) -> str:
    """The brief as one file: no other file, no script, nothing fetched."""
    return _template().render(map=brief_map(made), **brief_model(made))
