"""Whom does the Security Council's resolution 1593 bind?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule(
    "1593 para. 2",
    "resolution 1593 obliges the Government of Sudan and the other parties to the conflict to cooperate fully with the "
    "Court",
)
def binds(named: bool, adopted: Day, on: Day) -> bool:
    """Whether the resolution obliges a state on a day; `named` says whether it is one that the resolution names."""
    return named and on >= adopted


@rule("1593 para. 2", "resolution 1593 urges all other states to cooperate and obliges none that is not a party")
def urges_only(named: bool) -> bool:
    """Whether the resolution only urges a state."""
    return not named
