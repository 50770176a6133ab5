"""The questions in Python, as a notebook asks them.

The same answers as at the prompt and over HTTP. Where no record is given, the one shipped with the package is opened
once; where no day is given, it is today. Heavy parts (the trained model, page extraction) load when first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dedere.days import one_day
from dedere.record.day import Day

if TYPE_CHECKING:
    from dedere.answer.brief import Brief
    from dedere.answer.check import Check
    from dedere.answer.reach import Reach
    from dedere.answer.timeline import Timeline
    from dedere.answer.wanted import Wanted
    from dedere.law.finding import Finding
    from dedere.reader.page import Page
    from dedere.reader.reading import Reading
    from dedere.record.record import Record

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
    from dedere.reader.read import read_page

    day = None if published is None else one_day(published, name="--published")
    return read_page(page, record=using or record(), published=day)
