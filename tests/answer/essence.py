"""What a brief comes down to, in a form that a person can read and keep beside the article."""

from __future__ import annotations

from typing import Any

from dedere.answer.brief import Brief


def essence(made: Brief) -> dict[str, Any]:
    """The dated facts, answers and verdicts of a brief, without the wording of the rules."""
    return {
        "dated": made.dated,
        "wanted": {one.who: {"live": one.live, "alleged": list(one.crimes)} for one in made.wanted},
        "owed": [
            [owed.finding.question.where, owed.on, owed.who, owed.finding.answer, owed.finding.standing]
            for state in made.states
            for owed in state.duties
        ],
        "since then": [
            [owed.finding.question.where, owed.on] for state in made.states for owed in state.duties if owed.since_then
        ],
        "announced": [
            [one.where, one.when, one.finding.answer if one.finding else None, one.since_then is not None]
            for one in made.announced
        ],
        "claims": [
            [claim.kind, claim.on_record, claim.on_record_now, " ".join(claim.text.split())[:48]]
            for claim in made.check.claims
        ],
        "watch": [[one.when, one.says.split(" ")[0], one.since_then is not None] for one in made.watch],
    }
