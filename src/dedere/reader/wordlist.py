"""Words as one writes them down."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, in order.

    >>> listed("arrive land")
    ('arrive', 'land')
    """
    return tuple(text.split())
