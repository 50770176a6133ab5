"""The commands at the prompt: parse, call, show.

Results go to standard output, talk and errors to standard error. Exit status: 0 answered, 1 answered with a finding the
user asked to fail on, 2 usage, 3 input that cannot be read, 4 not in the record.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

if "typing_extensions" not in sys.modules:
    # msgspec looks there for names that `typing` has had since Python 3.11; the import, with `inspect` behind it,
    # would take as long as the rest of msgspec.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    import msgspec  # noqa: F401

    del sys.modules["typing_extensions"]

from dedere.cli.command import COMMANDS, Command, load, parse, parser_of, top_help
from dedere.cli.words import quick
from dedere.errors import DedereError


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line; gives the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in ("-h", "--help", "help"):
        if len(words) > 1 and words[1] in COMMANDS:
            words = [words[1], "--help"]
        else:
            print(top_help())
            return 0 if words else 2
    if words[0] in ("-V", "--version"):
        from dedere import __version__

        print(f"dedere {__version__}")
        return 0
    name = words[0]
    if name not in COMMANDS:
        return _no_such_command(name)
    command = load(name)
    try:
        status = _run(command, words[1:])
        sys.stdout.flush()
        return status
    except DedereError as error:
        print(f"{error.kind}: {error}", file=sys.stderr)
        return error.exit_status
    except BrokenPipeError:  # the reader of a pipe has left: not an error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


def _run(command: Command, words: Sequence[str]) -> int:
    plain = quick(command.arguments, words)
    if plain is not None:
        return command.run(plain)
    parser = parser_of(command)
    try:
        given = parse(parser, words)
    except SystemExit as stop:  # argparse has printed its message or its help
        return int(stop.code or 0)
    return command.run(given)


def _no_such_command(name: str) -> int:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=3, cutoff=0.5)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    print(f"dedere: there is no command {name!r}.{hint} See: dedere --help", file=sys.stderr)
    return 2
