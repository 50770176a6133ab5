"""What the description promises, the server keeps."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from dedere.api.app import make_app
from dedere.api.openapi import POSTS, describe
from dedere.api.operations import OPERATIONS
from dedere.api.settings import Settings
from dedere.built.open import open_record
from dedere.record.day import Day

APP = make_app(open_record(), Settings(), clock=lambda: Day.of("2026-11-23"))
schema = schemathesis.openapi.from_asgi("/openapi.json", APP)
ANSWERS = (
    "/v1/ask",
    "/v1/why-not",
    "/v1/entered",
    "/v1/reach",
    "/v1/timeline",
    "/v1/wanted",
    "/v1/journeys",
    "/v1/entered",
    "/v1/why-not",
    "/v1/standing",
    "/v1/compare",
    "/v1/before-after",
    "/v1/gathering",
    "/v1/show/trip/{id}",
    "/v1/trips",
    "/v1/trips/{id}",
    "/v1/states",
    "/v1/persons/{id}",
    "/v1/warrants",
)

UNSAID = schemathesis.checks.positive_data_acceptance  # no schema says which names and days the record has


@schema.include(path=list(ANSWERS)).parametrize()
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_request_gets_an_answer_that_the_description_allows(case: Any) -> None:
    case.call_and_validate(excluded_checks=[UNSAID])


@schema.include(path=list(POSTS)).parametrize()
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_body_breaks_the_server(case: Any) -> None:
    if isinstance(case.body, dict) and case.media_type == "application/json":
        case.body = {**case.body, "published": "not a day"}  # refused before any model is loaded
    any_text = [schemathesis.checks.negative_data_rejection] if case.media_type != "application/json" else []
    case.call_and_validate(excluded_checks=[UNSAID, *any_text], timeout=90)  # the first article loads the model


def test_every_reference_of_the_description_leads_somewhere() -> None:
    made = describe(OPERATIONS)
    text = json.dumps(made)
    assert made["openapi"] == "3.1.0"
    for part in text.split('"$ref": "')[1:]:
        node: Any = made
        for step in part.split('"')[0].removeprefix("#/").split("/"):
            node = node[step]


def test_every_operation_is_described_once_with_a_sentence() -> None:
    made = describe(OPERATIONS)
    operations = [one for methods in made["paths"].values() for one in methods.values()]
    names = [one["operationId"] for one in operations]
    assert len(names) == len(set(names))
    assert all(len(one["summary"]) > 10 for one in operations)
    for path in (
        "/v1/ask",
        "/v1/reach",
        "/v1/timeline",
        "/v1/persons",
        "/v1/states",
        "/v1/trips",
        "/v1/summits",
        "/healthz",
        "/metrics",
    ):
        assert path in made["paths"]


@pytest.mark.parametrize("name", ["Finding", "Reach", "Timeline", "Reading", "Check", "Brief", "ErrorBody"])
def test_the_types_of_the_answers_are_in_the_description(name: str) -> None:
    assert name in describe(OPERATIONS)["components"]["schemas"]
