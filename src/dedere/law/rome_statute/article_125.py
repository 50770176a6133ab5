"""What do signature and ratification do (article 125)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("125(2)", "a signature alone makes no state a party: it must be ratified, accepted or approved")
def signature_binds_to_arrest() -> bool:
    """Whether a state that only signed must arrest."""
    return False


@rule("125(3)", "a state that did not sign may accede; until it does, the Statute does not bind it")
def bound_without_acceding() -> bool:
    """Whether a state that neither signed nor acceded must arrest."""
    return False


@rule(
    "125(2)",
    "a state that has told the depositary it will not become a party has no duty left from its signature",
)
def released_from_signature(renounced: Day, on: Day) -> bool:
    """Whether a renunciation has freed a signatory on a day (Vienna Convention, article 18(a))."""
    return on >= renounced
