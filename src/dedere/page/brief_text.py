"""What does a brief or a check look like on a terminal: plain lines of at most 80 columns, colour where asked?"""

from __future__ import annotations

import textwrap
from typing import Any

from dedere.answer.brief import Brief
from dedere.answer.claims.claim import Check
from dedere.page.brief_model import Model, brief_model, check_model
from dedere.page.brief_words import TITLES, day_words

WIDTH = 80
_PAINT = {"confirmed": "32", "contradicted": "31", "new": "36", "unknown": "33", "yes": "31", "no": "32"}


class Pen:
    """Collects lines; paints only where colour was asked for."""

    def __init__(self, *, colour: bool) -> None:
        self.colour = colour
        self.lines: list[str] = []

    def paint(self, text: str, code: str) -> str:
        """The text in a colour or weight of the terminal."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def say(self, text: str, *, indent: int = 0, mark: str = "") -> None:
        """The text in lines of at most 80 columns; an address longer than a line stays whole."""
        self.lines += textwrap.wrap(
            text,
            WIDTH,
            initial_indent=" " * indent + mark,
            subsequent_indent=" " * (indent + len(mark)),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def title(self, text: str, *, code: str = "1", indent: int = 0) -> None:
        """One painted line."""
        for line in textwrap.wrap(text, WIDTH - indent):
            self.lines.append(" " * indent + self.paint(line, code))

    def heading(self, part: str) -> None:
        """The heading of a part, with a blank line before it."""
        self.lines.append("")
        self.title(TITLES[part].upper())

    def text(self) -> str:
        """All lines."""
        return "\n".join(line.rstrip() for line in self.lines) + "\n"


def brief_text(made: Brief, *, colour: bool = False) -> str:
    """The brief in plain text."""
    pen, model = Pen(colour=colour), brief_model(made)
    pen.title(model["title"])
    pen.say(f"{model['dated_line']} {model['known_line']}")
    for one in model["dated_by"]:
        pen.say(one, indent=2, mark="- ")
    pen.lines.append("")
    for one in model["in_short"]:
        pen.say(one, mark="* ")
    _happened(model, pen)
    _wanted(model, pen)
    _states(model, pen)
    _announced(model, pen)
    pen.heading("check")
    _claims(model, pen)
    _watch(model, pen)
    pen.heading("passages")
    for one in model["passages"]:
        pen.say(f"“{one['text']}”", mark=f"[{one['n']}] ")
    if model["left_out"]:
        pen.heading("left_out")
        for one in model["left_out"]:
            pen.say(one, mark="- ")
    _sources(model, pen)
    pen.heading("cite")
    pen.say(model["cite"])
    pen.lines.append("")
    pen.say(model["presumed"])
    for one in model["notes"]:
        pen.say(f"Note: {one}")
    return pen.text()


def check_text(checked: Check, *, colour: bool = False) -> str:
    """A check in plain text: claim by claim, with the verdict then and now, why, and the sources."""
    pen, model = Pen(colour=colour), check_model(checked)
    dated = f"Held by what was known on {day_words(checked.dated)}" if checked.dated else "The article's day is unknown"
    pen.say(f"{dated}, and by what is known today.")
    _claims(model, pen)
    _sources(model, pen)
    return pen.text()


def _cited(numbers: list[int]) -> str:
    return f" {''.join(f'<{n}>' for n in numbers)}" if numbers else ""


def _since(text: str | None, pen: Pen, *, indent: int) -> None:
    if text:
        pen.say(f"Since then: {text}", indent=indent)


def _happened(model: Model, pen: Pen) -> None:
    pen.heading("happened")
    if not model["happened"] and not model["said"]:
        pen.say("It tells of no journey, meeting, absence or warrant.")
    for one in (*model["happened"], *model["said"]):
        pen.say(f"{one['says']} [{one['passage']}]", mark="- ")


def _wanted(model: Model, pen: Pen) -> None:
    pen.heading("wanted")
    if not model["wanted"]:
        pen.say("Nobody in this report is publicly wanted by an international court.")
    for one in model["wanted"]:
        pen.title(f"{one['name']} ({one['role']})" if one["role"] else one["name"])
        pen.say(f"{one['says']}{_cited(one['sources'])}", indent=2)
        _since(one["since"], pen, indent=2)


def _states(model: Model, pen: Pen) -> None:
    pen.heading("states")
    if not model["states"] and not model["earlier"]:
        pen.say("None as to a wanted person or the Court.")
    for state in model["states"]:
        pen.title(state["name"])
        pen.say(state["stands"], indent=2)
        for owed in state["owed"]:
            pen.title(owed["label"], code=_PAINT.get(owed["answer"], "33"), indent=2)
            pen.say(f"{owed['says']}{_cited(owed['sources'])}", indent=4)
            pen.say(owed["standing"][:1].upper() + owed["standing"][1:] + ".", indent=4)
            for rule in owed["rules"]:
                pen.say(rule, indent=4, mark="- ")
            for found in owed["found"]:
                pen.say(f"The Court found: {found}", indent=4, mark="- ")
            for other in owed["otherwise"]:
                pen.say(f"Read otherwise: {other}", indent=4, mark="- ")
            for missing in owed["missing"]:
                pen.say(f"Not known: {missing}", indent=4, mark="- ")
            _since(owed["since"], pen, indent=4)
        _facts("With the Court", state["history"], pen)
        _facts("Wanted people received before", state["visits"], pen)
        if state["more"]:
            pen.say(f"and {state['more']} more in the record", indent=4)
        _facts("Since then", state["since"], pen)
    if model["earlier"]:
        pen.title("Visited before the warrant only; how they stood on the article's day")
        for state in model["earlier"]:
            for owed in state["owed"]:
                pen.say(f"{owed['says']}{_cited(owed['sources'])}", indent=2, mark="- ")


def _facts(title: str, facts: list[Any], pen: Pen) -> None:
    if facts:
        pen.say(f"{title}:", indent=2)
    for row in facts:
        unsure = " (unconfirmed)" if row["unconfirmed"] else ""
        pen.say(f"{row['says']}{unsure}{_cited(row['sources'])}", indent=4, mark="- ")


def _announced(model: Model, pen: Pen) -> None:
    pen.heading("announced")
    if not model["announced"]:
        pen.say("No journey of a wanted person.")
    for one in model["announced"]:
        pen.say(f"{one['says']} [{one['passage']}]", mark="- ")
        if one["owed"]:
            pen.say(one["owed"], indent=4)
        _since(one["since"], pen, indent=4)


def _claims(model: Model, pen: Pen) -> None:
    if not model["claims"]:
        pen.say("No checkable claim was found.")
    for claim in model["claims"]:
        now = f"; today: {claim['now_words']}" if claim["now"] else ""
        pen.lines.append("")
        head = pen.paint(f"{claim['held_words'].upper()}{now}", _PAINT[claim["held"]])
        pen.lines.append(f"{head} ({claim['kind']})")
        by = f", according to {claim['by']}" if claim["by"] else ""
        pen.say(f"“{claim['text']}”{by}", indent=2)
        for point in claim["points"]:
            pen.say(f"{point['why']}{_cited(point['sources'])}", indent=4)
            _since(point["since"], pen, indent=4)


def _watch(model: Model, pen: Pen) -> None:
    pen.heading("watch")
    if not model["watch"]:
        pen.say("Nothing pending in the record for the states named.")
    for one in model["watch"]:
        when = f"{one['when']}: " if one["when"] else ""
        pen.say(f"{when}{one['says']}{_cited(one['sources'])}", mark="- ")
        _since(one["since"], pen, indent=4)


def _sources(model: Model, pen: Pen) -> None:
    if not model["sources"]:
        return
    pen.heading("sources")
    for one in model["sources"]:
        published = f", {one['published']}" if one["published"] else ""
        url = f", {one['url']}" if one["url"] and one["url"] not in one["title"] else ""
        pen.say(f"{one['title']}{published}{url}", mark=f"<{one['n']}> ")
