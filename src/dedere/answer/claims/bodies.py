"""Did the state stand to an organisation as the article says?"""

from __future__ import annotations

import re

from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.says import state_name, when_words
from dedere.answer.claims.view import Passage, View
from dedere.answer.words import start
from dedere.law.finding import Fact
from dedere.reader.reading import Membership
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.when import When

NEAR = 366
"""Days round a membership's first or last day within which the roll is too coarse to call an article wrong."""


def hold_body(said: Membership, view: View, passage: Passage) -> Verdict:
    """The standing that the article gives a state in an organisation other than the Court."""
    body = view.names.body(said.body)
    if body is None:
        return unknown(f"{said.body} is not among the organisations of the record")
    if not any(row.status == "member" for row in view.full.by(rows.Membership, "organisation", body)):
        return unknown(f"The record holds no roll of members of {said.body}")
    about = view.about(said.when)
    if about is None:
        return unknown("The article's day is not known, so neither is the day this speaks of")
    name = start(state_name(view.record, said.state))
    mine = [row for row in view.record.by(rows.Membership, "where", said.state) if row.organisation == body]
    members = [row for row in mine if row.status == "member"]
    now = next((row for row in members if _covers(row, about)), None)
    facts = tuple(view.fact(row) for row in mine)
    match said.relation:
        case "member":
            return _member(said, name, about, now, members, facts, view)
        case "not_member":
            if now is None:
                return confirmed(f"{name} was not a member of {said.body} {when_words(about)}", *facts)
            if _well_inside(now, about):
                return contradicted(f"{name} {_has_been(now, said.body)}", *facts)
            return unknown(f"{name} {_has_been(now, said.body)}", *facts)
        case "left":
            gone = next((row for row in members if row.until is not None and row.until.first <= about.last), None)
            if gone is not None and gone.until is not None:
                return confirmed(
                    f"{name} ceased to be a member of {said.body} {when_words(gone.until)}", view.fact(gone)
                )
            if now is not None and _well_inside(now, about) and not _suspended(mine, about):
                return contradicted(f"{name} {_has_been(now, said.body)}", *facts)
            return unknown(f"The record has no departure of {name} from {said.body}", *facts)
        case "leaving":
            going = next((row for row in members if row.until is not None and row.until.first > about.first), None)
            if going is not None and going.until is not None and going.until.first <= view.clock:
                return confirmed(f"{name} left {said.body} {when_words(going.until)}", view.fact(going))
            return new(f"The record has no step of {name} towards leaving {said.body}", *facts)
        case "joining":
            coming = next((row for row in members if row.since is not None and row.since.last >= about.first), None)
            if coming is not None and coming.since is not None:
                return confirmed(f"{name} joined {said.body} {when_words(coming.since)}", view.fact(coming))
            return new(f"The record has no step of {name} towards joining {said.body}", *facts)
        case _:
            return unknown(f"{said.body} is no treaty that the record keeps signatures of", *facts)


def _member(
    said: Membership,
    name: str,
    about: When,
    now: rows.Membership | None,
    members: list[rows.Membership],
    facts: tuple[Fact, ...],
    view: View,
) -> Verdict:
    if now is not None:
        entered = said.when is not None and _JOINED.search(Passage.of(view.doc, said.span).words)
        if entered and now.since is not None and now.since.last < about.first - NEAR:
            return unknown(
                f"The dates clash: the record has {name} as a member of {said.body} "
                f"{when_words(now.since).replace('on ', 'since ', 1)}",
                *facts,
            )
        return confirmed(f"{name} {_has_been(now, said.body)}", *facts)
    near = [row for row in members if _distance(row, about) <= NEAR]
    if near:
        return unknown(f"{name}'s membership of {said.body} began or ended near then, and the days may differ", *facts)
    gone = next((row for row in members if row.until is not None and row.until.first <= about.first), None)
    if gone is not None and gone.until is not None:
        return contradicted(f"{name} ceased to be a member of {said.body} {when_words(gone.until)}", *facts)
    coming = next((row for row in members if row.since is not None and row.since.first > about.last), None)
    if coming is not None and coming.since is not None:
        return contradicted(f"{name} joined {said.body} only {when_words(coming.since)}", *facts)
    other = view.record.states.get(said.state)
    if other is None or other.parent:
        return unknown(f"{name} is not among the states of the record", *facts)
    if facts:
        return unknown(f"{name} stands to {said.body} otherwise than as a full member", *facts)
    return contradicted(f"{name} is not on the roll of members of {said.body}", *facts)


_JOINED = re.compile(r"\b(?:join\w*|became|becoming|admitted|welcome\w*|acced\w*)\b", re.I)


def _covers(row: rows.Membership, about: When) -> bool:
    began = row.since is None or row.since.first <= about.last
    return began and (row.until is None or row.until.last > about.first)


def _well_inside(row: rows.Membership, about: When) -> bool:
    began = row.since is not None and row.since.last + NEAR <= about.first
    return began and (row.until is None or about.last + NEAR < row.until.first)


def _distance(row: rows.Membership, about: When) -> int:
    if row.since is not None and about.last < row.since.first:
        return int(row.since.first) - int(about.last)
    if row.until is not None and about.first >= row.until.first:
        return int(about.first) - int(row.until.last)
    return 0


def _suspended(mine: list[rows.Membership], about: When) -> bool:
    return any(row.status == "suspended" and _covers(row, about) for row in mine)


def _has_been(row: rows.Membership, body: str) -> str:
    if row.since is None:
        return f"is a member of {body}"
    since: Day = row.since.first
    grain = row.since.grain
    words = since.words if grain == "day" else when_words(row.since).removeprefix("in ")
    return f"has been a member of {body} since {words}"
