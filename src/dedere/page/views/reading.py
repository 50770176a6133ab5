"""The page of an article: its text with every statement marked where it stands, and what the record says of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import msgspec

from dedere.answer.claims.claim import Check, Claim
from dedere.page.words import N_, translate
from dedere.reader.reading import Reading, Statement

KINDS = (
    ("visits", "visit", "V", N_("visit")),
    ("meetings", "meeting", "M", N_("meeting")),
    ("absences", "absence", "A", N_("absence")),
    ("warrants", "warrant", "W", N_("warrant")),
    ("memberships", "membership", "T", N_("treaty")),
    ("figures", "figure", "F", N_("figure")),
    ("positions", "position", "P", N_("position")),
)
VERDICTS = {
    "confirmed": N_("on record"),
    "contradicted": N_("contradicted by the record"),
    "new": N_("not in the record"),
    "unknown": N_("the record cannot decide"),
    "said": N_("a view, not checked"),
}
_LETTERS = {kind: letter for _, kind, letter, _ in KINDS}


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One statement as the page shows it."""

    number: int
    kind: str
    span: tuple[int, int]
    says: str
    rule: str
    verdict: str
    verdict_now: str
    why: str


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text with the statements that lie over it."""

    text: str
    kind: str = ""
    letters: str = ""
    claims: tuple[Mark, ...] = ()
    aside: bool = False


def marks(reading: Reading, check: Check, *, names: Mapping[str, str], lang: str = "en") -> list[Mark]:
    """Every statement in the order of the text, with the verdict on it."""
    held: dict[tuple[str, tuple[int, int]], Claim] = {(claim.kind, claim.span): claim for claim in check.claims}
    found: list[tuple[str, str, Statement]] = [
        (kind, name, one) for field, kind, _, name in KINDS for one in getattr(reading, field)
    ]
    found.sort(key=lambda item: (item[2].span, item[0]))
    return [
        _mark(number, kind, translate(name, lang), one, held.get((kind, one.span)), names)
        for number, (kind, name, one) in enumerate(found, 1)
    ]


def _mark(number: int, kind: str, name: str, one: Statement, claim: Claim | None, names: Mapping[str, str]) -> Mark:
    return Mark(
        number=number, kind=kind, span=one.span, says=f"{name}: {sentence(kind, one, names)}", rule=one.rule,
        verdict=claim.on_record if claim else "said", verdict_now=claim.on_record_now if claim else "said",
        why=" ".join(filter(None, (claim.why, claim.since_then))) if claim else "",
    )  # fmt: skip


def sentence(kind: str, one: Any, names: Mapping[str, str]) -> str:
    """A statement in a few words."""
    when = f", {one.when}" if getattr(one, "when", None) else ""
    by = f" ({one.by})" if one.by else ""
    where = names.get(getattr(one, "where", None) or "", getattr(one, "where", None) or "")
    state = names.get(getattr(one, "state", ""), getattr(one, "state", ""))
    match kind:
        case "visit":
            return f"{one.who}, {where}{when}, {one.status}{by}"
        case "meeting":
            return f"{', '.join(one.who)}{f', {where}' if where else ''}{when}, {one.status}{by}"
        case "absence":
            instead = f", {one.substitute} instead" if one.substitute else ""
            return f"{one.who}, {one.event}{when}, {one.mode}{instead}{by}"
        case "warrant":
            return f"{one.who}, {one.court}, {one.act}{when}{by}"
        case "membership":
            return f"{state}, {one.body}, {one.relation.replace('_', ' ')}{when}{by}"
        case "figure":
            return f"{one.about}: {one.value}{by}"
        case _:
            return f"{names.get(one.holder, one.holder)}, {one.stance.replace('_', ' ')}{by}"


def parts(text: str, found: Sequence[Mark], asides: Iterable[tuple[int, int]]) -> list[Part]:
    """The text cut at every end of a statement or an aside; joined again it is the text."""
    apart = list(asides)
    cuts = {0, len(text)}
    for start, end in [mark.span for mark in found] + apart:
        cuts |= {min(max(start, 0), len(text)), min(max(end, 0), len(text))}
    ordered = sorted(cuts)
    pieces = []
    for start, end in pairwise(ordered):
        over = tuple(mark for mark in found if mark.span[0] <= start and end <= mark.span[1])
        pieces.append(
            Part(
                text=text[start:end],
                kind=over[0].kind if over else "",
                letters="".join(dict.fromkeys(_LETTERS[mark.kind] for mark in over if mark.span[1] == end)),
                claims=over,
                aside=not over and any(a <= start and end <= b for a, b in apart),
            )
        )
    return pieces


def kinds_shown(found: Sequence[Mark], lang: str) -> list[tuple[str, str, str, int]]:
    """The legend: each kind that occurs, its letter, its name, how often."""
    return [
        (kind, letter, translate(name, lang), number)
        for _, kind, letter, name in KINDS
        if (number := sum(mark.kind == kind for mark in found))
    ]


def verdict_words(lang: str) -> dict[str, str]:
    """The verdicts in a language."""
    return {key: translate(text, lang) for key, text in VERDICTS.items()}


def table(found: Sequence[Mark]) -> tuple[list[str], list[list[Any]]]:
    """The statements as a table."""
    return (
        ["number", "kind", "start", "end", "says", "on_record", "on_record_now", "why", "rule"],
        [[m.number, m.kind, *m.span, m.says, m.verdict, m.verdict_now, m.why, m.rule] for m in found],
    )
