"""Where in a text do known names stand?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

import ahocorasick_rs

from dedere.reader.lexicon import Person, Place, people, places

# scraped pages lose the space after a link: "Bidenwill visit", "relationshipwith"
_GLUED = re.compile(r"(?:will|has|had|is|was|said|and|to|in|would|arrived|met)\b")
_NO_PLACE_AFTER = re.compile(
    r"(?:-[a-z]| (?:Times|Post|News|Herald|University|Airlines?|Airways|Review|Star|Journal|Tribune|"
    r"Statute|Conventions?|Agreements?|Treaty|"
    r"Accords?|Protocol|Memorandum|Cooperation|Process|Club|Institute|Telegraph|Mail|Gazette|Globe|Sun|"
    r"Today|Daily|Commercial|Declaration|City FC|United|"
    r"Charter|Format|Security Conference|Film|Marathon|Prize|Stock|agreements?|accords?)\b)"
)


class Gazetteer:
    """All names of people and places in one automaton; the longest name at a place wins.

    Args:
        known: everybody whose name is looked for.
    """

    def __init__(self, known: Sequence[Person]) -> None:
        self.known = tuple(known)
        self.full: dict[str, list[Person]] = {}
        self.alone: dict[str, list[Person]] = {}
        self.of_state: dict[str, list[Person]] = {}
        for person in known:
            for name in _spelled(person.every_name):
                self.full.setdefault(name, []).append(person)
            for name in _spelled(person.alone):
                self.alone.setdefault(name, []).append(person)
            self.of_state.setdefault(person.state, []).append(person)
        self.places: dict[str, Place] = {}
        for place in places():
            self.places.setdefault(_straight(place.name), place)
        self.place_names = frozenset(self.places)
        self._folded = {name.casefold(): place for name, place in self.places.items()}
        self._sharing: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
        self._names = list(dict.fromkeys((*self.full, *self.alone, *self.places)))
        self._automaton = ahocorasick_rs.AhoCorasick(self._names, ahocorasick_rs.MatchKind.LeftmostLongest)

    def hits(self, flat: str) -> list[tuple[int, int, str]]:
        """Every known name as a whole word, left to right."""
        found: list[tuple[int, int, str]] = []
        size = len(flat)
        for index, start, end in self._automaton.find_matches_as_indexes(flat):
            inside = start and (flat[start - 1].isalnum() or flat[start - 1] == "_")
            if inside and not (self._names[index] in self.places and _glued_before(flat, start)):
                continue
            if end < size and (flat[end].isalnum() or flat[end] == "_") and not _GLUED.match(flat, end):
                found.extend(self._shorter(flat, start, end))
                continue
            found.append((start, end, self._names[index]))
        return found

    def _shorter(self, flat: str, start: int, end: int) -> Iterable[tuple[int, int, str]]:
        # "Moscow region's" may begin with a longer name that is cut inside a word
        for cut in range(end - 1, start + 1, -1):
            name = flat[start:cut]
            if (name in self.full or name in self.alone or name in self.places) and not flat[cut].isalnum():
                yield (start, cut, name)
                return

    def known_in(self, hits: Iterable[tuple[int, int, str]]) -> list[tuple[int, int]]:
        """Where full names of known people stand, and names of places of several words."""
        return [(start, end) for start, end, name in hits if name in self.full or (" " in name and name in self.places)]

    def alike(self, name: str) -> list[str]:
        """The full names of several words that share the first or the last word of a name and its first letter."""
        if not self._sharing:
            for number, full in enumerate(self.full):
                words = full.split()
                if len(words) > 1:
                    self._sharing.setdefault((full[0], words[0], ""), []).append((number, full))
                    self._sharing.setdefault((full[0], "", words[-1]), []).append((number, full))
        first, *_, last = name.split()
        shared = {*self._sharing.get((name[0], first, ""), ()), *self._sharing.get((name[0], "", last), ())}
        return [full for _, full in sorted(shared)]

    def place(self, name: str) -> Place | None:
        """The place of a name in whatever case: "RIO DE JANEIRO"."""
        return self._folded.get(_straight(name).strip(" .,").casefold())

    def is_place(self, flat: str, start: int, end: int, name: str) -> Place | None:
        """The place a hit names, unless the words round it make it part of another name."""
        place = self.places.get(name)
        if place is None or _NO_PLACE_AFTER.match(flat, end):
            return None
        if start > 1 and flat[start - 1] in "-/@#" and flat[start - 2].isalnum():
            return None
        return place


def _glued_before(flat: str, start: int) -> bool:
    return re.search(r"(?:with|has|visit|in|to)$", flat[max(0, start - 6) : start]) is not None


def _spelled(names: Iterable[str]) -> list[str]:
    """The names with straight quotes, and each without its accents as well: "Župljanin", "Zupljanin"."""
    straight = [_straight(name) for name in names]
    plain = [
        unicodedata.normalize("NFKD", name.translate(_UNMARKED)).encode("ascii", "ignore").decode() for name in straight
    ]
    return list(dict.fromkeys([*straight, *(p for n, p in zip(straight, plain, strict=True) if len(p) == len(n))]))


# letters that carry no accent but that reports in English write without their stroke
_UNMARKED = str.maketrans("łŁøØđĐðıİʻ", "lLoOdDdiI'")


def _straight(name: str) -> str:
    return name.replace("’", "'")


@cache
def own() -> Gazetteer:
    """The gazetteer of the reader's own lists alone."""
    return Gazetteer(people())
