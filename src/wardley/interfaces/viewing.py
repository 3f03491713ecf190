"""Parts of maps, for the commands that draw: how they are asked for, and what is left of each map."""

import argparse
import sys
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wardley.interfaces.arguments import Refused, tell
from wardley.interfaces.reports.text import colour_wanted, printable, report
from wardley.model.map import WardleyMap

if TYPE_CHECKING:
    from wardley.drawing.cards import Card
    from wardley.drawing.layers.marks import Marking
    from wardley.drawing.layers.tints import Tints
    from wardley.graph.estate import Estate
    from wardley.graph.view import Wanted
    from wardley.reporting.marked import Marked

_HOW = "a name, or what is known as in owner=Ada, stage=product, tag=critical; * stands for any letters"


class Seen(NamedTuple):
    """A map, or what is shown of it, with its marks; ``words`` say what is shown, nothing where all is.

    ``tints`` fill its components by what is known of them, and ``cards`` tell it.
    """

    source: str
    map: WardleyMap
    marks: "tuple[Marking, ...]" = ()
    words: str = ""
    tints: "Tints | None" = None
    cards: "tuple[Card, ...] | None" = None


def add_view(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take what is shown of maps."""
    parser.add_argument(
        "--focus", metavar="WHAT", action="append", default=[],
        help="show what this needs, and what needs it; may be given several times",
    )  # fmt: skip
    parser.add_argument(
        "--depth", metavar="STEPS", type=_steps, help="with --focus: no further than so many steps"
    )
    parser.add_argument(
        "--only", metavar="WHAT", action="append", default=[],
        help=f"show nothing but this: {_HOW}, and nothing behind the = for what is not known; may be given"
        " several times",
    )  # fmt: skip
    parser.add_argument(
        "--hide", metavar="WHAT", action="append", default=[],
        help="show everything but this, as for --only; may be given several times",
    )  # fmt: skip


def wanted_of(options: argparse.Namespace) -> "Wanted | None":
    """What the words of `add_view` ask for, None where they ask for nothing."""
    if options.depth is not None and not options.focus:
        raise Refused("--depth is that of a focus, and none is named", "name a component with --focus")
    if not (options.focus or options.only or options.hide):
        return None
    from wardley.graph.view import Wanted  # noqa: PLC0415 - most maps are drawn without it

    return Wanted(tuple(options.focus), tuple(options.only), tuple(options.hide), options.depth)


def _steps(word: str) -> int:
    if not word.isdecimal():
        raise argparse.ArgumentTypeError(f"a depth is a number of steps, as in 2, not '{word}'")
    return int(word)


def seen(estate: "Estate", wanted: "Wanted", maps: "Iterable[Marked]") -> tuple[list[Seen], list[str]]:
    """What *wanted* shows of *maps*, all of them of *estate*, and the names of those of which it shows none.

    Raises `Refused` where nothing is left of any.
    """
    from wardley.graph.selector import ViewRefused  # noqa: PLC0415 - see above
    from wardley.layout.view import views  # noqa: PLC0415

    try:
        found = {id(chart.map): view for chart, view in views(estate, wanted).items()}
    except ViewRefused as refusal:
        raise Refused(refusal.message, refusal.help) from None
    kept, empty = [], []
    for source, map_, marks in maps:
        view = found[id(map_)]
        if view.map is None:
            empty.append(source)
        else:
            kept.append(Seen(source, view.map, _on(view.map, marks), view.words))
    return kept, empty


def _on(map_: WardleyMap, marks: "tuple[Marking, ...]") -> "tuple[Marking, ...]":
    """Those of *marks* whose components are shown."""
    from wardley.model.names import Names  # noqa: PLC0415 - see above

    names = Names(map_)
    return tuple(mark for mark in marks if names.find(mark.name) is not None)


def tell_plans(estate: "Estate") -> bool:
    """Say what in the plans of *estate* could not be read or contradicts itself; whether there is any.

    What is wrong in the maps is told where they are drawn.
    """
    from wardley.graph.estate import is_plan  # noqa: PLC0415 - see above

    sources = {map_.source.name: map_.source for map_ in estate.maps if map_.source}
    told = [d for map_ in estate.maps if is_plan(map_) for d in map_.diagnostics if d.severity == "error"]
    told += [fault for fault in estate.faults if fault.severity == "error"]
    for file, group in groupby(told, lambda fault: fault.place.file if fault.place else ""):
        sys.stderr.write(report(group, sources.get(file), colour=colour_wanted(sys.stderr)))
    return bool(told)


def tell_empty(names: Iterable[str]) -> None:
    """Say of which maps nothing is shown."""
    for name in names:
        tell(printable(f"nothing of '{name}' is shown, so it is not drawn"))
