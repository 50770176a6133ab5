"""What governs a passage of a sentence: which clause is it in, and which time is it told with?"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from dedere.reader.lexicon import Person
from dedere.reader.masks import Masked
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.status import Status
from dedere.reader.times import TimeExpression
from dedere.record.day import Day
from dedere.record.when import When


class Context(msgspec.Struct, frozen=True):
    """What a claim is read against: the flat text, one sentence masked with its times, the article's day."""

    flat: str
    sentence: int
    start: int
    end: int
    masked: Masked
    times: tuple[Mention, ...]
    anchor: Day | None
    early: bool = False
    lead: str | None = None  # the day that the head of the story gives
    before: str | None = None  # when the happening last told took place
    base: str | None = None  # the time last told in the sentences above, where this one hangs on it: "that October"
    gathering: Gathering | None = None  # the one last named
    place: tuple[str, ...] = ()  # where the story was last at: the place of the journey last told
    traveller: tuple[Person, ...] = ()  # who made that journey
    pair: tuple[Person, ...] = ()  # the two leaders named last


_SPEECH = (
    r"(?:said|says|say|saying|told|tells|announced|announces|confirmed|confirms|reported|reports|added|"
    r"wrote|posted|tweeted|stated|declared|noted|quoted|spoke|briefing|statement|interview|published|"
    r"revealed|disclosed|insisted|warned|cited|commented)"
)
_SAID_BEFORE = re.compile(
    rf"\b{_SPEECH}(?: (?:reporters|journalists|the \w+|[A-Z][\w.]*|in (?:a|an|his|her|"
    rf"its) (?:\w+ )?(?:statement|interview|post|briefing|address|broadcast)|at a \w+(?: \w+)? (?:briefing|"
    rf"conference)|on X|here|earlier|late|early|in|on|by|that)){{0,4}} $"
)
_SAID_AFTER = re.compile(rf"^ (?:also |had |has )?{_SPEECH}\b(?! (?:off|out)\b)")
# "told a committee on 23 August that he might come": the day is that of the words
_SAYING = re.compile(rf"\b{_SPEECH}(?: [\w'’.-]+){{0,7}}? (?:on |in |late |early |last )*$")
_THAT = re.compile(r",? that (?:he|she|they|it|his|her|its|their|the|an?|there|[A-Z])")
# "said on Wednesday during a visit": the day is the visit's too
_SAID_AT = re.compile(
    r",? (?:during|at the end of|at the start of|while on|on a|at an?|after (?:an?|his|her|talks|meeting))\b"
)
_CUT = re.compile(
    r"; | -- | [–—] |, (?:but|while|where|which|who|whom|as|after|before|when|since|although|though|with|"
    r"amid|despite|following|including|just|weeks|days|months|according|saying|adding|and (?:he|she|it|his|her|that|"
    r"will|has|had|is|was|also|told|said)|(?:has|have|had|will|would|is|are|was|were)(?= ))\b|"
    r" (?:after|since|when|while|because|although|despite|unless|where|who|which|amid)(?= )|\"|"
    r", ?[\ue001\ue002] (?:said|announced|told)|, (?:the|its|his|a) [^,]{3,60} (?:said|announced|"
    r"confirmed|reported)|\. |: "
)
_DURATION = re.compile(r"\b(two|three|four|five|six|seven|2|3|4|5|6|7)-day\b")
_TOUR = re.compile(r",? (?:[\w’'-]+,? ){0,4}?(?:tour|swing|ceasefire|truce|talks|deadline|strike|holiday|weekend)\b")
_OVER = re.compile(
    r"\b(?:end(?:s|ed|ing)?|conclud(?:es|ed|ing)|wrap(?:s|ped|ping) up|finish(?:es|ed|ing)|the end of|after|following) "
    r"(?:an?|his|her|the) (?:[\w-]+ ){0,2}$"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


def pieces(context: Context, start: int, end: int) -> tuple[int, int]:
    """The clause of a passage, in document offsets: up to the next cut on either side."""
    masked = context.masked
    low = next((i for i, at in enumerate(masked.at) if at >= start), 0)
    high = next((i for i, at in enumerate(masked.at) if at >= end), len(masked.at))
    left = 0
    for match in _CUT.finditer(masked.text, 0, low):
        left = match.end()
    right = len(masked.text)
    if cut := _CUT.search(masked.text, max(high - 1, 0)):
        right = cut.start()
    begin = masked.at[left] if left < len(masked.at) else context.end
    finish = masked.ends[right - 1] if right else context.start
    return begin, finish


def governing_time(
    context: Context, start: int, end: int, *, verb: tuple[int, int] | None = None, since: int = 0, ahead: bool = False
) -> Mention | None:
    """The time that a passage of a sentence is told with, or None.

    Args:
        since: a time before it is another verb's.
        ahead: the passage tells what is to come, so that a time of what came before it is not its own.
    """
    fit = [m for m in context.times if m.start >= since and _usable(context, m)]
    if verb is not None:
        fit = [m for m in fit if not _beside(context.flat, start, m, verb[0])]
    if not fit:
        return None
    inside = [m for m in fit if start <= m.start < end]
    begin, finish = pieces(context, start, end)
    clause = [m for m in fit if begin <= m.start < finish]
    lead = [
        m
        for m in fit
        if m.start - context.start < 26 and context.flat[context.start : m.start].strip().lower() in _LEADS
    ]
    hinge = [m for m in fit if m.end <= begin and re.fullmatch(r"\W*(?:when|where|as)\W*", context.flat[m.end : begin])]
    alone = (
        fit
        if len(fit) == 1
        and not _OTHER_EVENT.search(between := context.flat[min(end, fit[0].end) : max(start, fit[0].start)])
        and not (ahead and _EARLIER.search(between))
        else []
    )
    fixed = [m for m in clause if m.start >= end and _FIXED.fullmatch(context.flat, end, m.start)]
    for group in (fixed, inside, clause, hinge, lead, alone):
        if group:
            at = end if verb is None else verb[1]
            return min(
                group, key=lambda m: (abs(m.start - at) if m.start >= start else abs(start - m.end) + 5, m.start)
            )
    return None


def _beside(flat: str, start: int, mention: Mention, verb: int) -> bool:
    """Whether a time between who acts and the verb is told beside it: "whose 2022 visit was a success, will go"."""
    if not start <= mention.start < mention.end <= verb:
        return False
    return (
        _RELATIVE.search(flat, start, mention.start) is not None and _COMMA.search(flat, mention.end, verb) is not None
    )


_RELATIVE = re.compile(r", (?:who|whose|which|where)\b[^,;]*$")
_COMMA = re.compile(r", ")
# "his visit to Brussels, scheduled for June 21"
_FIXED = re.compile(
    r",? (?:(?:which|that) (?:is|was|had been|has been) )?(?:originally |initially |previously |tentatively )?"
    r"(?:scheduled|due|planned|set|slated|expected|billed)(?: (?:for|on|to (?:begin|start|take place)|in|early|late|"
    r"next|the|from|between|over))* "
)
_EARLIER = re.compile(r"\b(?:after|following|since|because)\b")
_OTHER_EVENT = re.compile(
    r"\b(?:issued?|launch\w*|invasion|invaded|began|since|elected|election|war|killed|announced|said|told|"
    r"reported|arrested|ratified|joined|signed|took office|sworn|warrant|founded|born|died|including|hosting)\b"
)
_LEADS = frozenset(
    {
        "",
        "on",
        "in",
        "last",
        "this",
        "early",
        "late",
        "earlier",
        "later",
        "by",
        "during",
        "but",
        "but in",
        "but on",
        "and in",
        "then",
        "then in",
        "then on",
        "since",
        "late on",
        "early on",
        "earlier in",
        "earlier on",
        '"',
    }
)


_NO_DAY = frozenset(
    {
        "now",
        "currently",
        "at present",
        "once",
        "recently",
        "lately",
        "soon",
        "then",
        "at the moment",
        "presently",
        "nowadays",
    }
)


_LIFE = re.compile(r"\(\d{4} ?[-–—] ?\d{4}\)")  # "Kim Gu (1876-1949)"
_BEGINS = re.compile(r"\b(?:start|begin)(?:s|ning|ing)? from $")  # "will start from 6 December a tour"
_WHEN = re.compile(r",? (?:when|on which)\b")  # "he stays until Saturday, when he is to meet ..."
_CLOSING = re.compile(r"\b(?:ends?|ended|ending|concludes?|concluded|wraps? up) (?:(?:on|early|late|later) )*$")
_OPENING = re.compile(
    r"\b(?:that|which) (?:begins|opens|starts|kicks off|gets under way|convenes) (?:(?:on|early|late|in|later) )*$"
)


def _usable(context: Context, mention: Mention) -> bool:
    time = mention.time
    flat = context.flat
    if time is None or time.text.lower() in _NO_DAY:
        return False
    if _LIFE.fullmatch(flat, mention.start - 1, mention.end + 1):
        return False
    if time.bound == "since" and _BEGINS.search(flat[max(context.start, mention.start - 24) : mention.start]):
        return True
    if time.bound in ("since", "until", "before") and not (time.bound == "until" and _WHEN.match(flat, mention.end)):
        return False
    if _OPENING.search(flat[max(context.start, mention.start - 40) : mention.start]):
        return False  # the day of what opens, not of who comes
    if _CLOSING.search(flat[max(context.start, mention.start - 30) : mention.start]):
        return False  # the day on which a visit ends is not its day
    if _SAID_BEFORE.search(flat[max(context.start, mention.start - 70) : mention.start]):
        return _SAID_AT.match(flat, mention.end) is not None
    if _THAT.match(flat, mention.end) and _SAYING.search(flat[max(context.start, mention.start - 90) : mention.start]):
        return False
    after = flat[mention.end : min(context.end, mention.end + 30)]
    before = flat[max(context.start, mention.start - 4) : mention.start]
    if _SAID_AFTER.match(after) and not re.search(r"\d $", before):
        return False
    return context.anchor is None or moment(time, context) is not None


def moment(time: TimeExpression, context: Context, direction: Literal["past", "future"] | None = None) -> str | None:
    """The ISO form of a time of the sentence; one that hangs on what was told before is counted from there."""
    found = time.resolve(context.anchor, direction)
    if found is not None or time.basis != "relative" or time.event is not None:
        return found
    earlier = [m.time for m in context.times if m.time is not None and m.time.end <= time.start]
    base = next((when for t in reversed(earlier) if (when := t.resolve(context.anchor, "past"))), context.base)
    return time.resolve(context.anchor, direction, event=When.of(base)) if base else None


def resolved(time: TimeExpression, status: Status, context: Context, *, past: bool) -> str | None:
    """The ISO form of a time in a clause of a status."""
    ahead = status in ("planned", "possible") or (status in ("declined", "cancelled") and not past)
    if status in ("declined", "cancelled") and _SET_FOR.search(context.flat, context.start, context.start + time.start):
        ahead = True
    direction: Literal["past", "future"] | None = (
        "future" if ahead else "past" if status in ("made", "declined", "cancelled") else None
    )
    return _part_of_week(moment(time, context, direction), time, context.anchor, direction)


_SET_FOR = re.compile(
    r"\b(?:scheduled|planned|due|set|slated|billed|pencilled in) (?:for |on |to (?:begin|start) (?:on )?)?$"
)


def _part_of_week(
    when: str | None, time: TimeExpression, anchor: Day | None, direction: Literal["past", "future"] | None
) -> str | None:
    """The days of "this week" on which it can have been, or can still come: up to the article's, or from it on."""
    if when is None or anchor is None or time.grain != "week" or direction is None:
        return when
    days = When.of(when)
    if not days.first <= anchor <= days.last:
        return when
    if direction == "past":
        return str(When.between(days.first, anchor))
    # told on a Sunday, the week to come is meant
    return str(When.between(anchor, days.last if days.last > anchor else anchor + 6))


def lasting(text: str, when: str | None) -> str | None:
    """A visit's days where its sentence says how many: a day becomes an interval."""
    match = _DURATION.search(text)
    if not match or not when or len(when) != 10 or _TOUR.match(text, match.end()):
        return when
    days = _NUMBERS.get(match[1]) or int(match[1])
    first = Day.of(when)
    if _OVER.search(text, 0, match.start()):
        first = first - (days - 1)  # "left on Wednesday after a two-day trip"
    return str(When.between(first, first + (days - 1)))
