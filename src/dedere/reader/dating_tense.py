"""Does a sentence look back or ahead at some point, and does a weekday say when somebody spoke?"""

# ruff: noqa: E501 - a pattern a line

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.dating_names import Named
from dedere.reader.document import Sentence
from dedere.reader.times import TimeExpression
from dedere.reader.times_values import Direction

_FUTURE = re.compile(
    r"(?<=[a-z])will\b|[’']ll\b|\b(?:will|shall|would|could|might|won[’']t|plan(?:s|ned|ning)?|due|set to|scheduled|slated|expected|upcoming|"
    r"forthcoming|going to|to be held|to (?:attend|visit|travel|host|meet|take|hold|go|skip|participate|address|arrive|begin|make|pay|tour|see|return|speak|open|join|miss|fly|leave|receive|welcome|start|discuss|sign|present|deliver|chair|stay)|"
    r"to start|ahead of|invit\w+|intends?|(?:is|are) (?:to|hosting|planning|skipping|attending|visiting)|begins?|starting)\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:(?<!-)\w{2,}ed(?<!need)(?<!united)(?<!related)(?<!scheduled)(?<!planned)(?<!expected)(?<!slated)(?<!proposed)(?<!called)|was|were|had|did|has|have|said|says|told|went|came|met|took|flew|made|left|held|"
    r"gave|saw|got|began|became|won)\b",
    re.I,
)
_ATTRIBUTION = re.compile(
    r"\b(?:said|says|saying|adding|telling|announcing|told|announced|reported|confirmed|added|stated|wrote|posted|declared|tweeted|warned|claimed|noted|"
    r"argued|insisted|interview|statement|briefing|reporters|conference|media|post|message|ministry|spokes\w+)\b"
    r"[^.;]{0,30}\Z",
    re.I,
)


def direction_at(text: str, at: int) -> Direction | None:
    """Whether the words around a point of a sentence look back or ahead: the nearest cue before it, else after it."""
    before = text[:at]
    ahead = max((m.start() for m in _FUTURE.finditer(before)), default=-1)
    back = max((m.start() for m in _PAST.finditer(before)), default=-1)
    if ahead >= 0 or back >= 0:
        return "future" if ahead >= 0 and ahead > back - 12 else "past"
    one, two = _FUTURE.search(text, at), _PAST.search(text, at)
    if one and (two is None or one.start() < two.start()):
        return "future"
    return "past" if two else None


def names_in(items: Sequence[Named], sentence: Sentence) -> list[Named]:
    """The names that stand in a sentence."""
    return [item for item in items if sentence.start <= item.start < sentence.end]


def attribution(text: str, at: int, time: TimeExpression) -> bool:
    """Whether a weekday says when somebody spoke and not when the thing happened."""
    return time.grain in ("day", "part-of-day") and _ATTRIBUTION.search(text[max(0, at - 60) : at]) is not None
