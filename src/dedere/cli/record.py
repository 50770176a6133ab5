"""`dedere record`: build, verify, compare and export the record."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dedere.cli.command import Arguments, Command
from dedere.errors import BadRecord, CannotRead

FORMATS = ("csv", "jsonl", "sqlite", "parquet", "geojson", "ftm")


def arguments(parser: argparse.ArgumentParser) -> None:
    """verify, build, diff, export."""
    parts = parser.add_subparsers(dest="what", required=True, metavar="verify|build|diff|export")
    verify = parts.add_parser("verify", help="check every row of data/: file, line and remedy for each problem")
    verify.add_argument("--data", metavar="DIR", help="the folder of tables (default: data/ of the checkout)")
    build = parts.add_parser("build", help="verify, then write the record's file")
    build.add_argument("--data", metavar="DIR", help="the folder of tables (default: data/ of the checkout)")
    build.add_argument("--out", metavar="FILE", help="the file to write (default: the one dedere opens)")
    diff = parts.add_parser("diff", help="which rows, and which answers, a change of data moves")
    diff.add_argument("old", help="a folder of tables or a built record")
    diff.add_argument("new", help="the same, after the change")
    diff.add_argument("--json", action="store_true")
    export = parts.add_parser("export", help="the record for other programs")
    export.add_argument("--format", choices=FORMATS, required=True)
    export.add_argument("--set", metavar="NAME", dest="set_name", help="one set only, for example trips")
    export.add_argument("--out", metavar="FILE", help="a file or folder to write (default: standard output)")


def run(given: Arguments) -> int:
    """Runs one part."""
    return {"verify": _verify, "build": _build, "diff": _diff, "export": _export}[given.what](given)


def _verify(given: Arguments) -> int:
    from dedere.built.verify import verify

    data = _data(given.data)
    problems = verify(data)
    if problems:
        raise BadRecord(problems)
    print(f"{data}: every row can be built.")
    return 0


def _build(given: Arguments) -> int:
    from dedere.built.build import build_record
    from dedere.built.open import DEFAULT, open_record

    out = Path(given.out or DEFAULT)
    build_record(_data(given.data), out)
    record = open_record(out)
    print(f"{out}: version {record.version}, released {record.released.iso}.")
    return 0


def _diff(given: Arguments) -> int:
    from dedere.cli.diff import print_diff

    return print_diff(Path(given.old), Path(given.new), as_json=given.json)


def _export(given: Arguments) -> int:
    from dedere.built.export import export
    from dedere.built.open import open_record

    out = Path(given.out) if given.out else None
    written = export(open_record(), format=given.format, set_name=given.set_name, out=out)
    if out is None:
        sys.stdout.buffer.write(written)
    else:
        print(f"wrote {out}", file=sys.stderr)
    return 0


def _data(given: str | None) -> Path:
    path = Path(given) if given else _checkout_data()
    if not path.is_dir():
        raise CannotRead(
            str(path), why="is no folder of tables", remedy="Run this in a checkout of dedere, or give --data DIR."
        )
    return path


def _checkout_data() -> Path:
    beside = Path(__file__).resolve().parents[3] / "data"
    return beside if beside.is_dir() else Path("data")


COMMANDS = {
    "record": Command("record", "Build, verify, compare and export the record.", "dedere record verify", arguments, run)
}
