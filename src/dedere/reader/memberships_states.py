"""Which states does each passage name as actors: "Hungary", "Armenian lawmakers", "both countries"?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dedere.reader.document import Sentence
from dedere.reader.lexicon import demonyms
from dedere.reader.literals import each
from dedere.reader.mentions import Mention

_MEN = (
    r"government|parliament|parliamentarians|lawmakers|legislators|legislature|MPs|deputies|"
    r"senators|senate|Senate|authorities|officials|leadership|cabinet|"
    r"foreign ministry|Foreign Ministry|foreign office|Foreign Office|ministry of foreign "
    r"affairs|Ministry of Foreign Affairs|justice ministry|Justice Ministry|"
    r"defence ministry|defense ministry|national assembly|National Assembly|presidency|"
    r"administration|junta|regime|side|people|state|nation|republic|embassy|"
    r"military government|military rulers|rulers|delegation|presidential office|presidential "
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
_OWN_COUNTRY = re.compile(r"\b(?:his|her) (?:own |home )?(?:country|nation|homeland)\b")
_IT = re.compile(
    r"\b[Ii]t(?= (?:has |had |have |not |yet to |also |never |formally |officially |then |later |only "
    r"|already )*(?:(?:stands|stood|stays|remains) outside|ratified|joined|signed|acceded|withdrew|quit|left|"
    r"became|applied|is "
    r"(?:not |a |an |also |itself )+\w* ?(?:member|party|signatory|permanent)))"
)
_LAND = re.compile(
    r"\b[Tt]he (?!(?:[\w-]+ )?(?:host|first|second|third|only|latest|last|other|next|same|another|every|neighbou?ring|"
    r"rogue))(?:(?:[\w-]+ ){0,2}[A-Z]\w+ |[a-z-]+ ){0,2}"
    r"(?:country|nation|kingdom|republic|emirate|sultanate|island nation|state)"
    r"(?: (?=(?:itself )?(?:is|isn't|was|has|hasn't|had|joined|signed|ratified|left|quit|withdrew|never|does|"
    r"did|belongs|remains|became|acceded)\b)|(?='s (?:withdrawal|exit|departure|membership|accession|bid|"
    r"entry|ratification))|(?= (?:out of|from) (?:the|its)))"
)
_ANY_COUNTRY = re.compile(
    r"\b(?:first|second|third|only|latest|last|other|next|same|another|every|host) (?:\w+ )?(?:country|state|nation)"
)
_COUNT = r"two|three|four|five|six|seven|2|3|4|5|6|7"
_ANY_OF = re.compile(
    rf"\b(?:[Tt]he (?P<n>{_COUNT})(?: (?:countries|states|nations|neighbou?rs|governments|"
    rf"juntas|republics|of them))?(?= |,|\.)|[Aa]ll (?P<n4>{_COUNT})(?: (?:countries|states|nations|governments|"
    rf"juntas|republics))?(?! \w+ (?:members|parties))(?= |,|\.)|[Nn]either(?: (?:country|state|nation|government))?"
    rf"(?= (?:is|are|was|has|have|had|recogni\w+|belongs?|joined|signed|ratified)\b)|"
    rf"[Bb]oth(?! (?:members|parties|signatories|of wh|ICC|EU|NATO))(?: (?:countries|states|nations|of "
    rf"them|of which))?|[Tt]hese (?P<n2>(?:{_COUNT}) )?(?:countries|states|nations)|[Tt]hose "
    rf"(?:countries|states|nations)|[Tt]hey all|[Tt]hey"
    rf"(?= (?:(?:all|both|also|now|together|have|had|are|were) )*(?:make up|made up|joined|left|quit|"
    rf"withdrew|withdrawn|ratified|signed|members|parties|signatories|formed|form|founded|belong|constitute)\b)|"
    rf"(?:[Nn]one|[Nn]either|[Aa]ll|[Bb]oth|[Ee]ach)"
    rf" of (?:them|these countries|those countries|the (?P<n3>{_COUNT})(?: (?:countries|"
    rf"states|nations))?))\b"
)
_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_CODES = {"US": "US", "U.S.": "US", "UK": "GB", "Labour": "GB"}


def state_mentions(
    flat: str, sentence: Sentence, places: Sequence[Mention], people: Sequence[Mention] = ()
) -> list[Mention]:
    """The states of one sentence, as places and as those that act; each mention the bare name or the actor's words.

    Args:
        places: the sentence's mentions of places.
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
    for mention in places:
        if mention.how == "anaphor" and _ANY_COUNTRY.search(flat[mention.start : mention.end]):
            continue
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
    found.sort(key=lambda m: m.start)
    return found


def led(people: Sequence[Mention]) -> list[Mention]:
    """The states whose leaders are named together: "the leaders of Kenya, Uganda and Rwanda"."""
    return [
        Mention(kind="place", start=m.start, end=m.end, core=(m.start, m.end), states=states)
        for m in people
        if len(states := tuple(dict.fromkeys(p.state for p in m.people if p.state))) > 1
    ]


def several(flat: str, sentence: Sentence, above: Sequence[Mention]) -> list[Mention]:
    """Mentions of "the three", "both countries", "none of them": the last states named together above.

    Args:
        above: the mentions of states before the sentence or in it, in order.
    """
    found = []
    for match in _ANY_OF.finditer(flat, sentence.start, sentence.end):
        size = match["n"] or (match["n2"] or "").strip() or match["n3"] or match["n4"]
        count = (
            _NUMBER.get(size) or int(size)
            if size
            else (2 if match[0].lower().startswith(("both", "neither")) else None)
        )
        states = _last_list(flat, [m for m in above if m.end <= match.start()], count)
        if states:
            found.append(
                Mention(
                    kind="place", start=match.start(), end=match.end(), core=match.span(), how="anaphor", states=states
                )
            )
    for match in (
        *_IT.finditer(flat, sentence.start, sentence.end),
        *_LAND.finditer(flat, sentence.start, sentence.end),
    ):
        near = [m for m in above if m.end <= match.start() and len(m.states) == 1 and m.how != "anaphor"]
        if near:
            first = next((m for m in near if m.start >= _sentence_start(flat, near[-1].start)), near[-1])
            found.append(
                Mention(
                    kind="place",
                    start=match.start(),
                    end=match.end(),
                    core=match.span(),
                    how="anaphor",
                    states=first.states,
                )
            )
    return found


def _sentence_start(flat: str, at: int) -> int:
    return max(flat.rfind(". ", 0, at), flat.rfind("? ", 0, at), flat.rfind("! ", 0, at), 0)


def _last_list(flat: str, above: Sequence[Mention], count: int | None) -> tuple[str, ...]:
    runs: list[list[Mention]] = []
    for mention in above:
        if mention.how == "anaphor":
            continue
        if runs and re.fullmatch(r"(?:, | and |, and | or |, or )(?:the )?", flat[runs[-1][-1].end : mention.start]):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    for run in reversed(runs):
        states = tuple(dict.fromkeys(state for m in run for state in m.states))
        if len(states) == count if count else len(states) > 1:
            return states
    return ()


def _before_name(flat: str, floor: int, start: int) -> int:
    return start - 4 if flat[max(floor, start - 4) : start] in ("the ", "The ") else start


def _code(demonym: str) -> str:
    return _CODES.get(demonym) or demonyms()[demonym]


@cache
def _names() -> str:
    return "|".join(sorted((re.escape(n) for n in (*demonyms(), "US", "U.S.", "UK", "Labour")), key=len, reverse=True))


@cache
def _of_nation() -> re.Pattern[str]:
    return re.compile(_OF_NATION.pattern.replace("{demonyms}", _names()))


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(_BARE.pattern.replace("{demonyms}", _names()))
