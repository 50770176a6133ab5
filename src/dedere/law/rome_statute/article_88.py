"""Does a missing national law excuse (article 88)?"""

from __future__ import annotations

from dedere.law.rule import rule


@rule("88", "a party must have procedures for cooperation in its law, so a missing law is no excuse")
def missing_law_excuses() -> bool:
    """Whether a state may plead that its own law gives it no power to arrest."""
    return False
