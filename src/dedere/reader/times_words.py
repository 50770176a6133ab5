"""Which words of English tell time?

A text becomes a string of one-letter codes, one a word or mark, so that the grammar of `times_rules` can be written
as short patterns over codes and runs in time linear in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dedere.record.day import Day

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6, "tues": 1,
    "thurs": 3, "weds": 2, "mon": 0, "tue": 1, "wed": 2, "thu": 3, "thur": 3, "fri": 4, "sat": 5, "sun": 6,
    "thurday": 3, "thursay": 3, "wednesay": 2, "wendesday": 2, "wensday": 2, "wednesdy": 2, "tuseday": 1, "teusday": 1,
    "saterday": 5, "firday": 4, "moday": 0,
}  # fmt: skip
_SHORT_WEEKDAYS = {"mon", "tue", "wed", "thu", "thur", "fri", "sat", "sun", "tues", "thurs", "weds"}
_UNITS = {
    "day": "day", "week": "week", "weekend": "weekend", "fortnight": "fortnight", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
             "nineteenth", "twentieth"]  # fmt: skip
_FEASTS = {
    "new year": "new year", "new year's": "new year", "new year's day": "new year", "new year day": "new year",
    "new year's eve": "new year's eve", "good friday": "good friday", "easter monday": "easter monday",
    "easter sunday": "easter", "palm sunday": "palm sunday", "boxing day": "boxing day", "victory day": "victory day",
    "bastille day": "bastille day", "christmas eve": "christmas eve", "christmas day": "christmas",
    "international women's day": "women's day", "valentine's day": "valentine's day",
    "international workers' day": "may day",
}  # fmt: skip
_HOLIDAYS = {
    "christmas": "christmas", "easter": "easter", "thanksgiving": "thanksgiving", "halloween": "halloween",
    "pentecost": "pentecost",
}  # fmt: skip


class Word(NamedTuple):
    """One word, mark or, later, one recognised phrase: its code, where it stands and what it is worth."""

    code: str
    start: int
    end: int
    value: object = None


def _lexicon() -> dict[str, tuple[str, object]]:
    words: dict[str, tuple[str, object]] = {}
    for name, number in MONTHS.items():
        words[name] = ("M", number)
    for name, number in WEEKDAYS.items():
        words[name] = ("w" if name in _SHORT_WEEKDAYS else "W", number)
    for name, unit in _UNITS.items():
        words[name] = words[name + "s"] = ("U", unit)
    words["centuries"] = ("U", "century")
    for name, number in SEASONS.items():
        words[name] = ("S", number)
    for number, name in enumerate(_ONES):
        words[name] = ("N", number)
    for name, number in _TENS.items():
        words[name] = ("N", number)
    for number, name in enumerate(_ORDINALS, 1):
        words[name] = ("O", number)
    words["thirtieth"] = ("O", 30)
    for name, feast in _HOLIDAYS.items():
        words[name] = ("G", feast)
    for code, names in {
        "a": "a an", "v": "the", "i": "of", "&": "and", "z": "to through thru", "u": "until till", "s": "since",
        "F": "from", "j": "between", "b": "before preceding prior", "f": "after following", "A": "ago back",
        "e": "earlier previously", "l": "later hence", "p": "in on at by during over around for", "g": "within",
        "h": "hundred", "k": "thousand", "L": "last past previous latest", "X": "next coming upcoming forthcoming",
        "H": "this current same", "t": "that", "V": "few several couple many some recent",
        "K": "about nearly almost roughly approximately just barely exactly only",
        "P": "morning afternoon evening night nights midday noon midnight dawn dusk",
    }.items():  # fmt: skip
        for name in names.split():
            words.setdefault(name, (code, name))
    for name, part in {
        "early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start", "end": "end",
        "middle": "middle", "rest": "rest", "remainder": "rest", "half": "half",
    }.items():  # fmt: skip
        words[name] = ("E", part)
    for name, offset in {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1, "now": 0}.items():
        words[name] = ("T", (offset, name in ("tonight",)))
    words["eve"] = ("c", "eve")
    words["starting"] = words["commencing"] = ("~", None)
    words["every"] = words["each"] = ("y", None)
    return words


LEXICON = _lexicon()
_WORD = re.compile(
    r"(?P<feast>(?i:new year['’]?s?(?: day| eve)?|good friday|easter (?:monday|sunday)|palm sunday|boxing day"
    r"|bastille day|victory day|christmas (?:eve|day)|international (?:women['’]s|workers['’]) day"
    r"|valentine['’]s day)\b)"
    r"|(?P<quarter>\b[QqHh][1-4]\b)"
    r"|(?P<iso>(?<!\d)(?<!\d-)\d{4}-\d{2}-\d{2}(?!-?\d))"
    r"|(?P<num>(?<![\d./-])\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?![\d/-]))"
    r"|(?P<decade>(?<!\d)(?:(?:1[5-9]|20)\d0|['’]?\d0)['’]?s\b)"
    r"|(?P<ord>(?<![\d.,])\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<money>[$€£¥]\s?\d[\d.,]*)"
    r"|(?P<big>\d+(?:[.,]\d+)+|\d{5,})"
    r"|(?P<digits>\d+)"
    r"|(?P<word>[A-Z]+(?![a-z])|[A-Z]?[a-z]+)"
    r"|(?P<poss>['’]s?(?![a-z]))"
    r"|(?P<dash>[-–—‑/])"
    r"|(?P<mark>[^\s\w])"
    r"|(?P<other>[^\sA-Za-z\d]+)",
    re.ASCII,
)
_TRIGGER = frozenset("MmnWwUSGTIYCQP")


def words(flat: str) -> list[Word]:
    """Every word and mark of a text with its code; "x" is a word that tells no time."""
    found: list[Word] = []
    for match in _WORD.finditer(flat):
        kind, start, end = match.lastgroup or "other", match.start(), match.end()
        if found and start < found[-1].end:
            continue  # the full stop of an abbreviation
        if kind == "word":
            found.append(_word(flat, start, end))
        elif kind == "digits":
            found.append(_digits(flat, start, end))
        elif kind == "ord":
            number = int(match.group()[:-2])
            found.append(Word("O" if 0 < number < 32 else "x", start, end, number))
        elif kind == "iso":
            found.append(_date(match.group(), start, end))
        elif kind == "num":
            found.append(_numeric(match.group(), start, end))
        elif kind == "feast":
            name = re.sub(r"\bnew years\b", "new year's", match.group().lower().replace("’", "'"))
            plain = name in ("new year", "new year's") and not match.group()[0].isupper() and not _near(found)
            found.append(Word("x" if plain else "G", start, end, _FEASTS.get(name)))
        elif kind == "quarter":
            half = match.group()[0] in "Hh"
            number = int(match.group()[1])
            found.append(Word("Q" if not half or number < 3 else "x", start, end, (number, half)))
        elif kind == "decade":
            digits = int(re.sub(r"\D", "", match.group()))
            found.append(Word("C", start, end, digits))
        else:
            code = {"poss": "r", "dash": "-", "money": "$", "big": "#"}.get(kind)
            found.append(Word(code or (match.group() if match.group() in ",.()" else "x"), start, end, match.group()))
    return _numbers(found)


def _near(found: list[Word]) -> bool:
    """Whether the words just before set a time against what follows: "five days before new year"."""
    return bool(found) and found[-1].code in "bf"


def _word(flat: str, start: int, end: int) -> Word:
    text = flat[start:end]
    before = flat[start - 1] if start else " "
    after = flat[end] if end < len(flat) else " "
    if (ord(before) > 127 and before.isalpha()) or (ord(after) > 127 and after.isalpha()):
        return Word("x", start, end)
    lower = text.lower()
    code, value = LEXICON.get(lower, ("x", None))
    if code == "M":
        if text.islower() and lower in ("may", "march", "mar"):
            return Word("n", start, end, value)
        if lower in ("may", "march", "mar", "jan"):
            code = "m"
        if len(text) <= 4 and after == "." and lower not in ("may", "june", "july"):
            end += 1
    elif code == "w" and after == ".":
        end += 1
    return Word(code, start, end, value)


def _digits(flat: str, start: int, end: int) -> Word:
    text = flat[start:end]
    number = int(text)
    after = flat[end : end + 2]
    if len(text) == 4 and 1500 <= number <= 2100:
        return Word("Y", start, end, number)
    if (
        len(text) <= 2
        and 1 <= number <= 31
        and not (after[:1] == ":" and after[1:].isdigit())
        and not after.startswith("%")
    ):
        return Word("D", start, end, number)
    return Word("#" if number > 99 or after.startswith(("%", ":")) else "N", start, end, number)


def _date(text: str, start: int, end: int) -> Word:
    try:
        return Word("I", start, end, Day.of(text))
    except ValueError:
        return Word("x", start, end)


def _numeric(text: str, start: int, end: int) -> Word:
    """A date in figures, only where it can be read in one way: a year first, or a number over twelve."""
    parts = re.split(r"[./-]", text)
    try:
        a, b, c = (int(part) for part in parts)
        if len(parts[0]) == 4:
            return Word("I", start, end, Day.at(a, b, c))
        if len(parts[2]) == 2 and len(parts[0]) <= 2:
            c += 2000 if c < 50 else 1900
        elif len(parts[2]) != 4:
            return Word("x", start, end)
        if a > 12 or a == b:
            return Word("I", start, end, Day.at(c, b, a))
        if b > 12:
            return Word("I", start, end, Day.at(c, a, b))
    except ValueError:
        pass
    return Word("x", start, end)


def _numbers(found: list[Word]) -> list[Word]:
    """Number words joined: "twenty-first", "two thousand and eighteen", "nineteen seventy eight"."""
    joined: list[Word] = []
    at = 0
    while at < len(found):
        word = found[at]
        if word.code == "N" and isinstance(word.value, int):
            step, value, code = _number_at(found, at)
            if step > 1:
                code = "D" if code == "N" and 20 < value < 32 else code
                joined.append(Word(code, word.start, found[at + step - 1].end, value))
                at += step
                continue
        joined.append(word)
        at += 1
    return joined


def _number_at(found: list[Word], at: int) -> tuple[int, int, str]:
    """How many words a number in words takes from here, its value and its code."""

    def value(index: int, code: str = "N") -> int | None:
        if index < len(found) and found[index].code == code and isinstance(found[index].value, int):
            return found[index].value  # type: ignore[return-value]
        return None

    def below_hundred(index: int) -> tuple[int, int, str] | None:
        first = value(index)
        if first is None or first > 99:
            return None
        if first >= 20 and first % 10 == 0:
            gap = 1 if index + 1 < len(found) and found[index + 1].code == "-" else 0
            ones, ordinal = value(index + 1 + gap), value(index + 1 + gap, "O")
            if ones is not None and 0 < ones < 10:
                return 2 + gap, first + ones, "N"
            if ordinal is not None and 0 < ordinal < 10 and first <= 30:
                return 2 + gap, first + ordinal, "O"
        return 1, first, "N"

    head = below_hundred(at)
    if head is None:
        return 1, 0, "N"
    step, number, code = head
    if code == "O":
        return step, number, code
    rest = at + step
    if value(rest, "k") is None and rest < len(found) and found[rest].code == "k":
        total, step = number * 1000, step + 1
        if rest + 1 < len(found) and found[rest + 1].code == "&" and below_hundred(rest + 2):
            tail = below_hundred(rest + 2)
            assert tail is not None
            return step + 1 + tail[0], total + tail[1], "Y" if 1500 <= total + tail[1] <= 2100 else "#"
        return step, total, "Y" if total == 2000 else "#"
    if number in (18, 19, 20):
        gap = 1 if rest < len(found) and found[rest].code == "-" else 0
        tail = below_hundred(rest + gap)
        ones = value(rest + 1)
        if value(rest) == 0 and ones is not None and ones < 10:
            return step + 2, number * 100 + ones, "Y"  # "nineteen zero one"
        if tail and tail[2] == "N" and tail[1] >= 10 and (number != 20 or tail[1] < 50):
            return step + gap + tail[0], number * 100 + tail[1], "Y"
    return step, number, code


_TELLING = frozenset(word for word, (code, _) in LEXICON.items() if code in _TRIGGER or code == "N")
_FEAST = re.compile(r"\b(?:christmas|easter|friday|sunday|day|new year)", re.I)
_PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")  # as `_WORD` has them, glued ones apart


def may_tell(flat: str) -> bool:
    """Whether a text may tell time at all; most sentences do not, and this is far quicker than their words.

    >>> may_tell("Nobody came."), may_tell("Nobody came on Monday."), may_tell("Nobody came in 2024.")
    (False, True, True)
    """
    return (
        any(digit in flat for digit in "0123456789")
        or not _TELLING.isdisjoint(piece.lower() for piece in _PIECE.findall(flat))
        or _FEAST.search(flat) is not None
    )


def has_time(codes: str) -> bool:
    """Whether any word may tell time."""
    return not _TRIGGER.isdisjoint(codes)
