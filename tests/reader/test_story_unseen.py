"""Pages that the rules were not written from: what is story stays in, what is not goes out.

`story_unseen.txt` holds the pages, each line marked `S|` for story or `A|` for aside; every line is its own paragraph.
`story_unseen_lines.txt` holds lines of stories that begin as boilerplate does.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dedere.reader.story import split_story

_MARKED = Path(__file__).with_name("story_unseen.txt").read_text(encoding="utf-8")
PAGES = dict(part.split("\n", 1) for part in re.split(r"^=== ", _MARKED, flags=re.M)[1:])

LINES = Path(__file__).with_name("story_unseen_lines.txt").read_text(encoding="utf-8").splitlines()
AROUND = (
    "Vladimir Putin arrived in Mongolia on Monday, and nobody arrested him.",
    "The court had issued a warrant in March 2023, which binds all of its members.",
    "A spokesman for the Kremlin said that there was no worry about the journey.",
    "Mongolia has been a member since 2002 and was told of its duty before he came.",
    "The judges may now find that it did not comply, as they have done before.",
    "Its foreign ministry had no answer when it was asked about that on Tuesday.",
)


def _page(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The page as a reader gets it, and each line's mark and offsets."""
    text = ""
    lines: list[tuple[str, int, int]] = []
    for line in marked.splitlines():
        mark, said = line[0], line[3:]
        lines.append((mark, len(text), len(text) + len(said)))
        text += said + "\n\n"
    return text, lines


@pytest.mark.parametrize("name", PAGES)
def test_no_line_of_the_story_is_kept_out(name: str) -> None:
    text, lines = _page(PAGES[name])
    story = split_story(text)
    assert [text[start:end] for mark, start, end in lines if mark == "S" and not story.tells(start, end)] == []


@pytest.mark.parametrize("name", PAGES)
def test_what_is_no_story_is_kept_out(name: str) -> None:
    text, lines = _page(PAGES[name])
    body = split_story(text).body
    assert [text[start:end] for mark, start, end in lines if mark == "A" and body[start:end].strip()] == []


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_only_begins_like_boilerplate_stays_wherever_it_stands(line: str) -> None:
    for before in (1, 3, 5, 6):
        story = split_story("\n\n".join([*AROUND[:before], line, *AROUND[before:]]))
        assert story.not_story == ()
