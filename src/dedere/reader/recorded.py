"""Which people of the record may an article name?"""

from __future__ import annotations

from collections.abc import Iterable

from dedere.reader.gazetteer import Gazetteer
from dedere.reader.lexicon import Office, Person, people, with_record
from dedere.record import rows
from dedere.record.record import Record

_OFFICES = {"head_of_state": "hos", "head_of_government": "hog", "foreign_minister": "fm"}


def gazetteer_of(record: Record) -> Gazetteer:
    """The reader's own lists with the record's persons in front."""
    return Gazetteer(with_record(people(), _persons(record)))


def _persons(record: Record) -> Iterable[Person]:
    for row in record.rows(rows.Person):
        held = record.by(rows.Office, "who", row.id)
        aliases = [alias for alias in row.aliases if alias]
        yield Person(
            name=row.name,
            alone=tuple(a for a in aliases if " " not in a and not a.isupper() and len(a) > 2)
            or (row.name.split()[-1],),
            spellings=tuple(a for a in aliases if " " in a or not a.isascii()),
            state=row.nationality,
            offices=tuple(
                Office(
                    _OFFICES.get(office.office, "x"),
                    office.since.first.iso[:7] if office.since else "0000",
                    office.until.last.iso[:7] if office.until else "",
                )
                for office in held
            ),
            id=row.id,
        )
