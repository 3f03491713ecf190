"""One map of an estate, as lists that rules walk in linear time."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from wardley.graph.placement import Placement
from wardley.graph.reach import Reach
from wardley.model.axes import STAGES
from wardley.model.elements import Anchor, Submap
from wardley.model.map import WardleyMap
from wardley.model.names import Element, Names
from wardley.model.relations import Link, PipelineComponent
from wardley.source.place import Place
from wardley.source.source import Source

TOP = 0.85
"""The visibility from which what nothing needs is taken for a user's need (own count on 146 maps)."""


class _Found(dict[str, int]):
    """By name as written: the number of the placement that it means, -1 for none. Each is looked up once."""

    def __init__(self, names: Names, number: dict[int, int]) -> None:
        super().__init__((name, number[id(element)]) for name, element in names.exact.items())
        self._names = names
        self._number = number

    def __missing__(self, name: str) -> int:
        element = self._names.find(name)
        self[name] = number = -1 if element is None else self._number[id(element)]
        return number


class Chart:
    """A map with its placements, numbered as they stand, and who needs whom among them.

    ``name`` is the stem of its file, ``title`` what people call it. ``needs[n]`` are the numbers of
    what placement *n* needs, ``needed_by[n]`` of what needs it: links without a flow, and the
    forms of a pipeline as needs of their owner. ``links`` pairs every link whose ends are both declared with
    the numbers of its ends.
    """

    def __init__(self, map_: WardleyMap, name: str, boundaries: tuple[float, ...] | None = None) -> None:
        self.map = map_
        self.name = name
        self.title = map_.title or name
        self.source = map_.source or Source(name, "")
        self.names = Names(map_)
        own = map_.evolution.boundaries
        self.boundaries: tuple[float, ...] = boundaries or own
        self.placements = [self._placement(n, element) for n, element in enumerate(self.names.elements)]
        self._number = {id(element): n for n, element in enumerate(self.names.elements)}
        self.needs: list[list[int]] = [[] for _ in self.placements]
        self.needed_by: list[list[int]] = [[] for _ in self.placements]
        self._found = _Found(self.names, self._number)
        self._known: dict[int, dict[str, object]] = {}
        self._connect()
        for evolution in map_.evolutions:
            placement = self.find(evolution.name)
            if placement is not None and placement.evolves is None:
                placement.evolves = evolution

    def _placement(self, number: int, element: Element) -> Placement:
        kind = "activity"
        if isinstance(element, Anchor):
            kind = "anchor"
        elif isinstance(element, Submap):
            kind = "submap"
        elif isinstance(element, PipelineComponent):
            kind = "form"
        stage = element.stage
        if stage is None and element.evolution is not None:
            stage = self.stage_of(element.evolution)
        return Placement(number, element, kind, stage, self.source)

    def _connect(self) -> None:
        found, needs, needed_by = self._found, self.needs, self.needed_by
        ends = [(link, found[link.source], found[link.target]) for link in self.map.links]
        self.links: list[tuple[Link, int, int]] = [end for end in ends if end[1] >= 0 and end[2] >= 0]
        for link, source, target in self.links:
            if link.flow == "none":
                needs[source].append(target)
                needed_by[target].append(source)
        for pipeline in self.map.pipelines:
            owner = found[pipeline.name]
            for form in pipeline.components if owner >= 0 else ():
                number = self._number[id(form)]
                needs[owner].append(number)
                needed_by[number].append(owner)

    @cached_property
    def place(self) -> Place:
        """Where the map as a whole is pointed at: its title, or the first line that says something."""
        lines = self.source.lines
        for number, line in enumerate(lines, 1):
            if line.startswith("title "):
                return self.source.place(number)
        first = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
        return self.source.place(first)

    def stage_of(self, evolution: float) -> int:
        """0 genesis .. 3 commodity; a value on a boundary belongs to the later stage."""
        return bisect_right(self.boundaries, evolution)

    def find(self, name: str) -> Placement | None:
        """The placement that *name* means on this map, or None."""
        number = self._found[name]
        return None if number < 0 else self.placements[number]

    @cached_property
    def anchors(self) -> list[Placement]:
        """Those whose needs the map serves: its anchors, or where it has none, those that it implies.

        Implied are components that need something, that nothing needs and that stand at the top
        (visibility from 0.85); where none stands so high, the highest of them.
        """
        written = [placement for placement in self.placements if placement.kind in ("anchor", "need")]
        return written or self.implied

    @cached_property
    def implied(self) -> list[Placement]:
        """The components that stand where anchors would."""
        heads = [
            placement
            for placement in self.placements
            if self.needs[placement.number]
            and not self.needed_by[placement.number]
            and placement.kind not in ("anchor", "form")
        ]
        highest = min(TOP, max((head.visibility or 0 for head in heads), default=0))
        return [head for head in heads if (head.visibility or 0) >= highest]

    @cached_property
    def reach(self) -> Reach:
        """What stands above and below each placement."""
        return Reach(self.needs, [anchor.number for anchor in self.anchors])

    def known(self, placement: Placement) -> dict[str, object]:
        """What is known of *placement*, by word, in the order of reading; made once, not to be changed."""
        found = self._known.get(placement.number)
        if found is None:
            found = self._known[placement.number] = self._made_known(placement)
        return found

    def _made_known(self, placement: Placement) -> dict[str, object]:
        facts = placement.facts
        values = (
            ("evolution", placement.evolution),
            ("stage", None if placement.stage is None else STAGES[placement.stage]),
            ("who", placement.who), ("how", placement.how), ("supplier", placement.supplier),
            ("team", facts and facts.team), ("owner", facts and facts.owner), ("people", placement.people),
            ("cost", placement.cost), ("alternatives", list(placement.alternatives) or None),
            ("needs_above", self.reach.counts[placement.number]), ("needs", self.reach.total),
        )  # fmt: skip
        return {name: value for name, value in values if value is not None}

    def below(self, placement: Placement) -> Iterator[Placement]:
        """Everything that *placement* rests on, nearest first."""
        return self._walk(placement, self.needs)

    def above(self, placement: Placement) -> Iterator[Placement]:
        """Everything that rests on *placement*, nearest first."""
        return self._walk(placement, self.needed_by)

    def _walk(self, placement: Placement, step: list[list[int]]) -> Iterator[Placement]:
        seen = {placement.number}
        ring = [placement.number]
        while ring:
            following: list[int] = []
            for number in ring:
                for neighbour in step[number]:
                    if neighbour not in seen:
                        seen.add(neighbour)
                        following.append(neighbour)
                        yield self.placements[neighbour]
            ring = following

    @cached_property
    def cycles(self) -> list[list[int]]:
        """The sets of two or more placements that all need one another, each in order of number."""
        return sorted(group for group in self.reach.order if len(group) > 1)
