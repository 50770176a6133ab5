"""Kings by title alone, and wives and husbands by their first names."""

from __future__ import annotations

import pytest

from dedere.reader.lexicon import Person, people
from dedere.reader.people_crowns import may_be, spouse_after, spouses


def _named(name: str) -> Person:
    return next(person for person in people() if person.name == name)


@pytest.mark.parametrize(
    ("role", "name", "fits"),
    [
        ("king", "Gyanendra", True),
        ("king", "Salman of Saudi Arabia", True),
        ("king", "Emmanuel Macron", False),
        ("pope", "Pope John Paul II", True),
        ("pope", "Raúl Castro", False),
        ("president", "Raúl Castro", True),
        ("president", "Abdullah II", False),
        ("leader", "Abdullah II", True),
    ],
)
def test_a_crown_by_its_title_alone(role: str, name: str, *, fits: bool) -> None:
    assert may_be(role, _named(name)) is fits


def test_a_wife_named_by_her_first_name_has_her_husbands_family_name() -> None:
    flat = "President Macron and his wife Brigitte will land on Monday."
    macron = _named("Emmanuel Macron")
    ((start, end, spouse),) = spouses(flat, iter([(flat.index(" and"), macron)]))
    assert (flat[start:end], spouse.name, spouse.gender) == ("Brigitte", "Brigitte Macron", "f")


def test_a_spouse_with_a_family_name_is_left_to_the_finder_of_names() -> None:
    flat = "Lima and his wife Rosa Duarte will land on Monday."
    assert spouse_after(flat, len("Lima")) is None
