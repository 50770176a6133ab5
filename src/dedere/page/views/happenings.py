"""The pages of courts, summits and trips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dedere.errors import NoSuchRow
from dedere.page.links import link
from dedere.page.views.model import Cell, Fact, Section, Sheet, person, source, state, text
from dedere.page.views.persons import findings, trips
from dedere.page.words import N_, translate
from dedere.record import rows
from dedere.record.record import Record


def _row(record: Record, of: type[Any], id: str, what: str) -> Any:  # noqa: A002 - the word of the data
    row = record.one(of, id)
    if row is None:
        raise NoSuchRow(id[:80], what=what)
    return row


def courts(record: Record) -> Sheet:
    """Every court and tribunal."""
    lines = [
        (Cell(one.name, f"/court/{one.id}"), text(one.made_by), text(one.instrument), text(one.since), source(one))
        for one in record.rows(rows.Court)
    ]
    section = Section(
        id="courts",
        title=N_("Courts"),
        rows=lines,
        columns=(N_("Court"), N_("Made by"), N_("Instrument"), N_("Since"), N_("Source")),
    )
    return Sheet(title=N_("Courts"), sections=(section,), path="/courts")


def court(record: Record, id: str, *, lang: str = "en") -> Sheet:  # noqa: A002 - the word of the data
    """One court: whom it sought, its situations, what it found."""
    row = _row(record, rows.Court, id, "court")
    facts = (
        Fact(N_("Made by"), (text(row.made_by),)),
        Fact(N_("Instrument"), (text(row.instrument),)),
        Fact(N_("Since"), (text(row.since),)),
        Fact(N_("Source"), (source(row),)),
        Fact(N_("Row"), (Cell(f"{row.id} · {row.line}"),)),
    )
    warrants = [
        (
            person(record, one.who),
            text(one.situation),
            text(one.kind),
            text(one.issued),
            text(one.made_public),
            text(one.ended),
            text(one.status),
            source(one),
        )
        for one in record.rows(rows.Warrant)
        if one.court.casefold() == id.casefold()
    ]
    situations = (
        [
            (text(one.code), text(one.name), text(one.opened), text(one.status), source(one))
            for one in record.rows(rows.Situation)
        ]
        if id == "icc"
        else []
    )
    decided = tuple(one for one in record.rows(rows.CooperationFinding) if one.court.casefold() == id.casefold())
    sections = (
        Section(
            id="warrants",
            title=N_("Warrants and summonses"),
            rows=warrants,
            columns=(
                N_("Person"),
                N_("Situation"),
                N_("Kind"),
                N_("Issued"),
                N_("Made public"),
                N_("Ended"),
                N_("Status"),
                N_("Source"),
            ),
        ),
        findings(record, decided, lang),
        Section(
            id="situations",
            title=N_("Situations"),
            rows=situations,
            columns=(N_("Code"), N_("Situation"), N_("Opened"), N_("Status"), N_("Source")),
        ),
    )
    return Sheet(title=row.name, facts=facts, sections=sections, path=f"/court/{id}", presumed=True)


def summits(record: Record, *, q: str = "", lang: str = "en") -> Sheet:
    """Gatherings of leaders."""
    lines = [
        (
            text(one.when),
            Cell(one.name, f"/summit/{one.id}"),
            state(record, one.where, lang),
            text(one.place),
            source(one),
        )
        for one in sorted(record.rows(rows.Summit), key=lambda one: one.when.first, reverse=True)
        if not q or q.casefold() in f"{one.name} {one.place} {one.organisation}".casefold()
    ]
    section = Section(
        id="summits",
        title=N_("Summits"),
        rows=lines,
        columns=(N_("When"), N_("Summit"), N_("State"), N_("Place"), N_("Source")),
    )
    return Sheet(title=N_("Summits"), sections=(section,), path="/summits")


def summit(record: Record, id: str, *, lang: str = "en") -> Sheet:  # noqa: A002 - the word of the data
    """One gathering: who came and who did not."""
    row = _row(record, rows.Summit, id, "summit")
    facts = (
        Fact(N_("When"), (text(row.when),)),
        Fact(N_("Where"), (state(record, row.where, lang), text(row.place))),
        Fact(N_("Source"), (source(row),)),
        Fact(N_("Row"), (Cell(f"{row.id} · {row.line}"),)),
    )
    lines = [
        (
            person(record, one.who) if one.who else Cell(one.person),
            state(record, one.where, lang),
            text(one.mode),
            text(one.substitute),
            Cell(
                translate(N_("must the host arrest?"), lang),
                link("/ask", who=one.who, where=row.where, on=row.when.first),
            )
            if one.who
            else Cell(""),
            source(one),
        )
        for one in record.by(rows.Attendance, "summit", id)
    ]
    section = Section(
        id="attendance",
        title=N_("Who came"),
        rows=lines,
        columns=(N_("Person"), N_("State"), N_("Came"), N_("Instead"), N_("Asked that day"), N_("Source")),
        says=N_("The wanted leader and those whose coming was read of; no full roll."),
    )
    return Sheet(
        title=row.name, facts=facts, sections=(section,), path=f"/summit/{id}", notes=(row.note,) if row.note else ()
    )


def all_trips(record: Record, *, who: str = "", where: str = "", status: str = "", lang: str = "en") -> Sheet:
    """Journeys of wanted persons, narrowed."""
    found = tuple(
        one
        for one in record.rows(rows.Trip)
        if (not who or one.who == who)
        and (not where or one.where == where.upper())
        and (not status or one.status == status)
    )
    return Sheet(
        title=N_("Trips"),
        sections=(trips(record, found, lang),),
        path="/trips",
        presumed=True,
        lede=N_(
            "Journeys made, cancelled, declined or replaced by video. A missing trip is no evidence that none was made."
        ),
    )


def trip(record: Record, id: str, *, lang: str = "en") -> Sheet:  # noqa: A002 - the word of the data
    """One journey, what was owed that day, and what a court found of it."""
    row = _row(record, rows.Trip, id, "trip")
    about: Sequence[rows.CooperationFinding] = [
        one
        for one in record.by(rows.CooperationFinding, "who", row.who)
        if one.where == row.where and one.visit is not None and one.visit.overlaps(row.when)
    ]
    name = person(record, row.who).text
    place = state(record, row.where, lang).text
    facts = [
        Fact(N_("Person"), (person(record, row.who),)),
        Fact(N_("State"), (state(record, row.where, lang),)),
        Fact(N_("Place"), (text(row.place),)) if row.place else None,
        Fact(N_("When"), (text(row.when),)),
        Fact(N_("Status"), (text(row.status),)),
        Fact(N_("Occasion"), (text(row.occasion),)) if row.occasion else None,
        Fact(N_("Instead"), (text(row.substitute),)) if row.substitute else None,
        Fact(
            N_("Asked that day"),
            (
                Cell(
                    translate(N_("must %(place)s arrest?"), lang) % {"place": place},
                    link("/ask", who=row.who, where=row.where, on=row.when.first),
                ),
            ),
        ),
        Fact(N_("Source"), (source(row),)),
        Fact(N_("Row"), (Cell(f"{row.id} · {row.line}"),)),
    ]
    return Sheet(
        title=f"{name}, {place}, {row.when.text.replace('/', ' to ')}",
        facts=tuple(one for one in facts if one),
        sections=(findings(record, tuple(about), lang),),
        path=f"/trip/{id}",
        presumed=True,
        notes=(row.note,) if row.note else (),
    )
