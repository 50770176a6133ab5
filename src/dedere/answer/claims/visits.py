"""Did the person travel to the state, or stay away, as the article says?"""

from __future__ import annotations

from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.coverage import coverage, coverage_words
from dedere.answer.claims.gatherings import Seat, same_person, seats
from dedere.answer.claims.says import person_name, state_name, when_words
from dedere.answer.claims.view import Passage, View
from dedere.answer.words import start
from dedere.reader.reading import Visit
from dedere.record.day import Day
from dedere.record.rows import Trip
from dedere.record.when import When

AHEAD = 400
"""Days after an article within which a journey counts as the one it announced without a date."""
CLASH = 10
"""Days by which two accounts of one journey may differ: the clash is shown, not resolved."""
NOT_MADE = ("cancelled", "declined", "remote")


def hold(said: Visit, view: View) -> Verdict:
    """The journey that the article tells of, by what `view` knows.

    An absent row contradicts nothing, unless the record of that person is complete for those days.
    """
    who = said.who_id or view.names.person(said.who)
    window = _window(said, view)
    if window is None:
        return unknown("Neither the article's day nor the journey's is known")
    passage = Passage.of(view.doc, said.span)
    rows = rows_to(who, said.where, view) if who else ()
    if not rows:
        return (
            _by_gathering(said, who, window, view, passage)
            or _as_substitute(said, window, view)
            or _silent(said, who, window, view, passage)
        )
    overlapping = tuple(row for row in rows if row.when.overlaps(window))
    match said.status:
        case "made":
            verdict = _made(said, who or "", window, rows, overlapping, view, passage)
        case "planned" | "possible":
            verdict = _planned(said, window, overlapping, view)
        case _:
            verdict = _not_made(said, window, overlapping, view, passage)
    return verdict or _by_gathering(said, who, window, view, passage) or _silent(said, who, window, view, passage)


def _window(said: Visit, view: View) -> When | None:
    """The days in which the journey lies, as far as the article says."""
    if said.when is not None:
        return When.of(said.when)
    if view.dated is None:
        return None
    match said.status:
        case "made":
            return When.between(view.dated - 731, view.dated)
        case "planned" | "possible":
            return When.between(view.dated - 2, view.dated + AHEAD)
        case _:
            return When.between(view.dated - AHEAD, view.dated + AHEAD)


def rows_to(who: str, where: str, view: View) -> tuple[Trip, ...]:
    """The person's journeys to a state, its territories, or the state a territory belongs to."""
    state = view.full.states.get(where)
    codes = {where, state.parent if state else ""} | {
        code for code, row in view.full.states.items() if row.parent == where
    }
    return tuple(row for row in view.trips(who) if row.where in codes)


def _made(
    said: Visit,
    who: str,
    window: When,
    rows: tuple[Trip, ...],
    overlapping: tuple[Trip, ...],
    view: View,
    passage: Passage,
) -> Verdict | None:
    made = [row for row in overlapping if row.status == "made"]
    if made:
        shown = made[-1:] if said.when is None else made[:3]
        why = "; ".join(view.says(row) for row in shown)
        unsure = "; the row is unconfirmed" if all(row.unconfirmed for row in shown) else ""
        return confirmed(why + unsure, *(view.fact(row) for row in shown))
    if said.when is None:
        return None
    near = [row for row in rows if row.status == "made" and _apart(row.when, window) <= CLASH]
    if near:
        return unknown(
            f"The dates clash: the article says {when_words(window)}, the record that {view.says(near[0])}",
            view.fact(near[0]),
        )
    missed = [row for row in overlapping if row.status in NOT_MADE]
    if missed:
        row = missed[0]
        sure = (
            row.confidence == "high"
            and not row.unconfirmed
            and window.grain == "day"
            and not passage.reserved
            and view.names.person_named(passage.words, who)
            and coverage(view.full, who, window) in ("complete", "near_complete")
            and not any(one.status == "made" and _apart(one.when, row.when) <= 60 for one in rows)
        )
        return (contradicted if sure else unknown)(view.says(row), view.fact(row))
    return None


def _planned(said: Visit, window: When, overlapping: tuple[Trip, ...], view: View) -> Verdict | None:
    if not overlapping:
        return None
    row = min(overlapping, key=lambda one: (one.status not in ("made", "planned"), one.when.first))
    tail = {"cancelled": ": it had been planned and was called off", "declined": "", "remote": ""}.get(row.status, "")
    if row.status in ("declined", "remote"):
        tail = ": he had been expected" if said.status == "planned" else ""
    return confirmed(view.says(row) + tail, view.fact(row))


def _not_made(said: Visit, window: When, overlapping: tuple[Trip, ...], view: View, passage: Passage) -> Verdict | None:
    missed = [row for row in overlapping if row.status in NOT_MADE]
    if missed:
        nearest = min(missed, key=lambda row: _apart(row.when, window) if said.when else _from(row.when, view.dated))
        return confirmed(view.says(nearest), view.fact(nearest))
    made = [row for row in overlapping if row.status == "made"]
    if not made or said.when is None:
        return None
    row = made[0]
    sure = (
        window.grain == "day"
        and row.confidence == "high"
        and not row.unconfirmed
        and not passage.reserved
        and view.names.person_named(passage.words, row.who)
        and (view.dated is None or row.when.first <= view.dated)
    )
    return (contradicted if sure else unknown)(view.says(row), view.fact(row))


def _apart(one: When, other: When) -> int:
    return max(int(one.first) - int(other.last), int(other.first) - int(one.last), 0)


def _from(when: When, day: Day | None) -> int:
    return 0 if day is None else max(int(when.first) - int(day), int(day) - int(when.last), 0)


def _as_substitute(said: Visit, window: When, view: View) -> Verdict | None:
    """Somebody whom a wanted person sent in his place, by the row of the journey that he did not make."""
    for row in view.full.by(Trip, "where", said.where):
        known = said.status == "made" and row.known <= view.clock and row.when.overlaps(window)
        if known and row.substitute and same_person(said.who, row.substitute):
            return confirmed(f"{view.says(row)}; {row.substitute} went in his place", view.fact(row))
    return None


def _by_gathering(said: Visit, who: str | None, window: When, view: View, passage: Passage) -> Verdict | None:
    """A gathering held in that state in those days, where the record has whether the person came."""
    found: list[Seat] = [seat for seat in seats(said.who, who, view) if seat.summit.where == said.where]
    found = [seat for seat in found if seat.summit.when.overlaps(window)]
    if not found:
        return None
    seat = min(found, key=lambda one: _from(one.summit.when, view.dated))
    told = start(view.says(seat.row))
    came = seat.came
    rows = (view.fact(seat.row),)
    match said.status:
        case "made":
            if came:
                return confirmed(told, *rows)
            sure = seat.firm and window.grain == "day" and not passage.reserved
            return (contradicted if sure else unknown)(told, *rows)
        case "planned" | "possible":
            return confirmed(told, *rows) if came else unknown(f"{told}: the plan came to nothing", *rows)
        case _:
            return unknown(told, *rows) if came else confirmed(told, *rows)


def _silent(said: Visit, who: str | None, window: When, view: View, passage: Passage) -> Verdict:
    where = state_name(view.full, said.where)
    if who is None or not view.full.by(Trip, "who", who):
        return new(f"The record does not follow {said.who}'s journeys")
    name = person_name(view.full, who)
    seen = When.between(window.first, min(window.last, view.clock)) if window.first <= view.clock else window
    known = coverage(view.full, who, seen)
    when = f" {when_words(window)}" if said.when is not None else ""
    why = f"The record has no journey of {name} to {where}{when}; for that time it {coverage_words(known)}"
    if said.status in ("planned", "possible"):
        why = f"The record known by {view.clock.words} has no such journey of {name} to {where}"
    certain = (
        known == "complete"
        and said.status == "made"
        and window.grain != "year"
        and window.last <= view.clock
        and not passage.reserved
        and view.names.person_named(passage.words, who)
    )
    return contradicted(why) if certain else new(why)
