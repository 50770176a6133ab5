"""What stands before every address: who may ask and how often; headers; what is counted and written down."""

from __future__ import annotations

import sys
import time
import traceback
from datetime import UTC, datetime
from typing import Any

import msgspec
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dedere.api.limits import Rate, check_token
from dedere.api.metrics import Metrics
from dedere.api.settings import Settings
from dedere.api.wire import JSON, ErrorBody, error_response, json_bytes
from dedere.errors import DedereError, NoSuchPage, WrongMethod

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'; frame-ancestors {ancestors}"
)
_PICTURE = "default-src 'none'; style-src 'unsafe-inline'"  # a drawing's own style; nothing in it may run or load
_OPEN = ("/healthz",)  # answered without a token, for whoever watches over the server


class Front:
    """The application with everything that is the same for all its addresses."""

    def __init__(self, inner: ASGIApp, settings: Settings, metrics: Metrics) -> None:
        self._inner, self._settings, self._metrics = inner, settings, metrics
        self._gets = Rate(a_minute=settings.gets_a_minute)
        self._posts = Rate(a_minute=settings.posts_a_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request; whatever fails inside becomes an answer in the one form of errors."""
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
            return
        scope["app"] = self
        started = time.perf_counter()
        status = 500
        begun = False

        async def answer(message: Message) -> None:
            nonlocal status, begun
            if message["type"] == "http.response.start":
                status, begun = message["status"], True
                _add_headers(message, scope)
            await send(message)

        fault: str | None = None
        try:
            if refusal := self._refused(scope):
                await refusal(scope, receive, answer)
            else:
                await self._inner(scope, receive, answer)
        except Exception as error:
            if begun:
                raise
            response, fault = _response_to(error)
            await response(scope, receive, answer)
        finally:
            self._write_down(scope, status=status, seconds=time.perf_counter() - started, fault=fault)

    def _refused(self, scope: Scope) -> Response | None:
        settings = self._settings
        if not settings.exposed or scope["path"] in _OPEN:
            return None
        headers = dict(scope["headers"])
        client = scope.get("client") or ("unknown", 0)
        try:
            if settings.token:
                check_token(headers.get(b"authorization", b"").decode("latin-1"), token=settings.token)
            rate = self._posts if scope["method"] == "POST" else self._gets
            rate.take(str(client[0]))
        except DedereError as error:
            return error_response(error)
        return None

    def _write_down(self, scope: Scope, *, status: int, seconds: float, fault: str | None) -> None:
        route = scope.get("pattern", "none")
        method = scope["method"] if scope["method"] in ("GET", "HEAD", "POST", "OPTIONS") else "other"
        self._metrics.count(route=route, method=method, status=status, seconds=seconds)
        if self._settings.log == "requests" or fault:
            log("request", route=route, method=method, status=status, ms=round(seconds * 1000, 2), fault=fault)


def log(what: str, **facts: Any) -> None:
    """One line of JSON on standard error; never what a visitor sent, never a token."""
    line = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "what": what}
    line |= {name: value for name, value in facts.items() if value is not None}
    sys.stderr.write(msgspec.json.encode(line).decode() + "\n")


def _response_to(error: Exception) -> tuple[Response, str | None]:
    if isinstance(error, DedereError):
        return error_response(error), None
    if isinstance(error, HTTPException):
        known = WrongMethod("This address does not answer that method.") if error.status_code == 405 else None
        response = error_response(known or NoSuchPage("There is no such address. See /docs."), status=error.status_code)
        for name, value in (error.headers or {}).items():
            response.headers[name] = value
        return response, None
    where = traceback.extract_tb(error.__traceback__)[-1]
    body = ErrorBody(kind="Fault", message="The server failed on this request; it was written down.", fields={})
    fault = f"{type(error).__name__} in {where.name} line {where.lineno}"
    return Response(json_bytes(body), status_code=500, media_type=JSON, headers={"cache-control": "no-store"}), fault


def _add_headers(message: Message, scope: Scope) -> None:
    headers = MutableHeaders(raw=message["headers"])
    headers["x-content-type-options"] = "nosniff"
    headers["referrer-policy"] = "no-referrer"
    path = scope["path"]
    kind = headers.get("content-type", "")
    if kind.startswith("image/svg"):
        headers["content-security-policy"] = _PICTURE
    elif kind.startswith("text/html"):
        ancestors = "*" if path.startswith("/embed") else "'none'"
        headers["content-security-policy"] = POLICY.format(ancestors=ancestors)
        headers["cross-origin-opener-policy"] = "same-origin"
        headers["permissions-policy"] = "camera=(), geolocation=(), microphone=()"
    if scope["method"] in ("GET", "HEAD") and (path.startswith("/v1/") or kind.startswith((JSON, "text/csv"))):
        headers["access-control-allow-origin"] = "*"
