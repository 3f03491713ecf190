"""From the data of a plot to its picture."""

from dataclasses import replace
from typing import Any

from wardley import registry
from wardley.drawing import draw as maps
from wardley.drawing.options import AS_IT_IS, Options
from wardley.drawing.plots.board import Board
from wardley.drawing.plots.of_map import OfMap
from wardley.drawing.scene import Scene
from wardley.drawing.theme_file import look_of

PICTURES = "wardley.drawing.plots.pictures"

FORMATS = ("svg", "png", "pdf", "dot")
"""Those of `wardley.drawing.formats` that hold a plot: a page on which one explores is for maps."""

STYLE = "modern"
"""Of plots for which none is asked; maps may ask for one themselves."""


def draw_plot(
    plot: Any,
    format: str = "svg",  # noqa: A002 - the public word, as for maps
    options: Options = AS_IT_IS,
    engine: str | None = None,
) -> str | bytes:
    """The picture of *plot*, a record of this room: text (``svg``, ``dot``) or bytes (``png``, ``pdf``).

    Of *options*, ``style``, ``scheme``, ``prefix`` and ``scale`` count, and for a map all. Raises
    `ValueError` for another format, for options that mean nothing and for what is no plot, and
    `wardley.drawing.engine.EngineError` where Graphviz is missing or fails.
    """
    if format not in FORMATS:
        raise ValueError(f"a plot is not drawn as '{format}'; it is as {', '.join(FORMATS)}")
    if isinstance(plot, OfMap):
        shown = replace(options, marks=(*options.marks, *plot.marks), tints=options.tints or plot.tints)
        return maps.draw(plot.map_, format, shown, engine)
    picture: str | bytes = registry.load(maps.ROOM, format).render(scene_of_plot(plot, options), engine)
    return picture


def scene_of_plot(plot: Any, options: Options = AS_IT_IS) -> Scene:
    """*plot*, which is not one of a map, as shapes; raises `ValueError` as `draw_plot` does."""
    return _board(plot, options).scene(options)


def not_written(plot: Any, options: Options = AS_IT_IS) -> tuple[str, ...]:
    """The names of *plot* that are nowhere on its picture, since there was no room, in their order."""
    return () if isinstance(plot, OfMap) else tuple(_board(plot, options).left_out)


def _board(plot: Any, options: Options) -> Board:
    maps.look_at(options)
    name = type(plot).__module__.rpartition(".")[2]
    if type(plot).__module__ != f"{__package__}.{name}" or name not in registry.names(PICTURES):
        raise ValueError(f"{type(plot).__name__} is no plot; there are {', '.join(registry.names(PICTURES))}")
    style = look_of(options.style or STYLE)
    board = Board(style, style.dark if options.scheme == "dark" else style.light)
    registry.load(PICTURES, name).draw(board, plot)
    return board
