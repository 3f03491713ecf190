"""Tell what stands on a component, or on a supplier."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wardley.interfaces.questions import add_question, answer
from wardley.interfaces.reports.text import printable
from wardley.interfaces.reports.whereabouts import data_of, line_of
from wardley.model.names import normalised

if TYPE_CHECKING:
    from wardley.graph.estate import Estate
    from wardley.graph.impact import Impact, MapImpact, Standing
    from wardley.graph.placement import Placement

SUMMARY = "tell what falls when a component, or a supplier, goes"
EXAMPLE = "wardley impact Payments maps/"

_READING = (
    "every line counts as a need that nothing else meets;"
    " a pipeline's owner stands while one of its forms does"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument("name", metavar="NAME", help="the component, or with --vendor the supplier")
    parser.add_argument(
        "--vendor", action="store_true",
        help="NAME is a supplier, and everything that comes from it goes at once",
    )  # fmt: skip
    add_question(parser)


def run(options: argparse.Namespace) -> int:
    """Tell it; 1 where a line could not be read, 2 where something could not be used."""

    def ask(estate: "Estate") -> "Impact":
        # The list of commands needs none of it.
        from wardley.graph.impact import impact, impact_of_supplier  # noqa: PLC0415

        return (impact_of_supplier if options.vendor else impact)(estate, options.name)

    return answer(options, ask, in_words, as_data)


def in_words(found: "Impact") -> str:
    """*found* for people: map by map, the nearest first."""
    parts = [_on_map(found, part) for part in found.maps]
    if not parts:
        return printable(f"nothing on these maps comes from '{found.name}'") + "\n"
    return "\n".join([*parts, f"{_READING}\n"])


def _on_map(found: "Impact", part: "MapImpact") -> str:
    lines = [f"{part.chart.title}: '{found.name}' {_goes(found, part)}", *_needs(part)]
    lines += [f"  {row}" for row in _rows(part.standing)]
    if not part.standing:
        lines.append("  nothing stands on it")
    return "".join(f"{printable(line)}\n" for line in lines)


def _goes(found: "Impact", part: "MapImpact") -> str:
    if not part.gone:
        return "goes elsewhere"
    if found.supplier:
        return f"goes, and with it {_names(part.gone)}"
    names = {placement.key for placement in part.gone}
    return "goes" if names == {normalised(found.name)} else f"goes, here called {_names(part.gone)}"


def _needs(part: "MapImpact") -> Iterator[str]:
    if not part.needs:
        yield "  the map shows nobody's needs"
        return
    what = f"{len(part.falling)} of {part.needs} {'need' if part.needs == 1 else 'needs'}"
    yield f"  {what} fall{'s' if len(part.falling) == 1 else ''}" + (
        f": {_names(part.falling)}" if part.falling else ""
    )
    if part.leaning:
        yield f"  as long as no other form of a pipeline takes over, also: {_names(part.leaning)}"


def _rows(standing: "tuple[Standing, ...]") -> Iterator[str]:
    width = max((len(item.placement.name) for item in standing), default=0)
    for item in standing:
        if item.elsewhere is not None:
            how = f"is '{item.through.name}' on {item.elsewhere.title}"
        else:
            how = f"needs {item.through.name}"
        choice = "" if item.falls else ", or else another form of a pipeline"
        yield f"{item.depth}  {item.placement.name:<{width}}  {how}{choice} ({line_of(item.place)})"


def _names(placements: "tuple[Placement, ...]") -> str:
    return ", ".join(placement.name for placement in placements)


def as_data(found: "Impact") -> dict[str, Any]:
    """*found* for programs."""
    return {
        "name": found.name,
        "supplier": found.supplier,
        "things": list(found.things),
        "maps": [_map_data(part) for part in found.maps],
    }


def _map_data(part: "MapImpact") -> dict[str, Any]:
    return {
        "map": part.chart.name,
        "title": part.chart.title,
        "gone": [{"name": item.name, "place": data_of(item.place)} for item in part.gone],
        "needs": {
            "total": part.needs,
            "fall": [need.name for need in part.falling],
            "choice": [need.name for need in part.leaning],
        },
        "standing": [
            {
                "name": item.placement.name,
                "kind": item.placement.kind,
                "depth": item.depth,
                "falls": item.falls,
                "through": item.through.name,
                "elsewhere": item.elsewhere.name if item.elsewhere else None,
                "place": data_of(item.place),
            }
            for item in part.standing
        ],
    }
