"""Which of an article's claims hold, one by one, against the record and the law?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dedere.answer.claims import absences, duties, figures, firsts, meetings, membership, visits, warrants
from dedere.answer.claims.claim import Check, Claim, ClaimKind, Held, Verdict, unknown
from dedere.answer.claims.names import Names
from dedere.answer.claims.view import View
from dedere.law.finding import Fact
from dedere.law.seen import seen
from dedere.reader.document import document
from dedere.reader.reading import Reading
from dedere.record.day import ADOPTED, Day
from dedere.record.record import Record

__all__ = ["Check", "Claim", "check", "views"]

Hold = Callable[[Any, View], Verdict]
_NO_DAY = "The article's day is not known"
_KINDS: tuple[tuple[ClaimKind, str, Hold], ...] = (
    ("visit", "visits", visits.hold),
    ("meeting", "meetings", meetings.hold),
    ("absence", "absences", absences.hold),
    ("warrant", "warrants", warrants.hold),
    ("membership", "memberships", membership.hold),
    ("figure", "figures", figures.hold),
)


def check(reading: Reading, text: str, *, record: Record, today: Day) -> Check:
    """Every checkable claim of an article, by what was known on its day and by what is known today.

    Args:
        text: the article as read; spans count its characters.
        today: the day on which the question is asked. An article dated after it is held by today's knowledge.
    """
    then, now = views(reading, text, record=record, today=today)
    claims = [_claim(kind, said, hold, then, now) for kind, said, hold in _statements(reading, then)]
    return Check(dated=reading.dated, claims=tuple(sorted(claims, key=lambda claim: (claim.span, claim.kind))))


def views(reading: Reading, text: str, *, record: Record, today: Day) -> tuple[View, View]:
    """Two looks at an article: by what was known on its day, and today; twice today's where its day is not known."""
    dated = Day.of(reading.dated) if reading.dated and len(reading.dated) == 10 else None
    kept = seen(record, today).kept
    names: Names = kept.setdefault(("claims", "names"), None) or Names(record)
    kept["claims", "names"] = names
    doc = document(text, [aside.span for aside in reading.asides])
    now = View(seen(record, today), record, dated, doc, names)
    if dated is None or not ADOPTED <= dated < today:
        return now, now
    return View(seen(record, dated), record, dated, doc, names), now


def _statements(reading: Reading, view: View) -> Iterator[tuple[ClaimKind, Any, Hold]]:
    for kind, field, hold in _KINDS:
        for said in getattr(reading, field):
            yield kind, said, hold
    for duty in duties.found(reading, view):
        yield "duty", duty, duties.hold
    for first in firsts.found(reading, view):
        yield "first", first, firsts.hold


def _claim(kind: ClaimKind, said: Any, hold: Hold, then: View, now: View) -> Claim:
    at_time = hold(said, then)
    today = at_time if now is then else hold(said, now)
    if then.dated is None:
        # By what was known on a day that nobody knows, only what never changed can be said.
        settled = at_time.held == "confirmed" and getattr(said, "when", None) is not None
        on_record: Held = "confirmed" if settled else "unknown"
        why = today.why if settled or _NO_DAY in today.why else f"{_NO_DAY}; by what is known today: {today.why}"
        return _made(kind, said, on_record, today.held, why, today.rows, None)
    if at_time.held == "contradicted" and today.held != "contradicted":
        tail = "bears the article out" if today.held == "confirmed" else "makes it less sure"
        at_time = unknown(f"{at_time.why}; what has come out since {tail}", *at_time.rows)
    rows_differ = {row.id for row in today.rows} != {row.id for row in at_time.rows}
    moved = today.held != at_time.held or (rows_differ and kind != "first")
    later = today.why if moved and today.why != at_time.why else today.afterwards
    rows = tuple({row.id: row for row in (*at_time.rows, *today.rows)}.values())
    return _made(kind, said, at_time.held, today.held, at_time.why, rows, later)


def _made(
    kind: ClaimKind,
    said: Any,
    on_record: Held,
    on_record_now: Held,
    why: str,
    rows: tuple[Fact, ...],
    later: str | None,
) -> Claim:
    return Claim(
        text=said.text,
        span=tuple(said.span),
        kind=kind,
        on_record=on_record,
        on_record_now=on_record_now,
        why=_sentence(why),
        rows=rows,
        since_then=_sentence(later) if later else None,
        by=said.by,
    )


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."
