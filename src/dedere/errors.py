"""What can go wrong, what was expected, and what to do next.

Every error carries its facts as fields and maps to one exit status and one HTTP status, here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence


class DedereWarning(UserWarning):
    """Something was left out or read with less; the message says what."""


class DedereError(Exception):
    """The base of all errors that dedere raises on purpose.

    Exit statuses (the command line): 2 usage, 3 input that cannot be read, 4 not in the record.
    """

    exit_status: int = 2
    http_status: int = 400

    @property
    def kind(self) -> str:
        """The error's name as JSON and the prompt give it."""
        return type(self).__name__


class BadDay(DedereError):
    """A text that should be one calendar day is none."""

    def __init__(self, text: str, *, name: str = "--on") -> None:
        self.text = text
        super().__init__(f'"{text}" is no calendar day; {name} needs one as YEAR-MONTH-DAY. Try {name} 2024-09-02.')


class PartialDay(DedereError):
    """A month, year or interval where one day is needed."""

    def __init__(self, text: str, *, grain: str, first: str, name: str = "--on") -> None:
        self.text, self.grain, self.first = text, grain, first
        article = "an" if grain[:1] in "aeiou" else "a"
        super().__init__(f'"{text}" is {article} {grain}; this question needs one day. Try {name} {first}.')


class DayOutOfRange(DedereError):
    """A day before the Rome Statute was adopted, or further ahead than dates are kept."""

    def __init__(self, text: str, *, first: str, last: str, name: str = "--on") -> None:
        self.text, self.first, self.last = text, first, last
        super().__init__(f"{text} is outside {first} to {last}, the days dedere answers for. Try {name} {first}.")


class NotInRecord(DedereError):
    """A name that the record does not have, with the nearest that it has."""

    exit_status = 4
    http_status = 404
    what = "name"

    def __init__(self, name: str, *, nearest: Sequence[str] = ()) -> None:
        self.name, self.nearest = name, tuple(nearest)
        hint = f" Nearest: {'; '.join(self.nearest)}." if self.nearest else ""
        super().__init__(f'"{name}" is not in the record as a {self.what}.{hint}')


class NoSuchPerson(NotInRecord):
    """The name is no person of the record."""

    what = "person"


class NoSuchState(NotInRecord):
    """The name is no state, territory or capital of the record."""

    what = "state"


class NoSuchRow(NotInRecord):
    """The name is no treaty, court, summit or trip of the record."""

    def __init__(self, name: str, *, what: str, nearest: Sequence[str] = ()) -> None:
        self.what = what
        super().__init__(name, nearest=nearest)


class AmbiguousName(DedereError):
    """A name that fits more than one row; nothing is guessed."""

    exit_status = 4
    http_status = 409

    def __init__(self, name: str, *, candidates: Sequence[str]) -> None:
        self.name, self.candidates = name, tuple(candidates)
        super().__init__(f'"{name}" could be {"; or ".join(self.candidates)}. Give the id or the full name.')


class CannotRead(DedereError):
    """Input that is missing, empty, too large, binary or not text."""

    exit_status = 3
    http_status = 422

    def __init__(self, source: str, *, why: str, remedy: str) -> None:
        self.source, self.why, self.remedy = source, why, remedy
        super().__init__(f"{source} {why}. {remedy}")


class TooLarge(CannotRead):
    """Input over the size that is read."""

    http_status = 413


class CannotFetch(CannotRead):
    """A URL that did not give a readable page."""

    http_status = 502


class AddressRefused(CannotRead):
    """A URL that leads to a private, loopback or link-local address."""

    http_status = 403


class BadRecord(DedereError):
    """Rows of data/ that the record cannot be built from; `problems` are whole sentences with file and line."""

    exit_status = 3
    http_status = 500

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        shown = "\n".join(self.problems)
        count = len(self.problems)
        super().__init__(f"{count} problem{'s' if count != 1 else ''} in the record's tables:\n{shown}")


class NoRecord(DedereError):
    """The built record is missing or was built by another version."""

    exit_status = 3
    http_status = 500

    def __init__(self, path: str, *, why: str) -> None:
        self.path = path
        super().__init__(f"{path} {why}. In a checkout run: dedere record build")


class BadAssumption(DedereError):
    """A changed fact for a hypothetical question that cannot be understood."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(
            f'"{text}" is no changed fact. Write STATE party since DAY, STATE not party, or STATE left DAY; '
            'for example --if "AM party since 2020-01-01".'
        )


class TooFew(DedereError):
    """A comparison of fewer things than it needs."""

    def __init__(self, *, what: str, needed: int, given: int) -> None:
        self.what, self.needed, self.given = what, needed, given
        super().__init__(f"A comparison needs at least {needed} different {what}; {given} given. Name another.")


class NeedsExtra(DedereError):
    """A part of dedere that was not installed with it."""

    http_status = 501

    def __init__(self, what: str, *, extra: str) -> None:
        self.what, self.extra = what, extra
        super().__init__(f'{what} needs more packages. Install them with: pip install "dedere[{extra}]"')


class CannotExport(DedereError):
    """A form of export that cannot hold what was asked, or needs somewhere to write it."""

    def __init__(self, what: str, *, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"{what}. {remedy}")


class BadRequest(DedereError):
    """A request over HTTP that lacks a parameter, has an unknown one, or a body that cannot be understood."""

    def __init__(self, message: str, *, parameter: str | None = None) -> None:
        self.parameter = parameter
        super().__init__(message)


class NoSuchPage(DedereError):
    """An address of this server that names nothing."""

    exit_status = 4
    http_status = 404


class WrongMethod(DedereError):
    """An address of this server asked in a way it does not answer."""

    http_status = 405


class NoToken(DedereError):
    """A server beyond this machine was asked without its token."""

    http_status = 401

    def __init__(self) -> None:
        super().__init__("This server answers with a token only. Send it as Authorization: Bearer TOKEN.")


class UrlsOff(DedereError):
    """A server that does not read addresses was given one."""

    http_status = 403

    def __init__(self) -> None:
        super().__init__("This server does not read addresses. Send the article's text, or start it with --allow-urls.")


class TooMany(DedereError):
    """One client asked more often than a server beyond this machine allows."""

    http_status = 429

    def __init__(self, *, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"Too many requests from this address. Try again in {seconds} seconds.")


class Busy(DedereError):
    """Too many articles are waiting to be read."""

    http_status = 503

    def __init__(self, *, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"Too many articles are waiting to be read. Try again in {seconds} seconds.")


class TookTooLong(DedereError):
    """An article, or the sending of one, took longer than the server allows."""

    exit_status = 3
    http_status = 503

    def __init__(self, what: str, *, seconds: float) -> None:
        self.what, self.seconds = what, seconds
        super().__init__(f"{what} took longer than {seconds:g} seconds and was stopped. Send a shorter article.")


class WrongType(BadRequest):
    """A body in a form that this address does not take."""

    http_status = 415
