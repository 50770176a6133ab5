"""On which weekday was it written, to judge by the weekdays that it tells as behind it and as ahead?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.dating_clue import Clue
from dedere.reader.dating_tense import attribution, direction_at
from dedere.reader.document import Sentence
from dedere.reader.story import Story
from dedere.reader.times import TimeExpression

_LEAD = 3
"""How many sentences open a report."""
_LEAD_DAY = (1.0, 0.35, 0.12, 0.06, 0.06, 0.04, 0.06)
"""How likely a report is written so many days after the weekday that it opens with."""
_OWN_DAY = (0.6, 0.28, 0.06, 0.02, 0.015, 0.015, 0.01)
_BEHIND = (1.0, 1.0, 0.9, 0.75, 0.55, 0.35, 0.15)
_AHEAD = (0.35, 1.0, 0.9, 0.75, 0.6, 0.5, 0.4)


def weekdays(
    story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> tuple[dict[int, list[TimeExpression]], dict[int, list[TimeExpression]]]:
    """The weekdays that the story tells as behind it, and those ahead, each with where it stands."""
    behind: dict[int, list[TimeExpression]] = {}
    ahead: dict[int, list[TimeExpression]] = {}
    for sentence in sentences:
        text = story.flat[sentence.start : sentence.end]
        for time in times:
            if not sentence.start <= time.start < sentence.end or time.weekday is None:
                continue
            at = time.start - sentence.start
            future = direction_at(text, at) == "future" and not attribution(text, at, time)
            (ahead if future else behind).setdefault(time.weekday, []).append(time)
    return behind, ahead


def _told_in_lead(story: Story, sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> int | None:
    """The weekday that a report opens with, unless it lies ahead: "troops left on Tuesday"."""
    opening = [s for s in sentences if s.end - s.start >= 60][:_LEAD]
    told: set[int] = set()
    said: set[int] = set()
    for sentence in opening:
        text = story.flat[sentence.start : sentence.end]
        for time in times:
            if not sentence.start <= time.start < sentence.end or time.weekday is None:
                continue
            at = time.start - sentence.start
            if attribution(text, at, time):
                said.add(time.weekday)
            elif direction_at(text, at) != "future":
                told.add(time.weekday)
    named = said or told
    return min(named) if len(named) == 1 else None


_BACKGROUND = re.compile(r"\b(?:since|after|following|from|until|before|despite)(?: (?:the|last|on))? \Z", re.I)


def _named(story: Story, times: Sequence[TimeExpression]) -> float:
    """How often a weekday is named; "since Saturday's attack" is the background of a report and counts half."""
    return sum(
        0.5
        if story.flat[t.end : t.end + 2] in ("'s", "’s") or _BACKGROUND.search(story.flat[t.start - 16 : t.start])
        else 1
        for t in times
    )


def own_weekday(
    story: Story,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    behind: dict[int, list[TimeExpression]],
    ahead: dict[int, list[TimeExpression]],
) -> list[Clue]:
    """The weekdays of a report: the last that lies behind is most often its own day, those ahead come after."""
    if not behind and not ahead:
        return []
    lead = _told_in_lead(story, sentences, times)
    # the day that is named most often, and named first, is most likely the report's own
    count = {weekday: _named(story, times) + 1 / (1 + rank) for rank, (weekday, times) in enumerate(behind.items())}
    weekly: list[float] = []
    for day in range(7):
        since = {weekday: (day - weekday) % 7 for weekday in behind}
        worth = sum(count[w] * _OWN_DAY[since[w]] for w in behind) + max(
            (_OWN_DAY[k] for k in since.values()), default=1.0
        )
        for offset in since.values():
            worth *= _BEHIND[offset]
        if lead is not None:
            worth *= _LEAD_DAY[(day - lead) % 7]
        for weekday in ahead.keys() - behind.keys():
            worth *= _AHEAD[(weekday - day) % 7]
        weekly.append(worth)
    whole = sum(weekly)
    first = min((times[0] for times in (*behind.values(), *ahead.values())), key=lambda time: time.start)
    told = ", ".join(f"“{times[0].text}”" for times in behind.values())
    to_come = ", ".join(f"“{times[0].text}”" for times in ahead.values())
    says = "; ".join(part for part in (f"{told} behind" if told else "", f"{to_come} ahead" if to_come else "") if part)
    return [Clue("weekday", first.start, first.end, weekly=tuple(w / whole for w in weekly), dates=False, says=says)]
