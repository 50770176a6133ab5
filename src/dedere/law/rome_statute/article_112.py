"""What does the Assembly do about non-cooperation (article 112)?"""

from __future__ import annotations

from dedere.law.rule import rule


@rule("112(2)(f)", "the Assembly of States Parties considers questions of non-cooperation that the Court refers to it")
def assembly_considers(referred_to: str) -> bool:
    """Whether a referral goes to the Assembly, alone or with the Security Council."""
    return referred_to in ("ASP", "both")
