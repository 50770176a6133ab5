"""Who, while wanted, entered a state that was bound to arrest, and what came of it?"""

from __future__ import annotations

import re

import msgspec

from dedere.answer.ask import finding_on, verdict_in
from dedere.answer.place import At, at
from dedere.answer.words import cite, short_name
from dedere.law import phase
from dedere.law.finding import Answer, Cite, CourtFound, Standing
from dedere.law.seen import Seen, seen
from dedere.record import rows
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.names import Located, territory_of
from dedere.record.record import Record

_RANK: dict[Answer, int] = {"yes": 3, "disputed": 2, "unknown": 1, "no": 0}


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One journey made by a person whom a court ever sought, with what the state owed on the day that counts most.

    `on` is the day of the stay that says most: the strongest answer, then one that the court ruled on, then the
    earliest. `arrested` says whether the person was taken and handed over during the stay.
    """

    trip: str
    who: str
    name: str
    where: str
    state: str
    place: str
    when: str
    on: str
    occasion: str
    answer: Answer
    standing: Standing
    says: str
    arrested: bool
    court_found: tuple[CourtFound, ...]
    source: Cite
    unconfirmed: bool

    @property
    def not_arrested(self) -> bool:
        """Whether a bound state let the person go."""
        return self.answer == "yes" and not self.arrested


class Entered(msgspec.Struct, frozen=True, kw_only=True):
    """Every such journey by what was known on a day, the earliest first."""

    known_on: str
    entries: tuple[Entry, ...]

    @property
    def not_arrested(self) -> tuple[Entry, ...]:
        """The entries into a bound state without an arrest."""
        return tuple(entry for entry in self.entries if entry.not_arrested)

    @property
    def without_finding(self) -> tuple[Entry, ...]:
        """Of those, the ones of which the record knows no decision of the court."""
        return tuple(entry for entry in self.not_arrested if not entry.court_found)


def entered(record: Record, known_on: Day, who: str | None = None) -> Entered:
    """Each made journey of a person ever sought by a court, with its finding; only of `who`, where that is given."""
    view = seen(record, known_on)
    found = [
        _entry(record, view, trip)
        for trip in view.record.rows(rows.Trip)
        if trip.status == "made"
        and trip.basis != "plan"
        and (who is None or trip.who == who)
        and phase.sought(view, trip.who)
        and trip.when.last >= ADOPTED
    ]
    return Entered(known_on=known_on.iso, entries=tuple(sorted(found, key=lambda entry: (entry.when, entry.trip))))


def _entry(record: Record, view: Seen, trip: rows.Trip) -> Entry:
    place = place_of_trip(record, trip)
    days = [Day(day) for day in range(max(trip.when.first, ADOPTED), min(trip.when.last, LAST) + 1)]
    on = max(days, key=lambda day: _weight(view, trip.who, place, day))
    finding = finding_on(view, trip.who, place, on)
    return Entry(
        trip=trip.id,
        who=trip.who,
        name=short_name(record.persons[trip.who]),
        where=place.id,
        state=place.state,
        place=trip.place,
        when=trip.when.text,
        on=on.iso,
        occasion=trip.occasion,
        answer=finding.answer,
        standing=finding.standing,
        says=finding.says,
        arrested=_arrested(view, trip),
        court_found=finding.court_found,
        source=cite(trip.source),
        unconfirmed=trip.unconfirmed,
    )


def _weight(view: Seen, who: str, place: At, day: Day) -> tuple[int, int, int]:
    """Which day of a stay says most: the strongest answer, then one that the court ruled on, then the earliest."""
    verdict = verdict_in(view, who, place, day)[1]
    return _RANK[verdict.answer], len(verdict.findings), -day


def _arrested(view: Seen, trip: rows.Trip) -> bool:
    """Whether the person was arrested or handed over during the stay and then surrendered."""
    return any(
        row.surrendered is not None
        and (row.surrendered.overlaps(trip.when) or (row.arrested is not None and row.arrested.overlaps(trip.when)))
        for case in phase.sought(view, trip.who)
        for row in case.warrants
    )


def place_of_trip(record: Record, trip: rows.Trip) -> At:
    """Where a journey went: a contested part of a state where its place names one, else the state or territory."""
    state = record.states[trip.where]
    own = territory_of(trip.where, record)
    if own is None:
        for territory in record.by(rows.Territory, "where", trip.where):
            if territory.code == trip.where and any(_names(name, trip.place) for name in territory.places):
                return at(Located(state=state, territory=territory, name=territory.name))
    return at(Located(state=state, territory=own, name=state.name))


def _names(name: str, place: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", place) is not None
