"""Which of the conditions of a duty to arrest are met, and which is missing?

A duty needs a warrant in force, a request that reached the state, a rule that binds the state, and territory to which
that rule reaches. `why_not` goes through all four, also after the first that fails, and says when the answer was or
will be another by what is known.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from dedere.answer.ask import ask, place_of, resolved
from dedere.answer.events import Event, events
from dedere.answer.place import At, effect_on
from dedere.answer.spans import runs
from dedere.answer.verdict import Verdict, verdict_on
from dedere.answer.words import court_name, dated, start, state_name, the
from dedere.law import ground, phase
from dedere.law.finding import Answer, Question, Standing
from dedere.law.phase import Sought
from dedere.law.seen import Seen, seen
from dedere.record.day import Day
from dedere.record.record import Record

Name = Literal["warrant", "request", "ground", "territory"]


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """One condition: met, not met, or (None) nobody can say."""

    name: Name
    met: bool | None
    says: str


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """A day from which the answer is another, and what makes it so."""

    since: str
    answer: Answer
    standing: Standing
    by: tuple[Event, ...]


class WhyNot(msgspec.Struct, frozen=True, kw_only=True):
    """The four conditions on the day asked, and the nearest days on which the answer is another."""

    question: Question
    answer: Answer
    standing: Standing
    says: str
    conditions: tuple[Condition, ...]
    before: Turn | None  # the answer that stood before this one
    after: Turn | None  # the answer that follows, by what is known


def why_not(who: str, where: str, *, on: Day, known_on: Day, record: Record, assuming: str | None = None) -> WhyNot:
    """Why a state need not arrest, condition by condition. Arguments and errors as `ask`."""
    finding = ask(who, where, on=on, known_on=known_on, record=record, assuming=assuming)
    if assuming is not None:
        from dedere.answer.assume import assumed

        record = assumed(record, assuming)
    view = seen(record, known_on)
    person, place = resolved(record, view, who), place_of(record, view, where)
    verdict = verdict_on(view, person, place, on)
    case = verdict.case or Sought(ground.ICC, "", ())
    before, after = _turns(view, person, place, on)
    return WhyNot(
        question=finding.question,
        answer=finding.answer,
        standing=finding.standing,
        says=finding.says,
        conditions=(
            _warrant(view, person, verdict, on),
            _request(view, verdict),
            _ground(view, place, case, on),
            _territory(view, place, case, on),
        ),
        before=before,
        after=after,
    )


_KINDS: dict[str, tuple[bool | None, str]] = {
    "live": (True, "a public warrant was in force"),
    "sealed": (True, "a warrant was in force, under seal"),
    "uncertain": (None, "the record lacks the day that decides whether the warrant was in force"),
    "surrendered": (False, "the person was already in the court's hands"),
    "dead": (False, "the person is recorded as dead; the warrant itself stands until the court ends it"),
    "ended": (False, "the court had ended the warrant"),
    "summons": (False, "the court had summoned the person, not ordered an arrest"),
    "unissued": (False, "the court issued its warrant only later"),
}


def _warrant(view: Seen, who: str, verdict: Verdict, on: Day) -> Condition:
    if verdict.phase is None or verdict.case is None:
        return Condition(name="warrant", met=False, says="no court had publicly issued a warrant")
    met, says = _KINDS[phase.phase_on(view, verdict.case, who, on).kind]
    first = verdict.phase.warrants[0]
    return Condition(
        name="warrant", met=met, says=f"{says} ({court_name(view, first.court)}, issued {dated(first.issued)})"
    )


def _request(view: Seen, verdict: Verdict) -> Condition:
    kind = verdict.phase.kind if verdict.phase is not None else ""
    if kind == "live":
        return Condition(name="request", met=True, says="the warrant was public, and requests for those go to all")
    if kind != "sealed":
        return Condition(name="request", met=False, says="no warrant, so no request for arrest")
    if verdict.request is not None:
        row = verdict.request
        return Condition(
            name="request", met=True, says=f"a decision of {row.decided.text} shows that the request had come"
        )
    return Condition(name="request", met=None, says="under seal, only the states that the court chose had the request")


def _ground(view: Seen, place: At, case: Sought, on: Day) -> Condition:
    first = ground.grounds_on(view, place.state, case, on)[0]
    name = start(state_name(view, place.state))
    says = {
        "party": f"{name} was a party to the Rome Statute",
        "council": f"a resolution of the Security Council bound {state_name(view, place.state)}",
        "declaration": f"{name} had accepted the Court's jurisdiction by a declaration",
        "residual": f"{name} had left, but the proceedings had begun before",
        "residual_open": f"{name} had left while the Court was examining the matter: contested",
        "chapter_vii": f"{name} owed the tribunal cooperation under the Charter",
        "agreement": f"the court's own law bound {state_name(view, place.state)}",
        "none": f"no rule bound {state_name(view, place.state)}; it was free to help",
    }[first.kind]
    return Condition(name="ground", met=first.binds, says=says)


def _territory(view: Seen, place: At, case: Sought, on: Day) -> Condition:
    effect = effect_on(view, place, case, on)
    here, state = the(place.name), state_name(view, place.state)
    met, says = {
        "own": (True, f"{here} is the state's own territory"),
        "reaches": (True, f"what binds {state} reaches {here}"),
        "not_yet": (False, f"{state} had not extended the Rome Statute to {here}"),
        "excluded": (False, f"{state} left {here} out of its ratification"),
        "unknown": (None, f"no public source shows whether {state} extended the Rome Statute to {here}"),
        "contested": (None, f"{here} is contested: who could act there is not who is bound in law"),
    }[effect]
    return Condition(name="territory", met=met, says=says)


def _turns(view: Seen, who: str, place: At, on: Day) -> tuple[Turn | None, Turn | None]:
    found, happened = runs(view, who, place), events(view, who, place)
    made = [
        Turn(since=since.iso, answer=answer, standing=standing, by=happened.get(since, ()))
        for since, _, answer, standing in found
    ]
    now = max(number for number, run in enumerate(found) if run[0] <= on)
    return (made[now - 1] if now else None), (made[now + 1] if now + 1 < len(made) else None)
