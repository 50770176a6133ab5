"""Freeze the journeys of leaders by which an undated report can be dated.

The Office of the Historian of the United States publishes every journey abroad of its presidents and secretaries of
state, and every visit of a foreign leader, under CC0. Run it on clones of the two repositories:

    git clone https://github.com/HistoryAtState/travels && git clone https://github.com/HistoryAtState/visits
    python tools/journeys.py travels visits > official.txt

and put the lines in the place of those under "official" in `src/dedere/reader/dating_journeys.txt`.
"""

from __future__ import annotations

import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections import defaultdict
from pathlib import Path

from dedere.built.open import open_record
from dedere.reader.dating_names import names_of
from dedere.reader.lexicon import people
from dedere.record.day import Day

SINCE = "2001-01-20"
TRAVELLERS = {
    "president-travels/bush-george-w": "George W. Bush",
    "president-travels/obama-barack": "Barack Obama",
    "president-travels/trump-donald-j": "Donald Trump",
    "president-travels/biden-joseph-r": "Joe Biden",
    "secretary-travels/powell-colin-luther": "Colin Powell",
    "secretary-travels/rice-condoleezza": "Condoleezza Rice",
    "secretary-travels/clinton-hillary-rodham": "Hillary Clinton",
    "secretary-travels/kerry-john-forbes": "John Kerry",
    "secretary-travels/tillerson-rex-w": "Rex Tillerson",
    "secretary-travels/pompeo-michael-r": "Mike Pompeo",
    "secretary-travels/blinken-antony-j": "Antony Blinken",
    "secretary-travels/rubio-marco": "Marco Rubio",
}
CALLED = {
    "Korea, Republic of": "KR",
    "Korea, South": "KR",
    "Korea": "KR",
    "Korea, North": "KP",
    "Cote d’Ivoire": "CI",
    "Timor Leste": "TL",
    "Yugoslavia": "RS",
    "St. Kitts and Nevis": "KN",
}
"""States by names that only this publisher gives them, in those years."""
Row = tuple[str, str, str, str, str]
"""Who, the state, first day, last day, place."""


def main() -> None:
    """Print the lines, a traveller a block and a year a line."""
    travels, visits = Path(sys.argv[1]), Path(sys.argv[2])
    rows = [*journeys(travels), *guests(visits)]
    blocks: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for who, where, first, last, place in sorted(set(rows), key=lambda row: (row[0], row[2], row[3])):
        end = "" if last == first else f"/{last[5:] if last[:4] == first[:4] else last}"
        blocks[who][first[:4]].append(f"{where} {first[5:]}{end} {place}".strip())
    for who, years in blocks.items():
        print(f"@{who}")
        for year, told in years.items():
            print(year, ", ".join(told))


def journeys(folder: Path) -> list[Row]:
    """Those of presidents and secretaries of state."""
    found: list[Row] = []
    for file, who in TRAVELLERS.items():
        before = ""
        for trip in ET.parse(folder / f"{file}.xml").iter("trip"):
            first, last, where = _days_and_state(trip, "country")
            if where:
                if before and Day.of(before) == Day.of(first) - 1:
                    first = before  # straight on from there: they come on the evening before the talks
                before = last
                place = re.split(r"[,;(]| and ", " ".join((trip.findtext("locale") or "").split()))[0]
                found.append((who, where, first, last, place.strip()))
    return found


def guests(folder: Path) -> list[Row]:
    """Those of foreign leaders whom the reader knows to the United States."""
    found: list[Row] = []
    for file in sorted((folder / "data").glob("20*.xml")):
        for visit in ET.parse(file).iter("visit"):
            first, last, home = _days_and_state(visit, "from")
            called = _plain(visit.findtext("visitor") or "")
            known = [
                person.name
                for person in people()
                if person.state == home and any(set(_plain(name)) <= set(called) for name in person.every_name)
            ]
            if home not in ("", "US") and len(known) == 1:
                found.append((known[0], "US", first, last, ""))
    return found


def _days_and_state(entry: ET.Element, key: str) -> tuple[str, str, str]:
    first = entry.findtext("start-date") or ""
    last = entry.findtext("end-date") or first
    state = entry.findtext(key) or ""
    named = names_of(_RECORD).find(state)
    where = CALLED.get(state) or next((name.key for name in named if name.sort == "place"), "")
    full = len(first) == 10 and len(last) == 10 and SINCE <= first <= last
    return first, last, where if full else ""


def _plain(name: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower())


_RECORD = open_record()

if __name__ == "__main__":
    main()
