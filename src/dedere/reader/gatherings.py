"""Which summits, conferences and ceremonies does an article name, and where and when are they held?

What the article says of one gathering collects on one object, however far apart: "the summit" means the last one named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

import ahocorasick_rs

from dedere.reader.document import Document, Sentence
from dedere.reader.gatherings_names import NAMED, ORGANISATIONS, SEATED
from dedere.reader.literals import each
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.surface import MARK, mask
from dedere.reader.times_calendar import Direction
from dedere.reader.wordlist import listed
from dedere.record.day import Day
from dedere.record.when import When

_KIND = (
    r"(?:[Ss]ummit|[Ff]orum|[Cc]onference|gathering|[Mm]eetings?|[Ss]ession|[Aa]ssembly|"
    r"leaders' [Mm]eeting|[Cc]ouncil(?: of [Hh]eads of [Ss]tate| meeting)?|talks|retreat)"
)
_ALONE = (
    r"(?:[Ss]ummit|[Ff]orum|[Cc]onference|[Ff]uneral|[Ii]nauguration|[Cc]oronation|[Pp]arade|[Cc]eremony|"
    r"commemorations?|celebrations|wedding|anniversary|gathering|event|congress|inaugural)"
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

_FINDERS: list[tuple[str, re.Pattern[str]]] = [
    (
        "named",
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}(?:{'|'.join(f'(?P<n{i}>{p})' for i, p in enumerate(NAMED.values()))})(?!\w)"
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
            r"[Cc]onference|heads of state meeting|leaders' meeting)\b(?! call)"
        ),
    ),
    (
        "proper",  # whose kind is no part of its name: "the Visegrad summit", "the Charter signing ceremony"
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}[\"“]?(?P<proper>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Prime|Foreign|White|"
            r"Oval|News|Press|Defen|The|An?|In|At|On|This|That|His|Her|Their|Its|But|And|For|No)(?:[A-Z][\w'-]+[\"”]? "
            r"(?:(?:and|of|on|for|the|in) )*){1,6}(?:signing |opening |closing |award |awards |leaders' )?"
            r"(?:summit|forum|ceremony|parade|commemoration))\b(?! call)"
        ),
    ),
    (
        "alone",
        re.compile(
            rf"{_DETERMINER}{_ADJECTIVES}(?:{_L}(?:'s)? |[a-z]+-[a-z]+ )?(?<!news )(?<!press ){_ALONE}\b(?! hall| call)"
        ),
    ),
]
_ORGANISED = re.compile(rf"\b(?:{_ORG})(?!\w)")
_HOST_AFTER = re.compile(
    rf"^(?: (?:opens|opened|begins|began|starts|started|took place|takes place|will take place|kicks off|"
    rf"convenes|is being held|was held|will be held|is held|gets under way))?(?:,? (?:that is |which is |"
    rf"being |to be |due to be |set to be |scheduled to be |that will be |taking place |which will be |"
    rf"that was |which was |opening |scheduled |starting |beginning |which (?:begins|opens|starts|"
    rf"takes place) |that (?:begins|opens|starts|takes place) )*(?:held|hosted|convened|"
    rf"staged)?)?(?: (?:on )?{_T})?(?:,? |(?<= ))(?:(?:being |to be )?(?:held |hosted )?(?:in|at|hosted by|"
    rf"by) (?:the )?)(?:[a-z]+ ){{0,2}}(?P<where>{_L})"
)
_HOSTED_BY = re.compile(
    rf"(?P<where>{_L})(?:, which| which|, who)? (?:will |is |was |has |had |to |due |set |be )*(?:hosts?|"
    rf"hosted|hosting|welcomes?|holds?|held|holding) (?:{_P}(?: and {_P})* (?:for|at) )?$"
)
_BETWEEN = (
    r"(?:,? (?:that|which|to be|will be|will|is|was|being|held|due|set|starting|starts?|beginning|begins?|opening|"
    r"opens?|opened|scheduled|slated|taking place|takes place|took place|to take place|will take place|"
    r"convening|convenes|"
    r"for|from|on|in|over|between|early|late|later|to begin|to start|running|planned|kicks off|gets under way))*"
)
_TIME_AFTER = re.compile(
    rf"^{_BETWEEN}(?:,? (?:in|at|hosted by) (?:the )?{_L}(?:, {_L})?)?{_BETWEEN},? (?P<when>{_T})"
    rf"(?: (?:to|until|through|and|-|–) (?P<end>{_T}))?",
    re.I,  # headlines too: "Summit Starts Today"
)
_WILL = re.compile(
    r"\b(?:will|won't|(?:is|are|was|were) (?:also |now )?(?:to|due|set|expected|scheduled|slated)|plans to|ahead of|"
    r"upcoming)\b[^.;:]{0,60}$"
)
_TO_COME = re.compile(
    r"\b(?:begins?|opens?|starts?|kicks off|gets under way|convenes|takes place|will|due|set|scheduled|slated|planned|"
    r"to (?:be|begin|start|take place))\b"
)
_OVER = re.compile(r"\b(?:opened|began|started|was|took place)\b")
_TIME_BEFORE = re.compile(rf"(?P<when>{_T})(?:'s)? $")


# words that tell one gathering from another
_TELLING = frozenset(
    listed("""peace climate security economic trade energy anti-terrorism counter-terrorism donors ministerial emergency
    extraordinary trilateral virtual regional""")
)


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


def _organisation(text: str) -> str:
    for name, pattern in ORGANISATIONS.items():
        if re.fullmatch(pattern, text):
            return name
    return text


class GatheringFinder:
    """Finds the gatherings of one document, sentence by sentence, and collects their place and days."""

    def __init__(self, doc: Document) -> None:
        self.flat = doc.flat
        self.all: list[Gathering] = []
        self.held_in: dict[int, list[Mention]] = {}
        self._told_place: tuple[str, ...] = ()
        self.last_at: dict[int, int] = {}
        self.held_on: dict[int, list[tuple[Mention, Mention | None, Direction | None]]] = {}

    def in_sentence(self, sentence: Sentence, others: Sequence[Mention]) -> list[Mention]:
        """The gatherings of one sentence, left to right."""
        masked = mask(self.flat, sentence.start, sentence.end, others)
        spans: list[tuple[int, int, str, re.Match[str]]] = []
        for how, pattern in _FINDERS:
            for match in each(pattern, masked.text):
                if not any(match.start() < end and start < match.end() for start, end, _, _ in spans):
                    spans.append((match.start(), match.end(), how, match))
        found: list[Mention] = []
        for start, end, how, match in sorted(spans, key=lambda s: s[:2]):
            place = _HOST_AFTER.match(masked.text[end : end + 90])
            held = masked.mentions.get(end + place.start("where")) if place else None
            self._told_place = held.states if held and len(held.states) == 1 else ()
            gathering = self._gathering(how, match, masked.text, masked.at[start], masked)
            if gathering is None:
                continue
            self._place_and_time(gathering, masked, start, end)
            span = (masked.at[start], masked.ends[end - 1])
            self.last_at[id(gathering)] = span[0]
            found.append(Mention(kind="gathering", start=span[0], end=span[1], core=span, gathering=gathering))
        return found

    def _gathering(self, how: str, match: re.Match[str], text: str, at: int, masked: object) -> Gathering | None:
        whole = match[0]
        definite = (
            re.match(r"(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]heir|[Ii]ts|[Tt]his \w+'s|" + _T + r"'s) ", whole) is not None
        )
        kind = _kind(whole)
        if how == "named":
            name = next(n for i, n in enumerate(NAMED) if match[f"n{i}"])
            return self._same(name, kind, at, organisation=name, year=_turn(whole))
        if how in ("org", "of", "bare", "acronym"):
            organisation = _organisation(match["org"] or match["org2"] if how == "bare" else match["org"])
            kind = "summit" if how == "bare" else kind
            if kind in ("talks", "meeting") and how == "org" and re.search(r"talks|meetings$", whole):
                return None
            name = organisation if organisation.lower().endswith(kind) else f"{organisation} {kind}"
            return self._same(name, kind, at, organisation=organisation, year=_turn(whole))
        if how == "about":
            words = re.sub(
                r"^(?:the|a|an|his|her|their|this) ", "", self.flat[at : self._end(masked, match)], flags=re.I
            )
            return self._same(words, kind, at, organisation=words, year="")
        if how == "proper":
            name = re.sub(r"^(?:The|On|At|In|During|After|Before|For|And|But) ", "", match["proper"])
            name = re.sub(r"[\"“”]", "", name)
            return self._same(name, kind, at, organisation=name, year=_turn(whole))
        if how in ("event", "of person"):
            words = re.sub(r"^(?:the|his|her|a|their) ", "", self.flat[at : self._end(masked, match)], flags=re.I)
            return (
                self._same(words, kind, at, organisation=words, year="")
                if how == "event" or _P in whole
                else self._anaphor(kind, at, definite, whole)
            )
        if organisation := self._organisation_above(match, text):
            return self._same(f"{organisation} {kind}", kind, at, organisation=organisation, year=_turn(whole))
        return self._anaphor(kind, at, definite, whole)

    def _organisation_above(self, match: re.Match[str], text: str) -> str:
        """The organisation whose gathering it is: "the SCO, at its annual summit"."""
        if not re.match(
            r"(?:[Ii]ts|[Tt]heir|[Tt]he (?:bloc|group|organi[sz]ation|alliance|club|body|grouping)'s) ", match[0]
        ):
            return ""
        above = list(_ORGANISED.finditer(text, 0, match.start()))
        return _organisation(above[-1][0]) if above else ""

    def _end(self, masked: object, match: re.Match[str]) -> int:
        ends: tuple[int, ...] = masked.ends  # type: ignore[attr-defined]
        return ends[match.end() - 1]

    def _same(self, name: str, kind: str, at: int, *, organisation: str, year: str) -> Gathering:
        for gathering in reversed(self.all):
            if gathering.organisation == organisation and not year and not self._elsewhere(gathering):
                return gathering
        gathering = Gathering(name=name, kind=kind, first=at, organisation=organisation)
        self.all.append(gathering)
        return gathering

    def _anaphor(self, kind: str, at: int, definite: bool, whole: str) -> Gathering | None:
        if definite:
            near = [g for g in reversed(self.all) if at - self.last_at.get(id(g), g.first) < 380]
            marks = set(re.findall(r"[a-z-]+", whole.lower())) & _TELLING
            for gathering in [*near, *self.all]:
                if self._elsewhere(gathering) or not marks <= set(gathering.name.lower().split()):
                    continue
                if (
                    kind in ("event", "gathering", "session", "inaugural")
                    or gathering.kind == kind
                    or (kind == "summit" and gathering.kind in ("meeting", "forum", "conference"))
                ):
                    return gathering
        if kind in ("event", "celebrations", "anniversary", "gathering", "parade", "congress") and not definite:
            return None
        if kind in ("event", "anniversary", "congress"):
            return None
        words = re.sub(
            rf"[{_P}{_L}{_T}](?:'s)? ?",
            "",
            re.sub(r"^(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Hh]is|[Tt]heir|[Ii]ts|[Tt]his \w+'s) ", "", whole),
        ).strip()
        words = _NO_NAME.sub("", words) or kind
        gathering = Gathering(name=words, kind=kind, first=at, organisation="")
        self.all.append(gathering)
        return gathering

    def _elsewhere(self, gathering: Gathering) -> bool:
        return bool(gathering.states and self._told_place and gathering.states != self._told_place)

    def _place_and_time(self, gathering: Gathering, masked: object, start: int, end: int) -> None:
        text: str = masked.text  # type: ignore[attr-defined]
        mentions: dict[int, Mention] = masked.mentions  # type: ignore[attr-defined]
        key = id(gathering)
        if after := _HOST_AFTER.match(text[end : end + 90]):
            self._held(key, mentions.get(end + after.start("where")))
        elif before := _HOSTED_BY.search(text[max(0, start - 70) : start]):
            self._held(key, mentions.get(max(0, start - 70) + before.start("where")))
        else:
            inside = [mentions[i] for i in range(start, end) if i in mentions and mentions[i].kind == "place"]
            if inside and not re.search(r"peace|reconstruction|recovery|ceasefire|aid|donors|relief", text[start:end]):
                self._held(key, inside[0])
        times = [mentions[i] for i in range(start, end) if i in mentions and mentions[i].kind == "time"]
        if times:
            self.held_on.setdefault(key, []).append((times[0], None, None))
        if after := _TIME_AFTER.match(text[end : end + 80]):
            ending = mentions.get(end + after.start("end")) if after["end"] else None
            self.held_on.setdefault(key, []).append(
                (mentions[end + after.start("when")], ending, _direction(after[0], text[:start]))
            )
        elif not times and (before := _TIME_BEFORE.search(text[max(0, start - 3) : start])):
            self.held_on.setdefault(key, []).append((mentions[max(0, start - 3) + before.start("when")], None, None))

    def near(self, at: int) -> Gathering | None:
        """The gathering named last, where that is not far above."""
        held = [g for g in self.all if at - self.last_at.get(id(g), g.first) < 700]
        return max(held, key=lambda g: self.last_at.get(id(g), g.first)) if held else None

    def settle(self, anchor: Day | None, told: Sequence[tuple[int, str, str | None]] = ()) -> None:
        """Gives every gathering the most exact day the article names for it, and a place where it names none.

        Args:
            told: journeys of the article: where in the text, which state, when.
        """
        for gathering in self.all:
            if not gathering.states and gathering.name in SEATED:
                gathering.states = (SEATED[gathering.name],)
            if not gathering.states and gathering.kind != "meeting":
                near = [(at, state, when) for at, state, when in told if gathering.first - 700 < at < gathering.first]
                if near:
                    _, state, _ = max(near, key=lambda t: t[0])
                    dated = [when for _, where, when in told if where == state and when]
                    gathering.states, gathering.when = (state,), dated[0][:7] if dated else None
            if times := self.held_on.get(id(gathering)):
                gathering.when = _posture(times, anchor) or gathering.when
        for gathering in self.all:
            if gathering.when is not None and not gathering.organisation:
                self._sharpen(gathering)

    def _sharpen(self, bare: Gathering) -> None:
        """Gives the one named gathering of a kind the day that "the two-day summit" is told with further down."""
        assert bare.when is not None
        named = [g for g in self.all if g.organisation and g.kind == bare.kind]
        if len(named) != 1 or named[0].when is None or (bare.states and bare.states != named[0].states):
            return
        days, loose = When.of(bare.when), When.of(named[0].when)
        if loose.first <= days.first and days.last <= loose.last and named[0].first < bare.first:
            named[0].when = bare.when

    def _held(self, key: int, mention: Mention | None) -> None:
        if mention is None or not mention.states:
            return
        self.held_in.setdefault(key, []).append(mention)
        for gathering in self.all:
            if id(gathering) == key and not gathering.states and len(mention.states) == 1:
                gathering.states = mention.states


# "the two-day summit" has no name
_NO_NAME = re.compile(
    r"^(?:(?:[a-z]+-(?:day|week|hour|long)|annual|upcoming|forthcoming|latest|recent|special|major|key|historic|planned|"
    r"next|last|previous|first|second|third|same|regional|international|high-level|joint|day-long) )+"
)


def _kind(whole: str) -> str:
    words = re.findall(r"[a-z]+", whole.lower())
    for word in reversed(words):
        if word in (
            "summit",
            "forum",
            "conference",
            "funeral",
            "inauguration",
            "coronation",
            "parade",
            "ceremony",
            "congress",
            "assembly",
            "session",
            "gathering",
            "event",
            "wedding",
            "council",
            "talks",
            "speech",
            "address",
            "dialogue",
            "games",
            "olympics",
            "festival",
            "anniversary",
            "celebrations",
        ):
            return "summit" if word == "council" else word
    return "summit" if re.search(r"leaders|heads of state", whole) else "meeting"


def _turn(whole: str) -> str:
    """What sets one year's gathering apart: "last year's", "2015", "next"."""
    match = re.search(r"[Ll]ast (?:year|month)'s|[Nn]ext year's|\bprevious\b|\b(?:19|20)\d\d\b", whole)
    return match[0] if match else ""


def _direction(words: str, before: str) -> Direction | None:
    """Whether a gathering told of with these words is still to come: "that begins Wednesday"."""
    if _OVER.search(words):
        return "past"
    return "future" if _TO_COME.search(words) or _WILL.search(before) else None


def _posture(
    gathering_times: Sequence[tuple[Mention, Mention | None, Direction | None]], anchor: Day | None
) -> str | None:
    best: str | None = None
    for mention, ending, direction in gathering_times:
        time = mention.time
        if time is None:
            continue
        when = time.resolve(anchor, direction)
        if when and ending is not None and ending.time is not None and (last := ending.time.resolve(anchor, direction)):
            with suppress(ValueError):  # an end before the beginning
                when = str(When.between(When.of(when).first, When.of(last).last))
        if when and (
            best is None or When.of(when).last - When.of(when).first < When.of(best).last - When.of(best).first
        ):
            best = when
    return best
