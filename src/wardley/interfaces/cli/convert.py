"""Write a map in another form."""

import argparse
import sys
from pathlib import Path

import wardley
from wardley import registry
from wardley.interfaces import files
from wardley.interfaces.arguments import add_limits, add_output, limits_of, listed, one_of
from wardley.interfaces.reports.text import colour_wanted, report

SUMMARY = "write a map in another form"
EXAMPLE = "wardley convert tea.owm --to json -o tea.json"

FORMS = registry.names("wardley.exchange")


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument("file", metavar="FILE", help="a map; '-' is standard input")
    parser.add_argument(
        "--to", "--format", dest="to", metavar="FORM", type=one_of("form", FORMS),
        help=f"{listed(FORMS, 'or')}; without it, what the output's suffix says, or json",
    )  # fmt: skip
    add_output(parser, "the converted map")
    add_limits(parser)


def run(options: argparse.Namespace) -> int:
    """Write the map; 1 where a line could not be read, 2 where the file could not be used."""
    colour = colour_wanted(sys.stderr)
    try:
        chart = wardley.read(options.file, limits=limits_of(options))
    except wardley.SourceError as problem:
        sys.stderr.write(report([problem.diagnostic], colour=colour))
        return 2
    sys.stderr.write(report(chart.diagnostics, chart.source, colour=colour))
    form = options.to or _form_of(options.output)
    output = options.output
    if output != "-" and files.is_folder(output):
        output = str(files.gathered([options.file], Path(output), form)[options.file])
    text = wardley.convert(chart, form)
    files.deliver(text if text.endswith("\n") else f"{text}\n", output)
    return int(any(diagnostic.severity == "error" for diagnostic in chart.diagnostics))


def _form_of(output: str) -> str:
    suffix = Path(output).suffix[1:].lower()
    return suffix if suffix in FORMS else "json"
