"""Which whole lines of a page are no story, and what hangs on them?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dedere.reader.story_furniture import AT_THE_EDGE, HEADS, appeals, furniture, of_us
from dedere.reader.story_page import PAGE_LINES, bare_image
from dedere.reader.story_rules import LINES, LineRule, Where
from dedere.reader.story_told import overruled, speaks_on

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
LIST = re.compile(r"\s*(?:[-*•·▪►»>]|\d{1,3}[.)])\s+\S")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text without the white space around it; `blank` says that an empty line stands before it."""

    start: int
    end: int
    blank: bool


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold more than white space."""
    found: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if stripped:
            start = match.start() + len(raw) - len(raw.lstrip())
            blank = text.count("\n", last_end, start) > 1 or text.count("\r", last_end, start) > 2
            found.append(Line(start, start + len(stripped), blank))
            last_end = start + len(stripped)
    return found


def allowed(where: Where, at: int, size: int) -> bool:
    """Whether a rule bound to a part of the page holds at a point of it."""
    if where == "top":
        return at < max(600, size * 0.2)
    if where == "bottom":
        return at > size * 0.5 or size - at < 400
    return True


def line_asides(flat: str, lines: list[Line]) -> list[tuple[int, int, str]]:
    """Whole lines that are no story, with the lists that hang on them."""
    out: list[tuple[int, int, str]] = []
    at = 0
    told = [index for index, line in enumerate(lines) if _sentence(flat, line)]
    while at < len(lines):
        line = lines[at]
        rule = _line_rule(flat, line) or _listed(flat, line, bool(told) and told[0] < at < told[-1])
        if rule is None:
            at += 1
            continue
        end = at + 1
        if rule.swallows == "rest":
            end = _end_of_tail(flat, lines, at, rule.name)
        elif rule.swallows == "line" and end < len(lines) and not lines[end].blank:
            end += 1 if lines[end].end - lines[end].start < 160 else 0
        elif rule.swallows == "list":
            while end < len(lines) and (
                LIST.match(flat, lines[end].start, lines[end].end)
                or flat.count("•", lines[end].start, lines[end].end) > 1
            ):
                end += 1
        out += [(part.start, part.end, rule.name) for part in lines[at:end]]
        at = end
    return out + _beside_appeals(flat, lines, out)


def _beside_appeals(flat: str, lines: list[Line], out: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The slogans and thanks right before and after an appeal to the reader."""
    appeal = {start for start, _, name in out if name == "donation appeal"}
    if not appeal:
        return []
    gone = {start for start, _, _ in out}
    return [
        (line.start, line.end, "donation appeal")
        for index, line in enumerate(lines)
        if line.start not in gone
        and any(near.start in appeal for near in lines[max(index - 1, 0) : index + 2])
        and of_us(flat[line.start : line.end])
    ]


_RULES = {
    (top, bottom): tuple(
        rule for rule in (*LINES, *PAGE_LINES) if (top or rule.where != "top") and (bottom or rule.where != "bottom")
    )
    for top in (True, False)
    for bottom in (True, False)
}
"""The rules that hold at the top of a page, at its bottom, at both or at neither."""
_IMAGE = LineRule("image", re.compile(r"!\["))


def _line_rule(flat: str, line: Line) -> LineRule | None:
    if line.end - line.start > 400:
        return None
    text = flat[line.start : line.end]
    if len(text) < 3 and text.isalpha():
        return None
    if bare_image(flat, line.start, line.end):
        return _IMAGE
    bare = text.lstrip(">*•| ")
    lower = text.lower()
    size = len(flat)
    for rule in _RULES[allowed("top", line.start, size), allowed("bottom", line.start, size)]:
        if rule.needs and not any(word in lower for word in rule.needs):
            continue
        if rule.pattern.match(text) or (bare != text and rule.pattern.match(bare)):
            if not rule.swallows and overruled(rule.name, bare):
                continue
            return rule
    return None


_HEAD = LineRule("related stories", re.compile(""), "anywhere", "rest")
_STOP = re.compile(r"[.!?…][\"”’')\]]*\Z")


def _sentence(flat: str, line: Line) -> bool:
    return line.end - line.start > 60 and _STOP.search(flat, line.end - 4, line.end) is not None


def _listed(flat: str, line: Line, amid: bool) -> LineRule | None:
    """What the list of furniture says of a line; `amid` says that sentences stand before and after it."""
    text = flat[line.start : line.end]
    name = furniture(text) or ("donation appeal" if appeals(text) else "")
    if not name or (amid and name in AT_THE_EDGE):
        return None
    if name in HEADS and len(text) < 60:
        return _HEAD
    return LineRule(name, _HEAD.pattern)


_FEED = re.compile(r"\b\d{1,2} (?:minutes?|hours?|days?|weeks?) ago\b")
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]{3,}")


def _end_of_tail(flat: str, lines: list[Line], at: int, name: str) -> int:
    """Where that ends which hangs on a comment or related-stories heading: at the heading, at the end, or where the
    story comes back."""
    known = set(_NAMED.findall(flat, 0, lines[at].start))
    feed = next(
        (i for i in range(at, min(at + 7, len(lines))) if _FEED.search(flat, lines[i].start, lines[i].end)), None
    )
    if feed is not None:
        told = (i for i in range(at + 1, feed) if speaks_on(flat[lines[i].start : lines[i].end], known))
        return next(told, len(lines))
    if lines[at].start <= len(flat) * 0.5:
        end = at + 1
        while end < len(lines) and LIST.match(flat, lines[end].start, lines[end].end):
            end += 1
        return end if end > at + 1 else _end_of_titles(flat, lines, end)
    if name == "comment box":
        return len(lines)
    for index in range(at + 1, len(lines)):
        here, after = ([flat[line.start : line.end] for line in lines[index : index + 2]] + [""])[:2]
        if speaks_on(here, known) and (not after or speaks_on(after, known) or furniture(after)):
            return index
    return len(lines)


def _end_of_titles(flat: str, lines: list[Line], at: int) -> int:
    """Where the titles end that stand under a heading in lines of their own: two at least, and then a sentence."""
    end = at
    while (
        end < len(lines) and 20 < lines[end].end - lines[end].start < 140 and flat[lines[end].end - 1] not in '.!?:”"'
    ):
        end += 1
    return end if end >= at + 2 and end < len(lines) and _sentence(flat, lines[end]) else at
