"""To which land does a treaty apply (article 29)?"""

from __future__ import annotations

from dedere.law.rule import rule
from dedere.record.day import Day


@rule("29", "a treaty binds a party for its whole territory unless it appears otherwise")
def whole_territory(excluded: bool) -> bool:
    """Whether a treaty reaches a part of a party's territory that no declaration excludes."""
    return not excluded


@rule(
    "29",
    "a territory that the party left out is bound only from the day on which the party extends the Statute to it",
    displaces="whole_territory",
)
def extended(since: Day | None, on: Day) -> bool:
    """Whether an extension had reached a territory by a day; None where there is none."""
    return since is not None and on >= since


@rule(
    "29",
    "whether the Statute was extended to the territory is not shown by the public record",
    settled=False,
    displaces="whole_territory",
)
def extension_known(status: str) -> bool:
    """Whether the record knows how the Statute stands to a territory."""
    return status != "unknown"


@rule(
    "29",
    "who must arrest in territory that is occupied or claimed by another, where the party cannot act, is contested",
    settled=False,
    displaces="whole_territory",
)
def duty_is_contested(contested_since: Day | None, on: Day) -> bool:
    """Whether the territory is contested on a day; None where it has been so on every day asked about."""
    return contested_since is None or on >= contested_since


@rule(
    "29",
    "where every state that claims a place is bound and one of them holds it, their dispute makes no difference",
    displaces="duty_is_contested",
)
def bound_either_way(bound_claimants: int, claimants: int, held_by_one: bool) -> bool:
    """Whether a contested place is a bound state's whoever is right; `claimants` counts every claim."""
    return held_by_one and 1 < claimants == bound_claimants
