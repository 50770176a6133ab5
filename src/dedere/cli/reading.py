"""`dedere read`, `check` and `brief`: an article in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from dedere.cli.command import Arguments, Command, add_json
from dedere.cli.out import WIDTH, bold, colour, dim, heading, print_json, wrap
from dedere.errors import CannotRead, DedereError

SUFFIXES = (".txt", ".html", ".htm", ".md")


def add_article(parser: argparse.ArgumentParser) -> None:
    """What every reading command takes."""
    parser.add_argument("--published", metavar="DAY", help="the day the article was published, if you know it")
    parser.add_argument("--allow-private", action="store_true", help="also read addresses on this machine and network")


def read_arguments(parser: argparse.ArgumentParser) -> None:
    """Sources, and where readings go."""
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a file, - for standard input, an address, a folder"
    )
    parser.add_argument("--out", metavar="DIR", help="write ID.json for each article into this folder")
    add_article(parser)
    add_json(parser)


def read(given: Arguments) -> int:
    """Reads one article or many."""
    from dedere import public

    sources = _spread(given.sources)
    if given.out is None and len(sources) == 1:
        reading = public.read(sources[0], published=given.published, allow_private=given.allow_private)
        if given.json:
            print_json(reading)
        else:
            print_reading(reading)
        return 0
    return _read_many(sources, given)


def _spread(sources: list[str]) -> list[str]:
    found: list[str] = []
    for source in sources:
        path = Path(source)
        if source != "-" and path.is_dir():
            inside = sorted(str(one) for one in path.iterdir() if one.suffix.lower() in SUFFIXES and one.is_file())
            if not inside:
                raise CannotRead(source, why="holds no .txt, .html or .md file", remedy="Give a folder of articles.")
            found += inside
        else:
            found.append(source)
    return found


def _read_many(sources: list[str], given: Arguments) -> int:
    from dedere import public
    from dedere.cli.progress import progress

    out = Path(given.out) if given.out else None
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    failed = 0
    for source in progress(sources, what="reading"):
        try:
            reading = public.read(source, published=given.published, allow_private=given.allow_private)
        except DedereError as error:
            failed += 1
            print(f"{error.kind}: {error}", file=sys.stderr)
            continue
        if out is None:
            print(msgspec.json.encode(reading).decode())
        else:
            text = msgspec.json.format(msgspec.json.encode(reading), indent=2)
            (out / f"{Path(reading.id).name or 'article'}.json").write_bytes(text + b"\n")
    if failed:
        print(f"{failed} of {len(sources)} could not be read; the others are written.", file=sys.stderr)
        return 3
    return 0


def print_reading(reading: object) -> None:
    """A reading as a person reads it: kind by kind, each with its passage."""
    from dedere.reader.reading import Reading

    assert isinstance(reading, Reading)
    print(bold(reading.id), f"- written {reading.dated}" if reading.dated else "- day unknown")
    for reason in reading.dated_by:
        print(dim(wrap(f"{reason.how}: {reason.says}", indent="    ", first="  ")))
    for kind in ("visits", "meetings", "absences", "warrants", "memberships", "figures", "positions"):
        found = getattr(reading, kind)
        if not found:
            continue
        heading(f"{kind} ({len(found)})")
        for one in found:
            print(wrap(_line(kind, one), indent="    ", first="  "))
            passage = " ".join(one.text.split())
            print(dim(wrap(f"“{passage}”", indent="      ")))
            by = f"says {one.by}; " if one.by else ""
            print(dim(f"      {by}{one.rule} ({one.confidence}) at {one.span[0]}-{one.span[1]}"))
    if reading.not_story:
        heading(f"left out as no part of the story ({len(reading.not_story)})")
        for passage in reading.not_story:
            line = " ".join(passage.split())
            print(dim("  " + (line if len(line) <= WIDTH - 2 else line[: WIDTH - 5] + "...")))
    for note in reading.notes:
        print(wrap(f"note: {note}"), file=sys.stderr)


def _line(kind: str, one: object) -> str:
    fields = msgspec.to_builtins(one)
    when = fields.get("when") or "no date"
    match kind:
        case "visits":
            return f"{fields['who']} - {fields['where']} - {when} - {fields['status']}"
        case "meetings":
            return f"{' and '.join(fields['who'])} - {fields['where'] or 'place unknown'} - {when} - {fields['status']}"
        case "absences":
            instead = f", {fields['substitute']} instead" if fields["substitute"] else ""
            return f"{fields['who']} - {fields['event']} - {when} - {fields['mode']}{instead}"
        case "warrants":
            return f"{fields['who']} - {fields['court']} - {fields['act']} - {when}"
        case "memberships":
            return f"{fields['state']} - {fields['body']} - {fields['relation']}"
        case "figures":
            return f"{fields['about']}: {fields['value']}"
        case _:
            return f"{fields['holder']} - {fields['stance']}"


def check_arguments(parser: argparse.ArgumentParser) -> None:
    """One source; when to fail."""
    parser.add_argument("source", metavar="SOURCE", help="a file, - for standard input, or an address")
    parser.add_argument(
        "--fail-on",
        choices=("contradicted", "new", "unknown"),
        action="append",
        default=[],
        help="exit with 1 when a claim is so decided (may be given more than once)",
    )
    add_article(parser)
    add_json(parser)


def check(given: Arguments) -> int:
    """Checks one article."""
    from dedere import public
    from dedere.page.brief_render import check_text

    checked = public.check(given.source, published=given.published, allow_private=given.allow_private)
    if given.json:
        print_json(checked)
    else:
        print(check_text(checked, colour=colour()))
    return 1 if any(claim.on_record in given.fail_on for claim in checked.claims) else 0


def brief_arguments(parser: argparse.ArgumentParser) -> None:
    """One source; the form of the page."""
    parser.add_argument("source", metavar="SOURCE", help="a file, - for standard input, or an address")
    parser.add_argument("--format", choices=("text", "md", "html", "pdf", "json"), default=None, help="default: text")
    parser.add_argument("--out", metavar="FILE", help="write the brief here (default: standard output)")
    parser.add_argument(
        "--fail-on",
        choices=("contradicted",),
        action="append",
        default=[],
        help="exit with 1 when a claim is so decided",
    )
    add_article(parser)
    add_json(parser)


def brief(given: Arguments) -> int:
    """Writes the brief of one article."""
    from dedere import public
    from dedere.page.brief_render import render

    form = "json" if given.json else given.format or "text"
    if form == "pdf" and given.out is None:
        raise CannotRead("the brief", why="as pdf needs a file", remedy="Add --out brief.pdf.")
    made = public.brief(given.source, published=given.published, allow_private=given.allow_private)
    if form == "json" and given.out is None:
        print_json(made)
    else:
        content = render(made, form=form, colour=given.out is None and colour())
        if given.out:
            Path(given.out).write_bytes(content)
            print(f"wrote {given.out}", file=sys.stderr)
        else:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
    return 1 if given.fail_on and any(claim.on_record == "contradicted" for claim in made.check.claims) else 0


COMMANDS = {
    "read": Command(
        "read",
        "The statements of an article, each with the exact passage it rests on.",
        "dedere read story.txt --json",
        read_arguments,
        read,
    ),
    "check": Command(
        "check",
        "The claims of an article, one by one, against the record.",
        "dedere check story.txt --fail-on contradicted",
        check_arguments,
        check,
    ),
    "brief": Command(
        "brief",
        "Read an article, check it, say what each state owes.",
        "dedere brief story.txt --format html --out brief.html",
        brief_arguments,
        brief,
    ),
}
