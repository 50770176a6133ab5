"""Any usual spelling in any script finds its row; what fits several rows is never guessed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.errors import AmbiguousName, NoSuchPerson, NoSuchRow, NoSuchState
from dedere.record.day import ADOPTED
from dedere.record.names import find_organisation, find_person, find_place, find_state, find_summit, plain
from dedere.record.record import Record
from dedere.record.rows import Organisation, Person, Place, Source, State, Territory


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("vladimir-putin", "vladimir-putin"), ("Putin", "vladimir-putin"), ("PUTIN", "vladimir-putin"),
        ("Владимир Путин", "vladimir-putin"), ("Путин", "vladimir-putin"), ("Путін", "vladimir-putin"),
        ("بوتين", "vladimir-putin"), ("普京", "vladimir-putin"), ("プーチン", "vladimir-putin"),
        ("Wladimir Putin", "vladimir-putin"), ("Poutine", "vladimir-putin"), ("  Vladimir   Putin ", "vladimir-putin"),
        ("al-Bashir", "omar-al-bashir"), ("Al Bashir", "omar-al-bashir"), ("Omar el Béchir", "omar-al-bashir"),
        ("Omar al-Baschir", "omar-al-bashir"), ("البشير", "omar-al-bashir"), ("Омар аль-Башир", "omar-al-bashir"),
        ("Netanjahu", "benjamin-netanyahu"), ("Нетаньяху", "benjamin-netanyahu"), ("נתניהו", "benjamin-netanyahu"),
        ("نتنياهو", "benjamin-netanyahu"), ("Bibi", "benjamin-netanyahu"), ("Shoigu", "sergei-shoigu"),
        ("Milošević", "slobodan-milosevic"), ("Milosevic", "slobodan-milosevic"), ("dela Rosa", "ronald-dela-rosa"),
        ("Lvova-Belova", "maria-lvova-belova"), ("Muammar Gaddafi", "muammar-gaddafi"), ("Al Hassan", "al-hassan"),
    ],
)  # fmt: skip
def test_a_usual_spelling_finds_the_person(record: Record, name: str, id_: str) -> None:
    assert find_person(name, record).id == id_


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("President Putin", "vladimir-putin"), ("Mr. Netanyahu", "benjamin-netanyahu"),
        ("V. V. Putin", "vladimir-putin"), ("Putin, Vladimir", "vladimir-putin"),
        ("Prime Minister Benjamin Netanyahu", "benjamin-netanyahu"),
        ("former president Rodrigo Duterte", "rodrigo-duterte"), ("Gen. Gerasimov", "valery-gerasimov"),
        ("Bashir Omar", "omar-al-bashir"), ("Omar Ahmad al-Bashir", "omar-al-bashir"),
    ],
)  # fmt: skip
def test_titles_initials_and_the_order_of_words_do_not_matter(record: Record, name: str, id_: str) -> None:
    assert find_person(name, record).id == id_


@pytest.mark.parametrize("name", ["Vladimir Sokolov", "Sergei Putin", "Omar Netanyahu", "President", "Xi Jinping"])
def test_words_of_two_persons_make_no_third(record: Record, name: str) -> None:
    with pytest.raises(NoSuchPerson):
        find_person(name, record)


@pytest.mark.parametrize(
    ("name", "candidates"),
    [
        ("Gaddafi", {"muammar-gaddafi", "saif-al-islam-gaddafi"}),
        ("Gbagbo", {"laurent-gbagbo", "simone-gbagbo"}),
        ("Ali", {"mohammed-hussein-ali", "ali-kushayb", "khaled-el-hishri"}),
    ],
)
def test_a_surname_that_two_persons_have_is_not_guessed(record: Record, name: str, candidates: set[str]) -> None:
    with pytest.raises(AmbiguousName) as raised:
        find_person(name, record)
    assert {each.rpartition("(")[2].rstrip(")") for each in raised.value.candidates} == candidates


def test_a_given_name_alone_finds_nobody(record: Record) -> None:
    with pytest.raises(NoSuchPerson, match=r"Nearest: .*\(vladimir-putin\)"):
        find_person("Vladimir", record)


def test_an_unknown_person_gets_the_nearest_names(record: Record) -> None:
    with pytest.raises(NoSuchPerson) as raised:
        find_person("Vladimer Puttin", record)
    assert raised.value.nearest[0] == "Vladimir Vladimirovich Putin (vladimir-putin)"


@pytest.mark.parametrize("name", ["", "   ", "!?", "-"])
def test_no_letters_are_no_name(record: Record, name: str) -> None:
    with pytest.raises(NoSuchPerson):
        find_person(name, record)
    with pytest.raises(NoSuchState):
        find_place(name, record)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("MN", "MN"), ("mn", "MN"), ("MNG", "MN"), ("Mongolia", "MN"), ("Монголия", "MN"), ("蒙古", "MN"),
        ("منغوليا", "MN"), ("Ulaanbaatar", "MN"), ("Ulan Bator", "MN"), ("Улан-Батор", "MN"), ("Mongolie", "MN"),
        ("Niger", "NE"), ("Nigeria", "NG"), ("Guinea", "GN"), ("Guinea-Bissau", "GW"), ("Equatorial Guinea", "GQ"),
        ("Papua New Guinea", "PG"), ("Georgia", "GE"), ("Dominica", "DM"), ("Dominican Republic", "DO"),
        ("Sudan", "SD"), ("South Sudan", "SS"), ("Samoa", "WS"), ("Ireland", "IE"), ("Northern Ireland", "GB"),
        ("the Gambia", "GM"), ("The Hague", "NL"), ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"),
        ("Ivory Coast", "CI"), ("UK", "GB"), ("U.S.", "US"), ("USA", "US"), ("South Africa", "ZA"), ("Südafrika", "ZA"),
        ("Congo-Brazzaville", "CG"), ("DRC", "CD"), ("Democratic Republic of the Congo", "CD"), ("South Korea", "KR"),
        ("North Korea", "KP"), ("Türkiye", "TR"), ("Kyrgyzstan", "KG"), ("Bishkek", "KG"), ("Taiwan", "TW"),
        ("टोगो", "TG"), ("टोंगा", "TO"), ("ဂါနာ", "GH"), ("ဂီနီ", "GN"), ("தான்சானியா", "TZ"),
        ("Republic of China", "TW"), ("China", "CN"), ("Singapore", "SG"), ("El Salvador", "SV"), ("Luxembourg", "LU"),
    ],
)  # fmt: skip
def test_a_usual_spelling_finds_the_state(record: Record, name: str, code: str) -> None:
    assert find_state(name, record).id == code


@pytest.mark.parametrize(
    ("name", "codes"),
    [("Congo", {"CD", "CG"}), ("Korea", {"KP", "KR"}), ("Virgin Islands", {"VG", "VI"}), ("Jerusalem", {"IL", "PS"})],
)
def test_a_name_of_two_states_is_not_guessed(record: Record, name: str, codes: set[str]) -> None:
    with pytest.raises(AmbiguousName) as raised:
        find_place(name, record)
    assert {each[-3:-1] for each in raised.value.candidates} == codes


def test_half_a_name_is_no_name(record: Record) -> None:
    with pytest.raises(NoSuchState, match=r"Nearest: Hong Kong \(HK\)"):
        find_place("Kong", record)


@pytest.mark.parametrize(
    ("name", "code", "territory"),
    [
        ("Crimea", "UA", "territory-crimea-and-sevastopol"), ("Sevastopol", "UA", "territory-crimea-and-sevastopol"),
        ("Крым", "UA", "territory-crimea-and-sevastopol"), ("Yalta", "UA", "territory-crimea-and-sevastopol"),
        ("Mariupol", "UA", "territory-other-territory-under-russian-occupation"),
        ("Abkhazia", "GE", "territory-south-ossetia-and-abkhazia"), ("Gaza", "PS", "territory-gaza-strip"),
        ("Bethlehem", "PS", "territory-west-bank"), ("East Jerusalem", "PS", "territory-east-jerusalem"),
        ("Northern Cyprus", "CY", "territory-northern-part-of-cyprus"), ("Tiraspol", "MD", "territory-transnistria"),
        ("Greenland", "GL", "territory-greenland"), ("Hong Kong", "HK", "territory-hong-kong"),
        ("HK", "HK", "territory-hong-kong"), ("Kosovo", "XK", "territory-kosovo"), ("Taipei", "TW", "territory-taiwan"),
        ("Tokelau", "TK", "territory-tokelau"), ("Gibraltar", "GI", "territory-gibraltar"),
        ("Western Sahara", "EH", "territory-western-sahara"), ("Golan Heights", "SY", "territory-golan-heights"),
        ("Akrotiri", "GB", "territory-sovereign-base-areas-of-akrotiri-and-dhekelia"),
    ],
)  # fmt: skip
def test_a_place_in_contested_or_overseas_land_names_its_territory(
    record: Record, name: str, code: str, territory: str
) -> None:
    located = find_place(name, record)
    assert located.code == code
    assert located.territory is not None
    assert located.territory.id == territory


@pytest.mark.parametrize("name", ["Ukraine", "UA", "Kyiv", "Georgia", "Tbilisi", "Palestine", "Cyprus", "Denmark"])
def test_a_state_with_contested_or_overseas_land_is_meant_itself(record: Record, name: str) -> None:
    assert find_place(name, record).territory is None


@pytest.mark.parametrize(("name", "id_"), [("NATO", "nato"), ("African Union", "au"), ("CIS", "cis"), ("AU", "au")])
def test_an_organisation_is_found_by_its_letters(record: Record, name: str, id_: str) -> None:
    assert find_organisation(name, record).id == id_


def test_a_summit_is_found_by_name_and_year(record: Record) -> None:
    assert find_summit("15th BRICS summit", record).id == "brics-2023-johannesburg"
    assert find_summit("Bishkek 2023", record).id == "cis-2023-bishkek"
    with pytest.raises(AmbiguousName):
        find_summit("G20 summit", record)
    with pytest.raises(NoSuchRow, match="as a summit"):
        find_summit("Congress of Vienna", record)


def test_every_id_name_and_alias_finds_its_row(record: Record) -> None:
    for person in record.rows(Person):
        for name in (person.id, person.name, *person.aliases):
            assert find_person(name, record) == person, name
    for state in record.rows(State):
        for name in (state.id, state.id.lower(), state.name, state.iso3 or state.id):
            assert find_state(name, record) == state, name
    for organisation in record.rows(Organisation):
        for name in (organisation.id, organisation.name, *organisation.aliases):
            assert find_organisation(name, record) == organisation, name


def test_every_place_and_territory_is_found_or_known_to_be_two(record: Record) -> None:
    two = set()
    for row in (*record.rows(Place), *record.rows(Territory)):
        code = row.where if isinstance(row, Place) else row.code if row.code in record.states else row.where
        try:
            assert find_place(row.name, record).code == code, row.id
        except AmbiguousName:
            two.add(row.name)
    assert two <= {"Jerusalem", "Saint Martin", "San José", "Kingston", "Georgetown", "Hamilton", "Saint John's"}


@settings(deadline=None)
@given(st.data())
def test_case_accents_and_space_do_not_matter(record: Record, data: st.DataObject) -> None:
    person = data.draw(st.sampled_from(record.rows(Person)))
    name = data.draw(st.sampled_from((person.name, *person.aliases)))
    how = data.draw(st.sampled_from([str.upper, str.lower, str.title, lambda text: f" {text.replace(' ', '  ')}."]))
    assert find_person(how(name), record) == person


@given(st.text(max_size=30))
def test_a_plain_name_is_plain_already(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_text_finds_one_row_or_says_why_not(record: Record, text: str) -> None:
    for find in (find_person, find_place):
        try:
            find(text, record)
        except (NoSuchPerson, NoSuchState, AmbiguousName):
            continue


def test_a_record_in_memory_finds_names_without_an_index() -> None:
    mongolia = State(id="MN", source=Source("test"), known=ADOPTED, name="Mongolia")
    memory = Record(lambda of: [mongolia] if of is State else [], version="0", released=ADOPTED)
    assert find_state("mongolia", memory) is mongolia
    assert find_place("MN", memory).state is mongolia
    with pytest.raises(NoSuchState):
        find_state("Armenia", memory)
