"""Rules that follow each other leave no day without an answer and none with two."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from dedere.law.ictr import article_28 as ictr_28
from dedere.law.icty import article_29 as icty_29
from dedere.law.residual_mechanism import article_28 as mechanism_28
from dedere.law.rome_statute import article_58, article_86, article_87, article_98, article_126, article_127
from dedere.record.day import ADOPTED, Day

days = st.integers(ADOPTED, ADOPTED + 12000).map(Day)


@given(on=days, took_over=days)
def test_a_tribunal_or_the_mechanism_asks_never_both_never_neither(on: Day, took_over: Day) -> None:
    for tribunal in (icty_29.must_transfer, ictr_28.must_transfer):
        asks = tribunal(True, took_over, on), mechanism_28.must_transfer(True, took_over, on)
        assert sorted(asks) == [False, True]


@given(notified=days, on=days)
def test_a_state_is_bound_as_a_party_to_the_last_day_and_by_127_from_the_next(notified: Day, on: Day) -> None:
    left = article_127.leaves_on(notified)
    assert article_86.must_cooperate(ADOPTED, left, on) == (on < left)
    assert article_86.must_cooperate(ADOPTED, left, left - 1)
    assert article_127.still_cooperates(left - 1, left)
    assert not article_127.still_cooperates(left, left)


@given(considered=days, begun=st.none() | days, left=days)
def test_an_investigation_is_begun_before_or_only_considered_never_both(
    considered: Day, begun: Day | None, left: Day
) -> None:
    residual = begun is not None and article_127.still_cooperates(begun, left)
    assert not (residual and article_127.only_considered(considered, begun, left))


@given(deposited=days)
def test_the_statute_enters_into_force_on_the_first_of_a_month_two_to_three_months_on(deposited: Day) -> None:
    since = article_126.in_force_from(deposited)
    assert since.date.day == 1
    assert 61 <= since - deposited <= 91


@given(notified=days)
def test_a_withdrawal_takes_effect_on_the_same_day_of_the_next_year(notified: Day) -> None:
    left = article_127.leaves_on(notified)
    assert left - notified in (365, 366)


@given(issued=days, ended=days, on=days)
def test_a_warrant_is_in_force_between_its_two_days_only(issued: Day, ended: Day, on: Day) -> None:
    assert article_58.in_force(issued, ended, on) == (issued <= on < ended)


@given(public=days, reached=st.none() | days, on=days)
def test_a_known_request_only_ever_adds_days(public: Day, reached: Day | None, on: Day) -> None:
    if article_87.request_known(public, None, on):
        assert article_87.request_known(public, reached, on)


@given(on=days)
def test_the_court_s_line_is_open_or_ruled_never_both(on: Day) -> None:
    first = Day.of("2011-12-12")
    assert article_98.line_open(first, on) != article_98.no_immunity_before_a_court(first, on)


def test_asking_imports_nothing_heavy() -> None:
    code = (
        "import sys, dedere.answer.ask, dedere.built.open\n"
        "print([name for name in ('numpy', 'yaml', 'rich', 'spacy', 'rapidfuzz', 'httpx') if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert shown.strip() == "[]"
