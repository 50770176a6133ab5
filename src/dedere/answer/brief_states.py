"""Was each state that the report names bound that day, by which article, and what does its past say?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

from dedere.answer.ask import ask
from dedere.answer.brief_people import PersonNamed
from dedere.answer.brief_told import BriefPassage, number_of
from dedere.answer.check import Check
from dedere.answer.claims import parties
from dedere.answer.claims.firsts import held_part
from dedere.answer.claims.names import is_court
from dedere.answer.claims.says import fact, person_name, says, state_name, when_words
from dedere.answer.claims.view import View
from dedere.answer.claims.visits import rows_to
from dedere.answer.words import start
from dedere.law.finding import Fact, Finding
from dedere.reader.reading import Reading, Visit
from dedere.record import rows
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.when import When

Which = Literal["visit", "not_made", "announced", "span", "arrest", "article"]
NamedFor = Literal["journey", "announced", "membership", "home", "earlier", "speaks"]
_ORDER: tuple[NamedFor, ...] = ("journey", "announced", "membership", "home", "speaks", "earlier")
MOST_VISITS = 6
"""Earlier visits listed for one state; the rest are counted."""


class OwedOn(msgspec.Struct, frozen=True, kw_only=True):
    """What one state owed as to one wanted person on one day.

    `day_of` says which day that is: of a visit that was made, of one that was not, of an announced one, the last of
    the time that the report gives (`span`), of an arrest, or the article's own.
    `finding` is by what was known on the article's day; `since_then` what is known today and was not then.
    """

    who: str
    name: str
    on: str
    day_of: Which
    finding: Finding
    since_then: str | None = None


class StateNamed(msgspec.Struct, frozen=True, kw_only=True):
    """One state of the report: its duties, how it came to stand so, and wanted people it received before.

    `named_for` says why it stands here: a journey of somebody then wanted, an announced one, its membership, that it is
    the wanted person's own state and bound, its voice, or only a journey from before the warrant. `stands` is how it
    stood to the Rome Statute on the article's day. `short` is its name with the day, for a list; `more_visits` counts
    those not listed; `since_then` is what changed after the article's day.
    """

    where: str
    name: str
    short: str
    stands: str
    named_for: NamedFor
    duties: tuple[OwedOn, ...]
    history: tuple[Fact, ...]
    visits: tuple[Fact, ...]
    more_visits: int
    since_then: tuple[Fact, ...]


class Announced(msgspec.Struct, frozen=True, kw_only=True):
    """One journey that the report announces, and what the host would owe on the announced day."""

    who: str
    name: str
    where: str
    when: str | None
    status: Literal["planned", "possible"]
    says: str
    finding: Finding | None
    passage: int
    since_then: str | None = None


def states_named(
    reading: Reading, checked: Check, people: tuple[PersonNamed, ...], then: View, now: View
) -> tuple[StateNamed, ...]:
    """The states that wanted people are told to have gone to or to go to, then those whose membership is spoken of."""
    wanted = [one.who for one in people if one.sought]
    asked: dict[str, list[Asked]] = {}
    reasons: dict[str, set[NamedFor]] = {}
    for visit in reading.visits:
        who = visit.who_id or then.names.person(visit.who)
        if who not in wanted or visit.where not in then.full.states:
            continue
        one = _asked(who, visit, then)
        reasons.setdefault(visit.where, set()).add(one.named_for if one else "earlier")
        if one is not None:
            asked.setdefault(visit.where, []).append(one)
    for said in reading.memberships:
        if is_court(said.body):
            reasons.setdefault(said.state, set()).add("membership")
    for holder in reading.positions:
        reasons.setdefault(holder.holder, set()).add("speaks")
    homes = {then.full.persons[one.who].nationality for one in people if one.live}
    for person in people:
        home = then.full.persons[person.who].nationality
        if person.live and home in then.full.states and _own_state_bound(person.who, home, then):
            reasons.setdefault(home, set()).add("home")
    found = []
    for code, why in reasons.items():
        if code not in then.full.states or (code in homes and why == {"speaks"}):
            continue
        days = asked.get(code) or [_on_the_day(one, code, then) for one in people if one.sought][:1]
        found.append(_state(code, min(why, key=_ORDER.index), tuple(dict.fromkeys(days)), then, now))
    return tuple(sorted(found, key=lambda one: _place(one, then.dated)))


def _own_state_bound(who: str, home: str, view: View) -> bool:
    on = view.dated or view.clock
    return ask(who, home, on=on, known_on=view.clock, record=view.full).answer == "yes"


def _place(state: StateNamed, dated: Day | None) -> tuple[int, int]:
    """Hosts first, by how near their day is to the article's; then the others."""
    if state.named_for in ("journey", "announced") and dated is not None:
        return 0, min((abs(int(Day.of(one.on)) - int(dated)) for one in state.duties), default=0)
    return 1 + _ORDER.index(state.named_for), 0


def _on_the_day(person: PersonNamed, code: str, view: View) -> Asked:
    """The duty as to a person on the article's day; on the day of the arrest, where that had come."""
    day = view.dated or view.clock
    if not person.live:
        for row in view.seen.record.by(rows.Warrant, "who", person.who):
            done = row.arrested or row.surrendered
            if done is not None and done.first <= day:
                return Asked(person.who, code, done.first, "arrest", "membership")
    return Asked(person.who, code, day, "article", "membership")


@dataclass(frozen=True)
class Asked:
    """One question of the brief: `place` is the state, or the contested part of it that the journey went to."""

    who: str
    place: str
    on: Day
    day_of: Which
    named_for: NamedFor


def _asked(who: str, visit: Visit, view: View) -> Asked | None:
    """The duty that a journey raises: where and on which day; None for a journey from before the warrant."""
    day = _day(who, visit, view)
    if day is None or not _wanted_by(who, day, view):
        return None
    if visit.status in ("planned", "possible"):
        return Asked(who, visit.where, day, "announced" if visit.when else "article", "announced")
    when = When.of(visit.when) if visit.when else When.on(day)
    row = _row(who, visit, when, view)
    part = held_part(row, view) if row is not None else None
    place = part.id if part is not None else row.where if row is not None else visit.where
    which: Which = "visit" if visit.status == "made" else "not_made"
    if row is None and (visit.when is None or when.grain != "day"):
        which = "article" if visit.when is None else "span"
    return Asked(who, place, day, which, "journey")


def _day(who: str, visit: Visit, view: View) -> Day | None:
    """The day on which the duty is asked: the first of the journey, by the record where the report is less exact."""
    if visit.when is None:
        if visit.status in ("planned", "possible"):
            return view.dated
        row = _row(who, visit, None, view)
        return row.when.first if row is not None else view.dated
    when = When.of(visit.when)
    row = _row(who, visit, when, view) if when.grain != "day" else None
    day = row.when.first if row is not None and row.when.first in when else when.first
    if row is None and when.grain != "day":
        day = when.last if view.dated is None else max(when.first, min(when.last, view.dated))
    public = _public_since(who, view)
    if row is not None and public is not None and public in row.when:
        day = max(day, public)
    if (
        view.dated is not None
        and when.grain != "day"
        and view.dated in when
        and visit.status in ("planned", "possible")
    ):
        day = max(day, view.dated)
    return day if ADOPTED <= day <= LAST else None


def _row(who: str, visit: Visit, when: When | None, view: View) -> rows.Trip | None:
    found = rows_to(who, visit.where, view)
    if when is not None:
        return next((row for row in found if row.when.overlaps(when)), None)
    if view.dated is None:
        return None
    near = [row for row in found if abs(int(row.when.first) - int(view.dated)) <= 200]
    return near[0] if len(near) == 1 else None


def _public_since(who: str, view: View) -> Day | None:
    """The first day on which a warrant for the person was public."""
    found = [row for row in view.seen.record.by(rows.Warrant, "who", who) if row.kind == "arrest_warrant"]
    return min(((row.made_public or row.issued).first for row in found), default=None)


def _wanted_by(who: str, day: Day, view: View, *, at_large: bool = False) -> bool:
    """Whether a public warrant was in force on a day; `at_large`: and not yet carried out by surrender."""
    return any(
        row.kind == "arrest_warrant"
        and (row.made_public or row.issued).first <= day
        and not (row.ended is not None and row.ended.first <= day)
        and not (at_large and row.surrendered is not None and row.surrendered.first <= day)
        for row in view.seen.record.by(rows.Warrant, "who", who)
    )


def _state(code: str, why: NamedFor, asked: tuple[Asked, ...], then: View, now: View) -> StateNamed:
    name = state_name(then.full, code)
    duties: list[OwedOn] = []
    for one in sorted(asked, key=lambda one: (one.who, one.on)):
        if not any((owed.who, owed.on) == (one.who, one.on.iso) for owed in duties):
            duties.append(_owed(one, then, now))
    told = [(owed.who, Day.of(owed.on)) for owed in duties if owed.day_of == "visit"]
    visits = [
        row for row in _visits_before(code, then) if not any(who == row.who and on in row.when for who, on in told)
    ]
    short = name
    if duties and duties[0].day_of not in ("article", "span"):
        on, place = Day.of(duties[0].on), duties[0].finding.question.where
        name_there = state_name(then.full, place) if place in then.full.states else name
        short = f"{name_there} ({on.words})"
    return StateNamed(
        where=code,
        name=start(name),
        short=short,
        stands=_stands(code, then),
        named_for=why,
        duties=tuple(duties),
        history=_history(code, then),
        visits=tuple(fact(row, then.full) for row in visits[:MOST_VISITS]),
        more_visits=max(0, len(visits) - MOST_VISITS),
        since_then=_since(code, then, now),
    )


def _stands(code: str, view: View) -> str:
    """How the state stood to the Rome Statute on the article's day, as known then, with the article that decides it."""
    day = view.dated or view.clock
    state = parties.standing(view.seen, code)
    stay = state.party(day)
    if stay is not None:
        notice = state.pending_notice(day)
        leaving = f"; notice of withdrawal given {when_words(notice.when)}, not yet in effect" if notice else ""
        return f"Party to the Rome Statute since {stay.since.words} (article 126){leaving}."
    gone = next((one for one in reversed(state.stays) if one.until is not None and one.until <= day), None)
    if gone is not None and gone.until is not None:
        return f"No party to the Rome Statute since {gone.until.words}: its withdrawal took effect (article 127)."
    coming = next((one for one in state.stays if one.since > day), None)
    if coming is not None and coming.deposit.when.first <= day:
        return f"Not yet a party to the Rome Statute: bound from {coming.since.words} (article 126)."
    signed = state.signed(day)
    if signed is not None:
        no_more = state.renounced(day)
        also = f", and said {when_words(no_more.when)} that it would not join" if no_more else ""
        return f"Signed the Rome Statute {when_words(signed.when)}, no party (article 125){also}."
    return "Neither party to the Rome Statute nor signatory."


def _owed(one: Asked, then: View, now: View) -> OwedOn:
    finding = ask(one.who, one.place, on=one.on, known_on=then.clock, record=then.full)
    later = None
    if now is not then:
        today = ask(one.who, one.place, on=one.on, known_on=now.clock, record=now.full)
        changed = (today.answer, today.standing) != (finding.answer, finding.standing)
        found = [said.says for said in today.court_found if said not in finding.court_found]
        if changed:
            later = today.says
        elif found:
            later = " ".join(found)
    return OwedOn(
        who=one.who,
        name=person_name(then.full, one.who),
        on=one.on.iso,
        day_of=one.day_of,
        finding=finding,
        since_then=later,
    )


def _history(code: str, view: View) -> tuple[Fact, ...]:
    day = view.dated or view.clock
    state = parties.standing(view.seen, code)
    found: list[tuple[Day, Fact]] = []
    for row in state.acts:
        if row.when.first > day:
            continue
        told = fact(row, view.full)
        stay = next((one for one in state.stays if one.deposit == row), None)
        if stay is not None:
            told = msgspec.structs.replace(told, says=f"{told.says}; bound from {stay.since.words}")
        left = next((one for one in state.stays if one.notice == row and one.until), None)
        if left is not None and left.until is not None:
            told = msgspec.structs.replace(told, says=f"{told.says}, effective on {left.until.words} (article 127)")
        found.append((row.when.first, told))
    for declared in view.seen.record.by(rows.Declaration, "where", code):
        if declared.validity == "valid" and declared.lodged.first <= day:
            found.append((declared.lodged.first, fact(declared, view.full)))
    for finding in view.seen.record.by(rows.CooperationFinding, "where", code):
        if finding.decided.first <= day:
            found.append((finding.decided.first, fact(finding, view.full)))
    return tuple(told for _, told in sorted(found, key=lambda one: one[0]))


def _visits_before(code: str, view: View) -> list[rows.Trip]:
    """Visits of wanted people to the state, made while a warrant was public and over by the article's day."""
    day = view.dated or view.clock
    found = []
    for row in view.seen.record.by(rows.Trip, "where", code):
        if row.status == "made" and row.when.last < day and _wanted_by(row.who, row.when.first, view, at_large=True):
            found.append(row)
    return sorted(found, key=lambda row: row.when.first, reverse=True)


def _since(code: str, then: View, now: View) -> tuple[Fact, ...]:
    """What is known today of the state and came after the article's day."""
    if then is now or then.dated is None:
        return ()
    state = parties.standing(now.seen, code)
    found: list[tuple[Day, Fact]] = []
    for row in state.acts:
        if row.when.last > then.dated:
            told = fact(row, now.full)
            stay = next((one for one in state.stays if one.deposit == row), None)
            if stay is not None:
                told = msgspec.structs.replace(told, says=f"{told.says}; bound from {stay.since.words}")
            left = next((one for one in state.stays if one.notice == row and one.until), None)
            if left is not None and left.until is not None:
                told = msgspec.structs.replace(told, says=f"{told.says}, effective on {left.until.words}")
            found.append((row.when.first, told))
    for finding in now.seen.record.by(rows.CooperationFinding, "where", code):
        if finding.decided.last > then.dated:
            found.append((finding.decided.first, fact(finding, now.full)))
    return tuple(told for _, told in sorted(found, key=lambda one: one[0]))


def announced_journeys(
    reading: Reading, people: tuple[PersonNamed, ...], passages: tuple[BriefPassage, ...], then: View, now: View
) -> tuple[Announced, ...]:
    """The journeys of wanted people that the report announces, what each host would owe, and what came of them."""
    wanted = {one.who for one in people if one.live}
    found = []
    for visit in reading.visits:
        who = visit.who_id or then.names.person(visit.who)
        if who not in wanted or visit.status not in ("planned", "possible"):
            continue
        on = _day(who, visit, then)
        finding = None
        if on is not None and visit.where in then.full.states:
            finding = ask(who, visit.where, on=on, known_on=then.clock, record=then.full)
        name, where = person_name(then.full, who), state_name(then.full, visit.where)
        when = f" {when_words(When.of(visit.when))}" if visit.when else "; no day was given"
        verb = "is to travel to" if visit.status == "planned" else "may travel to"
        found.append(
            Announced(
                who=who,
                name=name,
                where=visit.where,
                when=visit.when,
                status="planned" if visit.status == "planned" else "possible",
                says=f"{name} {verb} {where}{when}",
                finding=finding,
                passage=number_of(visit, passages),
                since_then=_came_of(who, visit, then, now),
            )
        )
    return tuple(found)


def _came_of(who: str, visit: Visit, then: View, now: View) -> str | None:
    """What the record now has of an announced journey: the first to that state from a day before the article on."""
    if then is now or then.dated is None:
        return None
    window = When.of(visit.when) if visit.when else When.between(then.dated - 1, then.dated + 400)
    known = then.trips(who)
    found = [
        row
        for row in now.trips(who)
        if row.where == visit.where and row.when.overlaps(window) and row not in known and row.when.last >= then.dated
    ]
    return f"{says(found[0], now.full)}." if found else None
