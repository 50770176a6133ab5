"""How do the journeys before and after look in print?

Two panels at the width of a page's text: journeys a year by host, and the monthly series with its model. Told apart by
lightness and hatching, so that a copy in grey reads as well. The same study gives the same bytes.
"""

from __future__ import annotations

import io
from typing import Any, Literal

from dedere.answer.travel_before_after import BeforeAfter, Year
from dedere.errors import NeedsExtra
from dedere.record.day import Day
from dedere.study.shape import KIND_SAYS, Series, Study

Form = Literal["svg", "png"]
WIDTH, PANEL, FOOT = 6.3, 2.5, 0.5  # inches
DPI = 300
DARK, LIGHT, INK = "#1f4e79", "#a9c4d9", "#222222"
_STYLE: dict[Any, Any] = {
    "font.size": 8, "axes.titlesize": 9, "axes.labelsize": 8, "xtick.labelsize": 7.5, "ytick.labelsize": 7.5,
    "legend.fontsize": 7.5, "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": INK,
    "text.color": INK, "axes.labelcolor": INK, "xtick.color": INK, "ytick.color": INK, "svg.hashsalt": "dedere",
    "hatch.linewidth": 0.5, "axes.titlelocation": "left",
}  # fmt: skip


def plot(study: Study, *, form: Form) -> bytes:
    """The figure of a study as SVG or as PNG at 300 dots an inch.

    Raises:
        NeedsExtra: matplotlib is not installed.
    """
    try:
        import matplotlib
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.backends.backend_svg import FigureCanvasSVG
        from matplotlib.figure import Figure
        from matplotlib.layout_engine import ConstrainedLayoutEngine
    except ImportError:
        raise NeedsExtra("A plot", extra="study") from None
    shown = [one for one in study.series if one.kind in ("all", "bound")]
    with matplotlib.rc_context(_STYLE):
        height = PANEL * (1 + len(shown)) + FOOT
        room = ConstrainedLayoutEngine(rect=(0, FOOT / height, 1, 1 - FOOT / height))
        figure = Figure(figsize=(WIDTH, height), layout=room)
        panels = figure.subplots(1 + len(shown), 1, squeeze=False)[:, 0]
        _years(panels[0], study.travel)
        for panel, series in zip(panels[1:], shown, strict=True):
            _series(panel, series, study.travel)
        figure.text(0.01, 0.0, _below(study), fontsize=6.5, va="bottom", ha="left", linespacing=1.4)
        out = io.BytesIO()
        if form == "svg":
            FigureCanvasSVG(figure)
            figure.savefig(out, format="svg", metadata={"Date": None, "Creator": "dedere"})
        else:
            FigureCanvasAgg(figure)
            figure.savefig(out, format="png", dpi=DPI, metadata={"Software": "dedere"})
    return out.getvalue()


def _years(panel: Any, travel: BeforeAfter) -> None:
    lines = [year for year in travel.years if year.days or year.recorded.made]
    at, width = _places(lines)
    bound = [year.recorded.bound for year in lines]
    unbound = [year.recorded.not_bound for year in lines]
    other = [year.recorded.contested + year.recorded.unknown for year in lines]
    low = [one + two for one, two in zip(bound, unbound, strict=True)]
    panel.bar(at, bound, width, color=DARK, label="host bound to arrest under a warrant")
    panel.bar(at, unbound, width, bottom=bound, color=LIGHT, label="host not bound")
    held = [number for number, count in enumerate(other) if count]
    if held:
        panel.bar(
            [at[number] for number in held], [other[number] for number in held], [width[number] for number in held],
            bottom=[low[number] for number in held], color="white", edgecolor=INK, linewidth=0.5, hatch="////",
            label="contested land",
        )  # fmt: skip
    if travel.split.on:
        split = Day.of(travel.split.on)
        parted = sum(year.year == split.date.year for year in lines) == 2
        _split(panel, split.date.year + 0.5 if parted else _year(split))
    tops = [one + two for one, two in zip(low, other, strict=True)]
    for x, top, year in zip(at, tops, lines, strict=True):
        panel.annotate(
            f"{top}{_mark(year, lines)}", (x, top), (0, 1.5), textcoords="offset points", ha="center", va="bottom",
            fontsize=6.5,
        )  # fmt: skip
    panel.set_ylim(0, max([*tops, 1]) * 1.45)
    panel.set_ylabel("journeys made")
    panel.set_title(f"{travel.name}: journeys a year, by what bound the host")
    panel.yaxis.get_major_locator().set_params(integer=True)
    _finish(panel, travel)


def _finish(panel: Any, travel: BeforeAfter) -> None:
    """Years under their middle, ticks where they begin; the legend clear of the lines."""
    years = [year.year for year in travel.years if year.days or year.recorded.made]
    if not years:
        panel.set_xticks([])
        panel.set_yticks([])
        panel.text(0.5, 0.5, "no journey recorded", ha="center", va="center", transform=panel.transAxes)
        return
    whole = range(min(years), max(years) + 1)
    panel.set_xlim(min(years) - 0.1, max(years) + 1.1)
    panel.set_xticks([year + 0.5 for year in whole], [str(year) for year in whole])
    panel.set_xticks([*whole, max(years) + 1], minor=True)
    panel.tick_params(axis="x", which="major", length=0)
    panel.legend(
        loc="upper right", ncols=3, handlelength=1.4, columnspacing=1.2, borderaxespad=0, facecolor="white",
        edgecolor="none", framealpha=1,
    )  # fmt: skip


def _mark(year: Year, lines: list[Year]) -> str:
    """`*` where no day can be compared, `†` where days of the year are missing on both sides of the split."""
    days = sum(other.days for other in lines if other.year == year.year)
    return "*" if not year.days else "†" if days < 365 else ""


def _places(lines: list[Year]) -> tuple[list[float], list[float]]:
    """Where the bars stand and how wide: the parts of a year that the split cuts share its place."""
    at, width = [], []
    for year in lines:
        twice = sum(other.year == year.year for other in lines) == 2
        at.append(year.year + (0.5 if not twice else 0.29 if year.phase == "before" else 0.71))
        width.append(0.38 if twice else 0.8)
    return at, width


def _series(panel: Any, series: Series, travel: BeforeAfter) -> None:
    stretches = [(Day.of(one.first), Day.of(one.last)) for one in travel.stretches]
    panel.vlines(
        [_year((Day.of(one.first) + Day.of(one.last)) / 2) for one in series.points], 0,
        [one.journeys for one in series.points], color=LIGHT, linewidth=1.6, label="journeys in a month",
    )  # fmt: skip
    split = Day.of(travel.split.on) if travel.split.on else None
    for number, (first, last) in enumerate(stretches):
        inside = [one for one in series.points if first <= Day.of(one.first) <= last]
        x = [_year((Day.of(one.first) + Day.of(one.last)) / 2) for one in inside]
        label = {"label": "model"} if number == 0 else {}
        panel.plot(x, [one.fitted / one.days * 30.4375 for one in inside], color=DARK, linewidth=1.4, **label)
        if split is not None and first >= split and series.expected_after is not None:
            label = {"label": "trend before, carried on"} if first == split else {}
            panel.plot(
                x, [(one.expected or 0) / one.days * 30.4375 for one in inside], color=INK, linewidth=1,
                linestyle=(0, (4, 2)), **label,
            )  # fmt: skip
    if split is not None:
        _split(panel, _year(split))
    panel.set_ylim(0, max([one.journeys for one in series.points] + [1]) * 1.3)
    panel.yaxis.get_major_locator().set_params(integer=True)
    panel.set_ylabel("journeys a month")
    left_out = ", contested land left out" if series.kind == "all" else ""
    panel.set_title(f"By month, to {KIND_SAYS[series.kind]}{left_out}")
    _finish(panel, travel)


def _split(panel: Any, at: float) -> None:
    panel.axvline(at, color=INK, linewidth=0.9, linestyle=(0, (1, 1.5)))


def _year(day: float) -> float:
    """A day as a year with its fraction."""
    whole = Day(int(day))
    year = whole.date.year
    first, following = int(Day.at(year, 1, 1)), int(Day.at(year + 1, 1, 1))
    return year + (day - first) / (following - first)


def _below(study: Study) -> str:
    travel = study.travel
    lines = [f"Dotted line: {travel.split.says}." if travel.split.on else travel.split.says]
    unconfirmed = travel.counts.unconfirmed + travel.counts.plan_only
    lines[0] += f" {unconfirmed} of {travel.counts.trips} recorded trips unconfirmed."
    marks = {_mark(year, list(travel.years)) for year in travel.years if year.days or year.recorded.made}
    told = [
        words
        for mark, words in (("*", "* not covered well enough to be compared."), ("†", "† part of the year only."))
        if mark in marks
    ]
    if "selection" in travel.compares:
        told.append("Days with a mere selection of journeys are compared too.")
    if told:
        lines.append(" ".join(told))
    lines.append(f"Source: dedere's record as known on {travel.known_on}. Everybody named is presumed innocent.")
    return "\n".join(lines)
