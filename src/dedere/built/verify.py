"""Can the record be built from `data/`, and does it agree with itself?

Cells and columns are checked on the way in (`files.py`); here are the checks between rows: ids, links, spans, counts,
the depositary's arithmetic. Each problem is one sentence with file, line and remedy, and all are told at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from dedere.built.depositary import parties_on, party
from dedere.built.files import DOCUMENTS, Folder, Loaded, load
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import plain

Check = Callable[[Loaded], Iterator[str]]

ANY_STATE, ANY_PERSON = rows.State, rows.Person
LINKS: dict[type[rows.Row], dict[str, type[rows.Row]]] = {
    rows.State: {"parent": rows.State},
    rows.Person: {"nationality": rows.State},
    rows.Office: {"who": rows.Person, "where": rows.State},
    rows.Court: {"states_bound": rows.State, "succeeded_by": rows.Court},
    rows.Warrant: {"who": rows.Person, "court": rows.Court},
    rows.Participation: {"where": rows.State},
    rows.DepositaryDays: {"where": rows.State},
    rows.Declaration: {"where": rows.State},
    rows.Referral: {"states_bound": rows.State},
    rows.Situation: {"states": rows.State},
    rows.Case: {"persons": rows.Person},
    rows.CooperationFinding: {
        "court": rows.Court, "where": rows.State, "who": rows.Person, "superseded_by": rows.CooperationFinding,
    },
    rows.Invitation: {"where": rows.State, "who": rows.Person},
    rows.Territory: {"where": rows.State, "code": rows.State, "claimed_by": rows.State},
    rows.Position: {"who": rows.Person},
    rows.Membership: {"organisation": rows.Organisation, "where": rows.State},
    rows.Summit: {"organisation": rows.Organisation, "where": rows.State},
    rows.Attendance: {"summit": rows.Summit, "where": rows.State, "who": rows.Person},
    rows.Place: {"where": rows.State},
    rows.Trip: {"who": rows.Person, "where": rows.State},
    rows.Coverage: {"who": rows.Person},
    rows.Flight: {"who": rows.Person, "overflown": rows.State, "avoided": rows.State},
    rows.Agreement: {"parties": rows.State},
    rows.Vote: {"where": rows.State},
}  # fmt: skip
ALIASED: dict[str, type[rows.Row]] = {
    "person": rows.Person, "state": rows.State, "territory": rows.Territory, "organisation": rows.Organisation,
    "summit": rows.Summit, "court": rows.Court, "place": rows.Place,
}  # fmt: skip


def verify(data_dir: Path | str) -> list[str]:
    """Everything that is wrong with the tables, one sentence each; an empty list means that they can be built."""
    return problems_of(load(Path(data_dir)))


def due(data_dir: Path | str, on: Day) -> list[str]:
    """The sets whose next check is due on a day, with how to check them; nothing that stops a build."""
    return [
        f"{folder.shown} was checked on {folder.set.checked} and is due since {folder.set.next_check}. "
        f"{folder.set.check_again}"
        for folder in load(Path(data_dir)).folders
        if Day.of(folder.set.next_check) <= on
    ]


def problems_of(loaded: Loaded) -> list[str]:
    """What `verify` tells, for tables already read."""
    found = list(loaded.problems)
    found.extend(_counts(loaded))
    if not loaded.problems:  # a row left out would make every check between rows report its absence
        for check in CHECKS:
            found.extend(check(loaded))
    return found


def at(row: rows.Row) -> str:
    """Where a row stands, as a problem begins."""
    return f"data/{row.line}"


def _counts(loaded: Loaded) -> Iterator[str]:
    for folder in loaded.folders:
        expected, found = folder.set.rows, len(folder.lines)
        if expected != found:
            yield (
                f"{folder.shown}/set.yaml: rows says {expected} and rows.csv has {found}; "
                "find the row that came or went, then write the new number."
            )
        yield from _labels(folder)


def _labels(folder: Folder) -> Iterator[str]:
    for column, expected in folder.set.counts.items():
        if column not in folder.header:
            yield f'{folder.shown}/set.yaml: counts names a column "{column}" that rows.csv does not have; remove it.'
            continue
        found = Counter(cells[column] for _, cells in folder.lines)
        for label in sorted({*expected, *found}):
            if expected.get(label, 0) != found[label]:
                yield (
                    f'{folder.shown}/set.yaml: counts says {expected.get(label, 0)} rows with {column} "{label}" and '
                    f"rows.csv has {found[label]}; find the row that came or went, then write the new number."
                )


def _twice(loaded: Loaded) -> Iterator[str]:
    for found in loaded.rows.values():
        seen: dict[str, rows.Row] = {}
        for row in found:
            if row.id in seen:
                yield f'{at(row)}: id "{row.id}" is also the id of {seen[row.id].line}; give this row its own.'
            seen.setdefault(row.id, row)


def _links(loaded: Loaded) -> Iterator[str]:
    ids = {of: {row.id for row in found} for of, found in loaded.rows.items()}
    for of, links in LINKS.items():
        for row in loaded.of(of):
            for column, target in links.items():
                held = getattr(row, column)
                for value in held if isinstance(held, tuple) else (held,):
                    if value and value not in ids[target]:
                        yield _dangling(row, column, value, target)
    for alias in loaded.of(rows.Alias):
        target = ALIASED[alias.kind]
        if alias.of not in ids[target]:
            yield _dangling(alias, "of", alias.of, target)


def _dangling(row: rows.Row, column: str, value: str, target: type[rows.Row]) -> str:
    return (
        f'{at(row)}: {column} "{value}" is no id of the set {target.set_name}; '
        "correct it, or add the row that it should name."
    )


def _holders(loaded: Loaded) -> Iterator[str]:
    """Who holds a reading: a state by its code, an organisation by its id, a court or writer by name."""
    states = {row.id for row in loaded.of(rows.State)}
    for position in loaded.of(rows.Position):
        if len(position.holder) == 2 and position.holder.isupper() and position.holder not in states:
            yield _dangling(position, "holder", position.holder, rows.State)


def _order(loaded: Loaded) -> Iterator[str]:
    pairs = (
        ("since", "until"), ("covers_since", "covers_until"), ("in_force", "withdrawn"), ("requested", "issued"),
        ("issued", "made_public"), ("issued", "ended"), ("signed", "in_force"),
    )  # fmt: skip
    for found in loaded.rows.values():
        for row in found:
            for first, last in pairs:
                start, end = getattr(row, first, None), getattr(row, last, None)
                if start is not None and end is not None and _begin(start) > _end(end):
                    yield f"{at(row)}: {last} {end} is before {first} {start}; correct one of the two."


def _begin(value: object) -> Day:
    return value if isinstance(value, Day) else value.first  # type: ignore[attr-defined]


def _end(value: object) -> Day:
    return value if isinstance(value, Day) else value.last  # type: ignore[attr-defined]


def _not_after_release(loaded: Loaded) -> Iterator[str]:
    for folder in loaded.folders:
        if Day.of(folder.set.next_check) <= Day.of(folder.set.checked):
            yield (
                f"{folder.shown}/set.yaml: next_check {folder.set.next_check} is not after checked "
                f"{folder.set.checked}; write a later day."
            )


def _same_trip(loaded: Loaded) -> Iterator[str]:
    """A person is in one state at a time; the day of leaving one and reaching the next may be the same."""
    by_person: dict[str, list[rows.Trip]] = {}
    for trip in loaded.of(rows.Trip):
        if trip.status == "made":
            by_person.setdefault(trip.who, []).append(trip)
    for trips in by_person.values():
        trips.sort(key=lambda trip: (trip.when.first, trip.when.last))
        for earlier, later in pairwise(trips):
            if (
                earlier.where != later.where
                and later.when.last <= earlier.when.last - 1
                and later.when.first > earlier.when.first
            ):
                yield (
                    f"{at(later)}: {later.who} is in {later.where} ({later.when}) and, by {earlier.line}, in "
                    f"{earlier.where} ({earlier.when}); correct the days or the status of one."
                )


def _after_death(loaded: Loaded) -> Iterator[str]:
    died = {person.id: person.died for person in loaded.of(rows.Person) if person.died is not None}
    for trip in loaded.of(rows.Trip):
        if trip.status == "made" and trip.who in died and died[trip.who].last < trip.when.first:
            yield (
                f"{at(trip)}: {trip.who} died on {died[trip.who]} and travels on {trip.when}; "
                "correct the days, or the person's row."
            )


def _one_name_two_persons(loaded: Loaded) -> Iterator[str]:
    """A whole name must mean one person; a surname alone may be ambiguous."""
    held: dict[str, tuple[str, rows.Row]] = {}
    named: list[tuple[str, str, rows.Row]] = [
        (name, person.id, person) for person in loaded.of(rows.Person) for name in (person.name, *person.aliases)
    ]
    named += [(alias.name, alias.of, alias) for alias in loaded.of(rows.Alias) if alias.kind == "person"]
    for name, who, row in named:
        first, other = held.setdefault(plain(name), (who, row))
        if first != who:
            yield f'{at(row)}: "{name}" is also a name of {first} ({other.line}); give one of the two a fuller name.'


def _depositary(loaded: Loaded) -> Iterator[str]:
    acts: dict[tuple[str, str], list[rows.Participation]] = {}
    for act in loaded.of(rows.Participation):
        acts.setdefault((act.where, act.treaty), []).append(act)
    for days in loaded.of(rows.DepositaryDays):
        span = party(acts.get((days.where, days.treaty), []))
        if span.since != days.in_force:
            yield (
                f"{at(days)}: the depositary has {days.where} in force from {days.in_force} and article 126 gives "
                f"{span.since} from its acts; correct the day of deposit, or set `effective` on it with its source."
            )
        if span.until != days.withdrawn:
            yield (
                f"{at(days)}: the depositary has {days.where} out from {days.withdrawn} and article 127 gives "
                f"{span.until} from its acts; correct the notice or its rescission."
            )
    listed = {(days.where, days.treaty) for days in loaded.of(rows.DepositaryDays)}
    for key, mine in acts.items():
        bound = next((act for act in mine if party(mine).since is not None), None)
        if bound is not None and key not in listed:
            yield f"{at(bound)}: {key[0]} has no row in the set depositary_days; add the days the depositary gives."


def _parties(loaded: Loaded) -> Iterator[str]:
    acts: list[rows.Participation] = loaded.of(rows.Participation)
    for folder in loaded.folders:
        for day, expected in folder.set.parties.items():
            found = len(parties_on(Day.of(day), acts))
            if found != expected:
                yield (
                    f"{folder.shown}/set.yaml: {expected} parties were published for {day} and the acts give {found}; "
                    "correct the acts of the state that came or went."
                )


def _party_then(loaded: Loaded) -> Iterator[str]:
    acts: list[rows.Participation] = loaded.of(rows.Participation)
    for finding in loaded.of(rows.CooperationFinding):
        day = (finding.visit or finding.decided).first
        is_party = "yes" if finding.where in parties_on(day, acts) else "no"
        if finding.party_then not in ("", is_party):
            yield (
                f'{at(finding)}: party_then "{finding.party_then}" and the acts of {finding.where} give '
                f'"{is_party}" on {day}; correct the acts, or this cell.'
            )


def _documents(loaded: Loaded) -> Iterator[str]:
    for folder in loaded.folders:
        if folder.set.set == DOCUMENTS:
            for number, cells in folder.lines:
                if not cells.get("begins") or not cells.get("url", "").startswith("http"):
                    yield (
                        f"{folder.shown}/rows.csv:{number}: a document needs `begins` and a `url` that "
                        "starts with http; fill both."
                    )


CHECKS: tuple[Check, ...] = (
    _twice, _links, _holders, _order, _not_after_release, _same_trip, _after_death, _one_name_two_persons, _depositary,
    _parties, _party_then, _documents,
)  # fmt: skip
