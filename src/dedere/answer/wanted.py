"""Who is publicly wanted by an international court on a day?"""

from __future__ import annotations

import msgspec

from dedere.answer.ask import within
from dedere.answer.words import cite, court_name, short_name
from dedere.law import immunity, phase
from dedere.law.finding import Cite
from dedere.law.seen import Seen, seen
from dedere.record.day import Day
from dedere.record.record import Record


class WantedPerson(msgspec.Struct, frozen=True, kw_only=True):
    """One person under a public warrant that nobody has carried out.

    `since` is the day of the first warrant in force; `office` is the office of head of state, head of government or
    foreign minister held on the day, if any.
    """

    who: str
    name: str
    nationality: str
    court: str
    court_name: str
    situation: str
    since: str
    public_since: str
    crimes: str
    warrants: tuple[str, ...]
    office: str | None
    source: Cite
    unconfirmed: bool = False


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Everybody publicly wanted on one day by what was known on another; alleged, not convicted."""

    on: str
    known_on: str
    persons: tuple[WantedPerson, ...]


def wanted(on: Day, known_on: Day, record: Record) -> Wanted:
    """Everybody under a public warrant in force and not carried out, not dead; the earliest warrant first."""
    within(on, name="--on")
    within(known_on, name="--known-on")
    view = seen(record, known_on)
    found = [each for who in record.persons for each in _of(view, who, on)]
    return Wanted(
        on=on.iso, known_on=known_on.iso, persons=tuple(sorted(found, key=lambda each: (each.since, each.name)))
    )


def _of(view: Seen, who: str, on: Day) -> list[WantedPerson]:
    found = []
    for case in phase.sought(view, who):
        now = phase.phase_on(view, case, who, on)
        if now.kind != "live":
            continue
        person, first = view.record.persons[who], now.warrants[0]
        offices = immunity.serving(view, who, on)
        found.append(
            WantedPerson(
                who=who,
                name=short_name(person),
                nationality=person.nationality,
                court=case.court,
                court_name=court_name(view, case.court),
                situation=first.situation,
                since=first.issued.text,
                public_since=(first.made_public or first.issued).text,
                crimes=first.crimes,
                warrants=tuple(row.id for row in now.warrants),
                office=offices[0].title if offices else None,
                source=cite(first.source),
                unconfirmed=first.unconfirmed,
            )
        )
    return found
