"""A visibility and an evolution for everything on a map."""

from collections.abc import Iterable

from wardley.layout.arrange import arrange
from wardley.layout.forms import evolutions
from wardley.layout.written import LEAST, MOST, Spot, finite, reach
from wardley.model.axes import EvolutionAxis
from wardley.model.elements import Accelerator, Component, Note
from wardley.model.map import WardleyMap
from wardley.model.names import Names
from wardley.model.relations import Pipeline, PipelineComponent

__all__ = ["LEAST", "MOST", "Placement", "Spot", "finite", "place"]

Placed = Component | PipelineComponent | Note | Accelerator

DEFAULT_VISIBILITY, DEFAULT_EVOLUTION = 0.9, 0.1
"""Where OnlineWardleyMaps puts a note without a place."""


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


def place(map_: WardleyMap) -> Placement:
    """A place for everything on *map_*: what is written stays, the rest is placed for it; see `arrange`.

    Deterministic; n log n in elements and links.
    """
    placement = Placement(Names(map_))
    elements: list[Component] = [*map_.components, *map_.anchors, *map_.submaps]
    spots = _written(map_, elements) or arrange(map_, placement.names, elements)
    for element, (visibility, evolution) in zip(elements, spots, strict=True):
        placement.put(element, visibility, evolution)
    for pipeline in map_.pipelines:
        _place_forms(placement, pipeline, map_.evolution)
    _place_loose(placement, map_.notes)
    _place_loose(placement, map_.accelerators)
    return placement


def _written(map_: WardleyMap, elements: list[Component]) -> list[Spot] | None:
    """The places of *elements* if each of them is written, as on most maps."""
    spots = []
    for element in elements:
        visibility, evolution = finite(element.visibility), finite(element.evolution)
        if visibility is None or evolution is None:
            return None
        if element.stage is not None:
            low, high = reach(map_.evolution, element) or (evolution, evolution)
            if low < high:
                return None
        spots.append(Spot(visibility, evolution))
    return spots


def _place_forms(placement: Placement, pipeline: Pipeline, axis: EvolutionAxis) -> None:
    owner = placement.names.find(pipeline.name)
    spot = placement.of(owner) if isinstance(owner, Component) else None
    if spot is None:
        return
    for form, evolution in zip(pipeline.components, evolutions(pipeline, axis, spot.evolution), strict=True):
        placement.put(form, spot.visibility, spot.evolution if evolution is None else evolution)


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
