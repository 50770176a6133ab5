"""Which duty prevails (article 103)?"""

from __future__ import annotations

from dedere.law.rule import rule


@rule("103", "duties under the Charter prevail over those under any other agreement")
def other_treaty_prevails() -> bool:
    """Whether an immunity treaty or an extradition treaty stands above a Council decision."""
    return False
