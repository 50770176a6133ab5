"""`dedere trips`, `before-after`, `compare`, `summit` and `state`: travel as scholars ask it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.cli.command import Arguments, Command, add_json
from dedere.cli.out import print_json
from dedere.days import a_time, one_day
from dedere.errors import CannotRead

if TYPE_CHECKING:
    from dedere.record.record import Record

FORMATS = ("text", "json", "csv", "jsonl", "parquet", "geojson")


CONTINENTS = ("africa", "asia", "europe", "north america", "south america", "oceania", "antarctica")


def add_common(parser: argparse.ArgumentParser, *, formats: tuple[str, ...] = FORMATS[:5]) -> None:
    """What every command here takes: the day of knowledge, the user's own rows, the form."""
    parser.add_argument("--known-on", metavar="DAY", help="answer by what was known on this day (default: today)")
    parser.add_argument(
        "--with-imports",
        nargs="?",
        const="",
        metavar="FILE",
        help="count your own imported rows too (see: dedere import)",
    )
    parser.add_argument("--format", choices=formats, default="text", help="default: text; json is what the API returns")
    parser.add_argument("--out", metavar="FILE", help="write there (default: standard output)")
    add_json(parser)


def using(given: Arguments) -> Record | None:
    """The record asked for: the shipped one, or with the user's imports."""
    from dedere import public

    if given.with_imports is None:
        return None
    return public.with_imports(given.with_imports or None)


def tell(answer: Any, given: Arguments, *, text: Any, table: Any) -> int:
    """Gives an answer in the form asked: `text` prints it, `table` gives its lines."""
    form = "json" if given.json else given.format
    if form == "text" and given.out is None:
        text(answer)
        return 0
    if form == "json" and given.out is None:
        print_json(answer)
        return 0
    if form == "text":
        raise CannotRead("--out", why="needs a form to write", remedy="Add --format csv, or another form.")
    from dedere.exchange.tables import written

    content = written(answer, table, form=form, record=using(given))
    if given.out:
        save(given.out, content)
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    return 0


def save(path: str, content: bytes) -> None:
    """Writes a file and says so.

    Raises:
        CannotRead: the path cannot be written.
    """
    try:
        Path(path).write_bytes(content)
    except OSError as error:
        raise CannotRead(path, why=f"cannot be written ({error.strerror})", remedy="Check the folder.") from None
    print(f"wrote {path}", file=sys.stderr)


def trips_arguments(parser: argparse.ArgumentParser) -> None:
    """One person; what to show."""
    parser.add_argument("who", metavar="WHO", help="a person's id or name")
    parser.add_argument("--where", metavar="STATE", help="only to this state")
    parser.add_argument("--since", metavar="DAY", help="only from this day on")
    parser.add_argument("--until", metavar="DAY", help="only before this day")
    parser.add_argument(
        "--status", action="append", default=[], choices=("made", "planned", "cancelled", "declined", "remote")
    )
    parser.add_argument(
        "--tie", action="append", default=[], choices=("bound", "not_bound", "contested", "unknown"),
        help="only to hosts so bound to the court, warrant or none",
    )  # fmt: skip
    parser.add_argument(
        "--region", type=str.lower, default="", metavar="CONTINENT", choices=CONTINENTS, help="for example Africa"
    )
    parser.add_argument("--organisation", metavar="NAME", help="only to its summits")
    parser.add_argument("--unconfirmed", action="store_true", help="only trips that no re-read source confirms")
    add_common(parser, formats=FORMATS)


def trips(given: Arguments) -> int:
    """Prints the trips of one person."""
    from dedere import public
    from dedere.answer.travel import Only
    from dedere.cli.travel_text import print_trips
    from dedere.exchange.tables import trips_table
    from dedere.record.names import find_organisation, find_state

    record = using(given) or public.record()
    only = Only(
        where=find_state(given.where, record).id if given.where else "",
        since=one_day(given.since, name="--since") if given.since else None,
        until=one_day(given.until, name="--until") if given.until else None,
        status=tuple(given.status),
        tie=tuple(given.tie),
        continent=given.region,
        organisation=find_organisation(given.organisation, record).id if given.organisation else "",
        unconfirmed=True if given.unconfirmed else None,
    )
    return tell(
        public.trips(given.who, only=only, known_on=given.known_on, using=record),
        given,
        text=print_trips,
        table=trips_table,
    )


def before_after_arguments(parser: argparse.ArgumentParser) -> None:
    """One person; which days to compare."""
    parser.add_argument("who", metavar="WHO", help="a person's id or name")
    parser.add_argument("--at", metavar="DAY", help="another first day of after (default: the first public warrant)")
    parser.add_argument(
        "--leave-out", metavar="WHEN", action="append", default=[], help="days not to compare, as 2020-03/2021-12"
    )
    parser.add_argument("--selections", action="store_true", help="compare days with a mere selection of trips too")
    parser.add_argument("--counts-only", action="store_true", help="no intervals and no time series")
    parser.add_argument("--plot", metavar="FILE", action="append", default=[], help="a figure as .svg or .png")
    add_common(parser)


def before_after(given: Arguments) -> int:
    """Prints the comparison, with statistics unless only counts are asked."""
    from dedere import public
    from dedere.cli.study_text import print_study
    from dedere.cli.travel_text import print_before_after
    from dedere.exchange.tables import years_table

    for text in given.leave_out:
        a_time(text, name="--leave-out")
    forms = {path: _form_of(path) for path in given.plot}
    counts = public.before_after(
        given.who,
        at=given.at,
        leave_out=given.leave_out,
        selections=given.selections,
        known_on=given.known_on,
        using=using(given),
    )
    if given.counts_only and not given.plot:
        return tell(counts, given, text=print_before_after, table=years_table)
    study = public.statistics(counts)
    for path, form in forms.items():
        from dedere.study.plot import plot

        save(path, plot(study, form=form))
    return tell(study, given, text=print_study, table=lambda one: years_table(one.travel))


def _form_of(path: str) -> Any:
    form = Path(path).suffix.lower().removeprefix(".")
    if form not in ("svg", "png"):
        raise CannotRead(path, why="is neither .svg nor .png", remedy="Give --plot figure.svg or --plot figure.png.")
    return form


def compare_arguments(parser: argparse.ArgumentParser) -> None:
    """Two persons or more."""
    parser.add_argument("who", nargs="+", metavar="WHO", help="ids or names of two persons or more")
    parser.add_argument("--selections", action="store_true", help="compare days with a mere selection of trips too")
    add_common(parser)


def compare(given: Arguments) -> int:
    """Prints persons side by side."""
    from dedere import public
    from dedere.cli.travel_text import print_compare
    from dedere.exchange.tables import compare_table

    answer = public.compare(*given.who, selections=given.selections, known_on=given.known_on, using=using(given))
    return tell(answer, given, text=print_compare, table=compare_table)


def summit_arguments(parser: argparse.ArgumentParser) -> None:
    """One gathering."""
    parser.add_argument("name", nargs="+", metavar="NAME", help="for example: brics 2023, or its id")
    add_common(parser)


def summit(given: Arguments) -> int:
    """Prints one gathering."""
    from dedere import public
    from dedere.cli.standing_text import print_summit
    from dedere.exchange.tables import seats_table

    answer = public.summit(" ".join(given.name), known_on=given.known_on, using=using(given))
    return tell(answer, given, text=print_summit, table=seats_table)


def state_arguments(parser: argparse.ArgumentParser) -> None:
    """One state or several."""
    parser.add_argument("name", nargs="+", metavar="NAME", help="codes or names; quote a name of two words")
    add_common(parser)


def state(given: Arguments) -> int:
    """Prints states side by side."""
    from dedere import public
    from dedere.cli.standing_text import print_states
    from dedere.exchange.tables import states_table

    answer = public.state(*given.name, known_on=given.known_on, using=using(given))
    return tell(answer, given, text=print_states, table=states_table)


COMMANDS = {
    "trips": Command(
        "trips",
        "The journeys of a person, each with what its host owed on those days, and the source.",
        "dedere trips Bashir --tie bound --since 2009-03-04",
        trips_arguments,
        trips,
    ),
    "before-after": Command(
        "before-after",
        "Travel before and after the first public warrant: counts, rates with intervals, a time series, a figure.",
        "dedere before-after Putin --plot putin.svg",
        before_after_arguments,
        before_after,
    ),
    "compare": Command(
        "compare",
        "The travel of two persons or more side by side, each before and after their own first public warrant.",
        "dedere compare Putin Bashir",
        compare_arguments,
        compare,
    ),
    "summit": Command(
        "summit",
        "A gathering: its members, what its host owed, who came, sent somebody, joined by video or stayed away.",
        "dedere summit brics-2023-johannesburg",
        summit_arguments,
        summit,
    ),
    "state": Command(
        "state",
        "How a state stands: treaties, agreements, votes, organisations, positions, wanted visitors. No score.",
        "dedere state Kyrgyzstan",
        state_arguments,
        state,
    ),
}
