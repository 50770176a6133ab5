"""Which sentences can hold a claim at all, and which of them must the parser see?

Whatever is turned away here could not have given anything: a pattern needs its words, its people, its places. So the
same statements are found as when every sentence is looked at and parsed, in a fraction of the time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import ahocorasick_rs
import msgspec

from dedere.reader.document import Document, Sentence
from dedere.reader.gatherings import may_name_gathering
from dedere.reader.gazetteer import Gazetteer
from dedere.reader.mentions import Mention
from dedere.reader.people import NAME, NOT_NAME, PeopleFinder
from dedere.reader.positions_words import ARREST, JOURNEY
from dedere.reader.surface import MARK
from dedere.reader.tree import Tree
from dedere.reader.verbs import forms
from dedere.reader.watch import Watch, watch

MEMORY = 80  # mentions above that a pronoun may mean
LONGEST = 900  # characters of a sentence that the parser reads
_ABOVE = 900  # characters above in which a pronoun finds whom it means
_NAME = re.compile(NAME)
_ABOUT = re.compile(r"\b(?:warrants?|arrest\w*|ICC|wanted)\b")
_WORD = re.compile(r"[a-z]+")
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|himself|herself)\b", re.I)
_SOMEWHERE = re.compile(r"\b(?:country|nation|state|republic|kingdom|capital|there|here)\b", re.I)

Hit = tuple[int, int, str]


class _Needs(msgspec.Struct, frozen=True):
    """What a sentence must have for a tree to match in it."""

    heads: frozenset[str]
    links: tuple[frozenset[str], ...]
    people: int
    place: bool
    gathering: bool
    open: bool = False  # its head may be any verb


class _Seen(msgspec.Struct):
    """What a glance at one sentence tells."""

    sentence: Sentence
    text: str
    words: frozenset[str]
    place: bool
    gathering: bool
    people: int
    names: list[str]
    known: bool  # somebody whose state is known

    @property
    def live(self) -> bool:
        """Whether anybody in it could be said to be somewhere or with somebody."""
        return self.place or self.gathering or self.people > 0


class Gate:
    """The gate before the parser and the patterns of one language."""

    def __init__(self, rules: Watch) -> None:
        self._trees = [_needs(tree) for _, tree in rules.trees]
        lonely: set[str] = set()
        every: set[str] = set()
        for words, marks in rules.needed():
            every.update(words)
            if MARK["person"] not in marks:
                lonely.update(words)
        self._words = ahocorasick_rs.AhoCorasick(sorted(every) or ["\0"])
        self._lonely = ahocorasick_rs.AhoCorasick(sorted(lonely) or ["\0"])

    def may_match(self, text: str, *, people: bool) -> bool:
        """Whether any surface pattern could match a sentence, with somebody named in it or without."""
        return bool((self._words if people else self._lonely).find_matches_as_indexes(text.lower()))

    def parsed(self, doc: Document, hits: Sequence[Hit], gazetteer: Gazetteer, people: PeopleFinder) -> dict[int, bool]:
        """The sentences that the parser must see, top to bottom, and whether they may hold names not known.

        A sentence with all that one of the trees needs; and one that names somebody in full of whom such a sentence
        speaks by surname or pronoun, or who may speak of an arrest or a journey: only the parser tells that an unknown
        name is a person's.
        """
        seen = self._glance(doc, hits, gazetteer, people)
        self._count_the_unknown(seen)
        wanted = {s.sentence.index for s in seen if self._able(s)}
        told = {n for s in seen if self._to_the_point(s) for n in range(s.sentence.index - 2, s.sentence.index + 2)}
        about = sum(_ABOUT.search(s.text) is not None for s in seen) >= 3
        told |= {n for at in wanted for n in (at - 1, at + 1)}
        for s in seen:
            at = s.sentence.index
            if s.names and at not in wanted and (about or at in told or self._spoken_of(s, seen)):
                wanted.add(at)
        return {s.sentence.index: bool(s.names) for s in seen if s.sentence.index in wanted}

    def _to_the_point(self, seen: _Seen) -> bool:
        """Whether somebody named nearby may take a position in it."""
        return ARREST.search(seen.text) is not None or JOURNEY.search(seen.text) is not None

    def _glance(self, doc: Document, hits: Sequence[Hit], gazetteer: Gazetteer, people: PeopleFinder) -> list[_Seen]:
        placed = {s.index for start, _, name in hits if name in gazetteer.places and (s := doc.sentence_at(start))}
        sure: dict[int, list[tuple[int, int]]] = {}
        for start, end in people.sure:
            if s := doc.sentence_at(start):
                sure.setdefault(s.index, []).append((start - s.start, end - s.start))
        seen = []
        above: list[Mention] = []
        for sentence in doc.sentences:
            if not sentence.story:
                continue
            named = people.in_sentence(sentence, above[-MEMORY:])
            above.extend(named)
            if sentence.end - sentence.start > LONGEST:
                continue
            text = doc.flat[sentence.start : sentence.end]
            at = sentence.index
            seen.append(
                _Seen(
                    sentence,
                    text,
                    frozenset(_WORD.findall(text.lower())),
                    at in placed or _SOMEWHERE.search(text) is not None,
                    may_name_gathering(text),
                    len(named),
                    _names(_blanked(text, sure.get(at, ())), gazetteer),
                    any(p.state for m in named for p in m.people),
                )
            )
        return seen

    def _count_the_unknown(self, seen: Sequence[_Seen]) -> None:
        """Adds whom a sentence may mean by a surname or pronoun if names not known above are people's."""
        unknown = [(s.sentence.start, s, _surnames(s)) for s in seen if s.names]
        if not unknown:
            return
        for s in seen:
            start = s.sentence.start
            s.people += len(s.names)
            s.people += sum(name in s.text for _, other, names in unknown if other is not s for name in names)
            if any(begin <= start < begin + _ABOVE for begin, _, _ in unknown):
                s.people += len(_PRONOUN.findall(s.text))

    def _able(self, seen: _Seen) -> bool:
        return any(
            seen.people >= needs.people
            and (seen.place or not needs.place)
            and (seen.gathering or not needs.gathering)
            and (seen.known or bool(seen.names) if needs.open else not seen.words.isdisjoint(needs.heads))
            and not any(seen.words.isdisjoint(words) for words in needs.links)
            for needs in self._trees
        )

    def _spoken_of(self, named: _Seen, seen: Sequence[_Seen]) -> bool:
        """Whether a sentence that could hold a claim means somebody whom this one names."""
        begin = named.sentence.start
        surnames = _surnames(named)
        return any(
            other is not named
            and other.live
            and (
                (begin < other.sentence.start < begin + _ABOVE and _PRONOUN.search(other.text) is not None)
                or any(surname in other.text for surname in surnames)
            )
            and (self.may_match(other.text, people=True) or self._able(other))
            for other in seen
        )


def _surnames(seen: _Seen) -> set[str]:
    return {name.split()[-1].removesuffix("'s") for name in seen.names}


def _needs(tree: Tree) -> _Needs:
    sure = [step for step in tree.steps if not step.optional]
    return _Needs(
        heads=frozenset({form for head in tree.heads for form in (*forms(head), f"{head}s")}),
        links=tuple(step.words for step in sure if step.relation in ("prep", "at", "near") and step.words),
        people=sum(step.kind == "person" for step in sure),
        place=any(step.kind == "place" for step in sure),
        gathering=any(step.kind == "gathering" for step in sure),
        open=tree.open,
    )


def _names(text: str, gazetteer: Gazetteer) -> list[str]:
    return [m[0] for m in _NAME.finditer(text) if _may_be_person(m[0], gazetteer)]


def _blanked(text: str, known: Sequence[tuple[int, int]]) -> str:
    """A sentence without the full names that are known: what is left may hold names that are not."""
    for start, end in known:
        text = text[:start] + "-" * (end - start) + text[end:]
    return text


def _may_be_person(name: str, gazetteer: Gazetteer) -> bool:
    if name in gazetteer.places:
        return False
    return sum(word.strip(".'") not in NOT_NAME for word in name.split()) >= 2


@cache
def gate(language: str = "en") -> Gate:
    """The gate of a language's patterns of journeys, meetings and absences."""
    return Gate(watch(language))
