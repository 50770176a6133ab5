"""Who in the report is wanted, by which court, for what (alleged), and since when?"""

from __future__ import annotations

import msgspec

from dedere.answer.claims.says import court_name, crimes_of, fact, person_name, says, when_words
from dedere.answer.claims.view import View
from dedere.answer.words import GAVE_UP, listed, start
from dedere.law import phase
from dedere.law.finding import Fact
from dedere.law.seen import Seen
from dedere.reader.reading import Reading
from dedere.record.day import Day
from dedere.record.rows import Office, Warrant


class PersonNamed(msgspec.Struct, frozen=True, kw_only=True):
    """One person of the report against whom a court acted: `sought` where a public warrant of arrest had been issued by
    that day, `live` where one was in force.

    `crimes` are those that the public warrants allege. Nobody is guilty by a warrant.
    """

    who: str
    name: str
    role: str
    court: str
    court_name: str
    sought: bool
    live: bool
    says: str
    crimes: tuple[str, ...]
    facts: tuple[Fact, ...]
    since_then: str | None = None


def people_named(reading: Reading, then: View, now: View) -> tuple[PersonNamed, ...]:
    """The people of the report who were wanted by its day, most often named first; then those wanted since."""
    found = [_wanted(who, then, now) for who in named_people(reading, then)]
    people = [one for one in found if one is not None]
    return tuple(sorted(people, key=lambda one: not one.live))


def named_people(reading: Reading, view: View) -> tuple[str, ...]:
    """Everybody of the record whom the story names, most often named first."""
    named: list[str] = []
    for sentence in view.doc.sentences:
        if sentence.story:
            named += [of for _, _, of in view.names.people_in(view.doc.flat[sentence.start : sentence.end])]
    told = [
        *((one.who_id, one.who) for one in reading.visits),
        *((one.who_id, one.who) for one in reading.warrants),
        *((one.who_id, one.who) for one in reading.absences),
    ]
    for given, name in told:
        who = given or view.names.person(name)
        if who is not None:
            named.append(who)
    return tuple(sorted(dict.fromkeys(named), key=lambda of: -named.count(of)))


def _wanted(who: str, then: View, now: View) -> PersonNamed | None:
    day = then.dated or then.clock
    public = list(then.seen.record.by(Warrant, "who", who))
    later = [row for row in now.seen.record.by(Warrant, "who", who) if row not in public]
    if not public and not later:
        return None
    rows = public or later
    kind = _phase(then.seen, who, day)
    live = kind == "live"
    crimes = tuple(dict.fromkeys(crime for row in public for crime in crimes_of(row.crimes)))
    return PersonNamed(
        who=who,
        name=person_name(then.full, who),
        role=_role(who, day, then),
        court=rows[0].court,
        court_name=court_name(then.full, rows[0].court),
        sought=any(row.kind == "arrest_warrant" for row in public),
        live=live,
        says=_says(who, public, day, then, live=live),
        crimes=crimes,
        facts=tuple(fact(row, then.full) for row in rows),
        since_then=_since(who, public, later, day, then, now),
    )


def _phase(seen: Seen, who: str, day: Day) -> str:
    kinds = [phase.phase_on(seen, case, who, day).kind for case in phase.sought(seen, who)]
    return "live" if "live" in kinds else kinds[0] if kinds else "unissued"


def _role(who: str, day: Day, view: View) -> str:
    for row in view.full.by(Office, "who", who):
        began = row.since is not None and row.since.first <= day
        if began and (row.until is None or row.until.first > day):
            place = view.full.states.get(row.where)
            return f"{row.title}, {place.name}" if place and place.name not in row.title else row.title
    return ""


def _says(who: str, public: list[Warrant], day: Day, view: View, *, live: bool) -> str:
    name = person_name(view.full, who)
    if not public:
        return f"No warrant or summons of an international court for {name} was public on {day.words}."
    told = ". ".join(says(row, view.full) for row in public)
    if live:
        return f"Wanted on {day.words}. {told}."
    if all(row.kind == "summons" for row in public):
        return f"Summoned, not wanted: a summons obliges no state to arrest. {told}."
    ended = next((row for row in public if row.ended is not None and row.ended.first <= day), None)
    if (
        ended is not None
        and ended.ended is not None
        and all(row.ended is not None and row.ended.first <= day for row in public)
    ):
        why = f" ({GAVE_UP[ended.reason]})" if ended.reason in GAVE_UP else ""
        return f"No longer wanted on {day.words}: the warrant ended {when_words(ended.ended)}{why}. {told}."
    surrendered = next((row.surrendered for row in public if row.surrendered and row.surrendered.first <= day), None)
    if surrendered is not None:
        return f"Not at large on {day.words}: surrendered {when_words(surrendered)}. {told}."
    return f"{told}."


def _since(who: str, public: list[Warrant], later: list[Warrant], day: Day, then: View, now: View) -> str | None:
    if then is now:
        return None
    told = [says(row, now.full) for row in later]
    for row in public:
        for when, what in ((row.arrested, "arrested"), (row.surrendered, "surrendered to the court")):
            if when is not None and day < when.first <= now.clock:
                told.append(f"{person_name(now.full, who)} was {what} {when_words(when)}")
        if row.ended is not None and day < row.ended.first <= now.clock:
            why = f" ({GAVE_UP[row.reason]})" if row.reason in GAVE_UP else ""
            told.append(f"the warrant of {row.issued.first.words} ended {when_words(row.ended)}{why}")
    return start(listed(list(dict.fromkeys(told)))) + "." if told else None
