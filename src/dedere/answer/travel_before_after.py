"""How did a person's journeys change when the first warrant became public?

Counts only, by day: who was visited before and after, what was declined, and over how many days the record is complete
enough to compare. Rates and models of them stand in `dedere.study`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

import msgspec

from dedere.answer.travel import (
    Completeness,
    Counted,
    Covered,
    Journey,
    counted,
    coverage_of,
    journeys,
)
from dedere.answer.travel_hosts import Tie
from dedere.answer.travel_split import Split, split_of
from dedere.answer.words import short_name
from dedere.law.seen import Seen, seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import find_person
from dedere.record.record import Record
from dedere.record.when import When

Phase = Literal["before", "after"]
PHASES: tuple[Phase, ...] = ("before", "after")
ENOUGH: tuple[Completeness, ...] = ("complete", "near_complete")
"""The completeness that a comparison rests on, unless selections are asked for."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Journeys counted once each, by the first day; `made` is the sum of the four ties."""

    made: int = 0
    bound: int = 0
    not_bound: int = 0
    contested: int = 0
    unknown: int = 0
    days_abroad: int = 0  # of journeys made, first and last day both counted
    planned: int = 0
    cancelled: int = 0
    declined: int = 0
    remote: int = 0  # by video
    replaced: int = 0  # not made, and somebody else was sent
    unconfirmed: int = 0


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Consecutive days that are compared, both ends in."""

    phase: Phase
    first: str
    last: str
    days: int


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """Before or after: all that is recorded, and what falls into the days compared."""

    phase: Phase
    recorded: Tally
    compared: Tally
    days: int  # compared


class Year(msgspec.Struct, frozen=True, kw_only=True):
    """One calendar year, or the part of it before or after."""

    year: int
    phase: Phase
    days: int  # compared
    recorded: Tally


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """Journeys made, before and after, to hosts of one kind."""

    key: str
    name: str
    before: int
    after: int


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """One month, or part of one, of the days compared; both ends in."""

    phase: Phase
    first: str
    last: str
    days: int
    made: int
    bound: int
    not_bound: int


class BeforeAfter(msgspec.Struct, frozen=True, kw_only=True):
    """Journeys before and after a day. `years`, `hosts`, `continents`, `organisations` count all that is recorded."""

    who: str
    name: str
    known_on: str
    split: Split
    end: str | None  # the first day no longer free to travel, or None
    end_says: str
    counts: Counted
    sides: tuple[Side, ...]
    stretches: tuple[Stretch, ...]
    years: tuple[Year, ...]
    hosts: tuple[Share, ...]
    bound_hosts: tuple[Share, ...]  # of these the journeys on which the host was bound
    continents: tuple[Share, ...]
    organisations: tuple[Share, ...]  # a journey to two gatherings counts in both
    cells: tuple[Cell, ...]
    coverage: tuple[Covered, ...]
    left_out: tuple[str, ...]
    compares: tuple[Completeness, ...]
    notes: tuple[str, ...]


def before_after(
    who: str,
    *,
    known_on: Day,
    record: Record,
    at: Day | None = None,
    compares: tuple[Completeness, ...] = ENOUGH,
    leave_out: Sequence[When] = (),
) -> BeforeAfter:
    """The journeys of a person before and after the first public warrant, by what was known on a day.

    Args:
        at: the first day of "after", instead of the day on which the first warrant became public.
        compares: how complete the record must be for a day to be compared.
        leave_out: days not compared, such as those of a pandemic.

    Raises:
        NoSuchPerson, AmbiguousName: `who` is nobody of the record, or several.
    """
    view = seen(record, known_on)
    person = find_person(who, record)
    split = split_of(view, person.id)
    if at is not None:
        split = Split(on=at.iso, says=f"the day given, {at.words}")
    end, end_says = _end(view, person)
    found = [each for each in journeys(view, person.id, record) if end is None or _first(each) < end]
    day = Day.of(split.on) if split.on else None
    stretches = tuple(stretches_of(
        coverage_of(view, person.id), split=day, until=min(end or known_on + 1, known_on + 1), compares=compares,
        leave_out=leave_out,
    ))  # fmt: skip
    names = {row.id: row.name for row in view.record.rows(rows.Organisation)}
    return BeforeAfter(
        who=person.id,
        name=short_name(person),
        known_on=known_on.iso,
        split=split,
        end=end.iso if end is not None else None,
        end_says=end_says,
        counts=counted(found),
        sides=tuple(_side(phase, found, day, stretches) for phase in PHASES),
        stretches=stretches,
        years=tuple(_years(found, day, stretches)),
        hosts=_shares(found, day, lambda each: [(each.where, view.record.states[each.where].name)]),
        bound_hosts=_shares(
            [each for each in found if each.tie == "bound"],
            day,
            lambda each: [(each.where, view.record.states[each.where].name)],
        ),
        continents=_shares(found, day, lambda each: [(each.continent, each.continent or "not known")]),
        organisations=_shares(
            found, day, lambda each: [(of, names.get(of, of)) for of in each.organisations] or [("", "none named")]
        ),
        cells=tuple(cells_of(found, stretches)),
        coverage=coverage_of(view, person.id),
        left_out=tuple(map(str, leave_out)),
        compares=compares,
        notes=tuple(_notes(found, day, stretches)),
    )


def _end(view: Seen, person: rows.Person) -> tuple[Day | None, str]:
    """The first day on which the person was no longer free to travel, as known."""
    found: list[tuple[Day, str]] = []
    for warrant in view.record.by(rows.Warrant, "who", person.id):
        if warrant.kind != "arrest_warrant":  # who comes to a hearing on a summons goes home again
            continue
        for words, when in (("arrested", warrant.arrested), ("surrendered", warrant.surrendered)):
            if view.when(when) and when is not None:
                found.append((when.first, f"{words} on {when.first.words}" if when.day else f"{words} in {when}"))
    if person.died is not None and view.when(person.died):
        found.append((person.died.first, f"died on {person.died.first.words}" if person.died.day else "died"))
    return min(found, default=(None, ""), key=lambda each: each[0] or Day(0))


def stretches_of(
    coverage: Iterable[Covered],
    *,
    split: Day | None,
    until: Day,
    compares: tuple[Completeness, ...],
    leave_out: Sequence[When],
) -> Iterable[Stretch]:
    """The days that are compared: covered well enough, not left out, before `until`; cut at the split.

    Args:
        until: the first day that is not compared.
    """
    days: set[int] = set()
    for period in coverage:
        if period.completeness in compares:
            days.update(range(int(Day.of(period.first)), min(int(Day.of(period.last)) + 1, int(until))))
    for when in leave_out:
        days.difference_update(range(int(when.first), int(when.last) + 1))
    started: int | None = None
    for number in sorted(days):
        if started is None:
            started = number
        if number + 1 not in days or (split is not None and number + 1 == split):
            yield Stretch(
                phase=_phase(Day(number), split),
                first=Day(started).iso,
                last=Day(number).iso,
                days=number - started + 1,
            )
            started = None


def cells_of(found: Sequence[Journey], stretches: Sequence[Stretch]) -> Iterable[Cell]:
    """The days compared, by month; a month that the split parts gives two cells."""
    for stretch in stretches:
        first, last = Day.of(stretch.first), Day.of(stretch.last)
        while first <= last:
            end = min(first.first_of_next_month() - 1, last)
            inside = [each for each in found if each.status == "made" and first <= _first(each) <= end]
            ties = [each.tie for each in inside]
            yield Cell(
                phase=stretch.phase,
                first=first.iso,
                last=end.iso,
                days=end - first + 1,
                made=len(inside),
                bound=ties.count("bound"),
                not_bound=ties.count("not_bound"),
            )
            first = end + 1


def _side(phase: Phase, found: Sequence[Journey], split: Day | None, stretches: Sequence[Stretch]) -> Side:
    mine = [each for each in found if _phase(_first(each), split) == phase]
    spans = [(Day.of(each.first), Day.of(each.last)) for each in stretches if each.phase == phase]
    inside = [each for each in mine if any(first <= _first(each) <= last for first, last in spans)]
    return Side(
        phase=phase,
        recorded=tally(mine),
        compared=tally(inside),
        days=sum(each.days for each in stretches if each.phase == phase),
    )


def _years(found: Sequence[Journey], split: Day | None, stretches: Sequence[Stretch]) -> Iterable[Year]:
    groups: dict[tuple[int, Phase], list[Journey]] = {}
    for each in found:
        groups.setdefault((_first(each).date.year, _phase(_first(each), split)), []).append(each)
    days: dict[tuple[int, Phase], int] = {}
    for cell in cells_of((), stretches):
        key = (Day.of(cell.first).date.year, cell.phase)
        days[key] = days.get(key, 0) + cell.days
    order = sorted({*groups, *days}, key=lambda key: (key[0], PHASES.index(key[1])))
    for year, phase in order:
        key = (year, phase)
        yield Year(year=year, phase=phase, days=days.get(key, 0), recorded=tally(groups.get(key, [])))


def _shares(
    found: Sequence[Journey], split: Day | None, keys: Callable[[Journey], list[tuple[str, str]]]
) -> tuple[Share, ...]:
    names: dict[str, str] = {}
    counts: dict[str, dict[Phase, int]] = {}
    for each in found:
        if each.status == "made":
            for key, name in keys(each):
                names[key] = name
                counts.setdefault(key, {"before": 0, "after": 0})[_phase(_first(each), split)] += 1
    shares = [Share(key=key, name=names[key], before=of["before"], after=of["after"]) for key, of in counts.items()]
    return tuple(sorted(shares, key=lambda each: (-each.before - each.after, each.name)))


def tally(found: Sequence[Journey]) -> Tally:
    """The counts of some journeys."""
    made = [each for each in found if each.status == "made"]
    ties: list[Tie] = [each.tie for each in made]
    statuses = [each.status for each in found]
    return Tally(
        made=len(made),
        bound=ties.count("bound"),
        not_bound=ties.count("not_bound"),
        contested=ties.count("contested"),
        unknown=ties.count("unknown"),
        days_abroad=sum(each.days or 0 for each in made),
        planned=statuses.count("planned"),
        cancelled=statuses.count("cancelled"),
        declined=statuses.count("declined"),
        remote=statuses.count("remote"),
        replaced=sum(bool(each.substitute) and each.status != "made" for each in found),
        unconfirmed=sum(each.unconfirmed or each.plan_only for each in found),
    )


def _notes(found: Sequence[Journey], split: Day | None, stretches: Sequence[Stretch]) -> Iterable[str]:
    yield "A journey counts once for each state visited, by its first day; one through two states counts twice."
    yield "Bound means bound to arrest for the court if a warrant is in force, by the law of the day of the journey."
    if split is None:
        yield "No day parts before and after: everything stands under before."
    if any(each.tie == "contested" for each in found):
        yield "Journeys to contested land stand apart: they are in no rate."
    coarse = sum(each.days is None for each in found)
    if coarse:
        yield f"{coarse} journeys are dated to a month or year only: they count from its first day, without their days."
    for phase in PHASES if split is not None else PHASES[:1]:
        if not any(each.phase == phase for each in stretches):
            yield f"Nothing can be compared {phase} that day: the record of those journeys is not complete enough."


def _phase(day: Day, split: Day | None) -> Phase:
    return "before" if split is None or day < split else "after"


def _first(journey: Journey) -> Day:
    return When.of(journey.when).first
