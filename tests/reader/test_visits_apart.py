"""What was done before and what is planned are two journeys, and a name is taken whole."""

from __future__ import annotations

from dedere.reader.read import read_text


def _visits(text: str) -> list[tuple[str, str, str]]:
    reading = read_text(text, id="apart", published="2024-09-03")
    return [(visit.who, visit.where, visit.status) for visit in reading.visits]


def test_an_earlier_journey_is_not_the_one_that_is_planned() -> None:
    told = _visits("Keir Starmer will travel to Kenya in December. Starmer had visited Kenya as a young lawyer.")
    assert told == [("Keir Starmer", "KE", "planned"), ("Keir Starmer", "KE", "made")]


def test_a_journey_that_begins_today_is_one() -> None:
    told = _visits("Keir Starmer will travel to Kenya on Tuesday. Starmer arrived in Nairobi.")
    assert told == [("Keir Starmer", "KE", "made")]


def test_a_family_name_behind_a_known_name_belongs_to_it() -> None:
    told = _visits("Sheikh Mohammed bin Zayed Al Nahyan landed in Lima on Monday.")
    assert told == [("Mohamed bin Zayed Al Nahyan", "PE", "made")]


def test_a_state_of_several_words_is_no_name() -> None:
    told = _visits("The president of the United Arab Emirates, Sheikh Mohammed bin Zayed, landed in Lima on Monday.")
    assert told == [("Mohamed bin Zayed Al Nahyan", "PE", "made")]


def test_the_countries_of_a_list_are_all_meant() -> None:
    told = _visits("Nobody went to Peru, Chile, Laos and Nepal. Keir Starmer will visit the four countries in May.")
    assert {where for _, where, _ in told} == {"PE", "CL", "LA", "NP"}


def test_whose_an_embassy_is_tells_no_place() -> None:
    told = _visits("Keir Starmer walked into the United States embassy in Kigali on Monday.")
    assert told == [("Keir Starmer", "RW", "made")]
