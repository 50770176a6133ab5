"""How does a state stand to the Rome Statute on a day, and by which acts? The law's stages, as claims need them."""

from __future__ import annotations

from dataclasses import dataclass

from dedere.law import participation
from dedere.law.participation import DEPOSITS, STATUTE, Stage
from dedere.law.seen import Seen
from dedere.record.day import Day
from dedere.record.rows import Participation
from dedere.record.when import When

__all__ = ["DEPOSITS", "Standing", "Stay", "deposited_by", "parties_on", "signed_by", "standing"]


@dataclass(frozen=True)
class Stay:
    """One time as a party: `since` is the first day in, `until` the first day out (None: still in)."""

    deposit: Participation
    since: Day
    until: Day | None = None
    notice: Participation | None = None

    def covers(self, on: Day) -> bool:
        """Whether the state is a party on a day."""
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True)
class Standing:
    """All acts of one state towards the statute, and what they add up to."""

    where: str
    acts: tuple[Participation, ...]
    stays: tuple[Stay, ...]

    def party(self, on: Day) -> Stay | None:
        """The stay that covers a day."""
        return next((stay for stay in self.stays if stay.covers(on)), None)

    def party_at_all(self, when: When) -> Stay | None:
        """The stay that covers any of some days."""
        return next((s for s in self.stays if s.since <= when.last and (s.until is None or when.first < s.until)), None)

    def party_throughout(self, when: When) -> Stay | None:
        """The stay that covers all of some days."""
        return next((stay for stay in self.stays if stay.covers(when.first) and stay.covers(when.last)), None)

    def act(self, *acts: str, by: Day | None = None) -> Participation | None:
        """The last of some acts, not after a day."""
        found = [row for row in self.acts if row.act in acts and (by is None or row.when.last <= by)]
        return found[-1] if found else None

    def pending_notice(self, on: Day) -> Participation | None:
        """A notice of withdrawal given and neither in effect nor taken back on a day."""
        notice = self.act("notice_of_withdrawal", by=on)
        if notice is None or not self.party(on):
            return None
        back = self.act("withdrawal_rescinded", by=on)
        return None if back is not None and back.when.first >= notice.when.first else notice

    def signed(self, on: Day) -> Participation | None:
        """The signature, where it was given by a day."""
        return self.act("signature", by=on)

    def renounced(self, on: Day) -> Participation | None:
        """The communication that the state does not intend to become a party, where made by a day."""
        return self.act("signature_renounced", by=on)

    @property
    def firm(self) -> bool:
        """Whether no act of the state is unconfirmed."""
        return not any(row.unconfirmed for row in self.acts)


def standing(seen: Seen, where: str) -> Standing:
    """The state's acts towards the Rome Statute as known, in order, with its times as a party."""
    key = ("claims", "standing", where)
    if key not in seen.kept:
        acts = sorted(
            (row for row in seen.record.by(Participation, "where", where) if row.treaty == STATUTE),
            key=lambda row: (row.when.first, row.when.last),
        )
        seen.kept[key] = Standing(where, tuple(acts), _stays(participation.standing(seen, where)))
    return seen.kept[key]  # type: ignore[no-any-return]


def _stays(stages: tuple[Stage, ...]) -> tuple[Stay, ...]:
    stays: list[Stay] = []
    for stage in stages:
        deposit = next((row for row in reversed(stage.acts) if row.act in DEPOSITS), None)
        if stage.bound and stage.party_since is not None and deposit is not None:
            if not (stays and stays[-1].since == stage.party_since):
                stays.append(Stay(deposit, stage.party_since))
        elif stage.name == "left" and stays:
            notice = next((row for row in reversed(stage.acts) if row.act == "notice_of_withdrawal"), None)
            stays[-1] = Stay(stays[-1].deposit, stays[-1].since, stage.since, notice)
    return tuple(stays)


def parties_on(seen: Seen, on: Day) -> tuple[str, ...]:
    """The states for which the statute is in force on a day."""
    return participation.parties(seen, on)


def deposited_by(seen: Seen, on: Day) -> tuple[str, ...]:
    """The states with an instrument of ratification or accession deposited by a day, less those that left."""
    return tuple(
        code
        for code in _states(seen)
        if participation.stage_on(seen, code, on).name in ("deposited", "party", "leaving")
    )


def signed_by(seen: Seen, on: Day) -> tuple[str, ...]:
    """The states that signed by a day."""
    return tuple(code for code in _states(seen) if standing(seen, code).signed(on))


def _states(seen: Seen) -> tuple[str, ...]:
    rows = seen.record.by(Participation, "treaty", STATUTE)
    return tuple(dict.fromkeys(row.where for row in rows))
