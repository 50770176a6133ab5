"""Who must arrest for the Tribunal for the former Yugoslavia (article 29)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("29(2)", "every state must comply without undue delay with the Tribunal's requests for arrest and transfer")
def must_transfer(member: bool, mandate_until: Day | None, on: Day) -> bool:
    """Whether a United Nations member owes arrest on a day; `mandate_until` is when the Mechanism took over."""
    return member and (mandate_until is None or on < mandate_until)


@rule(
    "29",
    "the Tribunal held a state that was party to the conflict bound, although its membership of the United Nations was "
    "disputed",
)
def held_bound(tribunal_said_so: bool) -> bool:
    """Whether a state whose membership is disputed counts as bound: the Tribunal itself said so."""
    return tribunal_said_so
