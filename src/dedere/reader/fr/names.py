"""Whom and what does a French sentence name?

Names of people and places that are known before reading; titles ("le président russe"), surnames once a full name
stands above, pronouns; and the bodies. People come out under their usual English names, places as states.
"""

# ruff: noqa: E501 - expressions are easier to read whole

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

import ahocorasick_rs
import msgspec

from dedere.reader.document import Document, Sentence
from dedere.reader.lexicon import Person, Place, PlaceKind, people
from dedere.reader.lexicon import places as english_places
from dedere.reader.mentions import Mention
from dedere.record.day import Day

_PLACE_NOT_AFTER = re.compile(r"[-'](?=\w)| (?:Match|Soir|FC|Saint-Germain)\b|-\w")
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'-]*\w"
_UNKNOWN = rf"(?P<name>{_WORD}(?: (?:(?:al|el|ben|bin|de|van|von|ould|Al|El)[ -])?{_WORD}){{1,3}})"
_OFFICE = {
    "hos": r"(?:président|présidente|chef de l'[ÉE]tat|roi|reine|émir|sultan|empereur|dirigeant|numéro un)",
    "hog": r"(?:[Pp]remi(?:er|ère)[ -][Mm]inistre|chancelier|chancelière|chef du gouvernement|cheffe du gouvernement)",
    "fm": (
        r"(?:(?:ministre|chef|cheffe) (?:\w+ )?(?:des Affaires étrangères|des affaires étrangères|"
        r"des Relations extérieures|de la diplomatie)|chef de la diplomatie|cheffe de la diplomatie|"
        r"secrétaire d'[ÉE]tat)"
    ),
    "dm": r"(?:ministre (?:\w+ )?de la [Dd]éfense)",
    "x": (
        r"(?:ministre (?:\w+ )?(?:de l'Intérieur|de la Justice|de l'Économie|des Finances|du Commerce)|ministre|"
        r"homologue|porte-parole|procureur|procureure|ambassadeur|chef|commissaire|secrétaire général|conseiller|général|pape|"
        r"prince héritier)"
    ),
}
_ANY_OFFICE = "|".join(_OFFICE.values())
_BEFORE = r"(?P<det>(?:[Ll]e |[Ll]a |[Ll]'|[Ss]on |[Ss]a |[Ll]eur |[Uu]n )(?:ex-|ancien |ancienne |nouveau |alors )?|ex-|ancien )"
_M = re.compile(r"\b(?:M\.|Mme|MM\.|Monsieur|Madame|colonel|général|maréchal) $")


class Names:
    """All known names of people, places and bodies in one automaton; the longest at a place wins.

    Args:
        known: everybody whose name is looked for.
    """

    def __init__(self, known: Sequence[Person]) -> None:
        self.full: dict[str, Person] = {}
        self.alone: dict[str, list[Person]] = {}
        own = _spellings()
        self.offices: dict[tuple[str, str], list[Person]] = {}
        for person in known:
            alone, spellings = own.get(person.name, ((), ()))
            for name in (*person.every_name, *spellings):
                for form in _spelled(name):
                    self.full.setdefault(form, person)
            for name in dict.fromkeys((*alone, *person.alone)):
                if name in alone or person.known_by(name):
                    for form in _spelled(name):
                        self.alone.setdefault(form, []).append(person)
            for office in person.offices:
                self.offices.setdefault((office.kind, person.state), []).append(person)
        self.places = places()
        self.bodies = bodies()
        self._names = list(dict.fromkeys((*self.full, *self.alone, *self.places, *self.bodies)))
        self._automaton = ahocorasick_rs.AhoCorasick(self._names, ahocorasick_rs.MatchKind.LeftmostLongest)

    def hits(self, flat: str) -> list[tuple[int, int, str]]:
        """Every known name as a whole word, left to right."""
        size = len(flat)
        return [
            (start, end, self._names[index])
            for index, start, end in self._automaton.find_matches_as_indexes(flat)
            if not (start and (flat[start - 1].isalnum() or flat[start - 1] in "_-"))
            and not (end < size and (flat[end].isalnum() or flat[end] == "_"))
        ]

    def holder(self, kind: str, state: str, on: Day | None) -> Person | None:
        """Who holds an office of a state on a day; for "dirigeant" and the like the head of state."""
        held = self.offices.get((kind, state), [])
        fitting = [p for p in held if any(o.kind == kind and o.held(on, slack_days=31) for o in p.offices)]
        exact = [p for p in fitting if any(o.kind == kind and o.held(on) for o in p.offices)]
        found = exact or fitting
        return found[0] if len({p.name for p in found}) == 1 else None


def names_of(known: Sequence[Person] | None = None) -> Names:
    """The names of some people, by default of the reader's own list, with all places and bodies."""
    return _own() if known is None else Names(known)


@cache
def _own() -> Names:
    return Names(people())


def _lines(name: str) -> list[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split(";") for line in text.splitlines() if line and not line.startswith("#")]


def _spelled(name: str) -> Iterable[str]:
    name = name.replace("’", "'")
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return dict.fromkeys((name, plain))


@cache
def _spellings() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {
        name: (tuple(a for a in alone.split(",") if a), tuple(s for s in spellings.split(",") if s))
        for name, alone, spellings in _lines("people.txt")
    }


@cache
def places() -> dict[str, Place]:
    """French names of states and cities, and the cities that are written as in English."""
    found: dict[str, Place] = {}
    for code, kind, *names in _lines("places.txt"):
        if kind != "demonym":
            for name in names:
                found.setdefault(name, Place(name, (_state(code),), _kind(kind)))
    for place in english_places():
        if place.kind == "city" and len(place.states) == 1 and place.name not in ("Tours", "Nancy", "Man"):
            found.setdefault(place.name, place)
    return found


def _kind(kind: str) -> PlaceKind:
    return "city" if kind == "city" else "state"


def _state(code: str) -> str:
    from dedere.reader.lexicon import _PART_OF

    return _PART_OF.get(code, code)


@cache
def demonyms() -> dict[str, str]:
    """Every form of every demonym, in small letters, to its state: "russe", "hongroises"."""
    found: dict[str, str] = {}
    for code, kind, *names in _lines("places.txt"):
        if kind == "demonym":
            for name in names:
                for form in _inflected(name):
                    found.setdefault(form, code)
    return found


def _inflected(masculine: str) -> list[str]:
    """The forms of an adjective of origin.

    >>> _inflected("italien")[1], _inflected("turc")[1], _inflected("russe")
    ('italienne', 'turque', ['russe', 'russe', 'russes', 'russes'])
    """
    if masculine.endswith(("en", "on")):
        feminine = f"{masculine}ne"
    elif masculine in ("turc", "grec"):
        feminine = {"turc": "turque", "grec": "grecque"}[masculine]
    else:
        feminine = masculine if masculine.endswith("e") else f"{masculine}e"
    plural = masculine if masculine.endswith("s") else f"{masculine}s"
    return [masculine, feminine, plural, f"{feminine}s"]


@cache
def bodies() -> dict[str, tuple[str, str]]:
    """Names of courts, treaties and organisations: usual English short name, kind."""
    return {name: (short, kind) for short, kind, *names in _lines("bodies.txt") for name in names}


@cache
def _title() -> re.Pattern[str]:
    origin = "|".join(sorted(demonyms(), key=len, reverse=True))
    state = "|".join(
        sorted(map(re.escape, (n for n, p in places().items() if p.kind == "state")), key=len, reverse=True)
    )
    return re.compile(
        rf"{_BEFORE}(?P<office>{_ANY_OFFICE})(?: (?:de transition|par intérim|sortant|en exercice))?"
        rf"(?: (?P<origin>{origin})\b| (?:de la |de l'|du |de |d'|des )(?P<state>{state})\b)?"
        r"(?P<rest> (?:des Affaires étrangères|de la Défense|de l'Intérieur|de la Justice))?"
    )


class Namer:
    """Finds the people, places and bodies of one document, sentence by sentence."""

    def __init__(self, doc: Document, names: Names, anchor: Day | None) -> None:
        self.doc, self.names, self.anchor = doc, names, anchor
        self._hits: dict[int, list[tuple[int, int, str]]] = {}
        self._full_names = {p.name for _, _, n in names.hits(doc.flat) if (p := names.full.get(n))}
        for hit in names.hits(doc.flat):
            sentence = doc.sentence_at(hit[0])
            if sentence is not None:
                self._hits.setdefault(sentence.index, []).append(hit)
        self._own: dict[str, Person] = {}
        self.subject: Mention | None = None

    def in_sentence(self, sentence: Sentence) -> list[Mention]:
        """What a sentence names, left to right, none overlapping another."""
        flat = self.doc.flat
        found: list[Mention] = []
        for start, end, name in self._hits.get(sentence.index, ()):
            mention = self._known(flat, start, end, name)
            if mention is not None:
                found.append(mention)
        found = self._titles(sentence, found)
        found = self._met_before(sentence, found)
        found.extend(self._capital(sentence, found))
        found.sort(key=lambda m: m.start)
        found = self._pronouns(sentence, found)
        first = next((m for m in found if m.kind == "person" and m.how != "pronoun"), None)
        if first is not None:
            self.subject = first
        return found

    def _known(self, flat: str, start: int, end: int, name: str) -> Mention | None:
        if name in self.names.bodies and name not in self.names.full:
            short, kind = self.names.bodies[name]
            return Mention(kind="body", start=start, end=end, core=(start, end), value=short, seat=kind == "treaty")
        person = self.names.full.get(name) or self._by_surname(name)
        if person is not None:
            led = _M.search(flat, max(0, start - 10), start)
            return Mention(
                kind="person", start=led.start() if led else start, end=end, core=(start, end), people=(person,)
            )
        place = self.names.places.get(name)
        if (
            place is None
            or _PLACE_NOT_AFTER.match(flat, end)
            or (name == "Rome" and flat[:start].endswith(("atut de ", "aité de ")))
        ):
            return None
        return Mention(kind="place", start=start, end=end, core=(start, end), states=place.states, value=place.kind)

    def _by_surname(self, name: str) -> Person | None:
        people = self.names.alone.get(name, [])
        named = [p for p in people if p.name in self._full_names]
        found = named or people
        now = [p for p in found if any(o.held(self.anchor, slack_days=31) for o in p.offices)]
        return (now or found)[0] if found and len({p.name for p in (now or found)}) == 1 else None

    def _titles(self, sentence: Sentence, found: list[Mention]) -> list[Mention]:
        """Titles become part of the name behind them, or a mention of who holds the office."""
        flat = self.doc.flat
        people = [m for m in found if m.kind == "person"]
        for match in _title().finditer(flat, sentence.start, sentence.end):
            behind = next(
                (m for m in people if m.start >= match.end() and flat[match.end() : m.start] in (" ", ", ")), None
            )
            if behind is not None:
                found = [m for m in found if m is not behind and not (match.start() <= m.start < match.end())]
                found.append(msgspec.structs.replace(behind, start=match.start()))
                continue
            unknown = re.compile(rf",? {_UNKNOWN}").match(flat, match.end(), sentence.end)
            state = match["state"]
            code = demonyms().get(match["origin"] or "") or (self.names.places[state].states[0] if state else "")
            if unknown and not any(m.start < unknown.end() and unknown.start("name") < m.end for m in found):
                name = unknown["name"]
                person = Person(name=name, alone=(name.split()[-1],), state=code)
                self._own[name.split()[-1]] = person
                span = unknown.span("name")
                found = [m for m in found if not (match.start() <= m.start < match.end())]
                found.append(Mention(kind="person", start=match.start(), end=span[1], core=span, people=(person,)))
                continue
            if not code or "ex-" in match["det"] or "ancien" in match["det"] or match["det"].lower().startswith("un "):
                continue
            kind = next((k for k, office in _OFFICE.items() if re.fullmatch(office, match["office"])), "x")
            if match["rest"] and "étrangères" in match["rest"]:
                kind = "fm"
            holder = self.names.holder(kind, code, self.anchor) if kind != "x" else None
            if holder is None:
                continue
            before = next((m for m in people if m.end <= match.start() and flat[m.end : match.start()] == ", "), None)
            found = [m for m in found if not (match.start() <= m.start < match.end())]
            if before is None or before.people[0].name != holder.name:
                span = (match.start(), match.end())
                found.append(
                    Mention(kind="person", start=span[0], end=span[1], core=span, how="title", people=(holder,))
                )
        return found

    def _met_before(self, sentence: Sentence, found: list[Mention]) -> list[Mention]:
        """The surnames of people whom the article itself introduced: "M. Lamola"."""
        flat = self.doc.flat
        for surname, person in self._own.items():
            for match in re.finditer(rf"\b{re.escape(surname)}\b", flat[sentence.start : sentence.end]):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                if not any(m.start < end and start < m.end for m in found):
                    led = _M.search(flat, max(0, start - 10), start)
                    first = led.start() if led else start
                    found.append(Mention(kind="person", start=first, end=end, core=(start, end), people=(person,)))
        return found

    def _capital(self, sentence: Sentence, found: list[Mention]) -> list[Mention]:
        """ "la capitale mongole", "le territoire hongrois", "dans la capitale kazakhe, Astana"."""
        flat = self.doc.flat
        out: list[Mention] = []
        for match in re.finditer(
            r"\b(?:capitale|territoire|sol|station balnéaire) (?P<origin>[\w-]+)", flat[sentence.start : sentence.end]
        ):
            code = demonyms().get(match["origin"].lower())
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if code and not any(m.start < end and start < m.end for m in found):
                near = next(
                    (m for m in found if m.kind == "place" and flat[end : m.start] in (", ", " ", " d'", " de ")), None
                )
                if near is None:
                    out.append(
                        Mention(kind="place", start=start, end=end, core=(start, end), states=(code,), value="city")
                    )
        return out

    def _pronouns(self, sentence: Sentence, found: list[Mention]) -> list[Mention]:
        flat = self.doc.flat
        out = list(found)
        for match in re.finditer(
            r"\b(?P<p>[Ii]l|[Ee]lle)\b(?! y a\b| s'agit| faut| reste | est (?:prévu|possible|vrai))",
            flat[sentence.start : sentence.end],
        ):
            start, end = sentence.start + match.start("p"), sentence.start + match.end("p")
            gender = "m" if match["p"].lower() == "il" else "f"
            here = [m for m in found if m.kind == "person" and m.end <= start]
            meant = here[0] if here else self.subject
            if (
                meant is None
                or meant.people[0].gender not in ("", gender)
                or any(m.start < end and start < m.end for m in out)
            ):
                continue
            out.append(
                Mention(kind="person", start=start, end=end, core=(start, end), how="pronoun", people=meant.people)
            )
        return sorted(out, key=lambda m: m.start)
