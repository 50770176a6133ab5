"""Did the court act on a warrant for that person, when and for what the article says?"""

from __future__ import annotations

import re

from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.says import court_name, crimes_of, person_name, when_words
from dedere.answer.claims.view import Passage, View
from dedere.answer.words import listed
from dedere.reader.reading import Warrant as Said
from dedere.record.day import Day
from dedere.record.names import plain
from dedere.record.record import Record
from dedere.record.rows import Court, Warrant
from dedere.record.when import When

CLASH = 31
"""Days by which two dates of one act may differ before the article is called wrong."""
_FOR = re.compile(
    r"\b(?:warrants?|wanted|charged|indicted|sought)\b[^.;]{0,80}?"
    r"\b(?:for|on (?:charges|suspicion|allegations|counts) of|over)\b([^.;]{0,120})",
    re.I,
)
_HANDED_OVER = re.compile(r"\b(?:surrender\w*|hand(?:ed|s|ing)|transfer\w*|deliver\w*|flown to The Hague)\b", re.I)
_ISSUED = re.compile(r"\b(?:issu\w+|approv\w+|grant\w+|announc\w+|unseal\w+|publish\w+|order\w+|in \d{4})\b", re.I)
_CRIMES = ("genocide", "crimes against humanity", "war crimes", "crime of aggression")
_ACTS = {
    "issued": "issued", "requested": "requested", "unsealed": "made public", "executed": "executed",
    "withdrawn": "ended", "upheld": "upheld",
}  # fmt: skip


def hold(said: Said, view: View) -> Verdict:
    """The court's act that the article tells of, by what `view` knows."""
    who = said.who_id or view.names.person(said.who)
    court = court_id(said.court, view.full)
    if court is None:
        return unknown(f"{said.court} is not among the courts of the record")
    if who is None:
        return new(f"The record has no public act of the {court_name(view.full, court)} against {said.who}")
    passage = Passage.of(view.doc, said.span)
    mine = [row for row in view.record.by(Warrant, "who", who) if row.court == court]
    name = person_name(view.full, who)
    if not mine:
        return _none(said, who, court, name, view, passage)
    verdict = _act(said, mine, name, view, passage)
    if verdict.held == "confirmed" and said.act == "issued":
        day = view.dated or view.clock
        return _charges([row for row in mine if row.issued.first <= day], verdict, name, view, passage)
    return verdict


def tells_of_issue(words: str) -> bool:
    """Whether a passage tells of the act itself, and not only that somebody is wanted."""
    return bool(_ISSUED.search(words))


def court_id(name: str, record: Record) -> str | None:
    """The record's court of that name or abbreviation; None for any other, such as a national court."""
    key = plain(name)
    for row in record.rows(Court):
        if key in (plain(row.id), plain(row.name)) or (key and key == _initials(row.name)):
            return row.id
    return None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()


def _none(said: Said, who: str, court: str, name: str, view: View, passage: Passage) -> Verdict:
    later = [row for row in view.full.by(Warrant, "who", who) if row.court == court]
    the_court = f"the {court_name(view.full, court)}"
    why = f"No warrant or summons of {the_court} for {name} was public by {view.clock.words}"
    if said.act == "requested" or not later:
        return new(why)
    row = min(later, key=lambda one: one.issued.first)
    return (contradicted if _before_its_day(said, row, view, passage) else new)(why)


def _before_its_day(said: Said, row: Warrant, view: View, passage: Passage) -> bool:
    """Whether the passage flatly says that a warrant had been issued, well before the first one was."""
    return (
        said.act == "issued"
        and view.dated is not None
        and row.issued.first - view.dated > CLASH
        and row.kind == "arrest_warrant"
        and not passage.reserved
        and view.names.person_named(passage.words, row.who)
        and not re.search(r"\b(?:appl\w+|request\w*|seek\w*|sought|ask\w*)\b", passage.sentence, re.I)
    )


def _act(said: Said, mine: list[Warrant], name: str, view: View, passage: Passage) -> Verdict:
    when = When.of(said.when) if said.when is not None else None
    if said.act == "issued" and not tells_of_issue(passage.words):
        when = None  # `faces a warrant`: that there is one, not when it came
    limit = when.last if when else view.dated or view.clock
    dated = [(row, days) for row in mine for days in [_days(row, said.act, view)] if days]
    if not dated:
        if said.act == "upheld":
            return new(f"The record has no decision upholding a warrant for {name}")
        return new(f"The record has no day on which a warrant for {name} was {_ACTS[said.act]}",
                   *(view.fact(row) for row in mine))  # fmt: skip
    if when is None:
        past = [(row, days) for row, days in dated if min(day.first for day in days) <= limit]
        if not past:
            row = min((one for one, _ in dated), key=lambda one: one.issued.first)
            held = contradicted if _before_its_day(said, row, view, passage) else new
            return held(f"By {limit.words} no warrant for {name} had been {_ACTS[said.act]}", view.fact(row))
        return _live(said, [row for row, _ in past], limit, view)
    hit = [row for row, days in dated if any(day.overlaps(when) for day in days)]
    if hit:
        return confirmed(_told(said, hit, view), *(view.fact(row) for row in hit))
    row, days = min(dated, key=lambda pair: min(_apart(day, when) for day in pair[1]))
    off = min(_apart(day, when) for day in days)
    told = f"The record has it {when_words(days[0])}, the article {when_words(when)}: {view.says(row)}"
    sure = (
        off > CLASH
        and (said.act in ("issued", "unsealed") or (said.act == "executed" and _HANDED_OVER.search(passage.sentence)))
        and row.confidence == "high"
        and not row.unconfirmed
        and passage.gives_year(when)
        and not passage.reserved
        and view.names.person_named(passage.words, row.who)
    )
    return (contradicted if sure else unknown)(told, view.fact(row))


def _days(row: Warrant, act: str, view: View) -> list[When]:
    """The days, as far as known, that answer to an act; issuing is often told by the day it was made public."""
    found = {
        "issued": (row.issued, row.made_public),
        "unsealed": (row.made_public,),
        "requested": (row.requested,),
        "executed": (row.arrested, row.surrendered),
        "withdrawn": (row.ended,),
        "upheld": (),
    }[act]
    return [when for when in found if when is not None and view.seen.when(when) is not None]


def _told(said: Said, hit: list[Warrant], view: View) -> str:
    row = hit[0]
    match said.act:
        case "executed":
            arrested, surrendered = view.seen.when(row.arrested), view.seen.when(row.surrendered)
            done = arrested or surrendered
            more = f" and surrendered {when_words(surrendered)}" if arrested and surrendered else ""
            verb = "arrested" if arrested else "surrendered"
            if arrested is not None and arrested == surrendered:
                verb, more = "arrested and surrendered", ""
            return f"{person_name(view.full, row.who)} was {verb} {when_words(done or row.issued)}{more}"
        case "requested":
            asked = when_words(row.requested or row.issued)
            later = f"; the warrant was issued {when_words(row.issued)}" if row.issued.last <= view.clock else ""
            return f"The Prosecutor asked for it {asked}{later}"
        case "withdrawn":
            why = row.reason.replace("_", " ")
            return f"The warrant for {person_name(view.full, row.who)} ended {when_words(row.ended or row.issued)}" + (
                f" ({why})" if why else ""
            )
        case _:
            return view.says(row)


def _live(said: Said, past: list[Warrant], limit: Day, view: View) -> Verdict:
    """An undated act: it is confirmed by any that came before; a warrant that had ended is said so."""
    facts = tuple(view.fact(row) for row in past)
    if said.act == "issued" and all(row.ended is not None and row.ended.last < limit for row in past):
        row = past[-1]
        return confirmed(f"{view.says(row)}; it ended {when_words(row.ended or row.issued)}", *facts)
    return confirmed(_told(said, past, view), *facts)


def _charges(mine: list[Warrant], verdict: Verdict, name: str, view: View, passage: Passage) -> Verdict:
    """The crimes that the sentence says the warrant is for, against those that the warrants give."""
    found = _FOR.search(passage.sentence)
    if found is None or not mine or not view.names.person_named(passage.sentence, mine[0].who):
        return verdict
    told = [crime for crime in _CRIMES if crime in found.group(1).lower()]
    held = {crime for row in mine for crime in crimes_of(row.crimes)}
    wrong = [crime for crime in told if crime not in held and crime.removeprefix("crime of ") not in held]
    if not wrong or not held:
        return verdict
    others = {of for _, _, of in view.names.people_in(passage.sentence)} - {mine[0].who}
    why = f"{verdict.why}; {listed(wrong)} is not among the crimes of a warrant for {name} public by then"
    if others or passage.reserved:
        return Verdict("confirmed", why, verdict.rows)
    return contradicted(why, *verdict.rows)


def _apart(one: When, other: When) -> int:
    return max(int(one.first) - int(other.last), int(other.first) - int(one.last), 0)
