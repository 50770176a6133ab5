"""Why is a state not bound: no warrant that can be carried out, or no rule that obliges it?"""

from __future__ import annotations

from dedere.answer.place import At
from dedere.answer.verdict import Verdict
from dedere.answer.why_bound import alleging, reason, stands, warrant_facts
from dedere.answer.words import GAVE_UP, court_name, dated, fact, of_day, start, state_name, the
from dedere.law.finding import Fact, Reason
from dedere.law.ground import ICC, Ground
from dedere.law.kosovo_specialist_chambers import article_53
from dedere.law.participation import Stage
from dedere.law.phase import Phase
from dedere.law.rome_statute import (
    article_12,
    article_13,
    article_58,
    article_59,
    article_86,
    article_87,
    article_125,
    article_126,
    article_127,
)
from dedere.law.rule import Stated
from dedere.law.seen import Seen
from dedere.law.special_court_sierra_leone import article_17
from dedere.law.un_charter import article_25
from dedere.law.vienna_convention import article_18, article_29
from dedere.record import rows
from dedere.record.day import Day


def no_warrant(seen: Seen, verdict: Verdict, who: str, name: str) -> tuple[str, list[Reason]]:
    """Why no warrant can be carried out: the clause for the answer's sentence, and the reasons."""
    phase = verdict.phase
    if phase is None:
        return (
            f"no international court had publicly issued a warrant for {name} by {seen.known_on.words}",
            [reason(article_58.issued)],
        )
    warrants = phase.warrants
    facts = warrant_facts(seen, warrants, name)
    court, standing = court_name(seen, warrants[0].court), stands(warrants[0].court)
    icc = warrants[0].court == ICC
    if phase.kind == "summons":
        told = tuple(
            fact(row, f"{start(court)} summoned {name} to appear {dated(row.issued)}, {alleging(row)}")
            for row in warrants
        )
        return f"{court} had issued a summons to appear, not a warrant of arrest", [
            reason(article_58.must_be_arrested, *told)
        ]
    if phase.kind == "unissued":
        return f"{court} issued its warrant only {dated(warrants[0].issued)}", [
            reason(article_58.issued if icc else standing, *facts)
        ]
    if phase.kind == "ended":
        return _ended(phase, name, court)
    if phase.kind == "surrendered":
        day = next(row.surrendered for row in warrants if row.surrendered)
        told = tuple(fact(row, f"{name} came into the custody of {court} {dated(row.surrendered)}")
                     for row in warrants if row.surrendered)  # fmt: skip
        return f"{name} was in the custody of {court} since {_bare(dated(day))}", [
            reason(article_59.executed if icc else standing, *told)
        ]
    person = seen.record.persons[who]
    died = dated(person.died) if person.died else ""
    told = (fact(person, f"{name} is recorded as having died {died}"), *facts)
    return f"{name} is recorded as having died {died}", [
        reason(article_58.can_be_arrested if icc else standing, *told),
        *([reason(article_58.in_force, *facts)] if icc else []),
    ]


def _ended(phase: Phase, name: str, court: str) -> tuple[str, list[Reason]]:
    last = max(phase.warrants, key=lambda row: row.ended.first if row.ended else row.issued.first)
    told = tuple(
        fact(
            row,
            f"The warrant for {name} {of_day(row.issued)} ended {dated(row.ended)}: "
            f"{GAVE_UP.get(row.reason, row.reason)}",
        )
        for row in phase.warrants
        if row.ended
    )
    ended = dated(last.ended) if last.ended else ""
    return f"the warrant of {court} had ended {ended}", [reason(stands(last.court), *told)]


def _bare(text: str) -> str:
    return text.split(" ", 1)[1]


def not_bound(seen: Seen, place: At, verdict: Verdict, who: str, on: Day) -> tuple[str, list[Reason]]:
    """Why no rule obliges the state: the clause for the answer's sentence, and the reasons."""
    ground = verdict.grounds[0]
    territory = place.territory
    if territory is not None and verdict.effect in ("not_yet", "excluded"):
        return _left_out(seen, place, territory, verdict)
    if verdict.case is not None and verdict.case.court != ICC:
        return _tribunal(seen, place, ground)
    clause, reasons = _not_party(seen, place, ground, on)
    reasons += _referrals(seen, verdict)
    reasons += _refused(seen, place.state, on)
    invited = tuple(
        fact(row, f"The Court, {dated(row.when)}: {row.what[:1].lower()}{row.what[1:]} ({row.decision})")
        for row in seen.record.by(rows.Invitation, "where", place.state)
        if row.who == who and row.when.first <= on
    )
    reasons.append(reason(article_87.invitation_binds, *invited))
    return clause, reasons


def _left_out(seen: Seen, place: At, territory: rows.Territory, verdict: Verdict) -> tuple[str, list[Reason]]:
    parent = state_name(seen, place.state)
    known = territory.known <= seen.known_on
    told = (fact(territory, f"{territory.name}: {territory.instrument}"),) if known else ()
    if verdict.effect == "excluded":
        return f"{parent} left it out of the Rome Statute", [reason(article_29.extended, *told)]
    since = seen.when(territory.since)
    when = f" and did so {dated(since)}" if since else ""
    return f"{parent} had not yet extended the Rome Statute to it{when}", [reason(article_29.extended, *told)]


def _subject(seen: Seen, place: At) -> str:
    """The state as the subject of the clause: `it` where the sentence has just named it."""
    return "it" if place.id == place.state else state_name(seen, place.state)


def _tribunal(seen: Seen, place: At, ground: Ground) -> tuple[str, list[Reason]]:
    court, it = ground.court, _subject(seen, place)
    if court is None:
        return f"no rule of the record obliges {it}", [reason(article_25.member_is_bound)]
    told = fact(court, f"{start(court_name(seen, court.id))} rests on {court.instrument}")
    if court.made_by == "security_council":
        return f"{it} was not a member of the United Nations", [reason(article_25.member_is_bound, told)]
    rule = article_17.must_arrest if court.made_by == "agreement" else article_53.must_arrest
    return f"the law of {court_name(seen, court.id)} does not oblige {it}", [reason(rule, told)]


def _not_party(seen: Seen, place: At, ground: Ground, on: Day) -> tuple[str, list[Reason]]:
    state = place.state
    stage = ground.stage or Stage(on, "never")
    name, it = start(state_name(seen, state)), _subject(seen, place)
    past = on < seen.known_on
    had, was = ("had", "was") if past else ("has", "is")
    acts = stage.acts
    if stage.name == "never":
        return f"{it} {had} neither signed nor joined the Rome Statute", [
            reason(article_125.bound_without_acceding),
            reason(article_86.must_cooperate),
        ]
    last = acts[-1]
    if stage.name == "signed":
        told = fact(
            last, f"{name} signed the Rome Statute {dated(last.when)}, and {had} not ratified it on the day asked"
        )
        coming = _coming(seen, state, on)
        signed = f"{it} signed the Rome Statute {dated(last.when)} but {was} not a party to it"
        return f"{signed}{coming}", [
            reason(article_125.signature_binds_to_arrest, told),
            reason(article_18.signatory_must_arrest),
        ]
    if stage.name == "renounced":
        told = fact(last, f"{name} told the depositary {dated(last.when)} that it will not become a party")
        return f"{it} {was} not a party to the Rome Statute and renounced its signature {dated(last.when)}", [
            reason(article_125.released_from_signature, told)
        ]
    if stage.name == "deposited":
        due = f" entered into force for it on {stage.turns.words}" if stage.turns else " needed sixty deposits first"
        told = fact(last, f"{name} deposited its instrument {dated(last.when)}; the Statute{due}")
        rule: Stated = article_126.in_force_from if stage.turns else article_126.statute_in_force_from
        until = f"until {stage.turns.words}" if stage.turns else "yet"
        return f"{it} deposited its instrument {dated(last.when)} but {was} not bound {until}", [reason(rule, told)]
    if stage.name == "withdrawn_before":
        told = fact(last, f"{name} took its instrument back {dated(last.when)}, before it could take effect")
        return f"{it} took its instrument back {dated(last.when)} and never became a party", [
            reason(article_126.never_in_force, told)
        ]
    told = fact(last, f"{name} gave notice of withdrawal {dated(last.when)} and left on {stage.since.words}")
    clause = f"{it} left the Rome Statute on {stage.since.words}, before proceedings in this situation began"
    begun: tuple[Fact, ...] = ()
    if ground.situation is not None and (opened := seen.when(ground.situation.opened)) is not None:
        what = f"The investigation of the situation in {the(ground.situation.name)} was opened {dated(opened)}"
        begun = (fact(ground.situation, what),)
    return clause, [reason(article_127.leaves_on, told), reason(article_127.still_cooperates, *begun)]


def _coming(seen: Seen, state: str, on: Day) -> str:
    """What a signatory's parliament and head of state had done so far, which binds nobody yet."""
    acts = [
        act
        for act in seen.record.by(rows.Participation, "where", state)
        if act.act in ("parliament_approved", "promulgated") and act.when.last <= on
    ]
    if not acts:
        return ""
    last = max(acts, key=lambda act: act.when.first)
    done = "parliament had approved it" if last.act == "parliament_approved" else "the law on it had been promulgated"
    return f", though {done} {dated(last.when)}"


def _referrals(seen: Seen, verdict: Verdict) -> list[Reason]:
    situation = verdict.case.situation if verdict.case else ""
    return [
        reason(
            article_13.referral_binds,
            fact(
                row,
                f"The Security Council referred the situation in {row.situation} {dated(row.when)} by {row.resolution}",
            ),
        )
        for row in seen.record.by(rows.Referral, "situation_code", situation)
    ]


def _refused(seen: Seen, state: str, on: Day) -> list[Reason]:
    return [
        reason(article_12.declaration_counts, fact(row, f"The declaration of {dated(row.lodged)} was not accepted"))
        for row in seen.record.by(rows.Declaration, "where", state)
        if row.validity == "not_accepted" and row.lodged.first <= on
    ]
