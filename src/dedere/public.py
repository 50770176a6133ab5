"""The questions in Python, as a notebook asks them.

The same answers as at the prompt and over HTTP. Where no record is given, the one shipped with the package is opened
once; where no day is given, it is today. Heavy parts (the trained model, page extraction) load when first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dedere.days import a_time, one_day
from dedere.record.day import Day

if TYPE_CHECKING:
    from pathlib import Path

    from dedere.answer.brief import Brief
    from dedere.answer.check import Check
    from dedere.answer.conditions import WhyNot
    from dedere.answer.entered import Entered
    from dedere.answer.pages import Page as RecordPage
    from dedere.answer.reach import Reach
    from dedere.answer.standing import States
    from dedere.answer.summit import Gathering
    from dedere.answer.timeline import Timeline
    from dedere.answer.travel import Only, Trips
    from dedere.answer.travel_before_after import BeforeAfter
    from dedere.answer.travel_compare import Compare
    from dedere.answer.wanted import Wanted
    from dedere.law.finding import Finding
    from dedere.reader.page import Page
    from dedere.reader.reading import Reading
    from dedere.record.record import Record
    from dedere.study.shape import Study

DayLike = str | date | Day | None


@cache
def record() -> Record:
    """The record shipped with this version, opened read-only.

    Raises:
        NoRecord: the package was installed without building it.
    """
    from dedere.built.open import open_record

    return open_record()


def ask(
    who: str,
    where: str,
    *,
    on: DayLike = None,
    known_on: DayLike = None,
    assuming: str | None = None,
    using: Record | None = None,
) -> Finding:
    """Whether a state must arrest a person on a day, with reasons, other readings and the Court's findings.

    Args:
        who: a person's id or name, in any usual spelling and script.
        where: an ISO 3166-1 code, or the name of a state, territory or capital.
        on: the day asked (ISO text, `date` or `Day`; default today).
        known_on: answer by what was publicly known on this day (default today).
        assuming: a changed fact, such as `AM party since 2020-01-01`; the answer is then hypothetical.
        using: another record than the shipped one.

    Raises:
        NoSuchPerson, NoSuchState, AmbiguousName: names that the record cannot settle.
        BadDay, PartialDay, DayOutOfRange: days that are none, or outside 1998-07-17 to 2099-12-31.
        BadAssumption: `assuming` cannot be understood.
    """
    from dedere.answer.ask import ask as answer

    return answer(
        who,
        where,
        on=one_day(on),
        known_on=one_day(known_on, name="--known-on"),
        record=using or record(),
        assuming=assuming,
    )


def reach(
    who: str, *, on: DayLike = None, known_on: DayLike = None, since: DayLike = None, using: Record | None = None
) -> Reach:
    """Every state on a day: bound to arrest a person or not, why, and totals; with `since`, what changed from then."""
    from dedere.answer.reach import reach as answer

    return answer(
        who,
        on=one_day(on),
        known_on=one_day(known_on, name="--known-on"),
        record=using or record(),
        compared_with=None if since is None else one_day(since, name="--since"),
    )


def timeline(who: str, where: str | None = None, *, known_on: DayLike = None, using: Record | None = None) -> Timeline:
    """When each duty to arrest a person began, changed and ended: of one state, or of all."""
    from dedere.answer.timeline import timeline as answer

    return answer(who, where, known_on=one_day(known_on, name="--known-on"), record=using or record())


def wanted(*, on: DayLike = None, known_on: DayLike = None, using: Record | None = None) -> Wanted:
    """Who is publicly wanted by an international court on a day."""
    from dedere.answer.wanted import wanted as answer

    return answer(on=one_day(on), known_on=one_day(known_on, name="--known-on"), record=using or record())


def why_not(
    who: str,
    where: str,
    *,
    on: DayLike = None,
    known_on: DayLike = None,
    assuming: str | None = None,
    using: Record | None = None,
) -> WhyNot:
    """Every condition of a duty to arrest, met or not, and when the answer is another. Arguments as `ask`."""
    from dedere.answer.conditions import why_not as answer

    return answer(
        who,
        where,
        on=one_day(on),
        known_on=one_day(known_on, name="--known-on"),
        record=using or record(),
        assuming=assuming,
    )


def entered(who: str | None = None, *, known_on: DayLike = None, using: Record | None = None) -> Entered:
    """Every journey of a person ever sought, with what the host owed: `not_arrested`, `without_finding`."""
    from dedere.answer.entered import entered as answer
    from dedere.record.names import find_person

    held = using or record()
    person = find_person(who, held).id if who is not None else None
    return answer(held, one_day(known_on, name="--known-on"), person)


def show(kind: str, name: str, *, known_on: DayLike = None, using: Record | None = None) -> RecordPage:
    """A page of the record with history and sources.

    Args:
        kind: person, state, treaty, court, summit or trip.
        name: its id or name.
    """
    from dedere.answer.show import show as answer

    return answer(kind, name, known_on=one_day(known_on, name="--known-on"), record=using or record())


def trips(who: str, *, only: Only | None = None, known_on: DayLike = None, using: Record | None = None) -> Trips:
    """The recorded journeys of a person, each with what its host owed on those days."""
    from dedere.answer.travel import ALL
    from dedere.answer.travel import trips as answer

    return answer(who, known_on=one_day(known_on, name="--known-on"), record=using or record(), only=only or ALL)


def before_after(
    who: str,
    *,
    at: DayLike = None,
    leave_out: Sequence[str] = (),
    selections: bool = False,
    known_on: DayLike = None,
    using: Record | None = None,
) -> BeforeAfter:
    """The journeys of a person before and after the first public warrant of arrest, counted.

    Args:
        at: another first day of "after".
        leave_out: days, months, years or intervals not to compare, such as `2020-03/2021-12`.
        selections: compare also days of which only a selection of journeys is recorded.
    """
    from dedere.answer.travel_before_after import ENOUGH
    from dedere.answer.travel_before_after import before_after as answer

    return answer(
        who,
        known_on=one_day(known_on, name="--known-on"),
        record=using or record(),
        at=None if at is None else one_day(at, name="--at"),
        compares=(*ENOUGH, "selection") if selections else ENOUGH,
        leave_out=[a_time(text, name="--leave-out") for text in leave_out],
    )


def statistics(travel: BeforeAfter) -> Study:
    """Rates, their ratio and an interrupted time series of what `before_after` counted; needs the extra `study`."""
    from dedere.study.study import study as estimate

    return estimate(travel)


def compare(*who: str, selections: bool = False, known_on: DayLike = None, using: Record | None = None) -> Compare:
    """The journeys of two persons or more side by side, each before and after their own first public warrant."""
    from dedere.answer.travel_before_after import ENOUGH
    from dedere.answer.travel_compare import compare as answer

    return answer(
        who,
        known_on=one_day(known_on, name="--known-on"),
        record=using or record(),
        compares=(*ENOUGH, "selection") if selections else ENOUGH,
    )


def summit(name: str, *, known_on: DayLike = None, using: Record | None = None) -> Gathering:
    """One gathering: its members, what its host owed, who came, sent somebody, joined by video or stayed away."""
    from dedere.answer.summit import summit as answer

    return answer(name, known_on=one_day(known_on, name="--known-on"), record=using or record())


def state(*where: str, known_on: DayLike = None, using: Record | None = None) -> States:
    """How one state or several stand: to treaties, in votes, agreements, organisations, positions and visits."""
    from dedere.answer.standing import standing as answer

    return answer(*where, known_on=one_day(known_on, name="--known-on"), record=using or record())


def with_imports(overlay: str | Path | None = None) -> Record:
    """The shipped record with the user's own imported rows, to be given as `using`."""
    from dedere.exchange.overlay import Overlay

    return Overlay.at(overlay).over(record())


def read(
    source: str | Path | None = None,
    *,
    text: str | None = None,
    published: DayLike = None,
    allow_private: bool = False,
    using: Record | None = None,
) -> Reading:
    """The statements of one article, each with the exact passage it rests on.

    Args:
        source: a file, `-` for standard input, or an address.
        text: the article itself, instead of a source.
        published: the day it was published, where the caller knows it.
        allow_private: also read addresses on this machine and its network.

    Raises:
        CannotRead, TooLarge, CannotFetch, AddressRefused: input that cannot be read, with what to do next.
    """
    page, _ = article(source, text=text, allow_private=allow_private)
    return _read(page, published=published, using=using)


def check(
    source: str | Path | None = None,
    *,
    text: str | None = None,
    published: DayLike = None,
    allow_private: bool = False,
    using: Record | None = None,
) -> Check:
    """The article's claims held against the record as known on its day and as known today. Arguments as `read`."""
    from dedere.answer.check import check as answer

    page, _ = article(source, text=text, allow_private=allow_private)
    reading = _read(page, published=published, using=using)
    return answer(reading, page.text, record=using or record(), today=one_day(None))


def brief(
    source: str | Path | None = None,
    *,
    text: str | None = None,
    published: DayLike = None,
    allow_private: bool = False,
    using: Record | None = None,
) -> Brief:
    """The article read, checked, and what each state in it owed. Arguments as `read`."""
    from dedere.answer.brief import brief as answer

    page, where_from = article(source, text=text, allow_private=allow_private)
    reading = _read(page, published=published, using=using)
    return answer(reading, page.text, record=using or record(), today=one_day(None), source=where_from)


def article(
    source: str | Path | None, *, text: str | None = None, allow_private: bool = False
) -> tuple[Page, str | None]:
    """An article opened: its text with what its page says of itself, and where it came from."""
    from dedere.reader.page import open_page, text_page
    from dedere.sources import open_source

    if (source is None) == (text is None):
        raise TypeError("give a source or text, one of the two")
    if text is not None:
        return text_page(text, id="text"), None
    given = open_source(str(source), allow_private=allow_private)
    page = open_page(given.body, id=given.id, content_type=given.content_type, charset=given.charset, url=given.source)
    return page, given.source


def reader(*, using: Record | None = None) -> Callable[[Page, DayLike], Reading]:
    """A function that reads pages one after another with one model; for many articles."""

    def one(page: Page, published: DayLike = None) -> Reading:
        return _read(page, published=published, using=using)

    return one


def _read(page: Page, *, published: DayLike, using: Record | None) -> Reading:
    from dedere.reader.read import read_text

    day = page.published if published is None else one_day(published, name="--published")
    return read_text(
        page.text,
        id=page.id,
        source=page.url,
        published=day.iso if day else None,
        record=using or record(),
    )
