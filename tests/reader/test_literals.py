"""The sieve before an expression lets through every text that the expression matches."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.reader.literals import Sieve, each, needs
from dedere.reader.positions_words import AGAINST, ARREST, JOURNEY, MUST, WILL
from dedere.reader.story_rules import LINES

EXPRESSIONS = [
    ARREST,
    JOURNEY,
    AGAINST,
    MUST,
    WILL,
    re.compile(r"(?i)Arrest(?:ed|ing)? (?:the|an?)"),
    re.compile(r"[Tt]he (?P<what>court|tribunal)(?= of)| hand(?:ed)? over"),
    re.compile(r"(?:[A-Z]\w+ ){2,3}(?:Union|League)|(?<!no )warrant+s?"),
    re.compile(r"\d+|x*"),
]
SIEVE = Sieve(EXPRESSIONS)


@given(st.sampled_from(range(len(EXPRESSIONS))), st.data())
@settings(deadline=None, max_examples=300)
def test_a_text_that_matches_is_let_through(number: int, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(EXPRESSIONS[number]))
    if EXPRESSIONS[number].search(text):
        assert number in SIEVE.able(text)


@given(st.sampled_from([rule.pattern for rule in LINES[:12]]), st.data())
@settings(deadline=None, max_examples=100)
def test_a_line_that_a_rule_takes_out_is_let_through(rule: re.Pattern[str], data: st.DataObject) -> None:
    line = data.draw(st.from_regex(rule))
    assert bool(rule.match(line)) <= bool(Sieve([rule]).able(line))


@pytest.mark.parametrize("text", ["", "Nobody laughed.", "The park reopened."])
def test_a_text_without_the_letters_is_kept_out(text: str) -> None:
    assert list(each(ARREST, text)) == []
    assert not set(SIEVE.able(text)) - {8}


def test_an_expression_that_can_do_without_any_letters_needs_none() -> None:
    assert needs(r"(?:arrest)?\w*|\d") == ()
