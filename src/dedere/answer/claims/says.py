"""What does one row of the record say, as a reader of a brief wants it: one sentence with its days?"""

from __future__ import annotations

from dedere.answer import words
from dedere.answer.words import dated, listed, short_name, start, the
from dedere.law.finding import Fact
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.when import When

_CRIMES = (("6", "genocide"), ("7", "crimes against humanity"), ("8bis", "aggression"), ("8", "war crimes"),
           ("70", "offences against the administration of justice"))  # fmt: skip
_ACTS = {
    "signature": "signed the Rome Statute",
    "ratification": "deposited its ratification of the Rome Statute",
    "accession": "acceded to the Rome Statute (instrument deposited)",
    "acceptance": "deposited its acceptance of the Rome Statute",
    "approval": "deposited its approval of the Rome Statute",
    "succession": "succeeded to the Rome Statute",
    "notice_of_withdrawal": "gave notice of withdrawal from the Rome Statute",
    "withdrawal_rescinded": "took back its notice of withdrawal from the Rome Statute",
    "instrument_withdrawn": "withdrew its instrument before it could enter into force",
    "signature_renounced": "told the depositary that it does not intend to become a party to the Rome Statute",
    "parliament_approved": "saw its parliament approve the Rome Statute",
    "promulgated": "saw its head of state sign the law ratifying the Rome Statute",
    "withdrawal_announced": "announced that it would withdraw from the Rome Statute",
    "withdrawal_approved": "saw its parliament approve withdrawal from the Rome Statute",
    "rescission_approved": "saw its parliament approve staying in the Rome Statute",
}


def when_words(when: When | Day) -> str:
    """Days as a sentence has them, with the preposition; an interval says what its ends share once.

    >>> when_words(When.of("2024-09-02/2024-09-03")), when_words(When.of("2023"))
    ('from 2 to 3 September 2024', 'in 2023')
    """
    if isinstance(when, Day):
        return f"on {when.words}"
    if when.grain != "interval" or when.first == when.last:
        return dated(when)
    first, last = when.first.date, when.last.date
    opening = when.first.words
    if first.year == last.year:
        opening = str(first.day) if first.month == last.month else opening.rsplit(" ", 1)[0]
    return f"from {opening} to {when.last.words}"


def state_name(record: Record, code: str) -> str:
    """The state's name as a sentence has it, with its article; its code where the record does not name it."""
    row = record.states.get(code)
    return the(row.name) if row else code


def person_name(record: Record, who: str) -> str:
    """The person's usual name; the id where the record does not name them."""
    row = record.persons.get(who)
    if row is None:
        return who
    first, *_, last = row.name.split() or [who]
    short = f"{first} {last}"
    return short if short.casefold().replace(" ", "-") == who else short_name(row)


def crimes_of(text: str) -> tuple[str, ...]:
    """The crimes that a warrant's articles stand for.

    >>> crimes_of("7(1)(a),(c); 8(2)(b)(i)")
    ('crimes against humanity', 'war crimes')
    """
    heads = {part.strip().split("(")[0].strip() for part in text.split(";")}
    return tuple(name for number, name in _CRIMES if number in heads)


def court_name(record: Record, court: str) -> str:
    """The court's name."""
    row = record.one(rows.Court, court)
    return row.name if row else court.upper()


def says(row: rows.Row, record: Record, *, by: Day | None = None) -> str:
    """The row in one sentence, without a full stop; as of the day `by`, where what it tells was then still to come."""
    match row:
        case rows.Participation():
            return start(f"{state_name(record, row.where)} {_ACTS[row.act]} {when_words(row.when)}")
        case rows.Trip():
            return _trip(row, record, ahead=by is not None and by < row.when.first)
        case rows.Warrant():
            return _warrant(row, record)
        case rows.Attendance():
            return _attendance(row, record, by)
        case rows.Summit():
            return f"{row.name}: {row.place or state_name(record, row.where)}, {when_words(row.when)}"
        case rows.Membership():
            body = record.one(rows.Organisation, row.organisation)
            since = f" {when_words(row.since).replace('on ', 'since ', 1)}" if row.since else ""
            until = f" until {row.until.first.words}" if row.until and not _to_come(row.until, by) else ""
            name = body.name if body else row.organisation
            return start(f"{state_name(record, row.where)}: {row.status} of {name}{since}{until}")
        case rows.CooperationFinding():
            return _finding(row, record)
        case rows.Office():
            since = f" from {row.since.first.words}" if row.since else ""
            until = f" until {row.until.first.words}" if row.until and not _to_come(row.until, by) else ""
            return f"{person_name(record, row.who)}: {row.title} of {state_name(record, row.where)}{since}{until}"
        case rows.Declaration():
            return start(
                f"{state_name(record, row.where)} lodged a declaration under article 12(3) {when_words(row.lodged)}"
            )
        case rows.Coverage():
            return (
                f"The record of {person_name(record, row.who)}'s journeys {when_words(row.period)} is "
                f"{_COVERAGE[row.completeness]}"
            )
        case _:
            return row.id


def _to_come(when: When, by: Day | None) -> bool:
    return by is not None and by < when.first


_COVERAGE = {
    "complete": "complete",
    "near_complete": "near complete",
    "selection": "a selection",
    "none_found": "empty: none were found in public sources",
}


def _trip(row: rows.Trip, record: Record, *, ahead: bool) -> str:
    who, where = person_name(record, row.who), state_name(record, row.where)
    place = f" ({row.place})" if row.place and row.place != where else ""
    what = f": {row.occasion}" if row.occasion else ""
    when = when_words(row.when)
    match row.status:
        case "made":
            return f"{who} was in {where}{place} {when}{what}"
        case "cancelled":
            return f"{who}'s journey to {where}{place}, expected {when}, was called off{what}"
        case "declined":
            return f"{who} {'is not to' if ahead else 'did not'} go to {where}{place}, {when}{what}"
        case "remote":
            verb = "is to join" if ahead else "joined"
            return f"{who} {verb} a gathering in {where}{place} by video {when}{what}"
        case _:
            return f"{who}'s journey to {where}{place} was announced for {when.removeprefix('on ')}{what}"


def _warrant(row: rows.Warrant, record: Record) -> str:
    what = "a warrant of arrest" if row.kind == "arrest_warrant" else "a summons to appear"
    crimes = listed(list(crimes_of(row.crimes)))
    said = f"{court_name(record, row.court)} issued {what} for {person_name(record, row.who)} {when_words(row.issued)}"
    if crimes:
        said += f" for alleged {crimes}"
    if row.made_public and row.made_public.first > row.issued.last:
        said += f", made public {when_words(row.made_public)}"
    return f"The {said}" if not said.startswith("The ") else said


def _attendance(row: rows.Attendance, record: Record, by: Day | None) -> str:
    summit = record.one(rows.Summit, row.summit)
    name = f"{summit.name} ({summit.place}, {when_words(summit.when).removeprefix('on ')})" if summit else row.summit
    ahead = summit is not None and by is not None and by < summit.when.first
    match row.mode:
        case "attended":
            return f"{row.person} {'is to attend' if ahead else 'attended'}: {name}"
        case "remote":
            return f"{row.person} {'is to take part' if ahead else 'took part'} by video: {name}"
        case "substitute":
            sent = f" ({row.substitute})" if row.substitute else ""
            return f"{row.person} {'is not to' if ahead else 'did not'} come himself{sent}: {name}"
        case _:
            return f"{row.person} {'is not to' if ahead else 'did not'} attend: {name}"


_FINDINGS = {
    "non_compliance": "did not comply with the Court's request",
    "non_compliance_not_referred": "did not comply with the Court's request; it referred the matter to nobody",
    "no_non_compliance": "had not failed to comply",
}


def _finding(row: rows.CooperationFinding, record: Record) -> str:
    court = court_name(record, row.court)
    who, where = person_name(record, row.who), state_name(record, row.where)
    about = f"{who}'s visit {when_words(row.visit)}" if row.matter == "visit" and row.visit else f"the case of {who}"
    if row.finding == "informed_only":
        return f"The {court} told the Assembly and the Council of {about} to {where} {when_words(row.decided)}"
    return f"As to {about}, the {court} found {when_words(row.decided)} that {where} {_FINDINGS[row.finding]}"


def fact(row: rows.Row, record: Record, *, by: Day | None = None) -> Fact:
    """The row as an answer cites it."""
    return words.fact(row, says(row, record, by=by))
