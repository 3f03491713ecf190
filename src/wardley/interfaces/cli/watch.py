"""Show the picture of a map in a browser, and draw it anew whenever the map is saved."""

import argparse
import sys

from wardley.interfaces.arguments import Refused, add_limits, limits_of, listed
from wardley.interfaces.looks import add_colour_by, add_drawing, add_look
from wardley.interfaces.reports.text import colour_wanted, printable, report
from wardley.interfaces.viewing import add_view, wanted_of

SUMMARY = "show a map in a browser, drawn anew whenever it is saved"
EXAMPLE = "wardley watch tea.owm --open"


_NOT_THERE = ("E001", "E002")


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+",
        help="a map; of several the page shows one, and the way to the others; plans tell more of them",
    )  # fmt: skip
    parser.add_argument(
        "--port", metavar="PORT", type=_port,
        help="the port of this machine that the page is at, 0 for any that is free; without it, 9273, or"
        " where that is taken any other",
    )  # fmt: skip
    parser.add_argument("--open", action="store_true", help="open the page in a browser")
    add_look(parser)
    add_drawing(parser)
    parser.add_argument(
        "--findings", action="store_true", help="check the files as one estate, and mark what is out of line"
    )
    add_colour_by(parser)
    add_view(parser)
    add_limits(parser)
    parser.add_argument("--quiet", action="store_true", help="print nothing but where the page is")


def run(options: argparse.Namespace) -> int:
    """Show the page until it is interrupted, which is no failure; 2 where a file is not there."""
    # Only now, so that the list of commands is shown without the library behind them.
    from wardley.drawing.options import Options  # noqa: PLC0415
    from wardley.interfaces.live.asked import Asked  # noqa: PLC0415
    from wardley.interfaces.live.watching import Watching  # noqa: PLC0415

    files = tuple(dict.fromkeys(options.files))
    status = _look_for(files)
    if status:
        return status
    if options.findings and options.at == "future":
        raise Refused("--findings marks what is out of line now", "leave --at future out")
    look = Options(options.style, options.labels, scheme=options.scheme, at=options.at)
    asked = Asked(
        files, look, wanted_of(options), options.findings, options.colour_by, options.engine,
        limits_of(options),
    )  # fmt: skip
    if not asked.maps:
        raise Refused("none of the files draws anything", "name a map beside the plans")
    watching = Watching(asked, options.port, quiet=options.quiet)
    print(f"{watching.address} shows {printable(listed(asked.maps))}; Ctrl-C ends it", flush=True)
    try:
        watching.run(opens=options.open)
    except KeyboardInterrupt:
        return 0
    return 0


def _look_for(files: tuple[str, ...]) -> int:
    """2 where one of *files* is not there, which is told; one that cannot be read may yet be mended."""
    from wardley.source.errors import SourceError  # noqa: PLC0415 - as above
    from wardley.source.load import load  # noqa: PLC0415

    status = 0
    for file in files:
        if file == "-":
            raise Refused("standard input is not saved again, so there is nothing to watch", "name a file")
        try:
            load(file)
        except SourceError as problem:
            if problem.diagnostic.code in _NOT_THERE:
                sys.stderr.write(report([problem.diagnostic], colour=colour_wanted(sys.stderr)))
                status = 2
    return status


def _port(word: str) -> int:
    if not word.isdecimal() or int(word) > 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, not '{word}'")
    return int(word)
