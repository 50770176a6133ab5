"""Where on the atlas's map does a place stand?

Equal Earth (Šavrič, Patterson and Jenny, 2018), with the scale and origin that the shapes were drawn with.
"""

from __future__ import annotations

import math
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

import msgspec

Point = tuple[float, float]
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2


@cache
def world() -> Any:
    """The shapes of the map: `width`, `height`, `states` by ISO code, `contested` areas."""
    return _asset("world.json")


@cache
def _places() -> dict[str, dict[str, Point]]:
    found: dict[str, dict[str, Point]] = _asset("places.json")
    return found


def _asset(name: str) -> Any:
    return msgspec.json.decode((resources.files("dedere.page") / "assets" / name).read_bytes())


def to_map(latitude: float, longitude: float) -> Point:
    """The point of the map for degrees north and east.

    >>> x, y = to_map(0, 0)
    >>> round(x), round(y)
    (480, 234)
    """
    scale, (east, south) = world()["scale"], world()["translate"]
    lam, phi = math.radians(longitude), math.asin(_M * math.sin(math.radians(latitude)))
    p2 = phi * phi
    p6 = p2 * p2 * p2
    x = lam * math.cos(phi) / (_M * (_A1 + 3 * _A2 * p2 + p6 * (7 * _A3 + 9 * _A4 * p2)))
    y = phi * (_A1 + _A2 * p2 + p6 * (_A3 + _A4 * p2))
    return (round(east + scale * x, 1), round(south - scale * y, 1))


def point_of(where: str, place: str = "") -> Point | None:
    """The point of a place in a state; of the state's capital where the place is not on the map.

    None where the state itself is not drawn.
    """
    known = _places().get(where, {})
    outer, _, inner = place.partition("(")
    for name in (place, outer, inner.rstrip(") "), *place.split(" and ")):
        if point := known.get(_plain(name)):
            return (point[0], point[1])
    state = world()["states"].get(where)
    if state is None:
        return None
    x, y = state.get("capital", state["at"])
    return (x, y)


def _plain(name: str) -> str:
    parts = unicodedata.normalize("NFD", name.strip().lower())
    return "".join(c for c in parts if not unicodedata.combining(c))
