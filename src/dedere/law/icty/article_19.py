"""When is there a warrant of the Tribunal for the former Yugoslavia (article 19)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule(
    "19(2)",
    "a judge who confirms an indictment may issue a warrant; it stands until carried out or ended by the Tribunal",
)
def warrant_stands(issued: Day, ended: Day | None, on: Day) -> bool:
    """Whether a warrant is there to be carried out on a day; `ended` is when it was carried out or given up."""
    return on >= issued and (ended is None or on < ended)
