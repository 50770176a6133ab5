"""What did a court itself find on this visit or request, and was it later changed?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.answer.verdict import FOUND, Verdict
from dedere.answer.words import REFERRED, cite, dated, fact, short_name, start, state_name
from dedere.law import immunity
from dedere.law.finding import CourtFound, Fact
from dedere.law.rome_statute import article_87, article_88, article_97, article_112, article_119
from dedere.law.rule import Stated
from dedere.law.seen import Seen
from dedere.record import rows
from dedere.record.day import Day

_SAYS = {
    "non_compliance": "found that {state} did not comply with its request to arrest and surrender {who}",
    "non_compliance_not_referred": "found that {state} did not comply with its request to arrest and surrender {who}",
    "informed_only": "told of the visit of {who} to {state} and recalled the duty, without a finding of non-compliance",
    "no_non_compliance": "made no finding of non-compliance against {state} over the visit of {who}",
}
_RECORDS = {
    "non_compliance": "found that {state} did not comply with a request for records in the case of {who}",
    "non_compliance_not_referred": "found that {state} did not comply with a request for records in the case of {who}",
    "informed_only": "told of a request to {state} for records in the case of {who}",
    "no_non_compliance": "made no finding of non-compliance against {state} over records in the case of {who}",
}
_PARAGRAPHS: tuple[tuple[str, Stated], ...] = (
    ("87(7)", article_87.court_may_find),
    ("88", article_88.missing_law_excuses),
    ("97", article_97.bound_while_consulting),
    ("119", article_119.state_decides),
)


def court_found(seen: Seen, verdict: Verdict) -> tuple[CourtFound, ...]:
    """The decisions on this visit or request, oldest first, each with what a later one made of its referral."""
    if verdict.answer == "no":
        return ()
    return tuple(told(seen, row) for row in verdict.findings)


def told(seen: Seen, row: rows.CooperationFinding) -> CourtFound:
    """One decision, as an answer quotes it."""
    return CourtFound(
        decision=f"{row.chamber}, {row.decision}",
        on=row.decided.text,
        finding=row.finding.replace("_", "-"),
        says=_says(seen, row),
        source=cite(row.source),
    )


def _says(seen: Seen, row: rows.CooperationFinding) -> str:
    person = seen.record.persons.get(row.who)
    who = short_name(person) if person else row.who or "the persons accused"
    words = _RECORDS if row.matter == "evidence" else _SAYS
    made = words[row.finding].format(state=state_name(seen, row.where), who=who)
    first = _first_step(seen, row)
    if first is not None:
        made = f"took the second step after its finding of {first.decided.first.words} on {state_name(seen, row.where)}"
    told = f"{start(dated(row.decided))} the {row.chamber} {made}"
    if row.finding == "informed_only":
        told += f"; it informed {REFERRED[row.referred_to]}" if row.referred_to in REFERRED else ""
    elif row.referred_to in REFERRED:
        told += f" and referred the matter to {REFERRED[row.referred_to]}"
    elif row.finding in FOUND:
        told += ", without referring the matter"
    return f"{told}.{_changed(seen, row)}"


def _first_step(seen: Seen, row: rows.CooperationFinding) -> rows.CooperationFinding | None:
    """The finding without a referral that this decision only followed up with one."""
    for first in seen.record.by(rows.CooperationFinding, "superseded_by", row.id):
        if first.finding in FOUND and first.referred_to == "none" and row.referred_to != "none":
            return first
    return None


def _changed(seen: Seen, row: rows.CooperationFinding) -> str:
    """What a later decision, if known, made of it."""
    later = seen.record.one(rows.CooperationFinding, row.superseded_by) if row.superseded_by else None
    if later is None:
        return ""
    when = dated(later.decided)
    if row.referred_to != "none" and later.referred_to == "none":
        return f" {start(when)} the {later.chamber} upheld the finding and reversed the referral."
    if row.referred_to == "none" and later.referred_to != "none":
        return f" {start(when)} the {later.chamber} referred the matter to {REFERRED[later.referred_to]}."
    return f" The {later.chamber} decided on it again {when}."


def reversals(seen: Seen, verdict: Verdict) -> Iterator[tuple[Stated, tuple[Fact, ...]]]:
    """The rules that the Court applied in its findings: non-compliance, excuses refused, who settles disputes."""
    found = [row for row in verdict.findings if row.finding in FOUND]
    for paragraph, rule in _PARAGRAPHS:
        rests = [row for row in found if re.search(rf"(?<![\d(]){re.escape(paragraph)}(?!\d)", row.legal_ground)]
        if rests:
            yield (
                rule,
                tuple(
                    fact(row, f"{row.chamber}, {row.decided.text} ({row.decision}): {row.legal_ground}")
                    for row in rests
                ),
            )
    referred = tuple(
        row for row in found if article_112.assembly_considers(row.referred_to) and not _changed(seen, row)
    )
    if referred:
        yield (
            article_112.assembly_considers,
            tuple(
                fact(row, f"The matter was referred to {REFERRED[row.referred_to]} {dated(row.decided)}")
                for row in referred
            ),
        )


def later_line(seen: Seen, verdict: Verdict, on: Day) -> list[str]:
    """What the Court said of such an office only after the day asked."""
    if not verdict.offices:
        return []
    return [
        f"Later, {dated(step.decision.decided)}, the Court held that {step.rule.says} "
        f"({step.rule.cite}; {step.decision.decision})."
        for step in immunity.steps(seen, verdict.offices)
        if step.decision.decided.first > on
    ]
