"""A headline with every word in capitals tells what a sentence tells."""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Trump Cancels Trip to Peru", ("Donald Trump", "PE", "cancelled")),
        ("Modi Visits Lima for Talks", ("Narendra Modi", "PE", "made")),
        ("Putin to Visit Mongolia Next Week", ("Vladimir Putin", "MN", "planned")),
    ],
)
def test_capitals_hide_no_journey(headline: str, told: tuple[str, str, str]) -> None:
    text = f"{headline}\n\nThe ministry said so in a statement that was put out late on Monday.\n"
    visits = [(v.who, v.where, v.status) for v in read_text(text, id="headline", published="2024-09-03").visits]
    assert visits == [told]


def test_a_speaker_means_himself() -> None:
    text = "Speaking beside Felipe VI at the palace, Joe Biden said he would fly on to Peru on Friday."
    visits = [(v.who, v.where) for v in read_text(text, id="speaker", published="2024-09-03").visits]
    assert ("Joe Biden", "PE") in visits
    assert ("Felipe VI", "PE") not in visits
