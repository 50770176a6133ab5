"""What does a French article say of arrest warrants, of treaties and of their numbers?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.document import Document
from dedere.reader.fr.claims import Told, time_of
from dedere.reader.fr.status import status_of, supposed
from dedere.reader.fr.surface import Found, find
from dedere.reader.fr.times import NUMBERS
from dedere.reader.lexicon import Person
from dedere.reader.masks import Masked
from dedere.reader.mentions import Mention
from dedere.reader.patterns import Pattern
from dedere.reader.reading import Figure, Membership, Warrant

_NONE = re.compile(
    r"\b(?:aucun|sans|éventuel|possible|tout|risque d'un|menace d'un|nouveau|(?:pas|jamais) \w+(?: de)?) $"
)
_COURTS = frozenset(["ICC", "ICTY", "ICTR", "SCSL"])


class Others:
    """Collects warrants, memberships and figures, sentence by sentence."""

    def __init__(self, doc: Document, patterns: Sequence[Pattern]) -> None:
        self.doc = doc
        self.by_kind = {kind: [p for p in patterns if p.kind == kind] for kind in ("warrant", "membership", "figure")}
        self.warrants: dict[tuple[str, str, str], Warrant] = {}
        self.memberships: dict[tuple[str, str, str], Membership] = {}
        self.figures: dict[tuple[str, int], Figure] = {}
        self._court = ""
        self._wanted: tuple[Person, ...] = ()
        self._subject: tuple[Person, ...] = ()

    def read(self, told: Told, bare: Masked, mentions: Sequence[Mention], subject: Mention | None) -> None:
        """Takes what one sentence says; `subject` is whom the story spoke of last."""
        self._subject = subject.people if subject is not None else ()
        courts = [str(m.value) for m in mentions if m.kind == "body" and m.value in _COURTS]
        self._court = courts[0] if courts else self._court
        self._read_warrants(told, bare, mentions)
        self._read_memberships(told, bare)
        self._read_figures(told, bare)

    def _read_warrants(self, told: Told, bare: Masked, mentions: Sequence[Mention]) -> None:
        taken: list[tuple[int, int]] = []
        for pattern in self.by_kind["warrant"]:
            for expression in pattern.surface:
                for found in find(expression, bare):
                    if any(a < found.end and found.start < z for a, z in taken) or not _happened(told, found):
                        continue
                    people = tuple(p for m in found.slots.get("who", ()) for p in m.people)
                    people = people or self._whose(told, found, mentions)
                    court = next((str(m.value) for m in found.slots.get("body", ()) if m.value in _COURTS), self._court)
                    if not people or not court:
                        continue
                    taken.append((found.start, found.end))
                    self._wanted = people
                    for person in people:
                        self._keep(told, found, pattern, person, court)

    def _whose(self, told: Told, found: Found, mentions: Sequence[Mention]) -> tuple[Person, ...]:
        """Of whom a warrant is that names nobody: whom the sentence names before it, else whom the last one named."""
        before = [m for m in mentions if m.kind == "person" and m.end <= found.start]
        return before[0].people if before else self._subject or self._wanted

    def _keep(self, told: Told, found: Found, pattern: Pattern, person: Person, court: str) -> None:
        mention = time_of(told, found)
        when = mention.time.resolve(told.anchor, "past") if mention is not None and mention.time is not None else None
        end = mention.end if mention is not None and 0 <= mention.start - found.end < 3 else found.end
        key = (person.name, court, str(pattern.gives["act"]))
        held = self.warrants.get(key)
        if held is None or (held.when is None and when is not None):
            self.warrants[key] = Warrant(
                who=person.name,
                court=court,
                act=pattern.gives["act"],
                when=when,
                who_id=person.id,
                text=self.doc.text[found.start : end],
                span=(found.start, end),
                rule=pattern.name,
            )

    def _read_memberships(self, told: Told, bare: Masked) -> None:
        for pattern in self.by_kind["membership"]:
            for expression in pattern.surface:
                for found in find(expression, bare):
                    self._membership(told, found, pattern)

    def _membership(self, told: Told, found: Found, pattern: Pattern) -> None:
        flat = told.flat
        before, after = flat[told.sentence.start : found.start], flat[found.end : told.sentence.end]
        if supposed(before, flat[found.start : found.end], after):
            return
        relation = pattern.gives["relation"]
        status = status_of(found.chain, found.form) if found.form else "made"
        if status == "declined":
            relation = {"member": "not_member"}.get(relation)
        elif status in ("planned", "possible"):
            relation = {"member": "joining", "left": "leaving", "leaving": "leaving", "joining": "joining"}.get(
                relation
            )
        elif status != "made":
            relation = None
        body = next((str(m.value) for m in found.slots.get("body", ())), self._court)
        if relation is None or not body:
            return
        mention = time_of(told, found) if pattern.gives.get("dated") else None
        when = mention.time.resolve(told.anchor) if mention is not None and mention.time is not None else None
        for place in found.slots.get("state", ()):
            for state in place.states:
                if place.value == "state":
                    self.memberships.setdefault(
                        (state, body, relation),
                        Membership(
                            state=state,
                            body=body,
                            relation=relation,
                            when=when,
                            text=self.doc.text[found.start : found.end],
                            span=(found.start, found.end),
                            rule=pattern.name,
                        ),
                    )

    def _read_figures(self, told: Told, bare: Masked) -> None:
        for pattern in self.by_kind["figure"]:
            for expression in pattern.surface:
                for found in find(expression, bare):
                    body = next((str(m.value) for m in found.slots.get("body", ())), "")
                    digits = re.search(r"\d{1,3}", told.flat[found.start : found.end])
                    value = int(digits[0]) if digits else NUMBERS.get(_first_word(told.flat[found.start : found.end]))
                    if not body or not value:
                        continue
                    self.figures.setdefault(
                        (f"{body} members", value),
                        Figure(
                            about=f"{body} members",
                            value=value,
                            text=self.doc.text[found.start : found.end],
                            span=(found.start, found.end),
                            rule=pattern.name,
                        ),
                    )


def _first_word(text: str) -> str:
    return next((w for w in re.findall(r"[a-zà-ÿ]+", text.lower()) if NUMBERS.get(w, 0) > 1), "")


def _happened(told: Told, found: Found) -> bool:
    flat, sentence = told.flat, told.sentence
    if supposed(flat[sentence.start : found.start], flat[found.start : found.end], flat[found.end : sentence.end]):
        return False
    noun = re.search(r"mandats? ", flat[found.start : found.end])
    if noun and _NONE.search(flat[max(sentence.start, found.start - 40) : found.start + noun.start()]):
        return False
    if re.search(
        r"\b(?:pourrait|devrait|risque de|éviter de|refus\w+ d|doit) [\w ]{0,12}$",
        flat[sentence.start : found.verb_at[0]][-30:],
    ):
        return False
    if found.form in ("participle", "gerund"):
        return not set(found.chain) & {"ne", "n"}
    return found.form is None or status_of(found.chain, found.form) == "made"
