"""Tidy the text of maps, keeping every word and comment."""

import argparse
import difflib
import io
import sys

import wardley
from wardley.interfaces.arguments import add_limits, limits_of, tell
from wardley.interfaces.files import deliver, write_out
from wardley.interfaces.reports.text import colour_wanted, printable, report

SUMMARY = "tidy the text of maps"
EXAMPLE = "wardley fmt --check maps/*.owm"


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+",
        help="a map, tidied where it stands; '-' is standard input, tidied to standard output",
    )  # fmt: skip
    parser.add_argument("--check", action="store_true", help="change nothing; status 1 if a file is not tidy")
    parser.add_argument("--diff", action="store_true", help="change nothing; print what would change")
    add_limits(parser)


def run(options: argparse.Namespace) -> int:
    """Tidy every file; 1 where ``--check`` found something to do, 2 where a file could not be used."""
    return max(_tidy(file, options) for file in dict.fromkeys(options.files))


def _tidy(file: str, options: argparse.Namespace) -> int:
    from wardley.source.load import load  # noqa: PLC0415
    from wardley.syntax.format import FormatRefused  # noqa: PLC0415

    try:
        source = load(file, limits_of(options))
        tidied = wardley.format(source.text, name=source.name)
    except wardley.SourceError as problem:
        sys.stderr.write(report([problem.diagnostic], colour=colour_wanted(sys.stderr)))
        return 2
    except FormatRefused as refusal:
        tell(f"'{printable(file)}' is left as it is: {printable(str(refusal))}")
        return 2
    if options.diff:
        _print_difference(source.text, tidied, source.name)
    if options.check or options.diff:
        return _judge(file, changed=tidied != source.text, check=options.check, diff=options.diff)
    if file == "-":
        write_out(tidied)
        return 0
    return _replace(file, tidied) if tidied != source.text else 0


def _judge(file: str, *, changed: bool, check: bool, diff: bool) -> int:
    if changed and check and not diff:
        print(f"{printable(file)}: would change")
    return int(changed and check)


def _replace(file: str, text: str) -> int:
    deliver(text, file)
    print(f"{printable(file)}: tidied")
    return 0


def _print_difference(before: str, after: str, name: str) -> None:
    old, new = (list(io.StringIO(text, newline="\n")) for text in (before, after))
    for row in difflib.unified_diff(old, new, name, f"{name} (tidied)"):
        write_out(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n")
