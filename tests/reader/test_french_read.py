"""What comes of a whole French article?"""

from __future__ import annotations

import importlib.util
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.reader.fr.names import places
from dedere.reader.fr.read import read_french
from dedere.reader.language import language_of
from dedere.reader.model import Parser
from dedere.reader.patterns import patterns
from dedere.reader.read import read_text
from dedere.reader.reading import Reading

ARTICLES = Path(__file__).parents[2] / "benchmarks" / "articles" / "french"
WITHOUT_MODEL = Parser("no_such_model")
HAS_MODEL = importlib.util.find_spec("fr_core_news_sm") is not None
_LISTS = ("visits", "meetings", "absences", "warrants", "memberships", "figures", "asides")


def _read(text: str, *, published: str | None = "2024-09-03") -> Reading:
    return read_french(text, id="a", published=published, parser=WITHOUT_MODEL)


def _spans_stand(text: str, reading: Reading) -> bool:
    return all(text[slice(*one.span)] == one.text for name in _LISTS for one in getattr(reading, name))


def test_a_french_article_is_read_through_the_same_door_as_an_english_one() -> None:
    text = "Le président russe Vladimir Poutine est arrivé lundi à Oulan-Bator pour une visite de deux jours."
    reading = read_text(text, id="a", published="2024-09-03")
    assert [(v.who, v.where, v.when, v.status) for v in reading.visits] == [
        ("Vladimir Putin", "MN", "2024-09-02", "made")
    ]
    assert "positions" in reading.notes[0]


def test_whoever_holds_an_office_on_the_article_s_day_is_meant_by_the_title() -> None:
    text = "Le président sud-africain s'est rendu à Moscou lundi."
    assert _read(text, published="2023-09-05").visits[0].who == "Cyril Ramaphosa"
    assert _read(text, published="2015-09-08").visits[0].who == "Jacob Zuma"


def test_a_pronoun_means_whom_the_sentence_before_spoke_of() -> None:
    reading = _read("Sergueï Lavrov a parlé aux journalistes. Il se rendra jeudi à Belgrade.")
    assert [(v.who, v.where, v.when, v.status) for v in reading.visits] == [
        ("Sergey Lavrov", "RS", "2024-09-05", "planned")
    ]


def test_a_gathering_lends_its_place_and_days() -> None:
    reading = _read(
        "Le sommet des Brics se tiendra à Kazan du 22 au 24 octobre. Narendra Modi ne participera pas au sommet."
    )
    (absence,) = reading.absences
    assert (absence.event, absence.where, absence.when) == ("BRICS summit", "RU", "2024-10-22/2024-10-24")
    assert reading.visits[0].status == "declined"


def test_several_mentions_of_one_journey_are_one_visit() -> None:
    reading = _read("Vladimir Poutine est arrivé à Astana. Le président russe s'est rendu lundi au Kazakhstan.")
    assert [(v.where, v.when) for v in reading.visits] == [("KZ", "2024-09-02")]


def test_the_day_stands_at_the_head_of_the_page_or_is_not_given() -> None:
    assert _read("PARIS, 19 juillet 2023 (AFP) - Il pleut.", published=None).dated == "2023-07-19"
    assert _read("Un titre\n\nPublié le 3/9/2024 à 14h\n\nIl pleut.", published=None).dated == "2024-09-03"
    assert _read("Le traité est entré en vigueur le 1er juillet 2002.", published=None).dated is None


def test_lines_that_address_the_reader_are_no_story() -> None:
    text = "Il pleut sur la ville.\n\nLire aussi : Vladimir Poutine est arrivé à Paris\n"
    reading = _read(text)
    assert not reading.visits
    assert reading.not_story == ("Lire aussi : Vladimir Poutine est arrivé à Paris",)


@pytest.mark.skipif(not HAS_MODEL, reason="the French model is an extra: dedere[fr]")
@pytest.mark.model
def test_the_parser_finds_what_stands_too_far_apart_for_surface_patterns() -> None:
    text = "Le président russe est, contre l'avis de ses conseillers et de son médecin, arrivé à Oulan-Bator."
    assert not _read(text).visits
    (visit,) = read_french(text, id="a", published="2024-09-03").visits
    assert (visit.who, visit.where, visit.confidence) == ("Vladimir Putin", "MN", "parser")


@pytest.mark.skipif(not HAS_MODEL, reason="the French model is an extra: dedere[fr]")
@pytest.mark.model
def test_the_parser_leaves_the_sentences_alone_that_only_look_alike() -> None:
    wrong = [
        sentence
        for pattern in patterns("fr")
        for sentence in pattern.unlike
        if getattr(read_french(sentence, id="a", published="2024-09-03"), f"{pattern.kind}s")
    ]
    assert not wrong


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda p: p.stem)
def test_the_articles_are_read_with_passages_that_stand_in_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    reading = read_french(text, id=path.stem, parser=WITHOUT_MODEL)
    gold: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert language_of(text) == "fr"
    assert _spans_stand(text, reading)
    assert reading.dated == gold["dated"]
    wanted = {(v["who"], v["where"]) for v in gold["visits"]}
    assert {(v.who, v.where) for v in reading.visits} <= wanted


def test_the_names_of_states_are_those_of_cldr() -> None:
    babel = pytest.importorskip("babel")
    known = places()
    named = babel.Locale("fr").territories
    states = ("AM", "BI", "CN", "DE", "HU", "JO", "KG", "KZ", "MN", "NE", "NG", "RU", "TD", "TJ", "UA", "ZA")
    assert {code: known[named[code].replace("’", "'")].states for code in states} == {code: (code,) for code in states}


_WORDS = (
    *("Vladimir Poutine", "le président russe", "il", "s'est rendu", "ne se rendra pas", "à Paris", "en Mongolie"),
    *("lundi", "le 3 mai", "au sommet", "des Brics", "la CPI", "a émis", "un mandat d'arrêt", "contre", "et", "qui"),
    *(",", ".", "si", "membre de", "« ", "»", "\n", "\u200f", "😀", "12", "selon", "de"),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join))
def test_any_heap_of_words_gives_a_reading_whose_passages_stand_in_it(text: str) -> None:
    assert _spans_stand(text, _read(text))


@pytest.mark.parametrize(
    "text",
    [
        "le président russe Vladimir Poutine et " * 4000,
        "Vladimir Poutine, " * 8000,
        "il ne s'est pas rendu " * 5000,
        "la " * 40000,
        "du 22 au " * 10000,
    ],
    ids=["titles", "names", "verbs", "articles", "ranges"],
)
def test_a_long_text_without_a_full_stop_is_read_in_bounded_time(text: str) -> None:
    begun = time.perf_counter()
    _read(text)
    assert time.perf_counter() - begun < 20
