"""What is there to watch: notices that run, instruments to be deposited, announced days, dates that change answers?"""

from __future__ import annotations

import msgspec

from dedere.answer.brief_states import Announced, StateNamed
from dedere.answer.claims import parties
from dedere.answer.claims.says import fact, state_name, when_words
from dedere.answer.claims.view import View
from dedere.answer.words import start
from dedere.law.finding import Fact
from dedere.law.rome_statute.article_126 import in_force_from
from dedere.law.rome_statute.article_127 import leaves_on
from dedere.reader.reading import Reading
from dedere.record.day import Day
from dedere.record.when import When


class Watch(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to watch: the day it falls on, where one is known, and the rows behind it.

    `since_then` is what is known today of what came of it.
    """

    when: str | None
    says: str
    facts: tuple[Fact, ...] = ()
    since_then: str | None = None


def to_watch(
    reading: Reading, states: tuple[StateNamed, ...], announced: tuple[Announced, ...], then: View, now: View
) -> tuple[Watch, ...]:
    """What lies ahead of the article's day, by what was known then; the dated first."""
    day = then.dated or then.clock
    found: list[Watch] = []
    for state in states:
        found += _acts(state.where, day, then, now)
        for owed in state.duties:
            if owed.day_of == "not_made" and Day.of(owed.on) > day:
                found.append(Watch(when=owed.on, says=f"{owed.name} had been expected in {state.name} from that day."))
    for journey in announced:
        if journey.when is not None and When.of(journey.when).last >= day:
            found.append(_journey(journey))
    return tuple(sorted(found, key=lambda one: one.when or "9999"))


def _acts(code: str, day: Day, then: View, now: View) -> list[Watch]:
    name = start(state_name(then.full, code))
    state = parties.standing(then.seen, code)
    found = []
    notice = state.pending_notice(day)
    if notice is not None:
        ends = leaves_on(notice.when.first, notice.effective)
        found.append(
            Watch(
                when=ends.iso,
                says=f"{name} gave notice of withdrawal {when_words(notice.when)}: unless taken back, it is bound "
                f"until {(ends - 1).words} and leaves on {ends.words}; cases begun before go on (article 127).",
                facts=(fact(notice, then.full),),
                since_then=_after_notice(code, notice.when.first, now),
            )
        )
    coming = next((stay for stay in state.stays if stay.since > day), None)
    if coming is not None:
        found.append(
            Watch(
                when=coming.since.iso,
                says=f"{name} deposited its instrument {when_words(coming.deposit.when)} and is bound from "
                f"{coming.since.words} (article 126).",
                facts=(fact(coming.deposit, then.full),),
            )
        )
    elif state.party(day) is None:
        found += _approved(code, name, day, state, now)
    announced = state.act("withdrawal_announced", "withdrawal_approved", by=day)
    if announced is not None and notice is None and state.party(day) is not None and day - announced.when.first < 731:
        found.append(
            Watch(
                when=None,
                says=f"{name} announced that it would leave {when_words(announced.when)}; no notice had been "
                "deposited, and it is bound until a year after one is.",
                facts=(fact(announced, then.full),),
                since_then=_after_notice(code, announced.when.first, now),
            )
        )
    return found


def _approved(code: str, name: str, day: Day, state: parties.Standing, now: View) -> list[Watch]:
    approved = state.act("parliament_approved", "promulgated", by=day)
    undone = state.act("instrument_withdrawn", by=day)
    if approved is None or undone is not None:
        return []
    soonest = in_force_from(day)
    later = parties.standing(now.seen, code)
    stay = next((one for one in later.stays if one.deposit.when.first >= approved.when.first), None)
    since = None
    if stay is not None:
        since = f"Deposited {when_words(stay.deposit.when)}: bound from {stay.since.words}."
    return [
        Watch(
            when=None,
            says=f"{name}'s parliament approved the Rome Statute {when_words(approved.when)}. It is bound only from "
            "the first day of the month after the sixtieth day from the deposit of its instrument (article 126): "
            f"not before {soonest.words}.",
            facts=(fact(approved, now.full),),
            since_then=since,
        )
    ]


def _after_notice(code: str, since: Day, now: View) -> str | None:
    """What the record has of a withdrawal after a day."""
    state = parties.standing(now.seen, code)
    told = [
        fact(row, now.full).says
        for row in state.acts
        if row.act in ("notice_of_withdrawal", "withdrawal_rescinded") and row.when.first > since
    ]
    left = next((one for one in state.stays if one.until is not None and one.until > since), None)
    if left is not None and left.until is not None and left.until <= now.clock:
        told.append(f"the withdrawal took effect on {left.until.words}")
    return f"{'; '.join(told)}." if told else None


def _journey(journey: Announced) -> Watch:
    host = journey.finding
    answer = f" {host.says}" if host is not None else ""
    return Watch(
        when=str(When.of(journey.when or "").first), says=f"{journey.says}.{answer}", since_then=journey.since_then
    )
