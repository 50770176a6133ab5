"""Which summits, conferences and ceremonies does an article name, and where and when are they held?

What the article says of one gathering collects on one object, however far apart: "the summit" means the last one named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

from dedere.reader.document import Document, Sentence
from dedere.reader.gatherings_find import FINDERS, ORGANISED, kind_of, organisation_of, turn_of, year_in
from dedere.reader.gatherings_names import NAMED, SEATED
from dedere.reader.literals import each
from dedere.reader.masks import MARK, Masked, mask
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.times_calendar import Direction
from dedere.reader.wordlist import listed
from dedere.record.day import Day
from dedere.record.when import When

_P, _L, _T = MARK["person"], MARK["place"], MARK["time"]
_HOST_AFTER = re.compile(
    rf"^(?: (?:opens|opened|begins|began|starts|started|took place|takes place|will take place|kicks off|"
    rf"convenes|is being held|was held|will be held|is held|gets under way))?(?:,? (?:that is |which is |"
    rf"being |to be |due to be |set to be |scheduled to be |that will be |taking place |which will be |"
    rf"that was |which was |opening |scheduled |starting |beginning |which (?:begins|opens|starts|"
    rf"takes place) |that (?:begins|opens|starts|takes place) )*(?:held|hosted|convened|"
    rf"staged)?)?(?: (?:on )?{_T})?(?:,? |(?<= ))(?:(?:being |to be )?(?:held |hosted )?(?:in|at|hosted by|"
    rf"by) (?:the )?)(?:(?:[a-z]+ ){{0,2}}|(?:[A-Z][\w'-]+ ){{1,3}}(?:in |of |[a-z]+ of ))(?P<where>{_L})"
)
_HOST_BEFORE = re.compile(
    rf"\b(?:to|in|into|visit|visiting) (?:[\w ]{{2,24}}, )?(?P<where>{_L}),? (?:for|to (?:attend|join|take part in|"
    r"participate in)) $"
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


class GatheringFinder:
    """Finds the gatherings of one document, sentence by sentence, and collects their place and days."""

    def __init__(self, doc: Document) -> None:
        self.flat = doc.flat
        self.all: list[Gathering] = []
        self.held_in: dict[int, list[Mention]] = {}
        self._told_place: tuple[str, ...] = ()
        self._label = ""
        self._year = ""
        self._year_of: dict[int, str] = {}
        self.last_at: dict[int, int] = {}
        self.held_on: dict[int, list[tuple[Mention, Mention | None, Direction | None]]] = {}

    def in_sentence(self, sentence: Sentence, others: Sequence[Mention]) -> list[Mention]:
        """The gatherings of one sentence, left to right."""
        masked = mask(self.flat, sentence.start, sentence.end, [m for m in others if not self._opens_a_name(m)])
        spans: list[tuple[int, int, str, re.Match[str]]] = []
        for how, pattern in FINDERS:
            for match in each(pattern, masked.text):
                if not any(match.start() < end and start < match.end() for start, end, _, _ in spans):
                    spans.append((match.start(), match.end(), how, match))
        found: list[Mention] = []
        for start, end, how, match in sorted(spans, key=lambda s: s[:2]):
            held = _place_told(masked, start, end)
            self._told_place = held.states if held and len(held.states) == 1 else ()
            self._label = self._called(masked, start, end, held)
            after = _TIME_AFTER.match(masked.text[end : end + 80])
            when = masked.mentions.get(end + after.start("when")) if after else None
            self._year = year_in(self.flat[when.start : when.end]) if when else ""
            gathering = self._gathering(how, match, masked.text, masked.at[start], masked)
            if gathering is None:
                continue
            if self._year:
                self._year_of.setdefault(id(gathering), self._year)
            self._place_and_time(gathering, masked, start, end)
            span = (masked.at[start], masked.ends[end - 1])
            self.last_at[id(gathering)] = span[0]
            found.append(Mention(kind="gathering", start=span[0], end=span[1], core=span, gathering=gathering))
        return found

    def _opens_a_name(self, mention: Mention) -> bool:
        """Whether what might be an unknown person's name belongs to a gathering's: "Pacific Islands Forum"."""
        unknown = not any(person.state or person.offices for person in mention.people)
        return mention.kind == "person" and unknown and _NAMES_ON.match(self.flat, mention.end) is not None

    def _gathering(self, how: str, match: re.Match[str], text: str, at: int, masked: Masked) -> Gathering | None:
        whole = match[0]
        definite = (
            re.match(r"(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]heir|[Ii]ts|[Tt]his \w+'s|" + _T + r"'s) ", whole) is not None
        )
        kind = kind_of(whole)
        self._year = year_in(whole) or self._year
        if how == "named":
            name = next(n for i, n in enumerate(NAMED) if match[f"n{i}"])
            if name == "UN climate summit":
                name = self._numbered(whole) or name
            return self._same(name, kind, at, organisation=name, year=turn_of(whole))
        if how in ("org", "of", "bare", "acronym"):
            organisation = organisation_of(match["org"] or match["org2"] if how == "bare" else match["org"])
            kind = "summit" if how == "bare" else kind
            if kind in ("talks", "meeting") and how == "org" and re.search(r"talks|meetings$", whole):
                return None
            name = organisation if organisation.lower().endswith(kind) else f"{organisation} {kind}"
            return self._same(name, kind, at, organisation=organisation, year=turn_of(whole))
        if how == "about":
            words = re.sub(
                r"^(?:the|a|an|his|her|their|this) ", "", self.flat[at : self._end(masked, match)], flags=re.I
            )
            return self._same(words, kind, at, organisation=words, year="")
        if how == "proper":
            name = re.sub(r"^(?:The|On|At|In|During|After|Before|For|And|But) ", "", match["proper"])
            name = re.sub(r"[\"“”]", "", name)
            return self._same(name, kind, at, organisation=name, year=turn_of(whole))
        if how == "pair":
            words = _DETERMINED.sub("", self.flat[at : self._end(masked, match)])
            return self._same(words, kind, at, organisation=words, year=turn_of(whole))
        if how in ("event", "of person"):
            if how == "of person" and _P not in whole:
                return self._anaphor(kind, at, definite, whole)
            words = _DETERMINED.sub("", self.flat[at : self._end(masked, match)])
            speaker = masked.mentions.get(match.start()) if how == "event" else None
            if speaker is None or len(speaker.people) != 1 or (said := _OCCASION.search(words)) is None:
                return self._same(words, kind, at, organisation=words, year="")
            kind = "address" if said[0] == "speech" else said[0]
            of = f"{speaker.people[0].name}'s {kind}"
            name = f"{speaker.people[0].name}'s {words[said.start() :]}"
            gathering = self._same(name, kind, at, organisation=of, year="")
            if len(name) > len(gathering.name):
                gathering.name = name
            if not gathering.states and "Congress" in whole:
                gathering.states = ("US",)
            return gathering
        if organisation := self._organisation_above(match, text):
            return self._same(f"{organisation} {kind}", kind, at, organisation=organisation, year=turn_of(whole))
        return self._anaphor(kind, at, definite, whole)

    def _numbered(self, whole: str) -> str:
        """The climate summit by its number, its own or that of the one named last."""
        if numbered := re.search(r"\bCOP ?(\d\d)", whole):
            return f"COP{numbered[1]} climate summit"
        told = [g.name for g in self.all if g.name.startswith("COP") and not self._elsewhere(g)]
        return told[-1] if told else ""

    def _organisation_above(self, match: re.Match[str], text: str) -> str:
        """The organisation whose gathering it is: "the SCO, at its annual summit"."""
        if not re.match(
            r"(?:[Ii]ts|[Tt]heir|[Tt]he (?:bloc|group|organi[sz]ation|alliance|club|body|grouping)'s) ", match[0]
        ):
            return ""
        above = list(ORGANISED.finditer(text, 0, match.start()))
        return organisation_of(above[-1][0]) if above else ""

    def _end(self, masked: Masked, match: re.Match[str]) -> int:
        return masked.ends[match.end() - 1]

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
                    or (kind == "speech" and gathering.kind == "address")
                    or (kind == "summit" and gathering.kind in ("meeting", "forum", "conference"))
                    or (kind in _LEADERS_MEET and gathering.kind in _LEADERS_MEET and gathering.organisation)
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
        if kind in ("speech", "address"):
            return None  # whose it is must be told before
        gathering = Gathering(name=words, kind=kind, first=at, organisation="", label=self._label)
        if (same := self._of_another_year(kind, whole)) is not None:
            organisation, name = same.organisation, f"{same.organisation} {kind}"
            gathering.name, gathering.organisation = (same.name if same.kind == kind else name), organisation
        self.all.append(gathering)
        return gathering

    def _of_another_year(self, kind: str, whole: str) -> Gathering | None:
        """The gathering of the article that is held every year, where this is said to be that of another year."""
        if not _EVERY_YEAR.match(whole):
            return None
        alike = _LEADERS_MEET if kind in _LEADERS_MEET else {kind}
        named = {g.organisation: g for g in self.all if g.organisation and g.kind in alike}
        return next(iter(named.values())) if len(named) == 1 else None

    def _called(self, masked: Masked, start: int, end: int, held: Mention | None) -> str:
        """What an unnamed gathering may be called by its place: "ceremony in Paris"; nothing where none is told."""
        if held is None or not _PLACED.search(masked.text, start, end):
            return ""
        if _ANY.match(masked.text, start) and held.start > masked.at[start:end][-1]:
            return ""
        first = masked.at[start]
        last = max(masked.ends[end - 1], held.end if held.end - masked.ends[end - 1] < 70 else 0)
        words = _DETERMINED.sub("", self.flat[first:last])
        if times := [m for i, m in masked.mentions.items() if start <= i < end and m.kind == "time"]:
            words = self.flat[times[-1].end : last].removeprefix("'s").strip()
        return _NO_NAME.sub("", words) if held.end <= last else ""

    def _elsewhere(self, gathering: Gathering) -> bool:
        """Whether a gathering named before was held in another place or year than the one that is being named."""
        year = self._year_of.get(id(gathering), "")
        if self._year and year and self._year != year:
            return True
        return bool(gathering.states and self._told_place and gathering.states != self._told_place)

    def _place_and_time(self, gathering: Gathering, masked: Masked, start: int, end: int) -> None:
        text, mentions = masked.text, masked.mentions
        key = id(gathering)
        if after := _HOST_AFTER.match(text[end : end + 90]):
            self._held(key, mentions.get(end + after.start("where")))
        elif before := _HOSTED_BY.search(text[max(0, start - 70) : start]):
            self._held(key, mentions.get(max(0, start - 70) + before.start("where")))
        else:
            told = _place_told(masked, start, end)
            if told is not None:
                self._held(key, told)
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


def _place_told(masked: Masked, start: int, end: int) -> Mention | None:
    """The place that stands inside a gathering's name, behind it or before it: "flew to Rome for the summit"."""
    if place := _HOST_AFTER.match(masked.text[end : end + 90]):
        return masked.mentions.get(end + place.start("where"))
    inside = [m for i, m in masked.mentions.items() if start <= i < end and m.kind == "place"]
    if inside and not _MATTER.search(masked.text, start, end):
        return inside[0]
    begin = max(0, start - 60)
    if before := _HOST_BEFORE.search(masked.text[begin:start]):
        return masked.mentions.get(begin + before.start("where"))
    return None


_NAMES_ON = re.compile(r" (?:Forum|Summit|Conference|Games|Dialogue|Festival|Congress|Assembly)\b")
_ANY = re.compile(r"an? ", re.I)  # "a summit in Rome" may be any
_LEADERS_MEET = frozenset(["summit", "conference", "forum", "gathering"])  # one and the same may be called by each
_OCCASION = re.compile(r"speech|address|inauguration|funeral|coronation|wedding|swearing-in")
_MATTER = re.compile(
    r"peace|reconstruction|recovery|ceasefire|aid|donors|relief|[A-Z\ue002][\w.]*[-–]\ue002|\ue002[-–]"
)
_PLACED = re.compile(r"(?:summit|forum|conference|ceremony|funeral|inauguration|coronation|parade|congress|wedding|"
                     r"celebrations|commemorations?)$", re.I)  # fmt: skip
_DETERMINED = re.compile(r"^(?:the|an?|his|her|its|their|this|that|(?:last|next|this) (?:year|month|week)'s) ", re.I)
_EVERY_YEAR = re.compile(rf"(?:(?:[Ll]ast|[Nn]ext|[Tt]his) year's|{_T}'s|[Tt]he (?:previous|last|next|{_T})) ")
# "the two-day summit" has no name
_NO_NAME = re.compile(
    r"^(?:(?:[a-z]+-(?:day|week|hour|long)|annual|upcoming|forthcoming|latest|recent|special|major|key|historic|planned|"
    r"next|last|previous|first|second|third|same|regional|international|high-level|joint|day-long) )+"
)


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
