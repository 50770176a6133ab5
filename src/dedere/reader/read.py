"""What does an article say?

`read_text` is pure: text, record and the day the page itself gives come in, a Reading comes out. Known names are found
in all of the text; the parser sees only sentences that hold a word some pattern looks for and somebody or somewhere it
could be about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from dedere.reader import story as stories
from dedere.reader.document import Document, Span, document
from dedere.reader.figures import find_figures
from dedere.reader.finish import finished
from dedere.reader.gate import LONGEST, gate
from dedere.reader.gazetteer import Gazetteer
from dedere.reader.language import language_of, read_other
from dedere.reader.memberships import find_memberships
from dedere.reader.mentions import between
from dedere.reader.model import Parser, english
from dedere.reader.passages import Told
from dedere.reader.people import PeopleFinder
from dedere.reader.places import PlaceFinder
from dedere.reader.positions import find_positions
from dedere.reader.reading import Absence, DatedBy, Figure, Meeting, Membership, Position, Reading, Visit, Warrant
from dedere.reader.scenes import Scene, beside, in_question, possible_names, scenes, taken
from dedere.reader.speech import with_speakers
from dedere.reader.story_claims import Known, story_claims
from dedere.reader.times import Times
from dedere.reader.warrants import find_warrants
from dedere.record.day import Day
from dedere.record.record import Record


def read_text(
    text: str,
    *,
    id: str,  # noqa: A002 - the word of the data
    record: Record | None = None,
    source: str | None = None,
    published: str | None = None,
    parser: Parser | None = None,
    gated: bool = True,
) -> Reading:
    """The reading of one article.

    Args:
        record: links names to rows; None reads with the reader's own lists alone.
        published: the ISO day the page itself gives, where it gives one.
        parser: the trained parser; by default the shared English one, loaded at the first sentence that needs it.
        gated: False has every sentence parsed and looked at, which takes far longer and finds the same.
    Returns:
        Statements whose `text` is `text[span[0]:span[1]]`, character for character.
    """
    language = language_of(text)
    if language != "en":
        return read_other(text, language, id=id, record=record, source=source, published=published)
    parser = parser or english()
    page = stories.split_story(text)
    doc = document(text, [aside.span for aside in page.asides])
    anchor, dated_by = _dated(page, published, record)
    here = page.datelines[0].place if page.datelines else ""
    found = _found(doc, _gazetteer(record), anchor, parser, here=here, gated=gated)
    return Reading(
        id=id,
        source=source,
        published=published,
        dated=anchor.iso if anchor else None,
        dated_by=dated_by,
        visits=found.visits,
        meetings=found.meetings,
        absences=found.absences,
        warrants=found.warrants,
        memberships=found.memberships,
        figures=found.figures,
        positions=found.positions,
        asides=page.asides,
        not_story=page.not_story,
        notes=(parser.note,) if parser.note else (),
    )


class _Statements(msgspec.Struct, frozen=True):
    """What a story says; the sentences in which anything at all was found, and of whom."""

    visits: tuple[Visit, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    absences: tuple[Absence, ...] = ()
    warrants: tuple[Warrant, ...] = ()
    memberships: tuple[Membership, ...] = ()
    figures: tuple[Figure, ...] = ()
    positions: tuple[Position, ...] = ()
    at: frozenset[int] = frozenset()
    people: frozenset[str] = frozenset()


def _found(
    doc: Document, gazetteer: Gazetteer, anchor: Day | None, parser: Parser, *, here: str, gated: bool
) -> _Statements:
    """The statements of a document.

    Which unknown names are people's only the parser tells, at a cost. So the story is first read as if all were, then
    as if none were: where both come to the same, as they mostly do, nobody needs to know.
    """
    hits = gazetteer.hits(doc.flat)
    places = PlaceFinder(doc, gazetteer, hits, here)

    def told(names: Sequence[Span]) -> tuple[PeopleFinder, list[Scene]]:
        people = PeopleFinder(doc, gazetteer, hits, names, anchor)
        return people, scenes(doc, people, places)

    once = Told(doc, anchor)
    known: Known = {}

    def read(people: PeopleFinder, story: list[Scene]) -> _Statements:
        return _statements(once, people, places, story, trees, known, gated=gated)

    if not gated:
        whole = [s.index for s in doc.sentences if s.story and s.end - s.start <= LONGEST]
        trees = dict(zip(whole, parser.parse([doc.words(i) for i in whole]), strict=False))
        return read(*told(_people(doc, trees)))
    possible = possible_names(doc, gazetteer.known_in(hits), gazetteer.place_names)
    unsure = {name: s.index for name in possible if (s := doc.sentence_at(name[0]))}
    named: list[Span] = []
    people, story = told(list(unsure))
    able = gate().parsed(story)
    trees = dict(zip(able, parser.parse([doc.words(i) for i in able], names=False), strict=False))

    def hides(scene: Scene) -> bool:
        """Whether a name that is unsure may hide the place to which somebody else in the sentence comes."""
        if not scene.veiled or not (scene.sentence.index in trees or gate().may_match(scene)):
            return False
        hidden = between(places.named, scene.sentence.start, scene.sentence.end)
        over = [name for name in unsure if any(name[0] <= place.start < name[1] for place in hidden)]
        return any(any(m.end <= start or end <= m.start for m in scene.people) for start, end in over)

    while True:
        supposed = read(people, story)
        unsure = taken(unsure, people)
        now = [scene.sentence.index for scene in story if hides(scene)]
        if not now:
            if not (
                beside(doc, unsure, supposed.at) or any(doc.flat[slice(*name)] in supposed.people for name in unsure)
            ):
                return supposed
            sure = read(*told(named))
            if msgspec.structs.replace(sure, at=supposed.at, people=supposed.people) == supposed:
                return sure
            now = in_question(doc, unsure, supposed.people - sure.people, supposed.at | sure.at)
            if not now:
                return sure
        found = parser.name([trees.get(i) or doc.words(i) for i in now])
        named = sorted({*named, *_people(doc, dict(zip(now, found, strict=False)))})
        unsure = {name: at for name, at in unsure.items() if at not in now}
        people, story = told(sorted({*named, *unsure}))


def _statements(
    once: Told,
    people: PeopleFinder,
    places: PlaceFinder,
    story: Sequence[Scene],
    trees: Mapping[int, Any],
    known: Known,
    *,
    gated: bool,
) -> _Statements:
    """The statements of a story of which it is settled who is named where."""
    doc, anchor = once.doc, once.anchor
    claims, held = story_claims(doc, people, places, story, trees, anchor, known, gated=gated)
    parts = finished(claims, text=doc.text, flat=doc.flat, anchor=anchor, held=held)
    whole = Told(doc, anchor, again=once)
    for scene in story:
        whole.add(scene.sentence, scene.people, scene.places)
    found = _Statements(
        visits=with_speakers(whole, parts.visits),
        meetings=with_speakers(whole, parts.meetings),
        absences=with_speakers(whole, parts.absences),
        warrants=with_speakers(whole, find_warrants(whole)),
        memberships=with_speakers(whole, find_memberships(whole)),
        figures=with_speakers(whole, find_figures(whole)),
        positions=tuple(find_positions(whole)),
    )
    others = (*found.warrants, *found.memberships, *found.figures, *found.positions)
    at = {claim.sentence for claim in claims} | {s.index for o in others if (s := doc.sentence_at(o.span[0]))}
    who = {person.name for claim in claims for person in claim.people}
    who |= {w.who for w in found.warrants} | {p.holder for p in found.positions}
    return msgspec.structs.replace(found, at=frozenset(at), people=frozenset(who))


def _people(doc: Document, named: Mapping[int, Any]) -> list[Span]:
    """The stretches that the parser holds for names of people, in sentences it has named."""
    return [
        (doc.sentences[index].start + name.start_char, doc.sentences[index].start + name.end_char)
        for index, tokens in named.items()
        for name in tokens.ents
        if name.label_ == "PERSON"
    ]


_GAZETTEERS: dict[int, tuple[object, Gazetteer]] = {}


def _gazetteer(record: Record | None) -> Gazetteer:
    from dedere.reader.gazetteer import own
    from dedere.reader.recorded import gazetteer_of

    if record is None:
        return own()
    held = _GAZETTEERS.get(id(record))
    if held is None or held[0] is not record:
        _GAZETTEERS.clear()  # one record at a time is in use
        _GAZETTEERS[id(record)] = held = (record, gazetteer_of(record))
    return held[1]


def _dated(page: stories.Story, published: str | None, record: Record | None) -> tuple[Day | None, tuple[DatedBy, ...]]:
    day = Day.of(published[:10]) if published else None
    if record is None:
        return (day, (DatedBy(how="metadata", says=f"published {day.iso}"),)) if day else (None, ())
    from dedere.reader.dating import date_article

    dated = date_article(page, Times(page.flat), published=day, record=record)
    return dated.day, dated.dated_by
