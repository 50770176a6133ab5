"""Pages that everybody can use: rules of WCAG 2.2 AA, and colours told apart by everybody."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest

from dedere.page.styles import COAST, DARK_SEA, SEA, STYLES, stylesheet

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STORY = (Path(__file__).parent.parent / "api" / "story.txt").read_text()
PAGES = (
    "/?who=vladimir-putin&on=2024-09-03",
    "/?who=omar-al-bashir&on=2015-06-14&tab=table",
    "/?tab=trips",
    "/?lang=fr",
    "/embed?who=vladimir-putin",
    "/ask",
    "/ask?who=Putin&where=MN&on=2024-09-03",
    "/ask?who=nobody&where=MN",
    "/read",
    "/persons",
    "/person/vladimir-putin",
    "/states",
    "/state/HU",
    "/treaty/rome-statute",
    "/courts",
    "/court/icc",
    "/summits",
    "/summit/brics-2023-johannesburg",
    "/trips?who=omar-al-bashir",
    "/data",
    "/about",
    "/docs",
    "/person/nobody",
)


def violations(page: Any) -> list[str]:
    page.evaluate(AXE)
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}}).then(r => r.violations.map(v => "
        "v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))",
        TAGS,
    )
    return list(found)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("address", "scheme"), [(one, "light") for one in PAGES] + [(one, "dark") for one in PAGES[:7:2]]
)
def test_no_page_breaks_a_rule_of_access(open_page: Any, address: str, scheme: str) -> None:
    assert violations(open_page(address, color_scheme=scheme, refused="nobody" in address)) == []


@pytest.mark.browser
@pytest.mark.model
def test_a_marked_article_breaks_no_rule_of_access(open_page: Any) -> None:
    page = open_page("/read")
    page.fill("#text", STORY)
    page.click("button.first")
    page.wait_for_selector(".story a.m", timeout=60_000)
    assert violations(page) == []


# Machado, Oliveira and Fernandes (2009), severity 1, on linear light
SIGHTS = {
    "every colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "no colour": ((0.2126, 0.7152, 0.0722),) * 3,
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def seen_as(colour: str, sight: str) -> list[float]:
    light = linear(colour)
    return [
        min(1, max(0, sum(weight * part for weight, part in zip(row, light, strict=True)))) for row in SIGHTS[sight]
    ]


def lab(light: list[float]) -> tuple[float, float, float]:
    r, g, b = light
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, sight: str) -> float:
    a, b = lab(seen_as(one, sight)), lab(seen_as(other, sight))
    return sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) ** 0.5


def contrast(one: str, other: str) -> float:
    high, low = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (one, other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("sight", SIGHTS)
def test_no_two_ways_of_standing_look_alike_to_anybody(sight: str, dark: bool) -> None:
    def fill(style: Any) -> str:
        return str(style.dark_fill if dark else style.fill)

    def ink(style: Any) -> str:
        return str(style.dark_ink if dark else style.ink)

    for one, other in itertools.combinations(STYLES, 2):
        if one.pattern != other.pattern:
            continue
        apart = difference(fill(one), fill(other), sight)
        if one.pattern:
            apart = max(apart, difference(ink(one), ink(other), sight))
        assert apart >= 20, f"{one.key} and {other.key}: {apart:.1f}"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("sight", SIGHTS)
def test_every_pattern_stands_out_from_its_ground(sight: str, dark: bool) -> None:
    for style in STYLES:
        if style.pattern:
            ground, ink = (style.dark_fill, style.dark_ink) if dark else (style.fill, style.ink)
            assert difference(ground, ink, sight) >= 20, style.key
            assert contrast(ground, ink) >= 2, style.key


def test_duty_stands_out_from_no_duty_and_land_from_sea() -> None:
    treaty, never = STYLES[0], STYLES[-1]
    assert contrast(treaty.fill, never.fill) >= 3
    assert contrast(treaty.dark_fill, never.dark_fill) >= 3
    assert contrast(COAST, SEA) >= 3
    assert contrast(treaty.dark_fill, DARK_SEA) >= 3


def test_the_sheet_has_the_colours_of_both_schemes() -> None:
    light, _, dark = stylesheet().partition("@media")
    for style in STYLES:
        assert re.search(rf"\.(s|pf)-{style.key}{{fill:{style.fill}}}", light), style.key
        assert re.search(rf"\.(s|pf)-{style.key}{{fill:{style.dark_fill}}}", dark), style.key
