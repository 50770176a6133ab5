"""Is somebody the first head of state against whom a court issued a warrant?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dedere.answer.claims.claim import Verdict, confirmed, contradicted, unknown
from dedere.answer.claims.says import court_name, person_name, when_words
from dedere.answer.claims.view import Passage, View
from dedere.law.seen import begun
from dedere.reader.document import Sentence
from dedere.record.day import Day
from dedere.record.rows import Office, Warrant

_ICC = re.compile(r"\b(?:ICC|International Criminal Court|Hague(?:-based)? court)\b")
_ANY = re.compile(r"\binternational (?:tribunal|court|war crimes)\b", re.I)


@dataclass(frozen=True)
class Heads:
    """The statement that a person is the first head of state so wanted; `court` is its id, or None for any."""

    text: str
    span: tuple[int, int]
    who: str
    court: str | None
    rule: str
    by: str | None = None


def heads(text: str, sentence: Sentence, who: str | None, rule: str, view: View) -> Heads | None:
    """The statement of a sentence, where it names the person and a court."""
    if who is None:
        return None
    court = "icc" if _ICC.search(text) else None
    if court is None and not _ANY.search(text):
        court = "icc" if _ICC.search(view.doc.flat) else None
        if court is None:
            return None
    span = (sentence.start, sentence.end)
    return Heads(text=view.doc.text[slice(*span)], span=span, who=who, court=court, rule=rule)


def hold_heads(said: Heads, view: View) -> Verdict:
    """Whether any other head of state was wanted earlier, by what is known."""
    found: list[tuple[Day, Warrant, Office]] = []
    for row in view.seen.record.rows(Warrant):
        if row.kind != "arrest_warrant" or (said.court is not None and row.court != said.court):
            continue
        day = row.issued.first
        office = next((one for one in view.full.by(Office, "who", row.who) if _in_office(one, day)), None)
        if office is not None:
            found.append((day, row, office))
    found.sort(key=lambda one: one[0])
    name = person_name(view.full, said.who)
    mine = [one for one in found if one[1].who == said.who]
    where = f"the {court_name(view.full, said.court)}" if said.court else "an international court"
    if not mine:
        return unknown(f"The record has no warrant of {where} for {name} as a head of state by then")
    day, row, office = mine[0]
    earlier = [one for one in found if one[0] < day and one[1].who != said.who]
    facts = (view.fact(row), view.fact(office))
    if not earlier:
        return confirmed(f"No earlier warrant of {where} for a serving head of state is in the record", *facts)
    first = earlier[0]
    passage = Passage.of(view.doc, said.span)
    sure = (
        said.court == "icc"
        and first[1].confidence == "high"
        and first[2].confidence == "high"
        and not re.search(
            r"\b(?:permanent member|nuclear|european|western|if|would|elected|one of)\b", passage.sentence, re.I
        )
    )
    told = (
        f"{person_name(view.full, first[1].who)} was wanted earlier, while {first[2].title}: the warrant was issued "
        f"{when_words(first[1].issued)}"
    )
    return (contradicted if sure else unknown)(told, view.fact(first[1]), view.fact(first[2]), *facts)


def _in_office(row: Office, day: Day) -> bool:
    return row.office == "head_of_state" and begun(row.since, day) is True and not begun(row.until, day)
