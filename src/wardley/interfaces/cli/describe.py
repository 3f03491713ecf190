"""Tell what maps show, in words."""

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wardley import registry
from wardley.interfaces import files
from wardley.interfaces.arguments import Refused, add_limits, limits_of, listed, one_of
from wardley.interfaces.reports.text import colour_wanted, report

if TYPE_CHECKING:
    from wardley.drawing.words.description import Description

SUMMARY = "tell what maps show, in words"
EXAMPLE = "wardley describe tea.owm"

ROOM = "wardley.interfaces.descriptions"
FORMATS = registry.names(ROOM)

SUFFIXES = {"txt": "text", "md": "markdown", "htm": "html"}
"""Suffixes that are not the name of their format."""


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a map; '-' is standard input")
    parser.add_argument(
        "--format", metavar="FORMAT", type=one_of("format", FORMATS),
        help=f"{listed(FORMATS, 'or')}; without it, what the output's suffix says, or text",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="FILE|DIR", default="-",
        help="where the words go, in a folder a file for each map; without it, to standard output",
    )  # fmt: skip
    add_limits(parser)


def run(options: argparse.Namespace) -> int:
    """Describe every map; 1 where a line could not be read, 2 where a file could not be used."""
    sources = list(dict.fromkeys(options.files))
    format_ = options.format or _format_of(options.output)
    told: dict[str, Description] = {}
    status = 0
    for source in sources:
        described, worth = _described(source, options)
        status = max(status, worth)
        if described is not None:
            told[source] = described
    _deliver(told, sources, format_, options.output)
    return status


def _described(source: str, options: argparse.Namespace) -> "tuple[Description | None, int]":
    """The map at *source* in words, and the exit status that it is worth."""
    # Only now, so that the list of commands is shown without the library behind them.
    import wardley  # noqa: PLC0415
    from wardley.drawing.words.description import describe  # noqa: PLC0415

    colour = colour_wanted(sys.stderr)
    try:
        chart = wardley.read(source, limits=limits_of(options))
    except wardley.SourceError as problem:
        sys.stderr.write(report([problem.diagnostic], colour=colour))
        return None, 2
    sys.stderr.write(report(chart.diagnostics, chart.source, colour=colour))
    return describe(chart), int(any(diagnostic.severity == "error" for diagnostic in chart.diagnostics))


def _deliver(told: "dict[str, Description]", sources: list[str], format_: str, output: str) -> None:
    way = registry.load(ROOM, format_)
    width = shutil.get_terminal_size().columns if output == "-" else 80
    if output != "-" and files.is_folder(output):
        targets = files.gathered(sources, Path(output), way.SUFFIX)
        for source, described in told.items():
            files.deliver(way.tell([described], width), str(targets[source]))
    elif told:
        files.deliver(way.tell(list(told.values()), width), output)


def _format_of(output: str) -> str:
    """The format that *output*'s suffix names; text where it has none, or is no file."""
    suffix = Path(output).suffix[1:].lower() if output != "-" and not files.is_folder(output) else ""
    if not suffix:
        return "text"
    format_ = SUFFIXES.get(suffix, suffix)
    if format_ not in FORMATS:
        names = listed((f".{registry.load(ROOM, name).SUFFIX}" for name in FORMATS), "or")
        raise Refused(f"no format has the suffix '.{suffix}'", f"end the name in {names}, or say --format")
    return format_
