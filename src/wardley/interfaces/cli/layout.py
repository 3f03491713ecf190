"""Write the places that a picture would have into the text of maps."""

import argparse
import difflib
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import wardley
from wardley.interfaces.arguments import Refused, add_limits, limits_of, tell
from wardley.interfaces.files import deliver, is_folder, write_out
from wardley.interfaces.reports.text import colour_wanted, printable, report

if TYPE_CHECKING:
    from wardley.layout.lines import LaidOut

SUMMARY = "write coordinates into maps that have none"
EXAMPLE = "wardley layout --diff tea.owm"

_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"))
"""What a file may begin with that is no part of its text, and how the rest is written then."""


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+",
        help="a map, laid out where it stands; '-' is standard input, laid out to standard output",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="FILE",
        help="where the map with its coordinates goes, instead of into the file it came from",
    )  # fmt: skip
    parser.add_argument("--check", action="store_true", help="change nothing; status 1 if a place is missing")
    parser.add_argument("--diff", action="store_true", help="change nothing; print what would change")
    add_limits(parser)


def run(options: argparse.Namespace) -> int:
    """Lay out every file; 1 where something was left without a place, 2 where a file could not be used."""
    files = list(dict.fromkeys(options.files))
    if options.output is not None and len(files) > 1:
        raise Refused("--output takes one file", "without it, each file is laid out where it stands")
    return max(_lay_out(file, options) for file in files)


def _lay_out(file: str, options: argparse.Namespace) -> int:
    from wardley.layout.lines import laid_out  # noqa: PLC0415 - `--help` and the docs do without it
    from wardley.source.load import load  # noqa: PLC0415

    limits = limits_of(options)
    try:
        source = load(file, limits)
        done = laid_out(source, limits)
    except wardley.SourceError as problem:
        sys.stderr.write(report([problem.diagnostic], colour=colour_wanted(sys.stderr)))
        return 2
    status = _tell(file, done)
    changed = done.text != source.text
    if options.diff:
        _print_difference(source.text, done.text, source.name)
    if options.check or options.diff:
        if changed and not options.diff:
            print(f"{printable(file)}: would change")
        return max(status, int(changed and options.check))
    _write(file, done, options.output, changed=changed)
    return status


def _tell(file: str, done: "LaidOut") -> int:
    """Say what could not be read, and what is left without a place; 1 where there is any of it."""
    map_ = done.map
    unread = [diagnostic for diagnostic in map_.diagnostics if diagnostic.code.startswith("E")]
    sys.stderr.write(report(unread, map_.source, colour=colour_wanted(sys.stderr)))
    for line, name, why in done.left:
        tell(f"'{printable(name)}' on line {line} of '{printable(file)}' is left without a place: {why}")
    return int(bool(done.left) or any(diagnostic.severity == "error" for diagnostic in unread))


def _write(file: str, done: "LaidOut", output: str | None, *, changed: bool) -> None:
    target = file if output is None else output
    if target == "-":
        write_out(done.text)
        return
    if is_folder(target):
        target = str(Path(target) / ("stdin.owm" if file == "-" else Path(file).name))
    if output is None and not changed:
        return
    deliver(_encoded(done.text, file), target)
    if output is None:
        print(f"{printable(file)}: {done.written} {'place' if done.written == 1 else 'places'} written")


def _encoded(text: str, file: str) -> bytes:
    """*text* as its *file* is encoded, with the mark that this begins with."""
    if file != "-":
        with Path(file).open("rb") as opened:
            start = opened.read(3)
        for mark, encoding in _MARKS:
            if start.startswith(mark):
                return mark + text.encode(encoding, "replace")
    return text.encode("utf-8", "replace")


def _print_difference(before: str, after: str, name: str) -> None:
    old, new = (list(io.StringIO(text, newline="\n")) for text in (before, after))
    for row in difflib.unified_diff(old, new, name, f"{name} (laid out)"):
        write_out(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n")
