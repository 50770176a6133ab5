"""Which patterns of a kind match a passage?

Expressions are written out with the shorthands of these kinds, and tried only where the words and marks stand that they
cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from dedere.reader.literals import Sieve
from dedere.reader.masks import Masked
from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage
from dedere.reader.patterns import Pattern, patterns
from dedere.reader.surface import _WHO, Found, compiled, find
from dedere.reader.watch import sketch


class Match(msgspec.Struct, frozen=True):
    """A pattern and where it matched."""

    pattern: Pattern
    found: Found


def matches(passage: Passage, kind: str, *, numbers: Sequence[Mention] = (), language: str = "en") -> list[Match]:
    """Every match of a kind's patterns in a passage, patterns in the order of their file.

    Args:
        numbers: mentions of numbers, for patterns that look for them.
    """
    forms = [passage.counted(numbers) if numbers else passage.bare]
    if "(" in passage.text and not numbers:  # what stands in brackets is left out of the bare form
        forms.append(passage.context.masked)
    return matches_in(forms, passage, kind, language=language)


def matches_in(forms: Sequence[Masked], passage: Passage, kind: str, *, language: str = "en") -> list[Match]:
    """Every match of a kind's patterns in masked forms of a passage, the fullest form last."""
    able = _table(kind, language).able(forms[-1].text)
    flat = passage.told.doc.flat
    return [
        Match(pattern, _from_chain(found, flat) if expression.pattern.startswith("(?P<chain>") else found)
        for pattern, expression in able
        for form in forms
        for found in find(expression, form)
    ]


def _from_chain(found: Found, flat: str) -> Found:
    """A match that opens with a verb, begun at the words that govern it."""
    start = found.verb_at[0]
    governing = set(found.chain)
    for word in reversed(list(re.finditer(r"[\w'-]+", flat[found.start : found.verb_at[0]]))):
        if word[0].lower() not in governing and not word[0].endswith("ly") and word[0] not in ("also", "already"):
            break
        start = found.start + word.start()
    return msgspec.structs.replace(found, start=start)


class _Table:
    """The patterns of a kind, and a sieve that tells which of them a sentence could hold."""

    def __init__(self, kind: str, language: str) -> None:
        self._rows = [
            (pattern, expanded(expression))
            for pattern in patterns(language)
            if pattern.kind == kind
            for expression in pattern.surface
        ]
        self._sieve = Sieve([sketch(expression) for _, expression in self._rows])

    def able(self, text: str) -> list[tuple[Pattern, re.Pattern[str]]]:
        """The patterns that could match a masked sentence, in the order of their file."""
        rows = (self._rows[number] for number in self._sieve.able(text))
        return [(pattern, compiled(expression)) for pattern, expression in rows]


@cache
def _table(kind: str, language: str) -> _Table:
    return _Table(kind, language)


_MACROS = {
    # "a full member state", "parties", "a signatory"
    "{member}": (
        r"(?:(?:full|fully-fledged|founding|founder|permanent|non-permanent|newest|latest|"
        r"youngest|fellow|original|formal|new|key|leading|longtime|long-time|current|official|"
        r"proud|active|committed|also|already|still|only|both|all|themselves|itself|either|"
        r"one|the|another|an?|its|\d+(?:st|nd|rd|th)|first|second|last|state|State|contracting|African|"
        r"Asian|European|Western|Arab|Latin American|most recent|co-founding|co-founder|authoritarian)"
        r" |\ue006 )*(?:(?:state|State|states|States)[ -])?(?:members?|Member|Members|party|"
        r"parties|Party|Parties|signator(?:y|ies)|adherents?|founders?|co-founders?)(?:[- "
        r"](?:state|country|nation|economy|states|countries|nations|economies|State|States)"
        r")?\b(?! of (?:parliament|staff|the (?:government|cabinet|delegation|opposition|public|"
        r"junta)))"
    ),
    # words between a name and its verb
    "{app}": (
        r"(?:,? (?:-|–|—|--) [^.;\u0022]{2,140}? (?:-|–|—|--)|"
        r", [^.;\u0022]{2,140}?(?:(?<!\ue002),|,(?! (?:which|who|(?:all|both|each|neither|none) of|both|all)\b))"
        r"|,? (?:also|too|however|itself|themselves|though|meanwhile|in turn),?|,)?"
    ),
    "{not}": r"(?P<not>(?:not|n't|never|no longer|neither|nor)(?: yet| now| currently| itself| a| an)* )?",
    # "an arrest warrant", "the court's two warrants", "a warrant of arrest"
    "{warrant}": (
        r"(?:(?:[Aa]n?|[Tt]he|[Ii]ts|their|[Tt]hat|[Tt]his|these|those|[Tt]wo|[Tt]hree|four|several|first|second|"
        r"another|new|valid|active|outstanding|international|sealed|secret|public|existing|"
        r"separate|both|similar|mandatory|live|pending|recent|formal|following|despite|twin|"
        r"his|her|\ue001(?:'s)?|\ue005(?:'s)?) )*(?<!search )(?:[Aa]rrest warrants?|[Ww]arrants? "
        r"(?:of|for) arrest|[Ww]arrants?|(?:arrest|detention) orders?)\b(?! officer)"
    ),
    # "for him", "against Netanyahu and Gallant", "for the arrest of Putin"
    "{whom}": (
        rf"(?: (?:for|against(?:[A-Z]\w+)?|of|on|over|naming|targeting|to arrest|to detain)(?: the (?:arrest|"
        rf"detention|capture)"
        rf" of)?(?: the)? (?:(?!(?:alleged|war|crimes?|genocide|in|on|at|over|after|before|"
        rf"from|by|which|that|who|said|his|her|role|as|it|did|when|while)\b)[\w'\ue002\ue005-]+[,:]?(?: [-–—]+)? )"
        rf"{{0,7}}?(?P<whom>{_WHO})"
        rf"(?:'s)?(?: arrest| detention)?)"
    ),
    # a court by its name or its judges
    "{court}": (
        r"(?:{body}(?:'s?)?(?: (?:[\w-]+ ){0,2}?(?:judges?|chambers?|panel|bench|magistrates?))?|"
        r"(?:[Jj]udges?|chambers?|panel|magistrates?)[^.;,]{0,15}? (?:of|at|from) {body})"
    ),
    "{members}": (
        r"(?:(?:full|member|founding|permanent|state|State|signatory|African|European|current)"
        r" )*(?:members?|member states|member countries|member nations|parties|states parties|"
        r"States Parties|signatories|states|countries|nations|economies)\b(?! of (?:parliament|"
        r"staff|the (?:delegation|family|team|cabinet)))"
    ),
    # who takes a position: a person, a state that acts or a body, or several of them
    "{holder}": (
        r"(?P<holder>[\ue001\ue002\ue005](?:(?:, (?:the )?[\ue001\ue002\ue005]){1,15})?"
        r"(?:,? and (?:the )?[\ue001\ue002\ue005])?)"
        r"(?:, (?:who|which) [^,.;\u0022]{2,90},|, [^,.;\u0022\ue001]{2,90},|"
        r" -+ [^.;\u0022]{2,60} -+)?(?:(?:'s?)? (?:spokes\w+|officials?|ministry|ministers?|"
        r"government|authorities|office|leaders?))?"
    ),
    "{said}": (
        r"(?: (?:also|has|have|had|later|then|both|again|repeatedly|previously|\w+ly))* (?:say|"
        r"says|said|saying|told|announced|announces|confirmed|insist(?:s|ed)?|warn(?:s|ed)"
        r"?|vow(?:s|ed)?|promised|pledged|stress(?:es|ed)?|made clear|makes clear|made it "
        r"clear|argue[sd]?|stated|declared|declares|reiterated|added|recalled|noted|ruled|"
        r"indicated|signalled|suggested|wrote|believe[sd]?)\b"
    ),
    "{words60}": r"[^.;\u0022]{0,80}?\u0022?[^.;\u0022]{0,60}?\b",
    "{near}": r"[^.;,\u0022]{0,80}?\b",
    "{words90}": r"[^.;]{0,90}?\b",
    # the words of an object up to its noun: no new clause, and no time or place
    "{object}": (
        r"(?:(?!\b(?:since|during|after|ahead|before|while|when|which|whose|despite|relations|ties|at|because|until)\b)"
        r"[^.;,]){0,90}?\b"
    ),
    # what positions are about
    "{matter}": (
        r"(?:(?:warrants?|arrest\w*|detention|\ue005|indictment|charges|allegations|accusations|"
        r"visit\w*|trips?|travel|journey|tour|invitation|invite|invited|hosting|decision|ruling|"
        r"move|request|application|surrender|transfer|handover|extradition|prosecutor|announcement|resolution|"
        r"presence|participation|news|attend\w*)\b)"
    ),
    "{ordinal}": r"(?P<ordinal>\ue006)",
    # "is", "isn't", "'s", "has never been"
    "{is}": r"(?:<be|remain>|(?P<notis>(?:is|are|was|were)n't|(?:has|have|had)n't been|'s not|'re not)|'s|'re)",
    # "was one of three countries that"
    "{among}": r"(?: (?:was|were|is|are) (?:one of|among|part of)(?: the)? [^.;,]{2,40}? (?:that|which|to))?",
    "{treatyof}": (
        r"(?:the (?:\w+ )?(?:treaty|statute|convention|agreement|charter)(?: that| which)? "
        r"(?:of|establishing|creating|founding|behind|that (?:established|created|founded|"
        r"set up|established) )?|the jurisdiction of |"
        r"the (?:[\w-]+ ){0,2}(?:bloc|group|grouping|cartel|alliance|union|club|body|court|treaty|forum) |the )?"
    ),
}


def expanded(expression: str) -> str:
    """A surface expression with this module's shorthands written out."""
    for name, written in _MACROS.items():
        expression = expression.replace(name, written)
    return expression
