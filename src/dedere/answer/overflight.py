"""What does a state owe whose territory a wanted person flies over?"""

from __future__ import annotations

import msgspec

from dedere.answer.ask import ask
from dedere.answer.why_bound import reason
from dedere.law.finding import Finding
from dedere.law.rome_statute import article_89
from dedere.record.day import Day
from dedere.record.record import Record


def over(who: str, where: str, *, on: Day, known_on: Day, record: Record, lands: bool = False) -> Finding:
    """The finding for a flight of the person across a state: `disputed` where landing there would mean arrest.

    A landing, planned or not, puts the person on the state's territory, so with `lands` it is the answer of `ask`; so
    it is where nothing would be owed on the ground either. Arguments and errors as `ask`.
    """
    found = ask(who, where, on=on, known_on=known_on, record=record)
    if found.answer == "no" or not article_89.flight_is_contested(lands):
        return found
    return msgspec.structs.replace(
        found,
        answer="disputed",
        standing="overflight",
        duty=None,
        says=f"Whether a state must stop a wanted person who only flies over it no court has decided. Had there been a "
        f"landing: {found.says}",
        why=(reason(article_89.flight_is_contested), *found.why),
        court_found=(),
    )
