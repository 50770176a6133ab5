"""What courts did about warrants."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from dedere.reader.lexicon import Person
from dedere.reader.model import Parser
from dedere.reader.passages import Told
from dedere.reader.read import read_text
from dedere.reader.warrants_people import folded, in_full

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


def test_who_gives_himself_up_is_in_the_courts_hands() -> None:
    assert acts("Joseph Kony gave himself up to the ICC in June 2020.") == [
        ("Joseph Kony", "ICC", "executed", "2020-06")
    ]
    assert acts("Slobodan Milosevic flew to The Hague to surrender to the ICTY.")[0][2] == "executed"


def test_a_journey_to_an_organisation_is_no_arrest() -> None:
    assert acts("Russia sent Sergei Lavrov to a BRICS meeting; the ICC wants others.") == []


def test_an_indictment_by_a_tribunal_is_not_yet_a_warrant() -> None:
    assert acts("The Special Court for Sierra Leone indicted Charles Taylor in 2003.") == []


def test_two_days_of_two_warrants_are_two_entries() -> None:
    found = acts("The ICC in 2009 and 2010 issued two warrants against Omar al-Bashir.")
    assert [when for *_, when in found] == ["2009", "2010"]


def test_what_was_applied_for_is_the_warrants_told_of_just_before() -> None:
    found = acts("The ICC issued warrants for Joseph Kony. The prosecutor had applied for them on 23 January.")
    assert ("Joseph Kony", "ICC", "requested", "2024-01-23") in found


def test_a_request_that_judges_grant_is_a_warrant_issued() -> None:
    found = acts("ICC judges granted the prosecutor's request for a warrant against Yoav Gallant.")
    assert found == [("Yoav Gallant", "ICC", "issued", None)]


def test_a_challenge_that_fails_upholds_the_warrant() -> None:
    assert acts("Israel lost its appeal against the ICC warrant for Benjamin Netanyahu.")[0][2] == "upheld"
    assert acts("The ICC threw out a challenge to the warrant for Benjamin Netanyahu.")[0][2] == "upheld"


def test_the_rebel_of_a_nation_is_the_one_named_just_above() -> None:
    found = acts("Joseph Kony heads the list of the ICC. The warrant for the Ugandan rebel was issued in July 2005.")
    assert found == [("Joseph Kony", "ICC", "issued", "2005-07")]


def test_a_tribunal_of_the_un_in_the_hague_is_not_the_icc() -> None:
    found = acts("The Serbian general Sreten Lukić surrenders to the UN war crimes tribunal in The Hague.")
    assert found == [("Sreten Lukić", "ICTY", "executed", "2024-09-03")]


def test_a_warrant_that_is_denied_or_urged_is_none() -> None:
    assert acts("The ICC denied that it had issued a warrant for Emmerson Mnangagwa.") == []
    assert acts("No arrest warrant has been issued by the ICC for Alexander Lukashenko.") == []
    assert acts("Sviatlana Tsikhanouskaya urged the ICC to seek a warrant for Alexander Lukashenko.") == []


def test_an_act_announced_at_a_time_is_of_that_time() -> None:
    found = acts("The ICC prosecutor Karim Khan announced in May he was seeking a warrant for Yahya Sinwar.")
    assert found == [("Yahya Sinwar", "ICC", "requested", "2024-05")]


def test_the_time_of_the_next_clause_is_not_that_of_the_warrant() -> None:
    found = acts("Since the ICC issued a warrant for Vladimir Putin, he has been to Mongolia this September.")
    assert [(who, when) for who, _, _, when in found] == [("Vladimir Putin", None)]


def test_the_day_of_the_news_yields_to_a_day_that_is_told() -> None:
    text = "The ICC has issued a warrant for Joseph Kony. Judges issued the warrant for Kony on July 8."
    assert acts(text) == [("Joseph Kony", "ICC", "issued", "2024-07-08")]


def test_no_state_is_wanted() -> None:
    found = acts("ICC issues arrest warrant for Ivory Coast politician Laurent Gbagbo")
    assert {name for name, *_ in found} == {"Laurent Gbagbo"}


def test_a_short_name_is_the_person_whom_the_story_names_in_full() -> None:
    full = Person(name="Charles Blé Goudé")
    story = cast(Told, SimpleNamespace(named_people={folded(full.name): full}))
    assert in_full(story, Person(name="Ble Goude")) == full
    assert in_full(story, Person(name="Goude Charles")).name == "Goude Charles"


def test_what_judges_refuse_to_set_aside_is_the_warrant_just_told_of() -> None:
    found = acts("The ICC issued a warrant for Joseph Kony in 2005. Judges refused last year to set it aside.")
    assert ("Joseph Kony", "ICC", "upheld", "2023") in found


def test_a_day_counted_from_another_is_reckoned() -> None:
    found = acts(
        "The ICC issued a warrant for Joseph Kony on July 8, 2005, two days after the prosecutor asked for it."
    )
    assert ("Joseph Kony", "ICC", "requested", "2005-07-06") in found
    assert ("Joseph Kony", "ICC", "issued", "2005-07-08") in found


def test_the_day_after_an_act_the_news_is_of_today() -> None:
    found = acts("A day after the ICC issued a warrant for Vladimir Putin, Moscow reacted.")
    assert found == [("Vladimir Putin", "ICC", "issued", "2024-09-02")]


def test_a_first_appearance_is_no_arrest() -> None:
    found = acts("Joseph Kony became the first leader to appear before the ICC.")
    assert [act for _, _, act, _ in found if act == "executed"] == []


def test_a_request_that_is_turned_down_upholds_nothing() -> None:
    found = acts("ICC judges turned down a request for a warrant against Joseph Kony.")
    assert [act for _, _, act, _ in found] == ["requested"]
