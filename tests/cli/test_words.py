"""The quick parser gives what argparse gives, or leaves the words to argparse."""

from __future__ import annotations

import contextlib
import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.cli.command import COMMANDS, load, parse, parser_of
from dedere.cli.words import quick

WORDS = st.lists(
    st.sampled_from(
        (
            *("Putin", "MN", "--on", "2024-09-03", "--on=2024-09-03", "--json", "--known-on", "--if", "x", "--jso"),
            *("-h", "--", "-1", "", "--fail-on", "yes", "maybe", "--why-not", "--since", "--out", "."),
        )
    ),
    max_size=7,
)  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
@given(words=WORDS)
def test_what_the_quick_parser_gives_argparse_gives(name: str, words: list[str]) -> None:
    command = load(name)
    plain = quick(command.arguments, words)
    if plain is None:
        return
    with contextlib.redirect_stderr(io.StringIO()):
        assert vars(plain) == vars(parse(parser_of(command), words))


def test_the_words_of_a_usual_question_are_plain() -> None:
    plain = quick(load("ask").arguments, ["Putin", "Mongolia", "--on", "2024-09-03", "--json"])
    assert plain is not None
    assert (plain.who, plain.where, plain.on, plain.json) == ("Putin", "Mongolia", "2024-09-03", True)


@pytest.mark.parametrize("words", [["Putin"], ["Putin", "MN", "--onn", "x"], ["--help"], ["a", "b", "c"]])
def test_help_and_mistakes_are_left_to_argparse(words: list[str]) -> None:
    assert quick(load("ask").arguments, words) is None


def test_typing_extensions_can_still_be_imported() -> None:
    import dedere.cli  # noqa: F401

    assert sys.modules.get("typing_extensions", True) is not None
    import typing_extensions

    assert typing_extensions.TypedDict
