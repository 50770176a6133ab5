from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from dedere.answer.brief import NOBODY, Brief, brief
from dedere.reader.reading import Membership, Reading, Visit
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


def told(
    record: Record, text: str, *, where: str, when: str | None, status: str, dated: str, who: str = "Vladimir Putin"
) -> Brief:
    visit = Visit(text=text, span=(0, len(text)), who=who, where=where, when=when, status=status)  # type: ignore[arg-type]
    return brief(Reading(id="told", dated=dated, visits=(visit,)), text, record=record, today=TODAY)


def test_a_pending_notice_is_watched_with_the_day_it_takes_effect(record: Record) -> None:
    one = told(record, "Vladimir Putin may visit Chad.", where="TD", when=None, status="possible", dated="2026-09-01")
    assert one.announced[0].finding is not None
    assert one.announced[0].finding.answer == "yes"
    assert [(watch.when, "27 July 2026" in watch.says) for watch in one.watch] == [("2027-07-27", True)]


def test_a_deposit_on_its_way_into_force_is_watched(record: Record) -> None:
    one = told(
        record, "Vladimir Putin may visit Armenia.", where="AM", when=None, status="possible", dated="2023-12-01"
    )
    assert one.announced[0].finding is not None
    assert one.announced[0].finding.answer == "no"
    assert [watch.when for watch in one.watch] == ["2024-02-01"]


def test_what_parliament_approved_is_foreseen_and_what_came_of_it_stands_apart(record: Record) -> None:
    one = told(
        record, "Vladimir Putin may visit Armenia.", where="AM", when=None, status="possible", dated="2023-10-12"
    )
    assert "not before 1 January 2024" in one.watch[0].says
    assert one.watch[0].since_then == "Deposited on 14 November 2023: bound from 1 February 2024."


def test_occupied_land_is_asked_for_that_land_and_not_for_the_state(record: Record) -> None:
    text = "Vladimir Putin toured Sevastopol in Crimea."
    one = told(record, text, where="UA", when="2023-03-18", status="made", dated="2023-03-19")
    owed = one.states[0].duties[0]
    assert (owed.finding.answer, owed.finding.standing) == ("disputed", "territory")
    assert "Crimea (Ukraine)" in one.happened[0].says


def test_a_journey_told_by_its_month_is_asked_for_the_day_in_the_record(record: Record) -> None:
    text = "Vladimir Putin was in Mongolia in September."
    one = told(record, text, where="MN", when="2024-09", status="made", dated="2024-10-20")
    assert (one.states[0].duties[0].on, one.states[0].duties[0].day_of) == ("2024-09-02", "visit")


def test_a_journey_the_record_does_not_have_is_asked_for_the_end_of_its_time(record: Record) -> None:
    text = "Vladimir Putin was in Brazil in September."
    one = told(record, text, where="BR", when="2024-09", status="made", dated="2024-10-20")
    assert (one.states[0].duties[0].on, one.states[0].duties[0].day_of) == ("2024-09-30", "span")


def test_a_journey_from_before_the_warrant_raises_no_duty_of_its_day(record: Record) -> None:
    text = "Vladimir Putin visited Tajikistan in 2022."
    one = told(record, text, where="TJ", when="2022", status="made", dated="2023-10-12")
    assert one.states[0].named_for == "earlier"
    assert one.states[0].duties[0].on == "2023-10-12"
    assert not any("Tajikistan" in line for line in one.in_short)


def test_a_warrant_under_seal_that_day_is_told_only_since_then(record: Record) -> None:
    text = "Ronald dela Rosa spoke in the Senate."
    one = brief(Reading(id="sealed", dated="2025-12-01"), text, record=record, today=TODAY)
    assert [(person.who, person.live) for person in one.wanted] == [("ronald-dela-rosa", False)]
    assert "No warrant or summons" in one.wanted[0].says
    assert "6 November 2025" in (one.wanted[0].since_then or "")


def test_the_own_state_of_a_wanted_person_is_named_where_the_council_binds_it(record: Record) -> None:
    one = brief(Reading(id="darfur", dated="2011-06-27"), "Omar al-Bashir is wanted.", record=record, today=TODAY)
    assert [(state.where, state.named_for, state.duties[0].finding.answer) for state in one.states] == [
        ("SD", "home", "yes")
    ]


def test_how_each_state_stood_is_said_where_nobody_in_the_report_was_wanted(record: Record) -> None:
    text = "Armenia is not a member of the ICC, nor is Kyrgyzstan; Hungary is, and the Philippines was."
    said = [("AM", "not_member"), ("KG", "not_member"), ("HU", "member"), ("PH", "left"), ("FR", "member")]
    memberships = tuple(
        Membership(text=text, span=(0, len(text)), state=state, body="ICC", relation=relation, when=None)  # type: ignore[arg-type]
        for state, relation in said
    )
    one = brief(Reading(id="states", dated="2023-12-01", memberships=memberships), text, record=record, today=TODAY)
    stands = {state.where: state.stands for state in one.states}
    assert stands["AM"] == "Not yet a party to the Rome Statute: bound from 1 February 2024 (article 126)."
    assert stands["KG"].startswith("Signed the Rome Statute on 8 December 1998, no party")
    assert stands["HU"] == "Party to the Rome Statute since 1 July 2002 (article 126)."
    assert "17 March 2019" in stands["PH"]


def test_somebody_acquitted_is_no_longer_wanted(record: Record) -> None:
    one = brief(
        Reading(id="acquitted", dated="2021-06-17"), "Laurent Gbagbo flew home to Abidjan.", record=record, today=TODAY
    )
    assert not one.wanted[0].live
    assert "No longer wanted on 17 June 2021: the warrant ended on 15 January 2019" in one.wanted[0].says
