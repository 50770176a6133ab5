"""Which words make a plain expression of time: "June 10, 2015", "last week", "early Thursday morning"?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from dedere.reader import times_values as v
from dedere.reader.times_match import Made, Match, Rule
from dedere.record.day import Day


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
    first, last = int(str(days[0])), int(str(days[-1]))
    over = last < first and m.words[0].code in "FMmn" and not m.has("Y") and m.codes_end_in_day
    value = v.Yearless(month, first, month % 12 + 1 if over else month, last)
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


def _short_year(m: Match) -> Made | None:
    """ "April of 87"."""
    word = m.all("N")[-1]
    text = m.flat[word.start : word.end]
    if not (text.isdigit() and len(text) == 2):
        return None
    year = 1900 + int(text)
    if m.has("DO"):
        return _fixed(year, m.number("Mmn"), m.number("DO"))
    return "6", v.Fixed(*v.month_span(year, m.number("Mmn")), "month")


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
    if word.code == "n":  # "in may", at the end of a clause
        ends = m.flat[word.end : word.end + 1] in ("", ".", ",", ";", "!", "?")
        return ("6", v.Yearless(int(str(word.value)))) if ends and m.before_word in ("in", "since", "until") else None
    led = (m.before != "" and m.before in "pgsubfFijzEHLX&-,(el") or m.before_word == "as"
    follows = m.flat[word.end : word.end + 2]
    name_next = follows[:1] == " " and follows[1:].isupper()
    if m.before == "v" and re.match(r" [a-z]", follows):
        led = True  # "the March accession"
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
    said = [m.text(at) for at in range(len(m.words))]
    if "past" in said and "this" not in said and unit in ("week", "month", "year"):
        return "1", v.Stretch(1, unit, -1)  # "in the past year": up to now
    if "same" in said:
        return "1", v.FromEvent(0, unit, 1)
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
    return ("1", v.Stretch(count, m.unit(), sign, tuple(_pairs(m)[1:]))) if count else ("1", v.Vague(sign))


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
    if m.flat[word.start : word.end].lower() == "now" and m.before not in ("&", "z", "u", "-", "j"):
        return None  # "now" is seldom a day
    offset, part = cast(tuple[int, bool], word.value)
    return "d", v.Turn("day", offset, part or m.has("PEel"))


def _this_morning(m: Match) -> Made | None:
    """ "this morning", "this evening"; "last night" is the day before."""
    part = m.text(-1)
    if part not in ("morning", "afternoon", "evening", "night") or m.text(0) not in ("this", "last"):
        return None
    return "d", v.Turn("day", -1 if m.has("L") else 0, True)


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
        return "d", v.Nearest(number, turn)
    return "5", v.Weekday(number, turn, m.has("PEel"))


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


def _month_day_turn(m: Match) -> Made | None:
    """ "last Oct. 23": the latest one, wherever the verb looks."""
    value = v.Yearless(m.number("Mmn"), m.number("DO"))
    return ("d", v.Directed(value, "past" if m.has("L") else "future")) if value.in_year(2024) else None


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
    if unit not in ("week", "month", "year", "decade", "century") or part == "half" or m.text(-1) != unit:
        return None
    return "6", v.PartOf(part, v.Turn(unit, 0))  # type: ignore[arg-type]


def _on_the_nth(m: Match) -> Made | None:
    word = m.words[-1]
    after = m.flat[word.end : word.end + 1]
    return ("d", v.DayOfMonth(m.number("O"))) if m.before == "p" and after in ("", ".", ",", ";") else None


PLAIN: Sequence[Rule] = (
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
    Rule("month of year", "(DAY OF?)? ANYMONTH OF N", _short_year),
    Rule("month day", "(PART? WEEKDAY TIMEOFDAY? COMMA?)? MONTH (DASH? DAY|COMMA? THE? ORD)", _month_day),
    Rule("day month", "(PART? WEEKDAY TIMEOFDAY? COMMA?)? THE? DAY DOT? DASH? OF? ANYMONTH", _month_day),
    Rule("month weak", "ANYMONTH ORD", _month_day),
    Rule("months year", "(FROM|BETWEEN)? MONTH (DASH|AND|TO) MONTH COMMA? (IN|OF)? YEAR", _months_year),
    Rule("months range", "(FROM MONTH TO|BETWEEN MONTH AND|MONTH [zu-]) MONTH", _months_year),
    Rule("month year", "ANYMONTH COMMA? (OF|IN)? YEAR", _month_year),
    Rule("turn day of month", "(LAST|NEXT) DAY OF ANYMONTH", _month_day_turn),
    Rule("year month", "YEAR COMMA? MONTH", _month_year),
    Rule("week after next", "THE UNIT (AFTER|BEFORE) THE? (NEXT|LAST)", _after_next),
    Rule("units ahead", "THE? NUM (LAST|NEXT) UNIT", _units_ahead),
    Rule("within", "WITHIN THE? NEXT? NUM UNIT (COMMA? AND? NUM UNIT)* (FROM DEICTIC)?", _within_units),
    Rule("from day to month day", "(FROM|BETWEEN) DAY (TO|AND) MONTH DAY (COMMA? YEAR)?", _days),
    Rule("quarter", "(QUARTER (OF|DASH|COMMA)? YEAR|YEAR DASH? QUARTER|QUARTER)", _quarter),
    Rule("years", "YEAR DASH (YEAR|D|N)", _years),
    Rule("month day turn", "(LAST|NEXT) SUREMONTH DAY", _month_day_turn),
    Rule("month turn", "(LAST|NEXT|THIS) (LAST|NEXT)? ANYMONTH", _month_turn),
    Rule("season", "(THE|LAST|NEXT|THIS)? (LAST|NEXT)? SEASON COMMA? OF? YEAR", _season),
    Rule("season turn", "(THE|LAST|NEXT|THIS) (LAST|NEXT)? SEASON", _season),
    Rule("feast", "(LAST|NEXT|THIS)? FEAST (EVE|U)? COMMA? OF? YEAR?", _feast),
    Rule("ago", "ABOUT? (A? FEW OF?|A|ABOUT* NUM) UNIT ((COMMA? AND?)? NUM UNIT)* AGO", _ago),
    Rule("in units", "IN (A? FEW OF?|ABOUT* NUM|A) UNIT (POSS|FROM DEICTIC)?", _in_units),
    Rule("from now", "(A? FEW OF?|ABOUT* NUM|A) UNIT FROM DEICTIC", _ahead),
    Rule("part of unit", "THE? (PART|EARLIER|LATER) ((OF|IN)? THE|OF) UNIT", _part_of_unit),
    Rule("weekend", "THE UNIT", _weekend),
    Rule("stretch", "THE? (LAST|NEXT) A? (COUNT OF?|ABOUT NUM) UNIT (COMMA? AND? NUM UNIT(?!AGO))*", _stretch),
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
    Rule("this morning", "(THIS|LAST) TIMEOFDAY", _this_morning),
    Rule("deictic", "(PART|EARLIER|LATER)? DEICTIC (PART? TIMEOFDAY)?", _deictic),
    Rule("month", "ANYMONTH", _bare_month),
    Rule("year", "YEAR", _year),
    Rule("decade", "THE? DECADE", _decade),
    Rule("on the nth", "THE ORD", _on_the_nth),
)
