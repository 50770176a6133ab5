"""Did the monthly journeys change in level or trend on the day, beyond the trend before?

A segmented regression of counts on months: `log(journeys) = log(months) + a + b * years + c * after + d * years after`,
with the years counted from the split, so that `c` is the jump on that day. Months that the split or a gap cuts count
with the days they have.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.diagnostic import acorr_ljungbox

from dedere.answer.travel_before_after import BeforeAfter, Cell
from dedere.answer.travel_compare import A_YEAR
from dedere.record.day import Day
from dedere.study.shape import KIND_SAYS, LEVEL, Diagnostics, Kind, Model, Point, Series, Term

MONTH = A_YEAR / 12
FEW = 10
"""Below so many journeys on a side no trend is estimated for it, only a change of level."""
FEWEST_CELLS = 12
"""Months needed on each side."""
SURE = 0.05
_NAMES = ("trend before", "change of level", "change of trend")


def series(travel: BeforeAfter, kind: Kind) -> Series | str:
    """The interrupted time series for hosts of one kind, or one sentence that says why there is none."""
    cells = travel.cells
    after = [cell for cell in cells if cell.phase == "after"]
    before = [cell for cell in cells if cell.phase == "before"]
    hosts = KIND_SAYS[kind]
    if len(before) < FEWEST_CELLS or len(after) < FEWEST_CELLS:
        return (
            f"No time series for {hosts}: it needs {FEWEST_CELLS} months on each side, "
            f"and {len(before)} before and {len(after)} after can be compared."
        )
    counts = np.array([_count(cell, kind) for cell in cells], dtype=float)
    first, second = (sum(_count(cell, kind) for cell in side) for side in (before, after))
    if first < FEW or not second:
        return f"No time series for {hosts}: {first} journeys before and {second} after are too few for a model."
    design = _design(cells, Day.of(travel.split.on or cells[0].first), trend_after=second >= FEW)
    offset = np.log([cell.days / MONTH for cell in cells])
    lags = max(1, round(4 * (len(cells) / 100) ** (2 / 9)))
    poisson = sm.GLM(counts, design, family=sm.families.Poisson(), offset=offset)
    plain = poisson.fit()
    robust = poisson.fit(cov_type="HAC", cov_kwds={"maxlags": lags})
    diagnostics = _diagnostics(plain, counts, int(second))
    models = [
        _model(robust, "Poisson", f"robust to heteroscedasticity and autocorrelation (Newey-West, {lags} months)")
    ]
    if diagnostics.dispersion_p < SURE and diagnostics.dispersion > 1:
        spread = _negative_binomial(counts, design, offset, plain)
        if spread is not None:
            models.append(spread)
    far = len(after) > len(before)
    expected, low, high = (None, None, None) if far else _expected(robust, design, offset, cells)
    alone = design.copy()
    alone[:, 2:] = 0
    fitted, trend = np.exp(design @ plain.params + offset), np.exp(alone @ plain.params + offset)
    return Series(
        kind=kind,
        models=tuple(models),
        diagnostics=diagnostics,
        observed_after=int(second),
        expected_after=expected,
        expected_low=low,
        expected_high=high,
        points=tuple(
            Point(
                first=cell.first, last=cell.last, days=cell.days, journeys=_count(cell, kind),
                fitted=float(fitted[at]), expected=None if far else float(trend[at]),
            )
            for at, cell in enumerate(cells)
        ),
    )  # fmt: skip


def _count(cell: Cell, kind: Kind) -> int:
    return {"all": cell.bound + cell.not_bound, "bound": cell.bound, "not_bound": cell.not_bound}[kind]


def _design(cells: Sequence[Cell], split: Day, *, trend_after: bool) -> Any:
    """Columns: one, years from the split (the cell's middle), after, years after."""
    years = np.array([((int(Day.of(cell.first)) + int(Day.of(cell.last))) / 2 - int(split)) / A_YEAR for cell in cells])
    after = np.array([cell.phase == "after" for cell in cells], dtype=float)
    columns = [np.ones_like(years), years, after]
    if trend_after:
        columns.append(years * after)
    return np.column_stack(columns)


def _model(fit: Any, family: str, errors: str) -> Model:
    interval = np.asarray(fit.conf_int(alpha=1 - LEVEL))
    says = (
        "a year, in the trend before the day",
        "the jump on the day, against the trend before",
        "a year, by which the trend after differs from the trend before",
    )
    terms = tuple(
        Term(
            name=name,  # type: ignore[arg-type]
            says=words,
            factor=float(np.exp(fit.params[at])),
            low=float(np.exp(interval[at, 0])),
            high=float(np.exp(interval[at, 1])),
            p=float(fit.pvalues[at]),
        )
        for at, (name, words) in enumerate(zip(_NAMES, says, strict=True), start=1)
        if at < (len(fit.params) - 1 if family == "negative binomial" else len(fit.params))
    )
    likelihood = float(fit.llf)
    return Model(
        family=family,  # type: ignore[arg-type]
        errors=errors,
        terms=terms,
        dispersion=float(fit.params[-1]) if family == "negative binomial" else None,
        log_likelihood=likelihood,
        aic=2 * len(fit.params) - 2 * likelihood,
    )


def _negative_binomial(counts: Any, design: Any, offset: Any, poisson: Any) -> Model | None:
    """The same with extra variance (NB2, by maximum likelihood); None where the fit does not converge."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        start = np.append(poisson.params, 0.1)
        fit = sm.NegativeBinomial(counts, design, offset=offset).fit(
            start_params=start, method="bfgs", maxiter=500, disp=0
        )
    if not fit.mle_retvals["converged"] or not np.all(np.isfinite(fit.bse)):
        return None
    return _model(fit, "negative binomial", "of maximum likelihood")


def _diagnostics(fit: Any, counts: Any, after: int) -> Diagnostics:
    residuals = np.asarray(fit.resid_pearson)
    dispersion = float(fit.pearson_chi2 / fit.df_resid)
    dispersion_p = float(stats.chi2.sf(fit.pearson_chi2, fit.df_resid))
    centred = residuals - residuals.mean()
    lag_1 = float((centred[1:] * centred[:-1]).sum() / (centred**2).sum())
    lags = min(12, len(counts) // 5)
    ljung_box_p = float(acorr_ljungbox(residuals, lags=[lags])["lb_pvalue"].iloc[0])
    return Diagnostics(
        cells=len(counts),
        journeys=int(counts.sum()),
        journeys_after=after,
        dispersion=dispersion,
        dispersion_p=dispersion_p,
        lag_1=lag_1,
        ljung_box_lags=lags,
        ljung_box_p=ljung_box_p,
        says=tuple(_judged(dispersion, dispersion_p, ljung_box_p)),
    )


def _judged(dispersion: float, dispersion_p: float, ljung_box_p: float) -> list[str]:
    if dispersion_p < SURE and dispersion > 1:
        found = ["The counts vary more than a Poisson law has it; the negative binomial model stands beside it."]
    else:
        found = ["No sign that the counts vary more than a Poisson law has it."]
    if ljung_box_p < SURE:
        found.append("Neighbouring months resemble each other; only the robust intervals allow for it.")
    else:
        found.append("No sign that neighbouring months resemble each other.")
    return found


def _expected(fit: Any, design: Any, offset: Any, cells: Sequence[Cell]) -> tuple[float, float, float]:
    """What the trend before alone gives for the months after, with an interval of the mean by the delta method."""
    rows = np.array([cell.phase == "after" for cell in cells])
    alone = design[rows].copy()
    alone[:, 2:] = 0
    each = np.exp(alone @ fit.params + offset[rows])
    total = float(each.sum())
    slope = (each[:, None] * alone).sum(axis=0) / total  # of the log of the total
    error = float(np.sqrt(slope @ np.asarray(fit.cov_params()) @ slope))
    reach = float(stats.norm.ppf(1 - (1 - LEVEL) / 2)) * error
    return total, total * float(np.exp(-reach)), total * float(np.exp(reach))
