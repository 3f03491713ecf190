"""From a map to its picture."""

import re

from wardley import registry
from wardley.drawing.engine import EngineError
from wardley.drawing.options import AS_IT_IS, LABELS, Options
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
    options: Options = AS_IT_IS,
    engine: str | None = None,
) -> str | bytes:
    """The picture of *map_*: text for ``svg`` and ``dot``, bytes for ``png``.

    *engine* is ``auto`` (None), ``pure``, ``dot`` or the path of a Graphviz program; see
    `wardley.drawing.engine.find`. Raises `ValueError` for a format that is not known and for *options* that
    mean nothing, and `wardley.drawing.engine.EngineError` where Graphviz is missing or fails, or the map has
    more than `LARGEST` elements and links.
    """
    _look_at(options)
    try:
        module = registry.load(ROOM, format) if format.isidentifier() else None
    except ModuleNotFoundError:
        module = None
    if module is None:
        raise ValueError(f"no format is called '{format}'; there are {', '.join(registry.names(ROOM))}")
    count = _size(map_)
    if count > LARGEST:
        raise EngineError(f"{count} elements and links are too many to draw; there may be {LARGEST}")
    picture: str | bytes = module.render(scene_of(map_, options), engine)
    return picture


def _look_at(options: Options) -> None:
    """Raise `ValueError` for what no picture can be made with."""
    if options.style is not None and options.style not in (*styles(), *STYLES_ELSEWHERE):
        raise ValueError(f"no style is called '{options.style}'; there are {', '.join(styles())}")
    if options.labels not in LABELS:
        raise ValueError(f"labels are not placed '{options.labels}'; they are {' or '.join(LABELS)}")
    if not _PREFIX.fullmatch(options.prefix):
        raise ValueError(f"no id begins with '{options.prefix}'; a prefix has letters, digits, '-' and '_'")


def _size(map_: WardleyMap) -> int:
    """Everything on *map_* that would be drawn."""
    forms = sum(len(pipeline.components) for pipeline in map_.pipelines)
    elements = len(map_.components) + len(map_.anchors) + len(map_.submaps) + len(map_.pipelines) + forms
    remarks = len(map_.notes) + len(map_.annotations) + len(map_.attitudes) + len(map_.accelerators)
    return elements + remarks + len(map_.links) + len(map_.evolutions)
