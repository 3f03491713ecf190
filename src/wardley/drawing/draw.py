"""From a map to its picture."""

import re
from collections.abc import Sequence

from wardley import registry
from wardley.drawing.engine import EngineError
from wardley.drawing.marks import Marking
from wardley.drawing.scene import scene_of
from wardley.drawing.theme import STYLES_ELSEWHERE, styles
from wardley.model.map import WardleyMap

ROOM = "wardley.drawing.formats"

_PREFIX = re.compile(r"(?:[A-Za-z_][\w-]*)?", re.ASCII)

LARGEST = 300_000
"""Elements and links in a picture. One of that size takes a minute and some gigabytes, and shows nothing."""


def draw(
    map_: WardleyMap,
    format: str = "svg",  # noqa: A002 - the public word
    style: str | None = None,
    engine: str | None = None,
    marks: Sequence[Marking] = (),
    prefix: str = "",
) -> str | bytes:
    """The picture of *map_*: text for ``svg`` and ``dot``, bytes for ``png``.

    *style* overrides the map's own. *engine* is ``auto`` (None), ``pure``, ``dot`` or the path of a Graphviz
    program; see `wardley.drawing.engine.find`. *marks* are drawn over the map, with a legend. *prefix* is
    what every id in SVG begins with, so that several pictures stand on one page. Raises `ValueError` for a
    format or style that is not known and for a prefix that no id begins with, and
    `wardley.drawing.engine.EngineError` where Graphviz is missing or fails, or the map has more than
    `LARGEST` elements and links.
    """
    if style is not None and style not in (*styles(), *STYLES_ELSEWHERE):
        raise ValueError(f"no style is called '{style}'; there are {', '.join(styles())}")
    try:
        module = registry.load(ROOM, format) if format.isidentifier() else None
    except ModuleNotFoundError:
        module = None
    if module is None:
        raise ValueError(f"no format is called '{format}'; there are {', '.join(registry.names(ROOM))}")
    if not _PREFIX.fullmatch(prefix):
        raise ValueError(f"no id begins with '{prefix}'; a prefix has letters, digits, '-' and '_'")
    count = _size(map_)
    if count > LARGEST:
        raise EngineError(f"{count} elements and links are too many to draw; there may be {LARGEST}")
    picture: str | bytes = module.render(scene_of(map_, style, None, marks, prefix), engine)
    return picture


def _size(map_: WardleyMap) -> int:
    """Everything on *map_* that would be drawn."""
    forms = sum(len(pipeline.components) for pipeline in map_.pipelines)
    elements = len(map_.components) + len(map_.anchors) + len(map_.submaps) + len(map_.pipelines) + forms
    remarks = len(map_.notes) + len(map_.annotations) + len(map_.attitudes) + len(map_.accelerators)
    return elements + remarks + len(map_.links) + len(map_.evolutions)
