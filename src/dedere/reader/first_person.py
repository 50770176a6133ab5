"""Who says "I": the speaker of a quotation.

The speaker stands beside the verb of saying in the sentence of the quotation, and is the only one who does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.document import Document, Sentence
from dedere.reader.mentions import Mention

_QUOTED = re.compile(r"[\"“”]")
_SAID = r"(?:said|says|told|tells|added|adds|wrote|posted|tweeted|announced|declared|replied|stated|insisted|promised)"
_AFTER = re.compile(rf"(?:,[^,.;\"“”]{{2,70}},)? (?:has |had |also |later |then )?{_SAID}\b")
_BEFORE = re.compile(rf"\b(?!told|tells){_SAID} (?:[a-z]+ ){{0,2}}$")
_FIRST = re.compile(r"\b(?:I|my|My)\b(?! of)(?:(?=')| )")


def with_first_person(doc: Document, sentence: Sentence, named: Sequence[Mention]) -> list[Mention]:
    """The people of a sentence with whoever says "I" in a quotation among them."""
    text = doc.flat[sentence.start : sentence.end]
    if not _QUOTED.search(text) or not (said := list(_FIRST.finditer(text))):
        return list(named)
    speakers = [m for m in named if _speaks(doc.flat, m) and len(m.people) == 1]
    if len({m.people[0].name for m in speakers}) != 1:
        return list(named)
    found = list(named)
    for match in said:
        start, end = sentence.start + match.start(), sentence.start + match.start() + len(match[0].rstrip())
        if _inside(text, match.start()) and not any(m.start < end and start < m.end for m in found):
            found.append(
                Mention(
                    kind="person", start=start, end=end, core=(start, end), how="pronoun", people=speakers[0].people
                )
            )
    return sorted(found, key=lambda m: m.start)


def _speaks(flat: str, mention: Mention) -> bool:
    return (
        _AFTER.match(flat, mention.end) is not None
        or _BEFORE.search(flat[max(0, mention.start - 40) : mention.start]) is not None
    )


def _inside(text: str, at: int) -> bool:
    """Whether a character of a sentence stands between quotation marks; a quotation may have begun above."""
    marks = [m[0] for m in _QUOTED.finditer(text)]
    before = [m[0] for m in _QUOTED.finditer(text, 0, at)]
    if "“" in marks or "”" in marks:
        return (before[-1] == "“") if before else marks[0] == "”"
    return len(before) % 2 == 1
