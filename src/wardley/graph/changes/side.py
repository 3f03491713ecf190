"""One of the two maps that are compared, with what is looked up in it."""

from math import isfinite

from wardley.graph.changes.change import Standing
from wardley.model.elements import Anchor, Component, Submap
from wardley.model.entries import Entry, read_entries
from wardley.model.faults import Faults
from wardley.model.map import WardleyMap
from wardley.model.names import Element, Names
from wardley.model.policy import Policy
from wardley.model.relations import PipelineComponent
from wardley.source.place import Place
from wardley.source.source import Source


class Side:
    """A map: its elements, their kinds, and its estate statements.

    ``owner`` names the pipeline of each form, by the form's identity. ``stages`` is where one stage gives way
    to the next: as the estate's policy says, or else as the axis does.
    """

    def __init__(self, map_: WardleyMap) -> None:
        self.map = map_
        self.names = Names(map_)
        self.elements: list[Element] = self.names.elements
        self.owner: dict[int, str] = {
            id(form): pipeline.name for pipeline in map_.pipelines for form in pipeline.components
        }
        self.entries: list[Entry] = list(read_entries(map_, Faults(map_.source or Source("", ""))))
        policy = Policy()
        policy.read(entry for entry in self.entries if entry.record.keyword == "policy")
        own: tuple[float, ...] = map_.evolution.boundaries
        self.stages = policy.numbers("stages") if "stages" in policy.changed else own

    def standing(self, element: Element) -> Standing:
        """Where *element* stands; a form stands at no height of its own, and an anchor in no stage."""
        evolution = known(element.evolution)
        stage = None if isinstance(element, Anchor) else self.stage(evolution, element.stage)
        visibility = known(element.visibility) if isinstance(element, Component) else None
        return Standing(visibility, evolution, stage)

    def stage(self, evolution: float | None, written: int | None = None) -> int | None:
        """The stage of *evolution*, or the one that is *written* in its place."""
        if written is not None or evolution is None:
            return written
        return sum(evolution >= boundary for boundary in self.stages)

    def place(self, line: int, words: str = "") -> Place | None:
        """Where *words* stand in *line*; None for what no line says."""
        source = self.map.source
        return source.place_of(line, words) if source is not None and line > 0 else None


def kind_of(element: Element) -> str:
    """What *element* is, as a `Subject` names it."""
    if isinstance(element, PipelineComponent):
        return "form"
    if isinstance(element, Anchor):
        return "anchor"
    return "submap" if isinstance(element, Submap) else "component"


def known(value: float | None) -> float | None:
    """*value*, None where it is no number that anything could be compared with."""
    return value if value is not None and isfinite(value) else None
