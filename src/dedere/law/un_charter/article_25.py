"""Whom do the Security Council's decisions bind (article 25)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("25", "members of the United Nations carry out the decisions of the Security Council")
def member_is_bound(member_since: Day | None, member_until: Day | None, on: Day) -> bool:
    """Whether a decision of the Council binds a state on a day, as a member; `member_until` is the first day out."""
    return member_since is not None and on >= member_since and (member_until is None or on < member_until)
