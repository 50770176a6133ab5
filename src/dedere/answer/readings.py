"""Who reads the law otherwise, since when, and by which reading?"""

from __future__ import annotations

from dedere.answer.place import At
from dedere.answer.verdict import Verdict
from dedere.answer.words import cite, holder_name
from dedere.law import immunity
from dedere.law.finding import OtherReading
from dedere.law.rome_statute.article_12 import READINGS as ON_JURISDICTION
from dedere.law.rome_statute.article_98 import READINGS as ON_IMMUNITY
from dedere.law.rome_statute.article_127 import READINGS as ON_LEAVING
from dedere.law.rule import Rule
from dedere.law.seen import Seen
from dedere.record import rows
from dedere.record.day import Day


def readings(seen: Seen, who: str, place: At, verdict: Verdict, on: Day) -> tuple[OtherReading, ...]:
    """The readings that others hold of the points this answer turns on, with their holders."""
    if verdict.answer == "no":
        return ()
    turns_on: dict[str, Rule[[], bool]] = dict(ON_JURISDICTION)
    if verdict.offices:
        turns_on |= ON_IMMUNITY
    if any(ground.kind == "residual_open" for ground in verdict.grounds):
        turns_on |= ON_LEAVING
    held: dict[str, list[rows.Position]] = {name: [] for name in turns_on}
    for row in immunity.positions_on(seen, who, on):
        if row.reading in held:
            held[row.reading].append(row)
    always = ON_LEAVING if any(ground.kind == "residual_open" for ground in verdict.grounds) else {}
    return tuple(
        _reading(seen, turns_on[name], sorted(found, key=lambda row: row.when.first))
        for name, found in held.items()
        if found or name in always
    )


def _reading(seen: Seen, rule: Rule[[], bool], held: list[rows.Position]) -> OtherReading:
    return OtherReading(
        name=rule.says,
        answer="yes" if rule() else "no",
        held_by=tuple(dict.fromkeys(holder_name(seen, row.holder) for row in held)),
        since=held[0].when.text if held else None,
        source=cite(held[0].source) if held else None,
    )
