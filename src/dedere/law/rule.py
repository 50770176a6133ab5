"""What is a rule of law here, and which are there?

A rule is a function of plain values (days, words, yes or no) that carries the paragraph it states and the sentence
that an explanation prints. Its text stands beside it in `article_N.md`, its cases in `article_N.cases.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Stated:
    """What a reason needs of a rule: where it stands and its sentence.

    `settled` is False where no court has decided the point or jurists differ; `displaces` names, by its function,
    the rule of the same article that this one is an exception to.
    """

    __slots__ = ("cite", "displaces", "doc", "instrument", "module", "name", "paragraph", "says", "settled")

    cite: str
    displaces: str | None
    doc: str
    instrument: str
    module: str
    name: str
    paragraph: str
    says: str
    settled: bool

    def __repr__(self) -> str:
        return f"<rule {self.cite}: {self.name}>"


class Rule(Stated, Generic[P, T]):
    """One rule: call it for its answer, read `cite` and `says` for its reason."""

    __slots__ = ("_function",)

    def __init__(
        self, function: Callable[P, T], *, paragraph: str, says: str, settled: bool, displaces: str | None
    ) -> None:
        self._function = function
        self.name = function.__name__
        self.doc = function.__doc__ or ""
        self.module = function.__module__
        self.instrument = self.module.split(".")[-2].replace("_", "-")
        self.paragraph = paragraph
        self.cite = f"{self.instrument} {paragraph}"
        self.says = says
        self.settled = settled
        self.displaces = displaces

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """What the rule says of these facts."""
        return self._function(*args, **kwargs)

    @property
    def function(self) -> Callable[P, T]:
        """The bare function, for those who read its signature."""
        return self._function


RULES: dict[tuple[str, str], Stated] = {}
"""Every rule of the articles imported so far, by module and name."""


def rule(
    paragraph: str, says: str, *, settled: bool = True, displaces: str | None = None
) -> Callable[[Callable[P, T]], Rule[P, T]]:
    """States a function as a rule of law.

    Args:
        paragraph: as the instrument numbers it, `126(2)`; the article's `.md` has a heading for it.
        says: the sentence that the explanation prints: lower case at the start, no full stop.
    """

    def make(function: Callable[P, T]) -> Rule[P, T]:
        made = Rule(function, paragraph=paragraph, says=says, settled=settled, displaces=displaces)
        RULES[made.module, made.name] = made
        return made

    return make
