"""What is left of a sentence when each mention is one character?

A sentence is masked: every mention becomes one private character of its kind, and words that may stand anywhere (times,
parentheses, a few adverbs) are left out, so that a pattern is plain words between slots.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dedere.reader.glance import words_of
from dedere.reader.mentions import Mention
from dedere.reader.people_apposed import closed
from dedere.reader.wordlist import listed

MARK = {
    "person": "\ue001",
    "place": "\ue002",
    "gathering": "\ue003",
    "time": "\ue004",
    "body": "\ue005",
    "number": "\ue006",
    "standing": "\ue007",
    "stands": "\ue008",
}
_T = MARK["time"]
_WHEN = (
    r"(?:(?:early|late|later|earlier|on|in|during|by|for|over|since|until|at|around|from|as early as|"
    r"as soon as|as recently as|starting|beginning|local time|just|only|again) )*"
    rf"{_T}(?!')(?:,? {_T}(?!'))*(?: (?:morning|afternoon|evening|night|local time))*"
)
_ANYWHERE = frozenset(
    listed("""
    also reportedly officially briefly personally already jointly secretly quietly unexpectedly subsequently previously
    finally eventually recently again currently quickly immediately formally publicly safely duly triumphantly
    apparently allegedly instead respectively nonetheless nevertheless therefore however indeed actually abroad there
    """)
)
_TAILS = {"instead": "(?! of)", "respectively": ",?", "however": ",", "there": ", too"}
_ADVERB = "|".join(word + _TAILS.get(word, "") for word in sorted(_ANYWHERE))
NOISE = re.compile(
    rf"\s*\([^()]{{0,80}}\)|\]\([^()\s]{{1,300}}\)|\[(?=[^\[\]]{{1,120}}\]\()|, {_WHEN},(?= )|,? {_WHEN}|"
    rf" (?:{_ADVERB})(?=[ ,.])"
)


class Masked(msgspec.Struct, frozen=True):
    """A sentence with its mentions as single characters; `at` gives the offset of each character in the document."""

    text: str
    at: tuple[int, ...]
    ends: tuple[int, ...]
    mentions: dict[int, Mention]


def mask(flat: str, start: int, end: int, mentions: Sequence[Mention]) -> Masked:
    """The masked form of flat[start:end]; overlapping mentions yield to the one that begins first."""
    text: list[str] = []
    at: list[int] = []
    ends: list[int] = []
    held: dict[int, Mention] = {}
    here = start
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start < here or mention.end > end or mention.kind not in MARK:
            continue
        text.append(flat[here : mention.start])
        at.extend(range(here, mention.start))
        ends.extend(range(here + 1, mention.start + 1))
        if text and text[-1] and text[-1][-1].isalnum():
            text.append(" ")
            at.append(mention.start)
            ends.append(mention.start)
        held[len(at)] = mention
        text.append(MARK[mention.kind])
        at.append(mention.start)
        ends.append(mention.end)
        here = closed(flat, mention)
        if here < end and flat[here].isalnum():  # glued words of scraped pages
            text.append(" ")
            at.append(here)
            ends.append(here)
    text.append(flat[here:end])
    at.extend(range(here, end))
    ends.extend(range(here + 1, end + 1))
    return Masked("".join(text), tuple(at), tuple(ends), held)


def without_noise(masked: Masked) -> Masked:
    """The same without what may stand anywhere: parentheses, times, some adverbs, doubled spaces."""
    text = masked.text
    spans = []
    if _ODD.search(text) or not words_of(text).isdisjoint(_ANYWHERE):
        for match in NOISE.finditer(text):
            after = match.end() + (match.start() == 0 and text[match.end() : match.end() + 1] == " ")
            spans.append((match.start(), after))
    bare = without(masked, spans)
    return without(bare, [match.span() for match in _DOUBLED.finditer(bare.text)]) if "  " in bare.text else bare


_ODD = re.compile(rf"[(\[{_T}]")
_DOUBLED = re.compile("(?<= ) +")


def without(masked: Masked, spans: Sequence[tuple[int, int]]) -> Masked:
    """The same without some stretches, given from left to right."""
    if not spans:
        return masked
    text: list[str] = []
    at: list[int] = []
    ends: list[int] = []
    mentions: dict[int, Mention] = {}
    last = 0
    held = sorted(masked.mentions)
    for start, end in (*spans, (len(masked.text), len(masked.text))):
        if last < start:
            shift = last - len(at)
            for index in held:
                if last <= index < start:
                    mentions[index - shift] = masked.mentions[index]
            text.append(masked.text[last:start])
            at += masked.at[last:start]
            ends += masked.ends[last:start]
        last = max(last, end)
    return Masked("".join(text), tuple(at), tuple(ends), mentions)


def as_sentence(masked: Masked) -> Masked:
    """The same in small letters where it is a headline with every word in capitals: "Ann Cancels Trip to Rome"."""
    words = _LONG_WORD.findall(masked.text)
    if not words or sum(word[0].isupper() for word in words) < len(words):
        return masked
    return Masked(masked.text.lower(), masked.at, masked.ends, masked.mentions)


_LONG_WORD = re.compile(r"\b[A-Za-z][a-z'-]{3,}")


def kept(masked: Masked, indexes: Sequence[int]) -> Masked:
    """The masked text of some of its characters."""
    new = {old: i for i, old in enumerate(indexes)}
    return Masked(
        "".join(masked.text[i] for i in indexes),
        tuple(masked.at[i] for i in indexes),
        tuple(masked.ends[i] for i in indexes),
        {new[i]: m for i, m in masked.mentions.items() if i in new},
    )
