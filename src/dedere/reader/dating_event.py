"""What is a dated event to a sentence, and which of many events does a sentence mean?"""

# ruff: noqa: E501 - a pattern a line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dedere.reader.dating_ends import ends
from dedere.reader.dating_names import Named, keys
from dedere.reader.times_values import Span

TRAVEL = re.compile(
    r"\b(?:arriv|visit|travel|trip|fl(?:ew|y|ies|ying)|land(?:s|ed|ing)\b|welcom|depart|left\b|leav|head(?:s|ed|ing) (?:to|for)|"
    r"tour|went|go(?:es|ing)? to|journey|host|receiv|greet|attend|met\b|meet|talks|stay|return|pay(?:s|ing)? a)", re.I,
)  # fmt: skip
BACK = re.compile(
    r"\b(?:revers|rescind|revok|withdr\w+ (?:its|the|their) (?:notice|notification|withdrawal|decision))", re.I
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated: how a sentence would mean it, and how it would be told.

    One of `persons` and one of `organisations`, where there are any, must be named, `cue` (and `also`) must stand in
    the sentence, and one of `places`, where a journey ends if `going`; an event that may be told without its place
    (`anywhere`) counts less then. `strong` marks what a report tells on the day or the day after; `eve` one that may have begun in the
    evening before its first day; `trust` how complete the record is.
    """

    id: str
    kind: str
    says: str
    span: Span
    cue: re.Pattern[str]
    persons: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    strong: bool = True
    also: re.Pattern[str] | None = None
    going: bool = False
    anywhere: bool = False
    close: bool = False
    leaving: bool = False
    place: str = ""
    number: int = 0
    eve: bool = False
    late: bool = False
    trust: float = 1.0
    weight: float = 1.0


class Events:
    """Events by the rarest name they need, so that a sentence looks at few."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.all = tuple(events)
        self._by_person: dict[str, list[Event]] = {}
        self._by_organisation: dict[str, list[Event]] = {}
        self._by_place: dict[str, list[Event]] = {}
        for event in events:
            index, names = (
                (self._by_person, event.persons)
                if event.persons
                else (self._by_organisation, event.organisations)
                if event.organisations
                else (self._by_place, event.places)
            )
            for name in names:
                index.setdefault(name, []).append(event)

    def meant(
        self,
        text: str,
        start: int,
        found: Sequence[Named],
        also_persons: set[str],
        filed_from: set[str],
        about: frozenset[str] = frozenset(),
    ) -> Iterator[Event]:
        """The events that a sentence, which begins at `start` of the text, may speak of.

        `filed_from` are the states of the dateline, whose gatherings need not be placed again; `about` the
        organisations that the whole text is about, which a state's step towards or away from them need not name.
        """
        persons, places = keys(found, "person") | also_persons, keys(found, "place")
        organisations = keys(found, "organisation")
        outright = {name.key for name in found if name.sort == "place" and not name.demonym}
        going = ends(text, start, found)
        there = _THERE.search(text)
        if there is not None:
            near = [
                name
                for name in found
                if name.sort == "place" and not name.demonym and name.end - start <= there.start()
            ]
            going |= {name.key for name in near[-1:]}
        travellers = _travellers(text, start, found)
        looked: dict[re.Pattern[str], bool] = {}

        def stands(cue: re.Pattern[str]) -> bool:
            if cue not in looked:
                looked[cue] = cue.search(text) is not None
            return looked[cue]

        seen: set[str] = set()
        for index, names in (
            (self._by_person, persons),
            (self._by_organisation, organisations),
            (self._by_place, places),
            (self._by_organisation, about - organisations),
        ):
            for name in sorted(names):
                for event in index.get(name, ()):
                    if event.id in seen or (event.persons and event.persons.isdisjoint(persons)):
                        continue
                    unnamed = bool(event.organisations) and event.organisations.isdisjoint(organisations)
                    if unnamed and (not event.close or event.organisations.isdisjoint(about)):
                        continue
                    gathering = event.anywhere and bool(event.organisations)
                    here = not event.places or not event.places.isdisjoint(
                        going if event.going or gathering else places
                    )
                    here = here or (gathering and event.place != "" and event.place in text)
                    named = gathering and not event.places.isdisjoint(outright if going else outright | filed_from)
                    if not here and not named and (not event.anywhere or going):
                        continue
                    if not stands(event.cue) or (event.also is not None and not stands(event.also)):
                        continue
                    if event.leaving and stands(BACK):
                        continue
                    if event.close and not _close(text, start, event, found):
                        continue
                    seen.add(event.id)
                    if unnamed:
                        event = replace(event, trust=0.6 * event.trust)
                    if event.place and event.place in text:
                        event = replace(event, weight=2 * event.weight)
                    if event.going and (
                        not _travels(text, start, event, found)
                        or not (travellers <= set() or event.persons & travellers)
                    ):
                        continue
                    if here:
                        yield event
                    elif named:
                        yield replace(event, weight=0.8 * event.weight, trust=0.9 * event.trust)
                    else:
                        yield replace(event, weight=0.3 * event.weight, trust=0.6 * event.trust)


_TRAVELS = re.compile(
    TRAVEL.pattern.replace("|return", "|returned|return(?:s|ing)? (?:from|to)").replace(r"|left\b", r"|left for\b")
    + r"|\b(?:summit|conference|forum|ceremony|funeral|speech|speaking|address|rall(?:y|ies)|toured|sat down|"
    r"(?:is|was|are|were|while|currently|now|here|president|minister|leader) in)\b",
    re.I,
)


_WHOSE = re.compile(r"[’']s? (?:[\w-]+ ){0,4}?(?:visit|trip|tour|journey|arrival|stay|stop)\b")
_BY = re.compile(r"\b(?:visit|trip|tour|journey|stop)\b[^.;,]{0,60}? by (?:[\w.’'-]+ ){0,5}\Z")


def _travellers(text: str, start: int, found: Sequence[Named]) -> set[str]:
    """Whose journey a sentence says outright that it is: "Petrov's visit", "a visit by Petrov"; empty where it does not."""
    people = [name for name in found if name.sort == "person"]
    return {
        name.key
        for name in people
        if _WHOSE.match(text, name.end - start)
        or _BY.search(text[max(0, name.start - start - 110) : name.start - start])
    }


def _travels(text: str, start: int, event: Event, found: Sequence[Named]) -> bool:
    """Whether a word of travel or of meeting stands near the place where a journey would end."""
    at = [name.start - start for name in found if name.sort == "place" and name.key in event.places]
    return (
        not at
        or _THERE.search(text) is not None
        or any(_TRAVELS.search(text, max(0, place - 110), place + 60) is not None for place in at)
    )


def _close(text: str, start: int, event: Event, found: Sequence[Named]) -> bool:
    """Whether one of the event's places stands within a clause of the word that tells it."""
    at = [name.start - start for name in found if name.sort == "place" and name.key in event.places]
    return any(abs(match.start() - place) < 110 for match in event.cue.finditer(text) for place in at)


_THERE = re.compile(
    r"\b(?:to|in) (?:the|that) (?:\w+ )?(?:country|nation|state)\b|\b(?:travel|trip|visit|go|going|went|arriv\w+) there\b",
    re.I,
)
