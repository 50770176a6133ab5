"""What does a reporter or a lawyer need to know of an article, on one page and sourced?

`brief` puts together what the report says, who in it is wanted, what each state named owed and why, what is announced,
the check of its claims, and what to watch: by what was known on the article's day, with what came since marked as such.
"""

from __future__ import annotations

from itertools import chain

import msgspec

from dedere.answer.brief_people import PersonNamed, people_named
from dedere.answer.brief_states import Announced, StateNamed, announced_journeys, states_named
from dedere.answer.brief_told import BriefPassage, Said, Told, passages_of, said_by, told_in
from dedere.answer.brief_watch import Watch, to_watch
from dedere.answer.check import check, views
from dedere.answer.claims.claim import Check
from dedere.answer.claims.view import View
from dedere.answer.reach import reach
from dedere.answer.words import listed
from dedere.reader.reading import DatedBy, Reading
from dedere.record.day import Day
from dedere.record.record import Record

__all__ = ["Brief", "brief"]

PRESUMED = "A warrant is an accusation. Everybody named here is presumed innocent until a court has found otherwise."
IN_SHORT = ("journey", "announced", "membership", "home")
NOBODY = "Nobody named in this report is publicly wanted by an international court, as far as the record goes."


class WorldThen(msgspec.Struct, frozen=True, kw_only=True):
    """Which states of the world were bound to arrest the person most spoken of, on the article's day, as known then."""

    who: str
    name: str
    on: str
    bound: tuple[str, ...]
    disputed: tuple[str, ...]
    unknown: tuple[str, ...]


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """The brief of one article, in the order in which it is read.

    `dated` is the article's day and `known_on` the day by whose knowledge the main text is written: the same day, or
    today where the article's day is not known. What came later stands in fields named `since_then`.
    """

    id: str
    source: str | None
    dated: str | None
    dated_by: tuple[DatedBy, ...]
    known_on: str
    today: str
    in_short: tuple[str, ...]
    happened: tuple[Told, ...]
    said: tuple[Said, ...]
    wanted: tuple[PersonNamed, ...]
    states: tuple[StateNamed, ...]
    announced: tuple[Announced, ...]
    world: WorldThen | None
    check: Check
    watch: tuple[Watch, ...]
    passages: tuple[BriefPassage, ...]
    left_out: tuple[str, ...]
    cite: str
    notes: tuple[str, ...]
    presumed: str = PRESUMED


def brief(reading: Reading, text: str, *, record: Record, today: Day, source: str | None = None) -> Brief:
    """The brief of an article.

    Args:
        text: the article as read; spans count its characters.
        today: the day on which the brief is written.
        source: where the article came from, as the brief cites it; default: what the reading says.
    """
    then, now = views(reading, text, record=record, today=today)
    passages = passages_of(reading, then)
    people = people_named(reading, then, now)
    checked = check(reading, text, record=record, today=today)
    states = states_named(reading, checked, people, then, now)
    announced = announced_journeys(reading, people, passages, then, now)
    dated = then.dated.iso if then.dated else None
    return Brief(
        id=reading.id,
        source=source or reading.source,
        dated=dated,
        dated_by=reading.dated_by,
        known_on=then.clock.iso,
        today=today.iso,
        in_short=_in_short(people, states, announced, checked),
        happened=told_in(reading, passages, then),
        said=said_by(reading, passages, then),
        wanted=people,
        states=states,
        announced=announced,
        world=_world(people, then),
        check=checked,
        watch=to_watch(reading, states, announced, then, now),
        passages=passages,
        left_out=tuple(" ".join(one.split()) for one in reading.not_story),
        cite=_cite(reading, record, dated, today, source or reading.source),
        notes=tuple(chain(reading.notes, _notes(dated, today))),
    )


def _world(people: tuple[PersonNamed, ...], view: View) -> WorldThen | None:
    main = next((one for one in people if one.live), None)
    if main is None:
        return None
    on = view.dated or view.clock
    answers: dict[str, list[str]] = {"yes": [], "no": [], "disputed": [], "unknown": []}
    for state in reach(main.who, on=on, known_on=view.clock, record=view.full).states:
        answers[state.answer].append(state.where)
    return WorldThen(
        who=main.who,
        name=main.name,
        on=on.iso,
        bound=tuple(sorted(answers["yes"])),
        disputed=tuple(sorted(answers["disputed"])),
        unknown=tuple(sorted(answers["unknown"])),
    )


def _in_short(
    people: tuple[PersonNamed, ...], states: tuple[StateNamed, ...], announced: tuple[Announced, ...], checked: Check
) -> tuple[str, ...]:
    lines: list[str] = []
    live = [one for one in people if one.live]
    sought = [one for one in people if one.sought]
    if not sought:
        lines.append(NOBODY)
        if people:
            lines.append(f"Wanted or summoned at another time: {listed([one.name for one in people])}.")
    elif not live:
        told = " ".join(f"{one.name}: {one.says.split('. ')[0].rstrip('.')}." for one in sought[:3])
        lines.append(f"Nobody named was at large under a public warrant that day. {told}")
    else:
        names = listed([one.name for one in live])
        courts = listed(sorted({one.court_name for one in live}))
        lines.append(f"Wanted (crimes alleged): {names}, by the {courts}.")
    asked = [
        (one, one.duties[0].finding.answer)
        for one in states
        if one.duties and one.named_for in IN_SHORT and one.duties[0].finding.standing != "no_warrant"
    ]
    bound = [one for one, answer in asked if answer == "yes"]
    free = [one for one, answer in asked if answer == "no"]
    open_ = [one for one, answer in asked if answer in ("unknown", "disputed")]
    if bound:
        lines.append(f"Bound to arrest: {listed([one.short for one in bound])}.")
    if free:
        lines.append(f"Not bound: {listed([one.short for one in free])}.")
    if open_:
        lines.append(f"Not settled: {listed([one.short for one in open_])}.")
    counts = {
        held: sum(claim.on_record == held for claim in checked.claims)
        for held in ("confirmed", "contradicted", "new", "unknown")
    }
    if checked.claims:
        lines.append(
            f"Claims checked: {len(checked.claims)}; confirmed {counts['confirmed']}, contradicted "
            f"{counts['contradicted']}, not in the record {counts['new']}, undecided {counts['unknown']}."
        )
    return tuple(lines)


def _notes(dated: str | None, today: Day) -> tuple[str, ...]:
    if dated is None:
        return (f"The article's day could not be told; everything here is by what is known on {today.words}.",)
    if dated > today.iso:
        return ("The article is dated later than today; it is held by what is known today.",)
    return ()


def _cite(reading: Reading, record: Record, dated: str | None, today: Day, source: str | None) -> str:
    about = source or reading.id
    day = f", written {Day.of(dated).words}" if dated else ""
    return f"dedere, brief of {about}{day}. Record {record.version} of {record.released.words}; made on {today.words}."
