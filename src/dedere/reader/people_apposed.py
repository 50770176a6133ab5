"""A role and the name beside it are one mention: "Scottish First Minister Nicola Sturgeon", "the emir, Sheikh Tamim,".

Left apart they would read as a list of two people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dedere.reader.lexicon import Person
from dedere.reader.mentions import Mention

_CLOSES = re.compile(r",(?= (?:[a-z]|[\"“]))")
_ONE_OF_MORE = re.compile(r", (?:and|or|as well as|along with|together with|but|while|who|whose|whom|with) ")
_OF_RANK = re.compile(r",? (?:(?:Sheikha?|Sayyid|Sultan|(?:Crown )?Prince|Princess|General|Gen\.|Dr\.?|Mr|Ms|Mrs) )?")


def apposed(flat: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence, in order, with each role joined to the name it stands beside."""
    found: list[Mention] = []
    for mention in mentions:
        joined = _joined(flat, found[-1], mention) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(mention)
    return found


def _joined(flat: str, one: Mention, two: Mention) -> Mention | None:
    """Both as one, where one names whom the other describes."""
    if not (one.how in ("name", "title") and two.how in ("name", "title") and one.how != two.how):
        return None
    gap = flat[one.end : two.start]
    if len(one.people) != 1 or len(two.people) != 1 or not _one_person(one, two):
        return None
    name = one if one.how == "name" else two
    role = two if name is one else one
    if gap == " " and name is two:
        end = two.end
    elif _OF_RANK.fullmatch(gap) and gap.startswith(",") and _CLOSES.match(flat, two.end):
        if _ONE_OF_MORE.match(flat, two.end) and name is two and name.people[0].state:
            return None  # a list of three: "the emir, Emmanuel Macron, and others"
        end = two.end
    else:
        return None
    person = _with_state(name.people[0], role.people[0].state)
    return msgspec.structs.replace(name, start=one.start, end=end, people=(person,))


def _one_person(one: Mention, two: Mention) -> bool:
    a, b = one.people[0], two.people[0]
    return a.name == b.name or not a.state or not b.state or a.state == b.state


def _with_state(person: Person, state: str) -> Person:
    return person if person.state or not state else msgspec.structs.replace(person, state=state)


def closed(flat: str, mention: Mention) -> int:
    """Where a role and its name end, the comma that closes them taken in: "the emir, Sheikh Tamim, is to depart".

    >>> text = "the emir, Sheikh Tamim, is to depart"
    >>> text[: closed(text, Mention(kind="person", start=0, end=22, core=(10, 22)))]
    'the emir, Sheikh Tamim,'
    """
    if mention.kind != "person" or not flat.startswith(",", mention.end):
        return mention.end
    within = flat[mention.start : mention.core[0]] + flat[mention.core[1] : mention.end]
    if "," in within and _CLOSES.match(flat, mention.end) and not _ONE_OF_MORE.match(flat, mention.end):
        return mention.end + 1
    return mention.end
