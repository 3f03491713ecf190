"""A place for the elements that have none, or half of one, among those that have."""

from collections.abc import Sequence

from wardley.layout import forms
from wardley.layout.across import LEFT, RIGHT, Bounds, across
from wardley.layout.apart import MANY, Figure, Settler, extent
from wardley.layout.chain import BOTTOM, TOP, heights
from wardley.layout.ground import Ground, Room
from wardley.layout.outline import figure_of, remarks, size_of
from wardley.layout.weave import Weave
from wardley.layout.written import Spot, finite, reach
from wardley.model.elements import Anchor, Component
from wardley.model.map import WardleyMap
from wardley.model.names import Names

_BAND = 0.3
"""How far off its layer an element stands at most, as a share of the way to the next one."""

_LEAST_BAND = 20.0
_ASIDE = 50.0
"""How far an element of whose evolution nothing is known gives way to others at least, px."""

_GAP, _APART = 24.0, 170.0
"""What is kept free between names in a row, and how far elements in it are apart where there is room, px."""

_STRIDE = 0.05
"""How far an element stands before what it becomes, where there is room."""

_STEPS = ((200, 0.02), (800, 0.01), (4000, 0.005), (float("inf"), 0.002))
"""How far apart the places are that elements may take, by how many there are at most."""


def arrange(map_: WardleyMap, names: Names, elements: Sequence[Component]) -> list[Spot]:
    """The place of each of *elements*, the components, anchors and submaps of *map_*; *names* are its names.

    What is written stays. Visibilities follow from the value chain (`chain`), anchors on top; evolutions
    lie within the stages that are named, or near what an element is joined to (`across`); and each then gives
    way to the figures, names and links around it (`apart`, `weave`). Whole hundredths on all but large
    maps, which read well in a text.
    """
    return _Arrangement(map_, names, elements).found


class _Arrangement:
    def __init__(self, map_: WardleyMap, names: Names, elements: Sequence[Component]) -> None:
        self._map, self._names, self._elements = map_, names, elements
        self._needs = _needs(map_, names, elements)
        self._joined = _joined(self._needs)
        self._known = [finite(element.visibility) for element in elements]
        self._high, self._step = self._heights()
        self._bounds = self._bounded()
        self._along = across(self._bounds, self._high, self._joined)
        self._width, self._height = size_of(map_)
        self.found = self._settled()

    def _heights(self) -> tuple[list[float], float]:
        needed = {target for targets in self._needs for target in targets}
        known = list(self._known)
        for at, element in enumerate(self._elements):
            if isinstance(element, Anchor) and known[at] is None and at not in needed:
                known[at] = TOP
        high, step = heights(known, self._needs)
        for at in range(len(known)):
            if known[at] is None and not self._joined[at]:
                high[at] = (TOP + BOTTOM) / 2
        return high, step

    def _bounded(self) -> list[Bounds]:
        held: dict[int, tuple[float, float]] = {}
        for pipeline in self._map.pipelines:
            owner, span = self._names.find(pipeline.name), forms.extent(pipeline, self._map.evolution)
            if owner is not None and span is not None:
                held.setdefault(id(owner), span)
        bounds = [self._bound(element, held.get(id(element))) for element in self._elements]
        ahead = {id(self._names.find(item.name)): item.to for item in reversed(self._map.evolutions)}
        return [
            _short_of(bound, finite(ahead.get(id(element))))
            for bound, element in zip(bounds, self._elements, strict=True)
        ]

    def _bound(self, element: Component, pipeline: tuple[float, float] | None) -> Bounds:
        """Where *element* may stand, which owns a *pipeline* from there to there."""
        span = reach(self._map.evolution, element)
        if span is None:
            if pipeline is not None:
                return Bounds(*pipeline)
            wide = max(extent(element.name)[0] + _GAP, _APART)
            return Bounds(LEFT, RIGHT, True, wide / size_of(self._map)[0])
        if pipeline is not None:
            low, high = max(span[0], pipeline[0]), min(span[1], pipeline[1])
            if low <= high:
                return Bounds(low, high)
        return Bounds(*span)

    def _settled(self) -> list[Spot]:
        """The places, once every figure has its room: what is written first, then from the top down.

        Where there is time for links too, each is looked at twice: at first, what is below has no place.
        """
        wishes = [
            (along * self._width, (1 - high) * self._height)
            for along, high in zip(self._along, self._high, strict=True)
        ]
        order = sorted(range(len(wishes)), key=lambda at: (-self._high[at], self._along[at], at))
        waiting = [at for at in order if not self._is_written(at)]
        figures, weave = self._figures(), Weave(list(wishes), self._joined)
        for again in (False, True) if weave.tries else (False,):
            settler = self._settler(figures)
            for at in waiting:
                room = self._room(at, *wishes[at])
                strands = weave.around(at, room) if weave.tries else None
                now = weave.places[at] if again else None
                weave.places[at] = settler.settle(figures[at], wishes[at], room, strands, now)
        return [self._place(at, *place) for at, place in enumerate(weave.places)]

    def _is_written(self, at: int) -> bool:
        return self._known[at] is not None and self._bounds[at].low == self._bounds[at].high

    def _settler(self, figures: Sequence[Figure]) -> Settler:
        """A settler on a ground with all that is written."""
        width, height, count = self._width, self._height, len(self._elements)
        step = next(step for most, step in _STEPS if count <= most)
        settler = Settler(Ground(width, height), step * width, step * height, count)
        for figure, place in remarks(self._map, width, height):
            settler.put(figure, place)
        for at, figure in enumerate(figures):
            if self._is_written(at):
                settler.put(figure, (self._along[at] * width, (1 - self._high[at]) * height))
        return settler

    def _figures(self) -> list[Figure]:
        evolving: dict[int, list[float]] = {}
        for evolution in self._map.evolutions:
            element, to = self._names.find(evolution.name), finite(evolution.to)
            if element is not None and to is not None:
                evolving.setdefault(id(element), []).append(to * self._width)
        boxes: dict[int, list[tuple[float, float]]] = {}
        for pipeline in self._map.pipelines:
            owner, span = self._names.find(pipeline.name), forms.extent(pipeline, self._map.evolution)
            if owner is not None and span is not None:
                boxes.setdefault(id(owner), []).append((span[0] * self._width, span[1] * self._width))
        named = len(self._elements) <= MANY
        return [
            figure_of(element, evolving.get(id(element), ()), boxes.get(id(element), ()), named=named)
            for element in self._elements
        ]

    def _room(self, at: int, x: float, y: float) -> Room:
        """Where the element may give way to: within its stage, and not as far as the layers around it."""
        bound, height = self._bounds[at], self._height
        left, right = bound.low * self._width, bound.high * self._width
        if bound.open:
            cell = x // _ASIDE
            left, right = max(left, (cell - 1) * _ASIDE), min(right, (cell + 2) * _ASIDE)
        if self._known[at] is not None:
            return Room(left, right, y, y)
        if not self._joined[at] and not isinstance(self._elements[at], Anchor):
            return Room(left, right, (1 - TOP) * height, (1 - BOTTOM) * height)
        band = max(_BAND * self._step * height, _LEAST_BAND)
        if isinstance(self._elements[at], Anchor):
            return Room(left, right, y, y + _LEAST_BAND)
        return Room(left, right, max(y - band, 0.03 * height), min(y + band, 0.98 * height))

    def _place(self, at: int, x: float, y: float) -> Spot:
        """The place of a point: in figures that one would write, but for what is written."""
        bound, known = self._bounds[at], self._known[at]
        evolution = min(max(round(x / self._width, 3), bound.low), bound.high)
        return Spot(round(1 - y / self._height, 3) if known is None else known, evolution)


def _short_of(bounds: Bounds, target: float | None) -> Bounds:
    """*bounds* that end before the evolution that the element is expected to reach, as far as they allow."""
    if target is None or not bounds.low < target < bounds.high + _STRIDE:
        return bounds
    return bounds._replace(high=max(bounds.low, round(target - _STRIDE, 4)))


def _needs(map_: WardleyMap, names: Names, elements: Sequence[Component]) -> list[list[int]]:
    index = {id(element): at for at, element in enumerate(elements)}
    for pipeline in map_.pipelines:
        owner = names.find(pipeline.name)
        if owner is not None and id(owner) in index:
            # What a form needs, its owner's place has to allow for.
            index.update((id(form), index[id(owner)]) for form in pipeline.components)
    needs: list[dict[int, None]] = [{} for _ in elements]
    for link in map_.links:
        source, target = index.get(id(names.find(link.source))), index.get(id(names.find(link.target)))
        if source is not None and target is not None and source != target:
            needs[source][target] = None
    return [list(targets) for targets in needs]


def _joined(needs: Sequence[Sequence[int]]) -> list[list[int]]:
    joined: list[list[int]] = [[] for _ in needs]
    for source, targets in enumerate(needs):
        for target in targets:
            joined[source].append(target)
            joined[target].append(source)
    return joined
