"""Which sentences of an article make a claim of one sort? Patterns with their own examples, from YAML."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml

_ARREST = (
    r"(?:arrest|detain|apprehend|seize|hand (?:him|her|them|\w+|[A-Z]\w+ \w+) over|hand over|surrender|turn over|"
    r"take (?:him|her|\w+) into custody|execute (?:the|its|an?|that) (?:arrest )?warrants?|"
    r"enforce (?:the|its|an?|that) (?:arrest )?warrants?|act on (?:the|its|an?|that) (?:arrest )?warrants?|"
    r"cooperate (?:with (?:the|its) (?:court|ICC|tribunal)|in accordance)|abide by (?:the )?(?:court|ICC|its))"
)


class ClaimPattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pattern: its name, what it looks for, what it gives, and sentences that it must and must not find."""

    name: str
    find: str
    gives: dict[str, Any]
    like: dict[str, dict[str, str]] = {}
    unlike: dict[str, str] = {}

    @property
    def search(self) -> re.Pattern[str]:
        """What it looks for, compiled."""
        return _compiled(self.find)


@cache
def _compiled(find: str) -> re.Pattern[str]:
    return re.compile(find.replace("<arrest>", _ARREST), re.I)


@cache
def patterns(sort: str, language: str = "en") -> tuple[ClaimPattern, ...]:
    """The patterns of one sort of claim, in the order of their file."""
    text = files(__package__).joinpath(language, f"{sort}.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), tuple[ClaimPattern, ...])
