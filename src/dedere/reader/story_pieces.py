"""Which sentences inside a paragraph are no story?

Where a page was flattened its credits, notes and prompts stand in one paragraph with the story. Each sentence is asked
what a line of its own is asked, but for what only a line can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.reader.story_around import Found, Page
from dedere.reader.story_byline import bio
from dedere.reader.story_prompts import bidding, of_itself, of_the_paper, opening_or_end, reaches
from dedere.reader.story_told import claims, quoted

_CUT = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][\"”’)\]]))\s+(?=[A-Z(\[#@©])"
    r"|(?<=\S)\s{1,20}(?=(?:Tags|Topics|Related|Read (?:also|more|next)|Also read|See also|Filed under|Share this|"
    r"Source|Sources|Follow us|Most read|"
    r"Keywords|Categories|Posted in|More on|Print this|Copyright ©|©)\b ?:?)"
)
_TAIL = re.compile(
    r"(?:(?:tags?|topics?|related(?: \w+)?|read (?:also|more|next)|also read|see also|filed under|most read|"
    r"keywords|categories|posted in)\s?:|"
    r"share this|copyright ©|©|all rights reserved)",
    re.I,
)


_SPEAKS = re.compile(
    r"\b(?:[Tt]his|earlier|previous|original|older|version|names?|[Ww]e|us|our|your?|here|[Nn]ote|[Cc]orrection|"
    r"[Cc]larification|"
    r"[Uu]pdate[sd]?|[Rr]eport(?:ing|s)?|[Ii]nformation|[Mm]aterial|https?|newsletter|podcast|app|WhatsApp|"
    r"Facebook|Twitter)\b|@"
)
"""One of these stands in every sentence that speaks of the page or to its readers."""


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, and the labels that open another part of the page.

    >>> text = "He left. (AP) Tags: court, harbour Read also: The old tram"
    >>> [text[slice(*piece)] for piece in pieces(text)]
    ['He left.', '(AP)', 'Tags: court, harbour', 'Read also: The old tram']
    """
    at = 0
    for cut in _CUT.finditer(text):
        yield (at, cut.start())
        at = cut.end()
    yield (at, len(text))


def piece_asides(page: Page) -> list[Found]:
    """The sentences that are no story in paragraphs that are."""
    found: list[Found] = []
    for index, line in enumerate(page.lines):
        if page.out[index] or line.end - line.start < 80:
            continue
        text = page.flat[line.start : line.end]
        if index < len(page.lines) - 1 and not _SPEAKS.search(text):
            continue
        cut = list(pieces(text))
        tail = False
        for number, (start, end) in enumerate(cut if len(cut) > 1 else ()):
            piece = " ".join(text[start:end].split())
            at = line.start + start
            foot = index == len(page.lines) - 1 and len(cut) - number <= 8 and number > 0
            tail = foot and (tail or _TAIL.match(piece) is not None) and not claims(piece)
            name = "pointer" if tail else _piece(page, piece, at, foot)
            if name and not quoted(page.flat, at):
                found.append((at, line.start + end, name))
    return found


def _piece(page: Page, piece: str, at: int, foot: bool) -> str:
    if not 12 < len(piece) < 320:
        return ""
    if of_itself(piece):
        return "note"
    if bidding(piece) and piece.endswith((".", "!", ")")):
        return "pointer"
    if not foot:
        return ""
    if of_the_paper(piece):
        return "copyright"
    if opening_or_end(piece):
        return "sign-off"
    if reaches(piece):
        return "contact"
    return "byline" if bio(piece, page.flat[:at]) else ""
