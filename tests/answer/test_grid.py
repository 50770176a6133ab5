"""The grid of bytes says what `ask` says, cell by cell."""

from __future__ import annotations

import random

from dedere.answer.ask import ask
from dedere.answer.grid import CODES, grid
from dedere.answer.timeline import all_places
from dedere.law.seen import seen
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")


def test_each_cell_of_the_grid_is_the_answer_of_ask(record: Record) -> None:
    view = seen(record, TODAY)
    persons = sorted({row.who for row in record.rows(rows.Warrant)})
    places = all_places(record, view)
    since, days = Day.of("2002-07-01"), 9000
    made = grid(view, persons, places, since=since, days=days)
    assert made.shape == (len(persons), len(places), days)
    draw = random.Random(7)
    for _ in range(3000):
        p, s, d = draw.randrange(len(persons)), draw.randrange(len(places)), draw.randrange(days)
        found = ask(persons[p], places[s].id, on=since + d, known_on=TODAY, record=record)
        assert CODES[made[p, s, d]] == found.answer


def test_a_grid_of_nobody_is_empty(record: Record) -> None:
    assert not grid(seen(record, TODAY), [], [], since=Day.of("2020-01-01"), days=10).size
