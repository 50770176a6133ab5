"""Who is at home where: in the own state, or in the one where the organisation sits that somebody serves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from dedere.reader.lexicon import Person


def at_home(person: Person, where: str) -> bool:
    """Whether somebody lives or serves in a state."""
    return where in (person.state, _seats().get(person.name))


@cache
def _seats() -> Mapping[str, str]:
    text = files("dedere.reader.lexicon").joinpath("seats.txt").read_text(encoding="utf-8")
    rows = (line.split(";") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: state for state, *names in rows for name in names}
