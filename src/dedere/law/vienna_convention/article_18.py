"""What does a signatory owe before it ratifies (article 18)?"""

from __future__ import annotations

from dedere.law.rule import rule


@rule("18", "a signatory must not defeat the treaty's object before it ratifies, which is no duty to arrest")
def signatory_must_arrest() -> bool:
    """Whether the interim duty of a signatory goes so far as an arrest."""
    return False
