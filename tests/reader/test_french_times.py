"""Which days does a French expression of time mean?"""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.reader.fr.times import find_times
from dedere.record.day import Day

TUESDAY = Day.of("2024-09-03")


@pytest.mark.parametrize(
    ("text", "direction", "when"),
    [
        ("le 17 mars 2023", None, "2023-03-17"),
        ("le 1er octobre", "future", "2024-10-01"),
        ("le lundi 2 septembre", None, "2024-09-02"),
        ("lundi", "past", "2024-09-02"),
        ("jeudi", "future", "2024-09-05"),
        ("mardi soir", "past", "2024-09-03"),
        ("vendredi dernier", "past", "2024-08-30"),
        ("lundi prochain", "future", "2024-09-09"),
        ("hier", None, "2024-09-02"),
        ("avant-hier", None, "2024-09-01"),
        ("aujourd'hui", None, "2024-09-03"),
        ("demain", None, "2024-09-04"),
        ("après-demain", None, "2024-09-05"),
        ("ce matin", None, "2024-09-03"),
        ("la semaine dernière", None, "2024-08-26/2024-09-01"),
        ("la semaine prochaine", None, "2024-09-09/2024-09-15"),
        ("cette semaine", None, "2024-09-02/2024-09-08"),
        ("le mois dernier", None, "2024-08"),
        ("le mois prochain", None, "2024-10"),
        ("l'an dernier", None, "2023"),
        ("l'année prochaine", None, "2025"),
        ("cette année", None, "2024"),
        ("en octobre", "future", "2024-10"),
        ("en juillet 2008", None, "2008-07"),
        ("en mars", "past", "2024-03"),
        ("début août 2023", None, "2023-08-01/2023-08-15"),
        ("du 22 au 24 août 2023", None, "2023-08-22/2023-08-24"),
        ("du 30 août au 2 septembre 2023", None, "2023-08-30/2023-09-02"),
        ("les 9 et 10 septembre 2023", None, "2023-09-09/2023-09-10"),
        ("en 2015", None, "2015"),
        ("il y a trois jours", None, "2024-08-31"),
        ("dans deux jours", None, "2024-09-05"),
        ("il y a deux ans", None, "2022"),
        ("le 03/09/2024", None, "2024-09-03"),
        ("cet été", None, "2024-06/2024-08"),
        ("le lendemain", None, None),
        ("prochainement", None, None),
    ],
)
def test_a_french_expression_of_time_gives_its_days(
    text: str, direction: Literal["past", "future"] | None, when: str | None
) -> None:
    (found,) = find_times(f"Il est venu {text}.")
    resolved = found.resolve(TUESDAY, direction)
    assert (resolved or "").replace("2024-06-01/2024-08-31", "2024-06/2024-08") == (when or "")


@pytest.mark.parametrize("text", ["Il est venu.", "Le 35 mars", "le 30 février 2024", "Mars est une planète"])
def test_what_is_no_time_gives_no_day(text: str) -> None:
    assert all(t.resolve(TUESDAY) is None or t.basis == "partial" for t in find_times(text))


@pytest.mark.parametrize(
    ("text", "bound"),
    [("depuis lundi", "since"), ("jusqu'au 3 mai", "until"), ("d'ici à vendredi", "by"), ("lundi", None)],
)
def test_a_preposition_makes_a_day_the_end_of_a_stretch(text: str, bound: str | None) -> None:
    (found,) = find_times(text)
    assert found.bound == bound


@given(st.text(alphabet="lundi mars 2019 le1er-prochain,ûéàîl'", max_size=80))
def test_times_stand_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    found = find_times(text)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
