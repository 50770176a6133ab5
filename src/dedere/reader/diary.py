"""What does a diary of events say: items dated by a heading, each opened by its place ("ROME - ...")?

An item tells who is due where without a verb of travelling; everybody in it who serves another state is to be there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from dedere.reader.claims import Claim
from dedere.reader.document import Document
from dedere.reader.gazetteer import own
from dedere.reader.mentions import Mention
from dedere.reader.times import find_times
from dedere.record.day import Day
from dedere.record.when import When

if TYPE_CHECKING:
    from dedere.reader.rollcall import Heard

_ITEM = re.compile(
    r"^[^\w\n]*(?P<place>[A-Z][A-Z .'/-]{2,30}?)(?:, (?P<land>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}))?"
    r" (?:-{1,2}|–|—) (?=\S)",
    re.M,
)
_FEWEST = 3  # items that make a diary
_UNTIL = re.compile(r"\((?:to|until|through) (?P<day>[^()]{3,24})\)")
_OFF = re.compile(r"\b(?:CANCELL?ED|POSTPONED|CALLED OFF|cancelled|canceled|postponed|called off)\b")
_MOVED = re.compile(r"\b(?:POSTPONED|postponed|MOVED|moved) (?:to|until) (?P<day>[^.;()]{3,24})")
_ELSEWHERE = re.compile(
    r"\b(?:by video|video ?link|virtually|remotely|online|on (?:a )?screen|by phone|telephone|not|absent|without|"
    r"anniversary|death|trial|verdict|sentenc\w+)\b"
)


class Item(msgspec.Struct, frozen=True):
    """One item: where it stands in the text, in which state it happens and when."""

    start: int
    end: int
    state: str
    when: str | None


def items(doc: Document, anchor: Day | None) -> list[Item]:
    """The items of a diary, in order; none where the text is no diary."""
    found: list[Item] = []
    heading: str | None = None
    at = 0
    count = 0
    for line in doc.text.splitlines(keepends=True):
        match = _ITEM.match(line)
        place = _state(match["place"], match["land"]) if match else None
        if match and place:
            count += 1
            found.append(Item(at + match.end(), at + len(line), place, _days(line, heading, anchor)))
        elif day := _heading(line, anchor):
            heading = day
        at += len(line)
    return found if count >= _FEWEST and any(i.when for i in found) else []


def _state(place: str, land: str | None) -> str | None:
    for name in (land or "", place, place.title()):
        held = own().place(name)
        if held and held.kind in ("state", "city") and len(held.states) == 1:
            return held.states[0]
    return None


def _heading(line: str, anchor: Day | None) -> str | None:
    bare = line.strip(" \t\r\n*:-=")
    if not 3 < len(bare) < 40 or anchor is None:
        return None
    for time in find_times(bare.title() if bare.isupper() else bare):
        if time.end - time.start >= len(bare) - 6:
            when = time.resolve(anchor, "future" if anchor else None)
            if when and len(when) == 10:
                return when
    return None


def _days(line: str, heading: str | None, anchor: Day | None) -> str | None:
    until = _UNTIL.search(line)
    if heading is None or until is None:
        return heading
    last = next((w for t in find_times(until["day"]) if (w := t.resolve(anchor, "future"))), None)
    if last is None or len(last) != 10 or last <= heading:
        return heading
    return str(When.between(Day.of(heading), Day.of(last)))


def diary(doc: Document, story: Sequence[Heard], told: Sequence[Claim], anchor: Day | None) -> list[Claim] | None:
    """The journeys of a diary; None where the text is none.

    What was told of an item's gathering without its heading takes the item's place and day.
    """
    held = items(doc, anchor)
    if not held:
        return None
    found: list[Claim] = []
    for item in held:
        for heard in story:
            if heard.sentence.end <= item.start or item.end <= heard.sentence.start:
                continue
            for mention in heard.held:
                if item.start <= mention.start < item.end and mention.gathering is not None:
                    mention.gathering.states, mention.gathering.when = (item.state,), item.when
            for mention in heard.people:
                if item.start <= mention.start < item.end and mention.how == "name":
                    found.extend(_guest(doc, item, mention, heard.sentence.index, anchor))
        for claim in told:
            if not item.start <= claim.start < item.end or not _to_come(item, anchor):
                continue
            if claim.status in ("made", "planned"):
                claim.status, claim.now = "planned", False
                claim.when = item.when if claim.where in (None, item.state) else claim.when
    return found


def _to_come(item: Item, anchor: Day | None) -> bool:
    return anchor is not None and item.when is not None and When.of(item.when).first >= anchor


def _guest(doc: Document, item: Item, mention: Mention, sentence: int, anchor: Day | None) -> list[Claim]:
    """The journey of somebody whom an item names; nobody's where the clause says that he is not there."""
    start = max(
        [item.start, *[m.end() for m in re.finditer(r"[;.] ", doc.flat[: mention.start]) if m.end() > item.start]]
    )
    stop = re.compile(r"[;.](?= |$)").search(doc.flat, mention.end, item.end)
    end = stop.start() if stop else item.end
    while end > start and doc.flat[end - 1] in " .*":
        end -= 1
    clause = doc.flat[start:end]
    if _ELSEWHERE.search(clause) or not _to_come(item, anchor):
        return []
    when, status = item.when, "planned"
    if moved := _MOVED.search(doc.flat, start, item.end):
        when = next((w for t in find_times(moved["day"]) if (w := t.resolve(anchor, "future"))), None)
    elif _OFF.search(doc.flat, start, item.end):
        status = "cancelled"
    return [
        Claim(
            kind="visit",
            rule="<person> in an item of a diary",
            source="surface",
            sentence=sentence,
            start=start,
            end=end,
            people=(person,),
            status=status,  # type: ignore[arg-type]
            where=item.state,
            when=when,
            timed=True,
        )
        for person in mention.people
        if person.state
    ]
