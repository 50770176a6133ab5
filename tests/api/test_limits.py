"""Who may ask, how often, how much; and what never reaches a log."""

from __future__ import annotations

import base64
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest

from dedere.api.app import make_app
from dedere.api.limits import Rate
from dedere.api.settings import Settings, is_loopback
from dedere.errors import TooMany
from dedere.record.record import Record

TEXT = {"content-type": "text/plain"}


def test_a_client_gets_its_rate_and_no_more() -> None:
    rate = Rate(a_minute=60)
    for _ in range(15):
        rate.take("a", now=0.0)
    with pytest.raises(TooMany) as refused:
        rate.take("a", now=0.0)
    assert refused.value.seconds == 1
    rate.take("b", now=0.0)
    rate.take("a", now=1.1)


def test_a_server_beyond_this_machine_limits_by_address(make_client: Any) -> None:
    client = make_client(exposed=True, gets_a_minute=8)
    statuses = [client.get("/v1/ask?who=Putin&where=MN").status_code for _ in range(4)]
    assert statuses == [200, 200, 429, 429]
    assert int(client.get("/v1/ask?who=Putin&where=MN").headers["retry-after"]) >= 1


def test_a_server_on_the_loopback_does_not_limit(make_client: Any) -> None:
    client = make_client(gets_a_minute=1)
    assert {client.get("/v1/ask?who=Putin&where=MN").status_code for _ in range(20)} == {200}


def test_a_token_is_asked_for_and_taken_both_ways(make_client: Any) -> None:
    client = make_client(exposed=True, token="s3cret")
    got = client.get("/v1/ask?who=Putin&where=MN")
    assert (got.status_code, got.json()["kind"]) == (401, "NoToken")
    assert "Basic" in got.headers["www-authenticate"]
    basic = base64.b64encode(b"me:s3cret").decode()
    for right in ("Bearer s3cret", f"Basic {basic}"):
        assert client.get("/v1/ask?who=Putin&where=MN", headers={"authorization": right}).status_code == 200
    for wrong in ("Bearer s3cre", "Bearer", "Basic !!!", "s3cret", f"Basic {base64.b64encode(b's3cret').decode()}"):
        assert client.get("/v1/ask?who=Putin&where=MN", headers={"authorization": wrong}).status_code == 401


def test_whoever_watches_over_a_server_needs_no_token(make_client: Any) -> None:
    assert make_client(exposed=True, token="s3cret").get("/healthz").status_code == 200


@pytest.mark.parametrize(
    ("host", "only_here"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("[::1]", True), ("0.0.0.0", False), ("::", False),
     ("192.0.2.1", False), ("dedere.example", False)],
)  # fmt: skip
def test_only_the_loopback_counts_as_this_machine(host: str, only_here: bool) -> None:
    assert is_loopback(host) is only_here


def test_a_body_over_the_limit_is_refused_by_what_it_declares(make_client: Any) -> None:
    client = make_client(read_bytes=1000)
    got = client.post("/v1/read", content=b"a" * 1001, headers=TEXT)
    assert (got.status_code, got.json()["kind"]) == (413, "TooLarge")


def test_a_body_over_the_limit_is_refused_while_it_comes(make_client: Any) -> None:
    def endless() -> Any:
        for _ in range(100):
            yield b"a" * 100

    assert make_client(read_bytes=1000).post("/v1/read", content=endless(), headers=TEXT).status_code == 413


def test_a_body_that_never_ends_is_given_up(record: Record) -> None:
    app = make_app(record, Settings(body_seconds=0.2))
    sent: list[Any] = []
    parts = [{"type": "http.request", "body": b"a", "more_body": True}]

    async def receive() -> Any:
        if parts:
            return parts.pop()
        await anyio.sleep(30)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": "/v1/read", "query_string": b"", "scheme": "http",
        "headers": [(b"content-type", b"text/plain")], "server": ("test", 80), "client": ("test", 1), "root_path": "",
        "raw_path": b"/v1/read", "http_version": "1.1",
    }  # fmt: skip
    began = time.monotonic()
    with ThreadPoolExecutor(1) as thread:  # a browser's driver may hold a loop in this one
        thread.submit(anyio.run, app, scope, receive, send).result(20)
    assert sent[0]["status"] == 503
    assert b"TookTooLong" in sent[1]["body"]
    assert time.monotonic() - began < 5


def test_an_article_that_takes_too_long_is_stopped_and_the_next_is_read(make_client: Any) -> None:
    client = make_client(seconds=0.7)
    slow = client.post("/v1/read", content="sleep 30", headers=TEXT)
    assert (slow.status_code, slow.json()["kind"]) == (503, "TookTooLong")
    deadline = time.monotonic() + 20
    while (got := client.post("/v1/read", content="quick", headers=TEXT)).status_code == 503:
        assert time.monotonic() < deadline
    assert got.json()["read"] == "quick"


def test_a_reader_that_dies_takes_one_article_with_it(make_client: Any) -> None:
    client = make_client()
    assert client.post("/v1/read", content="die", headers=TEXT).json()["kind"] == "ReaderStopped"
    assert client.post("/v1/read", content="quick", headers=TEXT).json()["read"] == "quick"


def test_when_too_many_wait_the_next_is_refused_at_once_and_asking_goes_on(make_client: Any) -> None:
    client = make_client(number=1, waiting=1)
    with ThreadPoolExecutor(4) as pool:
        first = [pool.submit(client.post, "/v1/read", content="sleep 2", headers=TEXT) for _ in range(3)]
        time.sleep(0.8)
        began = time.monotonic()
        assert client.get("/v1/ask?who=Putin&where=MN").status_code == 200
        assert time.monotonic() - began < 1
        statuses = sorted(one.result().status_code for one in first)
    assert statuses == [200, 200, 503]


def test_neither_articles_nor_tokens_reach_the_log(make_client: Any, capsys: pytest.CaptureFixture[str]) -> None:
    client = make_client(exposed=True, token="s3cret-token", log="requests")
    right = {"authorization": "Bearer s3cret-token"}
    client.post("/v1/read", content="a private draft", headers={**TEXT, **right})
    client.get("/v1/ask?who=Hidden+Person&where=MN", headers=right)
    written = capsys.readouterr().err
    assert '"route":"/v1/read"' in written
    for hidden in ("s3cret-token", "private draft", "Hidden"):
        assert hidden not in written
