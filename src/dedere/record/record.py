"""Which rows does the record hold, and what of them was known on a day?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol, TypeVar

from dedere.record.day import Day
from dedere.record.rows import Person, Row, State

R = TypeVar("R", bound=Row)
Fetch = Callable[[type[Any]], Sequence[Any]]


class Names(Protocol):
    """An index of names: what `dedere.record.names` looks up."""

    def find(self, kind: str, key: str) -> Sequence[tuple[int, str, str]]:
        """Rank, row and spelling for a plain name, best rank first."""

    def all(self, kind: str, rank: int) -> Iterable[tuple[str, str, str]]:
        """Every plain name with row and spelling, up to a rank."""


class Record:
    """All rows, fetched a set at a time when first asked for, with the look-ups that rules and pages need.

    `fetch` gives the rows of one class; it is the only way in, so the record itself touches no disk. `names` is the
    built index of names; without one, the names are taken from the rows.
    """

    def __init__(self, fetch: Fetch, *, version: str, released: Day, names: Names | None = None) -> None:
        self._fetch = fetch
        self._names = names
        self._sets: dict[type[Any], tuple[Any, ...]] = {}
        self._grouped: dict[tuple[type[Any], str], Mapping[Any, tuple[Any, ...]]] = {}
        self.version = version
        self.released = released
        self.kept: dict[Any, Any] = {}  # what others have worked out from it, which lives as long as it does

    def rows(self, of: type[R]) -> tuple[R, ...]:
        """Every row of one class, in the order of the files."""
        if of not in self._sets:
            self._sets[of] = tuple(self._fetch(of))
        return self._sets[of]

    def by(self, of: type[R], field: str, value: object) -> tuple[R, ...]:
        """The rows of one class whose `field` is `value` (or holds it, where the field is a tuple)."""
        if (of, field) not in self._grouped:
            groups: dict[Any, list[R]] = {}
            for row in self.rows(of):
                held = getattr(row, field)
                for key in held if isinstance(held, tuple) else (held,):
                    groups.setdefault(key, []).append(row)
            self._grouped[of, field] = {key: tuple(found) for key, found in groups.items()}
        return self._grouped[of, field].get(value, ())

    def one(self, of: type[R], id: str) -> R | None:  # noqa: A002 - the word of the data
        """The row with that id, or None."""
        found = self.by(of, "id", id)
        return found[0] if found else None

    def known(self, on: Day) -> Record:
        """The record as the public could know it on a day: rows known later are not there."""

        def fetch(of: type[R]) -> Sequence[R]:
            return [row for row in self.rows(of) if row.known <= on]

        return Record(fetch, version=self.version, released=self.released, names=self._names)

    @property
    def names(self) -> Names:
        """The index of names."""
        if self._names is None:
            from dedere.record.names import Index, spellings

            self._names = Index(spellings(self))
        return self._names

    @cached_property
    def persons(self) -> Mapping[str, Person]:
        """Every person, by id."""
        return {row.id: row for row in self.rows(Person)}

    @cached_property
    def states(self) -> Mapping[str, State]:
        """Every state and territory, by ISO code."""
        return {row.id: row for row in self.rows(State)}
