"""How do claims become the statements of a reading?

Gatherings lend their place and days; meetings and absences imply journeys; claims of one happening become one entry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dedere.reader.ahead import ahead_of, turned
from dedere.reader.claims import Claim
from dedere.reader.lending import Told, alike, lend_date
from dedere.reader.lexicon import Person
from dedere.reader.mentions import Gathering
from dedere.reader.merge import merged
from dedere.reader.reading import Absence, Confidence, Meeting, Visit, VisitStatus
from dedere.reader.seats import at_home
from dedere.record.day import Day
from dedere.record.when import When


class Parts(msgspec.Struct, frozen=True):
    """The statements of the kinds that claims give."""

    visits: tuple[Visit, ...]
    meetings: tuple[Meeting, ...]
    absences: tuple[Absence, ...]


def finished(
    claims: Sequence[Claim], *, text: str, flat: str, anchor: Day | None, held: Sequence[Gathering] = ()
) -> Parts:
    """The statements of a document's claims; `held` are the gatherings it names."""
    ahead_of(claims, anchor, flat)
    news = _news(claims)
    placed = [_placed(claim, flat, news) for claim in claims]
    _stand_ins(placed, flat)
    _meeting_places(placed)
    _weak_ones(placed)
    meetings = merged([c for c in placed if c.kind == "meeting"], anchor)
    _known_gatherings(placed, held)
    absences = merged([c for c in placed if c.kind == "absence" and c.gathering is not None], anchor)
    journeys = [c for c in placed if c.kind == "visit" and c.where and not at_home(c.people[0], c.where)]
    journeys += [j for c in (*placed, *meetings) if c.kind == "meeting" for j in _of_meeting(c)]
    journeys += [j for c in absences for j in _of_absence(c)]
    absences = [c for c in absences if c.gathering is not None and (not c.gathering.unnamed or c.gathering.label)]
    visits = merged(journeys, anchor)
    _days_of_absences(absences, visits)
    held_at = {
        gathering.states[0]: gathering.when
        for gathering in (*held, *(c.gathering for c in claims))
        if gathering is not None and len(gathering.states) == 1 and gathering.when and len(gathering.when) > 4
    }
    told = Told(_by_name(visits), _by_name(meetings), _by_place(visits), held_at, flat)
    for claim in (*visits, *meetings, *visits):
        lend_date(claim, told, anchor)
    for claim in (*visits, *meetings):
        if claim.status == "weak":
            claim.status = "made"
    turned([*visits, *meetings, *absences], anchor, flat)
    return Parts(
        tuple(_visit(c, text) for c in visits),
        tuple(_meeting(c, text) for c in meetings),
        tuple(_absence(c, text) for c in absences),
    )


def _days_of_absences(absences: Sequence[Claim], visits: Sequence[Claim]) -> None:
    """Whoever stays away does so on the days on which others come."""
    for absence in absences:
        if absence.when is None:
            days = {v.when for v in visits if v.gathering is not None and v.gathering is absence.gathering and v.when}
            if len(days) == 1:
                absence.when = days.pop()


def _known_gatherings(claims: Sequence[Claim], held: Sequence[Gathering]) -> None:
    """ "The summit" that somebody stays away from is the one that the article names, where it names but one."""
    named = [g for g in held if g.organisation]
    for claim in claims:
        gathering = claim.gathering
        if claim.kind != "absence" or gathering is None or not gathering.unnamed:
            continue
        fitting = [g for g in named if _like(gathering, g, claim.where)]
        if len({g.name for g in fitting}) == 1:
            claim.gathering = fitting[0]
            claim.where = claim.where or (fitting[0].states[0] if fitting[0].states else None)


def _like(one: Gathering, other: Gathering, where: str | None) -> bool:
    """Whether a gathering without a name may be the other, by its kind and place."""
    meant = where or (one.states[0] if one.states else None)
    same_place = meant is None or not other.states or meant in other.states
    leaders = {"summit", "meeting", "event", "gathering"}
    return same_place and (
        one.kind == other.kind or (one.kind in leaders and other.kind in leaders | {"forum", "conference"})
    )


_LEADS = re.compile(r"\b(?:head|lead|led)(?:s|ed|ing)? [^.;:]{0,40}\b(?:delegation|team)\b")


def _stand_ins(claims: Sequence[Claim], flat: str) -> None:
    """Whoever goes to a gathering for a state replaces the absent leader of that state."""
    for absence in claims:
        if absence.kind != "absence" or absence.substitute is not None or absence.mode == "remote":
            continue
        for other in claims:
            same = other.gathering is not None and other.gathering is absence.gathering
            if (
                same
                and other.kind == "visit"
                and (other.stand_in or _LEADS.search(flat, other.start, other.end + 40))
                and other.people[0].state in ("", absence.people[0].state)
                and other.people[0].name != absence.people[0].name
            ):
                absence.substitute, absence.mode = other.people[0], "substituted"
                break


def _meeting_places(claims: Sequence[Claim]) -> None:
    """A meeting told beside a journey of one of those who meet is held where the journey leads."""
    visits = _by_sentence(claims)
    for meeting in claims:
        if meeting.kind != "meeting" or meeting.where is not None or meeting.gathering is not None or meeting.noun:
            continue
        names = {p.name for p in meeting.people}
        near = [
            c
            for sentence in range(meeting.sentence - 2, meeting.sentence + 1)
            for c in visits.get(sentence, ())
            if c.where and c.people[0].name in names and (alike(c.status, meeting.status) or _on_the_way(c, meeting))
        ]
        if near:
            last = max(near, key=lambda c: (c.sentence, c.start))
            if last.where != last.people[0].state:
                meeting.where, meeting.lent = last.where, True
                meeting.when = meeting.when or last.when


def _on_the_way(journey: Claim, meeting: Claim) -> bool:
    """Whether a meeting to come is told with the journey to it: "left for Qatar to meet the emir"."""
    return journey.sentence == meeting.sentence and (journey.status, meeting.status) == ("made", "planned")


def _by_name(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        for person in claim.people:
            found.setdefault(person.name, []).append(claim)
    return found


def _by_place(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.where:
            found.setdefault(claim.where, []).append(claim)
    return found


def _by_sentence(claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.kind == "visit":
            found.setdefault(claim.sentence, []).append(claim)
    return found


def _weak_ones(claims: Sequence[Claim]) -> None:
    """A journey told beside a planned one of the same sentence and person is planned as well."""
    visits = _by_sentence(claims)
    for claim in claims:
        if claim.status == "weak" and claim.when is None:
            beside = [
                c
                for c in visits.get(claim.sentence, ())
                if c.people == claim.people and c.where != claim.where and c.status in ("planned", "possible")
            ]
            if beside and claim.start > beside[0].start:
                claim.status = beside[0].status


def _news(claims: Sequence[Claim]) -> dict[int, str]:
    """The gatherings that are on as the story is written, though it names no days for them, each with the day told."""
    return {
        id(c.gathering): c.lead
        for c in claims
        if c.gathering is not None
        and (c.gathering.when is None or len(c.gathering.when) == 4)
        and c.early
        and c.lead
        and c.when is None
        and c.status == "made"
    }


_EVE = re.compile(r"\b(?:eve of|day before) (?:the|that|this|its|their) (?:[\w-]+ ){0,3}?\w+")


def _placed(claim: Claim, flat: str, news: dict[int, str]) -> Claim:
    gathering = claim.gathering
    if gathering is None:
        return claim
    where = claim.where or (gathering.states[0] if gathering.states else None)
    when = claim.when
    on = news.get(id(gathering)) or (gathering.when if gathering.when and len(gathering.when) > 9 else None)
    if when is None and on and claim.status == "made" and _EVE.search(flat, max(0, claim.start - 30), claim.end):
        eve = (When.of(on).first - 1).iso
        return msgspec.structs.replace(claim, where=where, when=eve)
    if when is None:
        when = gathering.when
        if (
            claim.early
            and claim.lead
            and when is not None
            and len(when) == 4
            and claim.lead.startswith(when)
            and claim.status in ("made", "declined")
        ):
            when = claim.lead
    elif gathering.when:
        mine, theirs = When.of(when), When.of(gathering.when)
        if mine.overlaps(theirs) and theirs.last - theirs.first < mine.last - mine.first:
            when = gathering.when
    return msgspec.structs.replace(claim, where=where, when=when)


def _of_meeting(claim: Claim) -> list[Claim]:
    if claim.where is None or claim.status in ("cancelled", "declined"):
        return []
    if claim.lent and claim.where not in {person.state for person in claim.people}:
        return []  # nobody says that all of them were in that land
    return [
        msgspec.structs.replace(claim, kind="visit", people=(person,), explicit=False, derived=True)
        for person in claim.people
        if person.state and not at_home(person, claim.where)
    ]


def _of_absence(claim: Claim) -> list[Claim]:
    if claim.where is None or claim.status not in ("declined", "cancelled"):
        return []
    person = claim.people[0]
    found = []
    if person.state != claim.where:
        found.append(msgspec.structs.replace(claim, kind="visit", substitute=None))
    if claim.substitute is not None and claim.substitute.state != claim.where:
        found.append(msgspec.structs.replace(claim, kind="visit", people=(claim.substitute,), status="weak"))
    return found


def _confidence(claim: Claim) -> Confidence:
    return "both" if claim.both else claim.source


def _status(claim: Claim) -> VisitStatus:
    return "made" if claim.status == "weak" else claim.status


def _visit(claim: Claim, text: str) -> Visit:
    person = claim.people[0]
    assert claim.where is not None
    return Visit(
        who=person.name,
        where=claim.where,
        when=claim.when,
        status=_status(claim),
        who_id=person.id,
        text=text[claim.start : claim.end],
        span=(claim.start, claim.end),
        by=claim.by,
        rule=claim.rule,
        confidence=_confidence(claim),
    )


def _meeting(claim: Claim, text: str) -> Meeting:
    return Meeting(
        who=tuple(p.name for p in claim.people),
        where=claim.where,
        when=claim.when,
        status=_status(claim),
        who_id=tuple(p.id for p in claim.people),
        text=text[claim.start : claim.end],
        span=(claim.start, claim.end),
        by=claim.by,
        rule=claim.rule,
        confidence=_confidence(claim),
    )


def _absence(claim: Claim, text: str) -> Absence:
    person: Person = claim.people[0]
    assert claim.gathering is not None
    return Absence(
        who=person.name,
        event=claim.gathering.label if claim.gathering.unnamed else claim.gathering.name,
        where=claim.where,
        when=claim.when,
        mode=claim.mode or "skipped",  # type: ignore[arg-type]
        substitute=claim.substitute.name if claim.substitute else None,
        who_id=person.id,
        text=text[claim.start : claim.end],
        span=(claim.start, claim.end),
        by=claim.by,
        rule=claim.rule,
        confidence=_confidence(claim),
    )
