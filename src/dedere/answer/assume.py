"""How would it be, had one fact been otherwise?

A changed fact gives another record, in which the acts of one state towards the Rome Statute are replaced. Answers from
it say that they are hypothetical.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from dedere.errors import BadAssumption, DedereError
from dedere.law.participation import STATUTE
from dedere.record import rows
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.names import find_state
from dedere.record.record import Record
from dedere.record.when import When

_PARTY = re.compile(r"^(?P<state>.+?)\s+(?:is\s+|a\s+)*party\s+since\s+(?P<day>\S+)$", re.I)
_NOT = re.compile(r"^(?P<state>.+?)\s+(?:is\s+)?(?:not\s+a\s+|not\s+|no\s+)party$", re.I)
_LEFT = re.compile(r"^(?P<state>.+?)\s+left(?:\s+on)?\s+(?P<day>\S+)$", re.I)
_NOTICES = ("notice_of_withdrawal", "withdrawal_rescinded")
_SUPPOSED = 16
"""How many changed records are kept with the one they were made from."""


class Assumption(msgspec.Struct, frozen=True):
    """A changed fact: how a state stands to the Rome Statute, and from which day."""

    state: str
    stands: str  # party, not_party, left
    day: Day | None = None


def parse(text: str, record: Record) -> Assumption:
    """The changed fact that a text such as `AM party since 2020-01-01`, `HU not party` or `HU left 2026-06-02` states.

    Raises:
        BadAssumption: none of the three forms, or no such day or state.
    """
    for pattern, stands in ((_PARTY, "party"), (_NOT, "not_party"), (_LEFT, "left")):
        found = pattern.match(text.strip())
        if found is None:
            continue
        try:
            state = find_state(found["state"], record).id
            day = Day.of(found["day"]) if "day" in found.groupdict() else None
        except (ValueError, DedereError):
            raise BadAssumption(text) from None
        if day is not None and not ADOPTED <= day <= LAST:
            raise BadAssumption(text)
        return Assumption(state, stands, day)
    raise BadAssumption(text)


def assumed(record: Record, text: str) -> Record:
    """The record in which the changed fact holds, made once for each record and text."""
    made: dict[str, Record] = record.kept.setdefault("supposed", {})
    if text not in made:
        if len(made) >= _SUPPOSED:
            made.pop(next(iter(made)))
        made[text] = _changed(record, parse(text, record), text)
    return made[text]


def _changed(record: Record, changed: Assumption, text: str) -> Record:
    acts = tuple(_acts(record.rows(rows.Participation), changed, text))

    def fetch(of: type[Any]) -> Sequence[Any]:
        return acts if of is rows.Participation else record.rows(of)

    return Record(fetch, version=record.version, released=record.released, names=record.names)


def _acts(acts: Sequence[rows.Participation], changed: Assumption, text: str) -> list[rows.Participation]:
    own = [act for act in acts if act.where == changed.state and act.treaty == STATUTE]
    rest = [act for act in acts if act not in own]
    if changed.stands == "not_party":
        return rest
    if changed.stands == "party":
        assert changed.day is not None
        return [*rest, _supposed(changed.state, "accession", changed.day, text)]
    assert changed.day is not None
    kept = [act for act in own if act.act not in _NOTICES]
    return [*rest, *kept, _supposed(changed.state, "notice_of_withdrawal", changed.day, text)]


def _supposed(state: str, act: rows.Act, day: Day, text: str) -> rows.Participation:
    """An act that nobody performed: it takes effect on the day supposed and counts as known throughout.

    A notice is set a year and a day before, so that article 127(1) gives the day named.
    """
    when = day - 366 if act == "notice_of_withdrawal" else day
    return rows.Participation(
        id=f"supposed-{state.lower()}-{act.replace('_', '-')}",
        source=rows.Source(title=f"Supposed for this question: {text}"),
        known=ADOPTED,
        confidence="low",
        where=state,
        treaty=STATUTE,
        act=act,
        when=When.on(when),
        effective=day,
    )
