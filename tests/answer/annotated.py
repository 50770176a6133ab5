"""A Reading made from an annotated article: what a careful person reads, with the passages found in the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from dedere.reader.reading import Reading

KINDS = ("visits", "meetings", "absences", "warrants", "memberships", "figures", "positions")


def reading_of(annotation: dict[str, Any], text: str) -> Reading:
    """The Reading of an annotation; every passage must occur in the text.

    Raises:
        ValueError: a passage that the text does not have.
    """
    fields: dict[str, Any] = {key: annotation.get(key) for key in ("id", "source", "published", "dated")}
    for kind in KINDS:
        fields[kind] = [{**said, "span": span_of(said["text"], text)} for said in annotation.get(kind, [])]
    fields["not_story"] = annotation.get("not_story", [])
    fields["asides"] = [{"text": one, "span": span_of(one, text)} for one in fields["not_story"]]
    return msgspec.convert(fields, Reading)


def span_of(passage: str, text: str) -> tuple[int, int]:
    """Where a passage stands in the text."""
    at = text.find(passage)
    if at < 0:
        raise ValueError(f"not in the text: {passage!r}")
    return at, at + len(passage)


def load(path: Path) -> tuple[Reading, str]:
    """The Reading and the text of an annotated article, from its `ID.json` beside its `ID.txt`."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return reading_of(json.loads(path.read_text(encoding="utf-8")), text), text
