"""Is the change in a person's journeys more than chance, and what does saying so assume?"""

from __future__ import annotations

from collections.abc import Iterable

from dedere.answer.travel_before_after import BeforeAfter
from dedere.errors import NeedsExtra
from dedere.study.shape import KINDS, LEVEL, Series, Study


def study(travel: BeforeAfter) -> Study:
    """Rates, their ratio, the change of shares and the interrupted time series, with what they assume.

    Raises:
        NeedsExtra: SciPy or statsmodels is not installed.
    """
    try:
        import scipy
        import statsmodels

        from dedere.study.rates import rates, share
        from dedere.study.series import series
    except ImportError:
        raise NeedsExtra("Statistics of journeys", extra="study") from None
    found, left_out = [], []
    for kind in KINDS if travel.split.on else ():
        one = series(travel, kind)
        if isinstance(one, Series):
            found.append(one)
        else:
            left_out.append(one)
    return Study(
        travel=travel,
        rates=rates(travel),
        share=share(travel),
        series=tuple(found),
        assumptions=tuple(_assumptions(travel)),
        left_out=tuple(left_out),
        software={"scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
    )


def _assumptions(travel: BeforeAfter) -> Iterable[str]:
    yield f"Intervals are at {round(LEVEL * 100)} per cent and tell of chance alone, not of gaps in the record."
    if "selection" in travel.compares:
        yield "Days with a mere selection of journeys are compared too: their rates are lower bounds at best."
    else:
        yield (
            "Only days on which the record is complete or nearly so are compared; a journey missed there counts as "
            "none."
        )
    yield (
        "Exact intervals take journeys as independent events at a steady rate within each side (a Poisson process); "
        "a tour of several states breaks that and makes them too narrow."
    )
    yield (
        "The share of bound hosts compares journeys with each other: it assumes that a gap in the record misses both "
        "kinds alike."
    )
    yield (
        "A host counts by the law of the day: a state that joined or left the Statute changes sides without any "
        "journey changing."
    )
    yield (
        "The time series assumes that the trend before would have gone on, straight on the scale of logarithms, and "
        "that nothing else changed on the day. A war, an office, an illness or a pandemic is not told apart from the "
        "warrant; leave such days out and see whether the answer holds."
    )
    yield "It shows what followed the day, not what the warrant caused."
