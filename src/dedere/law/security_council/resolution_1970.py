"""Whom does the Security Council's resolution 1970 bind?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("1970 para. 5", "resolution 1970 obliges the Libyan authorities to cooperate fully with the Court")
def binds(named: bool, adopted: Day, on: Day) -> bool:
    """Whether the resolution obliges a state on a day; `named` says whether it is one that the resolution names."""
    return named and on >= adopted


@rule("1970 para. 5", "resolution 1970 urges all other states to cooperate and obliges none that is not a party")
def urges_only(named: bool) -> bool:
    """Whether the resolution only urges a state."""
    return not named
