"""Which lines are a page's marks by their form alone: credits in brackets, keys and values, tickers, another script?

Each question is a small function over one line; where it may stand is asked in `story_around`.
"""

from __future__ import annotations

import re

from dedere.reader.story_rules import AGENCIES, DATE

_WIRES = (
    r"(?:(?i:news |wire |press |international )?(?i:agenc(?:y|ies)|wires?|wire services|services)|"
    r"NAN|KNA|SAPA|ZBC|VOA|RFE/RL|RFI|DW|BBC|CNN|NPR|CBC|PANA|MENA|MAP|TAP|APS|ENA|KBC|ABI|EBC|Lusa|Prensa Latina|"
    r"The [A-Z]\w+ Press)"
)
_ONE = rf"(?:{AGENCIES}|{_WIRES})"
_AMONG = rf"{_ONE}(?:\s?(?:[/,&+–-]|and|with)\s?{_ONE}){{0,4}}"
_CREDIT = re.compile(
    rf"\W{{0,4}}(?:(?i:with|from|via|by|source|through)[:\s]\s?)?(?:[A-Z][\w.’' -]{{1,24}}(?:\s?/\s?|,\s?| with )"
    rf")?{_AMONG}\W{{0,4}}\Z"
)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:[-/][A-Z]{2,4}){1,3}\Z|\[[A-ZÀ-Þ][\w.’' -]{1,24}, ?[A-ZÀ-Þ][\w.’' -]{1,30}\]\Z")
_PHOTO = re.compile(r"[(\[][A-ZÀ-Þ][\w.’' -]{1,24}\s?/\s?[A-ZÀ-Þ][\w.’' -]{1,30}[)\]]\Z")
_HELPED = re.compile(
    r"\W{0,3}(?:additional |further )?(?:report(?:ing|ed|s)|writing|written|editing|edited|translat(?:ing|ed|ion)|"
    r"compiled|filed|"
    r"research(?:ed)?|text|words|story)(?: (?:and|&) \w{1,20})? (?:by|from):? (?-i:[A-Z]|staff|our|agenc|(?:the|a)"
    r" (?:\w+ )?(?:desk|staff|team|editors?|bureau|newsroom)\b).{1,240}\Z",
    re.I,
)

_THAT = re.compile(r"\b(?:that|found|shows?|showed|says|said|has|had|was|were)\b")


def credited(line: str) -> bool:
    """Whether a line only says whose work the report or its picture is.

    >>> credited("- with agencies"), credited("(dpa/NAN)"), credited("(Keller/Alpenbild)")
    (True, True, True)
    >>> credited("(Further reporting by J. Okello in Gulu)"), credited("Reuters says the court has ruled")
    (True, False)
    """
    helped = _HELPED.match(line) and _THAT.search(line) is None
    return len(line) < 260 and bool(_CREDIT.match(line) or _PHOTO.match(line) or _INITIALS.match(line) or helped)


_CAPS_KEY = re.compile(
    r"(?:LENGTH|SECTION|BYLINE|DATELINE|PUB(?:LICATION)?-?(?:DATE|TYPE)?|LANGUAGE|LOAD-DATE|GRAPHICS?|COPYRIGHT|"
    r"DISTRIBUTION|SUBJECT|TYPE|EDITION|PAGE|COUNTRY|ORIGINAL|DOCUMENT|ORGANI[SZ]ATION|"
    r"SERIES|KEYWORDS?|CATEGORY|PRIORITY|SLUG|NOTES|Distribution|Original|Language|Classification) ?:\s.{1,80}\Z"
)
_KEY = re.compile(r"\W{0,3}(?P<key>[a-z][a-z0-9]*(?:[_-][a-z0-9]+){1,4})\W{0,2}:(?=\s|\Z)")


def keyed(line: str) -> bool:
    """Whether a line is the value of a key as machines write it.

    >>> keyed("modified_time: 2024-11-07 17:01:56-05:00"), keyed("vice-president: a choice")
    (True, False)
    """
    match = _KEY.match(line)
    if match is None and _CAPS_KEY.match(line):
        return not line.endswith(".")
    return match is not None and "_" in match["key"]


_POST = re.compile(
    r"\W{0,3}(?:(?:allow|show|see|view|load) (?:this |the )?(?:content|post|tweet|video|embed)s?(?: (?:from|on) \w+)?|"
    r"accept and continue|(?-i:(?:[A-Z][\w’'-]+ ){1,3})(?:(?:file )?photo|image|handout|pool photo|picture)|"
    r"user rating.{0,20}|"
    r"(?:tap|click|press) to (?:play|view|expand|see|read|listen|watch)|volume \d{1,3}%?|replying to @.{1,60}|"
    r"twitter ads info and privacy|show this thread|block quote|view (?:this|image|photo|post) on \w{1,20}|"
    r"(?:end of|skip) (?:twitter|facebook|youtube|instagram) post.{0,60}|"
    r"[\d,.]+ (?:people are talking about this|retweets?|likes?)(?: [\d,.]+ likes?)?|(?:\w{5})?updated at \d.{2,30}|"
    r"block-time.{0,60}|(?:video|image|media|audio|photo|picture) (?:caption|copyright|source|credit|content)|"
    r"(?:pin|flag|embed) (?:this|it).{0,30}|.{0,60}\b(?:embedded|third-party) (?:post|content)\b.{0,100})[\W_]{0,3}\Z",
    re.I,
)


def embedded(line: str) -> bool:
    """Whether a line frames a post, a picture or a live entry that was set into the page.

    >>> embedded("Replying to @presidency"), embedded("enltrUpdated at 2.10pm BST"), embedded("He replied to the post.")
    (True, True, False)
    """
    return len(line) < 160 and _POST.match(line) is not None


_TICKER = re.compile(
    r"(?:[A-Z]{3} [\d.,]+\W{0,4}){2,8}\Z|(?=.*[▲▼△▽↑↓])(?=.*\d[\d.,]*).{3,120}\Z|[A-Z]{2,6} [\d.,]+ (?:(?:in|de)"
    r"creased|up|down|unchanged)\b.{0,60}\Z",
    re.I,
)


def ticker(line: str) -> bool:
    """Whether a line gives the price of a share or a currency.

    >>> ticker("OGDC 141.20 Increased By ▲ 2.05 (1.47%)"), ticker("Prices rose by 2 per cent.")
    (True, False)
    """
    return _TICKER.match(line) is not None


_STAMP = re.compile(
    rf"(?P<name>(?-i:[A-ZÀ-Þ][\w.’'&-]{{1,20}}(?: [A-ZÀ-Þ&][\w.’'&-]{{0,20}}){{0,4}}))(?:,| \||:)?\s"
    rf"(?:(?:published|updated|posted|last updated)\b(?: on| at)?:?\s)?{DATE}\b.{{0,30}}\Z",
    re.I,
)
_PUBLISHED = re.compile(r"\b(?:published|updated|posted)\b", re.I)
_OUTLET = re.compile(
    r"\b(?:News|Times|Post|Press|Herald|Tribune|Gazette|Telegraph|Chronicle|Journal|Mail|Guardian|Observer|"
    r"Independent|Standard|"
    r"Examiner|Courier|Mirror|Globe|Daily|Weekly|Media|Agency|Magazine|Radio|TV|Online|Monitor|Review|Bulletin|"
    r"Dispatch|Sentinel|"
    r"Nation|Citizen|Sun|Star|Reporter|Network|Wire|Newswire|Staff|Desk|Correspondent|Reuters|AFP|AP|BBC|CNN|DW)\b"
)


def stamped(line: str) -> bool:
    """Whether a line is an outlet or an author with a date behind.

    >>> stamped("Reuters Published 19 Mar, 2023 04:28pm"), stamped("Lakeside Press, 8 October 2014")
    (True, True)
    >>> stamped("Cairo Summit 8 October 2014")
    False
    """
    match = _STAMP.match(line) if len(line) < 110 else None
    return match is not None and bool(_PUBLISHED.search(line) or _OUTLET.search(match["name"]))


_BIO = re.compile(
    r"(?:author|writer|reporter)?:? ?(?:[A-ZÀ-Þ][\w’'.-]+ ){2,4}(?:is|was) (?:an? |the )?(?:[\w’'.-]+,? ){0,8}?"
    r"(?:editor|reporter|journalist|correspondent|writer|columnist|contributor|producer|blogger|photographer|"
    r"author)\b"
    r".{0,200}(?:@\w+|\b(?:[Ff]ollow|[Tt]weets?|[Cc]ontact|[Rr]each|[Ee]-?mail)\b.{0,120})\Z"
)
_AUTHOR = re.compile(r"(?:Authors?|Writers?|Reporters?|Correspondents?)\s?:\s?(?:[A-ZÀ-Þ][\w’'.-]* ?){1,5}\Z")


def of_author(line: str) -> bool:
    """Whether a line names the author, or says who that is and where to follow.

    >>> of_author("Author: Ann Field"), of_author("Ann Field is our court reporter, follow her on Twitter @annfield.")
    (True, True)
    >>> of_author("Ann Field was a reporter who followed the court for years.")
    False
    """
    return bool(_AUTHOR.match(line) or _BIO.match(line))


_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")


def other_script(line: str) -> bool:
    """Whether a line is written in another script than the Latin.

    >>> other_script("Литва передала документы в суд 30.09.24"), other_script("Киев (Kyiv) is quiet tonight")
    (True, False)
    """
    if line.isascii():
        return False
    letters = len(_LETTER.findall(line))
    return letters >= 8 and len(_LATIN.findall(line)) < 0.2 * letters


_TO_READER = re.compile(
    r"\W{0,5}(?:(?:also )?in (?:today|tomorrow|this week|this month)[’']s (?:paper|edition|issue|magazine|"
    r"programme|show)\b|"
    r"also in (?:the|this) (?:paper|edition|issue|section)\b|"
    r"(?:send|report|submit) (?:your |any )?(?:corrections?|errors?|feedback|tips?|letters?) (?:to|at|by)\b|"
    r"(?:our |the )?next (?:week[’']s |month[’']s )?(?:digest|newsletter|issue|edition|bulletin|briefing|update|"
    r"round-?up) (?:will|appears|is)\b|"
    r"(?:the )?following (?:is|are) (?:an? |the )?(?:\w+ ){0,2}(?:summary|round-?up|digest|selection|list) "
    r"of\b.{0,60}\b(?:news|briefs|headlines|stories)\b|"
    r"read (?:more|all|on) (?:from|in|of|about|on) (?:our|the|this)\b|win (?:a |two |free )?(?:pairs? of "
    r")?tickets\b|dial \*\d|"
    r"follow (?:the |our |all |this )?(?:\w+ ){0,4}(?:live|as it happens|on our|in our app)\b|"
    r"(?-i:Tags|TAGS|Topics|Keywords)(?-i: [a-z-]{3,20}){1,8}\Z|(?:topics|sections?|keywords)\s?:\s.{2,120}\Z|"
    r"published in sections?\b|"
    r"(?:text|print|mobile|desktop|full|pdf) version\W{0,3}\Z|news by (?:theme|topic|tag)\b|part \d{1,2}[:,] )",
    re.I,
)  # fmt: skip


def to_reader(line: str) -> bool:
    """Whether a line speaks of the page or the paper to whoever reads it.

    >>> to_reader("Send corrections to the foreign desk."), to_reader("ALSO IN TODAY'S PAPER: the cup final")
    (True, True)
    >>> to_reader("Follow the money, the prosecutor told the court.")
    False
    """
    return len(line) < 220 and _TO_READER.match(line) is not None
