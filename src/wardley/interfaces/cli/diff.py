"""Tell what changed between two maps."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wardley import registry
from wardley.interfaces import files
from wardley.interfaces.arguments import Refused, add_limits, add_output, limits_of, listed, one_of, tell
from wardley.interfaces.looks import add_look
from wardley.interfaces.reports.text import colour_wanted, printable, report

if TYPE_CHECKING:
    from wardley.interfaces.comparing import Comparison

SUMMARY = "tell what changed between two maps"
EXAMPLE = "wardley diff HEAD~1:maps/tea.owm maps/tea.owm --format markdown"

TOLD = registry.names("wardley.interfaces.changes")
DRAWN = registry.names("wardley.drawing.formats")

SUFFIXES = {"md": "markdown", "txt": "text", "gv": "dot", "htm": "html"}
"""Suffixes that are not the name of their format."""


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "old", metavar="OLD",
        help="a map or a folder of maps; as git has it, where it is written as in HEAD~1:maps/tea.owm;"
        " '-' is standard input",
    )  # fmt: skip
    parser.add_argument("new", metavar="NEW", nargs="?", help="the same; not with --future")
    parser.add_argument(
        "--future", action="store_true", help="compare OLD with what it will be after its evolve lines"
    )
    formats = (*TOLD, *DRAWN)
    parser.add_argument(
        "--format", metavar="FORMAT", type=one_of("format", formats),
        help=f"{listed(formats, 'or')}; without it, what the output's suffix says, or text",
    )  # fmt: skip
    add_output(parser, "what changed")
    parser.add_argument(
        "--tolerance", metavar="NUMBER", type=_tolerance, default=0.005,
        help="how far a place may shift and still be the same; without it, 0.005",
    )  # fmt: skip
    parser.add_argument(
        "--no-guess", action="store_true",
        help="tell what only seems to have another name as removed and added",
    )  # fmt: skip
    parser.add_argument("--exit-code", action="store_true", help="end with status 1 where anything changed")
    add_look(parser)
    parser.add_argument(
        "--engine", metavar="ENGINE", default="auto", help="what draws a picture, as for 'wardley render'"
    )
    add_limits(parser)


def run(options: argparse.Namespace) -> int:
    """Tell it; with --exit-code 1 where anything changed; 2 where something could not be used."""
    import wardley  # noqa: PLC0415 - the list of commands needs none of it
    from wardley.interfaces.comparing import Asked, compared  # noqa: PLC0415

    _look_at(options)
    format_ = options.format or _format_of(options.output)
    try:
        comparison = compared(
            Asked(options.old, options.new, options.tolerance, not options.no_guess, limits_of(options))
        )
    except wardley.SourceError as problem:
        sys.stderr.write(report([problem.diagnostic], colour=colour_wanted(sys.stderr)))
        return 2
    for message, help_ in comparison.problems:
        tell(printable(message), printable(help_ or ""))
    _tell_unread(comparison)
    if format_ in TOLD:
        content: str | bytes = registry.load("wardley.interfaces.changes", format_).tell(comparison)
    else:
        content = _drawn(comparison, format_, options)
    files.deliver(content, options.output)
    if comparison.problems:
        return 2
    return int(options.exit_code and any(one.differs for one in comparison.maps))


def _look_at(options: argparse.Namespace) -> None:
    """Raise `Refused` where too few maps are named, or too many."""
    if options.future and options.new is not None:
        raise Refused("--future compares a map with itself, and a second is named", "leave one of them out")
    if not options.future and options.new is None:
        raise Refused("a map is compared with another, and one is named", "name a second, or say --future")


def _tolerance(word: str) -> float:
    try:
        number = float(word)
    except ValueError:
        number = -1
    if not 0 <= number < 1:
        raise argparse.ArgumentTypeError(f"a tolerance is a number from 0 to 1, not '{word}'")
    return number


def _format_of(output: str) -> str:
    """The format that *output*'s suffix names; text where it has none."""
    suffix = "" if output == "-" else Path(output).suffix[1:].lower()
    format_ = SUFFIXES.get(suffix, suffix) or "text"
    if format_ not in (*TOLD, *DRAWN):
        raise Refused(
            f"no format has the suffix '.{suffix}'", f"say --format {listed((*TOLD, *DRAWN), 'or')}"
        )
    return format_


def _tell_unread(comparison: "Comparison") -> None:
    """Say which lines could not be read, as what they say is missing from both sides alike, or from one."""
    for one in comparison.maps:
        for map_ in (one.difference.old, one.difference.new):
            errors = [diagnostic for diagnostic in map_.diagnostics if diagnostic.severity == "error"]
            sys.stderr.write(report(errors, map_.source, colour=colour_wanted(sys.stderr)))


def _drawn(comparison: "Comparison", format_: str, options: argparse.Namespace) -> str | bytes:
    """The new map with what changed on it."""
    from wardley.drawing.draw import draw  # noqa: PLC0415 - words need no Graphviz
    from wardley.drawing.engine import EngineError  # noqa: PLC0415
    from wardley.drawing.options import Options  # noqa: PLC0415

    if comparison.folders:
        raise Refused("a picture shows one map, and folders are compared", "name the two versions of one map")
    difference = comparison.maps[0].difference
    look = Options(options.style, scheme=options.scheme, changes=difference)
    try:
        picture = draw(difference.new, format_, look, options.engine)
    except (EngineError, ValueError) as problem:
        raise Refused(str(problem)) from None
    if isinstance(picture, bytes) and options.output == "-" and sys.stdout.isatty():
        raise Refused("a terminal shows text, and this picture is none", "name a file with -o")
    return picture
