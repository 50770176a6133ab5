"""Does high office stand in the way (article 27)?"""

from __future__ import annotations

from dedere.law.rule import rule

SERVING = ("head_of_state", "head_of_government", "foreign_minister")
"""The offices whose holders are said to have personal immunity while they serve (ICJ, Arrest Warrant, 2002)."""


@rule("27(1)", "the Statute applies to all persons alike, whatever office they hold")
def office_exempts() -> bool:
    """Whether an office takes anybody out of the Court's reach."""
    return False


@rule("27(2)", "immunity that goes with an office, in national or international law, is no bar before the Court")
def immunity_bars() -> bool:
    """Whether an immunity keeps the Court from its jurisdiction."""
    return False


@rule(
    "27(2)",
    "a state that is a party has itself accepted that the office of its leaders protects them neither before the Court "
    "nor from another party's arrest on its behalf",
)
def immunity_is_open(office: str, *, own_state: bool, state_is_party: bool) -> bool:
    """Whether a question of another state's immunity arises at all.

    Args:
        office: the kind of office held on the day.
        own_state: the state asked is the one whose office it is; at home no foreign immunity is owed.
        state_is_party: the state whose office it is, is a party to the Statute.
    """
    return office in SERVING and not own_state and not state_is_party
