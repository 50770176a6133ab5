"""`dedere ask`, `reach`, `timeline`, `wanted`, `entered` and `show`: the law's answers at the prompt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dedere.cli.command import Arguments, Command, add_days, add_json
from dedere.cli.out import print_json

if TYPE_CHECKING:
    import argparse

KINDS = ("person", "state", "treaty", "court", "summit", "trip")


def ask_arguments(parser: argparse.ArgumentParser) -> None:
    """One person, one place, one day."""
    parser.add_argument("who", metavar="WHO", help="a person's id or name")
    parser.add_argument("where", metavar="WHERE", help="an ISO code, or the name of a state, territory or place")
    add_days(parser)
    parser.add_argument("--if", dest="assuming", metavar="FACT", help='suppose a fact: "AM party since 2020-01-01"')
    parser.add_argument("--why-not", action="store_true", help="go through every condition of the duty, one by one")
    parser.add_argument("--fail-on", choices=("yes", "no", "unknown", "disputed"), help="exit with 1 on this answer")
    add_json(parser)


def ask(given: Arguments) -> int:
    """Prints one finding."""
    from dedere import public

    known_on = given.known_on
    if given.why_not:
        told = public.why_not(given.who, given.where, on=given.on, known_on=known_on, assuming=given.assuming)
        if given.json:
            print_json(told)
        else:
            from dedere.cli.law_text import print_why_not

            print_why_not(told)
        return int(told.answer == given.fail_on)
    found = public.ask(given.who, given.where, on=given.on, known_on=known_on, assuming=given.assuming)
    if given.json:
        print_json(found)
    else:
        from dedere.cli.law_text import print_finding

        print_finding(found)
    return int(found.answer == given.fail_on)


def reach_arguments(parser: argparse.ArgumentParser) -> None:
    """One person, one day, the world."""
    parser.add_argument("who", metavar="WHO", help="a person's id or name")
    add_days(parser)
    parser.add_argument("--since", metavar="DAY", help="also tell what changed since this day")
    parser.add_argument("--map", metavar="FILE.svg", help="draw the world by what each state owes")
    add_json(parser)


def reach(given: Arguments) -> int:
    """Prints every state, grouped by what it owes, with totals."""
    from dedere import public

    found = public.reach(given.who, on=given.on, known_on=given.known_on, since=given.since)
    if given.map:
        from pathlib import Path

        from dedere.cli.law_text import reach_map

        Path(given.map).write_text(reach_map(found), encoding="utf-8")
        print(f"wrote {given.map}", file=sys.stderr)
    if given.json:
        print_json(found)
    else:
        from dedere.cli.law_text import print_reach

        print_reach(found)
    return 0


def timeline_arguments(parser: argparse.ArgumentParser) -> None:
    """One person, and one place if any."""
    parser.add_argument("who", metavar="WHO", help="a person's id or name")
    parser.add_argument("where", metavar="WHERE", nargs="?", help="one state or territory (default: all ever bound)")
    parser.add_argument("--known-on", metavar="DAY", help="answer by what was known on this day (default: today)")
    add_json(parser)


def timeline(given: Arguments) -> int:
    """Prints the spans of days with what began each."""
    from dedere import public

    found = public.timeline(given.who, given.where, known_on=given.known_on)
    if given.json:
        print_json(found)
    else:
        from dedere.cli.law_text import print_timeline

        print_timeline(found)
    return 0


def wanted_arguments(parser: argparse.ArgumentParser) -> None:
    """One day."""
    add_days(parser)
    add_json(parser)


def wanted(given: Arguments) -> int:
    """Prints everybody under a public warrant."""
    from dedere import public

    found = public.wanted(on=given.on, known_on=given.known_on)
    if given.json:
        print_json(found)
    else:
        from dedere.cli.law_text import print_wanted

        print_wanted(found)
    return 0


def entered_arguments(parser: argparse.ArgumentParser) -> None:
    """One person if any; which entries."""
    parser.add_argument("who", metavar="WHO", nargs="?", help="only this person")
    parser.add_argument("--without-finding", action="store_true", help="only entries on which no court has ruled")
    parser.add_argument("--known-on", metavar="DAY", help="answer by what was known on this day (default: today)")
    add_json(parser)


def entered(given: Arguments) -> int:
    """Prints who entered a bound state and was not arrested."""
    from dedere import public

    found = public.entered(given.who, known_on=given.known_on)
    entries = found.without_finding if given.without_finding else found.not_arrested
    if given.json:
        import msgspec

        print_json(msgspec.structs.replace(found, entries=entries))
    else:
        from dedere.cli.law_text import print_entered

        print_entered(entries, known_on=found.known_on)
    return 0


def show_arguments(parser: argparse.ArgumentParser) -> None:
    """What to show."""
    parser.add_argument("kind", choices=KINDS, help="what it is")
    parser.add_argument("name", nargs="+", metavar="NAME", help="its id or name")
    parser.add_argument("--known-on", metavar="DAY", help="show what was known on this day (default: today)")
    add_json(parser)


def show(given: Arguments) -> int:
    """Prints one page of the record."""
    from dedere import public

    found = public.show(given.kind, " ".join(given.name), known_on=given.known_on)
    if given.json:
        print_json(found)
    else:
        from dedere.cli.law_text import print_page

        print_page(found)
    return 0


COMMANDS = {
    "ask": Command(
        "ask", "Must a state arrest a person on a day, and why?", "dedere ask Putin Mongolia --on 2024-09-03",
        ask_arguments, ask,
    ),
    "reach": Command(
        "reach", "Every state on a day: bound to arrest a person or not, with totals.",
        "dedere reach Putin --on 2025-01-01 --since 2024-01-31", reach_arguments, reach,
    ),
    "timeline": Command(
        "timeline", "When each duty to arrest a person began, changed and ended.", "dedere timeline Putin Armenia",
        timeline_arguments, timeline,
    ),
    "wanted": Command(
        "wanted", "Everybody publicly wanted by an international court on a day.", "dedere wanted --on 2009-03-04",
        wanted_arguments, wanted,
    ),
    "entered": Command(
        "entered", "Who, while wanted, entered a bound state and was not arrested.", "dedere entered Bashir",
        entered_arguments, entered,
    ),
    "show": Command(
        "show", "A page of the record, with history and sources.", "dedere show state Hungary", show_arguments, show,
    ),
}  # fmt: skip
"""The commands of this module, by name."""
