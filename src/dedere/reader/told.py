"""What do the words round a verb say of it that its governing words do not: "instead of flying", "whether he will"?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.clauses import Context
from dedere.reader.mentions import Mention
from dedere.reader.status import Status
from dedere.reader.surface import Found
from dedere.reader.times import TimeExpression
from dedere.reader.verbs import classes, lemma
from dedere.reader.wordlist import listed
from dedere.record.when import When


def owns(mention: Mention, flat: str) -> bool:
    """Whether a mention is a possessive."""
    return flat.startswith("'", mention.end) or flat[mention.start : mention.end].lower() in ("his", "her")


def as_told(status: Status, found: Found, context: Context) -> Status:
    """What the words before a verb that do not govern it make of its status: "instead of flying", "whether he will"."""
    before = context.flat[context.start : found.verb_at[0]]
    if found.form == "ing" and _INSTEAD.search(before):
        return "declined"
    if found.form == "base" and before.endswith(" rather than "):
        return "declined"
    if "either " in before and _NEITHER.search(context.flat, context.start, found.start):
        return "declined"
    if _WHETHER.search(before[-120:]):
        return "possible"
    if status == "made" and lemma(found.verb) in classes()["go"] | classes()["arrive"] and not _BACK.search(before):
        chain = set(found.chain)
        under_way = (
            found.form == "ing" and chain & {"is", "are", "was", "were", "'s", "'m", "'re"} and not chain & {"been"}
        )
        if under_way or (found.verb in ("heads", "jets", "sets") and not chain):
            return "planned"
        if found.form == "present" and not chain and _SOON.match(context.flat, found.end):
            return "planned"
    return status


def asked(before: str, sentence: str) -> str | None:
    """The word that opens a question right before somebody is named; None where nothing is asked."""
    match = _ASKED.search(before) if sentence.rstrip(" \"”’'").endswith("?") else None
    return match[1].lower() if match else None


_ASKED = re.compile(
    r"\b(Could|Might|May|Will|Can|Would|Should|Did|Does|Do|Is|Are|Has|Have|Was|Were|could|might|will|would|did) "
    r"(?:the |[A-Z][\w.-]+ ){0,3}$"
)
_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|rul\w+ out|opt\w* (?:against|out of)|decid\w+ against|refrain\w* from|short of) $"
)
_NEITHER = re.compile(r"\b[Nn]either (?:[A-Z][\w.-]+ |the |then )*$")
_WHETHER = re.compile(
    r"\b(?:[Ww]hether|speculation that|rumou?rs that|suggestions that|hints that|hopes that|possibility that|"
    r"possible that|chance that|likely that)\b[^.;:]{0,70}$"
)
_SOON = re.compile(r"[^.;:]{0,20} (?:in the (?:morning|evening|afternoon)|tomorrow|tonight|later|soon|shortly|next)\b")
_BACK = re.compile(r"\b(?:home|back)\b[^.;:]{0,12}$")


def is_somebody(mention: Mention) -> bool:
    """Whether a mention is of somebody whose state or office is told: of others a place says only where they live."""
    titled = mention.how == "name" and mention.start < mention.core[0]
    return titled or all(person.state or person.offices for person in mention.people)


def timetable(found: Found, time: TimeExpression, context: Context) -> bool:
    """Whether the present tense tells what is due on another day: "flies to Moscow on Wednesday"."""
    if (
        found.form not in ("present", "base")
        or set(found.chain) & {"has", "have", "is", "are"}
        or time.weekday is None
        or context.anchor is None
    ):
        return False
    if found.form == "base" and sum(len(m.people) for m in found.slots.get("who", ())) == 1:
        return False  # of one person "set foot" is told of the past
    return time.weekday != context.anchor.weekday


def announced(found: Found, when: str, context: Context) -> bool:
    """Whether a journey told in the present tense has a day too long past to be told so."""
    if found.form != "present" or found.chain or context.anchor is None or len(when) < 10:
        return False
    return lemma(found.verb) in classes()["go"] | classes()["arrive"] and When.of(when).last < context.anchor - 10


def given_own(who: Sequence[Mention], found: Found, context: Context, status: str) -> bool:
    """Whether the one who should act only owns the word: "his talks" are no verb."""
    if who and context.flat[who[-1].start : who[-1].end].lower() == "him" and found.verb and found.chain[:1] != ("to",):
        return who[-1].end <= found.verb_at[0]  # "let him go"
    if status in ("weak", "left") or not who or context.flat[who[-1].start : who[-1].end].lower() not in ("his", "her"):
        return False
    return found.verb_at[0] - who[-1].end <= 2 or (
        lemma(found.verb) in _NOUNS_TOO and found.form in ("base", "present")
    )


_NOUNS_TOO = frozenset(
    listed("""visit tour stop travel stay host talk walk head transit return land journey trip lunch""")
)


def where_clause(found: Found, context: Context) -> str | None:
    """The state of the place whose clause a match opens: "the United States, where he met"."""
    if not (match := _WHERE.search(context.flat, context.start, found.start)):
        return None
    places = [m for m in context.masked.mentions.values() if m.kind == "place" and 0 <= match.start() - m.end <= 1]
    return places[-1].states[0] if places and len(places[-1].states) == 1 else None


_WHERE = re.compile(r",? where $")
