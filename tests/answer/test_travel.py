"""Journeys counted by hand: what the record says of Putin, Bashir, Netanyahu and others, and what each host owed."""

from __future__ import annotations

from collections import Counter

import pytest

from dedere.answer.travel import Journey, Only, Trips, trips
from dedere.answer.travel_before_after import BeforeAfter, before_after
from dedere.answer.travel_compare import compare
from dedere.errors import NoSuchPerson, TooFew
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.rows import DepositaryDays, Trip
from dedere.record.when import When

TODAY = Day.of("2026-11-23")


def of(who: str, record: Record, known_on: Day = TODAY) -> Trips:
    return trips(who, known_on=known_on, record=record)


def bound_after(answer: Trips) -> list[Journey]:
    return [
        each
        for each in answer.trips
        if each.status == "made" and each.tie == "bound" and answer.split.on and each.when >= answer.split.on
    ]


def side(answer: BeforeAfter, phase: str) -> int:
    return next(one.recorded.bound for one in answer.sides if one.phase == phase)


def test_putin_made_two_journeys_to_bound_hosts_after_the_warrant(record: Record) -> None:
    found = bound_after(of("vladimir-putin", record))
    assert [(each.where, each.when) for each in found] == [
        ("MN", "2024-09-02/2024-09-03"),
        ("TJ", "2025-10-08/2025-10-10"),
    ]


def test_bashir_made_eighteen_journeys_to_bound_hosts_after_the_warrant(record: Record) -> None:
    found = Counter(each.where for each in bound_after(of("omar-al-bashir", record)))
    assert found == {"TD": 6, "DJ": 3, "UG": 3, "KE": 1, "MW": 1, "NG": 1, "CD": 1, "ZA": 1, "JO": 1}
    assert found.total() == 18


def test_netanyahu_made_one_and_shoigu_none(record: Record) -> None:
    assert [each.where for each in bound_after(of("benjamin-netanyahu", record))] == ["HU"]
    assert bound_after(of("sergei-shoigu", record)) == []


def test_every_host_was_bound_on_the_days_of_those_visits_and_no_other_was(record: Record) -> None:
    for who in ("vladimir-putin", "omar-al-bashir", "benjamin-netanyahu", "sergei-shoigu"):
        answer = of(who, record)
        for each in answer.trips:
            if answer.split.on and each.when >= answer.split.on:
                says_yes = any(owed.answer == "yes" for owed in each.owed)
                assert says_yes == (each.tie == "bound"), each.id


def test_before_the_first_public_warrant_no_host_owed_anything(record: Record) -> None:
    for who in ("vladimir-putin", "omar-al-bashir", "benjamin-netanyahu"):
        answer = of(who, record)
        before = [each for each in answer.trips if answer.split.on and each.when < answer.split.on]
        assert before
        first_days = [each.owed[0] for each in before]
        assert {owed.answer for owed in first_days} <= {"no", "unknown"}


def test_contested_land_stands_apart(record: Record) -> None:
    found = {each.id: each.tie for each in of("vladimir-putin", record).trips}
    assert found["vladimir-putin-ua-2013-07-27"] == "not_bound"  # Kyiv and Sevastopol, before the annexation
    assert found["vladimir-putin-ua-2014-05-09"] == "contested"
    assert found["vladimir-putin-ua-2023-03-19"] == "contested"  # Mariupol
    assert found["vladimir-putin-ge-2017-08-08"] == "contested"  # Abkhazia


def test_a_host_counts_by_the_law_of_the_day(record: Record) -> None:
    armenia = [each.tie for each in of("vladimir-putin", record).trips if each.where == "AM" and each.status == "made"]
    assert set(armenia) == {"not_bound"}  # all before 2024-02-01, when the Statute entered into force for it
    bethlehem = {each.when: each.tie for each in of("vladimir-putin", record).trips if each.where == "PS"}
    assert bethlehem["2012-06-26"] == "not_bound"


def test_a_stay_over_the_day_of_a_decision_gives_each_stretch_its_answer(record: Record) -> None:
    jordan = next(each for each in of("omar-al-bashir", record).trips if each.where == "JO")
    assert jordan.owed[0].first == "2017-03-28"
    assert jordan.owed[-1].last == "2017-03-30"
    for one, following in zip(jordan.owed, jordan.owed[1:], strict=False):
        assert Day.of(following.first) == Day.of(one.last) + 1


def test_a_journey_is_not_known_before_it_was_made_or_announced(record: Record) -> None:
    known = of("vladimir-putin", record, Day.of("2024-08-01"))
    assert all(each.when < "2024-09" for each in known.trips if each.status == "made")
    assert all(owed.standing != "court_found" for each in known.trips for owed in each.owed)


def test_filters_keep_what_they_say(record: Record) -> None:
    only = Only(since=Day.of("2024-01-01"), until=Day.of("2025-01-01"), status=("made",), tie=("bound",))
    found = trips("Putin", known_on=TODAY, record=record, only=only)
    assert [each.where for each in found.trips] == ["MN"]
    assert found.counts.trips == found.counts.made == found.counts.to_bound_hosts == 1
    africa = trips("Bashir", known_on=TODAY, record=record, only=Only(continent="africa", organisation="au"))
    assert africa.trips
    assert {each.continent for each in africa.trips} == {"Africa"}
    assert all("au" in each.organisations for each in africa.trips)


def test_the_organisation_of_a_summit_is_told_by_the_guests_or_by_its_name(record: Record) -> None:
    found = {each.id: each.organisations for each in of("vladimir-putin", record).trips}
    assert found["vladimir-putin-za-2013-03-26"] == ("brics",)
    assert found["vladimir-putin-kz-2013-05-29"] == ("eaeu",)  # the Supreme Eurasian Economic Council
    assert found["vladimir-putin-mn-2024-09-02"] == ()


def test_an_unknown_person_is_told(record: Record) -> None:
    with pytest.raises(NoSuchPerson):
        of("Nobody Atall", record)


def test_before_and_after_add_up(record: Record) -> None:
    for who in ("vladimir-putin", "omar-al-bashir", "benjamin-netanyahu", "sergei-shoigu", "uhuru-kenyatta"):
        answer = before_after(who, known_on=TODAY, record=record)
        made = sum(one.recorded.made for one in answer.sides)
        assert made == answer.counts.made
        for one in answer.sides:
            tally = one.recorded
            assert tally.made == tally.bound + tally.not_bound + tally.contested + tally.unknown
            assert one.compared.made <= tally.made
            assert one.compared.made == sum(cell.made for cell in answer.cells if cell.phase == one.phase)
            assert one.days == sum(cell.days for cell in answer.cells if cell.phase == one.phase)
        assert sum(year.recorded.made for year in answer.years) == made
        assert sum(share.before + share.after for share in answer.hosts) == made
        assert sum(share.before + share.after for share in answer.continents) == made
        assert sum(share.before + share.after for share in answer.organisations) >= made


def test_putin_before_and_after_by_hand(record: Record) -> None:
    answer = before_after("Putin", known_on=TODAY, record=record)
    assert answer.split.on == "2023-03-17"
    assert (side(answer, "before"), side(answer, "after")) == (bound_by_the_depositary(record), 2)
    # 2012-05-01 to 2023-03-16, and 2023-03-17 to 2026-03-12: the days on which the record is nearly complete
    assert [one.days for one in answer.sides] == [
        Day.of("2023-03-17") - Day.of("2012-05-01"),
        Day.of("2026-03-13") - Day.of("2023-03-17"),
    ]


def bound_by_the_depositary(record: Record) -> int:
    """Putin's journeys before the warrant to parties, by the days in the depositary's own list, without the rules."""
    listed = {row.where: row for row in record.rows(DepositaryDays)}
    count = 0
    for row in record.by(Trip, "who", "vladimir-putin"):
        days = listed.get(row.where)
        if row.status == "made" and row.when.first < Day.of("2023-03-17") and days is not None:
            left = days.withdrawn is not None and days.withdrawn <= row.when.first
            count += days.in_force is not None and days.in_force <= row.when.last and not left
    # Georgia and Palestine are parties, but Abkhazia and Bethlehem are contested land
    contested = ("vladimir-putin-ge-2013-08-25", "vladimir-putin-ge-2017-08-08", "vladimir-putin-ps-2020-01-23")
    assert all(record.one(Trip, id_) is not None for id_ in contested)
    return count - len(contested)


def test_bashir_before_the_warrant_is_a_selection_and_not_compared(record: Record) -> None:
    answer = before_after("Bashir", known_on=TODAY, record=record)
    assert (side(answer, "before"), side(answer, "after")) == (2, 18)
    assert answer.sides[0].days == 0
    assert any("Nothing can be compared before" in note for note in answer.notes)
    with_selections = before_after(
        "Bashir", known_on=TODAY, record=record, compares=("complete", "near_complete", "selection")
    )
    assert with_selections.sides[0].days == Day.of("2009-03-04") - Day.of("2007-01-01")


def test_a_journey_in_custody_is_no_journey(record: Record) -> None:
    answer = before_after("rodrigo-duterte", known_on=TODAY, record=record)
    assert answer.end == "2025-03-11"
    assert answer.sides[1].recorded.made == 0


def test_who_came_on_a_summons_goes_on_travelling(record: Record) -> None:
    answer = before_after("uhuru-kenyatta", known_on=TODAY, record=record)
    assert answer.end is None
    assert "summons" in answer.split.says
    assert answer.sides[1].recorded.made > 20


def test_what_was_only_announced_is_not_counted_as_made(record: Record) -> None:
    plans = {row.id for row in record.rows(Trip) if row.basis == "plan" and row.status == "made"}
    assert plans
    for who in ("uhuru-kenyatta", "yoav-gallant", "omar-al-bashir"):
        for each in of(who, record).trips:
            assert (each.status == "planned") == (each.id in plans)
            assert each.plan_only or each.id not in plans
    kenyatta = [id_ for id_ in plans if id_.startswith("uhuru-kenyatta")]
    answer = before_after("uhuru-kenyatta", known_on=TODAY, record=record)
    assert answer.sides[1].recorded.planned == len(kenyatta) > 0


def test_days_left_out_are_in_no_stretch(record: Record) -> None:
    left = When.of("2020-03/2021-12")
    answer = before_after("Putin", known_on=TODAY, record=record, leave_out=(left,))
    assert all(not left.overlaps(When.between(Day.of(one.first), Day.of(one.last))) for one in answer.stretches)
    whole = before_after("Putin", known_on=TODAY, record=record)
    assert whole.sides[0].days - answer.sides[0].days == left.last - left.first + 1


def test_another_day_can_part_before_and_after(record: Record) -> None:
    answer = before_after("Putin", known_on=TODAY, record=record, at=Day.of("2022-02-24"))
    assert answer.sides[0].recorded.made + answer.sides[1].recorded.made == answer.counts.made
    assert answer.split.says == "the day given, 24 February 2022"


def test_persons_stand_side_by_side_without_a_rank(record: Record) -> None:
    answer = compare(["Putin", "Bashir"], known_on=TODAY, record=record)
    assert [one.who for one in answer.persons] == ["vladimir-putin", "omar-al-bashir"]
    assert sorted(answer.persons[0].bound_after) == ["MN", "TJ"]
    assert len(answer.persons[1].bound_after) == 18
    assert answer.persons[1].yearly[0] is None


def test_one_person_twice_is_no_comparison(record: Record) -> None:
    with pytest.raises(TooFew):
        compare(["Putin", "vladimir-putin"], known_on=TODAY, record=record)
