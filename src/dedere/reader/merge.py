"""Which claims tell of one happening?

One entry for each distinct happening: the most exact date, the firmest status, the clearest passage.
"""

from __future__ import annotations

from collections.abc import Sequence

from dedere.reader.claims import Claim
from dedere.record.day import Day
from dedere.record.when import When

_FIRM = {"cancelled": 6, "declined": 5, "made": 4, "planned": 3, "possible": 2, "weak": 1}
_STAY = 10  # days that a visit of a told length lasts at most
_SOON = 10  # days from the report to a journey whose beginning it may tell as well
_NEAR = 200  # claims of a group told last, among which the nearest to a further one is sought
_ENOUGH = 12  # claims of a group that a further one is held against


def merged(claims: Sequence[Claim], anchor: Day | None) -> list[Claim]:
    """The claims with those of one happening put together, in the order of the text."""
    shelves: dict[object, list[list[Claim]]] = {}
    ordered = sorted(claims, key=lambda c: (c.when is None, c.status == "weak", c.start))
    for claim in ordered:
        shelf = shelves.setdefault(_shelf(claim), [])
        group = _group_for(claim, shelf, anchor)
        if group is None:
            shelf.append([claim])
        else:
            group.append(claim)
    groups = [group for shelf in shelves.values() for group in shelf]
    return sorted((_one(group, anchor) for group in groups), key=lambda c: (c.start, c.end))


def _shelf(claim: Claim) -> object:
    """What two claims must share to be of one happening at all."""
    if claim.kind == "meeting":
        return claim.kind
    names = tuple(p.name for p in claim.people)
    return (claim.kind, names, claim.where) if claim.kind == "visit" else (claim.kind, names)


def _group_for(claim: Claim, groups: list[list[Claim]], anchor: Day | None) -> list[Claim] | None:
    fitting = [g for g in groups if _same_kind(claim, g[0]) and all(_may_be_one(claim, c, anchor) for c in g[:_ENOUGH])]
    if not fitting:
        return None
    if len(fitting) == 1:
        return fitting[0]
    return min(fitting, key=lambda g: min(abs(c.start - claim.start) for c in g[-_NEAR:]))


def _same_kind(a: Claim, b: Claim) -> bool:
    if a.kind != b.kind:
        return False
    if a.kind == "visit":
        return _names(a) == _names(b) and a.where == b.where
    if a.kind == "meeting":
        mine, theirs = {p.name for p in a.people}, {p.name for p in b.people}
        return (mine <= theirs or theirs <= mine) and (a.where is None or b.where is None or a.where == b.where)
    return _names(a) == _names(b) and (a.gathering is b.gathering or a.gathering is None or b.gathering is None)


def _names(claim: Claim) -> tuple[str, ...]:
    return tuple(person.name for person in claim.people)


def _may_be_one(a: Claim, b: Claim, anchor: Day | None) -> bool:
    if a.kind == "absence":
        return True
    off = {"cancelled", "declined"}
    if a.status in off and b.status in off and not (a.when and b.when and a.when[:4] != b.when[:4]):
        return True  # nobody calls off two journeys to one place within a year
    if (a.status in off) != (b.status in off):
        if "made" in (a.status, b.status):
            return False
        return a.when is None or b.when is None or _close(a.when, b.when)
    if a.when and b.when:
        return _close(a.when, b.when)
    if any(c.past for c in (a, b)) and any(c.status in ("planned", "possible") for c in (a, b)):
        return False  # what he had done before is not what he plans
    dated = a if a.when else b if b.when else None
    other = b if dated is a else a
    if dated is None:
        return True
    if dated.status in ("planned", "possible") and other.status == "made" and anchor is not None:
        told = not (other.now or other.noun or other.derived or other.gathering is not None)
        if told and dated.when is not None and When.of(dated.when).last > anchor + _SOON:
            return False  # what he did before is not what he plans
    if other.status in ("planned", "possible") and dated.status in ("made", "weak") and anchor is not None:
        # what is planned now is not the visit of last year
        return dated.when is not None and When.of(dated.when).last >= anchor - 4
    if other.now and anchor is not None and dated.when is not None:
        return When.of(dated.when).last >= anchor - 6 and When.of(dated.when).first <= anchor + 4
    return True


def _close(a: str, b: str) -> bool:
    one, two = When.of(a), When.of(b)
    if one.overlaps(two):
        return True
    if one.grain in ("day", "interval") and two.grain in ("day", "interval"):
        return min(abs(one.first - two.last), abs(two.first - one.last)) <= 4
    return False


def _one(group: list[Claim], anchor: Day | None) -> Claim:
    status = max((c.status for c in group), key=lambda s: _FIRM[s])
    dated = [c for c in group if c.when]
    when = _whole(min(dated, key=lambda c: (_width(c.when), -_clear(c))).when, dated) if dated else None
    if status in ("made", "weak") and when and anchor is not None and not any(map(_done, group)):
        days = When.of(when)
        planned = any(c.status == "planned" and c.when and When.of(c.when).first >= anchor for c in group)
        verb = any(c.status == "made" and c.when and not c.noun for c in group)
        if days.first > anchor or (days.first == anchor and planned and not verb):
            status = "planned"  # nothing was made on a day still to come
    best = max(group, key=lambda c: (_shows(c, status, when), -c.start))
    best.status = status
    best.when = when
    best.where = best.where or next((c.where for c in group if c.where), None)
    best.both = best.both or len({c.source for c in group}) > 1
    if best.kind == "meeting":
        best.people = max((c.people for c in group), key=len)
    best.stand_in = any(c.stand_in for c in group)
    best.told = tuple(sorted({c.sentence for c in group}))
    best.now = any(c.now for c in group)
    best.substitute = best.substitute or next((c.substitute for c in group if c.substitute), None)
    if best.mode == "skipped":
        best.mode = next((c.mode for c in group if c.mode in ("substituted", "remote")), "skipped")
    return best


def _whole(when: str | None, group: Sequence[Claim]) -> str | None:
    """The days of a visit where it is also told how long it lasts from that day on."""
    if when is None or len(when) != 10 or group[0].kind != "visit":
        return when
    stays = [c.when for c in group if c.when and "/" in c.when and c.when.startswith(when) and _width(c.when) < _STAY]
    return min(stays, key=_width) if stays else when


def _width(when: str | None) -> int:
    return When.of(when).last - When.of(when).first if when else 10_000


def _done(claim: Claim) -> bool:
    """Whether a claim says by a verb of its own, in a sentence, that it happened: "has arrived", "is here"."""
    told = claim.status == "made" and not (claim.noun or claim.headline or claim.derived)
    return told and claim.rule not in _PLACING


# of these the words only place somebody; others say that he travelled
_PLACING = frozenset(
    {
        "<person> does something in <place>",
        "<person> acts in <place>",
        "caption of <person> in <place>",
        "companions of a traveller",
    }
)


def _shows(claim: Claim, status: str, when: str | None) -> float:
    """How well the passage of a claim shows the whole happening: its place, its day, what became of it, by a verb.

    The weights are those that agree best with the passages that careful readers chose; a headline or a passage that
    only implies the journey loses to a sentence that tells it.
    """
    score = 2.0 * claim.placed + 1.0 * claim.timed + 1.0 * (when is not None and claim.when == when)
    score += 1.5 * (claim.status == status) + 0.5 * claim.explicit
    score -= 1.5 * claim.headline + 2.5 * claim.derived + 1.5 * (claim.status == "weak")
    score -= 0.5 * claim.noun + 1.5 * (claim.rule in _PLACING)
    score += 1.0 * (claim.substitute is not None)
    return score - claim.sentence / 40


def _clear(claim: Claim) -> float:
    score = (
        4.0 * claim.explicit - 1.2 * claim.noun + 2.0 * claim.timed + 1.5 * (claim.status != "weak") + 0.5 * claim.both
    )
    score += {"made": 1.0, "planned": 0.6, "cancelled": 1.5, "declined": 1.5}.get(claim.status, 0.0)
    return score - claim.start / 20_000 - (claim.end - claim.start) / 2_000
