"""In which language does a page speak?

English stands in the code; every other language is one gettext catalogue in `messages/`, shipped compiled, with a
table of the names of states beside it.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec

from dedere.record.day import Day


class Language(NamedTuple):
    """A language of the pages; `direction` as HTML has it."""

    code: str
    name: str
    direction: str = "ltr"


LANGUAGES = (Language("en", "English"), Language("fr", "Français"))
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


def N_(text: str) -> str:  # noqa: N802 - the usual name of the mark
    """Marks a text for the catalogue where it is written, to be translated where it is shown."""
    return text


@cache
def translations(lang: str) -> gettext.NullTranslations:
    """The catalogue of a language; English itself where there is none."""
    path = resources.files("dedere.page") / "messages" / f"{lang}.mo"
    if lang == "en" or not path.is_file():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)


def translate(text: str, lang: str) -> str:
    """A text of the pages in a language."""
    return translations(lang).gettext(text) if text else ""


@cache
def state_names(lang: str) -> Mapping[str, str]:
    """The names of states in a language, where they are other than the record's."""
    path = resources.files("dedere.page") / "messages" / f"states.{lang}.json"
    return msgspec.json.decode(path.read_bytes(), type=dict[str, str]) if path.is_file() else {}


MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


def day_words(day: Day, lang: str) -> str:
    """A day as a sentence of the language has it: `3 September 2024`."""
    value = day.date
    number = "1er" if lang == "fr" and value.day == 1 else value.day
    return f"{number} {translate(MONTHS[value.month - 1], lang)} {value.year}"
