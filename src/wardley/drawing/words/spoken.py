"""What is said of each thing on a map to somebody who does not see it.

As in ``Kettle, Custom-Built, evolves to Product against inertia; needs Power``.
Stages are called by the map's own labels, without what these have in brackets. All words are on one line and
free of control characters; whoever writes them into XML or Markdown has yet to escape them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from wardley.drawing.canvas import fraction
from wardley.layout.ends import End, Joined
from wardley.layout.place import Placement, finite
from wardley.layout.reading import Reading
from wardley.model.axes import EvolutionAxis
from wardley.model.elements import Accelerator, Anchor, Annotation, Attitude, Component, Note, Submap
from wardley.model.map import WardleyMap
from wardley.model.relations import Evolution, Pipeline, PipelineComponent
from wardley.source.shown import one_line

MOST_NAMES = 30
"""Names in one list; of the others it is said how many there are."""

_AREAS = 20
"""Of further areas it is not said what stands in them: that would take areas times elements."""

_BRACKETED = re.compile(r"\s*\([^()]*\)\s*$")
_SOURCED = {"build": "built", "buy": "bought", "outsource": "outsourced"}
_FLOWS = {"forward": "flow to", "backward": "flow from", "both": "flow to and from"}
_ATTITUDES = {"pioneers": "Pioneers", "settlers": "Settlers", "townplanners": "Town planners"}


def listed(words: Iterable[str], most: int = MOST_NAMES) -> str:
    """*words* as in ``A, B and C``, or ``A, B and 7 more``."""
    names = list(words)
    if len(names) > most + 1:
        names = [*names[:most], f"{len(names) - most} more"]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def counted(count: int, noun: str) -> str:
    """*count* of what *noun* names, as in ``no links`` and ``2 links``."""
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"


def stage_names(axis: EvolutionAxis) -> tuple[str, ...]:
    """The four labels of *axis* as they are said; a blank one is ``stage 2``."""
    labels = map(one_line, axis.labels)
    return tuple(_BRACKETED.sub("", label) or label or f"stage {n}" for n, label in enumerate(labels, 1))


class Speaker:
    """Says what is on one map."""

    def __init__(self, map_: WardleyMap, placement: Placement, reading: Reading) -> None:
        self.map = map_
        self.stages = stage_names(map_.evolution)
        self._placement = placement
        self._reading = reading
        self._evolutions: dict[int, list[Evolution]] = {}
        for evolution in map_.evolutions:
            element = placement.names.find(evolution.name)
            if element is not None:
                self._evolutions.setdefault(id(element), []).append(evolution)
        self._pipelines: dict[int, list[Pipeline]] = {}
        self._owners: dict[int, str] = {}
        for pipeline in map_.pipelines:
            owner = placement.names.find(pipeline.name)
            if owner is not None:
                self._pipelines.setdefault(id(owner), []).append(pipeline)
                self._owners.update((id(form), one_line(owner.name)) for form in pipeline.components)

    def evolving(self, end: End) -> Sequence[Evolution]:
        """What is expected of the element at *end*; nothing where that is what it becomes."""
        return self._evolutions.get(id(end.element), ()) if end.evolution is None else ()

    def pipelines(self, end: End) -> Sequence[Pipeline]:
        """The pipelines that the element at *end* owns."""
        return self._pipelines.get(id(end.element), ()) if end.evolution is None else ()

    def kind(self, end: End) -> str:
        """``anchor``, ``submap``, ``form``, ``evolved`` or ``component``."""
        if end.evolution is not None:
            return "evolved"
        for kind, type_ in (("anchor", Anchor), ("submap", Submap), ("form", PipelineComponent)):
            if isinstance(end.element, type_):
                return kind
        return "component"

    def stage(self, end: End) -> int | None:
        """0..3, None where its text does not say."""
        item = end.element if end.evolution is None else end.evolution
        if item.stage is not None:
            return item.stage
        return self._stage(item.to if isinstance(item, Evolution) else item.evolution)

    def element(self, end: End) -> str:
        """All that there is to say of it."""
        return "; ".join([", ".join([name_of(end), *self.manner(end)]), *self.joins(end)])

    def manner(self, end: End) -> Iterator[str]:
        """What it is and where it stands: all that is said of it without its links."""
        element, stage = end.element, self.stage(end)
        if end.evolution is not None:
            yield f"what {one_line(element.name)} evolves to"
        elif isinstance(element, Submap | Anchor):
            yield self.kind(end)
        elif isinstance(element, PipelineComponent):
            yield f"form of {self._owners[id(element)]}" if id(element) in self._owners else "form"
        if stage is not None and not isinstance(element, Anchor):
            yield self.stages[stage]
        yield from _decorated(element if end.evolution is None else end.evolution)
        for pipeline in self.pipelines(end):
            yield self.pipeline(pipeline)
        for evolution in self.evolving(end):
            yield self.move(end, evolution)
        if self.is_held(end):
            yield "held back by inertia"

    def is_held(self, end: End) -> bool:
        """Whether inertia holds it back, and nothing is expected of it."""
        element = end.element
        held = isinstance(element, Component) and element.inertia
        return held and end.evolution is None and not self.evolving(end)

    def pipeline(self, pipeline: Pipeline) -> str:
        """A pipeline, without its owner."""
        if pipeline.components:
            return f"pipeline of {listed(one_line(form.name) for form in pipeline.components)}"
        start, end = self._stage(pipeline.start), self._stage(pipeline.end)
        if start is None or end is None:
            return "pipeline"
        start, end = sorted((start, end))
        if start == end:
            return f"pipeline within {self.stages[start]}"
        return f"pipeline from {self.stages[start]} to {self.stages[end]}"

    def move(self, end: End, evolution: Evolution, *, from_: bool = False) -> str:
        """Where *evolution* leads; *from_*: and from where."""
        now = self.stage(end)
        then = self.stage(End(end.element, evolution))
        words = "evolves"
        if then is not None:
            back = "back " if _is_back(now, then, end, evolution) else ""
            start = f"from {self.stages[now]} " if from_ and now is not None and now != then else ""
            words = f"evolves {start}{back}{'within' if now == then else 'to'} {self.stages[then]}"
        if evolution.rename:
            words += f" as {one_line(evolution.rename)}"
        if isinstance(end.element, Component) and end.element.inertia:
            words += " against inertia"
        return words + "".join(f", then {word}" for word in _decorated(evolution))

    def joins(self, end: End) -> Iterator[str]:
        """What its links say: what it needs, and what flows."""
        lines = self._reading.of(end)
        needs = [f"{name_of(line.target)}{_aside(line)}" for line in lines if line.link.flow == "none"]
        if needs:
            yield f"needs {listed(needs)}"
        flows = [line for line in lines if line.link.flow != "none"]
        for line in flows[:MOST_NAMES]:
            label = one_line(line.link.flow_label or "")
            said = f"{_FLOWS[line.link.flow]} {name_of(line.target)}{_aside(line)}"
            yield f"{said}: {label}" if label else said
        if len(flows) > MOST_NAMES:
            yield f"{len(flows) - MOST_NAMES} more flows"

    def along(self, line: Joined) -> str:
        """What flows along *line*, and what is written there; nothing where it is a bare link."""
        flow, label = line.link.flow, one_line(line.link.flow_label or "")
        parts = [] if flow == "none" else [f"{_FLOWS[flow]} it" + (f": {label}" if label else "")]
        return ", ".join([*parts, *filter(None, [one_line(line.link.context or "")])])

    def note(self, note: Note) -> str:
        """A note."""
        return f"Note: {one_line(note.text)}"

    def annotation(self, annotation: Annotation) -> str:
        """A numbered remark."""
        number = "" if annotation.number is None else f" {annotation.number}"
        return f"Annotation{number}: {one_line(annotation.text)}"

    def force(self, force: Accelerator) -> str:
        """What speeds evolution up or slows it down."""
        spot = self._placement.of(force)
        stage = None if spot is None else self._stage(spot.evolution)
        kind = "Decelerator" if force.decelerates else "Accelerator"
        return f"{kind}: {one_line(force.name)}" + (f", in {self.stages[stage]}" if stage is not None else "")

    def areas(self) -> Iterator[str]:
        """The areas of attitudes, in their order, with what stands in each."""
        for number, attitude in enumerate(self.map.attitudes):
            yield self._area(attitude) if number < _AREAS else _ATTITUDES[attitude.kind]

    def _area(self, attitude: Attitude) -> str:
        left, right = sorted((fraction(attitude.left, 0.1), fraction(attitude.right, 0.2)))
        low, high = sorted((fraction(attitude.top, 0.9), fraction(attitude.bottom, 0.8)))
        spots = ((end, self._placement.of(end.element)) for end in self._reading.order if not end.evolution)
        inside = [
            name_of(end)
            for end, spot in spots
            if spot and left <= spot.evolution <= right and low <= spot.visibility <= high
        ]
        return f"{_ATTITUDES[attitude.kind]}: {listed(inside) or 'an area without components'}"

    def _stage(self, evolution: float | None) -> int | None:
        known = finite(evolution)
        return None if known is None else self.map.evolution.stage_of(known)


def name_of(end: End) -> str:
    """The name of *end*: the element's, or the new one that it gets."""
    rename = end.evolution.rename if end.evolution is not None else None
    return one_line(rename or end.element.name)


def _decorated(item: Component | PipelineComponent | Evolution) -> Iterator[str]:
    if isinstance(item, PipelineComponent):
        return
    if item.sourcing:
        yield _SOURCED[item.sourcing]
    if item.market:
        yield "a market"
    if item.ecosystem:
        yield "an ecosystem"


def _is_back(now: int | None, then: int, end: End, evolution: Evolution) -> bool:
    if now is None or now != then:
        return now is not None and then < now
    start, to = finite(end.element.evolution), finite(evolution.to)
    return start is not None and to is not None and to < start


def _aside(line: Joined) -> str:
    context = one_line(line.link.context or "")
    return f" ({context})" if context else ""
