"""Who wears a crown, and who is named only as somebody's wife or husband?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.reader.lexicon import Person
from dedere.reader.literals import each
from dedere.reader.people_words import NAME, NOT_NAME

# the title that stands alone, and those with which its bearer is named
_CROWNS = {
    "king": ("King ",),
    "queen": ("Queen ",),
    "emperor": ("Emperor ",),
    "emir": ("Emir ", "Sheikh "),
    "sultan": ("Sultan ",),
    "pope": ("Pope ",),
}
_ANY = tuple({start for starts in _CROWNS.values() for start in starts})
_SPOUSE = re.compile(r",? (?:and|with|accompanied by) (?:his|her) (?:wife|husband|spouse),? (?P<first>[A-Z][\w-]+)")
_KIN = re.compile(
    rf"\b(?:[Hh]is|[Hh]er) (?P<kin>wife|husband|spouse|son|daughter|brother|sister|mother|father|son-in-law|"
    rf"deputy|aide|assistant),? (?P<name>{NAME})"
)
_GENDER = dict.fromkeys(("wife", "daughter", "sister", "mother"), "f")
_GENDER |= dict.fromkeys(("husband", "son", "brother", "father", "son-in-law"), "m")
_LONGER = re.compile(r",? (?:[A-Z]|[a-z]{2,3} [A-Z])")


def may_be(role: str, person: Person) -> bool:
    """Whether a title that stands alone fits somebody: no president is the king, and no king the president."""
    if starts := _CROWNS.get(role):
        return any(name.startswith(starts) for name in person.every_name)
    return role != "president" or not any(name.startswith(_ANY) for name in person.every_name)


def spouse_after(flat: str, end: int) -> re.Match[str] | None:
    """The wife or husband whose first name alone follows a name that ends at `end`: "Lima and his wife Rosa"."""
    match = _SPOUSE.match(flat, end)
    return match if match and not _LONGER.match(flat, match.end()) else None


def spouses(flat: str, named: Iterator[tuple[int, Person]]) -> Iterator[tuple[int, int, Person]]:
    """The spouses named after people, with the family name of these: where each first name stands, and who it is."""
    for end, person in named:
        if match := spouse_after(flat, end):
            family = (
                ""
                if person.name.startswith(_ANY) or may_be("king", person)
                else f" {(person.alone or person.name.split()[-1:])[0]}"
            )
            gender = "f" if " wife" in match[0] else "m" if " husband" in match[0] else ""
            spouse = Person(name=f"{match['first']}{family}", alone=(match["first"],), gender=gender)
            yield *match.span("first"), spouse


def kin(flat: str) -> Iterator[tuple[int, str, str]]:
    """The relatives who are named in full: where each name stands, the name, and the gender that the word tells."""
    for match in each(_KIN, flat):
        name = match["name"].removesuffix("'s")
        if not any(word.strip(".'") in NOT_NAME for word in name.split()):
            yield match.start("name"), name, _GENDER.get(match["kin"], "")
