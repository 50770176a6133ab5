"""What does a sentence say of standing to a body: "a member of the ICC", "has not ratified the Rome Statute"?

A masked sentence is rewritten until each such noun phrase is one mark and each such predicate another, whatever
they are made of: "one of the 124 states that have joined the ICC" becomes a noun, "is not" before one a predicate.
Patterns of the kind `standing` then only say who stands so.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from dedere.reader.masks import MARK, Masked
from dedere.reader.mentions import Mention
from dedere.reader.passages import Passage
from dedere.reader.reading import Relation

_B, _L, _N, _V = MARK["body"], MARK["place"], MARK["standing"], MARK["stands"]


class Standing(msgspec.Struct, frozen=True):
    """A relation to bodies; to the one spoken of where `bodies` is empty."""

    relation: Relation
    bodies: tuple[str, ...] = ()
    treaty: bool = False  # told in the words of treaties: a party, a signatory
    also: tuple[Standing, ...] = ()  # otherwise to others: "a NATO member and an EU candidate"


class Rewritten(msgspec.Struct):
    """A masked sentence whose standings are marks, and what each mark means by where it begins and ends."""

    masked: Masked
    meant: dict[tuple[int, int], Standing]


_NOT_ADJ = (
    r"(?:non(?!-permanent)|not|n't|never|no|former|ex|candidates?|observers?|associates?|aspiring|prospective|potential|possible|"
    r"would-be|future|board|staff|family|panel|council|crew|of|to|in|and|or|but|for|by|with|from|the|which|that|who|"
    r"is|are|"
    r"was|were|has|have|had|be|been|between|team|delegation|parliament|any|every|a|an|as|at|on|if|while|when|because|"
    r"since|"
    r"other than|senior|military|leaders?|said|told|like|unlike|such|including|both|where)"
)
_ADJ = rf"(?:(?!{_NOT_ADJ}\b)\w[\w'’-]* ){{0,3}}?"
_DET = (
    r"(?:(?:an?|the|its|their|another|one of|among|amongst|some of|some|many|most|several|other|fellow|only|all|both|"
    r"themselves|itself|also|still|already|now|currently|technically|officially|formally|legally|two|three|four|"
    r"few|(?:handful|minority|majority|number|group|club|dozens?) of|"
    r"of) )*"
)
_MEMBER = (
    r"(?:(?:member|state|State|states|States|signatory|contracting|Contracting) )?(?:[Mm]embers?|[Pp]art(?:y|ies)|"
    r"signator(?:y|ies)|"
    r"adherents?)(?:[ -](?:states?|countr(?:y|ies)|nations?|econom(?:y|ies)|governments?))?\b(?!'s?\b)"
)
_TREATY_WORD = re.compile(r"\b(?:[Pp]art(?:y|ies)|signator\w+|adherent\w*|ratif\w+|acced\w+)\b")
_TREATY_OF = (
    r"(?:the (?:\w+ )?(?:treaty|statute|convention|agreement|charter)(?: that| which)? (?:of|establishing|creating|"
    r"founding|"
    r"behind|that (?:established|created|founded|set up) |(?:established|created|founded|set up) )?|"
    r"the jurisdiction of |"
    r"the (?:[\w-]+ ){0,2}(?:bloc|group|grouping|cartel|alliance|union|club|body|court|treaty|forum) |the )?"
)
_BODIES = rf"{_TREATY_OF}{_B}(?:(?:,? and |, |,? as well as |,? or |,? nor )(?:of |to |in |also )?(?:the )?{_B})*"
_TAIL = (
    r"(?:'s? (?:founding (?:treaty|statute)|statute|treaty|jurisdiction|authority|competence))?(?!'s?\b)(?! (?:summit|"
    r"talks|"
    r"leaders|foreign|ministers?|mission|forces|sanctions|judges?|prosecutors?|delegation|meeting|operation|exercises|"
    r"warrant|case|investigation|ruling|decision|letters?|statements?|declaration|resolution|deal|envoys?|proposals?|"
    r"plans?|appeal|flag|anthem|observers?|officials?|staff|critics|debate|force)\b)"
)
_PRE = (
    r"(?P<pre>(?:[Ff]ormer|one-time|[Ee]rstwhile|[Ee]x|[Nn]on(?=[ -](?:state |member|signator|part|contracting|"
    r"\ue005))|"
    r"[Aa]spiring|[Pp]rospective|[Ff]uture|[Ww]ould-be)[ -])?"
)
_ADV = (
    r"(?:(?:also|already|still|so far|long|since|formally|officially|legally|technically|itself|themselves|both|all|"
    r"even|"
    r"now|currently|actually|ever|yet|of course|in fact|however|only|either) )*"
)
_JOINED = (
    r"(?:ratified|joined|rejoined|acceded to|adhered to|signed up to|signed up for|domesticated|"
    r"become (?:an? )?(?:\w+ )?(?:party to|"
    r"member of|signatory (?:to|of))|signed and ratified)"
)
_JOIN = (
    r"(?:ratif(?:y|ied)|join(?:ed)?|sign(?:ed)?(?: up to)?|acced(?:e|ed) to|recogni[sz]ed?|accept(?:ed)?|acknowledged?|"
    r"belong(?:ed)? to|become (?:an? )?(?:\w+ )?(?:party to|member of|signatory (?:to|of))|signed or ratified|"
    r"signed nor ratified)"
)
_JURISDICTION = r"(?:jurisdiction|authority|competence|reach|remit|ambit)"
_BE = r"(?:is|are|was|were|has been|have been|had been|remains?|remained|'s|'re)"
_NO = r"(?P<no>(?: not|n't| never| no longer| neither| no)(?: yet)?)?"


def _made(match: re.Match[str], relation: Relation) -> Relation | None:
    """The relation after what negates it or puts it in the past."""
    groups = match.groupdict()
    pre, no = (groups.get("pre") or "").lower().strip(" -"), groups.get("no") or ""
    if pre == "non":
        relation = "not_member" if relation == "member" else relation
    elif pre in ("former", "one-time", "erstwhile", "ex"):
        relation = "left"
    elif pre:
        relation = "joining"
    if "no longer" in no:
        return "left" if relation == "member" else None
    if no:
        return {"member": "not_member", "not_member": None}.get(relation)
    return relation


class _Rule(msgspec.Struct, frozen=True):
    """What is rewritten as a noun or a predicate of standing."""

    expression: re.Pattern[str]
    mark: Literal["standing", "stands"]
    relation: Relation = "member"


def _noun(text: str, relation: Relation = "member") -> _Rule:
    return _Rule(re.compile(text), "standing", relation)


def _predicate(text: str, relation: Relation = "member") -> _Rule:
    return _Rule(re.compile(text), "stands", relation)


_RULES = (
    # have signed but not ratified the Rome Statute
    _predicate(
        rf"(?:(?:has|have|had) )?{_ADV}signed,? but (?:(?:has|have|had|did|do|does|is|are) )?(?:\w+ )?"
        rf"(?:not|n't|never|yet to|failed to)"
        rf"(?: yet)? (?:ratified|ratify),? {_BODIES}{_TAIL}",
        "signatory",
    ),
    # would be the first EU country to
    _predicate(
        rf"(?:(?:would|will|could|may|might|has|have|had|is to) )*(?:is|are|was|were|be|been|become|becomes|became) "
        rf"(?:the )?(?:first|only|latest|last|second|third|sole|next|one of the few|among the (?:first|few|last))"
        rf"(?: and (?:only|so far only)| or only)? (?:[\w-]+ ){{0,2}}?{_B}(?:'s?)? (?:{_MEMBER}|country|nation|state|"
        rf"countries|nations|states)(?= to | that | which )"
    ),
    # one of the ICC's 124 members, Non-ICC member, another ICC state
    _noun(
        rf"(?<![\w-]){_DET}{_PRE}{_ADJ}{_BODIES}(?:'s?)? (?:(?!{_NOT_ADJ}\b)[\w-]+ ){{0,2}}?(?:{_MEMBER}|(?:country|"
        rf"nation|state|ally|"
        r"countries|nations|states|allies)\b(?!'s?\b))"
    ),
    _noun(rf"{_B}[- ](?P<pre>non)-?(?:{_MEMBER})"),
    # a signatory to the Rome Statute, members of the CIS and of the CSTO
    _noun(rf"(?<![\w-]){_DET}{_PRE}{_ADJ}{_MEMBER} (?:states? )?(?:of|to|in) (?:both )?{_BODIES}"),
    # a candidate for membership of the EU, EU hopefuls
    _noun(
        rf"(?<![\w-]){_DET}(?:official |formal )?(?:candidate|applicant|aspirant|hopeful|contender)s?(?: countr(?:y|"
        rf"ies)| states?)? (?:for|to)"
        rf"(?: join| enter| membership (?:of|in)| accession to)? (?:the )?{_B}(?: membership| accession| entry)?",
        "joining",
    ),
    _noun(
        rf"(?<![\w-]){_DET}{_B} (?:membership |accession )?(?:candidate|applicant|aspirant|hopeful)s?(?: countr(?:y|"
        rf"ies)| states?)?\b",
        "joining",
    ),
    # a non-member, a signatory
    _noun(rf"(?<![\w-]){_DET}(?P<pre>[Nn]on)-?{_MEMBER}(?! (?:of|to|in) )"),
    _predicate(
        rf"(?:(?:has|have|had|do|does|did|is|are|was|were)(?: |(?=n't)))?{_ADV}(?:not|n't|never|yet to|"
        rf"neither signed nor|"
        rf"(?:failed|refused|declined|refuses?|declines?) to)(?: yet)? {_ADV}{_JOIN} "
        rf"(?:the {_JURISDICTION} of )?{_BODIES}{_TAIL}",
        "not_member",
    ),
    _predicate(rf"\b(?:has |have |had |having )?{_ADV}{_JOINED} {_BODIES}{_TAIL}"),
    _predicate(rf"\b(?:{_ADV})(?:recogni[sz]es?|accepts?) (?:the )?{_JURISDICTION} of {_BODIES}"),
    _predicate(rf"\b(?:{_ADV})(?:recogni[sz]es?|accepts?) {_BODIES}'s? {_JURISDICTION}"),
    _predicate(
        rf"\b(?:stayed|stays|remained|remains) (?:in|within|inside) {_BODIES}{_TAIL}(?=[.,;:)]|$| and | but | or )"
    ),
    _noun(
        rf"(?<![\w-]){_DET}{_ADJ}(?:country|nation|state|power|economy|countries|nations|states|powers|economies) "
        rf"(?:in|within|inside) (?:the )?{_B}(?!'s?\b)(?=[.,;:)]|$| and | but | or | to | that | which )"
    ),
    _predicate(rf"\b(?:{_ADV})belong(?:s|ed)? to (?:both )?{_BODIES}{_TAIL}"),
    _predicate(
        rf"(?:\b(?:falls?|comes?|lies?)|{_BE}){_NO} {_ADV}(?:subject to|under|within|covered by|bound by) (?:the )?"
        rf"(?:{_JURISDICTION} of (?:the )?{_B}|{_B}(?:'s?)? {_JURISDICTION})"
    ),
    _predicate(
        rf"(?:{_BE}{_NO}|agreed to be|agrees to be|accepted to be) {_ADV}(?:legally )?bound by {_BODIES}"
        r"(?:'s? [\w ]{3,25})?(?=[.,;)]|$| in | and | but | to | when | since | \ue004)"
    ),
    _predicate(
        rf"(?:\b(?:remains?|stays?|stands?|stood|lies?|keeps?|kept)|"
        rf"\b(?:has|have|had) {_ADV}(?:stayed|remained|kept|stood)|{_BE}) (?:[\w ]{{0,20}} )?"
        rf"(?:outside(?: of)?|clear of|aloof from) (?:the )?(?:{_JURISDICTION} of )?{_BODIES}",
        "not_member",
    ),
    _predicate(
        rf"\b(?:(?:has|have|had) {_ADV})?(?:stayed|remained|kept|opted|stays|remains|keeps|opts) (?:\w+ly )?out of "
        rf"{_BODIES}{_TAIL}",
        "not_member",
    ),
    _predicate(
        rf"\bwhere {_B} (?:has no|does not have|has never had|lacks|doesn't have|wields no) (?:\w+ )?{_JURISDICTION}",
        "not_member",
    ),
    _predicate(rf"{_BE}{_NO} {_ADV}(?:in|part of) (?:both )?{_BODIES}{_TAIL}(?=[.,;:)]|$| and | but | or )"),
)
_GROUPED = (
    # whose parliament has ratified the Rome Statute
    _Rule(
        re.compile(rf"\bwhose (?:parliament|lawmakers|government|legislature|senate|president|predecessors?) {_V}"),
        "stands",
    ),
    # is not a member of the ICC; isn't one
    _Rule(
        re.compile(
            rf"{_BE}{_NO} {_ADV}(?:(?:elected|admitted|accepted|named|made|considered)(?: as| to be)? )?(?:an? |"
            rf"the )?{_N}(?: (?:n?or|and|as well as) (?:also )?{_N})*"
        ),
        "stands",
    ),
    # countries that have not joined the ICC, the only state in the region that has
    _Rule(
        re.compile(
            rf"(?<![\w-]){_DET}(?:(?!{_NOT_ADJ}\b)\w[\w'’-]* ){{0,4}}?(?:[Cc]ountr(?:y|ies)|[Nn]ations?|[Ss]tates?|"
            rf"republics?|[Tt]hose|few|kingdom|hosts|destinations|places|partners|allies|neighbou?rs|"
            rf"governments?|powers|members?|land)(?: in [^.;,]{{2,25}}?)? (?:that|which|who) {_V}"
        ),
        "standing",
    ),
    _Rule(
        re.compile(
            rf"\b(?:an? |the |one of the |those )?(?:\w+ )?(?:[Cc]ountr(?:y|ies)|[Nn]ations?|"
            rf"[Ss]tates?) outside (?:of )?(?:the )?{_B}(?:'s {_JURISDICTION})?"
        ),
        "standing",
        "not_member",
    ),
)
_BARE_NOUN = re.compile(
    r"(?<=[,(–—\ue002-] )(?:itself |also |still )?(?:an?|another|one of the) (?P<pre>former |"
    r"non-)?(?:full |fellow )?(?:[Mm]ember [Ss]tate|member(?! of\b)|[Ss]tate [Pp]arty|"
    r"signatory(?: state| country)?|ratifying state)(?=[,.;)]|$| and | but | since \ue004)"
)
_SUPPOSED = re.compile(
    r"\b(?:would|could|may|might|will|must|should|to|if|not|n't|never|'ll|cannot|can|nor|were|had)(?: be| have)? ?$"
)
_WORTH = re.compile(
    r"member|[Pp]art(?:y|ies)|signator|candidate|aspirant|ratif|join|acced|belong|recogni|accept|bound|outside|jurisdiction|authority|"
    r"signed|sign |"
    rf"(?:in|part of) (?:the )?{_B}|\b(?:state|country|nation|countries|states|nations|ally|allies)\b"
)


def standings(passage: Passage) -> Rewritten | None:
    """The sentence with its standings as marks; None where it speaks of none."""
    masked = passage.bare
    if not _WORTH.search(masked.text) or (
        _B not in masked.text
        and "on-" not in masked.text
        and "member" not in masked.text
        and "signator" not in masked.text
        and "arty" not in masked.text
    ):
        return None
    done = Rewritten(masked, {})
    for rule in _RULES:
        _rewrite(done, rule)
    _rewrite(done, _Rule(_BARE_NOUN, "standing"))
    for _ in range(2):
        for rule in _GROUPED:
            _rewrite(done, rule)
    return done if done.meant else None


def _rewrite(done: Rewritten, rule: _Rule) -> None:
    """Makes each match of a rule one mark."""
    held: list[tuple[int, int, Standing]] = []
    text = done.masked.text
    for match in rule.expression.finditer(text):
        if rule.mark == "stands" and _SUPPOSED.search(text, 0, match.start()):
            continue
        inside = [done.masked.mentions[i] for i in range(*match.span()) if i in done.masked.mentions]
        parts = [done.meant[m.start, m.end] for m in inside if m.kind in ("standing", "stands")]
        relation = _made(match, parts[0].relation if parts and rule in _GROUPED[:3] else rule.relation)
        if relation is None:
            continue
        bodies = tuple(str(m.value) for m in inside if m.kind == "body")
        bodies += tuple(b for p in parts if p.relation == parts[0].relation for b in p.bodies)
        also = tuple(
            p for p in parts if p.relation != parts[0].relation and p.bodies and not match.groupdict().get("no")
        )
        treaty = _TREATY_WORD.search(match[0]) is not None
        held.append((*match.span(), Standing(relation, tuple(dict.fromkeys(bodies)), treaty, also)))
    if held:
        done.masked, meant = _marked(done.masked, held, rule.mark)
        done.meant.update(meant)


def _marked(
    masked: Masked, spans: list[tuple[int, int, Standing]], kind: Literal["standing", "stands"]
) -> tuple[Masked, dict[tuple[int, int], Standing]]:
    text: list[str] = []
    at: list[int] = []
    ends: list[int] = []
    mentions: dict[int, Mention] = {}
    meant: dict[tuple[int, int], Standing] = {}
    here = 0

    def keep(until: int) -> None:
        for i in range(here, until):
            if i in masked.mentions:
                mentions[len(at)] = masked.mentions[i]
            text.append(masked.text[i])
            at.append(masked.at[i])
            ends.append(masked.ends[i])

    for start, end, standing in spans:
        keep(start)
        first, last = masked.at[start], masked.ends[end - 1]
        mentions[len(at)] = Mention(kind=kind, start=first, end=last, core=(first, last))
        meant[first, last] = standing
        text.append(MARK[kind])
        at.append(first)
        ends.append(last)
        here = end
    keep(len(masked.text))
    return Masked("".join(text), tuple(at), tuple(ends), mentions), meant
