"""Does consulting the Court suspend the duty (article 97)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("97", "a state that sees a difficulty consults the Court without delay, and stays bound while it does")
def bound_while_consulting(bound: bool, consulted: Day, on: Day) -> bool:
    """Whether the state is bound on a day, before, during and after consultations begun on `consulted`."""
    del consulted, on  # the rule is that neither matters
    return bound
