"""Bytes of every kind become a text to read, or an error that says what to do."""

# ruff: noqa: E501 - stories as one would write them

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.errors import CannotRead
from dedere.reader.page import decode, is_html, open_page, text_page
from dedere.record.day import Day

PAGE = """<!doctype html><html><head><title>A visit</title>
<meta property="og:site_name" content="The Evening Example">{date}</head><body><nav><a href="/">Home</a><a href="/x">World</a></nav>
<article><h1>A visit</h1><p>The president of a distant republic landed in the Mongolian capital on Tuesday for talks with
his host about a pipeline that both of them want to see built before long.</p><p>He is wanted by the International Criminal
Court, which Mongolia joined long ago, and the visit drew protests in the square before the palace.</p></article>
<footer>© 2026 The Evening Example</footer></body></html>"""


def opened(body: bytes, kind: str | None = "text/html", charset: str | None = None):  # type: ignore[no-untyped-def]
    return open_page(body, id="it", content_type=kind, charset=charset, url=None)


def test_a_page_gives_its_story_title_site_and_day() -> None:
    page = opened(PAGE.format(date='<meta property="article:published_time" content="2024-09-03T08:00:00Z">').encode())
    assert page.published == Day.of("2024-09-03")
    assert (page.title, page.site, page.kind) == ("A visit", "The Evening Example", "article")
    assert "Mongolian capital on Tuesday" in page.text
    assert "World" not in page.text


def test_a_page_without_a_day_does_not_take_one_from_its_footer() -> None:
    assert opened(PAGE.format(date="").encode()).published is None


@pytest.mark.parametrize("name", ["utf-8", "utf-16", "utf-8-sig", "cp1251"])
def test_text_in_any_encoding_is_read(name: str) -> None:
    text = "Президент прибыл в Монголию во вторник, сообщило агентство, ссылаясь на источник в правительстве."
    assert opened(text.encode(name), None).text == text


def test_a_declared_character_set_is_believed_and_latin_1_means_windows_1252() -> None:
    assert decode("“Kyiv” – naïve".encode("cp1252"), charset="iso-8859-1") == "“Kyiv” – naïve"
    assert decode("café".encode("cp1252")) == "café"


def test_a_wrong_declaration_does_not_lose_the_text() -> None:
    assert decode("Nairobi – café".encode(), charset="no-such-charset") == "Nairobi – café"


def test_plain_text_stays_as_it_is() -> None:
    text = "  One line\r\n\r\nand <b> another  "
    assert opened(text.encode(), "text/plain").text == text
    assert not is_html("3 < 4 and 5 > 4", None)


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_to_read_is_an_error_that_says_what_to_do(text: str) -> None:
    with pytest.raises(CannotRead, match="Give an article"):
        text_page(text, id="it")


def test_a_page_without_text_is_an_error() -> None:
    with pytest.raises(CannotRead, match="Paste the article"):
        opened(b"<html><head><script>var a = 1</script></head><body></body></html>")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Date: '2024-01-01'\nSource_URI: Portal:Current events/2024 January 1\n", "digest"),
        ("Our live coverage has moved here.\nThe president landed.", "live blog"),
        ("FOR IMMEDIATE RELEASE\nThe ministry announced a visit.", "press release"),
        ("The president landed on Monday.", "text"),
    ],
)
def test_the_kind_of_a_text(text: str, kind: str) -> None:
    assert text_page(text, id="it").kind == kind


@pytest.mark.parametrize(
    "body",
    [b"<div>" * 100_000 + b"some words", b"<" * 300_000, b"<!--" * 50_000 + b"words", b"<![CDATA[" * 30_000 + b" words",
     b"<p>word " * 50_000, b"&amp;#" * 100_000, b"<a href='" * 50_000, b"<html><p>Hello <b>world <a href='x>broken"],
)  # fmt: skip
def test_broken_deep_and_hostile_pages_end_in_text_or_an_error(body: bytes) -> None:
    begun = time.perf_counter()
    with suppress(CannotRead):
        assert opened(body).text.strip()
    assert time.perf_counter() - begun < 15


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_error_and_nothing_else(body: bytes) -> None:
    with suppress(CannotRead):
        assert opened(body, None).text.strip()


@given(st.text(max_size=200).map(lambda text: f"<html><body>{text}<p>end</p>"))
def test_any_markup_gives_text_or_an_error_and_nothing_else(html: str) -> None:
    with suppress(CannotRead):
        opened(html.encode("utf-8", "surrogatepass"))
