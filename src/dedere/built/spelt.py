"""How do the world's languages spell the states?

Taken once, when the record is built: CLDR's names in all its languages (through babel) and the spellings that
`countrynames` collects. Neither library is needed afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from dedere.errors import NeedsExtra
from dedere.record.names import LARGE, OTHER, Spelling, plain, spellings
from dedere.record.record import Record

LARGE_LANGUAGES = frozenset({
    "en", "ar", "zh", "zh_Hant", "fr", "ru", "es", "de", "pt", "it", "uk", "tr", "fa", "he", "ja", "ko", "hi",
})  # fmt: skip


def all_spellings(record: Record) -> Iterator[Spelling]:
    """Every spelling of everything in the record; a row's own spelling drops the same one of lesser rank."""
    best: dict[tuple[str, str, str], Spelling] = {}
    for each in (*spellings(record), *_of_states(record)):
        if not each.key:
            continue
        held = best.get((each.kind, each.key, each.of))
        if held is None or each.rank < held.rank:
            best[each.kind, each.key, each.of] = each
    yield from best.values()


def _of_states(record: Record) -> Iterator[Spelling]:
    try:
        from babel import Locale, localedata
    except ImportError:
        raise NeedsExtra("Building the record", extra="build") from None
    for identifier in sorted(localedata.locale_identifiers()):
        locale = Locale.parse(identifier)
        if locale.territory:
            continue
        rank = LARGE if identifier in LARGE_LANGUAGES else OTHER
        for code, name in sorted(locale.territories.items()):
            if code in record.states and len(plain(name)) > 2:
                yield Spelling("state", plain(name), rank, code, name)
    yield from _collected(record)


def _collected(record: Record) -> Iterator[Spelling]:
    from importlib.resources import files

    import yaml

    text = files("countrynames").joinpath("data.yaml").read_text(encoding="utf-8")
    for code, names in sorted(yaml.load(text, Loader=yaml.CBaseLoader).items()):
        if code in record.states:
            for name in names:
                key = plain(str(name))
                if len(key) > 1:
                    yield Spelling("state", key, OTHER, code, str(name))
