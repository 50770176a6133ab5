"""What lies ahead: announced journeys and gatherings, and the days on which a state's duty changes by law?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from dedere.answer.standing import wanted_leaders
from dedere.answer.summit import summit
from dedere.answer.travel import Owed, journeys, owed_over
from dedere.answer.travel_hosts import host_of
from dedere.answer.words import cite, short_name, start, state_name
from dedere.law import participation
from dedere.law.finding import Cite
from dedere.law.seen import Seen, seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import find_person
from dedere.record.record import Record


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing ahead, from `first` to `last`, both in. `firm` is False for what is only announced."""

    id: str
    kind: Literal["journey", "gathering", "law"]
    first: str
    last: str
    title: str
    says: str
    where: str
    place: str
    who: tuple[str, ...]
    firm: bool
    sources: tuple[Cite, ...]


class Ahead(msgspec.Struct, frozen=True, kw_only=True):
    """Everything ahead on a day, by day, as known then."""

    known_on: str
    entries: tuple[Entry, ...]


def ahead(*, known_on: Day, record: Record, who: Sequence[str] = ()) -> Ahead:
    """What lies ahead of a day, by what was known on it.

    Args:
        who: only journeys of these persons; the law's days and gatherings stay.

    Raises:
        NoSuchPerson, AmbiguousName: a name is nobody of the record, or several.
    """
    view = seen(record, known_on)
    persons = [find_person(name, record).id for name in who] or list(
        dict.fromkeys(trip.who for trip in view.record.rows(rows.Trip))
    )
    found = [*_journeys(view, persons, record), *_gatherings(view, record), *_law(view)]
    return Ahead(known_on=known_on.iso, entries=tuple(sorted(found, key=lambda entry: (entry.first, entry.id))))


def _journeys(view: Seen, persons: Sequence[str], record: Record) -> Iterable[Entry]:
    for who in persons:
        for each in journeys(view, who, record):
            trip = view.record.one(rows.Trip, each.id)
            if each.status == "planned" and trip is not None and trip.when.last >= view.known_on:
                yield Entry(
                    id=each.id,
                    kind="journey",
                    first=trip.when.first.iso,
                    last=trip.when.last.iso,
                    title=f"{each.name} to {each.place or each.host} (announced)",
                    says=f"{each.occasion}. {_owed(each.owed)}".strip(". ") + ".",
                    where=each.where,
                    place=each.place,
                    who=(each.who,),
                    firm=False,
                    sources=(each.source,),
                )


def _gatherings(view: Seen, record: Record) -> Iterable[Entry]:
    for row in view.record.rows(rows.Summit):
        if row.when.last >= view.known_on:
            one = summit(row.id, known_on=view.known_on, record=record)
            wanted = [seat for seat in one.seats if seat.wanted]
            who = tuple(seat.who for seat in wanted)
            says = " ".join(_owed(seat.owed) for seat in wanted)
            if not wanted:
                leaders = wanted_leaders(view)
                full = [member for member in one.members if member.status == "member"]
                who = tuple(id_ for member in full for id_ in leaders.get(member.where, ()))
                host = host_of(view, row.where, row.place, row.when)
                says = " ".join(
                    f"Leads a member state: {short_name(view.record.persons[id_])}, publicly wanted. "
                    + _owed(owed_over(view, id_, host, row.when, record))
                    for id_ in who
                )
            yield Entry(
                id=row.id,
                kind="gathering",
                first=row.when.first.iso,
                last=row.when.last.iso,
                title=f"{row.name}, {row.place}",
                says=says or "No leader of a member state is publicly wanted, as far as known.",
                where=row.where,
                place=row.place,
                who=who,
                firm=False,
                sources=(one.source,),
            )


def _law(view: Seen) -> Iterable[Entry]:
    states = sorted({row.where for row in view.record.rows(rows.Participation)})
    for treaty in sorted({row.treaty for row in view.record.rows(rows.Participation)}):
        for where in states:
            stage = participation.stage_on(view, where, view.known_on, treaty)
            if stage.turns is None or stage.turns <= view.known_on or stage.name not in ("deposited", "leaving"):
                continue
            name = view.record.states[where].name
            joins = stage.name == "deposited"
            title = f"{name} {'becomes a party to' if joins else 'leaves'} the Rome Statute"
            act = "its instrument of ratification or accession" if joins else "its notice of withdrawal"
            given = stage.acts[-1].when
            rule = "article 126" if joins else "article 127(1), unless the notice is rescinded before"
            yield Entry(
                id=f"{treaty}-{where.lower()}-{stage.turns.iso}",
                kind="law",
                first=stage.turns.iso,
                last=stage.turns.iso,
                title=title,
                says=f"{start(state_name(view, where))} gave {act} on {given.last.words} ({rule}).",
                where=where,
                place="",
                who=(),
                firm=joins,
                sources=(cite(stage.acts[-1].source),),
            )


def _owed(owed: Sequence[Owed]) -> str:
    return " ".join(dict.fromkeys(one.says for one in owed))
