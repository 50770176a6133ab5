"""Which state and office does an article give to somebody whom no list knows?"""

from __future__ import annotations

import re

from dedere.reader import roles
from dedere.reader.gazetteer import own
from dedere.reader.people_titles import state_in

_WORD = (
    r"(?!(?:on|of|to|with|by|against|from|for|about|at|in|who|whose|which|and|said|told|met|was|is|has|had|will)\b)"
    r"[\w'-]+ "
)
# "Brice Oligui Nguema, the Gabonese transitional president", "Maia Sandu, president of Moldova"
_AFTER = re.compile(
    rf"(?:,| \(|,? [-–—]+) ?(?:who (?:is|was) |then |now |currently )?(?P<title>(?:{_WORD}){{0,5}}?{roles.ROLE}"
    r"(?: (?:of|for) (?:the )?[A-Z][\w'-]*(?: (?:and |of |the )?[A-Z][\w'-]*){0,4})?)"
    r"(?=[,.;:)]| [-–—]| and | who | met | said | told )"
)
_SPEAKS = re.compile(r"\b(?:[Ss]pokes(?:man|woman|person)|Ministry|ministry)\b")
_IN_TOWN = re.compile(
    r"'?s?,? (?:also )?(?:told|said|announced|confirmed)(?: [\w']+){0,6}? (?:in|from) "
    r"(?P<town>[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)


def told_after(flat: str, end: int) -> tuple[str, tuple[str, ...]]:
    """The state and the kinds of office that an apposition gives to the name that ends at `end`."""
    match = _AFTER.match(flat, end)
    return (state_in(match["title"]), roles.offices(match["title"])) if match else ("", ())


def home_of_speaker(flat: str, title: str, end: int) -> str:
    """The state of a ministry's spokesman: the one in whose town he tells reporters."""
    match = _IN_TOWN.match(flat, end) if _SPEAKS.search(title) else None
    place = own().places.get(match["town"]) if match else None
    return place.states[0] if place and place.kind == "city" and len(place.states) == 1 else ""
