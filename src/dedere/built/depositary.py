"""From which day to which is a state a party, by the acts alone?

Articles 126 and 127, computed here a second time and independently of the rules of `law/`, only to hold the tables to
the days that the depositary publishes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from dedere.record.day import Day
from dedere.record.rows import Participation

SIXTIETH = Day.of("2002-04-11")
FIRST = Day.of("2002-07-01")
BINDING = frozenset({"ratification", "accession", "acceptance", "approval", "succession"})


class Span(msgspec.Struct, frozen=True):
    """The first day in and the first day out; None where there is none."""

    since: Day | None
    until: Day | None


def party(acts: Sequence[Participation]) -> Span:
    """The span in which one state's acts make it a party."""
    since = until = None
    for act in sorted(acts, key=lambda act: act.when.first):
        day = act.when.first
        if act.act in BINDING:
            since = act.effective or in_force(day)
        elif act.act == "instrument_withdrawn":
            since = None
        elif act.act == "notice_of_withdrawal":
            until = act.effective or day.a_year_later()
        elif act.act == "withdrawal_rescinded" and until is not None and day < until:
            until = None
    return Span(since, until)


def in_force(deposited: Day) -> Day:
    """Article 126: the first sixty together, later ones the first of the month after the sixtieth day."""
    return FIRST if deposited <= SIXTIETH else (deposited + 60).first_of_next_month()


def parties_on(day: Day, acts: Iterable[Participation]) -> list[str]:
    """The states that are parties on a day."""
    by_state: dict[str, list[Participation]] = {}
    for act in acts:
        by_state.setdefault(act.where, []).append(act)
    found = []
    for where, mine in by_state.items():
        span = party(mine)
        if span.since is not None and span.since <= day and (span.until is None or day < span.until):
            found.append(where)
    return sorted(found)
