"""Which court, treaty or organisation does each passage mean, by name or as "the bloc", "the Hague-based court"?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

import ahocorasick_rs
import msgspec

from dedere.reader.bodies_words import (
    ANAPHOR,
    ANAPHORS,
    BALKANS,
    BODY_ITSELF,
    CALLED,
    CITY,
    COALITION,
    COURT_IN,
    COURT_OF_TOWN,
    HAGUE,
    HIGHEST_COURT,
    IN_THE_HAGUE,
    IT,
    NAMED,
    NO_BODY_AFTER,
    NON,
    NOT_NAMED,
    OWN_COURT,
    RWANDA,
    WAR_CRIMES,
    YUGOSLAV,
    nation_courts,
)
from dedere.reader.document import Document, Sentence
from dedere.reader.lexicon import demonyms
from dedere.reader.literals import Sieve
from dedere.reader.mentions import Mention


class Body(msgspec.Struct, frozen=True):
    """A court, treaty or organisation: its short name, the name it speaks under, what sort of body it is."""

    short: str
    speaks: str
    kinds: frozenset[str]


@cache
def known() -> dict[str, Body]:
    """Every known name and the body it means."""
    table: dict[str, Body] = {}
    text = files("dedere.reader.lexicon").joinpath("bodies.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        short, speaks, kinds, *names = line.split(";")
        body = Body(short, speaks, frozenset(kinds.split()))
        for name in names:
            table.setdefault(name, body)
    return table


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, list[str]]:
    names = list(known())
    return ahocorasick_rs.AhoCorasick(names, ahocorasick_rs.MatchKind.LeftmostLongest), names


class Named(msgspec.Struct, frozen=True):
    """A passage and the body it means."""

    start: int
    end: int
    body: Body
    anaphor: bool = False
    own: bool = False


class BodyFinder:
    """Finds the courts, treaties and organisations of one document."""

    def __init__(self, doc: Document) -> None:
        self.flat, at = _squeezed(doc.flat)
        self.named: list[Named] = []
        self._taken = bytearray(len(self.flat) + 1)
        self._able = frozenset(_sieve().able(self.flat))
        self._find_known()
        self._find_courts()
        self._find_others()
        self.named.sort(key=lambda n: (n.start, -n.end))
        self._find_anaphors()
        self.named = [msgspec.structs.replace(n, start=at[n.start], end=at[n.end - 1] + 1) for n in self.named]
        self.flat = doc.flat
        self._index()
        self._starts = [n.start for n in self.named]
        self._body_at = {n.start: n.body for n in self.named}

    def in_sentence(self, sentence: Sentence) -> list[Mention]:
        """The mentions of bodies in one sentence, left to right, determiners and a short form in brackets included."""
        return [
            Mention(
                kind="body",
                start=self._with_article(n.start, sentence.start),
                end=n.end,
                core=(n.start, n.end),
                how="anaphor" if n.anaphor else "name",
                value=n.body.short,
            )
            for n in self.named[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]
            if n.end <= sentence.end
        ]

    def body_of(self, mention: Mention) -> Body:
        """The body that a mention of a body means."""
        return self._body_at[mention.core[0]]

    def nearest(self, offset: int, kinds: Sequence[str], *, ahead: bool = True) -> Body | None:
        """The last body of one of the kinds above an offset, else the first below it."""
        above: Named | None = None
        below: Named | None = None
        for kind in kinds:
            starts, held = self._of_kind.get(kind, ([], []))
            at = bisect_left(starts, offset)
            if at and (above is None or held[at - 1].start > above.start):
                above = held[at - 1]
            if held and (below is None or held[0].start < below.start):
                below = held[0]
        if above is not None:
            return above.body
        return below.body if below is not None and ahead else None

    def _index(self) -> None:
        """The names of each kind in order, so that "the court" is found in a long text as soon as in a short one."""
        self._of_kind: dict[str, tuple[list[int], list[Named]]] = {}
        for named in self.named:
            if not named.anaphor:
                for kind in named.body.kinds:
                    starts, held = self._of_kind.setdefault(kind, ([], []))
                    starts.append(named.start)
                    held.append(named)

    def _hold(self, named: Named) -> None:
        self._taken[named.start : named.end] = b"\1" * (named.end - named.start)

    def _free(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def _each(self, expression: re.Pattern[str]) -> Iterable[re.Match[str]]:
        """The matches of an expression in the text; most cannot match in most texts."""
        return expression.finditer(self.flat) if _expressions().index(expression) in self._able else ()

    # ---- names ---------------------------------------------------------------------------------------------------

    def _find_known(self) -> None:
        automaton, names = _automaton()
        flat = self.flat
        for index, start, end in automaton.find_matches_as_indexes(flat):
            if start and (
                flat[start - 1].isalnum()
                or (
                    flat[start - 1] in "_-/@#"
                    and flat[start - 2 : start] != "--"
                    and flat[start - 4 : start] not in NON
                )
            ):
                continue
            if (end < len(flat) and (flat[end].isalnum() or flat[end] == "_")) or NO_BODY_AFTER.match(flat, end):
                continue
            if self.named and start < self.named[-1].end:
                continue  # the short form in brackets
            body = known()[names[index]]
            if names[index] == "Commonwealth" and any(n.body.short == "CIS" for n in self.named):
                body = known()["CIS"]
            if names[index] == "AU" and re.match(r" \d", flat[end : end + 3]):
                continue
            self.named.append(Named(start, self._with_short(end), body))
            self._hold(self.named[-1])

    def _with_short(self, end: int) -> int:
        own = re.match(
            r"'s (?:founding )?(?:treaty|statute|charter|Rome Statute|Rome statute)\b", self.flat[end : end + 26]
        )
        if own:
            return end + len(own[0])
        match = re.match(r" ?\([A-Z][\w+.-]{1,9}\)(?: (?:group|bloc|grouping))?", self.flat[end : end + 24])
        return end + len(match[0]) if match else end

    def _add(self, start: int, end: int, body: Body, *, own: bool = False) -> None:
        if self._free(start, end):
            self.named.append(Named(start, self._with_short(end), body, own=own))
            self._hold(self.named[-1])

    def _find_courts(self) -> None:
        for match in self._each(OWN_COURT):
            place = (match["place"] or "").removesuffix("'s").removeprefix("The ")
            if place in ("The", "A", "International", "European", "In", "On", "By"):
                place = ""
            where = (match["of"] or "").split(" ", 2)[-1] if match["of"] else ""
            sort = match["sort"]
            if place in ("Federal", "National"):
                sort, place = f"{place} {sort}", ""
            town = (where or place) if sort == "High Court" else place
            name = " ".join(part for part in (town, sort) if part)
            start = match.start() if match["place"] and name.startswith(match["place"]) else match.start("sort")
            if name == "Special Court":
                body = next((n.body for n in self.named if n.body.short == "SCSL"), None)
                body = body or (known()["SCSL"] if "Sierra Leone" in self.flat else None)
                if body is not None:
                    self._add(start, match.end(), body)
                    continue
            self._add(start, match.end(), Body(name, name, frozenset({"court", "national"})), own=True)
        for match in self._each(nation_courts()):
            name = f"{match['dem']} {match['sort']}"
            self._add(match.start("dem"), match.end(), Body(name, name, frozenset({"court", "national"})), own=True)
        for match in (*self._each(COURT_OF_TOWN), *self._each(HIGHEST_COURT)):
            self._add(
                match.start("name"),
                match.end(),
                Body(match["name"], match["name"], frozenset({"court", "national"})),
                own=True,
            )
        for match in self._each(COURT_IN):
            if "Hague" not in match["place"]:
                name = f"{match['place']} court"
                self._add(match.start() + 2, match.end(), Body(name, name, frozenset({"court", "national"})), own=True)

    def _find_others(self) -> None:
        for match in self._each(NAMED):
            words = match["name"].split()
            start = match.start("name")
            while words and words[0] in ("The", "A", "An", "In", "At", "On", "This", "That", "But", "And"):
                start += len(words.pop(0)) + 1
            if len(words) < 2 or words[0] in NOT_NAMED or any(w in demonyms() for w in words[:1]):
                continue
            kind = {
                "Treaty": "treaty",
                "Convention": "treaty",
                "Pact": "treaty",
                "Agreement": "treaty",
                "Tribunal": "court",
                "Chambers": "court",
                "Alliance": "alliance",
            }.get(words[-1], "organisation")
            self._add(start, match.end("name"), Body(" ".join(words), " ".join(words), frozenset({kind, "bloc"})))
        for match in self._each(CALLED):
            words = match["name"].split()
            while words and (words[0] in ("The", "A", "An") or words[0] in demonyms()):
                words.pop(0)
            name = " ".join(words)
            if len(words) > 1 or (words and words[0].isupper()):
                self._add(
                    match.end("name") - len(name), match.end("name"), Body(name, name, frozenset({"group", "bloc"}))
                )
        for match in self._each(COALITION):
            name = match["head"] + (f" of {match['last']}" if match["last"] else "")
            self._add(match.start("head"), match.end(), Body(name, name, frozenset({"coalition"})))

    # ---- "the court", "the bloc" ---------------------------------------------------------------------------------

    def _find_anaphors(self) -> None:
        found: list[Named] = []
        for match in self._each(HAGUE):
            if match["un"] and not (BALKANS.search(self.flat) or RWANDA.search(self.flat)):
                continue  # there are others of the UN
            inside = (
                [n for n in self.named if n.body.short == "UN" and match.start() <= n.start < match.end()]
                if "U" in match[0]
                else []
            )
            for named in inside:
                self.named.remove(named)
                self._taken[named.start : named.end] = bytes(named.end - named.start)
            if self._free(match.start(), match.end()):
                found.append(Named(match.start(), self._with_short(match.end()), self._in_the_hague(match)))
                self._hold(found[-1])
        self.named = sorted([*self.named, *found], key=lambda n: n.start)
        self._index()
        if not self.named:
            return
        found = []
        near: Body | None
        for match in self._each(ANAPHOR):
            start, end = match.start(), match.end()
            if not self._free(start, end):
                continue
            word = match["found"] or match["word"]
            kinds = [kind for kind, words in ANAPHORS.items() if word in words]
            near = self._apposed(end) or self.nearest(start, kinds)
            if near is None and WAR_CRIMES.search(match[0]) and CITY.search(self.flat):
                near = self._in_the_hague(match)
            if near is None and word in ("treaty", "statute", "Statute", "convention"):
                near = self.nearest(start, ["court"])
                near = near if near and near.short == "ICC" else None
            if near is not None:
                found.append(Named(start, end, near, anaphor=True))
        for match in self._each(BODY_ITSELF):
            near = self.nearest(match.start(), ["court", "organisation", "union", "bloc"], ahead=False)
            if near is not None:
                found.append(Named(match.start(), match.end(), near, anaphor=True))
        for match in self._each(IT):
            near = self.nearest(
                match.start(), ["court", "treaty", "alliance", "union", "bloc", "group", "organisation"], ahead=False
            )
            if near is not None:
                found.append(Named(match.start("it"), match.end("it"), near, anaphor=True))
        self.named = sorted([*self.named, *found], key=lambda n: n.start)

    def _apposed(self, end: int) -> Body | None:
        """The body that is named at once: "the regional bloc, the Economic Community of West African States"."""
        at = next((n for n in self.named if n.start >= end), None)
        return at.body if at is not None and re.fullmatch(r", (?:the )?", self.flat[end : at.start]) else None

    def _in_the_hague(self, match: re.Match[str]) -> Body:
        of_the_un = (
            re.search(r"UN |U\.N\.|United|ribunal", match[0]) is not None
        )  # the ICC is no tribunal and not of the UN
        courts = [
            n
            for n in self.named
            if n.body.short in IN_THE_HAGUE and "court" in n.body.kinds and not (of_the_un and n.body.short == "ICC")
        ]
        above = [n.body for n in courts if n.start < match.start()]
        if courts:
            return above[-1] if above else courts[0].body
        if of_the_un and RWANDA.search(self.flat):
            return known()["ICTR"]
        return known()["ICTY" if (BALKANS if of_the_un else YUGOSLAV).search(self.flat) else "ICC"]

    def _with_article(self, start: int, floor: int) -> int:
        match = re.search(
            r"(?:\b[Tt]he |\b[Aa]n? |\bits )(?:Hague-based |global |\d+-(?:member|nation|state|"
            r"country) |Chinese-led |Russian-led |Moscow-led |U\.S\.-led |US-led |regional |wider "
            r")?$",
            self.flat[max(floor, start - 24) : start],
        )
        return start - len(match[0]) if match else start


@cache
def _expressions() -> tuple[re.Pattern[str], ...]:
    courts = (OWN_COURT, nation_courts(), COURT_OF_TOWN, HIGHEST_COURT, COURT_IN, HAGUE)
    return (*courts, NAMED, CALLED, COALITION, ANAPHOR, BODY_ITSELF, IT)


@cache
def _sieve() -> Sieve:
    return Sieve(_expressions())


def _squeezed(flat: str) -> tuple[str, Sequence[int]]:
    """A text with single spaces, since names run over line breaks and indents, and where each character stood."""
    if "  " not in flat:
        return flat, range(len(flat))
    at: list[int] = []
    last = 0
    for match in _DOUBLED.finditer(flat):
        at += range(last, match.start())
        last = match.end()
    at += range(last, len(flat))
    return _DOUBLED.sub("", flat), at


_DOUBLED = re.compile("(?<= ) +")
