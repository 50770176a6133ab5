"""Whom does each passage mean: full names, later surnames, titles, pronouns?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec
from rapidfuzz import fuzz

from dedere.reader import roles
from dedere.reader.document import Document, Sentence, Span
from dedere.reader.gazetteer import Gazetteer
from dedere.reader.glance import Beginnings, words_of
from dedere.reader.lexicon import Person, demonyms
from dedere.reader.literals import each
from dedere.reader.mentions import Mention, Taken, between
from dedere.reader.people_alone import by_office
from dedere.reader.people_apposed import apposed
from dedere.reader.people_crowns import kin, spouses
from dedere.reader.people_home import home_of_speaker, told_after
from dedere.reader.people_pronouns import PRONOUN, PRONOUNS, Pronouns
from dedere.reader.people_titles import PAIR, Seen, Titles, leaders_of, post_in, state_in, titles_alone
from dedere.reader.people_words import (
    FEMALE,
    LOWER_STARTS,
    NAME,
    NOT_NAME,
    NOT_PERSON_AFTER,
    SURNAME_OR_NAME,
    no_name,
)
from dedere.record.day import Day

_ROLES = Beginnings(roles.FIRST_WORDS)
_TITLED = re.compile(
    rf"\b{roles.ROLE}{roles._OF_LAZY}?(?:\s*\([^()]{{1,40}}\))?,?\s+(?:{roles.HONORIFIC}\s+)?({SURNAME_OR_NAME})"
)
_WORDED = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'-]+"
_LISTED = re.compile(
    rf"(?:, (?:the|his|her|its) [^,;.:\"]{{4,60}})?,? (?:and|as well as|"
    rf"along with) (?P<name>{_WORDED}(?: {_WORDED}){{1,2}})(?![\w-])"
)
_RANK = re.compile(r"(?:Gen|Col|Lt|Maj|Adm|Capt|Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov|Prof)\.? ")
_ROYAL = re.compile(
    r"\b(?P<rank>Pope|King|Queen|Prince|Princess|Emperor|Empress|Sultan|Emir) (?P<name>[A-Z][a-z]{2,})(?: [IVX]+\b)?"
    r"(?! (?:[A-Z][a-z]|University|Airport|Hospital|Street))"
)
_CLAN = re.compile(r"(?: (?:Al|bin|ibn|bint|ould)[ -][A-Z][a-z]+)+(?![\w-])")
_JUNIOR = re.compile(r",? (?:Jr|Sr)\b\.?")
_OF_STATE = re.compile(r" of (?:the )?([A-Z]\w+(?: [A-Z]\w+){0,2})(?!'|\w| [A-Z])")


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
        self.pronouns = Pronouns(doc.flat)
        self.titles = Titles(gazetteer, self.seen, on, self.pronouns.salient)
        self._taken = Taken()
        self._lands = Taken()
        for start, end, name in hits:
            if " " in name and name in gazetteer.places:
                self._lands.add(start, end)
        self._find_full(hits)
        self._find_titled([(start, end) for start, end, name in hits if name in gazetteer.place_names])
        for start, name, gender in kin(self.flat):
            person = self._unknown(name)
            self._add(
                person if person.gender else msgspec.structs.replace(person, gender=gender),
                start,
                start + len(name),
                full=True,
            )
        self.sure = [m.core for m in self.names]  # whatever the parser says
        self._find_parsed(persons)
        self._find_listed()
        self._find_royal()
        self._find_alone(hits)
        for start, end, spouse in list(spouses(self.flat, ((m.end, m.people[0]) for m in self.names))):
            self._add(self._unknown_spouse(spouse), start, end, full=True)
        self.names.sort(key=lambda m: m.core)
        self._part()

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
        state = state_in(title)
        if full and not (seen.person.offices or (state and kinds)):
            told_state, told_kinds = told_after(self.flat, end)
            seen.offices.update(told_kinds)
            state = state or told_state or home_of_speaker(self.flat, title, end)
        if state and not seen.person.state:
            seen.person = msgspec.structs.replace(seen.person, state=state)
        if full and (post := post_in(title)):
            seen.person = msgspec.structs.replace(seen.person, post=post)
        own = _OF_STATE.match(self.flat, end)
        if own and own[1] in self.gazetteer.places and self.gazetteer.places[own[1]].kind == "state":
            end = own.end()  # "President Omar al-Bashir of Sudan"
            if not seen.person.state:
                seen.person = msgspec.structs.replace(seen.person, state=self.gazetteer.places[own[1]].states[0])
        if junior := _JUNIOR.match(self.flat, end):
            end = junior.end()
        self._taken.add(start, end)
        self.names.append(Mention(kind="person", start=begin, end=end, core=(start, end), people=(seen.person,)))

    def _part(self) -> None:
        """Gives each name its own title where a longer one took in somebody who was found later."""
        for at, (one, two) in enumerate(pairwise(self.names)):
            if two.start < one.end:
                self.names[at + 1] = msgspec.structs.replace(two, start=max(self._with_title(two.core[0]), one.end))

    def _with_title(self, start: int) -> int:
        within = self.doc.sentence_at(start)  # a headline above has no full stop, and is no part of a title
        window = max(within.start if within and start <= within.end else 0, start - 110)
        before = re.split(r"[a-z\"][.!?] |[;:] |\n", self.flat[window:start])[-1]
        window = start - len(before)
        if (last := self._taken.end_before(start)) > window:
            before, window = self.flat[last:start], last
        match = roles.BEFORE_NAME.search(before) or roles.HONORIFIC_BEFORE.search(before)
        if match and "," in match[0] and before[: match.start()].lower().endswith("according to "):
            return start  # "according to the spokesman, Ann left" is not about the spokesman Ann
        if match:
            return window + match.start()
        owner = re.search(r"\b((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+)'s? $", before)  # "Canada's Justin Trudeau"
        return window + owner.start() if owner and owner[1] in self.gazetteer.places else start

    def _find_full(self, hits: Sequence[tuple[int, int, str]]) -> None:
        for start, end, name in hits:
            if name in self.gazetteer.full and not self._runs_on(end):
                if more := _CLAN.match(self.flat, end):
                    end = more.end()  # "Mohammed bin Zayed Al Nahyan"
                self._add(self._holder(self.gazetteer.full[name]), start, end, full=True)

    def _find_titled(self, places: Sequence[Span]) -> None:
        done = 0
        for at in _ROLES.of(self.flat):
            match = _TITLED.match(self.flat, at) if at >= done else None
            if match is None:
                continue
            done = match.end()
            start, end = match.span(1)
            words = match[1].split()
            while len(words) > 2 and words[0].strip(",") in NOT_NAME:
                start += len(words.pop(0)) + 1
            while words and words[-1].strip(".'") in NOT_NAME:
                end -= len(words.pop()) + 1
            name = self.flat[start:end].removesuffix("'s").rstrip()
            if len(words) < 2 or words[0] in NOT_NAME or self._is_known(start) or _has_place(name):
                continue
            if not self._lands.free(start, start + len(name)):
                continue  # "the president of the United Arab Emirates"
            if any(begin < start + len(name) and start < stop for begin, stop in places):
                continue  # "the president of the United Arab Emirates"
            self._add(self._unknown(name), start, start + len(name), full=True)

    def _find_parsed(self, persons: Iterable[Span]) -> None:
        for start, end in persons:
            name = self.flat[start:end].strip()
            name = re.sub(r"(?:'s|'|\.)$", "", name)
            if rank := _RANK.match(name):
                start, name = start + rank.end(), name[rank.end() :]
            words = name.split()
            if not 2 <= len(words) <= 6 or any(map(no_name, words)) or not re.fullmatch(NAME, name):
                continue
            if (
                not self._is_known(start)
                and not self._is_known(start + len(name) - 1)
                and not _has_place(name)
                and name not in self.gazetteer.places
            ):
                self._add(self._unknown(name), start, start + len(name), full=True)

    def _find_listed(self) -> None:
        """Names not known in a list that opens with a known one: "Ann Lee, the head of the office, and Bob Roe"."""
        todo = [m.core[1] for m in self.names]
        while todo:
            match = _LISTED.match(self.flat, todo.pop())
            if match is None:
                continue
            start, end = match.span("name")
            name = match["name"].removesuffix("'s")
            words = name.split()
            if (
                self._taken.free(start, end)
                and not any(word.strip(".'") in NOT_NAME or word.isupper() for word in words)
                and not any(word in self.gazetteer.places for word in words)
                and not _has_place(name)
                and not NOT_PERSON_AFTER.match(self.flat, end)
                and not self.flat[end : end + 2].strip().isupper()
            ):
                self._add(self._unknown(name), start, start + len(name), full=True)
                todo.append(start + len(name))

    def _find_royal(self) -> None:
        """Who is called by a rank and one name: "Prince William", "Pope Benedict XVI"."""
        for match in _ROYAL.finditer(self.flat):
            name = match[0].removesuffix("'s")
            if self._taken.free(*match.span()) and match["name"] not in NOT_NAME and not _has_place(match["name"]):
                female = match["rank"] in ("Queen", "Princess", "Empress")
                person = self.seen[name].person if name in self.seen else None
                person = person or Person(name=name, alone=(name,), gender="f" if female else "m")
                self._add(person, match.start(), match.start() + len(name), full=True)

    def _unknown_spouse(self, spouse: Person) -> Person:
        for name in (spouse.name, f"Queen {spouse.name}", f"Princess {spouse.name}"):
            if name in self.gazetteer.full:
                return self._holder(self.gazetteer.full[name])
        return spouse

    def _unknown(self, name: str) -> Person:
        if name in self.seen:
            return self.seen[name].person
        if known := self._respelt(name):
            return known
        gender = "f" if name.split()[0] in FEMALE else ""
        return Person(name=name, alone=(name.split()[-1],), gender=gender)

    def _respelt(self, name: str) -> Person | None:
        """The known person whose name this spells another way: "Volodymyr Zelenskyi", "Recep Erdogan"."""
        first, *_, last = name.split()
        for spelling in self.gazetteer.alike(name):
            parts = spelling.split()
            if len(parts) == 3 and parts[:2] == [first, last]:  # "Anura Kumara" is Anura Kumara Dissanayake
                return self._holder(self.gazetteer.full[spelling])
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
        if after and not no_name(after[1].removesuffix("'s")) and after[1] not in self.gazetteer.places:
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
        return not (at < 2 or (self.flat[at - 2 : at].strip() in (".", '"', ":", "") and word.lower() in LOWER_STARTS))

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
        if titled and name not in NOT_NAME:
            holder = by_office(candidates, self.flat[self._with_title(start) : start], self.on)
            if holder is not None:
                return holder
        candidates = [p for p in candidates if not p.shy]
        fitting = [p for p in candidates if any(o.held(self.on, slack_days=400) for o in p.offices)] or (
            list(candidates) if self.on is None else []
        )
        if titled and len(fitting) > 1:
            kinds, state = (
                roles.offices(self.flat[self._with_title(start) : start]),
                state_in(self.flat[self._with_title(start) : start]),
            )
            fitting = [
                p
                for p in fitting
                if (not state or p.state == state) and (not kinds or any(o.kind in kinds for o in p.offices))
            ]
        if len(fitting) == 1 and (titled or fitting[0].known_by(name)):
            return fitting[0]
        return None

    def _owns(self, mention: Mention) -> bool:
        return self.flat.startswith("'", mention.end)

    # ---- titles and pronouns

    def last_two(self, before: Sequence[Mention]) -> tuple[Person, ...]:
        """The two leaders named last, the earlier first; nobody where there are not two."""
        return self.titles.last_two(before)

    def in_sentence(self, sentence: Sentence, before: Sequence[Mention]) -> list[Mention]:
        """The mentions of people in one sentence, left to right.

        Args:
            before: the mentions of the sentences above, latest last.
        """
        found = between(self.names, sentence.start, sentence.end)
        text = self.flat[sentence.start : sentence.end]
        for match in titles_alone(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(start < m.end and m.start < end for m in found):
                continue
            person = self.titles.holder_of(match, [*before, *[m for m in found if m.start < start]])
            if person is not None:
                found.append(
                    Mention(kind="person", start=start, end=end, core=(start, end), how="title", people=(person,))
                )
        for match in each(PAIR, text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            here = [m for m in found if m.start < start]
            named = list(dict.fromkeys(p for m in here if not self._owns(m) for p in m.people))
            if match[0].lower() == "they" and len(named) >= 2:
                pair: tuple[Person, ...] = (named[0], named[1])  # who acts, and whom the act is about
            else:
                pair = self.titles.last_two([*before, *here], match[0])
            if pair and not any(start < m.end and m.start < end for m in found):
                found.append(Mention(kind="person", start=start, end=end, core=(start, end), how="pair", people=pair))
        for match in leaders_of(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(start < m.end and m.start < end for m in found):
                continue
            if people := self.titles.leaders(match, [*before, *found]):
                found.append(
                    Mention(kind="person", start=start, end=end, core=(start, end), how="title", people=people)
                )
        found.sort(key=lambda m: m.start)
        for match in PRONOUN.finditer(text) if not words_of(text).isdisjoint(PRONOUNS) else ():
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(start < m.end and m.start < end for m in found):
                continue
            person = self.pronouns.antecedent(match[0].lower(), start, sentence, found, before)
            if person is not None:
                found.append(
                    Mention(kind="person", start=start, end=end, core=(start, end), how="pronoun", people=(person,))
                )
                found.sort(key=lambda m: m.start)
        return apposed(self.flat, found)


def _has_place(name: str) -> bool:
    known = demonyms()
    return any(word in known for word in name.split())
