"""Is a person under a live warrant on a day (articles 58 and 59)?

One answer for each situation in which a court sought the person, in phases that follow each other without gap.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from dedere.law.rome_statute import article_58, article_59
from dedere.law.seen import Seen, begun, code_of, edges
from dedere.record import rows
from dedere.record.day import ADOPTED, Day
from dedere.record.when import When

Kind = Literal["unissued", "sealed", "live", "uncertain", "surrendered", "dead", "ended", "summons"]


class Sought(msgspec.Struct, frozen=True):
    """A person sought by one court in one situation: the warrants and summonses known."""

    court: str
    situation: str
    warrants: tuple[rows.Warrant, ...]


class Phase(msgspec.Struct, frozen=True):
    """How it stands on a day; `rows` are the warrants that decide it, `missing` what nobody can say."""

    kind: Kind
    warrants: tuple[rows.Warrant, ...] = ()
    missing: tuple[str, ...] = ()


def sought(seen: Seen, who: str) -> tuple[Sought, ...]:
    """The courts and situations in which a person is or was sought, as far as known."""
    key = ("sought", who)
    if key not in seen.kept:
        groups: dict[tuple[str, str], list[rows.Warrant]] = {}
        for warrant in seen.record.by(rows.Warrant, "who", who):
            groups.setdefault((warrant.court, code_of(seen, warrant)), []).append(warrant)
        seen.kept[key] = tuple(
            Sought(court, situation, tuple(sorted(found, key=lambda row: row.issued.first)))
            for (court, situation), found in groups.items()
        )
    return seen.kept[key]  # type: ignore[no-any-return]


def death(seen: Seen, case: Sought, who: str) -> When | None:
    """When the person died, where that was known and the court had not gone on issuing warrants since.

    A warrant issued after a reported death shows that the court did not hold it established; it counts from the
    decision that ended the warrant for it.
    """
    person = seen.record.persons.get(who)
    died = seen.when(person.died) if person else None
    if died is None:
        return None
    later = [row for row in case.warrants if row.issued.first > died.last]
    if later and not all(seen.when(row.ended) and row.reason == "death" for row in later):
        return None
    return died


def phase_on(seen: Seen, case: Sought, who: str, on: Day) -> Phase:
    """How the case against the person stands on a day."""
    arrests = tuple(row for row in case.warrants if article_58.must_be_arrested(row.kind))
    if not arrests:
        return _summons(seen, case, on)
    started = [row for row in arrests if begun(row.issued, on) is not False]
    if not started:
        return Phase("unissued", arrests)
    standing = tuple(row for row in started if begun(seen.when(row.ended), on) is not True)
    if not standing:
        return Phase("ended", tuple(started))
    died = death(seen, case, who)
    if died is not None and not article_58.can_be_arrested(died.last, on):
        return Phase("dead", standing)
    executed = tuple(row for row in standing if _executed(seen, row, on))
    if executed:
        return Phase("surrendered", executed)
    missing = _uncertain(seen, standing, died, on)
    public = tuple(row for row in standing if begun(row.made_public or row.issued, on))
    if missing:
        return Phase("uncertain", standing, missing)
    return Phase("live", public) if public else Phase("sealed", standing)


def _summons(seen: Seen, case: Sought, on: Day) -> Phase:
    standing = tuple(
        row
        for row in case.warrants
        if begun(row.issued, on) is not False and begun(seen.when(row.ended), on) is not True
    )
    if standing:
        return Phase("summons", standing)
    started = any(begun(row.issued, on) is not False for row in case.warrants)
    return Phase("ended" if started else "unissued", case.warrants)


def _executed(seen: Seen, row: rows.Warrant, on: Day) -> bool:
    surrendered = seen.when(row.surrendered)
    return surrendered is not None and article_59.executed(surrendered.last, on)


def _uncertain(seen: Seen, standing: tuple[rows.Warrant, ...], died: When | None, on: Day) -> tuple[str, ...]:
    """What a date given only by month or year leaves open on a day, unless another warrant is plainly in force."""
    if died is not None and died.grain != "day" and died.first <= on:
        return ("the day on which the person died",)
    found: list[str] = []
    for row in standing:
        doubts = [
            words
            for words, when in (
                ("was issued", row.issued),
                ("was ended", seen.when(row.ended)),
                ("was executed", seen.when(row.surrendered)),
                ("became public", row.made_public),
            )
            if begun(when, on) is None
        ]
        if not doubts and begun(row.made_public or row.issued, on):
            return ()
        found += [f"the day on which the warrant {words} ({row.id})" for words in doubts]
    return tuple(dict.fromkeys(found))


def turns(seen: Seen, case: Sought, who: str) -> set[Day]:
    """The days on which the phase may change."""
    days: set[Day] = {ADOPTED}
    for row in case.warrants:
        days |= edges(row.issued, seen.when(row.ended), row.made_public, seen.when(row.surrendered))
    died = death(seen, case, who)
    if died is not None:
        days |= {died.first, died.last + 1}
    return days
