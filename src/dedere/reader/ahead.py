"""A plan lies ahead and what was done lies behind: a date on the wrong side of the day is put right or dropped.

"Thursday" may be the last or the next, "September" that of this year or of another; the words around them mostly tell.
Where the status says that they were taken the wrong way round, the other way is right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.claims import Claim
from dedere.record.day import Day
from dedere.record.when import When

_WEEK = 7  # days
_AROUND = 160  # characters on either side in which a year counts as told with the happening
_YEAR_AHEAD = 330  # days that a month without its year lies ahead at most
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bweek\b|\bweekend\b")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_WILL = re.compile(r"\b(?:will|won['’]t|would|to skip|not going to|decision not to|decided not to)\b")


def turned(claims: Sequence[Claim], anchor: Day | None, flat: str) -> None:
    """Puts right the dates of plans that lie behind `anchor` and of journeys made that lie ahead of it."""
    if anchor is None:
        return
    for claim in claims:
        if claim.when is None:
            continue
        days = When.of(claim.when)
        around = flat[max(0, claim.start - _AROUND) : claim.end + _AROUND]
        planned = claim.status in ("planned", "possible") or (
            claim.status == "declined" and _WILL.search(flat, claim.start, claim.end) and days.last >= anchor - _WEEK
        )
        if planned and days.last < anchor - 1:
            claim.when = None if claim.when[:4] in around else _later(claim.when, anchor, around)
        elif claim.status == "made" and days.first > anchor + 1 and claim.when[:4] not in around:
            claim.when = _earlier(claim.when, anchor, around)


def ahead_of(claims: Sequence[Claim], anchor: Day | None, flat: str) -> None:
    """Puts a gathering of "Thursday" on the next one where more is planned for it than was done at it."""
    if anchor is None:
        return
    about: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.gathering is not None:
            about.setdefault(id(claim.gathering), []).append(claim)
    for group in about.values():
        gathering = group[0].gathering
        if gathering is None or gathering.when is None or len(gathering.when) < 10:
            continue
        days = When.of(gathering.when)
        told = re.search(rf"\b{days.first.date.day}(?:st|nd|rd|th)?\b", flat) is not None
        if told or not anchor - _WEEK <= days.last < anchor:
            continue
        plans = sum(_is_plan(claim, flat) for claim in group)
        if plans > sum(claim.status == "made" for claim in group):
            old, gathering.when = gathering.when, str(When.between(days.first + _WEEK, days.last + _WEEK))
            for claim in group:
                claim.when = gathering.when if claim.when == old else claim.when


def _is_plan(claim: Claim, flat: str) -> bool:
    if claim.status in ("declined", "cancelled"):
        return _WILL.search(flat, claim.start, claim.end) is not None
    return claim.status in ("planned", "possible")


def _later(when: str, anchor: Day, around: str) -> str | None:
    """The same weekday or month next time."""
    days = When.of(when)
    if days.last >= anchor - _WEEK and _WEEKDAY.search(around) and len(when) >= 10:
        return str(When.between(days.first + _WEEK, days.last + _WEEK))
    if len(when) > 4 and _MONTH.search(around):
        moved = _in_year(when, 1)
        return moved if anchor <= When.of(moved).last and When.of(moved).first <= anchor + _YEAR_AHEAD else None
    return None


def _earlier(when: str, anchor: Day, around: str) -> str | None:
    """The same month last time."""
    if len(when) > 4 and _MONTH.search(around):
        moved = _in_year(when, -1)
        return moved if When.of(moved).first <= anchor else when
    return when


def _in_year(when: str, step: int) -> str:
    """The ISO date, month or interval in another year; 29 February as the 28th."""
    return "/".join(f"{int(part[:4]) + step:04}{part[4:]}".replace("-02-29", "-02-28") for part in when.split("/"))
