"""The server's application: every address, in front of it the limits, around it the headers, behind it the record."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route, Router
from starlette.types import ASGIApp

from dedere import __version__
from dedere.api.articles import job_of
from dedere.api.front import Front
from dedere.api.metrics import Metrics
from dedere.api.openapi import POSTS, describe
from dedere.api.operations import OPERATIONS, Operation
from dedere.api.pages import page_routes
from dedere.api.parameters import parse
from dedere.api.readers import Readers
from dedere.api.settings import Settings
from dedere.api.wire import JSON, Kept, Made, json_bytes
from dedere.days import today
from dedere.errors import BadRequest
from dedere.record.day import Day
from dedere.record.record import Record

Clock = Callable[[], Day]


class Server:
    """What the addresses of one process share."""

    def __init__(self, record: Record, settings: Settings, *, clock: Clock, readers: Readers | None = None) -> None:
        self.record, self.settings, self.clock = record, settings, clock
        self.kept = Kept()
        self.metrics = Metrics()
        self.readers = readers or Readers(
            number=settings.readers, waiting=settings.waiting, seconds=settings.read_seconds
        )
        self.operations: tuple[Operation, ...] = OPERATIONS

    def etag(self) -> str:
        """What changes when an answer may: the program, the record, the day on which "today" is understood."""
        return f'W/"{__version__}-{self.record.version[:16]}-{self.clock().iso}"'

    async def keep(self, request: Request, make: Callable[[], Made], *, heavy: bool = False) -> Response:
        """The answer to a GET: unchanged, kept from before, or made now.

        `heavy` ones are made in a thread, so that quick answers need not wait for them.
        """
        etag = self.etag()
        if etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers={"etag": etag, "cache-control": "no-cache"})
        key = f"{self.clock().iso} {request.url.path}?{request.scope['query_string'].decode('latin-1')}"
        found = self.kept.get(key)
        if found is None:
            found = await asyncio.to_thread(make) if heavy else make()
            self.kept.put(key, found)
        return send(request, found, etag=etag)


def send(request: Request, found: Made, *, etag: str | None = None, status: int = 200) -> Response:
    """A body as this client can take it."""
    headers = {"vary": "accept-encoding", "cache-control": "no-cache" if etag else "no-store"}
    if etag:
        headers["etag"] = etag
    if "gzip" in request.headers.get("accept-encoding", "") and (zipped := found.zipped) is not None:
        headers["content-encoding"] = "gzip"
        return Response(zipped, status_code=status, media_type=found.media_type, headers=headers)
    return Response(found.body, status_code=status, media_type=found.media_type, headers=headers)


def pairs_of(request: Request) -> list[tuple[str, str]]:
    """The words of a query in order.

    Raises:
        BadRequest: too many, or not in UTF-8.
    """
    query = request.scope["query_string"].decode("latin-1")
    try:
        return parse_qsl(query, keep_blank_values=True, max_num_fields=20, errors="strict") if query else []
    except ValueError as error:
        raise BadRequest("The query has too many words, or is not in UTF-8.") from error


def make_app(
    record: Record, settings: Settings | None = None, *, clock: Clock = today, readers: Readers | None = None
) -> ASGIApp:
    """The application over one record.

    Args:
        clock: gives today; tests stand still.
        readers: who reads the articles that are sent; by default as the settings say.
    """
    server = Server(record, settings or Settings(), clock=clock, readers=readers)
    routes: list[BaseRoute] = [_operation(server, one) for one in server.operations]
    routes += [_post(server, path) for path in POSTS]
    routes += [_openapi(server), _healthz(server), _metrics(server)]
    routes += page_routes(server)

    @contextlib.asynccontextmanager
    async def lifespan(_: Any) -> AsyncIterator[None]:
        yield
        await server.readers.close()

    return Front(Router(routes, redirect_slashes=False, lifespan=lifespan), server.settings, server.metrics)


def _operation(server: Server, one: Operation) -> Route:
    async def endpoint(request: Request) -> Response:
        request.scope["pattern"] = one.path

        def make() -> Made:
            given = parse(pairs_of(request), parameters=one.parameters, today=server.clock())
            given.update(request.path_params)
            return Made(json_bytes(one.answer(given, server.record)), JSON)

        return await server.keep(request, make, heavy=one.heavy)

    return Route(one.path, endpoint, methods=["GET"], name=one.name)


def _post(server: Server, path: str) -> Route:
    async def endpoint(request: Request) -> Response:
        request.scope["pattern"] = path
        job = await job_of(request, task=path.rsplit("/", 1)[-1], settings=server.settings)
        return send(request, Made(await server.readers.do(job), JSON))

    return Route(path, endpoint, methods=["POST"], name=path)


def _openapi(server: Server) -> Route:
    async def endpoint(request: Request) -> Response:
        request.scope["pattern"] = "/openapi.json"
        return await server.keep(request, lambda: Made(json_bytes(describe(server.operations)), JSON), heavy=True)

    return Route("/openapi.json", endpoint, methods=["GET"])


def _healthz(server: Server) -> Route:
    async def endpoint(request: Request) -> Response:
        request.scope["pattern"] = "/healthz"
        body = {"status": "ok", "version": __version__, "record": server.record.version}
        return Response(msgspec.json.encode(body), media_type=JSON, headers={"cache-control": "no-store"})

    return Route("/healthz", endpoint, methods=["GET"])


def _metrics(server: Server) -> Route:
    async def endpoint(request: Request) -> Response:
        request.scope["pattern"] = "/metrics"
        readers, kept = server.readers, server.kept
        gauges = {
            "articles_waiting": readers.waiting,
            "articles_reading": readers.reading,
            "readers_stopped": readers.stopped,
            "answers_kept_hits": kept.hits,
            "answers_kept_misses": kept.misses,
        }
        return Response(
            server.metrics.text(gauges), media_type="text/plain; version=0.0.4; charset=utf-8",
            headers={"cache-control": "no-store"},
        )  # fmt: skip

    return Route("/metrics", endpoint, methods=["GET"])
