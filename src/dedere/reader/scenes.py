"""Who and where does each sentence of a story name, and which words in it may be names that no list knows?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dedere.reader.document import Document, Sentence, Span
from dedere.reader.glance import words_of
from dedere.reader.lexicon import demonyms
from dedere.reader.mentions import Mention, between
from dedere.reader.people import PeopleFinder
from dedere.reader.people_pronouns import PRONOUNS
from dedere.reader.people_words import NAME, no_name
from dedere.reader.places import PlaceFinder

MEMORY = 80  # mentions above that a pronoun may mean
_NAME = re.compile(NAME)
_ABOVE = 900  # characters above in which a pronoun finds whom it means
_LONGEST = 6  # words of a name


class Scene(msgspec.Struct, frozen=True):
    """One sentence of the story with the people and places it names; `veiled` where a name may hide a place."""

    sentence: Sentence
    text: str
    people: list[Mention]
    places: list[Mention]
    veiled: bool = False


def scenes(doc: Document, people: PeopleFinder, places: PlaceFinder) -> list[Scene]:
    """The sentences of the story, in order."""
    found: list[Scene] = []
    who: list[Mention] = []
    where: list[Mention] = []
    for sentence in doc.sentences:
        if sentence.story:
            named = people.in_sentence(sentence, who[-MEMORY:])
            at = places.in_sentence(sentence, where[-MEMORY:], named)
            who += named
            where += at
            text = doc.flat[sentence.start : sentence.end]
            found.append(Scene(sentence, text, named, at, _veiled(places, sentence, named)))
    return found


def _veiled(places: PlaceFinder, sentence: Sentence, named: Sequence[Mention]) -> bool:
    return any(
        m.core[0] < place.end and place.start < m.core[1]
        for place in between(places.named, sentence.start, sentence.end)
        for m in named
        if m.how == "name" and not m.people[0].id and not m.people[0].offices
    )


def possible_names(doc: Document, known: Sequence[Span], places: frozenset[str]) -> list[Span]:
    """The stretches that may be somebody's name and only the parser could tell: words in capitals, two or more.

    Args:
        known: the names that are known without it.
        places: every name of a place.
    """
    found: list[Span] = []
    taken = iter([*known, (len(doc.flat), len(doc.flat))])
    begin, end = next(taken)
    for sentence in doc.sentences:
        if not sentence.story:
            continue
        at = sentence.start
        while at < sentence.end:
            while end <= at:
                begin, end = next(taken)
            stop = min(begin, sentence.end)
            if at < stop:
                found += _names(doc.flat, at, stop, places)
            at = end if begin < sentence.end else sentence.end
    return found


def _names(flat: str, start: int, end: int, places: frozenset[str]) -> Iterator[Span]:
    for match in _NAME.finditer(flat, start, end):
        run: list[Span] = []
        at = match.start()
        for word in match[0].split(" "):
            span = (at, at + len(word))
            at += len(word) + 1
            owned = word.endswith("'s")
            bare = word.removesuffix("'s").strip(".'")
            if no_name(bare) or bare in demonyms():
                yield from _name(flat, run, places)
                run = []
                continue
            run.append((span[0], span[1] - 2 * owned))
            if owned:
                yield from _name(flat, run, places)
                run = []
        yield from _name(flat, run, places)


def _name(flat: str, run: list[Span], places: frozenset[str]) -> Iterator[Span]:
    """The run of words as one name, without small words at its ends or a place at its head."""
    for size in (2, 1):
        if len(run) > size + 1 and flat[run[0][0] : run[size - 1][1]] in places:
            run = run[size:]
    while run and flat[slice(*run[0])].islower():
        run = run[1:]
    while run and flat[slice(*run[-1])].islower():
        run = run[:-1]
    if 2 <= len(run) <= _LONGEST and flat[run[0][0] : run[-1][1]] not in places:
        yield run[0][0], run[-1][1]


def taken(names: Mapping[Span, int], people: PeopleFinder) -> dict[Span, int]:
    """Those of the possible names of which the finder took a part for somebody's name."""
    cores = sorted(mention.core[0] for mention in people.names)
    return {
        (start, end): index
        for (start, end), index in names.items()
        if bisect_left(cores, start) < bisect_left(cores, end)
    }


def in_question(doc: Document, names: Mapping[Span, int], people: frozenset[str], at: frozenset[int]) -> list[int]:
    """The sentences to ask the parser about: those that name certain people, or else all that may matter.

    Args:
        names: the names that are unsure, and in which sentence each stands.
        people: the people in question, by name.
        at: the sentences in question.
    """
    told = {index for (start, end), index in names.items() if doc.flat[start:end] in people}
    return sorted(told) or beside(doc, names, at) or sorted(set(names.values()))


def beside(doc: Document, names: Mapping[Span, int], at: frozenset[int]) -> list[int]:
    """The sentences that name somebody whom certain others may mean: beside them, by surname, by a pronoun."""
    told = [(number, doc.sentences[number].start, doc.words(number)) for number in at]
    return sorted(
        {
            index
            for (start, end), index in names.items()
            for number, begin, text in told
            if abs(number - index) < 2
            or doc.flat[start:end].split(" ")[-1] in text
            or (start < begin < start + _ABOVE and not words_of(text).isdisjoint(PRONOUNS))
        }
    )
