from __future__ import annotations

from typing import Any

import pytest

from dedere.answer.check import Check, Claim, check
from dedere.reader.reading import Absence, Figure, Meeting, Membership, Reading, Visit, Warrant
from dedere.record.day import Day
from dedere.record.record import Record

TODAY = Day.of("2026-11-23")
FIELDS = {Visit: "visits", Meeting: "meetings", Absence: "absences", Warrant: "warrants", Membership: "memberships",
          Figure: "figures"}  # fmt: skip


def checked(record: Record, text: str, kind: type[Any] | None = None, *, dated: str | None, **fields: Any) -> Check:
    """The check of an article of one sentence, with one statement on all of it."""
    statements = {}
    if kind is not None:
        statements[FIELDS[kind]] = (kind(text=text, span=(0, len(text)), **fields),)
    return check(Reading(id="sentence", dated=dated, **statements), text, record=record, today=TODAY)


def claim(record: Record, text: str, kind: type[Any] | None = None, *, dated: str | None, **fields: Any) -> Claim:
    """Its first claim."""
    return checked(record, text, kind, dated=dated, **fields).claims[0]


def member(record: Record, text: str, state: str, relation: str, dated: str | None, when: str | None = None) -> Claim:
    return claim(record, text, Membership, dated=dated, state=state, body="ICC", relation=relation, when=when)


class TestMembership:
    def test_a_party_is_confirmed_with_its_first_day(self, record: Record) -> None:
        one = member(record, "ICC member South Africa", "ZA", "member", "2023-10-12")
        assert one.on_record == "confirmed"
        assert "1 July 2002" in one.why
        assert one.rows[0].id == "rome-statute-za-ratification"

    def test_a_party_called_signatory_is_true_enough(self, record: Record) -> None:
        one = member(record, "As a signatory, Mongolia should act.", "MN", "signatory", "2024-09-03")
        assert one.on_record == "confirmed"
        assert "more than a signatory" in one.why

    def test_a_state_that_only_signed_is_no_member(self, record: Record) -> None:
        one = member(record, "Kyrgyzstan is a member of the ICC.", "KG", "member", "2023-10-12")
        assert (one.on_record, one.on_record_now) == ("contradicted", "contradicted")

    def test_an_instrument_on_its_way_into_force_is_left_undecided(self, record: Record) -> None:
        one = member(record, "Armenia is a member of the ICC.", "AM", "member", "2023-12-20")
        assert one.on_record == "unknown"
        assert "1 February 2024" in one.why

    def test_a_state_is_held_on_the_day_the_article_speaks_of(self, record: Record) -> None:
        text = "Burundi was a member of the ICC in 2016."
        assert member(record, text, "BI", "member", "2020-03-05", "2016").on_record == "confirmed"

    def test_what_a_state_once_was_is_no_error_about_now(self, record: Record) -> None:
        assert member(record, "Burundi was a member of the ICC.", "BI", "member", "2020-03-05").on_record == "confirmed"

    def test_a_notice_does_not_end_a_membership(self, record: Record) -> None:
        one = member(record, "Hungary has left the ICC.", "HU", "left", "2025-09-01")
        assert one.on_record == "contradicted"
        vague = member(record, "Hungary withdrew from the ICC.", "HU", "left", "2025-09-01")
        assert vague.on_record == "unknown"
        gone = member(record, "South Africa is no longer a member of the ICC.", "ZA", "left", "2016-11-22")
        assert gone.on_record == "contradicted"

    def test_a_departure_told_on_the_day_of_the_notice_is_a_notice_and_no_departure(self, record: Record) -> None:
        one = member(record, "The Philippines left the ICC in March 2018.", "PH", "left", "2018-03-20", "2018-03")
        assert one.on_record == "unknown"
        assert "takes effect on 17 March 2019" in one.why
        noticed = member(
            record, "The Philippines withdrew from the ICC in 2018.", "PH", "left", "2018-03-20", "2018-03"
        )
        assert noticed.on_record == "confirmed"

    def test_an_announcement_is_confirmed_and_said_to_change_nothing(self, record: Record) -> None:
        one = member(record, "Hungary said it would leave the ICC.", "HU", "leaving", "2025-04-04")
        assert one.on_record == "confirmed"
        assert "29 May 2026" in (one.since_then or "")

    def test_what_came_later_stands_apart(self, record: Record) -> None:
        one = member(record, "Armenian lawmakers moved to join the ICC.", "AM", "joining", "2023-10-12")
        assert "no instrument had been deposited" in one.why
        assert "1 February 2024" in (one.since_then or "")

    def test_a_supposition_is_never_called_wrong(self, record: Record) -> None:
        text = "If Kyrgyzstan were a member of the ICC, it would have to act."
        assert member(record, text, "KG", "member", "2023-10-12").on_record == "unknown"

    def test_a_state_named_as_an_object_is_never_called_wrong(self, record: Record) -> None:
        text = "The power behind the invasion of Ukraine joined the ICC."
        assert member(record, text, "UA", "member", "2023-10-12").on_record == "unknown"

    def test_a_member_of_another_organisation_is_held_against_its_roll(self, record: Record) -> None:
        text = "Belarus is a member of the SCO."
        late, early = (
            claim(record, text, Membership, dated=day, state="BY", body="SCO", relation="member", when=None).on_record
            for day in ("2025-09-01", "2015-01-01")
        )
        assert (late, early) == ("confirmed", "contradicted")

    def test_an_undated_article_is_undecided_where_the_answer_changed(self, record: Record) -> None:
        one = member(record, "Armenia is a member of the ICC.", "AM", "member", None)
        assert (one.on_record, one.on_record_now) == ("unknown", "unknown")


class TestFigures:
    @pytest.mark.parametrize(
        ("text", "value", "dated", "held"),
        [
            ("The statute has been ratified by 123 countries.", 123, "2023-10-12", "confirmed"),
            ("It became the 123rd member of the ICC.", 123, "2015-04-01", "confirmed"),
            ("The court has 125 members.", 125, "2025-01-01", "confirmed"),
            ("The court has 124 members.", 124, "2024-12-31", "confirmed"),
            ("The court has 124 members.", 124, "2025-06-01", "contradicted"),
            ("More than 120 countries are members.", 120, "2023-10-12", "confirmed"),
            ("Over 100 countries are members.", 100, "2015-04-01", "confirmed"),
            ("Some 120 countries are members.", 120, "2023-10-12", "confirmed"),
            ("In 2002, when the court opened, 76 countries were members.", 76, "2023-10-12", "confirmed"),
            ("The 33 African members met.", 33, "2019-05-01", "unknown"),
            ("In Rome 120 states voted for the statute.", 120, "2023-10-12", "unknown"),
        ],
    )
    def test_a_figure_is_counted_on_its_day_and_by_its_words(
        self, record: Record, text: str, value: int, dated: str, held: str
    ) -> None:
        assert claim(record, text, Figure, dated=dated, about="ICC members", value=value).on_record == held

    def test_signatories_may_be_meant_as_parties_or_as_signatures(self, record: Record) -> None:
        for value in (123, 139):
            text = f"one of {value} signatories of the Rome Statute"
            assert claim(record, text, Figure, dated="2023-10-12", about="ICC signatories", value=value).on_record == (
                "confirmed"
            )

    def test_a_number_foretold_is_no_error(self, record: Record) -> None:
        text = "After adding Belarus, the SCO will boast 10 members."
        one = claim(record, text, Figure, dated="2024-07-02", about="SCO members", value=10)
        assert (one.on_record, one.on_record_now) == ("new", "confirmed")


class TestWarrants:
    def test_a_warrant_is_confirmed_by_its_month(self, record: Record) -> None:
        one = claim(record, "The ICC issued a warrant for Putin in March.", Warrant, dated="2023-10-12",
                    who="Vladimir Putin", court="ICC", act="issued", when="2023-03")  # fmt: skip
        assert one.on_record == "confirmed"

    def test_a_warrant_dated_a_year_off_is_contradicted(self, record: Record) -> None:
        one = claim(record, "The ICC issued a warrant for Vladimir Putin in March 2022.", Warrant, dated="2023-10-12",
                    who="Vladimir Putin", court="ICC", act="issued", when="2022-03")  # fmt: skip
        assert one.on_record == "contradicted"

    def test_a_warrant_before_its_day_is_contradicted_and_a_request_is_not(self, record: Record) -> None:
        text = "The ICC has issued a warrant for Benjamin Netanyahu."
        one = claim(record, text, Warrant, dated="2024-07-24", who="Benjamin Netanyahu", court="ICC", act="issued",
                    when=None)  # fmt: skip
        assert one.on_record == "contradicted"
        text = "The ICC prosecutor asked for a warrant for Benjamin Netanyahu in May."
        asked = claim(record, text, Warrant, dated="2024-07-24", who="Benjamin Netanyahu", court="ICC",
                      act="requested", when="2024-05")  # fmt: skip
        assert (asked.on_record, asked.on_record_now) == ("new", "confirmed")

    def test_a_crime_that_no_public_warrant_gives_is_contradicted(self, record: Record) -> None:
        text = "Vladimir Putin is wanted by the ICC for genocide."
        one = claim(
            record, text, Warrant, dated="2023-10-12", who="Vladimir Putin", court="ICC", act="issued", when=None
        )
        assert one.on_record == "contradicted"
        assert "genocide" in one.why

    def test_genocide_was_not_yet_alleged_in_the_first_warrant_for_al_bashir(self, record: Record) -> None:
        early, late = (
            claim(record, "Omar al-Bashir is wanted by the ICC on charges of genocide.", Warrant, dated=day,
                  who="Omar al-Bashir", court="ICC", act="issued", when=None).on_record
            for day in ("2009-06-01", "2011-06-27")
        )  # fmt: skip
        assert (early, late) == ("contradicted", "confirmed")

    def test_a_national_court_is_not_held_against_the_record(self, record: Record) -> None:
        text = "The High Court in Pretoria ordered the arrest of Omar al-Bashir."
        one = claim(record, text, Warrant, dated="2015-06-15", who="Omar al-Bashir", court="Pretoria High Court",
                    act="issued", when="2015-06-15")  # fmt: skip
        assert one.on_record == "unknown"

    def test_an_arrest_at_home_is_no_error_about_the_surrender(self, record: Record) -> None:
        text = "Laurent Gbagbo was arrested in Abidjan in April 2011."
        one = claim(record, text, Warrant, dated="2011-12-05", who="Laurent Gbagbo", court="ICC", act="executed",
                    when="2011-04")  # fmt: skip
        assert one.on_record == "unknown"


class TestJourneys:
    def visit(self, record: Record, text: str, where: str, when: str | None, status: str, dated: str) -> Claim:
        return claim(record, text, Visit, dated=dated, who="Vladimir Putin", where=where, when=when, status=status)

    def test_a_journey_under_way_is_confirmed_on_its_first_day(self, record: Record) -> None:
        one = self.visit(record, "Vladimir Putin arrived in Kyrgyzstan.", "KG", "2023-10-12", "made", "2023-10-12")
        assert one.on_record == "confirmed"

    def test_a_plan_is_new_that_day_and_borne_out_later(self, record: Record) -> None:
        one = self.visit(record, "Vladimir Putin will visit Mongolia.", "MN", "2024-09-03", "planned", "2024-08-30")
        assert (one.on_record, one.on_record_now) == ("new", "confirmed")
        assert "2 to 3 September 2024" in (one.since_then or "")

    def test_an_absent_row_contradicts_nothing_where_the_record_is_not_complete(self, record: Record) -> None:
        one = self.visit(
            record, "Vladimir Putin visited Japan on 5 May 2024.", "JP", "2024-05-05", "made", "2024-06-01"
        )
        assert one.on_record == "new"

    def test_a_journey_told_as_made_that_was_joined_by_video_is_contradicted(self, record: Record) -> None:
        text = "Vladimir Putin came to Johannesburg on 22 August 2023."
        assert self.visit(record, text, "ZA", "2023-08-22", "made", "2023-09-01").on_record == "contradicted"

    def test_a_clash_of_days_is_shown_and_not_resolved(self, record: Record) -> None:
        text = "Vladimir Putin visited Mongolia on 6 September 2024."
        one = self.visit(record, text, "MN", "2024-09-06", "made", "2024-10-01")
        assert one.on_record == "unknown"
        assert "clash" in one.why

    def test_who_went_in_his_place_is_found_in_his_row(self, record: Record) -> None:
        text = "Sergei Lavrov went to South Africa in August."
        one = claim(
            record, text, Visit, dated="2023-10-12", who="Sergey Lavrov", where="ZA", when="2023-08", status="made"
        )
        assert one.on_record == "confirmed"

    def test_somebody_the_record_does_not_follow_is_new(self, record: Record) -> None:
        text = "Giorgia Meloni visited China in July."
        one = claim(
            record, text, Visit, dated="2024-07-29", who="Giorgia Meloni", where="CN", when="2024-07", status="made"
        )
        assert one.on_record == "new"

    def test_an_absence_announced_beforehand_is_known_that_day(self, record: Record) -> None:
        text = "Vladimir Putin will join the BRICS summit in South Africa by video."
        one = claim(record, text, Absence, dated="2023-07-19", who="Vladimir Putin", event="BRICS summit", where="ZA",
                    when=None, mode="remote")  # fmt: skip
        assert one.on_record == "confirmed"
        assert "is to take part by video" in one.why

    def test_who_leaves_the_dinner_has_not_stayed_away(self, record: Record) -> None:
        text = "Vladimir Putin skipped the gala dinner of the SCO summit on 31 August 2025."
        one = claim(record, text, Absence, dated="2025-09-05", who="Vladimir Putin", event="SCO summit", where="CN",
                    when="2025-08-31", mode="skipped")  # fmt: skip
        assert one.on_record == "unknown"

    def test_that_two_were_at_one_summit_does_not_prove_that_they_met(self, record: Record) -> None:
        one = claim(record, "Vladimir Putin met Ilham Aliyev in Bishkek.", Meeting, dated="2023-10-20",
                    who=("Vladimir Putin", "Ilham Aliyev"), where="KG", when="2023-10", status="made")  # fmt: skip
        assert one.on_record == "new"


class TestDuties:
    def duty(self, record: Record, text: str, dated: str) -> Claim:
        found = [one for one in checked(record, text, dated=dated).claims if one.kind == "duty"]
        assert len(found) == 1
        return found[0]

    @pytest.mark.parametrize(
        ("text", "dated", "then", "now"),
        [
            ("As a member, Mongolia must arrest Vladimir Putin.", "2024-08-30", "confirmed", "confirmed"),
            ("Kyrgyzstan is obliged to arrest Vladimir Putin.", "2023-10-12", "contradicted", "contradicted"),
            ("Kyrgyzstan does not have to arrest Vladimir Putin.", "2023-10-12", "confirmed", "confirmed"),
            ("China would have to arrest Vladimir Putin.", "2023-10-12", "unknown", "unknown"),
            ("Vladimir Putin risks arrest if he travels to Brazil.", "2024-10-18", "confirmed", "confirmed"),
            ("Vladimir Putin risks arrest if he travels to India.", "2024-10-18", "unknown", "unknown"),
            ("Armenia was obliged to arrest Vladimir Putin.", "2023-10-12", "contradicted", "contradicted"),
            ("Armenia is obliged to arrest Vladimir Putin.", "2024-02-01", "confirmed", "confirmed"),
            ("Every party is under no obligation to arrest Vladimir Putin, said the member states.", "2024-02-01",
             "unknown", "unknown"),
        ],
    )  # fmt: skip
    def test_a_statement_of_duty_is_held_against_the_law_of_the_day(
        self, record: Record, text: str, dated: str, then: str, now: str
    ) -> None:
        found = [one for one in checked(record, text, dated=dated).claims if one.kind == "duty"]
        assert [(one.on_record, one.on_record_now) for one in found] in ([(then, now)], [])
        assert found or then == "unknown"

    def test_a_duty_that_some_states_contest_is_not_called_wrong_when_denied(self, record: Record) -> None:
        one = self.duty(record, "Hungary does not have to arrest Benjamin Netanyahu.", "2025-04-03")
        assert one.on_record == "unknown"
        assert "otherwise" in one.why

    def test_once_the_court_has_found_the_breach_a_denial_is_wrong_today(self, record: Record) -> None:
        text = "Benjamin Netanyahu landed in Hungary. Hungary does not have to arrest Benjamin Netanyahu."
        visit = Visit(text="landed in Hungary", span=(20, 37), who="Benjamin Netanyahu", where="HU", when="2025-04-03",
                      status="made")  # fmt: skip
        reading = Reading(id="two", dated="2025-04-04", visits=(visit,))
        one = next(c for c in check(reading, text, record=record, today=TODAY).claims if c.kind == "duty")
        assert (one.on_record, one.on_record_now) == ("unknown", "contradicted")

    def test_a_duty_once_there_is_a_warrant_is_that_of_a_party(self, record: Record) -> None:
        text = "If judges issue the warrants, Britain would be obliged to arrest Benjamin Netanyahu."
        assert self.duty(record, text, "2024-05-21").on_record == "confirmed"


class TestFirsts:
    def first(self, record: Record, text: str, dated: str, where: str | None, when: str | None) -> Claim:
        visits = ()
        if where is not None:
            visits = (
                Visit(text=text, span=(0, len(text)), who="Vladimir Putin", where=where, when=when, status="made"),
            )
        found = check(Reading(id="first", dated=dated, visits=visits), text, record=record, today=TODAY).claims
        return next(one for one in found if one.kind == "first")

    def test_the_first_journey_abroad_since_the_warrant(self, record: Record) -> None:
        text = "Vladimir Putin is in Kyrgyzstan, his first trip abroad since the court issued a warrant for him."
        one = self.first(record, text, "2023-10-12", "KG", "2023-10-12")
        assert one.on_record == "confirmed"
        assert "parts of Ukraine" in one.why

    def test_a_later_one_is_not_the_first_and_the_earlier_is_named(self, record: Record) -> None:
        text = "Vladimir Putin is in China, his first trip abroad since the court issued a warrant for him."
        one = self.first(record, text, "2023-10-17", "CN", "2023-10-17")
        assert one.on_record == "contradicted"
        assert "Kyrgyzstan" in one.why

    def test_the_first_visit_to_a_member_since_the_warrant(self, record: Record) -> None:
        text = "Vladimir Putin is in Mongolia, his first visit to an ICC member since the warrant was issued."
        assert self.first(record, text, "2024-09-03", "MN", "2024-09-02").on_record == "confirmed"
        text = "Vladimir Putin is in Tajikistan, his first visit to an ICC member since the warrant was issued."
        one = self.first(record, text, "2025-10-08", "TJ", "2025-10-08")
        assert one.on_record == "contradicted"
        assert "Mongolia" in one.why

    def test_the_first_journey_of_a_year(self, record: Record) -> None:
        text = "Vladimir Putin flew to Belarus, his first foreign trip this year."
        one = self.first(record, text, "2024-05-23", "BY", "2024-05-23")
        assert one.on_record == "contradicted"
        assert "China" in one.why

    @pytest.mark.parametrize(
        "text",
        [
            "Vladimir Putin is in China, his first trip outside the former Soviet Union since the warrant was issued.",
            "Vladimir Putin is in China on his first visit to an Asian country since the warrant was issued.",
        ],
    )
    def test_a_first_of_a_sort_that_the_rows_do_not_tell_apart_is_left_alone(self, record: Record, text: str) -> None:
        found = check(Reading(id="first", dated="2023-10-17"), text, record=record, today=TODAY).claims
        assert [one for one in found if one.kind == "first"] == []

    def test_the_journey_itself_is_no_counter_example_where_its_day_is_not_given(self, record: Record) -> None:
        text = "Bashir's trip to Chad was his first to a member of the ICC since the court issued a warrant for him."
        assert self.first(record, text, "2010-07-25", None, None).on_record == "confirmed"

    def test_a_visit_to_troops_is_named_and_left_aside(self, record: Record) -> None:
        text = "Benjamin Netanyahu is in Washington, his first trip abroad since the ICC issued a warrant for him."
        one = self.first(record, text, "2025-02-03", None, None)
        assert one.on_record == "unknown"
        assert "troops" in one.why

    def test_where_the_record_is_a_selection_nobody_knows_the_first(self, record: Record) -> None:
        text = "Benjamin Netanyahu is in Hungary, his first visit to an ICC member since the warrant was issued."
        visit = Visit(
            text=text, span=(0, len(text)), who="Benjamin Netanyahu", where="HU", when="2025-04-03", status="made"
        )
        reading = Reading(id="first", dated="2025-04-03", visits=(visit,))
        one = next(c for c in check(reading, text, record=record, today=TODAY).claims if c.kind == "first")
        assert one.on_record == "unknown"

    @pytest.mark.parametrize(
        ("who", "dated", "held"),
        [("Omar al-Bashir", "2009-03-04", "confirmed"), ("Vladimir Putin", "2023-03-18", "contradicted")],
    )
    def test_the_first_head_of_state_wanted_by_the_court(self, record: Record, who: str, dated: str, held: str) -> None:
        text = f"{who} became the first sitting head of state to be indicted by the International Criminal Court."
        one = self.first(record, text, dated, None, None)
        assert one.on_record == held


def test_the_claims_come_in_the_order_of_the_text_with_their_passages(record: Record) -> None:
    text = "Mongolia is a member of the ICC. Vladimir Putin flew into Mongolia."
    reading = Reading(
        id="two",
        dated="2024-09-03",
        visits=(Visit(text="Vladimir Putin flew into Mongolia.", span=(33, 67), who="Vladimir Putin", where="MN",
                      when="2024-09-02", status="made"),),
        memberships=(Membership(text="Mongolia is a member of the ICC.", span=(0, 32), state="MN", body="ICC",
                                relation="member", when=None),),
    )  # fmt: skip
    found = check(reading, text, record=record, today=TODAY).claims
    assert [one.kind for one in found] == ["membership", "visit"]
    assert all(text[slice(*one.span)] == one.text for one in found)


def test_an_aside_makes_no_claim(record: Record) -> None:
    from dedere.reader.reading import Aside

    text = "A quiet day. READ MORE: Kyrgyzstan is obliged to arrest Vladimir Putin."
    aside = Aside(text=text[13:], span=(13, len(text)))
    reading = Reading(id="aside", dated="2023-10-12", asides=(aside,))
    assert check(reading, text, record=record, today=TODAY).claims == ()


def test_an_article_of_today_or_of_tomorrow_is_held_by_todays_knowledge(record: Record) -> None:
    for dated in ("2026-11-23", "2027-05-01"):
        one = member(record, "Mongolia is a member of the ICC.", "MN", "member", dated)
        assert (one.on_record, one.since_then) == ("confirmed", None)
