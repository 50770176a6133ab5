"""Whom and where does a passage mean?"""

from __future__ import annotations

import pytest

from dedere.reader.document import document
from dedere.reader.gazetteer import own
from dedere.reader.people import PeopleFinder
from dedere.reader.places import PlaceFinder
from dedere.record.day import Day


def who(text: str, *, on: str = "2024-09-03") -> list[tuple[str, str]]:
    doc = document(text)
    hits = own().hits(doc.flat)
    finder = PeopleFinder(doc, own(), hits, (), Day.of(on))
    found, before = [], []
    for sentence in doc.sentences:
        mentions = finder.in_sentence(sentence, before)
        before.extend(mentions)
        found.extend((doc.flat[m.core[0] : m.core[1]], p.name) for m in mentions for p in m.people)
    return found


def where(text: str) -> list[tuple[str, tuple[str, ...]]]:
    doc = document(text)
    finder = PlaceFinder(doc, own(), own().hits(doc.flat))
    found, before = [], []
    for sentence in doc.sentences:
        mentions = finder.in_sentence(sentence, before)
        before.extend(mentions)
        found.extend((doc.flat[m.start : m.end], m.states) for m in mentions)
    return found


def test_a_surname_means_the_person_named_in_full_before() -> None:
    assert ("Japarov", "Sadyr Japarov") in who("Sadyr Japarov spoke. Japarov then left.")


def test_a_title_means_who_held_the_office_on_the_day() -> None:
    assert who("The Sudanese president spoke.", on="2012-01-01") == [("The Sudanese president", "Omar al-Bashir")]
    assert who("The Israeli prime minister spoke.", on="2021-12-01") == [
        ("The Israeli prime minister", "Naftali Bennett")
    ]


def test_a_title_means_somebody_of_the_article_before_anybody_else() -> None:
    found = who(
        "Kosovar President Hashim Thaci resigned in 2020. The Kosovar president went to court.", on="2024-09-03"
    )
    assert found[-1] == ("The Kosovar president", "Hashim Thaçi")


def test_a_pronoun_means_the_subject_of_the_sentence_above() -> None:
    assert ("He", "Viktor Orbán") in who("Viktor Orban praised Donald Trump. He then flew to Moscow.")


def test_she_is_no_man() -> None:
    assert ("She", "Giorgia Meloni") in who("Emmanuel Macron met Giorgia Meloni. She praised the talks.")


def test_a_pronoun_before_the_subject_means_the_subject() -> None:
    assert ("her", "Giorgia Meloni") in who("During her first trip to China, Giorgia Meloni signed a plan.")


def test_a_family_name_that_comes_first_stands_for_the_person() -> None:
    assert ("Xi", "Xi Jinping") in who("Xi Jinping landed. Xi will stay two days.")


def test_a_lower_case_article_is_part_of_the_name() -> None:
    assert ("al-Bashir", "Omar al-Bashir") in who("Omar al-Bashir is wanted. Police let al-Bashir go.")


def test_another_spelling_is_the_same_person() -> None:
    names = {name for _, name in who("President Volodymyr Zelenskyi met Alexander Lukashenka and Moamer Kadhafi.")}
    assert names == {"Volodymyr Zelenskyy", "Alexander Lukashenko", "Muammar Gaddafi"}


def test_an_administration_is_no_person() -> None:
    assert who("The Biden administration objected.") == []


def test_two_leaders_are_the_two_named_last() -> None:
    found = who("Xi Jinping hosted Vladimir Putin. The two leaders signed a paper.")
    assert found[-2:] == [("The two leaders", "Xi Jinping"), ("The two leaders", "Vladimir Putin")]


def test_the_leaders_of_two_states_are_two_people() -> None:
    assert {name for _, name in who("The leaders of Russia and Belarus will meet.")} == {
        "Vladimir Putin",
        "Alexander Lukashenko",
    }


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("He flew to Budapest, Hungary.", [("HU",)]),
        ("He flew to the Chinese capital.", [("CN",)]),
        ("He went to Donetsk and Hebron.", [("UA",), ("PS",)]),
        ("He went to Hong Kong.", [("CN",)]),
        ("He visited all five Central Asian countries.", [("UZ", "KZ", "TJ", "TM", "KG")]),
        ("He visited the Indian state of Goa.", [("IN",)]),
        ("The Rome Statute and the Geneva Conventions apply.", []),
        ("A Russia-led bloc met.", []),
        ("The Washington Post said so.", []),
    ],
)
def test_a_place_stands_for_the_state_whose_territory_it_is(text: str, states: list[tuple[str, ...]]) -> None:
    assert [found for _, found in where(text)] == states


def test_the_country_is_the_one_named_before() -> None:
    assert where("Kenya hosted him. His visit to the country was short.")[-1] == ("the country", ("KE",))


def test_here_is_where_the_report_is_dated_from() -> None:
    assert where("LIMA, Nov. 14 (Agency) -- Dina Boluarte spoke. Leaders arrived here.")[-1] == ("here", ("PE",))
