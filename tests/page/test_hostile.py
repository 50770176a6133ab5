"""What visitors and sources write never becomes part of a page's code."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from dedere.answer.claims.claim import Check
from dedere.page.map import MapTrip, draw_map
from dedere.page.render import render
from dedere.page.views.reading import Mark, kinds_shown, parts, verdict_words
from dedere.reader.reading import Reading

CORPUS = (
    "<script>window.hit=1</script>",
    '"><img src=x onerror=window.hit=1>',
    "'><svg onload=window.hit=1>",
    "</script><script>window.hit=1</script>",
    "</textarea><script>window.hit=1</script>",
    "</title><script>window.hit=1</script>",
    "javascript:window.hit=1",
    "{{ 7*7 }}{% raw %}",
    "<a href=javascript:window.hit=1>x</a>",
    '" onfocus=window.hit=1 autofocus="',
    "<style>*{display:none}</style>",
    "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "\u202e\u2066<b>",
    '<!--<img src="--><img src=x onerror=window.hit=1//">',
    "<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>",
)
ADDRESSES = (
    "/?who={}",
    "/?on={}",
    "/?lang={}",
    "/?tab={}",
    "/ask?who={}&where=MN",
    "/ask?who=Putin&where={}",
    "/ask?who=Putin&where=MN&on={}",
    "/persons?q={}",
    "/states?q={}",
    "/summits?q={}",
    "/trips?who={}",
    "/person/{}",
    "/state/{}",
    "/treaty/{}",
    "/court/{}",
    "/summit/{}",
    "/trip/{}",
    "/embed?who={}",
    "/map.svg?who={}",
    "/{}",
    "/data/{}.csv",
    "/static/x/{}",
)
POLICY = "default-src 'none'"


class Found(HTMLParser):
    """The tags and attributes that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.depth_of_script = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        inert = tag == "script" and (
            given.get("type") == "application/json" or (given.get("src") or "").startswith("/static/")
        )
        if tag in ("script", "iframe", "object", "embed", "base", "style", "math", "img") and not inert:
            self.wrong.append(self.get_starttag_text() or tag)
        for name, value in attrs:
            if name.startswith("on") or (
                name in ("href", "src", "action") and (value or "").strip().lower().startswith("javascript:")
            ):
                self.wrong.append(f"{name}={value}")


def wrong_in(page: str) -> list[str]:
    found = Found()
    found.feed(page)
    return found.wrong


@pytest.mark.parametrize("word", CORPUS)
def test_no_parameter_becomes_markup(client: TestClient, word: str) -> None:
    for address in ADDRESSES:
        got = client.get(address.format(quote(word, safe="")))
        assert got.status_code < 500, address
        if got.headers["content-type"].startswith(("text/html", "image/svg")):
            assert wrong_in(got.text) == [], address
            assert POLICY in got.headers["content-security-policy"]
        assert got.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("word", CORPUS)
def test_no_article_becomes_markup(client: TestClient, word: str) -> None:
    got = client.post("/read", data={"text": "", "published": word, "url": ""})
    assert wrong_in(got.text) == []
    text = f"Putin {word} arrived in Mongolia. {word}"
    mark = Mark(
        number=1,
        kind="visit",
        span=(0, len(text) - 2),
        says=word,
        rule=word,
        verdict="new",
        verdict_now="new",
        why=word,
    )
    page = render(
        "read.html",
        here="/read",
        title="Read",
        result=True,
        problem=None,
        text=text,
        published=word,
        url=word,
        urls=True,
        exports=(),
        dated=word,
        dated_by=word,
        kinds=kinds_shown([mark], "en"),
        parts=parts(text, [mark], [(3, 9)]),
        claims=[mark],
        findings=[],
        in_short=[word],
        notes=[word],
        verdict_words=verdict_words("en"),
        answer_words={},
        embedded=False,
        lang_links={"en": "/read", "fr": "/read?lang=fr"},
        record_version=word,
        record_day=word,
        map_credit="",
    ).decode()
    assert wrong_in(page) == []


@pytest.mark.parametrize("word", CORPUS)
def test_no_name_becomes_markup_in_a_map(word: str) -> None:
    trip = MapTrip(at=(1, 1), kind="into", says=word, first=word, id=word)
    drawn = draw_map({"MN": "treaty"}, trips=[trip], title=word, says=word, names={"MN": word}, source=word)
    assert wrong_in(drawn) == []


@pytest.mark.parametrize(
    "path",
    [
        "/static/x/../../etc/passwd",
        "/static/x/..%2f..%2fapi%2fapp.py",
        "/static/x/%2e%2e",
        "/static/x/style.css%00.png",
        "/data/..%2f..%2fpyproject.toml.csv",
        "/person/..%2f..",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/static/x/..",
    ],
)
def test_no_path_leads_out(client: TestClient, path: str) -> None:
    got = client.get(path)
    assert got.status_code in (400, 404)
    assert "root:" not in got.text


@pytest.mark.parametrize(
    "query", [b"who=%ff%fe", b"who=%c3%28", b"%ff=1", b"who=" + b"a" * 5000, b"&" * 30 + b"who=x", b"who=%00"]
)
def test_no_encoding_breaks_a_page(client: TestClient, query: bytes) -> None:
    assert client.get("/?" + query.decode()).status_code in (200, 400, 404)


def test_every_page_forbids_code_that_is_not_its_own(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "frame-ancestors *" in client.get("/embed").headers["content-security-policy"]


@pytest.mark.browser
def test_a_browser_runs_nothing_of_the_corpus(open_page: Any) -> None:
    for word in CORPUS[::3]:
        page = open_page(f"/ask?who={quote(word, safe='')}&where=MN", refused=True)
        assert page.evaluate("window.hit") is None
        page = open_page(f"/persons?q={quote(word, safe='')}")
        assert page.evaluate("window.hit") is None


def test_a_text_cut_into_parts_is_still_the_text() -> None:
    text = "Putin arrived. Nobody left."
    one = Mark(number=1, kind="visit", span=(0, 13), says="", rule="", verdict="new", verdict_now="new", why="")
    two = Mark(number=2, kind="position", span=(6, 20), says="", rule="", verdict="new", verdict_now="new", why="")
    found = parts(text, [one, two], [(15, 99)])
    assert "".join(part.text for part in found) == text
    assert [len(part.claims) for part in found] == [1, 2, 1, 1, 0]


def test_nothing_read_gives_nothing_marked() -> None:
    from dedere.page.views.reading import marks

    assert marks(Reading(id="a"), Check(dated=None, claims=()), names={}) == []


@pytest.mark.parametrize("word", CORPUS)
def test_no_cell_of_a_table_becomes_markup(word: str) -> None:
    from dedere.page.views.model import Cell, Section, Sheet

    row = (Cell(word, word, word, word), Cell(word, word, outside=True), Cell(word))
    sheet = Sheet(
        title=word,
        lede=word,
        notes=(word,),
        sections=(Section(id="a", title="A", columns=("b", "c", "d"), rows=[row]),),
    )
    page = render(
        "sheet.html", title=word, sheet=sheet, here="/x", formats=[(word, word)], cite=word, embed=None, form=(),
        embedded=False, lang_links={"en": "/", "fr": "/"}, record_version=word, record_day=word, map_credit=word,
    )  # fmt: skip
    assert [one for one in wrong_in(page.decode()) if word not in one or not one.startswith("href=")] == []
    assert b'href="javascript:' not in page.lower().split(b"<tbody>")[1]


def test_templates_translate_only_literals_as_markup() -> None:
    import dedere.page

    for path in (Path(dedere.page.__file__).parent / "templates").glob("*.html"):
        assert re.findall(r"(?<![A-Za-z])_\((?!['\"])", path.read_text()) == [], path.name
