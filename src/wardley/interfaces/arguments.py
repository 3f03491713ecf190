"""How commands are told what to do: `argparse`, in this program's own words."""

import argparse
import difflib
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import NoReturn

from wardley.source.limits import Limits


class Refused(Exception):  # noqa: N818 - it says what happened
    """What a command was asked cannot be done; ``help`` says what could. Ends the program with status 2."""

    def __init__(self, message: str, help_: str | None = None) -> None:
        super().__init__(message)
        self.help = help_


class Parser(argparse.ArgumentParser):
    """The words that one command takes; one that it cannot use is `Refused`."""

    def __init__(self, command: str, summary: str, example: str) -> None:
        super().__init__(
            prog=f"wardley {command}",
            description=f"{summary[:1].upper()}{summary[1:]}.",
            epilog=f"example:\n  {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """What *words* ask for."""
        options, unknown = self.parse_known_intermixed_args(words)
        if unknown:
            word = unknown[0].partition("=")[0]
            raise Refused(f"'{self.prog}' takes no '{word}'", suggestion(word, self._options()))
        return options

    def _options(self) -> list[str]:
        words = self.format_usage().replace("[", " ").replace("]", " ").split()
        return [word for word in words if word.startswith("-")]

    def error(self, message: str) -> NoReturn:
        """Refuse *message*, and say where the command's words are explained."""
        raise Refused(message, f"'{self.prog} --help' shows what it takes")


def add_output(parser: argparse.ArgumentParser, what: str) -> None:
    """Let *parser* take ``-o FILE`` for *what* is written, to standard output where it is not given."""
    where = f"where {what} goes; without it, to standard output"
    parser.add_argument("-o", "--output", metavar="FILE", default="-", help=where)


def add_limits(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take ``--limit NAME=NUMBER``, for texts that are larger than is usual."""
    parser.add_argument(
        "--limit", metavar="NAME=NUMBER", action="append", default=[], type=_limit,
        help=f"read more, or less, of a text than by default: {_defaults()}; may be given several times",
    )  # fmt: skip


def limits_of(options: argparse.Namespace) -> Limits:
    """What the words of `add_limits` ask for."""
    return Limits(**dict(options.limit))


def _defaults() -> str:
    return ", ".join(f"{item.name}={item.default}" for item in fields(Limits))


def _limit(word: str) -> tuple[str, int]:
    name, _, number = word.partition("=")
    known = [item.name for item in fields(Limits)]
    if name not in known:
        raise argparse.ArgumentTypeError(f"no limit is called '{name}'; {suggestion(name, known)}")
    if not number.isdecimal():
        raise argparse.ArgumentTypeError(f"a limit is a whole number, as in {name}=1000, not '{number}'")
    return name, int(number)


def one_of(kind: str, choices: Iterable[str]) -> Callable[[str], str]:
    """A converter for `argparse` that takes one of *choices*, and says which is near where it is none."""
    known = tuple(choices)

    def convert(word: str) -> str:
        if word in known:
            return word
        raise argparse.ArgumentTypeError(f"no {kind} is called '{word}'; {suggestion(word, known)}")

    return convert


def day(word: str) -> date:
    """*word* as a day, for `argparse`."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a day is written as 2026-02-01, not '{word}'") from None


def suggestion(word: str, known: Iterable[str]) -> str:
    """The nearest of *known* as a question, or all of them."""
    choices = tuple(known)
    near = difflib.get_close_matches(word.lower(), choices, n=1)
    return f"did you mean '{near[0]}'?" if near else f"there are {listed(choices)}"


def listed(words: Iterable[str], joint: str = "and") -> str:
    """*words* as in ``a, b and c``."""
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last


def tell(message: str, help_: str | None = None) -> None:
    """Say *message* on standard error, and below it what would help."""
    sys.stderr.write(f"wardley: {message}\n" + (f"  help: {help_}\n" if help_ else ""))
