"""What happened when, drawn: the warrants, how many states were bound, the trips.

Widths are shares of the page and heights are pixels, so that the drawing fits a phone and its words stay legible.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Literal

import msgspec

from dedere.page.map import TripKind
from dedere.record.day import Day

_TOP, _MIDDLE, _BASE, _HEIGHT = 24, 74, 124, 150


class TimelineTrip(msgspec.Struct, frozen=True):
    """One trip's mark."""

    day: Day
    kind: TripKind
    says: str


class Event(msgspec.Struct, frozen=True):
    """One line across: a warrant, an end, the Statute's first day."""

    day: Day
    says: str
    kind: Literal["warrant", "other"] = "other"


def draw_timeline(
    *,
    first: Day,
    last: Day,
    on: Day,
    bound: Sequence[tuple[Day, int]],
    trips: Sequence[TimelineTrip],
    events: Sequence[Event],
    title: str,
    says: str,
    standalone: bool = False,
) -> str:
    """One SVG from `first` to `last`, both in, with a line at `on`."""

    def at(day: Day) -> str:
        return f"{100 * (max(first, min(last, day)) - first) / (last - first):.2f}%"

    style = (
        "<style>text{font:11.5px Inter,system-ui,sans-serif;fill:#4b5864}.axis,.tick{stroke:#d8dee4}"
        ".ev{stroke:#4b5864;stroke-dasharray:2 2}.bound{fill:#2b6ca3;opacity:.28}.in{fill:#c8401a}"
        ".out{fill:#fff;stroke:#4b5864}.nm{stroke:#4b5864;stroke-width:1.5}.now{stroke:#14202b;stroke-width:2}</style>"
    )
    size = ' width="1200" height="150" style="background:#fff"' if standalone else ""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="timeline" role="img" aria-labelledby="tl-t tl-d"{size}>'
        f'<title id="tl-t">{escape(title)}</title><desc id="tl-d">{escape(says)}</desc>{style if standalone else ""}',
        _bound(bound, first, last),
    ]
    parts.append(f'<line class="axis" x1="0" x2="100%" y1="{_BASE}" y2="{_BASE}"/>')
    for year in range(first.date.year + 1, last.date.year + 1):
        new_year = Day.at(year, 1, 1)
        parts.append(f'<line class="tick" x1="{at(new_year)}" x2="{at(new_year)}" y1="{_BASE}" y2="{_BASE + 5}"/>')
        if year % 5 == 0:
            parts.append(f'<text x="{at(new_year)}" y="{_HEIGHT - 8}" text-anchor="middle">{year}</text>')
    parts += _events(events, at=at, first=first, last=last)
    parts += [_trip(trip, at(trip.day)) for trip in trips]
    parts.append(f'<line class="now" id="now" x1="{at(on)}" x2="{at(on)}" y1="6" y2="{_BASE + 6}"/></svg>')
    return "".join(parts)


def _bound(bound: Sequence[tuple[Day, int]], first: Day, last: Day) -> str:
    most = max((number for _, number in bound), default=0)
    if not most:
        return ""
    span, height = last - first, _BASE - _TOP - 8

    def x(day: Day) -> str:
        return f"{1000 * (max(first, min(last, day)) - first) / span:.1f}"

    path = f"M0 {height}"
    for day, number in bound:
        path += f"H{x(day)}V{height - height * number / 200:.1f}"
    path += f"H1000V{height}z"
    return (
        f'<svg x="0" y="{_TOP + 8}" width="100%" height="{height}" viewBox="0 0 1000 {height}"'
        ' preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="bound" d="{path}"/></svg>'
    )


def _events(events: Sequence[Event], *, at: object, first: Day, last: Day) -> list[str]:
    parts, taken = [], -1.0
    for event in sorted(events, key=lambda one: one.day):
        if not first <= event.day <= last:
            continue
        place = at(event.day)  # type: ignore[operator]
        share = float(place[:-1])
        parts.append(
            f'<line class="ev" x1="{place}" x2="{place}" y1="{_TOP - 4}" y2="{_BASE}">'
            f"<title>{event.day}: {escape(event.says)}</title></line>"
        )
        if share - taken > 13:
            anchor, nudge = ("end", -3) if share > 86 else ("start", 3)
            look = ' class="few"' if event.kind == "other" else ""
            parts.append(
                f'<text{look} x="{place}" dx="{nudge}" y="{_TOP - 8}" text-anchor="{anchor}">'
                f"{escape(event.says)}</text>"
            )
            taken = share
    return parts


def _trip(trip: TimelineTrip, x: str) -> str:
    title = f"<title>{escape(trip.says)}</title>"
    if trip.kind == "into":
        return f'<circle class="in" cx="{x}" cy="{_MIDDLE - 14}" r="5">{title}</circle>'
    if trip.kind == "elsewhere":
        return f'<circle class="out" cx="{x}" cy="{_MIDDLE + 10}" r="3.5">{title}</circle>'
    mark = (
        '<path class="nm" d="M-3-3l6 6m0-6l-6 6"/>'
        if trip.kind == "not_made"
        else '<circle class="out" r="3.5" stroke-dasharray="2 1.5"/>'
    )
    return f'<svg x="{x}" y="{_MIDDLE + 32}" overflow="visible">{mark}{title}</svg>'
