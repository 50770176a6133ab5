"""Who must arrest for the Special Court for Sierra Leone (article 17 of the Agreement)?"""

from __future__ import annotations

from dedere.law.rule import rule


@rule("17", "the Agreement obliges the Government of Sierra Leone to arrest for the Special Court, and no other state")
def must_arrest(bound_by_agreement: bool) -> bool:
    """Whether a state owes arrest: only one that the Agreement binds."""
    return bound_by_agreement
