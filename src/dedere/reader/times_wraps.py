"""Which words wrap a phrase or join two: "early next week", "Friday of last week", "from Sunday to Tuesday"?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from dedere.reader import times_values as v
from dedere.reader.times_match import Made, Match, Rule


def _within(m: Match) -> Made | None:
    inner = next(word for word in m.words if word.code in "d56")
    outer = next(word for word in m.words if word.code in "7890")
    value, whole = inner.value, outer.value
    if not isinstance(value, (v.Yearless, v.Weekday, v.Season, v.Holiday, v.DayOfMonth, v.Quarter)):
        return None
    if isinstance(value, v.Weekday) and outer.code != "9":
        return None
    if isinstance(value, v.Weekday) and value.turn is not None:
        return None
    return ("d" if inner.code in "d5" else "6"), v.Within(value, whole)  # type: ignore[arg-type]


def _nth_of_month(m: Match) -> Made | None:
    """ "the 20th of next month"."""
    return "d", v.Within(v.DayOfMonth(m.number("DO")), m.value("60"))


def _part(m: Match) -> Made | None:
    word = next(word for word in m.words if word.code in "EelL")
    inner = m.words[-1]
    if word.value == "half" and not m.has("O"):
        return None
    if any(w.code == "p" and m.flat[w.start : w.end].lower() != "in" for w in m.words):
        return None
    part = {"e": "so-far", "l": "rest"}.get(word.code, str(word.value))
    if part == "half":
        part = "first-half" if m.has("O") and m.number("O") == 1 else "second-half"
    if not isinstance(inner.value, v.Value):
        return None
    return ("d" if inner.code == "d" else "5" if inner.code == "5" else "6"), v.PartOf(cast(v.Part, part), inner.value)


def _nth(m: Match) -> Made | None:
    count = m.number("O") if m.has("O") else -1
    inner = m.words[-1].value
    assert isinstance(inner, v.Value)
    if m.has("Ww5"):
        weekday = next(w for w in m.words if w.code in "Ww5").value
        number = weekday.weekday if isinstance(weekday, v.Weekday) else weekday
        return "d", v.Nth(count, None, number, inner)  # type: ignore[arg-type]
    return "6", v.Nth(count, m.unit(), None, inner)


def _nth_of_the(m: Match) -> Made | None:
    """ "the first quarter of the year"."""
    small, large = m.unit(), m.unit(1)
    if small == large or large not in ("month", "year", "decade"):
        return None
    return "6", v.Nth(m.number("O"), small, None, v.Turn(large, 0))


def _period_nth(m: Match) -> Made | None:
    """ "2016, the third quarter"."""
    whole = m.words[0].value
    return (
        ("6", v.Nth(m.number("O"), m.unit(), None, whole))
        if isinstance(whole, v.Value) and m.unit() == "quarter"
        else None
    )


def _last_weekday(m: Match) -> Made | None:
    weekday, whole = m.words[0].value, m.words[-1].value
    if isinstance(weekday, v.Weekday) and weekday.turn == -1 and isinstance(whole, v.Value):
        return "d", v.Nth(-1, None, weekday.weekday, whole)
    return None


def _shift_from(m: Match) -> Made | None:
    loose = m.words[0].value
    inner = m.words[-1].value
    if isinstance(loose, v.FromEvent) and loose.base is None and isinstance(inner, v.Value):
        return "d", v.FromEvent(loose.count, loose.unit, loose.sign, inner, loose.more)
    return None


def _edge(m: Match) -> Made | None:
    whole = m.words[-1].value
    count = m.count()
    first = m.has("O") and m.number("O") == 1
    if count is None or not isinstance(whole, v.Value) or not (first or m.has("L")):
        return None
    return "6", v.EdgeOf(count, m.unit(), not first, whole)


def _week_of(m: Match) -> Made | None:
    if m.has("E") and m.text(next(i for i, word in enumerate(m.words) if word.code == "E")) != "beginning":
        return None
    inner = m.words[-1].value
    assert isinstance(inner, v.Value)
    return "6", v.WeekOf(m.unit(), inner)


def _eve_of(m: Match) -> Made | None:
    inner = m.words[-1].value
    assert isinstance(inner, v.Value)
    return "d", v.FromEvent(1, "day", -1, inner)


def _count_from(m: Match) -> Made | None:
    """ "two weeks from tomorrow", "a week from Friday", "a week after Sunday's vote"."""
    inner = m.words[-1].value
    count = m.count()
    assert isinstance(inner, v.Value)
    if count is None:
        return None
    if m.has("F") and m.unit() == "day" and count > 1 and m.before_word in ("over", "for", "lasting"):
        return "d", v.Range(inner, v.FromEvent(count - 1, "day", 1, inner))  # "for three days from 4 June"
    return "d", v.FromEvent(count, m.unit(), -1 if m.has("b") else 1, inner)


def _weekdays_of(m: Match) -> Made | None:
    """ "next week between Wednesday and Friday"."""
    week = m.value("9")
    return "d", v.Range(v.Within(m.value("5"), week), v.Within(m.value("5", 1), week))


_SORT = {"d": 0, "5": 0, "6": 1, "0": 1, "7": 2, "8": 2, "9": 3}


def _range(m: Match) -> Made | None:
    phrases = [word for word in m.words if isinstance(word.value, v.Value)]
    one, two = phrases[0], phrases[-1]
    fixed = isinstance(one.value, v.Fixed) and isinstance(two.value, v.Fixed)
    if not m.has("Fj") and not fixed and _SORT[one.code] != _SORT[two.code]:
        return None  # "a revision Friday to December's figures"
    assert isinstance(one.value, v.Value)
    assert isinstance(two.value, v.Value)
    return "d", v.Range(one.value, two.value)


def _days_turn(m: Match) -> Made | None:
    """ "from 4 to 22 this month"."""
    first, last = m.number("DO"), m.number("DO", 1)
    outer = m.words[-1].value
    assert isinstance(outer, v.Value)
    return "d", v.Range(v.Within(v.DayOfMonth(first), outer), v.Within(v.DayOfMonth(last), outer))


WRAPS: Sequence[Rule] = (
    Rule("nth weekday", "THE? (ORD|LAST) (WEEKDAY|weekday) (OF|IN) THE? period", _nth),
    Rule("last weekday", "weekday (OF|IN) THE? period", _last_weekday),
    Rule("edge", "THE? (ORD|LAST) NUM UNIT (OF|IN) THE? period", _edge),
    Rule("days turn", "(FROM|BETWEEN)? DAY (TO|AND) DAY OF? turnmonth", _days_turn),
    Rule("nth unit", "THE? (ORD|LAST) UNIT (OF|IN)? THE? period", _nth),
    Rule("nth unit of the", "THE? ORD UNIT OF THE UNIT", _nth_of_the),
    Rule("period nth", "period POSS? THE? ORD UNIT", _period_nth),
    Rule("within", "(day|weekday|month) COMMA? (OF|IN)? (turnyear|turnweek|turnmonth)", _within),
    Rule("within before", "(turnyear|turnweek) (IN|OF|DASH)? (day|weekday|month)", _within),
    Rule("nth turn", "THE ORD turnmonth", _nth_of_month),
    Rule(
        "nth of turn",
        "THE? DAY OF (turnmonth|month)",
        _nth_of_month,
    ),
    Rule("half", "THE? (ORD|L) PART OF period", _part),
    Rule("part", "THE? (PART|EARLIER|LATER) DASH? (OF|IN)? THE? (any|period)", _part),
    Rule("week of", "THE? UNIT (OF|STARTING|PART) IN? THE? (day|weekday)", _week_of),
    Rule("shift from", "loose (day|weekday|month|year)", _shift_from),
    Rule("count from", "(A|NUM) UNIT (FROM|AFTER|BEFORE) (day|weekday)", _count_from),
    Rule("eve of", "THE? EVE OF (day)", _eve_of),
)

RANGES: Sequence[Rule] = (
    Rule("days of a week", "turnweek (BETWEEN|FROM) weekday (AND|TO) weekday", _weekdays_of),
    Rule("from to", "FROM any TO any", _range),
    Rule("between", "BETWEEN any AND any", _range),
    Rule("to", "any [zu-] any", _range),
)
