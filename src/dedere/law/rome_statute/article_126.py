"""From which day is a state a party (article 126)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day

NEEDED = 60
"""The number of deposits that brought the Statute into force."""


@rule(
    "126(1)",
    "the Statute entered into force on the first day of the month after the sixtieth day from the sixtieth deposit",
)
def statute_in_force_from(sixtieth: Day) -> Day:
    """The day from which the first parties are bound; `sixtieth` is the day of the sixtieth deposit."""
    return (sixtieth + 60).first_of_next_month()


@rule(
    "126(2)",
    "a state that joins later is bound from the first day of the month after the sixtieth day from its own deposit",
)
def in_force_from(deposited: Day) -> Day:
    """The first day on which a state that deposited after the sixtieth instrument is bound."""
    return (deposited + 60).first_of_next_month()


@rule(
    "126(2)",
    "an instrument taken back before the Statute entered into force for the state never made it a party",
)
def never_in_force(withdrawn: Day, in_force: Day) -> bool:
    """Whether an instrument withdrawn on a day had no effect; `in_force` is the day on which it would have had."""
    return withdrawn < in_force


@rule("126", "a new state that succeeds to the Statute is a party from the day it became independent")
def party_by_succession_from(independent: Day) -> Day:
    """The first day of a successor state, whenever its notification came."""
    return independent
