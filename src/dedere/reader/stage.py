"""Which gathering is an article about, and in which state does it take place?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from dedere.reader.document import Document, Sentence
from dedere.reader.gatherings_find import ORGANISED, organisation_of
from dedere.reader.mentions import Gathering, Mention
from dedere.record.day import Day
from dedere.record.when import When

if TYPE_CHECKING:
    from dedere.reader.rollcall import Heard

_HEAD = 8  # sentences that say what the article is about
_LEAD = 4  # sentences that tell the news
_KINDS = frozenset(
    ["summit", "forum", "conference", "funeral", "inauguration", "coronation", "parade", "congress", "wedding", "games"]
)
_OF_STATE = frozenset(["funeral", "inauguration", "coronation", "wedding"])  # a head of state has it at home
_SINGLE = frozenset(
    ["funeral", "inauguration", "coronation", "parade", "wedding", "summit"]
)  # told apart by kind alone
_LEADS_TO = re.compile(
    r"\b(?:stay(?:s|ed|ing)? away from|keep(?:s|ing)? away from|gather(?:s|ed|ing)? in|conven\w+ in|meet(?:s|ing)? in|"
    r"met in|assembl\w+ in|descend(?:s|ed|ing)? on|arriv(?:e|es|ed|ing) in|flew (?:in)?to|flying (?:in)?to|"
    r"fl(?:y|ies) (?:in)?to|com(?:e|es|ing) to|came to|sen[dt](?:ing|s)? [^.;]{0,60}to|held in|hosted (?:in|by)) "
    r"(?:the )?(?:[a-z]+ ){0,2}$"
)
_LAYS_ON = re.compile(
    r"^(?:'s? [a-z ]{0,20})? (?:rolls? out|rolled out|braces? for|prepares? for|gets? ready for|hosts?|hosted|"
    r"will host|is hosting|was hosting|welcomes?|welcomed|opens? its|staged|stages) "
)
_PRESIDES = re.compile(
    r"^(?:,[^,]{2,60},)? (?:has |had |is |was |will )?(?:also )?(?:brought down the gavel|brings? down the gavel|"
    r"opened|opens?|open|hosted|hosts?|hosting|chair(?:s|ed|ing)?|presid(?:e|es|ed|ing) over|welcom(?:e|es|ed|ing)|"
    r"clos(?:e|es|ed))\b"
)
_OPENS = re.compile(r"open|host|gavel")
_SAID = re.compile(r"\b(?:said|says|told|tells|announced|statement|spokes\w+|reporters|wrote|from)\b[^.;]*$")
_LEADERS_OF = re.compile(
    r"\b(?:[Ll]eaders|[Hh]eads of state|[Pp]residents|[Ff]oreign ministers|[Mm]embers|[Cc]ountries) (?:and "
    r"government )?(?:of|from) (?:the )?$"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OTHER = re.compile(r"\b(?:(?:last|next|previous) (?:year|month)|(?:a|two|three|five|ten) years? ago)\b", re.I)
_HERE = re.compile(r"\bhere\b")


class Stage(msgspec.Struct, frozen=True):
    """Where the story plays: the gathering, where there is one, and the state."""

    gathering: Gathering | None
    state: str
    last: dict[int, Gathering] = {}

    def at(self, sentence: Sentence, held: Sequence[Mention]) -> Stage | None:
        """The stage of one sentence: a gathering that it or its paragraph names goes before the article's own."""
        named = [m.gathering for m in held if m.gathering is not None]
        gathering = named[-1] if named else self._above(sentence)
        if gathering is None or gathering is self.gathering or self._is_own(gathering):
            return self
        if gathering.kind not in _KINDS and not named:
            return self
        if len(gathering.states) != 1 or gathering.unnamed:
            return None
        return Stage(gathering, gathering.states[0])

    def _is_own(self, gathering: Gathering) -> bool:
        """Whether an unnamed gathering may be the article's own: "the meeting", "this summit"."""
        return gathering.unnamed and gathering.states in ((), (self.state,)) and self.gathering is not None

    def _above(self, sentence: Sentence) -> Gathering | None:
        return self.last.get(sentence.index)


def settled(
    doc: Document, story: Sequence[Heard], gatherings: Sequence[Gathering], *, here: tuple[str, ...], anchor: Day | None
) -> Stage | None:
    """The stage of an article, its gathering named and placed as far as the article allows."""
    _placed_here(doc, story, here)
    own = _own(doc, story, anchor)
    if own is not None and own.unnamed:
        _name(doc, story, own)
    if own is not None and not own.states:
        state = _state_of(doc, story, own, here, anchor)
        if state:
            own.states = (state,)
    above = _last_named(story)
    if own is not None and len(own.states) == 1 and (not own.unnamed or own.kind in _SINGLE):
        return Stage(own, own.states[0], above)
    if len(here) == 1:
        return Stage(_convened(doc, story, here), here[0], above)
    return None


_CONVENE = re.compile(
    r"(?:'s?)? (?:leaders|heads of (?:state|government)|presidents|(?:foreign |defen[cs]e )?ministers|members|states)\b"
    r"(?:[^.;]{0,50}?) (?:gather|meet|conven|assembl|come together|came together|sit down|are in)"
)


def _convened(doc: Document, story: Sequence[Heard], here: tuple[str, ...]) -> Gathering | None:
    """The gathering of a group whose leaders meet in the place of the dateline: "BRICS leaders are due to gather"."""
    for heard in story[:_LEAD]:
        for match in ORGANISED.finditer(doc.flat, heard.sentence.start, heard.sentence.end):
            if _CONVENE.match(doc.flat, match.end(), heard.sentence.end):
                organisation = organisation_of(match[0])
                return Gathering(f"{organisation} summit", "summit", here, organisation=organisation)
    return None


def _placed_here(doc: Document, story: Sequence[Heard], here: tuple[str, ...]) -> None:
    """ "The summit here last year" was held in the place of the dateline."""
    if len(here) != 1:
        return
    for heard in story:
        for mention in heard.held:
            gathering = mention.gathering
            if gathering is not None and not gathering.states and doc.flat[mention.end : mention.end + 5] == " here":
                gathering.states = here


def _last_named(story: Sequence[Heard]) -> dict[int, Gathering]:
    """For each sentence the gathering named last above it in its paragraph."""
    found: dict[int, Gathering] = {}
    last: Gathering | None = None
    paragraph = -1
    for heard in story:
        if heard.sentence.paragraph != paragraph:
            last, paragraph = None, heard.sentence.paragraph
        if last is not None:
            found[heard.sentence.index] = last
        last = next((m.gathering for m in reversed(heard.held) if m.gathering is not None), last)
    return found


def _own(doc: Document, story: Sequence[Heard], anchor: Day | None) -> Gathering | None:
    """The first gathering of the head of the story that is not long over nor far ahead."""
    for heard in story[:_HEAD]:
        for mention in heard.held:
            gathering = mention.gathering
            if gathering is None or not _draws_leaders(gathering):
                continue
            if _another_time(doc.flat[mention.start : mention.end + 45], anchor):
                return None
            if gathering.when is None or anchor is None:
                return gathering
            days = When.of(gathering.when)
            if days.last >= anchor - 10 and days.first <= anchor + 45:
                return gathering
            return None
    return None


def _home_of(heard: Heard, own: Gathering) -> str:
    """The state of the person whose ceremony it is: "Her inauguration", "Mr Peres's funeral"."""
    for held in heard.held:
        if held.gathering is own:
            states = {p.state for m in heard.people if held.start - 4 <= m.end and m.start < held.end for p in m.people}
            return states.pop() if len(states) == 1 else ""
    return ""


def _held_in(flat: str, heard: Heard, place: Mention, before: str) -> bool:
    """Whether the sentence that names the gathering names one place only, and nobody's home: "drew crowds to Rome"."""
    if not re.search(r"\b(?:in|to|at) (?:the )?$", before) or _SAID.search(before):
        return False
    others = {m.states for m in heard.places if m.how == "name"} - {place.states}
    homes = {p.state for m in heard.people for p in m.people}
    return place.how == "name" and not others and place.states[0] not in homes


def _another_time(text: str, anchor: Day | None) -> bool:
    """Whether a gathering is told of as one of another year."""
    if _OTHER.search(text):
        return True
    year = _YEAR.search(text)
    return year is not None and anchor is not None and abs(int(year[0]) - int(anchor.iso[:4])) > 1


def _draws_leaders(gathering: Gathering) -> bool:
    return gathering.kind in _KINDS or gathering.name.rpartition(" ")[2].lower() in _KINDS


def _name(doc: Document, story: Sequence[Heard], own: Gathering) -> None:
    """A summit told of as "a summit" has the name of the group whose leaders come."""
    for heard in story[:_HEAD]:
        for match in ORGANISED.finditer(doc.flat, heard.sentence.start, heard.sentence.end):
            before = doc.flat[max(heard.sentence.start, match.start() - 45) : match.start()]
            if _LEADERS_OF.search(before):
                own.organisation = organisation_of(match[0])
                own.name = f"{own.organisation} {own.kind}"
                return


def _state_of(
    doc: Document, story: Sequence[Heard], own: Gathering, here: tuple[str, ...], anchor: Day | None
) -> str | None:
    """The state that the story itself puts the gathering in; None where it names none or two."""
    votes: Counter[str] = Counter()
    for heard in story[: 2 * _HEAD]:
        names_it = any(m.gathering is own for m in heard.held)
        for place in heard.places:
            if len(place.states) != 1:
                continue
            before = doc.flat[max(heard.sentence.start, place.start - 90) : place.start]
            if _LEADS_TO.search(before):
                votes[place.states[0]] += 2 + names_it
            elif names_it and (
                _held_in(doc.flat, heard, place, before)
                or _LAYS_ON.match(doc.flat[place.end : place.end + 50])
                or (place.states == here and place.start > heard.sentence.start + 2)
            ):
                votes[place.states[0]] += 3
            elif names_it and before.endswith((" in ", " in the ")):
                votes[place.states[0]] += 2
        if names_it:
            for mention in heard.people:
                if not mention.people or any(o.kind == "org" for o in mention.people[0].offices):
                    continue
                if match := _PRESIDES.match(doc.flat[mention.end : mention.end + 110]):
                    votes[mention.people[0].state] += 2 + bool(_OPENS.search(match[0]))
        if own.kind in _OF_STATE and (home := _home_of(heard, own)):
            votes[home] += 3
    if len(here) == 1 and any(_HERE.search(doc.flat, h.sentence.start, h.sentence.end) for h in story):
        votes[here[0]] += 3
    votes.pop("", None)
    best = votes.most_common(2)
    if not best or best[0][1] < 3 or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    return best[0][0]
