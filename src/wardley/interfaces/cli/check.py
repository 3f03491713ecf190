"""Say what is wrong with an estate."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wardley import registry
from wardley.interfaces import files
from wardley.interfaces.arguments import add_limits, day, limits_of, listed, one_of, tell
from wardley.interfaces.reports.text import colour_wanted, printable

if TYPE_CHECKING:
    from wardley.analyse.report import Report

SUMMARY = "say what is wrong with an estate"
EXAMPLE = "wardley check maps/ --fail-on medium --format sarif -o wardley.sarif"

FORMATS = registry.names("wardley.interfaces.findings")
GATES = ("high", "medium", "low", "never")


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", default=["."],
        help="maps, plans and folders of them, together one estate; '-' is standard input; without any,"
        " the current folder",
    )  # fmt: skip
    for word, what in (("select", "check these alone"), ("ignore", "do not check these")):
        parser.add_argument(
            f"--{word}", metavar="CODES", type=_codes, action="extend",
            help=f"{what}: codes, or their beginnings as in W2, with commas between them",
        )  # fmt: skip
    parser.add_argument(
        "--fail-on", metavar="SEVERITY", type=one_of("severity", GATES),
        help=f"end with status 1 from this severity on: {listed(GATES, 'or')}; without it, high",
    )  # fmt: skip
    parser.add_argument(
        "--format", metavar="FORMAT", type=one_of("format", FORMATS),
        help=f"{listed(FORMATS, 'or')}; without it, what the output's suffix says, or text",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="-",
        help="where the findings go; without it, to standard output",
    )  # fmt: skip
    parser.add_argument(
        "--baseline", metavar="FILE", help="findings that this file knows are listed and do not count"
    )
    parser.add_argument(
        "--update-baseline",
        action="store_true",
        help="write what is found to the baseline, and say what changed",
    )
    parser.add_argument(
        "--today", metavar="DATE", type=day, help="hold dates against this day, as in 2026-02-01"
    )
    parser.add_argument(
        "--statistics", action="store_true", help="count the findings of each rule, and list none"
    )
    add_limits(parser)


def run(options: argparse.Namespace) -> int:
    """Check; 1 where something at or above the gate is found, 2 where something could not be used."""
    from wardley.interfaces.checking import Asked, checked  # noqa: PLC0415 - the list of commands needs none of it

    asked = Asked(
        tuple(options.paths), options.select, options.ignore, options.fail_on, options.baseline,
        options.update_baseline, options.today, limits_of(options),
    )  # fmt: skip
    result = checked(asked)
    for message, help_ in result.problems:
        tell(printable(message), help_)
    if result.report is None:
        return 2
    _deliver(result.report, options, result.format)
    for message in result.said:
        tell(printable(message))
    if result.problems:
        return 2
    return int(result.report.fails(result.gate))


def _deliver(report: "Report", options: argparse.Namespace, settled: str | None) -> None:
    format_ = options.format or _format_of(options.output) or settled or "text"
    if options.statistics:
        from wardley.interfaces.reports.statistics import statistics  # noqa: PLC0415

        files.deliver(statistics(report), options.output)
        return
    module = registry.load("wardley.interfaces.findings", format_)
    if format_ == "text":
        text = module.tell(report, colour=options.output == "-" and colour_wanted(sys.stdout))
    else:
        text = module.tell(report)
    files.deliver(text, options.output)


def _format_of(output: str) -> str | None:
    suffix = Path(output).suffix[1:].lower()
    known = {
        "json": "json",
        "sarif": "sarif",
        "xml": "junit",
        "md": "markdown",
        "html": "html",
        "htm": "html",
    }
    return known.get(suffix)


def _codes(word: str) -> list[str]:
    return [part.strip().upper() for part in word.split(",") if part.strip()]
