"""From a map to its picture."""

import re
from dataclasses import replace
from typing import NamedTuple

from wardley import registry
from wardley.drawing.engine import EngineError
from wardley.drawing.options import AS_IT_IS, LABELS, SCALES, SCHEMES, TIMES, Options
from wardley.drawing.scene import scene_of
from wardley.drawing.theme_file import look_of
from wardley.model.future import future
from wardley.model.map import WardleyMap
from wardley.source.diagnostic import Diagnostic

ROOM = "wardley.drawing.formats"

_PREFIX = re.compile(r"(?:[A-Za-z_][\w-]*)?", re.ASCII)


class Drawing(NamedTuple):
    """A picture, and what in it is not shown as it should be."""

    picture: str | bytes
    remarks: tuple[Diagnostic, ...] = ()


LARGEST = 300_000
"""Elements and links in a picture. One of that size takes a minute and some gigabytes, and shows nothing."""


def draw(
    map_: WardleyMap,
    format: str = "svg",  # noqa: A002 - the public word
    options: Options = AS_IT_IS,
    engine: str | None = None,
) -> str | bytes:
    """The picture of *map_*: text for ``svg``, ``html`` and ``dot``, bytes for ``png`` and ``pdf``.

    For the arguments, and what is raised, see `draw_with_remarks`.
    """
    return draw_with_remarks(map_, format, options, engine).picture


def draw_with_remarks(
    map_: WardleyMap,
    format: str = "svg",  # noqa: A002 - as above
    options: Options = AS_IT_IS,
    engine: str | None = None,
) -> Drawing:
    """The picture of *map_* in *format*, with what in it is not shown as it should be.

    *engine* is ``auto`` (None), ``pure``, ``dot`` or the path of a Graphviz program; see
    `wardley.drawing.engine.find`. Raises `ValueError` for a format that is not known and for *options* that
    mean nothing, and `wardley.drawing.engine.EngineError` where Graphviz is missing or fails, or the map has
    more than `LARGEST` elements and links.
    """
    look_at(options)
    try:
        module = registry.load(ROOM, format) if format.isidentifier() else None
    except ModuleNotFoundError:
        module = None
    if module is None:
        raise ValueError(f"no format is called '{format}'; there are {', '.join(registry.names(ROOM))}")
    count = _size(map_)
    if count > LARGEST:
        raise EngineError(f"{count} elements and links are too many to draw; there may be {LARGEST}")
    shown = _in_the_future(map_) if options.at == "future" else map_
    scene = scene_of(shown, options)
    picture: str | bytes = module.render(scene, engine)
    # Not every format has something of its own to say.
    own = module.remarks(scene, engine) if hasattr(module, "remarks") else ()
    return Drawing(picture, (*scene.remarks, *own))


def look_at(options: Options) -> None:
    """Raise `ValueError` for what no picture can be made with."""
    if options.style is not None:
        look_of(options.style)
    if options.scheme not in SCHEMES:
        raise ValueError(f"no scheme is called '{options.scheme}'; it is {', '.join(SCHEMES)}")
    if options.labels not in LABELS:
        raise ValueError(f"labels are not placed '{options.labels}'; they are {' or '.join(LABELS)}")
    if options.at not in TIMES:
        raise ValueError(f"a map is not drawn at '{options.at}'; it is at {' or '.join(TIMES)}")
    if options.at == "future" and (options.marks or options.changes is not None):
        raise ValueError("what is marked on a map is so now, and not in the future")
    if options.scale is not None and not SCALES[0] <= options.scale <= SCALES[1]:
        raise ValueError(f"a scale of {options.scale:g} is not one from {SCALES[0]:g} to {SCALES[1]:g}")
    if not _PREFIX.fullmatch(options.prefix):
        raise ValueError(f"no id begins with '{options.prefix}'; a prefix has letters, digits, '-' and '_'")


def _in_the_future(map_: WardleyMap) -> WardleyMap:
    """*map_* after its ``evolve`` lines, its title saying so: nobody should take it for today's."""
    return replace(future(map_), title=f"{map_.title} (future)" if map_.title else "Future")


def _size(map_: WardleyMap) -> int:
    """Everything on *map_* that would be drawn."""
    forms = sum(len(pipeline.components) for pipeline in map_.pipelines)
    elements = len(map_.components) + len(map_.anchors) + len(map_.submaps) + len(map_.pipelines) + forms
    remarks = len(map_.notes) + len(map_.annotations) + len(map_.attitudes) + len(map_.accelerators)
    return elements + remarks + len(map_.links) + len(map_.evolutions)
