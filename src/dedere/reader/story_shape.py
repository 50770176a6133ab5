"""Which short lines are no story by where they stand and how they look?

A page opens with its sections, its outlet and its author and closes with labels and the titles of other stories. Those
lines are short, end in no full stop, have no verb and name what the story does not. A headline, a subhead, the place
at the head of a report and the items of a list look much the same: whatever could be one of them stays in.
"""

from __future__ import annotations

# ruff: noqa: E501 - a pattern a line
import re
from collections.abc import Sequence
from typing import NamedTuple

from dedere.reader.wordlist import listed

Span = tuple[int, int]
Found = tuple[int, int, str]

_END = re.compile(r"[.!?…][\"”’')\]*_]*\Z")
_OPEN_END = re.compile(r"[:;,–—-]\Z")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|to|not|vs|"
    r"(?:say|visit|meet|arrive|arrest|urge|warn|call|skip|snub|host|welcome|reject|join|leave|quit|sign|hold|end|seek|want|"
    r"face|issue|vow|travel|attend|open|win|vote|ratif(?:ie)?|back|make|take|give|get|go(?:e)?|come|send|head|fl(?:y|ie)|"
    r"land|defy|defie|cancel|postpone|invite|receive|surrender|charge|release|talk|tell|ask|plan|refuse|decline|cut|hail|"
    r"condemn|accuse|den(?:y|ie)|confirm|announce|return|step|turn|set|keep|start|begin|stop|stay|miss|kill|die|strike|hit|"
    r"fall|rise|see|show|move|run|lead|bring|find|hand|fail|agree|threaten|demand|appear|resign|approve|pass|suspend)s?|"
    r"\w{3,}ed|\w{3,}ing|left|held|won|met|went|came|took|gave|said|told|sent|flew|led|found|cut|quit|won’t|won't)\b",
    re.I,
)
_JOINS = re.compile(r"\b(?:in|at|of|on|for|from|with|by|after|over|under|against|as|into|amid|between|the)\b", re.I)
_NAME = re.compile(
    r"(?:(?:[A-ZÀ-Þ]\.){1,3}|[A-ZÀ-Þ][\w’'-]{1,20}\.?)(?: (?:al-|el-|bin |de |van |von |da |dos )?(?:[A-ZÀ-Þ]\.){0,2}[A-ZÀ-Þ][\w’'-]{0,20}\.?){1,3}"
)
_NAMES = re.compile(rf"{_NAME.pattern}(?:(?:,| and| &| \||,? y| /) {_NAME.pattern}){{0,3}}\Z")
_ROLE = re.compile(
    rf"(?:{_NAME.pattern},? )?(?:(?:[A-Z][\w’'&.-]{{1,20}}|and|of|the|for|in|&) ){{0,5}}"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor|[Jj]ournalist|[Cc]olumnist|[Pp]roducer|[Cc]ontributor|[Bb]ureau [Cc]hief|"
    r"[Ss]taff [Ww]riter|[Ss]taff|[Nn]ewsdesk|[Nn]ews [Dd]esk|[Bb]ureau)s?\Z"
)
_CALLING = re.compile(
    r"(?:[A-Z][\w’'&-]+,? ){0,4}(?:Fellow|Director|Professor|Lecturer|Researcher|Analyst|Adviser|Advisor|Associate|Chair|Author|"
    r"Photographer|Scholar|Manager|Consultant|Specialist|Head)\b[^.!?]{0,70}\Z"
)
OUTLET = re.compile(
    r"(?:The )?(?:[A-Z][\w’'&.-]{0,20} ){0,3}(?:News|Times|Post|Press|Herald|Tribune|Gazette|Telegraph|Chronicle|Journal|Mail|"
    r"Guardian|Observer|Independent|Standard|Examiner|Courier|Mirror|Globe|Daily|Weekly|Media|Agency|Newspaper|Magazine|"
    r"Broadcasting|Radio|TV|Online|(?<!Starts )(?<!Begins )(?<!Opens )(?<!Ends )(?<!Meets )(?<!Arrives )(?<!Due )Today|Monitor|Review|Bulletin|Dispatch|Sentinel|Argus|Nation|Citizen|Sun|Star|"
    r"Reporter|Network|Report|Digest|Wire|Newswire|Editorial)(?: (?:Online|Service|Agency|Network|Africa|Europe|Asia|"
    r"International|World|English|Group|Limited|Ltd))?(?: \([A-Z][\w ]{2,20}\))?\Z"
)
_OFFICE = re.compile(
    r"(?:The )?(?:[A-Z]\w+ )?(?:Ministry|Office|Embassy|Department|Government|Republic|Permanent Mission|Bureau|Directorate|Secretariat|"
    r"Presidency|Consulate|Delegation|Council)(?: (?:of|for)\b[^.!?]{2,60})?\Z"
)
_PLACE_HEAD = re.compile(r"[A-Z]{3,}(?:[ -][A-Z]{2,}){0,2}(?:, [A-Z].{1,25})?\Z|[A-Z][a-z]+, [A-Z][a-z]+\Z")
_BULLET = re.compile(r"\W*(?:[-*•·▪►»>–]|\d)")
_TWICE = re.compile(r"(?P<title>\S.{13,118}\S)(?P=title)\Z")
_GLUED = re.compile(r"[a-zà-ÿ](?=[A-ZÀ-Þ])")
_FIRST_PERSON = re.compile(r"\b(?:I|my|we|our|us)\b|[\"“”]", re.I)
_TWO_PARTS = re.compile(r": |[a-z][.;] [A-Z]")
_STEM = re.compile(r"[A-Za-z][a-z’'-]{3,}")
_COMMON = frozenset(
    listed(
        "that this with from have will they their there what when where which while about after before over under into "
        "than then them these those been being were would could should says said more most also only just year years"
    )
)


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    kind: str
    """`out`, `prose`, `sentence` (a short one), `label`, `title` or `other`."""
    words: int


def shape_asides(flat: str, spans: Sequence[Span], taken: Sequence[Found]) -> list[Found]:
    """Labels, names and titles around and between the paragraphs that are no part of them.

    Args:
        spans: every line of the text without the white space around it.
        taken: what is already known to be no story.
    """
    gone = {start: end for start, end, _ in taken}
    lines = [_line(flat, start, end, gone.get(start, -1) >= end) for start, end in spans]
    if sum(line.text[0].islower() for line in lines) > 0.12 * len(lines):
        return []  # broken hard: a line is no paragraph
    told = [i for i, line in enumerate(lines) if line.kind == "prose"]
    if not told:
        return []
    first = told[0]
    last = max(i for i, line in enumerate(lines) if line.kind in ("prose", "sentence"))
    glued = [
        i for i, line in enumerate(lines) if line.kind in ("title", "other") and len(_GLUED.findall(line.text)) > 3
    ]
    out = [(lines[i].start, lines[i].end, "menu") for i in glued]
    lines = [line._replace(kind="out") if i in glued else line for i, line in enumerate(lines)]
    flat = _without(flat, taken)
    out += _head(flat, lines, first) + _middle(flat, lines, first, last)
    for index, name in _tail(lines, last):
        out.append((lines[index].start, lines[index].end, name))
    return out


def _without(flat: str, taken: Sequence[Found]) -> str:
    """The text with blanks for what is no story."""
    parts: list[str] = []
    at = 0
    for start, end, _ in sorted(taken):
        if end > at:
            start = max(start, at)
            parts += [flat[at:start], " " * (end - start)]
            at = end
    return "".join([*parts, flat[at:]])


def _line(flat: str, start: int, end: int, gone: bool) -> _Line:
    text = flat[start:end].strip("*_# ") or flat[start:end]
    if gone:
        return _Line(start, end, text, "out", 0)
    if end - start > 200:
        return _Line(start, end, text, "prose", 30)
    words = len(_WORD.findall(text))
    if _END.search(text):
        kind = "prose" if words >= 7 and end - start >= 45 else "sentence"
    elif _OPEN_END.search(text) or end - start > 150 or words > 22 or not words or text[0].islower():
        kind = "other"
    elif words <= 4 and end - start <= 45 and not re.search(r"\d", text) and not VERB.search(text):
        kind = "label"
    else:
        kind = "title"
    return _Line(start, end, text, kind, words)


def _elsewhere(flat: str, line: _Line) -> bool:
    """Whether a word of a line that begins with a capital stands elsewhere in the text."""
    for word in re.findall(r"[^\W\d_][\w’'-]{2,}", line.text):
        if len(re.findall(rf"\b{re.escape(word)}\b", flat)) > line.text.count(word):
            return True
    return False


def _head(flat: str, lines: Sequence[_Line], first: int) -> list[Found]:
    """Labels above the headline, and below it the outlet and an author whom the story does not name."""
    out: list[Found] = []
    again = _again(lines, first)
    if again is not None:
        named_again = lines[again].text
        out = [
            (line.start, line.end, "menu") for line in lines[:again] if line.kind != "out" and line.text != named_again
        ]
        lines = [line._replace(kind="out") if i < again else line for i, line in enumerate(lines)]
    headline = next(
        (i for i in range(first) if lines[i].kind in ("title", "prose") and (lines[i].words >= 4)),
        None,
    )
    for index in range(min(first, 14 + (again or 0))):
        line = lines[index]
        if line.kind not in ("label", "title") or _BULLET.match(line.text):
            continue
        name = ""
        named = _ROLE.match(line.text) or (_NAMES.match(line.text) and not _elsewhere(flat, line))
        under = index > 0 and (lines[index - 1].kind == "out" or (bool(out) and out[-1][0] == lines[index - 1].start))
        if (index != headline and named) or (under and _CALLING.match(line.text)):
            name = "byline"
        elif line.kind in ("label", "title") and headline is not None and _sections(flat, line, below=headline < index):
            name = "frame"
        if name and not (index == first - 1 and _PLACE_HEAD.match(line.text)):
            out.append((line.start, line.end, name))
    return out


def _again(lines: Sequence[_Line], first: int) -> int | None:
    """Where a page names its headline again right above the story: what stands before is its menus and teasers."""
    for index in range(first - 1, max(first - 8, 3), -1):
        line = lines[index]
        if line.kind == "title" and line.words >= 4:
            before = [one.text for one in lines[:index]]
            if line.text in before and index - before.index(line.text) > 3 and all(len(one) < 160 for one in before):
                return index
    return None


def _sections(flat: str, line: _Line, below: bool) -> bool:
    """Whether a short line names the outlet, or stands above the headline as the name of a section does."""
    if OUTLET.match(line.text):
        return not below or not _elsewhere(flat, line)
    if not below and _OFFICE.match(line.text):
        return True
    return line.kind == "label" and not below and line.words <= 3 and _JOINS.search(line.text) is None


def _tail(lines: Sequence[_Line], last: int) -> list[tuple[int, str]]:
    """Labels and titles after the last sentence of the story."""
    after = range(last + 1, len(lines))
    short = [i for i in after if lines[i].kind in ("label", "title")]
    gone = [i for i in after if lines[i].kind == "out"]
    if not short or lines[last].text.endswith(":"):
        return []
    out: list[tuple[int, str]] = []
    for index in short:
        line = lines[index]
        headed = any(i < index for i in gone)
        if not headed and (_BULLET.match(line.text) or any(lines[i].kind == "other" for i in range(last + 1, index))):
            continue
        if line.kind == "label":
            if gone or 1 < len(short) < 4:
                out.append((index, "frame"))
        elif headed:
            out.append((index, "related stories"))
    return out


def _middle(flat: str, lines: Sequence[_Line], first: int, last: int) -> list[Found]:
    out: list[Found] = []
    titles = sum(line.kind in ("title", "other") for line in lines[first:last])
    told = sum(line.kind == "prose" for line in lines[first:last])
    index = first
    while index < last:
        line = lines[index]
        if line.kind == "label":
            end = index
            while end < last and lines[end].kind in ("label", "out"):
                end += 1
            run = [one for one in lines[index:end] if one.kind == "label"]
            before = lines[index - 1]
            listed = before.text.endswith(":") or _BULLET.match(line.text) is not None
            if len(run) >= 4 and not listed and sum(_elsewhere(flat, one) for one in run) < 0.5 * len(run):
                out += [(one.start, one.end, "menu") for one in run]
            elif not listed:
                out += [
                    (one.start, one.end, "frame")
                    for i, one in enumerate(lines[index:end], index)
                    if one.kind == "label"
                    and (
                        (lines[i - 1].kind == "out" and lines[i + 1].kind == "out")
                        or (OUTLET.match(one.text) and not _elsewhere(flat, one))
                    )
                ]
            index = end
            continue
        if line.kind == "title":
            twice = _TWICE.match(line.text)
            if twice and line.start > 0.2 * len(flat):
                out.append((line.start, line.end, "related stories"))
                after = lines[index + 1]
                if after.text == twice["title"].strip():
                    out.append((after.start, after.end, "related stories"))
            elif titles < 0.5 * told and index > first and _foreign(flat, lines, index):
                out.append((line.start, line.end, "teaser of another story"))
        index += 1
    return out


def _foreign(flat: str, lines: Sequence[_Line], index: int) -> bool:
    """Whether a title between two paragraphs speaks of hardly anything that the text speaks of."""
    line = lines[index]
    if (
        line.words < 6
        or line.text.endswith(")")
        or _TWO_PARTS.search(line.text)
        or _FIRST_PERSON.search(line.text)
        or _BULLET.match(line.text)
    ):
        return False
    if lines[index - 1].kind not in ("prose", "out") or lines[index + 1].kind not in ("prose", "out"):
        return False
    stems = {word.lower()[:6] for word in _STEM.findall(line.text)} - _COMMON
    if len(stems) < 4:
        return False
    rest = (flat[: line.start] + flat[line.end :]).lower()
    shared = sum(bool(re.search(rf"\b{re.escape(stem)}", rest)) for stem in stems)
    return shared <= 0.25 * len(stems)
