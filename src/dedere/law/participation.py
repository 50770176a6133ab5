"""How did a state stand to the Statute, from day to day?

Spans without gap or overlap, from the acts that the depositary counted, by articles 125 to 127.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from dedere.law.rome_statute import article_126, article_127
from dedere.law.seen import Seen
from dedere.record import rows
from dedere.record.day import ADOPTED, Day

STATUTE = "rome-statute"
DEPOSITS = ("ratification", "accession", "acceptance", "approval", "succession")
Name = Literal["never", "signed", "renounced", "deposited", "withdrawn_before", "party", "leaving", "left"]


class Stage(msgspec.Struct, frozen=True):
    """How a state stands from `since` on, until the next stage.

    `acts` are the rows that brought it here; `turns` is the day on which it is due to change by what is known: the
    entry into force of a deposit, the effect of a notice.
    """

    since: Day
    name: Name
    acts: tuple[rows.Participation, ...] = ()
    turns: Day | None = None
    party_since: Day | None = None
    undone: tuple[rows.Participation, ...] = ()  # a notice and its rescission, once both were there

    @property
    def bound(self) -> bool:
        """Whether the state is a party."""
        return self.name in ("party", "leaving")


def sixtieth_deposit(deposits: Iterable[Day]) -> Day | None:
    """The day on which the sixtieth instrument was deposited, or None while there are fewer."""
    days = sorted(deposits)
    return days[article_126.NEEDED - 1] if len(days) >= article_126.NEEDED else None


def in_force_for(deposited: Day, *, sixtieth: Day | None) -> Day | None:
    """The first day on which a deposit binds, by whichever paragraph of article 126 applies; None before sixty."""
    if sixtieth is None:
        return None
    first = deposited <= sixtieth
    return article_126.statute_in_force_from(sixtieth) if first else article_126.in_force_from(deposited)


def stages(acts: Sequence[rows.Participation], *, sixtieth: Day | None) -> tuple[Stage, ...]:
    """The stages of one state towards one treaty, the first from the treaty's adoption on.

    Args:
        acts: every act known, in any order.
        sixtieth: the day of the sixtieth deposit of all states; None where it has not come.
    """
    found: list[Stage] = [Stage(ADOPTED, "never")]
    ordered = sorted(acts, key=lambda act: (act.when.first, act.act not in ("signature",)))
    for act in ordered:
        day, last = act.when.first, found[-1]
        if act.act == "signature":
            if last.name == "never":
                found.append(Stage(day, "signed", (act,)))
        elif act.act == "signature_renounced":
            if last.name in ("never", "signed"):
                found.append(Stage(day, "renounced", (*last.acts, act)))
        elif act.act in DEPOSITS:
            _deposit(found, act, sixtieth=sixtieth)
        elif act.act == "instrument_withdrawn":
            _take_back(found, act)
        elif act.act == "notice_of_withdrawal":
            _notice(found, act)
        elif act.act == "withdrawal_rescinded":
            _rescind(found, act)
    return tuple(_in_order(found))


def _deposit(found: list[Stage], act: rows.Participation, *, sixtieth: Day | None) -> None:
    day, before = act.when.first, found[-1]
    if before.bound or before.name == "deposited":
        return
    if act.act == "succession" and act.effective is not None:
        starts: Day | None = article_126.party_by_succession_from(act.effective)
    else:
        starts = act.effective or in_force_for(day, sixtieth=sixtieth)
    signed = tuple(past for past in before.acts if past.act == "signature") if before.name == "signed" else ()
    if starts is None or starts > day:
        found.append(Stage(day, "deposited", (*signed, act), turns=starts))
    if starts is not None:
        found.append(Stage(starts, "party", (act,), party_since=starts))


def _take_back(found: list[Stage], act: rows.Participation) -> None:
    day = act.when.first
    if found[-1].name == "party" and found[-2].name == "deposited" and found[-1].party_since is not None:
        if not article_126.never_in_force(day, found[-1].party_since):
            return
        found.pop()
    if found[-1].name == "deposited":
        found.append(Stage(day, "withdrawn_before", (*found[-1].acts, act), turns=found[-1].turns))


def _notice(found: list[Stage], act: rows.Participation) -> None:
    last = found[-1]
    if last.name != "party":
        return
    effective = article_127.leaves_on(act.when.first, act.effective)
    acts = (*last.acts, act)
    found.append(Stage(act.when.first, "leaving", acts, turns=effective, party_since=last.party_since))
    found.append(Stage(effective, "left", acts, party_since=last.party_since))


def _rescind(found: list[Stage], act: rows.Participation) -> None:
    last = found[-1]
    if last.name != "left" or not article_127.notice_undone(act.when.first, last.since):
        return
    found.pop()
    notice = last.acts[-1]
    found.append(
        Stage(act.when.first, "party", last.acts[:-1], party_since=last.party_since, undone=(notice, act))
    )  # fmt: skip


def _in_order(found: list[Stage]) -> Iterable[Stage]:
    """The stages by day, with those dropped that another of the same day or an earlier effect replaces."""
    kept: list[Stage] = []
    for stage in found:
        while kept and kept[-1].since >= stage.since and kept[-1].since > ADOPTED:
            kept.pop()
        if kept and kept[-1].since >= stage.since:
            kept[-1] = stage
        else:
            kept.append(stage)
    return kept


def standing(seen: Seen, state: str, treaty: str = STATUTE) -> tuple[Stage, ...]:
    """The stages of a state towards a treaty by what was known."""
    key = ("stages", treaty, state)
    if key not in seen.kept:
        acts = [act for act in seen.record.by(rows.Participation, "where", state) if act.treaty == treaty]
        seen.kept[key] = stages(acts, sixtieth=sixtieth(seen, treaty))
    return seen.kept[key]  # type: ignore[no-any-return]


def sixtieth(seen: Seen, treaty: str = STATUTE) -> Day | None:
    """The day of the sixtieth deposit by what was known."""
    key = ("sixtieth", treaty)
    if key not in seen.kept:
        acts = seen.record.by(rows.Participation, "treaty", treaty)
        seen.kept[key] = sixtieth_deposit(
            act.when.first for act in acts if act.act in DEPOSITS and act.act != "succession"
        )
    return seen.kept[key]  # type: ignore[no-any-return]


def stage_on(seen: Seen, state: str, on: Day, treaty: str = STATUTE) -> Stage:
    """How a state stands on a day."""
    spans = standing(seen, state, treaty)
    return spans[bisect_right(spans, on, key=lambda stage: stage.since) - 1]


def parties(seen: Seen, on: Day, treaty: str = STATUTE) -> tuple[str, ...]:
    """The states that are parties on a day, by code, in order."""
    states = {act.where for act in seen.record.by(rows.Participation, "treaty", treaty)}
    return tuple(sorted(state for state in states if stage_on(seen, state, on, treaty).bound))
