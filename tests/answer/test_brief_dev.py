"""Briefs of real articles that are not part of this project, from the annotations that stand beside them.

Their folder is DEDERE_ARTICLES, or ../shared/reading/dev where that is there; without it these tests are skipped.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dedere.answer.brief import Brief, brief
from dedere.record.day import Day
from dedere.record.record import Record

from .annotated import load

TODAY = Day.of("2026-11-23")
FOLDER = Path(os.environ.get("DEDERE_ARTICLES", Path(__file__).parents[3] / "shared" / "reading" / "dev"))

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"there are no annotated articles in {FOLDER}")


def made(name: str, record: Record) -> Brief:
    reading, text = load(FOLDER / f"{name}.json")
    return brief(reading, text, record=record, today=TODAY)


def owed(one: Brief) -> set[tuple[str, str, str, str]]:
    return {
        (duty.finding.question.where, duty.on, duty.finding.answer, duty.finding.standing)
        for state in one.states
        for duty in state.duties
    }


def held(one: Brief) -> dict[str, int]:
    verdicts = [claim.on_record for claim in one.check.claims]
    return {verdict: verdicts.count(verdict) for verdict in set(verdicts)}


@pytest.fixture(scope="module")
def one(record: Record) -> Brief:
    return made("bishkek-01", record)


class TestBishkek:
    def test_what_each_state_owed(self, one: Brief) -> None:
        assert {
            ("KG", "2023-10-12", "no", "not_bound"),
            ("ZA", "2023-08-22", "yes", "court_view"),
            ("AM", "2023-10-12", "no", "not_bound"),
        } <= owed(one)

    def test_kyrgyzstan_signed_in_1998(self, one: Brief) -> None:
        state = next(state for state in one.states if state.where == "KG")
        assert "8 December 1998" in state.history[0].says

    def test_armenia_was_not_yet_bound_and_its_parliament_had_approved(self, one: Brief) -> None:
        state = next(state for state in one.states if state.where == "AM")
        assert "3 October 2023" in state.duties[0].finding.says
        assert "2024" not in state.duties[0].finding.says
        assert any("1 February 2024" in fact.says for fact in state.since_then)
        assert any(watch.since_then and "1 February 2024" in watch.since_then for watch in one.watch)

    def test_the_figure_is_confirmed_from_the_table_of_that_day(self, one: Brief) -> None:
        figure = next(claim for claim in one.check.claims if claim.kind == "figure")
        assert (figure.on_record, "123" in figure.why) == ("confirmed", True)

    def test_journeys_made_planned_and_declined_and_who_went_instead(self, one: Brief) -> None:
        told = " ".join(one.says for one in one.happened)
        for words in ("travelled to Kyrgyzstan on 12 October 2023", "occupied parts of Ukraine", "is to travel to",
                      "Sergey Lavrov goes instead", "Nikol Pashinyan stays away", "are to meet"):  # fmt: skip
            assert words in told
        assert {journey.where for journey in one.announced} == {"KP", "CN"}

    def test_teaser_and_comment_box_are_left_out(self, one: Brief) -> None:
        assert len(one.left_out) == 2

    def test_nothing_is_called_wrong_and_the_firsts_are_computed(self, one: Brief) -> None:
        assert "contradicted" not in held(one)
        firsts = [claim for claim in one.check.claims if claim.kind == "first"]
        assert [claim.on_record for claim in firsts] == ["confirmed"] * 3


def test_the_announced_visit_to_mongolia(record: Record) -> None:
    one = made("mongolia-01", record)
    assert ("MN", "2024-09-03", "yes", "court_view") in owed(one)
    assert ("ZA", "2023-08-22", "yes", "court_view") in owed(one)
    assert [(journey.where, journey.when) for journey in one.announced] == [("MN", "2024-09-03")]
    mongolia = next(state for state in one.states if state.where == "MN")
    assert "24 October 2024" in (mongolia.duties[0].since_then or "")
    assert held(one) == {"confirmed": 9, "new": 1}


def test_the_summit_joined_by_video(record: Record) -> None:
    one = made("brics-01", record)
    assert owed(one) == {("ZA", "2023-08-22", "yes", "court_view")}
    assert held(one) == {"confirmed": 3}


def test_the_visit_to_hungary_on_the_day_it_announced_its_leaving(record: Record) -> None:
    one = made("hungary-02", record)
    assert owed(one) == {("HU", "2025-04-03", "yes", "court_view")}
    assert held(one) == {"confirmed": 4}
    assert any("29 May 2026" in fact.says for fact in one.states[0].since_then)


def test_the_arrest_in_manila(record: Record) -> None:
    one = made("duterte-01", record)
    assert owed(one) == {("HK", "2025-03-11", "no", "not_bound"), ("PH", "2025-03-11", "disputed", "residual")}
    assert held(one) == {"confirmed": 4}
    assert [person.live for person in one.wanted] == [False]


def test_the_departure_from_pretoria(record: Record) -> None:
    one = made("bashir-03", record)
    assert owed(one) == {("ZA", "2015-06-13", "yes", "court_view"), ("SD", "2015-06-15", "yes", "court_found")}
    assert held(one) == {"confirmed": 1, "unknown": 1}
    assert one.wanted[0].crimes == ("crimes against humanity", "war crimes", "genocide")


def test_no_article_of_the_folder_is_called_wrong(record: Record) -> None:
    for path in sorted(FOLDER.glob("*.json")):
        assert "contradicted" not in held(made(path.stem, record)), path.stem
