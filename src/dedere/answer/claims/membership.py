"""Did the state stand to the Court, treaty or organisation as the article says, on the day it speaks of?"""

from __future__ import annotations

import re

from dedere.answer.claims import parties
from dedere.answer.claims.bodies import hold_body
from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.departures import hold_leaving, hold_left
from dedere.answer.claims.membership_rows import CLASH, apart, facts_of, rows_of
from dedere.answer.claims.names import is_court
from dedere.answer.claims.parties import DEPOSITS, Standing, Stay
from dedere.answer.claims.says import state_name, when_words
from dedere.answer.claims.view import Passage, View
from dedere.answer.words import start
from dedere.reader.reading import Membership
from dedere.record.day import ADOPTED, Day
from dedere.record.rows import Participation
from dedere.record.when import When

_ENTERED = re.compile(
    r"\b(?:join\w*|becam\w*|becom\w*|ratif\w*|acced\w*|accept\w*|enter\w*|admitted|since|new(?:est)? member)\b", re.I
)
_AHEAD = re.compile(r"\b(?:will|shall|soon|about to|set to|is to|are to|once|after)\b", re.I)
_PREPOSITION = re.compile(r"\b(?:of|in|against|with|from|to|on|at|by|for|near|over) (?:the )?$", re.I)
_STANDING = r"(?:join\w*|becam\w*|becom\w*|ratif\w*|acced\w*|members?\w*|part(?:y|ies)|left|withdr\w*|quit|sign\w*)"
_WAS = re.compile(r"\b(?:was|were|had been|once|formerly|used to be|then)\b", re.I)


FIRST = Day.at(2002, 7, 1)
"""The day from which the Statute bound its first parties."""


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
    """Whether the passage says it of this state, of that time, and supposes nothing."""
    return (
        not passage.hypothetical
        and not _AHEAD.search(passage.words)
        and _subject(said, view, passage)
        and _date_belongs(said, passage)
    )


def _subject(said: Membership, view: View, passage: Passage) -> bool:
    """Whether the passage names the state other than after a preposition, as in `the invasion of Ukraine`."""
    words = passage.words
    found = [*view.names.states_in(words), *view.names.peoples_in(words)]
    return any(of == said.state and not _PREPOSITION.search(words[:start]) for start, _, of in found)


def _date_belongs(said: Membership, passage: Passage) -> bool:
    """Whether the year that the statement is dated by stands with its verb, and not with another happening."""
    if said.when is None:
        return True
    year = said.when[:4]
    after = rf"\b{_STANDING}\b[^.;]{{0,90}}\b{year}\b"
    before = rf"\b(?:in|since|on|from|by|until)\s+(?:[\w,]+\s+){{0,3}}{year}\b[^.;]{{0,60}}\b{_STANDING}\b"
    return bool(re.search(after, passage.sentence, re.I) or re.search(before, passage.sentence, re.I))


def _hold_court(said: Membership, view: View, passage: Passage) -> Verdict:
    state = parties.standing(view.seen, said.state)
    about = view.about(said.when)
    if about is None:
        return _undated(said, state, view)
    match said.relation:
        case "member":
            return _member(said, state, about, view, passage)
        case "not_member":
            return _outside(said, state, about, view, passage)
        case "signatory":
            return _signatory(said, state, about, view)
        case "joining":
            return _joining(said, state, about, view)
        case "leaving":
            return hold_leaving(said, state, about, view)
        case "left":
            return hold_left(said, state, about, view, passage)


def _undated(said: Membership, state: Standing, view: View) -> Verdict:
    """Without a day only what never changed can be said."""
    name = state_name(view.record, said.state)
    always = not state.stays
    if said.relation == "not_member" and always:
        return confirmed(f"{start(name)} has never been a party to the Rome Statute", *facts_of(state, view))
    if said.relation == "member" and len(state.stays) == 1 and state.stays[0].until is None:
        since = state.stays[0].since
        if since > FIRST:
            return unknown(
                f"The article's day is not known, and {name} has been a party only since {since.words}",
                *facts_of(state, view),
            )
        return confirmed(
            f"{start(name)} has been a party to the Rome Statute since {since.words}", *facts_of(state, view)
        )
    return unknown(
        f"The article's day is not known, and {name}'s standing to the Rome Statute is not the same on every day",
        *facts_of(state, view),
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
                *rows_of(view, stay.deposit, pending),
                afterwards=later,
            )
        return confirmed(
            f"{name} has been a party to the Rome Statute since {stay.since.words}",
            *rows_of(view, stay.deposit),
            afterwards=later,
        )
    return _no_member(said, name, state, about, view, passage)


def _entered(name: str, state: Standing, about: When, view: View, passage: Passage) -> Verdict | None:
    """The article dates the state's joining: its acts and the first day in force all answer to that."""
    for stay in state.stays:
        if about.overlaps(stay.deposit.when) or stay.since in about:
            return confirmed(
                f"{name} deposited its instrument {when_words(stay.deposit.when)} and has been bound since "
                f"{stay.since.words}",
                *rows_of(view, stay.deposit),
            )
    approved = state.act("parliament_approved", "promulgated", "signature", by=view.clock)
    if approved is not None and about.overlaps(approved.when):
        return confirmed(f"{name} took a step towards membership then", *rows_of(view, approved))
    for stay in state.stays:
        off = apart(about, stay.deposit.when.first, stay.since)
        if off <= CLASH:
            return unknown(
                f"The dates clash: the article says {when_words(about)}, the record that {name} deposited its "
                f"instrument {when_words(stay.deposit.when)} and was bound from {stay.since.words}",
                *rows_of(view, stay.deposit),
            )
        if re.search(r"\b(?:join|becam|ratif|acced)", passage.words, re.I):
            said = f"{name} deposited its instrument {when_words(stay.deposit.when)} and was bound from "
            if passage.gives_year(about) and state.firm:
                return contradicted(f"{said}{stay.since.words}, not {when_words(about)}", *rows_of(view, stay.deposit))
            return unknown(f"{said}{stay.since.words}; which day the article means is not certain",
                           *rows_of(view, stay.deposit))  # fmt: skip
    return None


def _no_member(said: Membership, name: str, state: Standing, about: When, view: View, passage: Passage) -> Verdict:
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
            return unknown(why, *rows_of(view, future.deposit))
        later = f"{name} joined later: bound from {future.since.words}"
        return contradicted(why, *facts_of(state, view), afterwards=later)
    if past is not None and past.until is not None:
        if said.when is None and _WAS.search(passage.words):
            return confirmed(
                f"{name} was a party to the Rome Statute from {past.since.words} until its withdrawal took effect on "
                f"{past.until.words}",
                *rows_of(view, past.deposit, past.notice),
            )
        return contradicted(
            f"{name} was no longer a party {when_words(about)}: its withdrawal took effect on {past.until.words}",
            *rows_of(view, past.notice, past.deposit),
        )
    if about.grain != "day" and state.party_at_all(about):
        return unknown(f"{name} was a party for part of that time only", *facts_of(state, view))
    if state.act("instrument_withdrawn", by=about.last):
        return contradicted(
            f"{name} withdrew its instrument before it could enter into force and never was a party",
            *facts_of(state, view),
        )
    signed = state.signed(about.last)
    if signed is not None:
        return contradicted(
            f"{name} signed the Rome Statute {when_words(signed.when)} but had not ratified it: it was not a party "
            f"{when_words(about)}",
            *facts_of(state, view),
        )
    if not state.acts and _no_state(view, state.where):
        return unknown(f"{name} is not among the states of the record", *facts_of(state, view))
    return contradicted(f"{name} is not a party to the Rome Statute and has not signed it", *facts_of(state, view))


def _outside(said: Membership, state: Standing, about: When, view: View, passage: Passage) -> Verdict:
    name = start(state_name(view.record, said.state))
    stay = state.party_at_all(about)
    if stay is None:
        future = next((one for one in state.stays if one.since > about.last), None)
        left = next((one for one in state.stays if one.until is not None and one.until <= about.first), None)
        later = f"{name} became a party on {future.since.words}" if future and future.since <= view.clock else None
        if left is not None and left.until is not None:
            return confirmed(
                f"{name} left the Rome Statute: its withdrawal took effect on {left.until.words}",
                *rows_of(view, left.notice),
            )
        signed = state.signed(about.last)
        if signed is not None:
            return confirmed(
                f"{name} signed the Rome Statute {when_words(signed.when)} but was not a party {when_words(about)}",
                *facts_of(state, view),
                afterwards=later,
            )
        return confirmed(
            f"{name} was not a party to the Rome Statute {when_words(about)}", *facts_of(state, view), afterwards=later
        )
    if said.when is None and _WAS.search(passage.words) and stay.since > ADOPTED:
        return unknown(
            f"{name} became a party on {stay.since.words} and was none before: which time is meant is not certain",
            *rows_of(view, stay.deposit),
        )
    if state.party_throughout(about) is None:
        return unknown(f"{name} was a party for part of that time only", *rows_of(view, stay.deposit))
    return contradicted(
        f"{name} has been a party to the Rome Statute since {stay.since.words}",
        *rows_of(view, stay.deposit, stay.notice),
    )


def _signatory(said: Membership, state: Standing, about: When, view: View) -> Verdict:
    name = start(state_name(view.record, said.state))
    signed = state.signed(about.last)
    stay = state.party_at_all(about)
    if said.when is not None and signed is not None and about.overlaps(signed.when):
        return confirmed(f"{name} signed the Rome Statute {when_words(signed.when)}", *rows_of(view, signed))
    if said.when is not None:
        deposit = state.act(*DEPOSITS)
        if deposit is not None and apart(about, deposit.when.first) == 0:
            return confirmed(
                f"{name} deposited its instrument {when_words(deposit.when)}, by which it joined",
                *rows_of(view, deposit),
            )
        if stay is None or apart(about, stay.since) > 0:
            shown = [row for row in (signed, deposit) if row is not None]
            if shown:
                listed = " and ".join(f"{_step(row)} {when_words(row.when)}" for row in shown)
                return unknown(f"The dates clash: the record has that {name} {listed}", *rows_of(view, *shown))
    if stay is not None:
        return confirmed(
            f"{name} is more than a signatory: it has been a party, bound, since {stay.since.words}",
            *rows_of(view, signed, stay.deposit),
        )
    renounced = state.renounced(about.last)
    if renounced is not None:
        return unknown(
            f"{name} signed, and told the depositary {when_words(renounced.when)} that it would not become a party",
            *rows_of(view, signed, renounced),
        )
    if signed is not None:
        return confirmed(
            f"{name} signed the Rome Statute {when_words(signed.when)} and was not a party", *rows_of(view, signed)
        )
    if _no_state(view, state.where):
        return unknown(f"{name} is not among the states of the record")
    return contradicted(f"{name} had neither signed nor joined the Rome Statute", *facts_of(state, view))


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
            return confirmed(done, *rows_of(view, coming.deposit))
    if step is not None and step.act not in DEPOSITS:
        return confirmed(
            f"{name}'s parliament approved it {when_words(step.when)}; no instrument had been deposited, so it was not "
            "yet bound",
            *rows_of(view, step, state.signed(about.last)),
        )
    if stay is not None:
        return unknown(f"{name} was already a party, since {stay.since.words}", *rows_of(view, stay.deposit))
    signed = state.signed(about.last)
    after = "; it had signed, which binds nobody yet" if signed else ""
    return new(f"The record has no step of {name} towards joining by then{after}", *rows_of(view, signed))


def _no_state(view: View, code: str) -> bool:
    """Whether the record has no such state, or only a territory of another."""
    row = view.record.states.get(code)
    return row is None or bool(row.parent)


def _later_end(name: str, stay: Stay, view: View) -> str | None:
    if stay.until is None or stay.notice is None or view.dated is None or stay.notice.when.first <= view.dated:
        return None
    return f"{name} has since given notice of withdrawal, effective on {stay.until.words}"
