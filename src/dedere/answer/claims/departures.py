"""Is a state leaving the Rome Statute, or has it left, as the article says?"""

from __future__ import annotations

import re

from dedere.answer.claims.claim import Verdict, confirmed, contradicted, new, unknown
from dedere.answer.claims.membership_rows import CLASH, FORETOLD, apart, facts_of, rows_of
from dedere.answer.claims.parties import Standing, Stay
from dedere.answer.claims.says import state_name, when_words
from dedere.answer.claims.view import Passage, View
from dedere.answer.words import start
from dedere.reader.reading import Membership
from dedere.record.when import When

_GONE = re.compile(
    r"\b(?:left|no longer (?:a |an )?(?:member|party|part)|ceased|former member|ex-member|quit|took effect|"
    r"takes effect|became effective|pulled out|exited)\b",
    re.I,
)
_VIA_NOTICE = re.compile(r"\b(?:withdr\w+|pull\w* out|announc\w*|vot\w*|notif\w*|decid\w*)\b", re.I)


def hold_leaving(said: Membership, state: Standing, about: When, view: View) -> Verdict:
    """The steps towards leaving that the record has: a notice counts, an announcement changes nothing."""
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
                f"{said_so}, and took it back {when_words(back.when)}: it stayed a party", *rows_of(view, notice, back)
            )
        over = ended is not None and ended <= view.clock
        verb, bound = ("took", "was") if over else ("takes", "is")
        until = f", which {verb} effect on {ended.words}" if ended else ""
        return confirmed(f"{said_so}{until}; until then it {bound} bound", *rows_of(view, notice))
    for step in steps:
        if abs(int(step.when.first) - int(about.last)) <= 366:
            return confirmed(
                f"{view.fact(step).says}; no notice had been deposited, so nothing had changed in law",
                *rows_of(view, step),
            )
    stay = state.party(about.first)
    if stay is None:
        return unknown(f"{name} was not a party then, so there was nothing to leave", *facts_of(state, view))
    return new(
        f"The record has no notice of withdrawal by {name}; an announcement alone ends nothing (article 127)",
        *rows_of(view, stay.deposit),
    )


def hold_left(said: Membership, state: Standing, about: When, view: View, passage: Passage) -> Verdict:
    """Whether a withdrawal had taken effect."""
    name = start(state_name(view.record, said.state))
    for stay in state.stays:
        if stay.until is None or stay.notice is None:
            continue
        told = said.when is not None
        if stay.until > about.last:
            if told and about.overlaps(stay.notice.when):
                return _noticed(name, stay, view, passage)
            continue
        if told and (about.overlaps(stay.notice.when) or stay.until in about):
            return confirmed(_gone(name, stay), *rows_of(view, stay.notice))
        if not told and stay.until <= about.first:
            return confirmed(_gone(name, stay), *rows_of(view, stay.notice))
        if told and passage.gives_year(about) and apart(about, stay.notice.when.first, stay.until) > CLASH:
            if stay.notice.when.first <= about.last and about.first <= stay.until:
                return unknown(f"{_gone(name, stay)}: the article's day lies between", *rows_of(view, stay.notice))
            if _GONE.search(passage.words):
                return contradicted(f"{_gone(name, stay)}, not {when_words(about)}", *rows_of(view, stay.notice))
        return unknown(_gone(name, stay), *rows_of(view, stay.notice))
    notice = state.act("notice_of_withdrawal", by=about.last)
    stay_now = state.party(about.last)
    if stay_now is not None and notice is not None:
        back = state.act("withdrawal_rescinded", by=about.last)
        undone = f", taken back {when_words(back.when)}" if back and back.when.first >= notice.when.first else ""
        why = f"{name} gave notice {when_words(notice.when)}{undone} and was still a party {when_words(about)}"
        if undone or (_GONE.search(passage.words) and not _VIA_NOTICE.search(passage.words)):
            return contradicted(why, *rows_of(view, stay_now.deposit, notice, back if undone else None))
        return unknown(f"{why}: a withdrawal takes effect a year after the notice (article 127)",
                       *rows_of(view, notice))  # fmt: skip
    if stay_now is not None:
        why = f"{name} has been a party since {stay_now.since.words} and had given no notice of withdrawal"
        return contradicted(why, *rows_of(view, stay_now.deposit))
    taken_back = state.act("instrument_withdrawn", by=about.last)
    if taken_back is not None:
        return unknown(f"{name} withdrew its instrument before it could enter into force", *rows_of(view, taken_back))
    if state.renounced(about.last):
        return unknown(
            f"{name} never was a party; it told the depositary that it would not become one",
            *rows_of(view, state.renounced(about.last)),
        )
    return contradicted(f"{name} never was a party to the Rome Statute", *facts_of(state, view))


def _noticed(name: str, stay: Stay, view: View, passage: Passage) -> Verdict:
    """The article tells of leaving on the day of the notice: a withdrawal, but not yet a departure."""
    assert stay.notice is not None
    assert stay.until is not None
    told = (
        f"{name} gave notice {when_words(stay.notice.when)}; the withdrawal "
        f"{'took' if stay.until <= view.clock else 'takes'} effect on {stay.until.words}"
    )
    held = confirmed if _VIA_NOTICE.search(passage.words) else unknown
    return held(told, *rows_of(view, stay.notice))


def _gone(name: str, stay: Stay) -> str:
    assert stay.notice is not None
    assert stay.until is not None
    return f"{name} gave notice {when_words(stay.notice.when)} and ceased to be a party on {stay.until.words}"
