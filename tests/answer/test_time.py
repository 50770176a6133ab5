"""Over time and over the world: one answer a day, the same by every question."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dedere.answer.ask import ask, place_of, verdict_in
from dedere.answer.reach import reach
from dedere.answer.spans import runs
from dedere.answer.timeline import all_places, timeline
from dedere.answer.verdict import turns, verdict_on
from dedere.answer.wanted import wanted
from dedere.built.open import open_record
from dedere.errors import AmbiguousName
from dedere.law.finding import Finding
from dedere.law.participation import parties, standing
from dedere.law.seen import seen
from dedere.record import rows
from dedere.record.day import ADOPTED, LAST, Day
from dedere.record.record import Record
from dedere.record.when import When

RECORD = open_record()
TODAY = Day.of("2026-11-23")
SOUGHT = sorted({row.who for row in RECORD.rows(rows.Warrant)})
PLACES = sorted(RECORD.states) + sorted(row.id for row in RECORD.rows(rows.Territory))
KNOWN = sorted(
    {row.known for cls in (rows.Warrant, rows.Participation, rows.CooperationFinding) for row in RECORD.rows(cls)}
)

whos = st.sampled_from(SOUGHT)
wheres = st.sampled_from(PLACES)
days = st.one_of(
    st.integers(ADOPTED, Day.of("2030-12-31")).map(Day),
    st.sampled_from(KNOWN).flatmap(lambda day: st.integers(-1, 1).map(lambda by: max(ADOPTED, day + by))),
)
knowns = st.one_of(st.integers(ADOPTED, TODAY).map(Day), st.sampled_from([day for day in KNOWN if day >= ADOPTED]))
calmly = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@calmly
@given(who=whos, where=wheres, on=days, known_on=knowns)
def test_the_answer_of_a_span_is_the_answer_of_each_of_its_days(who: str, where: str, on: Day, known_on: Day) -> None:
    view = seen(RECORD, known_on)
    place = place_of(RECORD, view, where)
    alone, spanned = verdict_on(view, who, place, on), verdict_in(view, who, place, on)[1]
    assert (alone.answer, alone.standing) == (spanned.answer, spanned.standing)
    assert alone.grounds == spanned.grounds
    assert alone.findings == spanned.findings


@calmly
@given(who=whos, where=wheres, known_on=knowns)
def test_every_day_has_exactly_one_answer(who: str, where: str, known_on: Day) -> None:
    view = seen(RECORD, known_on)
    spans = list(runs(view, who, place_of(RECORD, view, where)))
    assert spans[0][0] == ADOPTED
    assert spans[-1][1] is None
    for before, after in pairwise(spans):
        assert before[1] == after[0], "neither gap nor clash"
        assert before[2:] != after[2:], "a span ends where the answer changes"


@calmly
@given(where=st.sampled_from(sorted(RECORD.states)), known_on=knowns)
def test_every_day_has_exactly_one_stage_of_participation(where: str, known_on: Day) -> None:
    stages = standing(seen(RECORD, known_on), where)
    assert stages[0].since == ADOPTED
    assert all(before.since < after.since for before, after in pairwise(stages))
    assert not any(before.bound and after.name == "never" for before, after in pairwise(stages))


@calmly
@given(who=whos, where=st.sampled_from(sorted(RECORD.states)), on=days, known_on=knowns)
def test_ask_timeline_and_reach_agree(who: str, where: str, on: Day, known_on: Day) -> None:
    found = ask(who, where, on=on, known_on=known_on, record=RECORD)
    span = next(
        span
        for span in timeline(who, where, known_on=known_on, record=RECORD).spans
        if span.since <= on.iso and (span.until is None or on.iso < span.until)
    )
    assert (span.answer, span.standing) == (found.answer, found.standing)
    listed = {each.where: each for each in reach(who, on, known_on, RECORD).states}
    if where in listed:
        assert (listed[where].answer, listed[where].standing) == (found.answer, found.standing)


def _cited(finding: Finding) -> set[str]:
    return {fact.id for reason in finding.why for fact in reason.facts} | {
        each.decision for each in finding.court_found
    }


@calmly
@given(earlier=knowns, later=knowns)
def test_knowing_more_never_removes_a_row(earlier: Day, later: Day) -> None:
    earlier, later = min(earlier, later), max(earlier, later)
    for cls in (rows.Warrant, rows.Participation, rows.CooperationFinding, rows.Position):
        assert set(RECORD.known(earlier).rows(cls)) <= set(RECORD.known(later).rows(cls))


@calmly
@given(who=whos, where=st.sampled_from(parties(seen(RECORD, TODAY), TODAY)), data=st.data())
def test_knowing_more_never_removes_a_source_of_the_same_answer(who: str, where: str, data: st.DataObject) -> None:
    public = min(row.known for row in RECORD.by(rows.Warrant, "who", who))
    on = Day(data.draw(st.integers(max(public, ADOPTED), TODAY)))
    earlier = Day(data.draw(st.integers(on, TODAY)))
    later = Day(data.draw(st.integers(earlier, TODAY)))
    before = ask(who, where, on=on, known_on=earlier, record=RECORD)
    after = ask(who, where, on=on, known_on=later, record=RECORD)
    if before.answer == after.answer == "yes":
        assert _cited(before) <= _cited(after)


@calmly
@given(who=whos, where=wheres, on=days, known_on=knowns)
def test_a_reason_cites_only_what_was_known(who: str, where: str, on: Day, known_on: Day) -> None:
    view = seen(RECORD, known_on).record
    found = ask(who, where, on=on, known_on=known_on, record=RECORD)
    for reason in found.why:
        for fact in reason.facts:
            assert any(view.one(cls, fact.id) is not None for cls in rows.ROWS), (fact.id, found.says)
    assert all(each.on <= known_on.iso for each in found.court_found)


@calmly
@given(who=whos, data=st.data(), where=wheres, on=days)
def test_two_names_of_one_person_agree(who: str, data: st.DataObject, where: str, on: Day) -> None:
    person = RECORD.persons[who]
    name = data.draw(st.sampled_from((person.name, *person.aliases)))
    try:
        by_name = ask(name, where, on=on, known_on=TODAY, record=RECORD)
    except AmbiguousName:
        assume(False)
    assert by_name == ask(who, where, on=on, known_on=TODAY, record=RECORD)


SOURCE = rows.Source(title="a test")
UNRELATED: tuple[rows.Row, ...] = (
    rows.Participation(id="zz-accession", source=SOURCE, known=ADOPTED, where="ZZ", treaty="rome-statute",
                       act="accession", when=When.of("2010-05-01")),
    rows.Warrant(id="icc-nobody", source=SOURCE, known=ADOPTED, who="nobody", court="icc", situation="Nowhere",
                 issued=When.of("2012-01-01"), made_public=When.of("2012-01-01")),
    rows.Office(id="nobody-president", source=SOURCE, known=ADOPTED, who="nobody", office="head_of_state",
                title="President", where="ZZ", since=When.of("2012-01-01")),
    rows.Declaration(id="zz-declaration", source=SOURCE, known=ADOPTED, where="ZZ", lodged=When.of("2012-01-01")),
)  # fmt: skip


def _with(row: rows.Row) -> Record:
    def fetch(of: type[Any]) -> tuple[Any, ...]:
        return (*RECORD.rows(of), row) if isinstance(row, of) else RECORD.rows(of)

    return Record(fetch, version="test", released=TODAY, names=RECORD.names)


GROWN = [_with(row) for row in UNRELATED]


@calmly
@given(who=whos, where=wheres, on=days, grown=st.sampled_from(GROWN))
def test_an_unrelated_fact_changes_nothing(who: str, where: str, on: Day, grown: Record) -> None:
    one, other = (ask(who, where, on=on, known_on=TODAY, record=each) for each in (RECORD, grown))
    assert msgspec.json.encode(one) == msgspec.json.encode(other)


@calmly
@given(who=whos, where=wheres, on=days, known_on=knowns)
def test_asking_twice_gives_the_same_words(who: str, where: str, on: Day, known_on: Day) -> None:
    fresh = Record(RECORD.rows, version="test", released=TODAY, names=RECORD.names)
    once = ask(who, where, on=on, known_on=known_on, record=fresh)
    ask(who, where, on=min(on + 1, LAST), known_on=known_on, record=RECORD)
    assert ask(who, where, on=on, known_on=known_on, record=RECORD) == once


@calmly
@given(
    who=st.sampled_from(["vladimir-putin", "omar-al-bashir", "benjamin-netanyahu"]),
    where=st.sampled_from(["AM", "SA", "ET", "HU", "PH", "UA", "EG", "territory-crimea-and-sevastopol"]),
    first=days,
    second=days,
)
def test_what_is_kept_from_one_day_does_not_colour_another(who: str, where: str, first: Day, second: Day) -> None:
    fresh = Record(RECORD.rows, version="test", released=TODAY, names=RECORD.names)
    ask(who, where, on=first, known_on=TODAY, record=fresh)
    after = ask(who, where, on=second, known_on=TODAY, record=fresh)
    alone = Record(RECORD.rows, version="test", released=TODAY, names=RECORD.names)
    assert after == ask(who, where, on=second, known_on=TODAY, record=alone)


def test_a_timeline_says_what_began_each_span() -> None:
    found = timeline("Putin", "Armenia", known_on=TODAY, record=RECORD)
    assert [(span.since, span.answer, span.standing) for span in found.spans] == [
        ("1998-07-17", "no", "no_warrant"),
        ("2023-03-17", "no", "not_bound"),
        ("2024-02-01", "yes", "court_view"),
    ]
    assert "issued a warrant" in found.spans[1].began_by[0].says
    assert "entered into force for Armenia" in found.spans[2].began_by[0].says
    assert found.spans[1].ended_by == found.spans[2].began_by


def test_each_span_after_the_first_says_what_began_it() -> None:
    for who in SOUGHT:
        for where in ("MN", "HU", "UA", "SD", "PH", "XK", "GL", "territory-crimea-and-sevastopol"):
            for span in timeline(who, where, known_on=TODAY, record=RECORD).spans[1:]:
                assert span.began_by, (who, where, span.since)


def test_a_timeline_of_everywhere_lists_who_was_ever_bound() -> None:
    found = timeline("Putin", known_on=TODAY, record=RECORD)
    assert found.where is None
    assert all(span.answer != "no" for span in found.spans)
    assert len({span.where for span in found.spans if span.answer == "yes"}) >= 125
    assert [span.since for span in found.spans] == sorted(span.since for span in found.spans)


def test_reach_counts_every_state_once() -> None:
    found = reach("Putin", TODAY, TODAY, RECORD, Day.of("2024-01-31"))
    assert len({each.where for each in found.states}) == len(found.states) >= 195
    assert sum(total.states for total in found.totals) == len(found.states)
    by = {total.answer: total for total in found.totals}
    assert by["yes"].states == 125
    assert 0 < by["yes"].people < by["no"].people
    assert by["yes"].area_km2 > 0
    assert [(change.where, change.was, change.answer) for change in found.changes if change.where in ("AM", "MN")] == [
        ("AM", "no", "yes")
    ]


def test_reach_before_the_warrant_binds_nobody() -> None:
    found = reach("Putin", Day.of("2023-03-16"), TODAY, RECORD)
    assert {each.standing for each in found.states} == {"no_warrant"}


@pytest.mark.parametrize(
    ("on", "known_on", "number"),
    [("2005-10-12", "2005-10-12", 0), ("2005-10-14", "2005-10-14", 5), ("2009-03-04", "2009-03-04", 7)],
)
def test_who_is_wanted_is_what_was_public(on: str, known_on: str, number: int) -> None:
    found = wanted(Day.of(on), Day.of(known_on), RECORD)
    icc = [each for each in found.persons if each.court == "icc"]
    assert len(icc) == number, [each.who for each in icc]


def test_the_wanted_are_alive_at_large_and_under_a_public_warrant() -> None:
    found = {each.who: each for each in wanted(TODAY, TODAY, RECORD).persons}
    assert {"vladimir-putin", "benjamin-netanyahu", "joseph-kony", "omar-al-bashir"} <= set(found)
    assert not {"rodrigo-duterte", "vincent-otti", "mohammed-deif", "uhuru-kenyatta", "saif-al-islam-gaddafi"} & set(
        found
    )
    assert found["vladimir-putin"].office == "President"
    assert found["joseph-kony"].office is None


def test_every_state_has_one_place_in_the_world() -> None:
    places = all_places(RECORD, seen(RECORD, TODAY))
    assert len({place.id for place in places}) == len(places)
    assert {"MN", "XK", "PS", "CK", "NU", "VA"} <= {place.id for place in places}
    assert not {"GL", "HK", "BM", "PR"} & {place.id for place in places}


def test_no_verdict_lies_before_the_first_day() -> None:
    view = seen(RECORD, TODAY)
    for who in SOUGHT:
        assert turns(view, who, place_of(RECORD, view, "FR"))[0] == ADOPTED
