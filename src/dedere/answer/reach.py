"""Which states must arrest a person on a day, and how much of the world is that?"""

from __future__ import annotations

from collections import Counter

import msgspec

from dedere.answer.ask import within
from dedere.answer.place import At
from dedere.answer.timeline import all_places
from dedere.answer.verdict import Verdict, verdict_on
from dedere.answer.words import short_name
from dedere.law.finding import Answer, Standing
from dedere.law.ground import Kind
from dedere.law.seen import Seen, seen
from dedere.record.day import Day
from dedere.record.names import find_person
from dedere.record.record import Record


class Reached(msgspec.Struct, frozen=True, kw_only=True):
    """One state's answer on the day; `ground` is the kind of rule that decides it."""

    where: str
    name: str
    answer: Answer
    standing: Standing
    ground: Kind
    region: str = ""


class Total(msgspec.Struct, frozen=True, kw_only=True):
    """The states with one answer: how many, their land and their people as far as the record has them."""

    answer: Answer
    states: int
    area_km2: float
    people: int
    share_of_states: float
    share_of_area: float
    share_of_people: float


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A state whose answer or standing differs from the day compared with."""

    where: str
    name: str
    was: Answer
    was_standing: Standing
    answer: Answer
    standing: Standing


class Reach(msgspec.Struct, frozen=True, kw_only=True):
    """Every state on one day."""

    who: str
    name: str
    on: str
    known_on: str
    compared_with: str | None
    states: tuple[Reached, ...]
    totals: tuple[Total, ...]
    changes: tuple[Change, ...]


def reach(who: str, on: Day, known_on: Day, record: Record, compared_with: Day | None = None) -> Reach:
    """Every state with its answer and standing, totals, and what changed since another day.

    The totals count states and Kosovo, Palestine, the Holy See and Taiwan where the record lists them; territories
    that belong to a state are within its land and people only where the state's own figures include them.
    """
    within(on, name="--on")
    within(known_on, name="--known-on")
    view = seen(record, known_on)
    person = find_person(who, record)
    found = {place.id: verdict_on(view, person.id, place, on) for place in all_places(record, view)}
    places = sorted(all_places(record, view), key=lambda place: place.name)
    changes: tuple[Change, ...] = ()
    if compared_with is not None:
        within(compared_with, name="--since")
        before = {place.id: verdict_on(view, person.id, place, compared_with) for place in places}
        changes = tuple(
            Change(
                where=place.id, name=place.name,
                was=before[place.id].answer, was_standing=before[place.id].standing,
                answer=found[place.id].answer, standing=found[place.id].standing,
            )
            for place in places
            if _bare(before[place.id]) != _bare(found[place.id])
        )  # fmt: skip
    return Reach(
        who=person.id,
        name=short_name(person),
        on=on.iso,
        known_on=known_on.iso,
        compared_with=compared_with.iso if compared_with is not None else None,
        states=tuple(_reached(record, place, found[place.id]) for place in places),
        totals=totals(record, places, {id_: verdict.answer for id_, verdict in found.items()}),
        changes=changes,
    )


def _bare(verdict: Verdict) -> tuple[Answer, Standing]:
    return verdict.answer, verdict.standing


def _reached(record: Record, place: At, verdict: Verdict) -> Reached:
    return Reached(
        where=place.id,
        name=place.name,
        answer=verdict.answer,
        standing=verdict.standing,
        ground=verdict.grounds[0].kind if verdict.grounds else "none",
        region=record.states[place.id].region if place.id in record.states else "",
    )


def totals(record: Record, places: list[At], answers: dict[str, Answer]) -> tuple[Total, ...]:
    """Counts, land and people by answer, `yes` first; every answer has its line, also where nobody gives it."""
    states, area, people = Counter[str](), Counter[str](), Counter[str]()
    for place in places:
        row, answer = record.states.get(place.id), answers[place.id]
        states[answer] += 1
        area[answer] += round(row.area_km2 or 0) if row is not None else 0
        people[answer] += (row.people or 0) if row is not None else 0
    kinds: tuple[Answer, ...] = ("yes", "disputed", "unknown", "no")
    return tuple(
        Total(
            answer=answer,
            states=states[answer],
            area_km2=float(area[answer]),
            people=people[answer],
            share_of_states=_share(states[answer], states.total()),
            share_of_area=_share(area[answer], area.total()),
            share_of_people=_share(people[answer], people.total()),
        )
        for answer in kinds
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def answers_on(record: Record, view: Seen, who: str, on: Day) -> dict[str, tuple[Answer, Standing]]:
    """Answer and standing of every state on a day, by its code: for maps."""
    return {place.id: _bare(verdict_on(view, who, place, on)) for place in all_places(record, view)}
