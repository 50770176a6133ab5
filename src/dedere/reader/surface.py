"""Which surface patterns match a sentence?

A pattern is plain words between slots, tried on masked sentences (`masks`): `{who} <arrive|land> in {where}`.
`<...>` is a verb in any form with the words that govern it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from dedere.reader.masks import MARK, Masked
from dedere.reader.mentions import Mention
from dedere.reader.status import CHAIN
from dedere.reader.verbs import Form, forms

_P, _L, _G, _T = (MARK[kind] for kind in ("person", "place", "gathering", "time"))
_MARKS = "".join(MARK.values())
_AND = (
    r"(?:, then |; |,? and also |,? and then |,? and |,? as well as |,? along with |,? together with |"
    r",? n?or |,? & |, )"
)
_APPOSITION = rf"(?:(?:, |: | [-–—]+ )[^,;:.?!\"{_P}]{{2,90}}(?:,| [-–—]+)(?= ))?"
_BESIDE = (
    r"(?:,? (?:in the presence of|under the eyes of|alongside|besides|flanked by|and with|but also|"
    r"and (?:most(?: recently)?|later|then|finally|lastly|afterwards|separately)(?: with)?|followed by) )"
)
_WHO = rf"{_P}(?: of {_L})?{_APPOSITION}(?:(?:{_AND}|{_BESIDE}){_P}(?: of {_L})?)*"
_LEAD = (
    r"(?:(?:the|a|an|its|their|his|her|both|all|five|four|three|two|six|seven|several|countries|nations|"
    r"states|regional|including|such as|like|other|ally|allies|host|member|neighbours|neighbors|capital|"
    r"city|cities|of|--|–|—|:|,|on|to|then|finally|first|only) )*"
)
_WHERE = rf"{_LEAD}{_L}(?: --| –| —)?(?:(?: next| too| first)?{_AND}(?:then |later |also )?(?:to |in )?(?:the )?{_L})*"
_EVENT = rf"{_G}"

# a name behind one of these is not the one that travels: "a delegation sent by Putin visited"
_GOVERNED = re.compile(
    r"\b(?:by|(?<!Republic )of|on|from|for|against|about|under|over|to|than|towards?|between|like|with|behind) $"
)


class Found(msgspec.Struct, frozen=True):
    """Where a surface pattern matched: its slots, the verb with its governing words, the passage in the document."""

    start: int
    end: int
    slots: dict[str, tuple[Mention, ...]]
    chain: tuple[str, ...] = ()
    verb: str = ""
    form: Form | None = None
    verb_at: tuple[int, int] = (0, 0)


_FEW = r"(?:[\w'-]+,? ){0,4}?"
_DETERMINER = rf"(?:an? |the |his |her |their |its |another |this |that |{_P}(?:'s?)? |{_L}(?:'s?)? )?"
MACROS = {
    "{trip}": (
        r"(?:visits?|trips?|tours?|stopovers?|stops?|journeys?|stays?|pilgrimages?|travels|swing|foray|forays|"
        r"missions?|layover|detour|flight)"
    ),
    "{dest}": (
        r"(?:(?:to|in|at|on|for|of|through|across|from) (?:(?!(?:about|over|regarding|concerning|against|sign|discuss|"
        r"talk|push|promote)\b)[\w'-]+,? ){0,4}?(?:{event}(?:,? {few}(?:in|at|on|hosted by|"
        "held in|by))? )?{where}|(?:to|for|at|in) {few}{event})"
    ),
    "{a}": _DETERMINER,
    "{talks}": (
        r"(?:[Mm]eetings?|[Tt]alks|[Ss]ummit|discussions|negotiations|dinner|lunch|luncheon|breakfast|banquet|supper|tea|"
        r"(?:news|press) conference|consultations|encounters?|audience|sit-down|get-together|"
        r"handshake|tete-a-tete|one-on-one|face-to-face|sessions?|deliberations|reception|"
        r"(?:bilateral|private|brief|short|long|informal) talk\b|bilaterals?)"
    ),
    "{remote}": (
        r"(?:remotely|virtually|online|from (?:afar|a distance|a screen|a studio)|on (?:a |the )?(?:[\w-]+ )?screens?|"
        r"(?:by|via|through|over|on) (?:a |an )?(?:live |secure |pre-recorded |satellite )?(?:video|satellite|Zoom|"
        r"tele)[ -]?(?:link|conference|conferencing|call|feed|message|address|link-up|up)?\b|by videoconference|"
        r"(?:in|with) (?:a )?(?:pre-recorded |recorded |taped )?video (?:message|address|link))"
    ),
    "{who}": f"(?P<who>{_WHO})",
    "{them}": f"(?P<who>{_P}{_APPOSITION}(?:{_AND}{_P})*)",
    "{with}": f"(?P<with>{_WHO})(?!')",
    "{where}": f"(?P<where>{_WHERE})",
    "{event}": f"(?P<event>{_EVENT})",
    "{substitute}": f"(?P<substitute>{_WHO})",
    "{by}": f"(?P<by>[{_P}{_L}])",
    "{body}": f"(?P<body>{MARK['body']})",
    "{number}": f"(?P<number>{MARK['number']})",
    "{standing}": f"(?P<standing>{MARK['standing']})",
    "{stands}": f"(?P<stands>{MARK['stands']})",
    "{state}": f"(?P<state>{_WHERE})",
    "{when}": f"(?P<when>{_T})",
    "{role}": (
        r"(?:(?!(?:since|after|before|of|over|from|by|about|on|to|in|at|for|and|with|who|which|as|than|during|that)\b)"
        r"[\w'-]+,? ){0,4}?"
    ),
    "{near}": (
        r"(?:(?:the|his|her|their|with|separately|privately|again|briefly|informally|visiting|fellow|"
        r"face-to-face|one-on-one|behind closed doors|up|alone|then|both) ){0,3}?"
    ),
    "{adj}": r"(?:(?!on |of |to |about |for )[\w'-]+,? ){0,4}?",
    "{any}": r"[^.;:?!]{0,60}?",
    "{some}": rf"[^.;:?!{_P}]{{0,70}}?",
    "{few}": _FEW,
    "{words}": r"(?:[\w',-]+ ){0,9}?",
}


# any lower-case words; `find` keeps those that may govern a verb (to spell them out here costs seconds of start-up)
_CHAIN = r"(?P<chain>(?:[a-z][a-z'-]*,? |'(?:ll|d|ve|m|re) |'s (?=\w+ing\b|been\b|due\b|not\b|set\b|expected\b)){0,9}?)"
_GOVERNING = frozenset(CHAIN)


def _verbs(lemmas: str, *, first: bool) -> str:
    table: list[str] = []
    for item in lemmas.split("|"):
        verb, _, rest = item.strip().partition(" ")
        tail = re.escape(f" {rest}") if rest else ""
        table.extend(rf"{re.escape(form)}{tail}" for form in forms(verb))
    body = "|".join(sorted(set(table), key=len, reverse=True))
    return rf"{_CHAIN}(?P<verb>{body})\b" if first else rf"(?:{body})\b"


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """The regular expression of a surface expression."""
    first = True

    def verb_group(match: re.Match[str]) -> str:
        nonlocal first
        group = _verbs(match[1], first=first)
        first = False
        return group

    text = expression.replace("{who} <", "{who}(?:,? |(?<= )|(?='))(?:who )?<")
    text = re.sub(r"(?<!\?P)<([a-z][a-z|  -]*)>", verb_group, text)
    return written_out(text, MACROS, expression)


def written_out(text: str, macros: Mapping[str, str], expression: str) -> re.Pattern[str]:
    """The regular expression of a text with macros; slots that occur twice are told apart: `where`, `where2`.

    Args:
        expression: the surface expression that the text comes from.
    Raises:
        ValueError: something in it is neither a macro nor a slot.
    """
    for macro, body in macros.items():
        text = text.replace(macro, body)
    if broken := re.search(r"(?<!\(\?P)(?<!\(\?)<(?![a-z]+>)|\{[a-z]+\}", text):
        raise ValueError(f"{broken[0]!r} in {expression!r} is neither a slot nor a verb group")
    return re.compile(_numbered(text))


def _numbered(text: str) -> str:
    """The same with slots that occur twice told apart: `where`, `where2`."""
    seen: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return f"(?P<{match[1]}{seen[match[1]] if seen[match[1]] > 1 else ''}>"

    return re.sub(r"\(\?P<([a-z]+)>", name, text)


def find(pattern: re.Pattern[str], masked: Masked) -> list[Found]:
    """Every place where a compiled pattern matches."""
    found = []
    for match in pattern.finditer(masked.text):
        groups = match.groupdict()
        slots = _slots(match, masked)
        chain = tuple(re.findall(r"[\w']+", (groups.get("chain") or "").lower()))
        governing = _governing(chain)
        if len(governing) < len(chain) and match.start("chain") > match.start() and _follows_name(match):
            continue  # words between the one who acts and the verb that do not govern it
        chain = governing
        if groups.get("who") is not None and _is_governed(match, masked.text) and not _is_owner(match, masked):
            if (again := _behind_opening(pattern, match)) is None:
                continue
            match, groups, slots = again, again.groupdict(), _slots(again, masked)
            chain = _governing(tuple(re.findall(r"[\w']+", (groups.get("chain") or "").lower())))
        verb = (groups.get("verb") or "").split(" ")[0]
        verb_at = match.span("verb") if groups.get("verb") else match.span()
        last = max(match.end() - 1, match.start())
        found.append(
            Found(
                start=masked.at[match.start()],
                end=masked.ends[last],
                slots=slots,
                chain=chain,
                verb=verb,
                form=_form(verb),
                verb_at=(masked.at[verb_at[0]], masked.ends[max(verb_at[1] - 1, verb_at[0])]),
            )
        )
    return found


def _follows_name(match: re.Match[str]) -> bool:
    """Whether the words that govern the verb come right after a name."""
    before = match.string[max(0, match.start("chain") - 7) : match.start("chain")]
    return re.search(rf"[{_MARKS}](?:'s?)?,? (?:who )?$|[{_MARKS}]$", before) is not None or before[-2:] == ", "


def _governing(chain: tuple[str, ...]) -> tuple[str, ...]:
    """The last words of a chain, as far as they may govern a verb."""
    kept = len(chain)
    while kept and (chain[kept - 1] in _GOVERNING or chain[kept - 1].endswith("ly") or chain[kept - 1][0] == "'"):
        kept -= 1
    return chain[kept:]


def _is_governed(match: re.Match[str], text: str) -> bool:
    """Whether the name that should act stands behind a preposition, and no "who" or possession frees it."""
    if match.start() != match.start("who") or not _GOVERNED.search(text, 0, match.start()):
        return False
    has_verb = "verb" in match.re.groupindex and match["verb"]
    head = match[0][: match.start("verb") - match.start()] if has_verb else match[0]
    return not re.search(r"\bwho\b", head) and text[match.end("who") : match.end("who") + 1] != "'"


def _behind_opening(pattern: re.Pattern[str], match: re.Match[str]) -> re.Match[str] | None:
    """The same about who acts, where the words before only open the sentence: "At the invitation of Ann, Bob came"."""
    actor = match.string.find(f", {_P}", match.start(), match.end("who"))
    if actor < 0 or not _OPENING.search(match.string, 0, match.start()):
        return None
    return pattern.match(match.string, actor + 2)


_OPENING = re.compile(
    r"(?:^|[.;:\"“] )(?:At|On|With|After|Before|Following|During|For|By|Alongside|Besides|Like|Unlike|From|In|Under|"
    r"Together with|Along with|Beside)\b[^,;:]*$"
)


def _is_owner(match: re.Match[str], masked: Masked) -> bool:
    """Whether the name is "his" or "her" and owns what follows: "on his first journey"."""
    mention = masked.mentions.get(match.start("who"))
    short = mention is not None and mention.how == "pronoun" and mention.end - mention.start == 3
    return short and _OWNED.match(masked.text, match.end("who")) is not None


_OWNED = re.compile(
    r" (?!(?:in|on|at|to|for|by|with|from|and|as|when|or|but|that|who|after|before|during|into|over|off|of)\b)[a-z]"
)


def _slots(match: re.Match[str], masked: Masked) -> dict[str, tuple[Mention, ...]]:
    slots: dict[str, tuple[Mention, ...]] = {}
    for name, value in match.groupdict().items():
        slot = name.rstrip("23456789")
        if value is None or slot in ("chain", "verb"):
            continue
        inside = (masked.mentions[i] for i in range(*match.span(name)) if i in masked.mentions)
        slots[slot] = (*slots.get(slot, ()), *(m for m in inside if _fits(slot, m)))
    return slots


_SLOT_KINDS = {
    "who": "person",
    "with": "person",
    "substitute": "person",
    "where": "place",
    "state": "place",
    "event": "gathering",
    "when": "time",
    "body": "body",
    "number": "number",
    "standing": "standing",
    "stands": "stands",
}


def _fits(slot: str, mention: Mention) -> bool:
    kind = _SLOT_KINDS.get(slot)
    return kind is None or mention.kind == kind


def _form(verb: str) -> Form | None:
    from dedere.reader.verbs import form_of

    return form_of(verb) if verb else None
