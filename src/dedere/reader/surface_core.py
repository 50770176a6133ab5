"""What is left of a masked sentence when only who does what with whom counts?

Roles told beside a name, "leaders including", and where it happens are left out, so that one pattern serves
"Ann met Bob", "Ann, the president, met her guest, Bob" and "in Rome Ann met several leaders, among them Bob".
"""

from __future__ import annotations

import re

from dedere.reader import roles
from dedere.reader.literals import each
from dedere.reader.masks import MARK, Masked, without
from dedere.reader.mentions import Mention

_P, _L, _G = MARK["person"], MARK["place"], MARK["gathering"]
_NAMES = _P + _L + _G
_THING = (
    r"(?:head|chief|boss|minister|secretary|president|leader|chairman|director|chair|governor|member|deputy|"
    r"representative|"
    r"negotiator|diplomat|official|daughter|son|wife|husband|brother|son-in-law|host|hostess|guest|friend|patron|"
    r"founder|visitor|neighbou?r|ally|rival|foe|partner|predecessor|successor|father|mother|sister|uncle|nephew|"
    r"cousin)"
)
_ROLE = rf"(?:{roles.ROLE}|{_THING})s?"
_OWN = rf"(?:the|a|an|his|her|its|their|then|now|(?:[A-Z][\w.-]*|{_L})'s?)"
_NO_VERB = (
    r"(?!(?:on|to|with|by|against|about|at|who|whose|which|that|and|said|told|met|was|is|were|are|has|had|will)\b)"
)
_WORDS = rf"(?:{_NO_VERB}[\w'-]+ |{_L}(?:'s)? )"
_REST = (
    rf"(?: (?:of|for|in|at|on|to|from) (?:(?!(?:with|by|met|has|had|was|is|will|who|said)\b)[^,;:.?!\"{_P}]){{2,70}}?)?"
)
# "Ann, the Polish president, ...": what stands between the commas tells who she is
_AFTER_NAME = re.compile(
    rf"(?<={_P})(?:,| [-–—]+) (?:{_OWN} )?{_WORDS}{{0,6}}?{_ROLE}{_REST}"
    rf"(?=(?P<close>,| [-–—]+)(?= )|[;.?!:]|$| (?:and|or) {_P})"
)
# "the head of his office, Ann"; "the leader of the party Ann"
_BEFORE_NAME = re.compile(
    rf"(?:(?<!ccording to )(?<=\s)|^){_OWN} {_WORDS}{{0,6}}?{_ROLE}{_REST}(?:,| [-–—:]+)? (?={_P})", re.I
)
# "Ann and her Polish ally, Bob"; "in the presence of his visitor, Bob"
_OWN_ROLE = re.compile(rf"(?P<own>{_P})(?P<of>'s?)? {_WORDS}{{0,4}}?{_ROLE}(?:,| [-–—:]+)? (?={_P})")
# "Ann and the Polish Bob", of which the mention leaves the article
_ARTICLE = re.compile(rf"(?:(?<= and )|(?<=, )|(?<= with ))the (?={_P})")
# "around 20 leaders -- including Ann, Bob and Eve -- for"
_HOW_MANY = (
    rf"(?:the|some|several|other|around|about|nearly|over|more|than|at|least|a|number|group|series|host|dozens?|"
    rf"scores|of|"
    rf"many|both|senior|top|high-ranking|regional|world|foreign|visiting|fellow|state|global|key|two|three|four|"
    rf"five|six|"
    rf"seven|eight|ten|twelve|twenty|\d+|[A-Z][a-z]+|{_L}(?:'s)?)"
)
_SUCH_AS = re.compile(
    rf"(?:{_HOW_MANY} ){{0,6}}(?:leaders|presidents|ministers|officials|dignitaries|guests|statesmen|counterparts|"
    rf"diplomats|heads of (?:state|government|delegations?)|figures|politicians|envoys|colleagues|others)"
    rf"(?: (?:of|from|in) [^,;:.?!\"{_P}]{{2,40}}?)?(?:,| --| –| —|:)? (?:including|such as|among them|like|notably|"
    rf"namely|among others|in particular) (?={_P})"
)
_SIDE = re.compile(
    rf"(?<={_P}),? \(?(?:(?:front|back|far|second|third|from|top|bottom|row) )*(?:left|right|cent(?:re|er))\b\)?,?"
)
_NOT_ONLY = re.compile(
    rf"(?<={_P}) (?:--|–|—)(?= (?:for|in|at|to|on|met|held)\b)|(?<={_P}),? (?:respectively|and others|"
    rf"among others)(?=\b)"
)
_SPOUSE = re.compile(
    rf"(?<={_P}),? (?:and|with) (?:{_P}|his|her)(?:'s?)? (?:wife|husband|spouse|partner|daughter|delegation|entourage|"
    rf"team)(?:,? (?:[A-Z][a-z-]+|{_P}),?)?|(?<={_P}),? (?:and|with) (?:[Tt]he )?[Ff]irst [Ll]ady(?: {_P}|"
    rf" [A-Z][a-z]+ [A-Z][a-z]+)?"
)
# "Ann and Province 2 Chief Minister Bob"
_LOOSE_TITLE = re.compile(
    rf"(?:(?<={_P} and )|(?<={_P}, )|(?<={_P}, and ))(?:[A-Z][\w.-]*|\d+)(?: (?:[A-Z][\w.-]*|\d+|of|for|to|the|"
    rf"{_L})){{0,6}} (?={_P})"
)
_PURPOSE = re.compile(
    rf"(?<={_P}) for (?:an? |the )?(?:[\w-]+ )?(?:talks|visit|summit|meetings?)(?=,? (?:besides|as well|along|"
    rf"alongside))"
)
# "the foreign ministers of A, B and C -- Ann, Bob and Eve", "the Polish and Czech presidents, Ann and Bob"
_SEVERAL = (
    r"(?:leaders|presidents|premiers|(?:\w+ )?ministers|heads of (?:state|government)|envoys|top diplomats|chancellors)"
)
_GROUP = re.compile(
    rf"(?:[Tt]he )?(?:[\w-]+ )?{_SEVERAL} (?:of|from) (?:the )?{_L}(?:, (?:the )?{_L})*,? and (?:the )?{_L}(?:,|"
    rf" --| –| —|:)? (?={_P})|"
    rf"(?:[Tt]he )?(?:(?:[A-Z][\w-]+|{_L})(?:, | and |, and )){{1,5}}(?:[A-Z][\w-]+|{_L}) {_SEVERAL}(?:,| --| –| —|"
    rf":)? (?={_P})"
)
_GAP = (
    rf"(?:(?!(?:which|that|who|and|said|about|over|with|by|as|between|of (?:{_P})|(?!neighbou?ring)[a-z]+ing|"
    rf"conference|talks|summit|session|dinner|lunch|banquet)\b)"
    r"[\w'.-]+,? ){0,5}?"
)
_PLACE = re.compile(
    rf"(?:(?P<comma>,)? |^)(?:(?:back|up|out|together|again|over|while|held) )?"
    rf"(?:[Ii]n|[Aa]t|near|outside|inside|aboard|[Oo]n) (?:the |a |an |his |her |their |its |"
    rf"{_P}(?:'s?)? (?!in |at |on |near |before ))?"
    rf"{_GAP}(?:in |of |near |outside |at )?(?:the )?[{_L}{_G}](?:'s (?:[A-Z][\w-]+ ?){{1,5}}(?=[ ,.]))?"
    rf"(?: (?:residence|airport|palace|hotel|resort|estate|club|villa|ranch|compound|office))?"
    rf"(?:,? (?:in|at) (?:the )?{_GAP}{_L})?(?!'|-)(?P<close>,)?"
)
_AIRPORT = re.compile(
    r" (?:at|on) (?:the |an? |his |her |their )?(?:[\w'-]+ ){0,2}?(?:airport|tarmac|palace|residence|airfield|airstrip|"
    r"runway|hotel|steps|ministry|headquarters)(?= (?:with|by|alongside))"
)


def core_of(bare: Masked) -> Masked:
    """The same without roles told beside names, words that open a list of names, and places."""
    text = _with_summits(bare) if _G in bare.text else bare
    for expression in (_SIDE, _SPOUSE, _LOOSE_TITLE, _PURPOSE, _GROUP, _BEFORE_NAME):
        text = without(text, [m.span() for m in each(expression, text.text)])
    text = without(text, [m.span() for m in each(_OWN_ROLE, text.text) if _owns(text, m)])
    text = without(text, [m.span() for m in each(_ARTICLE, text.text)])
    text = without(text, _twice_named(text))
    text = without(text, [_apposition(m) for m in each(_AFTER_NAME, text.text)])
    text = without(text, [_place(m) for m in each(_PLACE, text.text)])
    for expression in (_SUCH_AS, _NOT_ONLY, _AIRPORT):
        text = without(text, [m.span() for m in each(expression, text.text)])
    return text


def _with_summits(masked: Masked) -> Masked:
    """The same with summits as words where they may be of those who are named: "a summit with Ann"."""
    parts: list[str] = []
    at: list[int] = []
    ends: list[int] = []
    mentions: dict[int, Mention] = {}
    for i, character in enumerate(masked.text):
        mention = masked.mentions.get(i)
        gathering = mention.gathering if mention else None
        after = masked.text[i + 1 : i + 12]
        if gathering is not None and gathering.kind in ("summit", "meeting", "talks") and _OF_WHOM.match(after):
            parts.append("a summit")
        else:
            if mention is not None:
                mentions[len(at)] = mention
            parts.append(character)
        at.extend([masked.at[i]] * len(parts[-1]))
        ends.extend([masked.ends[i]] * len(parts[-1]))
    return Masked("".join(parts), tuple(at), tuple(ends), mentions) if len(at) > len(masked.at) else masked


_OF_WHOM = re.compile(r" (?:with|of|between|among|by) ")


def _owns(masked: Masked, match: re.Match[str]) -> bool:
    """Whether a name is told as somebody's: "his ally", "Putin's spokesman"."""
    return bool(match["of"]) or masked.mentions[match.start("own")].how == "pronoun"


def _apposition(match: re.Match[str]) -> tuple[int, int]:
    """An apposition goes with both its commas, unless the second one parts the members of a list."""
    listed = re.match(rf",? (?:and |or |as well as )?{_P}|;", match.string[match.end() :])
    return match.start(), match.end() if listed else match.end("close")


def _twice_named(masked: Masked) -> list[tuple[int, int]]:
    """Where a name and a title beside it mean one person: the title goes."""
    spans = []
    for match in re.finditer(rf"{_P}(?:, |,? -- | )(?={_P})", masked.text):
        one, two = masked.mentions.get(match.start()), masked.mentions.get(match.end())
        if one is None or two is None or one.people != two.people:
            continue
        if one.how == "title":
            spans.append(match.span())
        else:
            comma = masked.text[match.end() + 1 : match.end() + 2] == ","
            listed = comma and re.match(rf", (?:and |or )?{_P}", masked.text[match.end() + 1 :])
            spans.append((match.start() + 1, match.end() + 1 + (1 if comma and not listed else 0)))
    return spans


def _place(match: re.Match[str]) -> tuple[int, int]:
    """A place goes with its commas where it has both."""
    both = match["comma"] and match["close"]
    return match.start(), match.end() if both else match.end() - len(match["close"] or "")


def places_of(masked: Masked) -> list[Mention]:
    """The places and gatherings of a sentence where something is said to happen: "in Rome", not "from Rome"."""
    found: list[Mention] = []
    for match in _PLACE.finditer(masked.text):
        found.extend(masked.mentions[i] for i in range(*match.span()) if i in masked.mentions)
    return found
