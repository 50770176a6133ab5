"""What do the other finders know of each sentence when warrants, memberships, figures and positions are read?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import msgspec

from dedere.reader.bodies import BodyFinder
from dedere.reader.clauses import Context, governing_time
from dedere.reader.document import Document, Sentence
from dedere.reader.literals import may_match
from dedere.reader.masks import Masked, mask, without, without_noise
from dedere.reader.memberships_focus import meant, spoken
from dedere.reader.memberships_states import led, state_mentions
from dedere.reader.mentions import Mention
from dedere.reader.times import find_times
from dedere.record.day import Day
from dedere.record.when import When

if TYPE_CHECKING:
    from dedere.reader.lexicon import Person
    from dedere.reader.speech import Saying

Direction = Literal["past", "future"]


class Passage:
    """One sentence of the story with everybody and everything it names; masks are made when first asked for."""

    def __init__(
        self, told: Told, sentence: Sentence, people: Sequence[Mention], places: Sequence[Mention], number: int
    ) -> None:
        self.told = told
        self.number = number
        self.sentence = sentence
        self.people = list(people)
        self.places = list(places)
        self.start, self.end = sentence.start, sentence.end
        self.text = told.doc.flat[sentence.start : sentence.end]

    @cached_property
    def bodies(self) -> list[Mention]:
        """The courts, treaties and organisations it names."""
        return self.told.bodies.in_sentence(self.sentence)

    @cached_property
    def states(self) -> list[Mention]:
        """The states it names, those that "both countries" means among them."""
        flat = self.told.doc.flat
        named = state_mentions(flat, self.sentence, self.places, self.people)
        above = [m for p in self.told.above(self, 8) for m in p.named_states]
        named += spoken(flat, self.sentence, self.people)
        return sorted([*named, *meant(flat, self.sentence, [*above, *self.named_states])], key=lambda m: m.start)

    @cached_property
    def named_states(self) -> list[Mention]:
        """The states it names by a name of their own, those of whom it names the leaders together among them."""
        named = state_mentions(self.told.doc.flat, self.sentence, self.places, self.people)
        return sorted([*named, *led(self.people)], key=lambda m: m.start)

    @cached_property
    def times(self) -> list[Mention]:
        """Its expressions of time."""
        at = self.start
        return [
            Mention(kind="time", start=at + t.start, end=at + t.end, core=(at + t.start, at + t.end), time=t)
            for t in find_times(self.text)
        ]

    @cached_property
    def context(self) -> Context:
        """The sentence as claims are read against it."""
        masked = mask(self.told.doc.flat, self.start, self.end, self._kept())
        return Context(
            flat=self.told.doc.flat,
            sentence=self.sentence.index,
            start=self.start,
            end=self.end,
            masked=masked,
            times=tuple(self.times),
            anchor=self.told.anchor,
        )

    @cached_property
    def bare(self) -> Masked:
        """The masked sentence without what may stand anywhere."""
        return _without_links(self.context.masked)

    def counted(self, numbers: Sequence[Mention]) -> Masked:
        """The masked sentence with its numbers masked as well."""
        kept = self._kept()
        free = [n for n in numbers if not any(n.start < m.end and m.start < n.end for m in kept if m.kind != "body")]
        bodies = [self._after_number(m, free) if m.kind == "body" else m for m in kept]
        return _without_links(mask(self.told.doc.flat, self.start, self.end, [*bodies, *free]))

    def _after_number(self, body: Mention, numbers: Sequence[Mention]) -> Mention:
        """A body's mention without the count in front of it: "the 10-member bloc"."""
        inside = next((n for n in numbers if body.start <= n.start and n.end < body.end), None)
        if inside is None:
            return body
        words = _COUNTED.match(self.told.doc.flat, inside.end, body.end)
        return msgspec.structs.replace(body, start=words.end() if words else max(body.core[0], inside.end))

    def _kept(self) -> list[Mention]:
        named = [m for m in self.people if not self._ends_in_body(m)]
        bodies = [
            b
            for b in self.bodies
            if not any(m.how == "name" and self._begin(m, b) <= b.core[0] and b.core[1] <= m.core[1] for m in named)
        ]
        people = [m for m in named if not any(m.core[0] < b.core[1] and b.core[0] < m.core[1] for b in bodies)]
        people = [_after(m, bodies) for m in people]
        owned = {m.start for m in self.states if m.states}  # "his country" is a state and nobody
        people = [m for m in people if m.how != "pronoun" or m.start not in owned]
        cores = [*bodies, *people]
        states = [s for s in self.states if not any(s.start < m.end and m.start < s.end for m in cores)]
        taken = [*cores, *states]
        times = [t for t in self.times if not any(t.start < m.end and m.start < t.end for m in taken)]
        return [*taken, *times]

    def _ends_in_body(self, mention: Mention) -> bool:
        """Whether what was taken for somebody's name is some of a body: "All EU"."""
        if mention.how != "name" or any(p.id for p in mention.people):
            return False
        flat = self.told.doc.flat
        return any(b.core[1] == mention.core[1] and flat[b.core[0] : b.core[1]].isupper() for b in self.bodies)

    def _begin(self, person: Mention, body: Mention) -> int:
        """Where a person's mention begins for a body inside it: "Hamas" may be part of a title, a court may not."""
        return person.start if "speaker" in self.told.bodies.body_of(body).kinds else person.core[0]

    def when(
        self, start: int, end: int, direction: Direction | None = "past", *, verb: tuple[int, int] | None = None
    ) -> tuple[str | None, Mention | None]:
        """The ISO form of the time that a stretch of the sentence is told with, and where it stands.

        Args:
            verb: where its verb stands; the time after the verb comes before the one that opens the sentence.
        """
        mention = (self._after_verb(verb) or self._opening()) if verb and verb[0] >= start else None
        mention = mention or governing_time(self.context, start, end)
        if mention is None or mention.time is None:
            return None, None
        return self.resolved(mention, direction), mention

    def resolved(self, mention: Mention, direction: Direction | None = "past") -> str | None:
        """The ISO form of a time; one that hangs on what was told before is counted from the time told before."""
        if mention.time is None:
            return None
        found = mention.time.resolve(self.told.anchor, direction)
        if found is None and mention.time.basis == "relative" and mention.time.event is None:
            base = self._told_before(mention.start)
            found = mention.time.resolve(self.told.anchor, direction, event=When.of(base)) if base else None
        return found

    def opened(self, start: int) -> int:
        """Where a stretch begins with the preposition before its time: "in 2017", not "2017"."""
        match = _PREPOSITION.search(self.told.doc.flat, max(self.start, start - 14), start)
        return match.start() if match else start

    def _told_before(self, at: int) -> str | None:
        earlier = [t for p in (*self.told.above(self, 2), self) for t in p.times if t.end <= at and t.time]
        return next((w for t in reversed(earlier) if t.time and (w := t.time.resolve(self.told.anchor, "past"))), None)

    def _after_verb(self, verb: tuple[int, int]) -> Mention | None:
        flat = self.told.doc.flat
        for mention in self.times:
            between = flat[verb[1] : mention.start] if mention.start >= verb[1] else ";"
            bound = mention.time.bound if mention.time else "since"
            if len(between) < 110 and not _BREAK.search(between) and bound not in ("since", "until", "before"):
                return mention
        return None

    def _opening(self) -> Mention | None:
        flat = self.told.doc.flat
        for mention in self.times[:1]:
            before = flat[self.start : mention.start].strip("\"' ").lower()
            if before in _OPENINGS and flat[mention.end : mention.end + 1] in (",", " "):
                return mention
        return None


class Told:
    """All of a document's story, passage by passage."""

    def __init__(self, doc: Document, anchor: Day | None, *, again: Told | None = None) -> None:
        self.doc = doc
        self.anchor = anchor
        self._again = again
        self.passages: list[Passage] = []
        self._sayings: dict[int, list[Saying]] = {}

    @cached_property
    def bodies(self) -> BodyFinder:
        """The bodies of the document, whoever its people are."""
        return self._again.bodies if self._again else BodyFinder(self.doc)

    def add(self, sentence: Sentence, people: Sequence[Mention], places: Sequence[Mention]) -> None:
        """One more sentence of the story."""
        self.passages.append(Passage(self, sentence, people, places, len(self.passages)))

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """The stretches of the text in quotation marks."""
        from dedere.reader.speech import quotations

        return self._again.quotations if self._again else quotations(self.doc.flat, self.doc.text)

    def sayings(self, passage: Passage) -> list[Saying]:
        """What is said in a passage, and by whom."""
        from dedere.reader.speech import sayings

        if passage.start not in self._sayings:
            self._sayings[passage.start] = sayings(passage)
        return self._sayings[passage.start]

    def at(self, offset: int) -> Passage | None:
        """The passage that holds a character."""
        number = bisect_right(self.passages, offset, key=lambda p: p.start) - 1
        return self.passages[number] if number >= 0 and offset < self.passages[number].end else None

    @cached_property
    def accusers(self) -> set[str]:
        """The names of prosecutors and judges: they are not wanted."""
        from dedere.reader.warrants_people import accusers

        return accusers(self)

    @cached_property
    def suspects(self) -> set[str]:
        """The names of those who are called suspects, fugitives, accused."""
        from dedere.reader.warrants_people import suspects

        return suspects(self)

    @cached_property
    def named_people(self) -> dict[str, Person]:
        """Everybody who is named in full, by the name without case and accents."""
        from dedere.reader.warrants_people import named_people

        return named_people(self)

    def above(self, passage: Passage, count: int = 3) -> list[Passage]:
        """The passages just above one, nearest last."""
        return self.passages[max(0, passage.number - count) : passage.number]

    def may(self, words: re.Pattern[str]) -> bool:
        """Whether any passage may hold a word; sooner told than whether one does."""
        return any(may_match(words, p.text) for p in self.passages)

    def of(self, words: re.Pattern[str]) -> Iterator[Passage]:
        """The passages that hold a word."""
        return (p for p in self.passages if may_match(words, p.text) and words.search(p.text))


_BREAK = re.compile(
    r"[;:]|, (?:but|while|where|which|who|as|after|before|when|since|although|though|with|amid|despite|following|and)\b"
    r"| (?:after|since|when|while|because|although|despite|who|which|that|for alleged|over|for war) "
)
_PREPOSITION = re.compile(r"\b(?:[Ii]n|[Oo]n|[Ss]ince|[Bb]y|[Dd]uring|[Ll]ate in|[Ee]arly in|[Ll]ate on|[Ee]arly on) $")
_OPENINGS = frozenset(
    {"", "on", "in", "last", "but on", "but in", "early", "late", "early on", "late on", "then in", "then on", "and in"}
)
_LINK = re.compile(r"\]\([^()\s]*\)(?:\{[^{}]*\})?|\[|&nbsp;")
"""What a link in Markdown puts round its words."""


def _without_links(masked: Masked) -> Masked:
    bare = without_noise(masked)
    return without(bare, [match.span() for match in _LINK.finditer(bare.text)])


_COUNTED = re.compile(r"-(?:member|nation|state|country|strong) (?:regional |economic |military )?")


def _after(mention: Mention, bodies: Sequence[Mention]) -> Mention:
    """A person's mention without a body that stands in the title: "ICC prosecutor Karim Khan"."""
    inside = [b.end for b in bodies if mention.start <= b.start and b.end <= mention.core[0]]
    return msgspec.structs.replace(mention, start=max(inside) + 1) if inside else mention
