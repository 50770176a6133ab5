"""Why not, condition by condition, and which answers a change of data moves."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from dedere.answer.conditions import WhyNot, why_not
from dedere.answer.moved import moved
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.when import When

TODAY = Day.of("2026-11-23")


def _asked(record: Record, who: str, where: str, on: str, assuming: str | None = None) -> WhyNot:
    return why_not(who, where, on=Day.of(on), known_on=TODAY, record=record, assuming=assuming)


@pytest.mark.parametrize(
    ("who", "where", "on", "met"),
    [
        ("Putin", "KG", "2023-10-12", (True, True, False, True)),
        ("Putin", "MN", "2023-03-16", (False, False, True, True)),
        ("Duterte", "NL", "2025-04-01", (False, False, True, True)),
        ("Duterte", "CN", "2025-04-01", (False, False, False, True)),
        ("Kony", "TK", "2010-01-01", (True, True, True, False)),
        ("Kony", "GG", "2010-01-01", (True, True, True, None)),
        ("Njeem", "DE", "2025-01-19", (True, None, True, True)),
        ("Njeem", "IT", "2025-01-19", (True, True, True, True)),
        ("Duterte", "PH", "2025-03-11", (True, True, None, True)),
        ("Kenyatta", "NL", "2014-10-08", (False, False, True, True)),
    ],
)
def test_each_condition_is_told_apart(
    record: Record, who: str, where: str, on: str, met: tuple[bool | None, ...]
) -> None:
    found = _asked(record, who, where, on)
    assert tuple(condition.met for condition in found.conditions) == met
    assert [condition.name for condition in found.conditions] == ["warrant", "request", "ground", "territory"]
    assert all(condition.says for condition in found.conditions)


def test_the_turn_after_says_when_and_why(record: Record) -> None:
    found = _asked(record, "Putin", "AM", "2023-10-12")
    assert found.after is not None
    assert (found.after.since, found.after.answer) == ("2024-02-01", "yes")
    assert "entered into force for Armenia" in found.after.by[0].says
    assert found.before is not None
    assert found.before.standing == "no_warrant"


def test_a_changed_fact_changes_the_conditions(record: Record) -> None:
    found = _asked(record, "Putin", "KG", "2023-10-12", "KG party since 2012-05-01")
    assert found.answer == "yes"
    assert found.question.assuming == "KG party since 2012-05-01"
    assert all(condition.met for condition in found.conditions)


def _changed(record: Record, of: type[Any], id_: str, **fields: object) -> Record:
    def fetch(asked: type[Any]) -> tuple[Any, ...]:
        if asked is not of:
            return record.rows(asked)
        return tuple(msgspec.structs.replace(row, **fields) if row.id == id_ else row for row in record.rows(of))

    return Record(fetch, version="test", released=TODAY, names=record.names)


def test_a_record_against_itself_moves_nothing(record: Record) -> None:
    assert moved(record, record, known_on=TODAY) == ()


def test_a_deposit_a_month_later_moves_that_state_s_answers_alone(record: Record) -> None:
    other = _changed(record, rows.Participation, "rome-statute-am-ratification", when=When.of("2023-12-14"))
    found = [each for each in moved(record, other, known_on=TODAY) if each.who == "vladimir-putin"]
    assert [(each.where, each.since, each.until, each.was, each.answer) for each in found] == [
        ("AM", "2024-02-01", "2024-03-01", "yes", "no")
    ]


def test_a_warrant_ended_moves_its_person_alone(record: Record) -> None:
    other = _changed(record, rows.Warrant, "icc-vladimir-putin-2023-03-17", ended=When.of("2026-01-01"), reason="x")
    found = moved(record, other, known_on=TODAY)
    assert {each.who for each in found} == {"vladimir-putin"}
    assert {each.answer for each in found} == {"no"}
    assert min(each.since for each in found) == "2026-01-01"
    assert len({each.where for each in found}) > 125
