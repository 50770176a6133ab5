"""Which words of a masked sentence name a gathering, and whose is it?"""

from __future__ import annotations

import re

import ahocorasick_rs

from dedere.reader.gatherings_names import NAMED, ORGANISATIONS
from dedere.reader.masks import MARK
from dedere.reader.wordlist import listed

_KIND = (
    r"(?:[Ss]ummit|[Ff]orum|[Cc]onference|gathering|[Mm]eetings?|[Ss]ession|[Aa]ssembly|"
    r"event|leaders' [Mm]eeting|[Cc]ouncil(?: of [Hh]eads of [Ss]tate| meeting)?|talks|retreat)"
)
_ALONE = (
    r"(?:[Ss]ummit|[Ff]orum|[Cc]onference|[Ff]uneral|[Ii]nauguration|[Cc]oronation|[Pp]arade|[Cc]eremony|"
    r"commemorations?|celebrations|wedding|anniversary|gathering|event|congress|inaugural|speech|address)"
)
_P, _L, _T = MARK["person"], MARK["place"], MARK["time"]
_ORG = "|".join(f"(?:{p})" for p in ORGANISATIONS.values())
_DETERMINER = (
    rf"(?:(?:{_T}'s|[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]his year's|[Ll]ast year's|[Nn]ext year's|"
    rf"[Nn]ext month's|[Ll]ast month's|[Tt]his week's|[Tt]his month's|[Ii]ts|[Tt]heir|[Hh]is) )?"
)
_ADJECTIVES = (
    r"(?:(?:annual|upcoming|forthcoming|latest|recent|extraordinary|emergency|regional|virtual|informal|"
    r"two-day|three-day|one-day|international|high-level|key|major|next|last|previous|historic|special|"
    r"ordinary|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|"
    r"high-stakes|rare|crucial|landmark|so-called|expanded|full|planned|\d+(?:st|nd|rd|th)|\d{4}|same|bloc's|group's|"
    + _T
    + (
        r"|ministerial|economic|security|peace|trade|climate|energy|anti-terrorism|counter-terrorism|donors'?|"
        r"joint|global|multilateral|trilateral|bilateral|leaders'|foreign ministers'|heads of state|plenary|"
        r"opening|closing) )*"
    )
)

FINDERS: list[tuple[str, re.Pattern[str]]] = [
    (
        "named",
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}(?:{'|'.join(f'(?P<n{i}>{p})' for i, p in enumerate(NAMED.values()))})(?!\w)"
        ),
    ),
    (
        "pair",  # "the EU-China summit", "the Asia-Africa forum"
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}(?<![\w-])(?:{_L}|(?:{_ORG})|[A-Z]\w+)[-–](?:{_L}|(?:{_ORG})|[A-Z]\w+) "
            r"(?:[Ll]eaders'? )?(?:[Ss]ummit|[Ff]orum|[Cc]onference|[Dd]ialogue)\b(?! call)"
        ),
    ),
    (
        "org",
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}(?<![\w-])(?P<org>{_ORG})(?:'s|-led)? {_ADJECTIVES}(?:[Ll]eaders'? |"
            rf"[Ee]conomic |[Nn]ations? |[Cc]ountries |heads of state |foreign ministers'? |ministerial |council |"
            rf"[Aa]ssembly )*{_KIND}\b"
        ),
    ),
    (
        "of",
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}{_KIND}s? (?:of|by|between|for|with) (?:the )?(?:(?:leaders|"
            rf"heads of state|member states|members|presidents|foreign ministers|countries|the|of|from|"
            rf"and government|in|10-member|nine-member) )*(?P<org>{_ORG})(?!\w)"
            rf"(?: (?:trade |regional |economic |security )?(?:countries|states|nations|leaders|"
            rf"members|group|bloc))?"
        ),
    ),
    (
        "bare",
        re.compile(
            r"(?<=\b(?:at) )the (?P<org>G-?20|G-?7|G-?8|Group of 20|APEC|BRICS|Brics|SCO|Quad|CSTO|"
            r"CIS)(?=[ ,.;'])|(?<=(?:skip|miss|join|host) )the (?P<org2>G-?20|G-?7|G-?8|APEC|BRICS|SCO)(?=[ ,.;'])"
        ),
    ),
    (
        "event",
        re.compile(
            rf"(?:{_P}'s? )(?:speech|address|inauguration|funeral|coronation|wedding|swearing-in)(?: (?:to|before|"
            rf"at) (?:a joint (?:session|meeting) of )?(?:the )?(?:{_L}|"
            rf"(?:US |U\.S\. |American )?Congress|[Pp]arliament))?"
        ),
    ),
    (
        "of person",
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}(?:funeral|inauguration|coronation|wedding|swearing-in(?: ceremony)?|"
            rf"memorial service|state funeral)(?: (?:of|for) {_P})?"
        ),
    ),
    (
        "about",
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}{_L} (?P<matter>[Pp]eace|[Rr]econstruction|[Rr]ecovery|ceasefire|aid|"
            rf"donors'?|relief) (?:[Ss]ummit|[Cc]onference|[Ff]orum|talks)"
        ),
    ),
    (
        "proper",
        re.compile(
            rf"{_DETERMINER}(?P<proper>(?:[A-Z][\w'-]+ (?:(?:and|of|on|for|the|in) )*){{1,6}}(?:Summit|Forum|"
            rf"Conference|Congress|Assembly|Festival|Games|Dialogue)\b)"
        ),
    ),
    (
        "acronym",  # of an organisation that the list lacks: "the GUAM summit"
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}(?<![\w-])(?P<org>(?!(?:US|UK|UAE|DRC|ICC|ICJ|TV|CEO|PM|FM|FILE|LIVE)\b)"
            r"[A-Z][A-Za-z]?[A-Z0-9]{1,6}(?:[-–/][A-Z]{2,7})*\+?\d?)(?:'s)? (?:[a-z-]+ )?(?:[Ss]ummit|[Ff]orum|"
            r"[Cc]onference|event|gathering|heads of state meeting|leaders' meeting)\b(?! call)"
        ),
    ),
    (
        "proper",  # whose kind is no part of its name: "the Visegrad summit", "the Charter signing ceremony"
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}[\"“]?(?P<proper>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Prime|Foreign|White|"
            r"Oval|News|Press|Defen|The|An?|In|At|On|This|That|His|Her|Their|Its|But|And|For|No)(?:[A-Z][\w'-]+[\"”]? "
            r"(?:(?:and|of|on|for|the|in) )*){1,6}(?:signing |opening |closing |award |awards |leaders' )?"
            r"(?:summit|forum|conference|ceremony|parade|commemoration))\b(?! call)"
        ),
    ),
    (
        "alone",
        re.compile(
            rf"(?<![\w-]){_DETERMINER}{_ADJECTIVES}(?:{_L}(?:'s)? |[a-z]+-[a-z]+ )?(?<!news )(?<!press ){_ALONE}\b"
            r"(?! hall| call)"
        ),
    ),
]
ORGANISED = re.compile(rf"\b(?:{_ORG})(?!\w)")


# a word or a short name that stands in everything the finders find
_MAY = ahocorasick_rs.AhoCorasick([
    *listed("""
    summit forum conference gathering meeting session assembly council talks retreat funeral inaugura coronation
    parade ceremony commemoration celebration wedding anniversary event congress speech address swearing memorial
    festival games dialogue olympic unga cop1 cop2 cop3 g20 g-20 g7 g-7 g8 g-8 apec brics sco quad csto cis asem
    """),
    "group of 20",
    "world cup",
    "cop 1",
    "cop 2",
    "cop 3",
])  # fmt: skip


def may_name_gathering(text: str) -> bool:
    """Whether a sentence may name a gathering; where it may not, there is nothing to find."""
    return bool(_MAY.find_matches_as_indexes(text.lower()))


def organisation_of(text: str) -> str:
    """The usual name of the organisation that a text names; the text itself for one that the list lacks."""
    for name, pattern in ORGANISATIONS.items():
        if re.fullmatch(pattern, text):
            return name
    return text


_KINDS = frozenset(
    listed("""
    summit forum conference funeral inauguration coronation parade ceremony congress assembly session gathering event
    wedding council talks speech address dialogue games olympics festival anniversary celebrations
    """)
)


def kind_of(whole: str) -> str:
    """What sort of gathering a text names; a meeting where it does not say."""
    for word in reversed(re.findall(r"[a-z]+", whole.lower())):
        if word in _KINDS:
            return "summit" if word == "council" else word
    return "summit" if re.search(r"leaders|heads of state", whole) else "meeting"


def year_in(text: str) -> str:
    """The year that a text gives in figures; nothing where it gives none."""
    match = re.search(r"\b(?:19|20)\d\d\b", text)
    return match[0] if match else ""


def turn_of(whole: str) -> str:
    """What sets one year's gathering apart: "last year's", "2015", "next"."""
    match = re.search(r"[Ll]ast (?:year|month)'s|[Nn]ext year's|\bprevious\b|\b(?:19|20)\d\d\b", whole)
    return match[0] if match else ""
