"""What courts did about warrants."""

from __future__ import annotations

import pytest

from dedere.reader.model import Parser
from dedere.reader.read import read_text

NO_PARSER = Parser("no_such_model")


def acts(text: str) -> list[tuple[str, str, str, str | None]]:
    reading = read_text(text, id="x", published="2024-09-03", parser=NO_PARSER)
    for w in reading.warrants:
        assert w.text == text[w.span[0] : w.span[1]]
    return [(w.who, w.court, w.act, w.when) for w in reading.warrants]


def test_each_person_of_a_list_has_an_entry() -> None:
    text = (
        "In May the ICC's prosecutor requested warrants for Benjamin Netanyahu and his defence minister Yoav Gallant."
    )
    assert acts(text) == [
        ("Benjamin Netanyahu", "ICC", "requested", "2024-05"),
        ("Yoav Gallant", "ICC", "requested", "2024-05"),
    ]


def test_a_person_whom_nobody_knows_is_read_from_a_list() -> None:
    text = "The ICC issued warrants for Joan Example and Benjamin Netanyahu."
    assert {who for who, *_ in acts(text)} == {"Joan Example", "Benjamin Netanyahu"}


def test_whom_points_back() -> None:
    text = "Xi Jinping met Vladimir Putin, for whom the ICC issued a warrant in 2023."
    assert acts(text) == [("Vladimir Putin", "ICC", "issued", "2023")]


def test_the_warrant_is_that_of_the_person_wanted_above() -> None:
    text = "Vladimir Putin is wanted by the ICC. Xi Jinping spoke. The court issued the warrant in March 2023."
    assert acts(text) == [("Vladimir Putin", "ICC", "issued", "2023-03")]


def test_the_years_of_the_crimes_do_not_date_the_warrant() -> None:
    assert acts("The ICC issued a warrant for Vladimir Putin over crimes committed in 2022.") == [
        ("Vladimir Putin", "ICC", "issued", None)
    ]


def test_two_warrants_of_two_days_are_two() -> None:
    text = "The ICC issued a warrant for Omar al-Bashir in March 2009 and a second, for genocide, in July 2010."
    assert acts(text) == [
        ("Omar al-Bashir", "ICC", "issued", "2009-03"),
        ("Omar al-Bashir", "ICC", "issued", "2010-07"),
    ]


def test_present_tense_tells_the_news_of_the_day() -> None:
    assert acts("The ICC issues an arrest warrant for Muammar Gaddafi.") == [
        ("Muammar Gaddafi", "ICC", "issued", "2024-09-03")
    ]


def test_a_national_court_is_named_as_it_is() -> None:
    assert acts("A South African court ordered the arrest of Omar al-Bashir.") == [
        ("Omar al-Bashir", "South African court", "issued", None)
    ]


def test_an_arrest_counts_where_a_court_wants_the_person() -> None:
    text = "The ICC wants Rodrigo Duterte. Rodrigo Duterte was arrested in Manila on Monday."
    assert ("Rodrigo Duterte", "ICC", "executed", "2024-09-02") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ICC could issue a warrant for Xi Jinping.",
        "If the ICC issued a warrant for Xi Jinping, nothing would change.",
        "There is no ICC warrant for Xi Jinping.",
        "The ICC has not issued a warrant for Xi Jinping.",
        "Police obtained a search warrant for the home of Donald Trump; the ICC had no part in it.",
        "Members of the ICC must act once a warrant has been issued.",
        "Xi Jinping was arrested, said a rumour.",
    ],
)
def test_what_no_court_did_gives_nothing(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mongolia must arrest Vladimir Putin, whom the ICC wants.",
        "Vladimir Putin, whom the ICC wants, would be arrested if he landed.",
        "Ukraine called for the arrest of Vladimir Putin, whom the ICC wants.",
        "Mongolia did not arrest Vladimir Putin, whom the ICC wants.",
    ],
)
def test_an_arrest_that_was_not_made_is_not_executed(text: str) -> None:
    assert "executed" not in {act for _, _, act, _ in acts(text)}
