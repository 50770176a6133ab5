"""What does a referral by the Security Council do (article 13(b))?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("13(b)", "the Security Council may refer a situation to the Court, acting under Chapter VII of the Charter")
def referred(adopted: Day, on: Day) -> bool:
    """Whether the situation is before the Court on a day by a resolution adopted on another."""
    return on >= adopted


@rule("13(b)", "a referral by itself binds only those whom the resolution names to cooperate")
def referral_binds(named: bool) -> bool:
    """Whether the resolution obliges a non-party; `named` says whether it is one of those it names."""
    return named
