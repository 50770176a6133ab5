"""The addresses of the atlas, of a question, of the data and of what dedere is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dedere.answer.ask import ask
from dedere.answer.timeline import timeline
from dedere.api.nouns import SETS
from dedere.api.openapi import describe
from dedere.api.pages import LANG, Page, View, day_seen, filled, lang_of, problem
from dedere.api.parameters import KNOWN_ON, ON, Given, Parameter, parse
from dedere.api.wire import CSV, Made, plain, table_bytes
from dedere.built.plain import columns, to_cells
from dedere.errors import DedereError, NoSuchRow
from dedere.page.links import link
from dedere.page.styles import STYLES, definitions, fill
from dedere.page.views import about, asking
from dedere.page.views import atlas as views
from dedere.page.words import N_, day_words, state_names, translate
from dedere.record.day import ADOPTED

if TYPE_CHECKING:
    from dedere.api.app import Server

WHO = Parameter("who", "the id of a person")
TAB = Parameter("tab", "which form", "choice", choices=("map", "table", "trips"))
SHOW = Parameter("show", "only the states with this answer", "choice", choices=("yes", "no", "unknown", "disputed"))
TRIPS = {
    "into": N_("into a state that owed the arrest"),
    "elsewhere": N_("elsewhere"),
    "not_made": N_("declined, cancelled or by video"),
    "announced": N_("announced"),
}


def _view(given: Given, server: Server) -> views.Atlas:
    who = given["who"] or views.START
    if who not in server.record.persons:
        from dedere.record.names import find_person

        who = find_person(who, server.record).id
    return views.atlas(day_seen(given, server), server.record, who, on=given["on"], lang=lang_of(given))


def _atlas(given: Given, server: Server) -> View:
    view, lang = _view(given, server), lang_of(given)
    tab = given["tab"] or "map"
    seen = day_seen(given, server)
    counts: dict[str, int] = {}
    for state in view.states:
        counts[state.key] = counts.get(state.key, 0) + 1
    entered = [
        {
            "offset": one.first - ADOPTED,
            "first": one.first.iso,
            "where": one.where,
            "host": one.host,
            "place": one.place,
            "found": one.found,
        }
        for one in view.trips
        if one.kind == "into"
    ]
    words: dict[str, Any] = {"who": view.who, "on": view.on, "known_on": view.known_on, "lang": given.get("lang")}
    offset = view.on - ADOPTED
    context = {
        "title": f"{view.name}, {day_words(view.on, lang)}",
        "view": view,
        "tab": tab,
        "choices": views.wanted_persons(server.record),
        "map": views.picture(view, lang=lang, inline=True) if tab == "map" else "",
        "timeline": views.line_of_time(view, seen, lang=lang) if tab == "map" else "",
        "spans": views.for_slider(view, server.record) if tab == "map" else "",
        "patterns": definitions(),
        "embed": link("/embed", words),
        "span_days": view.last - ADOPTED,
        "on_offset": offset,
        "today_offset": server.clock() - ADOPTED,
        "legend": [
            {
                "key": style.key,
                "says": translate(style.says, lang),
                "count": counts.get(style.key, 0),
                "fill": fill(style.key),
            }
            for style in STYLES
        ],
        "trip_words": {kind: translate(text, lang) for kind, text in TRIPS.items()},
        "trip_counts": {kind: sum(one.kind == kind and one.first <= view.on for one in view.trips) for kind in TRIPS},
        "entered": entered,
        "entered_now": any(one.kind == "into" and one.first <= view.on for one in view.trips),
        "formats": [
            ("SVG", link("/map.svg", words)),
            (translate("Timeline", lang) + " SVG", link("/timeline.svg", words)),
            (translate("Embed", lang), link("/embed", words)),
        ],
    }
    lines = [one for one in view.states if given["show"] in (None, views.answer_of(one))]
    context |= {"lines": lines, "show": given["show"], "answers": asking.answer_words(lang)}
    shown = {
        "who": view.who,
        "name": view.name,
        "on": view.on,
        "known_on": view.known_on,
        "bound": view.bound,
        "area_share": round(view.area_share, 4),
        "people_share": round(view.people_share, 4),
        "states": lines,
        "trips": [one for one in view.trips if one.first <= view.on],
    }
    return View("atlas.html", context, plain(shown), views.table(lines))


def _ask_form(given: Given, server: Server) -> dict[str, Any]:
    lang = lang_of(given)
    record = server.record
    names = state_names(lang)
    return {
        "title": translate("Ask", lang),
        "given": {
            "who": given["who"] or "",
            "where": given["where"] or "",
            "on": given["on"],
            "known_on": given["known_on"],
        },
        "choices": views.wanted_persons(record),
        "state_choices": sorted((code, names.get(code, row.name)) for code, row in record.states.items()),
        "answer_words": asking.answer_words(lang),
        "standing_words": asking.standing_words(lang),
        "examples": [(who, where, on, translate(says, lang)) for who, where, on, says in asking.EXAMPLES],
        "finding": None,
        "problem": None,
        "other_days": [],
    }


def _ask(given: Given, server: Server) -> View:
    lang, record, context = lang_of(given), server.record, _ask_form(given, server)
    if not given["who"] or not given["where"]:
        return View("ask.html", context, {}, None)
    finding = ask(given["who"], given["where"], on=given["on"], known_on=given["known_on"], record=record)
    line = timeline(given["who"], given["where"], known_on=given["known_on"], record=record)
    context |= {
        "title": finding.says.split(",")[0]
        if len(finding.says) < 60
        else f"{given['who']}, {given['where']}, {given['on']}",
        "finding": finding,
        "other_days": asking.other_days(line, lang),
    }
    return View("ask.html", context, finding, asking.reasons_table(finding))


def ask_again(words: Mapping[str, str], lang: str, server: Server) -> dict[str, Any]:
    """The form of a question that could not be answered, with what was asked."""
    given = {"who": words.get("who"), "where": words.get("where"), "on": "", "known_on": "", "lang": lang}
    return _ask_form({**given, "on": words.get("on", ""), "known_on": words.get("known_on", "")}, server)


def _data(given: Given, server: Server) -> View:
    lang, record = lang_of(given), day_seen(given, server).record
    columns_, lines = about.sets_table(record)
    shown = [dict(zip(columns_, line, strict=True)) for line in lines]
    return View(
        "text.html", {"title": translate("Data", lang), "blocks": about.data(record, lang)}, shown, (columns_, lines)
    )


def _about(given: Given, server: Server) -> View:
    lang = lang_of(given)
    blocks = about.about(lang)
    shown = [{"title": block["title"], "says": block["paragraphs"]} for block in blocks]
    return View("text.html", {"title": translate("About dedere", lang), "blocks": blocks}, shown, None)


def _docs(given: Given, server: Server) -> View:
    found = describe(server.operations)
    title = translate("The API in words", lang_of(given))
    return View("docs.html", {"title": title, "paths": list(found["paths"].items())}, found, None)


_ASKED = (
    Parameter("who", "the id or any name of a person"),
    Parameter("where", "a state, territory or code"),
    ON,
    KNOWN_ON,
)
_SHOWN = (WHO, ON, KNOWN_ON, TAB, SHOW)
ATLAS_PAGES: tuple[Page, ...] = (
    Page("/", _SHOWN, _atlas, name="/atlas"),
    Page("/embed", _SHOWN, _atlas),
    Page("/ask", _ASKED, _ask),
    Page("/data", (KNOWN_ON,), _data),
    Page("/about", (KNOWN_ON,), _about),
    Page("/docs", (), _docs),
)


def atlas_files(server: Server) -> list[BaseRoute]:
    """The map and the timeline as files, and each set of the record as CSV."""

    async def picture(request: Request) -> Response:
        request.scope["pattern"] = "/map.svg"

        def make() -> Made:
            given = parse(filled(request, ""), parameters=(WHO, ON, KNOWN_ON, LANG), today=server.clock())
            view = _view(given, server)
            if request.url.path == "/timeline.svg":
                drawn = views.line_of_time(view, day_seen(given, server), lang=lang_of(given), standalone=True)
            else:
                drawn = views.picture(view, lang=lang_of(given), inline=False, source=_source(server, view))
            return Made(drawn.encode(), "image/svg+xml")

        return await _kept(server, request, make)

    async def whole_set(request: Request) -> Response:
        request.scope["pattern"] = "/data/{name}.csv"

        def make() -> Made:
            name = request.path_params["name"]
            if name not in SETS:
                raise NoSuchRow(name[:60], what="set", nearest=tuple(SETS))
            head = columns(SETS[name])
            lines = [list(to_cells(row).values()) for row in server.record.rows(SETS[name])]
            return Made(table_bytes(head, lines), CSV)

        return await _kept(server, request, make)

    return [
        Route("/map.svg", picture, methods=["GET"]),
        Route("/timeline.svg", picture, methods=["GET"]),
        Route("/data/{name}.csv", whole_set, methods=["GET"]),
    ]


async def _kept(server: Server, request: Request, make: Any) -> Response:
    try:
        return await server.keep(request, make, heavy=True)
    except DedereError as error:
        return problem(request, error, server)


def _source(server: Server, view: views.Atlas) -> str:
    return (
        f"dedere, record {server.record.version} of {server.record.released.iso}, as known on {view.known_on.iso}. "
        "Everybody named is presumed innocent."
    )
