"""Which states does each passage name as actors: "Hungary", "Armenian lawmakers", "both countries"?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dedere.reader.document import Sentence
from dedere.reader.lexicon import demonyms, places
from dedere.reader.literals import each
from dedere.reader.mentions import Mention

_MEN = (
    r"government|parliament|parliamentarians|lawmakers|legislators|legislature|MPs|deputies|"
    r"senators|senate|Senate|authorities|officials|leadership|cabinet|"
    r"foreign ministry|Foreign Ministry|foreign office|Foreign Office|ministry of foreign "
    r"affairs|Ministry of Foreign Affairs|justice ministry|Justice Ministry|"
    r"defence ministry|defense ministry|national assembly|National Assembly|presidency|"
    r"administration|junta|regime|side|people|state|nation|republic|embassy|"
    r"military government|military rulers|rulers|leaders|delegation|presidential office|presidential "
    r"administration|president's office|prime minister's office|"
    r"interior ministry|Interior Ministry|Bundestag|Duma|Congress|constitutional court|Constitutional Court"
)
_OF_NATION = re.compile(
    rf"\b(?P<dem>{{demonyms}})(?:'s)? (?:new |own |transitional |interim |ruling |military "
    rf"|Labour |Conservative |coalition |federal |then |outgoing |incoming )?(?:{_MEN})"
    rf"\b(?! (?:media|television|TV))"
)
_OF_STATE = re.compile(
    rf"'s? (?:new |own |transitional |interim |ruling |military |Labour |Conservative |"
    rf"coalition |federal |then |outgoing |incoming )?(?:{_MEN})\b"
)
_AT_SEAT = re.compile(
    r"\b(?:[Ll]awmakers|MPs|[Aa]uthorities|[Oo]fficials|[Tt]he (?:government|parliament|"
    r"authorities|foreign ministry)|[Pp]arliament) in $"
)
_PALESTINE = re.compile(
    r"\b(?:the |The )?(?:Palestinian Authority|State of Palestine|Palestinian Territories|"
    r"Palestinian territories|Palestinians|Palestine)\b"
)
_BARE = re.compile(
    r"\b(?P<dem>{demonyms})(?='s? | (?:membership|accession|withdrawal|admission|ratification|"
    r"entry|exit|participation|bid|application|request|involvement))"
)
_OWN_COUNTRY = re.compile(r"\b(?:[Hh]is|[Hh]er) (?:own |home )?(?:country|nation|homeland)\b")
_LABEL = re.compile(r"(?:^|(?<=[.?!;] ))(?P<name>[A-Z][A-Z .'-]{2,30}?)(?=: | [–—-]+ )")
_ANAPHOR = re.compile(r"(?:the|this|that) ", re.I)
_CODES = {"US": "US", "U.S.": "US", "UK": "GB", "Labour": "GB"}


def state_mentions(
    flat: str, sentence: Sentence, named: Sequence[Mention], people: Sequence[Mention] = ()
) -> list[Mention]:
    """The states of one sentence, as places and as those that act; each mention the bare name or the actor's words.

    Args:
        named: the sentence's mentions of places.
        people: its mentions of people, whose characters are theirs.
    """
    text = flat[sentence.start : sentence.end]
    taken = [m.core for m in people if m.how == "name"]
    found: list[Mention] = []

    def add(start: int, end: int, states: tuple[str, ...], *, seat: bool = False) -> None:
        if not any(start < b and a < end for a, b in taken) and not any(start < m.end and m.start < end for m in found):
            found.append(Mention(kind="place", start=start, end=end, core=(start, end), states=states, seat=seat))

    for match in each(_PALESTINE, text):
        add(sentence.start + match.start(), sentence.start + match.end(), ("PS",))
    for match in each(_of_nation(), text):
        add(sentence.start + match.start(), sentence.start + match.end(), (_code(match["dem"]),), seat=True)
    for mention in named:
        if mention.how == "anaphor" and _ANAPHOR.match(flat, mention.start):
            continue  # memberships_focus.py tells which state is meant
        start, end = mention.core if mention.how == "name" else (mention.start, mention.end)
        start = _before_name(flat, sentence.start, start)
        end = max(end, mention.end if mention.how == "name" else end)
        seat = mention.seat
        if own := _OF_STATE.match(flat, end, sentence.end):
            end, seat = own.end(), True
        elif own := _AT_SEAT.search(flat, sentence.start, start):
            start, seat = own.start(), True
        add(start, end, mention.states, seat=seat)
    for match in each(_OWN_COUNTRY, text):
        start = sentence.start + match.start()
        owner = next((m for m in people if m.how == "pronoun" and m.start == start), None)
        if owner is not None and owner.people[0].state:
            add(start, sentence.start + match.end(), (owner.people[0].state,))
    for match in each(_bare(), text):
        add(sentence.start + match.start(), sentence.start + match.end(), (_code(match["dem"]),))
    for match in _LABEL.finditer(text):
        if code := _in_capitals().get(match["name"].strip()):
            add(sentence.start + match.start("name"), sentence.start + match.end("name"), (code,))
    found.sort(key=lambda m: m.start)
    return found


def led(people: Sequence[Mention]) -> list[Mention]:
    """The states whose leaders are named together: "the leaders of Kenya, Uganda and Rwanda"."""
    return [
        Mention(kind="place", start=m.start, end=m.end, core=(m.start, m.end), states=states)
        for m in people
        if len(states := tuple(dict.fromkeys(p.state for p in m.people if p.state))) > 1
    ]


def _before_name(flat: str, floor: int, start: int) -> int:
    return start - 4 if flat[max(floor, start - 4) : start] in ("the ", "The ") else start


def _code(demonym: str) -> str:
    return _CODES.get(demonym) or demonyms()[demonym]


@cache
def _in_capitals() -> dict[str, str]:
    """The names of states as lists head their lines with them: "TURKEY: not a member"."""
    return {
        place.name.upper(): place.states[0] for place in places() if place.kind == "state" and len(place.states) == 1
    }


@cache
def _names() -> str:
    return "|".join(sorted((re.escape(n) for n in (*demonyms(), "US", "U.S.", "UK", "Labour")), key=len, reverse=True))


@cache
def _of_nation() -> re.Pattern[str]:
    return re.compile(_OF_NATION.pattern.replace("{demonyms}", _names()))


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(_BARE.pattern.replace("{demonyms}", _names()))
