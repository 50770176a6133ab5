"""Where a journey led that is told without its place, and who says "I"."""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text


def journeys(text: str) -> set[tuple[str, str, str]]:
    return {(v.who, v.where, v.status) for v in read_text(text, id="it", published="2024-09-03").visits}


@pytest.mark.model
def test_a_visit_without_a_place_leads_to_the_other_state_of_its_sentence() -> None:
    text = "Brazil and Russia agreed on an accord on Monday during a visit by Sergei Lavrov."
    assert journeys(text) == {("Sergey Lavrov", "BR", "made")}


@pytest.mark.model
def test_a_visit_without_a_place_and_with_two_hosts_is_not_guessed() -> None:
    text = "Brazil, Peru and Russia agreed on an accord on Monday during a visit by Sergei Lavrov."
    assert not journeys(text)


@pytest.mark.model
def test_a_journey_at_home_stays_at_home() -> None:
    assert not journeys("Russian officials looked forward to a visit by Sergei Lavrov.")


@pytest.mark.model
def test_who_says_i_in_a_quotation_is_the_one_who_travels() -> None:
    text = '"I will fly to Yerevan in October," Emmanuel Macron said on Monday.'
    assert ("Emmanuel Macron", "AM", "planned") in journeys(text)


@pytest.mark.model
def test_nobody_travels_where_two_people_speak_in_one_sentence() -> None:
    text = '"I will fly to Yerevan," Emmanuel Macron said, and "so shall I," said Olaf Scholz.'
    assert not journeys(text)


@pytest.mark.model
def test_who_serves_an_organisation_is_at_work_at_its_seat() -> None:
    assert not journeys("Jens Stoltenberg spoke in Brussels on Monday.")
    assert journeys("Jens Stoltenberg spoke in Madrid on Monday.") == {("Jens Stoltenberg", "ES", "made")}


@pytest.mark.model
def test_a_question_only_asks() -> None:
    assert journeys("Will Vladimir Putin travel to Brazil?") == {("Vladimir Putin", "BR", "possible")}
    assert not journeys("Should Vladimir Putin travel to Brazil?")


@pytest.mark.model
def test_who_sits_in_a_plane_travels_with_it() -> None:
    assert journeys("The jet carrying Olaf Scholz landed in Samarkand.") == {("Olaf Scholz", "UZ", "made")}
    assert not journeys("The jet that Olaf Scholz admired landed in Samarkand.")


@pytest.mark.model
def test_who_stays_away_from_a_gathering_without_a_name_makes_no_journey_to_its_place() -> None:
    assert ("Joe Biden", "ID", "declined") in journeys("Joe Biden skipped the summit in Jakarta.")
