"""Pages as many kinds of sites make them: what stands around the story goes out, and no line of the story does.

`story_pages.txt` holds the pages, each line marked `S|` for story or `A|` for aside. Texts come with or without empty
lines between their paragraphs, so each page is read both ways.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dedere.reader.story import split_story
from dedere.reader.story_furniture import appeals, furniture

_MARKED = Path(__file__).with_name("story_pages.txt").read_text(encoding="utf-8")
PAGES = dict(part.split("\n", 1) for part in re.split(r"^=== ", _MARKED, flags=re.M)[1:])


def _page(marked: str, between: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The page as a reader gets it, and each line's mark and offsets."""
    text = ""
    lines: list[tuple[str, int, int]] = []
    for line in marked.splitlines():
        mark, said = line[0], line[3:]
        lines.append((mark, len(text), len(text) + len(said)))
        text += said + between
    return text, lines


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["spaced", "tight"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_its_story_and_loses_the_rest(name: str, between: str) -> None:
    text, lines = _page(PAGES[name], between)
    story = split_story(text)
    assert [text[start:end] for mark, start, end in lines if mark == "S" and not story.tells(start, end)] == []
    assert [text[start:end] for mark, start, end in lines if mark == "A" and story.body[start:end].strip()] == []


@pytest.mark.parametrize(
    "line",
    [
        "Join the court, the minister told Armenia.",
        "Support us, Ukraine asked its neighbours, or at least do not receive him.",
        "Our position is clear: the warrant is binding.",
        "We are bound by the Statute, and we shall act on it.",
        "Help us find Kony, the general said.",
        "You cannot arrest a head of state, the lawyer argued.",
        "Your guest is a fugitive, the judge told the ministry.",
        "If you want to arrest him, come and get him, the mayor said.",
        "Subscribe to the treaty, and you must arrest, the professor said.",
        "Follow him to The Hague, the crowd shouted.",
        "More on the warrant was to be heard on Friday.",
        "Latest in The Hague: the judges have found that Mongolia did not comply.",
        "Become a member of the court, and Putin cannot come, said a deputy.",
        "The readers of the court's journal know the case.",
        "Members of the community donated food to the prisoners.",
        "Get him out of here, the minister was heard to say.",
        "This article binds all members, the judges held.",
        "Donors to the tribunal met in Brussels.",
    ],
)
def test_a_sentence_that_begins_like_a_prompt_is_no_furniture(line: str) -> None:
    assert furniture(line) in ("", "frame")
    assert not appeals(line)
