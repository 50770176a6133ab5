"""On which day was that from which another happening is counted: "he came on Thursday, a day after he saw Cairo"?"""

from __future__ import annotations

import re

from dedere.reader.clauses import Context, moment
from dedere.reader.times_calendar import shifted
from dedere.reader.times_values import FromEvent
from dedere.record.day import Day

_EXACT = {"day": 10, "week": 7, "month": 7, "year": 4}
"""How much of an ISO day is sure when so many days, weeks, months or years are counted off."""
_BETWEEN = re.compile(r"\s*(?:that )?\Z")
_GERUND = re.compile(r"\s*(?:he |she |they )?(?:had |was |were )?(?:[\w-]+ly )?\Z")


def counted_from(context: Context, start: int, verb: int) -> str | None:
    """The day of a clause that opens with "a day after" or "two weeks before", where the main clause has a day.

    Args:
        start: where the passage begins that the clause tells, with who acts.
        verb: where its verb stands.
    """
    flat = context.flat
    for mention in context.times:
        time = mention.time
        if time is None or not isinstance(time.value, FromEvent) or time.value.base is not None or mention.end > verb:
            continue
        value, side = time.value, time.text.lower().rsplit(" ", 1)[-1]
        if side not in ("after", "before") or value.count is None or value.more:
            continue
        if not (_BETWEEN.match(flat, mention.end, max(start, mention.end)) or _GERUND.match(flat, mention.end, verb)):
            continue
        told = [m.time for m in context.times if m.time is not None and m is not mention and m.end <= mention.start]
        day = next((when for t in reversed(told) if (when := moment(t, context, "past")) and len(when) == 10), None)
        day = day or (context.lead if context.early else None)
        if day is None or value.unit not in _EXACT:
            return None
        other = shifted(Day.of(day), value.unit, value.count if side == "before" else -value.count)
        return other.iso[: _EXACT[value.unit]]
    return None
