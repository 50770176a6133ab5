"""Which day is lent to a claim that names none?"""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text


def visits(text: str) -> dict[str, tuple[str, str | None, str]]:
    reading = read_text(text, id="story", published="2024-09-20")
    return {v.who: (v.where, v.when, v.status) for v in reading.visits}


@pytest.mark.model
def test_a_trip_called_off_as_the_news_is_one_of_these_weeks() -> None:
    text = "President Cyril Ramaphosa has called off his visit to Uganda. His office spoke of urgent matters at home."
    assert visits(text) == {"Cyril Ramaphosa": ("UG", "2024-09", "cancelled")}


@pytest.mark.model
def test_who_else_was_there_came_on_the_same_days() -> None:
    text = (
        "Emmanuel Macron arrived in Cairo on Sunday. He spoke of the war. "
        "The German foreign minister, Annalena Baerbock, was also in Cairo."
    )
    told = visits(text)
    assert told["Emmanuel Macron"][1] == "2024-09-15"
    assert told["Annalena Baerbock"] == ("EG", "2024-09-15", "made")


@pytest.mark.model
def test_nobody_shares_the_days_of_a_visit_of_long_ago() -> None:
    text = (
        "Emmanuel Macron visited Cairo in May 2019. The town was quiet. "
        "Annalena Baerbock, who has since gone to Cairo, never spoke of it."
    )
    assert visits(text).get("Annalena Baerbock", ("EG", None, "made"))[1] is None


@pytest.mark.model
def test_nobody_shares_the_days_of_a_visit_to_come() -> None:
    text = "Emmanuel Macron will arrive in Cairo on Sunday. Annalena Baerbock could travel to Cairo as well."
    assert visits(text)["Annalena Baerbock"][2] == "possible"
    assert visits(text)["Annalena Baerbock"][1] is None


@pytest.mark.model
def test_guests_of_a_ceremony_of_yesterday_came_yesterday() -> None:
    text = (
        "Envoys walked out of President Yoweri Museveni's inauguration in Kampala yesterday. "
        "Kenya's William Ruto was there. Others in the tent: Rwanda's Paul Kagame and Salva Kiir of South Sudan."
    )
    told = visits(text)
    assert told["Paul Kagame"] == ("UG", "2024-09-19", "made")
    assert told["Salva Kiir"] == ("UG", "2024-09-19", "made")
