"""Whom does each passage mean: full names, later surnames, titles, pronouns?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import msgspec
from rapidfuzz import fuzz

from dedere.reader import roles
from dedere.reader.document import Document, Sentence, Span
from dedere.reader.gazetteer import Gazetteer
from dedere.reader.lexicon import Person, demonyms
from dedere.reader.mentions import Mention, Taken, between
from dedere.reader.wordlist import listed
from dedere.record.day import Day

_PARTICLE = r"(?:al|el|Al|El|bin|ibn|Bin|de|da|dos|do|von|van|der|den|di|del|della|la|le|ul|ould|Ould|abu|Abu|dela)"
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*[\w]|[A-Z]\."
NAME = rf"(?:{_WORD})(?:[ ](?:{_PARTICLE}[ -])*(?:{_WORD})){{1,4}}"
_SURNAME_OR_NAME = rf"(?:{_PARTICLE}-)?(?:{_WORD})(?:[ ](?:{_PARTICLE}[ -])*(?:{_WORD})){{0,3}}"
_TITLED = re.compile(
    rf"\b{roles.ROLE}{roles._OF_LAZY}?(?:\s*\([^()]{{1,40}}\))?,?\s+(?:{roles.HONORIFIC}\s+)?({_SURNAME_OR_NAME})"
)
NOT_NAME = frozenset(
    listed("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December The A An In On At He She It They His Her Its This That These
    Those But And Or If When While After Before As For From To With By Of Not No President Prime Minister
    Foreign Defence Defense Secretary State General Court Council Union Nations United International
    Criminal Kremlin House White Press Ministry Parliament Congress Senate Republic Party Government Statute
    Rome Summit Forum Conference Assembly Group Commission Committee Security Organization Organisation
    Cooperation Office Department Army Force Forces University Institute Times Post News Agency Reuters AFP
    AP BBC CNN TASS Interfax Telegram Twitter Getty Images Photo File Read More Also Pool Treaty Convention
    Agreement Airport Palace Square Street Road Air Base Day War World Cup Games Olympic Olympics African
    European Asian Western Eastern Northern Southern Central Middle East West North South Commonwealth
    Independent States Affairs Agriculture Forestry Trade Commerce Development Finance Economy Energy Health
    Education Interior Justice Relations Industry Environment Climate Labour Labor Culture Transport Tourism
    Shanghai Belt Initiative
    Spokesperson Spokesman Spokeswoman Deputy Commissioner Ambassador Envoy Special Director Officer Governor Mayor
    Senator Speaker Chairman Chief Leader King Queen Prince Mr Mrs Ms Dr
    """)
)
NOT_PERSON_AFTER = re.compile(
    r" (?:administration|government|regime|Administration|Government|Foundation|Center|Centre|Airport|"
    r"Institute|family|camp|loyalists|supporters|"
    r"critics|allies|era|doctrine|team|campaign|cabinet|aide|aides|adviser|advisers|spokesman|"
    r"spokesperson|spokeswoman|Stadium|Prize|Street|Square|Avenue)\b"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|himself|herself)\b(?!')|\b(?:[Hh]e|[Ss]he)(?=')")
_PAIR = re.compile(
    r"\b(?:[Tt]he (?:two|pair)(?: (?:leaders|men|presidents|ministers|heads of state|politicians|women|"
    r"prime ministers))?|[Bb]oth (?:leaders|men|presidents|ministers)|[Tt]he pair|[Tt]he (?:leaders|"
    r"presidents)(?=' ))\b(?! (?:countries|nations|sides|states|neighbou?rs|governments|bloc|other))"
)
_TITLE_ALONE = re.compile(
    rf"\b(?:(?P<of>{{places}})'s?|[Tt]he(?: (?:former|then|visiting|veteran|long-time|longtime|embattled|"
    rf"new|late))? (?P<dem>{{demonyms}})|^(?P<dem3>{{demonyms}})|(?P<poss>[Hh]is|[Hh]er)(?: (?P<dem2>{{demonyms}}))?|"
    rf"[Tt]he(?P<bare>)(?: (?!vice|deputy|former|first|next|new|other|country|party|opposition|prime|crown|"
    rf"foreign|defen|incoming|then|national|security|supreme|rebel|militant|chief|finance|interior|justice|"
    rf"trade|"
    rf"top)[a-z-]+){{0,2}}) (?:then )?(?P<role>{roles.ROLE})(?: of (?P<of2>{{places}})\b(?!'s))?"
    rf"\b(?! of\b)(?!,? [A-Z]\w+ [a-z]*(?:[A-Z]|"
    rf"said))"
)
_FEMALE = frozenset(
    listed("""
    Maria Anna Elena Natalia Tatiana Olga Irina Ekaterina Svetlana Yulia Julia Sarah Laura Emma Marie Claire
    Christine Angela Ursula Annalena Giorgia Sanna Mette Kaja Zuzana Michelle Kamala Hillary Condoleezza
    Nancy Susan Linda Karen Elizabeth Catherine Katherine Fatou Ellen Joyce Sheikh_Hasina Penny Jacinda
    Melanie Theresa Liz Yvette Rachel Marine Dina Claudia Dilma Cristina Xiomara Delcy Ana Isabel Sofia
    Victoria Alexandra Margaret Mary Jennifer Jessica Rebecca Samantha Amina Aisha Fatima Leila Zainab Graça
    Nkosazana Naledi Simone Carla Silvana Joan Navi Louise Tomoko Reine Wendy Linda Karine Jen Psaki
    Stephanie Margarita Valentina Marija Ivana Viola Karin Sanae Yoko Droupadi Sushma Nirmala Aung Retno
    Tsai Vjosa Salome Maia Ingrida Evika Elina Tanja Natasa Annette Lilian Catriona Helen Ann
    """)
)


_OF_STATE = re.compile(r" of (?:the )?([A-Z]\w+(?: [A-Z]\w+){0,2})(?!'|\w| [A-Z])")


class Seen(msgspec.Struct):
    """A person of this article and where the full name stands."""

    person: Person
    at: list[int]
    offices: set[str]


class PeopleFinder:
    """Finds the mentions of people in one document, sentence by sentence.

    Args:
        hits: the gazetteer's hits in the flat text.
        persons: spans that the parser holds for names of people.
        on: the article's day, where known, for titles held on it.
    """

    def __init__(
        self,
        doc: Document,
        gazetteer: Gazetteer,
        hits: Sequence[tuple[int, int, str]],
        persons: Iterable[Span],
        on: Day | None,
    ) -> None:
        self.doc = doc
        self.flat = doc.flat
        self.gazetteer = gazetteer
        self.on = on
        self.seen: dict[str, Seen] = {}
        self.names: list[Mention] = []
        self._taken = Taken()
        self._places = {start: end for start, end, name in hits if name in gazetteer.places}
        self._find_full(hits)
        self._find_titled()
        self.sure = [m.core for m in self.names]  # whatever the parser says
        self._find_parsed(persons)
        self._find_alone(hits)
        self.names.sort(key=lambda m: m.start)

    # ---- names ------------------------------------------------------------------------------------------------

    def _add(self, person: Person, start: int, end: int, *, full: bool) -> None:
        if not self._taken.free(start, end):
            return
        begin = self._with_title(start)
        title = self.flat[begin:start]
        seen = self.seen.setdefault(person.name, Seen(person, [], set()))
        if full:
            seen.at.append(start)
        kinds = roles.offices(title)
        seen.offices.update(kinds)
        if not person.state and (state := _state_in(title)):
            seen.person = person = msgspec.structs.replace(person, state=state)
        own = _OF_STATE.match(self.flat, end)
        if own and own[1] in self.gazetteer.places and self.gazetteer.places[own[1]].kind == "state":
            end = own.end()  # "President Omar al-Bashir of Sudan"
            if not seen.person.state:
                seen.person = msgspec.structs.replace(seen.person, state=self.gazetteer.places[own[1]].states[0])
        self._taken.add(start, end)
        self.names.append(Mention(kind="person", start=begin, end=end, core=(start, end), people=(seen.person,)))

    def _with_title(self, start: int) -> int:
        within = self.doc.sentence_at(start)  # a headline above has no full stop, and is no part of a title
        window = max(within.start if within and start <= within.end else 0, start - 110)
        before = re.split(r"[a-z\"][.!?] |[;:] |\n", self.flat[window:start])[-1]
        window = start - len(before)
        if (last := self._taken.end_before(start)) > window:
            before, window = self.flat[last:start], last
        match = roles.BEFORE_NAME.search(before) or roles.HONORIFIC_BEFORE.search(before)
        if match:
            return window + match.start()
        owner = re.search(r"\b((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+)'s? $", before)  # "Canada's Justin Trudeau"
        return window + owner.start() if owner and owner[1] in self.gazetteer.places else start

    def _find_full(self, hits: Sequence[tuple[int, int, str]]) -> None:
        for start, end, name in hits:
            if name in self.gazetteer.full and not self._runs_on(end):
                self._add(self._holder(self.gazetteer.full[name]), start, end, full=True)

    def _find_titled(self) -> None:
        for match in _TITLED.finditer(self.flat):
            start, end = match.span(1)
            words = match[1].split()
            while len(words) > 2 and words[0].strip(",") in NOT_NAME:
                start += len(words.pop(0)) + 1
            while words and words[-1].strip(".'") in NOT_NAME:
                end -= len(words.pop()) + 1
            name = self.flat[start:end].removesuffix("'s").rstrip()
            if len(words) < 2 or words[0] in NOT_NAME or self._is_known(start) or _has_place(name):
                continue
            self._add(self._unknown(name), start, start + len(name), full=True)

    def _find_parsed(self, persons: Iterable[Span]) -> None:
        for start, end in persons:
            name = self.flat[start:end].strip()
            name = re.sub(r"(?:'s|'|\.)$", "", name)
            words = name.split()
            if not 2 <= len(words) <= 6 or any(w in NOT_NAME for w in words) or not re.fullmatch(NAME, name):
                continue
            if (
                not self._is_known(start)
                and not self._is_known(start + len(name) - 1)
                and not _has_place(name)
                and name not in self.gazetteer.places
            ):
                self._add(self._unknown(name), start, start + len(name), full=True)

    def _unknown(self, name: str) -> Person:
        if name in self.seen:
            return self.seen[name].person
        if known := self._respelt(name):
            return known
        gender = "f" if name.split()[0] in _FEMALE else ""
        return Person(name=name, alone=(name.split()[-1],), gender=gender)

    def _respelt(self, name: str) -> Person | None:
        """The known person whose name this spells another way: "Volodymyr Zelenskyi", "Recep Erdogan"."""
        first, *_, last = name.split()
        for spelling in self.gazetteer.by_initial(name[0]):
            parts = spelling.split()
            if len(parts) < 2:
                continue
            if (parts[0] == first and parts[-1] == last) or (
                abs(len(spelling) - len(name)) < 4
                and fuzz.ratio(spelling, name) >= 88
                and (parts[0] == first or parts[-1] == last)
            ):
                return self._holder(self.gazetteer.full[spelling])
        return None

    def _is_known(self, at: int) -> bool:
        return not self._taken.free(at, at + 1)

    def _runs_on(self, end: int) -> bool:
        return NOT_PERSON_AFTER.match(self.flat, end) is not None

    def _holder(self, candidates: Sequence[Person]) -> Person:
        for person in candidates:
            if any(office.held(self.on, slack_days=45) for office in person.offices):
                return person
        return candidates[0]

    def _find_alone(self, hits: Sequence[tuple[int, int, str]]) -> None:
        for start, end, name in hits:
            if (
                name not in self.gazetteer.alone
                or self._is_known(start)
                or self._runs_on(end)
                or self._inside_name(start, end)
            ):
                continue
            person = self._who_alone(name, start)
            if person is not None:
                self._add(person, start, end, full=False)
        unknown = {
            s.person.alone[0]: name
            for name, s in self.seen.items()
            if s.at and s.person.alone and s.person.alone[0] not in self.gazetteer.alone
        }
        for surname, name in unknown.items():
            if surname in NOT_NAME or surname in self.gazetteer.places or len(surname) < 3:
                continue
            for match in re.finditer(rf"\b{re.escape(surname)}\b", self.flat):
                if (
                    not self._is_known(match.start())
                    and not self._inside_name(*match.span())
                    and not self._runs_on(match.end())
                ):
                    self._add(self.seen[name].person, *match.span(), full=False)

    def _inside_name(self, start: int, end: int) -> bool:
        """Whether a surname is a piece of somebody else's longer name."""
        after = re.match(r" ([A-Z][a-z][\w'-]+)", self.flat[end : end + 30])
        if after and after[1].removesuffix("'s") not in NOT_NAME and after[1] not in self.gazetteer.places:
            return True
        before = re.search(r"([\w'-]+\.?) $", self.flat[max(0, start - 30) : start])
        if (
            not before
            or (before[1][-1] == "." and len(before[1]) > 2)
            or not before[1][0].isupper()
            or before[1].endswith("'s")
        ):
            return False
        word = before[1]
        if (
            word in NOT_NAME
            or word in demonyms()
            or word in self.gazetteer.places
            or re.fullmatch(roles.HONORIFIC, word)
        ):
            return False
        window = self.flat[max(0, start - 110) : start]
        if roles.BEFORE_NAME.search(window):
            return False
        # a capital that only begins the sentence is no first name
        at = start - 1 - len(word)
        return not (at < 2 or (self.flat[at - 2 : at].strip() in (".", '"', ":", "") and word.lower() in _LOWER_STARTS))

    def _who_alone(self, name: str, start: int) -> Person | None:
        candidates = self.gazetteer.alone[name]
        here = [self.seen[p.name] for p in candidates if p.name in self.seen and self.seen[p.name].at]
        unknown = [
            s for s in self.seen.values() if s.at and s.person.alone[:1] == (name,) and s.person not in candidates
        ]
        if found := here or unknown:
            above = [(max(a for a in s.at if a < start), s) for s in found if any(a < start for a in s.at)]
            if not above:
                return found[0].person
            nearest, last = max(above, key=lambda pair: pair[0])
            if start - nearest < 150:
                return last.person
            return max(above, key=lambda pair: (len(pair[1].at), -pair[1].at[0]))[1].person
        titled = self._with_title(start) < start
        fitting = [p for p in candidates if any(o.held(self.on, slack_days=400) for o in p.offices)] or (
            list(candidates) if self.on is None else []
        )
        if titled and len(fitting) > 1:
            kinds, state = (
                roles.offices(self.flat[self._with_title(start) : start]),
                _state_in(self.flat[self._with_title(start) : start]),
            )
            fitting = [
                p
                for p in fitting
                if (not state or p.state == state) and (not kinds or any(o.kind in kinds for o in p.offices))
            ]
        if len(fitting) == 1 and (titled or fitting[0].known_by(name)):
            return fitting[0]
        return None

    # ---- titles and pronouns ------------------------------------------------------------------------------------

    def in_sentence(self, sentence: Sentence, before: Sequence[Mention]) -> list[Mention]:
        """The mentions of people in one sentence, left to right.

        Args:
            before: the mentions of the sentences above, latest last.
        """
        found = between(self.names, sentence.start, sentence.end)
        text = self.flat[sentence.start : sentence.end]
        for match in _titles_alone().finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(start < m.end and m.start < end for m in found):
                continue
            person = self._holder_of(match, [*before, *[m for m in found if m.start < start]])
            if person is not None:
                found.append(
                    Mention(kind="person", start=start, end=end, core=(start, end), how="title", people=(person,))
                )
        for match in _PAIR.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            pair = self.last_two([*before, *[m for m in found if m.start < start]])
            if pair and not any(start < m.end and m.start < end for m in found):
                found.append(Mention(kind="person", start=start, end=end, core=(start, end), how="pair", people=pair))
        for match in _leaders_of().finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            kinds = roles.offices((match["role"] or match["role2"])[:-1])
            nations = (match["one"] or match["one2"], match["two"] or match["two2"])
            both = [p for p in (self._office_holder(self._nation(n), kinds, [*before, *found]) for n in nations) if p]
            if len(both) == 2 and not any(start < m.end and m.start < end for m in found):
                found.append(
                    Mention(kind="person", start=start, end=end, core=(start, end), how="title", people=tuple(both))
                )
        found.sort(key=lambda m: m.start)
        for match in _PRONOUN.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(start < m.end and m.start < end for m in found):
                continue
            person = self._antecedent(match[0].lower(), start, sentence, found, before)
            if person is not None:
                found.append(
                    Mention(kind="person", start=start, end=end, core=(start, end), how="pronoun", people=(person,))
                )
                found.sort(key=lambda m: m.start)
        return found

    def _holder_of(self, match: re.Match[str], before: Sequence[Mention]) -> Person | None:
        kinds = roles.offices(match["role"])
        if not kinds:
            return None
        place = match["of"] or match["of2"]
        state = self._state(place) if place else self._nation(match["dem"] or match["dem2"] or match["dem3"] or "")
        if state:
            if "former" in match[0] or match["role"].lower() in ("chief", "host", "ally"):
                return self._office_holder(state, kinds, before, now=False)
            return self._office_holder(state, kinds, before)
        if match["poss"] is not None or place:
            return None
        return self._salient(before, lambda m: len(m.people) == 1 and self._has_office(m.people[0], kinds))

    def _office_holder(
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
            for p in self.gazetteer.known
            if p.state == state and any(o.kind in kinds and o.held(self.on) for o in p.offices)
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

    def last_two(self, before: Sequence[Mention]) -> tuple[Person, ...]:
        """The two leaders named last, the earlier first; nobody where there are not two."""
        found: list[Person] = []
        for mention in reversed(before):
            for person in mention.people:
                if person not in found and self._is_official(person):
                    found.append(person)
            if len(found) >= 2:
                return (found[1], found[0])
        return ()

    def _is_official(self, person: Person) -> bool:
        here = self.seen.get(person.name)
        return bool(person.offices) or bool(here and here.offices)

    def _antecedent(
        self, pronoun: str, start: int, sentence: Sentence, found: Sequence[Mention], before: Sequence[Mention]
    ) -> Person | None:
        gender = "f" if pronoun in ("she", "her", "herself") else "m"

        def fits(mention: Mention) -> bool:
            return (
                len(mention.people) == 1
                and mention.people[0].gender in ("", gender)
                and not (
                    mention.people[0].gender == ""
                    and gender == "f"
                    and mention.how == "name"
                    and not self._may_be_woman(mention.people[0])
                )
            )

        here = [m for m in found if m.end <= start and fits(m)]
        if here:
            plain = [m for m in here if not self._is_possessive(m)]
            return (plain or here)[0 if len(plain or here) < 3 else -1].people[0]
        # "During her first trip to China, Ms Meloni ...": the subject comes after the comma
        head = self.flat[sentence.start : start]
        if re.match(
            r"(?:During|After|Before|In|On|Ahead of|Since|While|Upon|Following|As|Despite|With|At|Asked|Speaking|"
            r"Commenting|For|Throughout|Earlier|When|Amid)\b",
            head,
        ):
            comma = self.flat.find(", ", start, sentence.end)
            ahead = [m for m in found if comma >= 0 and comma < m.start <= comma + 24 and fits(m)]
            if ahead:
                return ahead[0].people[0]
        return self._salient(before, fits)

    def _salient(self, before: Sequence[Mention], fits: Callable[[Mention], bool]) -> Person | None:
        """The fitting subject of the nearest sentence above that has one; a possessor only where nobody else is."""
        if not before:
            return None
        groups: list[list[Mention]] = []
        for mention in before[-24:]:
            if mention.start < before[-1].start - 900:
                continue
            if groups and self._same_sentence(groups[-1][-1], mention):
                groups[-1].append(mention)
            else:
                groups.append([mention])
        for group in reversed(groups):
            fitting = [m for m in group if fits(m)]
            if fitting:
                plain = [m for m in fitting if not self._is_possessive(m)]
                return (plain or fitting)[0].people[0]
        return None

    def _may_be_woman(self, person: Person) -> bool:
        return person.gender == "f" or (bool(re.search(r"\b(?:Ms|Mrs|she|her)\b", self.flat)) and not person.offices)

    def _is_possessive(self, mention: Mention) -> bool:
        return self.flat[mention.end : mention.end + 2] == "'s" or self.flat[mention.end : mention.end + 1] == "'"

    def _same_sentence(self, one: Mention, two: Mention) -> bool:
        between = self.flat[one.end : two.start]
        return len(between) < 400 and not re.search(r"[.!?][\"')]*\s+(?:[A-Z\"]|$)", between)


_LOWER_STARTS = frozenset(
    listed("""
    but and while when after before as for from to with by although though since because despite during
    following where why how if once then yet both meanwhile earlier later separately instead however now
    today
    """)
)


def _has_place(name: str) -> bool:
    known = demonyms()
    return any(word in known for word in name.split())


def _state_in(title: str) -> str:
    if not title:
        return ""
    from dedere.reader.gazetteer import own

    for word in re.findall(r"[A-Z][\w.]*(?: [A-Z]\w+)*", title):
        pieces = word.split()
        for size in range(len(pieces), 0, -1):
            for at in range(len(pieces) - size + 1):
                name = " ".join(pieces[at : at + size]).removesuffix("'s")
                if name in own().places:
                    return own().places[name].states[0]
    return ""


_COMPILED: list[re.Pattern[str]] = []


def _leaders_of() -> re.Pattern[str]:
    if len(_COMPILED) < 2:
        _titles_alone()
        from dedere.reader.gazetteer import own

        states = "|".join(
            sorted((re.escape(n) for n, p in own().places.items() if p.kind == "state"), key=len, reverse=True)
        )
        nations = "|".join(sorted((re.escape(n) for n in (*demonyms(), "US", "U.S.", "UK")), key=len, reverse=True))
        role = r"(?P<role>leaders|presidents|prime ministers|foreign ministers|top diplomats|defen[cs]e ministers)"
        _COMPILED.append(
            re.compile(
                rf"\b[Tt]he (?:(?P<one>{nations}) and (?P<two>{nations}) {role}|"
                rf"{role.replace('<role>', '<role2>')} of (?P<one2>{states}) and (?P<two2>{states}))\b"
            )
        )
    return _COMPILED[1]


def _titles_alone() -> re.Pattern[str]:
    if not _COMPILED:
        from dedere.reader.gazetteer import own

        names = sorted(
            (
                re.escape(n)
                for n, p in own().places.items()
                if p.kind in ("state", "city", "seat") and (p.kind != "city" or n in _ACTING)
            ),
            key=len,
            reverse=True,
        )
        nations = sorted((re.escape(n) for n in (*demonyms(), "US", "U.S.", "UK", "Kremlin")), key=len, reverse=True)
        _COMPILED.append(
            re.compile(
                _TITLE_ALONE.pattern.replace("{places}", "|".join(names)).replace("{demonyms}", "|".join(nations))
            )
        )
    return _COMPILED[0]


_ACTING = frozenset({"Kremlin", "Moscow", "Beijing", "Pyongyang"})
