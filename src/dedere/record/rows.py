"""What does one row of the record hold?

Frozen, typed rows, one class a set of `data/`. Every row rests on its own source and says since when it was publicly
known. `since` is the first day in, `until` the first day out, `when` the day or days something happened (both ends
in); an absent `until` means "still so", an absent `since` means "the day is not known".
"""

# No `from __future__ import annotations`: msgspec would evaluate every annotation again when rows are opened.
from typing import ClassVar, Literal

import msgspec

from dedere.record.day import Day
from dedere.record.when import When

Confidence = Literal["high", "medium", "low"]
Basis = Literal["retrieved", "recalled", "plan"]


class Source(msgspec.Struct, frozen=True):
    """Who says so: a title as one would cite it, the address and the day where they are known."""

    title: str
    url: str | None = None
    published: When | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What every row has.

    `known` is the first day on which the public could know it; `confidence` and `basis` say how far the row was
    checked; `line` is where it stands (`un/participation.csv:12`).
    """

    set_name: ClassVar[str] = ""

    id: str
    source: Source
    known: Day
    confidence: Confidence = "high"
    basis: Basis = "retrieved"
    note: str = ""
    line: str = ""

    @property
    def unconfirmed(self) -> bool:
        """Whether the row is shown as unconfirmed: recalled and never re-read, or of low confidence."""
        return self.basis == "recalled" or self.confidence == "low"


class State(Row, frozen=True, kw_only=True):
    """A state or territory by its ISO 3166-1 alpha-2 code (XK for Kosovo)."""

    set_name: ClassVar[str] = "states"

    name: str
    iso3: str = ""  # ISO 3166-1 alpha-3
    capital: str = ""
    region: str = ""  # the Assembly of States Parties' group, or ""
    continent: str = ""  # by GeoNames: one for each state, also where it has land on two
    parent: str = ""  # the code of the state a territory belongs to, or ""
    area_km2: float | None = None
    people: int | None = None


class Person(Row, frozen=True, kw_only=True):
    """A person whom a court has publicly named, or the holder of a public office."""

    set_name: ClassVar[str] = "persons"

    name: str
    aliases: tuple[str, ...] = ()
    nationality: str = ""  # ISO code
    born: str = ""
    died: When | None = None
    wikidata: str = ""


OfficeKind = Literal["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "other"]


class Office(Row, frozen=True, kw_only=True):
    """A public office somebody held."""

    set_name: ClassVar[str] = "offices"

    who: str
    office: OfficeKind
    title: str
    where: str
    since: When | None = None
    until: When | None = None


class Court(Row, frozen=True, kw_only=True):
    """A court or tribunal that issues warrants."""

    set_name: ClassVar[str] = "courts"

    name: str
    made_by: Literal["treaty", "security_council", "agreement", "national_law"]
    instrument: str = ""
    since: Day | None = None  # first day its law bound anybody
    states_bound: tuple[str, ...] = ()  # the states an agreement or a national law binds; others by `made_by`
    succeeded_by: str = ""  # the court that took its functions over
    succeeded: Day | None = None  # and on which day


class Warrant(Row, frozen=True, kw_only=True):
    """A warrant of arrest or a summons to appear.

    `known` is the day it was made public. `ended` is the day the court ended it (death, withdrawal, acquittal and
    inadmissibility end it by a decision only, article 58(4)).
    """

    set_name: ClassVar[str] = "warrants"

    who: str
    court: str
    situation: str
    case_number: str = ""
    kind: Literal["arrest_warrant", "summons"] = "arrest_warrant"
    requested: When | None = None
    issued: When
    made_public: When | None = None
    ended: When | None = None
    reason: str = ""
    arrested: When | None = None
    surrendered: When | None = None
    crimes: str = ""
    status: str = ""


Act = Literal[
    "signature", "ratification", "accession", "acceptance", "approval", "succession",
    "notice_of_withdrawal", "withdrawal_rescinded", "instrument_withdrawn", "signature_renounced",
    "parliament_approved", "promulgated",
    "withdrawal_announced", "withdrawal_approved", "rescission_approved",
]  # fmt: skip


class Participation(Row, frozen=True, kw_only=True):
    """One act of one state towards a treaty, as the depositary counts its day.

    `effective` is set only where the depositary gives a day that article 126 or 127 does not yield (succession);
    acts before parliament and head of state have no effect in the treaty's law and are kept for what was foreseeable.
    """

    set_name: ClassVar[str] = "participation"

    where: str
    treaty: str
    act: Act
    when: When
    effective: Day | None = None


class DepositaryDays(Row, frozen=True, kw_only=True):
    """The days that the depositary's own list gives for a state, against which the arithmetic is checked."""

    set_name: ClassVar[str] = "depositary_days"

    where: str
    treaty: str
    in_force: Day | None = None
    withdrawn: Day | None = None


class Declaration(Row, frozen=True, kw_only=True):
    """A non-party's acceptance of jurisdiction under article 12(3)."""

    set_name: ClassVar[str] = "declarations"

    where: str
    lodged: When
    dated: When | None = None
    covers: When | None = None
    covers_since: Day | None = None
    covers_until: Day | None = None
    span: Literal["open_ended", "closed"] = "open_ended"
    validity: Literal["valid", "not_accepted", "superseded"] = "valid"


class Referral(Row, frozen=True, kw_only=True):
    """A Security Council resolution that refers a situation (article 13(b))."""

    set_name: ClassVar[str] = "referrals"

    situation: str
    situation_code: str
    resolution: str
    when: When
    conduct_since: Day | None = None
    states_bound: tuple[str, ...] = ()
    bound: str = ""
    others: str = ""
    exemptions: str = ""
    vote: str = ""


class Situation(Row, frozen=True, kw_only=True):
    """A situation before the International Criminal Court."""

    set_name: ClassVar[str] = "situations"

    code: str = ""
    name: str
    states: tuple[str, ...] = ()
    trigger: str = ""
    examined: When | None = None  # the preliminary examination was made public
    referred: When | None = None
    opened: When | None = None
    conduct_since: When | None = None
    status: str = ""


class Case(Row, frozen=True, kw_only=True):
    """A case before the International Criminal Court."""

    set_name: ClassVar[str] = "cases"

    number: str = ""
    name: str
    persons: tuple[str, ...] = ()
    situation_code: str = ""
    stage: str = ""
    outcome: str = ""


class CooperationFinding(Row, frozen=True, kw_only=True):
    """What a court itself decided about a state's cooperation."""

    set_name: ClassVar[str] = "findings"

    court: str
    where: str
    who: str = ""  # "" where it is about somebody who is not in the record
    matter: Literal["visit", "standing_request", "evidence"]
    visit: When | None = None
    decided: When
    finding: Literal["non_compliance", "non_compliance_not_referred", "informed_only", "no_non_compliance"]
    referred_to: Literal["UNSC", "ASP", "both", "none"] = "none"
    chamber: str = ""
    decision: str = ""
    legal_ground: str = ""
    immunity_view: str = ""
    duty_source: str = ""
    party_then: Literal["yes", "no", ""] = ""  # whether the state was a party on the visit's first day
    final: bool = True
    superseded_by: str = ""


class Invitation(Row, frozen=True, kw_only=True):
    """A court's request to a non-party, which invites and does not bind (article 87(5))."""

    set_name: ClassVar[str] = "invitations"

    where: str
    who: str
    when: When
    what: str
    legal_basis: str = ""
    decision: str = ""


TerritoryStatus = Literal["applies", "excluded", "contested", "unknown", "not_extended", "own_party", "not_party"]


class Territory(Row, frozen=True, kw_only=True):
    """How a treaty stands to an overseas, occupied or disputed territory."""

    set_name: ClassVar[str] = "territories"

    where: str  # the state the treaty binds or that claims
    name: str
    code: str  # the territory's own code where it has one, else the state's
    status: TerritoryStatus
    since: When | None = None
    until: When | None = None
    instrument: str = ""
    held_by: str = ""  # the state or authority that can act there, where it is not `where`
    claimed_by: tuple[str, ...] = ()  # other states that claim it
    places: tuple[str, ...] = ()  # names by which reports call places in it


class Position(Row, frozen=True, kw_only=True):
    """A reading of the law that somebody holds, beside the Court's."""

    set_name: ClassVar[str] = "positions"

    holder: str  # ISO code, organisation id, court or writer
    reading: str  # the named rule of law/ that it supports
    when: When
    until: When | None = None
    who: str = ""  # the wanted person it is about, or "" for all
    says: str = ""


class Organisation(Row, frozen=True, kw_only=True):
    """An organisation or forum of states."""

    set_name: ClassVar[str] = "organisations"

    name: str
    kind: str = ""
    founded: When | None = None
    aliases: tuple[str, ...] = ()


class Membership(Row, frozen=True, kw_only=True):
    """A state's standing in an organisation."""

    set_name: ClassVar[str] = "memberships"

    organisation: str
    where: str
    status: Literal["member", "observer", "associate", "suspended"]
    since: When | None = None
    until: When | None = None


class Summit(Row, frozen=True, kw_only=True):
    """A gathering of leaders."""

    set_name: ClassVar[str] = "summits"

    organisation: str = ""  # "" for a gathering that no organisation held
    name: str
    where: str
    place: str = ""
    when: When


class Attendance(Row, frozen=True, kw_only=True):
    """Whether an invited leader came to a summit."""

    set_name: ClassVar[str] = "attendance"

    summit: str
    where: str  # the state the leader leads
    person: str = ""  # name as the source gives it
    who: str = ""  # id where the person is in the record
    mode: Literal["attended", "absent", "remote", "substitute"] = "attended"
    substitute: str = ""


class Place(Row, frozen=True, kw_only=True):
    """A capital, a large city, or another place where a journey went or leaders met."""

    set_name: ClassVar[str] = "places"

    name: str
    where: str  # the ISO code of the state or territory it lies in
    capital: bool = False
    latitude: float
    longitude: float
    aliases: tuple[str, ...] = ()


class Alias(Row, frozen=True, kw_only=True):
    """A spelling under which something of the record is known, beside those of its own row."""

    set_name: ClassVar[str] = "aliases"

    kind: Literal["person", "state", "territory", "organisation", "summit", "court", "place"]
    of: str  # the id of the row it names
    name: str
    language: str = ""  # BCP 47


class Trip(Row, frozen=True, kw_only=True):
    """A journey of a wanted person to a state, made or not made."""

    set_name: ClassVar[str] = "trips"

    who: str
    where: str
    place: str = ""
    when: When
    status: Literal["made", "cancelled", "declined", "remote", "planned"]
    occasion: str = ""
    substitute: str = ""


class Coverage(Row, frozen=True, kw_only=True):
    """How complete the trips of one person are over a period."""

    set_name: ClassVar[str] = "coverage"

    who: str
    period: When
    completeness: Literal["complete", "near_complete", "selection", "none_found"]
    says: str = ""


class Flight(Row, frozen=True, kw_only=True):
    """A reported flight and the states it was reported to cross."""

    set_name: ClassVar[str] = "flights"

    who: str
    when: When
    from_airport: str
    to_airport: str
    overflown: tuple[str, ...] = ()
    avoided: tuple[str, ...] = ()
    status: str = "flown"


class Agreement(Row, frozen=True, kw_only=True):
    """An agreement between states."""

    set_name: ClassVar[str] = "agreements"

    name: str
    kind: str
    parties: tuple[str, ...] = ()
    signed: When | None = None
    signed_place: str = ""
    ratifications: tuple[str, ...] = ()  # STATE:DATE:act
    in_force: When | None = None
    ended: When | None = None


class Vote(Row, frozen=True, kw_only=True):
    """One state's vote on one resolution."""

    set_name: ClassVar[str] = "votes"

    resolution: str
    when: When
    where: str
    vote: Literal["yes", "no", "abstain", "absent"]


ROWS: tuple[type[Row], ...] = (
    State, Person, Office, Court, Warrant, Participation, Declaration, Referral, Situation, Case, CooperationFinding,
    DepositaryDays, Invitation, Territory, Position, Organisation, Membership, Summit, Attendance, Place, Alias, Trip,
    Coverage, Flight, Agreement, Vote,
)  # fmt: skip
