"""How far does that reach which hangs on a heading: comments, and the titles of other stories?

Under "Related" and the like stand titles, with teasers of a sentence and times between them; two sentences in a row,
or one that speaks on of what went before, are the story again. What hangs on a heading of comments reaches to the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.story_furniture import furniture
from dedere.reader.story_kin import Kin
from dedere.reader.story_told import speaks_on
from dedere.reader.story_wrap import Line

LIST = re.compile(r"\s*(?:[-*•·▪►»>]|\d{1,3}[.)])\s+\S")
_STOP = re.compile(r"[.!?…][\"”’')\]]*(?: ?\([^()]{2,60}\)){0,4}\Z")
_FEED = re.compile(r"\b\d{1,2} (?:minutes?|hours?|days?|weeks?) ago\b")
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]{3,}")
_ITEM = re.compile(r"(?:\d{1,2}[:.]\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\[)")
LONGEST = 200


def names(text: str) -> set[str]:
    """The names that stand inside the sentences of a text."""
    return set(_NAMED.findall(text))


def sentence(flat: str, line: Line, least: int = 60) -> bool:
    """Whether a line is so long and ends as a sentence does."""
    return line.end - line.start > least and _STOP.search(flat, max(line.start, line.end - 130), line.end) is not None


def end_of_block(flat: str, lines: Sequence[Line], at: int, name: str, kin: Kin) -> int:
    """The number of the first line that no longer hangs on the heading in line `at`.

    Args:
        name: the rule by which the heading is no story.
        kin: what the sentences of the page speak of.
    """
    late = lines[at].start > len(flat) * 0.5
    known = names(flat[: lines[at].start])
    feed = _feed(flat, lines, at)
    if name == "comment box" and (late or feed is None):
        return len(lines) if late else _end_of_list(flat, lines, at + 1)
    end = at + 1
    if feed is not None:
        told = next((i for i in range(at + 1, feed) if speaks_on(_text(flat, lines[i]), known)), None)
        if told is not None or name == "comment box":
            return len(lines) if told is None else told
        end = feed + 1
    if not any(sentence(flat, line) for line in lines[:at]):
        return _end_of_foreign(flat, lines, end, kin)
    while end < len(lines):
        if _told(flat, lines[end]):
            after = lines[end + 1] if end + 1 < len(lines) else None
            if _returns(flat, lines[end], after, known, kin, late=late, deep=end - at - 1):
                break
        elif not late and not _item(flat, lines, end, kin, at):
            break
        end += 1
    return end


def _text(flat: str, line: Line) -> str:
    return flat[line.start : line.end]


def _feed(flat: str, lines: Sequence[Line], at: int) -> int | None:
    """The line near a heading that says how long ago another story appeared."""
    return next(
        (i for i in range(at, min(at + 7, len(lines))) if _FEED.search(flat, lines[i].start, lines[i].end)), None
    )


def _end_of_list(flat: str, lines: Sequence[Line], end: int) -> int:
    while end < len(lines) and LIST.match(flat, lines[end].start, lines[end].end):
        end += 1
    return end


def _end_of_foreign(flat: str, lines: Sequence[Line], end: int, kin: Kin) -> int:
    """Above the story: where the titles end that are items of a list or speak of something else."""
    while end < len(lines) and (
        LIST.match(flat, lines[end].start, lines[end].end)
        or (lines[end].end - lines[end].start < LONGEST and kin.foreign(_text(flat, lines[end])))
    ):
        end += 1
    return end


def _told(flat: str, line: Line) -> bool:
    """Whether a line is a sentence and no title of a list."""
    if LIST.match(flat, line.start, line.end) or _ITEM.match(flat, line.start, line.end):
        return False
    if flat.find("](", line.start, line.end) >= 0:
        return False  # links
    return line.end - line.start > LONGEST or _STOP.search(flat, line.end - 4, line.end) is not None


def _returns(flat: str, line: Line, after: Line | None, known: set[str], kin: Kin, *, late: bool, deep: int) -> bool:
    """Whether the story comes back with a sentence below `deep` titles and teasers; the last one of a page does below
    one of them, and below many only where it names what the story spoke of.
    """
    here = _text(flat, line)
    if not deep and len(here) > 60:
        return True  # nothing hangs on the heading
    if after is None:
        return deep < 2 or (speaks_on(here, known) and not (deep > 2 and known.isdisjoint(names(" " + here))))
    then = _text(flat, after)
    if not _told(flat, after):
        return speaks_on(here, known) and (not late or bool(furniture(then)))
    if not late:
        return True
    return speaks_on(here, known) or speaks_on(then, known) or kin.share(here) > 0.5 < kin.share(then)


def _item(flat: str, lines: Sequence[Line], at: int, kin: Kin, heading: int) -> bool:
    """Whether a line amid the story is a title under a heading: one of a list, one of several, or one that speaks of
    something else."""
    text = _text(flat, lines[at])
    if LIST.match(text) or _ITEM.match(text) or _FEED.search(text) or furniture(text):
        return True
    if len(text) >= 140 or text[-1] in ':”"' or at - heading > 14:
        return False
    if at > heading + 1 or kin.foreign(text, 2):
        return True
    more = lines[at + 1] if at + 1 < len(lines) else None
    return len(text) > 20 and (not lines[at].blank or (more is not None and not _told(flat, more)))
