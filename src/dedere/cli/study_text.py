"""How statistics of journeys look at the prompt, in 80 columns."""

from __future__ import annotations

from dedere.cli.out import heading, wrap
from dedere.cli.travel_text import print_before_after
from dedere.study.shape import KIND_SAYS, Model, Rate, Ratio, Series, Study


def print_study(study: Study) -> None:
    """Counts, rates, shares, time series, assumptions."""
    print_before_after(study.travel)
    heading("Journeys a year, with exact 95% Poisson intervals, over the days compared")
    print(f"  {'':<14}{'before':<19}{'after':<18}{'after / before':<19}p")
    for one in study.rates:
        cells = f"{_rate(one.before):<19}{_rate(one.after):<18}{_ratio(one.ratio):<19}"
        p = _p(one.ratio.p) if one.ratio else ""
        print(f"  {KIND_SAYS[one.kind]:<14}{cells}{p}".rstrip())
    _share(study)
    for series in study.series:
        _series(series)
    if study.left_out:
        heading("Not estimated")
        for words in study.left_out:
            print(wrap(words, indent="  "))
    heading("What this assumes")
    for words in study.assumptions:
        print(wrap(words, indent="    ", first="  - "))
    made = ", ".join(f"{name} {version}" for name, version in study.software.items())
    print(wrap(f"Estimated with {made}.", indent="  "))


def _share(study: Study) -> None:
    one = study.share
    if one is None:
        return
    heading("Share of bound hosts among hosts bound or not, as recorded")
    for words, (bound, other) in (("before", one.before), ("after", one.after)):
        total = bound + other
        print(f"  {words:<8}{bound} of {total} ({bound / total:.0%})")
    value = "not defined" if one.value is None else f"{one.value:.2f}"
    high = "no bound" if one.high is None else f"{one.high:.2f}"
    print(wrap(f"odds ratio {value} [{one.low:.2f}, {high}], p {_p(one.p)} (Fisher's exact test)", indent="  "))


def _series(series: Series) -> None:
    found = series.diagnostics
    heading(f"Interrupted time series by month, {KIND_SAYS[series.kind]}")
    print(
        wrap(
            f"{found.cells} months or parts of months, {found.journeys} journeys, {found.journeys_after} after.",
            indent="  ",
        )
    )
    for model in series.models:
        _model(model)
    if series.expected_after is None or series.expected_low is None or series.expected_high is None:
        says = (
            f"Observed {series.observed_after} after. The time after is longer than the time before: the trend before "
            "is not carried on so far."
        )
    else:
        says = (
            f"Had the trend before gone on: {series.expected_after:.1f} journeys after [{series.expected_low:.1f}, "
            f"{series.expected_high:.1f}], interval of the mean; observed {series.observed_after}."
        )
    print(wrap(says, indent="  "))
    print(wrap(
        f"Variance over mean {found.dispersion:.2f} (p {_p(found.dispersion_p)}); autocorrelation at one month "
        f"{found.lag_1:.2f}, Ljung-Box over {found.ljung_box_lags} months p {_p(found.ljung_box_p)}. "
        + " ".join(found.says),
        indent="  ",
    ))  # fmt: skip


def _model(model: Model) -> None:
    extra = f", alpha {model.dispersion:.2f}" if model.dispersion is not None else ""
    print(wrap(f"{model.family}{extra}; errors {model.errors}; AIC {model.aic:.1f}", indent="    ", first="  "))
    for term in model.terms:
        value = f"x {term.factor:.2f} [{term.low:.2f}, {term.high:.2f}]"
        print(f"    {term.name:<17}{value:<23}p {_p(term.p):<7}{'a year' if 'trend' in term.name else ''}".rstrip())


def _rate(rate: Rate | None) -> str:
    return "not compared" if rate is None else f"{rate.yearly:.1f} [{rate.low:.1f}, {rate.high:.1f}]"


def _ratio(ratio: Ratio | None) -> str:
    if ratio is None:
        return "-"
    high = "no bound" if ratio.high is None else f"{ratio.high:.2f}"
    return f"{'-' if ratio.value is None else f'{ratio.value:.2f}'} [{ratio.low:.2f}, {high}]"


def _p(p: float) -> str:
    return "<0.001" if p < 0.001 else f"{p:.3f}"
