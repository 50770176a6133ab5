"""How a state stands to the Statute, act by act, on hand-made rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.law.participation import DEPOSITS, Stage, stages
from dedere.record import rows
from dedere.record.day import ADOPTED, Day
from dedere.record.when import When

SIXTIETH = Day.of("2002-04-11")
SOURCE = rows.Source(title="a test")


def act(kind: rows.Act, when: str, effective: str | None = None) -> rows.Participation:
    day = Day.of(when)
    return rows.Participation(
        id=f"xx-{kind}-{when}", source=SOURCE, known=day, where="XX", treaty="rome-statute", act=kind,
        when=When.on(day), effective=Day.of(effective) if effective else None,
    )  # fmt: skip


def named(*acts: rows.Participation, sixtieth: Day | None = SIXTIETH) -> list[tuple[str, str]]:
    return [(stage.since.iso, stage.name) for stage in stages(acts, sixtieth=sixtieth)]


NEVER = ("1998-07-17", "never")


def test_a_state_without_acts_never_joined() -> None:
    assert named() == [NEVER]


def test_a_signatory_that_ratifies_is_bound_from_the_first_of_the_month_after_the_sixtieth_day() -> None:
    assert named(act("signature", "1999-10-01"), act("ratification", "2023-11-14")) == [
        NEVER, ("1999-10-01", "signed"), ("2023-11-14", "deposited"), ("2024-02-01", "party"),
    ]  # fmt: skip


def test_the_first_sixty_are_bound_together() -> None:
    assert named(act("ratification", "1999-02-02"))[-1] == ("2002-07-01", "party")
    assert named(act("ratification", "2002-04-11"))[-1] == ("2002-07-01", "party")
    assert named(act("ratification", "2002-04-12"))[-1] == ("2002-07-01", "party")
    assert named(act("ratification", "2002-05-15"))[-1] == ("2002-08-01", "party")


def test_before_there_were_sixty_a_deposit_binds_nobody_yet() -> None:
    assert named(act("ratification", "1999-02-02"), sixtieth=None) == [NEVER, ("1999-02-02", "deposited")]


def test_signing_on_the_day_of_adoption_leaves_no_day_before() -> None:
    assert named(act("signature", "1998-07-17")) == [("1998-07-17", "signed")]


def test_signature_and_ratification_on_one_day() -> None:
    assert named(act("ratification", "2000-04-05"), act("signature", "2000-04-05")) == [
        NEVER, ("2000-04-05", "deposited"), ("2002-07-01", "party"),
    ]  # fmt: skip


def test_an_instrument_taken_back_in_time_never_bound() -> None:
    found = stages([act("accession", "2019-03-04"), act("instrument_withdrawn", "2019-04-29")], sixtieth=SIXTIETH)
    assert [(stage.since.iso, stage.name) for stage in found] == [
        NEVER, ("2019-03-04", "deposited"), ("2019-04-29", "withdrawn_before"),
    ]  # fmt: skip
    assert not any(stage.bound for stage in found)


def test_an_instrument_taken_back_too_late_is_no_withdrawal() -> None:
    assert named(act("accession", "2019-03-04"), act("instrument_withdrawn", "2019-06-01"))[-1] == (
        "2019-06-01",
        "party",
    )


def test_a_state_may_come_back_after_taking_its_instrument_back() -> None:
    found = named(
        act("accession", "2019-03-04"), act("instrument_withdrawn", "2019-04-29"), act("accession", "2024-01-10")
    )
    assert found[-2:] == [("2024-01-10", "deposited"), ("2024-04-01", "party")]


def test_a_notice_takes_effect_after_a_year() -> None:
    assert named(act("ratification", "2004-09-21"), act("notice_of_withdrawal", "2016-10-27"))[1:] == [
        ("2004-09-21", "deposited"), ("2004-12-01", "party"), ("2016-10-27", "leaving"), ("2017-10-27", "left"),
    ]  # fmt: skip


def test_a_notice_rescinded_in_time_leaves_no_gap() -> None:
    found = stages(
        [act("ratification", "2001-11-30"), act("notice_of_withdrawal", "2025-06-02"),
         act("withdrawal_rescinded", "2026-05-29")],
        sixtieth=SIXTIETH,
    )  # fmt: skip
    assert [(stage.since.iso, stage.name) for stage in found[-3:]] == [
        ("2002-07-01", "party"), ("2025-06-02", "leaving"), ("2026-05-29", "party"),
    ]  # fmt: skip
    assert [each.act for each in found[-1].undone] == ["notice_of_withdrawal", "withdrawal_rescinded"]
    assert found[-1].party_since == Day.of("2002-07-01")


def test_a_notice_rescinded_too_late_has_taken_effect() -> None:
    found = named(
        act("ratification", "2001-11-30"),
        act("notice_of_withdrawal", "2025-06-02"),
        act("withdrawal_rescinded", "2026-06-02"),
    )
    assert found[-1] == ("2026-06-02", "left")


def test_a_second_notice_counts_anew() -> None:
    found = named(
        act("ratification", "2000-11-27"), act("notice_of_withdrawal", "2016-10-19"),
        act("withdrawal_rescinded", "2017-03-07"), act("notice_of_withdrawal", "2020-01-01"),
    )  # fmt: skip
    assert found[-2:] == [("2020-01-01", "leaving"), ("2021-01-01", "left")]


def test_a_state_that_left_may_join_again() -> None:
    found = named(
        act("ratification", "2004-09-21"), act("notice_of_withdrawal", "2016-10-27"), act("accession", "2030-01-10")
    )
    assert found[-2:] == [("2030-01-10", "deposited"), ("2030-04-01", "party")]


def test_a_successor_is_bound_from_independence() -> None:
    assert named(act("succession", "2006-10-23", "2006-06-03")) == [NEVER, ("2006-06-03", "party")]


def test_a_renounced_signature() -> None:
    assert named(act("signature", "2000-09-13"), act("signature_renounced", "2016-11-30"))[-1] == (
        "2016-11-30",
        "renounced",
    )


def test_acts_of_parliament_and_head_of_state_change_nothing() -> None:
    assert named(
        act("signature", "1999-10-01"), act("parliament_approved", "2023-10-03"), act("promulgated", "2023-10-13")
    ) == [NEVER, ("1999-10-01", "signed")]


def test_the_order_of_the_rows_does_not_matter() -> None:
    acts = [
        act("signature", "1999-10-01"),
        act("ratification", "2023-11-14"),
        act("notice_of_withdrawal", "2025-03-01"),
    ]
    assert named(*acts) == named(*reversed(acts))


KINDS: tuple[rows.Act, ...] = (
    "signature", "ratification", "accession", "notice_of_withdrawal", "withdrawal_rescinded", "instrument_withdrawn",
    "signature_renounced", "parliament_approved",
)  # fmt: skip


@st.composite
def histories(draw: st.DrawFn) -> list[rows.Participation]:
    made = draw(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(ADOPTED, ADOPTED + 12000)), max_size=7))
    return [act(kind, Day(day).iso) for kind, day in made]


def _bound(found: tuple[Stage, ...]) -> bool:
    return any(stage.bound for stage in found)


@given(histories())
def test_whatever_states_do_every_day_has_one_stage(acts: list[rows.Participation]) -> None:
    found = stages(acts, sixtieth=SIXTIETH)
    assert found[0].since == ADOPTED
    days = [stage.since for stage in found]
    assert days == sorted(set(days))


@given(histories())
def test_nobody_is_bound_without_a_deposit(acts: list[rows.Participation]) -> None:
    if not any(each.act in DEPOSITS for each in acts):
        assert not _bound(stages(acts, sixtieth=SIXTIETH))


@given(histories())
def test_nobody_leaves_within_a_year_of_the_notice(acts: list[rows.Participation]) -> None:
    for stage in stages(acts, sixtieth=SIXTIETH):
        if stage.name == "left":
            assert stage.since >= stage.acts[-1].when.first + 365


@pytest.mark.parametrize("kind", ["parliament_approved", "promulgated", "withdrawal_announced", "withdrawal_approved"])
def test_an_announcement_is_no_act_of_treaty_law(kind: rows.Act) -> None:
    assert named(act(kind, "2020-01-01")) == [NEVER]
