"""Whatever somebody pastes gives a reading or a clear error: no crash, no hang, no passage that is not in the text."""

# ruff: noqa: E501 - texts as somebody would paste them

from __future__ import annotations

import string
import time
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dedere.errors import CannotRead, DedereError
from dedere.reader.model import Parser
from dedere.reader.page import open_page, text_page
from dedere.reader.read import read_text
from dedere.reader.reading import Reading

KINDS = ("visits", "meetings", "absences", "warrants", "memberships", "figures", "positions", "asides")
NO_PARSER = Parser("no_such_model_package")
NEWS = "Vladimir Putin arrived in Mongolia on Monday. The ICC issued a warrant for his arrest in March 2023."


def read(text: str, *, published: str | None = "2024-09-03", parser: Parser | None = None) -> Reading:
    """The reading, each of whose passages stands in the text character for character."""
    reading = read_text(text, id="odd", published=published, parser=parser)
    for kind in KINDS:
        for statement in getattr(reading, kind):
            start, end = statement.span
            assert 0 <= start < end <= len(text), (kind, statement)
            assert text[start:end] == statement.text, (kind, statement)
    for because in reading.dated_by:
        if because.span is not None and because.text is not None:
            assert text[because.span[0] : because.span[1]] == because.text
    return reading


def page(body: bytes, *, kind: str | None = None, charset: str | None = None) -> Reading | None:
    """The reading of a page, or None where a clear error says that there is nothing to read."""
    with suppress(DedereError):
        opened = open_page(body, id="odd", content_type=kind, charset=charset, url=None)
        return read(opened.text, published=None, parser=NO_PARSER)
    return None


# ---- what each is, and how long it may take ---------------------------------------------------------------------

LONG = {
    "a megabyte without a full stop": "the king of the north and the queen of the south went on and " * 16_000,
    "a megabyte of names and verbs without a full stop": "Putin will visit Mongolia and meet Xi Jinping and " * 2_000,
    "one word of a megabyte": "a" * 1_000_000,
    "one name said again and again": "Putin " * 15_000,
    "ten thousand names": ", ".join(f"{a}{b}ov {c}{d}sky" for a in "ABCDEFGHIJ" for b in "abcdefghij"
                                    for c in "KLMNOPQRST" for d in "aeiouyaeio"),
    "capital letters": "ABCDEFG HIJKLM " * 6_000,
    "commas": "Putin, " * 20_000,
    "open brackets": "Putin (" * 20_000,
    "quotation marks": '"' * 50_000,
    "full stops": "." * 100_000,
    "line breaks": "\n" * 200_000,
    "spaces": "Putin" + " " * 300_000 + "arrived in Mongolia",
    "digits": "1234567890 " * 20_000,
    "dates": "2024-09-03 " * 10_000,
    "dashes": "Putin - " * 20_000,
    "every line a bullet": "- Putin\n" * 8_000,
    "hash marks": "# " * 50_000,
    "a hundred thousand links": "https://news.example/a/b?c=d " * 5_000,
    "emoji": "😀👨‍👩‍👧🇲🇳" * 20_000,
    "marks of direction": "\u202eputin\u202c " * 20_000,
    "combining marks": "P" + "\u0301" * 100_000,
    "words joined without spaces": "PutinArrivedInMongoliaOnMonday" * 5_000,
}  # fmt: skip


@pytest.mark.parametrize("name", LONG)
def test_a_long_odd_text_is_read_in_bounded_time(name: str) -> None:
    begun = time.process_time()
    read(LONG[name], published=None, parser=NO_PARSER)
    assert time.process_time() - begun < 30


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\t\r\n", "\x00", "\ufeff", "word", "Putin", ".", "?", '"', "—", "１２", "😀"]
)
def test_nothing_or_one_word_tells_nothing(text: str) -> None:
    reading = read(text)
    assert not any(getattr(reading, kind) for kind in KINDS[:-1])


def test_an_empty_page_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(CannotRead, match="Give an article"):
        text_page("\ufeff \n\u200b".replace("\u200b", "").replace("\ufeff", ""), id="it")


# ---- what stands round the news leaves the news readable --------------------------------------------------------

ROUND = {
    "control characters": "\x00\x01\x02\x07\x1b[31m",
    "right-to-left text": "‏الرئيس في زيارة رسمية‏ ",
    "Hebrew with marks": "\u202bנשיא המדינה\u202c ",
    "emoji": "👩🏽‍⚖️🇲🇳 ",
    "a replaced character": "\ufffd\ufffd ",
    "characters beyond the basic plane": "𝕻𝖚𝖙𝖎𝖓 𐍈 ",
    "a lone surrogate": "\ud83d ",
    "a table": "| State | Party since |\n|---|---|\n| Mongolia | 2002 |\n| Chad | 2007 |\n\n",
    "tabs and columns": "Name\tState\tDay\nPutin\tMN\t2024-09-02\n\n",
    "code": "def arrest(who):\n    return who.state in PARTIES and not who.immune  # arrive in Mongolia\n\n",
    "JSON": '{"who": "Vladimir Putin", "where": ["MN", null], "when": "2024-09-03"}\n\n',
    "bytes read in the wrong character set": "MoscowÃ¢â‚¬â„¢s Ð¿Ñ€ÐµÐ·Ð¸Ð´ÐµÐ½Ñ‚ ",
    "odd line ends": "One line.\rAnother line.\u2028A third.\u0085A fourth.\x0c",
}


@pytest.mark.parametrize("name", ROUND)
def test_news_is_still_read_beside(name: str) -> None:
    text = f"{ROUND[name]}\n\n{NEWS}\n\n{ROUND[name]}"
    found = [(v.who, v.where) for v in read(text).visits]
    assert ("Vladimir Putin", "MN") in found


@pytest.mark.parametrize("mark", ["\x00", "\u200b", "\u00ad", "\u202e", "\ufeff", "\ud800", "\u0301", "\r", "\u2028"])
def test_a_mark_between_any_two_characters_breaks_no_passage(mark: str) -> None:
    for at in range(0, len(NEWS), 3):
        read(NEWS[:at] + mark + NEWS[at:], parser=NO_PARSER)


@pytest.mark.parametrize(
    "text",
    [
        "Der russische Präsident ist am Montag in der Mongolei eingetroffen und wird am Dienstag mit dem Gastgeber reden.",
        "El presidente ruso llegó el lunes a Mongolia, donde se reunirá con su homólogo, según el gobierno de ese país.",
        "Президент прибыл в Монголию в понедельник вечером, сообщила пресс-служба, ссылаясь на источник в правительстве.",
        "وصل الرئيس الروسي إلى منغوليا يوم الاثنين في زيارة رسمية تستمر يومين.",
        "俄罗斯总统星期一抵达蒙古国进行国事访问。国际刑事法院去年对他发出逮捕令。",
        "ロシアの大統領は月曜日にモンゴルに到着した。",
        "रूस के राष्ट्रपति सोमवार को मंगोलिया पहुंचे।",
        "Nguyên thủ Nga đến Mông Cổ hôm thứ Hai trong chuyến thăm kéo dài hai ngày.",
    ],
)
def test_a_language_that_is_not_read_gives_a_reading_or_a_clear_error(text: str) -> None:
    with suppress(DedereError):
        read(text)


# ---- bytes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xff", b"\x80\x81"]
)
@pytest.mark.parametrize(
    "tail", [NEWS.encode(), NEWS.encode("utf-16-le"), "Мäß “quote” – naïve".encode("cp1251", "replace")]
)
def test_mixed_and_wrong_encodings_give_a_reading_or_a_clear_error(head: bytes, tail: bytes) -> None:
    for charset in (None, "utf-8", "utf-16", "ascii", "no-such-charset", "idna", "punycode", "base64", "utf-7", "\x00"):
        page(head + tail, charset=charset)


def test_two_encodings_in_one_page_lose_only_the_odd_letters() -> None:
    reading = page(NEWS.encode() + " Café".encode("cp1252") + " – München".encode())
    assert reading is not None
    assert [v.where for v in reading.visits] == ["MN"]


HOSTILE = {
    "unclosed": b"<html><body><article><p>" + NEWS.encode() + b"<b><i><div><table><tr><td>",
    "crossed": b"<html><body><b><p>" + NEWS.encode() + b"</b></p></i></div></html></body>",
    "deep": b"<html><body>" + b"<div>" * 20_000 + NEWS.encode() + b"</div>" * 20_000,
    "deep of any name": b"<html><body>" + b"<x-y>" * 20_000 + NEWS.encode(),
    "attributes without end": b"<html><body><p " + b"a=1 " * 50_000 + b">" + NEWS.encode(),
    "one attribute without end": b'<html><body><p title="' + b"x" * 500_000 + b'">' + NEWS.encode(),
    "comments": b"<html><body>" + b"<!-- -- -->" * 20_000 + b"<p>" + NEWS.encode(),
    "a comment without end": b"<html><body><p>" + NEWS.encode() + b"<!-- " * 20_000,
    "entities": b"<html><body><p>" + b"&#x110000;&#0;&#xD800;&amp;&lol;" * 5_000 + NEWS.encode(),
    "a declared bomb of entities": (
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><html><body><p>&c;&c;&c;</p></body></html>'
    ),
    "scripts": b"<html><body><script>document.write('<p>Putin arrived in Chad.</p>')</script><p>" + NEWS.encode(),
    "nulls": b"<\x00html><bo\x00dy><p>" + NEWS.encode().replace(b" ", b"\x00 "),
    "many pages in one": (b"<html><head><title>x</title></head><body><p>" + NEWS.encode() + b"</body></html>") * 50,
    "a day that is none": b'<html><head><meta property="article:published_time" content="2024-13-45T99:99"></head><p>' + NEWS.encode(),
    "a day far off": b'<html><head><meta property="article:published_time" content="999999-01-01"></head><p>' + NEWS.encode(),
    "structured data without sense": b'<html><script type="application/ld+json">{"datePublished":[[{}]],"@graph":[1]}</script><p>' + NEWS.encode(),
    "a table of six thousand cells": b"<html><body><table>" + b"<tr><td>Putin<td>Mongolia" * 3_000 + b"</table>",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_broken_deep_or_hostile_page_ends_in_bounded_time(name: str) -> None:
    begun = time.process_time()
    page(HOSTILE[name], kind="text/html")
    assert time.process_time() - begun < 30


def test_what_a_script_writes_is_no_news() -> None:
    reading = page(HOSTILE["scripts"], kind="text/html")
    assert reading is not None
    assert "TD" not in [v.where for v in reading.visits]


# ---- fuzzed -----------------------------------------------------------------------------------------------------

FRAGMENTS = st.sampled_from([
    "Vladimir Putin", "Putin", "Benjamin Netanyahu", "the Russian leader", "He", "his Belarusian counterpart", "Mr. Xi",
    " arrived in ", " will visit ", " met ", " skipped ", "'s visit to ", " was arrested in ", " cancelled a trip to ",
    "Mongolia", "Kyrgyzstan", "the country", "there", "Ulaanbaatar", "The Hague", "the Hungarian capital",
    "the BRICS summit", "the G20", "the summit", " on Monday", " in March 2023", " two days before the event", " next week",
    " last year", "31 February", " on 30-02-2024", " in 99999", "The ICC", " issued an arrest warrant for ", " joined ",
    " is a member of ", "124 states", " are parties to ", "the Rome Statute", " said ", " urged ", " to arrest him",
    '"We will not arrest him,"', "“", "”", "‘", "’s", "'", '"', "(", ")", "[", "](http://x.example)", "{", "*", "|", "\\",
    ".", ". ", "...", "?!", ",", ";", ":", " - ", " — ", "--", "\n", "\n\n", "\r\n\r\n", "\t", "\x00", "\x85", "\u2028",
    "\u200f", "\u202e", "\ufeff", "\ud800", "😀", "İstanbul", "ß", "ﬁ", "Ǆ", "Ⅳ", "٣", "²", "DAKAR (AP) —", "Read more: ",
    "Photo: AFP", "Share this article", "UPDATED 10:30", "<p>", "</p>", "&nbsp;", "&#0;", "- ", "1. ", "# ",
    "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006", "{who}", "(?P<who>", "\\b",
])  # fmt: skip
TEXTS = st.one_of(
    st.lists(FRAGMENTS, max_size=30).map("".join),
    st.lists(st.one_of(FRAGMENTS, st.text(max_size=6)), max_size=20).map(" ".join),
    st.text(alphabet=string.printable, max_size=200),
)
FUZZ = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FUZZ
@given(TEXTS, st.sampled_from([None, "2024-09-03", "1998-07-17", "2026-02-28"]))
def test_any_text_gives_passages_that_stand_in_it(text: str, published: str | None) -> None:
    read(text, published=published, parser=NO_PARSER)


@pytest.mark.model
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_parsed_gives_passages_that_stand_in_it(text: str) -> None:
    read(text)


@FUZZ
@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "cp1252", "latin-1", "cp1251", "shift_jis", "utf-7"]), st.booleans())
def test_any_page_gives_a_reading_or_a_clear_error(text: str, charset: str, is_html: bool) -> None:
    body = f"<html><body><p>{text}" if is_html else text
    page(body.encode(charset, "replace"), kind="text/html" if is_html else None, charset=charset)
