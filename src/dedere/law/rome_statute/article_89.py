"""Who must arrest and surrender, and who lets a person being surrendered pass (article 89)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day

HOLD_HOURS = 96


@rule("89(1)", "a state party must arrest and surrender a person found on its territory whom the Court has requested")
def must_arrest(bound: bool, requested: Day | None, on: Day) -> bool:
    """Whether a bound state must arrest a person on its territory on a day, once the request reached it."""
    return bound and requested is not None and on >= requested


@rule(
    "89(1)",
    "no decision says whether a party must stop a wanted person who only flies over it",
    settled=False,
    displaces="must_arrest",
)
def flight_is_contested(lands: bool) -> bool:
    """Whether a wanted person's own flight leaves the duty open: it does unless the aircraft lands."""
    return not lands


@rule("89(3)(a)", "a party lets a person who is being surrendered to the Court cross its territory")
def transit_due(being_surrendered: bool, would_impede: bool) -> bool:
    """Whether transit is owed; not where it would impede or delay the surrender."""
    return being_surrendered and not would_impede


@rule("89(3)(d)", "no permission is needed to fly a person being surrendered over a state when no landing is planned")
def permission_needed(by_air: bool, landing_planned: bool) -> bool:
    """Whether the transit state's permission is needed."""
    return not by_air or landing_planned


@rule(
    "89(3)(e)",
    "after an unplanned landing the state holds the person up to 96 hours, or on if a request comes in that time",
)
def may_hold(hours: int, request_came: bool) -> bool:
    """Whether the person may still be held so many hours after an unplanned landing."""
    return hours <= HOLD_HOURS or request_came
