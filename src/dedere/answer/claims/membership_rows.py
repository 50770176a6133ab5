"""What do the verdicts on memberships share: their rows, and how far two dates lie apart?"""

from __future__ import annotations

from dedere.answer.claims.parties import Standing
from dedere.answer.claims.view import View
from dedere.law.finding import Fact
from dedere.record.day import Day
from dedere.record.rows import Participation
from dedere.record.when import When

CLASH = 31
"""Days by which two dates of one act may differ before the article is called wrong: less is shown, not resolved."""
FORETOLD = 731
"""Days after an article within which an act counts as the one it foretold."""


def rows_of(view: View, *found: Participation | None) -> tuple[Fact, ...]:
    """Acts as facts, each once."""
    return tuple(view.fact(row) for row in dict.fromkeys(found) if row is not None)


def facts_of(state: Standing, view: View) -> tuple[Fact, ...]:
    """The last acts of a state."""
    return tuple(view.fact(row) for row in state.acts[-3:])


def apart(about: When, *days: Day) -> int:
    """Days between a span and the nearest of some days."""
    return min(max(int(about.first) - int(day), int(day) - int(about.last), 0) for day in days)
