"""How the law's answers look at the prompt, in 80 columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from dedere.cli.out import bold, dim, heading, wrap
from dedere.law.finding import Cite, Fact, Finding

if TYPE_CHECKING:
    from dedere.answer.conditions import WhyNot
    from dedere.answer.entered import Entry
    from dedere.answer.pages import Page
    from dedere.answer.reach import Reach
    from dedere.answer.timeline import Timeline
    from dedere.answer.wanted import Wanted

STANDING_SAYS = {
    "court_found": "the Court itself has found so",
    "settled": "settled",
    "court_view": "as the Court reads the law; some states differ",
    "council": "by a resolution of the Security Council",
    "chapter_vii": "towards a tribunal of the Security Council",
    "declaration": "by a declaration under article 12(3)",
    "residual": "after a withdrawal",
    "territory": "the territory decides",
    "overflight": "overflight only",
    "not_bound": "no rule binds the state",
    "request_unknown": "what the public record does not show",
    "no_warrant": "no warrant to carry out",
}


def print_finding(found: Finding) -> None:
    """One finding: the answer, its reasons with their facts, other readings, what the Court found, notes."""
    hypothetical = "HYPOTHETICAL. " if found.question.assuming else ""
    print(bold(wrap(f"{hypothetical}{found.answer.upper()} ({STANDING_SAYS[found.standing]})")))
    print(wrap(found.says))
    heading("Why")
    for reason in found.why:
        print(wrap(f"{reason.says} [{reason.rule}]", indent="    ", first="  - "))
        for fact in reason.facts:
            print(wrap(_fact(fact), indent="        ", first="      * "))
    if found.court_found:
        heading("What the court found")
        for each in found.court_found:
            print(wrap(f"{each.says} [{each.decision}]", indent="    ", first="  - "))
    if found.readings:
        heading("Other readings")
        for reading in found.readings:
            held = ", ".join(reading.held_by) or "nobody on record"
            since = f", since {reading.since}" if reading.since else ""
            print(wrap(f"{reading.answer}: {reading.name} ({held}{since})", indent="    ", first="  - "))
    for title, lines in (("What is missing", found.missing), ("Notes", found.notes)):
        if lines:
            heading(title)
            for line in lines:
                print(wrap(line, indent="    ", first="  - "))
    print(dim(f"\nAs known on {found.question.known_on}. Everybody named is presumed innocent."))


def _fact(fact: Fact) -> str:
    mark = "unconfirmed: " if fact.unconfirmed else ""
    return f"{mark}{fact.says} [{_source(fact.source)}]"


def _source(source: Cite) -> str:
    return source.title


def print_why_not(told: WhyNot) -> None:
    """The conditions of a duty, each met or not."""
    print(bold(wrap(f"{told.answer.upper()} ({STANDING_SAYS[told.standing]})")))
    print(wrap(told.says))
    heading("The conditions of a duty to arrest")
    for condition in told.conditions:
        met = {True: "met", False: "not met", None: "open"}[condition.met]
        print(wrap(f"{condition.name}: {met}; {condition.says}", indent="    ", first="  - "))
    for title, turn in (("Before", told.before), ("After", told.after)):
        if turn is not None:
            heading(f"{title}: {turn.answer} ({STANDING_SAYS[turn.standing]}), from {turn.since}")
            for event in turn.by:
                print(wrap(f"{event.says} [{_source(event.source)}]", indent="    ", first="  - "))


def print_reach(found: Reach) -> None:
    """The states, grouped by answer and standing, and the totals."""
    print(bold(wrap(f"Who had to arrest {found.name} on {found.on} (as known on {found.known_on})")))
    for total in found.totals:
        if total.states:
            print(
                f"  {total.answer:<9}{total.states:>4} {'state ' if total.states == 1 else 'states'}  "
                f"{total.share_of_area:>6.1%} of the land  "
                f"{total.share_of_people:>6.1%} of the people"
            )
    order = {total.answer: number for number, total in enumerate(found.totals)}
    ranked = sorted(found.states, key=lambda state: (order[state.answer], state.standing, state.name))
    for (answer, standing), group in groupby(ranked, key=lambda state: (state.answer, state.standing)):
        names = [state.name for state in group]
        heading(f"{answer} ({STANDING_SAYS[standing]}): {len(names)}")
        print(wrap(", ".join(names), indent="  ", first="  "))
    if found.compared_with:
        heading(f"Changed since {found.compared_with}: {len(found.changes)}")
        for change in found.changes:
            was = f"{change.was} ({STANDING_SAYS[change.was_standing]})"
            now = f"{change.answer} ({STANDING_SAYS[change.standing]})"
            print(wrap(f"{change.name}: {was} -> {now}", indent="    ", first="  "))


def reach_map(found: Reach) -> str:
    """The world by what each state owes, as one SVG."""
    from dedere.page.map import draw_map, legend_for

    keys = {state.where: _key(state.answer, state.ground) for state in found.states}
    return draw_map(
        keys,
        title=f"Who had to arrest {found.name} on {found.on}",
        says=f"{found.totals[0].states} states were bound, as known on {found.known_on}.",
        names={state.where: state.name for state in found.states},
        legend=legend_for(keys),
        source=f"dedere; as known on {found.known_on}",
    )


def _key(answer: str, ground: str) -> str:
    if answer in ("disputed", "unknown"):
        return answer
    if answer == "no":
        return "never"
    return {"party": "treaty", "chapter_vii": "tribunal", "residual_open": "residual"}.get(ground, ground)


def print_timeline(found: Timeline) -> None:
    """The spans, one below the other."""
    print(bold(wrap(f"{found.name}: duties to arrest, as known on {found.known_on}")))
    for span in found.spans:
        until = f"until {span.until}" if span.until else "on"
        where = "" if found.where else f"{span.name}: "
        print(
            wrap(
                f"{span.since} {until}  {where}{span.answer} ({STANDING_SAYS[span.standing]})",
                indent="      ",
                first="  ",
            )
        )
        if found.where:
            for event in span.began_by:
                print(wrap(f"{event.says} [{_source(event.source)}]", indent="        ", first="      * "))


def print_wanted(found: Wanted) -> None:
    """One line a person."""
    print(bold(wrap(f"{len(found.persons)} publicly wanted on {found.on} (as known on {found.known_on})")))
    for each in found.persons:
        office = f", {each.office}" if each.office else ""
        mark = "? " if each.unconfirmed else ""
        print(wrap(f"{mark}{each.since}  {each.name}{office}: {each.court_name[4:]}, {each.situation}",
                   indent="      ", first="  "))  # fmt: skip
    print(dim("\nWanted for alleged crimes; everybody named is presumed innocent."))


def print_entered(entries: Sequence[Entry], *, known_on: str) -> None:
    """Each entry with what the court made of it."""
    print(bold(wrap(f"{len(entries)} entries into a bound state without an arrest (as known on {known_on})")))
    for entry in entries:
        mark = "? " if entry.unconfirmed else ""
        print(wrap(f"{mark}{entry.when}  {entry.name}, {entry.place} ({entry.where})", indent="      ", first="  "))
        for each in entry.court_found:
            print(wrap(each.says, indent="        ", first="      * "))
        if not entry.court_found:
            print("      * no decision of the court on record")


def print_page(page: Page) -> None:
    """A page of the record: its single facts, then its lists."""
    fields = msgspec.structs.asdict(page)
    print(bold(wrap(str(fields.get("full_name") or fields.get("name") or ""))))
    for name, value in fields.items():
        if isinstance(value, str) and value and name not in ("full_name", "name"):
            print(wrap(f"{_title(name)}: {value}", indent="    ", first="  "))
    for name, value in fields.items():
        if isinstance(value, tuple) and value:
            heading(f"{_title(name)} ({len(value)})")
            if all(isinstance(each, str) for each in value):
                print(wrap(", ".join(value), indent="  ", first="  "))
                continue
            for each in value:
                print(wrap(_line(each), indent="      ", first="  "))


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _line(each: object) -> str:
    if isinstance(each, tuple):
        return "  ".join(str(part) for part in each)
    on = getattr(each, "since", None) or getattr(each, "on", None) or ""
    until = getattr(each, "until", None)
    mark = "unconfirmed: " if getattr(each, "unconfirmed", False) else ""
    source = getattr(each, "source", None)
    told = f" [{_source(source)}]" if isinstance(source, Cite) else ""
    return f"{on}{f' to {until}' if until else ''}  {mark}{getattr(each, 'says', each)}{told}"
