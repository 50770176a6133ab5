"""How are states, persons, courts and days put in a sentence?"""

from __future__ import annotations

from dedere.law.finding import Cite, Fact
from dedere.law.seen import Seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.names import plain
from dedere.record.when import When

_ARTICLE_FIRST = ("United ", "Republic ", "Democratic Republic", "Czech Republic", "Holy See")
_ARTICLE_LAST = (
    " Republic",
    " Islands",
    " Emirates",
    " Territory",
    " Territories",
    " Kingdom",
    " States",
    " Strip",
    " Bank",
)
_ARTICLE = frozenset({
    "Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Seychelles", "Isle of Man",
    "Falkland Islands (Malvinas)",
    "West Bank including East Jerusalem, and Gaza", "Northern part of Cyprus",
    "Sovereign Base Areas of Akrotiri and Dhekelia",
})  # fmt: skip
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
GAVE_UP = {
    "acquittal": "the person was acquitted",
    "charges_not_confirmed": "the charges were not confirmed",
    "charges_withdrawn": "the charges were withdrawn",
    "convicted": "the person was convicted",
    "death": "the person had died",
    "inadmissible": "the case was inadmissible",
    "no_case_to_answer": "there was no case to answer",
    "proceedings_stayed": "the proceedings were stayed",
    "referred_to_state": "the case was referred to a state",
    "warrant_replaced_summons": "a warrant replaced it",
    "warrant_vacated": "the warrant was vacated",
}
REFERRED = {
    "UNSC": "the Security Council",
    "ASP": "the Assembly of States Parties",
    "both": "the Assembly of States Parties and the Security Council",
}


def the(name: str) -> str:
    """A place's name as it stands inside a sentence.

    >>> the("Philippines"), the("Mongolia"), the("Central African Republic")
    ('the Philippines', 'Mongolia', 'the Central African Republic')
    """
    if name in _ARTICLE or name.startswith(_ARTICLE_FIRST) or name.endswith(_ARTICLE_LAST):
        return f"the {name[0].lower()}{name[1:]}" if name.startswith("Northern part") else f"the {name}"
    return name


def start(sentence: str) -> str:
    """A sentence with its first letter in upper case.

    >>> start("the Philippines left")
    'The Philippines left'
    """
    return sentence[:1].upper() + sentence[1:]


def listed(parts: list[str]) -> str:
    """Names in a row: `a`, `a and b`, `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def dated(when: When) -> str:
    """A date inside a sentence: `on 3 March 2024`, `in March 2024`, `in 2024`, `from 2 to 3 September 2024`.

    >>> dated(When.of("2024-09-02/2024-09-03")), dated(When.of("2021-02")), dated(When.of("1998"))
    ('from 2 September 2024 to 3 September 2024', 'in February 2021', 'in 1998')
    """
    if when.grain == "day" or when.first == when.last:
        return f"on {when.first.words}"
    if when.grain == "interval":
        return f"from {when.first.words} to {when.last.words}"
    year, _, month = when.text.partition("-")
    return f"in {_MONTHS[int(month)]} {year}" if month else f"in {year}"


def of_day(when: When) -> str:
    """A date after a noun: `of 3 March 2024`, `of March 2024`."""
    return f"of {dated(when).split(' ', 1)[1]}"


def short_name(person: rows.Person) -> str:
    """The spelling of a person's name that the id is made of, else the full name.

    >>> from dedere.record.rows import Source
    >>> from dedere.record.day import ADOPTED
    >>> def named(id, name, *aliases):
    ...     return short_name(rows.Person(id=id, name=name, aliases=aliases, source=Source("-"), known=ADOPTED))
    >>> named("sergei-shoigu", "Sergei Kuzhugetovich Shoigu", "Shoigu")
    'Sergei Shoigu'
    >>> named("omar-al-bashir", "Omar Hassan Ahmad Al Bashir", "Omar al-Bashir")
    'Omar al-Bashir'
    >>> named("aime-kilolo", "Aimé Kilolo Musamba", "Aime Kilolo")
    'Aimé Kilolo'
    """
    wanted = plain(person.id)
    if plain(person.name) == wanted:
        return person.name
    if wanted.count(" ") == person.id.count("-"):  # no article that the plain form has dropped
        words = iter(person.name.split())
        kept = [next((word for word in words if plain(word) == part), "") for part in wanted.split()]
        if all(kept):
            return " ".join(kept)
    return next((name for name in person.aliases if plain(name) == wanted), person.name)


def state_name(seen: Seen, code: str) -> str:
    """A state's name inside a sentence; its code where the record has no such state."""
    state = seen.record.states.get(code)
    return the(state.name) if state else code


def court_name(seen: Seen, court: str) -> str:
    """A court's name inside a sentence."""
    row = seen.record.one(rows.Court, court)
    return f"the {row.name}" if row else court.upper()


def holder_name(seen: Seen, holder: str) -> str:
    """The name of whoever holds a position: a state, an organisation, a court, or the words of the row."""
    if holder in seen.record.states:
        return seen.record.states[holder].name
    for cls in (rows.Organisation, rows.Court):
        row = seen.record.one(cls, holder)
        if row is not None:
            return str(row.name)  # type: ignore[attr-defined]
    return holder


def cite(source: rows.Source) -> Cite:
    """A source as answers cite it."""
    return Cite(source.title, source.url, str(source.published) if source.published else None)


def fact(row: rows.Row, says: str) -> Fact:
    """A row as a reason uses it."""
    return Fact(id=row.id, says=says, source=cite(row.source), unconfirmed=row.unconfirmed)


def tense(on: Day, known_on: Day, *, was: str, is_: str, would: str) -> str:
    """The form of a verb for a day before, on or after the day of knowledge."""
    return was if on < known_on else is_ if on == known_on else would
