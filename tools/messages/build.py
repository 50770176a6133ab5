"""Makes the catalogues of the pages: what is to be translated, and what a browser's server reads.

    python tools/messages/build.py     extracts messages.pot, brings fr.po up to date, compiles fr.mo, names states

Needs Babel, which is there for development only; the package ships the finished files.
"""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "dedere"
MESSAGES = SOURCE / "page" / "messages"
KEYWORDS = {"_": None, "N_": None, "translate": None, "gettext": None}


def template() -> Catalog:
    """Every text of the pages that may be translated."""
    made = Catalog(
        project="dedere", header_comment="# The texts of the pages of dedere. Apache-2.0.", charset="utf-8", fuzzy=False
    )
    methods = [("page/templates/**.html", "jinja2"), ("page/**.py", "python"), ("api/**.py", "python")]
    options = {"page/templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}}
    for name, _, message, comments, _ in extract_from_dir(SOURCE, methods, options, keywords=KEYWORDS):
        if message:
            made.add(message, locations=[(name, 0)], auto_comments=comments)
    return made


def write(catalogue: Catalog, path: Path) -> bytes:
    """The catalogue as text, without days and line numbers, so that it changes only when a text does."""
    out = BytesIO()
    write_po(out, catalogue, omit_header=False, sort_output=True, include_lineno=False, width=110, ignore_obsolete=True)
    keep = b"\n".join(
        line
        for line in out.getvalue().split(b"\n")
        if not line.startswith((b'"POT-Creation', b'"PO-Revision', b'"Generated-By'))
    )
    path.write_bytes(keep)
    return keep


def main() -> int:
    """Brings every file up to date; says what still lacks a translation."""
    fresh = template()
    write(fresh, MESSAGES / "messages.pot")
    lacking = 0
    for lang in ("fr",):
        path = MESSAGES / f"{lang}.po"
        held = read_po(BytesIO(path.read_bytes()), locale=lang) if path.is_file() else Catalog(locale=lang)
        held.update(fresh, no_fuzzy_matching=True)
        held.project, held.version, held.fuzzy = "dedere", "", False
        held.header_comment = f"# The pages of dedere in {Locale.parse(lang).english_name}. Apache-2.0."
        held.msgid_bugs_address = held.last_translator = held.language_team = ""
        write(held, path)
        with (MESSAGES / f"{lang}.mo").open("wb") as file:
            write_mo(file, held)
        names = Locale.parse(lang).territories
        codes = sorted(
            code for code in names if len(code) == 2 and code.isalpha() and code not in ("ZZ", "EU", "UN", "EZ")
        )
        table = {code: names[code] for code in codes}
        (MESSAGES / f"states.{lang}.json").write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n")
        missing = [message.id for message in held if message.id and not message.string]
        lacking += len(missing)
        for one in missing:
            print(f"{lang} lacks: {one!r}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
