"""How does a view become a page?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup

from dedere.page.links import link
from dedere.page.styles import stylesheet
from dedere.page.views.model import Cell
from dedere.page.words import LANGUAGES, RIGHT_TO_LEFT, day_words, state_names, translate, translations

_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "woff2": "font/woff2",
    "svg": "image/svg+xml; charset=utf-8",
}


@cache
def environment(lang: str) -> jinja2.Environment:
    """The templates in one language; everything put into a page is escaped."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("dedere.page"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    catalogue = translations(lang)
    made.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(
        asset=asset_path,
        languages=LANGUAGES,
        lang=lang,
        direction="rtl" if lang in RIGHT_TO_LEFT else "ltr",
        day_words=lambda day: day_words(day, lang),
        web=_web,
        tr=lambda text: translate(text, lang),  # for texts that are no literal: what comes back is escaped
        state_name=lambda code, name: state_names(lang).get(code, name),
        link=lambda path, **words: link(path, words, lang=None if lang == "en" else lang),
        lines=lambda rows: Markup("\n".join(_line(row, lang) for row in rows)),  # each part escaped
    )
    return made


def _line(row: Sequence[Cell], lang: str) -> str:
    """One line of a table; made here and not in a template, since tables have thousands of cells."""
    return f"<tr>{''.join([_cell(one, lang) for one in row])}</tr>"


def _cell(one: Cell, lang: str) -> str:
    sort = f' data-sort="{escape(one.sort)}"' if one.sort is not None else ""
    look = f' class="{escape(one.look)}"' if one.look else ""
    if one.href is None:
        return f"<td{sort}{look}>{escape(one.text)}</td>"
    if one.outside:
        return (
            f'<td{sort}{look}><a href="{escape(_web(one.href))}" rel="noreferrer external">{escape(one.text)}</a></td>'
        )
    href = link(one.href, lang=None if lang == "en" else lang)
    return f'<td{sort}{look}><a href="{escape(href)}">{escape(one.text)}</a></td>'


def _web(address: str) -> str:
    """An address of the web as it is; anything else leads nowhere."""
    return address if address.startswith(("https://", "http://")) else "#"


def render(template: str, *, lang: str = "en", **context: Any) -> bytes:
    """A page."""
    return environment(lang).get_template(template).render(**context).encode()


@cache
def asset(name: str) -> tuple[bytes, str] | None:
    """A file that pages use and its content type; None where there is none of that name."""
    suffix = name.rpartition(".")[2]
    if name not in _names() or suffix not in _TYPES:
        return None
    body = (resources.files("dedere.page") / "static" / name).read_bytes()
    if name == "style.css":
        body += stylesheet().encode()
    return body, _TYPES[suffix]


@cache
def _names() -> frozenset[str]:
    return frozenset(one.name for one in (resources.files("dedere.page") / "static").iterdir())


@cache
def asset_path(name: str) -> str:
    """The address of a file that pages use: changes when the file does, so that it may be kept for ever."""
    found = asset(name)
    assert found is not None, name
    return f"/static/{sha256(found[0]).hexdigest()[:12]}/{name}"
