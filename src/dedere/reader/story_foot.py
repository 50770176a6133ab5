"""What stands at the foot of a page: what a body says of itself, and what readers wrote?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.reader.story_around import Page
from dedere.reader.story_blocks import names
from dedere.reader.story_told import speaks_on

_STOP = re.compile(r"[.!?…][\"”’')\]]*\Z")
_ABOUT = re.compile(
    r"\W{0,3}(?i:about|who (?:we|they) are)(?: (?P<name>[A-Z].{2,60}?|(?i:us|the (?:authors?|writers?|reporters?|"
    r"editors?)|the [A-Z].{2,60}?)))?\W{0,3}\Z"
)
_ABOUT_LINE = re.compile(
    r"\W{0,3}(?i:about) (?:(?i:us|the (?:authors?|writers?|organi[sz]ation|company|court|group|project|foundation|"
    r"coalition))|(?:[Tt]he )?(?:[A-Z][\w’'&-]+ ?){1,5})\s?[:–—]\s.{20,400}\Z"
)


def about(page: Page) -> Iterator[tuple[int, str]]:
    """At the foot: what the paper, the author or an organisation says of itself."""
    for at in range(max(len(page.lines) - 14, 0), len(page.lines)):
        text = page.texts[at]
        if not page.late(at) or (page.out[at] and not _ABOUT.match(text)):
            continue
        if _ABOUT_LINE.match(text):
            yield at, "about"
        match = _ABOUT.match(text)
        if match is None or at + 1 == len(page.lines):
            continue
        name = (match["name"] or "us").removeprefix("the ").removeprefix("The ")
        after = page.texts[at + 1]
        person = name.lower() in (
            "us",
            "author",
            "authors",
            "writer",
            "writers",
            "reporter",
            "reporters",
            "editor",
            "editors",
        )
        if (
            person
            or after.removeprefix("The ").startswith(name[:12])
            or after.startswith(("We ", "Our ", "Founded ", "It is "))
        ):
            yield at, "about"
            for more in range(at + 1, len(page.lines)):
                told = page.texts[more]
                if more > at + 1 and not (
                    name in told or told.startswith(("We ", "Our ", "It ", "He ", "She ", "They ", "Its ", "For more"))
                ):
                    break
                yield more, "about"


_COMMENTS = re.compile(
    r"\W{0,3}(?:\d{1,5} |recent |latest |all |top |your |readers?[’']?s? |user |reader )?(?:comments?|responses|"
    r"replies|reactions|letters|discussion)(?: \(\d+\)| \d+)?(?: (?:on|from|by) (?:this|our|the|readers?)"
    r".{0,40})?\s?:?\W{0,2}\Z"
    r"|\W{0,3}(?:have your say|what (?:our )?readers (?:say|think)|your (?:views|say|reactions|letters)|"
    r"readers[’']? (?:views|reactions)|join the (?:conversation|debate|discussion))\s?:?\W{0,2}\Z"
    r"|.{2,40} (?:says|said|wrote|writes|commented|replied):\Z|.{2,40} said\.{3}\Z|posted by .{2,40} at "
    r".{0,30}\d.{0,20}\Z",
    re.I,
)


def comments(page: Page) -> Iterator[tuple[int, str]]:
    """What readers wrote: all below a heading of comments late on the page."""
    for at in range(page.last_of(0.55), len(page.lines)):
        text = page.texts[at]
        heads = _COMMENTS.match(text) and (text.endswith("...") or not _STOP.search(text))
        if heads and len(text) < 80 and not _comes_back(page, at):
            yield from ((index, "comment box") for index in range(at, len(page.lines)))
            return


_BY_READERS = re.compile(r"\b(?:reply|says:|said\.\.\.|anonymous|posted|ago|report abuse|likes?|(?:19|20)\d\d)\b", re.I)


def _comes_back(page: Page, at: int) -> bool:
    """Whether the story comes back below a heading of comments: two sentences in a row, and no reader's name or day."""
    known = names(page.flat[: page.lines[at].start])
    below = [text for text in page.texts[at + 1 :] if text]
    if any(_BY_READERS.search(text) for text in below[:4] if len(text) < 60):
        return False
    told = [len(text) > 60 and _STOP.search(text) is not None for text in below]
    return any(told[i] and told[i + 1 : i + 2] != [False] and speaks_on(below[i], known) for i in range(len(below)))
