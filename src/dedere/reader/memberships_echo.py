"""Which states stand as the one before them: "The others were A and B", "so has A", "A did too", "A has not"?

What such words leave out was told just before. They share the body and the relation of the last state told of in the
sentence, else of the last one in the sentence above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dedere.reader.masks import MARK
from dedere.reader.passages import Passage, Told
from dedere.reader.reading import Relation
from dedere.reader.surface import compiled

_OPPOSITE: dict[Relation, Relation] = {"member": "not_member", "not_member": "member"}
_L = MARK["place"]
_AUX = r"(?:is|are|was|were|has|have|had|did|does|do)"
_SAME = (
    r"(?:^|[.;,] |\band )(?:[Tt]he |[Ii]ts )?(?:others?|other (?:two|three|four|one|countries|states|nations|country|"
    r"state|nation|members?)|second|third)(?: one)? (?:is|are|was|were|being)(?: \w+ly)?:? {state}(?=[.,;]|$| and )",
    rf"(?:^|[.;,] |\band |\bbut )[Ss]o (?:{_AUX}|will|would) {{state}}",
    rf",? as (?:{_AUX}|will|would) {{state}}(?=[.,;]|$| and | in )",
    rf"{{state}},? (?:{_AUX}|will|would)(?:,)? (?:so )?(?:too|also|likewise|as well|the same)(?=[.,;]|$| in | last )",
    r"{state} (?:followed|follows|(?:has|have) followed|(?:will|would) follow)(?: suit)?(?=[.,;]|$| in | last | a )",
    r"{state} (?:did|does|will do|has done) (?:the same|likewise)",
    r"[Tt]he same (?:goes|is true|holds|applies|can be said)(?: true)? (?:for|of|to) {state}",
    r"(?:followed|joined)(?: later| soon| then)? by {state}(?=[.,;]|$| and | in )",
)
_SAME_NOT = (rf"(?:^|[.;,] |\band )(?:[Nn]either|[Nn]or) (?:{_AUX}|will|would) {{state}}(?=[.,;]|$| and )",)
_TURNED = (
    r"{state}(?:,? (?:by contrast|on the other hand|however|meanwhile|though))?,? "
    r"(?:is|are|was|were|has|have|does|do|did)(?:n't| not)(?: (?:yet|so))?(?=[.,;]|$)",
    r"{state},? (?:by contrast,? )?never (?:has|have|did)(?=[.,;]|$)",
)
_TURNED_BACK = (r"{state}(?:, which|, however,|, by contrast,)? (?:is|are|has|have|does|do|did)(?=[.,;]|$)",)
_WORTH = re.compile(
    r"\b(?:others?|second|third|never|so|as|too|also|likewise|as well|same|follow\w*|neither|nor|not|joined by)\b|"
    r"n't\b|"
    r"\b(?:is|are|has|have|does|do|did)(?=[.,;])",
    re.I,
)


class Echo(msgspec.Struct, frozen=True):
    """States that stand as one told of before, and where it is said."""

    states: tuple[str, ...]
    relation: Relation
    body: str
    when: str | None
    start: int
    end: int


class Before(msgspec.Struct, frozen=True):
    """How a state was just said to stand."""

    state: str
    body: str
    relation: Relation
    when: str | None
    start: int
    end: int


def echoes(told: Told, passage: Passage, here: Sequence[Before], above: Sequence[Before]) -> Iterator[Echo]:
    """The states that a passage says stand as the last one told of.

    Args:
        here: what has been read in the passage.
        above: what has been read in the passage above it.
    """
    if not (here or above) or not passage.states or not _WORTH.search(passage.text):
        return
    masked = passage.bare
    for expressions, turn in ((_SAME, None), (_SAME_NOT, False), (_TURNED, True), (_TURNED_BACK, True)):
        for expression in expressions:
            for match in compiled(expression).finditer(masked.text):
                start, end = masked.at[match.start()], masked.ends[match.end() - 1]
                before = [b for b in here if b.end <= start + 2] or ([] if here else list(above))
                if not before:
                    continue
                last = max(before, key=lambda b: b.start)
                relation = last.relation if not turn else _OPPOSITE.get(last.relation)
                step = last.when is not None or last.relation in ("left", "leaving", "joining")
                if "follow" in match[0] and not step:
                    continue
                denied = last.relation == "not_member"
                if relation is None or (turn is False and not denied) or (expressions is _TURNED_BACK and not denied):
                    continue
                named = [masked.mentions[i] for i in range(*match.span("state")) if i in masked.mentions]
                known = {b.state for b in (*here, *above)}
                states = tuple(dict.fromkeys(c for m in named if m.kind == "place" for c in m.states if c not in known))
                if states:
                    when = None if turn else _when(passage, named[0].start, end)
                    if when is None and not turn and "follow" not in match[0]:
                        when = last.when
                    yield Echo(states, relation, last.body, when, min(m.start for m in named), end)


def _when(passage: Passage, start: int, end: int) -> str | None:
    """The time told right behind the words."""
    time = next((t for t in passage.times if start <= t.start <= end + 8), None)
    return passage.resolved(time) if time is not None else None
