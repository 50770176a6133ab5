"""Whom and which state does a sentence speak of, where it says he, it or the country?"""

from __future__ import annotations

import re

from dedere.answer.claims.view import View
from dedere.reader.document import Sentence
from dedere.record.rows import Warrant

_HIM = re.compile(r"\b(?:he|him|his|she|her|hers)\b", re.I)
_LEADER = re.compile(r"\b(?:leader|president|prime minister|premier|suspect|fugitive)s?\b", re.I)
_BACK = 1500
"""Characters before a sentence within which a pronoun finds its person."""


def person_of(text: str, at: int, sentence: Sentence, view: View) -> str | None:
    """The wanted person whom a sentence speaks of at a place in its folded text.

    The one it names nearest, else, where it says he or the leader, the last one named before it.
    """
    here = [(abs(start - at), of) for start, _, of in view.names.people_in(text) if view.full.by(Warrant, "who", of)]
    if here:
        return min(here)[1]
    if not (_HIM.search(text) or _LEADER.search(text)):
        return None
    before = view.doc.flat[max(0, sentence.start - _BACK) : sentence.start]
    last = [of for _, _, of in view.names.people_in(before) if view.full.by(Warrant, "who", of)]
    return last[-1] if last else None


def sentences(view: View) -> tuple[Sentence, ...]:
    """The sentences of the story."""
    return tuple(one for one in view.doc.sentences if one.story)
