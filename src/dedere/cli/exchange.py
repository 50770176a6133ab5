"""`dedere import`, `calendar` and `cite`: other people's rows in, dates and citations out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dedere.cli.command import Arguments, Command, add_json
from dedere.cli.out import heading, print_json, wrap
from dedere.cli.travel import save
from dedere.cli.travel_text import many
from dedere.days import one_day
from dedere.errors import CannotRead, NoSuchRow

if TYPE_CHECKING:
    from dedere.exchange.incoming import Incoming
    from dedere.exchange.overlay import Import, Overlay
    from dedere.record.record import Record
    from dedere.record.rows import Row

SHOWN = 20


def import_arguments(parser: argparse.ArgumentParser) -> None:
    """A file or folder; or what to do with earlier imports."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "source", nargs="?", metavar="SOURCE", help="a CSV, FollowTheMoney entities, a folder of readings"
    )
    what.add_argument("--list", action="store_true", help="the imports that stand")
    what.add_argument(
        "--undo", nargs="?", const="last", metavar="NUMBER", help="take one import out again, whole (default: the last)"
    )
    parser.add_argument(
        "--form", choices=("trips", "colt", "ftm", "readings"), help="the form of the source (default: told from it)"
    )
    parser.add_argument(
        "--into", metavar="FILE", help="the file of your own rows (default: in your user's data folder)"
    )
    parser.add_argument("--trial", action="store_true", help="judge the rows and write nothing")
    add_json(parser)


def import_(given: Arguments) -> int:
    """Brings rows in, lists the imports, or takes one out."""
    from dedere import public
    from dedere.exchange.incoming import bring_in
    from dedere.exchange.overlay import Overlay

    overlay = Overlay.at(given.into)
    if given.list:
        return _list(overlay, as_json=given.json)
    if given.undo is not None:
        return _undo(overlay, given.undo, as_json=given.json)
    came = bring_in(
        Path(given.source),
        form=given.form,
        overlay=overlay,
        record=public.record(),
        on=one_day(None).iso,
        trial=given.trial,
    )
    if given.json:
        print_json(came)
    else:
        _tell(came, trial=given.trial)
    return 0 if came.taken or came.known or not came.bad else 3


def _list(overlay: Overlay, *, as_json: bool) -> int:
    found = overlay.imports()
    if as_json:
        print_json(found)
    elif not found:
        print(f"No import stands in {overlay.place}.")
    else:
        for one in found:
            print(_line(one))
    return 0


def _undo(overlay: Overlay, number: str, *, as_json: bool) -> int:
    if number != "last" and not number.isdigit():
        raise NoSuchRow(number, what="import", nearest=[str(one.number) for one in overlay.imports()])
    gone = overlay.undo(None if number == "last" else int(number))
    if as_json:
        print_json(gone)
    else:
        print(f"Taken out: {_line(gone)}")
    return 0


def _line(one: Import) -> str:
    return f"import {one.number}, {one.on}: {many(one.rows, 'row')} from {one.source} ({one.form})"


def _tell(came: Incoming, *, trial: bool) -> None:
    print(wrap(
        f"{came.source} ({came.form}): {many(len(came.taken), 'row')} {'would go' if trial else 'went'} in, "
        f"{len(came.known)} known already, {len(came.bad)} cannot be taken."
    ))  # fmt: skip
    if came.made is not None:
        print(wrap(f"They stand in {came.into}; count them with --with-imports."))
        print(f"To take them out again: dedere import --undo {came.made.number}")
    if came.bad:
        heading("Not taken")
        for bad in came.bad[:SHOWN]:
            print(wrap(f"{bad.line}: {bad.problem} {bad.remedy}", indent="    ", first="  "))
        if len(came.bad) > SHOWN:
            print(f"  {len(came.bad) - SHOWN} more; --json lists all")


def calendar_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose journeys; as known when."""
    parser.add_argument("who", nargs="*", metavar="WHO", help="only journeys of these persons (default: everybody)")
    parser.add_argument("--known-on", metavar="DAY", help="what lay ahead on this day (default: today)")
    parser.add_argument("--with-imports", nargs="?", const="", metavar="FILE", help="with your own imported rows")
    parser.add_argument("--format", choices=("text", "ics"), default=None, help="default: text, or ics with --out")
    parser.add_argument("--out", metavar="FILE", help="write the calendar here")
    add_json(parser)


def calendar(given: Arguments) -> int:
    """Shows or writes what lies ahead."""
    from dedere import public
    from dedere.answer.travel_ahead import ahead
    from dedere.exchange.calendar import icalendar

    record = public.record() if given.with_imports is None else public.with_imports(given.with_imports or None)
    answer = ahead(known_on=one_day(given.known_on, name="--known-on"), record=record, who=given.who)
    if given.json:
        print_json(answer)
    elif given.out or given.format == "ics":
        content = icalendar(answer, released=record.released)
        if given.out:
            save(given.out, content)
        else:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
    else:
        print(f"Ahead on {answer.known_on}, as known then: {len(answer.entries)} dates.")
        for entry in answer.entries:
            when = entry.first if entry.first == entry.last else f"{entry.first}/{entry.last}"
            print("\n" + wrap(f"{when}  {entry.title}", indent="  "))
            print(wrap(f"{entry.says} [{'; '.join(one.title for one in entry.sources)}]", indent="    "))
    return 0


def cite_arguments(parser: argparse.ArgumentParser) -> None:
    """The record, an answer, or the source of a row."""
    parser.add_argument("asked", nargs="*", metavar="WHO WHERE", help="the question of an answer (default: the record)")
    parser.add_argument("--on", metavar="DAY", help="the day asked")
    parser.add_argument("--known-on", metavar="DAY", help="by what was known on this day (default: today)")
    parser.add_argument("--row", metavar="ID", help="the source that this row of the record rests on")
    parser.add_argument("--format", choices=("bibtex", "csl"), default="bibtex", help="default: bibtex")


def cite(given: Arguments) -> int:
    """Prints one citation."""
    from dedere import __version__, public
    from dedere.exchange.cite import bibtex, csl, of_answer, of_record, of_row

    record, today = public.record(), one_day(None)
    if given.row:
        reference = of_row(_row(given.row, record))
    elif len(given.asked) == 2:
        finding = public.ask(given.asked[0], given.asked[1], on=given.on, known_on=given.known_on)
        reference = of_answer(finding, record, accessed=today, package=__version__)
    elif not given.asked:
        reference = of_record(record, accessed=today, package=__version__)
    else:
        raise CannotRead(" ".join(given.asked), why="is no question", remedy="Give WHO and WHERE, or nothing.")
    if given.format == "csl":
        print_json([csl(reference)])
    else:
        print(bibtex(reference), end="")
    return 0


def _row(row_id: str, record: Record) -> Row:
    from dedere.record.rows import ROWS

    for of in ROWS:
        found = record.one(of, row_id)
        if found is not None:
            return found
    raise NoSuchRow(row_id, what="row")


COMMANDS = {
    "import": Command(
        "import",
        "Your own trips, FollowTheMoney entities or readings, beside the record; undone by one command.",
        "dedere import trips.csv",
        import_arguments,
        import_,
    ),
    "calendar": Command(
        "calendar",
        "Announced journeys, gatherings and legal dates ahead, as text or iCalendar.",
        "dedere calendar --out dates.ics",
        calendar_arguments,
        calendar,
    ),
    "cite": Command(
        "cite",
        "How to cite the record, an answer, or the source of a row: BibTeX or CSL-JSON.",
        "dedere cite Putin Mongolia --on 2024-09-03",
        cite_arguments,
        cite,
    ),
}
