"""What else does the one do who acts: "he saw the queen in London on Monday, dined with her, and flew on to Oslo"?

Each verb of such a chain is put right behind who acts, so that the patterns of journeys read it as a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.reader.literals import may_match
from dedere.reader.masks import MARK, Masked, kept
from dedere.reader.verbs import classes, forms
from dedere.reader.wordlist import listed

_P, _L, _G = MARK["person"], MARK["place"], MARK["gathering"]
_ALSO = listed(
    "visit tour attend join spend pay make begin start end conclude embark take board undertake address speak meet "
    "hold leave reach catch stop call"
)
_FORMS = sorted(
    {form for verb in (*classes()["go"], *classes()["arrive"], *_ALSO) for form in forms(verb) if form[-3:] != "ing"},
    key=len,
    reverse=True,
)
_NEXT = re.compile(
    rf"(?:,|,? and|,? but|,? then) (?:(?:then|later|also|afterwards|subsequently|finally|again|now|even|soon) )*"
    rf"(?=(?:(?:was|were|is|are|will|has|had) (?:[a-z]+ ){{0,4}})?(?:{'|'.join(_FORMS)}|guests?|due|expected)\b)"
)
_NO_VERB = (
    r"(?!(?:and|or|in|of|on|at|for|with|to|by|from|as|than|after|before|during|while|when|because|if|that|not|but|"
    r"over|about|under|against|into|whose|where|which)\b)"
)
_ACTOR = re.compile(
    rf"{_P}(?: of {_L})?(?:,? who|(?:, (?!(?:and|who)\b)[^,;:.?!\"“”{_P}]{{2,90}},)?) {_NO_VERB}[a-z]+\b"
)
_CUT = re.compile(r"[;:.?!\"“”]| (?:said|says|told|adding|because|although|while|whereas|when|if|that) ")
_FEWEST = 12  # letters that the verb of a chain and what it says of have at least


def conjuncts(bare: Masked) -> Iterator[Masked]:
    """The later verbs of a sentence's chains, each right behind who acts."""
    text = bare.text
    if (_L not in text and _G not in text) or not may_match(_NEXT, text):
        return
    actors = [match.start() for match in _ACTOR.finditer(text)]
    for match in _NEXT.finditer(text) if actors else ():
        if len(text) - match.end() < _FEWEST:
            return
        before = [at for at in actors if at < match.start() and not _CUT.search(text, at, match.start())]
        if before and not _whole(text, match.start(), match.end()):
            end = _CUT.search(text, match.end())
            rest = range(match.end(), end.start() if end else len(text))
            yield kept(bare, [before[-1], match.end() - 1, *rest])


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the comma only closes an apposition right behind who acts: "Ann, the minister, flew to"."""
    return text[start:end] == ", " and text.rfind(_P, 0, start) > text.rfind(",", 0, start)
