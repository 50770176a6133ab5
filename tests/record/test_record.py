from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record
from dedere.record.rows import Case, Participation, Source, State
from dedere.record.when import When


def act(id_: str, where: str, day: str) -> Participation:
    when = When.of(day)
    return Participation(
        id=id_, source=Source("test"), known=when.last, where=where, treaty="t", act="signature", when=when
    )


ACTS = [act("a", "MN", "2000-12-29"), act("b", "AM", "1999-10-01"), act("c", "MN", "2002-04-11")]


def in_memory(asked: list[type[Any]] | None = None) -> Record:
    def fetch(of: type[Any]) -> Sequence[Any]:
        if asked is not None:
            asked.append(of)
        if of is Case:
            return [Case(id="k", source=Source("test"), known=ADOPTED, name="Two", persons=("x", "y"))]
        return ACTS if of is Participation else []

    return Record(fetch, version="1", released=ADOPTED)


def test_a_set_is_fetched_once_and_only_when_asked_for() -> None:
    asked: list[type[Any]] = []
    record = in_memory(asked)
    assert asked == []
    record.rows(Participation)
    record.by(Participation, "where", "MN")
    record.one(Participation, "a")
    assert asked == [Participation]


def test_rows_are_found_by_any_field_in_the_order_of_the_files() -> None:
    record = in_memory()
    assert [row.id for row in record.by(Participation, "where", "MN")] == ["a", "c"]
    assert record.by(Participation, "where", "KG") == ()
    assert record.one(Participation, "b") is ACTS[1]
    assert record.one(Participation, "z") is None


def test_a_row_with_a_list_is_found_by_each_of_its_values() -> None:
    record = in_memory()
    assert record.by(Case, "persons", "x") == record.by(Case, "persons", "y") == record.rows(Case)


def test_what_is_recalled_or_low_is_unconfirmed() -> None:
    state = State(id="MN", source=Source("test"), known=ADOPTED, name="Mongolia")
    assert not state.unconfirmed
    low = State(id="MN", source=Source("test"), known=ADOPTED, name="Mongolia", confidence="low")
    recalled = State(id="MN", source=Source("test"), known=ADOPTED, name="Mongolia", basis="recalled")
    assert low.unconfirmed
    assert recalled.unconfirmed


@given(st.integers(0, 3000), st.integers(0, 3000))
def test_a_later_day_knows_all_that_an_earlier_day_knew(one: int, more: int) -> None:
    record, day = in_memory(), Day.of("1998-07-17") + one
    earlier, later = record.known(day), record.known(day + more)
    assert set(earlier.rows(Participation)) <= set(later.rows(Participation)) <= set(ACTS)
    assert all(row.known <= day for row in earlier.rows(Participation))
    assert earlier.version == record.version
