"""The API says what Python and the prompt say."""

from __future__ import annotations

import json

import msgspec
import pytest
from starlette.testclient import TestClient

from dedere import errors
from dedere.answer.ask import ask
from dedere.answer.reach import reach
from dedere.answer.timeline import timeline
from dedere.api.app import Server, make_app
from dedere.api.settings import Settings
from dedere.api.wire import error_response, table_bytes
from dedere.errors import DedereError
from dedere.record.day import Day
from dedere.record.record import Record

DAY, TODAY = Day.of("2024-09-03"), Day.of("2026-11-23")


def test_ask_over_http_is_ask_in_python(client: TestClient, record: Record) -> None:
    got = client.get("/v1/ask?who=Putin&where=Mongolia&on=2024-09-03")
    made = ask("Putin", "Mongolia", on=DAY, known_on=TODAY, record=record)
    assert got.content == msgspec.json.encode(made)
    assert got.json()["answer"] == "yes"


def test_reach_and_timeline_over_http_are_those_in_python(client: TestClient, record: Record) -> None:
    got = client.get("/v1/reach?who=vladimir-putin&on=2024-09-03&known_on=2024-09-03")
    assert got.content == msgspec.json.encode(reach("vladimir-putin", on=DAY, known_on=DAY, record=record))
    got = client.get("/v1/timeline?who=vladimir-putin&where=HU")
    assert got.content == msgspec.json.encode(timeline("vladimir-putin", "HU", known_on=TODAY, record=record))


def test_a_day_left_out_is_today(client: TestClient) -> None:
    question = client.get("/v1/ask?who=vladimir-putin&where=MN").json()["question"]
    assert question["on"] == question["known_on"] == "2026-11-23"


@pytest.mark.parametrize(
    ("address", "status", "kind"),
    [
        ("/v1/ask?who=nobody-at-all&where=MN", 404, "NoSuchPerson"),
        ("/v1/ask?who=Putin&where=Atlantis-on-Sea", 404, "NoSuchState"),
        ("/v1/ask?who=Putin&where=MN&on=2024-09", 400, "PartialDay"),
        ("/v1/ask?who=Putin&where=MN&on=tomorrow", 400, "BadDay"),
        ("/v1/ask?who=Putin&where=MN&on=1950-01-01", 400, "DayOutOfRange"),
        ("/v1/ask?where=MN", 400, "BadRequest"),
        ("/v1/ask?who=Putin&who=Kony&where=MN", 400, "BadRequest"),
        ("/v1/ask?who=Putin&where=MN&colour=red", 400, "BadRequest"),
        ("/v1/ask?who=%00&where=MN", 400, "BadRequest"),
        ("/v1/ask?who=%ff&where=MN", 400, "BadRequest"),
        ("/v1/trips?page=0", 400, "BadRequest"),
        ("/v1/trips?per_page=1001", 400, "BadRequest"),
        ("/v1/trips/nothing", 404, "NoSuchRow"),
        ("/v1/nothing", 404, "NoSuchPage"),
    ],
)
def test_a_refusal_says_what_to_do_in_one_shape(client: TestClient, address: str, status: int, kind: str) -> None:
    got = client.get(address)
    assert got.status_code == status
    assert set(got.json()) == {"kind", "message", "fields"}
    assert got.json()["kind"] == kind
    assert len(got.json()["message"]) > 20


def test_a_wrong_method_says_which_are_right(client: TestClient) -> None:
    got = client.delete("/v1/ask")
    assert got.status_code == 405
    assert "GET" in got.headers["allow"]
    assert got.json()["kind"] == "WrongMethod"


def test_every_error_has_an_exit_status_and_a_http_status() -> None:
    def all_of(kind: type[DedereError]) -> set[type[DedereError]]:
        return {kind}.union(*(all_of(one) for one in kind.__subclasses__()))

    for kind in all_of(DedereError):
        assert 2 <= kind.exit_status <= 4, kind
        assert 400 <= kind.http_status <= 599, kind


def test_an_error_carries_its_facts() -> None:
    body = json.loads(bytes(error_response(errors.NoSuchState("Moldovia", nearest=["Moldova"])).body))
    assert body["fields"] == {"name": "Moldovia", "nearest": ["Moldova"]}


def test_an_unchanged_answer_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/v1/ask?who=Putin&where=MN")
    again = client.get("/v1/ask?who=Putin&where=MN", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_tag_changes_with_the_record_and_with_the_day(record: Record) -> None:
    other = Record(lambda of: record.rows(of), version="another", released=record.released)
    tags = {
        Server(one, Settings(), clock=lambda day=day: day).etag()  # type: ignore[misc]
        for one in (record, other)
        for day in (TODAY, TODAY + 1)
    }
    assert len(tags) == 4


def test_a_long_answer_is_compressed_for_those_who_can(client: TestClient) -> None:
    plain = client.get("/v1/reach?who=Putin", headers={"accept-encoding": "identity"})
    zipped = client.get("/v1/reach?who=Putin", headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert zipped.headers["content-encoding"] == "gzip"
    assert int(zipped.headers["content-length"]) < int(plain.headers["content-length"]) / 3
    assert zipped.content == plain.content


def test_other_sites_may_read_answers_but_not_send_articles(client: TestClient) -> None:
    assert client.get("/v1/ask?who=Putin&where=MN").headers["access-control-allow-origin"] == "*"
    got = client.options(
        "/v1/read", headers={"origin": "https://other.example", "access-control-request-method": "POST"}
    )
    assert "access-control-allow-origin" not in got.headers


def test_rows_come_in_pages_that_together_are_the_set(client: TestClient, record: Record) -> None:
    from dedere.record import rows

    found = []
    for page in range(1, 8):
        got = client.get(f"/v1/trips?per_page=100&page={page}").json()
        assert got["total"] == len(record.rows(rows.Trip))
        found += [row["id"] for row in got["rows"]]
    assert found == [row.id for row in record.rows(rows.Trip)]


def test_rows_are_narrowed_by_their_columns_and_by_what_was_known(client: TestClient) -> None:
    got = client.get("/v1/trips?who=vladimir-putin&where=MN").json()
    assert got["total"] >= 1
    assert all(row["where"] == "MN" for row in got["rows"])
    assert client.get("/v1/warrants?who=vladimir-putin&known_on=2023-03-01").json()["total"] == 0


def test_one_row_has_days_as_iso_text(client: TestClient) -> None:
    row = client.get("/v1/warrants/icc-vladimir-putin-2023-03-17").json()
    assert row["issued"].startswith("2023-")
    assert row["made_public"] == "2023-03-17"
    assert row["source"]["title"]


def test_no_cell_of_a_table_is_a_formula() -> None:
    body = table_bytes(["a"], [["=HYPERLINK(1)"], ["@x"], ["-1+2"], ["+3"], ["plain"]]).decode()
    assert [line[:2] for line in body.split("\r\n")[1:5]] == ["'=", "'@", "'-", "'+"]


def test_counters_name_routes_never_what_visitors_typed(record: Record) -> None:
    with TestClient(make_app(record, clock=lambda: TODAY)) as client:
        client.get("/v1/ask?who=SECRETNAME&where=MN")
        client.get("/person/SECRETNAME")
        client.get("/SECRETPATH")
        text = client.get("/metrics").text
    assert "SECRET" not in text
    assert 'dedere_requests_total{route="/v1/ask",method="GET",status="404"' in text


def test_a_watcher_learns_which_record_answers(client: TestClient, record: Record) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "version": "0.1.0", "record": record.version}


def test_everything_that_the_prompt_answers_is_answered_over_http(client: TestClient) -> None:
    from dedere.cli.command import COMMANDS

    over_http = {
        "ask": "/v1/ask?who=Putin&where=MN",
        "reach": "/v1/reach?who=Putin",
        "timeline": "/v1/timeline?who=Putin",
        "wanted": "/v1/wanted",
        "entered": "/v1/entered?who=Putin",
        "show": "/v1/show/person/Putin",
        "trips": "/v1/journeys?who=Putin",
        "before-after": "/v1/before-after?who=Putin",
        "compare": "/v1/compare?who=vladimir-putin,omar-al-bashir",
        "summit": "/v1/gathering?name=brics-2023-johannesburg",
        "state": "/v1/standing?where=MN,HU",
    }
    for command, address in over_http.items():
        assert command in COMMANDS
        assert client.get(address).status_code == 200, address
