"""Does high office stand in the way before the Tribunal for the former Yugoslavia (article 7)?"""

from __future__ import annotations

from dedere.law.rule import rule


@rule("7(2)", "the office of the accused, as head of state or otherwise, is no bar before the Tribunal")
def office_bars() -> bool:
    """Whether an office keeps the Tribunal from its jurisdiction."""
    return False
