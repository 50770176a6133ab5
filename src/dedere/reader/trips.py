"""What do the words round a journey's noun say of it: made, planned, possible, called off?"""

from __future__ import annotations

import re

from dedere.reader.status import Status

_AHEAD = re.compile(
    r"\b(?:ahead of|before|prior to|run-up to|upcoming|forthcoming|planned|plans? (?:for|to)|scheduled|"
    r"expected|looming|impending|pending|prepar\w+ for|announc\w+|look\w* forward to|proposed|"
    r"dates? (?:of|for)|next|first announced|await\w*|due|plan\w* (?:a|the|his|her)|intend\w*|"
    r"will (?:make|pay|begin|start|embark|undertake)|set to (?:make|pay|begin)|going on|(?:will|would|to|"
    r"can) (?:also |then |later )?(?:hold|have|attend|conduct|make|pay|begin|embark on|start|undertake|end|finish|"
    r"wind up|conclude|wrap up|round off|cap|continue|resume|complete|include|feature)|"
    r"confirmed|arrang\w+|under ?way (?:for|on)|bracing for|gear\w* up for|ready for|awaits?|awaiting|"
    r"accept\w* (?:an|the|\w+'s?) invitation|set (?:for|to start|to begin))(?: [\w',-]+){0,4} ?$",
    re.I,
)
_MAYBE = re.compile(
    r"\b(?:possible|potential|hypothetical|invit\w+|consider\w*|mull\w*|weigh\w*|could (?:make|pay)|"
    r"may (?:make|pay)|might (?:make|pay)|hop\w+ (?:for|to)|want\w* (?:to|a)|prospect of|discuss\w*|"
    r"talk of|idea of|rumou?r\w*|speculat\w+|in the works|possibility of|not ruled? out|"
    r"(?:talks|discussions|negotiations|consultations) (?:\w+ ){0,3}(?:on|about|over))(?: [\w',-]+){0,5} ?$",
    re.I,
)
_OFF = re.compile(
    r"\b(?:cancel\w*|scrap\w*|call\w* off|postpon\w*|abort\w*|abandon\w*|shelv\w*|drop\w*|put off|"
    r"puts off|axe[ds]?|nix\w*)(?: [\w',-]+){0,5} ?$",
    re.I,
)
_REFUSED = re.compile(
    r"\b(?:declin\w+|refus\w+|(?<!not )(?<!not been )(?<!cannot be )rul\w+ out|skip\w*|snub\w*|"
    r"shun\w*|boycott\w*|opt\w* out of|reject\w*|no plans? (?:for|to)|den(?:y|ied|ies)|avoid\w*|"
    r"forgo\w*|turn\w* down)(?: [\w',-]+){0,5} ?$",
    re.I,
)
_DONE = re.compile(
    r"\b(?:during|after|following|followed by|since|conclud\w+|end\w*|wrapp\w+ up|return\w* from|fresh from|last|"
    r"recent|previous|earlier|latest|start\w* (?:of|a|his|her)|began|begun|beg\w+|kick\w* off|upon|making|"
    r"made|paid|pays|paying|on(?! (?:\w+day|\d|Janu|Febr|Marc|Apri|May |June|July|Augu|Sept|Octo|Nove|Dece))|back from|"
    r"throughout|in the course of|over|despite|condemn\w*|criti\w+|"
    r"welcom\w+|hail\w*|prais\w*|slamm\w+|used|use of|cut\w* short|failed to arrest|complet\w*|took|"
    r"undert\w+|embark\w+)(?: [\w',-]+){0,5} ?$",
    re.I,
)
_CALLED_OFF = re.compile(
    r"[^.;]{0,60}?\b(?:(?:was|were|has been|had been|is|been|be) (?:now |later |then )?"
    r"(?:cancelled|canceled|called off|scrapped|postponed|aborted|shelved|put off|dropped|abandoned)|fell through|"
    r"(?:did not|didn't|never|will not|won't|would not) (?:go ahead|take place|happen|come off|materiali[sz]e)|"
    r"never (?:took place|happened|materiali[sz]ed|came off)|came to nothing|"
    r"which (?:he|she|they) (?:\w+ )?(?:cancelled|canceled|called off|scrapped|postponed|abandoned))\b"
)
# "has not said whether his visit was called off": as far as anybody knows it is not
_UNSURE = re.compile(
    r"\b(?:whether|denied (?:that|reports)|no word (?:on|if)|not (?:yet )?(?:said|confirmed))\b[^.;:]{0,60}$"
)
_MAY_COME = re.compile(
    r"[^.;]{0,40}\b(?:(?:could|may|might) (?:take place|happen|go ahead|come|follow)|(?:is|was|are) (?:also |still )?"
    r"(?:possible|under discussion|being (?:discussed|considered|weighed)|on the cards)|(?:cannot|can't) be ruled out|"
    r"(?:has|have) not been ruled out)\b"
)
_TO_COME = re.compile(
    r"[^.;]{0,70}?\bwill last\b|[^.;,]{0,40}\b(?:will (?:take place|begin|be|start|happen|include|last|"
    r"go ahead|come|follow|mark|focus)|"
    r"is (?:due|set|scheduled|slated|expected|planned)|(?:is|was|has been) (?:now |also )?confirmed|"
    r"next (?:week|month|year)|later this|in the coming|"
    r"that [^.;]{0,30}(?:had|has) (?:planned|announced|scheduled))\b"
)
_TELLING: tuple[tuple[re.Pattern[str], Status], ...] = (
    (_OFF, "cancelled"), (_REFUSED, "declined"), (_MAYBE, "possible"), (_AHEAD, "planned"), (_DONE, "made"),
)  # fmt: skip


_WHILE = re.compile(
    r"(?:during|followed by|on|over|throughout|in the course of|at the (?:start|end|beginning)|(?:start|end) of)\b",
    re.I,
)
_COMING = re.compile(
    r"\b(?:will|won't|shall|(?:is|are) (?:also |now )?(?:to|due to|set to|expected to|scheduled to|slated to|likely to|"
    r"planning to|preparing to|about to)|plans? to|intends? to|hopes? to)(?= )"
    r"(?:(?![.;:\"]| (?:but|which|who|while|because|said|says|told|after|before|since) ).)*$"
)


_DESCRIBED = re.compile(
    r"(?:planned|scheduled|proposed|upcoming|forthcoming|possible|potential|next|last|first)(?: [\w’'-]+){0,2} ?$", re.I
)


def trip_status(before: str, after: str, *, ahead: bool = True) -> Status:
    """The status of a journey named by a noun, from the words round it.

    Args:
        ahead: False where its day is past, so that "will recall it on a visit" tells nothing of the visit.
    """
    whole, before = before, before[-90:]
    if _CALLED_OFF.match(after):
        return "planned" if in_doubt(before) else "cancelled"
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
    if _DESCRIBED.match(before, nearest):
        # "cancels a planned visit": what becomes of it, not what it was before
        status = max((f for f in found if f[1] in ("cancelled", "declined")), default=(nearest, status))[1]
    if ahead and status == "made" and _WHILE.match(before, nearest) and _COMING.search(whole):
        return "planned"  # "will press for it during a visit"
    coming = [start for start, held in found if held == "planned"]
    if status == "made" and coming and nearest - coming[0] < 12:
        return "planned"  # "will make a visit"
    return status


def in_doubt(before: str) -> bool:
    """Whether the words before only ask or deny what follows: "has not said whether"."""
    return _UNSURE.search(before[-90:]) is not None
