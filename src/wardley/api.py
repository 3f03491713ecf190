"""The verbs of the library: read, parse, check, render, convert, format, schema."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from wardley import registry
from wardley.model.map import WardleyMap as MapData
from wardley.model.read import read_map
from wardley.source.collector import collector_paused
from wardley.source.limits import Limits
from wardley.source.load import load
from wardley.source.source import Source
from wardley.syntax.lines import read_lines

if TYPE_CHECKING:
    import graphviz
    import networkx

    from wardley.analyse.report import Report
    from wardley.drawing.marks import Marking

    Graph = networkx.MultiDiGraph[str]


class WardleyMap(MapData):
    """A map that was read, with what can be asked of it.

    Its data are those of `wardley.model.map.WardleyMap`.
    """

    __slots__ = ()

    def graph(self) -> "Graph":
        """The map as a networkx graph; see `wardley.graph.build` for its attributes."""
        # networkx is the heaviest import (0.2 s), and most uses of a map do without it.
        from wardley.graph.build import build  # noqa: PLC0415

        with collector_paused():
            return build(self)

    def rows(self) -> list[dict[str, Any]]:
        """What is known of every element, a dictionary each with the same keys; see `wardley.graph.frame`.

        For tests and tables, as in ``[row["name"] for row in map.rows() if row["stage"] == "commodity"]``.
        """
        from wardley.graph.estate import Estate  # noqa: PLC0415 - a map is drawn without it
        from wardley.graph.frame import frame  # noqa: PLC0415

        with collector_paused():
            return frame(Estate([self]))

    def to_graphviz(self, style: str | None = None) -> "graphviz.Source":
        """The drawing's DOT text, for people who live in the ``graphviz`` library."""
        import graphviz  # noqa: PLC0415

        return graphviz.Source(str(render(self, "dot", style=style)), engine="neato")

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """The map as SVG, and as a sentence where pictures cannot be shown; asked for by notebooks."""
        return {"image/svg+xml": str(render(self, "svg")), "text/plain": repr(self)}


def read(path: str | Path, *, limits: Limits | None = None) -> WardleyMap:
    """The map in the file at *path*; ``-`` is standard input.

    What could not be read is in its ``diagnostics``; everything else is there. Raises
    `SourceError` where the file cannot be used at all: missing, a folder, too large, not text.
    """
    bounds = limits or Limits()
    return _read(load(path, bounds), bounds)


def parse(text: str, *, name: str = "<text>", limits: Limits | None = None) -> WardleyMap:
    """The map that *text* describes; *name* is what messages call it. Never raises on any text."""
    return _read(Source(name, text.removeprefix("\ufeff")), limits or Limits())


def _read(source: Source, limits: Limits) -> WardleyMap:
    with collector_paused():
        return read_map(read_lines(source, limits), WardleyMap, limits)


def check(
    maps: MapData | Iterable[MapData],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    policy: Mapping[str, float | Sequence[float] | str] | None = None,
    today: date | None = None,
) -> "Report":
    """What is wrong with the estate that *maps* (and plans) describe together: a `wardley.Report`.

    *select* and *ignore* are codes of rules or their beginnings, as in ``W2``. *policy* sets thresholds by
    name, each a number, several, or a word; a map's own ``policy`` lines have the last word. *today* is the
    day that dates are held against. Raises `ValueError` for a code or a threshold that is not known.

        report = wardley.check(wardley.read("estate.owm"))
        assert not [finding for finding in report if finding.severity == "high"]
    """
    from wardley.analyse.check import Choice  # noqa: PLC0415 - a map is drawn without it
    from wardley.analyse.check import check as check_maps  # noqa: PLC0415

    given = [maps] if isinstance(maps, MapData) else list(maps)
    values = {
        name: value
        if isinstance(value, str)
        else (float(value),)
        if isinstance(value, int | float)
        else tuple(value)
        for name, value in (policy or {}).items()
    }
    with collector_paused():
        return check_maps(given, Choice(tuple(select), tuple(ignore)), values, today)


def render(  # noqa: PLR0913 - each is asked for by name
    map_: MapData,
    format: str = "svg",
    *,
    style: str | None = None,
    labels: Literal["written", "auto"] = "written",
    marks: "Sequence[Marking]" = (),
    prefix: str = "",
    engine: str | None = None,
) -> str | bytes:
    """The drawn map: text for ``svg`` and ``dot``, bytes for ``png``.

    *style* overrides the map's own (plain, wardley, colour, handwritten, dark). *labels*: ``written`` leaves
    names where the author put them, and places the others; ``auto`` places all of them. *marks* are drawn
    over the map, with a legend. *prefix* is what every id in the SVG begins with: one of its own for each
    picture on a page. *engine* is ``auto`` (None), ``pure``, ``dot`` or the path of a Graphviz program.
    Raises `ValueError` for an unknown format or style, and `wardley.EngineError` where Graphviz is missing
    or fails.
    """
    from wardley.drawing.draw import draw  # noqa: PLC0415
    from wardley.drawing.options import Options  # noqa: PLC0415

    return draw(map_, format, Options(style, labels, tuple(marks), prefix), engine)


def convert(map_: MapData, to: str = "json") -> str:
    """The map as text in another form: ``json`` (see `schema`) or ``owm``.

    Raises `ValueError` for a form that is not known.
    """
    forms = registry.names("wardley.exchange")
    if to not in forms:
        raise ValueError(f"a map is not converted to '{to}'; it is to {', '.join(forms)}")
    return str(registry.load("wardley.exchange", to).write(map_))


def format(text: str, *, name: str = "<text>") -> str:
    """*text* tidied: the same map and the same comments, with one way to write each line.

    Raises `wardley.FormatRefused` where that cannot be promised.
    """
    from wardley.syntax.format import tidy  # noqa: PLC0415

    return tidy(Source(name, text))


def schema() -> dict[str, Any]:
    """The JSON Schema of what ``convert(map, "json")`` answers."""
    from wardley.exchange.json import schema as json_schema  # noqa: PLC0415

    return json_schema()
