"""Draft a plan from the work that people ask for, and report on it."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wardley import registry
from wardley.interfaces import files
from wardley.interfaces.arguments import Refused, add_limits, add_output, limits_of, listed, one_of, tell
from wardley.interfaces.reports.text import printable

if TYPE_CHECKING:
    from wardley.reporting.page import Page

SUMMARY = "draft a plan from the work that people ask for, and report on it"
EXAMPLE = "wardley plan estate.owm requests.plan --report quarters --format html -o quarters.html"

TOLD = registry.names("wardley.interfaces.pages")
REPORTS = tuple(name.replace("_", "-") for name in registry.names("wardley.reporting.reports"))

ONE_PAGE = "one-page"

_SUFFIXES = {"md": "markdown", "txt": "text", "htm": "html"}


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "paths", metavar="FILE", nargs="+",
        help="maps, plans and folders of them, together one estate; '-' is standard input",
    )  # fmt: skip
    parser.add_argument(
        "--report", metavar="NAME", type=one_of("report", REPORTS), default=ONE_PAGE,
        help=f"{listed(REPORTS, 'or')}; without it, {ONE_PAGE}",
    )  # fmt: skip
    parser.add_argument(
        "--format", metavar="FORMAT", type=one_of("format", TOLD),
        help=f"{listed(TOLD, 'or')}; without it, what the output's suffix says, or text",
    )  # fmt: skip
    add_output(parser, "the report")
    parser.add_argument(
        "--today", metavar="DATE", type=_day, help="hold dates against this day, as in 2026-02-01"
    )
    add_limits(parser)


def run(options: argparse.Namespace) -> int:
    """Report; 1 where lines could not be read, 2 where something could not be used."""
    from wardley.interfaces.planning import Asked, planned  # noqa: PLC0415 - the list of commands needs none of it

    format_ = options.format or _format_of(options.output)
    answer = planned(Asked(tuple(options.paths), options.report, options.today, limits_of(options)))
    for message, help_ in answer.problems:
        tell(printable(message), printable(help_ or "") or None)
    if answer.page is None:
        return 2
    sys.stderr.write(answer.unread)
    files.deliver(_told(answer.page, format_, options.output), options.output)
    if answer.problems:
        return 2
    return int(bool(answer.unread))


def _told(page: "Page", format_: str, output: str) -> str | bytes:
    told: str | bytes = registry.load("wardley.interfaces.pages", format_).tell(page)
    if isinstance(told, bytes) and output == "-" and sys.stdout.isatty():
        raise Refused("a terminal shows text, and this report is none", "name a file with -o")
    return told


def _format_of(output: str) -> str:
    """The format that *output*'s suffix names; text where it has none."""
    suffix = "" if output == "-" else Path(output).suffix[1:].lower()
    format_ = _SUFFIXES.get(suffix, suffix) or "text"
    if format_ not in TOLD:
        raise Refused(f"no format has the suffix '.{suffix}'", f"say --format {listed(TOLD, 'or')}")
    return format_


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a day is written as 2026-02-01, not '{word}'") from None
