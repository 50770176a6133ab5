"""Which summits, conferences and ceremonies does a French article name, where and when are they held?"""

# ruff: noqa: E501 - expressions are easier to read whole

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.document import Document, Sentence
from dedere.reader.masks import MARK, Masked, mask
from dedere.reader.mentions import Gathering, Mention
from dedere.record.day import Day
from dedere.record.when import When

_P, _L, _T, _B = MARK["person"], MARK["place"], MARK["time"], MARK["body"]
_KINDS = {
    "sommet": "summit", "réunion": "meeting", "conférence": "conference", "forum": "forum",
    "assemblée générale": "General Assembly", "session": "session", "cérémonie": "ceremony", "investiture": "inauguration",
    "obsèques": "funeral", "funérailles": "funeral", "défilé": "parade", "rencontre": "meeting", "congrès": "congress",
}  # fmt: skip
_KIND = r"(?P<kind>" + "|".join(_KINDS) + r")"
_ADJECTIVES = (
    r"(?: (?:annuel|annuelle|extraordinaire|informel|informelle|ministérielle?|international|régional|prochain))*"
)
_NAMED = re.compile(
    rf"(?:(?P<det>[Ll]e |[Ll]a |[Ll]'|[Ll]es |[Cc]e |[Uu]n |[Uu]ne |au |du |aux |des )(?:\d+e |prochain |dernier |prochaine )?)?"
    rf"{_KIND}{_ADJECTIVES}(?: des (?:dirigeants|chefs d'[ÉE]tat|ministres)(?: et de gouvernement)?)?"
    rf"(?:(?: de l'| de la | des | du | de | d'| )(?:(?:groupe des|pays des|pays du) )?(?P<of>{_B})|"
    rf" (?P<pair>[A-Z][\w-]+[-–][A-Z]\w+)| (?P<two>{_L}[-–]{_L}|[A-Z]\w+[-–]{_L}|{_L}[-–][A-Z]\w+)|"
    rf"(?: de la | de l'| du | de | d')(?P<whose>{_P}))?",
    re.I,
)
_BARE = re.compile(rf"\b(?:au|du|le|ce) (?P<of>{_B})(?! ?{_L})")  # "au G20"
_SUMMITS = frozenset(["G20", "G7", "APEC"])
_AFTER = re.compile(
    rf"^(?: {_T})?(?:,? (?:(?:qui )?(?:se tient|se tiendra|s'est tenu|aura lieu|doit se tenir|s'ouvre|se déroule)|prévue?|organisée?|"
    rf"tenue?|accueillie?|attendue?))?(?: {_T})?(?: (?:par|à|en|au|aux|dans)(?: la| l'| le)? ?| d'| de )(?P<where>{_L})"
)
_BEFORE = re.compile(
    rf"(?P<where>{_L}),? (?:qui )?(?:accueille|accueillera|accueillait|organise|organisera|héberge) (?:cette semaine )?$"
)
_WHEN = re.compile(rf"^[^.;,]{{0,60}}?(?P<when>{_T})")

_AHEAD = re.compile(
    r"\bprévue?\b|\bdoit\b|\bprochaine?\b|\battendue?s?\b|\b\w{3,}(?:er|ir|dr|vr|tr)(?:a|ont|ait|aient)\b|\baura lieu\b"
)


class Gatherings:
    """Finds the gatherings of one document, sentence by sentence, and collects where and when they are held."""

    def __init__(self, doc: Document, anchor: Day | None) -> None:
        self.flat, self.anchor = doc.flat, anchor
        self.all: list[Gathering] = []

    def in_sentence(self, sentence: Sentence, others: Sequence[Mention]) -> list[Mention]:
        """The gatherings of one sentence, left to right."""
        masked = mask(self.flat, sentence.start, sentence.end, others)
        text = masked.text
        found: list[Mention] = []
        for match in _BARE.finditer(text):
            organisation = str(masked.mentions[match.start("of")].value)
            if organisation in _SUMMITS:
                bare = self._same(f"{organisation} summit", "summit", organisation, masked.at[match.start()])
                found.append(self._told(bare, masked, match.start("of"), match.end()))
        for match in _NAMED.finditer(text):
            det = (match["det"] or "").lower()
            start = match.start() + (len(match["det"]) if det in ("au ", "du ", "aux ", "des ") else 0)
            kind = _KINDS[match["kind"].lower()]
            gathering = self._gathering(match, kind, masked.mentions, masked.at[match.start()], det)
            if gathering is None:
                continue
            found.append(self._told(gathering, masked, start, match.end()))
        return found

    def _told(self, gathering: Gathering, masked: Masked, start: int, end: int) -> Mention:
        """The mention of a gathering, which takes the place and the days that stand beside it."""
        text = masked.text
        after = _AFTER.match(text[end : end + 80])
        held = masked.mentions.get(end + after.start("where")) if after else None
        if held is None and (before := _BEFORE.search(text[:start])):
            held = masked.mentions.get(before.start("where"))
        if held is not None and len(held.states) == 1 and not gathering.states:
            gathering.states = held.states
        if when := _WHEN.match(text[end : end + 70]):
            self._dated(gathering, masked.mentions.get(end + when.start("when")), text)
        span = (masked.at[start], masked.ends[end - 1])
        return Mention(kind="gathering", start=span[0], end=span[1], core=span, gathering=gathering)

    def _gathering(
        self, match: re.Match[str], kind: str, mentions: dict[int, Mention], at: int, det: str
    ) -> Gathering | None:
        if match["of"]:
            organisation = str(mentions[match.start("of")].value)
            return self._same(f"{organisation} {kind}", kind, organisation, at)
        if match["pair"] or match["two"]:
            group = "pair" if match["pair"] else "two"
            words = "".join(
                self.flat[mentions[i].start : mentions[i].end] if i in mentions else match.string[i]
                for i in range(*match.span(group))
            )
            return self._same(f"{words} {kind}", kind, words, at)
        if match["whose"] and kind in ("funeral", "inauguration", "ceremony"):
            name = mentions[match.start("whose")].people[0].name
            return self._same(f"{kind} of {name}", kind, name, at)
        definite = det.strip() in ("le", "la", "l'", "ce", "au", "du", "les", "aux", "des")
        if definite:
            return next((g for g in reversed(self.all) if g.kind == kind), None)
        return None

    def _same(self, name: str, kind: str, organisation: str, at: int) -> Gathering:
        for gathering in self.all:
            if gathering.organisation == organisation and gathering.kind == kind:
                return gathering
        self.all.append(Gathering(name=name, kind=kind, first=at, organisation=organisation))
        return self.all[-1]

    def _dated(self, gathering: Gathering, mention: Mention | None, text: str) -> None:
        if mention is None or mention.time is None:
            return
        when = mention.time.resolve(self.anchor, "future" if _AHEAD.search(text) else None)
        if when and (gathering.when is None or _width(when) < _width(gathering.when)):
            gathering.when = when


def _width(when: str) -> int:
    span = When.of(when)
    return span.last - span.first
