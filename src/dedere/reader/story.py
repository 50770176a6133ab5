"""What of a page is the story, and what stands around it?

`split_story` cuts a text into blocks of story and aside with exact offsets into the text as given. The costly error
is to throw out a sentence of the story, so a passage is an aside only where it sounds like one (`story_rules`), and
what is unsure stays in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Literal

import ahocorasick_rs

from dedere.reader.reading import Aside
from dedere.reader.story_around import Page, around_asides
from dedere.reader.story_blocks import LIST, sentence
from dedere.reader.story_capitals import capital_asides
from dedere.reader.story_isolation import isolated
from dedere.reader.story_kin import Kin
from dedere.reader.story_lines import allowed, line_asides
from dedere.reader.story_page import front_matter, page_asides
from dedere.reader.story_pieces import piece_asides
from dedere.reader.story_rules import INLINE_RELATED, PHRASES, TITLE_ENDS
from dedere.reader.story_shape import shape_asides
from dedere.reader.story_teasers import teaser_asides
from dedere.reader.story_told import SOFT, overruled, quoted
from dedere.reader.story_wrap import Line, lines_of, unwrapped

MOST = 500
"""How many passages one rule may take out of one text; more is no article."""
Kind = Literal["story", "aside"]
Span = tuple[int, int]
_BLANK = re.compile(r"[^\S ]|[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u2069\ufeff]")


def flatten(text: str) -> str:
    """The text with every line break, tab, control and invisible character as a space; as long as before.

    >>> flatten("Vladimir\\nPutin") == "Vladimir Putin"
    True
    """
    return _BLANK.sub(" ", text)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text, white space at its ends left out: story or aside, and the rule that said so."""

    start: int
    end: int
    kind: Kind
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place, agency and day at the head of a report: "SEOUL, Jan. 4 (Yonhap) --"; parts that are missing are ""."""

    start: int
    end: int
    place: str = ""
    agency: str = ""
    day: str = ""


@dataclass(frozen=True)
class Story:
    """A text as blocks in order; together they hold every character but white space."""

    text: str
    flat: str
    blocks: tuple[Block, ...]
    paragraphs: tuple[Span, ...]
    datelines: tuple[Dateline, ...]

    @cached_property
    def asides(self) -> tuple[Aside, ...]:
        """The passages that are no story, as the reading gives them."""
        return tuple(
            Aside(text=self.text[block.start : block.end], span=(block.start, block.end), rule=block.rule)
            for block in self.blocks
            if block.kind == "aside"
        )

    @cached_property
    def not_story(self) -> tuple[str, ...]:
        """The same, as bare text."""
        return tuple(aside.text for aside in self.asides)

    @cached_property
    def body(self) -> str:
        """The flat text with every aside blanked out; offsets stay."""
        parts: list[str] = []
        at = 0
        for block in self.blocks:
            if block.kind == "aside":
                parts += [self.flat[at : block.start], " " * (block.end - block.start)]
                at = block.end
        parts.append(self.flat[at:])
        return "".join(parts)

    def tells(self, start: int, end: int) -> bool:
        """Whether a passage lies in the story, no part of it in an aside."""
        return not any(b.kind == "aside" and b.start < end and start < b.end for b in self.blocks)


def split_story(text: str) -> Story:
    """The story of a text and what stands around it."""
    flat = flatten(text)
    lines = unwrapped(flat, lines_of(text))
    spans = [(line.start, line.end) for line in lines]
    kin = Kin(flat[line.start : line.end] for line in lines if sentence(flat, line, 30))
    out = front_matter(flat, spans)
    out += line_asides(flat, lines, kin)
    out += page_asides(flat, spans)
    out += _phrase_asides(_by_lines(text, flat, spans))
    page = Page(flat, lines, kin, out)
    out += around_asides(page)
    out += teaser_asides(page)
    out += piece_asides(page)
    out += shape_asides(flat, spans, out)
    out += [(start, end, "teaser of another story") for start, end in isolated(flat, spans, out)]
    asides = _merged(out)
    blocks = _blocks(text, asides)
    paragraphs = _paragraphs(flat, lines, asides)
    return Story(text, flat, blocks, paragraphs, _datelines(flat, paragraphs))


def _by_lines(text: str, flat: str, lines: list[Span]) -> str:
    """The text without the breaks inside its lines."""
    parts: list[str] = []
    at = 0
    for start, end in lines:
        parts += [text[at:start], flat[start:end]]
        at = end
    return "".join([*parts, text[at:]])


# ---- asides -----------------------------------------------------------------------------------------------------


def _phrase_asides(text: str) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    as_written, small = _held(text), _held(text.lower())
    for rule in PHRASES:
        if rule.needs and (small if rule.pattern.flags & re.IGNORECASE else as_written).isdisjoint(rule.needs):
            continue
        for match in islice(rule.pattern.finditer(text), MOST):
            start, end = _sentence(text, *match.span()) if rule.whole else match.span()
            start, end = _trimmed(text, start, end)
            if overruled(rule.name, text[start:end]) or (rule.name in SOFT and quoted(text, start)):
                continue
            if start < end and allowed(rule.where, start, len(text)):
                out.append((start, end, rule.name))
    out += capital_asides(text)
    for match in INLINE_RELATED.finditer(text):
        limit = text.find("\n", match.end(), match.end() + 200)
        if limit < 0:
            ends = TITLE_ENDS.search(text, match.end() + 25, match.end() + 200)
            limit = ends.start() if ends else match.end()
        start, end = _trimmed(text, match.start(), limit)
        out.append((start, end, "related stories"))
    return out


_NEEDED = sorted({word for rule in PHRASES for word in rule.needs})
_AUTOMATON = ahocorasick_rs.AhoCorasick(_NEEDED)


def _held(text: str) -> set[str]:
    """The words that rules need and a text has; halves of characters, which no word has, are passed over."""
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    return {_NEEDED[at] for at, _, _ in _AUTOMATON.find_matches_as_indexes(text, overlapping=True)}


_STOP = re.compile(r"[.!?][\"”’]?\s|\n|-{3,}")


def _sentence(text: str, start: int, end: int) -> Span:
    """The sentence around a passage, at most 300 characters on either side."""
    first = start
    for stop in _STOP.finditer(text, max(0, start - 300), start):
        first = stop.end()
    after = _STOP.search(text, end, end + 300)
    return first, after.start() + 1 if after else min(len(text), end + 300)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _merged(out: list[tuple[int, int, str]]) -> list[Block]:
    """The asides in order, those that overlap as one."""
    found: list[Block] = []
    for start, end, rule in sorted(out, key=lambda item: (item[0], -item[1])):
        if found and start < found[-1].end:
            last = found[-1]
            if end > last.end:
                found[-1] = Block(last.start, end, "aside", last.rule)
        elif start < end:
            found.append(Block(start, end, "aside", rule))
    return found


def _blocks(text: str, asides: list[Block]) -> tuple[Block, ...]:
    found: list[Block] = []
    at = 0
    for aside in [*asides, Block(len(text), len(text), "aside")]:
        start, end = _trimmed(text, at, aside.start)
        if start < end:
            found.append(Block(start, end, "story"))
        if aside.start < aside.end:
            found.append(aside)
        at = aside.end
    return tuple(found)


# ---- paragraphs -------------------------------------------------------------------------------------------------

_ENDS = re.compile(r"[.!?…:][\"”’')\]*_]*$|[\"”]$")


def _paragraphs(flat: str, lines: list[Line], asides: list[Block]) -> tuple[Span, ...]:
    """Paragraphs of the story; lines broken hard in the middle of a sentence are joined."""
    wrapped = _hard_wrapped(flat, lines)
    found: list[Span] = []
    at = 0
    previous_aside = True
    for line in lines:
        while at < len(asides) and asides[at].end <= line.start:
            at += 1
        aside = at < len(asides) and asides[at].start <= line.start and line.end <= asides[at].end
        if aside:
            previous_aside = True
            continue
        if found and not previous_aside and not line.blank and _joins(flat, found[-1], line, wrapped):
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start, line.end))
        previous_aside = False
    return tuple(found)


def _hard_wrapped(flat: str, lines: list[Line]) -> bool:
    if len(lines) < 4:
        return False
    small = sum(flat[line.start].islower() for line in lines)
    return small >= 0.15 * len(lines)


def _joins(flat: str, before: Span, line: Line, wrapped: bool) -> bool:
    if LIST.match(flat, line.start, line.end):
        return False
    if flat[line.start].islower():
        return True
    tail = flat[max(before[0], before[1] - 6) : before[1]]
    return wrapped and not _ENDS.search(tail)


# ---- datelines --------------------------------------------------------------------------------------------------

_PLACE = (
    r"(?P<place>[A-Z][\w.’'-]{0,30}(?:[ /][A-Z][\w.’'-]{0,30}){0,3}"
    r"(?:,\s{1,3}[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,2})?)"
)
_DAY = (
    r"(?P<day>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s{1,3})?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)"
)
_AGENCY = r"(?P<agency>[A-Z][\w.’' /&-]{1,40})"
_KNOWN = r"(?P<agency>CNN|AP|AFP|Reuters|REUTERS|BBC|Xinhua|IANS|PTI|ANI|VOA|RFE/RL|Yonhap|TASS)"
_DATELINES = (
    re.compile(
        rf"{_PLACE},?\s+{_DAY}\.?\s*(?:\({_AGENCY}\)|/{_AGENCY.replace('agency', 'wire')}/)?\.?\s*(?:--?|–|—|:|/)?\s"
    ),
    re.compile(rf"{_PLACE}\s*\({_AGENCY}\)\s*(?:--?|–|—|:)\s"),
    re.compile(rf"(?P<place>[A-Z]{{3,}}(?:[ -][A-Z]{{2,}}){{0,2}})\s*\({_AGENCY}\)\s"),
    re.compile(rf"\({_KNOWN}\)\s?(?:--?|–|—|:)?\s?(?=[A-Z])"),
    re.compile(rf"(?:{_PLACE}\s+)?{_KNOWN}(?: [A-Z]\w+)?\s*(?:--?|–|—|:)\s"),
    re.compile(rf"{_PLACE}\s*(?:--|–|—| -)\s(?=[A-Z“\"])"),
    re.compile(r"(?P<place>[A-Z]{3,}(?:[ -][A-Z]{2,}){0,2}(?:,\s+[A-Z][a-z]+)?)(?:,|\s)\s*(?=[A-Z][a-z])"),
    re.compile(r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?):\s(?=[A-Z])"),
)


def _datelines(flat: str, paragraphs: tuple[Span, ...]) -> tuple[Dateline, ...]:
    """The dateline at the head of the first paragraphs; it is story, and it says where and when."""
    for start, end in paragraphs[:6]:
        if end - start < 80:
            continue  # a title: "UN: a court speaks"
        for pattern in _DATELINES:
            match = pattern.match(flat, start, min(end, start + 160))
            if match:
                groups = match.groupdict(default="")
                agency = groups.get("agency") or groups.get("wire", "")
                return (Dateline(start, match.end(), groups.get("place", ""), agency, groups.get("day", "")),)
    return ()
