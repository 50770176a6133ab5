from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.answer.check import check
from dedere.built.open import open_record
from dedere.reader.reading import Figure, Membership, Reading, Visit, Warrant
from dedere.record.day import Day

from .made_claims import made_claims

RECORD = open_record()
TODAY = Day.of("2026-11-23")
TEXT = "Vladimir Putin is in Mongolia. The ICC has 124 members, and Mongolia must arrest him."


def test_what_is_learned_later_never_changes_the_verdict_of_the_day() -> None:
    for made in made_claims(RECORD, count=400, seed=7):
        reading, text = made.reading, made.text
        then = check(reading, text, record=RECORD, today=made.dated).claims
        now = check(reading, text, record=RECORD, today=TODAY).claims
        for early, late in zip(then, now, strict=True):
            less_sure = early.on_record == "contradicted" and late.on_record_now != "contradicted"
            assert late.on_record == ("unknown" if less_sure else early.on_record), text
            assert early.on_record == early.on_record_now


days = st.dates(min_value=date(1999, 1, 1), max_value=date(2030, 12, 31)).map(lambda day: day.isoformat())
whens = st.none() | days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])
states = st.sampled_from(["MN", "RU", "PS", "XK", "TW", "HK", "MY", "BI", "ZZ"])
whole = {"text": TEXT, "span": (0, len(TEXT))}
readings = st.builds(
    Reading,
    id=st.just("any"),
    dated=st.none() | days,
    visits=st.tuples(
        st.builds(
            Visit, **{key: st.just(value) for key, value in whole.items()},
            who=st.sampled_from(["Vladimir Putin", "Nobody Known", "Bashir"]), where=states, when=whens,
            status=st.sampled_from(["made", "planned", "possible", "cancelled", "declined"]),
        )
    ),
    memberships=st.tuples(
        st.builds(
            Membership, **{key: st.just(value) for key, value in whole.items()}, state=states,
            body=st.sampled_from(["ICC", "SCO", "EU", "a club"]), when=whens,
            relation=st.sampled_from(["member", "not_member", "signatory", "joining", "leaving", "left"]),
        )
    ),
    figures=st.tuples(
        st.builds(
            Figure, **{key: st.just(value) for key, value in whole.items()},
            about=st.sampled_from(["ICC members", "ICC signatories", "SCO members", "moons"]),
            value=st.integers(0, 300) | st.floats(0, 300, allow_nan=False),
        )
    ),
    warrants=st.tuples(
        st.builds(
            Warrant, **{key: st.just(value) for key, value in whole.items()},
            who=st.sampled_from(["Vladimir Putin", "Nobody Known"]), court=st.sampled_from(["ICC", "ICTY", "a court"]),
            act=st.sampled_from(["requested", "issued", "unsealed", "upheld", "withdrawn", "executed"]), when=whens,
        )
    ),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(readings)
def test_any_reading_is_checked_with_a_reason_for_each_claim(reading: Reading) -> None:
    found = check(reading, TEXT, record=RECORD, today=TODAY).claims
    assert len(found) >= 4
    for claim in found:
        assert claim.why.endswith((".", "!", "?"))
        assert "None" not in claim.why
        assert TEXT[slice(*claim.span)] == claim.text
        assert all(row.says and row.source.title for row in claim.rows)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_checked(text: str) -> None:
    check(Reading(id="any", dated="2024-09-03"), text, record=RECORD, today=TODAY)
