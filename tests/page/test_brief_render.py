from __future__ import annotations

import html.parser
import json
import re

import pytest

from dedere.answer.brief import Brief, brief
from dedere.answer.check import check
from dedere.built.open import open_record
from dedere.page.brief_pdf import brief_png
from dedere.page.brief_render import FORMS, check_text, render
from dedere.reader.reading import Membership, Reading, Visit, Warrant
from dedere.record.day import Day

TODAY = Day.of("2026-11-23")
TEXT = """Vladimir Putin flew into Mongolia on Tuesday. <script>alert(1)</script> & more.

The ICC issued a warrant for him in March 2023. Mongolia is a member of the ICC."""


def said(passage: str) -> dict[str, object]:
    at = TEXT.index(passage)
    return {"text": passage, "span": (at, at + len(passage))}


READING = Reading(
    id="ulaanbaatar",
    source="https://example.org/a?b=1&c=<2>",
    dated="2024-09-03",
    visits=(
        Visit(**said("Vladimir Putin flew into Mongolia on Tuesday. <script>alert(1)</script>"),  # type: ignore[arg-type]
              who="Vladimir Putin", where="MN", when="2024-09-03", status="made"),
    ),
    warrants=(
        Warrant(**said("The ICC issued a warrant for him in March 2023."),  # type: ignore[arg-type]
                who="Vladimir Putin", court="ICC", act="issued", when="2023-03"),
    ),
    memberships=(
        Membership(**said("Mongolia is a member of the ICC."),  # type: ignore[arg-type]
                   state="MN", body="ICC", relation="member", when=None),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def made() -> Brief:
    return brief(READING, TEXT, record=open_record(), today=TODAY)


@pytest.fixture(scope="module")
def nobody() -> Brief:
    return brief(Reading(id="fair", dated="2024-06-02"), "A fair.", record=open_record(), today=TODAY)


class Page(html.parser.HTMLParser):
    """Collects tags and their attributes, and sees that they close in order."""

    VOID = frozenset({"meta", "br", "link", "hr", "img", "path", "rect", "circle", "use"})

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID and tag not in ("li", "p"):
            while self.open and self.open[-1] in ("li", "p"):
                self.open.pop()
            assert self.open.pop() == tag
        elif self.open and self.open[-1] == tag:
            self.open.pop()


def parsed(page: bytes) -> Page:
    page_ = Page()
    page_.feed(page.decode())
    return page_


def test_text_keeps_to_eighty_columns_but_for_addresses(made: Brief) -> None:
    for line in render(made, form="text").decode().splitlines():
        assert len(line) <= 80 or "http" in line


def test_text_is_painted_only_where_colour_is_asked_for(made: Brief) -> None:
    assert b"\x1b[" not in render(made, form="text")
    painted = render(made, form="text", colour=True)
    assert b"\x1b[" in painted
    assert re.sub(rb"\x1b\[\d+m", b"", painted) == render(made, form="text")


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_the_parts_come_in_the_order_in_which_they_are_read(made: Brief, form: str) -> None:
    page = render(made, form=form).decode().lower()
    parts = ["what the report says", "who in it is wanted", "the states named", "what is announced",
             "its claims, checked", "what to watch", "the passages", "how to cite"]  # fmt: skip
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_wanted_alleged_and_presumed_innocent_are_said_in_every_form(made: Brief, form: str) -> None:
    page = render(made, form=form).decode().lower()
    for words in ("wanted", "alleged", "presumed innocent", "since then"):
        assert words in page


def test_html_is_one_file_without_script_and_with_the_map_inside(made: Brief) -> None:
    page = parsed(render(made, form="html"))
    names = {tag for tag, _ in page.tags}
    assert "svg" in names
    assert not names & {"script", "link", "iframe", "object"}
    for tag, attributes in page.tags:
        assert not any(name.startswith("on") for name in attributes)
        if tag != "a":
            assert not any(str(attributes.get(name, "")).startswith("http") for name in ("src", "href", "data"))


def test_html_links_lead_to_passages_and_sources_that_are_there(made: Brief) -> None:
    page = parsed(render(made, form="html"))
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    targets = {str(attributes["href"])[1:] for tag, attributes in page.tags
               if tag == "a" and str(attributes.get("href", "")).startswith("#")}  # fmt: skip
    assert targets
    assert targets <= ids


def test_what_an_article_says_cannot_break_out_of_the_page(made: Brief) -> None:
    page = render(made, form="html").decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "\\<script\\>" in render(made, form="md").decode()


def test_html_is_set_for_paper(made: Brief) -> None:
    page = render(made, form="html").decode()
    assert "@page" in page
    assert "@media print" in page


def test_pdf_is_the_same_bytes_each_time(made: Brief) -> None:
    pytest.importorskip("typst")
    page = render(made, form="pdf")
    assert page.startswith(b"%PDF-")
    assert page == render(made, form="pdf")


def test_every_page_of_the_pdf_is_drawn(made: Brief, nobody: Brief) -> None:
    pytest.importorskip("typst")
    for one in (made, nobody):
        pages = brief_png(one, ppi=40)
        assert pages
        assert all(page.startswith(b"\x89PNG") for page in pages)


def test_json_is_the_brief_itself(made: Brief) -> None:
    fields = json.loads(render(made, form="json"))
    assert fields["dated"] == "2024-09-03"
    assert fields["states"][0]["duties"][0]["finding"]["answer"] == "yes"
    assert fields["check"]["claims"][0]["rows"][0]["source"]["title"]


@pytest.mark.parametrize("form", [form for form in FORMS if form != "pdf"])
def test_a_brief_about_nobody_is_short_in_every_form(nobody: Brief, form: str) -> None:
    page = render(nobody, form=form)
    assert len(page) < 9000
    assert b"publicly wanted" in page


def test_a_form_that_is_none_is_refused(made: Brief) -> None:
    with pytest.raises(ValueError, match="none of text, md"):
        render(made, form="docx")


def test_a_check_in_text_gives_verdict_reason_and_sources() -> None:
    checked = check(READING, TEXT, record=open_record(), today=TODAY)
    page = check_text(checked)
    assert "CONFIRMED (membership)" in page
    assert "Mongolia has been a party to the Rome Statute since 1 July 2002." in page
    assert "SOURCES" in page
