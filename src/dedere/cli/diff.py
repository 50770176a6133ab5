"""`dedere record diff`: which rows a change of data moves, and which answers with them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from dedere.answer.moved import Moved, moved
from dedere.built.diff import Change, diff, open_any
from dedere.cli.out import bold, heading, print_json, wrap

SHOWN = 200


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """The rows that differ, and the runs of days whose answers do, by what was known on a day."""

    known_on: str
    rows: tuple[Change, ...]
    answers: tuple[Moved, ...]


def print_diff(old: Path, new: Path, *, as_json: bool) -> int:
    """Compares two folders of tables or built records; prints rows first, then answers."""
    before, after = open_any(old), open_any(new)
    known_on = max(before.released, after.released)
    made = Difference(known_on=known_on.iso, rows=diff(before, after), answers=moved(before, after, known_on=known_on))
    if as_json:
        print_json(made)
        return 0
    count = "1 row differs" if len(made.rows) == 1 else f"{len(made.rows)} rows differ"
    print(bold(wrap(f"{count}; {len(made.answers)} runs of days are answered otherwise")))
    if made.rows:
        heading("Rows")
    for change in made.rows[:SHOWN]:
        print(wrap(f"{change.kind}: {change.set} {change.id}", indent="    ", first="  "))
        for cell in change.cells:
            print(wrap(f"{cell.column}: {cell.before!r} -> {cell.after!r}", indent="        ", first="      "))
    if len(made.rows) > SHOWN:
        print(f"  and {len(made.rows) - SHOWN} more; --json has all")
    if made.answers:
        heading(f"Answers, as known on {known_on.iso}")
    _print_answers(made.answers)
    return 0


def _print_answers(answers: Sequence[Moved]) -> None:
    """One line for each change of one person's answers, with every place that has it."""

    def same(each: Moved) -> tuple[str, str, str, str]:
        was, now = f"{each.was} ({each.was_standing})", f"{each.answer} ({each.standing})"
        return each.name, each.since, each.until or "", f"{was} -> {now}"

    for (name, since, until, change), group in groupby(sorted(answers, key=same), key=same):
        places = sorted(each.where for each in group)
        days = f"{since} until {until}" if until else f"{since} on"
        print(wrap(f"{name}, {days}: {change}: {', '.join(places)}", indent="      ", first="  "))
