"""What does each sentence of a story claim of journeys, meetings and absences?

Surface patterns are tried on every sentence that could match one, dependency patterns on those that were parsed; each
claim is read against what was told above it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

from dedere.reader.claims import Claim, claims_of
from dedere.reader.clauses import Context
from dedere.reader.companions import companions
from dedere.reader.conjuncts import conjuncts
from dedere.reader.document import Document, Sentence
from dedere.reader.first_person import with_first_person
from dedere.reader.gate import gate
from dedere.reader.gatherings import GatheringFinder
from dedere.reader.gatherings_find import may_name_gathering
from dedere.reader.lexicon import Person
from dedere.reader.masks import Masked, as_sentence, mask, without_noise
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.people import PeopleFinder
from dedere.reader.places import PlaceFinder
from dedere.reader.rollcall import Heard, roll_call
from dedere.reader.scenes import MEMORY, Scene
from dedere.reader.surface import find
from dedere.reader.surface_core import core_of
from dedere.reader.times import find_times
from dedere.reader.tree import Parsed
from dedere.reader.watch import Watch, watch
from dedere.reader.whereabouts import with_places
from dedere.record.day import Day

_HEAD = 8  # sentences that tell the news itself
_LEAD = 3  # sentences that may name the day of the news

Known = dict[int, tuple[Context, list[Mention], list[Claim]]]
"""What a reading found in a sentence, for the next one: by its number, and as it was then."""


def story_claims(
    doc: Document,
    people: PeopleFinder,
    places: PlaceFinder,
    scenes: Sequence[Scene],
    trees: Mapping[int, Any],
    anchor: Day | None,
    known: Known,
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
