"""The pages of persons: all of them, and one."""

from __future__ import annotations

from dedere.errors import NoSuchPerson
from dedere.page.links import link
from dedere.page.views.model import Cell, Fact, Section, Sheet, person, source, state, text
from dedere.page.words import N_, translate
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record


def persons(record: Record, *, q: str = "", lang: str = "en") -> Sheet:
    """Everybody whom a court has publicly named."""
    lines = []
    for row in record.rows(rows.Person):
        if q and not any(q.casefold() in name.casefold() for name in (row.name, *row.aliases)):
            continue
        warrants = record.by(rows.Warrant, "who", row.id)
        trips = record.by(rows.Trip, "who", row.id)
        first = min(warrants, key=lambda one: one.issued.first, default=None)
        lines.append(
            (
                person(record, row.id),
                state(record, row.nationality, lang) if row.nationality else Cell(""),
                Cell("; ".join(dict.fromkeys(one.court.upper() for one in warrants))),
                text(first.issued if first else None),
                text(_standing(warrants)),
                Cell(str(len(trips)) if trips else "", sort=f"{len(trips):05}", look="num"),
            )
        )
    columns = (N_("Person"), N_("State"), N_("Court"), N_("First warrant"), N_("Status"), N_("Trips"))
    section = Section(
        id="persons",
        title=N_("Persons"),
        columns=columns,
        rows=lines,
        says=N_("Named in public by an international court, or holding an office beside them."),
    )
    return Sheet(title=N_("Persons"), sections=(section,), path="/persons", presumed=True)


def _standing(warrants: tuple[rows.Warrant, ...]) -> str:
    return "; ".join(dict.fromkeys(one.status.replace("_", " ") for one in warrants if one.status))


def one_person(record: Record, who: str, *, known_on: Day, lang: str = "en") -> Sheet:
    """One person: warrants, offices, cases, what a court found, trips.

    Raises:
        NoSuchPerson: nobody of the record has that id.
    """
    row = record.persons.get(who)
    if row is None:
        raise NoSuchPerson(who[:80])
    facts = [
        Fact(N_("Also known as"), (text(row.aliases),)) if row.aliases else None,
        Fact(N_("State"), (state(record, row.nationality, lang),)) if row.nationality else None,
        Fact(N_("Born"), (text(row.born),)) if row.born else None,
        Fact(N_("Died"), (text(row.died),)) if row.died else None,
        Fact(
            N_("Atlas"), (Cell(translate(N_("who must arrest, by day"), lang), link("/", who=who, known_on=known_on)),)
        ),
        Fact(N_("Source"), (source(row),)),
        Fact(N_("Row"), (Cell(f"{row.id} · {row.line}"),)),
    ]
    sections = (
        _warrants(record, record.by(rows.Warrant, "who", who)),
        _offices(record, who, lang),
        _cases(record, who),
        findings(record, record.by(rows.CooperationFinding, "who", who), lang),
        trips(record, record.by(rows.Trip, "who", who), lang, with_person=False),
        _coverage(record, who),
        _positions(record, who, lang),
    )
    return Sheet(
        title=row.name,
        lede=_lede(record, who),
        facts=tuple(fact for fact in facts if fact),
        sections=sections,
        notes=(row.note,) if row.note else (),
        path=f"/person/{who}",
        presumed=True,
    )


def _lede(record: Record, who: str) -> str:
    warrants = [one for one in record.by(rows.Warrant, "who", who) if one.kind == "arrest_warrant"]
    if not warrants:
        return ""
    parts = [
        f"{one.court.upper()}, {one.situation}: alleged {one.crimes}"
        if one.crimes
        else f"{one.court.upper()}, {one.situation}"
        for one in warrants
    ]
    return "Warrants: " + " · ".join(dict.fromkeys(parts))


def _warrants(record: Record, found: tuple[rows.Warrant, ...]) -> Section:
    columns = (
        N_("Court"),
        N_("Situation"),
        N_("Kind"),
        N_("Issued"),
        N_("Made public"),
        N_("Ended"),
        N_("Surrendered"),
        N_("Alleged crimes"),
        N_("Source"),
    )
    lines = [
        (
            Cell(one.court.upper(), f"/court/{one.court}"),
            text(one.situation),
            text(one.kind),
            text(one.issued),
            text(one.made_public),
            Cell(_ended(one), sort=one.ended.first.iso if one.ended else ""),
            text(one.surrendered),
            text(one.crimes),
            source(one),
        )
        for one in found
    ]
    return Section(id="warrants", title=N_("Warrants and summonses"), columns=columns, rows=lines)


def _ended(one: rows.Warrant) -> str:
    if one.ended is None:
        return ""
    return f"{one.ended.text} ({one.reason.replace('_', ' ')})" if one.reason else one.ended.text


def _offices(record: Record, who: str, lang: str) -> Section:
    lines = [
        (text(one.title), state(record, one.where, lang), text(one.since), text(one.until), source(one))
        for one in record.by(rows.Office, "who", who)
    ]
    return Section(
        id="offices",
        title=N_("Offices"),
        columns=(N_("Office"), N_("State"), N_("Since"), N_("Until"), N_("Source")),
        rows=lines,
    )


def _cases(record: Record, who: str) -> Section:
    lines = [
        (text(one.number), text(one.name), text(one.stage), text(one.outcome), source(one))
        for one in record.by(rows.Case, "persons", who)
    ]
    return Section(
        id="cases",
        title=N_("Cases"),
        columns=(N_("Number"), N_("Case"), N_("Stage"), N_("Outcome"), N_("Source")),
        rows=lines,
    )


def findings(record: Record, found: tuple[rows.CooperationFinding, ...], lang: str) -> Section:
    """What courts decided about cooperation."""
    columns = (
        N_("Decided"),
        N_("Person"),
        N_("State"),
        N_("About"),
        N_("Finding"),
        N_("Referred to"),
        N_("Chamber"),
        N_("Source"),
    )
    lines = [
        (
            text(one.decided),
            person(record, one.who),
            state(record, one.where, lang),
            Cell(f"{one.matter.replace('_', ' ')} {one.visit.text if one.visit else ''}".strip()),
            Cell(one.finding.replace("_", " ") + (f"; replaced by {one.superseded_by}" if one.superseded_by else "")),
            text(one.referred_to if one.referred_to != "none" else ""),
            text(one.chamber),
            source(one),
        )
        for one in sorted(found, key=lambda one: one.decided.first)
    ]
    return Section(id="findings", title=N_("What the courts found"), columns=columns, rows=lines)


def trips(record: Record, found: tuple[rows.Trip, ...], lang: str, *, with_person: bool = True) -> Section:
    """Journeys made and not made."""
    columns = (N_("When"), N_("State"), N_("Place"), N_("Status"), N_("Occasion"), N_("Asked that day"), N_("Source"))
    lines = []
    for one in sorted(found, key=lambda one: one.when.first, reverse=True):
        day = one.when.first
        asked = link("/ask", who=one.who, where=one.where, on=day) if day.iso >= "1998-07-17" else None
        line: tuple[Cell, ...] = (
            Cell(one.when.text.replace("/", " to "), f"/trip/{one.id}", sort=day.iso, look="num"),
            state(record, one.where, lang),
            text(one.place),
            text(one.status),
            text(one.occasion),
            Cell(translate(N_("must it arrest?"), lang), asked) if asked else Cell(""),
            source(one),
        )
        lines.append((person(record, one.who), *line) if with_person else line)
    names = (N_("Person"), *columns) if with_person else columns
    return Section(id="trips", title=N_("Trips"), columns=names, rows=lines)


def _coverage(record: Record, who: str) -> Section:
    lines = [
        (text(one.period), text(one.completeness), text(one.says), source(one))
        for one in record.by(rows.Coverage, "who", who)
    ]
    return Section(
        id="coverage",
        title=N_("How complete the trips are"),
        columns=(N_("Period"), N_("Completeness"), N_("Says"), N_("Source")),
        rows=lines,
        empty=N_("No statement; a missing trip is no evidence that none was made."),
    )


def _positions(record: Record, who: str, lang: str) -> Section:
    found = (*record.by(rows.Position, "who", who), *record.by(rows.Position, "who", ""))
    lines = [
        (
            state(record, one.holder, lang) if one.holder in record.states else text(one.holder),
            text(one.reading),
            text(one.when),
            text(one.until),
            text(one.says),
            source(one),
        )
        for one in sorted(found, key=lambda one: one.when.first)
    ]
    return Section(
        id="positions",
        title=N_("Other readings of the law"),
        columns=(N_("Who holds it"), N_("Reading"), N_("Since"), N_("Until"), N_("Says"), N_("Source")),
        rows=lines,
    )
