"""What does a brief look like in Markdown?"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import jinja2

from dedere.answer.brief import Brief
from dedere.page.brief_model import brief_model

_ESCAPED = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|"})


def escape_md(text: object) -> str:
    """The text with Markdown's marks taken literally.

    >>> escape_md("a_b [1]")
    'a\\\\_b \\\\[1\\\\]'
    """
    return str(text).translate(_ESCAPED)


@cache
def _template() -> jinja2.Template:
    made = jinja2.Environment(
        autoescape=False,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["e"] = escape_md
    source = files("dedere.page").joinpath("brief", "brief.md.j2").read_text(encoding="utf-8")
    return made.from_string(source)


def brief_md(made: Brief) -> str:
    """The brief in Markdown."""
    return _template().render(**brief_model(made))
