"""Who is together, where, and is it so? What one match of a pattern of meetings says.

A meeting is a happening of two people or more in one room: talks by telephone, envoys and wishes are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from dedere.reader.clauses import Context, pieces
from dedere.reader.lexicon import Person
from dedere.reader.masks import MARK
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.patterns import Pattern
from dedere.reader.status import Status
from dedere.reader.surface import Found
from dedere.reader.surface_core import places_of


class Encounter(msgspec.Struct, frozen=True):
    """One meeting of a match: who, and where as far as the sentence says."""

    people: tuple[Person, ...]
    where: str | None
    gathering: Gathering | None
    time: Mention | None = None  # its own in a list of several: "received Ann on Monday and Bob on Tuesday"


_ASIDE = re.compile(r"\b(?:sidelines|margins|fringes)\b(?! of)")
_APART = re.compile(
    r"\b(?:talks with|meetings with|calls? on|called on|separate(?:ly)?|bilateral(?:ly)?|bilaterals|"
    r"one-on-one|individual(?:ly)?|each|tête-à-tête|in turn)\b"
)
_TOGETHER = re.compile(
    r"\b(?:trilateral|four-way|three-way|presence of|under the eyes of|alongside|flanked|together)\b"
)
_RECEIVED = re.compile(r"\b(?:receiv|welcom|greet|host|se(?:en|e|es|eing) off|saw off|bid farewell)")
_LEAVING = re.compile(
    r"\b(?:depart(?:s|ed|ing)?|left|leaves|leaving|head(?:s|ed|ing)?|sets? (?:off|out)|embark\w*|takes? off|took off|"
    r"bound|looks? forward|looking forward|en route|on (?:his|her|the|their) way)\b[^.;:]{0,60}$"
)
_REMOTE = re.compile(
    r"\b(?:remotely|virtual(?:ly)?|(?:by|via|through|over|on) (?:a )?(?:live |secure )?(?:video|tele|phone|telephone|"
    r"Zoom)\b|video\W?(?:link|conference|conferencing|call|meeting|summit)|videoconference|online|pre-recorded|"
    r"(?:tele)?phone (?:call|conversation|talks)|telephon\w+|letters?|phoned|called each other)\b"
)
_NEVER = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|dismissed (?:reports|claims|rumou?rs)|rejected (?:reports|claims)|no (?:plans?|date|"
    r"agreement|talk|intention|evidence|record|sign|reason|need|question|prospect)|there (?:is|was|will be|"
    r"has been) no|"
    r"never|without(?! (?:\w+ ){0,3}(?:breakthrough|agreement|deal|result)))\b[^.;:\"]{0,70}$|(?:^|"
    r"\W)[Nn]o (?:\w+ ){0,2}$"
)
_AS_WHAT = re.compile(
    r" (?:as (?:an?|the|his|her|their|its|being|one) |on (?:television|TV|screen|stage|the screen)\b)"
)
_OFF = re.compile(
    r"[^.;:]{0,110}?\b(?:(?:was|were|has been|have been|had been|is|are|been|be) (?:\w+ )?(?:cancelled|canceled|"
    r"called off|"
    r"scrapped|postponed|aborted|shelved|put off|dropped|abandoned|delayed)|fell through|(?:did not|didn't|never|"
    r"will not|"
    r"won't) (?:go ahead|take place|happen|come off|materiali[sz]e))\b"
)
_AHEAD = re.compile(
    r" (?:set|scheduled|planned|due|slated|arranged|expected) (?:for|on|to take|to be)\b|"
    r"(?:(?!but |after )[^.;:\"]){0,110}?\b(?:(?:is|are|was|were|has been|have been) (?:also |now |still |being |"
    r"tentatively |provisionally )?(?:scheduled|planned|expected|due|set|slated|arranged|agreed|prepared|pencilled|"
    r"on the (?:agenda|cards|schedule)|"
    r"in the works|to (?:take|be held|be|begin|start|follow))|to (?:be held|take place|follow)|will (?:be|take|"
    r"begin|start|follow|happen|come|focus|"
    r"cover|last|go ahead|discuss)|remains? (?:scheduled|planned))\b"
)
_PREPARED = re.compile(
    r"\b(?:[Pp]reparations?|prepar(?:e|es|ed|ing)|plans?|planning|arrang\w+|agreed|agreement|announc\w+|"
    r"[Aa]head of|agenda|"
    r"schedule[sd]?|set|due|will|programme|program|upcoming|planned|forthcoming|awaits?|awaiting|looks? forward|"
    r"includes?|tomorrow|expected|to)"
    r"\b(?: [\w',-]+){0,7} ?$"
)
_WISHED = re.compile(
    r"\b(?:want(?:s|ed)?|seek(?:s|ing)?|sought|hop(?:es?|ed|ing)|offer(?:s|ed|ing)?|propos(?:es?|ed|ing|al)|"
    r"invit(?:es?|ed|ing|ation)|"
    r"open to|possible|possibility|potential|call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|"
    r"request(?:s|ed|ing)?|suggest(?:s|ed|ing)?|could|may|might|idea|"
    r"consider(?:s|ed|ing)?|would like|willing|desire|pushing for|press(?:es|ed|ing)? for|discuss(?:es|ed|ing)?|"
    r"floated)\b(?: [\w',-]+){0,6} ?$"
)


def untold(found: Found, context: Context) -> bool:
    """Whether the words say that nobody met: a call by telephone, a denial, a duty."""
    flat = context.flat
    begin, finish = pieces(context, found.start, found.end)
    around = flat[max(begin, found.verb_at[0] - 40) : min(finish, found.end + 60)]
    if _REMOTE.search(around):
        return True
    counted = _COUNTED.match(flat, found.verb_at[1]) or _COUNTED.match(flat, found.end)
    if counted and _ORDINAL.search(flat, context.start, found.verb_at[0]):
        return True  # the meeting that is counted was told already
    if set(found.chain) & {"should", "must", "ought"} or ("'s" in found.chain and found.verb == "meeting"):
        return True
    if found.verb in ("see", "sees", "saw", "seen", "seeing") and _AS_WHAT.match(flat, found.end):
        return True
    if any("neither" in flat[found.verb_at[1] : m.start] for m in found.slots.get("with", ())[:1]):
        return True
    return _NEVER.search(flat[max(context.start, found.verb_at[0] - 110) : found.verb_at[0]]) is not None


_ORDINAL = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th) (?:[\w-]+ ){0,2}$")
_COUNTED = re.compile(
    r" (?:(?:in|at|on) [^.;,]{2,40}? )?(?:in|within|over) (?:just |only |less than |under |as many |the past |"
    r"the last )*(?:\w+ )?(?:months?|weeks?|years?|days)\b"
)
_AT_THEM = re.compile(r"\b(?:at|during|in|after|following) (?:their|the|his|her|these|those) (?:[\w-]+ ){0,2}$")


def noun_status(before: str, after: str, told: Status) -> Status:
    """The status of a meeting named by a noun, from the words round it.

    Args:
        told: what the rules of journeys make of the same words.
    """
    if _OFF.match(after):
        return "cancelled"
    if told in ("cancelled", "declined"):
        return told
    if _AHEAD.match(after):
        return "planned"
    if told in ("weak", "possible", "planned") and (wished := _WISHED.search(before[-90:])):
        if not (wished[0].startswith("discuss") and _AT_THEM.search(before)):
            return "possible"
        told = "weak" if told == "possible" else told  # "discussed gas at their talks"
    return "planned" if told == "weak" and _PREPARED.search(before[-90:]) else told


def verb_status(found: Found, context: Context, told: Status) -> Status:
    """The status of a meeting told by a verb: whoever has just left for it has yet to meet anybody."""
    if told == "made" and _LEAVING.search(context.flat, context.start, found.verb_at[1] + 1):
        return "planned"
    return told


_FOR_TALKS = re.compile(
    r"\b(?:arrives|lands|heads?|flies|goes|travels|leaves|departs|departed|left|set off|sets off|"
    r"is on (?:his|her) way)\b"
    r"[^.;:]{0,70}? (?P<aim>for(?= (?:(?!for )[\w’'-]+ ){0,4}(?:talks|meetings?|summit|discussions|"
    r"negotiations|lunch|dinner|consultations)\b)|to (?:meet|hold|have))\b[^.;:,]{0,60}$"
)


def aim_at(found: Found, context: Context) -> int:
    """Where the meeting to which a journey leads is named: "leaves for talks with Ann"; 0 where none does."""
    named = max(found.verb_at[1], min((m.start for m in found.slots.get("with", ())), default=0))
    match = _FOR_TALKS.search(context.flat, context.start, named)
    return match.end("aim") if match else 0


def encounters_of(pattern: Pattern, found: Found, context: Context, *, status: Status) -> list[Encounter]:
    """The meetings of one match; lists of people whom somebody meets one by one are several."""
    found = _with_subject(found, context)
    who, partners = _people(found.slots.get("who", ())), _people(found.slots.get("with", ()))
    if partners and not set(partners) - set(who):
        return []  # the second slot names whom the first names
    partners = tuple(person for person in partners if person not in who)
    everybody = (*who, *partners) or (context.pair if pattern.gives.get("who") == "last" else ())
    if pattern.gives.get("visiting") and not any(_is_visiting(m, context) for m in found.slots.get("with", ())):
        return []
    if pattern.gives.get("abroad") and not _abroad(found, who, partners):
        return []
    if pattern.gives.get("who") == "traveller":
        who = tuple(person for person in context.traveller if person not in partners)
        everybody = (*who, *partners)
    everybody = tuple({person.name: person for person in everybody}.values())
    if len(everybody) < 2 or (status == "declined" and found.verb[:3] in ("hos", "wel", "gre", "rec", "see", "saw")):
        return []
    where, gathering = _place(pattern, found, context)
    if pattern.gives.get("placed") and where is None and gathering is None:
        return []  # one may stand with somebody far away
    if len(own := _each_at_its_place(found, context)) > 1 and len(who) == 1:
        return [Encounter((who[0], *others), place or where, gathering) for others, place in own]
    if len(who) == 1 and len(told := _each_on_its_day(found, context)) > 1:
        return [Encounter((who[0], *others), where, gathering, time) for others, time in told]
    groups: list[tuple[Person, ...]] = [everybody]
    if min(len(who), len(partners)) == 1 and len(everybody) > 2 and _apart(found, context, where=where):
        one, many = (who[0], partners) if len(who) == 1 else (partners[0], who)
        groups = [(one, other) for other in many]
    return [Encounter(group, where, gathering) for group in groups]


_OBJECT = re.compile(
    r"\b(?:me(?:e|t)\w*|receiv\w+|host\w*|welcom\w+|greet\w*|sees?|saw|(?:talks|discussions|meetings?|dinner|lunch|"
    r"calls?|called)"
    r" (?:with|on)) (?:(?:with|the|his|her|its|their|visiting|fellow|first|both) ){0,2}$"
)


def _with_subject(found: Found, context: Context) -> Found:
    """The match with whoever acts: "she will meet Ann and hold talks with Bob" is about her, not about Ann."""
    who = found.slots.get("who", ())
    if not who or not found.slots.get("with"):
        return found
    governed = _OBJECT.search(context.flat, context.start, who[0].start)
    if governed is None or who[-1].end > found.verb_at[0]:
        return found
    mentions = sorted((m for m in context.masked.mentions.values() if m.kind == "person"), key=lambda m: m.start)
    before = [m for m in mentions if m.end <= governed.start()]
    return msgspec.structs.replace(found, slots={**found.slots, "who": tuple(before[-1:])})


def _each_at_its_place(found: Found, context: Context) -> list[tuple[tuple[Person, ...], str | None]]:
    """Whom somebody met where, in a list with places: "met Ann in Rome and Bob in Madrid"."""
    partners = found.slots.get("with", ())
    places = [m for m in places_of(context.masked) if m.kind == "place" and len(m.states) == 1]
    groups: list[tuple[tuple[Person, ...], str | None]] = []
    waiting: list[Person] = []
    for at, mention in enumerate(partners):
        waiting.extend(p for p in mention.people if p not in waiting)
        stop = partners[at + 1].start if at + 1 < len(partners) else min(mention.end + 60, context.end)
        between = [m for m in places if mention.end <= m.start < stop]
        if between and (at + 1 < len(partners) or _AFTER.fullmatch(_between(context, mention.end, between[0].start))):
            groups.append((tuple(waiting), between[0].states[0]))
            waiting = []
    if waiting:
        groups.append((tuple(waiting), None))
    return groups if sum(place is not None for _, place in groups) and len(groups) > 1 else []


def _each_on_its_day(found: Found, context: Context) -> list[tuple[tuple[Person, ...], Mention]]:
    """Whom somebody met when, in a list in which everybody has a time: "received Ann on Monday and Bob on Tuesday"."""
    told: list[tuple[tuple[Person, ...], Mention]] = []
    for mention in found.slots.get("with", ()):
        after = [t for t in context.times if t.start >= mention.end]
        if not after or not _ON.fullmatch(context.flat, mention.end, after[0].start):
            return []
        told.append((mention.people, after[0]))
    return told


_ON = re.compile(r",? (?:(?:on|in|early|late|earlier|later|the) )*")


def _is_visiting(mention: Mention, context: Context) -> bool:
    """Whether somebody is told of as a guest: "the visiting foreign minister, Ann"."""
    return _VISITING.search(context.flat, max(context.start, mention.start - 14), mention.core[0]) is not None


_VISITING = re.compile(r"\bvisiting\b|\b(?:his|her) (?:guest|visitor|host|hostess),? ")


def _abroad(found: Found, who: Sequence[Person], partners: Sequence[Person]) -> bool:
    """Whether the place is home to the one who is spoken to and not to the one who speaks, or the other way round."""
    states = {state for mention in found.slots.get("where", ()) for state in mention.states}
    mine, theirs = {p.state for p in who} - {""}, {p.state for p in partners} - {""}
    return len(states) == 1 and bool(mine and theirs) and (states == theirs != mine or states == mine != theirs)


def _apart(found: Found, context: Context, *, where: str | None) -> bool:
    """Whether somebody meets the members of a list one by one."""
    words = _THEN.split(context.flat[found.start : min(found.end + 24, context.end)])[0]
    if _TOGETHER.search(words):
        return False
    if _APART.search(words):
        return True
    if _RECEIVED.search(words):
        return False  # they stand in one row
    who, partners = _people(found.slots.get("who", ())), _people(found.slots.get("with", ()))
    many, one = (partners, who[0]) if len(who) == 1 else (who, partners[0])
    states = {person.state for person in many} - {""}
    if len(states) <= 1 and one.state not in states:
        # a guest sees the president and the prime minister of the country; a host sees a delegation
        return where in states or (where is None and many is partners)
    summit = context.gathering is not None and context.gathering.kind == "summit"
    return len(many) > 2 and (summit or _ASIDE.search(context.flat, context.start, context.end) is not None)


_THEN = re.compile(r",? (?:and )?then (?=ha|ho|me|wi|se)")


def _place(pattern: Pattern, found: Found, context: Context) -> tuple[str | None, Gathering | None]:
    gathering = found.slots["event"][0].gathering if found.slots.get("event") else None
    if gathering is None and pattern.gives.get("event") == "last":
        gathering = context.gathering
    if held := found.slots.get("where", ()):
        return (held[0].states[0] if len(held[0].states) == 1 else None), gathering
    for mention in _near(found, context):
        if mention.kind == "place" and len(mention.states) == 1:
            return mention.states[0], gathering
        if mention.kind == "gathering" and gathering is None:
            gathering = mention.gathering
    begin, finish = pieces(context, found.start, found.end)
    if another := _ANOTHER.search(context.flat, found.end, finish):
        finish = another.start()  # "will meet Ann, their second meeting since they talked on the sidelines of ..."
    if gathering is None and _ASIDE.search(context.flat, begin, finish):
        gathering = context.gathering
    return None, gathering


_ANOTHER = re.compile(r",? (?:mark(?:s|ing)|mak(?:es|ing) it|their|the (?:second|third|fourth|fifth))\b")


def _near(found: Found, context: Context) -> list[Mention]:
    """Places and gatherings that the words of the meeting lead to, the nearest first."""
    masked = context.masked
    held = []
    for mention in places_of(masked):
        if _TOPIC.search(context.flat, context.start, mention.start):
            continue  # "discussed the war in Syria"
        if found.verb_at[0] <= mention.start < found.end:
            held.append((0, abs(mention.start - found.verb_at[1]), mention))
        elif found.start <= mention.start < found.verb_at[0]:
            gap = _between(context, mention.end, found.verb_at[0])
            if (
                _ON_THE_WAY.fullmatch(gap)
                or _WHERE_IS.fullmatch(gap)
                or (found.start == context.start and _HEAD.fullmatch(gap))
            ):
                held.append((0, found.verb_at[0] - mention.start, mention))
        elif mention.start >= found.end and _AFTER.fullmatch(_between(context, found.end, mention.start)):
            held.append((1, mention.start - found.end, mention))
        elif mention.end <= found.start:
            gap = _between(context, mention.end, found.start)
            if _WHERE.fullmatch(gap) or (_heads(mention, context) and _HEAD.fullmatch(gap)) or _BEFORE.fullmatch(gap):
                held.append((1, found.start - mention.end, mention))
    for mention in context.masked.mentions.values():  # "took him to Rome, where he met Ann"
        if mention.kind == "place" and _WHERE_RIGHT.fullmatch(context.flat, mention.end, max(found.start, mention.end)):
            held.append((0, 0, mention))
    return [mention for *_, mention in sorted(held, key=lambda h: h[:2])]


def _between(context: Context, low: int, high: int) -> str:
    at = context.masked.at
    return context.masked.text[bisect_left(at, low) : bisect_left(at, high)]


_TELLS = (
    r"(?!(?:was|were|is|are|has|had|have|will|would|said|says|told|which|who|whom|where|when|that|as|but|while|and|"
    r"from|"
    r"over|about)\b)"
)
_TAKES_PLACE = (
    r"(?: (?:was|were|is|are|will be|has been|have been|had been|to be|being|due to be|set to be|scheduled to be|"
    r"expected to be|"
    r"will|to|due to|set to|scheduled to) (?:also |now |then )?(?:held|hosted|scheduled|planned|arranged|due|"
    r"take place|"
    r"begin|start|be held)(?: for)?| held| hosted| took place| take place| taking place| takes place| began|"
    r" begins?| begin| opened| started| scheduled| planned)"
)
_AFTER = re.compile(rf"(?:,? {_TELLS}[^\s,;:.!?\"]+){{0,7}}?{_TAKES_PLACE}?(?:,? {_TELLS}[^\s,;:.!?\"]+){{0,6}}?,? ?")
_WHERE = re.compile(r"(?:'s? (?:[\w-]+ ?){1,4})?(?:, [\w -]{3,30})?,? where ")
_TOPIC = re.compile(
    r"\b(?:war|conflict|crisis|situation|fighting|events|developments|peace|elections?|troops|invasion|ceasefire|"
    r"violence|coup|unrest|tensions|forces|hostages|bloodshed|famine|sanctions) (?:in|at|on|near|inside) (?:the )?"
    r"(?:[\w-]+ )?$"
)
_WHERE_RIGHT = re.compile(r",? where ")
_WHERE_IS = re.compile(
    rf"[^;:.!?\"]{{0,40}}, where (?:{MARK['person']}(?:'s?)? |an? |the |his |her )?(?:[\w-]+ ){{0,4}}"
)
_HEAD = re.compile(r"[^;:.!?\"]{0,70}")
_BEFORE = re.compile(r",? ?")
_ON_THE_WAY = re.compile(r"[^,;:.!?\"]{0,34}")


def _heads(mention: Mention, context: Context) -> bool:
    """Whether a place opens its sentence: "In Rome, ..."."""
    head = context.flat[context.start : mention.start]
    return len(head) < 40 and re.match(r"(?:In|At|On|While in|During|Upon|After arriving) ", head) is not None


def _people(mentions: Sequence[Mention]) -> tuple[Person, ...]:
    return tuple(dict.fromkeys(person for mention in mentions for person in mention.people))
