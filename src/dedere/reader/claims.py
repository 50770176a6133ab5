"""What does one match claim: who went where, met whom, stayed away from what, when, and how sure?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from dedere.reader.lexicon import Person
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.patterns import Pattern
from dedere.reader.status import Status, status_of, supposed
from dedere.reader.surface import Found, Masked
from dedere.reader.times import TimeExpression
from dedere.reader.verbs import lemma
from dedere.reader.wordlist import listed
from dedere.record.day import Day
from dedere.record.when import When

Source = Literal["parser", "surface"]


class Claim(msgspec.Struct):
    """One claim before claims of the same happening are merged; offsets are the document's."""

    kind: str
    rule: str
    source: Source
    sentence: int
    start: int
    end: int
    people: tuple[Person, ...]
    status: Status
    where: str | None = None
    when: str | None = None
    gathering: Gathering | None = None
    mode: str | None = None
    substitute: Person | None = None
    explicit: bool = True  # named outright, not by a pronoun or "the country"
    now: bool = False  # told as news of the day: "has arrived", "is in Beijing"
    timed: bool = False  # the sentence itself gives the time
    by: str | None = None
    both: bool = False
    noun: bool = False  # a journey or meeting named by a noun
    stand_in: bool = False  # goes for somebody else
    early: bool = False  # told at the head of the story
    placed: bool = False  # the passage itself names the place
    told: tuple[int, ...] = ()  # the sentences of all claims that were put together
    lead: str | None = None  # the day that the head of the story gives


class Context(msgspec.Struct, frozen=True):
    """What a claim is read against: the flat text, one sentence masked with its times, the article's day."""

    flat: str
    sentence: int
    start: int
    end: int
    masked: Masked
    times: tuple[Mention, ...]
    anchor: Day | None
    early: bool = False
    lead: str | None = None  # the day that the head of the story gives
    before: str | None = None  # when the happening last told took place
    gathering: Gathering | None = None  # the one last named
    place: tuple[str, ...] = ()  # where the story was last at: the place of the journey last told
    traveller: tuple[Person, ...] = ()  # who made that journey
    pair: tuple[Person, ...] = ()  # the two leaders named last


_SPEECH = (
    r"(?:said|says|say|saying|told|tells|announced|announces|confirmed|confirms|reported|reports|added|"
    r"wrote|posted|tweeted|stated|declared|noted|quoted|spoke|briefing|statement|interview|published|"
    r"revealed|disclosed|insisted|warned|cited|commented)"
)
_SAID_BEFORE = re.compile(
    rf"\b{_SPEECH}(?: (?:reporters|journalists|the \w+|[A-Z][\w.]*|in (?:a|an|his|her|"
    rf"its) (?:\w+ )?(?:statement|interview|post|briefing|address|broadcast)|at a \w+(?: \w+)? (?:briefing|"
    rf"conference)|on X|earlier|late|early|in|on|by|that)){{0,4}} $"
)
_SAID_AFTER = re.compile(rf"^ (?:also |had |has )?{_SPEECH}\b(?! (?:off|out)\b)")
# "said on Wednesday during a visit": the day is the visit's too
_SAID_AT = re.compile(
    r",? (?:during|at the end of|at the start of|while on|on a|at an?|after (?:an?|his|her|talks|meeting))\b"
)
_CUT = re.compile(
    r"; | -- | [–—] |, (?:but|while|where|which|who|whom|as|after|before|when|since|although|though|with|"
    r"amid|despite|following|just|weeks|days|months|according|saying|adding|and (?:he|she|it|his|her|that|"
    r"will|has|had|is|was|also|told|said))\b|"
    r" (?:after|since|when|while|because|although|despite|unless|where|who|which|amid)(?= )|\"|"
    r", ?[\ue001\ue002] (?:said|announced|told)|, (?:the|its|his|a) [^,]{3,60} (?:said|announced|"
    r"confirmed|reported)|\. |: "
)
_DURATION = re.compile(r"\b(two|three|four|five|six|seven|2|3|4|5|6|7)-day\b")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_AHEAD = re.compile(
    r"\b(?:ahead of|before|prior to|run-up to|upcoming|forthcoming|planned|plans? (?:for|to)|scheduled|"
    r"expected|looming|impending|pending|prepar\w+ for|announc\w+|look\w* forward to|proposed|"
    r"dates? (?:of|for)|next|first announced|await\w*|due|plan\w* (?:a|the|his|her)|intend\w*|"
    r"will (?:make|pay|begin|start|embark|undertake)|set to (?:make|pay|begin)|going on|(?:will|would|to|"
    r"can) (?:also |then |later )?(?:hold|have|attend|conduct|make|pay|begin|embark on|start|undertake)|"
    r"confirmed|arrang\w+)(?: [\w',-]+){0,4} ?$"
)
_MAYBE = re.compile(
    r"\b(?:possible|potential|hypothetical|invit\w+|consider\w*|mull\w*|weigh\w*|could (?:make|pay)|"
    r"may (?:make|pay)|might (?:make|pay)|hop\w+ (?:for|to)|want\w* (?:to|a)|prospect of|discuss\w*|"
    r"talk of|idea of|rumou?r\w*|speculat\w+|accept\w* (?:an|the) invitation|in the works|"
    r"possibility of)(?: [\w',-]+){0,5} ?$"
)
_OFF = re.compile(
    r"\b(?:cancel\w*|scrap\w*|call\w* off|postpon\w*|abort\w*|abandon\w*|shelv\w*|drop\w*|put off|"
    r"puts off|axe[ds]?|nix\w*)(?: [\w',-]+){0,5} ?$"
)
_REFUSED = re.compile(
    r"\b(?:declin\w+|refus\w+|rul\w+ out|reject\w*|no plans? (?:for|to)|den(?:y|ied|ies)|avoid\w*|"
    r"forgo\w*|turn\w* down)(?: [\w',-]+){0,5} ?$"
)
_DONE = re.compile(
    r"\b(?:during|after|following|since|conclud\w+|end\w*|wrapp\w+ up|return\w* from|fresh from|last|"
    r"recent|previous|earlier|latest|start\w* (?:of|a|his|her)|began|begun|beg\w+|kick\w* off|upon|making|"
    r"made|paid|pays|paying|on|back from|throughout|in the course of|over|despite|condemn\w*|criti\w+|"
    r"welcom\w+|hail\w*|prais\w*|slamm\w+|used|use of|cut\w* short|failed to arrest|complet\w*|took|"
    r"undert\w+|embark\w+)(?: [\w',-]+){0,5} ?$"
)


_REMOTE = re.compile(
    r"\b(?:remotely|virtually|(?:by|via|through|over) (?:a )?(?:live )?video\W?(?:link|conference|"
    r"conferencing|call)?|online|pre-recorded|by (?:tele)?phone)\b"
)


def pieces(context: Context, start: int, end: int) -> tuple[int, int]:
    """The clause of a passage, in document offsets: up to the next cut on either side."""
    masked = context.masked
    low = next((i for i, at in enumerate(masked.at) if at >= start), 0)
    high = next((i for i, at in enumerate(masked.at) if at >= end), len(masked.at))
    left = 0
    for match in _CUT.finditer(masked.text, 0, low):
        left = match.end()
    right = len(masked.text)
    if cut := _CUT.search(masked.text, max(high - 1, 0)):
        right = cut.start()
    begin = masked.at[left] if left < len(masked.at) else context.end
    finish = masked.ends[right - 1] if right else context.start
    return begin, finish


def governing_time(context: Context, start: int, end: int, *, verb: tuple[int, int] | None = None) -> Mention | None:
    """The time that a passage of a sentence is told with, or None."""
    fit = [m for m in context.times if _usable(context, m)]
    if not fit:
        return None
    inside = [m for m in fit if start <= m.start < end]
    begin, finish = pieces(context, start, end)
    clause = [m for m in fit if begin <= m.start < finish]
    lead = [
        m
        for m in fit
        if m.start - context.start < 26 and context.flat[context.start : m.start].strip().lower() in _LEADS
    ]
    hinge = [m for m in fit if m.end <= begin and re.fullmatch(r"\W*(?:when|where|as)\W*", context.flat[m.end : begin])]
    alone = (
        fit
        if len(fit) == 1 and not _OTHER_EVENT.search(context.flat[min(end, fit[0].end) : max(start, fit[0].start)])
        else []
    )
    for group in (inside, clause, hinge, lead, alone):
        if group:
            at = end if verb is None else verb[1]
            return min(
                group, key=lambda m: (abs(m.start - at) if m.start >= start else abs(start - m.end) + 5, m.start)
            )
    return None


_OTHER_EVENT = re.compile(
    r"\b(?:issued?|launch\w*|invasion|invaded|began|since|elected|election|war|killed|announced|said|told|"
    r"reported|arrested|ratified|joined|signed|took office|sworn|warrant|founded|born|died)\b"
)
_LEADS = frozenset(
    {
        "",
        "on",
        "in",
        "last",
        "this",
        "early",
        "late",
        "earlier",
        "later",
        "by",
        "during",
        "but",
        "but in",
        "but on",
        "and in",
        "then",
        "then in",
        "then on",
        "since",
        "late on",
        "early on",
        "earlier in",
        "earlier on",
        '"',
    }
)


_NO_DAY = frozenset(
    {
        "now",
        "currently",
        "at present",
        "once",
        "recently",
        "lately",
        "soon",
        "then",
        "at the moment",
        "presently",
        "nowadays",
    }
)


def _usable(context: Context, mention: Mention) -> bool:
    time = mention.time
    if time is None or time.bound in ("since", "until", "before") or time.text.lower() in _NO_DAY:
        return False
    flat = context.flat
    if _SAID_BEFORE.search(flat[max(context.start, mention.start - 70) : mention.start]):
        return _SAID_AT.match(flat, mention.end) is not None
    after = flat[mention.end : min(context.end, mention.end + 30)]
    before = flat[max(context.start, mention.start - 4) : mention.start]
    if _SAID_AFTER.match(after) and not re.search(r"\d $", before):
        return False
    return context.anchor is None or time.resolve(context.anchor) is not None


def resolved(time: TimeExpression, status: Status, context: Context, *, past: bool) -> str | None:
    """The ISO form of a time in a clause of a status."""
    ahead = status in ("planned", "possible") or (status in ("declined", "cancelled") and not past)
    direction: Literal["past", "future"] | None = (
        "future" if ahead else "past" if status in ("made", "declined", "cancelled") else None
    )
    return time.resolve(context.anchor, direction)


def lasting(text: str, when: str | None) -> str | None:
    """A visit's days where its sentence says how many: a day becomes an interval."""
    match = _DURATION.search(text)
    if not match or not when or len(when) != 10:
        return when
    days = _NUMBERS.get(match[1]) or int(match[1])
    first = Day.of(when)
    return str(When.between(first, first + (days - 1)))


_CALLED_OFF = re.compile(
    r"[^.;,]{0,40}\b(?:was|were|has been|had been|is|been) "
    r"(?:cancelled|canceled|called off|scrapped|postponed|aborted|shelved|put off)\b"
)
_MAY_COME = re.compile(r"[^.;]{0,40}\b(?:could|may|might) (?:take place|happen|go ahead|come)\b")
_TO_COME = re.compile(
    r"[^.;,]{0,40}\b(?:will (?:take place|begin|be|start|happen|include)|"
    r"is (?:due|set|scheduled|slated|expected|planned)|next (?:week|month|year)|later this|in the coming)\b"
)
_TELLING: tuple[tuple[re.Pattern[str], Status], ...] = (
    (_OFF, "cancelled"), (_REFUSED, "declined"), (_MAYBE, "possible"), (_AHEAD, "planned"), (_DONE, "made"),
)  # fmt: skip


def trip_status(before: str, after: str) -> Status:
    """The status of a journey named by a noun, from the words round it."""
    before = before[-90:]
    if _CALLED_OFF.match(after):
        return "cancelled"
    # the word nearest to the noun decides
    found: list[tuple[int, Status]] = []
    for pattern, status in _TELLING:
        at = -1
        while match := pattern.search(before, at + 1):
            at = match.start()
        if at >= 0:
            found.append((at, status))
    if not found or max(found)[1] in ("made", "planned"):
        if _MAY_COME.match(after):
            return "possible"
        if _TO_COME.match(after):
            return "planned"
    if not found:
        return "weak"
    nearest, status = max(found)
    ahead = [start for start, held in found if held == "planned"]
    if status == "made" and ahead and nearest - ahead[0] < 12:
        return "planned"  # "will make a visit"
    return status


def claims_of(found: Found, pattern: Pattern, context: Context, *, source: Source) -> list[Claim]:
    """The claims of one match."""
    before, after = context.flat[context.start : found.start], context.flat[found.end : context.end]
    gives = pattern.gives
    who = found.slots.get("who", ())
    if given_own(who, found, context, str(gives.get("status", ""))):
        return []
    if (
        found.chain[:1] == ("to",)
        and (governor := re.search(r"(\w+) $", before))
        and who
        and found.start == who[0].start
    ):
        found = msgspec.structs.replace(found, chain=(governor[1].lower(), *found.chain))  # "invited him to attend"
    status: Status | None
    given = gives.get("status", "")
    if given in ("", "verb") and not (
        found.verb in _CARRIED and found.form == "participle" and not set(found.chain) & {"has", "have", "had"}
    ):
        chain = found.chain if found.verb not in _ANNOUNCED else (*found.chain, found.verb)
        status = status_of(chain, found.form)
    elif given == "weak":
        status = trip_status(
            context.flat[context.start : found.verb_at[0]], context.flat[found.verb_at[1] : context.end]
        )
    elif given == "off":
        status = status_of(found.chain, found.form)
        status = {"made": "cancelled", "planned": "cancelled", "possible": "possible"}.get(status or "")  # type: ignore[assignment]
    elif given == "not":
        status = status_of(found.chain, found.form)
        status = {"made": "declined", "planned": "declined", "possible": "possible"}.get(status or "")  # type: ignore[assignment]
    elif found.form == "participle" and found.verb in _CARRIED and not set(found.chain) & {"has", "have", "had"}:
        status = None  # a prisoner is flown
    elif given == "left" and any(o.kind == "org" for m in who for p in m.people for o in p.offices):
        status = None  # who serves an organisation lives where it sits
    elif given == "left":
        status = "made" if status_of(found.chain, found.form) in ("made", "planned") else None
    elif given == "negated":
        status = "declined" if status_of(found.chain, found.form) == "declined" else None
    elif given == "remote":
        status = "declined" if status_of(found.chain, found.form) in ("made", "planned", "possible") else None
    else:
        status = given
        if found.chain and status_of(found.chain, found.form) not in ("made", "planned", "weak"):
            status = None
    if status is None or supposed(before, context.flat[found.start : found.end], after):
        return []
    if (
        status != "declined"
        and pattern.kind == "visit"
        and _REMOTE.search(after[:120] + " " + context.flat[found.verb_at[0] : found.end])
    ):
        return []
    if pattern.kind == "absence" and given == "negated" and _REMOTE.search(after[:120]):
        return []
    chosen = governing_time(context, found.start, found.end, verb=found.verb_at)
    past = not set(found.chain) & {"will", "won't", "would", "to", "'ll", "planning", "plans"} and found.form in (
        "past",
        "participle",
        None,
    )
    if given != "weak" and chosen and chosen.time and _timetable(found, chosen.time, context):
        status = "planned"  # "flies to Moscow on Wednesday"
    when = resolved(chosen.time, status, context, past=past) if chosen and chosen.time else None
    if when is None and chosen is None:
        begin, finish = max(context.start, found.start - 40), min(context.end, found.end + 40)
        if status == "made" and context.anchor is not None and _TODAY.search(context.flat, found.start, finish):
            when = context.anchor.iso
        elif context.before and (later := _LATER.search(context.flat, begin, finish)):
            when = context.before[: 7 if "month" in later[0] else 4]  # "days later" hangs on what was told before
    status, when = _by_the_calendar(status, when, context, found)
    if pattern.kind == "visit" and when:
        when = lasting(context.flat[context.start : context.end], when)
    start, end = found.start, found.end
    if chosen and start - 30 < chosen.start < end + 40:
        start, end = min(start, _with_preposition(context, chosen)), max(end, chosen.end)
    base: dict[str, Any] = {
        "rule": pattern.name,
        "source": source,
        "sentence": context.sentence,
        "start": start,
        "end": end,
        "status": status,
        "when": when,
        "timed": chosen is not None,
        "noun": given == "weak",
        "placed": bool(found.slots.get("where")),
        "stand_in": bool(gives.get("stand_in")),
        "early": context.early,
        "lead": context.lead,
        "now": status == "made"
        and chosen is None
        and (
            found.form == "present"
            or (found.form == "base" and not found.chain)
            or bool({"has", "have", "is", "are"} & set(found.chain))
            or (context.early and found.verb[:4] in ("arri", "land", "touc"))
        ),
    }
    return _kinds(pattern, found, who, base, context)


_CARRIED = frozenset({"flown", "driven"})
_ANNOUNCED = frozenset(
    {"slated", "scheduled", "due", "set", "expected", "planned", "delayed", "confirmed", "announced"}
)


_TODAY = re.compile(r"\b(?:this (?:morning|afternoon|evening)|tonight)\b")
_LATER = re.compile(
    r"\b(?:(?:[Dd]ays|[Ww]eeks|[Ss]hortly|[Ss]oon|[Aa] (?:day|week|month)|[Mm]onths) (?:later|afterwards|"
    r"earlier|before|after)|[Ee]arlier that (?:month|year)|[Tt]hat (?:same )?(?:month|year)|"
    r"[Tt]he (?:next|following) (?:day|week|month))\b"
)


def _timetable(found: Found, time: TimeExpression, context: Context) -> bool:
    if (
        found.form not in ("present", "base")
        or set(found.chain) & {"has", "have", "is", "are"}
        or time.weekday is None
        or context.anchor is None
    ):
        return False
    return time.weekday != context.anchor.weekday


def given_own(who: Sequence[Mention], found: Found, context: Context, status: str) -> bool:
    """Whether the one who should act only owns the word: "his talks" are no verb."""
    if who and context.flat[who[-1].start : who[-1].end].lower() == "him" and found.verb and found.chain[:1] != ("to",):
        return True  # "let him go"
    if status == "weak" or not who or context.flat[who[-1].start : who[-1].end].lower() not in ("his", "her"):
        return False
    return found.verb_at[0] - who[-1].end <= 2 or (
        lemma(found.verb) in _NOUNS_TOO and found.form in ("base", "present")
    )


_NOUNS_TOO = frozenset(
    listed("""visit tour stop travel stay host talk walk head transit return land journey trip lunch""")
)


def _kinds(
    pattern: Pattern, found: Found, who: Sequence[Mention], base: dict[str, Any], context: Context
) -> list[Claim]:
    gathering = found.slots["event"][0].gathering if found.slots.get("event") else None
    if gathering is None and pattern.gives.get("event") == "last":
        gathering = context.gathering
    where = found.slots.get("where", ())
    last = context.place if pattern.gives.get("where") == "last" else ()
    people = _people(who)
    explicit = all(m.how == "name" for m in (*who, *where))
    out: list[Claim] = []
    if pattern.kind == "visit":
        codes = list(dict.fromkeys(code for m in where for code in m.states)) or list(last)
        travellers = [p for m in who for p in m.people] or (
            list(context.traveller) if pattern.gives.get("who") == "last" else []
        )
        explicit = explicit and bool(who)
        goals: list[str | None] = [*codes] or ([None] if gathering else [])
        for person in travellers:
            out.extend(
                Claim(kind="visit", people=(person,), where=code, gathering=gathering, explicit=explicit, **base)
                for code in goals
            )
    elif pattern.kind == "meeting":
        if (
            gathering is None
            and not where
            and _ASIDE.search(context.flat[found.start : min(found.end + 30, context.end)])
        ):
            gathering = context.gathering
        partners = _people(found.slots.get("with", ()))
        if partners and set(partners) & set(people):
            return []
        everybody = _people((*who, *found.slots.get("with", ()))) or (
            context.pair if pattern.gives.get("who") == "last" else ()
        )
        code = where[0].states[0] if where and len(where[0].states) == 1 else None
        if base["status"] == "declined" and found.verb[:3] in ("hos", "wel", "gre", "rec", "see", "saw"):
            return []
        if len(people) == 1 and len(partners) > 1 and _APART.search(context.flat[found.start : found.end]):
            out.extend(
                Claim(
                    kind="meeting", people=(*people, other), where=code, gathering=gathering, explicit=explicit, **base
                )
                for other in partners
                if other not in people
            )
        elif len(everybody) >= 2:
            out.append(
                Claim(kind="meeting", people=everybody, where=code, gathering=gathering, explicit=explicit, **base)
            )
    elif pattern.kind == "absence":
        if gathering is None or gathering.unnamed:
            return []
        substitute = _people(found.slots.get("substitute", ()))
        held = [code for m in where for code in m.states]
        for person in people:
            out.append(
                Claim(
                    kind="absence",
                    people=(person,),
                    where=held[0] if held else None,
                    gathering=gathering,
                    explicit=explicit,
                    mode=pattern.gives.get("mode", "skipped"),
                    substitute=substitute[0] if substitute else None,
                    **base,
                )
            )
    return out


_ASIDE = re.compile(r"\b(?:sidelines|margins|fringes)\b(?! of)")
_APART = re.compile(
    r"\b(?:talks with|meetings with|calls? on|called on|separate(?:ly)?|bilateral (?:talks|meetings)|"
    r"one-on-one|individual(?:ly)?|each)\b"
)


def _people(mentions: Sequence[Mention]) -> tuple[Person, ...]:
    return tuple(dict.fromkeys(person for mention in mentions for person in mention.people))


def _with_preposition(context: Context, mention: Mention) -> int:
    match = re.search(
        r"\b(?:on|in|early|late|during|by) $", context.flat[max(context.start, mention.start - 8) : mention.start], re.I
    )
    return mention.start - len(match[0]) if match else mention.start


def _by_the_calendar(status: Status, when: str | None, context: Context, found: Found) -> tuple[Status, str | None]:
    """What the dates say of a status: nothing was made on a day still to come."""
    if when is None or context.anchor is None:
        return status, when
    days = When.of(when)
    if status in ("made", "weak") and days.first > context.anchor:
        return "planned", when
    if status == "weak" and days.last < context.anchor:
        return "made", when
    return status, when
