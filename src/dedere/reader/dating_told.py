"""On which days could a sentence that tells a dated event have been written?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dedere.reader import times_values as v
from dedere.reader.dating_clue import Clue, Spell
from dedere.reader.dating_event import Event
from dedere.reader.dating_said import Said, days_said, looks
from dedere.reader.dating_tense import attribution, direction_at
from dedere.reader.dating_visits import first_of, nth_of, of_length, of_number
from dedere.reader.document import Sentence
from dedere.reader.times import TimeExpression
from dedere.record.day import Day

LEAD = 3
"""How many sentences open a report."""


def told_clue(
    text: str, sentence: Sentence, kind: str, events: Sequence[Event], times: Sequence[TimeExpression], number: int
) -> Clue | None:
    """What a sentence tells that may mean one of the events: by its times, or by telling it without one.

    Args:
        kind: what sort of event the events are; they compete for the sentence.
        times: the expressions of time that belong to it.
        number: the sentence's place in the story, from 0.
    """
    cue = events[0].cue.search(text)
    at = cue.start() if cue else 0
    tense = direction_at(text, cue.end() if cue else len(text))
    own = [time for time in times if not attribution(text, time.start - sentence.start, time)]
    own.sort(key=lambda time: abs(time.start - sentence.start - at))
    if own and own[0].basis == "absolute" and abs(own[0].start - sentence.start - at) < 60 and own[0].bound != "since":
        return None  # dated in the text already: it tells nothing more than the date does
    spells: list[Spell]
    departs = kind.startswith("trip") and _DEPARTS.search(text) is not None
    full = any(time.basis == "absolute" and time.grain == "day" and time.bound != "since" for time in own)
    given = [days for time in own if time.basis == "absolute" and time.bound != "since" and (days := time.days(None))]
    own = [time for time in own if time.basis != "absolute"]
    if full and not own:
        return None
    if nth := nth_of(text, kind, events):
        trust = 0.6 * nth[0].trust
        spells = [spell for event in nth for spell in _untimed(event, tense)]
        return Clue("record", sentence.start, sentence.end, tuple(spells), trust, group=f"{kind} nth")
    events = of_number(text, kind, of_length(text, first_of(text, kind, events)))
    if not events:
        return None
    if after := _so_long_after(text, sentence, kind, events, own):
        return after
    if not own and any(e.span[0] <= last and first <= e.span[1] for e in events for first, last in given):
        return None  # "in 2023 he stayed away": the text dates it, as far as it cares
    spells = []
    if kind.startswith(("calendar", "court")):
        own = [time for time in own if _beside(text, time.start - sentence.start, time.end - sentence.start, events)]
    for time in own:
        direction = looks(time.value) or direction_at(text, time.start - sentence.start) or tense
        if kind.startswith(_ACTS) and (direction == "future" or _apart(text, time.start - sentence.start, events[0])):
            continue
        for event in events:
            days = (event.span[0], event.span[0]) if departs and event.eve else event.span
            said = days_said(time.value, days, direction)
            if said is not None:
                spells += _spells(event, said, direction)
            if isinstance(time.value, v.Yearless) and time.value.day:  # no verb is needed to look ahead to a date
                wide = replace(event, weight=_OTHER_WAY * event.weight)
                spells += _spells(wide, days_said(time.value, days, None) or (), None)
            if said is not None and event.eve and time.weekday is not None and time.weekday not in _weekdays(days):
                for back in (1, 2) if departs else (1,):
                    eve = event.span[0] - back
                    early = replace(event, span=(eve, eve), weight=_EVE**back * event.weight)
                    spells += _spells(early, days_said(time.value, early.span, direction) or (), direction)
            if said is not None and event.late and time.weekday is not None and time.weekday not in _weekdays(days):
                later = replace(event, span=(event.span[1] + 1, event.span[1] + 1), weight=_EVE * event.weight)
                spells += _spells(later, days_said(time.value, later.span, direction) or (), direction)
        if spells:
            trust = {"week": 0.7, "month": 0.65, "year": 0.6}.get(time.grain, 0.75) * events[0].trust
            group = f"{kind.split()[0]} {min(events[0].places, default=kind)} {time.text.lower()}"
            return Clue(
                _how(time), sentence.start, sentence.end, tuple(spells), trust, says=f"“{time.text}”", group=group
            )
    if own and any(time.basis not in ("relative", "duration") for time in own):
        return None
    told = [time for time in times if time.weekday is not None]
    if told and not own and number < 2 * LEAD and tense != "future" and not kind.startswith("calendar"):
        # said on Thursday: it happened then, or the day before
        for event in events:
            for day in (event.span[1], event.span[1] + 1):
                said = days_said(told[0].value, (day, day), "past") or []
                spells += _spells(event, said, "past")
        if spells and not kind.startswith("trip"):
            group = f"{kind} {told[0].text.lower()}"
            return Clue(_how(told[0]), sentence.start, sentence.end, tuple(spells), 0.4 * events[0].trust, group=group)
        spells = []
    if kind.startswith("calendar"):
        if _JUST.search(text) is None:
            return None  # wars and elections are background for years
        spells = [
            Spell(e.span[0] + a, e.span[1] + b, w, e.says) for e in events for a, b, w in ((0, 7, 1.0), (8, 30, 0.15))
        ]
        return Clue("record", sentence.start, sentence.end, tuple(spells), 0.5 * events[0].trust, group=kind)
    if kind.startswith("warrant") and _ISSUES.search(text) is None:
        return None
    if kind.startswith("trip") and events[0].strong and _NOT_MADE.search(text) is not None:
        return None
    if kind.startswith(_ACTS) and not (number < 2 and _is_news(text, at)):
        return None
    for event in events:
        spells += _untimed(event, tense)
    if kind == "anniversary":  # spoken of in the week before and on the day
        spells = [
            Spell(event.span[0] + a, event.span[0] + b, worth, event.says)
            for event in events
            for a, b, worth in ((-14, -8, 0.1), (-7, -1, 0.5), (0, 1, 1.0), (2, 5, 0.2))
        ]
    trust = (0.7 if number < LEAD and events[0].strong else 0.25) * max(event.trust for event in events)
    # two who went to one place in one week are told together, and tell no more than one does
    group = f"trip {min(events[0].places)}" if kind.startswith("trip") and number >= LEAD else kind
    return Clue("record", sentence.start, sentence.end, tuple(spells), trust, group=group)


def _beside(text: str, start: int, end: int, events: Sequence[Event]) -> bool:
    """Whether a time stands beside a word that tells one of the events, and not in another clause."""
    return any(
        match.start() - 40 < end and start < match.end() + 40 for event in events for match in event.cue.finditer(text)
    )


_AFTER = {"day": (0, 1), "week": (-2, 5), "month": (-12, 18), "year": (-45, 75)}
"""Round what "three months after" may stand for, in days."""


def _so_long_after(
    text: str, sentence: Sentence, kind: str, events: Sequence[Event], own: Sequence[TimeExpression]
) -> Clue | None:
    """What the sentence tells happened so long after the event: "a day after gunmen attacked"."""
    for time in own:
        value = time.value
        if not isinstance(value, v.FromEvent) or value.sign < 0 or not value.count or value.unit not in _AFTER:
            continue
        at = time.end - sentence.start
        cue = events[0].cue.search(text, at)
        if cue is None or cue.start() - at > 90 or _apart(text[at : cue.end()] + " ", 0, events[0]):
            continue
        early, late = _AFTER[value.unit]
        spells = tuple(
            Spell(
                v.shifted(event.span[0], value.unit, value.count) + early,
                v.shifted(event.span[1], value.unit, value.count) + late,
                event.weight,
                event.says,
            )
            for event in events
        )
        trust = 0.6 * events[0].trust
        return Clue(
            time.grain, sentence.start, sentence.end, spells, trust, says=f"“{time.text}”", group=f"{kind} after"
        )
    return None


_OTHER_WAY = 0.3
"""How likely a day and month look the other way than the verb beside them."""
_EVE = 0.35
"""How likely the traveller came on the evening before the first day listed, or the act was told a day after."""


_DEPARTS = re.compile(
    r"\b(?:leaves?|left|departs?|departed|sets? off|heads|headed|flies|flew)\b[^.;]{0,30}\bfor (?:the )?(?=[A-Z])"
)


def _weekdays(days: tuple[Day, Day]) -> set[int]:
    return {(days[0] + k).weekday for k in range(days[1] - days[0] + 1)}


_NOT_MADE = re.compile(
    r"\b(?:cancel|postpon|call(?:s|ed|ing)? off|scrap|whether\b|if\b|invit|telephone|phone call|put off\b|"
    r"drop(?:s|ped)? plans)",
    re.I,
)
_JUST = re.compile(r"\b(?:has|have|had|only) just\b|\bnewly\b", re.I)
_ISSUES = re.compile(r"\b(?:issue[sd]|unseal(?:s|ed)|has issued)\b", re.I)
_BACKGROUND = re.compile(
    r"\b(?:since|after|despite|over|wanted|subject of|under|following|because|when|who|which|until|before|whose|"
    r"defiance)\b",
    re.I,
)


def _is_news(text: str, at: int) -> bool:
    """Whether a court's act is what the sentence reports, not why something else happened."""
    return at < 160 and _BACKGROUND.search(text[:at]) is None


def _spells(event: Event, said: Sequence[Said], direction: v.Direction | None) -> list[Spell]:
    """The days on which the words fit the event, cut to those that lie on the right side of it."""
    first, last = event.span
    if direction == "future":
        said = [(a, min(b, last), worth) for a, b, worth in said]
    elif direction == "past":
        said = [(max(a, first), b, worth) for a, b, worth in said]
    return [Spell(a, b, worth * event.weight, event.says) for a, b, worth in said if a <= b]


_ACTS = ("warrant", "request", "decision", "agreement", "arrest", "verdict", "court")
"""Kinds that reports mention as background for years."""


def _apart(text: str, at: int, event: Event) -> bool:
    """Whether a word stands between a time and the nearest word that tells the event that makes two clauses of them."""
    cues = [match.start() for match in (event.also or event.cue).finditer(text)] or [0]
    cue = min(cues, key=lambda start: abs(start - at))
    between = text[min(cue, at) : max(cue, at)]
    return (
        re.search(r"\b(?:since|after|despite|following|over|because|before|when|who|which)\b", between, re.I)
        is not None
    )


def _how(time: TimeExpression) -> str:
    return time.basis if time.basis in ("weekday", "deictic", "holiday") else f"{time.grain}"


def _untimed(event: Event, tense: v.Direction | None) -> list[Spell]:
    """An event told without a time: it is fresh, or near."""
    first, last = event.span
    if not event.strong and event.kind.startswith("trip"):  # what is planned or called off is news before its day
        spells = (
            (first - 14, first - 1, 1.0),
            (first - 60, first - 15, 0.2),
            (first, last, 0.4),
            (last + 1, last + 14, 0.1),
        )
        return [Spell(a, b, event.weight * worth, event.says) for a, b, worth in spells]
    if tense == "future":
        return [
            Spell(first - 10, last, event.weight, event.says),
            Spell(first - 60, first - 11, event.weight / 5, event.says),
        ]
    steps = ((0, 1, 1.0), (2, 5, 0.35), (6, 14, 0.08), (15, 40, 0.02))
    found = [Spell(last + a, last + b, event.weight * worth, event.says) for a, b, worth in steps]
    return [Spell(first, last, event.weight, event.says), *found]
