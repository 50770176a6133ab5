"""Does the passage say that a court acted, or an arrest was made?

What is denied, supposed, called for or still to come is not said to have happened.
"""

from __future__ import annotations

import re

from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match
from dedere.reader.status import status_of, supposed

_NOUN = re.compile(r"\b[Ww]arrants?\b")
_NONE = re.compile(
    r"\b(?i:no|any|without|never|lack of|not|nor|future|possible|potential|prospect of|"
    r"threat of|call\w* for|demand\w* for|threats? of|risk of|fear(?:s|ed)? of|threaten\w* with|prepar\w+|draft\w*|"
    r"readying|mull\w*|weigh\w*|looming|imminent|"
    r"expected|hypothetical|eventual|search|avoid|whether|every|such|further)(?: an?| "
    r"the| \w+)?(?: ICC| international| arrest| [A-Z]\w+)* $"
)
_MAY = re.compile(
    r"\b(?:not|never|n't|would|could|should|must|may|might|can|cannot|will|to|if|without|"
    r"fail\w*|refus\w+|urg\w+|demand\w*|call\w*|wants?|wanted|declin\w+|instead of|rather "
    r"than|obliged?|duty|required?|unless|avoid\w*|having|prevent\w*|prospect of|possibility "
    r"of|risk\w*|likely|threat\w*|whether|[Nn]obody|[Nn]o one|[Nn]one|promis\w+|vow\w+|pledg\w+|plan\w*|ordered)"
    r"\b(?:(?! and )[^.;:,]){0,22}$"
)
_DEFINITE = re.compile(r"(?:\b(?:the|his|her|its|this|that)|'s?)(?: [\w-]+){0,3} $", re.I)
_MADE = re.compile(
    r"(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Uu]pon|The|news|anniv|welcom|prais|protest|condemn|help|assist)"
)
_CALLED_FOR = re.compile(
    r"\b(?:call\w*|demand\w*|order\w*|request\w*|s[eo]\w*ght?|seek\w*|urg\w*|possible|potential|any|avoid\w*|risk\w*|"
    r"reward|until|before|without|if|no|would|could|may|might|must|should|to)\b[^.;,]{0,25}$"
)
_DENIED = re.compile(r"\b(?:den(?:y|ied|ies|ying)|falsely|rumou?r\w*|untrue|fake)\b[^.;,]{0,50}$", re.I)
_URGED = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|asked|call(?:s|ed|ing)? (?:on|for|upon)|press(?:es|ed|ing)|wants?|wanted|begged|implored|"
    r"petition\w*|demand\w*|encourag\w*|pleaded with|appeal\w* to|lobb\w+)\b[^.;,]{0,60} to $"
)
_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s"})
_PLURAL = re.compile(r"\b(?:prosecutors|lawyers|they|judges) $", re.I)
_DONE_BY = re.compile(r"\b(?:[Aa]fter|[Bb]y|[Ss]ince|[Uu]pon|[Oo]n|[Ff]or) $")
_OTHER_PAPER = re.compile(
    r"\b(?:indictments?|reports?|videos?|letters?|transcripts?|documents?|lists?|names?|emails?)\b", re.I
)
_DECISION = re.compile(r"\b(?:decision|move|vote|ruling)s?\b[^.;,]{0,60} to $")
_LED_TO = re.compile(
    r"(?<!could have )(?<!would have )\b(?:led|prompted|allowed|persuaded|convinced|enabled|moved|caused|got)"
    r"(?: (?:the|its|ICC|court|three|\ue005|pre-trial))* (?:judges|court|chamber|panel|ICC|bench)\b[^.;,]{0,30}? to $"
)
_MEANT = re.compile(
    r"\b(?:despite|following|the|his|her|its|their|this|that|these|those|both|twin|two)\b|'s\b|^[A-Z]{3}", re.I
)
_BECAUSE_OF = re.compile(
    r"\b(?:despite|under|over|because of|with|since|amid|after|given|following|defying|on|by|"
    r"fac(?:e|es|ed|ing)|risk\w*|of|from|to|in|subject to) $",
    re.I,
)
_RULED_OUT = re.compile(
    r"\b(?:rul(?:ed|es|ing) out|decided against|stopp\w+ short of|refrain\w* from|without|consider(?:ed|s|"
    r"ing) (?:not )?|"
    r"threaten\w* with|instead of|short of) $"
)
_IF_AT_ALL = re.compile(r",? (?:if|should|unless|in case|in the event|whenever|wherever|the moment|as soon as)\b")
_PUT = re.compile(r"(?:[A-Z\ue001-\ue008][\w'-]*|\b(?:and|then|they|he|she|it|who|which|[a-z]+s|officers|police)) $")
_JUDGES = re.compile(r"\b(?:[Jj]udges|[Cc]hamber)\b")
_AHEAD = re.compile(r"[^.;,]{0,20} (?:would|could|might|may|should|must|will)\b")


def real(told: Told, passage: Passage, match: Match, at: int) -> bool:
    """Whether the passage says that it happened."""
    flat, found, act = told.doc.flat, match.found, match.pattern.gives["act"]
    before, after = flat[passage.start : found.start], flat[found.end : passage.end]
    loose = not found.verb and act == "issued"
    definite = at >= 0 and _DEFINITE.search(flat[max(passage.start, at - 50) : at]) is not None
    if not (loose and (definite or "risks" in flat[found.start : found.end])) and supposed(
        before, flat[found.start : found.end], after
    ):
        return False
    if act == "executed" and _IF_AT_ALL.match(after):
        return False
    if _DENIED.search(before) or (found.verb and _URGED.search(flat[passage.start : found.verb_at[0]])):
        return False
    if match.pattern.gives.get("bare") and not found.slots.get("body") and not _meant(flat, passage, found.start, at):
        return False
    if found.verb and act != "requested" and _RULED_OUT.search(flat, passage.start, found.verb_at[0]):
        return False
    if (
        act == "requested"
        and found.verb
        and re.search(r"\b(?:ruled|rules|ruling) out $", flat[passage.start : found.verb_at[0]])
    ):
        return False
    if act == "requested" and flat.startswith("reasonable", found.start) and _JUDGES.search(before):
        return False  # what judges find is no request
    if act == "unsealed" and at < 0 and not _of_a_warrant(told, passage):
        return False
    if at >= 0 and act in ("issued", "requested") and _NONE.search(flat[max(passage.start, at - 60) : at]):
        return False
    if act == "issued" and found.form == "base" and _LED_TO.search(flat, passage.start, found.verb_at[0]):
        return True
    if found.verb and found.verb_at != (0, 0):
        chain = tuple(word for word in found.chain if word != "ever" or "not" in found.chain)
        status = status_of(chain, found.form)
        words = set(chain)
        if act == "requested" and found.form == "base" and words == {"to"}:
            return (
                re.search(
                    r"\b(?:plans?|planned|intends?|going|wants?|ready|asked|urged|how|expected|likely) to $",
                    flat[max(0, found.verb_at[0] - 30) : found.verb_at[0]],
                )
                is None
            )
        if chain and status != "made":
            return found.form == "base" and _DECISION.search(flat, passage.start, found.verb_at[0]) is not None
        if found.form == "base" and act == "requested" and not chain and _PLURAL.search(flat[: found.verb_at[0]][-20:]):
            return True  # "prosecutors seek a warrant"
        together = match.pattern.gives.get("self") and not chain and len(found.slots.get("who", ())) > 1
        put = found.verb == "put" and _PUT.search(flat, passage.start, found.verb_at[0]) is not None
        if found.form == "base" and not (words & {"did", "does", "do"} or act == "issued" or together or put):
            return act == "executed" and _an_arrest(flat, passage, match)
    if act == "executed" and found.form == "ing" and not set(found.chain) & _BE and "who" in found.slots:
        return (
            _DONE_BY.search(flat, passage.start, found.verb_at[0]) is not None
        )  # "after arresting him"; not "the idea of detaining him"
    noun_first = 0 <= at < found.verb_at[0]
    if (
        found.verb
        and not noun_first
        and not (act == "issued" and flat.endswith("having been ", passage.start, found.verb_at[0]))
        and _MAY.search(flat[max(passage.start, found.verb_at[0] - 40) : found.verb_at[0]])
    ):
        return False
    if act == "executed":
        return _arrested(flat, passage, match)
    return True


def _meant(flat: str, passage: Passage, start: int, at: int) -> bool:
    """Whether a warrant that is only spoken of is one that was issued; "a warrant", "warrants" may be any at all."""
    return (
        at - start >= 40
        or any(start <= b.end and b.start < at for b in passage.bodies)
        or _MEANT.search(flat, start, at) is not None
        or _BECAUSE_OF.search(flat, passage.start, start) is not None
    )


def _of_a_warrant(told: Told, passage: Passage) -> bool:
    """Whether what was made public is a warrant: the sentence or one just above speaks of one, and of nothing else."""
    if _NOUN.search(passage.text):
        return True
    return not _OTHER_PAPER.search(passage.text) and any(_NOUN.search(p.text) for p in told.above(passage, 3))


def _an_arrest(flat: str, passage: Passage, match: Match) -> bool:
    """Whether a noun tells of an arrest made: "the arrest of ... on a warrant"; nobody calls for it or expects it."""
    found = match.found
    told = _MADE.match(flat, found.start) or _NOUN.search(flat, found.start, found.end)
    before = flat[max(passage.start, found.verb_at[0] - 40) : found.verb_at[0]]
    return bool(told) and not _CALLED_FOR.search(before) and not _AHEAD.match(flat, found.end)


def _arrested(flat: str, passage: Passage, match: Match) -> bool:
    found = match.found
    who = (found.slots.get("who") or (None,))[0]
    acts = match.pattern.gives.get("self") == "yes"
    if who is not None and who.start == found.start and found.verb and not found.chain and not acts:
        between = flat[who.end : found.verb_at[0]]
        helped = re.search(r"\b(?:was|were|has|have|had|is|are|got|who)\b", between)
        if not helped and flat[passage.start : who.start].strip("\"' ") and not re.match(r",? ", between + "x"):
            return False
        if (
            not helped
            and flat[passage.start : who.start].strip("\"' ")
            and found.form in ("past", "participle", None)
            and not between.strip().startswith(",")
        ):
            return False
    return _MAY.search(flat[max(passage.start, found.start - 40) : found.start]) is None or bool(
        re.match(r"(?:[Aa]fter|[Ff]ollowing|[Ss]ince)", flat[found.start : found.end])
    )
