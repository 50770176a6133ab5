"""How does a request reach a state, and what if it is refused (article 87)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule(
    "87(1)(a)",
    "the duty to arrest runs from the Court's request; a warrant under seal reaches only the states it was sent to",
)
def request_known(made_public: Day, request_reached: Day | None, on: Day) -> bool:
    """Whether the public record shows that a state had the request on a day.

    A public warrant goes to every party; before that only a known request counts (`request_reached`).
    """
    return on >= made_public or (request_reached is not None and on >= request_reached)


@rule("87(5)(a)", "the Court may invite a state that is not a party; such a state is free to arrest and surrender")
def invitation_binds() -> bool:
    """Whether an invitation obliges a non-party."""
    return False


@rule("87(5)(b)", "a state that is not a party is bound where it has made an arrangement or agreement with the Court")
def agreement_binds(agreed: Day | None, on: Day) -> bool:
    """Whether an arrangement with the Court binds a non-party on a day."""
    return agreed is not None and on >= agreed


@rule(
    "87(7)",
    "the Court may find that a state did not comply with a request and so kept it from acting, and may refer it",
)
def court_may_find(refused: bool, prevented: bool) -> bool:
    """Whether a finding is open: a request not complied with, and the Court kept from its functions by that."""
    return refused and prevented
