"""What does the API answer, from which words, in which form?

One table: it makes the routes, checks the queries and writes the OpenAPI description.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from dedere.answer import pages
from dedere.answer.ask import ask
from dedere.answer.conditions import WhyNot, why_not
from dedere.answer.entered import Entered, entered
from dedere.answer.reach import Reach, reach
from dedere.answer.show import show
from dedere.answer.standing import States, standing
from dedere.answer.summit import Gathering, summit
from dedere.answer.timeline import Timeline, timeline
from dedere.answer.travel import Trips, trips
from dedere.answer.travel_before_after import BeforeAfter, before_after
from dedere.answer.travel_compare import Compare, compare
from dedere.answer.wanted import Wanted, wanted
from dedere.api.nouns import SETS, Rows, Treaties, filters, list_rows, one_row, row_schema, treaties
from dedere.api.parameters import KNOWN_ON, ON, WHERE, WHO, Given, Parameter
from dedere.law.finding import Finding
from dedere.record.names import find_person
from dedere.record.record import Record

Answer = Callable[[Given, Record], Any]


class Operation(NamedTuple):
    """One address that answers a GET. `heavy` answers are made beside the event loop."""

    path: str
    name: str
    says: str
    parameters: tuple[Parameter, ...]
    answers: Any
    answer: Answer
    heavy: bool = False
    group: str = "answers"
    row: Any = None  # the form of the rows of a list


def _ask(given: Given, record: Record) -> Finding:
    return ask(
        given["who"],
        given["where"],
        on=given["on"],
        known_on=given["known_on"],
        record=record,
        assuming=given["assuming"],
    )


def _why_not(given: Given, record: Record) -> WhyNot:
    return why_not(
        given["who"],
        given["where"],
        on=given["on"],
        known_on=given["known_on"],
        record=record,
        assuming=given["assuming"],
    )


def _entered(given: Given, record: Record) -> Entered:
    who = find_person(given["who"], record).id if given["who"] else None
    return entered(record, given["known_on"], who)


def _reach(given: Given, record: Record) -> Reach:
    return reach(given["who"], on=given["on"], known_on=given["known_on"], record=record, compared_with=given["since"])


def _timeline(given: Given, record: Record) -> Timeline:
    return timeline(given["who"], given["where"], known_on=given["known_on"], record=record)


def _wanted(given: Given, record: Record) -> Wanted:
    return wanted(on=given["on"], known_on=given["known_on"], record=record)


def _journeys(given: Given, record: Record) -> Trips:
    return trips(given["who"], known_on=given["known_on"], record=record)


def _list(of: Any, given: Given, record: Record) -> Rows:
    return list_rows(of, given, record=record)


def _one(of: Any, given: Given, record: Record) -> dict[str, Any]:
    return one_row(of, given["id"], record=record)


_ASSUMING = Parameter("assuming", "a changed fact, such as AM party since 2020-01-01; the answer is then hypothetical")
_SINCE = Parameter("since", "also say what changed from this day", "day")
_SOMEBODY = Parameter("who", "only this person, by id or name")
_SOMEWHERE = Parameter("where", "only this state, by ISO code or name")


def _show(kind: str, given: Given, record: Record) -> pages.Page:
    return show(kind, given["id"], known_on=given["known_on"], record=record)


def _before_after(given: Given, record: Record) -> BeforeAfter:
    return before_after(given["who"], known_on=given["known_on"], record=record, at=given["at"])


def _compare(given: Given, record: Record) -> Compare:
    who = [one.strip() for one in given["who"].split(",") if one.strip()]
    return compare(who, known_on=given["known_on"], record=record)


def _gathering(given: Given, record: Record) -> Gathering:
    return summit(given["name"], known_on=given["known_on"], record=record)


def _standing(given: Given, record: Record) -> States:
    where = [one.strip() for one in given["where"].split(",") if one.strip()]
    return standing(*where, known_on=given["known_on"], record=record)


_NAME = Parameter("name", "the id or any name of a summit", required=True)
_SEVERAL = Parameter("who", "ids or names of two persons or more, with commas between", required=True)
_STATES = Parameter("where", "one state or more by ISO code or name, with commas between", required=True)
_AT = Parameter("at", "the first day of after, instead of the first public warrant's", "day")
_SHOWN: dict[str, Any] = {
    "person": pages.PersonPage,
    "state": pages.StatePage,
    "treaty": pages.TreatyPage,
    "court": pages.CourtPage,
    "summit": pages.SummitPage,
    "trip": pages.TripPage,
}
MORE: tuple[Operation, ...] = (
    Operation(
        "/v1/before-after",
        "before_after",
        "Travel before and after the first public warrant.",
        (WHO, _AT, KNOWN_ON),
        BeforeAfter,
        _before_after,
        heavy=True,
    ),
    Operation(
        "/v1/compare",
        "compare",
        "The travel of several persons side by side.",
        (_SEVERAL, KNOWN_ON),
        Compare,
        _compare,
        heavy=True,
    ),
    Operation(
        "/v1/gathering",
        "gathering",
        "A gathering: what its host owed, who came and who did not.",
        (_NAME, KNOWN_ON),
        Gathering,
        _gathering,
        heavy=True,
    ),
    Operation(
        "/v1/standing",
        "standing",
        "How a state stands, side by side, without a score.",
        (_STATES, KNOWN_ON),
        States,
        _standing,
        heavy=True,
    ),
    *(
        Operation(
            f"/v1/show/{kind}/{{id:path}}",
            f"show_{kind}",
            f"The page of a {kind}, with sources.",
            (KNOWN_ON,),
            form,
            partial(_show, kind),
            heavy=True,
        )
        for kind, form in _SHOWN.items()
    ),
)
ANSWERS: tuple[Operation, ...] = (
    Operation(
        "/v1/ask",
        "ask",
        "Must a state arrest a person on a day, and why?",
        (WHO, WHERE, ON, KNOWN_ON, _ASSUMING),
        Finding,
        _ask,
    ),
    Operation(
        "/v1/why-not",
        "why_not",
        "Every condition of a duty to arrest, met or not, and when the answer is another.",
        (WHO, WHERE, ON, KNOWN_ON, _ASSUMING),
        WhyNot,
        _why_not,
    ),
    Operation(
        "/v1/entered",
        "entered",
        "Every journey of a person ever sought, with what the host owed and whether the person was arrested.",
        (_SOMEBODY, KNOWN_ON),
        Entered,
        _entered,
        heavy=True,
    ),
    Operation(
        "/v1/reach",
        "reach",
        "Every state on a day: bound or not, and why.",
        (WHO, ON, KNOWN_ON, _SINCE),
        Reach,
        _reach,
        heavy=True,
    ),
    Operation(
        "/v1/timeline",
        "timeline",
        "When each duty began, changed and ended.",
        (WHO, _SOMEWHERE, KNOWN_ON),
        Timeline,
        _timeline,
        heavy=True,
    ),
    Operation(
        "/v1/wanted",
        "wanted",
        "Who is publicly wanted by an international court on a day?",
        (ON, KNOWN_ON),
        Wanted,
        _wanted,
        heavy=True,
    ),
    Operation(
        "/v1/journeys",
        "journeys",
        "The trips of a person, with what each host owed on their days.",
        (WHO, KNOWN_ON),
        Trips,
        _journeys,
        heavy=True,
    ),
    Operation(
        "/v1/treaties",
        "treaties",
        "The treaties of the record and how many states are party on a day.",
        (ON, KNOWN_ON),
        Treaties,
        treaties,
        group="record",
    ),
)


def lists() -> tuple[Operation, ...]:
    """Two addresses for each set of the record: its rows, and one of them."""
    found: list[Operation] = []
    for name, of in SETS.items():
        says = (of.__doc__ or "").split("\n")[0]
        form = row_schema(of)
        found.append(
            Operation(
                f"/v1/{name}",
                f"list_{name}",
                f"Rows: {says}",
                filters(of),
                Rows,
                partial(_list, of),
                group="record",
                row=form,
            )
        )
        found.append(
            Operation(
                f"/v1/{name}/{{id:path}}",
                f"one_of_{name}",
                f"One row: {says}",
                (),
                form,
                partial(_one, of),
                group="record",
            )
        )
    return tuple(found)


OPERATIONS: tuple[Operation, ...] = ANSWERS + MORE + lists()
