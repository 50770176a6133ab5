"""Which words in capitals are the headline of another story, set between two sentences of this one?

Capitals may as well be the page's own way with headings, the head of a list, or all that it writes.
"""

from __future__ import annotations

# ruff: noqa: E501 - a pattern a line
import re

CAPS_RUN = re.compile(
    r"(?<![A-Z])(?:[‘“\"'$]?[A-Z0-9][A-Z0-9’'‘“”\".&$%:;,!?/-]{0,30}[ ]{1,3}){4,30}[‘“\"']?[A-Z0-9][A-Z0-9’'.!?-]{0,30}?"
    r"(?=[A-Z][a-z]|[\"“”’]?\s|[\"“][A-Z][a-z]|\Z)"
)
_NUMBERED = re.compile(r"(?:\A|\n)[ \t]{0,3}\d{1,2}[.)]\s")
_TOLD = re.compile(r"[a-z]{3,}[^.!?]{0,200}[.!?]|\n\s*\n[^\n]*[a-z]")
MUCH = 0.15
"""The share of capitals from which on they are how the page writes."""


def capital_asides(text: str) -> list[tuple[int, int, str]]:
    """The headlines in capitals that belong to other stories."""
    runs = list(CAPS_RUN.finditer(text))
    if len(runs) > 3 and sum(len(run[0]) for run in runs) > MUCH * len(text):
        return []
    out: list[tuple[int, int, str]] = []
    for run in runs:
        start = run.start() + len(run[0]) - len(run[0].lstrip())
        end = run.start() + len(run[0].rstrip())
        listed = _NUMBERED.search(text, max(0, start - 8), start + 5) is not None  # the heads of a list tell
        if _TOLD.search(text, 0, start) and not listed and _shouts(text[start:end]) and not _subhead(text, start, end):
            out.append((start, end, "headline of another story"))
    return out


def _shouts(text: str) -> bool:
    words = re.findall(r"[A-Z]{2,}", text)
    return len(words) >= 4 and len(text) >= 25 and sum(map(len, words)) >= 0.6 * len(re.sub(r"\W", "", text))


def _subhead(text: str, start: int, end: int) -> bool:
    """Whether words in capitals stand alone on a line, on a page with such headings or that speaks of the same."""
    if text[:start].rstrip(" \t")[-1:] != "\n" or text[end:].lstrip(" \t")[:1] not in ("", "\n"):
        return False
    words = {word.lower() for word in re.findall(r"[A-Z]{5,}", text[start:end])}
    rest = text[:start] + text[end:]
    shared = words.intersection(re.findall(r"[a-z]{5,}", rest.lower()))
    return _shouts(text.strip().split("\n", 1)[0]) or len(shared) > 0.5 * len(words)
