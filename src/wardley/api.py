"""The verbs for a map: read, parse, render, diff, convert, format, schema."""

import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

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

    from wardley.drawing.cards import Card
    from wardley.drawing.layers.marks import Marking
    from wardley.drawing.layers.tints import Tints
    from wardley.drawing.options import Options
    from wardley.graph.changes.change import Difference

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

    def future(self) -> "WardleyMap":
        """The map as it will be after its ``evolve`` lines; see `wardley.model.future.future`."""
        from wardley.model.future import future  # noqa: PLC0415 - hardly ever asked for

        return future(self)

    def rows(self) -> list[dict[str, Any]]:
        """What is known of every element, a dictionary each with the same keys; see `wardley.graph.frame`.

        For tests and tables, as in ``[row["name"] for row in map.rows() if row["stage"] == "commodity"]``.
        """
        from wardley.graph.estate import Estate  # noqa: PLC0415 - a map is drawn without it
        from wardley.graph.frame import frame  # noqa: PLC0415

        with collector_paused():
            return frame(Estate([self]))

    @property
    def alt(self) -> str:
        """The map in a sentence of at most 250 letters, for where its picture is not seen."""
        from wardley.drawing.words.description import alt  # noqa: PLC0415 - a map is read without it

        return alt(self)

    def describe(self, width: int = 80) -> str:
        """The map in words, in lines of at most *width* columns.

        First the sentence of ``alt``, then the value chain as a tree, a table by stage and visibility, what
        evolves, and what else stands on it.
        """
        from wardley.drawing.words.description import describe  # noqa: PLC0415 - a map is read without it
        from wardley.drawing.words.outline import outline  # noqa: PLC0415

        with collector_paused():
            return outline(describe(self), width)

    def to_graphviz(self, style: str | None = None) -> "graphviz.Source":
        """The drawing's DOT text, for people who live in the ``graphviz`` library."""
        import graphviz  # noqa: PLC0415

        return graphviz.Source(str(render(self, "dot", style=style)), engine="neato")

    def view(
        self,
        focus: str | Sequence[str] = (),
        *,
        only: str | Sequence[str] = (),
        hide: str | Sequence[str] = (),
        depth: int | None = None,
        plans: Iterable[MapData] = (),
    ) -> Self:
        """A part of the map as a map, in which everything stands where it stood on the whole.

        *focus*: what these components need and serve, up to *depth* steps away. *only*: what fits one of
        these, and *hide*: what fits none of these, as in ``CRM``, ``owner=Pay*``, ``stage=product``,
        ``tag=critical``; ``owner=`` fits what has none. What *focus* names stays. *plans* say more of the
        estate. Raises `wardley.graph.selector.ViewRefused`, a `ValueError`, where a name or value is nowhere
        on the map, or nothing is left.

            payments = map.view("Payments", hide="owner=Ada")
        """
        from wardley.layout.view import view  # noqa: PLC0415 - a map is read without it

        return view(self, (focus, only, hide), depth, tuple(plans))

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """The map as SVG, and in words where pictures cannot be shown; asked for by notebooks."""
        return {"image/svg+xml": str(render(self, "svg")), "text/plain": self.describe().rstrip("\n")}


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


def diff(old: MapData, new: MapData, *, tolerance: float = 0.005, guess: bool = True) -> "Difference":
    """What changed from *old* to *new*: a `wardley.Difference`, the most important change first.

    A place that shifted by no more than *tolerance* is the same. *guess*: what only seems to have another
    name is told as renamed, with the reason, and not as removed and added. The order of lines, comments, and
    how a map is drawn make no difference.

        changes = wardley.diff(wardley.read("old.owm"), wardley.read("new.owm"))
        wardley.render(changes.new, "svg", changes=changes)
    """
    from wardley.graph.changes.compare import compare  # noqa: PLC0415 - a map is drawn without it

    with collector_paused():
        return compare(old, new, tolerance=tolerance, guess=guess)


def render(  # noqa: PLR0913 - each is asked for by name
    map_: MapData,
    format: str = "svg",
    *,
    style: str | None = None,
    labels: Literal["written", "auto"] = "written",
    marks: "Sequence[Marking]" = (),
    prefix: str = "",
    engine: str | None = None,
    changes: "Difference | None" = None,
    at: Literal["now", "future"] = "now",
    scheme: Literal["auto", "light", "dark"] = "auto",
    colour_by: str | Mapping[str, str | float] | None = None,
    plans: Iterable[MapData] = (),
    scale: float | None = None,
) -> str | bytes:
    """The drawn map: text for ``svg``, ``html`` and ``dot``, bytes for ``png`` and ``pdf``.

    *style* overrides the map's own: modern, plain, wardley, colour, handwritten, dark, or the path of one in
    TOML. *scheme*: ``light`` or ``dark`` pages; ``auto``: an SVG follows its page, and all else is light.
    *colour_by* fills components by what is known of them, with a legend: ``owner``, ``vendor``, ``cost`` or
    another word of `estate` lines, of which *plans* may say more, as for the facts in HTML; or by values of
    one's own, by name. *labels*: ``written`` leaves names where the author put them, ``auto`` places all.
    *marks* are drawn over the map, with a legend; so are *changes*, of which the map is the new one (see
    `diff`). *at*: ``future`` draws the map after its ``evolve`` lines. *prefix* is what every id in the SVG
    begins with, one of its own for each picture on a page. *scale* are the pixels of a PNG to the unit of
    the map, 0.1 to 10; None for 2. *engine* is ``auto`` (None), ``pure``, ``dot`` or the path of a Graphviz
    program. Raises `ValueError` for an unknown format or style, and `wardley.EngineError` where Graphviz is
    missing or fails. Warns where a format cannot show something, such as letters that it has no shape for.
    """
    from wardley.drawing.options import Options  # noqa: PLC0415 - a map is read without it

    look = Options(style, labels, tuple(marks), prefix, changes=changes, at=at, scheme=scheme, scale=scale)
    return _drawn(map_, format, _with_facts(map_, format, look, colour_by, tuple(plans)), engine)


def _with_facts(
    map_: MapData,
    format_: str,
    look: "Options",
    by: str | Mapping[str, str | float] | None,
    plans: tuple[MapData, ...],
) -> "Options":
    """*look* with what is known of the elements, where the picture shows it."""
    tints = None if by is None else _tints(map_, by, plans)
    cards = _cards(map_, plans) if format_ == "html" and plans else None
    return replace(look, tints=tints, cards=cards)


def _drawn(map_: MapData, format_: str, look: "Options", engine: str | None) -> str | bytes:
    from wardley.drawing.draw import draw_with_remarks  # noqa: PLC0415 - a map is read without it

    drawing = draw_with_remarks(map_, format_, look, engine)
    for remark in drawing.remarks:
        if remark.severity != "note":
            warnings.warn(f"{remark.message}; {remark.help}" if remark.help else remark.message, stacklevel=3)
    return drawing.picture


def _cards(map_: MapData, plans: Iterable[MapData]) -> "tuple[Card, ...]":
    from wardley.drawing.cards import cards_of  # noqa: PLC0415 - most maps are drawn without
    from wardley.graph.estate import Estate  # noqa: PLC0415

    estate = Estate([map_, *plans])
    return next((cards_of(estate, chart) for chart in estate.charts if chart.map is map_), ())


def _tints(map_: MapData, by: str | Mapping[str, str | float], plans: Iterable[MapData]) -> "Tints":
    from wardley.drawing.layers.tints import tints_from, tints_of  # noqa: PLC0415 - most maps are drawn without

    if not isinstance(by, str):
        return tints_from("value", by)
    from wardley.graph.estate import Estate  # noqa: PLC0415

    estate = Estate([map_, *plans])
    found = zip(estate.charts, tints_of(estate, by), strict=True)
    # A text that draws nothing has no chart.
    return next((tints for chart, tints in found if chart.map is map_), tints_from(by, {}))


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
