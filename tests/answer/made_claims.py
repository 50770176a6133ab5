"""A thousand claims made from the record's tables, half of them falsified, each with what the tables say of it.

What is true is read from the tables themselves (the depositary's own list of days, the rolls, the warrants, the
journeys), not from the rules under test.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from dedere.reader.reading import Absence, Figure, Membership, Reading, Statement, Visit, Warrant
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record

LAST = Day.of("2026-10-01")


@dataclass(frozen=True)
class Made:
    """One claim: the sentence that states it, whether it is so, and whether the record suffices to decide it."""

    kind: str
    text: str
    said: Statement
    dated: Day
    so: bool
    suffices: bool

    @property
    def reading(self) -> Reading:
        """The article of one sentence."""
        field = {"visit": "visits", "absence": "absences", "warrant": "warrants", "membership": "memberships",
                 "figure": "figures"}[self.kind]  # fmt: skip
        return Reading(id="made", dated=self.dated.iso, **{field: (self.said,)})  # type: ignore[arg-type]


def made_claims(record: Record, *, count: int, seed: int) -> Iterator[Made]:
    """Claims of all kinds in turn, one true and one false."""
    chance = random.Random(seed)
    makers: list[Callable[[random.Random, Record, bool], Made]] = [
        _party, _party, _on_roll, _figure, _warrant, _surrender, _visit, _stayed_away, _absence,
    ]  # fmt: skip
    for number in range(count):
        yield makers[(number // 2) % len(makers)](chance, record, number % 2 == 0)


def _span(text: str) -> tuple[int, int]:
    return 0, len(text)


def _day(chance: random.Random, first: str, last: Day = LAST) -> Day:
    return Day(chance.randrange(int(Day.of(first)), int(last)))


def _state(chance: random.Random, record: Record) -> rows.State:
    voting = {row.where for row in record.rows(rows.Vote)}
    return chance.choice([row for row in record.states.values() if row.id in voting])


def _in(row: rows.DepositaryDays, on: Day) -> bool:
    return row.in_force is not None and row.in_force <= on and (row.withdrawn is None or on < row.withdrawn)


def _party(chance: random.Random, record: Record, so: bool) -> Made:
    """By the depositary's list of first and last days, which the record keeps beside the acts."""
    state, on = _state(chance, record), _day(chance, "2003-01-01")
    listed = record.by(rows.DepositaryDays, "where", state.id)
    party = any(
        row.in_force is not None and row.in_force <= on and (row.withdrawn is None or on < row.withdrawn)
        for row in listed
    )
    near = any(0 < int(row.in_force or on) - int(on) < 100 for row in listed)
    taken_back = any(row.act == "instrument_withdrawn" for row in record.by(rows.Participation, "where", state.id))
    member = party is so
    verb = "was" if member else "was not"
    text = f"{state.name} {verb} a member of the International Criminal Court on {on.words}."
    said = Membership(
        text=text,
        span=_span(text),
        state=state.id,
        body="ICC",
        relation="member" if member else "not_member",
        when=on.iso,
    )
    return Made("membership", text, said, on, so, suffices=not near and not taken_back)


def _membership(text: str, state: str, body: str, on: Day, *, member: bool) -> Membership:
    relation: Literal["member", "not_member"] = "member" if member else "not_member"
    return Membership(text=text, span=_span(text), state=state, body=body, relation=relation, when=on.iso)


def _on_roll(chance: random.Random, record: Record, so: bool) -> Made:
    body = chance.choice(["un", "eu", "nato", "sco", "csto", "brics", "au", "cis"])
    name = next(row.name for row in record.rows(rows.Organisation) if row.id == body)
    state, on = _state(chance, record), _day(chance, "2005-01-01")
    mine = [row for row in record.by(rows.Membership, "where", state.id) if row.organisation == body]
    if so and not any(row.status == "member" for row in mine):
        row = chance.choice([r for r in record.by(rows.Membership, "organisation", body) if r.status == "member"])
        state = record.states[row.where]
        mine = [row for row in record.by(rows.Membership, "where", state.id) if row.organisation == body]
    inside = any(
        row.status == "member"
        and (row.since is None or row.since.first <= on)
        and (row.until is None or on < row.until.first)
        for row in mine
    )
    edges = [when.first for row in mine for when in (row.since, row.until) if when is not None]
    member = inside is so
    verb = "was" if member else "was not"
    text = f"{state.name} {verb} a member of the {name} on {on.words}."
    said = Membership(
        text=text,
        span=_span(text),
        state=state.id,
        body=name,
        relation="member" if member else "not_member",
        when=on.iso,
    )
    clear = all(abs(int(edge) - int(on)) > 400 for edge in edges) and all(row.status == "member" for row in mine)
    return Made("membership", text, said, on, so, suffices=clear)


def _figure(chance: random.Random, record: Record, so: bool) -> Made:
    on = _day(chance, "2003-01-01")
    days = record.rows(rows.DepositaryDays)
    count = sum(
        1
        for row in days
        if row.in_force is not None and row.in_force <= on and (row.withdrawn is None or on < row.withdrawn)
    )
    late = [row for row in record.rows(rows.Participation) if row.act == "succession" and row.effective is not None]
    known = all(
        not (row.effective or on) <= on < row.when.last for row in late
    )  # not yet notified, and bound all the same
    value = count if so else count + chance.choice([-25, -12, -7, 8, 14, 30])
    wording = chance.choice(["has {} member states", "counts {} states parties", "has {} members"])
    text = f"The International Criminal Court {wording.format(value)}."
    return Made(
        "figure", text, Figure(text=text, span=_span(text), about="ICC members", value=value), on, so, suffices=known
    )


def _warrant(chance: random.Random, record: Record, so: bool) -> Made:
    row = chance.choice(
        [
            one
            for one in record.rows(rows.Warrant)
            if one.kind == "arrest_warrant" and one.court == "icc" and one.issued.day
        ]
    )
    name, public = record.persons[row.who].name, (row.made_public or row.issued).last
    day = row.issued.first
    if not so:
        own = [
            when.first
            for one in record.by(rows.Warrant, "who", row.who)
            for when in (one.issued, one.made_public)
            if when is not None
        ]
        while min(abs(int(day) - int(other)) for other in own) <= 40 or day.date.year > LAST.date.year:
            day = row.issued.first + chance.choice([-1, 1]) * chance.randrange(50, 900)
    dated = max(public, day) + chance.randrange(20, 400)
    text = f"The ICC issued a warrant for the arrest of {name} on {day.words}."
    said = Warrant(text=text, span=_span(text), who=name, court="ICC", act="issued", when=day.iso, who_id=row.who)
    return Made("warrant", text, said, dated, so, suffices=row.confidence == "high")


def _surrender(chance: random.Random, record: Record, so: bool) -> Made:
    row = chance.choice([one for one in record.rows(rows.Warrant) if one.surrendered and one.surrendered.day])
    assert row.surrendered is not None
    name, court = record.persons[row.who].name, record.one(rows.Court, row.court)
    assert court is not None
    day = row.surrendered.first
    if not so:
        own = [
            when.first
            for one in record.by(rows.Warrant, "who", row.who)
            for when in (one.arrested, one.surrendered)
            if when is not None
        ]
        while min(abs(int(day) - int(other)) for other in own) <= 40:
            day = row.surrendered.first + chance.choice([-1, 1]) * chance.randrange(50, 900)
    dated = max(day, row.surrendered.last, (row.made_public or row.issued).last) + 30
    text = f"{name} was surrendered to the {court.name} on {day.words}."
    said = Warrant(
        text=text, span=_span(text), who=name, court=court.name, act="executed", when=day.iso, who_id=row.who
    )
    return Made("warrant", text, said, dated, so, suffices=row.confidence == "high" and not row.unconfirmed)


def _visit(chance: random.Random, record: Record, so: bool) -> Made:
    """True: a journey of the tables. False: one to a state and day where a complete table has none."""
    made = [row for row in record.rows(rows.Trip) if row.status == "made"]
    row = chance.choice(made)
    who, where, day, suffices = row.who, row.where, row.when.first, True
    if not so:
        complete = [one for one in record.rows(rows.Coverage) if one.completeness == "complete"]
        period = chance.choice(complete)
        if chance.random() < 0.6:
            who, day = period.who, Day(chance.randrange(int(period.period.first), int(period.period.last)))
        mine = record.by(rows.Trip, "who", who)
        where = _state(chance, record).id
        while any(one.where == where and abs(int(one.when.first) - int(day)) <= 30 for one in mine) or (
            where == record.persons[who].nationality
        ):
            where = _state(chance, record).id
        suffices = who == period.who and day in period.period
    name, state = record.persons[who].name, record.states[where].name
    text = f"{name} arrived in {state} on {day.words}."
    said = Visit(text=text, span=_span(text), who=name, where=where, when=day.iso, status="made", who_id=who)
    return Made("visit", text, said, max(day, row.known) + 3, so, suffices=suffices)


def _stayed_away(chance: random.Random, record: Record, so: bool) -> Made:
    """True: a journey that was not made, told as such. False: one that was made, told as called off."""
    if so:
        row = chance.choice([one for one in record.rows(rows.Trip) if one.status in ("declined", "cancelled")])
    else:
        row = chance.choice(
            [
                one
                for one in record.rows(rows.Trip)
                if one.status == "made" and not any(
                    other.where == one.where and other.status != "made" and other.when.overlaps(one.when)
                    for other in record.by(rows.Trip, "who", one.who)
                )
            ]
        )  # fmt: skip
    name, state, day = record.persons[row.who].name, record.states[row.where].name, row.when.first
    text = f"{name} called off his visit to {state} on {day.words}."
    said = Visit(
        text=text, span=_span(text), who=name, where=row.where, when=day.iso, status="cancelled", who_id=row.who
    )
    return Made(
        "visit", text, said, row.when.last + 10, so, suffices=so or (row.confidence == "high" and not row.unconfirmed)
    )


def _absence(chance: random.Random, record: Record, so: bool) -> Made:
    modes: tuple[Literal["attended", "absent", "remote", "substitute"], ...] = ("absent", "remote", "substitute")
    seats = [one for one in record.rows(rows.Attendance) if one.person and (one.mode in modes) is so]
    row = chance.choice(seats)
    summit = record.one(rows.Summit, row.summit)
    assert summit is not None
    body = record.one(rows.Organisation, summit.organisation)
    event = f"{body.name if body else summit.name} summit"
    same = [
        one
        for one in record.rows(rows.Summit)
        if one.organisation == summit.organisation and one.where == summit.where and one.when.overlaps(summit.when)
    ]
    day = summit.when.first
    text = f"{row.person} stayed away from the {event} on {day.words}."
    said = Absence(
        text=text, span=_span(text), who=row.person, event=event, where=summit.where, when=day.iso, mode="skipped",
        who_id=row.who or None,
    )  # fmt: skip
    firm = row.confidence == "high" and not row.unconfirmed and len(same) == 1 and body is not None
    return Made("absence", text, said, max(summit.when.last, row.known) + 5, so, suffices=so or firm)
