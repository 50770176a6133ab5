"""Is the number of members, parties or signatories right, on the day the article speaks of?"""

from __future__ import annotations

import re

from dedere.answer.claims import parties
from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.view import Passage, View
from dedere.law.finding import Cite, Fact
from dedere.law.seen import Seen
from dedere.reader.reading import Figure
from dedere.record.day import Day
from dedere.record.names import plain
from dedere.record.rows import Membership, Organisation
from dedere.record.when import When

_MORE = re.compile(r"\b(?:more than|over|above|at least|upwards of|no fewer than|beyond)\s+$", re.I)
_LESS = re.compile(r"\b(?:fewer than|less than|under|below|at most|up to)\s+$", re.I)
_ROUND = re.compile(
    r"\b(?:some|about|around|nearly|almost|roughly|approximately|close to|an estimated|circa)\s+$", re.I
)
_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_PART = re.compile(
    r"\b(?:african|european|asian|arab|latin american|american|caribbean|pacific|eastern european|muslim|"
    r"commonwealth|eu|nato|au|founding|original|permanent|full|new|remaining|other|of the|out of)\b",
    re.I,
)
_COUNTED = re.compile(
    r"^[\s-]*(?:(?:other|so-called)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:members?|member[- ](?:states?|countries|nations)|states?[- ]part(?:y|ies)|part(?:y|ies)|signator(?:y|ies)|"
    r"states|countries|nations|observers?|observer states)\b",
    re.I,
)
_NEEDED = re.compile(
    r"\b(?:needed|require[ds]?|threshold|votes?|voted|negotiat\w+|delegat\w+|attend\w+|adopt\w+)\b", re.I
)
_PAST = re.compile(r"\b(?:when|then|at the time|in|by|since|after|before)\s+(?:\w+\s+)?(?:19|20)\d\d\b", re.I)
_AHEAD = re.compile(r"\b(?:will|would|once|after adding|to become|soon|expected)\b", re.I)
_COURT = re.compile(r"\bicc\b|criminal court|rome statute")
_NTH = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
ABOUT = 0.07
"""By what part a rounded number may miss."""


def hold(said: Figure, view: View) -> Verdict:
    """The number that the article gives, counted in the record on the day it speaks of."""
    passage = Passage.of(view.doc, said.span)
    if view.dated is None and not _year(passage):
        return unknown("The article's day is not known, and such numbers change")
    counts = _counts(said, view, passage)
    if isinstance(counts, Verdict):
        return counts
    days, named = counts
    wanted, held_words = _asked(said, passage)
    for what, numbers in named.items():
        if any(wanted(number) for number in numbers):
            exact = next(number for number in numbers if wanted(number))
            others = "".join(f"; {_span(found)} {other}" for other, found in named.items() if other != what)
            aside = others if what != next(iter(named)) else ""
            return confirmed(f"{exact} {what} {days}{aside}", _fact(what, exact, days, view))
    first, numbers = next(iter(named.items()))
    if _AHEAD.search(passage.words) and view.dated is not None:
        return _foretold(said, view, named, wanted)
    shown = " to ".join(str(number) for number in sorted({min(numbers), max(numbers)}))
    others = "".join(f"; {_span(found)} {what}" for what, found in list(named.items())[1:])
    why = f"The record counts {shown} {first} {days}{others}, the article says {held_words}{said.value}"
    rows = (_fact(first, max(numbers), days, view),)
    sure = _strict(said, passage) and "observer" not in said.about and "associate" not in said.about
    return (contradicted if sure else unknown)(why, *rows)


def _foretold(said: Figure, view: View, named: dict[str, list[int]], wanted: Fits) -> Verdict:
    """A number that the article foretells: counted through the two months after it, as far as they are known."""
    assert view.dated is not None
    last = Day(min(int(view.dated) + 60, int(view.clock)))
    for day in _days(When.between(view.dated, max(last, view.dated))):
        for what, count in _named_on(said, view, day).items():
            if wanted(count):
                return confirmed(f"{count} {what} on {day.words}", _fact(what, count, f"on {day.words}", view))
    what, numbers = next(iter(named.items()))
    return new(f"That is still to come: the record counts {_span(numbers)} {what} on {view.dated.words}")


def _span(numbers: list[int]) -> str:
    return " to ".join(str(number) for number in sorted({min(numbers), max(numbers)}))


def _fact(what: str, count: int, days: str, view: View) -> Fact:
    return Fact(
        id=f"count-{plain(what).replace(' ', '-')}",
        says=f"{count} {what} {days}, counted in the record",
        source=Cite(title=f"dedere's record {view.record.version}, counted"),
    )


def _year(passage: Passage) -> When | None:
    found = _PAST.search(passage.words)
    return When.of(found.group(0)[-4:]) if found else None


def _counts(said: Figure, view: View, passage: Passage) -> Verdict | tuple[str, dict[str, list[int]]]:
    """On which days, and what the record counts then: by what is counted, the numbers of those days."""
    about = plain(said.about)
    year = _year(passage)
    if year is not None and (view.dated is None or view.dated not in year):
        days, when = f"in the course of {year.text}", year
    else:
        assert view.dated is not None
        days, when = f"on {view.dated.words}", When.on(view.dated)
    if _COURT.search(about):
        return days, _court_counts(about, when, view.seen)
    roll = _roll(about, view)
    if roll is None:
        return unknown(f"The record does not count {said.about}")
    name, rows = roll
    return days, {name: sorted({_on_roll(rows, day) for day in _days(when)})}


def _roll(about: str, view: View) -> tuple[str, list[Membership]] | None:
    """What an organisation's roll counts, in words, and its rows; None where the record keeps none."""
    body = next((row for row in view.record.rows(Organisation) if _means(row, about)), None)
    if body is None:
        return None
    status = "observer" if "observer" in about else "associate" if "associate" in about else "member"
    rows = [row for row in view.record.by(Membership, "organisation", body.id) if row.status == status]
    return (f"{status}s of {body.name}", rows) if rows else None


def _named_on(said: Figure, view: View, day: Day) -> dict[str, int]:
    """What is counted on one day, and how many."""
    about = plain(said.about)
    if _COURT.search(about):
        return {what: numbers[0] for what, numbers in _court_counts(about, When.on(day), view.seen).items()}
    roll = _roll(about, view)
    return {roll[0]: _on_roll(roll[1], day)} if roll else {}


def _means(body: Organisation, about: str) -> bool:
    return any(f" {plain(name)} " in f" {about} " for name in (body.id, body.name, *body.aliases))


def _on_roll(roll: list[Membership], day: Day) -> int:
    return len({
        row.where
        for row in roll
        if (row.since is None or row.since.first <= day) and (row.until is None or row.until.first > day)
    })  # fmt: skip


def _days(when: When) -> list[Day]:
    """Days of a span, close enough that no count between them is missed but by a few days."""
    step = max((int(when.last) - int(when.first)) // 24, 1)
    return [Day(day) for day in range(int(when.first), int(when.last) + 1, step)] + [when.last]


def _court_counts(about: str, when: When, seen: Seen) -> dict[str, list[int]]:
    days = _days(when)
    bound = sorted({len(parties.parties_on(seen, day)) for day in days})
    deposited = sorted({len(parties.deposited_by(seen, day)) for day in days})
    signed = sorted({len(parties.signed_by(seen, day)) for day in days})
    counted = {"parties to the Rome Statute": bound, "states with a deposited instrument": deposited}
    return counted | {"signatories": signed} if "signat" in about else counted


def _asked(said: Figure, passage: Passage) -> tuple[Fits, str]:
    before, _ = _round_number(said, passage)
    value = float(said.value)
    if _MORE.search(before):
        return Fits(value, value * 1.3 + 1), "more than "
    if _LESS.search(before):
        return Fits(value * 0.7, value), "fewer than "
    if _ROUND.search(before):
        return Fits(value * (1 - ABOUT), value * (1 + ABOUT)), "about "
    return Fits(value, value), ""


class Fits:
    """Whether a count answers to the words round a number: both ends in."""

    def __init__(self, least: float, most: float) -> None:
        self.least, self.most = least, most

    def __call__(self, count: int) -> bool:
        """Whether a count fits."""
        return self.least <= count <= self.most


def _round_number(said: Figure, passage: Passage) -> tuple[str, str]:
    """The sentence before and after the number, in figures or in words: `over 100` may be cut before the passage."""
    value = int(said.value)
    forms = [rf"\b{value:,}\b", rf"\b{value}(?=\b|st\b|nd\b|rd\b|th\b)"]
    if value < len(_NUMBERS):
        forms.append(rf"\b{_NUMBERS[value]}\b")
    start = max(passage.sentence.find(passage.words), 0)
    for form in forms:
        found = re.compile(form, re.I).search(passage.sentence, start)
        if found:
            return passage.sentence[: found.start()], passage.sentence[found.end() :]
    return passage.sentence, ""


def _strict(said: Figure, passage: Passage) -> bool:
    """Whether the words leave no doubt that all members are counted: only then is a number called wrong."""
    before, after = _round_number(said, passage)
    if passage.hypothetical or _NEEDED.search(passage.words):
        return False
    nth = re.match(r"^(?:st|nd|rd|th)\b", after) or any(int(n) == int(said.value) for n in _NTH.findall(passage.words))
    if nth:
        return bool(re.search(r"\bmember|\bstate party", after, re.I))
    if _PART.search(after[:30]) or _PART.search(before[-24:]):
        return False
    ratified = re.search(r"\b(?:ratified|joined|acceded to|signed) by (?:\w+ ){0,2}$", before, re.I)
    return bool(_COUNTED.match(after)) or bool(ratified)
