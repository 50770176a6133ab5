"""Which patterns does a language have, and what do they look for?

Patterns are data: `patterns/<language>/<kind>.yaml`, each with a name (the trace of what it finds), what to find (a
`surface` expression, a `find` over the parsed tree, or both), what it gives, and sentences that prove it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml


class Pattern(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One pattern as written.

    `gives` names the kind and may fix a status or another field; `status: weak` leaves it to the words around.
    `like` maps sentences to what must be found in them, `unlike` to the reason why nothing may be.
    """

    name: str
    gives: dict[str, Any]
    surface: list[str] = msgspec.field(default_factory=list)
    find: list[str] = msgspec.field(default_factory=list)
    like: dict[str, Any] = msgspec.field(default_factory=dict)
    unlike: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The kind of statement it gives."""
        return str(self.gives["kind"])


@cache
def patterns(language: str = "en") -> tuple[Pattern, ...]:
    """Every pattern of a language, in the order of files and lines.

    Raises:
        msgspec.ValidationError: a file does not have the form of patterns.
    """
    found: list[Pattern] = []
    folder = files(__package__).joinpath(language)
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            rows = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
            found.extend(msgspec.convert(rows or [], list[Pattern]))
    return tuple(found)


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """Reads scalars as they are written: `NO` is Norway and `2024-09-02` a text."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, expression) for tag, expression in rules if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")
    ]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
