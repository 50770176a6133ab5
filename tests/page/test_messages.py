"""Every text of the pages is in the catalogue and in every language."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from dedere.page.words import LANGUAGES, state_names, translations

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_messages", ROOT / "tools" / "messages" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize("lang", [one.code for one in LANGUAGES if one.code != "en"])
def test_no_text_lacks_a_translation(build: ModuleType, lang: str) -> None:
    catalogue = translations(lang)
    texts = [message.id for message in build.template() if message.id]
    assert len(texts) > 250
    known = catalogue._catalog  # type: ignore[attr-defined]
    assert [text for text in texts if not known.get(text)] == []


@pytest.mark.parametrize("lang", [one.code for one in LANGUAGES if one.code != "en"])
def test_a_translation_has_the_places_of_the_original(build: ModuleType, lang: str) -> None:
    for message in build.template():
        if message.id:
            made = translations(lang).gettext(message.id)
            assert sorted(re.findall(r"%\(\w+\)s", made)) == sorted(re.findall(r"%\(\w+\)s", message.id)), message.id


def test_states_have_names_in_french() -> None:
    names = state_names("fr")
    assert (names["MN"], names["ZA"], names["XK"]) == ("Mongolie", "Afrique du Sud", "Kosovo")


def test_templates_hold_no_text_outside_the_catalogue() -> None:
    for path in (ROOT / "src/dedere/page/templates").glob("*.html"):
        text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->", "", path.read_text(), flags=re.S)
        visible = re.findall(r">([^<>]*[A-Za-z]{3}[^<>]*)<", text)
        allowed = {"dedere", "· dedere", "%", "/openapi.json"}
        assert [
            one.strip()
            for one in visible
            if one.strip() not in allowed and not one.startswith(" &lt;") and not one.startswith("&lt;")
        ] == [], path.name
