"""Which day is lent to a claim that names none?

That of the journey or meeting it belongs to, of the gathering held in its place, of others who came there, of the
news itself; or none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from dedere.reader.claims import Claim
from dedere.record.day import Day
from dedere.record.when import When

_NEAR = 6  # sentences within which a meeting and a journey belong together
_COMPANY = 3  # sentences within which two who came to one place came together


class Told(msgspec.Struct, frozen=True):
    """What a story tells: journeys and meetings by name, journeys by place, the days of gatherings by place."""

    visits: Mapping[str, Sequence[Claim]]
    meetings: Mapping[str, Sequence[Claim]]
    there: Mapping[str, Sequence[Claim]]
    held_at: Mapping[str, str]
    flat: str


def lend_date(claim: Claim, told: Told, anchor: Day | None) -> None:
    """Dates `claim` where it names no day and something that the story tells gives it one."""
    if claim.when is None and not claim.vague:
        claim.when = _shared(claim, told, anchor) or _leg(claim, told, anchor) or _of_place(claim, told, anchor)
        claim.when = claim.when or _company(claim, told, anchor) or _of_news(claim, anchor)


def _shared(claim: Claim, told: Told, anchor: Day | None) -> str | None:
    """The days of the meeting that a journey is for, or of the journey that a meeting is part of."""
    held = told.visits if claim.kind == "meeting" else told.meetings
    for other in (c for person in claim.people for c in held.get(person.name, ())):
        if not (other.when and _apart(claim, other) <= _NEAR and (claim.where == other.where or claim.where is None)):
            continue
        if alike(claim.status, other.status):
            return other.when
        if (
            claim.status in ("planned", "possible")
            and other.status == "made"
            and anchor is not None
            and When.of(other.when).last >= anchor - 2
        ):
            return _rest(other.when, anchor)  # to come while the visit lasts
    return None


def _leg(claim: Claim, told: Told, anchor: Day | None) -> str | None:
    """The month of the journey from which this one goes on."""
    if claim.kind != "visit":
        return None
    for other in told.visits.get(claim.people[0].name, ()):
        if other is claim or other.people != claim.people or not other.when:
            continue
        onward = _next_leg(claim, other, told.flat, anchor)
        if (
            _apart(claim, other) > (3 if onward else 1)
            or min(other.told or (other.sentence,)) > min(claim.told or (claim.sentence,))
            or (other.status != claim.status and not onward)
        ):
            continue
        if onward:
            return other.when[:7]
        if "/" not in other.when and len(other.when) > 4:
            return other.when[:7]  # a leg of the tour that was just told
    return None


def _of_place(claim: Claim, told: Told, anchor: Day | None) -> str | None:
    """The days of a gathering held where the journey leads."""
    if claim.kind != "visit" or claim.timed:
        return None
    days = told.held_at.get(claim.where or "")
    if claim.status in ("planned", "possible", "declined"):
        return days
    if claim.status == "made" and not claim.noun and anchor is not None and days:
        return days if -7 <= When.of(days).last - anchor <= 3 else None  # told while it lasts
    return None


def _company(claim: Claim, told: Told, anchor: Day | None) -> str | None:
    """The day on which somebody else came to the same place, told beside it: "the foreign minister was there too"."""
    if claim.kind != "visit" or claim.timed or claim.noun or anchor is None:
        return None
    for other in told.there.get(claim.where or "", ()):
        if (
            other.people != claim.people
            and other.when
            and alike(other.status, claim.status)
            and _apart(claim, other) <= _COMPANY
            and abs(When.of(other.when).last - anchor) <= 31
        ):
            return other.when
    return None


def _of_news(claim: Claim, anchor: Day | None) -> str | None:
    """The day of the news for what is told as news; its month where only that it is recent is said."""
    if anchor is None:
        return None
    if claim.now and claim.status != "declined":
        return claim.lead or anchor.iso
    if claim.early and claim.status == "made" and claim.lead and not claim.noun:
        return claim.lead
    if (claim.early or claim.now) and not claim.timed and claim.status in ("made", "cancelled", "declined"):
        return anchor.iso[:7]
    return None


_ONWARD = re.compile(
    r"\b(?:after (?:his|her|the|that|this|leaving) |from (?:here|there)\b|on (?:the|his|her) way\b|then\b|next stop|"
    r"before (?:returning|flying|heading|going) (?:home|back)|go(?:es)? on to|onward|afterwards|"
    r"later (?:fl|go|travel|visit))"
)


def _next_leg(claim: Claim, other: Claim, flat: str, anchor: Day | None) -> bool:
    """Whether a journey to come goes on from one that is under way or near: "he will then fly to Mongolia"."""
    if claim.status not in ("planned", "possible") or other.status not in ("made", "planned") or anchor is None:
        return False
    if other.when is None or len(other.when) < 10 or not -3 <= When.of(other.when).last - anchor <= 14:
        return False
    start = max(flat.rfind(". ", 0, claim.start) + 1, claim.start - 80, 0)
    stop = flat.find(". ", claim.end)
    return _ONWARD.search(flat, start, min(stop if stop >= 0 else len(flat), claim.end + 60)) is not None


def _rest(when: str, anchor: Day) -> str:
    """The days of a visit that are left; the month where nobody knows how long it is."""
    days = When.of(when)
    if days.first == days.last and days.first >= anchor:
        return when
    if "/" not in when or days.last < anchor:
        return when[:7]
    return str(When.between(max(days.first, anchor), days.last))


def _apart(one: Claim, two: Claim) -> int:
    return min(abs(a - b) for a in one.told or (one.sentence,) for b in two.told or (two.sentence,))


def alike(one: str, two: str) -> bool:
    """Whether two statuses may be one; a weak one goes with any."""
    return one == two or "weak" in (one, two)
