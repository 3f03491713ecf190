"""The JSON document of a map, as pydantic checks and describes it."""

from pydantic import BaseModel, ConfigDict, Field

from wardley.model.axes import EvolutionAxis, Size, ValueChainAxis
from wardley.model.elements import (
    Accelerator,
    Anchor,
    Annotation,
    Attitude,
    Component,
    Note,
    Position,
    Submap,
    Url,
)
from wardley.model.map import WardleyMap
from wardley.model.records import Record
from wardley.model.relations import Evolution, Link, Pipeline, Unresolved


class MapDocument(BaseModel):
    """A Wardley map. Visibility and evolution run from 0 to 1; null is unknown; lines start at 1."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="WardleyMap")

    title: str | None = None
    style: str | None = None
    size: Size | None = None
    evolution: EvolutionAxis = EvolutionAxis()
    value_chain: ValueChainAxis = ValueChainAxis()
    anchors: tuple[Anchor, ...] = ()
    components: tuple[Component, ...] = ()
    submaps: tuple[Submap, ...] = ()
    pipelines: tuple[Pipeline, ...] = ()
    evolutions: tuple[Evolution, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    annotations_box: Position | None = None
    attitudes: tuple[Attitude, ...] = ()
    accelerators: tuple[Accelerator, ...] = ()
    urls: tuple[Url, ...] = ()
    records: tuple[Record, ...] = ()
    unresolved: tuple[Unresolved, ...] = Field(default=(), description="Names that nothing declares.")

    def to_map(self) -> WardleyMap:
        """The map of this document."""
        return WardleyMap(**{name: getattr(self, name) for name in type(self).model_fields})
