"""Who stayed away, who came for them, and from what: told in lists, in the next clause, by journeys called off."""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text


def absences(text: str) -> set[tuple[str, str, str, str | None]]:
    reading = read_text(text, id="away", published="2024-09-03")
    return {(a.who.split()[-1], a.event, a.mode, a.substitute) for a in reading.absences}


OPENED = "The NATO summit in Portugal opened on Monday with speeches and a long lunch. "


@pytest.mark.parametrize(
    "text",
    [
        "Recep Tayyip Erdogan did not come; his foreign minister, Hakan Fidan, represented the country.",
        "Recep Tayyip Erdogan stayed away. Hakan Fidan sat in his chair.",
        "Recep Tayyip Erdogan will not attend, and Hakan Fidan goes in his stead.",
        "The seat of Recep Tayyip Erdogan stayed empty, but Hakan Fidan led the Turkish delegation.",
    ],
)
def test_a_substitute_told_in_the_next_clause_is_put_to_the_absence(text: str) -> None:
    assert absences(OPENED + text) == {("Erdoğan", "NATO summit", "substituted", "Hakan Fidan")}


def test_somebody_of_another_state_is_no_substitute() -> None:
    text = OPENED + "Recep Tayyip Erdogan did not come. Keir Starmer led the British delegation."
    assert absences(text) == {("Erdoğan", "NATO summit", "skipped", None)}


def test_who_comes_to_another_gathering_is_no_substitute_at_this_one() -> None:
    text = (
        "Vladimir Putin skipped the BRICS summit in Johannesburg, and Sergei Lavrov sat in for him at the G20 in Delhi."
    )
    assert ("Putin", "BRICS summit", "skipped", None) in absences(text)


def test_who_skips_a_gathering_and_speaks_to_it_on_a_screen_takes_part_from_afar() -> None:
    text = "Vladimir Putin skipped the BRICS summit in Johannesburg, which he addressed by video link."
    assert absences(text) == {("Putin", "BRICS summit", "remote", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden has called off his trip to Sydney for the Quad summit.",
        "Joe Biden was to have flown to Sydney for the Quad summit, but scrapped the journey.",
        "Joe Biden called off the stop in Sydney, where the Quad summit was to be held.",
    ],
)
def test_a_journey_to_a_gathering_that_is_called_off_is_an_absence(text: str) -> None:
    assert absences(text) == {("Biden", "Quad summit", "skipped", None)}


@pytest.mark.parametrize(
    "text",
    [
        "William Ruto denied that he would stay away from the African Union summit in Addis Ababa.",
        "Aides dismissed rumours that William Ruto would skip the African Union summit in Addis Ababa.",
        "William Ruto would have skipped the African Union summit in Addis Ababa.",
        "Nothing will keep William Ruto from attending the African Union summit in Addis Ababa.",
        "Activists urged William Ruto not to attend the African Union summit in Addis Ababa.",
        "William Ruto skipped a dinner at the African Union summit in Addis Ababa.",
    ],
)
def test_what_is_denied_supposed_or_asked_for_is_no_absence(text: str) -> None:
    assert absences(text) == set()


def test_the_gatherings_of_two_years_are_two() -> None:
    text = (
        "Vladimir Putin opened the BRICS summit in Kazan on Monday. He had cancelled his trip to last year's summit "
        "in South Africa."
    )
    reading = read_text(text, id="years", published="2024-09-03")
    assert [(a.event, a.where, a.when) for a in reading.absences] == [("BRICS summit", "ZA", "2023")]


def test_a_gathering_without_a_name_goes_by_its_place() -> None:
    text = "Benjamin Netanyahu turned down an invitation to last weekend's ceremony in Paris."
    assert {event for _, event, _, _ in absences(text)} == {"ceremony in Paris"}


def test_a_summit_that_may_be_any_is_no_gathering_with_a_name() -> None:
    assert absences("Vladimir Putin cancelled a trip to a summit in South Africa.") == set()


def test_one_speech_told_in_two_ways_is_one() -> None:
    text = "Bernie Sanders will skip Benjamin Netanyahu's address to Congress. Nancy Pelosi said she'd skip the speech."
    assert absences(text) == {
        ("Sanders", "Benjamin Netanyahu's address to Congress", "skipped", None),
        ("Pelosi", "Benjamin Netanyahu's address to Congress", "skipped", None),
    }


def test_a_meeting_planned_with_somebody_who_stays_away_is_off() -> None:
    text = "King Salman will not attend the Camp David summit. Barack Obama had planned to meet King Salman there."
    reading = read_text(text, id="off", published="2015-05-11")
    assert [m.status for m in reading.meetings] == ["cancelled"]
