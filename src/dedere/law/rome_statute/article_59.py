"""What must the arresting state do (article 59)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("59(1)", "a party that has received a request for arrest must take steps to arrest at once")
def acts_at_once(requested: Day, on: Day) -> bool:
    """Whether the duty to act runs on a day, once the request came."""
    return on >= requested


@rule("59(4)", "the state's courts may not review whether the warrant was properly issued")
def may_review_warrant() -> bool:
    """Whether a national judge may go behind the warrant."""
    return False


@rule("59(7)", "a person ordered to be surrendered must be delivered to the Court as soon as possible")
def executed(surrendered: Day, on: Day) -> bool:
    """Whether the person is before the Court on a day, so that no state need arrest."""
    return on >= surrendered
