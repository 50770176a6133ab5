"""Is a text read in its own language, and said to be unread where there is no reader?"""

from __future__ import annotations

import pytest

from dedere.reader.language import language_of, read_other
from dedere.reader.patterns import patterns
from dedere.reader.reading import Reading


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le président russe est arrivé lundi en Mongolie pour une visite de deux jours.", "fr"),
        ("The president arrived in Mongolia on Monday for a visit of two days.", "en"),
        ("Der Präsident ist am Montag in der Mongolei eingetroffen und wird dort nicht verhaftet.", "de"),
        ("El presidente llegó el lunes a la capital de Mongolia para una visita de dos días.", "es"),
        ("Президент России прибыл в Монголию в понедельник.", "cyrillic"),
        ("وصل الرئيس الروسي إلى منغوليا يوم الاثنين", "arabic"),
        ("普京星期一抵达蒙古国访问", "east asian"),
        ("", "en"),
        ("Putin", "en"),
        ("12 + 30 = 42", "en"),
    ],
)
def test_the_language_of_a_text_is_told_by_its_small_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_every_english_sentence_beside_a_pattern_counts_as_english() -> None:
    for pattern in patterns():
        for sentence in (*pattern.like, *pattern.unlike):
            assert language_of(sentence) == "en", sentence


def test_every_french_sentence_beside_a_pattern_of_five_small_words_counts_as_french() -> None:
    sentences = [s for p in patterns("fr") for s in (*p.like, *p.unlike)]
    told = [s for s in sentences if language_of(" ".join([s] * 2)) == "fr"]
    assert len(told) > 0.9 * len(sentences)


def test_an_english_report_with_a_french_quotation_stays_english() -> None:
    text = (
        "The president said on Monday that the visit was a success and that he was glad of it. "
        '"Je suis venu pour la paix et pour le droit," he told reporters in Paris.'
    )
    assert language_of(text) == "en"


def test_a_text_in_a_language_without_a_reader_gives_a_note_and_nothing_else() -> None:
    reading = read_other(
        "Der Präsident ist am Montag in der Mongolei eingetroffen.",
        "de",
        id="a",
        record=None,
        source=None,
        published="2024-09-03",
    )
    assert "German" in reading.notes[0]
    assert reading.dated == "2024-09-03"
    assert reading == Reading(
        id="a", published="2024-09-03", dated="2024-09-03", dated_by=reading.dated_by, notes=reading.notes
    )
