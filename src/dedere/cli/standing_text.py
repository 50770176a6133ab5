"""How a gathering and a state look at the prompt, in 80 columns."""

from __future__ import annotations

from collections.abc import Sequence

from dedere.answer.standing import Bond, State, States
from dedere.answer.summit import MODE_SAYS, MODES, Gathering, Seat
from dedere.answer.travel_hosts import TIE_SAYS
from dedere.cli.out import bold, dim, heading, wrap
from dedere.cli.travel_text import all_owed, cut, short_when

FINDING_SAYS = {
    "non_compliance": "found non-compliance",
    "non_compliance_not_referred": "found non-compliance, without referring it",
    "informed_only": "informed others, without a finding",
    "no_non_compliance": "found no non-compliance",
}


def print_summit(answer: Gathering) -> None:
    """One gathering."""
    title = f"{answer.name} ({answer.organisation_name})" if answer.organisation_name else answer.name
    print(bold(wrap(f"{title}, {answer.place}, {short_when(answer.when)}")))
    party = "a party to the Rome Statute" if answer.host_party else "not a party to the Rome Statute"
    tie = f"; {TIE_SAYS[answer.host_tie]}" if answer.host_tie else ""
    print(wrap(f"Host: {answer.host}, {party}{tie}. As known on {answer.known_on}. [{answer.source.title}]"))
    wanted = [seat for seat in answer.seats if seat.wanted]
    heading("Publicly wanted then")
    if not wanted:
        print("  nobody on the list")
    for seat in wanted:
        print(wrap(_seat(seat), indent="    ", first="  "))
        for owed in seat.owed:
            print(wrap(f"{short_when(f'{owed.first}/{owed.last}')}: {owed.says}", indent="      ", first="    "))
    for mode in MODES:
        others = [seat for seat in answer.seats if not seat.wanted and seat.mode == mode]
        if others:
            heading(MODE_SAYS[mode].capitalize())
            for seat in others:
                print(wrap(_seat(seat), indent="    ", first="  "))
    if answer.members:
        parties = sum(member.party for member in answer.members if member.status == "member")
        full = [member for member in answer.members if member.status == "member"]
        heading(f"Members on the first day: {len(full)}; parties to the Rome Statute (*): {parties}")
        names = (f"{member.name}{'*' if member.party else ''}" for member in full)
        print(wrap(", ".join(names), indent="  "))
        rest = [f"{member.name} ({member.status})" for member in answer.members if member.status != "member"]
        if rest:
            print(wrap(", ".join(rest), indent="  "))
    print()
    for note in answer.notes:
        print(wrap(note))


def _seat(seat: Seat) -> str:
    sent = f", sent {seat.substitute}" if seat.substitute else ""
    mark = "? " if seat.unconfirmed else ""
    name = f"{seat.person} ({seat.state})" if seat.person else seat.state
    note = f" ({seat.note})" if seat.note and not seat.substitute else ""
    return f"{mark}{name}: {MODE_SAYS[seat.mode]}{sent}{note} [{seat.source.title}]"


def print_states(answer: States) -> None:
    """One state, or several after one another; votes of several stand in one table."""
    print(f"As known on {answer.known_on}.")
    for state in answer.states:
        _state(state, votes=len(answer.states) == 1)
    if len(answer.states) > 1:
        _votes_side_by_side(answer.states)
    print()
    for note in answer.notes:
        print(wrap(note))


def _state(state: State, *, votes: bool) -> None:
    print("\n" + bold(f"{state.name} ({state.where})"))
    _part(
        "Treaties",
        [
            f"{one.treaty}: {one.since or 'from the start'} to {one.until or 'now'}: {one.says}"
            for one in state.treaties
        ],
    )
    _part("Agreements", [_bond(one) for one in state.agreements])
    if votes:
        _part("Votes on the Ukraine resolutions of the emergency session (ES-11)", [
            f"{one.when}  {one.resolution.removeprefix('A/RES/'):<9} {one.vote}" for one in state.votes
        ])  # fmt: skip
    _part("Organisations", [
        f"{one.name}: {one.status} since {one.since or 'an unknown day'}{f', until {one.until}' if one.until else ''}"
        for one in state.organisations
    ])  # fmt: skip
    _part("Positions it, its courts or its organisations are reported to hold", [
        f"{one.when}{f' to {one.until}' if one.until else ''}, {one.holder_name} ({one.reading}): {one.says}"
        for one in state.positions
    ])  # fmt: skip
    _part("Wanted visitors received", [
        f"{short_when(one.when)} {one.name}, {one.place} ({all_owed(one.owed)})"
        f": {one.occasion}"
        for one in state.visitors
    ])  # fmt: skip
    _part("Visits of wanted persons that were not made", [
        f"{short_when(one.when)} {one.name}: {one.status}; {one.occasion}" for one in state.not_made
    ])  # fmt: skip
    if state.earlier:
        print(
            wrap(
                f"{state.earlier} journeys by the same persons before any warrant was public, or after it ended.",
                indent="  ",
            )
        )
    _part("What a court found on its cooperation", [
        f"{one.on} {one.court.upper()} on {one.who}: {FINDING_SAYS[one.finding]}"
        f"{f', referred to {one.referred_to}' if one.referred_to != 'none' else ''}"
        f"{'' if one.final else ' (not final)'}"
        for one in state.findings
    ])  # fmt: skip


def _bond(one: Bond) -> str:
    wanted = f" (wanted: {', '.join(one.wanted_leaders)})" if one.wanted_leaders else ""
    others = f"; with {', '.join(one.others)}{wanted}" if one.others else f"; {one.note}" if one.note else ""
    ended = f", ended {one.ended}" if one.ended else ""
    dates = [
        words
        for words in (f"signed {one.signed}" if one.signed else "", f"in force {one.in_force}" if one.in_force else "")
        if words
    ]
    return f"{one.name}{others}; {', '.join(dates) or 'not dated'}{ended}"


def _part(title: str, lines: Sequence[str]) -> None:
    heading(title)
    if not lines:
        print(dim("  nothing recorded"))
    for line in lines:
        print(wrap(line, indent="    ", first="  "))


def _votes_side_by_side(states: Sequence[State]) -> None:
    heading("Votes on the Ukraine resolutions of the emergency session (ES-11)")
    votes = [{one.resolution: one.vote for one in state.votes} for state in states]
    width = max(9, min(20, 66 // len(states)))
    print(f"  {'':<10}" + "".join(f"{cut(state.name, width - 1):<{width}}" for state in states))
    for resolution in sorted({name for one in votes for name in one}, key=lambda name: int(name.rsplit("/", 1)[1])):
        line = "".join(f"{one.get(resolution, '-'):<{width}}" for one in votes)
        print(f"  {resolution.removeprefix('A/RES/'):<10}{line}".rstrip())
