"""Whom is a warrant about, where the words beside it do not say or say several?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from unicodedata import normalize

from dedere.reader.lexicon import Person, demonyms, places
from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage, Told

_GAP = re.compile(
    r"(?:[\s,;&:()–-]|\b(?:and|as|well|along|with|together|plus|for|against|also|or|his|"
    r"her|their|the|its|two|three|four|five|six|other|others|of|both|then|now|late|"
    r"relatives|aides?|deput(?:y|ies)|leaders?|officials?|commanders?|ministers?|sons?|"
    r"brothers?|wife|daughter|chiefs?|head|military|intelligence|political|top|former|"
    r"ex|right-hand|justice|including|such|as|notably|namely|three|five|"
    r"man|men|ally|allies|defen[cs]e|foreign|prime|president|counterpart|Hamas|commissioner|"
    r"children's|rights|security|adviser|general|Gen|Mr|Mrs|senior|close|fellow|spy|master|"
    r"minister|"
    r"militia|rebel|army|police|who|is|Hamas|[A-Z][a-z]+|\d\d)\b|'s)*"
)
_ALIAS = re.compile(
    r",? \(?(?:alias|also known as|better known as|more widely known as|commonly known as|known as|"
    r"a\.?k\.?a\.?|whose nom de guerre is) $"
)
_SUSPECT = re.compile(
    r"\b(?:suspects?|fugitives?|indictees?|indicted|accused|most[- ]wanted|war criminal|warlord)\b"
    r"(?:,? (?!of\b|by\b|and\b|to\b)[\w'-]+){0,5},? $"
)
_CHARGED = re.compile(
    r"(?:, (?!who)[^.;]{2,60},)?,? (?:who )?(?:is|was|are|were|has been|had been|stands|still|also|now|both| )*"
    r"(?:accused of (?:war|crimes|genocide|murder|having|order|command|over|organis|orchestr|direct|atroc|mass|rape)|"
    r"charged with|indicted|wanted (?:for|on|by)|on the run|face[sd]? charges|alleged to)"
)
_REACH = 80  # passages that "the warrant" looks back over
_KIN = re.compile(
    r" (?:father|mother|son|sons|daughter|brother|sister|wife|husband|uncle|nephew|deputy|"
    r"predecessor|successor|allies|aides|family)\b"
)
_HIS_CHIEF = re.compile(
    r"[\"']?(?:His|Her|Their) (?:\w+ ){0,2}?(?:chief|boss|mentor|master|patron|leader|commander|superior|predecessor|"
    r"successor|deputy|ally|aide|rival|father|son|brother|cousin|partner|colleague|co-accused|co-defendant)\b"
)
_WHOM = re.compile(r"\b(?:for|against) whom\b[^.;,]{0,70}$")
_INDEFINITE = re.compile(r"\b(?:a|any|another|every) (?:\w+ )?(?:man|woman|person|leader|suspect|fugitive|president) $")
_WARRANT = re.compile(r"\b[Ww]arrants?\b")
_NAME = re.compile(r"\b[A-Z][\w'-]+(?: (?:al-|el-|bin )?[A-Z][\w'-]+){1,2}")
_NOT_A_NAME = frozenset(
    [
        ("President"),
        "Prime",
        "Minister",
        "Foreign",
        "Defence",
        "Defense",
        "Hamas",
        "General",
        "Deputy",
        "Chief",
        "Head",
        "Israeli",
        "Russian",
        "Russia's",
        "Libyan",
        "Sudanese",
        "Mr",
        "Mrs",
        "The",
        "Leader",
        "Commissioner",
        "Rights",
    ]
)
_FACES = re.compile(
    r",? (?:who )?(?:now |both |still |also )?(?:faces?|facing|has|have|"
    r"(?:(?:is|are|was|were) )?(?:the |both )?(?:under|subject to|"
    r"subjects? of|targets? of|named in|wanted on|wanted under))(?: [\w-]+){0,4} (?:arrest )?"
)
_MANY = re.compile(r",? (?:who )?(?:both |all )?(?:are|were|have|face)\b")
_ALL_OF = re.compile(
    r" (?:for|against|on) (?:the arrest of )?(?:(?P<both>both|the (?:pair|two|duo|couple))|(?:all |the )(?P<n>two|"
    r"three|four|five|six)|"
    r"(?:all of )?them all)\b(?! (?:of|other))"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_OFFICE = re.compile(
    r" (?:for|against) the (?:arrest of the )?(?:\w+ )?(?P<role>commissioner|general|commander|minister|colonel|"
    r"militia leader|warlord)\b"
)
_CALLED_ACCUSER = re.compile(
    r",? (?:the |its |an? )?(?:\w+'s |ICC |court's )?(?:chief |former |then )?"
    r"(?:[Pp]rosecutor|[Jj]udge|[Ss]pokes\w+)\b(?:,| of| at|\)|\.)"
)
_ACCUSER = re.compile(
    r"(?<![Ff]ormer )(?<![Ee]x-)\b(?:[Pp]rosecutors?|[Jj]udges?|[Ss]pokes\w+|[Rr]egistrar|[Aa]ttorney|[Ll]awyer|"
    r"[Cc]ounsel)\b"
)


def everybody_named(
    told: Told, passage: Passage, slots: Sequence[Mention], after: int | None = None
) -> tuple[Person, ...]:
    """The people of a pattern's slots, and those that a list goes on to name.

    Args:
        after: where the list begins, which may name people whom no other finder knows.
    """
    if not slots:
        return ()
    flat = told.doc.flat
    first = min(m.start for m in slots)
    people = _unknown(flat, after, first, passage) if after is not None and after < first else []
    people += [p for m in slots if not _KIN.match(flat, m.end) or m.how != "pronoun" for p in m.people]
    last = max(slots, key=lambda m: m.end)
    for mention in passage.people:
        if (
            mention.start < last.end
            or not _GAP.fullmatch(flat[last.end : mention.start])
            or len(flat[last.end : mention.start]) > 90
        ):
            continue
        people.extend(_unknown(flat, last.end, mention.start, passage))
        if mention.how == "name" or (
            mention.how == "pronoun"
            and re.search(r"\b(?:for|against) $", flat[max(0, mention.start - 9) : mention.start])
        ):
            people.extend(mention.people)
        last = mention
    people = [_by_other_name(flat, passage, p) for p in people]
    return tuple({p.name: p for p in people}.values())


def of_his(flat: str, passage: Passage, mention: Mention) -> bool:
    """Whether "he" is one whom the sentence began with as somebody's: "His former chief was held after he ..."."""
    opened = _HIS_CHIEF.match(flat, passage.start)
    his = mention.start == passage.start or flat[mention.start : mention.end] in ("he", "she")
    return opened is not None and his


def listed_before(told: Told, passage: Passage, last: Mention) -> list[Mention]:
    """The last of those who act together, and those named before: "A and his ex-deputy, B, were named"."""
    flat = told.doc.flat
    if not _MANY.match(flat, last.end):
        return [last]
    listed = [last]
    for mention in reversed([m for m in passage.people if m.end <= last.start and m.how != "pronoun"]):
        between = flat[mention.end : listed[0].start]
        if len(between) > 60 or not _GAP.fullmatch(between) or not re.search(r"\band\b|,|&", between):
            break
        listed.insert(0, mention)
    return listed


def _by_other_name(flat: str, passage: Passage, person: Person) -> Person:
    """Somebody on record who is named by an alias: "Ibrahim Al-Masri, alias Deif"."""
    if person.id is None:
        for mention in passage.people:
            if mention.people and mention.people[0].id and _ALIAS.search(flat, passage.start, mention.start):
                named = flat[max(passage.start, mention.start - 60) : mention.start]
                if person.name.split()[-1] in named:
                    return mention.people[0]
    return person


def _unknown(flat: str, start: int, end: int, passage: Passage) -> list[Person]:
    """People between two known ones of a list whom no other finder knows."""
    return [
        Person(name=match[0], alone=(match[0].split()[-1],))
        for match in _NAME.finditer(flat, start, end)
        if not any(word in _NOT_A_NAME for word in match[0].split())
        and not is_place(match[0])
        and not any(b.start < match.end() and match.start() < b.end for b in passage.bodies)
    ]


def antecedent(told: Told, passage: Passage, start: int, end: int) -> list[Mention]:
    """Whom "for whom" points back to, or whose "his warrant" is, where the pattern itself names nobody."""
    flat = told.doc.flat
    whom = _WHOM.search(flat, passage.start, start + 9)
    if whom:
        if _INDEFINITE.search(flat, passage.start, whom.start()):
            return []
        named = [m for m in passage.people if m.end <= whom.start() and m.how != "pronoun"]
        return _listed(flat, named)
    noun = _WARRANT.search(flat, start, end)
    if noun is None:
        return []
    facing = [m for m in passage.people if m.end <= noun.start()][-1:]
    if facing and _FACES.fullmatch(flat, facing[0].end, noun.start()):
        return listed_before(told, passage, facing[0])
    if all_of := _ALL_OF.match(flat, noun.end()):
        return _named_together(told, passage, noun.start(), _COUNTS.get(all_of["n"] or "", 2 if all_of["both"] else 0))
    if (nation := _of_nation().match(flat, noun.end())) and (holder := _last_of(told, passage, nation["dem"])):
        return [holder]
    if (office := _OFFICE.match(flat, noun.end())) and (holder := _last_called(told, passage, office["role"])):
        return [holder]
    return [
        m
        for m in passage.people
        if m.how != "pair"
        and start <= m.start
        and m.end <= noun.start()
        and re.fullmatch(r"(?:'s?)? (?:\w+ ){0,2}", flat[m.end : noun.start()])
    ][-1:]


def _named_together(told: Told, passage: Passage, end: int, count: int) -> list[Mention]:
    """Those whom "both", "all four", "the pair" means: the last people named one after the other."""
    for near in (passage, *reversed(told.above(passage, 2))):
        named: list[Mention] = []
        for mention in reversed([m for m in near.people if m.start < end and m.how == "name"]):
            if named and len(told.doc.flat[mention.end : named[0].start]) > 60:
                break
            if not any(mention.people == m.people for m in named) and not accused(told, mention.people[0]):
                named.insert(0, mention)
            if len(named) == count:
                return named
        if len(named) > 1 and not count:
            return named
    return []


def _listed(flat: str, named: Sequence[Mention]) -> list[Mention]:
    """The last of several people, and those named in one list with them: "A and B were the first for whom"."""
    listed = list(named[-1:])
    for mention in reversed(named[:-1]):
        if not re.fullmatch(r",? (?:and |& )?", flat[mention.end : listed[0].start]):
            break
        listed.insert(0, mention)
    return listed


@cache
def _of_nation() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, demonyms()), key=len, reverse=True))
    return re.compile(
        rf" (?:for|against) (?:the arrest of )?the (?:former |ousted |fugitive |ex-)?(?P<dem>{names}) "
        r"(?:(?:former |opposition |military |rebel )?(?:leader|rebel|warlord|president|prime minister|strongman|"
        r"dictator|fugitive|"
        r"commander|general|militant|ruler|jihadist|official|minister|colonel|spy chief)|man|woman)\b"
    )


def _last_of(told: Told, passage: Passage, demonym: str) -> Mention | None:
    """The last one named above of a nation: "the Ugandan rebel"."""
    state = demonyms()[demonym]
    here = [m for m in passage.people if m.start < passage.end and m.how == "name"]
    for near in (here, *(p.people for p in reversed(told.above(passage, 6)))):
        fit = [m for m in near if m.how == "name" and len(m.people) == 1 and m.people[0].state == state]
        if fit:
            return fit[-1]
    return None


def _last_called(told: Told, passage: Passage, role: str) -> Mention | None:
    """The person last called by a role above: "the commissioner" after "children's commissioner Maria Lvova-Belova"."""
    flat = told.doc.flat
    for near in reversed(_until(told, passage)):
        for mention in near.people:
            titled = flat[max(near.start, mention.core[0] - 60) : mention.core[0]]
            titled += " " + flat[mention.core[1] : mention.core[1] + 50]
            if mention.how == "name" and re.search(rf"\b{re.escape(role)}\b", titled, re.I):
                return mention
    return None


def is_place(name: str) -> bool:
    """Whether a name is that of a place: no state is wanted."""
    return name.removeprefix("The ").removeprefix("the ") in _place_names()


@cache
def _place_names() -> frozenset[str]:
    return frozenset(place.name for place in places())


def in_full(told: Told, person: Person) -> Person:
    """The person whom the story elsewhere names in full: "Ble Goude" is Charles Blé Goudé."""
    if person.id:
        return person
    short = f" {folded(person.name)}"
    inside = f"{short} " if short.count(" ") > 1 else "\0"
    return next((p for name, p in told.named_people.items() if name.endswith(short) or inside in f"{name} "), person)


def named_people(told: Told) -> dict[str, Person]:
    """Everybody whom a story names, by the full name without case and accents; those on record first."""
    named = (p for passage in told.passages for m in passage.people if m.how == "name" for p in m.people)
    return {folded(p.name): p for p in sorted({p.name: p for p in named}.values(), key=lambda p: not p.id)}


def folded(name: str) -> str:
    """A name without case and accents: "SLOBODAN MILOSEVIC"."""
    return normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def accused(told: Told, person: Person) -> bool:
    """Whether a person is the one who accuses or judges: prosecutors and judges are not wanted."""
    return person.name in told.accusers or any(o.kind == "org" for o in person.offices) or is_place(person.name)


def suspects(told: Told) -> set[str]:
    """The names of those whom the story calls a suspect, a fugitive, indicted, accused of crimes."""
    flat = told.doc.flat
    return {
        mention.people[0].name
        for passage in told.passages
        for mention in passage.people
        if mention.how == "name"
        and len(mention.people) == 1
        and (
            _SUSPECT.search(flat, max(passage.start, mention.core[0] - 60), mention.core[0])
            or _CHARGED.match(flat, mention.core[1], passage.end)
        )
    }


def accusers(told: Told) -> set[str]:
    """The names of those whom the story calls prosecutor, judge or spokesman."""
    flat = told.doc.flat
    return {
        person.name
        for passage in told.passages
        for mention in passage.people
        if mention.how == "name"
        and (
            _ACCUSER.search(flat[mention.start : mention.core[0]])
            or _CALLED_ACCUSER.match(flat[mention.core[1] : mention.core[1] + 60])
        )
        for person in mention.people
    }


def likely(
    told: Told, passage: Passage, at: int, wanted: Sequence[Person], *, plural: bool, hinted: Collection[str] = ()
) -> tuple[Person, ...]:
    """Whose warrant "the warrant" is: somebody wanted, here or just above; else whom the article is about.

    Args:
        at: where the warrant is spoken of.
        wanted: everybody who is said outright to be wanted.
        hinted: names of people who are said to be arrested, or meant by a pronoun beside a warrant.
    """
    names = {p.name for p in wanted}
    told_of = {q.name for p in _until(told, passage) for m in p.people if m.start <= at + 200 for q in m.people}
    if names & told_of:
        if plural and len(names) > 1 and not any(q.name in names for m in passage.people for q in m.people):
            return tuple(wanted)
        above = [
            q
            for p in _until(told, passage)
            for m in p.people
            for q in m.people
            if q.name in names and m.start <= at + 200
        ]
        here = [q for m in passage.people for q in m.people if q.name in names]
        before = [q for m in passage.people if m.start < at for q in m.people if q.name in names]
        return (before[-1],) if before else (here[0],) if here else (above[-1],)
    weights: Counter[str] = Counter()
    people: dict[str, Person] = {}
    charged = told.suspects
    for mention in (m for p in told.passages for m in p.people):
        if mention.how == "title" and _ACCUSER.search(told.doc.flat, mention.start, mention.end):
            continue
        for person in mention.people:
            if person.name in charged and not weights[person.name]:
                people[person.name] = person
                weights[person.name] += 12
            if person.id or person.offices or person.name in hinted:
                people[person.name] = person
                weights[person.name] += 3 if person.id or person.name in hinted else 1
    for name, _ in weights.most_common():
        if not accused(told, people[name]):
            return (people[name],)
    return ()


def _until(told: Told, passage: Passage) -> list[Passage]:
    return told.passages[max(0, passage.number - _REACH) : passage.number + 1]
