"""Who must arrest for the Tribunal for Rwanda (article 28)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("28(2)", "every state must comply without undue delay with the Tribunal's requests for arrest and transfer")
def must_transfer(member: bool, mandate_until: Day | None, on: Day) -> bool:
    """Whether a United Nations member owes arrest on a day; `mandate_until` is when the Mechanism took over."""
    return member and (mandate_until is None or on < mandate_until)
