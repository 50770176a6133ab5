"""What does a study of journeys say?

Counts come from `answer`; here stand the estimates made from them, each with its interval, and what was assumed.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from dedere.answer.travel_before_after import BeforeAfter

Kind = Literal["all", "bound", "not_bound"]
KINDS: tuple[Kind, ...] = ("all", "bound", "not_bound")
KIND_SAYS: dict[Kind, str] = {"all": "all hosts", "bound": "bound hosts", "not_bound": "unbound hosts"}
LEVEL = 0.95
"""The confidence level of every interval."""


class Rate(msgspec.Struct, frozen=True, kw_only=True):
    """Journeys made over the days compared, and how many a year that is, with an exact Poisson interval."""

    journeys: int
    days: int
    yearly: float
    low: float
    high: float


class Ratio(msgspec.Struct, frozen=True, kw_only=True):
    """After over before; `low` may be 0 and `high` None (no upper bound) where one side has no journey."""

    value: float | None
    low: float
    high: float | None
    p: float


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """Journeys to hosts of one kind, before and after. None where no day could be compared."""

    kind: Kind
    before: Rate | None
    after: Rate | None
    ratio: Ratio | None


class OddsRatio(msgspec.Struct, frozen=True, kw_only=True):
    """How the odds that a journey went to a bound host changed; needs no days, so gaps in the record matter less.

    The table is (bound, not bound) before and (bound, not bound) after, of all that is recorded.
    """

    before: tuple[int, int]
    after: tuple[int, int]
    value: float | None
    low: float
    high: float | None
    p: float


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One factor of a model: the rate is multiplied by `factor`."""

    name: Literal["trend before", "change of level", "change of trend"]
    says: str
    factor: float
    low: float
    high: float
    p: float


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """One model fitted; `dispersion` is the extra variance of the negative binomial (alpha), None for Poisson."""

    family: Literal["Poisson", "negative binomial"]
    errors: str
    terms: tuple[Term, ...]
    dispersion: float | None
    log_likelihood: float
    aic: float


class Diagnostics(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the Poisson model's assumptions held, by its Pearson residuals."""

    cells: int
    journeys: int
    journeys_after: int
    dispersion: float  # Pearson chi-square over its degrees of freedom: 1 where variance equals mean
    dispersion_p: float
    lag_1: float  # autocorrelation of the residuals from one cell to the next
    ljung_box_lags: int
    ljung_box_p: float
    says: tuple[str, ...]


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One cell of the series: journeys made, and the model's mean for as many days; `expected` by the trend before."""

    first: str
    last: str
    days: int
    journeys: int
    fitted: float
    expected: float | None


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """An interrupted time series by month.

    `expected_after` is what the trend before would have given after, with an interval of that mean; None where the time
    after is longer than the time before, further than a trend can be carried.
    """

    kind: Kind
    models: tuple[Model, ...]
    diagnostics: Diagnostics
    observed_after: int
    expected_after: float | None
    expected_low: float | None
    expected_high: float | None
    points: tuple[Point, ...]


class Study(msgspec.Struct, frozen=True, kw_only=True):
    """The counts, the estimates made from them, what was assumed, and what could not be estimated."""

    travel: BeforeAfter
    rates: tuple[Rates, ...]
    share: OddsRatio | None
    series: tuple[Series, ...]
    assumptions: tuple[str, ...]
    left_out: tuple[str, ...]
    software: dict[str, str]
