"""May the Court ask a state to arrest another state's leader (article 98), and what did it say when?

The Court's line moved. Each step is a rule; `LINE` names, in the order in which they came, the decision that each rests
on, and from that decision's day, as the record has it, the rule counts. Other readings are rules too, with those who
hold them in the record's positions.
"""

from __future__ import annotations

from typing import NamedTuple

from dedere.law.rule import Rule, rule
from dedere.record.day import Day


@rule(
    "98(1)",
    "the Court may not ask a state to breach a third state's immunity without that state's waiver",
)
def request_barred(immunity_owed: bool, waived: bool) -> bool:
    """Whether a request may not proceed: the requested state would breach an immunity it owes, and nobody waived it."""
    return immunity_owed and not waived


@rule(
    "98(2)",
    "the Court may not ask a state to breach an agreement on persons sent there without the sending state's consent",
)
def surrender_barred(sent_under_agreement: bool, consented: bool) -> bool:
    """Whether an agreement on persons sent to the state, such as one on the status of forces, bars surrender."""
    return sent_under_agreement and not consented


@rule(
    "98(1)",
    "no chamber had yet said whether article 98(1) protects a serving leader of a state that is not a party; the "
    "request to arrest stood",
    settled=False,
    displaces="request_barred",
)
def line_open(first_ruling: Day | None, on: Day) -> bool:
    """Whether the Court had not yet ruled on the point."""
    return first_ruling is None or on < first_ruling


@rule(
    "98(1)",
    "customary law gives no immunity before an international court, so article 98(1) does not stand in the way",
    displaces="request_barred",
)
def no_immunity_before_a_court(decided: Day, on: Day) -> bool:
    """Whether the Pre-Trial Chamber had said so (Malawi and Chad)."""
    return on >= decided


@rule(
    "98(1)",
    "the Security Council, by referring the situation and obliging the state to cooperate, removed its leaders' "
    "immunity",
    displaces="request_barred",
)
def council_removed_it(decided: Day, on: Day) -> bool:
    """Whether the Pre-Trial Chamber had said so (Democratic Republic of the Congo)."""
    return on >= decided


@rule(
    "98(1)",
    "a state whom the Council obliged to cooperate stands as a party does, so article 27(2) removes its leaders' "
    "immunity",
    displaces="request_barred",
)
def stands_as_a_party(decided: Day, on: Day) -> bool:
    """Whether the Pre-Trial Chamber had said so (South Africa)."""
    return on >= decided


@rule(
    "98(1)",
    "customary law gives heads of state no immunity before an international court, nor where a state arrests on its "
    "behalf",
    displaces="request_barred",
)
def no_horizontal_immunity(decided: Day, on: Day) -> bool:
    """Whether the Appeals Chamber had said so (Jordan)."""
    return on >= decided


@rule(
    "98(1)",
    "the personal immunity of a state's leader, also of a state that is not a party, cannot be raised and needs no "
    "waiver",
    displaces="request_barred",
)
def no_waiver_needed(decided: Day, on: Day) -> bool:
    """Whether the Pre-Trial Chamber had said so (Mongolia)."""
    return on >= decided


@rule(
    "98(1)",
    "the immunity of a head of government of a state that is not a party is no bar, and no state may decide that alone",
    displaces="request_barred",
)
def head_of_government_too(decided: Day, on: Day) -> bool:
    """Whether the Pre-Trial Chamber had said so (Hungary)."""
    return on >= decided


class Ruling(NamedTuple):
    """One step of the line: the decision by its row, the rule, and of whose leaders it speaks."""

    decision: str
    rule: Rule[[Day, Day], bool]
    only_council: bool = False  # only leaders of states that the Security Council obliged to cooperate
    only_government: bool = False  # only heads of government


LINE = (
    Ruling("icc-2011-12-12-mw", no_immunity_before_a_court),
    Ruling("icc-2014-04-09-cd", council_removed_it, only_council=True),
    Ruling("icc-2017-07-06-za", stands_as_a_party, only_council=True),
    Ruling("icc-2019-05-06-jo", no_horizontal_immunity),
    Ruling("icc-2024-10-24-mn", no_waiver_needed),
    Ruling("icc-2025-07-24-hu", head_of_government_too, only_government=True),
)
"""The Court's line, in the order in which its steps came."""


@rule(
    "98(1)",
    "serving heads of state and government and foreign ministers of states that are not parties keep their immunity, "
    "which article 98(1) respects",
    settled=False,
)
def immunity_kept() -> bool:
    """Whether, on this reading, a party must arrest such a leader."""
    return False


@rule(
    "98(1)",
    "a national court found that its own state had to arrest a serving leader of a state that is not a party",
    settled=False,
)
def national_court_found_duty() -> bool:
    """Whether, on this reading, a party must arrest such a leader."""
    return True


@rule(
    "98(2)",
    "another treaty that gives the visitor immunity bars the arrest under article 98",
    settled=False,
)
def other_treaty_bars() -> bool:
    """Whether, on this reading, a party must arrest despite such a treaty."""
    return False


@rule(
    "98(1)",
    "the government promised the visitor safe passage",
    settled=False,
)
def promise_of_safe_visit() -> bool:
    """Whether, on this reading, a party must arrest."""
    return False


READINGS: dict[str, Rule[[], bool]] = {
    "immunity-kept": immunity_kept,
    "national-court-found-duty": national_court_found_duty,
    "other-treaty-bars": other_treaty_bars,
    "safe-visit-promised": promise_of_safe_visit,
}
"""The other readings on immunity by the name that a position gives."""
