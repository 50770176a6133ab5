"""What is the story and what stands around it: sentences written for these tests."""

# ruff: noqa: E501 - stories as one would write them

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.reader.story import flatten, split_story

STORY = (
    "The president flew to the capital of the neighbouring state on Monday, his office said.\n\n"
    "He is wanted by the International Criminal Court, which the host joined in 2004.\n\n"
    "Talks on a pipeline went on until late in the evening, and a lunch was held at the palace.\n\n"
)


@pytest.mark.parametrize(
    "aside",
    [
        "Read more: How the pipeline split the alliance",
        "Related articles",
        "Sign up for our daily newsletter.",
        "Share on Facebook",
        "Advertisement",
        "No comments:\nPost a Comment",
        "© 2024 The Evening Example. All rights reserved.",
        "Jane Roe and John Doe contributed to this report.",
        "Jane Roe is a senior reporter at The Evening Example.",
        "Source: Example News Agency",
        "Photo: Jane Roe / AFP",
        "Follow us on Twitter for the latest.",
        "Have a tip? Write to the desk.",
        "CLICK HERE TO GET THE EVENING EXAMPLE APP",
        "This article was first published in the morning edition.",
        "Editing by Jane Roe",
        "For more information on the case, visit the [Court's page](https://example.org/case).",
        "https://example.org/news/2024/09/02/a-visit",
        "[ENDS]",
        "Scan the code to read more",
    ],
)
def test_what_sells_links_credits_or_addresses_the_reader_is_kept_out(aside: str) -> None:
    story = split_story(STORY + aside)
    assert " ".join(" ".join(story.not_story).split()) == " ".join(aside.split())


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said that readers of the treaty would find no such duty there.",
        "He shared the stage with the chancellor and followed her to the exit.",
        "The court's press office said the source of the report was unknown.",
        "NATO, the EU, the UN and the AU met in Addis Ababa.",
        "The Associated Press reported that the aircraft had landed.",
        "A photo released by the palace shows the two men at lunch.",
        "She subscribed to the view that a visit was unwise.",
        "The ICC and the US have no agreement, the editor of a law journal said.",
        "The summit will be held next week in the host's second city.",
        "Russians who live abroad voted at the embassy on Sunday, it said.",
    ],
)
def test_no_sentence_of_the_story_is_thrown_out(sentence: str) -> None:
    story = split_story(STORY + sentence)
    assert story.not_story == ()
    assert story.tells(len(STORY), len(STORY) + len(sentence))


def test_a_list_under_a_related_heading_goes_with_it() -> None:
    text = STORY + "### Related:\n\n1. [An older visit](/news/1)\n2. [A later one](/news/2)\n"
    assert split_story(text).not_story == ("### Related:", "1. [An older visit](/news/1)", "2. [A later one](/news/2)")


def test_a_title_under_related_article_goes_with_it_and_the_next_paragraph_stays() -> None:
    text = STORY + "Related article\nHow the pipeline split the alliance\n\nThe leaders meet again in May."
    story = split_story(text)
    assert story.not_story == ("Related article", "How the pipeline split the alliance")
    assert "The leaders meet again in May." in story.body


def test_a_headline_in_capitals_glued_between_sentences_is_cut_out_alone() -> None:
    text = 'He landed on Monday.RIVAL WARNS OF TALKS THAT LEAD NOWHERE AT ALLThe president smiled. "Good," he said.'
    story = split_story(text)
    assert story.not_story == ("RIVAL WARNS OF TALKS THAT LEAD NOWHERE AT ALL",)


def test_an_isolated_teaser_between_two_paragraphs_is_kept_out() -> None:
    lines = [
        "The president arrived in the neighbouring capital on Monday for a summit.",
        "The court had issued a warrant for his arrest in March.",
        "His host said the summit would not be disturbed by the warrant.",
        "The court's ruling binds its members, and the host is a member.",
        "Gardeners who wish to swap tulips, rare orchids or seedlings with strangers can now register their "
        "greenhouses through a municipal platform.",
        "The ruling caused a legal headache for the host, which joined the court early.",
        "The president's foreign minister attended the last summit for him.",
        "The host has asked the court for advice on the warrant.",
        "The president will fly home after the summit.",
    ]
    assert split_story("\n".join(lines)).not_story == (lines[4],)


def test_front_matter_is_a_frame_but_its_title_tells() -> None:
    text = "---\nlayout: post\ntitle: A visit\nauthor: Jane\ntags: []\n---\n\n" + STORY
    story = split_story(text)
    assert "title: A visit" in story.body
    assert {"layout: post", "author: Jane", "tags: []"} <= set(story.not_story)


def test_hard_line_breaks_are_joined_into_paragraphs() -> None:
    text = "The president of the large\nneighbour arrived on\nMonday.\nHis host waited at the\nairport for an hour.\nThey shook hands."
    story = split_story(text)
    assert [story.flat[a:b] for a, b in story.paragraphs] == [
        "The president of the large neighbour arrived on Monday.",
        "His host waited at the airport for an hour.",
        "They shook hands.",
    ]


@pytest.mark.parametrize(
    ("head", "place", "agency", "day"),
    [
        ("SEOUL, Jan. 4 (Yonhap) -- The president left.", "SEOUL", "Yonhap", "Jan. 4"),
        ("ULAANBAATAR (AFP) - The president landed.", "ULAANBAATAR", "AFP", ""),
        ("(CNN) The president landed.", "", "CNN", ""),
        ("Nairobi — The president landed.", "Nairobi", "", ""),
    ],
)
def test_a_dateline_gives_place_agency_and_day(head: str, place: str, agency: str, day: str) -> None:
    (found,) = split_story(head + " " + STORY).datelines
    assert (found.place, found.agency, found.day) == (place, agency, day)


PIECES = st.sampled_from(
    [
        STORY,
        "Read more",
        "\n",
        "\r\n",
        "  ",
        "Advertisement",
        "Related articles",
        "---",
        "\u2028",
        "a\x00b",
        "(Photo by ",
        "Subscribed",
        "By Jane Roe",
        "1. x",
        "\u202e",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=8).map("".join))


@given(TEXTS)
def test_blocks_are_in_order_exact_and_hold_all_but_white_space(text: str) -> None:
    story = split_story(text)
    at = 0
    for block in story.blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        at = block.end
    assert not text[at:].strip()
    assert len(story.flat) == len(story.body) == len(text)
    for aside in story.asides:
        assert text[slice(*aside.span)] == aside.text


@given(st.text(max_size=300))
def test_flat_text_is_as_long_and_flat_already(text: str) -> None:
    assert len(flatten(text)) == len(text)
    assert flatten(flatten(text)) == flatten(text)
    assert "\n" not in flatten(text)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A.",
        "a\n",
        "(Photo ",
        "is broadcast on X ",
        "See also: ",
        "By entering your email ",
        "ABC DEF ",
        "Ab Cd is a ",
    ],
)
def test_a_long_hostile_text_is_split_in_bounded_time(piece: str) -> None:
    text = piece * (100_000 // len(piece)) + " reporter"
    begun = time.perf_counter()
    split_story(text)
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize(
    "piece", ["-", "- ", "a - ", "A, ", "a/", "a  |  ", "AP, ", "share ", ". ", "·  ", "A B C, ", "http://a"]
)
@pytest.mark.parametrize("head", ["", "By ", "Photo: ", "For more ", "A B"])
def test_no_rule_takes_long_on_a_line_of_marks(piece: str, head: str) -> None:
    text = STORY + (head + piece * 400)[:398] + "!"
    begun = time.perf_counter()
    split_story(text)
    assert time.perf_counter() - begun < 1


def test_the_numbered_heads_of_a_list_are_story() -> None:
    text = STORY + "1. WHAT THE LEADERS AGREED ON AT LUNCH\n\nThey agreed on the pipeline.\n"
    assert split_story(text).not_story == ()
