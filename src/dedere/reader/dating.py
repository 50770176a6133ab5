"""On which day was the article written?

What the page or the caller says decides. Else the day is solved for: every sentence that speaks of something the
record dates ("arrived in Kyrgyzstan Thursday", "the summit last August", "123 member states") says on which days it
could have been written, and the days on which most of it fits are taken, if they lie close together. Where they do
not, the answer is None: an honest blank beats a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dedere.reader import times_values as v
from dedere.reader.dating_events import Event, birthdays, events_of, party_counts
from dedere.reader.dating_frames import find_frame
from dedere.reader.dating_names import Named, keys, names_of
from dedere.reader.dating_said import days_said
from dedere.reader.document import Sentence, document
from dedere.reader.reading import DatedBy
from dedere.reader.story import Story
from dedere.reader.times import TimeExpression
from dedere.reader.times_values import Span
from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record
from dedere.record.rows import Warrant

Scores = NDArray[np.float64]

_FUTURE = re.compile(
    r"\b(?:will|shall|would|won[’']t|plan(?:s|ned|ning)?|due|set to|scheduled|expected|upcoming|forthcoming|going to|to be held|"
    r"to (?:attend|visit|travel|host|meet|take|hold|go|skip|participate|address|arrive)|ahead of|next|prepar\w+|invit\w+|intends?|"
    r"(?:is|are) (?:to|hosting|planning|skipping|attending|visiting))\b", re.I,
)  # fmt: skip
_PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|has|have|said|says|told|went|came|met|took|flew|made|left|held|gave|saw|got|began|became|won)\b",
    re.I,
)
_FORMER = re.compile(r"\b(?:former|then|ex|late|ousted|deposed|next|future|previous|predecessor)[- ]", re.I)
_FIGURE = re.compile(r"\b(?P<n>\d{2,3})(?:st|nd|rd|th)?[- ](?:\w+[- ]){0,3}?(?:member|countries|states|nations|parties|signator)", re.I)
_TODAY = re.compile(r"\b(?:today|earlier today|this morning|tonight|this evening|this afternoon)\b", re.I)
_COURT = re.compile(r"\b(?:ICC|International Criminal Court|Rome Statute|court)\b", re.I)
_LEAD = 3
ENOUGH = 4.0
"""How much evidence the best day must have before it is given."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The day on which an article was written, or None, and what fixes it."""

    day: Day | None
    dated_by: tuple[DatedBy, ...] = ()

    @property
    def iso(self) -> str | None:
        """The day as text."""
        return self.day.iso if self.day is not None else None


@dataclass(frozen=True, slots=True)
class Clue:
    """What one passage tells about the day: how much for each day, and in words."""

    how: str
    says: str
    start: int
    end: int
    spans: tuple[tuple[Day, Day, float], ...]
    group: str = ""


def date_article(
    story: Story,
    times: Sequence[TimeExpression],
    *,
    published: Day | None,
    record: Record,
    today: Day | None = None,
) -> Dated:
    """The day on which an article was written.

    Args:
        times: the expressions of time in `story.flat`, in order.
        published: the day that metadata or the caller gives; it decides.
        record: the dated facts to solve with.
        today: no article is written later; default the day on which the record was released, and a year.
    """
    if published is not None:
        return Dated(published, (DatedBy(how="metadata", says=f"published {published.iso}"),))
    frame = find_frame(story)
    if frame is not None:
        text = story.text[frame.start : frame.end]
        says = f"the page gives {frame.day.iso} ({frame.how})"
        return Dated(frame.day, (DatedBy(how=frame.how.replace(" ", "_"), says=says, text=text, span=(frame.start, frame.end)),))
    return _solve(story, times, record, today or record.released + 366)


def _solve(story: Story, times: Sequence[TimeExpression], record: Record, last: Day) -> Dated:
    names = names_of(record).find(story.flat)
    asides = [(block.start, block.end) for block in story.blocks if block.kind == "aside"]
    sentences = [s for s in document(story.text, asides).sentences if s.story]
    clues = [*_event_clues(story, sentences, times, names, record)]
    if not clues:
        return Dated(None)
    clues += _other_clues(story, sentences, times, names, record)
    base = ADOPTED - 400
    total = np.zeros(last - base + 1)
    for clue in clues:
        total += _scores(clue, base, len(total))
    total[: ADOPTED - base] = -1e6
    best = float(total.max())
    if best < ENOUGH:
        return Dated(None)
    weights = np.exp((total - best) * 1.2)
    weights /= weights.sum()
    order = np.argsort(-total, kind="stable")
    top = base + int(order[0])
    near = weights[max(0, top - base - 3) : top - base + 4].sum()
    if near < 0.6:
        return Dated(None)
    reasons = sorted((c for c in clues if _at(c, top) > 0), key=lambda c: -_at(c, top))
    by = tuple(
        DatedBy(how=c.how, says=c.says, text=story.text[c.start : c.end], span=(c.start, c.end)) for c in _distinct(reasons)[:8]
    )
    return Dated(top, by)


def _distinct(clues: Sequence[Clue]) -> list[Clue]:
    seen: set[tuple[str, int]] = set()
    return [c for c in clues if not ((c.how, c.start) in seen or seen.add((c.how, c.start)))]  # type: ignore[func-returns-value]


def _at(clue: Clue, day: Day) -> float:
    found = [worth for first, last, worth in clue.spans if first <= day <= last]
    return max(found) if found and max(found) > 0 else min(found, default=0.0)


def _scores(clue: Clue, base: Day, size: int) -> Scores:
    scores = np.zeros(size)
    for first, last, worth in clue.spans:
        a, b = max(0, first - base), min(size, last - base + 1)
        if a < b:
            part = scores[a:b]
            if worth >= 0:
                np.maximum(part, worth, out=part)
            else:
                np.minimum(part, worth, out=part)
    return scores


# ---- what the record dates --------------------------------------------------------------------------------------


def _inside(items: Sequence[Named], sentence: Sentence) -> list[Named]:
    return [item for item in items if sentence.start <= item.start < sentence.end]


def _event_clues(
    story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression], names: Sequence[Named], record: Record
) -> list[Clue]:
    """What each sentence tells that speaks of something the record dates."""
    found: list[Clue] = []
    events = events_of(record)
    main = _main_person(names, record)
    for number, sentence in enumerate(sentences[:120]):
        text = story.flat[sentence.start : sentence.end]
        inside = _inside(names, sentence)
        also = main if not keys(inside, "person") or re.search(r"\b(?:he|his|him|she|her|leader|president)\b", text, re.I) else set()
        meant = list(events.meant(text, inside, also))
        if not meant:
            continue
        here = [time for time in times if sentence.start <= time.start < sentence.end]
        by_kind: dict[str, list[Event]] = {}
        for event in meant:
            by_kind.setdefault(event.cue.pattern, []).append(event)
        for kind in by_kind.values():
            clue = _told(story, sentence, kind, here, number)
            if clue is not None:
                found.append(clue)
    return found


def _main_person(names: Sequence[Named], record: Record) -> set[str]:
    counts: dict[str, int] = {}
    for name in names:
        if name.sort == "person" and name.key in record.persons:
            counts[name.key] = counts.get(name.key, 0) + 1
    return {max(counts, key=lambda key: counts[key])} if counts else set()


def direction_at(text: str, at: int) -> v.Direction | None:
    """Whether the words around a point of a sentence look back or ahead: the nearest cue before it, else after it."""
    before, after = text[:at], text[at:]
    ahead = [m.start() for m in _FUTURE.finditer(before)]
    back = [m.start() for m in _PAST.finditer(before)]
    if ahead or back:
        return "future" if max(ahead, default=-1) > max(back, default=-1) - 12 and ahead else "past"
    one, two = _FUTURE.search(after), _PAST.search(after)
    if one and (two is None or one.start() < two.start()):
        return "future"
    return "past" if two else None


def _told(
    story: Story, sentence: Sentence, events: Sequence[Event], times: Sequence[TimeExpression], number: int
) -> Clue | None:
    text = story.flat[sentence.start : sentence.end]
    spans: list[tuple[Day, Day, float]] = []
    says: dict[str, str] = {}
    best = 0.0
    used: TimeExpression | None = None
    for event in events:
        cue = event.cue.search(text)
        tense = direction_at(text, cue.end() if cue else len(text))
        dated = False
        for time in times:
            if time.basis == "absolute":
                days = time.days(None)
                dated = dated or bool(days and days[0] <= event.span[1] and event.span[0] <= days[1])
                continue
            direction = direction_at(text, time.start - sentence.start)
            said = days_said(time.value, event.span, direction or tense)
            if said is None:
                continue
            for first, last in said[0]:
                spans.append((first, last, said[1]))
                if said[1] >= best:
                    best, used = said[1], time
                    says[event.id] = event.says
        if not dated and not any(time.basis != "absolute" for time in times):
            spans += _untimed(event, tense, number)
            says.setdefault(event.id, event.says)
    if not spans:
        return None
    words = "; ".join(list(says.values())[:3])
    how = "record"
    if used is not None:
        how = used.basis if used.basis in ("weekday", "deictic") else "record"
        words = f"“{used.text}” of: {words}"
    return Clue(how, words, sentence.start, sentence.end, tuple(spans))


def _untimed(event: Event, tense: v.Direction | None, number: int) -> list[tuple[Day, Day, float]]:
    """An event told without a time: fresh in the first sentences, near in the others."""
    first, last = event.span
    lead = 1.5 if number < _LEAD and event.strong else 0.6
    if tense == "future":
        return [(first - 14, last, lead), (first - 60, first - 15, lead / 3)]
    return [(first, last + 2, lead), (last + 3, last + 30, lead / 4)]


# ---- the rest ---------------------------------------------------------------------------------------------------


def _other_clues(
    story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression], names: Sequence[Named], record: Record
) -> list[Clue]:
    found: list[Clue] = []
    found += _lead_weekday(story, sentences, times)
    found += _bounds(story, times)
    found += _figures(story, record)
    found += _offices(story, names, record)
    found += _warrants_known(story, names, record)
    for sentence in sentences:
        text = story.flat[sentence.start : sentence.end]
        if "birthday" in text or "turn" in text:
            for span, says, _ in birthdays(text, keys(_inside(names, sentence), "person"), record):
                spans = ((span[0] - 1, span[1] + 1, 5.0),)
                found.append(Clue("birthday", says, sentence.start, sentence.end, spans))
    return found


def _lead_weekday(story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> list[Clue]:
    """The weekday of the first sentences is the article's own, or the day before."""
    for sentence in sentences[:6]:
        text = story.flat[sentence.start : sentence.end]
        for time in times:
            if sentence.start <= time.start < sentence.end and time.weekday is not None:
                ahead = direction_at(text, time.start - sentence.start) == "future"
                if ahead:
                    continue
                spans = _weekly(time.weekday, (1.2, 0.6, 0.0, -0.3, -0.4, -0.4, -0.2))
                return [Clue("weekday", f"“{time.text}” in the first sentences", time.start, time.end, spans)]
    return []


def _weekly(weekday: int, worth: Sequence[float]) -> tuple[tuple[Day, Day, float], ...]:
    """Scores for the days after each such weekday, over all weeks."""
    first = ADOPTED + (weekday - ADOPTED.weekday) % 7
    return tuple(
        (first + 7 * week + k, first + 7 * week + k, value) for week in range(1700) for k, value in enumerate(worth) if value
    )


def _bounds(story: Story, times: Sequence[TimeExpression]) -> list[Clue]:
    """No day before the latest that the text tells as past, nor after one that it tells as ahead."""
    found: list[Clue] = []
    latest: tuple[Day, TimeExpression] | None = None
    for time in times:
        if time.basis != "absolute" or not story.tells(time.start, time.end):
            continue
        days = time.days(None)
        if days is None:
            continue
        start = max(story.flat.rfind(".", 0, time.start), time.start - 200, 0)
        direction = direction_at(story.flat[start : time.start + 60], time.start - start)
        if direction == "future" or time.bound in ("until", "by"):
            continue
        if latest is None or days[0] > latest[0]:
            latest = (days[0], time)
    if latest is not None:
        day, time = latest
        worth = 1.0 if time.grain == "day" else 0.5
        spans = ((ADOPTED - 400, day - 1, -4.0), (day, day + 120, worth), (day + 121, day + 500, worth / 2))
        found.append(Clue("latest date", f"not before {time.text}", time.start, time.end, spans))
    return found


def _figures(story: Story, record: Record) -> list[Clue]:
    """A count of states parties was right only for a while."""
    found: list[Clue] = []
    for match in _FIGURE.finditer(story.flat):
        around = story.flat[max(0, match.start() - 150) : match.end() + 100]
        if not _COURT.search(around):
            continue
        number = int(match["n"])
        spans = tuple((first, last, 1.0) for count, (first, last) in party_counts(record) if count == number)
        if spans and number > 50:
            found.append(Clue("figure", f"{number} states parties", match.start(), match.end(), spans))
    return found[:2]


def _offices(story: Story, names: Sequence[Named], record: Record) -> list[Clue]:
    """Who is called president or prime minister held that office."""
    found: list[Clue] = []
    offices = names_of(record).offices
    seen: set[str] = set()
    for name in names:
        if name.sort != "person" or name.key in seen or not story.tells(name.start, name.end):
            continue
        before = story.flat[max(0, name.start - 40) : name.start]
        title = re.search(r"\b(?:(President|King|Emir|Queen)|(Prime Minister|Chancellor|Premier)|(Foreign Minister|Secretary of State))\s+(?:Mr |Sir )?\Z", before)
        if title is None or _FORMER.search(before):
            continue
        kind = "hos" if title[1] else "hog" if title[2] else "fm"
        spans = [(office.since, office.until) for office in offices.get(name.key, ()) if office.kind == kind]
        if not spans:
            continue
        seen.add(name.key)
        worth = tuple((_month(since, False), _month(until, True), 0.8) for since, until in spans)
        found.append(Clue("office", f"{title[0].strip()} {story.flat[name.start : name.end]}", name.start, name.end, worth))
    return found


def _month(text: str, end: bool) -> Day:
    if not text:
        return Day.at(2099, 12, 31) if end else ADOPTED - 400
    year, month = (int(part) for part in text.split("-")[:2])
    return v.month_span(year, month)[1 if end else 0]


def _warrants_known(story: Story, names: Sequence[Named], record: Record) -> list[Clue]:
    """Nobody is reported wanted before the warrant is public."""
    found: list[Clue] = []
    if not re.search(r"\bwarrants?\b|\bwanted by\b", story.flat):
        return found
    for who in sorted(keys(names, "person")):
        public = [row.made_public or row.issued for row in record.by(Warrant, "who", who)]
        if not public:
            continue
        first = min(when.first for when in public)
        asked = [row.requested.first for row in record.by(Warrant, "who", who) if row.requested]
        name = next(name for name in names if name.key == who)
        near = story.flat[max(0, name.start - 200) : name.end + 200]
        if not re.search(r"\bwarrant|\bwanted", near):
            continue
        start = min([first, *asked])
        spans = ((ADOPTED - 400, start - 1, -3.0),)
        found.append(Clue("warrant", f"the warrant for {who} is public since {first}", name.start, name.end, spans))
    return found


_Span = Span
