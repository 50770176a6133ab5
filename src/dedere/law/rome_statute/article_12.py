"""What does a non-party owe that accepts the Court's jurisdiction (article 12(3))?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule(
    "12(3)",
    "a state that has accepted the Court's jurisdiction by a declaration must cooperate without delay or exception",
)
def declaration_binds(lodged: Day, on: Day) -> bool:
    """Whether a valid declaration binds its state on a day, for the situation that it covers."""
    return on >= lodged


@rule("12(3) refused", "a declaration that the Court did not accept binds nobody", displaces="rome-statute 12(3)")
def declaration_counts(validity: str) -> bool:
    """Whether a declaration was accepted; one that was refused or replaced does not count."""
    return validity == "valid"


@rule("12(3) reach", "a declaration covers the crimes of the days it names and no others")
def declaration_covers(conduct_since: Day, covers_since: Day | None, covers_until: Day | None) -> bool:
    """Whether a situation's first day of conduct falls within a declaration's days; `covers_until` is its last day."""
    return (covers_since is None or conduct_since >= covers_since) and (
        covers_until is None or conduct_since <= covers_until
    )
