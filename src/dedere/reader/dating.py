"""On which day was the article written?

What the page or the caller says decides. Else the day is solved for: every sentence that speaks of something the
record dates ("arrived in Kyrgyzstan Thursday", "the summit last August", "123 member states") says on which days it
could have been written (`dating_clues`), and the days on which most of it fits are taken, if they lie close
together. Where they do not, the answer is None: an honest blank beats a guess.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dedere.reader.dating_clue import Clue, scores
from dedere.reader.dating_clues import clues_of
from dedere.reader.dating_frames import find_frame
from dedere.reader.reading import DatedBy
from dedere.reader.story import Story
from dedere.reader.times import TimeExpression
from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record

FIRST = ADOPTED
SLACK = 3
"""How many days around the best one count as close together."""
SURE = 0.55
"""How much of the weight must lie there before a day is given: between 0.5 and it, two days of three were wrong."""
TIED = 0.5
"""How much of the best day's weight a day further off may have; over it, the two are tied."""
REASONS = 8


@dataclass(frozen=True, slots=True)
class Dated:
    """The day on which an article was written, or None, and what fixes it."""

    day: Day | None
    dated_by: tuple[DatedBy, ...] = ()

    @property
    def iso(self) -> str | None:
        """The day as text."""
        return self.day.iso if self.day is not None else None


def date_article(
    story: Story,
    times: Sequence[TimeExpression],
    *,
    published: Day | None,
    record: Record,
    today: Day | None = None,
) -> Dated:
    """The day on which an article was written.

    Args:
        times: the expressions of time in `story.flat`, in order.
        published: the day that metadata or the caller gives; it decides.
        record: the dated facts to solve with.
        today: no article is written later; without it, nothing is dated more than a year after the record's release.
    """
    if published is not None:
        return Dated(published, (DatedBy(how="metadata", says=f"published {published.iso}"),))
    frame = find_frame(story)
    if frame is not None:
        text = story.text[frame.start : frame.end]
        says = f"the page itself gives {frame.day.words}"
        return Dated(frame.day, (DatedBy(how=frame.how, says=says, text=text, span=(frame.start, frame.end)),))
    return _solved(story, times, record, today or record.released + 366)


def _solved(story: Story, times: Sequence[TimeExpression], record: Record, last: Day) -> Dated:
    clues = clues_of(story, times, record)
    if not any(clue.dates for clue in clues):
        return Dated(None)
    total = np.zeros(max(last - FIRST + 1, 1))
    for clue in clues:
        total += scores(clue, FIRST, len(total))
    best = int(total.argmax())
    weights = np.exp(total - total[best])
    near = float(weights[max(0, best - SLACK) : best + SLACK + 1].sum() / weights.sum())
    elsewhere = weights.copy()
    elsewhere[max(0, best - SLACK) : best + SLACK + 1] = 0
    if near < SURE or elsewhere.max() > TIED:
        return Dated(None)
    return Dated(FIRST + best, _reasons(story, clues, FIRST + best))


def _reasons(story: Story, clues: Sequence[Clue], day: Day) -> tuple[DatedBy, ...]:
    """The passages that speak for the day, the most telling first."""
    telling = [(float(scores(clue, day, 1)[0]), clue) for clue in clues]
    telling.sort(key=lambda item: -item[0])
    by: list[DatedBy] = []
    seen: set[tuple[str, str]] = set()
    for worth, clue in telling:
        says = clue.says_on(day)
        if worth <= 0 or (clue.how, says) in seen:
            continue
        seen.add((clue.how, says))
        by.append(DatedBy(how=clue.how, says=says, text=story.text[clue.start : clue.end], span=(clue.start, clue.end)))
    return tuple(by[:REASONS])
