"""How does the map show what a state owes?

One key a way of standing. No two keys differ by hue alone: they differ in lightness, or one of them carries a
pattern, so that the map reads the same in print and to people who see few colours.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from dedere.page.words import N_

Key = Literal[
    "treaty", "leaving", "council", "tribunal", "declaration", "residual", "agreement", "disputed", "unknown", "idle",
    "left", "signed", "never",
]  # fmt: skip
Pattern = Literal["", "stripes", "bands", "dots", "cross", "rules"]


class Style(NamedTuple):
    """One way of standing: `fill` and `ink` for paper and light screens, the `dark_` pair for dark ones."""

    key: Key
    says: str
    fill: str
    dark_fill: str
    pattern: Pattern = ""
    ink: str = ""
    dark_ink: str = ""
    owes: bool = False  # whether the state must arrest


STYLES: tuple[Style, ...] = (
    Style("treaty", N_("must arrest: party to the Rome Statute"), "#2b6ca3", "#62abe9", owes=True),
    Style("leaving", N_("must arrest: party that has given notice of withdrawal"), "#2b6ca3", "#62abe9",
          "bands", "#ffffff", "#0e1620", owes=True),
    Style("residual", N_("must arrest: left the Statute, bound by earlier proceedings"), "#2b6ca3", "#62abe9",
          "rules", "#ffffff", "#0e1620", owes=True),
    Style("council", N_("must arrest: Security Council resolution"), "#0b2036", "#d7ebff", owes=True),
    Style("tribunal", N_("must arrest: tribunal of the Security Council"), "#0b2036", "#d7ebff",
          "dots", "#ffffff", "#10324f", owes=True),
    Style("declaration", N_("must arrest: declaration under article 12(3)"), "#2b6ca3", "#62abe9",
          "dots", "#ffffff", "#0e1620", owes=True),
    Style("agreement", N_("must arrest: its agreement with the court, or its own law"), "#0b2036", "#d7ebff",
          "stripes", "#ffffff", "#10324f", owes=True),
    Style("disputed", N_("disputed: the Court has not decided"), "#f3d9a4", "#8a6a24",
          "stripes", "#7a4b00", "#ffe1a1"),
    Style("unknown", N_("not knowable from the public record"), "#ffffff", "#1c2733",
          "cross", "#5c6773", "#9fb0c0"),
    Style("idle", N_("party, no warrant in force that day"), "#82afd7", "#44759f"),
    Style("left", N_("no duty: left the Statute"), "#e1e4e8", "#2e363f", "bands", "#5c6773", "#9fb0c0"),
    Style("signed", N_("no duty: signed or deposited, not bound"), "#e1e4e8", "#2e363f", "rules", "#8b949d", "#707c88"),
    Style("never", N_("no duty: neither party nor signatory"), "#e1e4e8", "#2e363f"),
)  # fmt: skip
STYLE: dict[str, Style] = {style.key: style for style in STYLES}

SEA, DARK_SEA = "#f2f6f9", "#141c25"
OUTLINE, DARK_OUTLINE = "#ffffff", "#0e1620"
COAST, DARK_COAST = "#7d8994", "#66717d"
INTO, DARK_INTO = "#c8401a", "#ff8a5c"

_TILES: dict[Pattern, tuple[int, str]] = {
    "stripes": (4, '<path d="M-1 1l2-2M0 4l4-4M3 5l2-2" stroke-width="1.1"/>'),
    "bands": (6, '<path d="M-1 1l2-2M0 6l6-6M5 7l2-2" stroke-width="1.5"/>'),
    "dots": (5, '<circle cx="2.5" cy="2.5" r="1" stroke="none"/>'),
    "cross": (4, '<path d="M0 0l4 4M0 4l4-4" stroke-width=".7"/>'),
    "rules": (4, '<path d="M0 2h4" stroke-width=".9"/>'),
}


def definitions() -> str:
    """The pattern elements that the map's fills name, for a `<defs>`."""
    return "".join(_pattern(style) for style in STYLES if style.pattern) + (
        '<pattern id="p-contested" width="4" height="4" patternUnits="userSpaceOnUse">'
        '<path class="hatch" d="M-1 3l2 2M0 0l4 4M3-1l2 2" stroke="#22303c" stroke-width=".8" fill="none"/></pattern>'
    )


def _pattern(style: Style) -> str:
    size, marks = _TILES[style.pattern]
    return (
        f'<pattern id="p-{style.key}" width="{size}" height="{size}" patternUnits="userSpaceOnUse">'
        f'<rect class="pf-{style.key}" width="{size}" height="{size}" fill="{style.fill}"/>'
        f'<g class="pi-{style.key}" stroke="{style.ink}" fill="{style.ink}">{marks}</g></pattern>'
    )


def fill(key: str) -> str:
    """The paint of one key, as an SVG attribute takes it."""
    style = STYLE[key]
    return f"url(#p-{key})" if style.pattern else style.fill


def stylesheet() -> str:
    """The map's colours as CSS, for pages: light, and dark where the reader's system or choice says so."""
    light = "".join(_rules(style.key, style.fill, style.ink, pattern=bool(style.pattern)) for style in STYLES)
    light += (
        f".sea{{fill:{SEA}}}.states{{stroke:{OUTLINE}}}.coast{{stroke:{COAST}}}.hatch{{stroke:#22303c}}"
        f".into{{color:{INTO}}}"
    )
    dark = "".join(_rules(style.key, style.dark_fill, style.dark_ink, pattern=bool(style.pattern)) for style in STYLES)
    dark += (
        f".sea{{fill:{DARK_SEA}}}.states{{stroke:{DARK_OUTLINE}}}.coast{{stroke:{DARK_COAST}}}.hatch{{stroke:#e6edf3}}"
        f".into{{color:{DARK_INTO}}}"
    )
    return f"{light}\n@media screen and (prefers-color-scheme:dark){{{dark}}}\n"


def _rules(key: str, fill_colour: str, ink: str, *, pattern: bool) -> str:
    if not pattern:
        return f".s-{key}{{fill:{fill_colour}}}"
    return f".s-{key}{{fill:url(#p-{key})}}.pf-{key}{{fill:{fill_colour}}}.pi-{key}{{fill:{ink};stroke:{ink}}}"
