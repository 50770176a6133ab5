"""Whom does a title mean: "the Russian leader", "his Belarusian counterpart", "the presidents of Kenya and Uganda"?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import msgspec

from dedere.reader import roles
from dedere.reader.gazetteer import Gazetteer, own
from dedere.reader.glance import words_of
from dedere.reader.lexicon import Person, demonyms
from dedere.reader.mentions import Mention
from dedere.reader.people_crowns import may_be
from dedere.record.day import Day

Salient = Callable[[Sequence[Mention], Callable[[Mention], bool]], Person | None]

PAIR = re.compile(
    r"\b(?:[Tt]he (?:two|pair)(?: (?:(?i:leaders|men|presidents|ministers|heads of state|politicians|women|"
    r"prime ministers|statesmen|officials|diplomats|foreign ministers)))?|[Bb]oth (?:leaders|men|presidents|ministers)|"
    r"[Tt]he (?:leaders|presidents)(?=' )|[Tt]he (?:leaders|presidents|(?:prime|foreign) ministers)(?= (?:(?:will|"
    r"are|were|have|had|also|then|later|last|first|both|due|set|to|be|expected|scheduled) ){1,4}(?:meet|met|"
    r"(?:hold|held) (?:\w+ ){0,2}talks|sit down|sat down|shake hands|shaken hands)\b))\b"
    r"(?! (?:countries|nations|sides|states|neighbou?rs|governments|bloc|other))|"
    r"\b[Tt]hey(?= (?:(?:last|first|also|had|have|will|are|were|then|later|both|previously|had last|should|may|could|"
    r"expected|due|set|to|be|been|scheduled) ){0,4}(?:met|meet|meeting|shook hands|shake hands|"
    r"held (?:\w+ ){0,3}(?:talks|meeting|news)|"
    r"hold (?:\w+ ){0,3}(?:talks|meeting|news)|sat down|embraced|hugged|posed|dined|spoke for)\b)"
)
_TITLE_ALONE = (
    rf"\b(?:(?P<of>{{places}})'s?|[Tt]he(?: (?:former|then|visiting|veteran|long-time|longtime|embattled|"
    rf"new|late))? (?P<dem>{{nations}})|^(?P<dem3>{{nations}})|(?P<poss>[Hh]is|[Hh]er)(?: (?P<dem2>{{nations}}))?|"
    rf"[Tt]he(?P<bare>)(?: (?!vice|deputy|former|first|next|new|other|country|party|opposition|prime|crown|"
    rf"foreign|defen|incoming|then|national|security|supreme|rebel|militant|chief|finance|interior|justice|"
    rf"trade|"
    rf"top)[a-z-]+){{0,2}}) (?:then )?(?P<role>{roles.ROLE})(?: of (?P<of2>{{places}})\b(?!'s))?"
    rf"\b(?! of\b)(?!,? [A-Z]\w+ [a-z]*(?:[A-Z]|"
    rf"said))"
)
_SEVERAL = (
    r"leaders|presidents|prime ministers|foreign ministers|top diplomats|defen[cs]e ministers|heads of (?:state|"
    r"government)|chancellors|premiers"
)
# "the Polish and Lithuanian presidents", "the leaders of Kenya, Uganda and Rwanda"; names that follow tell more
_LEADERS_OF = (
    rf"\b(?:[Tt]he |[Hh]is |[Hh]er )?(?:(?P<nations>(?:{{nations}})(?:, (?:{{nations}}))*,? and (?:{{nations}})) "
    rf"(?P<role>{_SEVERAL})|(?P<role2>{_SEVERAL}|[Pp]residents|[Ll]eaders) of (?P<states>(?:the )?(?:{{states}})"
    rf"(?:, (?:the )?(?:{{states}}))*,? and (?:the )?(?:{{states}})))\b"
    r"(?!,? ?(?:--|–|—|:|\()? ?(?:respectively )?[A-Z][\w'-]+ [A-Z][\w'-])"
)
_SOME_SEVERAL = re.compile(r"(?:eaders|residents|inisters|diplomats|eads of|hancellors|remiers)\b")
_PEERS = ("counterpart", "colleague", "opposite number")


class Seen(msgspec.Struct):
    """A person of this article and where the full name stands."""

    person: Person
    at: list[int]
    offices: set[str]


class Titles:
    """Whom the titles of one document mean.

    Args:
        seen: the people whom the document names, by name; shared with the finder of names, which fills it.
        on: the article's day, where known, for titles held on it.
        salient: the fitting subject of the nearest sentence above.
    """

    def __init__(self, gazetteer: Gazetteer, seen: Mapping[str, Seen], on: Day | None, salient: Salient) -> None:
        self.gazetteer = gazetteer
        self.seen = seen
        self.on = on
        self.salient = salient

    def holder_of(self, match: re.Match[str], before: Sequence[Mention]) -> Person | None:
        """The holder of a title that stands alone.

        Args:
            before: the mentions before it, latest last.
        """
        kinds = roles.offices(match["role"])
        if not kinds:
            return None
        role = match["role"].lower()
        place = match["of"] or match["of2"]
        state = self._state(place) if place else self._nation(match["dem"] or match["dem2"] or match["dem3"] or "")
        if role in _PEERS:
            kinds = self._peers(kinds, state, before)
        if state:
            now = not ("former" in match[0] or role in ("chief", "host", "ally"))
            return self.office_holder(state, kinds, before, now=now)
        if match["poss"] is not None or place:
            return None
        found = self.salient(
            before, lambda m: len(m.people) == 1 and self._has_office(m.people[0], kinds) and may_be(role, m.people[0])
        )
        return found or (None if before or match["bare"] is None else self._first_named(match, kinds))

    def _first_named(self, match: re.Match[str], kinds: Sequence[str]) -> Person | None:
        """The one who opens the story by title alone and is named right after: "The President has arrived."."""
        first = min((s for s in self.seen.values() if s.at), key=lambda s: min(s.at), default=None)
        if first is None or not self._has_office(first.person, kinds):
            return None
        return first.person if may_be(match["role"].lower(), first.person) else None

    def _peers(self, kinds: tuple[str, ...], state: str | None, before: Sequence[Mention]) -> tuple[str, ...]:
        """The offices of whoever has the counterpart: that of a foreign minister is a foreign minister."""
        for mention in reversed(before):
            for person in mention.people:
                if person.state == state:
                    continue
                here = self.seen.get(person.name)
                told = here.offices if here else set()
                held = told or {o.kind for o in person.offices if o.held(self.on)}
                if held & {"hos", "hog", "fm", "dm"}:
                    return tuple(kind for kind in kinds if kind in held)
        return kinds

    def leaders(self, match: re.Match[str], before: Sequence[Mention]) -> tuple[Person, ...]:
        """The holders of one office in several states; of more than two those alone whom the article names."""
        kinds = roles.offices((match["role"] or match["role2"])[:-1].replace("heads", "head"))
        names = re.split(r",? and |, ", match["nations"] or match["states"])
        states = [self._nation(name.removeprefix("the ")) for name in names]
        people = [self.office_holder(state, kinds, before, now=len(states) == 2) for state in states]
        held = tuple(person for person in people if person is not None)
        return held if len(set(held)) >= 2 else ()

    def office_holder(
        self, state: str | None, kinds: Sequence[str], before: Sequence[Mention], *, now: bool = True
    ) -> Person | None:
        """Whom a title means: somebody of that state and office in the article, else who held it on the day."""
        if state is None:
            return None
        order = [kinds] if "hog" not in kinds or kinds[0] != "hos" else [("hos",), kinds]
        for wanted in order:  # a leader is the first man before he is the second
            for mention in reversed(before):
                for person in mention.people:
                    if person.state == state and self._has_office(person, wanted):
                        return person
            for seen in self.seen.values():
                if seen.at and seen.person.state == state and self._has_office(seen.person, wanted):
                    return seen.person
        if not now:
            return None
        held = [
            p
            for p in self.gazetteer.of_state.get(state, ())
            if any(o.kind in kinds and o.held(self.on) for o in p.offices)
        ]
        leaders = [p for p in held if any(o.kind == kinds[0] and o.held(self.on) for o in p.offices)]
        best = leaders or held
        return best[0] if len(best) == 1 else None

    def _nation(self, word: str) -> str | None:
        return demonyms().get(word) or self._state(word)

    def _state(self, name: str) -> str | None:
        place = self.gazetteer.places.get(name)
        return place.states[0] if place and len(place.states) == 1 else None

    def _has_office(self, person: Person, kinds: Sequence[str]) -> bool:
        here = self.seen.get(person.name)
        return any(o.kind in kinds for o in person.offices) or bool(here and here.offices & set(kinds))

    def last_two(self, before: Sequence[Mention], words: str = "") -> tuple[Person, ...]:
        """The two officials named last, the earlier first; those whom `words` fit where there are two; or nobody."""
        lower = words.lower()
        kinds: tuple[str, ...] = ("hos", "hog") if re.search("leader|president|prime|head|statesm", lower) else ()
        kinds = ("fm",) if re.search("foreign|diplomat", lower) else kinds
        for wanted in (kinds, ()) if kinds else ((),):
            found: list[Person] = []
            for mention in reversed(before):
                if wanted and before[-1].start - mention.start > 700:
                    break
                for person in mention.people:
                    fits = self._has_office(person, wanted) if wanted else self._is_official(person)
                    if person not in found and fits:
                        found.append(person)
                if len(found) >= 2:
                    return (found[1], found[0])
        return ()

    def _is_official(self, person: Person) -> bool:
        here = self.seen.get(person.name)
        return bool(person.offices) or bool(here and here.offices)


_POSTED = re.compile(r"\b[Aa]mbassador to (?:the )?(.*)")


def post_in(title: str) -> str:
    """The state in which the ambassador of a title serves; nothing where it is of nobody who does."""
    posted = _POSTED.search(title)
    return state_in(posted[1]) if posted else ""


def state_in(title: str) -> str:
    """The state that a title names: "the then Israeli prime minister"."""
    for word in re.findall(r"[A-Z][\w.]*(?: [A-Z]\w+)*", title):
        pieces = word.split()
        for size in range(len(pieces), 0, -1):
            for at in range(len(pieces) - size + 1):
                name = " ".join(pieces[at : at + size]).removesuffix("'s")
                if name in own().places:
                    return own().places[name].states[0]
    return ""


_ACTING = frozenset({"Kremlin", "Moscow", "Beijing", "Pyongyang"})


def _alternatives(names: Sequence[str]) -> str:
    return "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True))


@cache
def _spelled_out(pattern: str) -> re.Pattern[str]:
    """A pattern with the names of nations and places in it."""
    known = own().places.items()
    lists = {
        "nations": _alternatives([*demonyms(), "US", "U.S.", "UK", "Kremlin"]),
        "states": _alternatives([name for name, place in known if place.kind == "state"]),
        "places": _alternatives([
            name for name, p in known if p.kind in ("state", "seat") or (p.kind == "city" and name in _ACTING)
        ]),
    }  # fmt: skip
    for slot, names in lists.items():
        pattern = pattern.replace(f"{{{slot}}}", names)
    return re.compile(pattern)


def titles_alone(text: str) -> Iterator[re.Match[str]]:
    """Where a title stands without a name."""
    if not words_of(text).isdisjoint(roles.LEADING):
        yield from _spelled_out(_TITLE_ALONE).finditer(text)


def leaders_of(text: str) -> Iterator[re.Match[str]]:
    """Where the holders of one office in several states are named together, without their names."""
    if _SOME_SEVERAL.search(text):
        yield from _spelled_out(_LEADERS_OF).finditer(text)
