"""Who says what: quotations, reported speech, and from whom the article has a passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from dedere.reader.document import Span
from dedere.reader.literals import each, may_match
from dedere.reader.masks import MARK, Masked
from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage, Told
from dedere.reader.reading import Statement
from dedere.reader.speech_names import unknown_speakers

S = TypeVar("S", bound=Statement)

_P, _L, _B = MARK["person"], MARK["place"], MARK["body"]
_ANY = f"[{_P}{_L}{_B}]"
_SAY = (
    r"(?:say|says|said|saying|tell|tells|told|announce|announces|announced|confirm|confirms|"
    r"confirmed|report|reports|reported|add|adds|added|write|writes|wrote|"
    r"post|posted|tweet|tweeted|state|states|stated|declare|declares|declared|note|notes|"
    r"noted|insist|insists|insisted|warn|warns|warned|argue|argues|argued|claim|claims|"
    r"claimed|"
    r"stress|stresses|stressed|explain|explains|explained|believe|believes|believed|vow|"
    r"vows|vowed|pledge|pledges|pledged|promise|promised|reiterate|reiterated|acknowledge|"
    r"acknowledged|"
    r"admit|admitted|suggest|suggested|indicate|indicated|recall|recalled|maintain|maintains|"
    r"maintained|emphasi[sz]ed?|comment|commented|remark|remarked|reply|replied|answer|"
    r"answered|"
    r"responded|quip|quipped|continue|continued|concluded?(?! (?:his|her|its|their|the|a)\b)|reveal|revealed|disclose|"
    r"disclosed|predict|predicted|complain|complained|assert|asserted|contend|contended|"
    r"affirm|affirmed|"
    r"underline|underlined|underscored|observe|observed|signal|signalled|asked|deny|denies|"
    r"denied|urge|urges|urged|call|calls|called|quoted as saying|hope|hopes|hoped|describe|describes|described|"
    r"emphasi[sz]es|insisting|made clear|makes clear|made it clear|expressed|expresses)"
)
_ADVERB = (
    r"(?: (?:also|has|have|had|later|then|previously|repeatedly|both|further|again|earlier|"
    r"too|recently|publicly|openly|even|reportedly|since|once|who|\w+ly|in turn|in a [\w "
    r"]{3,40}?|at a [\w ]{3,40}?|for (?:his|her|its) part,?),?)*"
)
_BEFORE = re.compile(
    rf"(?P<h>{_ANY})(?:(?<={_P}) of (?:the )?(?:{_ANY}|(?:[A-Z][\w'-]+ ?){{1,4}}(?= |,)))?"
    rf"(?P<list>(?:,? and {_ANY})?)(?P<app>,? [^,\"{_P}]{{2,90}},| -+ [^\"]{{2,80}} "
    rf"-+)?(?: (?:spokes\w+|officials?|ministry|ministers?|government|leaders?|authorities|"
    rf"office|representatives?|lawmakers))?,?{_ADVERB},? (?P<verb>{_SAY})\b"
    rf"(?:(?<=wrote)|(?<=posted)|(?<=tweeted)|(?! (?:for|on|off|out|by|into)\b(?! [Tt]hat)))"
)
_INVERTED = re.compile(
    rf"(?:[,?!]\"?|\"|-) (?P<verb>says|said|added|wrote|told|announced|noted|warned|reported|"
    rf"argued|insisted|recalled|explained|stated|declared|confirmed)(?: (?:the|a|an|Mr|"
    rf"former|then|[a-z]+))*? (?P<h>{_ANY})"
)
_OFFICE = re.compile(
    rf"(?:[,?!]\"?|\"|-) (?P<verb>says|said|added|told|noted|warned|insisted|explained|declared) "
    rf"(?:(?:[Tt]he |a |an )?(?:{_L}|{_B})(?:'s)? )(?:[a-zA-Z-]+ ){{1,6}}?"
    rf"(?:(?:to|of|in|for|at) (?:the )?(?:{_L}|{_B}) )?(?P<h>{_P})"
)
_ACCORDING = re.compile(
    rf"\b[Aa]ccording to (?:(?:the|a|an|his|her|its|[a-z]+) ){{0,5}}(?P<h>{_ANY})"
    r"(?!(?:'s)? (?:[a-z]+ ){0,2}(?:media|press|newspapers?|reports?|news|law|television|TV|outlets?|broadcasters?))"
)
_OUTLET = re.compile(
    r"\b(?P<who>(?:(?:Russian|Chinese|Israeli|Turkish|Iranian|Hungarian|local|state|state-run|"
    r"Kremlin|Saudi) )?(?:news agenc(?:y|ies)|(?:state|local|state-run) (?:media|television|"
    r"TV|radio|news agency))|TASS|Tass|Interfax|RIA Novosti|RIA|Reuters|AFP|Associated "
    r"Press|AP|Xinhua|Anadolu|"
    r"BBC|CNN|Bloomberg|Politico|Axios|The (?:New York|Financial|Moscow) Times|New York "
    r"Times|Washington Post|Wall Street Journal|Guardian|Haaretz|Times of Israel|Al Jazeera|"
    r"Kommersant|Yonhap|Kyodo|Suna|SUNA|KCNA|ANSA|DPA|dpa|RTE|Sky News|RFE/RL|Meduza)"
    r"(?:,[^.;]{0,40})?(?: and [A-Z]\w+(?: [A-Z]\w+)?)?(?: has| have| had| also| later)"
    r"? (?P<verb>said|says|say|reported|reports|report|quoted|wrote|writes|announced|cited)"
    r"\b|"
    r"\b[Aa]ccording to (?:the )?(?:[a-z]+ ){0,3}(?P<acc>TASS|Interfax|RIA Novosti|Reuters|"
    r"AFP|Xinhua|Bloomberg|Politico|Axios|state media|local media|media reports|officials|"
    r"reports|diplomats|sources)"
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:of|in|to|with|from|against|by|for|near|at|on|into|over|through|about|between|towards?|than|and)(?: the)? $"
)
_SPOKESMAN = re.compile(
    r"\b(?:[Ss]pokes\w+|[Oo]fficials?|[Mm]inistr(?:y|ies)|[Gg]overnments?|[Aa]uthorities|"
    r"[Ll]awmakers|[Pp]rosecutors?|[Jj]udges|[Ll]eaders?|[Dd]iplomats?|[Rr]epresentatives?|"
    r"[Ss]ource)(?: \w+){0,2} (?:of|for|from|in|at)(?: the| a)?(?: new| previous| current)"
    r"? $"
)


_MARK = re.compile('"')


class Saying(msgspec.Struct, frozen=True):
    """Something that somebody is reported to say.

    `holder` is None where only `name` tells who it is (an agency, or somebody unknown). `start` and `end` hold what is
    said.
    """

    holder: Mention | None
    name: str
    verb: str
    start: int
    end: int
    whole: Span
    unknown: bool = False
    """Whether the name is a person's of whom the reader knows nothing else."""


def quotations(flat: str, text: str = "") -> list[Span]:
    """The stretches of a text in quotation marks, the marks included.

    A quotation that its paragraph does not close ends with the paragraph, as one does that goes on in the next.

    Args:
        text: the text as given, whose marks may say themselves whether they open, and whose lines break.

    >>> quotations('He said: "No." And left.')
    [(9, 14)]
    """
    found: list[Span] = []
    opened: int | None = None
    for match in _MARK.finditer(flat):
        at = match.start()
        opens, closes = _direction(flat, text, at)
        if opened is not None and (end := text.find("\n", opened, at)) >= 0 and (opens or "\n\n" in text[opened:at]):
            found.append((opened, end))
            opened = None
        if opened is None:
            opened = at if not closes else None
        else:
            found.append((opened, at + 1))
            opened = None
    found += [m.span("said") for m in _SINGLE.finditer(flat)] if "'" in flat else []
    return sorted({(a, b) for a, b in found if b - a < 1500})


_SINGLE = re.compile(r"(?<![\w\"'])(?P<said>'[A-Z](?:[^'\"]|'(?=\w)){24,600}[.,!?](?:'|\"(?=[\s,.]|\Z)))(?!\w)")
"""A quotation in single marks, or one that begins with a single mark and ends with a double one."""


def _direction(flat: str, text: str, at: int) -> tuple[bool, bool]:
    """Whether a mark can only open, and whether it can only close, by its shape or by what stands next to it."""
    if text[at : at + 1] in ("“", "”"):
        return text[at] == "“", text[at] == "”"
    before, after = flat[at - 1 : at], flat[at + 1 : at + 2]
    inner = bool(after) and (after.isalnum() or after in "'([$")
    outer = before in ("", " ", "(", "[")
    return inner and outer, not inner and not outer


def sayings(passage: Passage) -> list[Saying]:
    """What is said in a passage, and by whom, in order."""
    found = sorted(_all(passage), key=lambda s: s.start)
    sure = [s for s in found if s.holder is not None and not _of_a_state(passage, s)]
    if not sure:
        found = list(_unknown(passage)) or found
    return [_continued(passage, s) if s.holder is not None and s.holder.how == "pronoun" else s for s in found]


_CALLED = re.compile(r"\b(?:De|Da|Dos|Del|Van|Von|La|Le|El|Al|Di|Du|St) \Z")
_ROLE = re.compile(r"'s (?:[a-z]+ ){1,4}")


def _of_a_state(passage: Passage, saying: Saying) -> bool:
    """Whether somebody of a state speaks ("said Sudan's ambassador"), or one called like a place ("De Lima")."""
    holder, flat = saying.holder, passage.told.doc.flat
    if holder is None or holder.kind != "place":
        return False
    return (
        _ROLE.match(flat, holder.core[1]) is not None
        or _CALLED.search(flat, max(0, holder.start - 5), holder.start) is not None
    )


def _continued(passage: Passage, saying: Saying) -> Saying:
    """ "He added" means whoever spoke just above, and nobody whom the quotation names."""
    named = {
        person.name
        for mention in passage.people
        if mention.how != "pronoun" and saying.start <= mention.start < saying.end
        for person in mention.people
    }
    for near in reversed(passage.told.above(passage, 3)):
        spoke = [
            s
            for s in passage.told.sayings(near)
            if (s.unknown or (s.holder is not None and s.holder.kind == "person")) and s.name not in named
        ]
        if spoke:
            last = spoke[-1]
            return msgspec.structs.replace(saying, holder=last.holder, name=last.name, unknown=last.unknown)
    if saying.name in named:
        for near in reversed(passage.told.above(passage, 2)):
            for mention in reversed(near.people):
                if mention.how != "pronoun" and len(mention.people) == 1 and mention.people[0].name not in named:
                    return msgspec.structs.replace(saying, holder=mention, name=mention.people[0].name)
    return saying


def _all(passage: Passage) -> Iterator[Saying]:
    text = passage.text
    if any(may_match(expression, text) for expression in (_BEFORE, _INVERTED, _ACCORDING)):
        yield from _by_name(passage)
    for match in each(_OUTLET, text):
        name = match["who"] or match["acc"]
        at, end = passage.start + match.start(), passage.start + match.end()
        trailing = match.start() > 20 and text[: match.start()].rstrip()[-1:] in (",", '"')
        start, stop = (passage.start, at) if trailing else (end, passage.end)
        yield Saying(None, name, match["verb"] or "according to", start, stop, (passage.start, passage.end))


def _by_name(passage: Passage) -> Iterator[Saying]:
    """What those say whom the reader knows."""
    bare = passage.bare
    for match in each(_BEFORE, bare.text):
        holder = bare.mentions[match.start("h")]
        if match["verb"] == "saying":
            holder = next((bare.mentions[i] for i in sorted(bare.mentions) if _may_speak(bare, i)), holder)
        elif not _subject(passage, bare, match.start("h"), holder):
            continue
        if _quoted_at(passage, bare.at[match.start("verb")]):
            continue
        start = bare.ends[match.end("verb") - 1]
        yield Saying(
            holder, name_of(passage.told, holder), match["verb"], start, passage.end, (holder.start, passage.end)
        )
        if match["list"]:
            also = bare.mentions[match.end("list") - 1]
            yield Saying(
                also, name_of(passage.told, also), match["verb"], start, passage.end, (holder.start, passage.end)
            )
        before = passage.told.doc.flat[passage.start : holder.start].rstrip()
        quoted = '"' in before and '"' not in passage.told.doc.flat[start : passage.end]
        if len(before) > 20 and (before.endswith((",", '"')) or quoted):
            yield Saying(
                holder,
                name_of(passage.told, holder),
                match["verb"],
                passage.start,
                holder.start,
                (passage.start, start),
            )
    with_office: set[int] = set()  # "said Sudan's ambassador to China Jane Roe": she speaks, and not Sudan
    for pattern in (_OFFICE, _INVERTED, _ACCORDING):
        for match in each(pattern, bare.text):
            if pattern is _OFFICE:
                with_office.add(match.start("verb"))
            elif pattern is _INVERTED and match.start("verb") in with_office:
                continue
            holder = bare.mentions[match.start("h")]
            verb = match.groupdict().get("verb") or "according to"
            at = bare.at[match.start()]
            if pattern is _ACCORDING and at < passage.start + 3:
                yield Saying(
                    holder, name_of(passage.told, holder), verb, holder.end, passage.end, (passage.start, passage.end)
                )
            else:
                yield Saying(
                    holder, name_of(passage.told, holder), verb, passage.start, at + 1, (passage.start, holder.end)
                )


def _unknown(passage: Passage) -> Iterator[Saying]:
    """What people say whom nothing but their name and the verb makes known."""
    flat = passage.told.doc.flat
    taken = [
        (m.start, m.end)
        for m in (*passage.people, *passage.places)
        if _CALLED.search(flat, max(0, m.start - 5), m.start) is None
    ]
    for named in unknown_speakers(flat, passage.start, passage.end, taken):
        if _quoted_at(passage, named.start) or any(a < named.end and named.start < b for a, b in taken):
            continue
        before = flat[passage.start : named.start].rstrip()
        quoted = flat.count('"', passage.start, named.start) > 0 and '"' not in flat[named.end : passage.end]
        if named.after or quoted or (len(before) > 20 and before.endswith((",", '"'))):
            span = (passage.start, named.verb_at[0] if named.after else named.start)
            whole = (passage.start, max(named.end, named.verb_at[1]))
        else:
            span = (named.verb_at[1], passage.end)
            whole = (named.start, passage.end)
        yield Saying(None, named.name, named.verb, *span, whole, unknown=True)


def _may_speak(bare: Masked, at: int) -> bool:
    return bare.mentions[at].kind in ("person", "place", "body") and _AFTER_PREPOSITION.search(bare.text[:at]) is None


def _subject(passage: Passage, bare: Masked, at: int, holder: Mention) -> bool:
    if holder.how == "pair":
        return False
    before = bare.text[:at]
    return _AFTER_PREPOSITION.search(before) is None or _SPOKESMAN.search(before) is not None


def _quoted_at(passage: Passage, at: int) -> bool:
    quotes = passage.told.quotations
    number = bisect_left(quotes, (at, 0)) - 1
    return number >= 0 and at < quotes[number][1]


def name_of(told: Told, holder: Mention) -> str:
    """How a holder is called: a person's full name, a body's name, else the article's own words."""
    if holder.kind == "person":
        return holder.people[0].name
    if holder.kind == "body":
        return told.bodies.body_of(holder).speaks
    return told.doc.text[holder.start : holder.end]


def attribution(told: Told, span: Span) -> str | None:
    """From whom the article has a passage, or None where it tells it itself.

    Args:
        span: the passage, in characters of the text.
    """
    passage = told.at(span[0])
    if passage is None:
        return None
    found = [
        s
        for s in told.sayings(passage)
        if s.start <= span[0] + 1 and span[1] <= s.end + 2 and (s.holder is None or not _inside(s.holder, span))
    ]
    if found:
        return max(found, key=lambda s: s.start).name
    quote = next((q for q in told.quotations if q[0] <= span[0] and span[1] <= q[1]), None)
    return speaker_of(told, passage, quote) if quote else None


def _inside(holder: Mention, span: Span) -> bool:
    return span[0] <= holder.core[0] and holder.core[1] <= span[1]


def speaker_of(told: Told, passage: Passage, quote: Span) -> str | None:
    """Who speaks a quotation: whoever is said to in its sentence, else in those just around it."""
    held = saying_of(told, passage, quote)
    return held.name if held else None


def saying_of(told: Told, passage: Passage, quote: Span) -> Saying | None:
    """The saying that a quotation belongs to."""
    own = [s for s in told.sayings(passage) if s.holder is None or not quote[0] < s.holder.start < quote[1]]
    if own:
        return own[0]
    index = passage.number
    for near in (index - 1, index + 1):
        if 0 <= near < len(told.passages):
            other = told.passages[near]
            within = quote[0] < other.end and other.start < quote[1]
            same = other.sentence.paragraph == passage.sentence.paragraph
            found = [s for s in told.sayings(other) if s.holder is not None or s.unknown]
            holder = found[0].holder if found else None
            next_to = near > index and holder is not None and holder.start - quote[1] < 4
            if found and (within or next_to or (same and near < index and passage.start >= quote[0] - 2)):
                return found[-1] if near < index else found[0]
    return None


def with_speakers(told: Told, statements: Sequence[S]) -> tuple[S, ...]:
    """The statements with whom the article has each from."""
    return tuple(
        s if s.by is not None else msgspec.structs.replace(s, by=attribution(told, s.span)) for s in statements
    )
