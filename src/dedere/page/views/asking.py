"""The page of one question: the answer as an argument, and the days on which it changes."""

from __future__ import annotations

from dedere.answer.timeline import Timeline
from dedere.law.finding import Finding
from dedere.page.words import N_, translate

ANSWERS = {"yes": N_("Yes"), "no": N_("No"), "unknown": N_("Unknown"), "disputed": N_("Disputed")}
STANDINGS = {
    "court_found": N_("the Court itself found it"),
    "settled": N_("settled law"),
    "court_view": N_("the Court's view; some states read it otherwise"),
    "council": N_("by a Security Council resolution"),
    "chapter_vii": N_("by a tribunal of the Security Council"),
    "declaration": N_("by a declaration under article 12(3)"),
    "residual": N_("after a withdrawal"),
    "territory": N_("disputed territory"),
    "overflight": N_("overflight only"),
    "not_bound": N_("not bound"),
    "request_unknown": N_("whether a request was made is not public"),
    "no_warrant": N_("no warrant in force"),
}
EXAMPLES = (
    ("vladimir-putin", "MN", "2024-09-03", N_("Putin in Mongolia, 3 September 2024")),
    ("omar-al-bashir", "ZA", "2015-06-14", N_("Al Bashir in South Africa, 14 June 2015")),
    ("benjamin-netanyahu", "HU", "2025-04-03", N_("Netanyahu in Hungary, 3 April 2025")),
    ("vladimir-putin", "AM", "2024-02-01", N_("Putin in Armenia, 1 February 2024")),
)


def answer_words(lang: str) -> dict[str, str]:
    """The four answers in a language."""
    return {key: translate(text, lang) for key, text in ANSWERS.items()}


def standing_words(lang: str) -> dict[str, str]:
    """What each standing means, in a language."""
    return {key: translate(text, lang) for key, text in STANDINGS.items()}


def other_days(line: Timeline, lang: str) -> list[dict[str, str]]:
    """The days on which the answer changed or will, with what it was from then on."""
    words = answer_words(lang)
    meant = standing_words(lang)
    return [
        {"day": span.since, "says": f"{words[span.answer]}: {meant.get(span.standing, span.standing)}"}
        for span in line.spans
    ]


def reasons_table(finding: Finding) -> tuple[list[str], list[list[str]]]:
    """A finding's reasons as a table, one line a fact."""
    rows = []
    for reason in finding.why:
        for fact in reason.facts or (None,):
            source = fact.source if fact else None
            rows.append(
                [
                    reason.rule,
                    reason.says,
                    fact.says if fact else "",
                    source.title if source else "",
                    (source.url or "") if source else "",
                ]
            )
    return ["rule", "says", "fact", "source", "source_url"], rows
