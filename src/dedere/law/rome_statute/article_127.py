"""When does a state leave, and what outlives its leaving (article 127)?"""

from __future__ import annotations

from dedere.law.rule import Rule, rule
from dedere.record.day import Day


@rule(
    "127(1)", "a withdrawal takes effect one year after the notice reached the depositary, or on a later day it names"
)
def leaves_on(notified: Day, named: Day | None = None) -> Day:
    """The first day out; `named` is a later day that the notice itself gives."""
    year = notified.a_year_later()
    return named if named is not None and named > year else year


@rule(
    "127(1)",
    "a notice taken back before it takes effect leaves the state a party without a break",
    displaces="leaves_on",
)
def notice_undone(rescinded: Day, effective: Day) -> bool:
    """Whether a notice rescinded on a day never took effect (Vienna Convention on the Law of Treaties, article 68)."""
    return rescinded < effective


@rule(
    "127(2)",
    "a state that has left must still cooperate in investigations and proceedings begun while it was a party",
)
def still_cooperates(begun: Day, left: Day) -> bool:
    """Whether an investigation opened on a day outlives a withdrawal that took effect on `left`."""
    return begun < left


@rule(
    "127(2)",
    "whether a matter on its own soil that the Court was only examining when the state left still obliges it to "
    "arrest is contested",
    settled=False,
    displaces="still_cooperates",
)
def only_considered(considered: Day, begun: Day | None, left: Day) -> bool:
    """Whether the Court was considering a matter before the state left and began to investigate it only after."""
    return considered < left and (begun is None or begun >= left)


@rule(
    "127(2)",
    "a state must go on cooperating in every matter that the Court was considering when it left",
    settled=False,
)
def any_matter_goes_on() -> bool:
    """Whether, on this reading, the state must arrest."""
    return True


@rule(
    "127(2)",
    "only an investigation begun before the state left still obliges it to cooperate",
    settled=False,
)
def only_begun_goes_on() -> bool:
    """Whether, on this reading, the state must arrest."""
    return False


READINGS: dict[str, Rule[[], bool]] = {
    "any-matter-goes-on": any_matter_goes_on,
    "only-begun-goes-on": only_begun_goes_on,
}
"""The readings of the second part of article 127(2) by the name that a position gives."""
