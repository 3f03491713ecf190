"""A visibility and an evolution for everything on a map."""

from collections.abc import Iterable
from math import isnan
from typing import NamedTuple

from wardley.layout.chain import heights
from wardley.model.elements import Accelerator, Component, Note
from wardley.model.map import WardleyMap
from wardley.model.names import Names
from wardley.model.relations import Pipeline, PipelineComponent

Placed = Component | PipelineComponent | Note | Accelerator

LEAST, MOST = -2.0, 3.0
"""What is written beyond these is drawn at them; the map itself runs from 0 to 1."""

DEFAULT_VISIBILITY, DEFAULT_EVOLUTION = 0.9, 0.1
"""Where OnlineWardleyMaps puts a note without a place."""

_CELL = 0.03
_STEPS = [0, *(step * side for step in range(1, 12) for side in (-1, 1))]
_STAGGER = (0.0, 0.05, -0.05, 0.025, -0.025)


class Spot(NamedTuple):
    """A point of the map, both numbers finite and between `LEAST` and `MOST`."""

    visibility: float
    evolution: float


class Placement:
    """Where the elements, notes and accelerators of one map stand.

    Elements are told apart by identity, since two of them may be equal. A form in a pipeline stands at the
    height of the pipeline's owner, and nowhere if nothing declares the owner.
    """

    __slots__ = ("_spots", "names")

    def __init__(self, names: Names) -> None:
        self.names = names
        self._spots: dict[int, Spot] = {}

    def of(self, item: Placed) -> Spot | None:
        """Where *item* stands."""
        return self._spots.get(id(item))

    def put(self, item: Placed, visibility: float, evolution: float) -> None:
        """Let *item* stand there."""
        self._spots[id(item)] = Spot(visibility, evolution)


def finite(value: float | None) -> float | None:
    """*value* between `LEAST` and `MOST`; None where there is none, or it is no number."""
    if value is None or isnan(value):
        return None
    return min(max(float(value), LEAST), MOST)


def place(map_: WardleyMap) -> Placement:
    """A place for everything on *map_*: what is written stays, what is not follows from the value chain.

    Elements that nothing tells apart are spread so that none hides another. Deterministic; linear in
    elements and links.
    """
    placement = Placement(Names(map_))
    elements: list[Component] = [*map_.components, *map_.anchors, *map_.submaps]
    known = [finite(element.visibility) for element in elements]
    if None in known:
        high: list[float] = heights(known, _needs(map_, placement.names, elements))
    else:
        high = [value for value in known if value is not None]
    _place_elements(placement, elements, high)
    for pipeline in map_.pipelines:
        _place_forms(placement, pipeline)
    _place_loose(placement, map_.notes)
    _place_loose(placement, map_.accelerators)
    return placement


def _needs(map_: WardleyMap, names: Names, elements: list[Component]) -> list[list[int]]:
    index = {id(element): at for at, element in enumerate(elements)}
    for pipeline in map_.pipelines:
        owner = names.find(pipeline.name)
        if owner is not None and id(owner) in index:
            # What a form needs, its owner's place has to allow for.
            index.update((id(form), index[id(owner)]) for form in pipeline.components)
    needs: list[list[int]] = [[] for _ in elements]
    for link in map_.links:
        source, target = index.get(id(names.find(link.source))), index.get(id(names.find(link.target)))
        if source is not None and target is not None and source != target:
            needs[source].append(target)
    return needs


class _Spread:
    """Puts elements down one after the other, none upon another as far as there is room."""

    def __init__(self, placement: Placement) -> None:
        self._placement = placement
        self._taken: set[tuple[int, int]] = set()

    def put(self, element: Component, visibility: float, evolution: float) -> None:
        """Where its author said."""
        self._take(element, visibility, evolution)

    def put_at_some_height(self, element: Component, visibility: float, evolution: float) -> None:
        """As near to *visibility* as nothing stands yet."""
        column = round(evolution / _CELL)
        for step in _STEPS:
            tried = min(max(visibility + step * _CELL, 0.02), 0.98) if step else visibility
            if (round(tried / _CELL), column) not in self._taken:
                break
        self._take(element, round(tried, 4), evolution)

    def put_in_row(self, elements: list[tuple[Component, float]], number: int) -> None:
        """Side by side in the row of that *number* from the top, each at its own height."""
        width = 0.9 / len(elements)
        shift = _STAGGER[number % len(_STAGGER)] * min(1, width / 0.2)
        for at, (element, visibility) in enumerate(elements):
            evolution = min(max(0.05 + (at + 0.5) * width + shift, 0.02), 0.98)
            row = round(visibility / _CELL)
            for _ in range(12):
                if (row, round(evolution / _CELL)) not in self._taken:
                    break
                evolution = evolution + _CELL if evolution + _CELL < 0.98 else 0.05
            self._take(element, round(visibility, 4), round(evolution, 4))

    def _take(self, element: Component, visibility: float, evolution: float) -> None:
        self._taken.add((round(visibility / _CELL), round(evolution / _CELL)))
        self._placement.put(element, visibility, evolution)


def _place_elements(placement: Placement, elements: list[Component], high: list[float]) -> None:
    spread = _Spread(placement)
    partly: list[tuple[Component, float, float]] = []
    rows: dict[int, list[tuple[Component, float]]] = {}
    for element, visibility in zip(elements, high, strict=True):
        evolution = finite(element.evolution)
        if evolution is None:
            rows.setdefault(round(visibility / _CELL), []).append((element, visibility))
        elif finite(element.visibility) is None:
            partly.append((element, visibility, evolution))
        else:
            spread.put(element, visibility, evolution)
    for element, visibility, evolution in partly:
        spread.put_at_some_height(element, visibility, evolution)
    for number, row in enumerate(sorted(rows, reverse=True)):
        spread.put_in_row(rows[row], number)


def _place_forms(placement: Placement, pipeline: Pipeline) -> None:
    owner = placement.names.find(pipeline.name)
    spot = placement.of(owner) if isinstance(owner, Component) else None
    if spot is None:
        return
    missing = sum(finite(form.evolution) is None for form in pipeline.components)
    at = spot.evolution - 0.06 * (missing - 1) / 2
    for form in pipeline.components:
        evolution = finite(form.evolution)
        if evolution is None:
            evolution = min(max(round(at, 4), LEAST), MOST)
            at += 0.06
        placement.put(form, spot.visibility, evolution)


def _place_loose(placement: Placement, items: Iterable[Note | Accelerator]) -> None:
    stacked = 0
    for item in items:
        visibility, evolution = finite(item.visibility), finite(item.evolution)
        if visibility is None:
            visibility = DEFAULT_VISIBILITY
            if evolution is None:
                visibility = max(DEFAULT_VISIBILITY - 0.04 * stacked, 0.02)
                stacked += 1
        placement.put(item, visibility, DEFAULT_EVOLUTION if evolution is None else evolution)
