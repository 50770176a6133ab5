"""Where in the world was the person bound to be arrested that day, and where does the report put them?"""

from __future__ import annotations

from dedere.answer.brief import Brief
from dedere.page.brief_words import day_words
from dedere.page.map import MapLegend, MapTrip, TripKind, draw_map
from dedere.page.project import point_of, world


def brief_map(made: Brief) -> str:
    """The map of a brief as one SVG; empty where nobody in the report was wanted."""
    if made.world is None:
        return ""
    keys = dict.fromkeys(world()["states"], "never")
    keys.update(dict.fromkeys(made.world.bound, "treaty"))
    keys.update(dict.fromkeys(made.world.disputed, "disputed"))
    keys.update(dict.fromkeys(made.world.unknown, "unknown"))
    legend = [
        MapLegend(key="treaty", says="bound to arrest", count=len(made.world.bound)),
        MapLegend(key="never", says="not bound"),
    ]
    if made.world.disputed:
        legend.append(MapLegend(key="disputed", says="disputed", count=len(made.world.disputed)))
    if made.world.unknown:
        legend.append(MapLegend(key="unknown", says="not knowable", count=len(made.world.unknown)))
    day = day_words(made.world.on)
    return draw_map(
        keys,
        trips=_journeys(made),
        title=f"Who was bound to arrest {made.world.name} on {day}",
        says=f"{len(made.world.bound)} states were bound, as known then. The marks are the journeys of the report.",
        legend=legend,
        source="Filled mark: a journey into a bound state; open: into another; broken: announced; cross: not made.",
    )


def _journeys(made: Brief) -> list[MapTrip]:
    trips: list[MapTrip] = []
    for state in made.states:
        at = point_of(state.where)
        if at is None or state.named_for not in ("journey", "announced"):
            continue
        for owed in state.duties:
            kind: TripKind = "announced"
            if owed.day_of == "visit":
                kind = "into" if owed.finding.answer == "yes" else "elsewhere"
            elif owed.day_of == "not_made":
                kind = "not_made"
            trips.append(
                MapTrip(at=at, kind=kind, says=f"{owed.name}, {state.name}, {day_words(owed.on)}", first=owed.on)
            )
    return trips
