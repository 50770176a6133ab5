"""How journeys look at the prompt, in 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dedere.answer.travel import Covered, Journey, Owed, Trips
from dedere.answer.travel_before_after import BeforeAfter, Share, Tally
from dedere.answer.travel_compare import Compare
from dedere.cli.out import bold, dim, heading, wrap

TALLIES: tuple[tuple[str, str], ...] = (
    ("made", "journeys made"),
    ("bound", "  to bound hosts"),
    ("not_bound", "  to unbound hosts"),
    ("contested", "  to contested land"),
    ("unknown", "  host's duty not known"),
    ("days_abroad", "days abroad"),
    ("planned", "announced, not confirmed"),
    ("cancelled", "cancelled"),
    ("declined", "declined"),
    ("remote", "by video"),
    ("replaced", "not made, somebody sent"),
    ("unconfirmed", "unconfirmed"),
)


def print_trips(answer: Trips) -> None:
    """The table of trips, two lines each."""
    counts = answer.counts
    unconfirmed = counts.unconfirmed + counts.plan_only
    print(wrap(
        f"{answer.name}: {many(counts.trips, 'trip')} shown, {counts.made} made, of these {counts.to_bound_hosts} to "
        f"hosts bound to the court, warrant or none; {unconfirmed} unconfirmed."
    ))  # fmt: skip
    print(wrap(f"Before and after: {answer.split.says}. As known on {answer.known_on}."))
    if answer.trips:
        print("\n" + bold(f"  {'when':<17}{'to':<20}{'trip':<10}must the host arrest"))
    for journey in answer.trips:
        _journey(journey)
    legend = [
        words
        for there, words in (
            (any(each.unconfirmed for each in answer.trips), "? recalled and not re-read, or of low confidence"),
            (any(each.plan_only for each in answer.trips), "p only an announcement was read"),
            (any(each.imported for each in answer.trips), "+ your own import"),
        )
        if there
    ]
    if legend:
        print("\n" + wrap("; ".join(legend), indent="  "))
    print_coverage(answer.coverage)


def _journey(journey: Journey) -> None:
    mark = "+" if journey.imported else "?" if journey.unconfirmed else "p" if journey.plan_only else " "
    owed = all_owed(journey.owed)
    print(
        f"{mark} {short_when(journey.when):<17}{cut(journey.host, 19):<20}{journey.status:<10}{cut(owed, 31)}".rstrip()
    )
    parts = [part for part in (journey.occasion, f"sent {journey.substitute}" if journey.substitute else "") if part]
    print(dim(wrap(f"{'; '.join(parts)} [{journey.source.title}]", indent="    ")))


def all_owed(owed: Sequence[Owed]) -> str:
    """What was owed over a stay, each answer once with its standings in the order of the days."""
    answers: dict[str, list[str]] = {}
    for one in owed:
        answer, _, standing = short_owed(one).partition(": ")
        if standing not in answers.setdefault(answer, []):
            answers[answer].append(standing)
    return "; ".join(f"{answer}: {', '.join(standings)}" for answer, standings in answers.items())


def short_owed(owed: Owed) -> str:
    """The answer and its standing in few words."""
    if owed.standing == "no_warrant":
        return "no: no public warrant"
    return f"{owed.answer}: {owed.standing.replace('_', ' ')}"


def short_when(text: str) -> str:
    """An interval without what its end repeats: `2024-09-02/03`.

    >>> short_when("2024-09-02/2024-09-03"), short_when("2024-08-31/2024-09-01"), short_when("2024-09")
    ('2024-09-02/03', '2024-08-31/09-01', '2024-09')
    """
    first, _, last = text.partition("/")
    if len(first) == len(last) == 10:
        if first[:7] == last[:7]:
            return f"{first}/{last[8:]}"
        if first[:4] == last[:4]:
            return f"{first}/{last[5:]}"
    return text


def cut(text: str, width: int) -> str:
    """The text, with an ellipsis where it is longer than the column."""
    return text if len(text) <= width else f"{text[: width - 1]}…"


def many(count: int, what: str) -> str:
    """A count with its noun."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def print_coverage(coverage: Sequence[Covered]) -> None:
    """How complete the record is."""
    heading("How complete the record is")
    if not coverage:
        print(wrap("Nobody has said how complete these journeys are: absence is no evidence.", indent="  "))
    for one in coverage:
        words = one.completeness.replace("_", " ")
        print(wrap(f"{one.first} to {one.last}: {words}. {one.says}", indent="    ", first="  "))


def print_before_after(answer: BeforeAfter) -> None:
    """Counts before and after, by year, host, region and organisation."""
    what = "journeys before and after the " if answer.split.on else ""
    print(bold(wrap(f"{answer.name}: {what}{answer.split.says.removeprefix('the ')}.")))
    end = f" No journey counts after the person was {answer.end_says}." if answer.end else ""
    print(wrap(f"As known on {answer.known_on}.{end}"))
    before, after = answer.sides
    print("\n" + bold(f"{'':<28}{'recorded':>18}{'':<4}{'on days compared':>18}"))
    print(f"{'':<28}{'before':>9}{'after':>9}{'':<4}{'before':>9}{'after':>9}")
    for field, says in TALLIES:
        values = [getattr(tally, field) for tally in (before.recorded, after.recorded, before.compared, after.compared)]
        if any(values) or field in ("made", "bound", "not_bound", "unconfirmed"):
            print(f"{says:<28}{values[0]:>9}{values[1]:>9}{'':<4}{values[2]:>9}{values[3]:>9}")
    print(f"{'days':<28}{'':>9}{'':>9}{'':<4}{before.days:>9}{after.days:>9}")
    _years(answer)
    _shares("Bound hosts visited", answer.bound_hosts)
    _shares("By region", answer.continents)
    _shares("By organisation of the summit", answer.organisations)
    print_coverage(answer.coverage)
    heading("How it is counted")
    for note in answer.notes:
        print(wrap(note, indent="  "))
    if answer.left_out:
        print(wrap(f"Left out of the days compared: {', '.join(answer.left_out)}.", indent="  "))


def _years(answer: BeforeAfter) -> None:
    heading("By year, as recorded")
    print(f"  {'year':<13}{'made':>6}{'bound':>8}{'unbound':>9}{'contested':>11}{'not made':>10}{'days compared':>16}")
    for year in answer.years:
        one: Tally = year.recorded
        twice = sum(other.year == year.year for other in answer.years) == 2
        label = f"{year.year} {year.phase}" if twice else str(year.year)
        not_made = one.cancelled + one.declined + one.remote
        made = f"{one.made:>6}{one.bound:>8}{one.not_bound:>9}{one.contested:>11}"
        print(f"  {label:<13}{made}{not_made:>10}{year.days:>16}")


def _shares(title: str, shares: Iterable[Share], *, most: int = 12) -> None:
    found = list(shares)
    heading(f"{title}: journeys made, before and after")
    if not found:
        print("  none")
    for one in found[:most]:
        print(f"  {cut(one.name, 45):<46}{one.before:>7}{one.after:>7}")
    if len(found) > most:
        print(f"  {len(found) - most} more; --json has all")


def print_compare(answer: Compare) -> None:
    """Persons in blocks of columns that fit the line."""
    print(f"As known on {answer.known_on}.")
    fit = 2
    for start in range(0, len(answer.persons), fit):
        persons = answer.persons[start : start + fit]
        print("\n" + bold(f"{'':<28}" + "".join(f"{cut(one.name, 24):>25}" for one in persons)))
        print(f"{'first public warrant':<28}" + "".join(f"{one.split.on or 'none':>25}" for one in persons))
        print(f"{'':<28}" + "".join(f"{'before':>14}{'after':>11}" for _ in persons))
        for field, says in TALLIES:
            cells = [getattr(side.recorded, field) for one in persons for side in one.sides]
            if any(cells):
                print(f"{says:<28}" + "".join(f"{cell:>{14 if at % 2 == 0 else 11}}" for at, cell in enumerate(cells)))
        days = [side.days for one in persons for side in one.sides]
        print(
            f"{'days compared':<28}" + "".join(f"{cell:>{14 if at % 2 == 0 else 11}}" for at, cell in enumerate(days))
        )
        rates = ["-" if rate is None else f"{rate:.1f}" for one in persons for rate in one.yearly]
        print(
            f"{'journeys a year':<28}"
            + "".join(f"{cell:>{14 if at % 2 == 0 else 11}}" for at, cell in enumerate(rates))
        )
        print(f"{'states visited':<28}" + "".join(f"{one.visited:>25}" for one in persons))
    heading("Bound hosts visited after the first public warrant")
    for one in answer.persons:
        counts = {code: one.bound_after.count(code) for code in dict.fromkeys(one.bound_after)}
        visits = ", ".join(f"{code} {count}" if count > 1 else code for code, count in counts.items()) or "none"
        print(wrap(f"{one.name}: {visits}", indent="    ", first="  "))
    print(
        wrap(
            f"Visited by all of them after: {', '.join(answer.visited_by_all) or 'no state'}", indent="    ", first="  "
        )
    )
    heading("How it is counted")
    for note in answer.notes:
        print(wrap(note, indent="  "))
