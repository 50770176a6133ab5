"""Which time belongs to which place of a list: "visited Kyiv in August and Moscow in July"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.clauses import Context
from dedere.reader.mentions import Mention

_UP_TO = re.compile(r"[,)]? (?:\(|on |in |from |early |late |later |during |between |the |for )*", re.I)


def own_times(places: Sequence[Mention], context: Context) -> dict[str, Mention | None]:
    """The time of each state of a list whose places have times of their own; empty where one time is for all.

    A place without a time shares that of the next one: "Kyiv in August, Warsaw and Moscow in July". Behind the last
    time there is nobody to share with, so that a place there has none.
    """
    ordered = sorted(places, key=lambda m: m.start)
    held = [_behind(place, context) for place in ordered]
    if not any(held[:-1] if len(held) > 1 else held):
        return {}
    found: dict[str, Mention | None] = {}
    following: Mention | None = None
    for place, time in zip(reversed(ordered), reversed(held), strict=True):
        following = time or following
        found.update(dict.fromkeys(place.states, following))
    return found


def _behind(place: Mention, context: Context) -> Mention | None:
    return next(
        (m for m in context.times if m.start >= place.end and _UP_TO.fullmatch(context.flat, place.end, m.start)), None
    )
