"""Every French pattern is proved by the sentences written beside it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from dedere.reader.fr.read import read_french
from dedere.reader.model import Parser
from dedere.reader.patterns import Pattern, patterns
from dedere.reader.reading import Reading

AS_IF_PUBLISHED = "2024-09-03"
KINDS = ("visit", "meeting", "absence", "warrant", "membership", "figure")
LIKE = [(p, sentence, wanted) for p in patterns("fr") for sentence, wanted in p.like.items()]
UNLIKE = [(p, sentence, why) for p in patterns("fr") for sentence, why in p.unlike.items()]
WITHOUT_MODEL = Parser("no_such_model")  # surface patterns must do alone: the French model is an extra


def _read(sentence: str) -> Reading:
    return read_french(sentence, id="like", published=AS_IF_PUBLISHED, parser=WITHOUT_MODEL)


def _found(reading: Reading, pattern: Pattern) -> list[Any]:
    return list(getattr(reading, f"{pattern.kind}s"))


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, (list, tuple)) else value


def _fits(statement: Any, wanted: dict[str, Any]) -> bool:
    return all(str(_plain(getattr(statement, field))) == str(_plain(value)) for field, value in wanted.items())


@pytest.mark.parametrize(("pattern", "sentence", "wanted"), LIKE, ids=[f"{p.name}: {s}" for p, s, _ in LIKE])
def test_a_french_pattern_finds_what_its_sentences_say(pattern: Pattern, sentence: str, wanted: Any) -> None:
    reading = _read(sentence)
    found = _found(reading, pattern)
    for one in wanted if isinstance(wanted, list) else [wanted]:
        assert any(_fits(statement, one) for statement in found), found
    for statement in (*reading.visits, *reading.meetings, *reading.absences, *reading.warrants, *reading.memberships):
        assert sentence[slice(*statement.span)] == statement.text


@pytest.mark.parametrize(("pattern", "sentence", "why"), UNLIKE, ids=[f"{p.name}: {s}" for p, s, _ in UNLIKE])
def test_a_french_pattern_leaves_alone_what_only_looks_like_it(pattern: Pattern, sentence: str, why: str) -> None:
    assert not _found(_read(sentence), pattern), why


def test_every_kind_has_at_least_eight_sentences_like_and_unlike_it() -> None:
    like, unlike = Counter(p.kind for p, _, _ in LIKE), Counter(p.kind for p, _, _ in UNLIKE)
    assert {kind: (like[kind] >= 8, unlike[kind] >= 8) for kind in KINDS} == dict.fromkeys(KINDS, (True, True))
