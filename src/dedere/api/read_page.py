"""The page on which a visitor pastes an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import msgspec
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dedere.answer.brief import Brief
from dedere.api.articles import job_from
from dedere.api.limits import body_of
from dedere.api.openapi import ArticleBody
from dedere.api.pages import HTML, base
from dedere.api.wire import CSV, JSON, table_bytes
from dedere.errors import BadRequest, DedereError
from dedere.page.render import render
from dedere.page.views import asking, reading
from dedere.page.words import LANGUAGES, day_words, state_names, translate
from dedere.reader.reading import Reading
from dedere.record.day import Day

if TYPE_CHECKING:
    from dedere.api.app import Server

EXPORTS = (("json", "JSON"), ("csv", "CSV"), ("html", "HTML"), ("md", "Markdown"))


class PageRead(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the page of an article shows; spans count the characters of `text`."""

    text: str
    reading: Reading
    brief: Brief


def read_routes(server: Server) -> list[BaseRoute]:
    """The form, and what comes of it."""

    async def form(request: Request) -> Response:
        request.scope["pattern"] = "/read"
        return _page(request, server, {})

    async def answer(request: Request) -> Response:
        request.scope["pattern"] = "/read"
        given: dict[str, str] = {}
        try:
            given = await _form(request, server)
            return await _answer(request, server, given)
        except DedereError as error:
            return _page(request, server, {**_kept(given), "problem": str(error)}, status=error.http_status)

    return [Route("/read", form, methods=["GET"]), Route("/read", answer, methods=["POST"])]


async def _form(request: Request, server: Server) -> dict[str, str]:
    settings = server.settings
    body = await body_of(request, most=3 * settings.read_bytes, seconds=settings.body_seconds)
    try:
        found = parse_qs(body.decode("ascii"), keep_blank_values=True, max_num_fields=8, errors="strict")
    except ValueError as error:
        raise BadRequest("The form cannot be understood. Send it from the page.") from error
    return {name: values[-1].replace("\r\n", "\n") for name, values in found.items()}


async def _answer(request: Request, server: Server, given: dict[str, str]) -> Response:
    url = given.get("url", "").strip() or None
    text = None if url else given.get("text", "")
    article = ArticleBody(text=text, url=url, published=given.get("published") or None)
    wanted = given.get("form", "")
    if wanted == "json":
        body = await server.readers.do(job_from(article, task="brief", settings=server.settings))
        return _file(body, JSON, "brief.json")
    job = job_from(article, task="page", settings=server.settings)
    found = msgspec.json.decode(await server.readers.do(job), type=PageRead)
    if wanted in ("html", "md"):
        from dedere.page.brief_render import render as render_brief

        content = render_brief(found.brief, form=wanted)
        return _file(content, "text/html" if wanted == "html" else "text/markdown; charset=utf-8", f"brief.{wanted}")
    lang = _lang(request)
    names = {code: state_names(lang).get(code, row.name) for code, row in server.record.states.items()}
    marks = reading.marks(found.reading, found.brief.check, names=names, lang=lang)
    if wanted == "csv":
        return _file(table_bytes(*reading.table(marks)), CSV, "claims.csv")
    return _page(request, server, {**_kept(given), **_context(found, marks, lang)})


def _context(found: PageRead, marks: list[reading.Mark], lang: str) -> dict[str, Any]:
    return {
        "result": True,
        "text": found.text,
        "dated": _day_words(found.reading.dated, lang),
        "dated_by": "; ".join(one.says for one in found.reading.dated_by[:2]),
        "kinds": reading.kinds_shown(marks, lang),
        "parts": reading.parts(found.text, marks, [one.span for one in found.reading.asides]),
        "claims": marks,
        "findings": [duty.finding for state in found.brief.states for duty in state.duties],
        "in_short": found.brief.in_short,
        "notes": found.brief.notes,
        "verdict_words": reading.verdict_words(lang),
        "answer_words": asking.answer_words(lang),
    }


def _day_words(dated: str | None, lang: str) -> str | None:
    return day_words(Day.of(dated), lang) if dated and len(dated) == 10 else dated


def _kept(given: dict[str, str]) -> dict[str, str]:
    return {name: given.get(name, "") for name in ("text", "published", "url")}


def _file(body: bytes, media_type: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(body, media_type=media_type, headers=headers)


def _lang(request: Request) -> str:
    lang = QueryParams(request.scope["query_string"]).get("lang", "en")
    return lang if lang in {one.code for one in LANGUAGES} else "en"


def _page(request: Request, server: Server, context: dict[str, Any], *, status: int = 200) -> Response:
    lang = _lang(request)
    empty: dict[str, Any] = {"problem": None, "result": False, "text": "", "published": "", "url": ""}
    body = render(
        "read.html", lang=lang, here="/read", title=translate("Read an article", lang), urls=server.settings.allow_urls,
        exports=EXPORTS, **base(request, server), **{**empty, **context},
    )  # fmt: skip
    return Response(body, status_code=status, media_type=HTML, headers={"cache-control": "no-store"})
