"""The atlas: a person and a day, the world by what each state owed, the trips up to then."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from dedere.answer.timeline import all_places
from dedere.answer.travel import Journey, trips
from dedere.answer.words import short_name
from dedere.errors import NoSuchPerson
from dedere.law.finding import Cite
from dedere.law.seen import Seen
from dedere.page.map import MapTrip, TripKind, draw_map, legend_for
from dedere.page.project import point_of
from dedere.page.styles import STYLES
from dedere.page.timeline import Event, TimelineTrip, draw_timeline
from dedere.page.views.duty import Spans, spans_of
from dedere.page.words import day_words, state_names, translate
from dedere.record import rows
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.record import Record
from dedere.record.when import When

START = "vladimir-putin"
KEYS = tuple(style.key for style in STYLES)


class Trip(msgspec.Struct, frozen=True, kw_only=True):
    """One trip as the atlas shows it; `owed` in the law's words."""

    id: str
    first: Day
    when: str
    where: str
    host: str
    place: str
    kind: TripKind
    owed: str
    found: str = ""
    source: Cite


class State(msgspec.Struct, frozen=True, kw_only=True):
    """One state's line of the table; `since` is the first day of its present standing."""

    code: str
    name: str
    key: str
    says: str
    owes: bool
    since: Day


class Atlas(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a view of the atlas shows."""

    who: str
    name: str
    nationality: str
    on: Day
    known_on: Day
    wanted: str  # since when, by whom; "" where no warrant was known
    keys: dict[str, str]
    states: tuple[State, ...]
    counted: frozenset[str]
    bound: int
    area_share: float
    people_share: float
    trips: tuple[Trip, ...]
    spans: Spans
    last: Day


def wanted_persons(record: Record) -> list[tuple[str, list[tuple[str, str]]]]:
    """Who may be chosen: the persons under a warrant of arrest of each court, by name."""
    groups: dict[str, dict[str, str]] = {}
    for warrant in record.rows(rows.Warrant):
        if warrant.kind == "arrest_warrant" and warrant.who in record.persons:
            groups.setdefault(warrant.court.upper(), {})[warrant.who] = short_name(record.persons[warrant.who])
    order = sorted(groups, key=lambda court: (court != "ICC", court))
    return [(court, sorted(groups[court].items(), key=lambda one: one[1])) for court in order]


def atlas(seen: Seen, record: Record, who: str, *, on: Day, lang: str = "en") -> Atlas:
    """One view: `seen` is the record as known on the day of knowledge, `record` the whole of it.

    Raises:
        NoSuchPerson: nobody of the record has that id.
    """
    person = record.persons.get(who)
    if person is None:
        raise NoSuchPerson(who[:80])
    spans = spans_of(seen, who)
    keys = spans.on(on)
    counted = frozenset(place.id for place in all_places(record, seen) if place.id in record.states)
    bound = {code for code in counted if _style(keys[code]).owes}
    return Atlas(
        who=who,
        name=short_name(person),
        nationality=person.nationality,
        on=on,
        known_on=seen.known_on,
        wanted=_wanted(seen, who, lang),
        keys=dict(keys),
        states=_states(record, spans, keys, counted, on, lang),
        counted=counted,
        bound=len(bound),
        area_share=_share(record, bound, counted, "area_km2"),
        people_share=_share(record, bound, counted, "people"),
        trips=_trips(seen, record, who, lang),
        spans=spans,
        last=_last(spans, on, seen.known_on),
    )


def _style(key: str) -> Any:
    return next(style for style in STYLES if style.key == key)


def _share(record: Record, bound: set[str], counted: frozenset[str], field: str) -> float:
    total = sum(getattr(record.states[code], field) or 0 for code in counted)
    return sum(getattr(record.states[code], field) or 0 for code in bound) / total if total else 0.0


def _last(spans: Spans, on: Day, known_on: Day) -> Day:
    turns = [day for found in spans.states.values() for day, _ in found]
    ahead = max([known_on + 180, on, *turns])
    return min(LAST, Day.at(ahead.date.year, 12, 31))


def _wanted(seen: Seen, who: str, lang: str) -> str:
    found = sorted(
        (one for one in seen.record.by(rows.Warrant, "who", who) if one.kind == "arrest_warrant"),
        key=lambda one: one.issued.first,
    )
    parts = []
    for one in found:
        issued = day_words(one.issued.first, lang) if one.issued.day else one.issued.text
        parts.append(translate("warrant of %(day)s (%(court)s)", lang) % {"day": issued, "court": one.court.upper()})
    return " · ".join(dict.fromkeys(parts))


def _states(
    record: Record, spans: Spans, keys: dict[str, Any], counted: frozenset[str], on: Day, lang: str
) -> tuple[State, ...]:
    found = []
    for code in counted:
        since = next((day for day, key in reversed(spans.states[code]) if day <= on), ADOPTED)
        style = _style(keys[code])
        name = state_names(lang).get(code, record.states[code].name)
        found.append(
            State(code=code, name=name, key=style.key, says=translate(style.says, lang), owes=style.owes, since=since)
        )
    return tuple(sorted(found, key=lambda one: one.name))


def _trips(seen: Seen, record: Record, who: str, lang: str) -> tuple[Trip, ...]:
    """The trips since the first public warrant; all, where there is none."""
    travel = trips(who, known_on=seen.known_on, record=record)
    start = travel.split.on or ADOPTED.iso
    decided = seen.record.by(rows.CooperationFinding, "who", who)
    return tuple(
        _trip(journey, decided, lang)
        for journey in travel.trips
        if When.of(journey.when).last.iso >= start and When.of(journey.when).first >= ADOPTED
    )


def _trip(journey: Journey, decided: Sequence[rows.CooperationFinding], lang: str) -> Trip:
    when = When.of(journey.when)
    owes = [one for one in journey.owed if one.answer == "yes"]
    kind: TripKind = "not_made"
    if journey.status == "made":
        kind = "into" if owes else "elsewhere"
    elif journey.status == "planned":
        kind = "announced"
    finding = next(
        (one for one in decided if one.where == journey.where and one.visit is not None and one.visit.overlaps(when)),
        None,
    )
    found = ""
    if finding is not None:
        found = f"{finding.finding.replace('_', ' ')}, {finding.decided.text}"
    return Trip(
        id=journey.id,
        first=when.first,
        when=journey.when.replace("/", " – "),
        where=journey.where,
        host=state_names(lang).get(journey.where, journey.host) if journey.host else journey.where,
        place=journey.place,
        kind=kind,
        owed=(owes[0] if owes else journey.owed[0]).says if journey.owed else "",
        found=found,
        source=journey.source,
    )


def picture(view: Atlas, *, lang: str, inline: bool, source: str = "") -> str:
    """The map of a view. On a page every trip is there, the later ones hidden; in a file only those up to the day."""
    home = point_of(view.nationality) if view.nationality else None
    drawn = [
        MapTrip(
            at=point,
            kind=trip.kind,
            says=f"{trip.place or trip.host}, {trip.when}",
            home=home,
            first=str(trip.first - ADOPTED),
            id=trip.id,
            later=trip.first > view.on,
        )
        for trip in view.trips
        if (inline or trip.first <= view.on) and (point := point_of(trip.where, trip.place)) is not None
    ]
    title = translate("%(name)s, %(day)s: which states must arrest", lang) % {
        "name": view.name,
        "day": day_words(view.on, lang),
    }
    says = translate("%(number)s states must arrest. The table holds the same state by state.", lang) % {
        "number": view.bound
    }
    names = {state.code: state.name for state in view.states} if inline else {}
    legend = [
        msgspec.structs.replace(line, says=translate(line.says, lang))
        for line in legend_for(view.keys, of=view.counted)
    ]
    return draw_map(
        view.keys, trips=drawn, title=title, says=says, names=names, legend=legend, source=source, inline=inline
    )


def line_of_time(view: Atlas, seen: Seen, *, lang: str, standalone: bool = False) -> str:
    """The timeline of a view."""
    events = [Event(Day.of("2002-07-01"), translate("Statute in force", lang))]
    for warrant in seen.record.by(rows.Warrant, "who", view.who):
        if warrant.kind == "arrest_warrant":
            events.append(Event((warrant.made_public or warrant.issued).first, translate("warrant", lang), "warrant"))
            if warrant.ended and warrant.ended.first <= seen.known_on:
                events.append(Event(warrant.ended.first, translate("warrant ended", lang), "warrant"))
            if warrant.surrendered and warrant.surrendered.first <= seen.known_on:
                events.append(Event(warrant.surrendered.first, translate("surrendered", lang), "warrant"))
    marks = [TimelineTrip(trip.first, trip.kind, f"{trip.when}: {trip.place or trip.host}") for trip in view.trips]
    return draw_timeline(
        first=ADOPTED,
        last=view.last,
        on=view.on,
        bound=view.spans.bound(view.counted),
        trips=marks,
        events=events,
        title=translate("Timeline of %(name)s", lang) % {"name": view.name},
        says=translate("How many states must arrest, from 1998 on, with warrants and trips.", lang),
        standalone=standalone,
    )


def for_slider(view: Atlas, record: Record) -> str:
    """The spans as JSON for the page's script: first days counted from the Statute's adoption, keys by number."""
    number = {key: at for at, key in enumerate(KEYS)}
    states = {
        code: [value for day, key in spans for value in (day - ADOPTED, number[key])]
        for code, spans in view.spans.states.items()
    }
    land = {code: [record.states[code].area_km2 or 0, record.states[code].people or 0] for code in sorted(view.counted)}
    data = {"keys": KEYS, "owes": [int(style.owes) for style in STYLES], "states": states, "land": land}
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


def answer_of(state: State) -> str:
    """The answer that a state's key stands for."""
    return "yes" if state.owes else state.key if state.key in ("unknown", "disputed") else "no"


def table(states: Sequence[State]) -> tuple[list[str], list[list[Any]]]:
    """The states of a view as a table."""
    return (
        ["code", "state", "must_arrest", "standing", "says", "since"],
        [[one.code, one.name, answer_of(one), one.key, one.says, one.since] for one in states],
    )
