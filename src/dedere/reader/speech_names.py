"""Who speaks that the reader knows nothing of: a name beside a verb of saying, and nothing else.

An envoy, a campaigner or a professor whom no list holds is named in full once ("spokesman Guo Jiakun told reporters")
and by surname after ("Guo said").
"""

from __future__ import annotations

# ruff: noqa: E501 - words a line
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dedere.reader.wordlist import listed

_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]"
_FULL = rf"(?:{_CAPITAL}\.? ){{1,3}}{_CAPITAL}"
_VERB = r"(?:said|says|told|tells|added|warned|argued|insisted|explained|stressed|noted|wrote|declared|predict(?:s|ed)|believe[sd]|argues|warns|insists|notes|writes|adds)"
_BEFORE = re.compile(
    rf"(?<![\w’'-])(?P<name>{_FULL}|{_CAPITAL})(?: of (?:the )?(?:{_CAPITAL} ?){{1,4}})?(?:, [^,.\"]{{2,110}},)?"
    rf"(?: (?:also|later|then|has|had|have|further))? (?P<verb>{_VERB})\b"
)
_AFTER = re.compile(
    rf"(?:[,?!]\"?|\") (?P<verb>said|says|added|warned|argued|insisted|explained) (?:[\w’',-]+ ){{0,9}}?(?P<name>{_FULL})(?=[,.;]| [a-z]|\Z)"
)
_TITLES = frozenset(
    listed(
        "President Minister Prime Foreign Defence Defense Justice Interior Deputy Vice Assistant Secretary State General Senator "
        "Sen Rep Representative Ambassador Spokesman Spokeswoman Spokesperson Professor Prof Dr Mr Mrs Ms Miss Sir Lady Lord King "
        "Queen Prince Princess Sheikh Colonel Captain Major Judge Prosecutor Chief Chairman Chairwoman Speaker Premier Chancellor "
        "Director Executive Ministry Presidential Kremlin White House Department Press Congressman Congresswoman Attorney "
        "Former Then The A An In On At But And As Meanwhile However Human Rights Watch Amnesty International UK US EU UN"
    )
)
"""Words with a capital that stand before a name and are no part of it."""
_NOBODY = frozenset(
    listed(
        "He She They It We I You Who This That These Those Officials Official Police Government Court Ministry Council "
        "Commission Committee Union Agency News Times Post Press Television TV Radio Journal Office House Palace Party Group "
        "Foundation Watch International University Institute Network Center Centre Association Coalition Army Forces Bank "
        "Company Club Department Embassy Parliament Senate Congress Assembly League Organization Organisation Nations States "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
        "October November December Reuters Interfax Tass Xinhua Statement Sources Source Reports Media One Many Some Both Others "
        "Critics Experts Analysts Observers Diplomats Lawyers Activists Lawmakers Protesters Opponents Supporters Nobody Everyone "
        "There Here What Which When Where Why How If Yet Still Also Even Later Earlier Today Yesterday His Her Its Their"
    )
)
"""Words with a capital that are nobody's name."""


class Named(NamedTuple):
    """Somebody who speaks, by the full name the text gives; `start` and `end` hold the name as it stands."""

    name: str
    start: int
    end: int
    verb: str
    verb_at: tuple[int, int]
    after: bool


def unknown_speakers(flat: str, start: int, end: int, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Named]:
    """The names beside verbs of saying in text[start:end], titles left out, surnames completed from the text above.

    Args:
        taken: the stretches that name somebody or something known.
    """
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(flat, start, end):
            known = max((b for a, b in taken if a <= match.start("name") < b < match.end("name")), default=0)
            words = flat[max(known, match.start("name")) : match.end("name")].split()
            while words and words[0].rstrip(".") in _TITLES:
                words.pop(0)
            if not words or _NOBODY.intersection(words) or any(word.endswith(("’s", "'s")) for word in words):
                continue
            at = match.end("name") - len(" ".join(words))
            short = " ".join(words)
            name = _in_full(flat[:at], short) or (short if len(words) > 1 else "")
            if name:
                yield Named(name, at, match.end("name"), match["verb"], match.span("verb"), pattern is _AFTER)


def _in_full(above: str, surname: str) -> str:
    """The full name that a text gives to a surname, the first time it names its bearer; "" where it gives none."""
    if surname in _TITLES or len(surname) < 2:
        return ""
    one = re.escape(surname)
    for match in re.finditer(
        rf"(?<![\w’'-])(?:{_CAPITAL} ){{1,4}}(?i:{one})(?![\w-])|(?<![\w’'-]){one} {_CAPITAL}(?![\w])", above
    ):
        words = match[0].split()
        while words and words[0] in _TITLES:
            words.pop(0)
        if surname.count(" ") + 1 < len(words) <= 4 and not _NOBODY.intersection(words):
            return " ".join(words)
    return ""
