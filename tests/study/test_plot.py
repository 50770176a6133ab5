"""A figure that another program opens, the same bytes each time."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ET

import pytest

pytest.importorskip("matplotlib", reason="figures need the extra study")

from dedere.answer.travel_before_after import before_after
from dedere.record.day import Day
from dedere.record.record import Record
from dedere.study.plot import plot
from dedere.study.study import study


@pytest.mark.parametrize(("who", "panels"), [("Putin", 3), ("Bashir", 1), ("uhuru-kenyatta", 1), ("joseph-kony", 1)])
def test_the_figure_is_svg_and_png_and_the_same_twice(record: Record, who: str, panels: int) -> None:
    one = study(before_after(who, known_on=Day.of("2026-11-23"), record=record))
    svg = plot(one, form="svg")
    root = ET.fromstring(svg)
    assert root.tag.endswith("svg")
    axes = [
        group for group in root.iter("{http://www.w3.org/2000/svg}g") if (group.get("id") or "").startswith("axes_")
    ]
    assert len(axes) == panels
    assert plot(one, form="svg") == svg
    png = plot(one, form="png")
    width, height = struct.unpack(">II", png[16:24])
    assert width == 1890  # 6.3 inches at 300 dots
    assert height > 700
