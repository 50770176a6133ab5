"""What does a non-party owe that accepts the Court's jurisdiction (article 12(3))?"""

from __future__ import annotations

from dedere.law.rule import Rule, rule
from dedere.record.day import Day


@rule(
    "12(3)",
    "a state that has accepted the Court's jurisdiction by a declaration must cooperate without delay or exception",
)
def declaration_binds(lodged: Day, on: Day) -> bool:
    """Whether a valid declaration binds its state on a day, for the situation that it covers."""
    return on >= lodged


@rule("12(3)", "a declaration that the Court did not accept binds nobody", displaces="declaration_binds")
def declaration_counts(validity: str) -> bool:
    """Whether a declaration was accepted; one that was refused or replaced does not count."""
    return validity == "valid"


@rule("12(3)", "a declaration covers the crimes of the days it names and no others")
def declaration_covers(conduct_since: Day, covers_until: Day | None) -> bool:
    """Whether a declaration reaches a situation whose conduct began on a day; `covers_until` is its last day.

    Which crimes a warrant alleges on which days the record does not say, so only a declaration that had run out before
    the situation's first day is left aside.
    """
    return covers_until is None or conduct_since <= covers_until


@rule(
    "12(2)",
    "the Court has no jurisdiction over nationals of a state that has not accepted it",
    settled=False,
)
def nationality_bars() -> bool:
    """Whether, on this reading, anybody must arrest such a national; the Court takes the territory as enough."""
    return False


READINGS: dict[str, Rule[[], bool]] = {"court-lacks-jurisdiction": nationality_bars}
"""The other reading on jurisdiction by the name that a position gives."""
