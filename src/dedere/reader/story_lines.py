"""Which whole lines of a page are no story, and what hangs on them?"""

from __future__ import annotations

import re
from functools import cache

from dedere.reader.literals import Sieve, needs
from dedere.reader.story_blocks import LIST, end_of_block, sentence
from dedere.reader.story_furniture import AT_THE_EDGE, HEADS, appeals, furniture, of_us
from dedere.reader.story_kin import Kin
from dedere.reader.story_page import PAGE_LINES, bare_image
from dedere.reader.story_rules import LINES, LineRule, Where
from dedere.reader.story_told import overruled
from dedere.reader.story_wrap import Line


def allowed(where: Where, at: int, size: int) -> bool:
    """Whether a rule bound to a part of the page holds at a point of it."""
    if where == "top":
        return at < max(600, size * 0.2)
    if where == "bottom":
        return at > size * 0.5 or size - at < 400
    return True


def line_asides(flat: str, lines: list[Line], kin: Kin) -> list[tuple[int, int, str]]:
    """Whole lines that are no story, with the lists that hang on them."""
    out: list[tuple[int, int, str]] = []
    at = 0
    told = [index for index, line in enumerate(lines) if sentence(flat, line)]
    while at < len(lines):
        line = lines[at]
        rule = (
            _head(flat, line) or _line_rule(flat, line) or _listed(flat, line, bool(told) and told[0] < at < told[-1])
        )
        if rule is None:
            at += 1
            continue
        end = at + 1
        if rule.swallows == "rest":
            end = end_of_block(flat, lines, at, rule.name, kin)
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


@cache
def _needs() -> dict[int, tuple[frozenset[str], ...]]:
    return {id(rule): needs(rule.pattern) for rule in (*LINES, *PAGE_LINES)}


@cache
def _rules(top: bool, bottom: bool) -> tuple[tuple[LineRule, ...], Sieve]:
    """The rules that hold at the top of a page, at its bottom, at both or at neither, and which a line can meet."""
    rules = tuple(
        rule for rule in (*LINES, *PAGE_LINES) if (top or rule.where != "top") and (bottom or rule.where != "bottom")
    )
    return rules, Sieve(wanted=[_needs()[id(rule)] for rule in rules])


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
    rules, sieve = _rules(allowed("top", line.start, size), allowed("bottom", line.start, size))
    for number in sieve.able(text):
        rule = rules[number]
        if rule.needs and not any(word in lower for word in rule.needs):
            continue
        if rule.pattern.match(text) or (bare != text and rule.pattern.match(bare)):
            if not rule.swallows and overruled(rule.name, bare):
                continue
            return rule
    return None


_HEAD = LineRule("related stories", re.compile(""), "anywhere", "rest")


def _head(flat: str, line: Line) -> LineRule | None:
    """The heading of a list of other stories."""
    return _HEAD if line.end - line.start < 60 and furniture(flat[line.start : line.end]) in HEADS else None


def _listed(flat: str, line: Line, amid: bool) -> LineRule | None:
    """What the list of furniture says of a line; `amid` says that sentences stand before and after it."""
    text = flat[line.start : line.end]
    name = furniture(text) or ("donation appeal" if appeals(text) else "")
    if not name or (amid and name in AT_THE_EDGE):
        return None
    return LineRule(name, _HEAD.pattern)
