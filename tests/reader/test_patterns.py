"""Every pattern is proved by the sentences written beside it."""

from __future__ import annotations

from typing import Any

import pytest

from dedere.reader.patterns import Pattern, patterns
from dedere.reader.read import read_text
from dedere.reader.reading import Reading

AS_IF_PUBLISHED = "2024-09-03"
_LIST = {
    "visit": "visits",
    "meeting": "meetings",
    "absence": "absences",
    "warrant": "warrants",
    "membership": "memberships",
    "standing": "memberships",
    "figure": "figures",
    "position": "positions",
}

LIKE = [(p, sentence, wanted) for p in patterns() for sentence, wanted in p.like.items()]
UNLIKE = [(p, sentence, why) for p in patterns() for sentence, why in p.unlike.items()]


def _found(reading: Reading, pattern: Pattern) -> list[Any]:
    return list(getattr(reading, _LIST[pattern.kind]))


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, (list, tuple)) else value


def _fits(statement: Any, wanted: dict[str, Any]) -> bool:
    return all(str(_plain(getattr(statement, field))) == str(_plain(value)) for field, value in wanted.items())


@pytest.mark.parametrize(("pattern", "sentence", "wanted"), LIKE, ids=[f"{p.name}: {s}" for p, s, _ in LIKE])
def test_a_pattern_finds_what_its_sentences_say(pattern: Pattern, sentence: str, wanted: Any) -> None:
    found = _found(read_text(sentence, id="like", published=AS_IF_PUBLISHED), pattern)
    for one in wanted if isinstance(wanted, list) else [wanted]:
        assert any(_fits(statement, one) for statement in found), found


@pytest.mark.parametrize(("pattern", "sentence", "why"), UNLIKE, ids=[f"{p.name}: {s}" for p, s, _ in UNLIKE])
def test_a_pattern_leaves_alone_what_only_looks_like_it(pattern: Pattern, sentence: str, why: str) -> None:
    assert not _found(read_text(sentence, id="unlike", published=AS_IF_PUBLISHED), pattern), why
