"""Which days does a time expression mean, seen from the day the article was written?

Each value is a small frozen description ("Thursday", "the month before this one", "two days before the event") that
gives its days once the anchor, the direction and, where it hangs on one, the event are known. None means that the
text does not say; nothing is invented.
"""

from __future__ import annotations

from dedere.reader.times_calendar import (
    Basis,
    Direction,
    Grain,
    Now,
    Part,
    Span,
    Unit,
    Value,
    iso,
    month_span,
    months_from,
    shifted,
    unit_span,
)
from dedere.reader.times_compound import Ago, EdgeOf, FromEvent, Nth, PartOf, Range, Stretch, WeekOf, Within
from dedere.reader.times_simple import (
    DayOfMonth,
    Directed,
    Fixed,
    Holiday,
    MonthTurn,
    Nearest,
    Quarter,
    Season,
    TheWeekend,
    Turn,
    Vague,
    Weekday,
    Yearless,
)

__all__ = [
    "Ago", "Basis", "DayOfMonth", "Directed", "Direction", "EdgeOf", "Fixed", "FromEvent", "Grain", "Holiday",
    "MonthTurn", "Nearest", "Now", "Nth", "Part", "PartOf", "Quarter", "Range", "Season", "Span", "Stretch",
    "TheWeekend", "Turn", "Unit", "Vague", "Value", "WeekOf", "Weekday", "Within", "Yearless", "iso", "month_span",
    "months_from", "shifted", "unit_span",
]  # fmt: skip
