"""What is the answer for every person, place and day at once?

A block of bytes cut from the spans; for maps over time and for counting. The one part of the answers that needs NumPy.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dedere.answer.place import At
from dedere.answer.spans import runs
from dedere.law.finding import Answer
from dedere.law.seen import Seen
from dedere.record.day import Day

CODES: tuple[Answer, ...] = ("no", "yes", "disputed", "unknown")
"""The answers by the number that stands for them in a grid."""
_NUMBER = {answer: number for number, answer in enumerate(CODES)}


def cuts(seen: Seen, persons: Sequence[str], places: Sequence[At]) -> NDArray[np.int32]:
    """The spans in which the answer is not `no`: person, place, first day, first day out (0: still so), code."""
    found = [
        (p, s, since, until or 0, _NUMBER[answer])
        for p, who in enumerate(persons)
        for s, place in enumerate(places)
        for since, until, answer, _ in runs(seen, who, place)
        if answer != "no"
    ]
    return np.array(found, dtype=np.int32).reshape(-1, 5)


def grid(seen: Seen, persons: Sequence[str], places: Sequence[At], *, since: Day, days: int) -> NDArray[np.uint8]:
    """Codes of `CODES` by person, place and day, `days` of them from `since` on."""
    return filled(cuts(seen, persons, places), (len(persons), len(places), days), since=since)


def filled(spans: NDArray[np.int32], shape: tuple[int, int, int], *, since: Day) -> NDArray[np.uint8]:
    """The grid of a list of spans; cells of no span are 0, `no`.

    Most places share a person's days, so the spans are sorted by person and days and each run of places is filled at
    once.
    """
    made = np.zeros(shape, dtype=np.uint8)
    if not len(spans):
        return made
    days = shape[2]
    first = np.clip(spans[:, 2] - since, 0, days)
    last = np.where(spans[:, 3] == 0, days, np.clip(spans[:, 3] - since, 0, days))
    order = np.lexsort((spans[:, 1], spans[:, 4], last, first, spans[:, 0]))
    p, s, a, b, code = (column[order] for column in (spans[:, 0], spans[:, 1], first, last, spans[:, 4]))
    # a new run begins where anything but the place changes, or the place is not the next one
    breaks = (np.diff(p) != 0) | (np.diff(a) != 0) | (np.diff(b) != 0) | (np.diff(code) != 0) | (np.diff(s) != 1)
    starts = np.concatenate(([0], np.flatnonzero(breaks) + 1, [len(p)]))
    begin, end = starts[:-1], starts[1:] - 1
    rows = zip(
        *(each.tolist() for each in (p[begin], s[begin], s[end] + 1, a[begin], b[begin], code[begin])), strict=True
    )
    for who, place, past, since_day, until_day, number in rows:
        if since_day < until_day:
            made[who, place:past, since_day:until_day] = number
    return made
