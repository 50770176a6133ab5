"""What does the API look like to a program? OpenAPI 3.1, generated from the types that the answers are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from dedere import __version__
from dedere.api.operations import Operation
from dedere.api.wire import JSON, ErrorBody

POSTS = {
    "/v1/read": ("read", "The statements of an article, each with its passage."),
    "/v1/check": ("check", "The article's claims, one by one, against the record."),
    "/v1/brief": ("brief", "The article read, checked, and what each state owes."),
}


class ArticleBody(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article to read: one of `text`, `html` and `url` (an address only where the server allows it)."""

    text: str | None = None
    html: str | None = None
    url: str | None = None
    published: str | None = None


def describe(operations: Sequence[Operation]) -> dict[str, Any]:
    """The OpenAPI description of a server."""
    from dedere.answer.brief import Brief
    from dedere.answer.claims.claim import Check
    from dedere.reader.reading import Reading

    made = {"/v1/read": Reading, "/v1/check": Check, "/v1/brief": Brief}
    types = {one.answers for one in operations} | {one.row for one in operations if one.row is not None}
    types |= set(made.values()) | {ErrorBody, ArticleBody}
    ordered = sorted(types, key=lambda form: (form.__module__, form.__qualname__))
    schemas, components = msgspec.json.schema_components(ordered, ref_template="#/components/schemas/{name}")
    named = dict(zip(ordered, schemas, strict=True))
    paths: dict[str, Any] = {}
    for one in operations:
        path = re.sub(r"\{(\w+):path\}", r"{\1}", one.path)
        paths[path] = {"get": _get(one, named)}
    for path, (name, says) in POSTS.items():
        paths[path] = {"post": _post(name, says, named[made[path]], named)}
    paths["/healthz"] = {"get": _plain("healthz", "Whether the server answers.", JSON, {"type": "object"})}
    paths["/metrics"] = {"get": _plain("metrics", "Counters for Prometheus.", "text/plain", {"type": "string"})}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "dedere",
            "version": __version__,
            "summary": "Who is wanted by an international court, which state must arrest on which day, and why.",
            "description": "Everybody named is presumed innocent until proved guilty before the Court.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"schemas": components, "responses": {"Error": _error(named)}},
    }


def _get(one: Operation, named: dict[Any, Any]) -> dict[str, Any]:
    parameters = [parameter.schema() for parameter in one.parameters]
    if "{id" in one.path:
        shape = {"type": "string", "minLength": 1}
        parameters.insert(0, {"name": "id", "in": "path", "required": True, "description": "its id", "schema": shape})
    schema = named[one.answers]
    if one.row is not None:
        schema = {"allOf": [schema, {"properties": {"rows": {"type": "array", "items": named[one.row]}}}]}
    return {
        "operationId": one.name,
        "summary": one.says,
        "tags": [one.group],
        "parameters": parameters,
        "responses": {
            "200": {"description": "The answer.", "content": {JSON: {"schema": schema}}},
            **_errors("400", "401", "404", "409", "429"),
        },
    }


def _post(name: str, says: str, schema: Any, named: dict[Any, Any]) -> dict[str, Any]:
    text = {"schema": {"type": "string", "minLength": 1}}
    return {
        "operationId": name,
        "summary": says,
        "tags": ["reading"],
        "description": "Nothing that is sent is kept.",
        "requestBody": {
            "required": True,
            "content": {JSON: {"schema": named[ArticleBody]}, "text/plain": text, "text/html": text},
        },
        "responses": {
            "200": {"description": "The answer.", "content": {JSON: {"schema": schema}}},
            **_errors("400", "401", "403", "413", "415", "422", "429", "502", "503"),
        },
    }


def _plain(name: str, says: str, media_type: str, schema: Any) -> dict[str, Any]:
    answer = {"description": "The answer.", "content": {media_type: {"schema": schema}}}
    return {
        "operationId": name,
        "summary": says,
        "tags": ["server"],
        "responses": {"200": answer, **_errors("401", "429")},
    }


def _errors(*statuses: str) -> dict[str, Any]:
    return {status: {"$ref": "#/components/responses/Error"} for status in statuses}


def _error(named: dict[Any, Any]) -> dict[str, Any]:
    return {"description": "Why not, and what to do next.", "content": {JSON: {"schema": named[ErrorBody]}}}
