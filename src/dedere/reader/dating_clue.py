"""What does one passage tell about the day it was written?

A clue is a small model: with some chance the passage means something dated, and then the day lies in certain spans;
else the passage tells nothing. Its score on a day is the logarithm of how much likelier the passage is then than on
any day at all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dedere.record.day import Day

Scores = NDArray[np.float64]
ALL_DAYS = 10_000
"""About how many days an article of the record's subject may have been written on."""
FAR = Day.at(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Spell:
    """A span of days on which the passage could have been written, its weight, and why."""

    first: Day
    last: Day
    weight: float
    says: str = ""


@dataclass(frozen=True, slots=True)
class Clue:
    """What one passage tells: with chance `trust`, that the day lies in the spells.

    `dates` marks clues that can fix a day by themselves; `weekly` are seven weights from Monday on instead of spells;
    `since` makes a clue that loses weight with the days after the last spell's first day.
    """

    how: str
    start: int
    end: int
    spells: tuple[Spell, ...] = ()
    trust: float = 0.6
    dates: bool = True
    weekly: tuple[float, ...] = ()
    decay: float = 0.0
    fresh: float = 0.0
    says: str = ""
    group: str = ""
    share: float = 1.0

    def says_on(self, day: Day) -> str:
        """In words, what it tells for a day."""
        told = [spell for spell in self.spells if spell.first <= day <= spell.last and spell.says]
        best = max(told, key=lambda spell: spell.weight / (spell.last - spell.first + 1), default=None)
        return f"{self.says}: {best.says}" if best and self.says else best.says if best else self.says


def scores(clue: Clue, base: Day, size: int) -> Scores:
    """The clue's score for each day from `base` on."""
    if clue.weekly:
        week = np.log(np.array([clue.weekly[(base.weekday + k) % 7] for k in range(7)]) * 7)
        return np.tile(week, size // 7 + 1)[:size] * clue.share
    if clue.decay:
        # heavy-tailed: most reports are written within days of the latest date they name, some long after
        since = np.arange(size, dtype=np.float64) + (base - clue.spells[0].first)
        norm = np.log((ALL_DAYS + clue.decay) / clue.decay)
        density = np.where(since >= 0, ALL_DAYS / np.maximum(since + clue.decay, clue.decay) / norm, 0.0)
        if clue.fresh:
            density = (1 - clue.fresh) * density + clue.fresh * np.where((since >= 0) & (since <= 1), ALL_DAYS / 2, 0.0)
        return np.log(clue.trust * density + (1 - clue.trust)) * clue.share
    weights = np.zeros(size)
    measure = 0.0
    for spell in clue.spells:
        measure += spell.weight * (min(spell.last, FAR) - spell.first + 1)
        a, b = max(0, spell.first - base), min(size, spell.last - base + 1)
        if a < b:
            np.maximum(weights[a:b], spell.weight, out=weights[a:b])
    density = weights * ALL_DAYS / max(measure, 1.0)
    return np.log(clue.trust * density + (1 - clue.trust)) * clue.share
