"""Which of a leader's journeys to a state does a sentence mean: the first, the third since a year, one of two days?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dedere.reader.dating_calendar import number_told
from dedere.reader.dating_event import Event


def of_number(text: str, kind: str, events: Sequence[Event]) -> Sequence[Event]:
    """Of gatherings in a series, the one whose number the sentence gives; none where it gives another."""
    told = number_told(text) if kind.startswith("summit") and any(event.number for event in events) else 0
    if not told:
        return events
    return [replace(event, trust=min(0.97, 1.3 * event.trust)) for event in events if event.number == told]


_LENGTH = re.compile(
    r"\b(?P<n>two|three|four|five|six|2|3|4|5|6)[- ]day (?:\w+ ){0,2}(?:visit|trip|tour|summit|stay)", re.I
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


_FIRST_VISIT = re.compile(
    r"\bfirst(?:[- ]ever)? (?:official |state |working )?(?:visit|trip|journey) to (?:the )?(?=[A-Z])"
    r"(?!.{0,90}\b(?:since|in (?:[\w-]+ ){0,3}(?:years?|months|decades?)|as|after|this year|under|with)\b)"
    r"|\b(?:his|her) first (?:official |state |working |presidential )?(?:visit|trip)\b"
    r"(?! (?:abroad|since|outside|to|in|as|there|of|this|for))"
    r"|\bfirst (?:foreign |overseas )?(?:visit|trip|journey) (?:abroad )?as (?:president|prime minister|premier|pope)\b"
)


def first_of(text: str, kind: str, events: Sequence[Event]) -> Sequence[Event]:
    """Where a journey is called the first to a state, those that the record knows to be later fall away."""
    if not kind.startswith("trip") or _FIRST_VISIT.search(text) is None:
        return events
    made = [event for event in events if event.strong]
    return [min(made, key=lambda event: event.span)] if made else events


_NTH_VISIT = re.compile(
    r"\b(?:is|marks|will be|would be|comes as|being) (?:[\w’'-]+ ){0,4}?"
    r"(?P<n>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th)) "
    r"(?:[\w-]+ ){0,3}?(?:visit|trip|journey)\b(?P<rest>.{0,90})"
)
_SINCE_YEAR = re.compile(r"\bsince (?:\w+ )?(?P<year>20\d\d)\b")
_IN_OFFICE = re.compile(
    r"\b(?:as (?:us |u\.s\. )?(?:president|prime minister|premier|secretary)|since (?:taking|assuming))", re.I
)
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def nth_of(text: str, kind: str, events: Sequence[Event]) -> list[Event]:
    """The journey that is the third there "since 2014", "as president" or "this year"; none where none is so told."""
    match = _NTH_VISIT.search(text) if kind.startswith("trip") else None
    if match is None:
        return []
    number = _ORDINALS.index(match["n"]) + 2 if match["n"] in _ORDINALS else int(match["n"][:-2])
    made = sorted((event for event in events if event.strong), key=lambda event: event.span)
    if since := _SINCE_YEAR.search(match["rest"]):
        made = [event for event in made if event.span[0].date.year >= int(since["year"])]
        return made[number - 1 : number]
    if "this year" in match["rest"]:
        years = sorted({event.span[0].date.year for event in made})
        return [e for y in years for e in [e for e in made if e.span[0].date.year == y][number - 1 : number]]
    return made[number - 1 : number] if _IN_OFFICE.search(match["rest"]) else []


def of_length(text: str, events: Sequence[Event]) -> Sequence[Event]:
    """A "two-day visit" is rather one of two days."""
    match = _LENGTH.search(text)
    if match is None:
        return events
    days = _NUMBERS.get(match["n"].lower()) or int(match["n"])
    return [
        event if event.span[1] - event.span[0] + 1 == days else replace(event, weight=event.weight / 3)
        for event in events
    ]
