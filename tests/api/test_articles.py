"""What may be sent to be read, and what comes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

STORY = (Path(__file__).parent / "story.txt").read_text()


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b'{"text": "a"}', "application/xml", 415),
        (b"a", "", 415),
        (b"{", "application/json", 400),
        (b'{"text": 7}', "application/json", 400),
        (b'{"texts": "a"}', "application/json", 400),
        (b'{"text": "a", "html": "b"}', "application/json", 400),
        (b"{}", "application/json", 400),
        (b'{"text": "  "}', "application/json", 422),
        (b'{"text": "a", "published": "2024-13-01"}', "application/json", 400),
        (b'{"text": "a", "published": "2024-09"}', "application/json", 400),
        (b"\xff\xfe\xfa", "text/plain", 400),
        (b'{"text": "\xff"}', "application/json", 400),
        (b'{"url": "https://news.example/a"}', "application/json", 403),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(make_client: Any, content: bytes, kind: str, status: int) -> None:
    got = make_client().post("/v1/check", content=content, headers={"content-type": kind})
    assert got.status_code == status, got.text
    assert set(got.json()) == {"kind", "message", "fields"}


@pytest.mark.parametrize("url", ["file:///etc/passwd", "/etc/passwd", "ftp://a.example", "javascript:alert(1)", "-"])
def test_only_addresses_of_the_web_are_read(make_client: Any, url: str) -> None:
    got = make_client(allow_urls=True).post("/v1/read", json={"url": url})
    assert (got.status_code, got.json()["kind"]) == (400, "BadRequest")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "0.0.0.0", "2130706433"]
)
def test_an_address_of_this_machine_or_its_network_is_never_read(client: TestClient, record: Any, host: str) -> None:
    from dedere.api.app import make_app
    from dedere.api.settings import Settings

    with TestClient(make_app(record, Settings(allow_urls=True))) as allowed:
        got = allowed.post("/v1/read", json={"url": f"http://{host}:1/latest/meta-data"})
    assert got.status_code in (403, 502)
    assert got.json()["kind"] in ("AddressRefused", "CannotFetch")


@pytest.mark.model
def test_a_report_is_read_checked_and_briefed(client: TestClient) -> None:
    sent = {"text": STORY, "published": "2024-09-03"}
    reading = client.post("/v1/read", json=sent).json()
    assert any(one["where"] == "MN" and one["who_id"] == "vladimir-putin" for one in reading["visits"])
    for one in reading["visits"]:
        assert STORY[slice(*one["span"])] == one["text"]
    claims = client.post("/v1/check", json=sent).json()["claims"]
    assert any(one["kind"] == "visit" and one["on_record"] == "confirmed" for one in claims)
    states = client.post("/v1/brief", json=sent).json()["states"]
    assert any(one["where"] == "MN" for one in states)


@pytest.mark.model
def test_the_same_article_gives_the_same_answer_as_text_and_as_json(client: TestClient) -> None:
    as_text = client.post("/v1/read", content=STORY.encode(), headers={"content-type": "text/plain; charset=utf-8"})
    assert as_text.json() == client.post("/v1/read", json={"text": STORY}).json()


@pytest.mark.model
@pytest.mark.parametrize(
    ("form", "kind", "holds"),
    [
        ("json", "application/json", '"presumed"'),
        ("csv", "text/csv", "on_record"),
        ("html", "text/html", "Mongolia"),
        ("md", "text/markdown", "Mongolia"),
    ],
)
def test_what_was_read_can_be_taken_along(client: TestClient, form: str, kind: str, holds: str) -> None:
    got = client.post("/read", data={"text": STORY, "published": "2024-09-03", "form": form})
    assert got.status_code == 200
    assert got.headers["content-type"].startswith(kind)
    assert got.headers["content-disposition"].startswith("attachment")
    assert holds in got.text
    assert got.headers["cache-control"] == "no-store"


@pytest.mark.model
def test_the_page_of_an_article_shows_what_the_api_says(client: TestClient) -> None:
    page = client.post("/read", data={"text": STORY, "published": "2024-09-03"}).text
    for line in client.post("/v1/brief", json={"text": STORY, "published": "2024-09-03"}).json()["in_short"]:
        assert line in page
    assert 'class="m k-visit"' in page


def test_a_form_that_cannot_be_read_comes_back_with_its_text_and_a_reason(client: TestClient) -> None:
    got = client.post("/read", data={"text": "A report.", "published": "2024-13-01"})
    assert got.status_code == 400
    assert "A report." in got.text
    assert "2024-13-01" in got.text
    assert client.post("/read", content=b"\xff\xfe", headers={"content-type": "text/plain"}).status_code == 400
