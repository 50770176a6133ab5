"""Where on the map were the journeys and gatherings?

GeoJSON points from the set of places; a journey to two places is a MultiPoint, one to a place that the record cannot
put on the map has no geometry and is kept, as GeoJSON allows.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from dedere.built.plain import to_cells
from dedere.record.names import plain
from dedere.record.record import Record
from dedere.record.rows import Place, Summit, Trip

ATTRIBUTION = "Places: GeoNames (https://www.geonames.org), CC BY 4.0"


def features(record: Record, *, sets: Collection[str]) -> dict[str, Any]:
    """A FeatureCollection of the sets `trips` and `summits`."""
    rows: list[Trip | Summit] = []
    if Trip.set_name in sets:
        rows.extend(record.rows(Trip))
    if Summit.set_name in sets:
        rows.extend(record.rows(Summit))
    found = []
    for row in rows:
        cells = {name: cell for name, cell in to_cells(row).items() if name != "line" and cell not in (None, "")}
        found.append({
            "type": "Feature", "id": row.id, "geometry": _geometry(points(record, row.where, row.place)),
            "properties": {"set": row.set_name, **cells},
        })  # fmt: skip
    return {"type": "FeatureCollection", "attribution": ATTRIBUTION, "features": found}


def points(record: Record, where: str, place: str) -> list[tuple[float, float]]:
    """Longitude and latitude of the places named, as far as the record has them."""
    known: dict[str, Place] = {}
    for row in record.by(Place, "where", where):
        for name in (row.name, *row.aliases):
            known.setdefault(plain(name), row)
    found = []
    for part in re.split(r"[;,]", place):
        at = known.get(plain(re.sub(r"\(.*?\)", "", part)))
        if at is not None:
            found.append((at.longitude, at.latitude))
    return list(dict.fromkeys(found))


def _geometry(at: list[tuple[float, float]]) -> dict[str, Any] | None:
    if not at:
        return None
    if len(at) == 1:
        return {"type": "Point", "coordinates": list(at[0])}
    return {"type": "MultiPoint", "coordinates": [list(point) for point in at]}
