"""Which lines are nothing but a day, a clock, an edition or a count?

Such a line is made of a few words alone: months, weekdays, zones, "updated", "ago", "shares". What is left over when
those are taken away decides.
"""

from __future__ import annotations

import re

_NUMBER = r"\d[\d.,:/-]*(?:st|nd|rd|th|k|m)?"
_TIME = re.compile(
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}|(?:mon|tue|wed|thu|fri|sat|sun)"
    r"[a-z]{0,6}|"
    rf"{_NUMBER}(?:[ap]m|h|z)?|\d{{4}}-\d\d-\d\dt?[\d:.]*[z+-]?[\d:]*|at|on|by|the|of|of the|[ap]\.?m\.?|noon|"
    rf"midnight|[a-z]{{1,4}}t|gmt|utc|local|time|hours?|hrs?|minutes?|mins?|days?|weeks?|"
    r"months?|years?|ago|read|reading|about|published|updated|posted|modified|created|issued|edited|archived|"
    r"uploaded|submitted|last|first|online|date|originally|"
    r"version|today|yesterday)\Z",
    re.I,
)
_ANCHOR = re.compile(
    r"(?:\b\d{1,2}[:.]\d\d\b(?! ?[ap]\.?m\.?\Z)|\b\d{1,2} ?[ap]\.?m\b|\b\d{4} ?(?:gmt|hrs|[a-z]st)\b|\bago\b|"
    r"\b(?:published|updated|posted|modified|issued|archived)\b|\bmin(?:ute)?s? read)",
    re.I,
)
_TOKEN = re.compile(r"[^\s|•·–—()\[\]\"*_,;]+")


def clock(line: str) -> bool:
    """Whether a line says when the page was made, and no more; a bare day, and the key "date", tell.

    >>> clock("4 Oct 2014, 14:05"), clock("Published Oct. 4, 2014 | Updated 9:11 a.m. ET")
    (True, True)
    >>> clock("Monday, 4 October 2014"), clock("10:15 The plane lands"), clock("October 2014: he resigns")
    (False, False, False)
    """
    if len(line) > 110 or line[:5].lower() == "date:" or (line[-1] in ".?!" and line[-2:] != "m."):
        return False
    tokens = _TOKEN.findall(line)
    return (
        len(tokens) > 1 + ("m" in tokens[-1][-2:].lower() and len(tokens) == 2)
        and _ANCHOR.search(line) is not None
        and all(_TIME.match(token.rstrip(".:")) for token in tokens)
    )


_EDITION = re.compile(
    r"\W{0,3}(?:(?:vol(?:ume)?|no|issue|number|edition|nr)\.? ?[\dIVXLC][\dIVXLC,.]*\b|(?:\w+ ){0,2}(?:city|late|"
    r"final|print|morning|evening|weekend|sunday|international) edition\b|"
    r"price:? .{0,6}\d+|\b(?:r|rs|k|ksh|n|sh|us)\.? ?[\d.,]+\b|[$€£₦₹]\d[\d.,]*|pages? \d+)",
    re.I,
)


def edition(line: str) -> bool:
    """Whether a line is a paper's number, edition or price.

    >>> edition("No. 14,208 Price Rs 5")
    True
    >>> edition("SATURDAY 4 OCTOBER 2014 | LATE CITY EDITION | R12.50")
    True
    >>> edition("Issue 38, October 2014")
    True
    >>> edition("No. 10 has a new tenant")
    False
    """
    if len(line) > 90:
        return False
    parts, rest = _EDITION.subn(" ", line)[::-1]
    left = _TOKEN.findall(rest)
    return bool(parts) and all(
        _TIME.match(token.rstrip(".:")) or token.lower() in ("price", "cents", "free") for token in left
    )


_COUNTED = re.compile(
    rf"(?:\W{{0,3}}(?:{_NUMBER} ?k?) (?:shares?|comments?|views?|likes?|reads?|retweets?|reactions?|replies|reply|"
    rf"votes?|followers|photos?|images?|videos?|items?|stars?)\b){{1,4}}\W{{0,3}}\Z"
    r"|(?:\W{0,3}(?:shares?|comments?|views?|likes?|reads?|retweets?|votes?|vote count|average rating|rating|hits)"
    r"\b\W{1,3}\d[\d.,]*k?(?: ?/ ?\d)?\.?){1,3}\W{0,3}\Z"
    r"|(?:view|see|show|open) (?:all )?\d+ (?:images?|photos?|pictures?|videos?|comments?)\W*\Z"
    r"|\W{0,2}(?:rate|rating)\b.{0,30}?(?:\d\W{0,3}){3,10}\Z|(?:photo|image|slide|picture|page)? ?\d{1,3} (?:of|/)"
    r" \d{1,3}\Z|list \d+ of \d+\Z|list of \d+ items\Z",
    re.I,
)


def counted(line: str) -> bool:
    """Whether a line counts who shared, read or rated the page, or its pictures.

    >>> counted("243 Shares 18 Comments"), counted("Rate this story: 1 2 3 4 5"), counted("View 3 images")
    (True, True, True)
    >>> counted("18 comments by the judges were read out")
    False
    """
    return len(line) < 90 and _COUNTED.match(line) is not None
