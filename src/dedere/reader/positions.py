"""Who takes which position on the warrant, the visit or the duty to arrest?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import cast

import msgspec

from dedere.reader.literals import may_match
from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match, matches
from dedere.reader.positions_words import (
    AGAINST,
    ANYONE,
    ARREST,
    FEARS,
    FOR,
    HOPES,
    JOURNEY,
    MUST,
    NEGATED,
    NO_MATTER,
    NOT_TO,
    OTHERS,
    REACTION,
    RISKS,
    STRONG,
    WE,
    WILL,
    WILL_NOT,
)
from dedere.reader.reading import Position, Stance
from dedere.reader.speech import Saying, saying_of
from dedere.reader.status import supposed

_WORTH = re.compile(
    rf"{ARREST.pattern}|{JOURNEY.pattern}|"
    r"\b(?:transfer|handover|sanctions|(?:to|not) (?:host|receive|welcome)|"
    r"(?:be|is|was) (?:\w+ )?welcome|forward to|immunity|presence)\b",
    re.I,
)
_IMMUNE = re.compile(rf"{ARREST.pattern}|\b(?:immunity|safe (?:passage|haven))\b")
_MATTER_OF = {"urges_arrest": ARREST, "will_not_arrest": _IMMUNE, "will_arrest": ARREST, "undecided": None}
_ABOUT = re.compile(r"\b(?:warrants?|arrest\w*|ICC|wanted|court|tribunal)\b")
COURT = re.compile(r"\b(?:ICC|International Criminal Court|the [Cc]ourt|tribunal)\b")
HOPED = re.compile(r"\b(?:hope|wish|want|expect|trust|demand|ask|urge)\w* (?:that )?\Z")
DENIES = re.compile(
    r"\b(?:not|n't|never)\b|\bno (?:\w+ )?(?:obligation|duty)\b|"
    r"(?:said|says)(?: that)? (?:it|they|he|she|we) (?:is|are|was|were) (?:obliged|bound|obligated|required)\b"
)
ABOUT_IT = re.compile(
    r"\b(?:said|says|asked|commenting|wrote|responding|reacting|speaking|spoke) (?:\w+ )?(?:of|on|about|to) "
    r"[^.\"]{0,60}?"
    r"(?:warrants?|arrest|visit|trip|indictment|handover|surrender)\b",
    re.I,
)
_CLAUSE = re.compile(r"[.;,]|\Z")
HOSTING = re.compile(
    r"\b(?:host|receiv|invit|welcom|attend|meet|see|presence|participation|transfer|handover|sanction)\w*\b|\bhail"
)
_RELATIVE = re.compile(r"\b(?:what|which|whom) $")
_DENIED = re.compile(r"denied|denies|deny")
_PLAIN_NEWS = re.compile(
    r"announce[sd]?|confirm(?:s|ed)?|report(?:s|ed)?|suggest(?:s|ed)?|recall(?:s|ed)?|"
    r"reveal(?:s|ed)?|disclosed?|predict(?:s|ed)?"
)
_ENOUGH = 5
"""So many words of a quotation say something; fewer only colour a report."""
_OF_A_BODY: dict[Stance, Stance] = {"will_not_arrest": "rejects", "will_arrest": "supports"}
"""A body arrests nobody: it speaks for or against."""
SOON = re.compile(
    r"\b(?:in|within|over|during) the (?:next|coming|near) (?:\w+ ){0,3}(?:days?|weeks?|months?|future|two)\b"
)
_SAID = "<holder> says of the matter"


class _Taken(msgspec.Struct):
    """A position of one holder, with where it stands."""

    holder: str
    stance: Stance
    quote: bool
    start: int
    end: int
    rule: str
    sure: int


def find_positions(told: Told) -> list[Position]:
    """Every position that the story reports on a warrant, a journey or an arrest; each of a holder's stances once."""
    if next(told.of(_WORTH), None) is None:
        return []
    about = _about(told)
    found = [taken for passage in told.passages for taken in _in_passage(told, passage, about)]
    once: dict[tuple[str, Stance], _Taken] = {}
    for taken in found:
        held = once.get((taken.holder, taken.stance))
        if held is None or taken.sure > held.sure:
            once[taken.holder, taken.stance] = taken
    firm = {t.holder for t in once.values() if t.stance != "other"}
    aside = not about and len(list(islice(told.of(JOURNEY), 2))) < 2  # a journey mentioned once is no matter
    kept = [t for t in once.values() if t.stance != "other" or (t.holder not in firm and not aside)]
    return [
        Position(
            holder=t.holder,
            stance=t.stance,
            quote=t.quote,
            text=told.doc.text[t.start : t.end],
            span=(t.start, t.end),
            rule=t.rule,
        )
        for t in sorted(kept, key=lambda t: (t.start, t.end))
    ]


def _about(told: Told) -> bool:
    """Whether the whole story is about an arrest or a warrant, so that words about it need not name it each time."""
    return len(list(islice(told.of(_ABOUT), 2))) == 2 and len(list(islice(told.of(STRONG), 2))) == 2


def _in_passage(told: Told, passage: Passage, about: bool) -> Iterator[_Taken]:
    seen: list[tuple[int, int]] = []
    worth = may_match(_WORTH, passage.text)
    if not (worth or about):
        return
    if (worth and _WORTH.search(passage.text)) or (about and REACTION.search(passage.text)):
        for match in matches(passage, "position"):
            taken = list(_by_pattern(told, passage, match, about))
            if taken and not any(a < match.found.end and match.found.start < b for a, b in seen):
                seen.append((match.found.start, match.found.end))
                yield from taken
    if about or ARREST.search(passage.text) or JOURNEY.search(passage.text):
        yield from _by_saying(told, passage, about, seen)


def _by_pattern(told: Told, passage: Passage, match: Match, about: bool) -> Iterator[_Taken]:
    flat, found = told.doc.flat, match.found
    stance = cast(Stance, match.pattern.gives["stance"])
    text = flat[found.start : passage.end]
    if stance == "will_arrest" and HOPED.search(flat[passage.start : found.start]):
        return
    firm = stance in ("will_arrest", "will_not_arrest", "urges_arrest")
    after = "" if firm else flat[found.end : passage.end]  # "would arrest him if he came" is a stance
    if supposed(flat[passage.start : found.start], flat[found.start : found.end], after):
        return
    fears = FEARS.search(RISKS.sub("", flat[found.start : found.end]))
    if _passive_or_denied(match) or (stance == "will_arrest" and fears):
        return
    topic = _MATTER_OF.get(stance)
    if (topic is not None and not topic.search(text)) or NO_MATTER.search(flat[found.start : found.end]):
        return
    if stance == "urges_arrest" and (NOT_TO.search(text) or DENIES.search(flat[found.start : found.end])):
        return
    if stance == "undecided" and _court(told, match):
        return
    if stance in ("rejects", "supports") and (_a_ruling(told, match) or not _to_the_point(match, flat, about)):
        return
    if _RELATIVE.search(flat[passage.start : found.start]):
        return
    if firm and not _wanted_here(told, passage):
        return
    quote = _quoted(told, found.start, passage.end)
    for mention in found.slots.get("holder", ()):
        holder = holder_of(told, passage, mention)
        if holder is not None:
            yield _Taken(
                holder,
                _OF_A_BODY.get(stance, stance) if mention.kind == "body" else stance,
                quote,
                found.start,
                max(found.end, _clause_end(told, passage, found.end)),
                match.pattern.name,
                3,
            )


def _to_the_point(match: Match, flat: str, about: bool) -> bool:
    """Whether what is rejected or supported is an arrest or a journey: "the allegations" may be others."""
    end = _CLAUSE.search(flat, match.found.end)
    said = flat[match.found.start : end.start() if end else match.found.end]
    return about or any(words.search(said) for words in (STRONG, COURT, JOURNEY, HOSTING))


def _passive_or_denied(match: Match) -> bool:
    """Whether the holder is the one it is done to ("would be asked"), or does not do it ("did not condemn")."""
    words = set(match.found.chain)
    if match.pattern.gives["stance"] in ("rejects", "supports", "urges_arrest") and words & {
        "not",
        "never",
        "n't",
        "no",
        "nor",
        "would",
        "could",
        "may",
        "might",
        "should",
        "must",
        "ought",
        "can",
        "to",
    }:
        return True
    return bool(words & {"be", "been", "being", "is", "are", "was", "were"}) and match.found.form in (
        "past",
        "participle",
        None,
    )


def _wanted_here(told: Told, passage: Passage) -> bool:
    """Whether the passage speaks of a person, a warrant or a suspect and not of somebody else's arrest."""
    return (
        bool(passage.people)
        or re.search(r"\b(?:warrants?|suspects?|ICC|court|obligations?|fugitives?|rebels?|member)\b", passage.text)
        is not None
    )


def _court(told: Told, match: Match) -> bool:
    """Whether the holder is a court: what it weighs, it decides."""
    holder = found[0] if (found := match.found.slots.get("holder", ())) else None
    return holder is not None and holder.kind == "body" and "court" in told.bodies.body_of(holder).kinds


def _a_ruling(told: Told, match: Match) -> bool:
    """Whether a court decides on an appeal, which is no position."""
    return _court(told, match) and (
        re.search(
            r"\b(?:appeal|challenge|request|application|motion|bid)\b",
            told.doc.flat[match.found.start : match.found.end + 40],
        )
        is not None
    )


def _by_saying(told: Told, passage: Passage, about: bool, seen: Sequence[tuple[int, int]]) -> Iterator[_Taken]:
    if not _may_say(told, passage, about):
        return
    flat = told.doc.flat
    done: set[tuple[str, bool]] = set()
    spoken = [(s, s.start, s.end, s.whole) for s in told.sayings(passage) if s.holder is not None or s.unknown]
    if not spoken:
        for a, b in told.quotations:
            if a < passage.end and passage.start < b and b - a > 25:
                saying = saying_of(told, passage, (a, b))
                if saying is not None and (saying.holder is not None or saying.unknown):
                    spoken.append(
                        (
                            saying,
                            max(a, passage.start),
                            min(b, passage.end),
                            (max(a, passage.start), min(b, passage.end)),
                        )
                    )
                break
    for saying, start, end, whole in spoken:
        if any(a < whole[1] and whole[0] < b for a, b in seen):
            continue
        holder = holder_of(told, passage, saying.holder) if saying.holder is not None else saying.name
        if holder is None or end - start < 12:
            continue
        said = flat[start:end]
        if not _quoted(told, start, end) and _PLAIN_NEWS.fullmatch(saying.verb):
            continue
        near = about or ABOUT_IT.search(passage.text) is not None
        stance = _stance(said, saying, near, _quoted(told, start, end))
        quote = _quoted(told, start, end)
        firm = stance in ("will_arrest", "will_not_arrest", "urges_arrest")
        if stance is None or (holder, quote) in done or (firm and not (about or _wanted_here(told, passage))):
            continue
        done.add((holder, quote))
        yield _Taken(holder, stance, quote, whole[0], whole[1], _SAID, 2 if stance != "other" else 1)


def _may_say(told: Told, passage: Passage, about: bool) -> bool:
    """Whether anything said in a passage could be a stance: it has the words that `_stance` asks for."""
    text = passage.text
    matter = ARREST.search(text) is not None or JOURNEY.search(text) is not None
    about = about or ABOUT_IT.search(text) is not None
    quoted = (matter or about) and _quoted(told, passage.start, passage.end)
    if quoted and matter:
        return True
    return (quoted or matter) and any(
        may_match(words, text) and words.search(text) for words in (AGAINST, FOR, WILL_NOT, MUST, WILL, _DENIED)
    )


def _stance(said: str, saying: Saying, about: bool, quoted: bool) -> Stance | None:
    arrest, journey = bool(ARREST.search(OTHERS.sub("", said))), bool(JOURNEY.search(said))
    if not arrest and not journey and not (about and quoted and (AGAINST.search(said) or FOR.search(said))):
        return None
    if NO_MATTER.search(said) and not arrest:
        return None
    if not about and not journey and STRONG.search(said) is None:
        return None  # the court itself, or joining it, is another matter
    if arrest and WILL_NOT.search(said):
        return "will_not_arrest"
    if arrest and (HOPES.search(said) or (saying.verb.startswith("hope") and WILL.search(said))):
        return "urges_arrest"
    if arrest and WE.search(said) and WILL.search(said):
        return "will_arrest"
    if arrest and MUST.search(said) and ANYONE.search(said):
        return "will_arrest"
    if arrest and MUST.search(said):
        return "urges_arrest"
    if arrest and WILL.search(said) and not FEARS.search(said):
        return "will_arrest"
    against = AGAINST.search(said)
    favour = next(
        (m for m in FOR.finditer(said) if NEGATED.search(said[max(0, m.start() - 40) : m.start()]) is None), None
    )
    if against and (not favour or against.start() < favour.start()):
        return "rejects"
    if favour:
        return "supports"
    if _DENIED.fullmatch(saying.verb) and arrest:
        return "rejects"
    return "other" if quoted and (arrest or journey) and _quoted_words(SOON.sub("", said)) >= _ENOUGH else None


def _quoted_words(said: str) -> int:
    """How many words of a saying stand in quotation marks; all of them where only one mark, or none, is seen."""
    parts = said.split('"')
    return len(said.split()) if len(parts) < 3 else sum(len(part.split()) for part in parts[1::2])


def holder_of(told: Told, passage: Passage, mention: Mention) -> str | None:
    """The holder as positions name it: a person's full name, a state's code, a body's name."""
    if mention.kind == "person":
        return mention.people[0].name if len(mention.people) == 1 else None
    if mention.kind == "body":
        body = told.bodies.body_of(mention)
        return body.speaks if "treaty" not in body.kinds else None
    if len(mention.states) != 1:
        return None
    return mention.states[0]


def _quoted(told: Told, start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in told.quotations)


def _clause_end(told: Told, passage: Passage, end: int) -> int:
    """The end of the sentence, its last mark left out, so that a passage is no broken piece of words."""
    stop = passage.end
    while stop > end and told.doc.flat[stop - 1] in " .":
        stop -= 1
    return stop
