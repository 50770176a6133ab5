"""What a state owed on a day: answers, standings and reasons, by hand."""

from __future__ import annotations

import msgspec
import pytest

from dedere.answer.ask import ask
from dedere.errors import DayOutOfRange, NoSuchPerson, NoSuchState
from dedere.law.finding import Finding
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = "2026-11-23"


@pytest.fixture
def put(record: Record):  # type: ignore[no-untyped-def]
    def question(who: str, where: str, on: str, known_on: str = TODAY, assuming: str | None = None) -> Finding:
        return ask(who, where, on=Day.of(on), known_on=Day.of(known_on), record=record, assuming=assuming)

    return question


BY_HAND = [
    # a party, no office in the way
    ("Lvova-Belova", "QA", "2024-04-10", TODAY, "no", "not_bound"),
    ("Joseph Kony", "CD", "2010-01-01", TODAY, "yes", "settled"),
    ("Gallant", "FR", "2024-12-01", TODAY, "yes", "settled"),
    # a serving leader of a state that is not a party
    ("Putin", "Mongolia", "2024-09-03", "2024-09-10", "yes", "court_view"),
    ("Putin", "Mongolia", "2024-09-03", TODAY, "yes", "court_found"),
    ("Putin", "ZA", "2023-08-22", "2023-08-22", "yes", "court_view"),
    ("Putin", "TJ", "2025-10-09", "2026-03-18", "yes", "court_view"),
    ("Putin", "TJ", "2025-10-09", TODAY, "yes", "court_found"),
    ("Bashir", "KE", "2019-05-01", TODAY, "yes", "settled"),  # out of office since April
    # signed, never ratified; not yet in force; never in force; renounced
    ("Putin", "KG", "2023-10-12", "2023-10-12", "no", "not_bound"),
    ("Putin", "AM", "2024-01-31", TODAY, "no", "not_bound"),
    ("Putin", "AM", "2024-02-01", TODAY, "yes", "court_view"),
    ("Putin", "MY", "2024-05-01", TODAY, "no", "not_bound"),
    ("Putin", "US", "2025-08-15", TODAY, "no", "not_bound"),
    # left, and what outlives that
    ("Bashir", "BI", "2018-01-01", TODAY, "yes", "residual"),
    ("Putin", "BI", "2024-01-01", TODAY, "no", "not_bound"),
    ("Putin", "PH", "2024-01-01", TODAY, "no", "not_bound"),
    ("Duterte", "PH", "2025-03-11", TODAY, "disputed", "residual"),
    ("dela Rosa", "PH", "2026-05-20", TODAY, "disputed", "residual"),
    # a notice rescinded in time, and the same day as seen before
    ("Netanyahu", "HU", "2026-07-01", TODAY, "yes", "court_view"),
    ("Netanyahu", "HU", "2026-07-01", "2026-01-15", "yes", "residual"),
    # article 12(3)
    ("Putin", "UA", "2024-12-31", TODAY, "yes", "declaration"),
    ("Putin", "UA", "2025-01-01", TODAY, "yes", "court_view"),
    ("Bashir", "UA", "2016-01-01", TODAY, "no", "not_bound"),
    ("Laurent Gbagbo", "CI", "2011-11-30", TODAY, "no", "no_warrant"),
    ("Simone Gbagbo", "CI", "2012-12-01", TODAY, "yes", "declaration"),
    # Security Council
    ("Bashir", "SD", "2009-03-04", "2010-01-01", "yes", "council"),
    ("Saif al-Islam Gaddafi", "LY", "2012-01-01", "2012-01-01", "yes", "council"),
    ("Bashir", "LY", "2012-01-01", TODAY, "no", "not_bound"),
    ("Bashir", "EG", "2012-01-01", TODAY, "no", "not_bound"),
    # Chapter VII and narrower courts
    ("Karadzic", "US", "2000-01-01", TODAY, "yes", "chapter_vii"),
    ("Karadzic", "CH", "2002-09-09", TODAY, "no", "not_bound"),
    ("Karadzic", "CH", "2002-09-10", TODAY, "yes", "chapter_vii"),
    ("Kabuga", "FR", "2019-01-01", TODAY, "yes", "chapter_vii"),
    ("Charles Taylor", "GH", "2003-06-04", TODAY, "no", "not_bound"),
    ("Charles Taylor", "SL", "2003-06-05", TODAY, "yes", "settled"),
    # no live warrant
    ("Putin", "MN", "2023-03-16", TODAY, "no", "no_warrant"),
    ("Kenyatta", "NL", "2014-10-08", TODAY, "no", "no_warrant"),
    ("Duterte", "NL", "2025-03-12", TODAY, "no", "no_warrant"),
    ("Otti", "UG", "2010-01-01", TODAY, "no", "no_warrant"),
    ("Abu Garda", "GB", "2010-02-09", TODAY, "no", "no_warrant"),
    ("Senussi", "FR", "2014-07-23", TODAY, "yes", "settled"),
    ("Senussi", "FR", "2014-07-24", TODAY, "no", "no_warrant"),
    # sealed
    ("Njeem", "IT", "2025-01-19", TODAY, "yes", "court_found"),
    ("Njeem", "DE", "2025-01-19", TODAY, "unknown", "request_unknown"),
    ("Njeem", "US", "2025-01-19", TODAY, "no", "not_bound"),
    ("Njeem", "DE", "2025-01-24", TODAY, "yes", "settled"),
    ("Sneidel", "TN", "2022-01-01", TODAY, "unknown", "request_unknown"),
    ("Sneidel", "TN", "2022-01-01", "2022-01-01", "no", "no_warrant"),
    # territory
    ("Putin", "Crimea", "2023-03-18", TODAY, "disputed", "territory"),
    ("Putin", "Abkhazia", "2024-01-01", TODAY, "disputed", "territory"),
    ("Netanyahu", "Gaza Strip", "2025-04-15", TODAY, "disputed", "territory"),
    ("Putin", "XK", "2024-01-01", TODAY, "disputed", "territory"),
    ("Putin", "TW", "2024-01-01", TODAY, "no", "not_bound"),
    ("Putin", "HK", "2024-01-01", TODAY, "no", "not_bound"),
    ("Karadzic", "TW", "2003-01-01", TODAY, "disputed", "territory"),
    ("Karadzic", "HK", "2003-01-01", TODAY, "yes", "chapter_vii"),
    ("Karadzic", "TK", "2003-01-01", TODAY, "yes", "chapter_vii"),
    ("Putin", "TK", "2024-01-01", TODAY, "no", "not_bound"),
    ("Kony", "GL", "2005-12-01", TODAY, "yes", "settled"),
    ("Kony", "FO", "2005-12-01", TODAY, "no", "not_bound"),
    ("Kony", "FO", "2006-10-01", TODAY, "yes", "settled"),
    ("Kony", "BM", "2010-03-10", TODAY, "no", "not_bound"),
    ("Kony", "BM", "2010-03-11", TODAY, "yes", "settled"),
    ("Kony", "GI", "2015-04-19", TODAY, "no", "not_bound"),
    ("Kony", "GI", "2015-04-20", TODAY, "yes", "settled"),
    ("Kony", "GG", "2012-01-01", TODAY, "unknown", "territory"),
    ("Kony", "IO", "2012-01-01", TODAY, "disputed", "territory"),
    ("Kony", "FK", "2012-01-01", TODAY, "yes", "territory"),
    ("Kony", "GP", "2012-01-01", TODAY, "yes", "settled"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("who", "where", "on", "known_on", "answer", "standing"), BY_HAND, ids=lambda value: str(value)
)
def test_the_answer_by_hand(put, who, where, on, known_on, answer, standing) -> None:  # type: ignore[no-untyped-def]
    found = put(who, where, on, known_on)
    assert (found.answer, found.standing) == (answer, standing), found.says
    assert found.why, "every answer has its reasons"
    assert found.duty == ("arrest and surrender" if answer == "yes" else None)
    assert bool(found.missing) == (answer == "unknown")


def _rules(found: Finding) -> set[str]:
    return {reason.rule for reason in found.why}


def _ids(found: Finding) -> set[str]:
    return {fact.id for reason in found.why for fact in reason.facts}


def test_a_party_s_duty_names_article_and_deposit(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Putin", "MN", "2024-09-03")
    assert found.why[0].rule == "rome-statute 89(1)"
    assert {"rome-statute 86", "rome-statute 126(1)", "rome-statute 59(1)", "rome-statute 58(4)"} <= _rules(found)
    assert {"rome-statute-mn-ratification", "icc-vladimir-putin-2023-03-17"} <= _ids(found)


def test_a_later_joiner_s_duty_rests_on_the_second_paragraph(put) -> None:  # type: ignore[no-untyped-def]
    assert "rome-statute 126(2)" in _rules(put("Putin", "AM", "2024-03-01"))


@pytest.mark.parametrize(
    ("who", "where", "on", "decision"),
    [
        ("Bashir", "KE", "2010-08-27", None),
        ("Bashir", "MW", "2012-01-10", "icc-2011-12-12-mw"),
        ("Bashir", "UG", "2016-05-12", "icc-2014-04-09-cd"),
        ("Bashir", "UG", "2017-11-13", "icc-2017-07-06-za"),
        ("Putin", "ZA", "2023-08-22", "icc-2019-05-06-jo"),
        ("Putin", "MN", "2024-09-03", "icc-2019-05-06-jo"),
        ("Putin", "TJ", "2025-10-09", "icc-2024-10-24-mn"),
        ("Netanyahu", "GB", "2025-09-01", "icc-2025-07-24-hu"),
    ],
)
def test_the_court_s_line_is_cited_as_it_stood_on_the_day(put, who, where, on, decision) -> None:  # type: ignore[no-untyped-def]
    found = put(who, where, on)
    cited = {fact.id for reason in found.why if reason.rule == "rome-statute 98(1)" for fact in reason.facts}
    assert cited == ({decision} if decision else set())
    undecided = any("no chamber had yet said" in reason.says for reason in found.why)
    assert undecided == (decision is None)


def test_a_ruling_of_a_later_day_is_told_as_later(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Bashir", "KE", "2010-08-27")
    assert any(note.startswith("Later, on 12 December 2011") for note in found.notes)
    before = put("Bashir", "KE", "2010-08-27", "2010-09-30")
    assert not any(note.startswith("Later") for note in before.notes)


def test_a_finding_counts_only_from_its_day(put) -> None:  # type: ignore[no-untyped-def]
    assert put("Putin", "MN", "2024-09-03", "2024-10-23").court_found == ()
    found = put("Putin", "MN", "2024-09-03", "2024-10-24")
    assert [each.on for each in found.court_found] == ["2024-10-24"]
    assert found.standing == "court_found"


def test_a_referral_reversed_on_appeal_is_told(put) -> None:  # type: ignore[no-untyped-def]
    before, after = put("Bashir", "JO", "2017-03-29", "2018-01-01"), put("Bashir", "JO", "2017-03-29")
    assert len(before.court_found) == 1
    assert "reversed" not in before.court_found[0].says
    assert [each.on for each in after.court_found] == ["2017-12-11", "2019-05-06"]
    assert "upheld the finding and reversed the referral" in after.court_found[0].says
    assert "rome-statute 112(2)(f)" in _rules(before)
    assert "rome-statute 112(2)(f)" not in _rules(after)


def test_a_later_referral_is_told_with_the_finding(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Njeem", "IT", "2025-01-20")
    assert "On 26 January 2026" in found.court_found[0].says
    assert "referred the matter to the Assembly" in found.court_found[0].says


def test_a_missing_law_is_named_as_no_excuse_where_the_court_said_so(put) -> None:  # type: ignore[no-untyped-def]
    rules = _rules(put("Netanyahu", "HU", "2025-04-04"))
    assert {"rome-statute 88", "rome-statute 97", "rome-statute 119(1)", "rome-statute 87(7)"} <= rules
    assert "rome-statute 88" not in _rules(put("Putin", "MN", "2024-09-03"))


def test_other_readings_stand_beside_the_answer_with_holder_and_day(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Bashir", "ZA", "2015-06-14")
    kept = next(each for each in found.readings if each.answer == "no")
    assert "African Union" in kept.held_by
    assert kept.since == "2009-07-03"
    assert kept.source is not None
    assert any(each.answer == "yes" and "High Court" in " ".join(each.held_by) for each in found.readings)


def test_a_reading_is_shown_only_once_it_was_held(put) -> None:  # type: ignore[no-untyped-def]
    held = {name for each in put("Netanyahu", "FR", "2025-02-01", "2024-11-26").readings for name in each.held_by}
    assert "France" not in held
    held = {name for each in put("Netanyahu", "FR", "2025-02-01", "2024-11-27").readings for name in each.held_by}
    assert "France" in held


def test_a_reading_given_up_is_no_longer_shown(put) -> None:  # type: ignore[no-untyped-def]
    def holders(on: str) -> set[str]:
        return {name for each in put("Netanyahu", "DE", on).readings for name in each.held_by}

    assert "Hungary" in holders("2025-04-04")
    assert "Hungary" not in holders("2026-06-01")


def test_a_contested_residual_duty_shows_both_readings(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Duterte", "PH", "2025-03-11")
    assert {each.answer for each in found.readings} == {"yes", "no"}
    assert found.why[0].rule == "rome-statute 127(2)"


def test_a_seal_is_not_broken_before_the_court_did(put) -> None:  # type: ignore[no-untyped-def]
    found = put("dela Rosa", "PH", "2026-03-01", "2026-03-01")
    assert found.standing == "no_warrant"
    assert "2025" not in msgspec.json.encode(found.why).decode()
    assert "sealed" not in found.says
    assert "under seal" not in found.says


def test_a_sealed_warrant_names_what_nobody_can_know(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Njeem", "DE", "2025-01-19")
    assert "under seal" in found.missing[0]
    assert "Germany" in found.missing[0]


def test_a_later_day_is_answered_as_things_then_stood_and_says_so(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Netanyahu", "HU", "2026-07-01", "2026-01-15")
    assert "is due to leave the Rome Statute on 2 June 2026" in found.says
    assert any("15 January 2026" in note for note in found.notes)
    assert not any("Answered as things stand" in note for note in put("Netanyahu", "HU", "2026-07-01").notes)


def test_a_rescinded_notice_is_a_reason(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Netanyahu", "HU", "2026-07-01")
    assert {"rome-statute-hu-notice-of-withdrawal", "rome-statute-hu-withdrawal-rescinded"} <= _ids(found)


def test_a_pending_notice_is_noted_and_changes_nothing_yet(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Kony", "TD", "2026-11-01")
    assert found.answer == "yes"
    assert any("27 July 2027" in note for note in found.notes)


def test_a_non_party_is_free_to_help(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Putin", "US", "2025-08-15")
    assert "rome-statute 87(5)(a)" in _rules(found)


def test_an_invitation_is_a_fact_of_that_reason(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Bashir", "SA", "2014-10-02")
    invited = next(reason for reason in found.why if reason.rule == "rome-statute 87(5)(a)")
    assert {fact.id for fact in invited.facts} == {"inv-2013-10-10-sa", "inv-2014-10-01-sa"}


def test_parliament_s_consent_is_told_and_binds_nobody(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Putin", "AM", "2023-10-12", "2023-10-12")
    assert found.answer == "no"
    assert "parliament had approved it on 3 October 2023" in found.says
    assert "2024" not in found.says


def test_a_declaration_the_court_refused_is_told(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Bashir", "EG", "2014-08-01")
    assert any("did not accept" in reason.says for reason in found.why)


def test_the_dead_are_not_arrested_but_the_warrant_stands(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Otti", "UG", "2010-01-01")
    assert "died on 2 October 2007" in found.says
    assert any("stands until the Court ends it" in note for note in found.notes)


def test_a_reported_death_that_the_court_had_not_accepted_ends_nothing(put) -> None:  # type: ignore[no-untyped-def]
    assert put("Deif", "JO", "2024-12-04", "2024-12-10").answer == "yes"
    assert put("Deif", "JO", "2024-12-04").answer == "no"


def test_a_territory_of_its_own_says_whose_duty_it_is(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Kony", "BM", "2012-01-01")
    assert found.question.where == "BM"
    assert "the United Kingdom was bound" in found.says
    assert "found in Bermuda" in found.says


def test_a_part_of_a_state_can_be_asked_again_by_the_id_given(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Putin", "Crimea", "2023-03-18")
    assert put("Putin", found.question.where, "2023-03-18") == found


def test_a_changed_fact_is_marked_wherever_it_is_shown(put) -> None:  # type: ignore[no-untyped-def]
    found = put("Putin", "AM", "2022-11-23", TODAY, "AM party since 2020-01-01")
    assert found.answer == "no"  # the warrant came later
    found = put("Putin", "AM", "2023-10-12", TODAY, "AM party since 2020-01-01")
    assert found.answer == "yes"
    assert found.question.assuming == "AM party since 2020-01-01"
    assert found.notes[0].startswith("Hypothetical:")
    assert any("Supposed" in fact.source.title for reason in found.why for fact in reason.facts)
    assert put("Putin", "AM", "2023-10-12").answer == "no"


@pytest.mark.parametrize(
    ("assuming", "where", "on", "answer", "standing"),
    [
        ("Mongolia not party", "MN", "2024-09-03", "no", "not_bound"),
        ("Hungary left 2026-06-02", "HU", "2026-07-01", "yes", "residual"),
        ("Kyrgyzstan is a party since 2012-05-01", "KG", "2023-10-12", "yes", "court_view"),
        ("MN left 2021-01-01", "MN", "2024-09-03", "no", "not_bound"),
    ],
)
def test_each_kind_of_changed_fact_is_understood(put, assuming, where, on, answer, standing) -> None:  # type: ignore[no-untyped-def]
    found = put("Putin", where, on, TODAY, assuming)
    assert (found.answer, found.standing) == (answer, standing), found.says


@pytest.mark.parametrize(
    "assuming", ["AM", "AM party since 2020-13-01", "Atlantis not party", "AM party since 1990-01-01"]
)
def test_a_changed_fact_that_is_none_is_refused(put, assuming) -> None:  # type: ignore[no-untyped-def]
    from dedere.errors import BadAssumption

    with pytest.raises(BadAssumption):
        put("Putin", "AM", "2023-10-12", TODAY, assuming)


@pytest.mark.parametrize("on", ["1998-07-16", "2100-01-01"])
def test_a_day_outside_the_calendar_is_refused(put, on) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DayOutOfRange):
        put("Putin", "MN", on)
    with pytest.raises(DayOutOfRange):
        put("Putin", "MN", "2024-09-03", on)


def test_a_name_that_is_nobody_s_is_refused(put) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NoSuchPerson):
        put("Sherlock Holmes", "MN", "2024-09-03")
    with pytest.raises(NoSuchState):
        put("Putin", "Atlantis", "2024-09-03")


def test_nobody_is_said_to_have_violated_anything(put) -> None:  # type: ignore[no-untyped-def]
    for who, where, on in (
        ("Putin", "TJ", "2025-10-09"),
        ("Putin", "MN", "2024-09-03"),
        ("Bashir", "TD", "2016-08-08"),
    ):
        found = put(who, where, on)
        assert "violat" not in msgspec.json.encode(found).decode().lower()


def test_the_finding_is_the_json_that_was_promised(put) -> None:  # type: ignore[no-untyped-def]
    shape = msgspec.json.decode(msgspec.json.encode(put("Putin", "MN", "2024-09-03")))
    assert list(shape) == [
        "question", "answer", "standing", "duty", "says", "why", "readings", "court_found", "missing", "notes",
    ]  # fmt: skip
    assert list(shape["why"][0]) == ["rule", "says", "facts"]
    assert {"id", "says", "source"} <= set(shape["why"][0]["facts"][0])
