"""Which lines of a page are no story by what they say and by where they stand?

What a line says is asked of it alone (`story_marks`, `story_clock`, `story_byline`, `story_prompts`); here is asked
whether it stands above the story, amid it or below, and what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from dedere.reader.story_blocks import LIST, sentence
from dedere.reader.story_byline import bio, by_name, desk, made_by, more_of_author
from dedere.reader.story_clock import clock, counted, edition
from dedere.reader.story_furniture import furniture
from dedere.reader.story_kin import Kin
from dedere.reader.story_marks import (
    credited,
    embedded,
    keyed,
    of_author,
    other_script,
    stamped,
    ticker,
    to_reader,
)
from dedere.reader.story_prompts import (
    address,
    asks_reader,
    bidding,
    of_itself,
    of_the_paper,
    opening_or_end,
    reaches,
)
from dedere.reader.story_shape import OUTLET
from dedere.reader.story_words import page_words
from dedere.reader.story_wrap import Line

Span = tuple[int, int]
Found = tuple[int, int, str]

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")
_SPEAKS = re.compile(
    r"@|\+\d|[|»›▲▼]|://|\b(?:this|earlier|previous|original|older|version|names?|we|us|our|your?|here|note|app|email|tel|phone|live|blog|by|"
    r"end|ends|views?|opinions?|rights?|permission|content|copyright|licen[cs]e[ds]?|author|writer|contact|visit|follow|website|"
    r"(?:correct|clarif|updat|report|information|material|newsletter|podcast|whatsapp|facebook|twitter|edit|writ|translat|"
    r"contribut|subscri|publish|post|sign|read|member|photo|image|agenc|service)\w*)\b",
    re.I,
)
"""One of these stands in every long line that speaks of the page or to its readers."""
_SMALL = frozenset({"by", "via", "with", "source:", "photo:", "photos:", "reporting", "written", "from", "edited"})
"""The words in small letters with which a credit may open."""


class Page:
    """The lines of a page, and where its story begins and ends."""

    def __init__(self, flat: str, lines: Sequence[Line], kin: Kin, out: Sequence[Found]) -> None:
        self.flat = flat
        self.lines = lines
        self.kin = kin
        self.texts = [" ".join(flat[line.start : line.end].split()) for line in lines]
        gone = {start: (end, name) for start, end, name in out}
        self.rule = [gone[line.start][1] if gone.get(line.start, (-1, ""))[0] >= line.end else "" for line in lines]
        self.out = [rule != "" for rule in self.rule]
        told = [i for i, line in enumerate(lines) if sentence(flat, line, 30) and not self.out[i]]
        self.first = told[0] if told else len(lines)
        self.last = told[-1] if told else -1

    @cached_property
    def latin(self) -> bool:
        """Whether the page is written in the Latin script."""
        head = self.flat[:4000]
        if head.isascii():
            return _LATIN.search(head) is not None
        return len(_LATIN.findall(head)) > 0.8 * len(_LETTER.findall(head))

    def late(self, at: int) -> bool:
        """Whether a line stands in the last part of the page."""
        return self.lines[at].start > len(self.flat) * 0.6 or len(self.lines) - at <= 4

    def drop(self, at: int, name: str) -> Found:
        """Say of a line that it is no story."""
        self.out[at] = True
        self.rule[at] = name
        return (self.lines[at].start, self.lines[at].end, name)

    def last_of(self, share: float) -> int:
        """The number of the first line beyond a share of the text."""
        return next((i for i, line in enumerate(self.lines) if line.start > share * len(self.flat)), len(self.lines))

    def rest(self, at: int) -> str:
        """What is not out, without one line."""
        return " ".join(text for i, text in enumerate(self.texts) if i != at and not self.out[i])

    def above(self, at: int) -> str:
        """The text above a line from the first sentence on."""
        return self.flat[self.lines[self.first].start : self.lines[at].start] if self.first < at else ""


def around_asides(page: Page) -> list[Found]:
    """The lines that are no story by what they say where they stand; the page learns of them."""
    found: list[Found] = []
    below = True  # nothing of the story stands below
    for index in range(len(page.texts) - 1, -1, -1):
        if page.out[index]:
            continue
        name = _name(page, index, page.texts[index]) or ("byline" if below and _of_author(page, index) else "")
        if name:
            found.append(page.drop(index, name))
        elif sentence(page.flat, page.lines[index], 30):
            below = False
    return [*found, *_short_paragraphs(page), *_beside_keys(page)]


def _of_author(page: Page, at: int) -> bool:
    """Whether a line at the foot says who an author is, or goes on about one."""
    text = page.texts[at]
    if len(page.lines) - at > 14 or at <= page.first or LIST.match(text):
        return False
    return bio(text, page.above(at)) or (more_of_author(text) and bio(page.texts[at - 1], page.above(at - 1)))


def _name(page: Page, at: int, text: str) -> str:
    if not text:
        return ""
    if page.latin and other_script(text):
        return "another language"
    if len(text) > 500 or (
        text[0].islower() and not keyed(text) and text.partition(" ")[0] not in _SMALL and not address(text)
    ):
        return ""  # the rest of a sentence
    if len(text) > 140 and not _SPEAKS.search(text):
        return ""
    return (
        _anywhere(page, at, text)
        or (_at_top(page, at, text) if at < min(page.first, 16) or page.lines[at].start < 400 else "")
        or (_at_foot(page, at, text) if page.late(at) else "")
    )


def _anywhere(page: Page, at: int, text: str) -> str:
    if keyed(text):
        return "frame"
    if embedded(text):
        return "embedded post"
    if _REFERENCES.match(text) or ticker(text) or counted(text) or crumbs(text):
        return "menu"
    if credited(text) and not (page.lines[at].start < 400 and len(text) < 12):  # a bare agency may be a dateline
        return "credit"
    if of_author(text):
        return "byline"
    if of_itself(text):
        return "note"
    if of_the_paper(text):
        return "copyright"
    if address(text):
        return "contact"
    if to_reader(text) or bidding(text):
        return "pointer"
    return "menu" if at and page_words(text) else ""


def _at_top(page: Page, at: int, text: str) -> str:
    if clock(text) or edition(text) or stamped(text):
        return "frame"
    if desk(text) or made_by(text):
        return "byline"
    if opening_or_end(text):
        return "sign-off"
    if at < page.first and len(text) < 50 and OUTLET.match(text) and page.flat.count(text) == 1:
        return "frame"
    if not 0 < at < page.first or not by_name(text, page.rest(at)):
        return ""
    beside = [page.texts[i] for i in (at - 1, at + 1) if i < len(page.texts)]
    return (
        "" if any(by_name(one, "") and "," in one and "," in text for one in beside) else "byline"
    )  # a list of people


def _at_foot(page: Page, at: int, text: str) -> str:
    if made_by(text) or (at > page.last and desk(text)):
        return "credit"
    if opening_or_end(text):
        return "sign-off"
    if at >= page.last and asks_reader(text):
        return "pointer"
    if reaches(text):
        return "contact"
    if at > page.last and (clock(text) or edition(text)):
        return "frame"
    return ""


_REFERENCES = re.compile(
    r"(?:\W{0,2}\[(?:\d{1,3}|[a-z]|edit|update|note \d{1,2}|citation needed|source)\]\W{0,2}){1,9}\Z"
)
_PARTS = re.compile(r"\s*(?:[|>»›·•→/]|->|::)+\s*|\s+[–—-]\s+|\t+")
_SECTION = re.compile(
    r"\W{0,3}(?:in|section|sections|category|categories|filed(?: under| in)?|posted in|you are here|topics?)\s?:\s?",
    re.I,
)


def crumbs(line: str) -> bool:
    """Whether a line is a row of sections or buttons.

    >>> crumbs("Home / Africa / Senegal / Politics")
    True
    >>> crumbs("Horoscope | Crossword | Sudoku")
    True
    >>> crumbs("Category: Diplomacy")
    True
    >>> crumbs("Kenya | Uganda"), crumbs("World leaders / and their hosts")
    (False, False)
    """
    if len(line) > 160 or line.endswith((".", "?", "!")):
        return False
    label = _SECTION.match(line)
    parts = [part for part in _PARTS.split(line[label.end() :] if label else line) if part]
    if label and len(parts) == 1:
        parts = [part.strip() for part in parts[0].split(",")]
    if len(parts) < (1 if label else 2) or any(len(part.split()) > 4 for part in parts):
        return False
    return 2 * sum(bool(furniture(part)) for part in parts) >= len(parts)


def _short_paragraphs(page: Page) -> Iterator[Found]:
    """The short paragraphs broken into two or three lines that are out as a whole."""
    at = 0
    lines = page.lines
    for index in range(1, len(lines) + 1):
        if index == len(lines) or lines[index].blank:
            if 2 <= index - at <= 3 and lines[index - 1].end - lines[at].start < 240 and not all(page.out[at:index]):
                name = _anywhere(page, at, " ".join(page.texts[at:index]))
                if name:
                    yield (lines[at].start, lines[index - 1].end, name)
            at = index


_PLAIN_KEY = re.compile(r"(?!title|headline|description|summary|excerpt|text|body|content)[a-z]{2,20}: \S")


def _beside_keys(page: Page) -> Iterator[Found]:
    """The single keys that stand among those as machines write them: "language: en"."""
    for index, text in enumerate(page.texts[:40]):
        beside = [page.texts[i] for i in (index - 1, index + 1) if 0 <= i < len(page.texts)]
        if len(text) < 200 and _PLAIN_KEY.match(text) and any(keyed(other) for other in beside):
            yield (page.lines[index].start, page.lines[index].end, "frame")
