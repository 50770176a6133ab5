"""Which lines say who wrote, edited or published the page, and who that is?"""

from __future__ import annotations

import re

_CAP = r"[A-ZÀ-Þ][\w’'-]*\.?"
NAME = rf"(?:(?:{_CAP}|[A-Z]\.) )(?:(?:al-|el-|bin |de |van |von |da |dos |ter )?{_CAP} ?){{1,3}}"
_ROLE = (
    r"(?:correspondent|reporter|writer|editor|journalist|columnist|producer|contributor|bureau chief|bureau|"
    r"newsdesk|news desk|desk|staff|"
    r"photographer|blogger|intern|stringer|analyst|special to)"
)
_DESK = re.compile(
    rf"\W{{0,2}}(?:(?:by|from) )?(?:(?:a|an|our|the|your)(?: own)? )?(?:[\w’'&.-]{{2,16}} ){{0,4}}{_ROLE}s?(?:(?:,|"
    rf" in| at| and| &) [\w .&’'-]{{2,40}})?\W{{0,2}}\Z",
    re.I,
)
_HERS = re.compile(
    rf"(?:(?:BY|By|by|Text|Words|Story|Report|EXCLUSIVE|Exclusive)\W{{0,3}}(?:by )?)?(?P<name>{NAME})"
    rf"(?:[,|/–-]| -|\bin\b|\band\b|&|@| by)?\s?(?P<rest>.{{0,70}})\Z"
)
_AFTER = re.compile(
    rf"@\w+|special to\b.{{2,40}}|(?:\W*(?:and|&|,)? ?(?i:in|at|for)?\W{{0,2}}{_CAP}){{1,4}}\W*|"
    rf".{{0,40}}\b{_ROLE}s?\b.{{0,30}}|.{{0,30}}\S@\S+|"
    r"(?:[A-Z][\w&]+ ){1,3}(?:News|Press|TV|Radio|Times|Herald|Post|Agency)\b.{0,20}",
    re.I,
)
_TURNED = re.compile(rf"{_CAP}, {_CAP}\Z")
_SPECIAL = re.compile(r"\bspecial to\b", re.I)
_VERBAL = re.compile(
    r"\b(?:said|says|told|is|are|was|were|has|had|will|to|after|meets?|met|visits?|arrives?|leaves|calls|warns|"
    r"urges|wins|\w+ed)\b"
)
_MADE = re.compile(
    rf"(?:SOURCE|Source|source)s?\W{{1,3}}(?:(?:AFP|AP|agenc(?:y|ies)|wires?|.{{2,20}}\.\w{{2,7}}|(?-i:[A-Z])"
    rf".{{2,50}}))\Z|\W{{0,3}}(?:(?:report|writ|curat|edit|produc|publish|compil|post|translat|updat|fil|upload|"
    rf"publish|contribut|creat|photograph)(?:ed|er|or|ten)|author|journalist|source|text|words|story|photos?)"
    rf"(?: ?by)?\s?: ?(?:{_CAP} ?|{_CAP}[,&/] ?|and |of |the |@?\w{{2,20}}\Z){{1,7}}(?:\([^()]{{2,30}}\))?\W*\Z",
    re.I,
)


def desk(line: str) -> bool:
    """Whether a line names a desk or a calling alone.

    >>> desk("By our Diplomatic Editor"), desk("DAILY HERALD REPORTER"), desk("Our correspondent in Kampala")
    (True, True, True)
    >>> desk("The reporter has left"), desk("A writer is held in Minsk")
    (False, False)
    """
    return len(line) < 80 and _DESK.match(line) is not None and _VERBAL.search(line) is None


def made_by(line: str) -> bool:
    """Whether a line says who did what of the page.

    >>> made_by("Curated By: Amina Diallo")
    True
    >>> made_by("Source: Lake News Agency")
    True
    >>> made_by("Source: the ministry has a plan")
    False
    """
    return len(line) < 110 and _MADE.match(line) is not None and _VERBAL.search(line.partition(":")[2] or line) is None


def by_name(line: str, rest: str) -> bool:
    """Whether a short line is the name of somebody the rest of the page never names, with a place, a paper or a role.

    >>> by_name("AMINA DIALLO, Dakar", "He left."), by_name("Paul Weiss, Special to The Lake Herald", "He left.")
    (True, True)
    >>> by_name("Macky Sall, Dakar", "Mr Sall left."), by_name("Amina Diallo visits Dakar", "He left.")
    (False, False)
    """
    if _TURNED.match(line):
        line = " ".join(reversed(line.split(", ")))
    match = _HERS.match(line) if len(line) < 110 else None
    if match is None or _VERBAL.search(_SPECIAL.sub("", line)) or line.endswith((".", "?", "!", ":")):
        return False
    if match["rest"] and not _AFTER.fullmatch(match["rest"].strip()):
        return False
    words = re.findall(r"[^\W\d_][\w’'-]{2,}", match["name"])
    return bool(words) and not any(re.search(rf"\b{re.escape(word)}\b", rest, re.I) for word in words)


_CALLING = (
    r"(?:writer|journalist|reporter|correspondent|editor|columnist|author|professor|lecturer|fellow|researcher|"
    r"analyst|contributor|"
    r"producer|freelance\w*|lawyer|historian|director|student|scholar|photographer|blogger|ambassador|economist|"
    r"academic|advocate|"
    r"barrister|solicitor|consultant|chair(?:man|woman|person)|executive|strategist|commentator|activist|associate|"
    r"scientist|intern|teacher)"
)
_BIO = re.compile(
    rf"\W{{0,3}}(?P<name>{NAME})(?:,? (?:who|an?|the) [^.]{{2,60}},? )?"
    rf"(?:(?:is|was|works as|has been|serves as) (?!to |not )(?:[\w’'“”\"-]+,? ){{0,9}}?{_CALLING}s?\b|"
    r"(?:covers|writes|lives|"
    rf"reports|teaches|tweets|blogs|lectures|edits|researches|practises|specialises|specializes)\b|"
    r"has (?:covered|written|reported|worked)\b|(?:is|are) (?:based|a member)\b|is [\w ,-]{2,60} at (?:the "
    r")?(?:[A-Z][\w’'-]+ ){0,4}(?:University|College|Institute|School|Cent(?:re|er)|Foundation|Council|Academy)\b)"
    r"[^\n]{0,400}\Z"
)
_THEY = re.compile(
    r"(?:(?:He|She|They|You can|His|Her|Their) (?:also |has |is |have |was )*(?:covers?|covered|writes?|wrote|"
    r"written|tracks?|reports?|reported|based|teaches|holds?|tweets?|lives?|the author|a (?:\w+ ){0,3}"
    rf"{_CALLING}|works?|worked|blogs?|hosts?|research\w*|latest|last|new|first|next|books?|most recent|previously|"
    rf"follow|find|contact|reach|e-?mail)\b|(?:[Ff]ollow|[Cc]ontact|[Rr]each|[Ee]-?mail) (?:him|her|them|@))"
)


_OF_HERS = re.compile(
    rf"(?P<name>{NAME[:-1]})[’']s? (?:(?:latest|new|first|next|last|most recent|forthcoming) )?(?:books?|novel|"
    rf"memoir|column|newsletter|podcast|work|writing|film)\b.{{5,200}}\Z"
)
_NO_AUTHOR = re.compile(
    r"\b(?:minister|president|leader|general|suspect|opposition|mayor|deputy|king|queen|premier)\b", re.I
)


def bio(line: str, story: str) -> bool:
    """Whether a line at the foot of a page says who somebody is whom the story above never names.

    >>> bio("Paul Weiss is a senior fellow at the Lake Institute.", "Ms Tesk flew home.")
    True
    >>> bio("Mira Tesk is a lawyer by training.", "Ms Tesk flew home.")
    False
    """
    line = line.strip("*_-–— ()")
    match = (_BIO.match(line) or _OF_HERS.match(line)) if len(line) < 500 else None
    if match is None or (_NO_AUTHOR.search(line) and "@" not in line):
        return False
    words = re.findall(r"[^\W\d_][\w’'-]{2,}", match["name"])
    return bool(words) and not any(re.search(rf"\b{re.escape(word)}\b", story) for word in words)


def more_of_author(line: str) -> bool:
    """Whether a line goes on about the author of whom the line before spoke.

    >>> more_of_author("She tracks elections in the region."), more_of_author("She left the hall.")
    (True, False)
    """
    return len(line) < 400 and _THEY.match(line) is not None
