"""Why is a state bound: which rules, on which facts?"""

from __future__ import annotations

from collections.abc import Iterator

from dedere.answer.words import court_name, dated, fact, of_day, start, state_name, the
from dedere.law.finding import Fact, Reason
from dedere.law.ground import Ground
from dedere.law.ictr import article_18 as ictr_18
from dedere.law.ictr import article_28 as ictr_28
from dedere.law.icty import article_19 as icty_19
from dedere.law.icty import article_29 as icty_29
from dedere.law.kosovo_specialist_chambers import article_53
from dedere.law.participation import DEPOSITS, Stage
from dedere.law.participation import sixtieth as sixtieth_known
from dedere.law.residual_mechanism import article_28 as mechanism_28
from dedere.law.rome_statute import (
    article_12,
    article_13,
    article_58,
    article_59,
    article_86,
    article_89,
    article_126,
    article_127,
)
from dedere.law.rule import Stated
from dedere.law.security_council import resolution_1593, resolution_1970
from dedere.law.seen import Seen
from dedere.law.special_court_sierra_leone import article_17
from dedere.law.un_charter import article_25, article_103
from dedere.record import rows
from dedere.record.day import Day

_RESOLUTIONS = {"1593": resolution_1593, "1970": resolution_1970}
_MADE_BY_DEPOSIT = {
    "ratification": "ratified", "accession": "acceded to", "acceptance": "accepted", "approval": "approved",
    "succession": "succeeded to",
}  # fmt: skip


def reason(rule: Stated, *facts: Fact) -> Reason:
    """A rule as an answer cites it."""
    return Reason(rule=rule.cite, says=rule.says, facts=facts)


def reasons(seen: Seen, state: str, ground: Ground, on: Day, facts: tuple[Fact, ...]) -> Iterator[Reason]:
    """The rules by which a ground binds, the duty itself first.

    Args:
        facts: the warrants, for courts other than the International Criminal Court; its own stand under article 58.
    """
    if ground.kind == "party" and ground.stage is not None:
        yield Reason(rule=article_89.must_arrest.cite, says=article_89.must_arrest.says,
                     facts=(bound_since(seen, state, ground.stage), *facts))  # fmt: skip
        yield reason(article_86.must_cooperate)
        yield joined(seen, state, ground.stage)
        if ground.stage.undone and on >= ground.stage.undone[0].when.first:
            yield rescinded(seen, state, ground.stage)
        yield reason(article_59.acts_at_once)
    elif ground.kind == "council" and ground.referral is not None:
        yield from _council(ground.referral)
    elif ground.kind == "declaration" and ground.declaration is not None:
        yield reason(article_12.declaration_binds, _declared(seen, state, ground.declaration))
    elif ground.kind in ("residual", "residual_open") and ground.stage is not None:
        yield from _residual(seen, state, ground)
    elif ground.kind == "chapter_vii" and ground.court is not None:
        yield from _tribunal(seen, state, ground, facts)
    elif ground.kind == "agreement" and ground.court is not None:
        rule: Stated = article_17.must_arrest if ground.court.made_by == "agreement" else article_53.must_arrest
        court = fact(ground.court, f"{start(court_name(seen, ground.court.id))} rests on {ground.court.instrument}")
        yield reason(rule, court, *facts)


def bound_since(seen: Seen, state: str, stage: Stage) -> Fact:
    """Since when a party is bound, as a fact."""
    since = stage.party_since or stage.since
    return fact(_deposit(stage), f"{start(state_name(seen, state))} is bound by the Rome Statute since {since.words}")


def joined(seen: Seen, state: str, stage: Stage) -> Reason:
    """Why a state is bound since that day: its deposit and the rule that counts from it."""
    act = _deposit(stage)
    name, since = start(state_name(seen, state)), stage.party_since or stage.since
    says = f"{name} {_MADE_BY_DEPOSIT[act.act]} the Rome Statute {dated(act.when)}, with effect from {since.words}"
    if act.act == "succession":
        return reason(article_126.party_by_succession_from, fact(act, says))
    sixtieth = sixtieth_known(seen)
    first = sixtieth is not None and act.when.first <= sixtieth
    return reason(article_126.statute_in_force_from if first else article_126.in_force_from, fact(act, says))


def rescinded(seen: Seen, state: str, stage: Stage) -> Reason:
    """Why a notice of withdrawal that was taken back changed nothing."""
    notice, back = stage.undone
    name = start(state_name(seen, state))
    due = article_127.leaves_on(notice.when.first, notice.effective)
    return reason(
        article_127.notice_undone,
        fact(
            notice,
            f"{name} gave notice of withdrawal {dated(notice.when)}, which would have taken effect on {due.words}",
        ),
        fact(back, f"{name} took the notice back {dated(back.when)}"),
    )


def _deposit(stage: Stage) -> rows.Participation:
    return next(act for act in stage.acts if act.act in DEPOSITS)


def _council(referral: rows.Referral) -> Iterator[Reason]:
    rules = next(rules for number, rules in _RESOLUTIONS.items() if number in referral.resolution)
    adopted = fact(
        referral, f"The Security Council adopted {referral.resolution} {dated(referral.when)}: {referral.bound}"
    )
    yield reason(rules.binds, adopted)
    yield reason(article_13.referred)
    yield reason(article_25.member_is_bound)


def _declared(seen: Seen, state: str, row: rows.Declaration) -> Fact:
    span = f"for crimes since {row.covers_since.words}" if row.covers_since else "for the situation before the Court"
    if row.covers_until:
        span += f" until {row.covers_until.words}"
    return fact(
        row, f"{start(state_name(seen, state))} lodged a declaration under article 12(3) {dated(row.lodged)}, {span}"
    )


def _residual(seen: Seen, state: str, ground: Ground) -> Iterator[Reason]:
    stage, place = ground.stage, ground.situation
    assert stage is not None
    name = start(state_name(seen, state))
    left = fact(
        stage.acts[-1],
        f"{name} gave notice of withdrawal {dated(stage.acts[-1].when)} and left the Statute on {stage.since.words}",
    )
    told: list[Fact] = [left]
    if place is not None:
        opened = seen.when(place.opened)
        looked = seen.when(place.examined)
        if looked is not None and ground.kind == "residual_open":
            told.append(
                fact(place, f"The preliminary examination of the situation in {the(place.name)} began {dated(looked)}")
            )
        if opened is not None:
            told.append(
                fact(place, f"The investigation of the situation in {the(place.name)} was opened {dated(opened)}")
            )
    if ground.kind == "residual":
        yield reason(article_127.still_cooperates, *told)
        yield reason(article_127.leaves_on, left)
        yield reason(article_89.must_arrest)
        yield reason(article_59.acts_at_once)
    else:
        yield reason(article_127.only_considered, *told)
        yield reason(article_127.still_cooperates)
        yield reason(article_127.leaves_on, left)


def _tribunal(seen: Seen, state: str, ground: Ground, facts: tuple[Fact, ...]) -> Iterator[Reason]:
    court, membership = ground.court, ground.membership
    assert court is not None
    rule: Stated = {
        "icty": icty_29.must_transfer, "ictr": ictr_28.must_transfer,
    }.get(court.id, mechanism_28.must_transfer)  # fmt: skip
    told = [fact(court, f"{start(court_name(seen, court.id))} was set up by {court.instrument}")]
    if membership is not None:
        since = f" {dated(membership.since)}" if membership.since else ""
        told.append(fact(membership, f"{start(state_name(seen, state))} joined the United Nations{since}"))
    yield reason(rule, *told, *facts)
    if ground.held_bound is not None:
        held = ground.held_bound
        yield reason(icty_29.held_bound, fact(held, f"{held.chamber}, {held.decided.text}: {held.decision}"))
    yield reason(article_25.member_is_bound)
    yield reason(article_103.other_treaty_prevails)


def warrant_facts(seen: Seen, warrants: tuple[rows.Warrant, ...], name: str) -> tuple[Fact, ...]:
    """Each warrant as a fact: who issued it, when, for which alleged crimes, since when public."""
    found = []
    for row in warrants:
        public = row.made_public
        told = "" if public is None or public == row.issued else f" and made it public {dated(public)}"
        court = start(court_name(seen, row.court))
        found.append(
            fact(row, f"{court} issued a warrant for the arrest of {name} {dated(row.issued)}{told}, {alleging(row)}")
        )
    return tuple(found)


_STANDS: dict[str, Stated] = {
    "icc": article_58.in_force,
    "icty": icty_19.warrant_stands,
    "ictr": ictr_18.warrant_stands,
    "scsl": article_17.warrant_stands,
    "ksc": article_53.warrant_stands,
}


def stands(court: str) -> Stated:
    """The rule by which a court's warrant is there to be carried out."""
    return _STANDS.get(court, article_58.in_force)


def alleging(row: rows.Warrant) -> str:
    """What the warrant alleges, as a clause."""
    if not row.crimes:
        return "on allegations the record does not give"
    what = "articles" if row.court == "icc" else ""
    return f"alleging crimes under {what} {row.crimes}".replace("  ", " ")


def decided(row: rows.CooperationFinding) -> str:
    """A decision in a sentence's middle: chamber, day, number."""
    return f"the {row.chamber}'s decision {of_day(row.decided)} ({row.decision})"
