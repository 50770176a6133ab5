"""What happened in public on a known day, that an undated report may speak of?

Trips, summits, warrants, treaty acts, decisions, votes and birthdays of the record, each with the names and the words
by which a sentence would mean it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dedere.reader.dating_names import Named, keys
from dedere.reader.times_values import Span
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.when import When

_TRAVEL = re.compile(
    r"\b(?:arriv|visit|travel|trip|fl(?:ew|y|ies|ying)|land(?:s|ed|ing)\b|welcom|depart|left\b|leav|head(?:s|ed|ing) (?:to|for)|"
    r"tour|went|go(?:es|ing)? to|journey|host|receiv|greet|attend|met\b|meet|talks|stay|return|pay(?:s|ing)? a)", re.I,
)  # fmt: skip
_SUMMIT = re.compile(r"\b(?:summit|conference|forum|gathering|meeting|council|session|assembly|funeral|ceremony)", re.I)
_WARRANT = re.compile(r"\b(?:warrants?|wanted|indict|charg|accus|summons)", re.I)
_SOUGHT = re.compile(r"\b(?:request|appl(?:y|ied|ies|ication)|seek|sought|asked for|file[ds]?)", re.I)
_ISSUED = re.compile(r"\b(?:issu|unseal|warrant|confirm)", re.I)
_ARREST = re.compile(r"\b(?:arrest(?!\s+warrant)|surrender|hand(?:ed|s|ing)? over|transfer|custody|detain|extradit|flown to)", re.I)
_JOINED = re.compile(r"\b(?:ratif|acced|accession|join|became|becomes|member|deposit|enter(?:s|ed)? into force|officially)", re.I)
_LEFT = re.compile(r"\b(?:withdr|leav|left\b|quit|pull(?:ed|s|ing)? out|exit|notif)", re.I)
_BACK = re.compile(r"\b(?:revers|rescind|revok|withdr)", re.I)
_SIGNED = re.compile(r"\b(?:sign)", re.I)
_FOUND = re.compile(r"\b(?:rul|found|finding|decision|decid|fail|refer|judges|report|chamber)", re.I)
_BORN = re.compile(r"\b(?P<age>\d{2,3})(?:st|nd|rd|th) birthday|\bturn(?:s|ed|ing)? (?P<turns>\d{2,3})\b", re.I)


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated: how a sentence would mean it, and how it would be told.

    All of `persons` and `places` that are not empty must have one named; `cue` must stand in the sentence. `strong`
    marks what a report tells on the day or the day after.
    """

    id: str
    says: str
    span: Span
    cue: re.Pattern[str]
    persons: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    strong: bool = True
    also: re.Pattern[str] | None = None

    def meant(self, text: str, persons: set[str], places: set[str], organisations: set[str]) -> bool:
        """Whether a sentence with these names may speak of it."""
        return (
            (not self.persons or not self.persons.isdisjoint(persons))
            and (not self.places or not self.places.isdisjoint(places))
            and (not self.organisations or not self.organisations.isdisjoint(organisations))
            and self.cue.search(text) is not None
            and (self.also is None or self.also.search(text) is not None)
        )


@lru_cache(maxsize=4)
def events_of(record: Record) -> Events:
    """The dated events of a record, built once."""
    return Events(tuple(_events(record)))


class Events:
    """Events by the rarest name they need, so that a sentence looks at few."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.all = tuple(events)
        self._by_person: dict[str, list[Event]] = {}
        self._by_organisation: dict[str, list[Event]] = {}
        self._by_place: dict[str, list[Event]] = {}
        for event in events:
            index, names = (
                (self._by_person, event.persons)
                if event.persons
                else (self._by_organisation, event.organisations)
                if event.organisations
                else (self._by_place, event.places)
            )
            for name in names:
                index.setdefault(name, []).append(event)

    def meant(self, text: str, found: Sequence[Named], also_persons: set[str]) -> Iterator[Event]:
        """The events that a sentence may speak of."""
        persons, places = keys(found, "person") | also_persons, keys(found, "place")
        organisations = keys(found, "organisation")
        seen: set[str] = set()
        for index, names in ((self._by_person, persons), (self._by_organisation, organisations), (self._by_place, places)):
            for name in names:
                for event in index.get(name, ()):
                    if event.id not in seen and event.meant(text, persons, places, organisations):
                        seen.add(event.id)
                        yield event


def _events(record: Record) -> Iterator[Event]:
    names = {person.id: person.name for person in record.rows(rows.Person)}
    yield from _trips(record, names)
    yield from _summits(record)
    yield from _warrants(record, names)
    yield from _treaty(record)
    for found in record.rows(rows.CooperationFinding):
        yield Event(found.id, f"the Court decided on {found.where} on {found.decided}", _span(found.decided), _FOUND,
                    places=frozenset({found.where}), persons=frozenset({found.who}))  # fmt: skip
    for agreement in record.rows(rows.Agreement):
        if agreement.signed and len(agreement.parties) >= 2:
            yield Event(agreement.id, f"{agreement.name}, signed {agreement.signed}", _span(agreement.signed), _SIGNED,
                        places=frozenset(agreement.parties), strong=False)  # fmt: skip


def _span(when: When) -> Span:
    return when.first, when.last


def _trips(record: Record, names: dict[str, str]) -> Iterator[Event]:
    for trip in record.rows(rows.Trip):
        made = {"made": "was in", "planned": "was to visit", "cancelled": "called off", "declined": "stayed away from"}
        says = f"{names.get(trip.who, trip.who)} {made.get(trip.status, 'took part in')} {trip.where}, {trip.when}"
        yield Event(trip.id, says, _span(trip.when), _TRAVEL, frozenset({trip.who}), frozenset({trip.where}),
                    strong=trip.status == "made")  # fmt: skip


def _summits(record: Record) -> Iterator[Event]:
    for summit in record.rows(rows.Summit):
        if not summit.organisation:
            continue
        says = f"{summit.name}, {summit.where} {summit.when}"
        yield Event(summit.id, says, _span(summit.when), _SUMMIT, places=frozenset({summit.where}),
                    organisations=frozenset({summit.organisation}))  # fmt: skip


def _warrants(record: Record, names: dict[str, str]) -> Iterator[Event]:
    for row in record.rows(rows.Warrant):
        who, name = frozenset({row.who}), names.get(row.who, row.who)
        public = row.made_public or row.issued
        yield Event(row.id, f"the warrant for {name} became public {public}", _span(public), _WARRANT, who, also=_ISSUED)
        if row.requested:
            yield Event(f"{row.id}-requested", f"the Prosecutor asked for a warrant for {name} {row.requested}",
                        _span(row.requested), _WARRANT, who, also=_SOUGHT)  # fmt: skip
        for when, what in ((row.arrested, "arrested"), (row.surrendered, "surrendered")):
            if when:
                yield Event(f"{row.id}-{what}", f"{name} was {what} {when}", _span(when), _ARREST, who)


def _treaty(record: Record) -> Iterator[Event]:
    in_force = {(days.treaty, days.where): days.in_force for days in record.rows(rows.DepositaryDays)}
    for row in record.rows(rows.Participation):
        where, court = frozenset({row.where}), frozenset({"icc"})
        if row.act in ("ratification", "accession", "acceptance", "approval", "succession", "parliament_approved"):
            yield Event(row.id, f"{row.where}: {row.act} {row.when}", _span(row.when), _JOINED, places=where, organisations=court)
            day = row.effective or (in_force.get((row.treaty, row.where)) if row.act != "parliament_approved" else None)
            day = day or _in_force(row)
            yield Event(f"{row.id}-effective", f"the Statute entered into force for {row.where} on {day}", (day, day), _JOINED,
                        places=where, organisations=court)  # fmt: skip
        elif row.act in ("notice_of_withdrawal", "signature_renounced"):
            yield Event(row.id, f"{row.where}: notice of withdrawal {row.when}", _span(row.when), _LEFT, places=where, organisations=court)
            day = row.when.last.a_year_later()
            yield Event(f"{row.id}-effective", f"{row.where} left on {day}", (day, day), _LEFT, places=where, organisations=court)
        elif row.act in ("withdrawal_rescinded", "instrument_withdrawn"):
            yield Event(row.id, f"{row.where}: {row.act} {row.when}", _span(row.when), _BACK, places=where, organisations=court)


def _in_force(row: rows.Participation) -> Day:
    """The first of the month after the sixtieth day, and not before the treaty itself."""
    return max((row.when.last + 60).first_of_next_month(), Day.at(2002, 7, 1))


@lru_cache(maxsize=4)
def party_counts(record: Record) -> tuple[tuple[int, Span], ...]:
    """How many states had ratified the Rome Statute and not left, and over which days."""
    steps: dict[Day, int] = {}
    for row in record.rows(rows.Participation):
        if row.treaty != "rome-statute":
            continue
        if row.act in ("ratification", "accession", "acceptance", "approval", "succession"):
            steps[row.when.last] = steps.get(row.when.last, 0) + 1
        elif row.act == "instrument_withdrawn":
            steps[row.when.last] = steps.get(row.when.last, 0) - 1
        elif row.act == "notice_of_withdrawal" and not _rescinded(record, row):
            day = row.when.last.a_year_later()
            steps[day] = steps.get(day, 0) - 1
    found: list[tuple[int, Span]] = []
    total, since = 0, None
    for day in sorted(steps):
        if since is not None:
            found.append((total, (since, day + 60)))
        total, since = total + steps[day], day
    if since is not None:
        found.append((total, (since, since + 1500)))
    return tuple(found)


def _rescinded(record: Record, row: rows.Participation) -> bool:
    return any(
        other.act == "withdrawal_rescinded" and row.when.last <= other.when.first <= row.when.last.a_year_later()
        for other in record.by(rows.Participation, "where", row.where)
        if other.treaty == row.treaty
    )


def birthdays(text: str, persons: set[str], record: Record) -> Iterator[tuple[Span, str, tuple[int, int]]]:
    """The days on which a person of the record had the birthday that a sentence speaks of."""
    for match in _BORN.finditer(text):
        age = int(match["age"] or match["turns"])
        for who in persons:
            person = record.persons.get(who)
            if person and len(person.born) == 10:
                born = Day.of(person.born).date
                try:
                    day = Day.at(born.year + age, born.month, born.day)
                except ValueError:
                    day = Day.at(born.year + age, 3, 1)
                yield (day, day), f"{person.name} was {age} on {day}", (match.start(), match.end())
