"""Which state do "the country", "it", "the West African nation" mean, and which states do "the three"?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from dedere.reader.document import Sentence
from dedere.reader.mentions import Mention

_VERBS_OF_STANDING = (
    r"(?:(?:stands|stood|stays|stayed|remains|remained|lies|kept) (?:outside|out|aloof|in|inside|a|an|one)|ratified|"
    r"joined|rejoined|signed|acceded|withdrew|quit|left|walked|pulled|became|becomes|applied|belongs?|belonged|"
    r"deposited|recogni[sz]e[sd]?|accept(?:s|ed)?|announced|notified|submitted|declared|dropped|vowed|chairs|holds|prepared|prepares|planned|plans|decided|voted|"
    r"(?:does|did|do)(?: not|n't) (?:belong|recogni|accept|take part|sign|join|ratify)|(?:has|had|have)n't (?:ratified|"
    r"joined|signed)|isn't|wasn't|"
    r"(?:wants?|wanted|wishes|hopes|means|meant|intends|vows|agreed) to (?:stay|remain|be|join|rejoin|leave|"
    r"quit|withdraw|ratify)|"
    r"been (?:an? |the |part |in |out |bound |outside )|"
    r"is (?:not |a |an |also |itself |one |still |no |now |bound |among |party |part |neither |due |set |in |"
    r"outside )+)"
)
_IT = re.compile(
    rf"\b[Ii]t(?= (?:(?:has|had|have|not|yet|to|also|never|formally|officially|then|later|only|already|still|itself|"
    rf"would|will|should|once|long|since|again|even|now|too|first|finally|soon|might|may) )*{_VERBS_OF_STANDING})"
)
_LAND = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?!(?:[\w-]+ )?(?:first|second|third|only|latest|last|other|next|same|another|every|"
    r"neighbou?ring|rogue|member|head)\b)(?P<words>(?:[A-Za-z][\w-]* ){0,3}?)(?P<noun>country|nation|kingdom|republic|"
    r"emirate|sultanate|principality|archipelago|island nation|island state|island republic|island|state)\b"
    r"(?! (?:of|in|parties|party|members?|visits?|media|television|TV|news|agency|dinner|banquet|leaders?|heads?|"
    r"secretary|department|funeral|security|oil|company|broadcaster|council|assembly|visit)\b|-)"
)
_ITS_OWN = re.compile(
    r"\b[Ii]ts (?:own )?(?:new |military |transitional )?"
    r"(?:parliament|government|lawmakers|cabinet|junta|senate|rulers)\b"
)
_WHOSE = re.compile(r",? whose (?:own )?(?:country|nation|government)\b")
_COUNT = r"two|three|four|five|six|seven|eight|nine|ten|2|3|4|5|6|7|8|9|10"
_SEVERAL = re.compile(
    rf"\b(?:[Tt]he (?P<n>{_COUNT})(?: (?:countries|states|nations|neighbou?rs|governments|"
    rf"juntas|republics|of them))?(?= |,|\.)|[Aa]ll (?P<n4>{_COUNT})(?: (?:countries|states|nations|governments|"
    rf"juntas|republics))?(?! \w+ (?:members|parties))(?= |,|\.)|[Nn]either(?: (?:country|state|nation|government))?"
    rf"(?! (?:is|are|was|were|has|have|had|does|do|did) [A-Z])"
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
_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_SENTENCE = re.compile(r"[.!?][\"')\]]* +(?=[A-Z\"(\[])")
_SPEAKS = re.compile(
    r"(?:'s?)?(?: (?!(?:and|but|while|after|when|which|who)\b)[\w'-]+,?){0,6}? (?:said|says|told|called|calls|"
    r"reported|reports|asked|commented|wrote|warned|responded|reacted|dismissed|criticised|criticized|tweeted)\b"
)
_SAYS_THAT = re.compile(
    r"(?:'s? (?!president|leader|prime|king|foreign|spokes)[\w ]{3,25})? "
    r"(?:has |had |have |also |later |then |\w+ly |\w+day )*"
    r"(?:said|says|announced|announces|declared|declares|insisted|insists|stressed|confirmed|vowed|argued|argues|"
    r"maintained|maintains|pledged|told [^.;,]{2,30}?|(?:notified|informed) [^.;,]{2,30}?)"
    r"(?: (?:on |last |this )?\w+)? (?:that )?"
)
_SPOKEN_BY = re.compile(r"\b(?:[Aa]ccording to|asked by|quoted by)(?: (?:the|a|an))?(?: [\w-]+){0,3} $")
_OPENS = re.compile(
    r"[\"'(\[]*(?:(?:But|And|Yet|So|Still|Meanwhile|Instead|However|Also|For its part),? )?(?:[Tt]he )?"
)
_WEAK_PLACE = re.compile(
    r"\b(?:against|of|unlike|Unlike|than|with|from|between|invasion of|war in|over|about|like|by)(?: the)? $"
)


_WE = re.compile(
    r"\b(?:[Ww]e|[Oo]ur country|[Oo]ur nation)(?= (?:(?:have|had|will|would|are|were|shall|do|did|does|has|is|want|"
    r"plan|intend|decided|wish|not|never|also|already|now|no|still|intention|plans?|going|about|to|of|n't|ready|formally|"
    r"a|an|the|only|proud|full|part|yet) )*(?:join|leav|withdr|ratif|sign|quit|acced|member|part(?:y|ies)\b|belong|"
    r"left|bound by|exit|pull))"
)
_SAID = re.compile(
    r"\b(?:said|says|told|added|adds|wrote|warned|insisted|announced|declared|stressed|explained|vowed)\b"
)


def spoken(flat: str, sentence: Sentence, people: Sequence[Mention]) -> list[Mention]:
    """The state that "we" is where a leader is quoted, and "whose country": '"We will leave the court," Orban said'."""
    found = []
    for person in people:
        if (
            (owned := _WHOSE.match(flat, person.end, sentence.end))
            and len(person.people) == 1
            and person.people[0].state
        ):
            found.append(_anaphor((owned.start() + owned[0].index("whose"), owned.end()), (person.people[0].state,)))
    for match in _WE.finditer(flat, sentence.start, sentence.end):
        if flat.count('"', sentence.start, match.start()) % 2 == 0:
            continue
        outside = [m for m in people if flat.count('"', sentence.start, m.start) % 2 == 0 and len(m.people) == 1]
        said = [
            m
            for m in outside
            if m.people[0].state
            and (_SAID.match(flat, m.end + 1) or _SAID.search(flat, max(sentence.start, m.start - 14), m.start))
        ]
        if said:
            found.append(_anaphor(match.span(), (said[-1].people[0].state,)))
    return found


def meant(flat: str, sentence: Sentence, above: Sequence[Mention]) -> list[Mention]:
    """Mentions of states that a sentence means without naming them: "it", "the country", "all three", "neither".

    Args:
        above: the mentions of states before the sentence or in it, in order.
    """
    return [*_together(flat, sentence, above), *_single(flat, sentence, above)]


def _single(flat: str, sentence: Sentence, above: Sequence[Mention]) -> Iterator[Mention]:
    """The states that "it", "its parliament" and "the country" mean."""
    its = _ITS_OWN.finditer(flat, sentence.start, sentence.end)
    for match in (*_IT.finditer(flat, sentence.start, sentence.end), *its):
        if states := _in_focus(flat, match.start(), above, None):
            yield _anaphor(match.span(), states)
    for match in _LAND.finditer(flat, sentence.start, sentence.end):
        words, noun = match["words"].strip(), match["noun"]
        kind = _described(words, noun)
        if kind is None and noun in ("state", "island") and not words:
            continue
        if states := _in_focus(flat, match.start(), above, kind):
            yield _anaphor(match.span(), states)


def _together(flat: str, sentence: Sentence, above: Sequence[Mention]) -> Iterator[Mention]:
    """The states that "the three", "both countries", "none of them" mean: the last that were named together."""
    for match in _SEVERAL.finditer(flat, sentence.start, sentence.end):
        size = match["n"] or (match["n2"] or "").strip() or match["n3"] or match["n4"]
        count = (
            _NUMBER.get(size) or int(size)
            if size
            else (2 if match[0].lower().startswith(("both", "neither")) else None)
        )
        if states := _last_list(flat, [m for m in above if m.end <= match.start()], count):
            yield _anaphor(match.span(), states)


def _anaphor(span: tuple[int, int], states: tuple[str, ...]) -> Mention:
    return Mention(kind="place", start=span[0], end=span[1], core=span, how="anaphor", states=states)


def _in_focus(flat: str, at: int, above: Sequence[Mention], kind: frozenset[str] | None) -> tuple[str, ...]:
    """The one state that a sentence goes on about: what the last sentences are about before who is quoted in them.

    Args:
        at: where it is meant.
        kind: the only states that the words fit; None where they fit any.
    """
    near = [m for m in above if m.end <= at and len(m.states) == 1 and m.how != "anaphor"]
    near = [m for m in near if flat[m.start : m.end] not in ("there", "here", "There", "Here")]
    near = [m for m in near if kind is None or m.states[0] in kind]
    itself = next((m for m in reversed(near) if flat[at].islower() and _SAYS_THAT.fullmatch(flat, m.end, at)), None)
    if itself is not None:
        return itself.states
    if flat[at].islower():  # within a sentence it goes on about whom the sentence names
        start = _sentence_start(flat, at)
        near = [m for m in near if m.start >= start and not _SPEAKS.match(flat, m.end, at)] or near
    if not near:
        return ()
    often = Counter(m.states[0] for m in near)
    best = max(near, key=lambda m: (_weight(flat, m, at) + 0.3 * min(often[m.states[0]], 4), -m.start))
    return best.states


def _weight(flat: str, mention: Mention, at: int) -> float:
    """How much a mention keeps its state in mind at a later place."""
    start = _sentence_start(flat, mention.start)
    between = sum(1 for _ in _SENTENCE.finditer(flat, mention.start, at + 1))
    weight = -1.0 * between
    if _OPENS.fullmatch(flat, start, mention.start):
        weight += 1.5
    if _SPEAKS.match(flat, mention.end, at) or _SPOKEN_BY.search(flat, start, mention.start):
        weight -= 3.0
    elif _WEAK_PLACE.search(flat, start, mention.start):
        weight -= 0.5
    return weight


def _sentence_start(flat: str, at: int) -> int:
    last = max(flat.rfind(". ", 0, at), flat.rfind("? ", 0, at), flat.rfind("! ", 0, at))
    return last + 2 if last >= 0 else 0


def _described(words: str, noun: str) -> frozenset[str] | None:
    """The states that a description fits: "the West African nation", "the kingdom"; None where it says nothing."""
    table = _regions()
    fit = [table[f"={noun.split(' ')[0]}"]] if f"={noun.split(' ')[0]}" in table else []
    parts = words.split()
    for length in (3, 2, 1):
        for first in range(len(parts) - length + 1):
            name = " ".join(parts[first : first + length])
            if name in table:
                return frozenset.intersection(table[name], *fit)
    return fit[0] if fit else None


@cache
def _regions() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in files("dedere.reader.lexicon").joinpath("regions.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            codes, *words = line.split(";")
            table.update({word: frozenset(codes.split(",")) for word in words})
    return table


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
