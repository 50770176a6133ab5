"""What do the passages of a story tell about the day it was written?

Sentences that speak of something the record dates come first; what bounds the day without fixing it is in
`dating_bounds`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dedere.reader import times_values as v
from dedere.reader.dating_bounds import bounds_of, main_person
from dedere.reader.dating_clue import Clue
from dedere.reader.dating_days import GALLERY
from dedere.reader.dating_event import Event
from dedere.reader.dating_events import events_of
from dedere.reader.dating_names import Named, keys, names_of
from dedere.reader.dating_tense import attribution, names_in
from dedere.reader.dating_told import LEAD, told_clue
from dedere.reader.dating_turns import anniversaries
from dedere.reader.document import Sentence, document
from dedere.reader.story import Story
from dedere.reader.times import TimeExpression
from dedere.record.record import Record

_OPENING = 400
"""Within how many characters a text names what it is about."""


def clues_of(story: Story, times: Sequence[TimeExpression], record: Record) -> list[Clue]:
    """Every clue of a story; none where it speaks of nothing that is dated."""
    heads = [(dateline.start, dateline.end) for dateline in story.datelines]
    found = names_of(record).find(story.flat)
    names = [n for n in found if not any(a <= n.start < b for a, b in heads)]
    if not names and _FIXES.search(story.flat) is None:
        return []
    filed_from = keys([n for n in found if any(a <= n.start < b for a, b in heads)], "place")
    asides = [(block.start, block.end) for block in story.blocks if block.kind == "aside"]
    sentences = [s for s in document(story.text, asides).sentences if s.story][:150]
    if not _may_date(story, sentences, names, record, filed_from):
        return []
    clues = _event_clues(story, sentences, times, names, record, filed_from)
    clues += bounds_of(story, sentences, times, names, record, clues)
    if not any(clue.dates for clue in clues):
        return []
    return _shared(clues)


_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_FIXES = re.compile(
    r"birthday|anniversary|independence day|centenary|day of (?:the|its|russia)|\bday \d|\bturn(?:s|ed|ing)? \d"
    r"|(?<!\d)(?:19|20)\d\d(?!\d)|\d[./-]\d{1,2}[./-]\d"
    rf"|\b{_MONTHS} \d{{1,2}}\b|\b\d{{1,2}} {_MONTHS}\b",
    re.I,
)


def _may_date(
    story: Story, sentences: Sequence[Sentence], names: Sequence[Named], record: Record, filed_from: set[str]
) -> bool:
    """Whether anything could fix the day: a birthday, a date in full, an event that a sentence may speak of.

    Told without the expressions of time, which take longest to find and which most articles then need not.
    """
    if _FIXES.search(story.flat) is not None:
        return True
    events, main = events_of(record), main_person(names, record)
    about = frozenset(name.key for name in names if name.sort == "organisation")
    just: set[str] = set()
    for number, sentence in enumerate(sentences):
        text = story.flat[sentence.start : sentence.end]
        inside = names_in(names, sentence)
        also = main | just if _speaks_of_main(text, inside, number) else set()
        just = _first_named(inside) or just
        if next(iter(events.meant(text, sentence.start, inside, also, filed_from, about)), None) is not None:
            return True
    return False


def _shared(clues: Sequence[Clue]) -> list[Clue]:
    """Passages that say the same count less each time they are repeated."""
    seen: dict[str, int] = {}
    found: list[Clue] = []
    for clue in clues:
        if clue.group:
            times = seen[clue.group] = seen.get(clue.group, 0) + 1
            clue = replace(clue, share=clue.share / 3 ** (times - 1)) if times > 1 else clue
        found.append(clue)
    return found


def _event_clues(
    story: Story,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    names: Sequence[Named],
    record: Record,
    filed_from: set[str],
) -> list[Clue]:
    found: list[tuple[str, Clue]] = []
    events = events_of(record)
    main = main_person(names, record)
    named = Counter(name.key for name in names if name.sort == "organisation")
    opening = {name.key for name in names if name.start < _OPENING}
    about = frozenset(key for key, count in named.items() if count > 1 or key in opening)
    trip: list[Event] = []
    just: set[str] = set()
    full = [
        time for time in times if time.basis == "absolute" and time.grain == "day" and story.tells(time.start, time.end)
    ]
    dated = [days for time in full if (days := time.days(None))]
    for number, sentence in enumerate(sentences):
        text = story.flat[sentence.start : sentence.end]
        if GALLERY.search(text) is not None:
            continue
        inside = names_in(names, sentence)
        also = main | just if _speaks_of_main(text, inside, number) else set()
        just = _first_named(inside) or just
        here = _counted_from_now(
            text, sentence, [t for t in times if sentence.start <= t.start < sentence.end and t.text.lower() != "now"]
        )
        kinds: dict[str, list[Event]] = {}
        if trip and here and _THE_TRIP.search(text) and "there" not in text and not _elsewhere(inside, trip[0]):
            kinds[trip[0].kind] = list(trip)  # "during his visit, which begins on Thursday"
        known = about if here else frozenset()
        for event in events.meant(text, sentence.start, inside, also, filed_from, known):
            if any(event.span[0] <= first and last <= event.span[1] for first, last in dated):
                continue  # what the text dates in full elsewhere is not what it tells without a date
            meant = kinds.setdefault(event.kind, [])
            if all(event.id != other.id for other in meant):
                meant.append(event)
        if returns := list(anniversaries(text, inside)):
            kinds["anniversary"] = returns
        _placed(kinds, story.flat)
        _only_to_the_summit(kinds)
        trips = [kind for kind in kinds if kind.startswith("trip")]
        trip = kinds[trips[0]] if len(trips) == 1 else trip if not trips else []
        for kind, told in kinds.items():
            theirs = _times_of(kind, kinds, inside, here)
            if here and not theirs:
                continue  # every time of the sentence stands with another journey
            clue = told_clue(text, sentence, kind, told, theirs, number)
            if clue is not None:
                found.append((kind, clue))
    # what the text gives a time for, "later this year", is not near because it is named again without one
    timed = {
        kind
        for kind, clue in found
        if clue.how in ("month", "year", "interval") and kind.startswith(("trip", "summit"))
    }
    return [clue for kind, clue in found if clue.how != "record" or kind not in timed]


_TOLD_THEN = re.compile(r"\b(?:said|told|announced|wrote|promised|warned|testified|pledged)\b")


def _counted_from_now(text: str, sentence: Sentence, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times of a sentence but those told on a day that it names: "he told them on Feb. 23 that next week"."""
    then = [
        t
        for t in times
        if isinstance(t.value, v.Yearless) and t.value.day and attribution(text, t.start - sentence.start, t)
    ]
    then += [
        t
        for t in times
        if t.basis == "absolute" and t.grain == "day" and attribution(text, t.start - sentence.start, t)
    ]
    if not then or _TOLD_THEN.search(text[: then[0].start - sentence.start]) is None:
        return list(times)
    return [t for t in times if t.start <= then[0].start or t.basis in ("absolute", "partial")]


def _times_of(
    kind: str, kinds: dict[str, list[Event]], inside: Sequence[Named], times: Sequence[TimeExpression]
) -> list[TimeExpression]:
    """The times of a sentence that no other journey told in it stands nearer to."""
    if not kind.startswith("trip") or len(kinds) == 1:
        return list(times)

    def away(other: str, time: TimeExpression) -> int:
        places = kinds[other][0].places
        return min((abs(name.start - time.start) for name in inside if name.key in places), default=1000)

    trips = [other for other in kinds if other.startswith("trip")]
    return [time for time in times if away(kind, time) == min(away(other, time) for other in trips)]


def _only_to_the_summit(kinds: dict[str, list[Event]]) -> None:
    """Where a sentence names a known summit with its place, a journey in it is the journey to that summit."""
    summits = [
        event for kind, meant in kinds.items() if kind.startswith("summit") for event in meant if event.weight == 1.0
    ]
    if not summits:
        return
    for kind in [kind for kind in kinds if kind.startswith("trip")]:
        kept = [
            event
            for event in kinds[kind]
            if any(s.span[0] <= event.span[1] + 2 and event.span[0] <= s.span[1] + 2 for s in summits)
        ]
        if kept:
            kinds[kind] = kept
        else:
            del kinds[kind]


def _placed(kinds: dict[str, list[Event]], flat: str) -> None:
    """Of gatherings that a sentence does not place, those whose town the text names elsewhere count for more."""
    for kind, meant in kinds.items():
        if kind.startswith("summit"):
            kinds[kind] = [
                replace(event, weight=2.5 * event.weight)
                if event.weight < 0.5 and event.place and event.place in flat
                else event
                for event in meant
            ]


def _elsewhere(inside: Sequence[Named], event: Event) -> bool:
    """Whether a sentence names another person or place than the journey told before."""
    others = [name for name in inside if name.sort != "organisation" and not name.demonym]
    return any(name.key not in event.persons and name.key not in event.places for name in others)


_THE_TRIP = re.compile(r"\b(?:his|her|the|this|their|[’']s) (?:[\w-]+ ){0,2}(?:visit|trip|tour|stay)\b", re.I)
_HE = re.compile(r"\b(?:he|his|him|she|her|the (?:[\w-]+ ){1,2}(?:leader|president|minister))\b", re.I)
_COMES = re.compile(r"\b(?:meeting|summit|visit|trip|talks|arrival)\b", re.I)


def _speaks_of_main(text: str, inside: Sequence[Named], number: int) -> bool:
    """Whether a sentence that names nobody is about the person the article is about."""
    if keys(inside, "person"):
        return False
    return _HE.search(text) is not None or (number < 2 * LEAD and _COMES.search(text) is not None)


def _first_named(inside: Sequence[Named]) -> set[str]:
    """The person whom a sentence names first: most often the one whom the next calls "he"."""
    return {next((name.key for name in inside if name.sort == "person"), "")} - {""}
