"""Which answers does a change of the record move?"""

from __future__ import annotations

import msgspec

from dedere.answer.place import At, at
from dedere.answer.spans import Run, runs
from dedere.answer.timeline import all_places
from dedere.answer.words import short_name
from dedere.law.finding import Answer, Standing
from dedere.law.seen import seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import Located
from dedere.record.record import Record


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A run of days on which one person's answer in one place is another in the new record.

    `until` is the first day out (None: no end). An absent person or place of one record counts as `no`, `no_warrant`.
    """

    who: str
    name: str
    where: str
    since: str
    until: str | None
    was: Answer
    was_standing: Standing
    answer: Answer
    standing: Standing


_NOBODY: tuple[Run, ...] = ((Day.of("1998-07-17"), None, "no", "no_warrant"),)


def moved(old: Record, new: Record, *, known_on: Day) -> tuple[Moved, ...]:
    """Every run of days whose answer or standing differs between two records, by person and place."""
    before, after = seen(old, known_on), seen(new, known_on)
    sought = sorted({row.who for record in (old, new) for row in record.rows(rows.Warrant)})
    old_places, new_places = _places(old, known_on), _places(new, known_on)
    found: list[Moved] = []
    for who in sought:
        person = new.persons.get(who) or old.persons.get(who)
        for id_ in sorted(set(old_places) | set(new_places)):
            was = runs(before, who, old_places[id_]) if id_ in old_places else _NOBODY
            now = runs(after, who, new_places[id_]) if id_ in new_places else _NOBODY
            if was != now:
                found += _differences(who, short_name(person) if person else who, id_, was, now)
    return tuple(found)


def _places(record: Record, known_on: Day) -> dict[str, At]:
    """Every state, and every territory of its own row."""
    places = list(all_places(record, seen(record, known_on)))
    for territory in record.rows(rows.Territory):
        code = territory.code if territory.code in record.states else territory.where
        if code in record.states:
            places.append(at(Located(state=record.states[code], territory=territory, name=territory.name)))
    return {place.id: place for place in places}


def _differences(who: str, name: str, where: str, was: tuple[Run, ...], now: tuple[Run, ...]) -> list[Moved]:
    days = sorted({run[0] for run in (*was, *now)})
    found: list[Moved] = []
    for day, until in zip(days, [*days[1:], None], strict=True):
        old, new = _at(was, day), _at(now, day)
        if old == new:
            continue
        last = found[-1] if found else None
        same = last is not None and (last.was, last.was_standing, last.answer, last.standing) == (*old, *new)
        if last is not None and same and last.until == day.iso:
            found[-1] = msgspec.structs.replace(last, until=until.iso if until else None)
        else:
            found.append(
                Moved(
                    who=who, name=name, where=where, since=day.iso, until=until.iso if until else None,
                    was=old[0], was_standing=old[1], answer=new[0], standing=new[1],
                )
            )  # fmt: skip
    return found


def _at(spans: tuple[Run, ...], day: Day) -> tuple[Answer, Standing]:
    return next((answer, standing) for since, until, answer, standing in spans if since <= day < (until or day + 1))
