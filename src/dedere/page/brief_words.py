"""Which words does a brief use for its parts, answers and verdicts, in every format?"""

from __future__ import annotations

from dedere.answer.brief import Brief
from dedere.record.day import Day

TITLES = {
    "happened": "What the report says",
    "wanted": "Who in it is wanted",
    "states": "The states named",
    "announced": "What is announced",
    "check": "Its claims, checked",
    "watch": "What to watch",
    "passages": "The passages",
    "left_out": "Left out as no part of the story",
    "sources": "Sources",
    "cite": "How to cite",
}
ANSWERS = {"yes": "Bound to arrest", "no": "Not bound", "unknown": "Not known", "disputed": "Disputed"}
STANDINGS = {
    "court_found": "the Court itself has found so",
    "settled": "nobody contests it",
    "court_view": "so the Court reads the law; some states hold that a serving leader of a non-party keeps immunity",
    "council": "by a resolution of the Security Council under Chapter VII of the Charter",
    "chapter_vii": "as a member of the United Nations, to a tribunal of the Security Council",
    "declaration": "by its own declaration, without being a party",
    "residual": "what a state that has left still owes is contested",
    "territory": "the state whose land it is in law cannot act there, or the land is disputed",
    "overflight": "no decision says what a party owes when a wanted person only flies over it",
    "not_bound": "no rule binds it; it is free to arrest all the same",
    "request_unknown": "the warrant was under seal, and nobody outside knows who had been asked",
    "no_warrant": "without a public warrant in force there is nothing to carry out",
}
HELD = {
    "confirmed": "confirmed",
    "contradicted": "contradicted",
    "new": "not in the record",
    "unknown": "undecided",
}
KINDS = {
    "membership": "membership", "figure": "figure", "warrant": "warrant", "visit": "journey", "meeting": "meeting",
    "absence": "absence", "duty": "duty to arrest", "first": "first, last or only",
}  # fmt: skip
_DAYS = {
    "visit": "on the day of the journey",
    "not_made": "on the day the journey was to be",
    "announced": "on the announced day",
    "span": "at the end of the time given for the journey",
    "arrest": "on the day of the arrest",
    "article": "on the article's day",
}
_RULES = {
    "rome-statute": "Rome Statute",
    "vienna-convention": "Vienna Convention on the Law of Treaties",
    "un-charter": "UN Charter",
    "icty": "ICTY Statute",
    "ictr": "ICTR Statute",
    "residual-mechanism": "Residual Mechanism Statute",
}


def day_words(day: str | None) -> str:
    """An ISO day as a sentence has it; other dates as they are."""
    return Day.of(day).words if day is not None and len(day) == 10 else day or "a day not known"


def day_of(which: str) -> str:
    """Which day a duty is asked of."""
    return _DAYS[which]


def rule_words(rule: str) -> str:
    """A rule's citation as people write it.

    >>> rule_words("rome-statute 89(1)")
    'Rome Statute, article 89(1)'
    """
    instrument, _, paragraph = rule.partition(" ")
    if instrument == "security-council":
        return f"Security Council resolution {paragraph.replace(' para.', ', paragraph')}"
    name = _RULES.get(instrument, instrument.replace("-", " ").capitalize())
    return f"{name}, article {paragraph}" if paragraph[:1].isdigit() else f"{name} {paragraph}".strip()


def dated_line(made: Brief) -> str:
    """When the report was written."""
    return f"Written {day_words(made.dated)}." if made.dated else "Day of writing not known."


def known_line(made: Brief) -> str:
    """By which knowledge the main text speaks."""
    if made.dated is None or made.known_on == made.today:
        return f"By what is known on {day_words(made.today)}."
    return (
        f"The text is by what was known that day; what is known on {day_words(made.today)} and was not then is marked "
        "“since then”."
    )
