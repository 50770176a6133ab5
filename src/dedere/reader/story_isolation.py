"""Which paragraph in the middle of a story belongs to another one?

A teaser between two paragraphs speaks of nothing that stands around it: it invites or describes in the present, names
nobody new, quotes nobody, dates nothing, and shares hardly a word with its neighbours or the rest. All of that
together is asked for, so that no sentence of the story is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

Span = tuple[int, int]

_WORD = re.compile(r"[A-Za-z][a-z’'-]{3,}")
_STOP = frozenset(
    word
    for line in (
        "about above after again against also although among because been before being between both could does doing",
        "down during each either even ever every from further have having here hers herself himself into itself just",
        "like many more most much must myself never only other others ought ours over same shall should since some",
        "still such than that their theirs them themselves then there these they this those through under until upon",
        "very want were what when where which while whom whose will with within without would your yours",
    )
    for word in line.split()
)
_READER = re.compile(
    r"\A\W*(?:[A-Z]\w+ )?(?:who|wishing|looking|wanting|that) (?:want|wish|would like|are|have|like|need|oppose)?\b"
    r"[^.]{10,200}\b(?:can|may) (?:now|soon|also|finally)\b"
)
_TELLS = re.compile(
    r"[\"“”]|\b(?:said|says|told|according|announced|added|reported|was|were|had|did|went|came|took|made|met)\b|\d|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:last|this|next) (?:week|month|year)\b",
    re.I,
)


def isolated(flat: str, lines: Sequence[Span], out: Sequence[tuple[int, int, str]]) -> list[Span]:
    """The paragraphs, as spans of the text, that are teasers of another story.

    Args:
        lines: every line of the text without the white space around it.
        out: what is already known to be no story.
    """
    paragraphs = _joined(flat, lines, {start for start, _, _ in out})
    if len(paragraphs) < 8:
        return []
    bags = [_bag(flat[start:end]) for start, end in paragraphs]
    whole: Counter[str] = Counter()
    for bag in bags:
        whole.update(bag)
    common = {word for word, _ in whole.most_common(5)}
    found: list[Span] = []
    for index in range(2, len(paragraphs) - 2):
        start, end = paragraphs[index]
        text = flat[start:end]
        bag = bags[index] - common
        if not 60 <= len(text) <= 400 or len(bag) < 8 or _READER.match(text) is None or _TELLS.search(text):
            continue
        shared = {word for word in bag if whole[word] > 1}
        near = bag & (bags[index - 1] | bags[index + 1])
        if len(near) <= 1 and len(shared) <= 0.25 * len(bag):
            found.append((start, end))
    return found


def _joined(flat: str, lines: Sequence[Span], out: set[int]) -> list[Span]:
    """Paragraphs: lines joined until one ends a sentence."""
    found: list[Span] = []
    open_ = False
    for start, end in lines:
        if start in out:
            open_ = False
            continue
        if open_:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        open_ = flat[end - 1] not in '.!?"”’)'
    return found


def _bag(text: str) -> set[str]:
    """The stems of a paragraph's content words."""
    return {word.lower()[:6] for word in _WORD.findall(text) if word.lower() not in _STOP}
