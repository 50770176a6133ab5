"""How do announced journeys and legal dates go into a calendar?

iCalendar (RFC 5545): all-day events with stable UIDs, so that a newer file replaces the older entries. The same record
and day give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from dedere.answer.travel_ahead import Ahead, Entry
from dedere.record.day import Day

WIDTH = 75
"""The most octets of a line before it is folded."""
_CATEGORY = {"journey": "Announced journey", "gathering": "Gathering", "law": "Law"}


def icalendar(answer: Ahead, *, released: Day) -> bytes:
    """The entries as one calendar.

    Args:
        released: the day of the record, which stamps the entries.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dedere//Journeys and legal dates//EN", "CALSCALE:GREGORIAN"]
    lines.append("X-WR-CALNAME:dedere: announced journeys and legal dates")
    for entry in answer.entries:
        lines.extend(_event(entry, released))
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(entry: Entry, released: Day) -> Iterator[str]:
    source = "; ".join(one.title for one in entry.sources)
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(entry.id)}@dedere"
    yield f"DTSTAMP:{_date(released)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_date(Day.of(entry.first))}"
    yield f"DTEND;VALUE=DATE:{_date(Day.of(entry.last) + 1)}"
    yield f"SUMMARY:{escaped(entry.title)}"
    yield f"DESCRIPTION:{escaped(f'{entry.says} Source: {source}. Everybody named is presumed innocent.')}"
    if entry.place:
        yield f"LOCATION:{escaped(entry.place)}"
    for one in entry.sources:
        if one.url:
            yield f"URL:{one.url}"
            break
    yield f"CATEGORIES:{_CATEGORY[entry.kind]}"
    yield f"STATUS:{'CONFIRMED' if entry.firm else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    r"""A text value: backslash, semicolon, comma and line break escaped.

    >>> escaped("a, b; c\\d\n")
    'a\\, b\\; c\\\\d\\n'
    """
    for mark, to in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(mark, to)
    return text


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, never inside a character; each but the first begins with a space."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > WIDTH:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    yield piece


def _date(day: Day) -> str:
    return day.iso.replace("-", "")
