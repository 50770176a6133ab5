from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from dedere.answer.brief import NOBODY, Brief, brief
from dedere.reader.reading import Reading
from dedere.record.day import Day
from dedere.record.record import Record

from .annotated import load
from .essence import essence

TODAY = Day.of("2026-11-23")
ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.json"))


def made(path: Path, record: Record, *, today: Day = TODAY) -> Brief:
    reading, text = load(path)
    return brief(reading, text, record=record, today=today)


def named(name: str) -> Path:
    return next(path for path in ARTICLES if path.stem == name)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_brief_comes_down_to_what_was_read_by_hand(path: Path, record: Record) -> None:
    golden = yaml.safe_load(path.with_suffix(".brief.yaml").read_text(encoding="utf-8"))
    assert essence(made(path, record)) == golden


def test_the_main_text_knows_nothing_that_came_later(record: Record) -> None:
    one = made(named("budapest-2025"), record)
    finding = one.states[0].duties[0].finding
    assert finding.court_found == ()
    assert finding.question.known_on == "2025-04-04"
    assert "24 July 2025" in (one.states[0].duties[0].since_then or "")
    assert all("2025-06" not in str(fact.source.published) for fact in one.states[0].history)


def test_a_brief_written_on_the_articles_day_has_nothing_since_then(record: Record) -> None:
    one = made(named("budapest-2025"), record, today=Day.of("2025-04-04"))
    assert all(owed.since_then is None for state in one.states for owed in state.duties)
    assert all(state.since_then == () for state in one.states)
    assert all(claim.on_record == claim.on_record_now for claim in one.check.claims)


def test_an_announced_journey_is_answered_for_the_announced_day(record: Record) -> None:
    journey = made(named("kampala-2016"), record).announced[0]
    assert journey.finding is not None
    assert (journey.finding.question.on, journey.finding.answer) == ("2016-05-16", "yes")


def test_a_person_in_custody_is_not_called_wanted(record: Record) -> None:
    one = made(named("manila-2025"), record)
    assert not one.wanted[0].live
    assert "at large" in one.in_short[0]
    assert "surrendered on 12 March 2025" in one.wanted[0].says


def test_the_state_of_an_arrest_is_asked_on_the_day_of_the_arrest(record: Record) -> None:
    duties = [owed for state in made(named("manila-2025"), record).states for owed in state.duties]
    philippines = next(owed for owed in duties if owed.finding.question.where == "PH")
    assert (philippines.on, philippines.day_of, philippines.finding.answer) == ("2025-03-11", "arrest", "disputed")


def test_a_visit_under_discussion_is_not_listed_among_earlier_ones(record: Record) -> None:
    one = made(named("kampala-2016"), record)
    south_africa = next(state for state in one.states if state.where == "ZA")
    assert all("2015" not in fact.says for fact in south_africa.visits)


def test_an_article_about_nobody_wanted_says_so_and_no_more(record: Record) -> None:
    text = "The village fair drew two thousand people on Sunday."
    one = brief(Reading(id="fair", dated="2024-06-02"), text, record=record, today=TODAY)
    assert one.in_short == (NOBODY,)
    assert (one.wanted, one.states, one.announced, one.watch, one.check.claims, one.world) == ((), (), (), (), (), None)


def test_an_undated_article_is_told_by_todays_knowledge_and_says_so(record: Record) -> None:
    reading, text = load(named("budapest-2025"))
    undated = Reading(
        id=reading.id, dated=None, visits=reading.visits, warrants=reading.warrants, memberships=reading.memberships
    )
    one = brief(undated, text, record=record, today=TODAY)
    assert (one.dated, one.known_on) == (None, TODAY.iso)
    assert any("could not be told" in note for note in one.notes)
    assert all(claim.on_record in ("confirmed", "unknown") for claim in one.check.claims)


def test_nobody_is_called_guilty_and_everybody_is_presumed_innocent(record: Record) -> None:
    for path in ARTICLES:
        one = made(path, record)
        assert "presumed innocent" in one.presumed
        assert all("alleged" in person.says for person in one.wanted)


def test_every_fact_of_a_brief_has_a_source(record: Record) -> None:
    for path in ARTICLES:
        one = made(path, record)
        facts = [fact for state in one.states for fact in (*state.history, *state.visits, *state.since_then)]
        facts += [row for claim in one.check.claims for row in claim.rows]
        assert facts
        assert all(fact.source.title for fact in facts)
