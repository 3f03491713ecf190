"""Draft a plan from the work that people ask for, and report on it."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wardley import registry
from wardley.interfaces import files
from wardley.interfaces.arguments import Refused, add_limits, add_output, day, limits_of, listed, one_of, tell
from wardley.interfaces.reports.text import printable
from wardley.interfaces.tables.door import Door, add_door

if TYPE_CHECKING:
    from wardley.plan.plan import Plan
    from wardley.reporting.page import Page

SUMMARY = "draft a plan from the work that people ask for, and report on it"
EXAMPLE = "wardley plan estate.owm requests.plan --report quarters --format html -o quarters.html"

TOLD = registry.names("wardley.interfaces.pages")
REPORTS = tuple(name.replace("_", "-") for name in registry.names("wardley.reporting.reports"))

ONE_PAGE = "one-page"
AS_PLAN = "plan"

_SUFFIXES = {"md": "markdown", "txt": "text", "htm": "html"}


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "paths", metavar="FILE", nargs="*",
        help="maps, plans and folders of them, together one estate; '-' is standard input",
    )  # fmt: skip
    parser.add_argument(
        "--report", metavar="NAME", type=one_of("report", REPORTS), default=ONE_PAGE,
        help=f"{listed(REPORTS, 'or')}; without it, {ONE_PAGE}",
    )  # fmt: skip
    parser.add_argument(
        "--format", metavar="FORMAT", type=one_of("format", (*TOLD, AS_PLAN)),
        help=f"{listed(TOLD, 'or')}; without it, what the output's suffix says, or text;"
        f" {AS_PLAN} writes what was imported as statements",
    )  # fmt: skip
    add_output(parser, "the report")
    parser.add_argument(
        "--today", metavar="DATE", type=day, help="hold dates against this day, as in 2026-02-01"
    )
    add_limits(parser)
    add_door(parser)


def run(options: argparse.Namespace) -> int:
    """Report; 1 where lines could not be read, 2 where something could not be used."""
    from wardley.interfaces.planning import Asked, planned  # noqa: PLC0415 - the list of commands needs none of it

    if not options.paths and not options.tables:
        raise Refused(
            "nothing is named that could be planned", "name maps and plans, or a table with --import"
        )
    door = Door(options)
    format_ = options.export or options.format or _format_of(options.output)
    asked = Asked(
        tuple(options.paths), options.report, options.today, limits_of(options),
        door.read if options.tables else None, _instead(options, format_, door),
    )  # fmt: skip
    answer = planned(asked)
    for message, help_ in (*answer.problems, *door.remarks):
        tell(printable(message), printable(help_ or "") or None)
    if answer.page is None and answer.written is None:
        return 2
    sys.stderr.write(answer.unread)
    content = _told(answer.page, format_) if answer.page is not None else answer.written
    files.deliver(_shown(content or "", options.output), options.output)
    if answer.problems:
        return 2
    return int(bool(answer.unread))


def _instead(options: argparse.Namespace, format_: str, door: Door) -> "Callable[[Plan], str | bytes] | None":
    """What is written where no report is asked for: all requests as a table, or tables as a plan."""
    if options.export:
        from wardley.interfaces.tables.exported import exported  # noqa: PLC0415 - as above

        return lambda plan: exported(plan.portfolio, options.export)
    if format_ != AS_PLAN:
        return None
    if not options.tables:
        raise Refused(
            "a plan is written from tables, and none is named", "name one with --import requests.csv"
        )
    return lambda _plan: door.statements


def _told(page: "Page", format_: str) -> str | bytes:
    told: str | bytes = registry.load("wardley.interfaces.pages", format_).tell(page)
    return told


def _shown(content: str | bytes, output: str) -> str | bytes:
    if isinstance(content, bytes) and output == "-" and sys.stdout.isatty():
        raise Refused("a terminal shows text, and this report is none", "name a file with -o")
    return content


def _format_of(output: str) -> str:
    """The format that *output*'s suffix names; text where it has none."""
    suffix = "" if output == "-" else Path(output).suffix[1:].lower()
    format_ = _SUFFIXES.get(suffix, suffix) or "text"
    if format_ not in (*TOLD, AS_PLAN):
        raise Refused(f"no format has the suffix '.{suffix}'", f"say --format {listed(TOLD, 'or')}")
    return format_
