"""The verbs of the library: read, parse, render, convert, format, schema."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wardley import registry
from wardley.model.map import WardleyMap as MapData
from wardley.model.read import read_map
from wardley.source.limits import Limits
from wardley.source.load import load
from wardley.source.source import Source
from wardley.syntax.lines import read_lines

if TYPE_CHECKING:
    import graphviz
    import networkx

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

        with _collector_paused():
            return build(self)

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
    with _collector_paused():
        return read_map(read_lines(source, limits), WardleyMap, limits)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Reading makes records by the hundred thousand and not one cycle: looking for cycles costs a third."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def render(
    map_: MapData, format: str = "svg", *, style: str | None = None, engine: str | None = None
) -> str | bytes:
    """The drawn map: text for ``svg`` and ``dot``, bytes for ``png``.

    *style* overrides the map's own (plain, wardley, colour, handwritten, dark). *engine* is
    ``auto`` (None), ``pure``, ``dot`` or the path of a Graphviz program. Raises `ValueError` for an
    unknown format or style, and `wardley.EngineError` where Graphviz is missing or fails.
    """
    from wardley.drawing.draw import draw  # noqa: PLC0415

    return draw(map_, format, style=style, engine=engine)


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
