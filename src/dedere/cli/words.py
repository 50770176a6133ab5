"""What do the words of a command line mean, in the common case?

A few words with plain options need no `argparse`, whose import and set-up would double what a question takes.
`QuickParser` takes the same `add_argument` calls; whatever is not plain (help, a wrong option, a missing word, an
abbreviation) it leaves to `argparse`, which then parses the same words again and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


class Given:
    """The words of a command, by name; what `argparse.Namespace` is."""

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


class NotPlain(Exception):
    """Something that only `argparse` can parse or explain."""


class QuickParser:
    """Parses plain positionals and options as `argparse` would.

    Raises:
        NotPlain: the arguments or the words need `argparse`.
    """

    def __init__(self) -> None:
        self._positional: list[tuple[str, str | None]] = []
        self._options: dict[str, tuple[str, str, Callable[[str], Any] | None, Sequence[str] | None]] = {}
        self._defaults: dict[str, Any] = {}

    def add_argument(
        self,
        *names: str,
        action: str = "store",
        dest: str | None = None,
        default: Any = None,
        nargs: str | None = None,
        choices: Sequence[str] | None = None,
        type: Callable[[str], Any] | None = None,  # noqa: A002 - the word of argparse
        metavar: str | None = None,
        help: str = "",  # noqa: A002
    ) -> None:
        """As `argparse` has it."""
        if not names[0].startswith("-"):
            if len(names) != 1 or nargs not in (None, "?") or choices or type:
                raise NotPlain
            self._positional.append((names[0], nargs))
            self._defaults[names[0]] = default
            return
        if action not in ("store", "store_true") or nargs is not None:
            raise NotPlain
        key = dest or names[0].lstrip("-").replace("-", "_")
        for name in names:
            self._options[name] = (key, action, type, choices)
        self._defaults[key] = False if action == "store_true" else default

    def parse(self, words: Sequence[str]) -> Given:
        """The words by name."""
        values = dict(self._defaults)
        loose: list[str] = []
        queue = iter(words)
        for word in queue:
            if not word.startswith("-"):
                loose.append(word)
                continue
            name, equals, value = word.partition("=")
            if name not in self._options:
                raise NotPlain
            key, action, convert, choices = self._options[name]
            if action == "store_true":
                if equals:
                    raise NotPlain
                values[key] = True
                continue
            if not equals:
                value = next(queue, "-")
                if value.startswith("-"):
                    raise NotPlain
            if convert is not None or (choices is not None and value not in choices):
                raise NotPlain
            values[key] = value
        self._place(loose, values)
        return Given(**values)

    def _place(self, loose: Sequence[str], values: dict[str, Any]) -> None:
        least = sum(nargs is None for _, nargs in self._positional)
        if not least <= len(loose) <= len(self._positional):
            raise NotPlain
        spare = len(loose) - least
        queue = iter(loose)
        for name, nargs in self._positional:
            if nargs is None or spare > 0:
                values[name] = next(queue)
                spare -= nargs is not None


def quick(arguments: Callable[[Any], None], words: Sequence[str]) -> Given | None:
    """The words by name where they are plain, else None."""
    parser = QuickParser()
    try:
        arguments(parser)
        return parser.parse(words)
    except (NotPlain, TypeError, AttributeError):
        return None
