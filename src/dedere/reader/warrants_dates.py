"""On which day did a court act, by the words beside it?"""

from __future__ import annotations

import re

from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match
from dedere.record.when import When

_CHARGES = re.compile(
    r"\b(?:crimes?|deport\w*|committed|genocide|kill\w*|atrocit\w*|charges?|abuses|invasion|"
    r"war|murders?|attacks?|massacre|role)\b"
)
_OF_TIME = re.compile(r"\W{0,2}(?:(?:of|from|since|in|dated|on|issued|signed|back|as early as|the one) ){1,3}$")
_HEAD = 15  # passages that tell the news itself
_ANNOUNCED = re.compile(r"\b(?:said|announced)\b")
_WANTED = re.compile(r"wanted|sought|wants|seeks|accuses")
_ISSUED_THEN = re.compile(
    r"[^.;,]{0,25}?,? (?:which (?:was|were) |that (?:was|were) |first |and )?(?:issued|signed|granted|approved|"
    r"announced|dating|"
    r"dates)(?: by [^.;,]{2,50}?| back| from| to)*(?: in| on| from| to)?(?= )"
)
_ITS_DAY = re.compile(r"(?:['’]s?)? (?:(?:ICC|international|arrest|court) )*warrants?\b")
_ITS_YEAR = re.compile(r"(?:19|20)\d\d (?:ICC |international |court |arrest )*warrants?\b.*")
_SINCE = re.compile(r"\b(?:since|from) ")
_PLURALS = re.compile(r"\b(?:[a-z]+s|they|They|[A-Z][a-z]+s) $")
_SAID_THEN = re.compile(
    r"\b(?:announced|said|declared|disclosed|confirmed|revealed|told [^.;,]{2,30})(?: on| in| earlier| last)? ?$"
)
_SAID_AFTER = re.compile(r", (?!who|which)[^.;,]{2,50} (?:said|announced|confirmed)(?: on| late| early)* (?=[A-Z])")
_HE_HAD = re.compile(
    r",? (?:that )?(?:(?:he|she|it|they|the|his|her|its|\w+) ){0,4}(?:is |was |were |had |has |would be )?"
)
_WHEN = re.compile(r",? when (?:the |its |a )?(?:[\w']+ ){0,4}")
_SUBORDINATE = re.compile(r"(?:^|[\s\"])(?:[Ss]ince|[Aa]fter|[Bb]efore|[Dd]espite|[Uu]ntil|[Ww]hen)(?: [\w']+){0,3} ?$")
_NEXT_CLAUSE = re.compile(r", (?:[\w'-]+ ){1,4}?(?:has|have|had|was|were|is|are|did|went|\w+ed)\b")
_NEW_PREDICATE = re.compile(r", (?:is|was|were|are|has|have|had|will) ")
_STANDING = frozenset({"wants", "seeks", "accuses", "charges", "names", "targets", "alleges", "calls", "faces", "has"})
_LEAD = 4  # passages in which "has issued" is news
_NOUN = re.compile(r"\b[Ww]arrants?\b")


_COUNTED = re.compile(
    r"\b(?P<n>(?i:the|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)|\d{1,2}) "
    r"(?:full |long |short |whole )?(?P<unit>day|week|month|year)s?(?P<late> later)? ?(?P<way>after|before)"
    r"(?: (?!(?:said|says|but)\b)[^ ;:]+){0,12}? ?$"
)
_NUMBERS = dict(
    zip(
        "the a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(),  # noqa: SIM905
        (1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14),
        strict=True,
    )
)


def dated(
    told: Told, passage: Passage, match: Match, start: int, end: int, *, loose: bool
) -> tuple[str | None, int, int, bool]:
    """When a match says that the court acted, and where the passage with that time begins and ends.

    Args:
        loose: it only speaks of the warrant, so that no verb gives the time its sense.
    Returns:
        The ISO form or None, start, end, and whether words say so, not only that it is the news.
    """
    if not loose and (counted := _counted(told, passage, match)):
        return counted, start, end, True
    when, start, end = _dated(told, passage, match, start, end, loose=loose)
    noun = _NOUN.search(told.doc.flat, match.found.start, match.found.verb_at[0] or match.found.start)
    reduced = noun is not None and not match.found.chain  # "a warrant issued by judges, he said on Friday"
    if when is None and not loose and not reduced and (said := _said_on(told, passage, end)):
        return passage.resolved(said), start, said.end, True
    if when is not None or loose:
        return when, start, end, True
    return _news(told, passage, match), start, end, False


def _counted(told: Told, passage: Passage, match: Match) -> str | None:
    """The day that is counted from another: "on Friday, three days after judges issued", "a day after an arrest"."""
    flat, found = told.doc.flat, match.found
    at = found.verb_at[0] if found.verb else found.start
    counted = _COUNTED.search(flat, passage.start, at)
    if counted is None or re.search(r"[,;] (?:and|but|while|who|which)\b", flat[counted.end("way") : at]):
        return None
    own = passage.when(found.start, found.end, verb=found.verb_at if found.verb else None)[1]
    if own is not None and own.start > at and own.time is not None and own.time.basis != "relative":
        return None  # the act has a day of its own
    before = [t for t in passage.times if t.end <= counted.start()]
    base = passage.resolved(before[-1]) if before else None
    if base is None and (passage.number < _LEAD or re.search(r"\bcomes? $", flat[: counted.start()][-7:])):
        base = told.anchor.iso if told.anchor else None
    return (
        _from(base, _NUMBERS.get(counted["n"].lower()) or int(counted["n"]), counted["unit"], counted["way"])
        if base
        else None
    )


def _from(base: str, count: int, unit: str, way: str) -> str | None:
    """The day, month or year that lies so far before or after another."""
    sign = -1 if way == "after" else 1
    first = When.of(base).first
    if unit == "year":
        return str(int(first.iso[:4]) + sign * count)
    if unit == "month":
        months = int(first.iso[:4]) * 12 + int(first.iso[5:7]) - 1 + sign * count
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if len(base) != 10:
        return base
    day = first + sign * count * (7 if unit == "week" else 1)
    return day.iso if unit == "day" else day.iso[:7]


def _dated(
    told: Told, passage: Passage, match: Match, start: int, end: int, *, loose: bool
) -> tuple[str | None, int, int]:
    flat, found = told.doc.flat, match.found
    near = (t for t in passage.times if t.start >= found.start - 24 and _touches(flat, end, t))
    if _WANTED.fullmatch(found.verb or ""):
        near = (t for t in near if _since(flat, passage, t))
    touching = next(near, None)
    if touching is not None:
        return passage.resolved(touching), start, max(end, touching.end)
    if "till" in found.slots:
        until = next((t for t in passage.times if t.start >= end and t.time and t.time.bound == "until"), None)
        return (passage.resolved(until), start, until.end) if until else (None, start, end)
    if told_of := _told_of(told, passage, end):
        return passage.resolved(told_of), start, told_of.end
    if loose:
        return None, start, end
    when, mention = passage.when(start, end, verb=found.verb_at if found.verb else (found.start, found.end))
    if (announced := _announced(told, passage, start)) is not None and (mention is None or mention == announced):
        return passage.resolved(announced), announced.start, end
    if mention is None or (_now(told, passage, match) and mention.start > end + 30):
        return None, start, end
    if _WANTED.fullmatch(found.verb or "") and not _since(flat, passage, mention):
        return None, start, end
    noun = _NOUN.search(flat, start, end)
    if noun and found.verb and noun.start() < found.verb_at[0] and mention.start < start:
        return None, start, end  # "on Monday, despite a warrant issued ..."
    between = flat[min(end, mention.start) : mention.start]
    if _NEW_PREDICATE.match(between):
        return None, start, end  # "the first man arrested on a warrant, was convicted in 2012"
    if _NEXT_CLAUSE.search(between) and _SUBORDINATE.search(flat, passage.start, start):
        return None, start, end  # "since the warrant was issued, he has been there twice this year"
    if _CHARGES.search(between) or re.search(r", (?:the|he|she|it|a|[A-Z]\w+) ", between):
        return None, start, end
    if when and told.anchor and When.of(when).first > told.anchor:
        return None, start, end
    if start - 40 < mention.start < end + 60:
        start, end = min(start, mention.start), max(end, mention.end)
    return when, start, end


def _since(flat: str, passage: Passage, time: Mention) -> bool:
    """Whether a time is the one from which on something stood."""
    return _SINCE.search(flat, max(passage.start, time.start - 14), min(time.start + 6, time.end)) is not None


def _told_of(told: Told, passage: Passage, end: int) -> Mention | None:
    """The time of what is told of a warrant at once: "the warrant, issued by the court in March"."""
    told_at = _ISSUED_THEN.match(told.doc.flat, end, passage.end)
    if told_at is None:
        return None
    return next((t for t in passage.times if told_at.end() <= t.start <= told_at.end() + 6), None)


def _touches(flat: str, end: int, time: Mention) -> bool:
    """Whether a time belongs to the noun itself: "the warrant of 17 March", "one from last week"."""
    if time.start >= end:
        return _OF_TIME.fullmatch(flat[end : time.start]) is not None
    if time.end <= end and _ITS_YEAR.fullmatch(flat[time.start : end][:60]):
        return True
    if _ITS_DAY.match(flat, time.end, end + 40):
        return True
    return (
        time.end >= end - 30
        and re.search(r"\b[Ww]arrants?(?: now)?,? (?:of|from|dated) $", flat[: time.start][-30:]) is not None
    )


def _announced(told: Told, passage: Passage, start: int) -> Mention | None:
    """The time at which an act was announced or from which on it stood: "said in May he was seeking ..."."""
    flat = told.doc.flat
    for time in reversed(passage.times):
        said = time.end <= start and _SAID_THEN.search(flat, passage.start, time.start)
        if said and _HE_HAD.fullmatch(flat, time.end, start):
            return time
        if time.end <= start and _WHEN.fullmatch(flat, time.end, start):
            return time
    return None


def _said_on(told: Told, passage: Passage, end: int) -> Mention | None:
    """The day of the report that ends a sentence: "issued a warrant, the court said on Friday"."""
    if passage.number >= _LEAD:
        return None
    said = _SAID_AFTER.search(told.doc.flat, end, passage.end)
    return next((t for t in passage.times if said and t.start == said.end()), None) if said else None


def _now(told: Told, passage: Passage, match: Match) -> bool:
    """Whether it is told as happening on the article's day: "issues a warrant", "judges issue", "two men surrender"."""
    found = match.found
    if found.chain or (found.verb in _STANDING and match.pattern.gives["act"] == "issued"):
        return False
    several = len(found.slots.get("who", ())) > 1
    before = _PLURALS.search(told.doc.flat, passage.start, found.verb_at[0])
    return found.form == "present" or (found.form == "base" and (several or before is not None))


def _news(told: Told, passage: Passage, match: Match) -> str | None:
    """The article's own day for what its first sentences tell as news: "issues a warrant", "is handed over"."""
    found, act = match.found, match.pattern.gives["act"]
    if told.anchor is None:
        return None
    passive = told.doc.flat[found.start : found.verb_at[0]]
    handed = act == "executed" and re.search(r"\bhas\s+been\b", passive)
    now = _now(told, passage, match) or (act == "executed" and re.search(r"\bis\b", passive))
    asked = act == "requested" and set(found.chain) & {"has", "is"} and _ANNOUNCED.search(passage.text)
    issued = act == "issued" and {"has", "have"} & set(found.chain) and passage.number < _LEAD
    early = passage.number < _HEAD
    return told.anchor.iso if now or issued or (early and (handed or asked)) else None
