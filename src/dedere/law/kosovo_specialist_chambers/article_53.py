"""Who must arrest for the Kosovo Specialist Chambers (article 53 of the Law)?"""

from __future__ import annotations

from dedere.law.rule import rule


@rule("53", "Kosovo's law obliges all authorities in Kosovo to arrest for the Specialist Chambers, and no other state")
def must_arrest(bound_by_law: bool) -> bool:
    """Whether a state owes arrest: only one whose own law says so."""
    return bound_by_law
