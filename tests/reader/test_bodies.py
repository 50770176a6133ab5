"""Which court, treaty or organisation a passage means."""

from __future__ import annotations

import pytest

from dedere.reader.bodies import BodyFinder
from dedere.reader.document import document


def named(text: str) -> list[tuple[str, str]]:
    doc = document(text)
    finder = BodyFinder(doc)
    return [(str(m.value), doc.text[m.start : m.end]) for s in doc.sentences for m in finder.in_sentence(s)]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The International Criminal Court (ICC) met.", "ICC"),
        ("Peru is a party to the Rome Statute.", "ICC"),
        ("The Commonwealth of Independent States met in Bishkek.", "CIS"),
        ("The Shanghai Cooperation Organisation met.", "SCO"),
        ("Nato ministers met.", "NATO"),
        ("A spokesman for the African Union spoke.", "AU"),
        ("Judges of the Special Court for Sierra Leone sat.", "SCSL"),
    ],
)
def test_a_body_has_one_short_name_in_whatever_spelling(text: str, short: str) -> None:
    assert [value for value, _ in named(text)] == [short]


def test_the_treaty_that_founds_a_court_stands_under_the_court() -> None:
    assert named("Kenya ratified the ICC's founding treaty.") == [("ICC", "the ICC's founding treaty")]


def test_the_court_is_the_court_last_named() -> None:
    text = "The High Court in Pretoria ruled first. The ICC waited. The court then spoke."
    assert [value for value, _ in named(text)] == ["Pretoria High Court", "ICC", "ICC"]


def test_the_bloc_is_no_court() -> None:
    assert named("The ICC spoke. The SCO met. The bloc agreed.")[-1][0] == "SCO"


def test_a_tribunal_in_the_hague_is_the_one_the_story_names() -> None:
    text = "The Yugoslavia tribunal wanted him. He was sent to the UN tribunal in The Hague."
    assert [value for value, _ in named(text)] == ["ICTY", "ICTY"]
    assert named("Members of the Hague-based court met.")[0][0] == "ICC"


def test_a_national_court_goes_by_its_own_name() -> None:
    assert named("A South African court ordered it.")[0][0] == "South African court"
    assert named("The Federal High Court in Abuja sat.")[0][0] == "Federal High Court"


def test_a_name_over_a_line_break_and_an_indent_is_found_where_it_stands() -> None:
    text = "He was handed to the International Criminal\n    Court in The Hague."
    [(value, words)] = named(text)
    assert (value, words) == ("ICC", "the International Criminal\n    Court")


@pytest.mark.parametrize(
    "text", ["", "The court of public opinion.", "He went to court.", "The group of tourists left."]
)
def test_a_text_without_a_body_has_none(text: str) -> None:
    assert named(text) == []
