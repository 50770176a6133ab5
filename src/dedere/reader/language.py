"""In which language is a text written?

Counted by the small words that every text needs. Only what is clear is named: a text too short or too mixed to tell
counts as English, the language that the reader knows best.
"""

from __future__ import annotations

import re
from collections import Counter

from dedere.reader.reading import DatedBy, Reading
from dedere.reader.wordlist import listed
from dedere.record.day import Day
from dedere.record.record import Record

_COMMON = {
    "en": frozenset(
        listed(
            "the of and to in that is was for on with by has have had from his he she it at said will who not as are"
        )
    ),
    "fr": frozenset(
        listed("""le la les de des du et en un une est à au aux que qui dans pour par sur avec son sa ses ne pas il elle
        a été sont ce cette ont mais l d s n qu se plus""")
    ),
    "de": frozenset(
        listed(
            "der die das und in den von zu mit ist im auf für des dem nicht ein eine sich nach hat wird er bei aus am"
        )
    ),
    "es": frozenset(
        listed("el la los las de del y en un una que es por con para su se al no ha más como fue lo este pero sus")
    ),
    "it": frozenset(
        listed("il lo la gli le di del della e in un una che è per con su si non ha alla dal nel sono anche dei al")
    ),
    "pt": frozenset(
        listed("o a os as de do da dos das e em um uma que é por com para se ao no na não foi mais sua ele pelo")
    ),
    "nl": frozenset(
        listed("de het een en van in op te dat is voor met zijn niet aan er die door naar heeft werd om bij")
    ),
    "pl": frozenset(listed("i w na z do że się nie jest o po za przez dla od jak to jego który które przed oraz")),
    "tr": frozenset(listed("ve bir bu da de için ile olarak olan daha çok gibi sonra kadar ancak en ne ise")),
}
_NAMES = {
    "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish",
    "tr": "Turkish",
    "cyrillic": "a language in Cyrillic script", "arabic": "a language in Arabic script",
    "hebrew": "Hebrew", "greek": "Greek", "devanagari": "a language in Devanagari script",
    "east asian": "an East Asian language",
}  # fmt: skip
_SCRIPTS = {
    "cyrillic": re.compile("[\u0400-\u04ff]"), "arabic": re.compile("[\u0600-\u06ff]"),
    "hebrew": re.compile("[\u0590-\u05ff]"), "greek": re.compile("[\u0370-\u03ff]"),
    "devanagari": re.compile("[\u0900-\u097f]"), "east asian": re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"),
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_LOOK = 4000  # characters that are enough to tell
_PLAIN = (" the ", " of ", " and ", " to ")
_OFTEN = 150  # characters in which running English has one of these at least
_FEW = 4  # small words that a text must have of another language at least
_CLEAR = 1.6  # how many times as many as of English


def language_of(text: str) -> str:
    """The language of a text: "en", "fr", another code, or the name of a script; "en" where it cannot be told.

    >>> language_of("Le président russe s'est rendu à Oulan-Bator pour une visite de deux jours.")
    'fr'
    >>> language_of("Vladimir Putin arrived in Paris.")
    'en'
    """
    head = text[:_LOOK]
    if _OFTEN * sum(map(head.count, _PLAIN)) > max(len(head), 4 * _OFTEN):
        return "en"  # told in a microsecond
    if not head.isascii() and (script := _script(head)):
        return script
    words = Counter(_WORD.findall(head.lower()))
    english = _count(words, "en")
    if 4 * english >= sum(words.values()):
        return "en"  # every fourth word is a small English one
    best, most = "en", 0
    for language in _COMMON:
        if language != "en" and (count := _count(words, language)) > most:
            best, most = language, count
    return best if most >= _FEW and most > _CLEAR * english else "en"


def read_other(
    text: str,
    language: str,
    *,
    id: str,  # noqa: A002 - the word of the data
    record: Record | None,
    source: str | None,
    published: str | None,
) -> Reading:
    """The reading of a text that is not English: French by its own reader, any other a note and nothing else."""
    if language == "fr":
        from dedere.reader.fr.read import read_french

        return read_french(text, id=id, record=record, source=source, published=published)
    day = Day.of(published[:10]) if published else None
    return Reading(
        id=id,
        source=source,
        published=published,
        dated=day.iso if day else None,
        dated_by=(DatedBy(how="metadata", says=f"published {day.iso}"),) if day else (),
        notes=(
            f"the text seems to be written in {_NAMES.get(language, language)}; dedere reads English and French, "
            "and takes nothing from this text",
        ),
    )


def _count(words: Counter[str], language: str) -> int:
    return sum(words[word] for word in _COMMON[language] if word in words)


def _script(head: str) -> str | None:
    letters = sum(character.isalpha() for character in head)
    for name, pattern in _SCRIPTS.items():
        if len(pattern.findall(head)) > 0.6 * letters:
            return name
    return None
