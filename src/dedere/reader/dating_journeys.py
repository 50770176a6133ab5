"""Which journeys of leaders are public knowledge, beside those of the record?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from dedere.record.day import Day


@dataclass(frozen=True, slots=True)
class Journey:
    """Who was where on which days; `whole` where all journeys of the traveller are listed."""

    who: str
    where: str
    first: Day
    last: Day
    place: str
    whole: bool

    @property
    def days(self) -> str:
        """The days in ISO form."""
        return self.first.iso if self.first == self.last else f"{self.first.iso}/{self.last.iso}"


def journeys() -> Iterator[Journey]:
    """Every journey of the list."""
    text = files("dedere.reader").joinpath("dating_journeys.txt").read_text(encoding="utf-8")
    who, whole = "", True
    for line in text.splitlines():
        if line.startswith("@"):
            who, whole = line[1:].removesuffix(" ~"), not line.endswith(" ~")
        elif line and not line.startswith("#"):
            year, told = line.split(" ", 1)
            for item in told.split(", "):
                where, days, *place = item.split(" ", 2)
                first, _, last = days.partition("/")
                start = Day.of(f"{year}-{first}")
                end = Day.of(last if len(last) == 10 else f"{year}-{last}") if last else start
                yield Journey(who, where, start, end, place[0] if place else "", whole)
