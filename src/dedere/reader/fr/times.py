"""Which days does a French expression of time mean?

`find_times` gives the same `TimeExpression` as the English reader: French words, one calendar.
"""

# ruff: noqa: E501 - expressions are easier to read whole

from __future__ import annotations

import re
from collections.abc import Callable

from dedere.reader import times_values as v
from dedere.reader.times import TimeExpression
from dedere.record.day import Day

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("janvier|janv", "février|fevrier|févr", "mars", "avril", "mai", "juin", "juillet|juil", "août|aout",
         "septembre|sept", "octobre|oct", "novembre|nov", "décembre|decembre|déc"), 1,
    )
    for name in names.split("|")
}  # fmt: skip
_DAYS = {name: i for i, name in enumerate(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))}
NUMBERS = {
    name: number
    for number, name in enumerate(
        [
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
        ],
        1,
    )
} | {"une": 1, "vingt": 20, "trente": 30}
_UNITS: dict[str, v.Unit] = {
    "jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year", "ans": "year",
    "année": "year", "années": "year",
}  # fmt: skip
_SEASONS = {"printemps": 0, "été": 1, "automne": 2, "hiver": 3}
_PARTS: dict[str, v.Part] = {"début": "early", "mi": "mid", "fin": "late", "courant": "mid"}

_M = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_M2 = _M.replace("month", "month2")
_W = r"(?P<weekday>" + "|".join(_DAYS) + r")"
_D = r"(?P<day>1er|[12]?\d|3[01])"
_Y = r"(?P<year>(?:19|20)\d\d)"
_N = r"(?P<number>\d{1,3}|" + "|".join(NUMBERS) + r")"
_U = r"(?P<unit>" + "|".join(sorted(_UNITS, key=len, reverse=True)) + r")"
_PARTOFDAY = r"(?: (?:matin|midi|après-midi|soir|dans la (?:matinée|soirée|nuit)|au (?:matin|soir)))?"
_LED = r"(?:le |ce |du |au |dès le |à partir du |les |en |de |d'|à |dès |pour le |pour )?"
Make = Callable[[re.Match[str]], v.Value | None]


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text.lower()]


def _day(text: str) -> int:
    return 1 if text == "1er" else int(text)


def _date(m: re.Match[str]) -> v.Value | None:
    month, day, weekday = _MONTHS[m["month"].lower()], _day(m["day"]), m.groupdict().get("weekday")
    value = v.Yearless(month, day, weekday=_DAYS[weekday.lower()] if weekday else None)
    if not m["year"]:
        return value if value.in_year(2024) else None
    span = value.in_year(int(m["year"]))
    return v.Fixed(*span) if span else None


def _range(m: re.Match[str]) -> v.Value | None:
    last = _MONTHS[m["month"].lower()]
    first = _MONTHS[m["month2"].lower()] if m.groupdict().get("month2") else last
    value = v.Yearless(first, _day(m["day"]), last, _day(m["day2"]))
    if not m["year"]:
        return value if value.in_year(2024) else None
    span = value.in_year(int(m["year"]) - (last < first))
    return v.Fixed(*span, "interval") if span else None


def _numeric(m: re.Match[str]) -> v.Value | None:
    try:
        day = Day.at(int(m["year"]), int(m["m"]), int(m["day"]))
    except ValueError:
        return None
    return v.Fixed(day, day)


def _month(m: re.Match[str]) -> v.Value | None:
    groups = m.groupdict()
    month = _MONTHS[m["month"].lower()]
    value: v.Value = v.Yearless(month)
    if groups.get("year"):
        value = v.Fixed(*v.month_span(int(m["year"]), month), "month")
    elif groups.get("turn"):
        value = v.MonthTurn(month, 1 if m["turn"].startswith("prochain") else -1)
    part = groups.get("part")
    return v.PartOf(_PARTS[part.lower().rstrip("-")], value) if part else value


def _weekday(m: re.Match[str]) -> v.Value:
    day, turn = _DAYS[m["weekday"].lower()], m["turn"]
    return v.Nearest(day, 1 if turn == "prochain" else -1) if turn else v.Weekday(day)


def _turn(unit: v.Unit) -> Make:
    def made(m: re.Match[str]) -> v.Value:
        word = m.groupdict().get("turn") or ""
        offset = 1 if word.startswith("prochain") else -1 if word else 0
        value: v.Value = v.Turn(unit, offset)
        part = m.groupdict().get("part")
        return v.PartOf(_PARTS[part.lower()], value) if part else value

    return made


def _ago(sign: int) -> Make:
    return lambda m: v.Ago(_number(m["number"]), _UNITS[m["unit"]], sign)


def _later(m: re.Match[str]) -> v.Value:
    return v.FromEvent(_number(m["number"]), _UNITS[m["unit"]], 1 if m["way"].startswith(("plus", "après")) else -1)


def _season(m: re.Match[str]) -> v.Value:
    turn = m.groupdict().get("turn")
    year = m.groupdict().get("year")
    way = None if year else 1 if turn == "prochain" else -1 if turn else 0
    return v.Season(_SEASONS[m["season"].lower()], year=int(year) if year else None, turn=way)


def _year(m: re.Match[str]) -> v.Value:
    year = int(m["year"])
    value: v.Value = v.Fixed(Day.at(year, 1, 1), Day.at(year, 12, 31), "year")
    part = m.groupdict().get("part")
    return v.PartOf(_PARTS[part.lower()], value) if part else value


_PAST = r"(?P<turn>dernier|dernière|passé|passée|prochain|prochaine)"
_RULES: tuple[tuple[re.Pattern[str], Make], ...] = tuple(
    (re.compile(rf"(?<![\w-]){expression}(?![\w-])", re.I), made)
    for expression, made in (
        (rf"du {_D}(?: {_M2})? au (?P<day2>1er|[12]?\d|3[01]) {_M}(?: {_Y})?", _range),
        (rf"(?:les |des |le |entre le |entre les )?{_D}(?:-| et (?:le )?)(?P<day2>[12]?\d|3[01]) {_M}(?: {_Y})?", _range),
        (rf"{_LED}(?:{_W},? )?{_LED}{_D} {_M}(?: {_Y})?", _date),
        (r"(?:le |du |au )?(?P<day>0?[1-9]|[12]\d|3[01])[/.](?P<m>0?[1-9]|1[0-2])[/.](?P<year>(?:19|20)\d\d)", _numeric),
        (rf"(?:à |en |vers |de |d'|au )?(?:la )?(?P<part>début|mi-?|fin|courant) ?{_M}(?: {_Y})?", _month),
        (rf"(?:en |de |d'|au mois de |au mois d'|dès |pour )?(?<!\d ){_M} {_Y}", _month),
        (rf"(?:en |de |d'|au mois de |au mois d'|dès )?{_M} {_PAST}", _month),
        (rf"(?:en|dès|d'ici|depuis|avant|jusqu'en|au mois de|au mois d'|de|fin) ?{_M}", _month),
        (rf"{_LED}{_W}(?: (?P<turn>dernier|prochain|passé))?{_PARTOFDAY}", _weekday),
        (r"avant-hier", lambda m: v.Turn("day", -2)),
        (rf"(?:dès |d')?hier{_PARTOFDAY}", lambda m: v.Turn("day", -1)),
        (r"après-demain", lambda m: v.Turn("day", 2)),
        (rf"(?:dès )?demain{_PARTOFDAY}", lambda m: v.Turn("day", 1)),
        (r"aujourd'hui|ce (?:matin|midi|soir|jour)|cet après-midi|cette nuit", lambda m: v.Turn("day", 0)),
        (r"la veille", lambda m: v.FromEvent(1, "day", -1)),
        (r"(?:le )?lendemain|le jour suivant", lambda m: v.FromEvent(1, "day", 1)),
        (rf"(?:(?:au |en |à la )?(?P<part>début|fin) de )?(?:dès |de )?la semaine {_PAST}", _turn("week")),
        (r"(?:en )?(?P<part>début|fin) de (?:cette )?semaine|cette semaine", _turn("week")),
        (r"ce week-end|(?:le )?week-end(?: (?P<turn>dernier|prochain))", _turn("weekend")),
        (rf"(?:(?:au |à la )?(?P<part>début|fin) du |(?:dès )?le )mois {_PAST}", _turn("month")),
        (r"(?:(?:au |en |à la )?(?P<part>début|fin) (?:de ce|du) mois|ce mois(?:-ci)?)", _turn("month")),
        (rf"l'(?:an|année) {_PAST}", _turn("year")),
        (r"(?:(?:au |en |à la )?(?P<part>début|fin) (?:de l'|d')année|cette année)", _turn("year")),
        (rf"il y a {_N} {_U}", _ago(-1)),
        (rf"(?:voici|voilà) {_N} {_U}", _ago(-1)),
        (rf"dans {_N} {_U}", _ago(1)),
        (rf"{_N} {_U} (?P<way>plus tard|plus tôt|auparavant|après|avant)", _later),
        (rf"(?:l'|cet |cette |à l'|au |le |en |de l'|du )?(?P<season>{'|'.join(_SEASONS)}) (?:(?P<turn>dernier|prochain)|{_Y})",
         _season),
        (r"cet (?P<season>été|automne|hiver)|ce (?P<season2>printemps)", lambda m: v.Season(_SEASONS[(m["season"] or m["season2"]).lower()], turn=0)),
        (rf"(?:(?P<part>début|fin|courant) |en |depuis |dès |avant |après |jusqu'en |de |d'ici |l'année |à partir de ){_Y}", _year),
        (r"(?:dans les|ces|au cours des)(?: \w+)? (?:prochains jours|prochaines semaines|prochains mois)", lambda m: v.Vague(1)),
        (r"prochainement|bientôt|sous peu", lambda m: v.Vague(1)),
        (r"récemment|ces derniers (?:jours|mois)|ces dernières (?:semaines|années)", lambda m: v.Vague(-1)),
    )
)  # fmt: skip
_BOUND = re.compile(
    r"\b(?P<w>depuis|jusqu'(?:à|au|en)?|d'ici(?: à| au| le)?|avant|après|dès|à partir d[eu])(?: le| la| l'| ce)? ?$",
    re.I,
)
_BOUNDS = {"depuis": "since", "jusqu": "until", "d'ici": "by", "avant": "before", "après": "after", "dès": "since",
           "à part": "since"}  # fmt: skip
_WORTH = re.compile(
    r"\d|" + "|".join((*_MONTHS, *_DAYS, *_SEASONS))
    + r"|hier|demain|aujourd|semaine|week-end|mois|\bans?\b|année|veille|jour|matin|soir|nuit|bientôt|récemment|prochainement|derni",
    re.I,
)  # fmt: skip


def find_times(flat: str) -> list[TimeExpression]:
    """Every French expression of time in a text, in order, none overlapping another; offsets are into the text.

    >>> from dedere.record.day import Day
    >>> [t.resolve(Day.of("2024-09-03")) for t in find_times("arrivé lundi, reparti le 3 septembre, attendu en octobre 2025")]
    ['2024-09-02', '2024-09-03', '2025-10']
    """
    if not _WORTH.search(flat):
        return []
    found: list[TimeExpression] = []
    for pattern, made in _RULES:
        for match in pattern.finditer(flat):
            start, end = match.span()
            if any(t.start < end and start < t.end for t in found):
                continue
            value = made(match)
            if value is not None:
                found.append(_expression(flat, start, end, value))
    return sorted(found, key=lambda t: t.start)


def _expression(flat: str, start: int, end: int, value: v.Value) -> TimeExpression:
    text = flat[start:end]
    near = _BOUND.search(flat[max(0, start - 18) : start])
    word = near["w"].lower() if near else text.lower()
    bound = next((name for head, name in _BOUNDS.items() if word.startswith(head)), None)
    if value.basis in ("deictic", "duration") or text.lower().startswith(("après-", "avant-")):
        bound = None
    return TimeExpression(start, end, text, value.grain, value.basis, bound, None, value)
