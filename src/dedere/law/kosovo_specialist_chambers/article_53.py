"""Who must arrest for the Kosovo Specialist Chambers (article 53 of the Law)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("53", "Kosovo's law obliges all authorities in Kosovo to arrest for the Specialist Chambers, and no other state")
def must_arrest(bound_by_law: bool) -> bool:
    """Whether a state owes arrest: only one whose own law says so."""
    return bound_by_law


@rule("53", "a warrant of the Specialist Chambers stands until it is carried out or the Chambers end it")
def warrant_stands(issued: Day, ended: Day | None, on: Day) -> bool:
    """Whether a warrant is there to be carried out on a day; `ended` is when it was carried out or given up."""
    return on >= issued and (ended is None or on < ended)
