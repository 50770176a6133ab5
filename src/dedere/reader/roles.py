"""Which words are titles, and which offices do they mean?"""

from __future__ import annotations

import re

# ruff: noqa: E501 - a list of titles
# the office kinds of the record; a "leader" is whoever leads: the head of state or of government
_ROLES: dict[str, tuple[str, ...]] = {
    "president": ("hos", "org"),
    "king": ("hos",),
    "queen": ("hos",),
    "emperor": ("hos",),
    "emir": ("hos",),
    "sultan": ("hos",),
    "head of state": ("hos",),
    "crown prince": ("x", "hog"),
    "prime minister": ("hog",),
    "premier": ("hog",),
    "PM": ("hog",),
    "chancellor": ("hog",),
    "taoiseach": ("hog",),
    "head of government": ("hog",),
    "leader": ("hos", "hog", "x"),
    "ruler": ("hos", "hog"),
    "strongman": ("hos", "hog"),
    "dictator": ("hos",),
    "autocrat": ("hos",),
    "chief": ("hos", "org"),
    "foreign minister": ("fm",),
    "foreign secretary": ("fm",),
    "FM": ("fm",),
    "secretary of state": ("fm",),
    "top diplomat": ("fm",),
    "chief diplomat": ("fm",),
    "external affairs minister": ("fm",),
    "minister of foreign affairs": ("fm",),
    "foreign minster": ("fm",),
    "defense minister": ("dm",),
    "defence minister": ("dm",),
    "defense secretary": ("dm",),
    "defence secretary": ("dm",),
    "secretary of defense": ("dm",),
    "minister of defence": ("dm",),
    "minister of defense": ("dm",),
    "chairman": ("hog", "x", "hos"),
    "chairwoman": ("x",),
    "counterpart": ("hos", "hog", "fm", "dm"),
    "ally": (),
    "colleague": ("hos", "hog", "fm", "dm"),
    "opposite number": ("fm", "hos"),
    "vice president": ("x",),
    "vice-president": ("x",),
    "deputy prime minister": ("x",),
    "deputy foreign minister": ("x",),
    "secretary-general": ("org",),
    "secretary general": ("org",),
    "prosecutor": ("org",),
    "chief prosecutor": ("org",),
    "minister": (),
    "ambassador": (),
    "envoy": (),
    "special envoy": (),
    "spokesman": (),
    "spokesperson": (),
    "spokeswoman": (),
    "senator": (),
    "commissioner": (),
    "general": (),
    "marshal": (),
    "colonel": (),
    "pope": ("hos",),
    "mayor": (),
    "governor": (),
    "speaker": (),
    "security adviser": (),
    "national security adviser": (),
    "national security advisor": (),
    "adviser": (),
    "aide": (),
    "finance minister": (),
    "interior minister": (),
    "trade minister": (),
    "energy minister": (),
    "justice minister": (),
    "justice secretary": (),
    "treasury secretary": (),
    "commerce secretary": (),
    "economy minister": (),
    "state councillor": (),
    "sheikh": (),
    "prince": (),
    "chief of staff": (),
    "intelligence chief": (),
    "army chief": (),
    "warlord": (),
    "commander": (),
    "militant leader": (),
    "rebel leader": (),
    "foe": (),
    "rival": (),
    "successor": (),
    "predecessor": (),
    "children's rights commissioner": (),
    "high representative": ("org",),
    "foreign policy chief": ("org",),
    "supreme leader": ("x",),
    "party leader": (),
    "opposition leader": (),
    "first lady": (),
    "lawmaker": (),
    "president-elect": ("hos", "x"),
    "director": (),
    "director general": ("org",),
    "archbishop": (),
    "cardinal": (),
    "patriarch": (),
    "justice": (),
    "judge": (),
    "attorney": (),
    "attorney general": (),
    **dict.fromkeys(
        (
            "first minister", "chief minister", "home minister", "home secretary", "health minister", "education minister",
            "environment minister", "climate minister", "agriculture minister", "culture minister", "transport minister",
            "labour minister", "labor minister", "oil minister", "planning minister", "information minister",
            "communications minister", "tourism minister", "migration minister", "immigration minister",
            "development minister", "cooperation minister", "industry minister", "commerce minister", "science minister",
            "technology minister", "sports minister", "water minister", "security minister", "housing minister",
            "budget minister", "Europe minister", "deputy minister", "vice minister", "deputy president", "vice premier",
            "deputy premier", "deputy secretary of state", "assistant secretary of state", "undersecretary of state",
            "energy secretary", "health secretary", "trade secretary", "security secretary", "interior secretary",
            "climate envoy", "peace envoy", "trade envoy", "climate chief", "trade chief", "security chief", "police chief",
            "spy chief", "navy chief", "air force chief", "defence chief", "defense chief", "rights chief", "aid chief",
            "party chief", "central bank governor", "bank governor", "parliament speaker", "house speaker", "negotiator",
            "chief negotiator", "chief executive", "general secretary", "party secretary", "deputy crown prince",
            "princess", "presidential aide", "presidential adviser", "chairperson", "businessman", "businesswoman",
            "tycoon", "activist", "campaigner", "lawyer", "journalist", "author", "candidate", "representative",
        ),
        (),
    ),
}  # fmt: skip


def _either_case(role: str) -> str:
    return r"[ -]".join(
        word if word.isupper() else f"[{word[0].upper()}{word[0].lower()}]{re.escape(word[1:])}"
        for word in re.split(r"[ -]", role)
    )


ROLE = "(?:" + "|".join(_either_case(role) for role in sorted(_ROLES, key=len, reverse=True)) + ")"
LEADERS = frozenset(role for role, kinds in _ROLES.items() if kinds)
LEADING = frozenset(max(re.split(r"[ -]", role.lower()), key=len) for role in LEADERS)
"""Words of which one at least stands in every title of an office."""
_FIRST = {re.split(r"[ -]", role)[0] for role in _ROLES}
FIRST_WORDS = frozenset(word for first in _FIRST for word in (first, first[0].upper() + first[1:]))
"""The words that titles begin with, as they stand."""
_ROLE_IN = re.compile(rf"\b{ROLE}(?=s?\b)")
HONORIFIC = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Dame|Lady|Prof|Gen|Col|Lt|Maj|Adm|Sgt|Capt|Sen|Rep|Gov|Field Marshal|"
    r"Sheikh|Prince|Princess|King|Queen|Emir|Sultan|Emperor|Pope|Ayatollah|Comrade|Rev|Hon)\.?"
)
_SMALL = (
    r"(?:the|The|a|an|his|His|her|Her|its|Its|their|Their|our|my|then|then-|former|Former|ex-|late|fellow|"
    r"Fellow|outgoing|incoming|current|new|newly|appointed|elected|re-elected|long-time|longtime|veteran|"
    r"embattled|visiting|ousted|deposed|acting|interim|top|senior|close|key|old|arch|wartime|right-wing|"
    r"far-right|authoritarian|populist|nationalist|reformist|sanctioned|powerful|influential|de|facto|"
    r"military|junta|right|hand|dismissed|jailed|exiled|fugitive|self-styled|party|foreign|neo|hardline|"
    r"transitional|transition|caretaker|provisional|long-serving|ailing|recently|newly-elected|hereditary|"
    r"state|government|first|female|young|little|known|chief|deputy|spiritual|billionaire|rights|"
    r"children's)"
)
_NOT_TITLE = (
    r"(?!(?:On|In|At|After|Before|As|When|While|But|And|For|With|From|To|By|Since|Following|Although|"
    r"Though|If|That|Who|Besides|Among|Like|Unlike|Also|Then|Meanwhile|Earlier|Later|Even|Only|Today|"
    r"Yesterday|Here|There|Now|Still|Instead|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|"
    r"April|May|June|July|August|September|October|November|December)\b)"
)
_CAPITALISED = rf"{_NOT_TITLE}[A-Z][\w.&-]*(?:'s|s')?"
_OF = (
    r"(?:(?:\s+(?:of|for)|(?<=mbassador)\s+to)\s+(?:the\s+)?(?!(?:Mr|Mrs|Ms|Dr|Sir|President|Prime|King|Queen)\b)"
    r"[A-Z][\w'-]*(?:(?:\s+(?:of|and|for|the))*\s+[A-Z][\w'-]*){0,5})"
)

_OF_LAZY = (
    r"(?:(?:\s+(?:of|for)|(?<=mbassador)\s+to)\s+(?:the\s+)?(?!(?:Mr|Mrs|Ms|Dr|Sir|President|Prime|King|Queen)\b)"
    r"[A-Z][\w-]*(?:(?:\s+(?:of|and|for|the))*\s+[A-Z][\w-]*){0,5}?)"
)

BEFORE_NAME = re.compile(
    rf"(?:(?<=[\s(\"])|^)(?:(?:{_SMALL}|{_CAPITALISED})\s+){{0,6}}{ROLE}s?{_OF}?(?:\s*\([^()]{{1,40}}\))?,?\s+(?:{HONORIFIC}\s+)?$"
)
HONORIFIC_BEFORE = re.compile(rf"\b{HONORIFIC}\s+$")


def offices(title: str) -> tuple[str, ...]:
    """The kinds of office that a title means, the longest role in it deciding.

    >>> offices("the then Israeli prime minister")
    ('hog',)
    """
    roles = _ROLE_IN.findall(title)
    return _ROLES.get(_plain(roles[-1]), ()) if roles else ()


def _plain(role: str) -> str:
    return role if role.isupper() else role.lower()
