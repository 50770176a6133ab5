"""Who comes to the gathering that an article is about, and who stays away?

A report from a summit names the place once; who comes, is sent or stands in is told later without it. So the stage of
the article is found first, and the patterns that need it (`event: stage`, `where: stage`) are read against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

import msgspec

from dedere.reader.absentees import absences_told_beside
from dedere.reader.claims import Claim, claims_of
from dedere.reader.clauses import Context
from dedere.reader.diary import diary
from dedere.reader.document import Document, Sentence
from dedere.reader.itinerary import itineraries
from dedere.reader.lexicon import demonyms
from dedere.reader.masks import mask, without_noise
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.patterns import Pattern, patterns
from dedere.reader.stage import Stage, settled
from dedere.reader.surface import Found, find
from dedere.reader.watch import Watch
from dedere.record.day import Day
from dedere.record.when import When

_DONE = re.compile(r"\b(?:has|have|had|was|were|came|arrived|made|took|led)\b")
_SENDING = re.compile(r"\b(?:sending|leaving|asking|dispatching|letting|will|to be)\b")
_LEAD = 4  # sentences that tell the news
_JUST = 4  # days from a gathering to a report of it that names its day
_SOON = 12  # days from the report to a gathering whose guests it counts


class Heard(msgspec.Struct, frozen=True):
    """One sentence of the story with the people, places and gatherings it names."""

    sentence: Sentence
    people: tuple[Mention, ...]
    places: tuple[Mention, ...]
    held: tuple[Mention, ...]


@cache
def _rules(language: str = "en") -> Watch:
    return Watch([p for p in patterns(language) if "stage" in (p.gives.get("event"), p.gives.get("where")) or _last(p)])


@cache
def _left_open(language: str = "en") -> frozenset[str]:
    """The names of the patterns that leave the gathering to what was told before."""
    return frozenset(p.name for p in patterns(language) if _last(p))


def _last(pattern: Pattern) -> bool:
    return pattern.kind in ("visit", "absence") and pattern.gives.get("event") == "last" and bool(pattern.surface)


def roll_call(
    doc: Document,
    story: Sequence[Heard],
    gatherings: Sequence[Gathering],
    told: Sequence[Claim],
    *,
    here: tuple[str, ...],
    anchor: Day | None,
    times: Callable[[Sentence], list[Mention]],
) -> list[Claim]:
    """The claims of a document that rest on the gathering it is about, and the absences told beside others.

    Args:
        gatherings: those of the document, settled; the one it is about gets its place and name here.
        told: the claims found without it; what they tell is not told again.
        here: the state of the dateline.
        times: finds the expressions of time of a sentence.
    """
    found = _called(doc, story, gatherings, told, here=here, anchor=anchor, times=times)
    return [*found, *absences_told_beside(doc.flat, story, [*told, *found])]


def _called(
    doc: Document,
    story: Sequence[Heard],
    gatherings: Sequence[Gathering],
    told: Sequence[Claim],
    *,
    here: tuple[str, ...],
    anchor: Day | None,
    times: Callable[[Sentence], list[Mention]],
) -> list[Claim]:
    """The claims that rest on the stage of the article; those of a diary, where it is one."""
    if (due := diary(doc, story, told, anchor)) is not None:
        return due
    found = itineraries(doc, story, anchor, times)
    stage = settled(doc, story, gatherings, here=here, anchor=anchor)
    if stage is None:
        return found
    if stage.gathering is not None and stage.gathering.when is None and anchor is not None:
        stage.gathering.when = _day_told(story, stage.gathering, times, anchor)
    known = {(c.rule, c.sentence, c.people) for c in told if c.gathering is not None and not c.gathering.unnamed}
    for number, heard in enumerate(story):
        if not heard.people:
            continue
        on = stage.at(heard.sentence, heard.held)
        if on is None:
            continue
        context = _context(doc, heard, on, anchor, times, early=number < 8)
        bare = without_noise(context.masked)
        for pattern, expression in _rules().surface(bare.text):
            read = _as_read(pattern, on)
            if read is None:
                continue
            for match in find(expression, bare):
                if not _fits(pattern, match, doc.flat) or not _home(pattern, match, heard):
                    continue
                for claim in claims_of(match, read, context, source="surface"):
                    if (claim.rule, claim.sentence, claim.people) in known or not _may_come(claim, pattern):
                        continue
                    if _elsewhere(doc.flat, heard, match, on):
                        continue
                    if on.gathering is None and anchor is not None and _long_ago(claim, anchor):
                        continue
                    own = on.gathering is stage.gathering
                    if own and anchor is not None and _of_another_day(claim, match, on, anchor, doc.flat):
                        continue
                    claim = _dated(claim, match, on, anchor, own=own, here=bool(pattern.gives.get("here")))
                    found.append(claim)
    _still_ahead(told, stage, anchor, doc.flat)
    found.extend(_sent([*told, *found], stage, anchor, doc.flat))
    _with_states([*told, *found], doc.flat)
    if anchor is not None and stage.gathering is not None and stage.gathering.when is None:
        for claim in told:
            if claim.gathering is stage.gathering and claim.when is None and claim.rule in _left_open():
                claim.when, claim.now = anchor.iso[:7], False
    return found


def _day_told(
    story: Sequence[Heard], gathering: Gathering, times: Callable[[Sentence], list[Mention]], anchor: Day
) -> str | None:
    """The one day just past that the first sentence with the gathering tells: "at the inauguration yesterday"."""
    for heard in story[:_LEAD]:
        if any(m.gathering is gathering for m in heard.held):
            days = {m.time.resolve(anchor) for m in times(heard.sentence) if m.time is not None}
            told = days.pop() if len(days) == 1 else None
            return told if told and len(told) == 10 and 0 <= anchor - Day.of(told) <= _JUST else None
    return None


def _context(
    doc: Document,
    heard: Heard,
    on: Stage,
    anchor: Day | None,
    times: Callable[[Sentence], list[Mention]],
    *,
    early: bool,
) -> Context:
    when = times(heard.sentence)
    held = [m for m in heard.held if not any(m.overlaps(p) for p in heard.people)]
    places = [m for m in heard.places if not any(m.overlaps(o) for o in (*heard.people, *held))]
    free = [m for m in when if not any(m.overlaps(o) for o in held)]
    return Context(
        flat=doc.flat,
        sentence=heard.sentence.index,
        start=heard.sentence.start,
        end=heard.sentence.end,
        masked=mask(doc.flat, heard.sentence.start, heard.sentence.end, [*heard.people, *places, *held, *free]),
        times=tuple(when),
        anchor=anchor,
        early=early,
        gathering=on.gathering,
        place=(on.state,),
    )


def _as_read(pattern: Pattern, on: Stage) -> Pattern | None:
    """The pattern with the stage in the place of what it leaves open; None where it needs a gathering and has none."""
    gives = dict(pattern.gives)
    if gives.get("event") in ("stage", "last") and on.gathering is not None:
        gives["event"] = "last"
        gives.pop("where", None)
    elif gives.get("where") == "stage":
        gives["where"] = "last"
        gives.pop("event", None)
    else:
        return None
    return msgspec.structs.replace(pattern, gives=gives)


def _fits(pattern: Pattern, match: Found, flat: str) -> bool:
    return not pattern.gives.get("here") or flat[match.start : match.end].endswith(("here", "there"))


def _home(pattern: Pattern, match: Found, heard: Heard) -> bool:
    """Whether a place in which somebody stays is the home of everybody named, where a pattern asks for it."""
    if not pattern.gives.get("home"):
        return True
    states = {p.state for mentions in match.slots.values() for m in mentions for p in m.people}
    there = [m for m in heard.places if match.start <= m.start < match.end and m.how == "name"]
    return all(set(place.states) & states for place in there)


def _may_come(claim: Claim, pattern: Pattern) -> bool:
    """Whether the one who is named may be a guest: the state is known, or a role in the delegation says so."""
    person = claim.people[0]
    if any(office.kind == "org" for office in person.offices):
        return True
    return bool(person.state) or bool(pattern.gives.get("stand_in")) or claim.kind == "absence"


def _dated(claim: Claim, match: Found, on: Stage, anchor: Day | None, *, own: bool, here: bool) -> Claim:
    """The claim on the days of its gathering, and planned where the gathering is still to come."""
    gathering = on.gathering
    if gathering is None or anchor is None:
        return claim
    when = gathering.when
    if own and (claim.when is None or not _near(claim.when, when or anchor.iso)):
        claim.when = when or anchor.iso[:7]
        claim.now = False
    done = here or match.form == "past" or bool(set(match.chain) & {"has", "have", "had", "was", "were"})
    if claim.status == "made" and not done and _ahead(when, anchor):
        claim.status = "planned"
    return claim


def _of_another_day(claim: Claim, match: Found, on: Stage, anchor: Day, flat: str) -> bool:
    """Whether the clause itself gives a day on which the gathering was not held: "shared a joke in May"."""
    if claim.when is None or on.gathering is None or _near(claim.when, on.gathering.when or anchor.iso[:7]):
        return False
    return claim.end > match.end and "," not in flat[match.end : claim.end]


def _long_ago(claim: Claim, anchor: Day) -> bool:
    """Whether a journey to the place of the dateline is told as none of these days: "came five weeks ago"."""
    return claim.when is not None and abs(When.of(claim.when).last - anchor) > 31


def _elsewhere(flat: str, heard: Heard, match: Found, on: Stage) -> bool:
    """Whether the clause plays somewhere else: "In Oslo the two shook hands"."""
    inside = {id(m) for mentions in match.slots.values() for m in mentions}
    for place in heard.places:
        if place.how != "name" or on.state in place.states or id(place) in inside:
            continue
        if not flat[max(0, place.start - 4) : place.start].endswith((" in ", " at ", "In ", "At ")):
            continue
        if place.end <= match.start and match.start - place.end < 30:
            return True
        if match.end <= place.start < match.end + 40 and "," not in flat[match.end : place.start]:
            return True
    return False


def _near(when: str, held: str) -> bool:
    one, two = When.of(when), When.of(held)
    return one.overlaps(two) or (one.grain == two.grain == "day" and abs(one.first - two.first) <= 5)


def _ahead(when: str | None, anchor: Day) -> bool:
    """Whether a gathering is soon to come; one of this month may be over."""
    return when is not None and len(when) > 7 and anchor <= When.of(when).first <= anchor + _SOON


def _sent(told: Sequence[Claim], stage: Stage, anchor: Day | None, flat: str) -> list[Claim]:
    """The journeys of those who are sent to a gathering that is not over: "is sending his deputy"."""
    found = []
    for claim in told:
        gathering = claim.gathering
        if claim.kind != "absence" or claim.substitute is None or gathering is not stage.gathering or gathering is None:
            continue
        over = gathering.when is not None and anchor is not None and When.of(gathering.when).last < anchor
        if claim.status == "declined" and not over and _SENDING.search(flat, claim.start, claim.end):
            found.append(
                msgspec.structs.replace(
                    claim,
                    kind="visit",
                    people=(claim.substitute,),
                    status="planned",
                    substitute=None,
                    mode=None,
                    explicit=False,
                )
            )
    return found


def _with_states(claims: Sequence[Claim], flat: str) -> None:
    """Whoever sits in the Russian chair is a Russian."""
    known: dict[str, str] = {}
    for claim in claims:
        if claim.stand_in and claim.kind == "visit" and not claim.people[0].state:
            for word in re.findall(r"[A-Z][a-z]+", flat[claim.start : claim.end]):
                state = demonyms().get(word) or demonyms().get(word.removesuffix("s"))
                if state:
                    known[claim.people[0].name] = state
    for claim in claims:
        claim.people = tuple(
            msgspec.structs.replace(p, state=known[p.name]) if not p.state and p.name in known else p
            for p in claim.people
        )


def _still_ahead(told: Sequence[Claim], stage: Stage, anchor: Day | None, flat: str) -> None:
    """The roll of a gathering to come, as it was read without the stage, is a plan."""
    rules = _left_open()
    for claim in told:
        if (
            anchor is not None
            and claim.gathering is stage.gathering
            and stage.gathering is not None
            and claim.kind == "visit"
            and claim.status == "made"
            and claim.rule in rules
            and _ahead(stage.gathering.when, anchor)
            and not _DONE.search(flat, claim.start, claim.end)
        ):
            claim.status = "planned"
            claim.now = False
