"""Which numbers does the article give about courts, treaties and organisations?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match, matches
from dedere.reader.reading import Figure
from dedere.reader.status import supposed

_WORTH = re.compile(
    r"\b(?:members?|membership|strong|bloc of|indict\w+|convict\w+|acquit\w+|charged|sentenced|tried|part(?:y|ies)|"
    r"signator\w+|countries|states|nations|economies|observers?|"
    r"partners|governments|member|flag|country|state|nation)\b|-(?:member|nation|state|"
    r"country|strong)|\bcases\b",
    re.I,
)
_ABOUT = re.compile(
    r"\b(?:member|part(?:y|ies)|signator|ratif|join|signed|treaty|statute|bound|obliged|"
    r"obligat|oblige|recogni|accede|belong|observer|economies|closed|duty|arrest|compris|"
    r"count|consist|made up|unite|group|has|have|nation|bloc|nato|brics|club|cases|strong|indict|convict|acquit|"
    r"charge|sentence|tried)",
    re.I,
)
_UNITS = {
    word: i
    for i, word in enumerate(
        [
            ("zero"),
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * i
    for i, word in enumerate([("twenty"), "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_WORD = "|".join([*_UNITS, *_TENS, "hundred"])
_ORDINAL_WORD = "|".join([*_ORDINALS, *(f"{w}th" for w in (*_UNITS, "hundred")), *(f"{w[:-1]}ieth" for w in _TENS)])
_NUMBER = re.compile(
    rf"(?<![\w.,$€£#/-])(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}})(?P<th>st|nd|rd|th)"
    rf"?(?![\w%°]|[.,:/]\d|-\d)|\b(?P<words>(?:(?:{_WORD})(?:[ -]and[ -]|[ -])?)*(?:{_WORD}|"
    rf"{_ORDINAL_WORD}))\b",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:delegation|family|team|panel|crew|staff|party|parliament|cabinet|government|"
    r"council|committee|jury|group of (?:men|women)|entourage|security forces|militia|"
    r"union|opposition|congress|senate|house)\b"
)
_OTHER_COUNT = re.compile(
    r"^\s?(?:of|from) (?:the |his |her |their |a |an )?(?:\w+ ){0,2}?(?:delegation|family|"
    r"team|panel|crew|staff|parliament|cabinet|government|committee|jury|entourage|forces|"
    r"militia|party|opposition|congress|senate|house)\b"
)
_COUNTED = {
    "members": "members",
    "observers": "observer states",
    "cases": "cases",
    "indicted": "suspects indicted",
    "convicted": "convictions",
    "acquitted": "acquittals",
}
_OF_A_COURT = ("cases", "indicted", "convicted", "acquitted")
_MEANT = ("court", "treaty", "alliance", "union", "bloc", "group", "organisation", "forum", "commonwealth", "coalition")


def numbers(flat: str, start: int, end: int) -> list[Mention]:
    """The whole numbers of a stretch of text, in figures or words; ordinals have `how` "title"."""
    found = []
    for match in _NUMBER.finditer(flat, start, end):
        value = int(match["digits"].replace(",", "")) if match["digits"] else _value(match["words"].lower())
        if value is None:
            continue
        ordinal = bool(match["th"]) or bool(
            match["words"] and re.fullmatch(rf".*?(?:{_ORDINAL_WORD})", match["words"].lower())
        )
        found.append(
            Mention(
                kind="number",
                start=match.start(),
                end=match.end(),
                core=match.span(),
                value=value,
                how="title" if ordinal else "name",
            )
        )
    return found


def _value(words: str) -> int | None:
    """The number that words mean.

    >>> _value("one hundred and twenty-five"), _value("thirty-first")
    (125, 31)
    """
    total, any_word = 0, False
    for word in re.split(r"[ -]+", words):
        if word == "and" or not word:
            continue
        plain = word[:-2] if word.endswith("th") and word[:-2] in (*_UNITS, "hundred") else word
        plain = f"{word[:-4]}y" if word.endswith("ieth") else plain
        if plain in _UNITS:
            total += _UNITS[plain]
        elif plain in _ORDINALS:
            total += _ORDINALS[plain]
        elif plain in _TENS:
            total += _TENS[plain]
        elif plain == "hundred":
            total = max(total, 1) * 100
        else:
            return None
        any_word = True
    return total if any_word else None


def find_figures(told: Told) -> list[Figure]:
    """Every number about a body that the story tells, once each."""
    found: dict[tuple[str, int], Figure] = {}
    if not told.may(_WORTH) or not told.bodies.named:
        return []
    for passage in told.of(_WORTH):
        for figure in _in_passage(told, passage):
            found.setdefault((figure.about, int(figure.value)), figure)
    return sorted(found.values(), key=lambda f: f.span)


def _in_passage(told: Told, passage: Passage) -> Iterator[Figure]:
    if not numbers(told.doc.flat, passage.start, passage.end) or not _ABOUT.search(passage.text):
        return
    taken: set[int] = set()
    for match in matches(passage, "figure", numbers=numbers(told.doc.flat, passage.start, passage.end)):
        found = match.found
        mention = next(
            m for m in (*found.slots.get("number", ()), *found.slots.get("ordinal", ())) if m.kind == "number"
        )
        flat = told.doc.flat
        if mention.start in taken or not _fits(flat, match, mention):
            continue
        if supposed(flat[passage.start : found.start], flat[found.start : found.end], flat[found.end : passage.end]):
            continue
        about = _about(told, passage, match)
        if about is None:
            continue
        taken.add(mention.start)
        yield Figure(
            about=f"{about} {_COUNTED[str(match.pattern.gives['of'])]}",
            value=int(mention.value or 0),
            text=told.doc.text[found.start : found.end],
            span=(found.start, found.end),
            rule=match.pattern.name,
        )


def _fits(flat: str, match: Match, mention: Mention) -> bool:
    found = match.found
    ordinal = "ordinal" in found.slots
    if ordinal != (mention.how == "title") or (ordinal and int(mention.value or 0) < 4):
        return False
    if int(mention.value or 0) < 2 or re.fullmatch(r"(?:19|20)\d\d", flat[mention.start : mention.end]):
        return False
    tail = flat[found.end : found.end + 60]
    within = flat[mention.end : found.end]
    if match.pattern.gives["of"] in _OF_A_COURT:
        return True
    return not _OTHER_COUNT.match(tail) and not re.search(
        r"\b(?:delegation|judges?|staff|officials|warrants?|suspects?|cases?|people|children|years?|days?)\b", within
    )


def _about(told: Told, passage: Passage, match: Match) -> str | None:
    slot = match.found.slots.get("body")
    if slot:
        body = told.bodies.body_of(slot[0])
        return body.short if body.kinds & set(_MEANT) and "national" not in body.kinds else None
    at = match.found.start
    here = [
        b
        for b in passage.bodies
        if told.bodies.body_of(b).kinds & set(_MEANT) and "national" not in told.bodies.body_of(b).kinds
    ]
    inside = [b for b in here if match.found.start <= b.start < match.found.end]
    before = [b for b in here if b.end <= at]
    if inside or before or here:
        return str((inside or before[-1:] or here)[0].value)
    for near in reversed(told.above(passage, 2)):
        fit = [b for b in near.bodies if told.bodies.body_of(b).kinds & set(_MEANT)]
        if fit:
            return str(fit[-1].value)
    return None
