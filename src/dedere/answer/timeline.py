"""When did each duty to arrest a person begin, change and end?

Spans, not days: the answer of `ask` changes only on the days on which a fact or a ruling changes it, and each span says
what began and what ended it.
"""

from __future__ import annotations

import msgspec

from dedere.answer.ask import place_of
from dedere.answer.events import Event, events
from dedere.answer.place import At, at
from dedere.answer.spans import runs
from dedere.answer.words import short_name
from dedere.law.finding import Answer, Standing
from dedere.law.seen import Seen, seen
from dedere.record.day import Day
from dedere.record.names import Located, find_person, territory_of
from dedere.record.record import Record


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """One answer over a run of days: `since` is the first day in, `until` the first day out (None: still so)."""

    where: str
    name: str
    since: str
    until: str | None
    answer: Answer
    standing: Standing
    began_by: tuple[Event, ...] = ()
    ended_by: tuple[Event, ...] = ()


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """The spans of one person in one place, or in every state that was ever bound, by what was known on a day."""

    who: str
    name: str
    where: str | None
    known_on: str
    spans: tuple[Span, ...]


def timeline(who: str, where: str | None = None, *, known_on: Day, record: Record) -> Timeline:
    """Each span of days with its answer, and what began and ended it.

    With `where`, every day since the Statute's adoption is in exactly one span. Without, the spans of every state in
    which the answer is not `no`, in the order in which they began.
    """
    view = seen(record, known_on)
    person = find_person(who, record)
    if where is not None:
        place = place_of(record, view, where)
        spans = spans_of(view, person.id, place)
        asked = place.id
    else:
        asked = None
        spans = tuple(
            sorted(
                (
                    span
                    for place in all_places(record, view)
                    for span in spans_of(view, person.id, place)
                    if span.answer != "no"
                ),
                key=lambda span: (span.since, span.name),
            )
        )
    return Timeline(who=person.id, name=short_name(person), where=asked, known_on=known_on.iso, spans=spans)


def all_places(record: Record, view: Seen) -> tuple[At, ...]:
    """Every state, without the territories that belong to one."""
    key = ("every state",)
    if key not in view.kept:
        found = []
        for state in record.states.values():
            territory = territory_of(state.id, record)
            if not state.parent and (territory is None or territory.held_by == state.id):
                found.append(at(Located(state=state, territory=territory, name=state.name)))
        view.kept[key] = tuple(found)
    return view.kept[key]  # type: ignore[no-any-return]


def spans_of(view: Seen, who: str, place: At) -> tuple[Span, ...]:
    """The spans of one person in one place, with what began and ended each."""
    happened = events(view, who, place)
    return tuple(
        Span(
            where=place.id,
            name=place.name,
            since=since.iso,
            until=until.iso if until is not None else None,
            answer=answer,
            standing=standing,
            began_by=happened.get(since, ()),
            ended_by=happened.get(until, ()) if until is not None else (),
        )
        for since, until, answer, standing in runs(view, who, place)
    )
