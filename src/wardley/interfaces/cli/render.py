"""Draw maps, beside their texts or where ``-o`` says."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from wardley import registry
from wardley.interfaces import files
from wardley.interfaces.arguments import Refused, add_limits, limits_of, listed, one_of, tell
from wardley.interfaces.faults import tell_faults
from wardley.interfaces.progress import Progress
from wardley.interfaces.reports.text import colour_wanted, printable

if TYPE_CHECKING:
    from wardley.interfaces.drawing import Drawn
    from wardley.interfaces.marked import Marked

SUMMARY = "draw maps"
EXAMPLE = "wardley render tea.owm supply.owm --style colour -o pictures/"

FORMATS = registry.names("wardley.drawing.formats")
STYLES = registry.names("wardley.drawing.themes")

LABELS = ("written", "auto")

STDIN = "<stdin>"
"""What a map that was read from standard input calls its text."""

SUFFIXES = {"gv": "dot"}
"""Suffixes that are not the name of their format."""


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a map; '-' is standard input")
    parser.add_argument(
        "-o", "--output", metavar="FILE|DIR",
        help="where the picture goes, '-' for standard output; without it, beside the map"
        " (that of standard input: to standard output)",
    )  # fmt: skip
    parser.add_argument(
        "--format", type=one_of("format", FORMATS), metavar="FORMAT",
        help=f"{listed(FORMATS, 'or')}; without it, what the output's suffix says, or svg",
    )  # fmt: skip
    parser.add_argument(
        "--style", type=one_of("style", STYLES), metavar="STYLE",
        help=f"{listed(STYLES, 'or')}; without it, what the map says",
    )  # fmt: skip
    parser.add_argument(
        "--labels", type=one_of("way to place labels", LABELS), metavar="HOW", default="written",
        help="written: names stand where the map says, and the others where there is room; auto: all of them"
        " where there is room",
    )  # fmt: skip
    parser.add_argument(
        "--engine", metavar="ENGINE", default="auto",
        help="what draws: auto, pure (installed with wardley), dot (the system's Graphviz), or a program",
    )  # fmt: skip
    parser.add_argument(
        "--findings", action="store_true",
        help="check the files as one estate, plans and folders among them, and mark what is out of line",
    )  # fmt: skip
    add_limits(parser)
    parser.add_argument("--quiet", action="store_true", help="print only what is wrong")


def run(options: argparse.Namespace) -> int:
    """Draw every map and tell what it holds; 1: a line could not be read; 2: a map was not drawn."""
    # Only now, so that the list of commands is shown without the library behind them.
    from wardley.drawing.options import Options  # noqa: PLC0415
    from wardley.interfaces.drawing import Task, draw_all  # noqa: PLC0415

    format_ = options.format or _format_of(options.output)
    asked = format_, options.engine, colour_wanted(sys.stderr), limits_of(options)
    look = Options(options.style, options.labels)
    status = 0
    if options.findings:
        maps, status = _marked(options)
        tasks = [Task(source, *asked, replace(look, marks=marks), map_) for source, map_, marks in maps]
    else:
        tasks = [Task(source, *asked, look) for source in dict.fromkeys(options.files)]
    targets = _targets([task.source for task in tasks], options.output, format_)
    progress = Progress(len(tasks), "maps")
    faults, said = [], set()
    for drawn in draw_all(tasks):
        progress.clear()
        if drawn.report not in said:  # that Graphviz is missing is the same for every map
            sys.stderr.write(drawn.report)
            said.add(drawn.report)
        status = max(status, _deliver(drawn, targets.get(drawn.source), quiet=options.quiet))
        faults += [drawn.fault] if drawn.fault else []
        progress.step()
    if faults:
        tell_faults(faults)
    return status


def _marked(options: argparse.Namespace) -> tuple[list["Marked"], int]:
    """The maps of the estate that is named, with what is out of line; 2 where not all of it was read."""
    from wardley.interfaces.checking import Asked, checked  # noqa: PLC0415 - as above
    from wardley.interfaces.marked import marked  # noqa: PLC0415

    answer = checked(Asked(tuple(options.files), limits=limits_of(options)))
    for message, help_ in answer.problems:
        tell(printable(message), help_)
    if answer.report is None:
        return [], 2
    maps = list(marked(answer.report))
    if not maps:
        raise Refused("none of the files draws anything", "name a map beside the plans")
    return [one._replace(source="-") if one.source == STDIN else one for one in maps], 2 * bool(
        answer.problems
    )


def _format_of(output: str | None) -> str:
    """The format that *output*'s suffix names; svg where it has none, or is no file."""
    suffix = Path(output).suffix[1:].lower() if output and not files.is_folder(output) else ""
    if not suffix:
        return "svg"
    format_ = SUFFIXES.get(suffix, suffix)
    if format_ not in FORMATS:
        raise Refused(
            f"no format has the suffix '.{suffix}'",
            f"end the name in {listed((f'.{name}' for name in FORMATS), 'or')}, or say --format",
        )
    return format_


def _targets(sources: list[str], output: str | None, format_: str) -> dict[str, Path]:
    """Where the picture of each of *sources* goes; what is missing goes to standard output."""
    if output == "-" or (output and len(sources) > 1 and not files.is_folder(output) and Path(output).suffix):
        if len(sources) > 1:
            raise Refused(f"'{output}' takes one picture, and {len(sources)} maps are named", "name a folder")
        return {}
    if output is None:
        targets = files.beside([source for source in sources if source != "-"], format_)
    elif len(sources) > 1 or files.is_folder(output):
        targets = files.gathered(sources, Path(output), format_)
    else:
        targets = {sources[0]: Path(output)}
    maps = {Path(source).resolve() for source in sources if source != "-"}
    for target in targets.values():
        if target.resolve() in maps:
            raise Refused(f"the picture would replace the map '{target}'", "name another file with -o")
    return targets


def _deliver(drawn: "Drawn", target: Path | None, *, quiet: bool) -> int:
    """Put the picture where it goes; the exit status that it is worth."""
    if drawn.picture is None:
        return 2
    if target is None and isinstance(drawn.picture, bytes) and sys.stdout.isatty():
        tell("a terminal shows text, and this picture is none", "name a file with -o")
        return 2
    try:
        files.deliver(drawn.picture, str(target or "-"))
    except Refused as refusal:
        tell(printable(str(refusal)))
        return 2
    if target and not quiet:
        print(f"{printable(str(target))}: {drawn.contents}")
    return int(drawn.errors)
