"""Whom does a surname mean whose full name the article does not give?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader import roles
from dedere.reader.lexicon import Person
from dedere.reader.people_titles import state_in
from dedere.record.day import Day

_PAST = re.compile(r"\b(?:[Ff]ormer|[Ee]x|[Ll]ate|then|[Oo]usted|[Dd]eposed)\b")


def by_office(candidates: Sequence[Person], title: str, on: Day | None) -> Person | None:
    """The one of several namesakes who holds the office of a title: "Foreign Minister" before "Skelemani".

    Args:
        on: the article's day; where it is not known, every office ever held counts.
    """
    kinds, state = roles.offices(title), state_in(title)
    if not kinds:
        return None
    ever = on is None or _PAST.search(title) is not None
    found = [
        person
        for person in candidates
        if (not state or person.state in (state, ""))
        and any(o.kind in kinds and (ever or o.held(on, slack_days=120)) for o in person.offices)
    ]
    return found[0] if len({person.name for person in found}) == 1 else None
