"""Is it the first, the last or the only one, as the article says? Computed where the record is complete enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.coverage import coverage, coverage_words, tells_absence
from dedere.answer.claims.heads import Heads, hold_heads
from dedere.answer.claims.heads import heads as find_heads
from dedere.answer.claims.parties import standing
from dedere.answer.claims.patterns import patterns
from dedere.answer.claims.says import person_name, state_name, when_words
from dedere.answer.claims.spoken import person_of, sentences
from dedere.answer.claims.view import Passage, View, fold
from dedere.answer.words import listed
from dedere.law.finding import Fact
from dedere.reader.document import Sentence
from dedere.reader.reading import Reading, Visit
from dedere.record.day import Day
from dedere.record.rows import Territory, Trip, Warrant
from dedere.record.when import When

_JOURNEY = re.compile(
    r"\b(?:trips?|visit\w*|journey\w*|travel\w*|tours?|stops?|left (?:the country|[A-Z]\w+)|arriv\w*|land\w*|"
    r"abroad)\b",
    re.I,
)
_ABROAD = re.compile(
    r"\b(?:abroad|overseas|foreign|outside (?:of )?(?:the|his|her) country|left (?:the|his|her) country)\b", re.I
)
_OUTSIDE = re.compile(r"\b(?:outside(?: of)?|left|leav\w+) (?:the )?([A-Z][\w-]+)")
_NARROWER = re.compile(
    r"\b(?:outside (?:of )?(?:the )?(?:former|region|CIS|EU|Middle East|Europe|Africa|Asia)|"
    r"(?:state|official|working|bilateral|solo|unannounced) (?:visit|trip)|as (?:president|prime minister|leader)|"
    r"western|European|Arab|African|Asian|Nato|NATO|EU (?:country|state|member|nation))\b"
)
_TROOPS = re.compile(r"\b(?:troops|soldiers|front line|military headquarters|occupied)\b", re.I)
_MEMBER = re.compile(
    r"\bfirst\b[^.;]{0,40}?\bto (?:an?|any) (?:[^.;]{0,60}?\b)?(?:member|state party|signatory|party)\b|"
    r"\b(?:to|into|on the (?:soil|territory) of) (?:an?|any) (?:(?:ICC|International Criminal Court)[^.;]{0,20}?)"
    r"(?:member|state party|signatory)",
    re.I,
)
_SINCE_WARRANT = re.compile(r"\b(?:since|after)\b[^.;]{0,90}?\b(?:warrants?|indict\w*|charged)\b", re.I)
_SINCE_DATE = re.compile(
    r"\bsince (?:(January|February|March|April|May|June|July|August|September|October|November|December) )?"
    r"((?:19|20)\d\d)\b"
)
_THIS_YEAR = re.compile(r"\b(?:this year|of the year|so far this year|in (?:19|20)\d\d)\b", re.I)
_YEARS = re.compile(
    r"\bin (?:(?:more than|over|almost|nearly|about|some|around) )?"
    r"(\d+|two|three|four|five|six|seven|eight|nine|ten|a) (years?|decades?)\b",
    re.I,
)
_WORDS = {"a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
RECENT = 60
"""Days round an article within which a journey of a state it names is the one it tells of."""
Scope = Literal["abroad", "member", "to"]


@dataclass(frozen=True)
class First:
    """One first, last or only: of journeys in a scope, within days, and the journeys it is said of."""

    text: str
    span: tuple[int, int]
    what: Literal["first", "last", "only"]
    who: str
    scope: Scope
    since: Literal["warrant", "year", "date", "span"]
    start: Day | None
    journeys: tuple[Visit, ...]
    rule: str
    by: str | None = None


def found(reading: Reading, view: View) -> Iterator[First | Heads]:
    """Every first, last or only that the record could decide, of the people whose journeys it follows."""
    for sentence in sentences(view):
        text = fold(view.doc.flat[sentence.start : sentence.end])
        if text.rstrip().endswith("?"):
            continue
        given: set[str] = set()
        for pattern in patterns("firsts"):
            match = pattern.search.search(text)
            what = pattern.gives["what"]
            if match is None or what in given:
                continue
            who = person_of(text, match.start(), sentence, view)
            if what == "first_head":
                claim: First | Heads | None = find_heads(text, sentence, who, pattern.name, view)
            elif who is None or not view.full.by(Trip, "who", who):
                claim = None
            elif what == "first":
                claim = _first(text, match, sentence, who, pattern.name, reading, view)
            else:
                claim = _bounded(what, text, sentence, who, pattern.name, reading, view)
            if claim is not None:
                given.add(what)
                yield claim


def _first(
    text: str, match: re.Match[str], sentence: Sentence, who: str, rule: str, reading: Reading, view: View
) -> First | None:
    around = text[max(0, match.start() - 60) :]
    if not _JOURNEY.search(around) or _somebody_elses(text, match, who, view):
        return None
    rest = text[match.start() :]
    if _NARROWER.search(rest):
        return None  # a first of a sort that the journeys' rows do not tell apart
    journeys = _journeys(who, sentence, reading, view)
    scope: Scope | None = None
    if _MEMBER.search(rest):
        scope = "member"
    elif _is_abroad(text[max(0, match.start() - 40) : match.end() + 60], who, view):
        scope = "abroad"
    elif journeys and _to_that_state(rest, journeys[0], view):
        scope = "to"
    since, start = _start(rest, who, view)
    if scope is None or since is None:
        return None
    return First(
        text=view.doc.text[sentence.start : sentence.end],
        span=(sentence.start, sentence.end),
        what="first",
        who=who,
        scope=scope,
        since=since,
        start=start,
        journeys=journeys[:1],
        rule=rule,
    )


def _is_abroad(words: str, who: str, view: View) -> bool:
    """Whether the words mean any journey out of the person's own state."""
    if _ABROAD.search(words):
        return True
    home = view.full.persons[who].nationality
    return any(home == of for found in _OUTSIDE.finditer(words) for _, _, of in view.names.states_in(found[1]))


def _to_that_state(rest: str, journey: Visit, view: View) -> bool:
    """Whether the first is of journeys to the very state: `first visit to North Korea`, `to the country`."""
    if re.search(r"\bto (?:the|that|this) (?:country|state|nation)\b|\bthere\b", rest):
        return True
    after = re.search(r"\b(?:to|in) (?:the )?", rest)
    return after is not None and any(
        of == journey.where and start < 3 for start, _, of in view.names.states_in(rest[after.end() :])
    )


def _somebody_elses(text: str, match: re.Match[str], who: str, view: View) -> bool:
    """`first visit by a French president`: the one who travels is named after, and is not this person."""
    tail = re.match(r"[^.;,]{0,40}?\b(?:by|of) (?:an?|any|the) ([^.;,]{0,50})", text[match.end() :])
    return (
        tail is not None
        and re.search(r"minister|president|leader|official|king|monarch|pope", tail[1], re.I) is not None
    )


def _journeys(who: str, sentence: Sentence, reading: Reading, view: View) -> tuple[Visit, ...]:
    """The journeys of that person that the sentence tells of, else the one nearest to the article's day."""
    mine = [
        visit
        for visit in reading.visits
        if (visit.who_id or view.names.person(visit.who)) == who and visit.status in ("made", "planned", "possible")
    ]
    here = [one for one in mine if one.span[0] < sentence.end and sentence.start < one.span[1]]
    if here or view.dated is None:
        return tuple(here)
    day = view.dated
    dated = [one for one in mine if one.when is not None]
    near = sorted(dated, key=lambda one: abs(int(When.of(one.when or "").first) - int(day)))
    return tuple(near[:1])


def _start(rest: str, who: str, view: View) -> tuple[Literal["warrant", "year", "date", "span"] | None, Day | None]:
    """From when on it is the first: the sort of beginning, and its day where it is known."""
    if _SINCE_WARRANT.search(rest):
        return "warrant", _wanted_since(who, view)
    if (dated := _SINCE_DATE.search(rest)) is not None:
        month = f"-{_MONTHS.index(dated[1]) + 1:02}" if dated[1] else ""
        return "date", When.of(f"{dated[2]}{month}").last + 1  # the one before lies in that time
    if _THIS_YEAR.search(rest) and view.dated is not None:
        given = re.search(r"in ((?:19|20)\d\d)", rest)
        return "year", Day.at(int(given[1]) if given else view.dated.date.year, 1, 1)
    if (span := _YEARS.search(rest)) is not None and view.dated is not None:
        number = int(span[1]) if span[1].isdigit() else _WORDS[span[1].lower()]
        number *= 10 if span[2].lower().startswith("decade") else 1
        return "span", Day.at(view.dated.date.year - number, 12, 31)
    return None, None


def _wanted_since(who: str, view: View) -> Day | None:
    rows = [row for row in view.seen.record.by(Warrant, "who", who) if row.kind == "arrest_warrant"]
    return min(((row.made_public or row.issued).first for row in rows), default=None)


def _bounded(
    what: str, text: str, sentence: Sentence, who: str, rule: str, reading: Reading, view: View
) -> First | None:
    """`his last foreign trips`, `has travelled only to`: the journeys of the sentence, within their own days."""
    journeys = tuple(
        one
        for one in _journeys(who, sentence, reading, view)
        if one.when is not None and one.status == "made" and one.span[0] < sentence.end and sentence.start < one.span[1]
    )
    if not journeys or view.dated is None:
        return None
    begins = min(When.of(one.when or "").first for one in journeys)
    if what == "only":
        if not _THIS_YEAR.search(text):
            return None
        begins = Day.at(view.dated.date.year, 1, 1)
        journeys = tuple(one for one in journeys if one.when == str(view.dated.date.year)) or journeys
    return First(
        text=view.doc.text[sentence.start : sentence.end],
        span=(sentence.start, sentence.end),
        what="last" if what == "last" else "only",
        who=who,
        scope="abroad",
        since="date" if what == "last" else "year",
        start=begins,
        journeys=journeys,
        rule=rule,
    )


def hold(said: First | Heads, view: View) -> Verdict:
    """The first, last or only that the article tells of, by the journeys that `view` knows."""
    if isinstance(said, Heads):
        return hold_heads(said, view)
    if said.start is None:
        return unknown("From which day on it is meant is not known")
    return _last(said, view) if said.what in ("last", "only") else _hold_first(said, view)


def _hold_first(said: First, view: View) -> Verdict:
    assert said.start is not None
    name = person_name(view.full, said.who)
    this = said.journeys[0] if said.journeys else None
    when = When.of(this.when) if this is not None and this.when is not None else None
    meant = _row_of(said, this, when, view)
    end = meant.when.first if meant else when.first if when else view.dated
    if end is None:
        return unknown("The day of the journey is not known")
    made = [row for row in view.trips(said.who) if row.status == "made" and said.start <= row.when.last < end]
    abroad = [row for row in made if row is not meant and row.where != view.full.persons[said.who].nationality]
    if said.scope == "member":
        abroad = [row for row in abroad if standing(view.seen, row.where).party(row.when.first)]
        if this is not None and (said_where := standing(view.seen, this.where)) and not said_where.party(end):
            return unknown(f"{state_name(view.full, this.where)} was not a party on {end.words}")
    elif said.scope == "to":
        if this is None:
            return unknown("Which state is meant is not certain")
        abroad = [row for row in abroad if row.where == this.where]
    at_home = [row for row in abroad if held_by_own_state(row, view) or _TROOPS.search(row.occasion)]
    counted = [row for row in abroad if row not in at_home]
    where = {"abroad": "abroad", "member": "to a party to the Rome Statute", "to": ""}[said.scope]
    where = where or f"to {state_name(view.full, this.where if this else '')}"
    span = f"between {said.start.words} and {end.words}"
    first_days = [row for row in counted if row.when.last < end - 1]
    facts = (view.fact(meant),) if meant else ()
    if first_days:
        return _counter(said, first_days, facts, view)
    known = coverage(view.full, said.who, When.between(said.start, max(said.start, end - 1)))
    except_for = f", leaving aside {_occupied(at_home, view)}" if at_home else ""
    if not tells_absence(known):
        return unknown(
            f"The record has no earlier journey of {name} {where} {span}{except_for}, "
            f"but for that time it {coverage_words(known)}",
            *facts,
        )
    told = f"The record, which {coverage_words(known)} for that time, has no earlier journey of {name} {where} {span}"
    told += except_for
    others = tuple(view.fact(row) for row in at_home)
    return confirmed(told, *facts, *others)


def _row_of(said: First, this: Visit | None, when: When | None, view: View) -> Trip | None:
    """The row of the journey itself; without its date, the last one to a state that the sentence names."""
    if this is not None and when is not None:
        near = When.between(when.first - 3, when.last + 3) if when.grain != "year" else when
        rows = [row for row in view.trips(said.who) if row.where == this.where and row.when.overlaps(near)]
        return rows[0] if rows else None
    if view.dated is None:
        return None
    named = {of for _, _, of in view.names.states_in(fold(said.text))}
    near = When.between(view.dated - RECENT, view.dated + RECENT)
    rows = [row for row in view.trips(said.who) if row.where in named and row.when.overlaps(near)]
    return rows[-1] if rows else None


def _counter(said: First, rows: list[Trip], facts: tuple[Fact, ...], view: View) -> Verdict:
    row = rows[-1]
    firm = [one for one in rows if one.confidence == "high" and not one.unconfirmed and one.when.grain != "year"]
    passage = Passage.of(view.doc, said.span)
    sure = bool(firm) and view.names.person_named(passage.sentence, said.who) and not _reserved(passage)
    shown = firm[-1] if firm else row
    more = f", and {len(rows) - 1} more" if len(rows) > 1 else ""
    told = f"There was an earlier one: {view.says(shown)}{more}"
    return (contradicted if sure else unknown)(told, view.fact(shown), *facts)


def _reserved(passage: Passage) -> bool:
    return bool(
        re.search(r"\b(?:if|would be|could be|might|may be|denied|reportedly|one of)\b", passage.sentence, re.I)
    )


def _last(said: First, view: View) -> Verdict:
    """No journey abroad lies between the ones named and the article, but those named and the one under way."""
    assert said.start is not None
    assert view.dated is not None
    name = person_name(view.full, said.who)
    named = {one.where for one in said.journeys} | {of for _, _, of in view.names.states_in(fold(said.text))}
    rows = [
        row
        for row in view.trips(said.who)
        if row.status == "made"
        and row.when.last >= said.start
        and row.when.last < view.dated - 1
        and row.where != view.full.persons[said.who].nationality
    ]
    others = [
        row for row in rows if row.where not in named and not (said.what == "last" and held_by_own_state(row, view))
    ]
    known = coverage(view.full, said.who, When.between(said.start, view.dated))
    own = [row for row in rows if held_by_own_state(row, view)]
    facts = tuple(view.fact(row) for row in rows if row.where in named and not (said.what == "last" and row in own))[:4]
    between = f"from {said.start.words} to {view.dated.words}"
    what = "later journey abroad" if said.what == "last" else "journey elsewhere"
    if others:
        row = others[-1]
        firm = row.confidence == "high" and not row.unconfirmed
        return (contradicted if firm and said.what == "only" else unknown)(
            f"There was another: {view.says(row)}", view.fact(row), *facts
        )
    if not tells_absence(known):
        return unknown(
            f"The record has no {what} of {name} {between}, but for that time it {coverage_words(known)}", *facts
        )
    if not facts:
        return new(f"The record has no journey of {name} to {listed(sorted(named))} {between}")
    return confirmed(
        f"The record, which {coverage_words(known)} for that time, has no {what} of {name} {between}", *facts
    )


def held_by_own_state(row: Trip, view: View) -> bool:
    """Whether a journey went to a part of another state that the traveller's own state holds."""
    part = held_part(row, view)
    return part is not None and part.held_by == view.full.persons[row.who].nationality


def held_part(row: Trip, view: View) -> Territory | None:
    """The part of a state to which a journey went, where another than that state holds it."""
    for territory in view.full.by(Territory, "where", row.where):
        began = territory.since is None or territory.since.first <= row.when.first
        held = territory.held_by not in ("", row.where) and territory.status == "contested"
        if began and held and any(place.lower() in row.place.lower() for place in (*territory.places, territory.name)):
            return territory
    return None


def _occupied(rows: list[Trip], view: View) -> str:
    states = listed(sorted({state_name(view.full, row.where) for row in rows}))
    days = listed([when_words(row.when).removeprefix("on ") for row in rows[:3]])
    return f"visits to troops or to parts of {states} that his own state holds ({days})"
