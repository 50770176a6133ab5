"""Who must cooperate (article 86)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("86", "a state party must cooperate fully with the Court")
def must_cooperate(bound_since: Day | None, bound_until: Day | None, on: Day) -> bool:
    """Whether a state is bound as a party on a day; `bound_until` is the first day out, None while it stays."""
    return bound_since is not None and on >= bound_since and (bound_until is None or on < bound_until)
