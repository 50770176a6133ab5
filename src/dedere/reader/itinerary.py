"""Which journeys does a bare list of places tell: "His trips were few. Chad in May, Egypt that same month, then Oman."?

Such a list has no traveller and no verb; the sentence before it says whose journeys they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from dedere.reader.claims import Claim
from dedere.reader.document import Document, Sentence
from dedere.reader.mentions import Mention
from dedere.reader.wordlist import listed
from dedere.record.day import Day

if TYPE_CHECKING:
    from dedere.reader.rollcall import Heard

_JOURNEYS = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]he (?:president|minister|leader)'s|[A-Z]\w+'s?) (?:[\w-]+ ){0,3}"
    r"(?:outings|trips|travels|journeys|visits|destinations|stops|itinerary|tour|calendar|excursions|forays|"
    r"travel (?:plans|schedule|log))\b"
)
_TO_COME = re.compile(r"\b(?:will|plans?|planned|upcoming|coming|ahead|next|due|to come)\b")
_JOINING = frozenset(
    listed("""
    a an the in on at to by and then also that same this later first next finally last again twice once both which took
    taking in day days week weeks month year stop stops stopover flying brief short followed after before with visit
    visits trip trips of for back way home early late mid briefly plus
    """)
)
_SAME = re.compile(r"\b(?:that|the) same (?P<grain>day|week|month|year)\b|\bthat (?P<grain2>month|year)\b")


def itineraries(
    doc: Document, story: Sequence[Heard], anchor: Day | None, times: Callable[[Sentence], list[Mention]]
) -> list[Claim]:
    """The journeys that lists of places tell, each with the month or day named beside the place."""
    found: list[Claim] = []
    for number, heard in enumerate(story[1:], 1):
        before = story[number - 1]
        if heard.people or len(heard.places) < 2 or before.sentence.paragraph != heard.sentence.paragraph:
            continue
        said = doc.flat[before.sentence.start : before.sentence.end]
        match = _JOURNEYS.search(said)
        if match is None:
            continue
        at = before.sentence.start + match.start()
        owner = next((m for m in before.people if m.start <= at + 2 < m.end and len(m.people) == 1), None)
        when = times(heard.sentence)
        if owner is None or not _is_list(doc.flat, heard, when):
            continue
        ahead = _TO_COME.search(said) is not None
        found.extend(_legs(doc.flat, heard, owner, when, anchor, ahead=ahead))
    return found


def _is_list(flat: str, heard: Heard, when: Sequence[Mention]) -> bool:
    """Whether a sentence has nothing but places, times and words that join them."""
    text = list(flat[heard.sentence.start : heard.sentence.end])
    for mention in (*heard.places, *when):
        for index in range(mention.start, mention.end):
            text[index - heard.sentence.start] = " "
    rest = re.findall(r"[\w'-]+", "".join(text).lower())
    return all(word in _JOINING for word in rest)


def _legs(
    flat: str, heard: Heard, owner: Mention, when: Sequence[Mention], anchor: Day | None, *, ahead: bool
) -> list[Claim]:
    found: list[Claim] = []
    last: str | None = None
    start = heard.sentence.start
    cuts = [m.end() for m in re.finditer(r"[,;] ", flat[: heard.sentence.end]) if m.end() > start]
    for begin, end in zip([start, *cuts], [*cuts, heard.sentence.end], strict=True):
        places = [m for m in heard.places if begin <= m.start < end and len(m.states) == 1]
        named = next((m for m in when if begin <= m.start < end), None)
        day: str | None
        if (same := _SAME.search(flat, begin, end)) and last:
            day = last[: {"day": 10, "week": 10, "month": 7, "year": 4}[same["grain"] or same["grain2"]]]
        elif named is not None and named.time is not None:
            day = named.time.resolve(anchor, "future" if ahead else "past")
        else:
            day = last[:4] if last else None
        last = day or last
        stop = end
        while stop > begin and flat[stop - 1] in " ,;.":
            stop -= 1
        for place in places:
            found.append(
                Claim(
                    kind="visit",
                    rule="<person> in a list of journeys",
                    source="surface",
                    sentence=heard.sentence.index,
                    start=begin,
                    end=stop,
                    people=owner.people,
                    status="planned" if ahead else "made",
                    where=place.states[0],
                    when=day,
                    timed=named is not None,
                )
            )
    return found
