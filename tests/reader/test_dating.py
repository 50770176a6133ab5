"""On which day was it written? Stories of these tests against a small record."""

# ruff: noqa: E501 - stories as one would write them

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.reader.dating import Dated, date_article
from dedere.reader.story import split_story
from dedere.reader.times import find_times
from dedere.record import rows
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.record.rows import Source
from dedere.record.when import When

SOURCE = Source(title="a source of the tests")


def when(text: str) -> When:
    return When.of(text)


def a_trip(where: str, days: str, **more: object) -> rows.Trip:
    status = more.get("status", "made")
    return rows.Trip(
        id=f"trip-{where}-{days}", source=SOURCE, known=when(days).first, who="ivan-petrov", where=where, when=when(days),
        status=status,  # type: ignore[arg-type]
    )  # fmt: skip


ROWS: Sequence[rows.Row] = (
    rows.Person(id="ivan-petrov", source=SOURCE, known=Day.of("2000-01-01"), name="Ivan Petrov", nationality="RU", born="1952-10-07"),
    rows.Warrant(
        id="warrant", source=SOURCE, known=Day.of("2023-03-17"), who="ivan-petrov", court="icc", situation="Ukraine",
        requested=when("2023-02-22"), issued=when("2023-03-17"), made_public=when("2023-03-17"),
    ),
    a_trip("MN", "2019-09-03"), a_trip("MN", "2024-09-02/2024-09-03"), a_trip("KG", "2019-03-28"),
    a_trip("KG", "2022-12-09"), a_trip("BY", "2022-12-19"), a_trip("KG", "2023-10-12/2023-10-13"),
    a_trip("CN", "2024-05-16/2024-05-17"), a_trip("CN", "2023-10-17/2023-10-18"),
    rows.Organisation(id="brics", source=SOURCE, known=Day.of("2009-01-01"), name="BRICS"),
    rows.Organisation(id="cis", source=SOURCE, known=Day.of("1991-12-21"), name="Commonwealth of Independent States", aliases=("CIS",)),
    rows.Summit(id="brics-2023", source=SOURCE, known=Day.of("2023-01-01"), organisation="brics", name="15th BRICS summit", where="ZA", when=when("2023-08-22/2023-08-24")),
    rows.Summit(id="cis-2023", source=SOURCE, known=Day.of("2023-01-01"), organisation="cis", name="CIS summit", where="KG", when=when("2023-10-13")),
    rows.Participation(id="am-ratified", source=SOURCE, known=Day.of("2023-10-03"), where="AM", treaty="rome-statute", act="parliament_approved", when=when("2023-10-03")),
)  # fmt: skip
RECORD = Record(lambda of: [row for row in ROWS if type(row) is of], version="test", released=Day.of("2026-11-23"))


def dated(text: str, published: Day | None = None) -> Dated:
    story = split_story(text)
    return date_article(story, find_times(story.flat), published=published, record=RECORD)


STORY = (
    "President Ivan Petrov landed in Mongolia on Tuesday. Judges of the International Criminal Court, to which the host state "
    "belongs, had issued a warrant against him last year.\n\nHis motorcade drove straight to the palace."
)


def test_metadata_decides() -> None:
    found = dated(STORY, Day.of("2020-01-01"))
    assert (found.iso, found.dated_by[0].how) == ("2020-01-01", "metadata")


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("Date: '2019-04-03'\n" + STORY, "2019-04-03"),
        ("---\ntitle: A visit\ndate: 2019-04-03T10:00:00\n---\n" + STORY, "2019-04-03"),
        ("### [2019-04-03](/news/2019/04/03.md)\n\n# " + STORY, "2019-04-03"),
        ("A visit\n\nPublished 3 April 2019\n\n" + STORY, "2019-04-03"),
        ("A visit\nEvening Example / 04:35 AM April 3, 2019\n\n" + STORY, "2019-04-03"),
        ("Radio | Sunday 7 April 2019\n\n" + STORY, "2019-04-07"),
        ("ULAN BATOR, April 3, 2019 (Example) -- " + STORY, "2019-04-03"),
        (STORY + "\n\n[Updated July 27, 2020]", "2020-07-27"),
    ],
)
def test_a_day_that_the_page_gives_decides(page: str, day: str) -> None:
    found = dated(page)
    assert found.iso == day
    assert found.dated_by[0].span is not None
    start, end = found.dated_by[0].span
    assert page[start:end] == found.dated_by[0].text


def test_a_date_inside_of_a_sentence_is_not_the_pages_own() -> None:
    assert dated("The treaty of 3 April 2019 was signed here.\n\nNothing more is known.").day is None


def test_a_weekday_and_a_known_journey_fix_the_day_with_reasons() -> None:
    found = dated(STORY)
    assert found.iso == "2024-09-03"
    assert {"weekday", "year"} <= {reason.how for reason in found.dated_by}
    for reason in found.dated_by:
        assert reason.span is not None
        assert STORY[slice(*reason.span)] == reason.text


def test_an_undated_wire_story_is_solved_from_all_that_it_names() -> None:
    text = (
        "President Ivan Petrov flew to Kyrgyzstan on Thursday. Since judges of the International Criminal Court issued a "
        "warrant against him in March he had stayed at home.\n\nLeaders of the Commonwealth of Independent States will hold a "
        "summit there.\n\nLast December Petrov travelled to Belarus, and to Kyrgyzstan before that.\n\nFrom the BRICS summit "
        "in South Africa he stayed away in August."
    )
    assert dated(text).iso == "2023-10-12"


def test_a_journey_announced_for_this_week_lies_ahead() -> None:
    text = (
        "President Ivan Petrov will make a two-day visit to China this week, the foreign ministry said on Tuesday.\n\n"
        "Petrov will be received with honours during his visit, which begins on Thursday."
    )
    found = dated(text)
    assert found.day is not None
    assert Day.of("2024-05-13") <= found.day <= Day.of("2024-05-15")


def test_a_birthday_gives_the_year() -> None:
    text = "The chancellor congratulated Ivan Petrov on his 72nd birthday. Separately on Tuesday he spoke of trade."
    found = dated(text)
    assert found.day is not None
    assert Day.of("2024-10-06") <= found.day <= Day.of("2024-10-08")


def test_a_date_line_without_a_year_takes_it_from_the_story() -> None:
    text = (
        "A vote in Yerevan\n- 3 October, 14:46\nArmenia's parliament has voted to ratify the statute of the International "
        "Criminal Court. It was ratified on Tuesday. The court issued a warrant for Ivan Petrov in March."
    )
    assert dated(text).iso == "2023-10-03"


@pytest.mark.parametrize(
    "text",
    [
        "Heavy rain fell over the weekend, and three roads were closed on Monday.",
        "Ivan Petrov is wanted by the International Criminal Court.",
        "Ivan Petrov would be arrested if he went abroad, a professor said on Monday.",
        "",
        "one",
    ],
)
def test_where_the_evidence_is_not_tight_there_is_no_day(text: str) -> None:
    assert dated(text) == Dated(None)


def test_a_court_known_from_many_stories_does_not_date_one_by_itself() -> None:
    assert dated("The International Criminal Court has judges from many countries. They met last month.").day is None


def test_the_place_of_a_dateline_is_no_place_of_the_story() -> None:
    text = "ULAN BATOR (Example) - Ivan Petrov's lawyers said on Tuesday that a ruling of the judges was expected before long in his case."
    assert dated(text).day is None


PIECES = st.sampled_from(
    ["Ivan Petrov ", "arrived in Mongolia ", "on Tuesday ", "last year ", "BRICS summit ", "in South Africa ", "will ", ". ", "\n\n",
     "72nd birthday ", "123 member states of the ICC ", "warrant ", "issued ", "3 May 2023 ", "July 4 ", "Armenia ratified the Rome Statute "]
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=16).map("".join))
def test_any_story_gives_a_day_with_reasons_or_none(text: str) -> None:
    found = dated(text)
    assert (found.day is None) == (not found.dated_by)
    for reason in found.dated_by:
        if reason.span is not None:
            assert text[slice(*reason.span)] == reason.text


def test_a_date_as_the_last_words_is_the_pages_own() -> None:
    assert dated(STORY + " Analysis: A day at court 23 November 2025").iso == "2025-11-23"
    assert dated("He was last seen here on 23 November 2025").day is None


def test_a_stamp_with_its_clock_alone_on_a_line_is_the_pages_own_wherever_it_stands() -> None:
    above = "".join(
        f"{n}. A point that the page sums up before its story, in a dozen words or so.\n\n" for n in range(45)
    )
    body = "Ivan Petrov flew to Bishkek, the ministry said, and met nobody there at all.\n" * 8
    assert dated(f"{above}*05:20 AM, Wednesday, July 24, 2024*\n\n{body}").iso == "2024-07-24"
    assert dated(f"{above}The hall was full at 05:20 AM on Wednesday, July 24, 2024, he said.\n\n{body}").iso is None


def test_the_first_visit_is_none_of_the_later_ones() -> None:
    told = "President Ivan Petrov has arrived in {} on his first visit to {}, a spokesman said on Thursday. He was met at the airport."
    first, later = (
        dated(told.format("Kyrgyzstan", "Kyrgyzstan")),
        dated(told.replace("first visit", "visit").format("Kyrgyzstan", "Kyrgyzstan")),
    )
    assert first.iso == "2019-03-28"
    assert later.iso != "2019-03-28"


def test_a_summit_of_the_public_list_dates_a_report_of_it() -> None:
    text = "Leaders from 26 NATO member countries were meeting in Riga, Latvia, for a summit, the minister said on Tuesday."
    nato = rows.Organisation(
        id="nato",
        source=SOURCE,
        known=Day.of("1949-04-04"),
        name="North Atlantic Treaty Organization",
        aliases=("NATO",),
    )
    record = Record(
        lambda of: [row for row in (*ROWS, nato) if type(row) is of], version="test", released=Day.of("2026-11-23")
    )
    story = split_story(text)
    assert date_article(story, find_times(story.flat), published=None, record=record).iso == "2006-11-28"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Chinese President Xi Jinping flew into Lisbon on Tuesday and was to stay in Portugal for two days.",
            "2018-12-04",
        ),
        ("Secretary of State John Kerry will travel to Kyrgyzstan on Saturday, officials in Washington said.", None),
        (
            "Xi Jinping landed in Wellington on Wednesday. It is the first time that he visits New Zealand as president.",
            "2014-11-19",
        ),
    ],
)
def test_the_journeys_of_other_leaders_date_a_report(text: str, day: str | None) -> None:
    assert dated(text).iso == day or day is None


def test_a_third_visit_since_a_year_is_the_third_of_those_known() -> None:
    report = (
        "Indian Prime Minister Narendra Modi arrived in Nepal today. This is Modi's third visit to Nepal since 2014."
    )
    found = dated(report).iso
    assert found is not None
    assert "2018-05-11" <= found <= "2018-05-13"


def test_an_arrival_on_the_evening_before_the_first_listed_day_is_that_journey() -> None:
    report = (
        "George W. Bush arrived in China on Saturday evening. Bush will see Hu Jintao. "
        "This is Bush's third trip to China as president."
    )
    assert dated(report).iso in ("2005-11-19", "2005-11-20")


def test_the_leader_of_a_state_does_not_travel_to_it() -> None:
    from dedere.reader.dating_ends import ends
    from dedere.reader.dating_names import names_of

    def told(text: str) -> set[str]:
        return ends(text, 0, names_of(RECORD).find(text))

    assert told("He met the Chinese leader and Russian President Petrov") == set()
    assert told("a club that is led by Beijing and Moscow") == set()
    assert told("He went to Mongolia, China and Kyrgyzstan") == {"MN", "CN", "KG"}
    assert told("He landed in the Mongolian capital") == {"MN"}


def test_every_journey_of_the_list_can_be_read() -> None:
    from dedere.reader.dating_journeys import journeys

    found = list(journeys())
    assert len(found) > 2000
    assert all(journey.first <= journey.last <= journey.first + 30 for journey in found)
    assert all(len(journey.where) == 2 for journey in found)


def test_next_months_summit_is_to_come_though_the_verb_looks_back() -> None:
    report = "The host on Friday gave up next month's BRICS summit in South Africa rather than receive Ivan Petrov."
    found = date_article(split_story(report), find_times(report), published=None, record=RECORD)
    assert all(by.how != "month" or "next month" in by.says for by in found.dated_by)
    assert found.day is None or Day.of("2023-07-01") <= found.day <= Day.of("2023-07-31")


def test_what_the_text_itself_dates_to_a_year_tells_no_day() -> None:
    assert (
        dated("In 2023 Ivan Petrov decided against going to South Africa, a member state, for the BRICS summit.").day
        is None
    )


def test_he_may_be_whoever_the_sentence_before_names_first() -> None:
    report = (
        "Narendra Modi spoke to the leader of the Kremlin on the telephone. He will be in Kuwait on Saturday, the first "
        "Indian prime minister there in 43 years. Ivan Petrov had called."
    )
    assert dated(report).iso in (None, "2024-12-18", "2024-12-19", "2024-12-20")


def test_the_beginning_of_the_month_is_told_once_it_is_over() -> None:
    from dedere.reader.dating_said import days_said

    (time,) = find_times("at the beginning of the month")
    ((first, last, _),) = days_said(time.value, (Day.of("2024-12-01"), Day.of("2024-12-02")), "past") or ()
    assert (first.iso, last.iso) == ("2024-12-06", "2024-12-31")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("By a correspondent\nPublished On 12 Oct 202312 Oct 2023", "2023-10-12"),
        ("Sun 14 Jun 2015 16.54 BSTLast modified on Thu 14 Jul 2022", "2015-06-14"),
        ("https://news.example/africa/2015/06/14/president-goes-home", "2015-06-14"),
        ("Press release: ICC-CPI-20230317-PR1709", "2023-03-17"),
        ("Today, on 17 March 2023, the Chamber spoke of two warrants.", "2023-03-17"),
        ("Wed, 03 Sep 2024 10:11:00 GMT", "2024-09-03"),
        ("Published 3:45 AM EDT, Wed October 18, 2023", "2023-10-18"),
        ("14 June 2015 Last updated at 19:14", "2015-06-14"),
        ("MOSCOW. Sept 3 (Agency) - He came by train.", None),
        ("Issued on: 03/09/2024 - 08:22", None),
    ],
)
def test_many_outlets_give_their_day_in_many_ways(head: str, day: str | None) -> None:
    story = f"{head}\nThe president went home by train. He will stay for two days and see the head of the government."
    assert dated(story).iso == day


def test_of_two_days_that_figures_may_mean_the_story_chooses() -> None:
    head = "Issued on: 03/09/2024 - 08:22\n"
    assert dated(head + "President Ivan Petrov landed in Mongolia on Tuesday. The Court wants him.").iso == "2024-09-03"
    assert dated(head + "The minister went home. He will see the head of the government.").iso is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Xi Jinping arrived in Moscow on Friday on his first trip abroad as president. He goes on to Tanzania.", "2013-03-22"),
        ("Xi Jinping came to Budapest on Thursday on the last leg of a tour that took him to France and Serbia.", "2024-05-09"),
        ("Kim Jong Un saw the cosmodrome on Wednesday. The North Korean leader arrived in Russia by train on Tuesday.", "2023-09-13"),
        ("Narendra Modi flew into Kuwait on Saturday, the first Indian prime minister there in 43 years.", "2024-12-21"),
        ("Hillary Clinton arrived in Laos on Wednesday, the first such visit since 1955.", "2012-07-11"),
        ("The mayor met the governor on Tuesday to speak about the bridge. He will travel to the capital on Friday.", None),
        ("Emmanuel Macron told farmers on Tuesday that he would speak to Olaf Scholz. He will visit Spain on Friday.", None),
    ],
)  # fmt: skip
def test_a_time_belongs_to_the_journey_it_stands_nearest_to(text: str, day: str | None) -> None:
    assert dated(text).iso == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Antony Blinken leaves on Friday for China. He will be in Beijing on Sunday and Monday.", "2023-06-16"),
        ("Xi Jinping arrived in Bangladesh on Friday, the first visit by a head of his state in 30 years.", "2016-10-14"),
        ("Joe Biden toured a museum in Luanda on Tuesday on the first visit of an American president to Angola.", "2024-12-03"),
    ],
)  # fmt: skip
def test_who_leaves_for_a_state_is_there_in_the_days_after(text: str, day: str) -> None:
    assert dated(text).iso == day
