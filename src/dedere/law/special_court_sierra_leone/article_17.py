"""Who must arrest for the Special Court for Sierra Leone (article 17 of the Agreement)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("17", "the Agreement obliges the Government of Sierra Leone to arrest for the Special Court, and no other state")
def must_arrest(bound_by_agreement: bool) -> bool:
    """Whether a state owes arrest: only one that the Agreement binds."""
    return bound_by_agreement


@rule("17", "a warrant of the Special Court stands until it is carried out or the Court ends it")
def warrant_stands(issued: Day, ended: Day | None, on: Day) -> bool:
    """Whether a warrant is there to be carried out on a day; `ended` is when it was carried out or given up."""
    return on >= issued and (ended is None or on < ended)
