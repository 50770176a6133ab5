"""How is a text cut into sentences without moving a character?"""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dedere.reader.document import document, flatten


def sentences(text: str) -> list[str]:
    doc = document(text)
    return [doc.flat[s.start : s.end] for s in doc.sentences]


@given(st.text(max_size=400))
def test_the_flat_text_is_as_long_as_the_text(text: str) -> None:
    assert len(flatten(text)) == len(text)


@given(st.text(max_size=400))
def test_sentences_stand_in_order_and_share_no_character(text: str) -> None:
    found = document(text).sentences
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(s.start < s.end for s in found)


def test_abbreviations_and_initials_end_no_sentence() -> None:
    assert len(sentences("Mr. Orban met the U.S. envoy J. Smith on Sept. 3 in the city.")) == 1


def test_a_sentence_may_end_with_an_abbreviation() -> None:
    assert len(sentences("He lives in the U.S. The court is in The Hague.")) == 2


def test_a_caption_glued_to_a_sentence_is_cut_off() -> None:
    assert sentences("A warrant was issued in March.Chairman Japarov walks.") == [
        "A warrant was issued in March.",
        "Chairman Japarov walks.",
    ]


def test_a_line_break_in_a_sentence_is_a_space() -> None:
    assert sentences("President of Russia, Vladimir\nPutin arrived.") == [
        "President of Russia, Vladimir Putin arrived."
    ]


def test_an_empty_line_ends_a_sentence() -> None:
    assert len(sentences("Putin in Mongolia\n\nHe arrived on Monday")) == 2
