"""How do words of time combine into values?

Three cascades over the code string of `times_words`, each rule a pattern of codes and a function that makes the
value: first plain expressions ("June 10, 2015", "last week"), then what wraps one ("early next week", "Friday of last
week", "two days after the summit"), then ranges ("from Sunday to Tuesday"). A recognised phrase becomes one word of
its own code, so later cascades see it whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from dedere.reader import times_values as v
from dedere.reader.times_words import Word
from dedere.record.day import Day

Made = tuple[str, v.Value]
Maker = Callable[["Match"], Made | None]

NAMES = {
    "MONTH": "[Mm]", "ANYMONTH": "[Mmn]", "DAY": "[DO]", "ORD": "O", "YEAR": "Y", "WEEKDAY": "[Ww]", "SUREDAY": "W",
    "UNIT": "U", "COMMA": ",", "DASH": "-", "OF": "i", "THE": "v", "AND": "&", "TO": "[zu-]", "FROM": "F",
    "BETWEEN": "j", "LAST": "L", "NEXT": "X", "THIS": "H", "THAT": "t", "PART": "E", "EARLIER": "e", "LATER": "l", "AGO": "A",
    "BEFORE": "b", "AFTER": "f", "COUNT": "[NDaV]", "NUM": "[ND]", "FEW": "V", "ABOUT": "K", "PREP": "[pgsubfF]", "IN": "p",
    "WITHIN": "g", "SEASON": "S", "FEAST": "G", "DEICTIC": "T", "ISO": "I", "DECADE": "C", "TIMEOFDAY": "P",
    "POSS": "r", "EVE": "c", "DOT": r"\.", "SINCE": "s", "OPEN": r"\(", "A": "a", "STARTING": "~", "QUARTER": "Q",
    # phrases already recognised
    "day": "d", "weekday": "5", "month": "6", "year": "7", "turnyear": "8", "turnweek": "9", "turnmonth": "0",
    "period": "[67890]", "any": "[d567890]", "loose": "1",
}  # fmt: skip


class Match:
    """The words that one rule matched, picked by code."""

    def __init__(
        self, words: Sequence[Word], flat: str, before: Word | None, after: Word | None, rest: str = ""
    ) -> None:
        self.words, self.flat = words, flat
        self.rest = rest  # the codes that follow
        self.before = before.code if before else ""
        self.after = after.code if after else ""
        self.before_word = flat[before.start : before.end].lower() if before else ""

    def all(self, codes: str) -> list[Word]:
        """The matched words with one of these codes."""
        return [word for word in self.words if word.code in codes]

    def number(self, codes: str, at: int = 0) -> int:
        """The number of the word with one of these codes."""
        value = self.all(codes)[at].value
        assert isinstance(value, int)
        return value

    def value(self, codes: str, at: int = 0) -> v.Value:
        """The value of a phrase already recognised."""
        value = self.all(codes)[at].value
        assert isinstance(value, v.Value)
        return value

    def unit(self, at: int = 0) -> v.Unit:
        """The unit of the sentence."""
        return self.all("U")[at].value  # type: ignore[return-value]

    def text(self, at: int) -> str:
        """One of the words, lower case."""
        word = self.words[at]
        return self.flat[word.start : word.end].lower()

    def has(self, codes: str) -> bool:
        """Whether any word has one of these codes."""
        return any(word.code in codes for word in self.words)

    def count(self) -> int | None:
        """How many: "two", "3", "a"; None for "a few", "several"; two for "a couple of"."""
        for word in self.words:
            if word.code in "ND" and isinstance(word.value, int):
                return word.value
            if word.code == "V":
                return 2 if word.value == "couple" else None
        return 1 if self.has("a") else None


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern over codes and what it makes."""

    name: str
    codes: str
    make: Maker


def _fixed(year: int, month: int, day: int) -> Made | None:
    try:
        found = Day.at(year, month, day)
    except ValueError:
        return None
    return "d", v.Fixed(found, found)


def _full_date(m: Match) -> Made | None:
    if any(word.code == "p" and m.flat[word.start : word.end].lower() != "in" for word in m.words):
        return None
    return _fixed(m.number("Y"), m.number("Mmn"), m.number("DO"))


def _month_day(m: Match) -> Made | None:
    month, day = m.number("Mmn"), m.number("DO")
    weekday = m.number("Ww") if m.has("Ww") else None
    value = v.Yearless(month, day, weekday=weekday)
    return ("d", value) if value.in_year(2024) else None


def _days(m: Match) -> Made | None:
    month = m.number("Mmn")
    days = [word.value for word in m.all("DO")]
    value = v.Yearless(month, int(str(days[0])), month, int(str(days[-1])))
    if m.has("Y"):
        span = value.in_year(m.number("Y"))
        return ("d", v.Fixed(*span, "interval")) if span else None
    return ("d", value) if value.in_year(2024) else None


def _days_and(m: Match) -> Made | None:
    """ "12 and 13 October": an interval only where the days follow each other."""
    days = [int(str(word.value)) for word in m.all("DO")]
    return _days(m) if days == list(range(days[0], days[-1] + 1)) else None


def _month_year(m: Match) -> Made | None:
    if any(word.code == "p" and m.flat[word.start : word.end].lower() != "in" for word in m.words):
        return None
    return "6", v.Fixed(*v.month_span(m.number("Y"), m.number("Mmn")), "month")


def _months_year(m: Match) -> Made | None:
    """ "March-April 2023", "March and April 2023": from the one to the other."""
    one, two = m.number("Mmn"), m.number("Mmn", 1)
    if any(word.code == "p" and m.flat[word.start : word.end].lower() != "in" for word in m.words):
        return None
    if m.has("Y"):
        span = v.Yearless(one, 0, two).in_year(m.number("Y") - (two < one))
        return ("6", v.Fixed(*span, "interval")) if span and two != one else None
    return ("6", v.Yearless(one, 0, two)) if one != two else None


def _bare_month(m: Match) -> Made | None:
    """A month alone; a name ("April Ryan", "May will") only after a word that makes it a month."""
    word = m.all("Mmn")[0]
    text = m.flat[word.start : word.end]
    short = len(text) == 3 and text.lower() != "may"
    if short and (
        m.before == "" or m.before not in "psubfFijz" or text.islower() or m.flat[word.end : word.end + 1] == "-"
    ):
        return None  # "Jan", "Mar", "Sep" without a full stop or a number
    led = m.before != "" and m.before in "pgsubfFijzEHLX&-,(el"
    follows = m.flat[word.end : word.end + 2]
    name_next = follows[:1] == " " and follows[1:].isupper()
    if word.code == "m" and (not led or m.before in ",&" or name_next):
        return None
    if word.code == "M" and not led and name_next and text.lower() in ("april", "june", "august"):
        return None
    if text.lower() in ("august", "sep", "dec") and text.islower() and not led:
        return None
    return "6", v.Yearless(word.value)  # type: ignore[arg-type]


def _year(m: Match) -> Made | None:
    word = m.words[-1]
    year = int(str(word.value))
    tail = m.flat[word.end : word.end + 14]
    counted = re.match(r"\s[a-z]+s\b|\speople|\smen|\sjobs|\skm\b|\skilo|\s?%", tail)
    led = m.before != "" and m.before in "psubfFijzEg-(,tveHLX6"
    if not (1900 <= year <= 2099) and m.before not in ("p", "i", "s", "F", "j"):
        return None
    if counted and m.before not in ("p", "s", "F", "j", "b", "f"):
        return None
    if not led and counted:
        return None
    return "7", v.Fixed(Day.at(year, 1, 1), Day.at(year, 12, 31), "year")


def _years(m: Match) -> Made | None:
    """ "2014-2018", and "2022-23" where the second follows the first."""
    first = m.number("Y")
    last = m.number("Y", 1) if len(m.all("Y")) > 1 else first // 100 * 100 + m.number("DN")
    if not first < last <= first + 120 or (len(m.all("Y")) == 1 and last != first + 1):
        return None
    return "7", v.Fixed(Day.at(first, 1, 1), Day.at(last, 12, 31), "interval")


def _iso(m: Match) -> Made | None:
    day = m.all("I")[0].value
    return "d", v.Fixed(day, day)  # type: ignore[arg-type]


def _decade(m: Match) -> Made | None:
    year = m.number("C")
    if year < 100:
        year += 1900 if year >= 30 else 2000
    return "7", v.Fixed(Day.at(year, 1, 1), Day.at(year + 9, 12, 31), "decade")


def _turn(m: Match) -> int:
    codes = {word.code for word in m.words}
    return -1 if "L" in codes else 1 if "X" in codes else 0


def _turn_unit(m: Match) -> Made | None:
    unit, turn = m.unit(), _turn(m)
    if m.all("U")[0].end - m.all("U")[0].start > len(unit) and unit != "century":
        return _loose_stretch(m)  # "recent weeks", "coming days": nobody knows how many
    if m.has("t") or _within_follows(m):
        return None
    if unit == "fortnight" and turn:
        return "1", v.Stretch(1, unit, turn)
    if unit in ("day", "decade", "century") and turn:
        return _day_turn(m, turn) if unit == "day" else ("1", v.Stretch(1, unit, turn))
    code = {"year": "8", "month": "0", "week": "9", "weekend": "d"}.get(unit, "8")
    return code, v.Turn(unit, turn)


def _within_follows(m: Match) -> bool:
    """Whether "of 2016", "of last year", "of July" follows: "the last week of July" is no last week."""
    return m.has("LX") and re.match(r"[ip]v?(?:[MmYHS]|[LX]U)", m.rest) is not None and not m.rest.startswith("p")


def _day_turn(m: Match, turn: int) -> Made | None:
    return "1", v.FromEvent(1, "day", turn)


def _loose_stretch(m: Match) -> Made | None:
    unit = m.all("U")[0]
    if unit.end - unit.start == len(m.unit()):
        return None
    return "1", v.Vague(-1 if m.has("LV") else 1)


def _stretch(m: Match) -> Made | None:
    count = m.count()
    sign = -1 if m.has("L") else 1
    if _within_follows(m):
        return None
    return ("1", v.Stretch(count, m.unit(), sign)) if count else ("1", v.Vague(sign))


def _units_ahead(m: Match) -> Made | None:
    """ "the two past years"; not "at 3 next week"."""
    return _stretch(m) if m.text(-1).endswith("s") else None


def _within_units(m: Match) -> Made | None:
    count = m.count()
    return ("1", v.Stretch(count, m.unit(), 1, tuple(_pairs(m)[1:]))) if count and m.rest[:1] != "i" else None


def _ago(m: Match) -> Made | None:
    count = m.count()
    if count is None:
        return "1", v.Vague(-1)
    pairs = _pairs(m)
    return "d", v.Ago(pairs[0][0], pairs[0][1], -1, tuple(pairs[1:]))


def _pairs(m: Match) -> list[tuple[int, v.Unit]]:
    """ "2 years 1 month and 21 days" as numbers with their units."""
    found: list[tuple[int, v.Unit]] = []
    count = 1
    for word in m.words:
        if word.code in "NDV":
            count = 2 if word.code == "V" else int(str(word.value))
        elif word.code == "a":
            count = 1
        elif word.code == "U":
            found.append((count, word.value))  # type: ignore[arg-type]
    return found


def _in_units(m: Match) -> Made | None:
    """ "in two weeks"; not "for the first time in two weeks", nor "in two days of talks"."""
    if m.text(0) != "in" or m.before in ("O", "L") or m.before_word in ("time", "times", "once") or m.after == "i":
        return None
    return _ahead(m)


def _ahead(m: Match) -> Made | None:
    count = m.count()
    if count is None:
        return "1", v.Vague(1)
    pairs = _pairs(m)
    offset = cast(tuple[int, bool], m.all("T")[0].value)[0] if m.has("T") else 0
    base = v.Turn("day", offset) if offset else None
    return "d", v.Ago(pairs[0][0], pairs[0][1], 1, tuple(pairs[1:]), base)


def _after_next(m: Match) -> Made | None:
    """ "the week after next", "the year before last"."""
    unit, turn = m.unit(), 2 if m.has("X") else -2
    if m.has("X") != m.has("f") or unit == "day":
        return None
    return {"year": "8", "month": "0", "week": "9"}.get(unit, "d"), v.Turn(unit, turn)


def _quarter(m: Match) -> Made | None:
    number, half = cast(tuple[int, bool], m.all("Q")[0].value)
    value = v.Quarter(number, half)
    if m.has("Y"):
        return "6", v.Fixed(*value.in_year(m.number("Y")), "quarter")
    return "6", value


def _shift(m: Match) -> Made | None:
    """ "two days before", "a week later": hangs on an event."""
    sign = -1 if m.words[-1].code in "be" else 1
    count = m.count()
    more = tuple(_pairs(m)[1:]) if count else ()
    return "1", v.FromEvent(count, m.unit(), sign, None, more)


def _the_day(m: Match) -> Made | None:
    """ "the day before", "the following day", "the next day", "the same day"."""
    if m.text(-1) != m.unit() and not m.has("bf"):
        return None
    if m.unit() != "day" and m.has("HLX"):
        return None
    if m.has("H"):
        return "1", v.FromEvent(0, m.unit(), 1)
    return "1", v.FromEvent(1, m.unit(), -1 if m.has("bL") and not m.has("f") else 1)


def _deictic(m: Match) -> Made | None:
    word = m.all("T")[0]
    if m.flat[word.start : word.end].lower() == "now" and m.before not in ("&", "z", "u", "-"):
        return None  # "now" is seldom a day
    offset, part = cast(tuple[int, bool], word.value)
    return "d", v.Turn("day", offset, part or m.has("PEel"))


def _weekday_short(m: Match) -> bool:
    """Whether "Sun", "Sat" or "Mon" is a weekday here: a full stop, a comma or a preposition says so."""
    word = m.all("Ww")[0]
    text = m.flat[word.start : word.end]
    if word.code == "W":
        return True
    return (
        text[:1].isupper() and (text.endswith(".") or m.before == "p" or m.after in (",", "d")) and not text.isupper()
    )


def _weekday(m: Match) -> Made | None:
    if not _weekday_short(m) or m.before == "y":
        return None
    turn = _turn(m) if m.has("LXH") else None
    number = m.number("Ww")
    if turn is not None and any(m.flat[w.start : w.end].lower() in ("past", "coming", "upcoming") for w in m.words):
        return "d", _Nearest(number, turn)
    return "5", v.Weekday(number, turn, m.has("PEel"))


@dataclass(frozen=True, slots=True)
class _Nearest(v.Value):
    """ "this past Tuesday", "this coming Friday": the nearest one, the article's own day left out."""

    weekday: int
    turn: int

    @property
    def basis(self) -> v.Basis:
        return "weekday"

    def days(self, now: v.Now) -> v.Span | None:
        if now.anchor is None:
            return None
        gap = (
            (now.anchor.weekday - self.weekday - 1) % 7 + 1
            if self.turn < 0
            else (self.weekday - now.anchor.weekday - 1) % 7 + 1
        )
        day = now.anchor - gap if self.turn < 0 else now.anchor + gap
        return day, day


def _weekdays_and(m: Match) -> Made | None:
    one, two = m.number("W"), m.number("W", 1)
    if (one + 1) % 7 != two:
        return None
    return "d", v.Range(v.Weekday(one), v.Weekday(two))


def _weekday_day(m: Match) -> Made | None:
    return "d", v.DayOfMonth(m.number("DO"), m.number("Ww"))


def _month_turn(m: Match) -> Made | None:
    word = m.all("Mmn")[0]
    if m.has("LX") and any(m.flat[w.start : w.end].lower() in ("past", "coming", "upcoming") for w in m.words):
        return "6", v.Yearless(word.value)  # type: ignore[arg-type]
    return "6", v.MonthTurn(int(str(word.value)), _turn(m))


def _season(m: Match) -> Made | None:
    turn = _turn(m) if m.has("LXH") else None
    year = m.number("Y") if m.has("Y") else None
    word = m.all("S")[0]
    if year is None and re.match(r"\s[A-Z]", m.flat[word.end : word.end + 2]):
        return None  # "the Winter Olympics", "the Summer Palace"
    if year is None and turn is None and m.flat[word.start : word.end].lower() in ("fall", "spring") and not m.has("v"):
        return None
    return "6", v.Season(int(str(word.value)), year, turn)


def _feast(m: Match) -> Made | None:
    name = str(m.all("G")[0].value)
    if m.has("c"):
        name = {"christmas": "christmas eve"}.get(name, name)
    turn = _turn(m) if m.has("LXH") else None
    return "d", v.Holiday(name, m.number("Y") if m.has("Y") else None, turn)


def _weekend(m: Match) -> Made | None:
    return ("d", v.TheWeekend()) if m.unit() == "weekend" and m.text(1) == "weekend" else None


def _part_of_unit(m: Match) -> Made | None:
    """ "the end of the year", "earlier in the week": of the unit that holds the article's day."""
    unit = m.unit()
    word = next(word for word in m.words if word.code in "Eel")
    part = {"e": "so-far", "l": "rest"}.get(word.code, word.value)
    if unit not in ("week", "month", "year", "decade", "century") or part == "half" or not m.text(-1) == unit:
        return None
    return "6", v.PartOf(part, v.Turn(unit, 0))  # type: ignore[arg-type]


def _on_the_nth(m: Match) -> Made | None:
    word = m.words[-1]
    after = m.flat[word.end : word.end + 1]
    return ("d", v.DayOfMonth(m.number("O"))) if m.before == "p" and after in ("", ".", ",", ";") else None


# ---- what wraps a phrase ----------------------------------------------------------------------------------------


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


def _part(m: Match) -> Made | None:
    word = next(word for word in m.words if word.code in "EelL")
    inner = m.words[-1]
    part: v.Part = {"e": "so-far", "l": "rest"}.get(word.code, word.value)  # type: ignore[assignment]
    if part == "half":  # type: ignore[comparison-overlap]
        order = m.number("O") if m.has("O") else 0
        part = "first-half" if order == 1 else "second-half"
    if not isinstance(inner.value, v.Value):
        return None
    return ("d" if inner.code == "d" else "5" if inner.code == "5" else "6"), v.PartOf(part, inner.value)


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
    return "d", v.FromEvent(count, m.unit(), -1 if m.has("b") else 1, inner)


def _range(m: Match) -> Made | None:
    phrases = [word for word in m.words if isinstance(word.value, v.Value)]
    one, two = phrases[0], phrases[-1]
    assert isinstance(one.value, v.Value)
    assert isinstance(two.value, v.Value)
    return "d", v.Range(one.value, two.value)


def _days_turn(m: Match) -> Made | None:
    """ "from 4 to 22 this month"."""
    first, last = m.number("DO"), m.number("DO", 1)
    outer = m.words[-1].value
    assert isinstance(outer, v.Value)
    return "d", v.Range(v.Within(v.DayOfMonth(first), outer), v.Within(v.DayOfMonth(last), outer))


FIRST: Sequence[Rule] = (
    Rule("iso", "(WEEKDAY COMMA?)? ISO", _iso),
    Rule("days and year", "(BETWEEN|FROM)? MONTH DAY (TO|AND) THE? DAY COMMA? YEAR", _days),
    Rule("days of month year", "(BETWEEN|FROM)? THE? DAY (TO|AND) (THE? DAY) OF? ANYMONTH COMMA? OF? YEAR", _days),
    Rule("month between", "MONTH BETWEEN DAY (AND|TO) DAY COMMA? YEAR?", _days),
    Rule("days range", "(BETWEEN|FROM)? MONTH THE? DAY TO THE? DAY", _days),
    Rule("between days", "BETWEEN MONTH DAY AND DAY", _days),
    Rule("between days of", "BETWEEN THE? DAY AND THE? DAY OF? ANYMONTH", _days),
    Rule("days of month range", "(BETWEEN|FROM)? THE? DAY TO (THE? DAY) OF? ANYMONTH", _days),
    Rule("days and", "MONTH DAY AND DAY", _days_and),
    Rule("days of month and", "DAY AND DAY OF? ANYMONTH", _days_and),
    Rule(
        "month day year",
        "(PART? WEEKDAY TIMEOFDAY? COMMA?)? THE? ANYMONTH COMMA? THE? DAY COMMA? (OF|IN)? (THE? YEAR)",
        _full_date,
    ),
    Rule(
        "day month year",
        "(PART? WEEKDAY TIMEOFDAY? COMMA?)? THE? DAY DOT? DASH? OF? ANYMONTH DASH? COMMA? (OF|IN)? YEAR",
        _full_date,
    ),
    Rule("year month day", "YEAR (DASH|COMMA)? ANYMONTH (DASH|COMMA)? DAY", _full_date),
    Rule("month day", "(PART? WEEKDAY TIMEOFDAY? COMMA?)? MONTH (DASH? DAY|COMMA? THE? ORD)", _month_day),
    Rule("day month", "(PART? WEEKDAY TIMEOFDAY? COMMA?)? THE? DAY DOT? DASH? OF? ANYMONTH", _month_day),
    Rule("month weak", "ANYMONTH ORD", _month_day),
    Rule("months year", "(FROM|BETWEEN)? MONTH (DASH|AND|TO) MONTH COMMA? (IN|OF)? YEAR", _months_year),
    Rule("months range", "(FROM MONTH TO|BETWEEN MONTH AND|MONTH DASH) MONTH", _months_year),
    Rule("month year", "ANYMONTH COMMA? (OF|IN)? YEAR", _month_year),
    Rule("year month", "YEAR COMMA? MONTH", _month_year),
    Rule("week after next", "THE UNIT (AFTER|BEFORE) THE? (NEXT|LAST)", _after_next),
    Rule("units ahead", "THE? NUM (LAST|NEXT) UNIT", _units_ahead),
    Rule("within", "WITHIN THE? NEXT? NUM UNIT (COMMA? AND? NUM UNIT)* (FROM DEICTIC)?", _within_units),
    Rule("from day to month day", "(FROM|BETWEEN) DAY (TO|AND) MONTH DAY (COMMA? YEAR)?", _days),
    Rule("quarter", "(QUARTER (OF|DASH|COMMA)? YEAR|YEAR DASH? QUARTER|QUARTER)", _quarter),
    Rule("years", "YEAR DASH (YEAR|D|N)", _years),
    Rule("month turn", "(LAST|NEXT|THIS) (LAST|NEXT)? ANYMONTH", _month_turn),
    Rule("season", "(THE|LAST|NEXT|THIS)? (LAST|NEXT)? SEASON COMMA? OF? YEAR", _season),
    Rule("season turn", "(THE|LAST|NEXT|THIS) (LAST|NEXT)? SEASON", _season),
    Rule("feast", "(LAST|NEXT|THIS)? FEAST (EVE|U)? COMMA? OF? YEAR?", _feast),
    Rule("ago", "ABOUT? (A? FEW OF?|A|ABOUT* NUM) UNIT ((COMMA? AND?)? NUM UNIT)* AGO", _ago),
    Rule("in units", "IN (A? FEW OF?|ABOUT* NUM|A) UNIT (POSS|FROM DEICTIC)?", _in_units),
    Rule("from now", "(A? FEW OF?|ABOUT* NUM|A) UNIT FROM DEICTIC", _ahead),
    Rule("part of unit", "THE? (PART|EARLIER|LATER) ((OF|IN)? THE|OF) UNIT", _part_of_unit),
    Rule("weekend", "THE UNIT", _weekend),
    Rule("stretch", "THE? (LAST|NEXT) A? (COUNT OF?|ABOUT NUM) UNIT", _stretch),
    Rule(
        "shift", "ABOUT? (A? FEW OF?|A|ABOUT* NUM)? UNIT (COMMA? AND? NUM UNIT)* (BEFORE|AFTER|EARLIER|LATER)", _shift
    ),
    Rule("the day", "THE (AFTER|BEFORE|NEXT|LAST|THIS) UNIT", _the_day),
    Rule("day before", "THE UNIT (BEFORE|AFTER)", _the_day),
    Rule("turn unit", "THE? (THIS|LAST|NEXT) (LAST|NEXT)? UNIT", _turn_unit),
    Rule("recent", "THE? (LAST|NEXT|FEW) UNIT", _loose_stretch),
    Rule("weekdays and", "SUREDAY AND SUREDAY", _weekdays_and),
    Rule("weekday day", "WEEKDAY THE DAY", _weekday_day),
    Rule("weekday", "(THIS? (LAST|NEXT|THIS)|PART|EARLIER|LATER)? WEEKDAY (PART? TIMEOFDAY)?", _weekday),
    Rule("deictic", "(PART|EARLIER|LATER)? DEICTIC (PART? TIMEOFDAY)?", _deictic),
    Rule("month", "MONTH", _bare_month),
    Rule("year", "YEAR", _year),
    Rule("decade", "THE? DECADE", _decade),
    Rule("on the nth", "THE ORD", _on_the_nth),
)

SECOND: Sequence[Rule] = (
    Rule("nth weekday", "THE? (ORD|LAST) (WEEKDAY|weekday) (OF|IN) THE? period", _nth),
    Rule("last weekday", "weekday (OF|IN) THE? period", _last_weekday),
    Rule("edge", "THE? (ORD|LAST) NUM UNIT (OF|IN) THE? period", _edge),
    Rule("days turn", "(FROM|BETWEEN)? DAY (TO|AND) DAY OF? turnmonth", _days_turn),
    Rule("nth unit", "THE? (ORD|LAST) UNIT (OF|IN)? THE? period", _nth),
    Rule("nth unit of the", "THE? ORD UNIT OF THE UNIT", _nth_of_the),
    Rule("period nth", "period THE? ORD UNIT", _period_nth),
    Rule("within", "(day|weekday|month) COMMA? (OF|IN)? (turnyear|turnweek|turnmonth)", _within),
    Rule("within before", "(turnyear|turnweek) (IN|OF)? (day|weekday|month)", _within),
    Rule(
        "nth of turn",
        "THE? DAY OF (turnmonth|month)",
        lambda m: ("d", v.Within(v.DayOfMonth(m.number("DO")), m.value("60"))),
    ),
    Rule("half", "THE? (ORD|L) PART OF period", _part),
    Rule("part", "THE? (PART|EARLIER|LATER) DASH? (OF|IN)? THE? (any|period)", _part),
    Rule("week of", "THE? UNIT (OF|STARTING|PART) IN? THE? (day|weekday)", _week_of),
    Rule("shift from", "loose (day|weekday|month|year)", _shift_from),
    Rule("count from", "(A|NUM) UNIT (FROM|AFTER|BEFORE) (day|weekday)", _count_from),
    Rule("eve of", "THE? EVE OF (day)", _eve_of),
)

THIRD: Sequence[Rule] = (
    Rule("from to", "FROM any TO any", _range),
    Rule("between", "BETWEEN any AND any", _range),
    Rule("to", "any [zu-] any", _range),
)


class Cascade:
    """Rules tried together: the leftmost that matches, the first in order where several do."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.patterns = [re.compile(_compiled(rule.codes)) for rule in rules]
        self.any = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in self.patterns))

    def apply(self, words: list[Word], flat: str) -> list[Word]:
        """The words with every recognised phrase as one word."""
        codes = "".join(word.code for word in words)
        found: list[Word] = []
        done = at = 0
        while (start := self.any.search(codes, at)) is not None:
            first = start.start()
            made = self._make(words, codes, first, flat)
            if made is None:
                at = first + 1
                continue
            phrase, end = made
            found.extend(words[done:first])
            found.append(phrase)
            done = at = end
        found.extend(words[done:])
        return found

    def _make(self, words: list[Word], codes: str, first: int, flat: str) -> tuple[Word, int] | None:
        for rule, pattern in zip(self.rules, self.patterns, strict=True):
            match = pattern.match(codes, first)
            if match is None or match.end() == first:
                continue
            end = match.end()
            before = words[first - 1] if first else None
            after = words[end] if end < len(words) else None
            made = rule.make(Match(words[first:end], flat, before, after, codes[end : end + 4]))
            if made is not None:
                return Word(made[0], words[first].start, words[end - 1].end, made[1]), end
        return None


def _compiled(codes: str) -> str:
    return re.sub(r"[A-Za-z]+", lambda name: NAMES.get(name[0], name[0]), codes).replace(" ", "")


CASCADES = (Cascade(FIRST), Cascade(SECOND), Cascade(SECOND), Cascade(THIRD))
