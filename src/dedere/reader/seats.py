"""Who is at home where: in the own state, or in the one where the organisation sits that somebody serves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from dedere.reader.lexicon import Person


def at_home(person: Person, where: str) -> bool:
    """Whether somebody lives or serves in a state."""
    return where in (person.state, person.post, _seats().get(person.name))


def seat_of(person: Person, title: str) -> str:
    """Where somebody receives guests: at the seat of the organisation that the title names, else in the own state."""
    return next((state for name, state in _BODIES.items() if name in title), "") or _seats().get(
        person.name, person.state
    )


_BODIES = {
    "European": "BE",
    "EU ": "BE",
    "NATO": "BE",
    "UN ": "US",
    "U.N.": "US",
    "United Nations": "US",
    "African Union": "ET",
    "AU ": "ET",
    "Arab League": "EG",
    "IAEA": "AT",
    "OSCE": "AT",
    "OPEC": "AT",
}


@cache
def _seats() -> Mapping[str, str]:
    text = files("dedere.reader.lexicon").joinpath("seats.txt").read_text(encoding="utf-8")
    rows = (line.split(";") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: state for state, *names in rows for name in names}
