"""On which day does the page itself say that it was written?

Front matter, headings that are a date, a line of date and byline, a dateline with its year, a note of an update. What
stands inside a sentence of the story is no frame.
"""

# ruff: noqa: E501 - a pattern a line

from __future__ import annotations

import re
from dataclasses import dataclass

from dedere.reader.story import Story
from dedere.reader.times import TimeExpression, find_times
from dedere.reader.times_values import Yearless
from dedere.record.day import Day

_KEYS = (
    ("published", r"date[_ -]?published|published(?:[_ -]?(?:at|on|time|date))?|publish(?:ed)?[_ -]date|pub[_ -]?date|posted(?: on)?|first published"),
    ("date", r"date|created(?:[_ -]?at)?|timestamp|day|dateline"),
    ("updated", r"(?:last[_ -])?(?:updated|modified)(?:[_ -]?(?:at|on|time))?|date[_ -]?modified|updated"),
)  # fmt: skip
_KEYED = [(how, re.compile(rf"\W{{0,6}}(?:{keys})\W{{1,5}}(?P<rest>\S.{{0,80}})\Z", re.I)) for how, keys in _KEYS]
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,5}|\(?(?:GMT|UTC)[+-]?\d{0,2}\)?))?|\b\d{1,2}\s*[ap]\.?m\b\.?|T\d{2}:\d{2}(?::\d{2})?Z?|[+-]\d{2}:?\d{2}\b",
    re.I,
)
_FRAME_WORDS = frozenset(
    [
        "published",
        "updated",
        "posted",
        "last",
        "modified",
        "first",
        "created",
        "on",
        "at",
        "by",
        "from",
        "date",
        "added",
        "issued",
        "released",
        "revised",
        "written",
        "print",
        "edition",
        "online",
        "web",
        "staff",
        "reporter",
        "correspondent",
        "writer",
        "editor",
        "news",
        "service",
        "agency",
        "local",
        "time",
        "gmt",
        "utc",
        "est",
        "edt",
        "bst",
        "ist",
        "am",
        "pm",
        "a",
        "p",
        "m",
        "read",
        "min",
        "minutes",
        "ago",
        "and",
        "of",
        "the",
        "in",
        "updated:",
        "share",
        "adjust",
        "font",
        "size",
        "comments",
        "radio",
        "week",
        "in",
        "for",
        "immediate",
        "release",
        "press",
        "statement",
    ]
)
_UPDATED = re.compile(
    r"[\[(*_ ]*(?:last )?(?:updated|published|posted|revised)\W{1,4}(?!by\b|in\b)(?P<rest>[^\])\n]{6,60})", re.I
)
_TOP, _BOTTOM = 1500, 400


@dataclass(frozen=True, slots=True)
class Frame:
    """A day that the page gives, where it stands, and how ("date line", "front matter", "dateline")."""

    day: Day
    how: str
    start: int
    end: int


def find_frame(story: Story) -> Frame | None:
    """The day that the page gives for itself, or None."""
    found = list(_frames(story))
    for how in ("published", "date", "heading", "date line", "dateline", "clock", "closing", "updated", "address"):
        for frame in found:
            if frame.how == how:
                return frame
    return None


def _frames(story: Story) -> list[Frame]:
    found: list[Frame] = []
    lines = [(m.start(), m.end(), m.group().strip()) for m in re.finditer(r"[^\n\r]+", story.text)]
    size = len(story.text)
    for number, (start, end, line) in enumerate(lines):
        top, bottom = start < _TOP and number < 40, size - end < _BOTTOM
        if not line or len(line) > 400 or not (top or bottom):
            continue
        at = start + story.text[start:end].find(line)
        glued = _GLUED.search(line)
        frame = (
            _line(line[: glued.start()] if glued else line, at, top=top) or (top and _named_in_line(line, at)) or None
        )
        if frame is not None:
            found.append(frame)
    for dateline in story.datelines:
        if dateline.day and (day := _full(dateline.day)):
            found.append(Frame(day[0], "dateline", dateline.start, dateline.end))
    stamps = [] if found else [frame for start, end, _ in lines if (frame := _stamp(story.text, start, end))]
    found += stamps if len({frame.day for frame in stamps}) == 1 else []
    found += _clocked(story)
    found += _closing(story)
    return found


def _stamp(text: str, start: int, end: int) -> Frame | None:
    """A full date with its clock time alone on a line: wherever it stands, the page set it and not the story."""
    line = text[start:end].strip()
    if not 12 <= len(line) <= 60 or ":" not in line or (day := _full(line)) is None:
        return None
    if _CLOCK.search(line) is None or _left_over_lower(line, day[1], day[2]):
        return None
    return Frame(day[0], "date line", start, end)


def _line(line: str, at: int, *, top: bool) -> Frame | None:
    for how, pattern in _KEYED:
        match = pattern.match(line)
        if match and (day := _full(match["rest"])):
            return Frame(day[0], how, at, at + len(line))
    if line.startswith("#") and (day := _full(line)) and len(_left_over(line, day[1], day[2])) <= 2 and "[" in line:
        return Frame(day[0], "heading", at, at + len(line))
    if len(line) <= 140 and (day := _full(line)):
        rest = _left_over(line, day[1], day[2])
        lower = [word for word in rest if word[0].islower() and word not in _FRAME_WORDS]
        named = [word for word in rest if word.lower() not in _FRAME_WORDS]
        if not lower and len(named) <= 7 and top:
            return Frame(day[0], "date line", at, at + len(line))
    if top:
        for part in re.finditer(r"[^|•·]+", line):
            piece = part.group()
            if len(piece) < len(line) and (day := _full(piece)) and not _left_over_lower(piece, day[1], day[2]):
                return Frame(day[0], "date line", at + part.start(), at + part.end())
    match = _UPDATED.search(line)
    if match and (day := _full(match["rest"])):
        return Frame(day[0], "updated", at + match.start(), at + match.end())
    return None


_GLUED = re.compile(
    r"(?<=\b(?:19|20)\d\d)(?=\d{1,2} [A-Z])|(?<=[a-zA-Z\d])(?=(?:Last|First) (?:modified|updated|published)\b)"
)
"""Where copying has run a date into what follows: "12 Oct 202312 Oct 2023", "16.54 BSTLast modified on"."""
_ADDRESS = re.compile(r"\Ahttps?://\S+?/(20\d\d)/(\d\d?)/(\d\d?)(?:/|\Z)\S*\Z")
_NUMBERED = re.compile(r"\bICC-\w{2,4}-(20\d\d)([01]\d)([0-3]\d)-\w+")
_TODAY = re.compile(r"\A.{0,200}?\b[Tt]oday,? \(?(?:on )?(?:\w+day,? )?(?=\w+[ .])(?P<rest>.{6,40})")


def _named_in_line(line: str, at: int) -> Frame | None:
    """The day in the page's own address, in the number of a release, or beside the word today."""
    for how, pattern in (("address", _ADDRESS), ("date line", _NUMBERED)):
        if match := pattern.search(line):
            try:
                day = Day.at(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                return None
            return Frame(day, how, at + match.start(), at + match.end())
    if "oday" in line and (today := _TODAY.match(line)) and (told := _full(today["rest"])) and told[1] == 0:
        return Frame(told[0], "dateline", at + today.start("rest"), at + today.start("rest") + told[2])
    return None


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _full(text: str) -> tuple[Day, int, int] | None:
    """The one full date of a text and where it stands, None where there is none or there are several."""
    if _YEAR.search(text) is None:
        return None
    days = {time.days(None): time for time in find_times(_spaced(text)) if _is_full(time)}
    if len(days) != 1:
        return None
    (span, time), *_ = days.items()
    return (span[0], time.start, time.end) if span else None


def _spaced(text: str) -> str:
    return re.sub(r"(?<=\d)T(?=\d)", " ", text.replace("_", " "))


def _is_full(time: TimeExpression) -> bool:
    if time.basis != "absolute" or time.grain != "day":
        return False
    span = time.days(None)
    return span is not None and span[0] == span[1]


def _left_over(line: str, start: int, end: int) -> list[str]:
    """The words of a line beside its date and clock times."""
    rest = _CLOCK.sub(" ", line[:start] + " " + line[end:])
    rest = re.sub(r"\]\([^)]*\)|https?://\S+", " ", rest)
    return re.findall(r"[^\W\d_]+", rest)


def _left_over_lower(line: str, start: int, end: int) -> list[str]:
    return [word for word in _left_over(line, start, end) if word.lower() not in _FRAME_WORDS]


_LOOKS_BACK = re.compile(r"\b(?:in brief|review|round-?up|digest|week that was|this week)\b", re.I)

Partial = tuple[int, int, int | None, int, int]
"""A month and a day, the weekday beside them, and where they stand."""


def find_partial(story: Story) -> Partial | None:
    """The day without a year that a dateline or a date line at the top gives; of a digest of several, the last."""
    lines = [(m.start(), m.group()) for m in re.finditer(r"[^\n\r]+", story.text)]
    short = [found for start, line in lines if len(line) <= 40 for found in _partials(line, start)]
    headings = [found for found in short if found[2] is not None]
    if len(headings) > 2 and headings == sorted(headings):
        return headings[-1] if _LOOKS_BACK.search(story.text[: headings[0][3]]) else headings[0]
    top = [found for start, line in lines[:12] if start < _TOP for found in _partials(line, start)]
    return top[0] if top else None


def _partials(line: str, start: int) -> list[Partial]:
    found: list[Partial] = []
    head = line[:90]
    for time in find_times(head) if any(character.isdigit() for character in head) else ():
        value = time.value
        if not isinstance(value, Yearless) or not value.day or value.last_day:
            continue
        alone = len(line) <= 60 and not _left_over_lower(line, time.start, time.end)
        after = line[time.end : time.end + 40]
        dated = re.match(r"[.,]?\s*(?:\([^)]{2,40}\)|/[A-Z]{2,12}/)?\s*[-–—.:/]", after) and re.match(
            r"[A-Z][\w’'/ -]{1,30}(?:, [A-Z][\w ]{1,20})?,\s*\Z", line[: time.start]
        )
        if alone or dated or _stamped(line, time):
            found.append((value.month, value.day, value.weekday, start + time.start, start + time.end))
    return found


def _stamped(line: str, time: TimeExpression) -> bool:
    """Whether a byline carries a day and a clock time: "By the News Desk May 29 at 7:10 AM"."""
    rest = line[: time.start] + " " + line[time.end :]
    words = _left_over(line, time.start, time.end)
    return (
        len(line) <= 100
        and len(words) <= 7
        and _CLOCK.search(rest) is not None
        and all(word[0].isupper() or word in _FRAME_WORDS for word in words)
    )


_EITHER = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")


def find_either(story: Story) -> tuple[tuple[Day, Day], int, int] | None:
    """The two days that figures at the top may mean, "03/09/2024", and where they stand."""
    for line in list(re.finditer(r"[^\n\r]+", story.text[:_TOP]))[:12]:
        match = _EITHER.search(line.group())
        if match is None or len(line.group()) > 60 or _left_over_lower(line.group(), match.start(), match.end()):
            continue
        one, two, year = int(match[1]), int(match[3]), int(match[4])
        if one != two and 0 < one <= 12 and 0 < two <= 12:
            start = line.start() + match.start()
            return (Day.at(year, two, one), Day.at(year, one, two)), start, start + len(match.group())
    return None


_LED = re.compile(
    r"\b(?:on|in|of|by|until|till|since|from|to|and|before|after|the|for|at|dated|between|through)\Z", re.I
)


def _closing(story: Story) -> list[Frame]:
    """A full date as the very last words, outside of any sentence."""
    flat = story.flat.rstrip(" *_)]")
    tail = flat[-60:]
    for time in find_times(tail) if _YEAR.search(tail) else ():
        before = tail[: time.start].rstrip()
        days = time.days(None)
        if _is_full(time) and days and time.end == len(tail) and not _LED.search(before):
            at = len(flat) - len(tail)
            return [Frame(days[0], "closing", at + time.start, at + time.end)]
    return []


def _clocked(story: Story) -> list[Frame]:
    """A full date with a clock time right beside it, near the top of a text without line breaks."""
    top = story.flat[:600]
    found: list[Frame] = []
    for time in find_times(top) if _YEAR.search(top) and ":" in top else ():
        if _is_full(time):
            span = time.days(None)
            if top[time.start - 1 : time.start].isalpha():
                continue  # run into the line of another story: "details30.09.24, 19:52"
            around = top[max(0, time.start - 14) : time.start], top[time.end : time.end + 14]
            if span and (
                re.search(r"\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?[Mm]\.?)?\W{0,3}\Z", around[0])
                or re.match(r"\W{0,4}\d{1,2}:\d{2}", around[1])
            ):
                found.append(Frame(span[0], "clock", time.start, time.end))
    # several days with their clock times are those of other stories
    return found if len({frame.day for frame in found}) == 1 else []
