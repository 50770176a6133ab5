"""Which commands are there, and what does each take?

A command's module is imported only when the command runs, so that `dedere ask` loads nothing that `ask` does not need.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import argparse

Arguments = Any
"""The words of a command by name: `argparse.Namespace`, or `words.Given` in the plain case."""


class Command(NamedTuple):
    """One command: its line in the help, an example, its arguments, what it does."""

    name: str
    says: str
    example: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments], int]


COMMANDS: dict[str, tuple[str, str]] = {
    "brief": ("reading", "read an article, check it, say what each state owes"),
    "read": ("reading", "the statements of an article, each with its passage"),
    "check": ("reading", "the claims of an article, one by one, against the record"),
    "ask": ("law", "must a state arrest a person on a day, and why"),
    "reach": ("law", "every state on a day: bound or not, and why"),
    "timeline": ("law", "when each duty began, changed and ended"),
    "wanted": ("law", "who is publicly wanted on a day"),
    "entered": ("law", "entered a bound state and was not arrested"),
    "show": ("law", "a person, state, treaty, court, summit or trip, with sources"),
    "trips": ("travel", "a person's journeys, with what each host owed"),
    "before-after": ("travel", "travel before and after the first public warrant"),
    "compare": ("travel", "the travel of several persons side by side"),
    "summit": ("travel", "a gathering: what its host owed, who came and who did not"),
    "state": ("travel", "how a state stands, side by side, without a score"),
    "import": ("exchange", "your own trips, entities or readings, beside the record"),
    "calendar": ("exchange", "announced trips and legal dates as iCalendar"),
    "cite": ("exchange", "how to cite the record or an answer, as BibTeX or CSL"),
    "serve": ("serve", "the atlas and the API on this machine"),
    "record": ("record", "build, verify, compare and export the record"),
}
"""Every command: the module of `dedere.cli` it stands in, and its line in the help."""


def load(name: str) -> Command:
    """The command of that name."""
    module = import_module(f"dedere.cli.{COMMANDS[name][0]}")
    found = module.COMMANDS[name]
    assert isinstance(found, Command)
    return found


def parser_of(command: Command) -> argparse.ArgumentParser:
    """The parser of one command's words."""
    import argparse

    parser = argparse.ArgumentParser(
        prog=f"dedere {command.name}",
        description=command.says,
        epilog=f"example:\n  {command.example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.arguments(parser)
    return parser


def parse(parser: argparse.ArgumentParser, words: Sequence[str]) -> Arguments:
    """The words by name; options may stand between names, where the command has no parts of its own."""
    try:
        return parser.parse_intermixed_args(words)
    except TypeError:
        return parser.parse_args(words)


def top_help() -> str:
    """What `dedere --help` prints."""
    width = max(map(len, COMMANDS))
    lines = "\n".join(f"  {name:<{width}}  {says}" for name, (_, says) in COMMANDS.items())
    return (
        "usage: dedere COMMAND ...\n\n"
        "Who is wanted by an international court, which state must arrest, on which day, and why.\n\n"
        f"commands:\n{lines}\n\n"
        "examples:\n"
        "  dedere brief story.txt\n"
        "  dedere ask Putin Mongolia --on 2024-09-03\n\n"
        "dedere COMMAND --help tells what a command takes. Everybody named is presumed innocent."
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """`--json`: exactly what the API returns."""
    parser.add_argument("--json", action="store_true", help="print what the API returns")


def add_days(parser: argparse.ArgumentParser, *, on: str = "the day asked") -> None:
    """`--on` and `--known-on`."""
    parser.add_argument("--on", metavar="DAY", help=f"{on}, as 2024-09-02 (default: today)")
    parser.add_argument("--known-on", metavar="DAY", help="answer by what was known on this day (default: today)")
