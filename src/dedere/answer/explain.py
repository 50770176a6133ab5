"""How is a verdict put in words, with its rules, facts, other readings and what the Court found?"""

from __future__ import annotations

from dedere.answer import readings as others
from dedere.answer.found import court_found, later_line, reversals
from dedere.answer.place import At, whole_state_disputes
from dedere.answer.verdict import FOUND, Verdict
from dedere.answer.why_bound import reason, reasons, stands, warrant_facts
from dedere.answer.why_not import no_warrant, not_bound
from dedere.answer.words import court_name, dated, fact, listed, of_day, short_name, start, state_name, tense, the
from dedere.law import immunity, participation
from dedere.law.finding import Fact, Finding, Question, Reason
from dedere.law.ictr import article_6 as ictr_6
from dedere.law.icty import article_7 as icty_7
from dedere.law.rome_statute import article_27, article_59, article_87, article_98, article_127
from dedere.law.rule import Stated
from dedere.law.seen import Seen
from dedere.law.vienna_convention import article_29
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.when import When

DUTY = "arrest and surrender"


def explain(seen: Seen, who: str, place: At, verdict: Verdict, *, on: Day, assuming: str | None = None) -> Finding:
    """The finding for one day."""
    person = seen.record.persons[who]
    name = short_name(person)
    if verdict.answer == "no":
        says, why = _no(seen, who, name, place, verdict, on)
    else:
        says, why = _says(seen, name, place, verdict, on), _why(seen, name, place, verdict, on)
    found = court_found(seen, verdict)
    return Finding(
        question=Question(who=who, where=place.id, on=on.iso, known_on=seen.known_on.iso, assuming=assuming),
        answer=verdict.answer,
        standing=verdict.standing,
        duty=DUTY if verdict.answer == "yes" else None,
        says=says,
        why=tuple(why),
        readings=others.readings(seen, who, place, verdict, on),
        court_found=found,
        missing=_missing(seen, place, verdict),
        notes=tuple(_notes(seen, place, verdict, on, assuming)),
    )


def _says(seen: Seen, name: str, place: At, verdict: Verdict, on: Day) -> str:
    now = verdict.grounds[0].court  # the Residual Mechanism, once it has taken over
    court = court_name(seen, now.id if now is not None else verdict.case.court if verdict.case else "")
    surrender = f"and surrender the suspect to {court}"
    was = tense(on, seen.known_on, was="was", is_="is", would="would be")
    if verdict.answer in ("unknown", "disputed"):
        if verdict.effect == "contested":
            whoever, there = "anyone", f"in {the(place.name)}"
        else:
            whoever, there = _bound_one(seen, place), _there(place)
        duty = f"{was} bound on {on.words} to arrest {name}, if found {there}, {surrender}"
        if verdict.answer == "unknown":
            return f"Whether {whoever} {duty} cannot be known: {_missing(seen, place, verdict)[0]}."
        return f"Whether {whoever} {duty} is disputed: {_dispute(seen, place, verdict)}."
    subject, there = _bound_one(seen, place), _there(place)
    if verdict.effect == "contested":
        subject = listed([state_name(seen, state) for state in verdict.bound_claimants])
        if len(verdict.bound_claimants) > 1:
            was = tense(on, seen.known_on, was="were", is_="are", would="would be")
    by = _by(verdict, seen.known_on)
    said = f"On {on.words} {subject} {was} bound to arrest {name}, if found {there}, {surrender}{by}."
    if verdict.standing == "court_found":
        first = next(row for row in verdict.findings if row.finding in FOUND)
        said += f" {start(court_name(seen, first.court))} itself found {dated(first.decided)} that it had not complied."
    return said


def _bound_one(seen: Seen, place: At) -> str:
    """The state whose duty it is, as the subject of a sentence."""
    return the(place.name) if place.id == place.state else state_name(seen, place.state)


def _there(place: At) -> str:
    return "there" if place.id == place.state else f"in {the(place.name)}"


def _by(verdict: Verdict, known_on: Day) -> str:
    ground = verdict.grounds[0]
    if verdict.effect == "contested":
        return ", since each state that claims or holds the place is bound" if len(verdict.bound_claimants) > 1 else ""
    if ground.kind == "party" and ground.stage is not None and ground.stage.party_since is not None:
        return f", as a party to the Rome Statute since {ground.stage.party_since.words}"
    if ground.kind == "council" and ground.referral is not None:
        return f", by Security Council resolution {ground.referral.resolution}"
    if ground.kind == "declaration" and ground.declaration is not None:
        return f", by its declaration under article 12(3) {of_day(ground.declaration.lodged)}"
    if ground.kind == "residual" and ground.stage is not None:
        left = "left" if ground.stage.since <= known_on else "is due to leave"
        return f", although it {left} the Rome Statute on {ground.stage.since.words}: the proceedings began before"
    if ground.kind == "chapter_vii":
        if ground.membership is None:
            return ", as the Tribunal itself held"
        return ", as a member of the United Nations towards a tribunal that the Security Council set up"
    return ""


def _dispute(seen: Seen, place: At, verdict: Verdict) -> str:
    ground = verdict.grounds[0]
    if verdict.effect == "contested" and place.territory is not None:
        names = listed([state_name(seen, state) for state in verdict.bound_claimants])
        if place.territory.status == "not_extended":
            return f"{names} {_is(verdict)} bound, but the Rome Statute was not expressly extended to this territory"
        said = f"it counts as territory of {names}, which {_is(verdict)} bound but may not be able to act there"
        held = place.territory.held_by
        free = held in seen.record.states and held not in verdict.bound_claimants
        return f"{said}; {state_name(seen, held)}, which holds it, is not bound" if free else said
    left = ground.stage.since.words if ground.stage is not None else ""
    return (
        f"it left the Rome Statute on {left}, when the Court was examining the situation but had not begun to "
        f"investigate it"
    )


def _is(verdict: Verdict) -> str:
    return "is" if len(verdict.bound_claimants) == 1 else "are"


def _no(seen: Seen, who: str, name: str, place: At, verdict: Verdict, on: Day) -> tuple[str, list[Reason]]:
    whole = place.id == place.state
    here, there = start(the(place.name)), f"in {the(place.name)}"
    if verdict.standing == "no_warrant":
        clause, why = no_warrant(seen, verdict, who, name)
        owed = tense(on, seen.known_on, was="owed", is_="owes", would="would owe")
        was = tense(on, seen.known_on, was="was", is_="is", would="would be")
        if whole:
            return f"{here} {owed} no arrest of {name} on {on.words}: {clause}.", why
        return f"No arrest of {name} {was} owed {there} on {on.words}: {clause}.", why
    clause, why = not_bound(seen, place, verdict, who, on)
    if verdict.phase is not None:
        court = verdict.phase.warrants[0].court
        why.append(reason(stands(court), *warrant_facts(seen, verdict.phase.warrants, name)))
    if whole:
        was = tense(on, seen.known_on, was="was not", is_="is not", would="would not be")
        return f"{here} {was} bound to arrest {name} on {on.words}: {clause}.", why
    was = tense(on, seen.known_on, was="was", is_="is", would="would be")
    return f"Nobody {was} bound to arrest {name} {there} on {on.words}: {clause}.", why


def _why(seen: Seen, name: str, place: At, verdict: Verdict, on: Day) -> list[Reason]:
    phase, case = verdict.phase, verdict.case
    assert phase is not None
    assert case is not None
    facts = warrant_facts(seen, phase.warrants, name)
    why: list[Reason] = []
    if verdict.effect == "contested" and place.territory is not None:
        either_way = verdict.answer == "yes" and len(verdict.bound_claimants) > 1
        rule: Stated = article_29.bound_either_way if either_way else article_29.duty_is_contested
        why.append(reason(rule, *_of_territory(seen, place.territory, note=True)))
    elif verdict.effect == "unknown" and place.territory is not None:
        why.append(reason(article_29.extension_known, *_of_territory(seen, place.territory)))
    for ground in verdict.grounds:
        if ground.kind != "none":
            why += reasons(seen, place.state, ground, on, () if case.court == "icc" else facts)
    if verdict.effect == "reaches":
        told = _of_territory(seen, place.territory) if place.territory is not None else ()
        why.append(reason(article_29.whole_territory, *told))
    why.append(reason(stands(case.court), *(facts if case.court == "icc" else ())))
    if phase.kind == "sealed":
        why.append(_sealed(seen, verdict))
    if case.court == "icc":
        why += _immunity(seen, verdict, on)
    elif case.court in ("icty", "ictr") and immunity.serving(seen, phase.warrants[0].who, on):
        why.append(reason(icty_7.office_bars if case.court == "icty" else ictr_6.office_bars))
    if case.court == "icc" and verdict.answer == "yes":
        why.append(reason(article_59.executed))
    why += [reason(rule, *told) for rule, told in reversals(seen, verdict)]
    return why


def _of_territory(seen: Seen, row: rows.Territory, *, note: bool = False) -> tuple[Fact, ...]:
    """What the record says of a territory, where that was known."""
    if row.known > seen.known_on:
        return ()
    says = f"{row.name}: {row.instrument}" if row.instrument else f"{row.name}: {row.status.replace('_', ' ')}"
    return (fact(row, f"{says}. {row.note}" if note and row.note else says),)


def _sealed(seen: Seen, verdict: Verdict) -> Reason:
    if verdict.request is None:
        return reason(article_87.request_known)
    row = verdict.request
    return reason(
        article_87.request_known,
        fact(
            row,
            f"The {row.chamber}'s decision {of_day(row.decided)} shows that the request had reached "
            f"{state_name(seen, row.where)}",
        ),
    )


def _immunity(seen: Seen, verdict: Verdict, on: Day) -> list[Reason]:
    """Article 27 and 98 where the person serves a state that is no party: the Court's line as it stood on the day."""
    if not verdict.offices:
        return []
    told = tuple(
        fact(row, f"{row.title} of {state_name(seen, row.where)}" + (f" since {_bare(row.since)}" if row.since else ""))
        for row in verdict.offices
    )
    why = [reason(article_27.immunity_bars, *told), reason(article_98.request_barred)]
    steps = [step for step in immunity.steps(seen, verdict.offices) if step.decision.decided.first <= on]
    if not steps:
        why.append(reason(article_98.line_open))
        return why
    row = steps[-1].decision
    says = f"{row.chamber}, {row.decided.text} ({row.decision}): {row.immunity_view}"
    why.append(reason(steps[-1].rule, fact(row, says)))
    return why


def _bare(when: When) -> str:
    return dated(when).split(" ", 1)[1]


def _missing(seen: Seen, place: At, verdict: Verdict) -> tuple[str, ...]:
    if verdict.answer != "unknown" or verdict.phase is None:
        return ()
    if verdict.effect == "unknown":
        return (
            f"whether and since when {state_name(seen, place.state)} extended the Rome Statute to {the(place.name)}",
        )
    if verdict.phase.kind == "uncertain":
        return verdict.phase.missing
    public = [row.made_public for row in verdict.phase.warrants if row.made_public]
    until = f" until {_bare(min(public))}" if public else ""
    reached = verdict.bound_claimants or (place.state,)
    return (f"the warrant was under seal{until}, and no public source shows whether the Court's request had reached "
            f"{listed([state_name(seen, state) for state in reached])}",)  # fmt: skip


def _notes(seen: Seen, place: At, verdict: Verdict, on: Day, assuming: str | None) -> list[str]:
    notes: list[str] = []
    if assuming:
        notes.append(f"Hypothetical: this supposes that {assuming}, which is not on record.")
    if on > seen.known_on:
        notes.append(f"Answered as things stand on {seen.known_on.words}; {on.words} is still to come then.")
    stage = participation.stage_on(seen, place.state, on)
    if stage.name == "leaving" and stage.turns is not None:
        notice = stage.acts[-1]
        notes.append(
            f"{start(state_name(seen, place.state))} gave notice of withdrawal {dated(notice.when)}; it takes effect "
            f"on {stage.turns.words} unless it is taken back before ({article_127.leaves_on.cite})."
        )
    if place.territory is None and verdict.answer in ("yes", "disputed"):
        for part in whole_state_disputes(seen, place.state, on):
            notes.append(f"Contested: {part.name}. {part.note}".strip())
    if verdict.phase is not None and verdict.phase.kind == "dead":
        notes.append("A warrant stands until the Court ends it, also after a reported death (article 58(4)).")
    notes += later_line(seen, verdict, on)
    return notes
