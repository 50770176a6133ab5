"""In which states does a journey end that a sentence tells?"""

# ruff: noqa: E501 - a pattern a line

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.dating_names import Named

_BEFORE_PLACE = re.compile(
    r"\b(?:in|into|to|for|from|at|visit(?:s|ed|ing)?|leaves?|left|reach(?:ed|es)?|toured?|via|and|,)\s+(?:the\s+|its\s+|neighbou?ring\s+|"
    r"(?:\w+\s+)?capital(?:\s+city)?(?:\s+of)?\s+|icc member(?: state)? |\w+[- ]member (?:state )?)?\Z", re.I,
)  # fmt: skip
_NOT_A_JOURNEY = re.compile(
    r"\b(?:war|invasion|offensive|conflict|attacks?|fighting|strikes?|troops|crimes?|forces|peace) (?:in|on|against|with|of|to)\s+(?:the\s+)?\Z",
    re.I,
)
_JOINED_TO = re.compile(r"(?:,? and|,) (?:then |later |the )?\Z")
_OF_STATE = re.compile(
    r" (?:[Ss]ecretary|[Pp]resident|[Vv]ice|[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Aa]mbassador|[Ss]enat|[Cc]ongress|[Oo]fficial|[Dd]iplomat|[Ff]orces|"
    r"[Tt]roops|[Gg]overnment|[Mm]ilitary|[Ee]mbassy|[Ii]ntelligence|[Aa]dministration|[Ss]tate [Dd]ep|[Ss]pecial|[Ee]nvoy)"
)
"""What follows the name of a state that is only whose it is: "US Secretary of State"."""
_CAPITAL = re.compile(r" (?:\w+ )?(?:capital|city|resort|port|town|island|coast|border)\b")


def ends(text: str, at: int, found: Sequence[Named]) -> set[str]:
    """The states where a journey ends, in a sentence that begins at `at`; of a list of places, all or none."""
    found_ends: set[str] = set()
    last: tuple[int, bool] | None = None  # where the place before this one stops, and whether a journey ends there
    for name in found:
        if name.sort != "place":
            continue
        start, end = name.start - at, name.end - at
        joined = _JOINED_TO.search(text, max(0, start - 12), start)
        if joined and last is not None and last[0] == joined.start():
            goes = last[1]
        else:
            goes = _goes_to(text, start, end) and (not name.demonym or _CAPITAL.match(text, end) is not None)
        last = (end, goes)
        if goes:
            found_ends.add(name.key)
    return found_ends


def _goes_to(text: str, start: int, end: int) -> bool:
    """Whether a place stands where a journey ends: "in Mongolia", "visit Kyrgyzstan", "Putin's Beijing trip"."""
    if _OF_STATE.match(text, end):
        return False
    if re.match(r"[’']s (?!capital|city|second|largest|north|south|east|west)", text[end : end + 12]):
        return False
    before = text[max(0, start - 40) : start]
    if _NOT_A_JOURNEY.search(before):
        return False
    return (
        _BEFORE_PLACE.search(before) is not None
        or re.match(r"\s(?:visit|trip|summit|tour|talks)\b", text[end : end + 8]) is not None
    )
