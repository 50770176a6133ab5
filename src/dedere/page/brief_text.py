"""What does a brief or a check look like on a terminal: plain lines of at most 80 columns, colour where asked?"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from dedere.answer.brief import Brief
from dedere.answer.claims.claim import Check, Claim
from dedere.law.finding import Cite, Fact, Finding
from dedere.page.brief_words import ANSWERS, HELD, KINDS, TITLES, dated_line, day_of, day_words, known_line

WIDTH = 80
_PAINT = {"confirmed": "32", "contradicted": "31", "new": "36", "unknown": "33", "yes": "31", "no": "32"}


class Pen:
    """Writes lines; paints only where colour was asked for."""

    def __init__(self, *, colour: bool) -> None:
        self.colour = colour

    def paint(self, text: str, code: str) -> str:
        """The text in a colour or weight of the terminal."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def wrap(self, text: str, *, indent: int = 0, first: str = "") -> list[str]:
        """The text in lines of at most 80 columns; addresses stay whole unless they alone are longer."""
        return textwrap.wrap(
            text,
            WIDTH,
            initial_indent=" " * indent + first,
            subsequent_indent=" " * (indent + len(first)),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]

    def heading(self, text: str) -> list[str]:
        """A heading with a blank line before and a rule under it."""
        return ["", self.paint(text.upper(), "1")]


def brief_text(made: Brief, *, colour: bool = False) -> str:
    """The brief in plain text."""
    pen = Pen(colour=colour)
    lines = [pen.paint(line, "1") for line in pen.wrap(f"Brief of {made.source or made.id}")]
    lines += pen.wrap(f"{dated_line(made)} {known_line(made)}")
    for one in made.dated_by:
        lines += pen.wrap(f"{one.how}: {one.says}", indent=2, first="- ")
    lines.append("")
    for line in made.in_short:
        lines += pen.wrap(line, first="* ")
    lines += _happened(made, pen)
    lines += _wanted(made, pen)
    lines += _states(made, pen)
    lines += _announced(made, pen)
    lines += pen.heading(TITLES["check"]) + _claims(made.check.claims, pen)
    lines += _watch(made, pen)
    lines += pen.heading(TITLES["passages"])
    for passage in made.passages:
        lines += pen.wrap(f"“{passage.text}”", first=f"[{passage.n}] ")
    if made.left_out:
        lines += pen.heading(TITLES["left_out"])
        for text in made.left_out:
            lines += pen.wrap(text if len(text) <= 300 else f"{text[:297]}...", first="- ")
    lines += pen.heading(TITLES["cite"]) + pen.wrap(made.cite) + pen.wrap(made.presumed)
    for note in made.notes:
        lines += pen.wrap(f"Note: {note}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def check_text(checked: Check, *, colour: bool = False) -> str:
    """A check in plain text: claim by claim, with the verdict then and now, why, and the rows."""
    pen = Pen(colour=colour)
    dated = f"Held by what was known on {day_words(checked.dated)}" if checked.dated else "The article's day is unknown"
    lines = pen.wrap(f"{dated}, and by what is known today.")
    if not checked.claims:
        lines += pen.wrap("No checkable claim was found.")
    lines += _claims(checked.claims, pen)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _claims(claims: Iterable[Claim], pen: Pen) -> list[str]:
    lines: list[str] = []
    for claim in claims:
        now = f"; today: {HELD[claim.on_record_now]}" if claim.on_record_now != claim.on_record else ""
        head = f"{HELD[claim.on_record].upper()}{now}"
        lines.append("")
        lines.append(f"{pen.paint(head, _PAINT[claim.on_record])} ({KINDS[claim.kind]})")
        by = f", says {claim.by}" if claim.by else ""
        lines += pen.wrap(f"“{' '.join(claim.text.split())}”{by}", indent=2)
        lines += pen.wrap(claim.why, indent=4)
        if claim.since_then:
            lines += pen.wrap(f"Since then: {claim.since_then}", indent=4)
        for row in claim.rows[:4]:
            lines += pen.wrap(source_line(row.source, unconfirmed=row.unconfirmed), indent=4, first="> ")
    return lines


def source_line(source: Cite, *, unconfirmed: bool = False) -> str:
    """A source in one line."""
    published = f", {source.published}" if source.published and source.published not in source.title else ""
    url = f", {source.url}" if source.url and source.url not in source.title else ""
    return f"{source.title}{published}{url}{' (unconfirmed)' if unconfirmed else ''}"


def _happened(made: Brief, pen: Pen) -> list[str]:
    lines = pen.heading(TITLES["happened"])
    if not made.happened and not made.said:
        return lines + pen.wrap("It tells of no journey, meeting, absence or warrant.")
    for told in made.happened:
        by = f" (says {told.by})" if told.by else ""
        lines += pen.wrap(f"{told.says}{by} [{told.passage}]", first="- ")
    for said in made.said:
        quoted = ", in quoted words" if said.quote else ""
        lines += pen.wrap(f"{said.holder} {said.says}{quoted} [{said.passage}]", first="- ")
    return lines


def _wanted(made: Brief, pen: Pen) -> list[str]:
    lines = pen.heading(TITLES["wanted"])
    if not made.wanted:
        lines += pen.wrap("Nobody in this report is publicly wanted by an international court.")
    for person in made.wanted:
        role = f" ({person.role})" if person.role else ""
        lines.append(pen.paint(f"{person.name}{role}", "1"))
        lines += pen.wrap(person.says, indent=2)
        if person.since_then:
            lines += pen.wrap(f"Since then: {person.since_then}", indent=2)
        lines += _facts(person.facts, pen, says=False)
    return lines


def _facts(facts: Iterable[Fact], pen: Pen, *, says: bool = True) -> list[str]:
    lines: list[str] = []
    for row in facts:
        told = f"{row.says}. " if says else ""
        lines += pen.wrap(f"{told}{source_line(row.source, unconfirmed=row.unconfirmed)}", indent=2, first="> ")
    return lines


def _states(made: Brief, pen: Pen) -> list[str]:
    lines = pen.heading(TITLES["states"])
    if not made.states:
        return lines + pen.wrap("None as to a wanted person or the Court.")
    for state in made.states:
        lines.append(pen.paint(state.name, "1"))
        for owed in state.duties:
            label = f"{ANSWERS[owed.finding.answer]}, {day_of(owed.day_of)} {day_words(owed.on)}"
            lines.append(f"  {pen.paint(label, _PAINT.get(owed.finding.answer, '33'))}")
            lines += _finding(owed.finding, pen)
            if owed.since_then:
                lines += pen.wrap(f"Since then: {owed.since_then}", indent=4)
        if state.history:
            lines.append("  With the Court:")
            lines += _indent(_facts(state.history, pen))
        if state.visits:
            lines.append("  Wanted people received before:")
            lines += _indent(_facts(state.visits, pen))
            if state.more_visits:
                lines.append(f"    and {state.more_visits} more in the record")
        if state.since_then:
            lines.append("  Since then:")
            lines += _indent(_facts(state.since_then, pen))
    return lines


def _indent(lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield from textwrap.wrap(
            line.strip(), WIDTH, initial_indent="    " if line.startswith("  >") else "      ",
            subsequent_indent="      ", break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip


def _finding(finding: Finding, pen: Pen) -> list[str]:
    lines = pen.wrap(finding.says, indent=4)
    for reason in finding.why[:2]:
        lines += pen.wrap(f"{reason.rule}: {reason.says}", indent=4, first="- ")
    for found in finding.court_found:
        lines += pen.wrap(f"The Court found: {found.says}", indent=4, first="- ")
    for reading in finding.readings[:3]:
        holders = ", ".join(reading.held_by)
        lines += pen.wrap(f"read otherwise ({reading.answer}): {reading.name}: {holders}", indent=4, first="- ")
    for missing in finding.missing:
        lines += pen.wrap(f"not known: {missing}", indent=4, first="- ")
    return lines


def _announced(made: Brief, pen: Pen) -> list[str]:
    lines = pen.heading(TITLES["announced"])
    if not made.announced:
        return lines + pen.wrap("No journey of a wanted person.")
    for journey in made.announced:
        lines += pen.wrap(f"{journey.says} [{journey.passage}]", first="- ")
        if journey.finding is not None:
            lines += pen.wrap(journey.finding.says, indent=4)
        if journey.since_then:
            lines += pen.wrap(f"Since then: {journey.since_then}", indent=4)
    return lines


def _watch(made: Brief, pen: Pen) -> list[str]:
    lines = pen.heading(TITLES["watch"])
    if not made.watch:
        return lines + pen.wrap("Nothing pending in the record for the states named.")
    for one in made.watch:
        when = f"{day_words(one.when)}: " if one.when else ""
        lines += pen.wrap(f"{when}{one.says}", first="- ")
        if one.since_then:
            lines += pen.wrap(f"Since then: {one.since_then}", indent=4)
    return lines
