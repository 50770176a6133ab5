"""Did the state stand to the Court, treaty or organisation as the article says, on the day it speaks of?"""

from __future__ import annotations

import re

from dedere.answer.claims import parties
from dedere.answer.claims.bodies import hold_body
from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.names import is_court
from dedere.answer.claims.parties import DEPOSITS, Standing, Stay
from dedere.answer.claims.says import state_name, when_words
from dedere.answer.claims.view import Passage, View
from dedere.answer.words import start
from dedere.law.finding import Fact
from dedere.reader.reading import Membership
from dedere.record.day import Day
from dedere.record.rows import Participation
from dedere.record.when import When

CLASH = 31
"""Days by which two dates of one act may differ before the article is called wrong: less is shown, not resolved."""
FORETOLD = 731
"""Days after an article within which an act counts as the one it foretold."""
_ENTERED = re.compile(
    r"\b(?:join\w*|becam\w*|becom\w*|ratif\w*|acced\w*|accept\w*|enter\w*|admitted|since|new(?:est)? member)\b", re.I
)
_GONE = re.compile(
    r"\b(?:left|no longer (?:a |an )?(?:member|party|part)|ceased|former member|ex-member|quit|took effect|"
    r"takes effect|became effective|pulled out|exited)\b",
    re.I,
)
_VIA_NOTICE = re.compile(r"\b(?:withdr\w+|pull\w* out|announc\w*|vot\w*|notif\w*|decid\w*)\b", re.I)


def hold(said: Membership, view: View) -> Verdict:
    """The standing that the article gives a state, by what `view` knows.

    Only a passage that names the state and states the matter flatly is ever contradicted.
    """
    passage = Passage.of(view.doc, said.span)
    verdict = _hold_court(said, view, passage) if is_court(said.body) else hold_body(said, view, passage)
    if verdict.held == "contradicted" and not _firm(said, view, passage):
        return unknown(f"{verdict.why}; the passage does not say it flatly enough to be called wrong", *verdict.rows)
    return verdict


def _firm(said: Membership, view: View, passage: Passage) -> bool:
    return view.names.state_named(passage.words, said.state) and not passage.hypothetical


def _hold_court(said: Membership, view: View, passage: Passage) -> Verdict:
    state = parties.standing(view.seen, said.state)
    about = view.about(said.when)
    if about is None:
        return _undated(said, state, view)
    match said.relation:
        case "member":
            return _member(said, state, about, view, passage)
        case "not_member":
            return _outside(said, state, about, view)
        case "signatory":
            return _signatory(said, state, about, view)
        case "joining":
            return _joining(said, state, about, view)
        case "leaving":
            return _leaving(said, state, about, view)
        case "left":
            return _left(said, state, about, view, passage)


def _undated(said: Membership, state: Standing, view: View) -> Verdict:
    """Without a day only what never changed can be said."""
    name = state_name(view.record, said.state)
    always = not state.stays
    if said.relation == "not_member" and always:
        return confirmed(f"{start(name)} has never been a party to the Rome Statute", *_facts(state, view))
    if said.relation == "member" and len(state.stays) == 1 and state.stays[0].until is None:
        since = state.stays[0].since
        return confirmed(
            f"{start(name)} has been a party to the Rome Statute since {since.words}", *_facts(state, view)
        )
    return unknown(
        f"The article's day is not known, and {name}'s standing to the Rome Statute is not the same on every day",
        *_facts(state, view),
    )


def _member(said: Membership, state: Standing, about: When, view: View, passage: Passage) -> Verdict:
    name = start(state_name(view.record, said.state))
    entered = said.when is not None and _ENTERED.search(passage.words) is not None
    stay = state.party_throughout(about) or (state.party_at_all(about) if about.grain != "day" else None)
    if entered and (verdict := _entered(name, state, about, view, passage)):
        return verdict
    if stay is not None:
        pending = state.pending_notice(about.last)
        later = _later_end(name, stay, view)
        if pending is not None:
            return confirmed(
                f"{name} was still a party {when_words(about)}: its notice of withdrawal of "
                f"{pending.when.first.words} takes effect only a year later (article 127)",
                *_rows(view, stay.deposit, pending),
                afterwards=later,
            )
        return confirmed(
            f"{name} has been a party to the Rome Statute since {stay.since.words}",
            *_rows(view, stay.deposit),
            afterwards=later,
        )
    return _no_member(name, state, about, view)


def _entered(name: str, state: Standing, about: When, view: View, passage: Passage) -> Verdict | None:
    """The article dates the state's joining: its acts and the first day in force all answer to that."""
    for stay in state.stays:
        if about.overlaps(stay.deposit.when) or stay.since in about:
            return confirmed(
                f"{name} deposited its instrument {when_words(stay.deposit.when)} and has been bound since "
                f"{stay.since.words}",
                *_rows(view, stay.deposit),
            )
    approved = state.act("parliament_approved", "promulgated", "signature", by=view.clock)
    if approved is not None and about.overlaps(approved.when):
        return confirmed(f"{name} took a step towards membership then", *_rows(view, approved))
    for stay in state.stays:
        off = _apart(about, stay.deposit.when.first, stay.since)
        if off <= CLASH:
            return unknown(
                f"The dates clash: the article says {when_words(about)}, the record that {name} deposited its "
                f"instrument {when_words(stay.deposit.when)} and was bound from {stay.since.words}",
                *_rows(view, stay.deposit),
            )
        if re.search(r"\b(?:join|becam|ratif|acced)", passage.words, re.I):
            said = f"{name} deposited its instrument {when_words(stay.deposit.when)} and was bound from "
            if passage.gives_year(about) and state.firm:
                return contradicted(f"{said}{stay.since.words}, not {when_words(about)}", *_rows(view, stay.deposit))
            return unknown(f"{said}{stay.since.words}; which day the article means is not certain",
                           *_rows(view, stay.deposit))  # fmt: skip
    return None


def _apart(about: When, *days: Day) -> int:
    """Days between a span and the nearest of some days."""
    return min(max(int(about.first) - int(day), int(day) - int(about.last), 0) for day in days)


def _no_member(name: str, state: Standing, about: When, view: View) -> Verdict:
    future = next((stay for stay in state.stays if stay.since > about.last), None)
    past = next((stay for stay in reversed(state.stays) if stay.until is not None and stay.until <= about.first), None)
    if future is not None:
        deposited = future.deposit.when.last <= about.last
        why = (
            f"{name} had deposited its instrument {when_words(future.deposit.when)} but was not bound before "
            f"{future.since.words} (article 126)"
            if deposited
            else f"{name} was not a party {when_words(about)}"
        )
        if deposited or future.since - about.last <= CLASH:
            return unknown(why, *_rows(view, future.deposit))
        later = f"{name} joined later: bound from {future.since.words}"
        return contradicted(why, *_facts(state, view), afterwards=later)
    if past is not None and past.until is not None:
        return contradicted(
            f"{name} was no longer a party {when_words(about)}: its withdrawal took effect on {past.until.words}",
            *_rows(view, past.notice, past.deposit),
        )
    if about.grain != "day" and state.party_at_all(about):
        return unknown(f"{name} was a party for part of that time only", *_facts(state, view))
    if state.act("instrument_withdrawn", by=about.last):
        return contradicted(
            f"{name} withdrew its instrument before it could enter into force and never was a party",
            *_facts(state, view),
        )
    signed = state.signed(about.last)
    if signed is not None:
        return contradicted(
            f"{name} signed the Rome Statute {when_words(signed.when)} but had not ratified it: it was not a party "
            f"{when_words(about)}",
            *_facts(state, view),
        )
    if not state.acts and said_is_no_state(view, state.where):
        return unknown(f"{name} is not among the states of the record", *_facts(state, view))
    return contradicted(f"{name} is not a party to the Rome Statute and has not signed it", *_facts(state, view))


def said_is_no_state(view: View, code: str) -> bool:
    """Whether the record has no such state, or only a territory of another."""
    row = view.record.states.get(code)
    return row is None or bool(row.parent)


def _outside(said: Membership, state: Standing, about: When, view: View) -> Verdict:
    name = start(state_name(view.record, said.state))
    stay = state.party_at_all(about)
    if stay is None:
        future = next((one for one in state.stays if one.since > about.last), None)
        left = next((one for one in state.stays if one.until is not None and one.until <= about.first), None)
        later = f"{name} became a party on {future.since.words}" if future and future.since <= view.clock else None
        if left is not None and left.until is not None:
            return confirmed(
                f"{name} left the Rome Statute: its withdrawal took effect on {left.until.words}",
                *_rows(view, left.notice),
            )
        signed = state.signed(about.last)
        if signed is not None:
            return confirmed(
                f"{name} signed the Rome Statute {when_words(signed.when)} but was not a party {when_words(about)}",
                *_facts(state, view),
                afterwards=later,
            )
        return confirmed(
            f"{name} was not a party to the Rome Statute {when_words(about)}", *_facts(state, view), afterwards=later
        )
    if state.party_throughout(about) is None:
        return unknown(f"{name} was a party for part of that time only", *_rows(view, stay.deposit))
    return contradicted(
        f"{name} has been a party to the Rome Statute since {stay.since.words}", *_rows(view, stay.deposit, stay.notice)
    )


def _signatory(said: Membership, state: Standing, about: When, view: View) -> Verdict:
    name = start(state_name(view.record, said.state))
    signed = state.signed(about.last)
    stay = state.party_at_all(about)
    if said.when is not None and signed is not None and about.overlaps(signed.when):
        return confirmed(f"{name} signed the Rome Statute {when_words(signed.when)}", *_rows(view, signed))
    if said.when is not None:
        deposit = state.act(*DEPOSITS)
        if deposit is not None and _apart(about, deposit.when.first) == 0:
            return confirmed(
                f"{name} deposited its instrument {when_words(deposit.when)}, by which it joined", *_rows(view, deposit)
            )
        if stay is None or _apart(about, stay.since) > 0:
            shown = [row for row in (signed, deposit) if row is not None]
            if shown:
                listed = " and ".join(f"{_step(row)} {when_words(row.when)}" for row in shown)
                return unknown(f"The dates clash: the record has that {name} {listed}", *_rows(view, *shown))
    if stay is not None:
        return confirmed(
            f"{name} is more than a signatory: it has been a party, bound, since {stay.since.words}",
            *_rows(view, signed, stay.deposit),
        )
    renounced = state.renounced(about.last)
    if renounced is not None:
        return unknown(
            f"{name} signed, and told the depositary {when_words(renounced.when)} that it would not become a party",
            *_rows(view, signed, renounced),
        )
    if signed is not None:
        return confirmed(
            f"{name} signed the Rome Statute {when_words(signed.when)} and was not a party", *_rows(view, signed)
        )
    if said_is_no_state(view, state.where):
        return unknown(f"{name} is not among the states of the record")
    return contradicted(f"{name} had neither signed nor joined the Rome Statute", *_facts(state, view))


def _step(row: Participation) -> str:
    return "signed" if row.act == "signature" else "deposited its instrument"


def _joining(said: Membership, state: Standing, about: When, view: View) -> Verdict:
    name = start(state_name(view.record, said.state))
    stay = state.party(about.first)
    coming = next((one for one in state.stays if one.since > about.first), None)
    step = state.act(*DEPOSITS, "promulgated", "parliament_approved", by=view.clock)
    if step is not None and coming is not None:
        deposited = coming.deposit.when.last <= about.last
        done = (
            f"{name} deposited its instrument {when_words(coming.deposit.when)} and is bound from {coming.since.words}"
        )
        if deposited or step.act in DEPOSITS:
            return confirmed(done, *_rows(view, coming.deposit))
    if step is not None and step.act not in DEPOSITS:
        return confirmed(
            f"{name}'s parliament approved it {when_words(step.when)}; no instrument had been deposited, so it was not "
            "yet bound",
            *_rows(view, step, state.signed(about.last)),
        )
    if stay is not None:
        return unknown(f"{name} was already a party, since {stay.since.words}", *_rows(view, stay.deposit))
    signed = state.signed(about.last)
    after = "; it had signed, which binds nobody yet" if signed else ""
    return new(f"The record has no step of {name} towards joining by then{after}", *_rows(view, signed))


def _leaving(said: Membership, state: Standing, about: When, view: View) -> Verdict:
    name = start(state_name(view.record, said.state))
    notices = [row for row in state.acts if row.act == "notice_of_withdrawal"]
    steps = [row for row in state.acts if row.act in ("withdrawal_announced", "withdrawal_approved")]
    for notice in notices:
        if notice.when.first - about.last > FORETOLD or about.first - notice.when.last > 366:
            continue
        back = next(
            (r for r in state.acts if r.act == "withdrawal_rescinded" and r.when.first >= notice.when.first), None
        )
        ended = next((s.until for s in state.stays if s.notice is notice), None)
        said_so = f"{name} gave notice of withdrawal {when_words(notice.when)}"
        if back is not None:
            return confirmed(
                f"{said_so}, and took it back {when_words(back.when)}: it stayed a party", *_rows(view, notice, back)
            )
        until = f", which takes effect on {ended.words}" if ended else ""
        return confirmed(f"{said_so}{until}; until then it is bound", *_rows(view, notice))
    for step in steps:
        if abs(int(step.when.first) - int(about.last)) <= 366:
            return confirmed(
                f"{_facts_words(step, view)}; no notice had been deposited, so nothing had changed in law",
                *_rows(view, step),
            )
    stay = state.party(about.first)
    if stay is None:
        return unknown(f"{name} was not a party then, so there was nothing to leave", *_facts(state, view))
    return new(
        f"The record has no notice of withdrawal by {name}; an announcement alone ends nothing (article 127)",
        *_rows(view, stay.deposit),
    )


def _facts_words(row: Participation, view: View) -> str:
    return view.fact(row).says


def _left(said: Membership, state: Standing, about: When, view: View, passage: Passage) -> Verdict:
    name = start(state_name(view.record, said.state))
    for stay in state.stays:
        if stay.until is None or stay.notice is None:
            continue
        told = said.when is not None
        if told and (about.overlaps(stay.notice.when) or stay.until in about):
            return confirmed(_gone(name, stay), *_rows(view, stay.notice))
        if not told and stay.until <= about.first:
            return confirmed(_gone(name, stay), *_rows(view, stay.notice))
        if told and passage.gives_year(about) and _apart(about, stay.notice.when.first, stay.until) > CLASH:
            if stay.notice.when.first <= about.last and about.first <= stay.until:
                return unknown(f"{_gone(name, stay)}: the article's day lies between", *_rows(view, stay.notice))
            if _GONE.search(passage.words):
                return contradicted(f"{_gone(name, stay)}, not {when_words(about)}", *_rows(view, stay.notice))
        return unknown(_gone(name, stay), *_rows(view, stay.notice))
    notice = state.act("notice_of_withdrawal", by=about.last)
    stay_now = state.party(about.last)
    if stay_now is not None and notice is not None:
        back = state.act("withdrawal_rescinded", by=about.last)
        undone = f", taken back {when_words(back.when)}" if back and back.when.first >= notice.when.first else ""
        why = f"{name} gave notice {when_words(notice.when)}{undone} and was still a party {when_words(about)}"
        if undone or (_GONE.search(passage.words) and not _VIA_NOTICE.search(passage.words)):
            return contradicted(why, *_rows(view, stay_now.deposit, notice, back if undone else None))
        return unknown(f"{why}: a withdrawal takes effect a year after the notice (article 127)",
                       *_rows(view, notice))  # fmt: skip
    if stay_now is not None:
        why = f"{name} has been a party since {stay_now.since.words} and had given no notice of withdrawal"
        return contradicted(why, *_rows(view, stay_now.deposit))
    taken_back = state.act("instrument_withdrawn", by=about.last)
    if taken_back is not None:
        return unknown(f"{name} withdrew its instrument before it could enter into force", *_rows(view, taken_back))
    if state.renounced(about.last):
        return unknown(
            f"{name} never was a party; it took back its signature's promise", *_rows(view, state.renounced(about.last))
        )
    return contradicted(f"{name} never was a party to the Rome Statute", *_facts(state, view))


def _gone(name: str, stay: Stay) -> str:
    assert stay.notice is not None
    assert stay.until is not None
    return f"{name} gave notice {when_words(stay.notice.when)} and ceased to be a party on {stay.until.words}"


def _later_end(name: str, stay: Stay, view: View) -> str | None:
    if stay.until is None or stay.notice is None or view.dated is None or stay.notice.when.first <= view.dated:
        return None
    return f"{name} has since given notice of withdrawal, effective on {stay.until.words}"


def _rows(view: View, *found: Participation | None) -> tuple[Fact, ...]:
    return tuple(view.fact(row) for row in dict.fromkeys(found) if row is not None)


def _facts(state: Standing, view: View) -> tuple[Fact, ...]:
    return tuple(view.fact(row) for row in state.acts[-3:])
