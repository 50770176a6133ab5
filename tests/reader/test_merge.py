"""Which mentions tell of one journey, and what does the whole article say of it?"""

from __future__ import annotations

from typing import Any

from dedere.reader.read import read_text


def read(text: str, *, published: str | None = "2024-09-03") -> Any:
    return read_text(text, id="merge", published=published)


def visits(text: str) -> list[tuple[str, str, str | None, str]]:
    return [(v.who, v.where, v.when, v.status) for v in read(text).visits]


def test_one_journey_told_twice_is_one_entry_with_the_exact_day() -> None:
    text = "Vladimir Putin will visit Mongolia this week. Mr Putin is due in Ulaanbaatar on Thursday."
    assert visits(text) == [("Vladimir Putin", "MN", "2024-09-05", "planned")]


def test_a_journey_of_last_year_is_not_the_one_that_is_planned() -> None:
    text = "Xi Jinping visited Moscow in March 2023. Xi Jinping plans to visit Moscow again."
    assert visits(text) == [("Xi Jinping", "RU", "2023-03", "made"), ("Xi Jinping", "RU", None, "planned")]


def test_a_planned_journey_that_is_called_off_is_cancelled() -> None:
    text = "Vladimir Putin was to visit Turkey. The visit was called off."
    assert [(w, s) for _, w, _, s in visits(text)] == [("TR", "cancelled")]


def test_a_meeting_abroad_is_a_journey_of_who_is_not_at_home() -> None:
    reading = read("Vladimir Putin met Xi Jinping in Beijing on Monday.")
    assert [(v.who, v.where, v.when) for v in reading.visits] == [("Vladimir Putin", "CN", "2024-09-02")]


def test_who_stays_away_from_a_gathering_declines_the_journey_to_it() -> None:
    reading = read("Narendra Modi will skip the SCO summit in Astana.")
    assert [(v.who, v.where, v.status) for v in reading.visits] == [("Narendra Modi", "KZ", "declined")]


def test_a_gathering_lends_its_place_and_day_to_who_goes_there() -> None:
    text = "The BRICS summit opens in Kazan on 22 October. Masoud Pezeshkian will attend the summit."
    assert visits(text) == [("Masoud Pezeshkian", "RU", "2024-10-22", "planned")]


def test_two_gatherings_of_one_name_in_two_places_stay_apart() -> None:
    text = "Xi Jinping attended the SCO summit in Astana. Xi Jinping will attend the SCO summit in Tianjin next year."
    assert [(w, s) for _, w, _, s in visits(text)] == [("KZ", "made")]


def test_a_timetable_in_the_present_tense_is_a_plan() -> None:
    assert visits("Alexander Lukashenko flies to Moscow on Wednesday.") == [
        ("Alexander Lukashenko", "RU", "2024-09-04", "planned")
    ]


def test_without_the_article_s_day_a_weekday_stays_undated() -> None:
    found = read("Viktor Orban flew to Moscow on Friday.", published=None).visits
    assert [(v.where, v.when) for v in found] == [("RU", None)]


def test_a_reading_without_a_parser_still_finds_what_words_show() -> None:
    from dedere.reader.model import Parser

    missing = Parser("no_such_model_package")
    reading = read_text("Viktor Orban flew to Moscow on Friday.", id="x", published="2024-09-03", parser=missing)
    assert [v.where for v in reading.visits] == ["RU"]
    assert "could not be loaded" in reading.notes[0]


def test_the_gate_leaves_out_no_statement() -> None:
    text = (
        "The BRICS summit opens in Kazan on 22 October. Officials spoke. Xi Jinping will attend. It rained. "
        "Vladimir Putin met him in Moscow in May. Nobody else came. Narendra Modi skipped a lunch in Astana."
    )
    gated, whole = (read_text(text, id="merge", published="2024-09-03", gated=g) for g in (True, False))
    assert gated.visits
    assert gated == whole
