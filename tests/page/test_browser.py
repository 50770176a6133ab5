"""What a visitor sees and does, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
PUTIN = "/?who=vladimir-putin&on=2024-09-03"
STORY = (Path(__file__).parent.parent / "api" / "story.txt").read_text()


def key_of(page: Any, code: str) -> str:
    return str(page.locator(f'.states path[data-s="{code}"]').get_attribute("class")).split("s-")[-1]


def until(page: Any, script: str) -> None:
    """Waits for a script to be true; asks from outside, since the page's policy forbids evaluating text."""
    for _ in range(100):
        if page.evaluate(script):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {script}")


def test_mongolia_is_bound_on_the_day_of_the_visit_and_the_trip_is_there(open_page: Any) -> None:
    page = open_page(PUTIN)
    assert key_of(page, "MN") == "treaty"
    assert key_of(page, "KZ") == "never"
    trip = page.locator(".trip.into:not(.later)")
    assert trip.count() == 1
    assert page.locator('.trip.into[data-t*="mn"]').is_visible()
    assert "Mongolia" in page.locator("#entered").inner_text()


def test_hungary_shows_as_leaving_by_what_was_known_in_april_2026(open_page: Any) -> None:
    page = open_page("/?who=vladimir-putin&on=2026-04-01&known_on=2026-04-01")
    assert key_of(page, "HU") == "leaving"
    page = open_page("/?who=vladimir-putin&on=2026-11-01&known_on=2026-11-01")
    assert key_of(page, "HU") == "treaty"


def test_dragging_the_slider_changes_the_map_and_the_address(open_page: Any) -> None:
    page = open_page(PUTIN)
    box = page.locator("#slider").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + box["height"] / 2, steps=8)
    page.mouse.up()
    until(page, "new URL(location.href).searchParams.get('on') < '2008'")
    assert key_of(page, "MN") == "idle"
    assert page.locator('[data-t="n"]').first.inner_text() == "0"
    assert page.locator(".trip.into:not(.later)").count() == 0


def test_typing_a_day_moves_everything_to_it(open_page: Any) -> None:
    page = open_page(PUTIN)
    page.fill("#on", "2024-01-31")
    until(page, "document.getElementById('day').textContent === '31 January 2024'")
    assert key_of(page, "AM") == "signed"
    page.fill("#on", "2024-02-01")
    until(page, "document.getElementById('day').textContent === '1 February 2024'")
    assert key_of(page, "AM") == "treaty"


def test_the_slider_agrees_with_the_server_on_every_state(open_page: Any, client: Any) -> None:
    page = open_page(PUTIN)
    for day in ("2002-07-01", "2015-06-14", "2023-03-16", "2023-03-17", "2025-10-08", "2026-11-23"):
        page.fill("#on", day)
        until(page, f"new URL(location.href).searchParams.get('on') === '{day}'")
        page.wait_for_timeout(60)
        shown = page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('.states.coast .s')]"
            ".map(e => [e.dataset.s, e.getAttribute('class').split('s-').pop()]))"
        )
        held = {
            row["code"]: row["key"] for row in client.get(f"/atlas.json?who=vladimir-putin&on={day}").json()["states"]
        }
        assert {code: shown[code] for code in held if code in shown} == {
            code: held[code] for code in held if code in shown
        }
        assert page.locator('[data-t="n"]').first.inner_text() == str(
            sum(row["owes"] for row in client.get(f"/atlas.json?who=vladimir-putin&on={day}").json()["states"])
        )


def test_the_keyboard_alone_goes_from_the_page_to_a_day_and_to_the_reasons(open_page: Any) -> None:
    page = open_page(PUTIN)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "slider":
            break
    page.keyboard.press("ArrowRight")
    until(page, "document.getElementById('day').textContent === '4 September 2024'")
    page.keyboard.press("PageDown")
    until(page, "document.getElementById('day').textContent === '4 August 2024'")
    page.keyboard.press("ArrowLeft")
    until(page, "document.getElementById('day').textContent === '3 August 2024'")
    page = open_page("/?who=vladimir-putin&on=2024-09-03&tab=table")
    link = page.get_by_role("link", name="why Mongolia")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer")
    assert page.locator("#answer").inner_text() == "Yes"


def test_play_runs_and_stops(open_page: Any) -> None:
    page = open_page("/?who=vladimir-putin&on=2020-01-01")
    page.click("#play")
    until(page, "document.getElementById('slider').value > 8000")
    page.click("#play")
    assert page.locator("#play").get_attribute("aria-pressed") == "false"


def test_a_state_under_the_pointer_says_how_it_stands(open_page: Any) -> None:
    page = open_page(PUTIN)
    page.locator('.states path[data-s="BR"]').hover(force=True)
    tip = page.locator("#tip")
    assert tip.is_visible()
    assert re.search(r"Brazil.*must arrest.*2023-03-17", tip.inner_text(), re.S)


def test_without_scripts_everything_is_there(open_page: Any) -> None:
    page = open_page(PUTIN, java_script_enabled=False)
    assert key_of(page, "MN") == "treaty"
    assert not page.locator("#slide").is_visible()
    page.select_option("#who", "omar-al-bashir")
    page.fill("#on", "2015-06-14")
    page.click("button.first")
    assert key_of(page, "ZA") == "treaty"
    assert key_of(page, "SD") == "council"
    page.get_by_role("link", name="Table", exact=True).click()
    assert "South Africa" in page.locator("table").first.inner_text()


@pytest.mark.model
@pytest.mark.parametrize("scripts", [True, False])
def test_a_pasted_article_is_marked_where_statements_stand(open_page: Any, scripts: bool) -> None:
    page = open_page("/read", java_script_enabled=scripts)
    page.fill("#text", STORY)
    page.click("button.first")
    page.wait_for_selector(".story", timeout=60_000)
    mark = page.locator(".story a.m").first
    assert "Mongolia" in page.locator(".story a.m.k-visit").all_inner_texts()[0]
    assert not mark.locator(".pop").is_visible()
    mark.focus()
    assert mark.locator(".pop").is_visible()
    assert "on record" in mark.locator(".pop").inner_text()
    sup = mark.locator("sup").inner_text()
    assert sup


@pytest.mark.parametrize(
    "address",
    [
        PUTIN,
        "/ask?who=Putin&where=MN&on=2024-09-03",
        "/persons",
        "/person/vladimir-putin",
        "/read",
        "/state/MN",
        "/?tab=table",
    ],
)
def test_no_page_is_wider_than_a_phone(open_page: Any, address: str) -> None:
    page = open_page(address, viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_table_is_sorted_by_its_heads(open_page: Any) -> None:
    page = open_page("/states?on=2024-09-03")
    page.get_by_role("button", name="Since").click()
    days = [text for text in page.locator("#states tbody td:nth-child(5)").all_inner_texts() if text]
    assert days == sorted(days)
    assert page.locator('th[aria-sort="ascending"]').inner_text().startswith("Since")


def test_the_embedded_map_keeps_its_source_and_the_presumption(open_page: Any) -> None:
    page = open_page("/embed?who=vladimir-putin&on=2024-09-03")
    text = page.locator("footer").inner_text()
    assert "Natural Earth" in text
    assert "presumed innocent" in text
    assert page.locator("header").count() == 0


def test_the_map_is_saved_as_a_picture(open_page: Any, tmp_path: Path) -> None:
    page = open_page(PUTIN)
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG", exact=True).click()
    download.value.save_as(tmp_path / "map.png")
    assert (tmp_path / "map.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert download.value.suggested_filename == "vladimir-putin-2024-09-03.png"


def test_citing_and_embedding_give_whole_addresses(open_page: Any, site: str) -> None:
    page = open_page(PUTIN)
    page.locator("details.cite summary").click()
    cite = page.locator("details.cite").inner_text()
    assert f"{site}/?who=vladimir-putin&on=2024-09-03" in cite
    assert f'<iframe src="{site}/embed?who=vladimir-putin' in cite
