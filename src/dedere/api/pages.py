"""The addresses of the pages: each as a page, as JSON and, where it is a table, as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dedere.api.parameters import KNOWN_ON, ON, Given, Parameter, parse
from dedere.api.wire import CSV, JSON, Made, error_response, json_bytes, plain, table_bytes
from dedere.errors import DedereError, NotInRecord
from dedere.law.seen import Seen, seen
from dedere.page.links import link
from dedere.page.map import ATTRIBUTION
from dedere.page.render import asset, render
from dedere.page.views import happenings, persons, states
from dedere.page.views.model import Sheet
from dedere.page.words import LANGUAGES, N_, translate
from dedere.record import rows

if TYPE_CHECKING:
    from dedere.api.app import Server

LANG = Parameter("lang", "the language of the page", "choice", choices=tuple(one.code for one in LANGUAGES))
Q = Parameter("q", "only lines in which these letters occur")
HTML = "text/html; charset=utf-8"
Table = tuple[Sequence[str], Sequence[Sequence[Any]]]


class View(NamedTuple):
    """What one address shows: a template with its context, the same as plain values, and as a table."""

    template: str
    context: dict[str, Any]
    plain: Any
    table: Table | None = None


class Page(NamedTuple):
    """One page: its pattern, its words, what it shows."""

    path: str
    parameters: tuple[Parameter, ...]
    view: Callable[[Given, Server], View]
    name: str = ""  # the path of its JSON and CSV, where that differs


def day_seen(given: Given, server: Server) -> Seen:
    """The record as known on the day asked for."""
    return seen(server.record, given["known_on"])


def sheet_view(sheet: Sheet, given: Given, *, form: Sequence[dict[str, Any]] = ()) -> View:
    """The view of a page of the record."""
    title = translate(sheet.title, lang_of(given))
    return View("sheet.html", {"title": title, "sheet": sheet, "form": form}, sheet.plain(), sheet.table())


def lang_of(given: Given) -> str:
    """The language asked for."""
    return given.get("lang") or "en"


def _persons(given: Given, server: Server) -> View:
    form = [_field("q", N_("Name"), given.get("q"))]
    return sheet_view(
        persons.persons(day_seen(given, server).record, q=given["q"] or "", lang=lang_of(given)), given, form=form
    )


def _person(given: Given, server: Server) -> View:
    record = day_seen(given, server).record
    return sheet_view(persons.one_person(record, given["id"], known_on=given["known_on"], lang=lang_of(given)), given)


def _states(given: Given, server: Server) -> View:
    form = [_field("q", N_("Name"), given.get("q")), _field("on", N_("Day"), given["on"].iso, kind="date")]
    found = states.states(day_seen(given, server), on=given["on"], q=given["q"] or "", lang=lang_of(given))
    return sheet_view(found, given, form=form)


def _state(given: Given, server: Server) -> View:
    return sheet_view(
        states.one_state(day_seen(given, server), given["id"], on=given["on"], lang=lang_of(given)), given
    )


def _treaty(given: Given, server: Server) -> View:
    return sheet_view(states.treaty(day_seen(given, server), given["id"], on=given["on"], lang=lang_of(given)), given)


def _courts(given: Given, server: Server) -> View:
    return sheet_view(happenings.courts(day_seen(given, server).record), given)


def _court(given: Given, server: Server) -> View:
    return sheet_view(happenings.court(day_seen(given, server).record, given["id"], lang=lang_of(given)), given)


def _summits(given: Given, server: Server) -> View:
    form = [_field("q", N_("Name"), given.get("q"))]
    return sheet_view(
        happenings.summits(day_seen(given, server).record, q=given["q"] or "", lang=lang_of(given)), given, form=form
    )


def _summit(given: Given, server: Server) -> View:
    return sheet_view(happenings.summit(day_seen(given, server).record, given["id"], lang=lang_of(given)), given)


def _trips(given: Given, server: Server) -> View:
    record = day_seen(given, server).record
    who = [(row.id, row.name) for row in record.persons.values() if server.record.by(rows.Trip, "who", row.id)]
    kinds = [(one, one) for one in ("made", "planned", "cancelled", "declined", "remote")]
    form = [
        _field("who", N_("Person"), given["who"], options=who),
        _field("where", N_("State (code)"), given["where"]),
        _field("status", N_("Status"), given["status"], options=kinds),
    ]
    sheet = happenings.all_trips(
        record, who=given["who"] or "", where=given["where"] or "", status=given["status"] or "", lang=lang_of(given)
    )
    return sheet_view(sheet, given, form=form)


def _trip(given: Given, server: Server) -> View:
    return sheet_view(happenings.trip(day_seen(given, server).record, given["id"], lang=lang_of(given)), given)


def _field(name: str, label: str, value: Any, *, kind: str = "search", options: Any = ()) -> dict[str, Any]:
    return {"name": name, "label": label, "value": value or "", "type": kind, "options": options}


RECORD_PAGES: tuple[Page, ...] = (
    Page("/persons", (Q, KNOWN_ON), _persons),
    Page("/person/{id}", (KNOWN_ON,), _person),
    Page("/states", (Q, ON, KNOWN_ON), _states),
    Page("/state/{id}", (ON, KNOWN_ON), _state),
    Page("/treaty/{id}", (ON, KNOWN_ON), _treaty),
    Page("/courts", (KNOWN_ON,), _courts),
    Page("/court/{id}", (KNOWN_ON,), _court),
    Page("/summits", (Q, KNOWN_ON), _summits),
    Page("/summit/{id}", (KNOWN_ON,), _summit),
    Page(
        "/trips",
        (Parameter("who", "only this person, by id"), Parameter("where", "only this state, by code"),
         Parameter("status", "only these"), KNOWN_ON),
        _trips,
    ),
    Page("/trip/{id}", (KNOWN_ON,), _trip),
)  # fmt: skip


def page_routes(server: Server) -> list[BaseRoute]:
    """Every address that people see."""
    from dedere.api.atlas_pages import ATLAS_PAGES, atlas_files
    from dedere.api.read_page import read_routes

    found: list[BaseRoute] = []
    for page in (*ATLAS_PAGES, *RECORD_PAGES):
        name = page.name or page.path
        found += [_route(server, page, f"{name}.json", "json"), _route(server, page, f"{name}.csv", "csv")]
        found.append(_route(server, page, page.path, "html"))
    return [*found, *atlas_files(server), *read_routes(server), Route("/static/{tag}/{name}", _static, methods=["GET"])]


def _route(server: Server, page: Page, path: str, form: str) -> Route:
    parameters = (*page.parameters, LANG)

    async def endpoint(request: Request) -> Response:
        request.scope["pattern"] = path

        def make() -> Made:
            given = parse(filled(request, path), parameters=parameters, today=server.clock())
            given.update(request.path_params)
            view = page.view(given, server)
            if form == "json":
                return Made(json_bytes(plain(view.plain)), JSON)
            if form == "csv":
                return Made(table_bytes(*(view.table or ((), ()))), CSV)
            return Made(page_of(view, request, given, server, page=page), HTML)

        try:
            return await server.keep(request, make, heavy=True)
        except DedereError as error:
            if form != "html":
                raise
            return problem(request, error, server)

    return Route(path, endpoint, methods=["GET"])


def filled(request: Request, path: str) -> list[tuple[str, str]]:
    """The words of a query without those that a form sends empty."""
    from dedere.api.app import pairs_of

    return [(name, value) for name, value in pairs_of(request) if value.strip()]


def page_of(view: View, request: Request, given: Given, server: Server, *, page: Page) -> bytes:
    """A view as a page."""
    lang = lang_of(given)
    here = request.url.path
    query = request.scope["query_string"].decode("latin-1")
    name = here if not page.name else page.name
    address = f"{here}?{query}" if query else here
    formats = [("JSON", f"{name}.json?{query}" if query else f"{name}.json")]
    if view.table is not None:
        formats.append(("CSV", f"{name}.csv?{query}" if query else f"{name}.csv"))
    formats += view.context.pop("formats", [])
    title = view.context["title"]
    cite = translate("dedere, record %(version)s: %(title)s. %(address)s, seen on %(day)s.", lang) % {
        "version": server.record.version, "title": title, "address": address, "day": server.clock().iso}  # fmt: skip
    return render(
        view.template, lang=lang, here=here, formats=formats, cite=cite, **{**base(request, server), **view.context}
    )


def base(request: Request, server: Server) -> dict[str, Any]:
    """What every page's frame needs."""
    words = QueryParams(request.scope["query_string"])
    langs = {
        one.code: link(request.url.path, dict(words), lang=None if one.code == "en" else one.code) for one in LANGUAGES
    }
    return {
        "embedded": request.url.path.startswith("/embed"),
        "lang_links": langs,
        "record_version": server.record.version,
        "record_day": server.record.released.iso,
        "map_credit": ATTRIBUTION,
        "embed": None,
    }


def problem(request: Request, error: DedereError, server: Server) -> Response:
    """A refusal as a page."""
    words = QueryParams(request.scope["query_string"])
    lang = words.get("lang", "en")
    lang = lang if lang in {one.code for one in LANGUAGES} else "en"
    if request.url.path == "/ask":
        from dedere.api.atlas_pages import ask_again

        context = {**ask_again(words, lang, server), "problem": str(error)}
        body = render("ask.html", lang=lang, here="/ask", **base(request, server), **context)
        return Response(body, status_code=error.http_status, media_type=HTML, headers={"cache-control": "no-store"})
    body = render(
        "problem.html", lang=lang, here="", title=translate("This cannot be shown", lang), message=str(error),
        nearest=error.nearest if isinstance(error, NotInRecord) else (), **base(request, server),
    )  # fmt: skip
    return Response(body, status_code=error.http_status, media_type=HTML, headers={"cache-control": "no-store"})


async def _static(request: Request) -> Response:
    request.scope["pattern"] = "/static"
    found = asset(request.path_params["name"])
    if found is None:
        from dedere.errors import NoSuchPage

        return error_response(NoSuchPage("There is no such file."))
    from dedere.api.app import send

    body = _zipped(request.path_params["name"])
    response = send(request, body)
    response.headers["cache-control"] = "public, max-age=31536000, immutable"
    return response


_ZIPPED: dict[str, Made] = {}


def _zipped(name: str) -> Made:
    if name not in _ZIPPED:
        found = asset(name)
        assert found is not None
        _ZIPPED[name] = Made(*found, may_zip=not name.endswith("woff2"))
    return _ZIPPED[name]


def decoded(body: bytes, form: type[Any]) -> Any:
    """An answer that came as JSON, in its type."""
    return msgspec.json.decode(body, type=form)
