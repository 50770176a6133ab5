"""Which French surface patterns match a sentence?

The mask and the slots are those of the English reader; `<arriver|partir>` is a verb in any form of the third person with
the words that govern it, elided ones among them ("n'ira pas", "s'est rendu").
"""

# ruff: noqa: E501 - expressions are easier to read whole

from __future__ import annotations

import re
from functools import cache

import msgspec

from dedere.reader.fr.status import GOVERNING
from dedere.reader.fr.verbs import Form, form_of, forms
from dedere.reader.masks import MARK, Masked, without
from dedere.reader.mentions import Mention
from dedere.reader.surface import written_out

_P, _L, _G, _T, _B = (MARK[kind] for kind in ("person", "place", "gathering", "time", "body"))
_AND = r"(?:,? et (?:de |d'|avec |par |à |en |au )?|, (?:puis )?(?:à |en |au |aux )?|,? ainsi que |,? puis (?:à |en |au |aux )?|,? ou )"
_APPOSITION = rf"(?:,[^,;:.?!\"{_P}]{{2,90}},)?"
_WHO = rf"{_P}{_APPOSITION}(?:{_AND}{_P})*"
_LEAD = r"(?:(?:la |le |les |l'|capitale |ville |aéroport |région |province |république |station |base |de |d'|du |des |voisine? |pays |deux |trois |\w+ et )*)"
_WHERE = rf"{_LEAD}{_L}(?:{_AND}{_LEAD}{_L})*"
_WARRANT = r"(?:(?:le |la |un |une |des |les |deux |l'|ce |ces |son |d'un |du |de )?(?:nouveaux? |premier |second |deuxième )?mandats?(?: internationa(?:l|ux))? d'arrêt(?: internationa(?:l|ux))?)"
_MACROS = {
    "{to}": r"(?:à |en |au |aux |dans |vers |pour |sur |jusqu'à |jusqu'en |jusqu'au )",
    "{who}": f"(?P<who>{_WHO})",
    "{with}": f"(?P<with>{_WHO})",
    "{where}": f"(?P<where>{_WHERE})",
    "{event}": rf"(?:à |au |aux )?(?P<event>{_G})",
    "{substitute}": f"(?P<substitute>{_P})",
    "{body}": f"(?:(?:la |le |l'|les )?(?P<body>{_B}))",
    "{state}": f"(?:(?:la |le |l'|les |La |Le |L'|Les )?(?P<state>{_L}(?:(?:, | et )(?:la |le |l'|les )?{_L})*))",
    "{warrant}": _WARRANT,
    "{trip}": (
        r"(?P<noun>(?:première |prochaine |brève |récente |éventuelle |longue )?(?:visite|voyage|déplacement|séjour|tournée|étape|escale)"
        r"(?: (?:officielle?|d'[ÉE]tat|privée?|surprise|éclair|historique|de travail|de deux jours|de trois jours|de quatre jours|"
        r"de trois pays|diplomatique|controversée?))*)"
    ),
    "{few}": r"(?:[\w'-]+ ){0,4}?",
    "{any}": r"[^.;:?!]{0,60}?",
}
_CHAIN = r"(?P<chain>(?:[a-zà-ÿœ-]+(?:,? |')){0,9}?)"
_AFTER_VERB = r"(?: (?:pas|plus|point|jamais|finalement|donc|ainsi|aussi|également|bien|déjà|officiellement|discrètement|toutefois)(?= ))*"
_GOVERNED = re.compile(r"\b(?:par|de|d'|du|sur|pour|contre|avec|à|entre|comme|selon|chez|des) ?$")
NOISE = re.compile(
    rf"\s*\([^()]{{0,80}}\)|, {_T}(?:,? {_T})*,(?= )|,? {_T}(?:,? {_T})*|"
    r" (?:notamment|officiellement|brièvement|récemment|secrètement|également|par ailleurs|discrètement|personnellement)(?=[ ,.])"
)


class Found(msgspec.Struct, frozen=True):
    """Where a pattern matched, in the document: its slots, the verb with its governing words."""

    start: int
    end: int
    slots: dict[str, tuple[Mention, ...]]
    chain: tuple[str, ...] = ()
    form: Form | None = None
    verb_at: tuple[int, int] = (0, 0)


@cache
def compiled(expression: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The regular expression of a surface expression and the verbs of its first group."""
    lists = re.findall(r"(?<!\?P)<([a-zà-ÿœ|]+)>", expression)
    first = True

    def group(match: re.Match[str]) -> str:
        nonlocal first
        table = {form for verb in match[1].split("|") for form in forms(verb)}
        body = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
        text = rf"{_CHAIN}(?P<verb>{body})\b{_AFTER_VERB}" if first else rf"(?:{body})\b"
        first = False
        return text

    text = expression.replace("{who} <", "{who}(?:,? |(?<= ))(?:qui )?<")
    text = re.sub(r"(?<!\?P)<([a-zà-ÿœ|]+)>", group, text)
    return written_out(text, _MACROS, expression), tuple(lists[0].split("|")) if lists else ()


def without_noise(masked: Masked) -> Masked:
    """The sentence without what may stand anywhere: parentheses, times, some adverbs."""
    bare = without(masked, [match.span() for match in NOISE.finditer(masked.text)])
    opening = len(bare.text) - len(bare.text.lstrip(" ,"))  # "Lundi, Vladimir Poutine"
    return without(bare, [(0, opening)]) if opening else bare


def find(expression: str, masked: Masked) -> list[Found]:
    """Every place where an expression matches."""
    pattern, verbs = compiled(expression)
    found = []
    at = 0
    while match := pattern.search(masked.text, at):
        at = match.start() + 1  # from the next character, where this match is none
        groups = match.groupdict()
        chain = tuple(re.findall(r"[a-zà-ÿœ-]+", groups.get("chain") or ""))
        if any(word not in GOVERNING for word in chain):
            if match.start("chain") > match.start():
                continue  # words between the one who acts and the verb that do not govern it
            while chain and any(word not in GOVERNING for word in chain):
                chain = chain[1:]
        if groups.get("who") is not None and match.start() == match.start("who"):
            before = masked.text[max(0, match.start() - 12) : match.start()]
            if _GOVERNED.search(before) and not re.match(r".{0,120}? qui ", match[0][1:]):
                continue
        at = max(match.end(), at)
        named = next((name for name in ("verb", "noun") if groups.get(name)), 0)
        verb_at = match.span(named)
        found.append(
            Found(
                masked.at[match.start()],
                masked.ends[match.end() - 1],
                _slots(match, masked),
                chain,
                form_of(groups["verb"], verbs) if groups.get("verb") else None,
                (masked.at[verb_at[0]], masked.ends[verb_at[1] - 1]),
            )
        )
    return found


def _slots(match: re.Match[str], masked: Masked) -> dict[str, tuple[Mention, ...]]:
    slots: dict[str, tuple[Mention, ...]] = {}
    for name, value in match.groupdict().items():
        slot = name.rstrip("23456789")
        if value is not None and slot not in ("chain", "verb", "noun"):
            inside = (masked.mentions[i] for i in range(*match.span(name)) if i in masked.mentions)
            slots[slot] = (*slots.get(slot, ()), *(m for m in inside if m.kind == _KINDS.get(slot, m.kind)))
    return slots


_KINDS = {
    "who": "person", "with": "person", "substitute": "person", "where": "place", "state": "place", "event": "gathering",
    "body": "body",
}  # fmt: skip
