"""Which lines stand around stories on any site, word for word?

`story_furniture.txt` lists them: labels, buttons and prompts, whole or by their first words. A line that only begins
like one and tells something stays in.
"""

from __future__ import annotations

# ruff: noqa: E501 - a pattern a line
import re
from functools import cache
from importlib.resources import files

from dedere.reader.story_told import bids, claims, labelled, reports, tells_anyway

LONGEST = 320
"""No line that is longer is looked up."""
AT_THE_EDGE = frozenset({"frame"})
"""The rules that hold above the first and below the last sentence of a page alone: a story has such headings too."""
HEADS = frozenset({"related stories"})
"""The rules whose lines head a list of others."""
_EDGES = " \t*_#>|•·▪►»<-–—~=+\\()[]"
_DIGITS = re.compile(r"\d+")
_QUOTES = re.compile(r"[\"“”].*[\"“”]")


def folded(line: str) -> str:
    """A line as the list has it: small letters, straight apostrophes, numbers as 0, no marks around it.

    >>> folded("## Comments (12):")
    'comments (0)'
    """
    text = _DIGITS.sub("0", line.strip(_EDGES).lower().replace("’", "'"))
    return " ".join(text.split()).rstrip(" :.…|>»")


@cache
def _listed() -> tuple[dict[str, str], dict[str, tuple[tuple[str, str], ...]]]:
    """The rule of each whole line, and by their first words those of the openings."""
    whole: dict[str, str] = {}
    opens: dict[str, list[tuple[str, str]]] = {}
    rule = ""
    for line in files("dedere.reader").joinpath("story_furniture.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]") and line.count(" ") < 2:
            rule = line[1:-1]
        elif line.endswith(" ..."):
            opening = line[:-4]
            opens.setdefault(opening.split()[0], []).append((opening, rule))
        elif line and not line.startswith("# "):
            whole.setdefault(folded(line), rule)
    return whole, {word: tuple(sorted(rules, reverse=True)) for word, rules in opens.items()}


def furniture(line: str) -> str:
    """The name of the rule by which a line is no story; "" where it may be.

    >>> furniture("Printable version"), furniture("Support us for as little as 3 pounds")
    ('menu', 'donation appeal')
    >>> furniture("Support for our president is strong, the minister said.")
    ''
    """
    if len(line) > LONGEST:
        return ""
    whole, opens = _listed()
    text = folded(line)
    rule = whole.get(text)
    if rule is not None:
        return rule
    first, _, rest = text.partition(" ")
    for opening, name in opens.get(first, ()) if rest else ():
        if text.startswith(opening) and not text[len(opening) : len(opening) + 1].isalpha():
            return "" if _tells(line, name, labelling=opening[-1] == ":") else name
    return ""


_ADDRESS = re.compile(r"\b(?:[Yy]ou|[Yy]our|us|[Oo]ur|[Ww]e|[Rr]eaders?|me|[Mm]y)\b")


def _tells(line: str, rule: str, labelling: bool) -> bool:
    if _QUOTES.search(line) or claims(line) or (bids(line) and not labelled(line) and reports(line)):
        return True
    if bids(line) or labelled(line) or (labelling and rule != "related story"):
        return False
    if rule == "related story" and line.endswith((".", "?")):
        return True
    return reports(line) or (_ADDRESS.search(line) is None and tells_anyway(line))


_APPEAL = re.compile(
    r"\b(?:readers?|journalis[mt]s?|newsrooms?|independent|support(?:ers?|ed|ing)?|donat\w+|members?(?:hip)?|subscri\w+|contribut\w+|"
    r"paywalls?|billionaires?|fund(?:ed|ing)|free press|fact-based|non-?profit|gifts?|inbox|newsletters?|e-?mail|community|"
    r"sign up|join|app|alerts?|podcast|follow|channel|platforms?|read(?:ing)?)\b",
    re.I,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_TO_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b|\b(?:[Jj]oin|[Ss]upport|[Hh]elp|[Ff]ollow|[Ww]ith|[Tt]ell) us\b")


def appeals(line: str) -> bool:
    """Whether a line asks the reader to pay, join, subscribe or follow.

    >>> appeals("Our newsroom needs you. We have no billionaire behind us, only our readers.")
    True
    >>> appeals("The court needs the support of its members, he said.")
    False
    """
    if (
        len(line) > 500
        or not _ADDRESS.search(line)
        or _half_told(line)
        or _QUOTES.search(line)
        or claims(line)
        or reports(line)
    ):
        return False
    return len({match.lower()[:6] for match in _APPEAL.findall(line)}) >= (2 if _TO_YOU.search(line) else 3)


def _half_told(line: str) -> bool:
    """Whether most of a line's sentences, or one long one of two, neither appeal nor speak to anybody."""
    sentences = [one for one in _SENTENCES.split(line) if one]
    plain = [one for one in sentences if not (_APPEAL.search(one) or _ADDRESS.search(one))]
    return 2 * len(plain) > len(sentences) or (len(sentences) == 2 and any(len(one) > 60 for one in plain))


def of_us(line: str) -> bool:
    """Whether a short line beside an appeal is part of it: it speaks of the reader or of us, and tells nothing.

    >>> of_us("Every contribution keeps our reporters on the road. Thank you!")
    True
    """
    return (
        len(line) < 200 and bool(_ADDRESS.search(line)) and not (_QUOTES.search(line) or claims(line) or reports(line))
    )
