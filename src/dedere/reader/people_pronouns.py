"""Whom does a pronoun mean?"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dedere.reader.document import Sentence
from dedere.reader.lexicon import Person
from dedere.reader.mentions import Mention

PRONOUNS = frozenset(["he", "she", "him", "her", "his", "himself", "herself"])
PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|himself|herself)\b"
    r"(?!'| (?:Majesty|Excellency|Highness|Royal Highness|Holiness|Eminence)\b)|\b(?:[Hh]e|[Ss]he)(?=')"
)
# "received her at", not "received her letter"
_OBJECT = re.compile(r"(?=[.,;:]| (?:at|in|on|to|for|with|by|from|and|as|when|during|before|after|off|there|here)\b)")
_SAYS_OF_HIMSELF = re.compile(
    r"(?:,[^,;:]{2,60},)? (?:has |had |also |later )*(?:said|says|added|adds|announced|confirmed|insisted|claimed|"
    r"vowed|promised|pledged|hoped|hopes|wished|believed|believes|thought|wrote|stated|admitted|denied|hinted|suggested|noted)"
    r"(?: (?:on )?[A-Z]\w+day)?(?: that)? "
)
_CLAUSE = re.compile(
    r"[,;:]| (?:that|who|whom|which|when|where|as|after|before|if|because|while|since|although|and|but|than|to|for|of|"
    r"by|with|from|about|on)\b"
)


class Pronouns:
    """Whom the pronouns of one document mean.

    Args:
        flat: the document's flat text.
    """

    def __init__(self, flat: str) -> None:
        self.flat = flat

    def antecedent(
        self, pronoun: str, start: int, sentence: Sentence, found: Sequence[Mention], before: Sequence[Mention]
    ) -> Person | None:
        """Whom a pronoun at `start` means, from the mentions of its sentence and of those above, latest last."""
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
        if pronoun == "him" or (pronoun == "her" and _OBJECT.match(self.flat, start + 3)):
            # nobody receives himself: the one who acts is somebody else
            others = [m for m in here if _CLAUSE.search(self.flat[m.end : start])]
            actor = next((m for m in here if m not in others and not self._is_possessive(m)), None)
            if actor is not None:
                here = [m for m in others if m.people != actor.people]
                if not here:
                    return self.salient(before, lambda m: fits(m) and m.people != actor.people)
        if here and _SAYS_OF_HIMSELF.fullmatch(self.flat, here[-1].end, start):
            return here[-1].people[0]  # "beside the king, Ann said she"
        if here:
            plain = [m for m in here if not self._is_possessive(m)] or here
            several = len({m.people for m in plain}) > 2
            return plain[-1 if several else 0].people[0]
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
        return self.salient(before, fits)

    def salient(self, before: Sequence[Mention], fits: Callable[[Mention], bool]) -> Person | None:
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
