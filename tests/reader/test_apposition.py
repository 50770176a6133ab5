"""Are a role and the name beside it one person, and two people beside each other two?"""

from __future__ import annotations

import pytest

from dedere.reader.read import read_text


def visits(text: str) -> set[tuple[str, str, str]]:
    return {(v.who, v.where, v.status) for v in read_text(text, id="story", published="2022-11-02").visits}


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Qatar's emir, Sheikh Tamim bin Hamad Al Thani, will arrive in Madrid on Tuesday.",
        "The emir of Qatar, Sheikh Tamim bin Hamad Al Thani, will arrive in Madrid on Tuesday.",
        "Sheikh Tamim bin Hamad Al Thani, the emir of Qatar, will arrive in Madrid on Tuesday.",
    ],
)
def test_a_name_beside_its_role_is_one_traveller(text: str) -> None:
    assert visits(text) == {("Tamim bin Hamad Al Thani", "ES", "planned")}


@pytest.mark.model
def test_a_role_of_part_of_a_state_does_not_break_a_list() -> None:
    text = (
        "The climate summit opens in Egypt on Sunday. US President Joe Biden, France's Emmanuel Macron and "
        "Scottish First Minister Nicola Sturgeon are due to attend."
    )
    assert {"Joe Biden", "Emmanuel Macron", "Nicola Sturgeon"} == {who for who, _, _ in visits(text)}


@pytest.mark.model
def test_the_state_in_an_office_is_no_part_of_a_name() -> None:
    text = "The president of the United Arab Emirates, Sheikh Khalifa bin Zayed Al Nahyan, arrived in Cairo on Tuesday."
    assert visits(text) == {("Khalifa bin Zayed Al Nahyan", "EG", "made")}


@pytest.mark.model
def test_titles_in_the_plural_belong_to_each_of_a_list() -> None:
    text = "Foreign Ministers Sergei Lavrov of Russia and Wang Yi of China arrived in Dushanbe on Tuesday."
    assert {who for who, where, _ in visits(text) if where == "TJ"} == {"Sergey Lavrov", "Wang Yi"}


@pytest.mark.model
def test_a_list_of_three_stays_three() -> None:
    text = "Xi Jinping, the French president, and Olaf Scholz arrived in Cairo on Tuesday."
    assert {who for who, where, _ in visits(text) if where == "EG"} == {"Xi Jinping", "Emmanuel Macron", "Olaf Scholz"}
