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
from wardley.interfaces.looks import add_colour_by, add_drawing, add_look
from wardley.interfaces.progress import Progress
from wardley.interfaces.reports.text import colour_wanted, printable
from wardley.interfaces.viewing import add_view, seen, tell_empty, tell_plans, wanted_of

if TYPE_CHECKING:
    from wardley.analyse.report import Report
    from wardley.graph.estate import Estate
    from wardley.graph.view import Wanted
    from wardley.interfaces.drawing import Drawn
    from wardley.interfaces.viewing import Seen
    from wardley.reporting.marked import Marked

SUMMARY = "draw maps"
EXAMPLE = "wardley render tea.owm supply.owm --style colour -o pictures/"

FORMATS = registry.names("wardley.drawing.formats")


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
    add_look(parser)
    add_drawing(parser)
    parser.add_argument(
        "--findings", action="store_true",
        help="check the files as one estate, plans and folders among them, and mark what is out of line",
    )  # fmt: skip
    parser.add_argument(
        "--scale", metavar="N", type=_scale,
        help="pixels of a png to the unit of the map (1000 units wide), from 0.1 to 10; without it, 2",
    )  # fmt: skip
    add_colour_by(parser)
    add_view(parser)
    add_limits(parser)
    parser.add_argument("--quiet", action="store_true", help="print only what is wrong")


def run(options: argparse.Namespace) -> int:
    """Draw every map and tell what it holds; 1: a line could not be read; 2: a map was not drawn."""
    # Only now, so that the list of commands is shown without the library behind them.
    from wardley.drawing.options import Options  # noqa: PLC0415
    from wardley.interfaces.drawing import Task, draw_all  # noqa: PLC0415

    format_ = options.format or _format_of(options.output)
    asked = format_, options.engine, colour_wanted(sys.stderr), limits_of(options)
    if options.findings and options.at == "future":
        raise Refused("--findings marks what is out of line now", "leave --at future out")
    if options.scale is not None and format_ != "png":
        raise Refused(f"--scale is for png, and {format_} has no pixels", "leave it out, or say --format png")
    look = Options(options.style, options.labels, scheme=options.scheme, at=options.at, scale=options.scale)
    status = 0
    wanted = wanted_of(options)
    if options.findings or wanted or options.colour_by:
        maps, status = _of_estate(options, wanted, explained=format_ == "html")
        looks = [
            replace(look, marks=one.marks, view=one.words, tints=one.tints, cards=one.cards) for one in maps
        ]
        tasks = [Task(one.source, *asked, own, one.map) for one, own in zip(maps, looks, strict=True)]
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


def _scale(word: str) -> float:
    try:
        scale = float(word)
    except ValueError:
        scale = 0
    if not 0.1 <= scale <= 10:
        raise argparse.ArgumentTypeError(f"a scale is a number from 0.1 to 10, as in 3, not '{word}'")
    return scale


def _of_estate(
    options: argparse.Namespace, wanted: "Wanted | None", *, explained: bool
) -> tuple[list["Seen"], int]:
    """What is shown of the maps of the estate that is named, and the exit status so far.

    *explained*: with what is known of their components.
    That is 1 where a plan has a line that could not be read, and 2 where a file could not be used.
    """
    from wardley.interfaces.viewing import Seen  # noqa: PLC0415 - as above

    report, estate, maps, status = (_checked if options.findings else _read)(options)
    if estate is None:
        return [], status
    if not maps:
        raise Refused("none of the files draws anything", "name a map beside the plans")
    if not options.findings:
        status = max(status, int(tell_plans(estate)))
    if wanted is None:
        shown = [Seen(*one) for one in maps]
    else:
        shown, empty = seen(estate, wanted, maps)
        tell_empty(empty)
    if options.colour_by:
        from wardley.drawing.layers.tints import tints_of  # noqa: PLC0415 - as above

        found = zip(estate.charts, tints_of(estate, options.colour_by), strict=True)
        tints = {chart.source.name: own for chart, own in found}
        shown = [one._replace(tints=tints[one.source]) for one in shown]
    if explained:
        from wardley.interfaces.explained import cards_by_text  # noqa: PLC0415 - as above

        cards = cards_by_text(estate, report and report.open)
        shown = [one._replace(cards=cards[one.source]) for one in shown]
    return [one._replace(source="-") if one.source == STDIN else one for one in shown], status


_Answer = tuple["Report | None", "Estate | None", list["Marked"], int]


def _checked(options: argparse.Namespace) -> _Answer:
    """The report on the estate, that, its maps with what is out of line, and the exit status so far."""
    from wardley.interfaces.checking import Asked, checked  # noqa: PLC0415 - as above
    from wardley.reporting.marked import marked  # noqa: PLC0415

    answer = checked(Asked(tuple(options.files), limits=limits_of(options)))
    for message, help_ in answer.problems:
        tell(printable(message), help_)
    if answer.report is None:
        return None, None, [], 2
    report = answer.report
    return report, report.estate, list(marked(report)), 2 * bool(answer.problems)


def _read(options: argparse.Namespace) -> _Answer:
    """No report, the estate, its maps without a mark, and the exit status so far."""
    from wardley.interfaces.questions import estate_of  # noqa: PLC0415
    from wardley.reporting.marked import Marked  # noqa: PLC0415 - as above

    estate, problems = estate_of(options.files, limits_of(options))
    if estate is None:
        return None, None, [], 2
    maps = [Marked(chart.source.name, chart.map, ()) for chart in estate.charts]
    return None, estate, maps, 2 * problems


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
