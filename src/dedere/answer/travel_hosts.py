"""What bound the host of a journey to a court, and at which organisation's summit was it?

Two questions about a trip that do not depend on whether a warrant was public: both are asked of journeys before the
first warrant as well, so that before and after can be compared.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from dedere.answer.place import At, at, effect_on
from dedere.law import ground
from dedere.law.phase import Sought
from dedere.law.seen import Seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import Located, plain, territory_of
from dedere.record.when import When

Tie = Literal["bound", "not_bound", "contested", "unknown"]
TIES: tuple[Tie, ...] = ("bound", "not_bound", "contested", "unknown")
TIE_SAYS: dict[Tie, str] = {
    "bound": "bound to arrest for the court if a warrant is in force",
    "not_bound": "not bound to arrest for the court",
    "contested": "on land that is contested or that its state does not hold",
    "unknown": "whether the host was bound is not known",
}
_PARTS = re.compile(r"\s*(?:,|;|\band\b|\bincluding\b)\s*")
_GATHERING = re.compile(
    r"\b(summits?|assembly|councils?|conference|session|forum|congress|leaders|meeting of)\b", re.IGNORECASE
)  # fmt: skip


class Host(msgspec.Struct, frozen=True):
    """Where a journey leads: the place as the law asks about it, and the state's row."""

    at: At
    state: rows.State


def host_of(seen: Seen, where: str, place: str, when: When) -> Host:
    """The place of a journey; contested land where the place named lies in it on the journey's first day."""
    state = seen.record.states[where]
    territory = contested_land(seen, where, place, when.first)
    if territory is None:
        return Host(at(Located(state=state, territory=territory_of(where, seen.record), name=state.name)), state)
    return Host(at(Located(state=state, territory=territory, name=territory.name)), state)


def contested_land(seen: Seen, where: str, place: str, on: Day) -> rows.Territory | None:
    """The contested part of a state that a place named in a report lies in on a day."""
    spelt = f" {plain(place)} "
    for territory in seen.record.by(rows.Territory, "where", where):
        since = territory.since.first if territory.since is not None else None
        if territory.status != "contested" or (since is not None and on < since):
            continue
        names = (*territory.places, *_PARTS.split(territory.name))
        if any(f" {plain(name)} " in spelt for name in names if name):
            return territory
    return None


def tie_on(seen: Seen, case: Sought, host: Host, on: Day) -> Tie:
    """Whether the host was bound to arrest for a case on a day, had a warrant been in force."""
    effect = effect_on(seen, host.at, case, on)
    if effect == "contested":
        return "contested"
    binds = ground.grounds_on(seen, host.at.state, case, on)[0].binds
    if effect == "unknown" or binds is None:
        return "unknown"
    return "bound" if binds and effect not in ("not_yet", "excluded") else "not_bound"


def tie_of(seen: Seen, case: Sought, host: Host, when: When) -> Tie:
    """The tie over a stay: `bound` where it was so on any of the first and last days."""
    found = {tie_on(seen, case, host, when.first), tie_on(seen, case, host, when.last)}
    return next(tie for tie in TIES if tie in found)


def gatherings(seen: Seen, who: str, where: str, when: When) -> tuple[rows.Summit, ...]:
    """The summits of the record that a person's journey to a state belongs to, by the lists of who was invited."""
    found = []
    for row in seen.record.by(rows.Attendance, "who", who):
        summit = seen.record.one(rows.Summit, row.summit)
        if summit is not None and summit.where == where and summit.when.overlaps(when):
            found.append(summit)
    return tuple(found)


def organisations(seen: Seen, occasion: str, summits: tuple[rows.Summit, ...]) -> tuple[str, ...]:
    """The organisations, by id, whose summit was the occasion: by the record's summits, else by their names in it."""
    found = [summit.organisation for summit in summits if summit.organisation]
    if _GATHERING.search(occasion):
        found += [of for pattern, of in _named(seen) if pattern.search(occasion)]
    return tuple(dict.fromkeys(found))


def _named(seen: Seen) -> list[tuple[re.Pattern[str], str]]:
    """The names under which an occasion names an organisation; abbreviations count only as they are written."""
    key = ("organisations named",)
    if key not in seen.kept:
        names = [
            (name, row.id) for row in seen.record.rows(rows.Organisation) for name in (row.name, *row.aliases) if name
        ]
        held: dict[str, set[str]] = {}
        for summit in seen.record.rows(rows.Summit):
            held.setdefault(summit.name, set()).add(summit.organisation)
        names += [(name, next(iter(of))) for name, of in held.items() if len(of) == 1 and of != {""}]
        seen.kept[key] = [(re.compile(rf"(?<![\w]){re.escape(name)}(?![\w])"), of) for name, of in names]
    return seen.kept[key]  # type: ignore[no-any-return]
