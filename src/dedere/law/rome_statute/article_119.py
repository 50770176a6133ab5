"""Who settles a dispute about the Court's functions (article 119)?"""

from __future__ import annotations

from dedere.law.rule import rule


@rule(
    "119(1)",
    "the Court itself settles disputes about its judicial functions; no state may decide alone that a request is void",
)
def state_decides() -> bool:
    """Whether a state may judge for itself that a warrant or request has no force."""
    return False
