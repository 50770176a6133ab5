"""Who else stayed away, and who came for them? What the sentences round an absence and round a journey add.

An absence is told in one clause and its substitute in the next ("he did not come; his deputy, Ann, spoke for the
country"). A journey to a gathering that is called off is an absence from it; so is one that somebody had planned,
where the same story tells that he stayed at home.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from dedere.reader.claims import Claim
from dedere.reader.lexicon import Person
from dedere.reader.masks import MARK, mask
from dedere.reader.mentions import Gathering, Mention
from dedere.reader.surface import MACROS

if TYPE_CHECKING:
    from dedere.reader.rollcall import Heard

_P, _L = MARK["person"], MARK["place"]
_S = rf"(?P<s>{_P})(?:, [^,;.:?!{_P}]{{2,60}},)?"
_WILL = (
    r"(?: (?:who|will|would|is|was|has|had|to|due|be|been|being|expected|set|then|who is|who will|who would|there|"
    r"here|also|have))*"
)
_HIS = rf"(?:his|her|their|its|the|{_P}(?:'s?)?|[A-Z][a-z]+'s?)"
_FEW = rf"(?:(?!but |not |him |her )(?:[\w'-]+|{_P}(?:'s?)?|{_L}(?:'s)?),? ){{0,5}}?"
# "instead sending his deputy, Ann"; "and would be represented by Ann"; "Ann went in his place"
_SENT = re.compile(
    rf"\b(?:sending|sent|sends|send|dispatch(?:ed|ing|es)?|delegat(?:ed|ing|es?)|deput(?:ed|ing)|leaving it to|"
    rf"represented by|replaced by|(?:seat|place|chair) (?:was|is|will be) taken by|"
    rf"(?:ask|instruct|order|design)\w*(?= [^.;]{{0,60}}\b(?:instead|place|stead|represent)\b)) {_FEW}{_S}(?!')"
)
_CAME = re.compile(
    rf"{_S}{_WILL},? (?:represent(?:s|ed|ing)? (?:{_HIS}|him|her|[A-Z]|{_L}|the country)|stand(?:s|ing)? in\b|"
    rf"stood in\b|deputi[sz](?:es?|ed|ing)\b|fill(?:s|ed|ing)? in\b|step(?:s|ped|ping)? in\b|"
    rf"(?:si?a?t|sits|sitting) in\b(?! the (?:first|second|front))|(?:take|takes|took|taken|taking) {_HIS} "
    rf"(?:place|seat|chair)|(?:lead|leads|led|leading|head|"
    rf"heads|headed|heading)\b[^.;:]{{0,40}}(?:delegation|team)|(?:reads?|reading) (?:out )?{_HIS} (?:speech|message|"
    rf"address)|(?:(?:go|attend|travel|speak|appear|participate)(?:es|s|ed|ing)?|went|gone|comes?|came|coming|fl(?:y|ew|"
    rf"ies|ying)|spoke|takes? part|took part)\b[^.;]{{0,60}}?\b(?:instead|in {_HIS} (?:place|stead)|on {_HIS} behalf|"
    rf"for (?:him|her|{_P}|the country|{_L})))"
)
_NEXT = 230  # characters behind an absence in which its substitute is told
_LEADS_TO = re.compile(
    r" (?:[^.;:\"]{0,30} )?(?:to (?:attend|take part in|participate in|join|address|speak at|appear at)|for|at) "
    r"(?:the )?$|,? (?:where|at which) (?:the )?$"
)
_MEANT = re.compile(
    r"\b(?:(?:was|were|had been|is) (?:also |originally |initially |then )?(?:planning to|going to|to have|due to|"
    r"scheduled to|supposed to|meant to|expected to|set to|to)|had (?:planned|intended|hoped|been (?:due|scheduled|"
    r"expected))(?: to)?|planned to)\b"
)


_HAD_MEANT = re.compile(
    r"\b(?:had (?:been )?(?:planned|intended|hoped|due|scheduled|expected)|(?:was|were) to have|(?:was|were) "
    r"supposed to)\b"
)
_BUT_NOT = re.compile(
    r"\bbut (?:(?:then|later|has|had|have|abruptly|suddenly|eventually|he|she|in the end|ultimately) ){0,3}(?:scrapped|"
    r"cancel\w+|called (?:it |that |the trip )?off|pulled out|dropped|abandoned|stayed (?:at )?home|stayed away|"
    r"backed out|changed (?:his|her) mind|thought better of|never (?:went|came|turned up|arrived)|"
    r"(?:did not|didn't) (?:go|come|turn up|show up|travel|make it)|failed to (?:turn|show) up)\b"
)
_ASKED = re.compile(r"\b(?:urg|ask|begg?|press|implor|petition|warn|call)\w*(?: on)? (?:the )?$")
_STAYED = re.compile(r"\band (?:\w+ )?(?:stayed|remained) (?:in|at)\b")
_REMOTE = re.compile(MACROS["{remote}"])
# "he skipped the summit, which he addressed by video link"; "he will not come but is to speak by video link"
_ON_SCREEN = re.compile(
    r"[^.;]{0,90}?(?:\bbut\b|\band\b|\binstead\b|\bwhich\b|\bthough\b|\brather\b)[^.;]{0,50}?\b(?:address|join|participat|"
    r"take part|took part|taking part|speak|spoke|attend|appear|deliver|follow|dial|represent|be there|be present)\w*\b"
    r"[^.;]{0,60}?" + MACROS["{remote}"]
)


def absences_told_beside(flat: str, story: Sequence[Heard], told: Sequence[Claim]) -> list[Claim]:
    """The absences that only journeys tell; substitutes told in the next clause are put to the absences on the way."""
    heard = {h.sentence.index: h for h in story}
    found = _called_off(flat, heard, told)
    absent = [c for c in (*told, *found) if c.kind == "absence"]
    away = {c.people[0].name for c in absent}
    gone = {c.people[0].name for c in told if c.kind == "visit" and c.status == "made" and c.where is not None}
    for claim in told:
        meant = claim.kind == "meeting" and claim.status == "planned"
        if meant and away & {p.name for p in claim.people} - gone and _HAD_MEANT.search(flat, claim.start, claim.end):
            claim.status = "cancelled"  # "had planned to meet Ann", who stayed at home
    for claim in absent:
        if claim.substitute is not None or claim.mode == "remote":
            continue
        here = heard.get(claim.sentence)
        if here is not None and _ON_SCREEN.match(flat, claim.end, here.sentence.end):
            claim.mode = "remote"
        else:
            _with_substitute(flat, heard, claim, away)
    return found


def _called_off(flat: str, heard: dict[int, Heard], told: Sequence[Claim]) -> list[Claim]:
    """Journeys to a gathering that were called off, or only planned where the story tells that nobody went."""
    off = [c for c in told if c.kind == "visit" and c.status in ("cancelled", "declined")]
    away = {(c.people[0].name, id(c.gathering)) for c in told if c.kind == "absence"}
    found: list[Claim] = []
    for claim in told:
        if claim.kind != "visit" or claim.status not in ("cancelled", "declined", "planned"):
            continue
        gathering = claim.gathering or _goal(flat, heard.get(claim.sentence), claim)
        if gathering is None or gathering.unnamed or (claim.people[0].name, id(gathering)) in away:
            continue
        end = heard[claim.sentence].sentence.end if claim.sentence in heard else claim.end
        if claim.status == "planned":
            if not _MEANT.search(flat, max(claim.start - 20, 0), claim.end):
                continue
            if _BUT_NOT.search(flat, claim.end, end) or _STAYED.search(flat, claim.end, end):
                claim.status = "cancelled"
            elif not any(_same_trip(claim, other) for other in off):
                continue
        elif _REMOTE.search(flat, claim.start, end) or _ASKED.search(flat, max(claim.start - 30, 0), claim.start):
            continue  # nobody says that he is there, nor that he is not
        away.add((claim.people[0].name, id(gathering)))
        found.append(
            msgspec.structs.replace(
                claim, kind="absence", rule="the journey of <person> to <gathering> is off", status="declined",
                gathering=gathering, mode="skipped", substitute=None, when=None if gathering.when else claim.when,
            )
        )  # fmt: skip
    return found


def _goal(flat: str, heard: Heard | None, claim: Claim) -> Gathering | None:
    """The gathering to which a journey leads: "to visit Australia to attend a summit of the Quad"."""
    for mention in heard.held if heard else ():
        if mention.start >= claim.end and _LEADS_TO.fullmatch(flat, claim.end, mention.start):
            return mention.gathering
    return None


def _same_trip(claim: Claim, other: Claim) -> bool:
    """Whether a journey called off may be the one that was planned."""
    return claim.people == other.people and (claim.where in (None, other.where) or other.where is None)


def _with_substitute(flat: str, heard: dict[int, Heard], claim: Claim, away: set[str]) -> None:
    here, after = heard.get(claim.sentence), heard.get(claim.sentence + 1)
    if here is None:
        return
    end = here.sentence.end
    people = [m for m in here.people if m.start >= claim.end]
    places = [m for m in here.places if m.start >= claim.end]
    if after is not None and after.sentence.end - claim.end < 2 * _NEXT:
        end = after.sentence.end
        people += after.people
        places += after.places
    masked = mask(flat, claim.end, end, [*people, *(p for p in places if not any(p.overlaps(m) for m in people))])
    for pattern in (_SENT, _CAME):
        for match in pattern.finditer(masked.text):
            mention = masked.mentions.get(match.start("s"))
            if mention is None or mention.start - claim.end > _NEXT:
                continue
            if _for_another(here, after, claim, mention):
                continue
            if (person := _stand_in(mention, claim.people[0])) is not None and person.name not in away:
                claim.substitute, claim.mode = person, "substituted"
                claim.end = max(claim.end, _whole(here, claim, mention))
                return


def _for_another(here: Heard, after: Heard | None, claim: Claim, mention: Mention) -> bool:
    """Whether somebody comes to another gathering: "Ann sat in for him at the G20 in Rome"."""
    named = [m for h in (here, after) if h for m in h.held if mention.end <= m.start < mention.end + 90]
    return bool(named) and named[0].gathering is not claim.gathering


def _whole(here: Heard, claim: Claim, mention: Mention) -> int:
    """Where the passage ends: behind the substitute, where the same sentence names him."""
    return mention.end if mention.end <= here.sentence.end and mention.start - claim.end < 90 else claim.end


def _stand_in(mention: Mention, absent: Person) -> Person | None:
    """Who is named, where he may come for the one who is absent: of his state or of none that is known."""
    if mention.how not in ("name", "title") or len(mention.people) != 1:
        return None
    person = mention.people[0]
    return person if person.name != absent.name and person.state in ("", absent.state) else None
