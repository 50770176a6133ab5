"""How many journeys a year, before and after, and how sure is the difference?"""

from __future__ import annotations

import math

from scipy import stats
from scipy.stats.contingency import odds_ratio

from dedere.answer.travel_before_after import BeforeAfter, Tally
from dedere.answer.travel_compare import A_YEAR
from dedere.study.shape import KINDS, LEVEL, Kind, OddsRatio, Rate, Rates, Ratio


def rates(travel: BeforeAfter) -> tuple[Rates, ...]:
    """Journeys a year to each kind of host, with exact intervals, over the days compared."""
    before, after = travel.sides
    found = []
    for kind in KINDS:
        sides = [rate(journeys(side.compared, kind), side.days) if side.days else None for side in (before, after)]
        both = ratio(sides[0], sides[1]) if sides[0] and sides[1] else None
        found.append(Rates(kind=kind, before=sides[0], after=sides[1], ratio=both))
    return tuple(found)


def journeys(tally: Tally, kind: Kind) -> int:
    """The journeys of a kind: contested land, and hosts of whom it is not known, are in none."""
    return {"all": tally.bound + tally.not_bound, "bound": tally.bound, "not_bound": tally.not_bound}[kind]


def rate(count: int, days: int) -> Rate:
    """A count over some days as a yearly rate, with Garwood's exact Poisson interval.

    >>> one = rate(0, 3653)
    >>> round(one.high, 2)  # 3.69 journeys in ten years
    0.37
    """
    years = days / A_YEAR
    tail = (1 - LEVEL) / 2
    low = stats.chi2.ppf(tail, 2 * count) / 2 if count else 0.0
    high = stats.chi2.ppf(1 - tail, 2 * (count + 1)) / 2
    return Rate(journeys=count, days=days, yearly=count / years, low=float(low) / years, high=float(high) / years)


def ratio(before: Rate, after: Rate) -> Ratio | None:
    """The rate after over the rate before: given their sum, the count after is binomial (Przyborowski and Wilenski).

    None where neither side has a journey.
    """
    total = before.journeys + after.journeys
    if not total:
        return None
    test = stats.binomtest(after.journeys, total, after.days / (before.days + after.days))
    interval = test.proportion_ci(confidence_level=LEVEL, method="exact")
    scale = before.days / after.days
    return Ratio(
        value=after.journeys / before.journeys * scale if before.journeys else None,
        low=_odds(float(interval.low)) * scale,
        high=None if interval.high >= 1 else _odds(float(interval.high)) * scale,
        p=float(test.pvalue),
    )


def share(travel: BeforeAfter) -> OddsRatio | None:
    """How the odds of a bound host changed, by Fisher's conditional likelihood; None where a margin is empty."""
    before, after = (side.recorded for side in travel.sides)
    table = [[after.bound, after.not_bound], [before.bound, before.not_bound]]
    if any(sum(line) == 0 for line in table) or any(table[0][at] + table[1][at] == 0 for at in (0, 1)):
        return None
    found = odds_ratio(table, kind="conditional")
    interval = found.confidence_interval(confidence_level=LEVEL)
    return OddsRatio(
        before=(before.bound, before.not_bound),
        after=(after.bound, after.not_bound),
        value=_finite(float(found.statistic)),
        low=float(interval.low),
        high=_finite(float(interval.high)),
        p=float(stats.fisher_exact(table).pvalue),
    )


def _odds(share: float) -> float:
    return share / (1 - share)


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
