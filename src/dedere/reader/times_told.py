"""Which words hang on what was told before, or count by halves: "that October", "half a year ago"?"""

from __future__ import annotations

from collections.abc import Sequence

from dedere.reader import times_values as v
from dedere.reader.times_match import Made, Match, Rule
from dedere.reader.wordlist import listed

_SAYS_THAT = frozenset(
    listed("""
    said say says saying told tell tells reported report reports added announced announce hoped hopes hope expected
    expects noted believed believes believe suggested agreed so is was indicated confirmed stated claimed insisted
    insists revealed thinks think thought means meant know knows knew showed shows show such given warned warns
    """)
)


def _that_month(m: Match) -> Made | None:
    """ "that October": of the year told before; not "said that March was cold"."""
    if m.before_word in _SAYS_THAT or m.before in ("", ",") or m.after in ("D", "O"):
        return None
    return "6", v.Within(v.Yearless(m.number("Mm")), v.FromEvent(0, "year", 1))


def _that_unit(m: Match) -> Made | None:
    """ "later that year", "that same week"."""
    if m.before_word in _SAYS_THAT or m.text(-1) != m.unit() or m.unit() not in ("day", "week", "month", "year"):
        return None
    return "1", v.FromEvent(0, m.unit(), 1)


def _that_season(m: Match) -> Made | None:
    if m.before_word in _SAYS_THAT or m.before == "":
        return None
    season = next(word.value for word in m.words if word.code == "S")
    return "6", v.Within(v.Season(int(str(season))), v.FromEvent(0, "year", 1))


_HALVES = {"year": (6, "month"), "decade": (5, "year"), "century": (50, "year")}


def _half_ago(m: Match) -> Made | None:
    """ "half a year ago", "a year and a half ago", "two and a half years ago"."""
    unit = m.unit()
    if unit not in _HALVES or not any(word.code == "E" and word.value == "half" for word in m.words):
        return None
    half, smaller = _HALVES[unit]
    if m.words[0].code == "E":
        return "d", v.Ago(half, smaller, -1)  # type: ignore[arg-type]
    count = m.number("ND") if m.has("ND") else 1
    return "d", v.Ago(2 * half * count + half, smaller, -1)  # type: ignore[arg-type]


def _week_on(m: Match) -> Made | None:
    """ "a week on Tuesday": seven days after the next one."""
    if m.unit() != "week" or m.text(2) != "on":
        return None
    return "d", v.Directed(v.FromEvent(7, "day", 1, v.Weekday(m.number("W"))), "future")


def _within_told(m: Match) -> Made | None:
    """ "4 June of that year", "the Tuesday of that week", "the fifth of the same month"."""
    inner, told = m.words[0].value, m.words[-1].value
    if not isinstance(told, v.FromEvent) or told.count != 0 or told.base is not None:
        return None
    fits = {"year": (v.Yearless, v.Season), "month": (v.DayOfMonth,), "week": (v.Weekday,)}.get(told.unit, ())
    if not isinstance(inner, fits) or (isinstance(inner, v.Weekday) and inner.turn is not None):
        return None
    return ("d" if m.words[0].code in "d5" else "6"), v.Within(inner, told)


def _days_and_days(m: Match) -> Made | None:
    """ "30 June and 1 July": an interval only where the days follow each other."""
    one, two = m.words[0].value, m.words[-1].value
    if not isinstance(one, v.Yearless) or not one.day or one.last_day:
        return None
    if isinstance(two, v.Yearless) and two.day and not two.last_day:
        first, last = one.in_year(2024), two.in_year(2024)
    elif isinstance(two, v.Fixed) and two.first == two.last:
        first, last = one.in_year(two.first.date.year), (two.first, two.last)
    else:
        return None
    return ("d", v.Range(one, two)) if first and last and last[0] - first[1] == 1 else None


TOLD: Sequence[Rule] = (
    Rule("half ago", "(E A UNIT AGO|A UNIT AND A E AGO|NUM AND A E UNIT AGO)", _half_ago),
    Rule("that unit", "(EARLIER|LATER|PART)? t H? UNIT", _that_unit),
    Rule("that month", "(EARLIER|LATER|PART)? t H? MONTH", _that_month),
    Rule("that season", "t H? SEASON", _that_season),
    Rule("week on", "A UNIT IN SUREDAY", _week_on),
)
WITHIN_TOLD: Sequence[Rule] = (Rule("within told", "(day|weekday|month) COMMA? ((OF|IN) v?)? loose", _within_told),)
TWO_DAYS: Sequence[Rule] = (Rule("days and days", "day AND day", _days_and_days),)
