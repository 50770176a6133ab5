"""What did the visitor ask? The words of a query, checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import msgspec

from dedere.days import one_day
from dedere.errors import BadRequest
from dedere.record.day import ADOPTED, LAST, Day

LONGEST = 300  # characters of one word of a query
Kind = Literal["text", "day", "today", "number", "choice"]


class Parameter(msgspec.Struct, frozen=True):
    """One word of a query. A `today` is a day that is today where it is not given."""

    name: str
    says: str
    kind: Kind = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    default: int | None = None
    most: int | None = None

    def schema(self) -> dict[str, Any]:
        """As OpenAPI has it."""
        match self.kind:
            case "day" | "today":
                shape: dict[str, Any] = {"type": "string", "format": "date", "examples": ["2024-09-03"]}
            case "number":
                shape = {"type": "integer", "minimum": 1, "maximum": self.most, "default": self.default}
            case "choice":
                shape = {"type": "string", "enum": list(self.choices)}
            case _:
                shape = {"type": "string", "minLength": 1, "maxLength": LONGEST}
        return {"name": self.name, "in": "query", "required": self.required, "description": self.says, "schema": shape}


Given = Mapping[str, Any]


def parse(pairs: Sequence[tuple[str, str]], *, parameters: Sequence[Parameter], today: Day) -> dict[str, Any]:
    """The parameters of a query by name; None for those not given.

    Raises:
        BadRequest: a parameter that is missing, unknown, given twice, too long or not of its kind.
        BadDay, PartialDay, DayOutOfRange: a day that is none.
    """
    known = {parameter.name: parameter for parameter in parameters}
    found: dict[str, str] = {}
    for name, value in pairs:
        if name not in known:
            raise BadRequest(
                f'"{name[:60]}" is no parameter here. Use {", ".join(known) or "none"}.', parameter=name[:60]
            )
        if name in found:
            raise BadRequest(f"{name} is given twice. Give it once.", parameter=name)
        if len(value) > LONGEST:
            raise BadRequest(f"{name} is longer than {LONGEST} characters.", parameter=name)
        if "\0" in value:
            raise BadRequest(f"{name} holds a character that no name has.", parameter=name)
        found[name] = value.strip()
    return {name: _value(one, found.get(name) or None, given=name in found, today=today) for name, one in known.items()}


def _value(parameter: Parameter, text: str | None, *, given: bool, today: Day) -> Any:
    name = parameter.name
    if text is None:
        if parameter.required:
            raise BadRequest(f"{name} is missing: {parameter.says}.", parameter=name)
        if given:
            raise BadRequest(f"{name} is empty. Give a value, or leave it out.", parameter=name)
        return today if parameter.kind == "today" else parameter.default
    match parameter.kind:
        case "day" | "today":
            return one_day(text, name=name) if text != "today" else today
        case "number":
            if not (
                text.isascii() and text.isdigit() and len(text) < 8 and 1 <= int(text) <= (parameter.most or 10**7)
            ):
                raise BadRequest(f'{name} "{text}" is no whole number from 1 to {parameter.most}.', parameter=name)
            return int(text)
        case "choice":
            if text not in parameter.choices:
                raise BadRequest(f'{name} "{text}" is none of {", ".join(parameter.choices)}.', parameter=name)
    return text


WHO = Parameter("who", "the id or any name of a person", required=True)
WHERE = Parameter("where", "an ISO 3166-1 code, or any name of a state or territory", required=True)
ON = Parameter("on", f"the day asked, {ADOPTED.iso} to {LAST.iso}; today where it is left out", "today")
KNOWN_ON = Parameter("known_on", "answer by what was publicly known on this day; today where it is left out", "today")
PAGE = Parameter("page", "which page of the rows", "number", default=1, most=100_000)
PER_PAGE = Parameter("per_page", "rows on a page", "number", default=100, most=1000)
