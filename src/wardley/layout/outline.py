"""What the things of a map cover, near enough to keep others off."""

from collections.abc import Iterator, Sequence
from math import isfinite

from wardley.layout.apart import Figure, extent, sides
from wardley.layout.ground import Patch
from wardley.layout.weave import Point
from wardley.layout.written import finite
from wardley.model.elements import Anchor, Component
from wardley.model.map import WardleyMap

_WIDTH, _HEIGHT = 1000.0, 700.0
_SMALLEST, _LARGEST = 100.0, 20_000.0

_CIRCLE, _SOURCED, _MARKET, _ECOSYSTEM = 8.0, 15.0, 18.0, 30.0
_BOX = (-15.0, -4.0, 15.0, 40.0)
"""How far the box of a pipeline, and the names of its forms, reach beyond the outermost forms, px."""


def size_of(map_: WardleyMap) -> tuple[float, float]:
    """Width and height of the map area, px."""
    size = map_.size
    return (_side(size.width, _WIDTH), _side(size.height, _HEIGHT)) if size else (_WIDTH, _HEIGHT)


def _side(asked: float | None, default: float) -> float:
    if not asked or asked <= 0 or not isfinite(asked):
        return default
    return min(max(float(asked), _SMALLEST), _LARGEST)


def figure_of(
    element: Component, becomes: Sequence[float], boxes: Sequence[tuple[float, float]], *, named: bool
) -> Figure:
    """What *element* covers, which evolves to the px *becomes* and owns pipelines of those *boxes*.

    Its name is left out where not *named*.
    """
    reach = _reach(element)
    body = Patch(-reach, -reach, reach, reach)
    bars = [Patch(to - reach, -reach, to + reach, reach) for to in becomes]
    left, top, right, bottom = _BOX
    bars += [Patch(start + left, top, end + right, bottom) for start, end in boxes]
    if not named:
        return Figure(body, (), tuple(bars), tuple(becomes))
    if element.label_offset is not None and all(map(isfinite, element.label_offset)):
        dx, dy = element.label_offset
        wide, tall = extent(element.name)
        return Figure(body, (Patch(dx, dy - 12, dx + wide, dy - 12 + tall),), tuple(bars), tuple(becomes))
    names = sides(element.name, reach)
    if isinstance(element, Anchor):
        names = names[2:3]
    elif boxes:
        names = names[:3]
    return Figure(body, names, tuple(bars), tuple(becomes))


def _reach(element: Component) -> float:
    if element.ecosystem:
        return _ECOSYSTEM
    if element.market:
        return _MARKET
    return _SOURCED if element.sourcing else _CIRCLE


def remarks(map_: WardleyMap, width: float, height: float) -> Iterator[tuple[Figure, Point]]:
    """What notes, annotations and forces with a place cover, and where they stand, px."""
    for note in map_.notes:
        wide, tall = extent(note.text)
        yield from _at(Patch(0, -12, wide, tall - 12), note.visibility, note.evolution, width, height)
    for annotation in map_.annotations:
        for place in annotation.places:
            yield from _at(Patch(-12, -12, 12, 12), place.visibility, place.evolution, width, height)
    for force in map_.accelerators:
        yield from _at(Patch(-20, -20, 20, 20), force.visibility, force.evolution, width, height)


def _at(
    patch: Patch, visibility: float | None, evolution: float | None, width: float, height: float
) -> Iterator[tuple[Figure, Point]]:
    high, along = finite(visibility), finite(evolution)
    if high is not None and along is not None:
        yield Figure(patch, ()), (along * width, (1 - high) * height)
