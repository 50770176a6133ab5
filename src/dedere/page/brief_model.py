"""What does every format of a brief show, in plain values: numbered sources, grouped claims, ready sentences?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from dedere.answer.brief import Brief
from dedere.answer.brief_states import OwedOn, StateNamed
from dedere.answer.brief_told import Said
from dedere.answer.claims.claim import Check, Claim
from dedere.law.finding import Cite, Fact, Finding
from dedere.page.brief_words import (
    ANSWERS,
    HELD,
    KINDS,
    STANDINGS,
    TITLES,
    dated_line,
    day_of,
    day_words,
    known_line,
    rule_words,
)

Model = dict[str, Any]
LONGEST_PASSAGE = 600
"""Characters of a passage left out of the story that are shown; the rest is cut."""


class Sources:
    """The sources of a page, each numbered when it is first cited."""

    def __init__(self) -> None:
        self._numbers: dict[Cite, int] = {}

    def number(self, source: Cite) -> int:
        """The source's number on this page."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def listed(self) -> list[Model]:
        """Every source cited, in order."""
        return [
            {"n": n, "title": cite.title, "url": cite.url, "published": _published(cite)}
            for cite, n in self._numbers.items()
        ]


def _published(cite: Cite) -> str | None:
    return cite.published if cite.published and cite.published not in cite.title else None


def brief_model(made: Brief) -> Model:
    """The brief as the templates read it."""
    sources = Sources()
    model: Model = {
        "titles": TITLES,
        "title": f"Brief of {made.source or made.id}",
        "source": made.source,
        "dated_line": dated_line(made),
        "known_line": known_line(made),
        "dated_by": [f"{one.how}: {one.says}" for one in made.dated_by],
        "in_short": list(made.in_short),
        "happened": [{"says": _by(one.says, one.by), "passage": one.passage} for one in made.happened],
        "said": [{"says": f"{one.holder} {one.says}{_quoted(one)}", "passage": one.passage} for one in made.said],
        "wanted": [
            {
                "name": one.name,
                "role": one.role,
                "says": one.says,
                "since": one.since_then,
                "live": one.live,
                "sources": _numbers(one.facts, sources),
            }
            for one in made.wanted
        ],
        "states": [_state(one, sources) for one in made.states if one.named_for != "earlier"],
        "earlier": [_state(one, sources) for one in made.states if one.named_for == "earlier"],
        "announced": [
            {
                "says": one.says,
                "passage": one.passage,
                "owed": one.finding.says if one.finding else None,
                "answer": one.finding.answer if one.finding else None,
                "since": one.since_then,
            }
            for one in made.announced
        ],
    }
    model.update(check_model(made.check, sources=sources))
    model.update(
        {
            "watch": [
                {
                    "when": day_words(one.when) if one.when else None,
                    "says": one.says,
                    "since": one.since_then,
                    "sources": _numbers(one.facts, sources),
                }
                for one in made.watch
            ],
            "passages": [{"n": one.n, "text": one.text} for one in made.passages],
            "left_out": [
                one if len(one) <= LONGEST_PASSAGE else f"{one[: LONGEST_PASSAGE - 3]}..." for one in made.left_out
            ],
            "cite": made.cite,
            "presumed": made.presumed,
            "notes": list(made.notes),
        }
    )
    model["sources"] = sources.listed()
    return model


def check_model(checked: Check, *, sources: Sources | None = None) -> Model:
    """The claims as the templates read them: those of one kind on one passage that stand alike, together."""
    own = sources or Sources()
    groups = []
    for (span, kind, held, held_now), claims in groupby(
        checked.claims, key=lambda one: (one.span, one.kind, one.on_record, one.on_record_now)
    ):
        together = list(claims)
        groups.append(
            {
                "kind": KINDS[kind],
                "held": held,
                "held_words": HELD[held],
                "now": held_now if held_now != held else None,
                "now_words": HELD[held_now] if held_now != held else None,
                "text": " ".join(together[0].text.split()),
                "by": together[0].by,
                "points": [_point(claim, own) for claim in together],
                "span": list(span),
            }
        )
    return {"claims": groups, "dated": checked.dated, "sources": own.listed()}


def _point(claim: Claim, sources: Sources) -> Model:
    return {"why": claim.why, "since": claim.since_then, "sources": _numbers(claim.rows, sources)}


def _quoted(one: Said) -> str:
    return ", in quoted words" if one.quote and one.stance != "other" else ""


def _by(says: str, by: str | None) -> str:
    return f"{says} (according to {by})" if by else says


def _numbers(facts: Iterable[Fact], sources: Sources) -> list[int]:
    return sorted({sources.number(row.source) for row in facts})


def _fact(row: Fact, sources: Sources) -> Model:
    return {"says": row.says, "sources": [sources.number(row.source)], "unconfirmed": row.unconfirmed}


def _state(state: StateNamed, sources: Sources) -> Model:
    return {
        "name": state.name,
        "code": state.where,
        "why": state.named_for,
        "stands": state.stands,
        "owed": [_owed(one, sources) for one in state.duties],
        "history": [_fact(row, sources) for row in state.history],
        "visits": [_fact(row, sources) for row in state.visits],
        "more": state.more_visits,
        "since": [_fact(row, sources) for row in state.since_then],
    }


def _owed(owed: OwedOn, sources: Sources) -> Model:
    return {
        "who": owed.name,
        "label": f"{ANSWERS[owed.finding.answer]}, {day_of(owed.day_of)}, {day_words(owed.on)}",
        "answer": owed.finding.answer,
        "standing": STANDINGS[owed.finding.standing],
        "since": owed.since_then,
        **_finding(owed.finding, sources),
    }


def _finding(finding: Finding, sources: Sources) -> Model:
    facts = [row for reason in finding.why for row in reason.facts]
    shown = finding.why[: 1 if finding.answer == "no" else 2]
    return {
        "says": finding.says,
        "rules": [f"{rule_words(reason.rule)}: {reason.says}" for reason in shown],
        "found": [one.says for one in finding.court_found],
        "otherwise": [
            f"{one.name} ({', '.join(one.held_by)})" if one.held_by else one.name for one in finding.readings[:3]
        ],
        "missing": list(finding.missing),
        "sources": sorted({sources.number(row.source) for row in facts}),
    }
