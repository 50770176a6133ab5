"""The pages of states and treaties."""

from __future__ import annotations

from dedere.errors import NoSuchRow, NoSuchState
from dedere.law.participation import STATUTE, stage_on, standing
from dedere.law.seen import Seen
from dedere.page.links import link
from dedere.page.views.model import Cell, Fact, Section, Sheet, person, source, state, text
from dedere.page.views.persons import findings, trips
from dedere.page.words import N_, day_words, state_names, translate
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record

TREATIES = {STATUTE: N_("Rome Statute of the International Criminal Court")}
STAGES = {
    "never": N_("neither party nor signatory"),
    "signed": N_("signed, never ratified"),
    "renounced": N_("signed; said that it will not ratify"),
    "deposited": N_("deposited, not yet bound"),
    "withdrawn_before": N_("took its instrument back before it was bound"),
    "party": N_("party"),
    "leaving": N_("party, has given notice of withdrawal"),
    "left": N_("left"),
}


def states(seen: Seen, *, on: Day, q: str = "", lang: str = "en") -> Sheet:
    """Every state and how it stands to the Rome Statute on a day."""
    record = seen.record
    lines = []
    for code, row in sorted(record.states.items(), key=lambda item: item[1].name):
        if q and q.casefold() not in f"{code} {row.name} {state_names(lang).get(code, '')}".casefold():
            continue
        if row.parent:
            continue
        stage = stage_on(seen, code, on)
        lines.append(
            (
                state(record, code, lang),
                Cell(code),
                text(row.region),
                Cell(translate(STAGES[stage.name], lang)),
                Cell(stage.since.iso if stage.name != "never" else "", look="num nowrap"),
                Cell(stage.turns.iso if stage.turns and stage.turns > on else "", look="num nowrap"),
            )
        )
    columns = (N_("State"), N_("Code"), N_("Group"), N_("Rome Statute"), N_("Since"), N_("Due to change"))
    section = Section(
        id="states",
        title=N_("States"),
        columns=columns,
        rows=lines,
        says=translate(N_("How each state stands to the Rome Statute on %(day)s."), lang)
        % {"day": day_words(on, lang)},
    )
    return Sheet(title=N_("States"), sections=(section,), path="/states")


def one_state(seen: Seen, code: str, *, on: Day, lang: str = "en") -> Sheet:
    """One state: its acts towards the Statute, what courts found, who came, territories, memberships.

    Raises:
        NoSuchState: no state of the record has that code.
    """
    record = seen.record
    row = record.states.get(code.upper())
    if row is None:
        raise NoSuchState(code[:80])
    code = row.id
    stage = stage_on(seen, code, on)
    facts = [
        Fact(N_("Code"), (Cell(code),)),
        Fact(N_("Belongs to"), (state(record, row.parent, lang),)) if row.parent else None,
        Fact(N_("Capital"), (Cell(row.capital),)) if row.capital else None,
        Fact(N_("Area"), (Cell(f"{row.area_km2:,.0f} km²"),)) if row.area_km2 else None,
        Fact(N_("People"), (Cell(f"{row.people:,}"),)) if row.people else None,
        Fact(N_("Rome Statute"), (Cell(translate(STAGES[stage.name], lang)),)),
        Fact(N_("Due to change"), (text(stage.turns),)) if stage.turns and stage.turns > on else None,
        Fact(N_("Source"), (source(row),)),
        Fact(N_("Row"), (Cell(f"{row.id} · {row.line}"),)),
    ]
    name = state_names(lang).get(code, row.name)
    sections = (
        _history(seen, code, lang),
        _acts(record, tuple(one for one in record.by(rows.Participation, "where", code) if one.treaty == STATUTE)),
        findings(record, record.by(rows.CooperationFinding, "where", code), lang),
        _invitations(record, code),
        trips(record, record.by(rows.Trip, "where", code), lang),
        _territories(record, code),
        _positions(record, code),
        _memberships(record, code),
    )
    return Sheet(
        title=name,
        lede=f"{translate(STAGES[stage.name], lang).capitalize()}, {day_words(on, lang)}.",
        facts=tuple(one for one in facts if one),
        sections=sections,
        notes=(row.note,) if row.note else (),
        path=f"/state/{code}",
    )


def _history(seen: Seen, code: str, lang: str) -> Section:
    lines = [
        (
            Cell(one.since.iso, look="num nowrap"),
            Cell(translate(STAGES[one.name], lang)),
            Cell("; ".join(act.source.title for act in one.acts[-1:])),
        )
        for one in standing(seen, code)
    ]
    return Section(
        id="history",
        title=N_("History and changes to come"),
        columns=(N_("Since"), N_("Rome Statute"), N_("Source")),
        rows=lines,
    )


def _acts(record: Record, found: tuple[rows.Participation, ...]) -> Section:
    lines = [
        (text(one.when), text(one.act), text(one.effective), text(one.note), source(one))
        for one in sorted(found, key=lambda one: one.when.first)
    ]
    return Section(
        id="acts",
        title=N_("Acts counted by the depositary"),
        columns=(N_("When"), N_("Act"), N_("Effective"), N_("Note"), N_("Source")),
        rows=lines,
    )


def _invitations(record: Record, code: str) -> Section:
    lines = [
        (text(one.when), person(record, one.who), text(one.what), text(one.legal_basis), source(one))
        for one in record.by(rows.Invitation, "where", code)
    ]
    return Section(
        id="invitations",
        title=N_("Invited to cooperate, without duty"),
        columns=(N_("When"), N_("Person"), N_("What"), N_("Legal basis"), N_("Source")),
        rows=lines,
    )


def _territories(record: Record, code: str) -> Section:
    found = {
        one.id: one for one in (*record.by(rows.Territory, "where", code), *record.by(rows.Territory, "code", code))
    }
    lines = [
        (text(one.name), text(one.status), text(one.since), text(one.until), text(one.note), source(one))
        for one in found.values()
    ]
    return Section(
        id="territories",
        title=N_("Territories"),
        columns=(N_("Territory"), N_("Status"), N_("Since"), N_("Until"), N_("Note"), N_("Source")),
        rows=lines,
    )


def _positions(record: Record, code: str) -> Section:
    lines = [
        (text(one.reading), text(one.when), text(one.until), text(one.says), source(one))
        for one in record.by(rows.Position, "holder", code)
    ]
    return Section(
        id="positions",
        title=N_("Other readings of the law"),
        columns=(N_("Reading"), N_("Since"), N_("Until"), N_("Says"), N_("Source")),
        rows=lines,
    )


def _memberships(record: Record, code: str) -> Section:
    names = {one.id: one.name for one in record.rows(rows.Organisation)}
    lines = [
        (
            Cell(names.get(one.organisation, one.organisation)),
            text(one.status),
            text(one.since),
            text(one.until),
            source(one),
        )
        for one in record.by(rows.Membership, "where", code)
    ]
    return Section(
        id="memberships",
        title=N_("Organisations"),
        columns=(N_("Organisation"), N_("Status"), N_("Since"), N_("Until"), N_("Source")),
        rows=lines,
    )


def treaty(seen: Seen, id: str, *, on: Day, lang: str = "en") -> Sheet:  # noqa: A002 - the word of the data
    """A treaty: who is party on a day, and every act.

    Raises:
        NoSuchRow: no treaty of the record has that id.
    """
    record = seen.record
    acts = record.by(rows.Participation, "treaty", id)
    if not acts:
        raise NoSuchRow(id[:80], what="treaty", nearest=tuple(TREATIES))
    groups: dict[str, list[tuple[Cell, ...]]] = {}
    for code in sorted({act.where for act in acts}):
        stage = stage_on(seen, code, on, id)
        groups.setdefault(stage.name, []).append(
            (
                state(record, code, lang),
                text(stage.since),
                text(stage.turns if stage.turns and stage.turns > on else None),
            )
        )
    order = [
        name
        for name in ("party", "leaving", "deposited", "left", "withdrawn_before", "renounced", "signed", "never")
        if name in groups
    ]
    columns = (N_("State"), N_("Since"), N_("Due to change"))
    sections = [
        Section(
            id=name,
            title=translate(STAGES[name], lang).capitalize(),
            columns=columns,
            rows=sorted(groups[name], key=lambda line: line[0].text),
        )
        for name in order
    ]
    bound = len(groups.get("party", [])) + len(groups.get("leaving", []))
    latest = sorted(acts, key=lambda act: act.when.first, reverse=True)
    lines = [
        (text(act.when), state(record, act.where, lang), text(act.act), text(act.effective), source(act))
        for act in latest
    ]
    sections.append(
        Section(
            id="acts",
            title=N_("All acts, newest first"),
            columns=(N_("When"), N_("State"), N_("Act"), N_("Effective"), N_("Source")),
            rows=lines,
        )
    )
    return Sheet(
        title=TREATIES.get(id, id),
        lede=translate(N_("%(bound)s parties on %(day)s, of them %(leaving)s leaving."), lang)
        % {"bound": bound, "day": day_words(on, lang), "leaving": len(groups.get("leaving", []))},
        sections=tuple(sections),
        path=f"/treaty/{id}",
        facts=(Fact(N_("Atlas"), (Cell(translate(N_("the map of a wanted person"), lang), link("/", on=on)),)),),
    )
