"""What does an article say?

`read_text` is pure: text, record and the day the page itself gives come in, a Reading comes out. Known names are found
in all of the text; the parser sees only sentences that hold a word some pattern looks for and somebody or somewhere it
could be about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

import msgspec

from dedere.reader import story as stories
from dedere.reader.claims import Claim, claims_of
from dedere.reader.clauses import Context
from dedere.reader.companions import companions
from dedere.reader.conjuncts import conjuncts
from dedere.reader.document import Document, Sentence, Span, document
from dedere.reader.figures import find_figures
from dedere.reader.finish import finished
from dedere.reader.first_person import with_first_person
from dedere.reader.gate import LONGEST, gate
from dedere.reader.gatherings import GatheringFinder
from dedere.reader.gatherings_find import may_name_gathering
from dedere.reader.gazetteer import Gazetteer
from dedere.reader.language import language_of, read_other
from dedere.reader.lexicon import Person
from dedere.reader.memberships import find_memberships
from dedere.reader.mentions import Gathering, Mention, between
from dedere.reader.model import Parser, english
from dedere.reader.passages import Told
from dedere.reader.people import PeopleFinder
from dedere.reader.places import PlaceFinder
from dedere.reader.positions import find_positions
from dedere.reader.reading import (
    Absence,
    DatedBy,
    Figure,
    Meeting,
    Membership,
    Position,
    Reading,
    Visit,
    Warrant,
)
from dedere.reader.rollcall import Heard, roll_call
from dedere.reader.scenes import MEMORY, Scene, beside, in_question, possible_names, scenes, taken
from dedere.reader.speech import with_speakers
from dedere.reader.surface import Masked, as_sentence, find, mask, without_noise
from dedere.reader.surface_core import core_of
from dedere.reader.times import Times, find_times
from dedere.reader.tree import Parsed
from dedere.reader.warrants import find_warrants
from dedere.reader.watch import Watch, watch
from dedere.reader.whereabouts import with_places
from dedere.record.day import Day
from dedere.record.record import Record

_HEAD = 8  # sentences that tell the news itself
_LEAD = 3  # sentences that may name the day of the news


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


_Known = dict[int, tuple[Context, list[Mention], list[Claim]]]
"""What a reading found in a sentence, for the next one: by its number, and as it was then."""


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
    known: _Known = {}

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
    known: _Known,
    *,
    gated: bool,
) -> _Statements:
    """The statements of a story of which it is settled who is named where."""
    doc, anchor = once.doc, once.anchor
    claims, held = _claims(doc, people, places, story, trees, anchor, known, gated=gated)
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


def _claims(
    doc: Document,
    people: PeopleFinder,
    places: PlaceFinder,
    scenes: Sequence[Scene],
    trees: Mapping[int, Any],
    anchor: Day | None,
    known: _Known,
    *,
    gated: bool,
) -> tuple[list[Claim], list[Gathering]]:
    """Every claim of a document's story, before claims of one happening are put together, and the gatherings named."""
    rules = watch("en")
    ahead = gate()
    gatherings = GatheringFinder(doc)
    told_people: list[Mention] = []
    claims: list[Claim] = []
    story: list[Heard] = []
    lead: str | None = None
    for number, scene in enumerate(scenes, 1):
        sentence, text, named, where = scene.sentence, scene.text, scene.people, scene.places
        spoken = with_first_person(doc, sentence, named)
        told_people.extend(named)
        able = sentence.index in trees or not gated or ahead.may_match(scene)
        if not able and number > _LEAD and not may_name_gathering(text):
            story.append(Heard(sentence, tuple(named), tuple(where), ()))
            continue
        times = _times(doc, sentence)
        held = gatherings.in_sentence(sentence, [*named, *where, *times]) if may_name_gathering(text) else []
        story.append(Heard(sentence, tuple(named), tuple(where), tuple(held)))
        kept = _disjoint([*spoken, *where, *times, *held])
        if lead is None and number <= _LEAD:
            lead = _lead_day(times, anchor)
        if not able:
            continue
        context = Context(
            flat=doc.flat,
            sentence=sentence.index,
            start=sentence.start,
            end=sentence.end,
            masked=mask(doc.flat, sentence.start, sentence.end, kept),
            times=tuple(times),
            anchor=anchor,
            early=number <= _HEAD,
            gathering=gatherings.near(sentence.start),
            place=_last_place(claims, sentence.index),
            traveller=_last_traveller(claims, sentence.index),
            pair=_last_met(claims, sentence.index) or people.last_two(told_people[-MEMORY:]),
            lead=lead,
            before=next((c.when for c in reversed(claims) if c.when and c.kind in ("visit", "meeting")), None),
            base=_told_before(doc, sentence, times, anchor),
        )
        before = known.get(sentence.index)
        if before and before[:2] == (context, kept):
            claims.extend(map(copy, before[2]))
            continue
        found = _surface_claims(context, rules)
        if sentence.index in trees:
            found += _parser_claims(context, rules, kept, trees[sentence.index])
        if context.gathering is None and not held:  # a gathering is told on in each reading anew
            known[sentence.index] = context, kept, [copy(claim) for claim in found]
        claims.extend(found)
    journeys = [
        (c.start, c.where, c.when)
        for c in claims
        if c.kind == "visit"
        and c.where
        and c.where != c.people[0].state  # who speaks at home says nothing of where others gather
        and c.gathering is None
        and c.status in ("made", "planned")
    ]
    claims = with_places(claims, story, places.dateline)
    claims += companions(doc.flat, story, claims)
    gatherings.settle(anchor, journeys)
    called = roll_call(
        doc, story, gatherings.all, claims, here=places.dateline, anchor=anchor, times=lambda s: _times(doc, s)
    )
    return [*claims, *called], gatherings.all


def _people(doc: Document, named: Mapping[int, Any]) -> list[Span]:
    """The stretches that the parser holds for names of people, in sentences it has named."""
    return [
        (doc.sentences[index].start + name.start_char, doc.sentences[index].start + name.end_char)
        for index, tokens in named.items()
        for name in tokens.ents
        if name.label_ == "PERSON"
    ]


def _disjoint(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without places inside names, and without names, places and times inside a gathering's name."""

    def within(m: Mention, kinds: tuple[str, ...]) -> bool:
        return any(o.kind in kinds and o is not m and o.start <= m.start and m.end <= o.end for o in mentions)

    kept = [
        m
        for m in mentions
        if m.kind != "place" or not any(o.kind in ("person", "gathering") and o.overlaps(m) for o in mentions)
    ]
    return [m for m in kept if m.kind not in ("person", "time") or not within(m, ("gathering",))]


def _last_place(claims: Sequence[Claim], sentence: int) -> tuple[str, ...]:
    for claim in reversed(claims):
        if (
            claim.kind == "visit"
            and claim.where
            and claim.status in ("made", "planned", "weak")
            and sentence - claim.sentence <= 5
        ):
            return (claim.where,)
    return ()


def _last_traveller(claims: Sequence[Claim], sentence: int) -> tuple[Person, ...]:
    for claim in reversed(claims):
        if claim.kind == "visit" and claim.where and sentence - claim.sentence <= 3:
            return claim.people
    return ()


def _last_met(claims: Sequence[Claim], sentence: int) -> tuple[Person, ...]:
    """The two whose meeting the sentence itself or the one above tells; nobody where it tells of others or of none."""
    met = [c.people for c in claims if c.kind == "meeting" and sentence - c.sentence <= 1]
    return met[-1] if met and len(met[-1]) == 2 and len({frozenset(p.name for p in who) for who in met}) == 1 else ()


def _lead_day(times: Sequence[Mention], anchor: Day | None) -> str | None:
    """The day of the news where the head of the story names one of the last days."""
    for mention in times:
        when = mention.time.resolve(anchor) if mention.time and anchor else None
        if when and len(when) == 10 and anchor is not None and 0 <= anchor - Day.of(when) <= 4:
            return when
    return None


def _told_before(doc: Document, sentence: Sentence, times: Sequence[Mention], anchor: Day | None) -> str | None:
    """The time last told above a sentence that hangs on it: "in May of that year"."""
    if not any(m.time and m.time.basis == "relative" and m.time.event is None for m in times):
        return None
    for above in reversed(doc.sentences[max(0, sentence.index - 2) : sentence.index]):
        for mention in reversed(_times(doc, above)):
            if mention.time and (when := mention.time.resolve(anchor, "past")):
                return when
    return None


def _parser_claims(context: Context, rules: Watch, kept: Sequence[Mention], tokens: Any) -> list[Claim]:
    parsed = Parsed(tokens, context.start, kept)
    return [
        claim
        for pattern, tree in rules.trees
        for found in parsed.find(tree)
        for claim in claims_of(found, pattern, context, source="parser")
    ]


def _times(doc: Document, sentence: Sentence) -> list[Mention]:
    found = find_times(doc.flat[sentence.start : sentence.end])
    return [
        Mention(
            kind="time",
            start=sentence.start + t.start,
            end=sentence.start + t.end,
            core=(sentence.start + t.start, sentence.start + t.end),
            time=t,
        )
        for t in found
    ]


def _surface_claims(context: Context, rules: Watch) -> list[Claim]:
    bare = as_sentence(without_noise(context.masked))
    core: Masked | None = None
    claims: list[Claim] = []
    for pattern, expression in rules.surface(bare.text):
        found = []
        if pattern.kind == "meeting":
            core = core_of(bare) if core is None else core
            found = find(expression, core) if core is not bare else []
        for one in found or find(expression, bare):
            claims.extend(claims_of(one, pattern, context, source="surface"))
    for chained in conjuncts(bare):
        for pattern, expression in rules.surface(chained.text):
            if pattern.kind == "visit":
                for one in find(expression, chained):
                    claims.extend(claims_of(one, pattern, context, source="surface"))
    return claims


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
