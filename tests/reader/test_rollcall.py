"""A report on a gathering names its place once; who comes and who stays away is told without it."""

from __future__ import annotations

from dedere.reader.read import read_text
from dedere.reader.reading import Reading

PUBLISHED = "2024-09-03"


def _read(text: str, published: str | None = PUBLISHED) -> Reading:
    return read_text(text, id="roll", published=published)


def _visits(reading: Reading) -> dict[str, tuple[str, str]]:
    return {v.who: (v.where, v.status) for v in reading.visits}


ROLL = """The NATO summit in Portugal opened on Monday under a grey sky.

Several seats were empty, and the hosts did not hide their annoyance. The canteen served cod.

Joe Biden and Keir Starmer shared a joke in the front row. Viktor Orban gave it a miss.

Recep Tayyip Erdogan sent his foreign minister, Hakan Fidan.
"""


def test_the_roll_of_a_gathering_is_read_far_from_its_place() -> None:
    visits = _visits(_read(ROLL))
    assert visits["Joe Biden"] == ("PT", "made")
    assert visits["Keir Starmer"] == ("PT", "made")
    assert visits["Viktor Orbán"] == ("PT", "declined")
    assert visits["Recep Tayyip Erdoğan"] == ("PT", "declined")
    assert visits["Hakan Fidan"] == ("PT", "made")


def test_who_is_sent_replaces_who_stays_away() -> None:
    absences = {a.who: (a.event, a.mode, a.substitute) for a in _read(ROLL).absences}
    assert absences["Viktor Orbán"] == ("NATO summit", "skipped", None)
    assert absences["Recep Tayyip Erdoğan"] == ("NATO summit", "substituted", "Hakan Fidan")


def test_the_hosts_of_a_gathering_travel_nowhere() -> None:
    text = "The NATO summit in Britain opened on Monday. Keir Starmer and Joe Biden shared a joke in the front row."
    assert _visits(_read(text)) == {"Joe Biden": ("GB", "made")}


def test_a_summit_of_long_ago_lends_its_place_to_nobody() -> None:
    text = "The NATO summit in Portugal of November 2010 is forgotten. Keir Starmer and Joe Biden shared a joke in May."
    assert not _read(text).visits


def test_without_a_gathering_a_roll_says_nothing() -> None:
    assert not _read("Keir Starmer and Joe Biden shared a joke. Viktor Orban gave it a miss.").visits


DIARY = """WEDNESDAY, SEPTEMBER 4
** LISBON - NATO summit (to September 5). Joe Biden and Keir Starmer expected; Viktor Orban joins by video.
VIENNA - Central bank publishes its report on lending.

FRIDAY, SEPTEMBER 6
QUITO, Ecuador - Emmanuel Macron holds talks on the price of bananas.
OSLO - Olaf Scholz on state visit to Norway: CANCELLED.
"""


def test_an_item_of_a_diary_says_who_is_due_where_and_when() -> None:
    found = {v.who: (v.where, v.when, v.status) for v in _read(DIARY).visits}
    assert found["Joe Biden"] == ("PT", "2024-09-04/2024-09-05", "planned")
    assert found["Keir Starmer"] == ("PT", "2024-09-04/2024-09-05", "planned")
    assert found["Emmanuel Macron"] == ("EC", "2024-09-06", "planned")
    assert found["Olaf Scholz"][::2] == ("NO", "cancelled")
    assert found["Viktor Orbán"][2] == "declined"


def test_two_datelines_make_no_diary() -> None:
    text = "LISBON - Joe Biden expected.\nVIENNA - Keir Starmer expected.\n"
    assert not _read(text).visits


def test_a_bare_list_of_places_tells_the_journeys_of_the_sentence_before() -> None:
    text = (
        "Emmanuel Macron hardly left Paris this year. His travels were few. "
        "Norway in March, Chad that same month, then Oman, and a day in July that took in Lima and Quito."
    )
    found = {v.where: v.when for v in _read(text).visits if v.who == "Emmanuel Macron"}
    assert found == {"NO": "2024-03", "TD": "2024-03", "OM": "2024", "PE": "2024-07", "EC": "2024-07"}


def test_a_list_of_places_with_a_verb_of_its_own_is_no_itinerary() -> None:
    text = "Emmanuel Macron spoke of his travels. Norway and Chad exported more in March, Oman less."
    assert not _read(text).visits


def test_a_clause_with_a_place_of_its_own_is_not_at_the_gathering() -> None:
    text = "The NATO summit in Portugal opened on Monday. In Paris Joe Biden and Keir Starmer chatted with reporters."
    assert all(v.where != "PT" for v in _read(text).visits)


def test_what_a_leader_says_at_home_does_not_place_a_summit() -> None:
    text = (
        "Emmanuel Macron told reporters in Paris that the G20 summit mattered. Joe Biden and Xi Jinping shared a joke."
    )
    assert not _read(text).visits
