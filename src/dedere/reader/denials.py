"""Is it said that somebody stays away, or is just that denied, feared or rumoured?"""

from __future__ import annotations

import re

from dedere.reader.surface import Found

_DENIED = re.compile(
    r"(?i)\b(?:den(?:y|ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|rebuff(?:ed|s)|scotch(?:ed|es)|"
    r"(?:no|nothing|never|not) (?:\w+ )?(?:truth|plans?|question|reason|suggest(?:ed|s|ion)|said|say|decided)|"
    r"rumou?rs?|speculat(?:ion|ed|es)|whether|wonder(?:ed|s|ing)?|threat(?:en(?:ed|s|ing)?|s)?|fear(?:s|ed)?(?: that)?|"
    r"would (?:face|risk|anger|be)\b[^.;]*\bif|rul(?:ed|es|ing) out)\b[^.;:]{0,90}$|"
    r"\b(?:urg|ask|begg?|press|implor|petition|warn|call)\w*(?: on)? (?:[\w'.-]+ ){1,6}not to $|"
    r"\b(?:nothing|nobody|no one) (?:\w+ ){0,2}$"
)


def is_denied(found: Found, flat: str, start: int) -> bool:
    """Whether the words of an absence, or those before it, take it back: "denied that he would stay away from".

    Args:
        start: where the sentence begins.
    """
    if {"would", "have"} <= set(found.chain) and found.form in ("past", "participle"):
        return True  # "would have skipped it": he came
    return _DENIED.search(flat, start, found.verb_at[0]) is not None
