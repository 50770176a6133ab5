"""Who comes along makes the journey as well; who only stands near the words does not."""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text

PUBLISHED = "2024-09-03"


def _travellers(text: str, where: str) -> set[str]:
    reading = read_text(text, id="companions", published=PUBLISHED)
    return {visit.who for visit in reading.visits if visit.where == where}


@pytest.mark.parametrize(
    ("text", "where", "who"),
    [
        (
            "William Ruto flew to Brasilia on Sunday, accompanied by his wife Rachel Ruto.",
            "BR",
            {"William Ruto", "Rachel Ruto"},
        ),
        (
            "Joko Widodo landed in Nairobi on Monday. He is accompanied by Foreign Minister Retno Marsudi, Trade "
            "Minister Zulkifli Hasan and Energy Minister Arifin Tasrif.",
            "KE",
            {"Joko Widodo", "Retno Marsudi", "Zulkifli Hasan", "Arifin Tasrif"},
        ),
        (
            "Keir Starmer will travel to Lima on Friday with his foreign secretary David Lammy.",
            "PE",
            {"Keir Starmer", "David Lammy"},
        ),
        (
            "Keir Starmer landed in Lima on Friday. Starmer was joined at the dinner by David Lammy, British "
            "Ambassador to Chile Ann Garrett and other aides.",
            "PE",
            {"Keir Starmer", "David Lammy", "Ann Garrett"},
        ),
    ],
)
def test_companions_make_the_journey(text: str, where: str, who: set[str]) -> None:
    assert _travellers(text, where) == who


@pytest.mark.parametrize(
    ("text", "where", "who"),
    [
        (
            "Emmanuel Macron landed in Rabat on Monday. Macron was joined by Olaf Scholz in condemning the coup.",
            "MA",
            {"Emmanuel Macron"},
        ),
        (
            "Emmanuel Macron landed in Rabat on Monday, accompanied by Stephane Sejourne, and Olaf Scholz said so.",
            "MA",
            {"Emmanuel Macron", "Stéphane Séjourné"},
        ),
        (
            "Keir Starmer landed in Lima on Friday, accompanied by the British Ambassador to Peru Gavin Cook.",
            "PE",
            {"Keir Starmer"},
        ),
        (
            "Keir Starmer visited Lima on Friday. In Ottawa Starmer was joined by Justin Trudeau.",
            "PE",
            {"Keir Starmer"},
        ),
    ],
)
def test_others_do_not(text: str, where: str, who: set[str]) -> None:
    assert _travellers(text, where) == who


def test_the_king_s_wife_has_no_family_name() -> None:
    text = "King Charles and his wife, Camilla, landed in Nairobi on Monday night."
    assert _travellers(text, "KE") == {"Charles III", "Queen Camilla"}


def test_who_is_called_by_title_first_and_named_later_travels() -> None:
    text = "The President has arrived in Dushanbe.\n\nAt the airport, Vladimir Putin was met by Emomali Rahmon."
    assert _travellers(text, "TJ") == {"Vladimir Putin"}
