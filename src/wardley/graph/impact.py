"""What falls when something goes.

Every line of a value chain is a need that nothing else meets: if a component stops, so does what stands on
it. Only the forms of a pipeline are choices: their owner stands while one of them does. One thing on
several maps goes on all of them at once; but that somebody's needs are not met on one map says nothing of
what the same people need on another.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.links import forms_of, lines_of_needs, place_of_line
from wardley.graph.meant import carries_over, meant, shown_again, supplied_by, suppliers
from wardley.graph.placement import Placement
from wardley.graph.words import Thing
from wardley.model.names import normalised
from wardley.source.place import Place

Spot = tuple[Chart, Placement]


@dataclass(frozen=True, slots=True)
class Standing:
    """A component that stands on what goes.

    ``depth`` counts the lines between them, from 1. ``through`` is the neighbour on a shortest way there,
    and ``place`` where that need is written; where the way comes over from the map ``elsewhere``, they are
    the same thing there, and where this component is declared. ``falls`` is False where another form of a
    pipeline may carry it.
    """

    placement: Placement
    depth: int
    through: Placement
    place: Place
    falls: bool
    elsewhere: Chart | None = None


@dataclass(frozen=True, slots=True)
class MapImpact:
    """What goes on one map.

    ``gone`` is what goes by itself, ``standing`` what stands on it, nearest first. ``needs`` is how many
    needs the map shows; of them ``falling`` fall, and ``leaning`` do where no other form of a pipeline
    carries them.
    """

    chart: Chart
    gone: tuple[Placement, ...]
    standing: tuple[Standing, ...]
    falling: tuple[Placement, ...]
    leaning: tuple[Placement, ...]
    needs: int


@dataclass(frozen=True, slots=True)
class Impact:
    """What falls when ``name`` goes: a component, or a ``supplier`` with all ``things`` that come from it."""

    name: str
    supplier: bool
    things: tuple[str, ...]
    maps: tuple[MapImpact, ...]


def impact(estate: Estate, name: str) -> Impact:
    """What falls when the component *name* goes, map by map.

    Raises `wardley.graph.meant.NameUnknown`.
    """
    thing = meant(estate, name)
    return _impact(estate, thing.name, [thing], supplier=False)


def impact_of_supplier(estate: Estate, name: str) -> Impact:
    """What falls when everything goes at once that comes from the supplier *name*, map by map.

    That is what ``estate`` lines say of it, and what contracts with it cover. Raises
    `wardley.graph.meant.NameUnknown`.
    """
    things = supplied_by(estate, name)
    return _impact(estate, suppliers(estate)[normalised(name)], things, supplier=True)


def _impact(estate: Estate, name: str, things: list[Thing], *, supplier: bool) -> Impact:
    starts = [spot for thing in things for spot in thing.placements]
    again = shown_again(estate)
    reached = _Reached(again, starts)
    fallen = _fallen(again, starts, reached)
    maps = [_on_one_map(chart, reached, fallen) for chart in estate.charts if chart in reached.by_chart]
    return Impact(name, supplier, tuple(thing.name for thing in things), tuple(maps))


class _Reached:
    """Everything that stands on *starts*, with the fewest lines between; one thing joins several maps."""

    def __init__(self, again: dict[Placement, Thing], starts: list[Spot]) -> None:
        self.depth: dict[Placement, int] = {}
        self.through: dict[Placement, Spot] = {}
        self.by_chart: dict[Chart, list[Placement]] = defaultdict(list)
        self._again = again
        self._crossed = {id(again.get(placement)) for _, placement in starts}
        ring: list[Spot] = []
        for chart, placement in starts:
            self._add(ring, chart, placement, 0, None)
        depth = 0
        while ring:
            depth += 1
            ring = self._next(ring, depth)

    def _next(self, ring: list[Spot], depth: int) -> list[Spot]:
        following: list[Spot] = []
        for chart, placement in ring:
            for number in chart.needed_by[placement.number]:
                self._add(following, chart, chart.placements[number], depth, (chart, placement))
        for spot in tuple(following):
            for other_chart, other in _elsewhere(self._again.get(spot[1]), self._crossed):
                self._add(following, other_chart, other, depth, spot)
        return following

    def _add(
        self, ring: list[Spot], chart: Chart, placement: Placement, depth: int, via: Spot | None
    ) -> None:
        if placement in self.depth:
            return
        self.depth[placement] = depth
        self.by_chart[chart].append(placement)
        if via is not None:
            self.through[placement] = via
        ring.append((chart, placement))


def _elsewhere(thing: Thing | None, crossed: set[int]) -> Iterator[Spot]:
    """Where else *thing* falls when it falls somewhere; *crossed* remembers what was asked for before."""
    if thing is None or id(thing) in crossed:
        return
    crossed.add(id(thing))
    for chart, placement in thing.placements:
        if carries_over(placement):
            yield chart, placement


def _fallen(again: dict[Placement, Thing], starts: list[Spot], reached: _Reached) -> set[Placement]:
    """What falls for certain: what needs something that falls, a pipeline's owner with its last form."""
    choices = {
        chart: {owner: set(forms) for owner, forms in forms_of(chart).items()} for chart in reached.by_chart
    }
    fallen = {placement for _, placement in starts}
    crossed = {id(again.get(placement)) for placement in fallen}
    waiting = list(starts)
    while waiting:
        chart, placement = waiting.pop()
        spots = list(_elsewhere(again.get(placement), crossed))
        # A pipeline's owner may be linked to its form as well: that is no second need.
        for number in dict.fromkeys(chart.needed_by[placement.number]):
            left = choices[chart].get(number, set())
            was_choice = placement.number in left
            left.discard(placement.number)
            if not (was_choice and left):
                spots.append((chart, chart.placements[number]))
        for spot in spots:
            if spot[1] not in fallen:
                fallen.add(spot[1])
                waiting.append(spot)
    return fallen


def _on_one_map(chart: Chart, reached: _Reached, fallen: set[Placement]) -> MapImpact:
    lines = lines_of_needs(chart)
    here = sorted(reached.by_chart[chart], key=lambda placement: (reached.depth[placement], placement.number))
    standing = []
    for placement in here:
        if placement not in reached.through:
            continue
        other, through = reached.through[placement]
        # One map, too, may show one thing twice.
        there = other is not chart or (placement.number, through.number) not in lines
        line = placement.line if there else lines[placement.number, through.number]
        standing.append(
            Standing(
                placement, reached.depth[placement], through, place_of_line(chart, line),
                placement in fallen, other if there else None,
            )
        )  # fmt: skip
    met = set(here)
    needs = [anchor for anchor in chart.anchors if anchor in met]
    return MapImpact(
        chart,
        tuple(placement for placement in here if placement not in reached.through),
        tuple(standing),
        tuple(need for need in needs if need in fallen),
        tuple(need for need in needs if need not in fallen),
        len(chart.anchors),
    )
