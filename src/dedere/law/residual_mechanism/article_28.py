"""Who must arrest for the Residual Mechanism (article 28)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("28(2)", "every state must comply without undue delay with the Mechanism's requests for arrest and transfer")
def must_transfer(member: bool, took_over: Day, on: Day) -> bool:
    """Whether a United Nations member owes arrest to the Mechanism on a day."""
    return member and on >= took_over
