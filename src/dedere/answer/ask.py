"""Must this state arrest this person on this day?

`ask` is the question that everything else is made of. What it works out for a person and a place is kept with the
record, so asking again about another day costs next to nothing.
"""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from dedere.answer.explain import explain
from dedere.answer.place import At, at
from dedere.answer.verdict import Verdict, turns, verdict_on
from dedere.errors import DayOutOfRange
from dedere.law.finding import Finding, Question
from dedere.law.seen import Seen, seen
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.names import find_person, find_place
from dedere.record.record import Record


def ask(who: str, where: str, *, on: Day, known_on: Day, record: Record, assuming: str | None = None) -> Finding:
    """Whether `where` must arrest `who` on a day, with reasons, other readings and what the Court found.

    Args:
        who: a person's id or name.
        where: an ISO code, or the name of a state, territory, capital or disputed area.
        on: the day asked.
        known_on: only what was publicly known on this day counts; a later `on` is answered as things then stood.
        assuming: a changed fact, such as `AM party since 2020-01-01`; the answer is then hypothetical.

    Raises:
        NoSuchPerson, NoSuchState, AmbiguousName: names that the record cannot settle.
        DayOutOfRange: a day before the Statute was adopted or beyond the calendar kept.
        BadAssumption: `assuming` cannot be understood.
    """
    if assuming is not None:
        from dedere.answer.assume import assumed

        record = assumed(record, assuming)
    within(on, name="--on")
    within(known_on, name="--known-on")
    view = seen(record, known_on)
    person, place = resolved(record, view, who), place_of(record, view, where)
    return finding_on(view, person, place, on, assuming=assuming)


def within(day: Day, *, name: str) -> None:
    """Refuses a day that no question may ask about."""
    if not ADOPTED <= day <= LAST:
        raise DayOutOfRange(day.iso, first=ADOPTED.iso, last=LAST.iso, name=name)


def resolved(record: Record, view: Seen, who: str) -> str:
    """The id of the person that a name means, looked up once."""
    key = ("who", who)
    if key not in view.kept:
        view.kept[key] = find_person(who, record).id
    return view.kept[key]  # type: ignore[no-any-return]


def place_of(record: Record, view: Seen, where: str) -> At:
    """The place that a name means, looked up once."""
    key = ("where", where)
    if key not in view.kept:
        view.kept[key] = at(find_place(where, record))
    return view.kept[key]  # type: ignore[no-any-return]


def verdict_in(view: Seen, who: str, place: At, on: Day) -> tuple[int, Verdict]:
    """The verdict of the span of days that a day lies in, with the span's number; each span is worked out once."""
    days = turns(view, who, place)
    span = bisect_right(days, on) - 1
    key = ("verdict", who, place.id, span)
    if key not in view.kept:
        view.kept[key] = verdict_on(view, who, place, days[span])
    return span, view.kept[key]


def finding_on(view: Seen, who: str, place: At, on: Day, *, assuming: str | None = None) -> Finding:
    """The finding for a day: that of its span, with the day put in."""
    span, verdict = verdict_in(view, who, place, on)
    side = (on > view.known_on) - (on < view.known_on)
    key = ("finding", who, place.id, span, side)
    kept: tuple[Day, Finding] | None = view.kept.get(key)
    if kept is None:
        kept = view.kept[key] = (on, explain(view, who, place, verdict, on=on, assuming=assuming))
    asked, finding = kept
    if asked == on:
        return finding
    question = Question(
        who=who, where=place.id, on=on.iso, known_on=finding.question.known_on, assuming=finding.question.assuming
    )
    notes = tuple(note.replace(asked.words, on.words) for note in finding.notes) if side > 0 else finding.notes
    return msgspec.structs.replace(
        finding, question=question, says=finding.says.replace(asked.words, on.words, 1), notes=notes
    )
