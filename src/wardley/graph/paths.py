"""How one thing comes to rest on another."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.links import forms_of, lines_of_needs, place_of_line
from wardley.graph.meant import carries_over, meant, shown_again
from wardley.graph.placement import Placement
from wardley.graph.words import Thing
from wardley.source.place import Place

Spot = tuple[Chart, Placement]


@dataclass(frozen=True, slots=True)
class Step:
    """One step down: ``source`` needs ``target``, which stands on ``chart``; ``place`` says so.

    ``kind`` is ``need``; ``form`` from a pipeline's owner to one of its forms; or ``same`` where both are one
    thing on two maps, and the place is the target's.
    """

    kind: str
    chart: Chart
    source: Placement
    target: Placement
    place: Place


@dataclass(frozen=True, slots=True)
class Route:
    """A shortest way from ``source``, on ``chart``, down to ``target``; no ``steps`` between one thing."""

    chart: Chart
    source: Placement
    target: Placement
    steps: tuple[Step, ...]

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts that it leads over, each once, in order."""
        return tuple(dict.fromkeys((self.chart, *(step.chart for step in self.steps))))


def route(estate: Estate, source: str, target: str) -> Route | None:
    """A shortest way by which *source* comes to rest on *target*, or None where it does not.

    One that stays on one map is preferred, the first of the shortest; else maps are changed where one thing
    stands on several, each change counting as a step. Raises `wardley.graph.meant.NameUnknown`.
    """
    start, end = meant(estate, source), meant(estate, target)
    if start is end:
        chart, placement = start.placements[0]
        return Route(chart, placement, placement, ())
    goals = {placement for _, placement in end.placements}
    on_chart: dict[Chart, list[Spot]] = defaultdict(list)
    for spot in start.placements:
        on_chart[spot[0]].append(spot)
    ends = {chart for chart, _ in end.placements}
    ways = [_search(starts, goals, _below) for chart, starts in on_chart.items() if chart in ends]
    ways = [way for way in ways if way] or [_search(start.placements, goals, _Across(estate, start).below)]
    shortest = min(ways, key=len)
    return _route(shortest) if shortest else None


class _Across:
    """Steps down that may change maps, from each thing once."""

    def __init__(self, estate: Estate, start: Thing) -> None:
        self._again = shown_again(estate)
        self._crossed = {id(start)}

    def below(self, spot: Spot) -> Iterator[Spot]:
        """What *spot* needs, then the same thing elsewhere."""
        yield from _below(spot)
        thing = self._again.get(spot[1])
        if thing is not None and carries_over(spot[1]) and id(thing) not in self._crossed:
            self._crossed.add(id(thing))
            yield from thing.placements


def _below(spot: Spot) -> Iterator[Spot]:
    chart, placement = spot
    for number in chart.needs[placement.number]:
        yield chart, chart.placements[number]


def _search(starts: list[Spot], goals: set[Placement], step: Callable[[Spot], Iterable[Spot]]) -> list[Spot]:
    """A shortest way from one of *starts* to one of *goals*, with both ends; empty where there is none."""
    before: dict[Placement, Spot | None] = {placement: None for _, placement in starts}
    ring = starts
    while ring:
        following: list[Spot] = []
        for spot in ring:
            for other in step(spot):
                if other[1] in before:
                    continue
                before[other[1]] = spot
                if other[1] in goals:
                    return _traced(other, before)
                following.append(other)
        ring = following
    return []


def _traced(end: Spot, before: dict[Placement, Spot | None]) -> list[Spot]:
    spots = []
    spot: Spot | None = end
    while spot is not None:
        spots.append(spot)
        spot = before[spot[1]]
    return spots[::-1]


def _route(spots: list[Spot]) -> Route:
    charts = dict.fromkeys(chart for chart, _ in spots)
    lines = {chart: lines_of_needs(chart) for chart in charts}
    forms = {chart: forms_of(chart) for chart in charts}
    steps = []
    for (above, source), (chart, target) in pairwise(spots):
        ends = source.number, target.number
        # One map, too, may show one thing twice.
        if above is not chart or ends not in lines[chart]:
            steps.append(Step("same", chart, source, target, place_of_line(chart, target.line)))
            continue
        kind = "form" if target.number in forms[chart].get(source.number, ()) else "need"
        steps.append(Step(kind, chart, source, target, place_of_line(chart, lines[chart][ends])))
    return Route(*spots[0], spots[-1][1], tuple(steps))
