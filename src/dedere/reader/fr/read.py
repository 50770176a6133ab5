"""What does a French article say?

The same steps as in English, with French words: story, names, times, gatherings, surface patterns, parser patterns where
the French model is installed, claims, statements. It reads no positions, and an article's day only from the page itself
or a full date at its head.
"""

# ruff: noqa: E501 - expressions are easier to read whole

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Literal

from dedere.reader import story as stories
from dedere.reader.claims import Claim
from dedere.reader.document import Document, document
from dedere.reader.fr.claims import Told, claims_of, implied
from dedere.reader.fr.gatherings import Gatherings
from dedere.reader.fr.names import Namer, Names, names_of
from dedere.reader.fr.others import Others
from dedere.reader.fr.surface import find, without_noise
from dedere.reader.fr.times import find_times
from dedere.reader.fr.tree import Parsed, heads
from dedere.reader.masks import mask
from dedere.reader.mentions import Mention
from dedere.reader.merge import merged
from dedere.reader.model import Parser
from dedere.reader.patterns import Pattern, patterns
from dedere.reader.reading import Absence, Aside, Confidence, DatedBy, Meeting, Reading, Visit, VisitStatus
from dedere.reader.story_rules import PHRASES
from dedere.record.day import Day
from dedere.record.record import Record

_KINDS = ("visit", "meeting", "absence")
_EARLY = 8
_PARSED_LENGTH = 900
_ASIDE = re.compile(
    r"^[ \t]*(?:(?:À|A) lire(?: aussi)?|Lire aussi|Lire également|Partager|Newsletter|Publié le|Mis à jour le|Abonnez-vous|"
    r"Réagir|Commentaires|Article réservé|Temps de lecture|Voir aussi|Le Monde avec|Avec AFP|Par (?=[A-Z]))[^\n]*$",
    re.M,
)
_ENGLISH = frozenset(rule.name for rule in PHRASES)  # phrases of English pages: they mean nothing here
_HEAD = 400
_SAYS = r"(?:a|ont) (?:annoncé|déclaré|indiqué|affirmé|précisé|confirmé|assuré|rapporté|dit|ajouté|fait savoir)|(?:annonce|affirme|indique)"


def read_french(
    text: str, *, id: str, record: Record | None = None, source: str | None = None, published: str | None = None,  # noqa: A002
    parser: Parser | None = None,
) -> Reading:  # fmt: skip
    """The reading of one French article; the arguments are those of `read_text`."""
    page = stories.split_story(text)
    asides = _asides(text, page.asides)
    doc = document(text, [aside.span for aside in asides])
    anchor, dated_by = _dated(doc, published)
    namer = Namer(doc, _names(record), anchor)
    gatherings = Gatherings(doc, anchor)
    found = patterns("fr")
    others = Others(doc, found)
    parser = parser or french()
    claims: list[Claim] = []
    told = 0
    for sentence in doc.sentences:
        if not sentence.story:
            continue
        told += 1
        named = namer.in_sentence(sentence)
        times = _times(doc.flat[sentence.start : sentence.end], sentence.start, named)
        held = gatherings.in_sentence(sentence, [*named, *times])
        kept = [m for m in (*named, *times) if not any(h.overlaps(m) for h in held)] + held
        here = Told(doc.flat, sentence, tuple(times), anchor, told <= _EARLY)
        bare = without_noise(mask(doc.flat, sentence.start, sentence.end, kept))
        others.read(here, bare, kept, namer.subject)
        if any(m.kind == "person" for m in kept):
            claims += _claims(found, here, bare)
            claims += _parsed(found, here, kept, parser)
    return Reading(
        id=id, source=source, published=published, dated=anchor.iso if anchor else None, dated_by=dated_by,
        **_statements(claims, doc, anchor),
        warrants=tuple(others.warrants.values()),
        memberships=tuple(others.memberships.values()),
        figures=tuple(others.figures.values()),
        asides=asides,
        not_story=tuple(aside.text for aside in asides),
        notes=(
            "read in French: no positions, and no day that the page does not give",
            *((parser.note,) if parser.note else ()),
        ),
    )  # fmt: skip


def _claims(found: Sequence[Pattern], here: Told, bare: Any) -> list[Claim]:
    return [
        claim
        for pattern in found
        if pattern.kind in _KINDS
        for expression in pattern.surface
        for match in find(expression, bare)
        for claim in claims_of(match, pattern, here, source="surface")
    ]


def _parsed(found: Sequence[Pattern], here: Told, kept: Sequence[Mention], parser: Parser) -> list[Claim]:
    """The claims of the parser's patterns, where a sentence has one of their verbs and enough names."""
    start, end = here.sentence.start, here.sentence.end
    text = here.flat[start:end]
    if end - start > _PARSED_LENGTH or sum(m.kind in ("person", "place", "gathering") for m in kept) < 2:
        return []
    if not heads().search(text):
        return []
    trees = parser.parse([text])
    if not trees:
        return []
    parsed = Parsed(trees[0], start, kept)
    return [
        claim
        for pattern in found
        for expression in pattern.find
        for match in parsed.find(expression)
        for claim in claims_of(match, pattern, here, source="parser")
    ]


def _statements(claims: Sequence[Claim], doc: Document, anchor: Day | None) -> dict[str, Any]:
    for claim in claims:
        gathering = claim.gathering
        if gathering is not None and claim.kind in ("visit", "absence"):
            if claim.where is None and len(gathering.states) == 1 and claim.kind == "visit":
                claim.where = gathering.states[0]
            claim.when = gathering.when or claim.when
    meetings = merged([c for c in claims if c.kind == "meeting"], anchor)
    absences = merged([c for c in claims if c.kind == "absence"], anchor)
    journeys = [c for c in claims if c.kind == "visit" and c.where and c.where != c.people[0].state]
    visits = merged([*journeys, *implied([*meetings, *absences])], anchor)
    for meeting in meetings:
        near = [v for v in visits if v.people[0] in meeting.people and abs(v.sentence - meeting.sentence) <= 1]
        if meeting.where is None and len({v.where for v in near}) == 1 and near[0].status == meeting.status:
            meeting.where, meeting.when = near[0].where, meeting.when or near[0].when
    return {
        "visits": tuple(
            Visit(
                who=c.people[0].name, where=c.where or "", when=c.when, status=_firm(c), who_id=c.people[0].id,
                **_passage(c, doc),
            )
            for c in visits
        ),
        "meetings": tuple(
            Meeting(
                who=tuple(p.name for p in c.people), where=c.where, when=c.when, status=_firm(c),
                who_id=tuple(p.id for p in c.people), **_passage(c, doc),
            )
            for c in meetings
        ),
        "absences": tuple(
            Absence(
                who=c.people[0].name, event=c.gathering.name, when=c.when,
                where=c.gathering.states[0] if len(c.gathering.states) == 1 else None,
                mode=_mode(c), substitute=c.substitute.name if c.substitute else None,
                who_id=c.people[0].id, **_passage(c, doc),
            )
            for c in absences
            if c.gathering is not None
        ),
    }  # fmt: skip


def _firm(claim: Claim) -> VisitStatus:
    return "made" if claim.status == "weak" else claim.status


def _mode(claim: Claim) -> Literal["skipped", "remote", "substituted"]:
    return "remote" if claim.mode == "remote" else "substituted" if claim.mode == "substituted" else "skipped"


def _passage(claim: Claim, doc: Document) -> dict[str, Any]:
    confidence: Confidence = "both" if claim.both else claim.source
    return {
        "text": doc.text[claim.start : claim.end],
        "span": (claim.start, claim.end),
        "rule": claim.rule,
        "by": _speaker(claim, doc),
        "confidence": confidence,
    }


def _speaker(claim: Claim, doc: Document) -> str | None:
    """Who says it, where the words behind the passage tell: "selon le Kremlin", ", a annoncé le Kremlin"."""
    sentence = doc.sentences[claim.sentence]
    after = doc.flat[claim.end : sentence.end]
    match = re.search(
        rf"\b(?:[Ss]elon|{_SAYS}) (?:\w+ )?(?P<by>(?:l[ea] |l')?[\w' -]*?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)", after
    )
    return match["by"] if match else None


_DATELINE = re.compile(r"(?: \((?:AFP|Reuters|AP)\))? [-–—] ")  # "PRETORIA, 19 juillet 2023 (AFP) - "


def _times(text: str, at: int, named: Sequence[Mention]) -> list[Mention]:
    found = [
        Mention(kind="time", start=at + t.start, end=at + t.end, core=(at + t.start, at + t.end), time=t)
        for t in find_times(text)
    ]
    return [
        m
        for m in found
        if not any(n.overlaps(m) for n in named) and not _DATELINE.match(text[m.end - at : m.end - at + 14])
    ]


def _asides(text: str, found: Sequence[Aside]) -> tuple[Aside, ...]:
    """What is no story: what the rules for pages find in any language, and French lines that address the reader."""
    out = [aside for aside in found if aside.rule not in _ENGLISH]
    for match in _ASIDE.finditer(text):
        start, end = match.start() + len(match[0]) - len(match[0].lstrip()), match.start() + len(match[0].rstrip())
        if start < end and not any(a.span[0] < end and start < a.span[1] for a in out):
            out.append(Aside(text=text[start:end], span=(start, end), rule="line to the reader"))
    return tuple(sorted(out, key=lambda a: a.span))


_STAMP = re.compile(
    r"(?:[Pp]ublié|[Mm]is à jour|\b[Ll]e\b|^|\s(?=\d+ \w+ \d{4} [-–—] )|\(AFP\)|AFP|,|-|–|—)[^.\n]{0,12}?(?P<day>(?:1er|\d{1,2}) [a-zéûA-Z]+\.? (?:19|20)\d\d|\d{1,2}/\d{1,2}/20\d\d)"
)


_DASH = re.compile(r"\s?(?:\((?:AFP|Reuters|AP)\))?\s?[-–—] ")


def _dated(doc: Document, published: str | None) -> tuple[Day | None, tuple[DatedBy, ...]]:
    if published:
        day = Day.of(published[:10])
        return day, (DatedBy(how="metadata", says=f"published {day.iso}"),)
    for match in _STAMP.finditer(doc.flat, 0, _HEAD):
        line = doc.text.rfind("\n", 0, match.start()) + 1
        head = doc.flat[line : match.start()]
        labelled = re.search(r"[Pp]ublié|AFP|[Mm]is à jour", doc.flat[line : match.end()])
        placed = re.fullmatch(r"(?:[A-ZÀ-Ý][\w'. -]{0,40})?", head) and _DASH.match(doc.flat, match.end())
        if not labelled and not placed:
            continue
        times = find_times(match["day"])
        if times and (span := times[0].days(None)):
            start, end = match.span("day")
            return span[0], (
                DatedBy(
                    how="dateline",
                    says=f"the page itself gives {span[0].words}",
                    text=doc.text[start:end],
                    span=(start, end),
                ),
            )
    return None, ()


_PACKAGE = "fr_core_news_sm"


@cache
def french() -> Parser:
    """The one French parser of this process; where its package is missing, surface patterns read alone."""
    return Parser(_PACKAGE)


_HELD: dict[int, tuple[object, Names]] = {}


def _names(record: Record | None) -> Names:
    if record is None:
        return names_of()
    held = _HELD.get(id(record))
    if held is None or held[0] is not record:
        from dedere.reader.recorded import gazetteer_of

        _HELD.clear()  # one record at a time is in use
        _HELD[id(record)] = held = (record, names_of(gazetteer_of(record).known))
    return held[1]
