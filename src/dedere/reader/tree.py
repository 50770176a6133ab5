"""Which dependency patterns match a parsed sentence?

A `find` expression names words and what must hang on them:
`arrive|land >subj who:person >prep(in|at) where:place`. Relations are logical, not those of the parser: `>subj` sees
through control ("is due to arrive"), coordination and relative clauses, `>prep` through "at the airport in".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dedere.reader.mentions import Mention
from dedere.reader.surface import Found
from dedere.reader.tree_steps import Step, Tree
from dedere.reader.tree_words import (
    ABOUT,
    DENIED,
    DOWN,
    EVENTS,
    HAVE,
    NOWHERE,
    OBJECT_CONTROL,
    RECEIVING,
    STANCE,
    VEHICLES,
)
from dedere.reader.verbs import Form, lemma

_FORMS: dict[str, Form] = {
    "VB": "base",
    "VBP": "present",
    "VBZ": "present",
    "VBD": "past",
    "VBN": "participle",
    "VBG": "ing",
}


class Parsed:
    """One parsed sentence with its mentions on their tokens.

    Args:
        tokens: the parser's tokens; `idx` counts from `base`.
        mentions: mentions of the document that lie in the sentence.
    """

    def __init__(self, tokens: Any, base: int, mentions: Sequence[Mention]) -> None:
        self.tokens = list(tokens)
        self.base = base
        self.by_token: dict[int, Mention] = {}
        for mention in sorted(mentions, key=lambda m: (m.kind == "time", m.end - m.start), reverse=True):
            for token in self.tokens:
                at = base + token.idx
                if mention.start <= at < mention.end:
                    self.by_token[token.i] = mention
        self.children: dict[int, list[Any]] = {}
        for token in self.tokens:
            if token.head.i != token.i:
                self.children.setdefault(token.head.i, []).append(token)
        self.lemmas = [lemma(token.text) for token in self.tokens]

    def of(self, token: Any) -> list[Any]:
        """The children of a token, left to right."""
        return self.children.get(token.i, [])

    def find(self, tree: Tree) -> Iterator[Found]:
        """Every match of a compiled expression."""
        for token, word in zip(self.tokens, self.lemmas, strict=True):
            fits = word not in tree.heads and token.tag_ in _FORMS if tree.open else word in tree.heads
            if fits and token.i not in self.by_token and (found := self._match(token, tree)):
                yield found

    def _match(self, token: Any, tree: Tree) -> Found | None:
        slots: dict[str, tuple[Mention, ...]] = {}
        for step in tree.steps:
            got = [m for m in self._reach(token, step) if not step.kind or m.kind == step.kind]
            if not got and step.relation == "particle":
                got_any = any(child.text.lower() in step.words for child in self.of(token))
                if not got_any and not step.optional:
                    return None
                continue
            if not got:
                if step.optional:
                    continue
                return None
            slots[step.slot] = (*slots.get(step.slot, ()), *(m for m in got if m not in slots.get(step.slot, ())))
        everything = [m for held in slots.values() for m in held]
        verb = self._governor(token) if token.tag_.startswith("NN") else token
        chain, form = self._chain(verb, noun=None if verb is token else token)
        if chain is None:
            return None
        at = (self.base + token.idx, self.base + token.idx + len(token.text))
        return Found(
            start=min([at[0], *(m.start for m in everything)]),
            end=max([at[1], *(m.end for m in everything)]),
            slots=slots,
            chain=tuple(chain),
            verb=token.text.lower(),
            form=form,
            verb_at=at,
        )

    # ---- relations ----------------------------------------------------------------------------------------------

    def _reach(self, token: Any, step: Step) -> list[Mention]:
        match step.relation:
            case "subj":
                if lemma(token.text) in RECEIVING and any(c.dep_ in ("nsubjpass", "auxpass") for c in self.of(token)):
                    return []  # who is received is no host
                return self._mentions(self._subjects(token), self._clause(token))
            case "obj":
                things = [c for c in self.of(token) if c.dep_ in ("dobj", "nsubjpass", "obj", "oprd")]
                if any(c.text.lower() in ("which", "that") for c in things):
                    clause = token.head if token.dep_ == "ccomp" else token
                    if clause.dep_ == "relcl":
                        things.append(clause.head)  # "Turkmenistan, which he visited", "which he said he visited"
                return self._mentions(things)
            case "maker":
                return self._mentions(self._makers(token))
            case "prep":
                return self._prepositional(token, step)
            case "doer":
                passive = token.tag_ == "VBN" and not any(c.text.lower() in HAVE for c in self.of(token))
                return [] if passive else self._mentions(self._subjects(token), self._clause(token))
            case "done":
                passive = token.tag_ == "VBN" and any(c.dep_ in ("auxpass", "nsubjpass") for c in self.of(token))
                return self._mentions(self._subjects(token)) if passive else []
            case "at":
                return self._right_at(token, step)
            case "held":
                return self._held_at(token, step)
            case "near":
                return [
                    m
                    for child in self.of(token)
                    if child.dep_ == "prep" and child.text.lower() in step.words
                    for m in self._below(child, step.kind)
                ]
            case "rider":
                return self._riders(token)
            case "below":
                return self._below(token, step.kind)
            case "agent":
                return self._mentions(
                    [g for c in self.of(token) if c.dep_ == "agent" for g in self.of(c) if g.dep_ == "pobj"]
                )
        return []

    def _mentions(self, tokens: Sequence[Any], before: int | None = None) -> list[Mention]:
        """The mentions that tokens stand for, coordination and apposition followed.

        Args:
            before: of a list, those who stand before this token alone.
        """
        found: list[Mention] = []
        for token in tokens:
            todo, seen = [token], set()
            while todo:
                here = todo.pop(0)
                if here.i in seen:
                    continue
                seen.add(here.i)
                mention = self.by_token.get(here.i)
                if mention is not None and mention not in found:
                    found.append(mention)
                if mention is None or mention.kind != "gathering":
                    todo.extend(
                        c
                        for c in self.of(here)
                        if c.dep_ in (("conj",) if mention else ("conj", "appos")) and (before is None or c.i < before)
                    )
        return found

    def _clause(self, token: Any) -> int | None:
        """The verb, where its clause tells of one of a list: "Ann, who lives in Rome, and Bob"."""
        return token.i if token.dep_ == "relcl" else None

    def _subjects(self, token: Any, depth: int = 0) -> list[Any]:
        if depth > 6:
            return []
        own = [c for c in self.of(token) if c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")]
        if own:
            found = []
            for subject in own:
                if subject.text.lower() in ("who", "that", "which") and token.dep_ == "relcl":
                    found.append(token.head)
                else:
                    found.append(subject)
            return found
        head = token.head
        if head.i == token.i:
            return []
        match token.dep_:
            case "conj" | "advcl" | "dep" | "ROOT":
                return self._subjects(head, depth + 1)
            case "xcomp" | "ccomp":
                objects = [c for c in self.of(head) if c.dep_ in ("dobj", "nsubjpass", "dative")]
                if lemma(head.text) in OBJECT_CONTROL and objects:
                    return objects
                return self._subjects(head, depth + 1)
            case "pcomp":
                return self._subjects(head.head, depth + 1) if head.dep_ == "prep" else []
            case "acl" | "relcl":
                if head.i in self.by_token:
                    return [head]
                if head.dep_ == "attr" and token.tag_ not in ("VBD", "VBN"):  # "was the first leader to visit"
                    return self._subjects(head.head, depth + 1)
                if owners := [c for c in self.of(head) if c.dep_ == "poss"]:  # "his decision to visit"
                    return owners
                if token.tag_ == "VB" and head.dep_ in (
                    "dobj",
                    "pobj",
                ):  # "has plans to visit", "accepted one to visit"
                    up = head.head if head.dep_ == "dobj" else head.head.head
                    return self._subjects(up, depth + 1)
                return [head]
            case "aux" | "auxpass":
                return self._subjects(head, depth + 1)
        return []

    def _makers(self, token: Any) -> list[Any]:
        own = [c for c in self.of(token) if c.dep_ == "poss"]
        own += [
            g
            for c in self.of(token)
            if c.dep_ in ("prep", "agent") and c.text.lower() in ("by", "of", "from")
            for g in self.of(c)
            if g.dep_ == "pobj" and self._is_person(g)
        ]
        if own:
            return own
        head = token.head
        if token.dep_ in ("dobj", "attr", "nsubjpass", "obj"):
            return self._subjects(head)
        if token.dep_ == "pobj":
            anchor = head.head
            return (
                self._subjects(anchor)
                if anchor.tag_.startswith("VB")
                else [anchor]
                if anchor.i in self.by_token
                else []
            )
        if token.dep_ == "conj":
            return self._makers(head)
        return []

    def _is_person(self, token: Any) -> bool:
        mention = self.by_token.get(token.i)
        return mention is not None and mention.kind == "person"

    def _relative(self, token: Any, kind: str) -> list[Mention]:
        """The place whose clause a verb opens: "Cairo, where he spoke"."""
        mention = self.by_token.get(token.head.i)
        if token.dep_ != "relcl" or mention is None or mention.kind != kind:
            return []
        return [mention] if any(c.text.lower() == "where" for c in self.of(token)) else []

    def _prepositional(self, token: Any, step: Step) -> list[Mention]:
        found: list[Mention] = self._relative(token, step.kind)
        for child in self.of(token):
            if child.dep_ in ("prep", "dative", "agent") and child.text.lower() in step.words:
                found.extend(self._below(child, step.kind))
            elif (
                child.dep_ in ("prep", "prt", "advmod", "dobj", "npadvmod", "pobj", "attr")
                and child.i not in self.by_token
            ):
                below_it = [*self.of(child), *self._joined_to(child)]
                for below in below_it:  # "arrived at the airport in", "paid a visit to", "back to"
                    if below.dep_ == "prep" and below.text.lower() in step.words:
                        found.extend(self._below(below, step.kind))
                    elif below.dep_ == "pobj" and "with" in step.words:  # "take part in a summit with"
                        found.extend(
                            m
                            for deep in self.of(below)
                            if deep.dep_ == "prep" and deep.text.lower() in step.words
                            for m in self._below(deep, step.kind)
                        )
        if not found and token.tag_.startswith("NN") and token.dep_ == "dobj":
            for sibling in self.of(token.head):
                if sibling.dep_ == "prep" and sibling.text.lower() in step.words and sibling.i > token.i:
                    found.extend(self._below(sibling, step.kind))
        return list({id(m): m for m in found}.values())

    def _joined_to(self, thing: Any) -> Iterator[Any]:
        """What hangs on the later things of a list: "see a school in Chad and a port in Togo"."""
        if thing.dep_ in ("dobj", "conj"):
            for other in self.of(thing):
                if other.dep_ == "conj" and other.tag_.startswith("NN") and other.i not in self.by_token:
                    yield from self.of(other)
                    yield from self._joined_to(other)

    def _right_at(self, token: Any, step: Step) -> list[Mention]:
        """What a preposition of the verb itself names, before the object or where there is none."""
        things = [c.i for c in self.of(token) if c.dep_ in ("dobj", "oprd", "attr", "acomp", "ccomp", "xcomp")]
        first = min((i for i in things if i > token.i), default=len(self.tokens) + token.i)
        found: list[Mention] = self._relative(token, step.kind)
        for child in self.of(token):
            if child.dep_ == "prep" and child.text.lower() in ABOUT and child.i > token.i:
                break  # "spoke of missiles in": the place may be theirs
            if child.dep_ == "prep" and child.text.lower() in step.words and child.i < first:
                for below in self.of(child):
                    if below.dep_ == "pobj":
                        own = self.by_token.get(below.i)
                        found.extend([own] if own and own.kind == step.kind else self._below(below, step.kind))
        return found

    def _held_at(self, token: Any, step: Step) -> list[Mention]:
        """Where an event is held at which the verb says that something is done: "spoke at a ceremony in"."""
        found: list[Mention] = []
        for child in self.of(token):
            if child.dep_ != "prep" or child.text.lower() not in step.words:
                continue
            todo = [c for c in self.of(child) if c.dep_ == "pobj"]
            for event in todo:
                if lemma(event.text) not in EVENTS and event.text.lower() not in EVENTS:
                    continue
                for below in self.of(event):
                    if below.dep_ == "prep" and below.text.lower() in ("in", "near", "outside"):
                        found.extend(self._below(below, step.kind))
                    elif below.dep_ == "prep" and below.text.lower() == "of":  # "a meeting of the council in"
                        todo.extend(c for c in self.of(below) if c.dep_ == "pobj" and lemma(c.text) in EVENTS)
                        found.extend(
                            m
                            for whose in self.of(below)
                            for deep in self.of(whose)
                            if deep.dep_ == "prep" and deep.text.lower() == "in"
                            for m in self._below(deep, step.kind)
                        )
        return found

    def _riders(self, token: Any) -> list[Mention]:
        """Who sits in the plane or train that is the subject: "the jet carrying him", "his plane"."""
        found: list[Mention] = []
        for subject in self._subjects(token):
            if lemma(subject.text) not in VEHICLES or subject.i in self.by_token:
                continue
            inside = [c for c in self.of(subject) if c.dep_ == "poss"]
            for child in self.of(subject):
                if child.dep_ in ("acl", "relcl") and lemma(child.text) in ("carry", "bring", "fly", "take"):
                    inside += [c for c in self.of(child) if c.dep_ == "dobj"]
                elif child.dep_ == "prep" and child.text.lower() in ("with", "of", "carrying"):
                    inside += [c for c in self.of(child) if c.dep_ == "pobj"]
            found.extend(self._mentions(inside))
        return found

    def _below(self, token: Any, kind: str) -> list[Mention]:
        found: list[Mention] = []
        todo = list(self.of(token))
        while todo:
            here = todo.pop(0)
            if here.dep_ not in DOWN:
                continue
            mention = self.by_token.get(here.i)
            if mention is not None and mention.kind == kind and mention not in found:
                found.append(mention)
            if (mention is not None and mention.kind == "person") or here.text.lower() in NOWHERE:
                continue
            todo.extend(self.of(here))
        return found

    # ---- what governs -------------------------------------------------------------------------------------------

    def _governor(self, noun: Any) -> Any:
        """The verb that a journey's noun depends on."""
        here = noun
        for _ in range(4):
            here = here.head
            if here.tag_.startswith("VB"):
                return here
            if here.head.i == here.i:
                break
        return noun

    def _chain(self, verb: Any, *, noun: Any) -> tuple[list[str] | None, Form | None]:
        words: list[str] = []
        form = _FORMS.get(verb.tag_)
        here = verb
        if noun is not None:
            words.append(verb.text.lower())
        for _ in range(8):
            own = [
                c.text.lower()
                for c in self.of(here)
                if c.dep_ in ("aux", "auxpass", "neg")
                or (c.text.lower() in ("never", "no", "rarely", "without") and c.i < here.i)
            ]
            if any(c.dep_ == "mark" and c.text.lower() in ("if", "unless", "whether", "lest") for c in self.of(here)):
                return None, form
            words = [*own, *words]
            head = here.head
            if head.i == here.i:
                break
            if here.dep_ in ("acl", "relcl") and any(c.text.lower() in ("no", "little") for c in self.of(head)):
                return None, form  # "has no time to come"
            if here.dep_ in ("xcomp", "acl", "oprd") or (here.dep_ == "ccomp" and lemma(head.text) in STANCE):
                if lemma(head.text) in DENIED:
                    return None, form
                words = [head.text.lower(), *words]
                here = head
                continue
            if here.dep_ in ("conj",) and head.tag_.startswith("VB"):
                if not own and form != "past":
                    here = head
                    continue
                break
            if here.dep_ == "pcomp":
                if (
                    head.text.lower() in ("without", "of", "from", "against", "than", "for")
                    and head.text.lower() != "after"
                ):
                    words = [head.head.text.lower(), *words] if head.text.lower() in ("of", "from") else words
                    if head.text.lower() in ("without", "against", "than"):
                        return None, form
                here = head.head
                continue
            if here.dep_ in ("dobj", "attr", "nsubjpass"):
                words = [head.text.lower(), *words]
                here = head
                continue
            if here.dep_ == "advcl" and own == ["to"] and head.tag_.startswith("VB"):  # "flew there to meet him"
                words = [w for w in words if w != "to"]
                form = _FORMS.get(head.tag_)
                here = head
                continue
            if here.dep_ == "advcl" and any(
                c.dep_ == "mark" and c.text.lower() in ("if", "unless") for c in self.of(here)
            ):
                return None, form
            break
        return words, form
