"""The whole map: title, axes, elements, relations and notes."""

from dataclasses import dataclass, field

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
from wardley.model.records import Record
from wardley.model.relations import Evolution, Link, Pipeline, Unresolved
from wardley.source.diagnostic import Diagnostic
from wardley.source.source import Source

OF_THE_TEXT = ("diagnostics", "source")
"""Fields of a `WardleyMap` that belong to the text it was read from, and not to the map."""


@dataclass(slots=True)
class WardleyMap:
    """A Wardley map as its text says it, in the order of the text.

    ``title`` and ``style`` are None where not written. ``annotations_box`` is where the
    list of annotations stands. ``records`` are the estate, strategy and plan statements.
    ``diagnostics`` say what in the text could not be read or points at nothing, and
    ``unresolved`` lists the latter as data; both, and ``source``, are left out of
    comparisons.
    """

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
    unresolved: tuple[Unresolved, ...] = field(default=(), compare=False)
    diagnostics: tuple[Diagnostic, ...] = field(default=(), compare=False, repr=False)
    source: Source | None = field(default=None, compare=False, repr=False)
