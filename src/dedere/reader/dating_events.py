"""What happened in public on a known day, that an undated report may speak of?

Trips, summits, warrants, treaty acts, decisions, votes and birthdays of the record, each with the names and the words
by which a sentence would mean it.
"""

# ruff: noqa: E501 - a pattern a line

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from dedere.reader.dating_calendar import Entry, any_of, calendar, number_told
from dedere.reader.dating_event import BACK, TRAVEL, Event, Events
from dedere.reader.dating_journeys import journeys
from dedere.reader.dating_names import names_of
from dedere.reader.times_values import Span, month_span
from dedere.reader.wordlist import listed
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.when import When

_PRESENT = re.compile(TRAVEL.pattern + r"|\b(?:in|at)\b", re.I)
_SUMMIT = re.compile(
    r"\b(?:summit|leaders (?:of|meet|gather)|conference|forum|gathering|meeting|council|session|assembly|funeral|ceremony)",
    re.I,
)
_WARRANT = re.compile(r"\b(?:warrants?|wanted|indict|charg|accus|summons)", re.I)
_SOUGHT = re.compile(r"\b(?:request|appl(?:y|ied|ies|ication)|seek|sought|asked for|file[ds]?)", re.I)
_ISSUED = re.compile(r"\b(?:issu|unseal|warrant|confirm|indict)", re.I)
_VERDICT = re.compile(
    r"\b(?:convict|found (?:\w+ )?guilty|guilty|verdict|sentenc|jailed|acquit|clear(?:ed|s)|judg(?:e)?ment|drop(?:s|ped)?|"
    r"withdr|vacat|terminat|hand(?:s|ed|ing)? down)", re.I,
)  # fmt: skip
_ARREST = re.compile(
    r"\b(?:arrest(?!\s+warrant)|surrender|hand(?:ed|s|ing)? over|transfer|custody|detain|extradit|flown to)", re.I
)
_JOINED = re.compile(
    r"\b(?:ratif|acced|accession|join(?:ed|s|ing)?\b|bec[ao]mes? (?:\w+ ){0,3}?(?:member|party|state party)|deposit)",
    re.I,
)
_VOTED = re.compile(
    r"\b(?:ratif|acced|accession|join(?:ed|s|ing)?\b|approv|vot(?:e|ed|es|ing)\b|back(?:ed|s)\b|adopt)", re.I
)
_BOUND = re.compile(
    r"\b(?:join(?:ed|s|ing)?\b|bec[ao]mes? (?:\w+ ){0,3}?(?:member|party|state party)|enter(?:s|ed|ing)? into force|(?:is|are) bound|took effect|in force)",
    re.I,
)
_JOINED_ANY = re.compile(
    r"\b(?:join(?:ed|s|ing)?|bec[ao]mes?|admi(?:t|ssion|tted)|full member|accession|membership|entered)\b", re.I
)
_DIED = re.compile(r"\b(?:died|dead|death|killed|shot|obituary|assassinat|murder)", re.I)
_LEFT = re.compile(r"\b(?:withdr|leav|left\b|quit|pull(?:ed|s|ing)? out|exit|notif)", re.I)
_SIGNED = re.compile(r"\b(?:sign)", re.I)
_FOUND = re.compile(r"\b(?:rul|found|finding|decision|decid|fail|refer|judges|report|chamber)", re.I)
_BORN = re.compile(r"\b(?P<age>\d{2,3})(?:st|nd|rd|th) birthday|\bturn(?:s|ed|ing)? (?P<turns>\d{2,3})\b", re.I)


@lru_cache(maxsize=4)
def events_of(record: Record) -> Events:
    """The dated events of a record, built once."""
    return Events(tuple(_events(record)))


def _events(record: Record) -> Iterator[Event]:
    names = {
        person.id: (person.aliases[0] if " " in (person.aliases or ("",))[0] else person.name)
        for person in record.rows(rows.Person)
    }
    yield from _trips(record, names)
    yield from _journeys(record)
    yield from _summits(record)
    yield from _warrants(record, names)
    yield from _treaty(record)
    for found in record.rows(rows.CooperationFinding):
        yield Event(found.id, f"decision {found.where}", f"the Court's decision on {found.where} of {found.decided}",
                    _span(found.decided), _FOUND, persons=frozenset({found.who}), places=frozenset({found.where}), trust=0.6)  # fmt: skip
    yield from _members(record)
    yield from _offices(record)
    yield from _calendar()
    for person in record.rows(rows.Person):
        if person.died and person.died.last - person.died.first < 8:
            yield Event(f"{person.id}-died", f"death {person.id}", f"{names[person.id]} died {person.died}",
                        _span(person.died), _DIED, frozenset({person.id}), trust=0.9)  # fmt: skip
    for agreement in record.rows(rows.Agreement):
        if agreement.signed and len(agreement.parties) >= 2:
            yield Event(agreement.id, "agreement", f"{agreement.name}, signed {agreement.signed}", _span(agreement.signed),
                        _SIGNED, places=frozenset(agreement.parties), strong=False, trust=0.3)  # fmt: skip


def _calendar() -> Iterator[Event]:
    """The public events and gatherings of the reader's own lists."""
    for number, entry in enumerate(calendar()):
        yield Event(
            f"calendar-{number}",
            _kind(entry),
            f"{entry.says}, {entry.when}",
            _span(When.of(entry.when)),
            any_of(entry.words),
            frozenset(entry.persons),
            frozenset(entry.places),
            frozenset({entry.organisation} - {""}),
            anywhere=entry.gathering or bool(entry.persons),
            leaving=_is_leaving(entry),
            close=entry.organisation == "icc" and bool(entry.places),
            late=entry.organisation == "icc",
            also=_what_befell(entry),
            place=entry.place,
            number=entry.number,
            trust=0.9 if entry.gathering else 0.35 if _COMMON.issuperset(entry.words) else 0.7,
        )


_COMMON = frozenset(
    listed("""
    attack attacks attacked strike strikes strike war fighting offensive invasion election elections elected poll polls
    re-elected re-election ballot referendum run-off runoff coup earthquake quake protest protests conflict resign fire
    died death dead bombing bombings bombed bomb explosion blast blasts massacre crackdown truce pause ceasefire
    cease-fire crash airport shooting shot train police missile missiles drone drones floods flood inaugurat oust ousted
    overthr toppl toppled captur arrest detain killed constitution border hotel king pope meeting talks
    """)
)
"""Words that tell many events; an entry that has no others says little."""


_BEFELL = (
    (re.compile(r"death of|(?:is|are) (?:killed|shot|hanged)"), re.compile(_DIED.pattern + r"|\b(?:hang|execut|funeral|bur(?:y|ied))", re.I)),
    (re.compile(r"sentenced|convicted"), _VERDICT),
    (re.compile(r"capture"), re.compile(r"\b(?:captur|caught|seized|abduct)", re.I)),
    (re.compile(r"trial"), re.compile(r"\btrial", re.I)),
    (re.compile(r"freed"), re.compile(r"\b(?:free|releas)", re.I)),
    (re.compile(r"comes? home"), re.compile(r"\b(?:return|home|arriv|land|came back)", re.I)),
    (re.compile(r"poisoned"), re.compile(r"\b(?:poison|ill\b|coma)", re.I)),
    (re.compile(r"resign|flees|overthrown|driven out|removed"), re.compile(r"\b(?:resign|step|fled|flee|overthr|oust|toppl|driven|remov|impeach|flew)", re.I)),
)  # fmt: skip


def _what_befell(entry: Entry) -> re.Pattern[str] | None:
    """What must be said of a person whose name alone means the entry: that he died, was sentenced, resigned."""
    return next((cue for says, cue in _BEFELL if not entry.gathering and says.search(entry.says)), None)


def _kind(entry: Entry) -> str:
    """Events of one kind compete for a sentence; only what a report tells as news may date it without a time."""
    if entry.gathering:
        return f"summit {entry.organisation}"
    where = ",".join(entry.places)
    if any("election" in word for word in entry.words):
        return f"calendar {where} election"
    if _is_leaving(entry):
        return f"treaty {where} {_LEFT.pattern[:20]}"
    return "court" if entry.organisation == "icc" else f"calendar {where} {','.join(entry.words)}"


def _is_leaving(entry: Entry) -> bool:
    """Whether an entry tells a state's step away from the Court."""
    return entry.organisation == "icc" and "withdraw" in entry.words


_TOOK_OFFICE = re.compile(
    r"\b(?:took (?:over|office|power)|taking (?:over|office|power)|takes (?:over|office)|sworn in|inaugurat|assum(?:ed|ing)\b|"
    r"came to power|bec[ao]me (?:[\w-]+ ){0,3}(?:president|prime minister|chancellor|premier|minister|leader)|succeeded|replaced)",
    re.I,
)


def _offices(record: Record) -> Iterator[Event]:
    """Who took office in which month."""
    for who, offices in names_of(record).offices.items():
        for office in offices:
            if office.kind in ("hos", "hog", "fm") and len(office.since) >= 7 and office.since >= "2002":
                first, last = month_span(int(office.since[:4]), int(office.since[5:7]))
                yield Event(f"{who}-{office.kind}-{office.since}", f"calendar office {who}", f"{who} took office in {office.since}",
                            (first, last), _TOOK_OFFICE, persons=frozenset({who}), trust=0.6)  # fmt: skip


def _members(record: Record) -> Iterator[Event]:
    """A state joins or leaves an organisation."""
    together = Counter((row.organisation, row.since.first) for row in record.rows(rows.Membership) if row.since)
    for row in record.rows(rows.Membership):
        if row.since and together[row.organisation, row.since.first] > 3:
            continue  # founders, and waves whose day nobody would tell by one state
        names = (frozenset({row.where}), frozenset({row.organisation}))
        for when, what, cue in ((row.since, "joined", _JOINED_ANY), (row.until, "left", _LEFT)):
            if when and when.day is not None and when.first.iso[5:] != "01-01" and when.first > Day.at(2002, 1, 1):
                yield Event(f"{row.id}-{what}", f"member {row.organisation} {row.where}", f"{_state(record, row.where)} {what} {row.organisation}, {when}",
                            _span(when), cue, places=names[0], organisations=names[1], close=True, trust=0.6 if what == "joined" else 0.3)  # fmt: skip


def _state(record: Record, code: str) -> str:
    state = record.states.get(code)
    return state.name if state else code


def _span(when: When) -> Span:
    return when.first, when.last


def _trips(record: Record, names: dict[str, str]) -> Iterator[Event]:
    told = {
        "made": "was in",
        "planned": "was to visit",
        "cancelled": "called off a visit to",
        "declined": "stayed away from",
    }
    for trip in record.rows(rows.Trip):
        if trip.status not in told:
            continue
        says = f"{names.get(trip.who, trip.who)} {told[trip.status]} {_state(record, trip.where)}, {trip.when}"
        kind = f"trip {trip.who} {trip.where}"
        yield Event(trip.id, kind, says, _span(trip.when), _PRESENT, frozenset({trip.who}), frozenset({trip.where}),
                    strong=trip.status == "made", eve=trip.status == "made", going=True, place=trip.place, trust=0.9, weight=1.0 if trip.status == "made" else 0.5)  # fmt: skip


def _journeys(record: Record) -> Iterator[Event]:
    """Those of leaders whom the record does not follow, or not then."""
    own: dict[tuple[str, str], list[Span]] = {}
    for trip in record.rows(rows.Trip):
        own.setdefault((trip.who, trip.where), []).append(_span(trip.when))
    keys_of: dict[str, str] = {}
    for journey in journeys():
        if journey.who not in keys_of:
            keys_of[journey.who] = next((n.key for n in names_of(record).find(journey.who) if n.sort == "person"), "")
        who, where = keys_of[journey.who], journey.where
        known = own.get((who, where), ())
        if who and not any(first - 3 <= journey.last and journey.first <= last + 3 for first, last in known):
            yield Event(f"{who} {where} {journey.first.iso}", f"trip {who} {where}", f"{journey.who} was in {_state(record, where)}, {journey.days}",
                        (journey.first, journey.last), _PRESENT, frozenset({who}), frozenset({where}), going=True,
                        place=journey.place, eve=journey.place != "", trust=0.85 if journey.whole else 0.7)  # fmt: skip


def _summits(record: Record) -> Iterator[Event]:
    for summit in record.rows(rows.Summit):
        if summit.organisation:
            yield Event(summit.id, f"summit {summit.organisation}", f"{summit.name}, {_state(record, summit.where)}, {summit.when}",
                        _span(summit.when), _SUMMIT, places=frozenset({summit.where}),
                        organisations=frozenset({summit.organisation}), anywhere=True, place=summit.place, number=number_told(summit.name.replace(",", "")), trust=0.95)  # fmt: skip


_ENDINGS = {
    "convicted": "found guilty",
    "acquittal": "acquitted",
    "charges_not_confirmed": "charges not confirmed",
    "charges_withdrawn": "charges withdrawn",
    "no_case_to_answer": "case ended",
    "inadmissible": "case inadmissible",
}


def _warrants(record: Record, names: dict[str, str]) -> Iterator[Event]:
    for row in record.rows(rows.Warrant):
        who, name = frozenset({row.who}), names.get(row.who, row.who)
        public = row.made_public or row.issued
        yield Event(row.id, f"warrant {row.who}", f"the warrant for {name} became public {public}", _span(public), _WARRANT,
                    who, also=_ISSUED, late=True, trust=0.9)  # fmt: skip
        if row.requested and (row.requested.last - row.requested.first) < 32:
            says = f"the Prosecutor asked for a warrant for {name} on {row.requested}"
            yield Event(f"{row.id}-requested", f"request {row.who}", says, _span(row.requested), _WARRANT, who, also=_SOUGHT,
                        trust=0.9)  # fmt: skip
        if row.ended and row.ended.day is not None and row.reason in _ENDINGS:
            yield Event(f"{row.id}-ended", f"verdict {row.who}", f"{name}: {_ENDINGS[row.reason]} {row.ended}", _span(row.ended),
                        _VERDICT, who, late=True)  # fmt: skip
        for when, what in ((row.arrested, "arrested"), (row.surrendered, "surrendered")):
            if when:
                yield Event(
                    f"{row.id}-{what}",
                    f"arrest {row.who}",
                    f"{name} was {what} {when}",
                    _span(when),
                    _ARREST,
                    who,
                    late=True,
                )


def _treaty(record: Record) -> Iterator[Event]:
    in_force = {(days.treaty, days.where): days.in_force for days in record.rows(rows.DepositaryDays)}
    for row in record.rows(rows.Participation):
        steps: list[tuple[str, Day, Day, re.Pattern[str]]] = []
        if row.act in ("ratification", "accession", "acceptance", "approval", "succession", "parliament_approved"):
            steps.append(
                (
                    f"{_state(record, row.where)}: {row.act.replace('_', ' ')}",
                    row.when.first,
                    row.when.last,
                    _VOTED if row.act == "parliament_approved" else _JOINED,
                )
            )
            if row.act != "parliament_approved":
                day = row.effective or in_force.get((row.treaty, row.where)) or _in_force(row)
                steps.append((f"the Statute binds {_state(record, row.where)} since", day, day, _BOUND))
        elif row.act in ("notice_of_withdrawal", "signature_renounced"):
            day = row.when.last.a_year_later()
            steps.append((f"{_state(record, row.where)}: notice of withdrawal", row.when.first, row.when.last, _LEFT))
            steps.append((f"{_state(record, row.where)}: a year after its notice", day, day, _LEFT))
        elif row.act in ("withdrawal_rescinded", "instrument_withdrawn"):
            steps.append(
                (f"{_state(record, row.where)}: {row.act.replace('_', ' ')}", row.when.first, row.when.last, BACK)
            )
        for number, (says, first, last, cue) in enumerate(steps):
            when = first.words if first == last else f"{first.words} to {last.words}"
            side = _LEFT if cue is _LEFT else BACK if cue is BACK else _JOINED
            yield Event(f"{row.id}-{number}", f"treaty {row.where} {side.pattern[:20]}", f"{says} {when}", (first, last), cue,
                        places=frozenset({row.where}), organisations=frozenset({"icc"}), close=True, leaving=cue is _LEFT, trust=0.8)  # fmt: skip


def _in_force(row: rows.Participation) -> Day:
    """The first of the month after the sixtieth day, and not before the treaty itself."""
    return max((row.when.last + 60).first_of_next_month(), Day.at(2002, 7, 1))


@lru_cache(maxsize=4)
def party_counts(record: Record) -> tuple[tuple[int, Span], ...]:
    """How many states had ratified the Rome Statute and not left, and over which days."""
    steps: dict[Day, int] = {}
    for row in record.rows(rows.Participation):
        if row.treaty != "rome-statute":
            continue
        if row.act in ("ratification", "accession", "acceptance", "approval", "succession"):
            steps[row.when.last] = steps.get(row.when.last, 0) + 1
        elif row.act == "instrument_withdrawn":
            steps[row.when.last] = steps.get(row.when.last, 0) - 1
        elif row.act == "notice_of_withdrawal" and not _rescinded(record, row):
            day = row.when.last.a_year_later()
            steps[day] = steps.get(day, 0) - 1
    found: list[tuple[int, Span]] = []
    total, since = 0, None
    for day in sorted(steps):
        if since is not None:
            found.append((total, (since, day + 60)))
        total, since = total + steps[day], day
    if since is not None:
        found.append((total, (since, since + 1500)))
    return tuple(found)


def _rescinded(record: Record, row: rows.Participation) -> bool:
    return any(
        other.act == "withdrawal_rescinded" and row.when.last <= other.when.first <= row.when.last.a_year_later()
        for other in record.by(rows.Participation, "where", row.where)
        if other.treaty == row.treaty
    )


def birthdays(text: str, persons: set[str], record: Record) -> Iterator[tuple[Span, str, tuple[int, int]]]:
    """The days on which a person of the record had the birthday that a sentence speaks of."""
    for match in _BORN.finditer(text):
        age = int(match["age"] or match["turns"])
        for who in persons:
            person = record.persons.get(who)
            if person and len(person.born) == 10:
                born = Day.of(person.born).date
                try:
                    day = Day.at(born.year + age, born.month, born.day)
                except ValueError:
                    day = Day.at(born.year + age, 3, 1)
                yield (day, day), f"{person.name} was {age} on {day}", (match.start(), match.end())
