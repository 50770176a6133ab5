"""What does the text consist of: flat characters, sentences, what belongs to the story?

Every offset points into the text as the caller gave it: `flat` has the same length, white space of any kind being one
space a character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import msgspec

Span = tuple[int, int]

_ODD = dict.fromkeys((*range(32), 127, 133, 160, 5760, *range(8192, 8204), 8232, 8233, 8239, 8287, 12288, 65279), " ")
# no character of any text: halves of a pair, and what masks mentions in `surface`
_NONE = dict.fromkeys((*range(0xD800, 0xE000), *range(0xE001, 0xE007)), " ")
_CURLY = {0x2019: "'", 0x2018: "'", 0x02BC: "'", 0x201C: '"', 0x201D: '"', 0x2011: "-", 0x2010: "-"}
_FLAT = {**_ODD, **_NONE, **_CURLY}

_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Maj|Capt|Cmdr|Adm|Sen|Rep|Reps|Gov|Prof|Rev|Hon|Pres|Messrs|"
    r"Jr|Sr|vs|No|Nos|Art|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Bros|Ave|Blvd|Mt|Ft|Fig|approx|"
    r"dept|est|ca|cf|al|i\.e|e\.g|viz)"
    r"|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])$"
)
_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|(?<=[a-z)\"'])[.!?](?=[A-Z][a-z])|[。！？।]")
_BREAK = re.compile(r"\n[ \t\r]*\n\s*|\n\s*(?=(?:[-*•–]|\d{1,2}[.)]|#{1,6})\s)|\r\n[ \t]*\r\n\s*")
_LONGEST = 1200


def flatten(text: str) -> str:
    """The text with every kind of white space and control character as one space, curly quotes as straight ones.

    >>> len(flatten("a\\n\\u2019b")) == len("a\\n\\u2019b")
    True
    """
    return text.translate(_FLAT)


class Sentence(msgspec.Struct, frozen=True):
    """One sentence: where it stands and whether it belongs to the story."""

    index: int
    start: int
    end: int
    paragraph: int
    story: bool = True


class Document(msgspec.Struct, frozen=True):
    """A text as given, its flat form, its sentences and the ranges that are no story."""

    text: str
    flat: str
    sentences: tuple[Sentence, ...]
    asides: tuple[Span, ...] = ()

    def words(self, index: int) -> str:
        """The flat text of a sentence."""
        return self.flat[self.sentences[index].start : self.sentences[index].end]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character."""
        at = bisect_right(self.sentences, offset, key=lambda s: s.start) - 1
        return self.sentences[at] if at >= 0 else None


def document(text: str, asides: Sequence[Span] = ()) -> Document:
    """The document of a text; `asides` are the ranges that are no part of the story."""
    flat = flatten(text)
    sentences: list[Sentence] = []
    for paragraph, (start, end) in enumerate(_paragraphs(text, asides)):
        inside = any(a <= start < b for a, b in asides)
        for s, e in _sentences(flat, start, end):
            sentences.append(Sentence(len(sentences), s, e, paragraph, not inside))
    return Document(text=text, flat=flat, sentences=tuple(sentences), asides=tuple(asides))


def _paragraphs(text: str, asides: Sequence[Span]) -> list[Span]:
    cuts = {0, len(text)}
    for match in _BREAK.finditer(text):
        cuts.add(match.end())
    for start, end in asides:
        cuts.update((start, end))
    ordered = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    return [(a, b) for a, b in pairwise(ordered) if a < b]


def _sentences(flat: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    begin = start
    for match in _END.finditer(flat, start, end):
        if match.start() < begin:
            continue
        if match[0][0] == "." and _ABBREVIATED.search(flat, max(begin, match.start() - 12), match.start()):
            following = flat[match.end() : match.end() + 12].lstrip()
            # "in the U.S. The court" ends a sentence; "the U.S. Congress" does not
            if not re.match(r"(?:The|He|She|It|They|In|But|A|An|On|His|Her|This|That|At)\b", following) or (
                match.start() - begin > 1
                and re.search(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov)$", flat[begin : match.start()])
            ):
                continue
        following = flat[match.end() : min(end, match.end() + 3)].lstrip()
        if following and following[0].islower():
            continue
        found.extend(_within_length(flat, begin, match.end()))
        begin = match.end()
    found.extend(_within_length(flat, begin, end))
    return found


def _within_length(flat: str, start: int, end: int) -> list[Span]:
    while start < end and flat[start] == " ":
        start += 1
    while end > start and flat[end - 1] == " ":
        end -= 1
    if start >= end:
        return []
    pieces = []
    while end - start > _LONGEST:  # a text without full stops must stay readable in bounded time
        cut = flat.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        pieces.append((start, cut))
        start = cut
        while start < end and flat[start] == " ":
            start += 1
    if start < end:
        pieces.append((start, end))
    return pieces
