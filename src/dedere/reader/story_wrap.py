"""Which are the lines of a text, and which of those that are broken hard belong together?

A line is broken hard where the next word would not have fitted in. A list, a title and the last line of a paragraph
are shorter than that, so they stay lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dedere.reader.story_furniture import furniture

NARROW, WIDE = 28, 100
"""Between how many characters a page's width lies that is broken hard."""


class Line(NamedTuple):
    """One line of the text without the white space around it; `blank` says that an empty line stands before it."""

    start: int
    end: int
    blank: bool


_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


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


def unwrapped(flat: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those that are broken hard as one; all as they are where the text is not broken hard.

    >>> text = "A man went up the hill and \\nup and down." * 4
    >>> len(unwrapped(text, [Line(0, 26, False), Line(27, 40, False)]))
    2
    """
    lengths = sorted(line.end - line.start for line in lines)
    tight = sum(line.blank for line in lines) < 0.1 * len(lines)
    widths = {lengths[len(lengths) * part // 100] for part in (97, 90, 80, 70)} if len(lengths) > 5 else set()
    tried = [_breaks(flat, lines, width, tight=tight) for width in sorted(widths) if NARROW <= width <= WIDE]
    joins = max(tried, key=sum, default=[])
    if not any(joins):
        return list(lines)
    found = [lines[0]]
    for joined, line in zip(joins, lines[1:], strict=True):
        found[-1:] = [found[-1]._replace(end=line.end)] if joined else [found[-1], line]
    return found


def _breaks(flat: str, lines: Sequence[Line], width: int, *, tight: bool) -> list[bool]:
    """For each line but the last, whether it is broken at a width; none where few go on in small letters."""
    joins = [_broken(flat, line, after, width, tight=tight) for line, after in pairwise(lines)]
    low = sum(flat[after.start].islower() for joined, after in zip(joins, lines[1:], strict=True) if joined)
    return joins if low >= 3 and low >= 0.4 * sum(joins) else []


def _broken(flat: str, line: Line, after: Line, width: int, *, tight: bool) -> bool:
    """Whether the next line begins with a word for which this one had no room.

    Args:
        tight: no empty lines part the paragraphs, so that below a full stop a line of the page may stand.
    """
    if after.blank or flat[after.start] in "[*•+#|" or (flat[after.start] == "(" and flat[line.end - 1] in ".!?"):
        return False
    long, word = line.end - line.start, flat[after.start : after.end].split(" ", 1)[0]
    if not word[:1].islower():  # as well a title above what it heads, or a button below what it ends
        short = after.end - after.start < 0.6 * width
        ends = flat[line.end - 1] in ".!?" and (short or (tight and furniture(flat[after.start : after.end])))
        if ends or long < 0.8 * width:
            return False
    return width + 4 >= long > width - 3 - len(word)
