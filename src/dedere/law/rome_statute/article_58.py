"""When is a warrant of arrest in force (article 58)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("58(1)", "a warrant of arrest exists from the day on which a chamber issues it")
def issued(issued: Day, on: Day) -> bool:
    """Whether a chamber had issued the warrant by a day."""
    return on >= issued


@rule("58(4)", "a warrant of arrest stays in force until the Court orders otherwise")
def in_force(issued: Day, ended: Day | None, on: Day) -> bool:
    """Whether a warrant is in force on a day; `ended` is the day of the Court's decision to end it."""
    return on >= issued and (ended is None or on < ended)


@rule("58(7)", "a summons to appear obliges nobody to arrest", displaces="issued")
def must_be_arrested(kind: str) -> bool:
    """Whether what the chamber issued is a warrant of arrest rather than a summons."""
    return kind == "arrest_warrant"


@rule("58(4)", "a dead person cannot be arrested, though the warrant stands until the Court ends it")
def can_be_arrested(died: Day, on: Day) -> bool:
    """Whether the person could still be arrested on a day; on the day of death itself, yes."""
    return on <= died
