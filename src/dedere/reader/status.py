"""Did it happen, is it planned, possible, called off, declined, or only supposed?

The words that govern a verb decide: auxiliaries, verbs of planning and refusing, negation. The same rules serve the
parser (which hands in the governing words of the tree) and the surface patterns (which hand in the words before).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from dedere.reader.verbs import Form
from dedere.reader.wordlist import listed

Status = Literal["made", "planned", "possible", "cancelled", "declined", "weak"]
"""`weak` is a journey that is mentioned without a word on whether it was made."""

_PLAN = frozenset(
    listed("""
    will 'll shall due set scheduled slated expected expects expect plan plans planned planning intends
    intend intended intending preparing prepares prepared poised going agreed agrees decided about supposed
    ready bound vowed pledged promised would gearing announced confirmed tipped earmarked determined
    insisted insists looks chosen prepare aims aiming arranged arranging sets delayed means meaning
    """)
)
_POSSIBLE = frozenset(
    listed("""
    may might could can considering considers considered mulling weighing hopes hope hoping hoped wants want
    wanted wishes wish invited invites inviting invitation urged asked likely unlikely eager keen willing
    possibly perhaps probably potentially contemplating pondering exploring mulled weighed proposed offered offering
    prospective seeking sought rumoured rumored interested thinking wishing desires unclear whether
    potential hypothetical possible undecided reportedly_may like love
    """)
)
_CANCELLED = frozenset(
    listed("""
    cancelled canceled cancels cancel cancelling canceling cancellation scrapped scraps scrap scrapping
    shelved shelve shelves postponed postpones postpone postponing aborted abort abandons abandoned abandon
    axed nixed suspended called-off calls-off call-off put-off puts-off dropped drops pulled-out
    """)
)
_DECLINED = frozenset(
    listed("""
    declined declines decline declining refused refuses refuse refusing refusal skip skips skipped skipping
    snubbed snub snubs rejected rejects rejecting avoided avoids avoid avoiding boycott boycotted boycotting
    boycotts opted-out forgo forgone forgoing unable miss missed misses missing ruled-out rules-out
    """)
)
_NO = frozenset(
    listed("""
    not n't never no won't wouldn't didn't doesn't don't cannot can't couldn't isn't wasn't hasn't haven't
    hadn't without neither nor without unlikely
    """)
)
_PERFECT = frozenset(["has", "have", "had", "hasn't", "haven't", "hadn't", "having"])
_BE = frozenset(
    listed("""
    is are was were be been being isn't wasn't 'm 're
    """)
)

CHAIN = sorted(
    {
        *_PLAN,
        *_POSSIBLE,
        *_NO,
        *_PERFECT,
        *_BE,
        *listed("""since long always once twice often too
    declined declines decline refused refuses refusing cancelled canceled to did does do should longer on of
    yet able allowed forced said believed understood reported thought known seen failed managed opted chose
    himself herself be in person even still only rarely ever both each all together first last next one day
    the process plans abruptly being made been there that he she they would postponed delayed instead
    abandoned flatly unexpectedly now also then earlier later already recently just soon reportedly publicly
    repeatedly unable free prepared compelled advised persuaded
    """),
    },
    key=len,
    reverse=True,
)

_IF = re.compile(
    r"\b(?:if|unless|lest|whenever|[Ii]n case|in the event (?:that|of)|even if|assuming|supposing|"
    r"[Ww]ere)\b(?P<gap>[^.;]*)$",
    re.I,
)
_OUTCOME = re.compile(
    r"\b(?:would|could|might|should|risks?|risked|must|obliged?|obligation|duty|bound|require[sd]?|fears?|"
    r"danger|threat(?:ened)?|theoretically|prospect|liable|supposed)\b"
)
_YET = re.compile(r"\b(?:has|have|had|is|are) yet to (?:visit|travel|go|set foot|make|pay|return)\b")
_EACH_TIME = re.compile(r"\b(?:[Ee]very time|[Ee]ach time|[Ww]henever)(?: that)? (?:[\w-]+ ){0,2}$")
_ARRESTED = re.compile(
    r"\b(?:arrest(?:ed|ing)?|detain(?:ed)?|hand(?:ed)? over|surrender(?:ed)?|cuff|extradited?|seized?|"
    r"taken into custody)\b"
)


def status_of(chain: Sequence[str], form: Form | None) -> Status | None:
    """What the governing words make of a verb.

    Args:
        chain: the words that govern it, in order, lower case: `("was", "due", "to")`.
        form: the form of the verb itself; None for a noun.
    Returns:
        None where nothing is said to have happened, or to be going to.

    >>> status_of(["is", "due", "to"], "base"), status_of(["did", "not"], "base"), status_of(["has"], "past")
    ('planned', 'declined', 'made')
    """
    words = set(chain)
    negated = bool(words & _NO)
    if negated and words & {"plans", "plan", "intention"} and words & {"have", "has", "had", "are", "is", "were"}:
        return None  # no plan is no refusal
    if not negated and words & {"able", "managed"} and words & {"was", "were", "been", "managed"}:
        return "made"
    if negated and words & {"asked", "urged", "told", "warned", "ordered", "advised", "prevent", "prevented"}:
        return None
    if words & {"pressure", "duty", "obligation", "right", "freedom", "shame", "pity"}:
        return None
    if words & {"allowed", "free"} and words & {"was", "were", "been"} and not negated:
        return "made"
    if words & {"prevented", "barred", "stopped", "blocked", "banned", "dissuaded", "discouraged", "forbidden"}:
        return None
    if words & {"should", "ought", "must"}:
        return None  # who should be there is elsewhere
    if words & {"trying", "tries", "tried", "attempting", "attempted"}:
        return None
    if words & _CANCELLED:
        return None if negated else "cancelled"
    if words & _DECLINED or "failed" in words:
        return "planned" if negated and not words & {"unable"} else "declined"
    if words & {"cannot", "can't"}:
        return None
    if words & {"ruled", "rules"} and form == "ing":  # "ruled out travelling"
        return "possible" if negated else "declined"
    if negated and words & {"could", "couldn't"} and form == "base":
        return "declined"
    if negated:
        if words & {"may", "might", "could", "likely"} and "not" in words and not words & _PLAN - {"would"}:
            return "possible"
        if "yet" in words or (words & _PERFECT and not words & _PLAN):
            return None
        if words & _BE and not words & (_PLAN | _POSSIBLE):
            return "declined" if form == "ing" else None
        return (
            "declined"
            if words & (_PLAN | {"did", "didn't", "does", "doesn't", "won't", "wouldn't"}) or not words & _POSSIBLE
            else None
        )
    if words & {"rarely", "ever", "seldom", "hardly"} or (words & {"able", "allowed"} and words & {"is", "are", "be"}):
        return None
    if words & _POSSIBLE and not words & {"will", "scheduled", "due"}:
        return "possible"
    if words & _PLAN or ("to" in words and words & _BE):
        return "planned"
    if form == "base" and not words & {"did", "does", "do", "managed"}:
        return "planned" if "to" in words else "made"  # "both fly to Rio"
    return "made"


def supposed(before: str, clause: str, after: str) -> bool:
    """Whether a clause is only supposed: "would be arrested if he came", "should he travel".

    Args:
        before: the sentence up to the clause.
        clause: the clause itself.
        after: the sentence after it.
    """
    if re.match(r"\W*(?:Should|Were|Had) ", before[-40:] + clause) and len(before.strip()) < 7:
        return True
    if match := _IF.search(before[-160:]):
        gap = match["gap"]
        if match[0].lower().startswith("were") and not re.search(r"\bto $", gap):
            return False
        return "," not in gap or gap.count(",") >= 2
    if re.search(r"(?:\bshould|(?:^|[,;:\"'] |\bbut |\band )had) $", before[-12:], re.I):  # "had he flown to Paris"
        return True
    if re.search(
        r"\b(?:wherever|anywhere|whoever|anyone|any country|once|as soon as|every time|the moment|"
        r"whether or not) [^.;,]*$",
        before[-90:],
        re.I,
    ) and _ARRESTED.search(before + after):
        return True
    if _EACH_TIME.search(before[-90:]) or _YET.search(before[-20:] + clause):
        return True
    if re.search(r"\bif\b", clause) and _OUTCOME.search(before + clause):
        return True
    if re.search(r"\bif (?:he|she|they|it|the)\b", after) and re.search(
        r"\b(?:would|could|might) (?:have )?$|\b(?:would|could|might)\b", clause
    ):
        return True
    return bool(
        _ARRESTED.search(before)
        and _OUTCOME.search(before)
        and re.search(r"\b(?:when|where|upon|on) (?:\w+ ){0,3}$", before[-40:])
    )
