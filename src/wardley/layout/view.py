"""A part of a map as a map of its own, in which everything stands where it stood on the whole."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from math import hypot
from typing import NamedTuple, TypeVar

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.selector import ViewRefused
from wardley.graph.view import Wanted, chosen
from wardley.layout.place import Placement, Spot, finite, place
from wardley.model.elements import Accelerator, Annotation, Component, Note, Position, Submap, Url
from wardley.model.map import WardleyMap
from wardley.model.relations import Pipeline, PipelineComponent

NEAR = 0.15
"""How far a remark may stand from the component that it is about, on a map of 1 by 1."""

C = TypeVar("C", bound=Component)
M = TypeVar("M", bound=WardleyMap)
R = TypeVar("R", Note, Accelerator)


Texts = str | Sequence[str]


class View(NamedTuple):
    """What is shown of a map: ``map`` (None: nothing of it is), and ``words`` that say what that is."""

    map: WardleyMap | None
    words: str


def view(map_: M, wanted: tuple[Texts, Texts, Texts], depth: int | None, plans: Sequence[WardleyMap]) -> M:
    """What *wanted* shows of *map_*: focus, only and hide, as in `Wanted`; *plans* say more of its estate."""
    focus, only, hide = ((texts,) if isinstance(texts, str) else tuple(texts) for texts in wanted)
    every = Wanted(focus, only, hide, depth)
    if not every and depth is None:
        return map_
    estate = Estate([map_, *plans])
    shown = views(estate, every)
    found = next((part.map for chart, part in shown.items() if chart.map is map_), None)
    if found is None:
        raise ViewRefused("nothing is left to show", "it is on the other maps")
    assert isinstance(found, type(map_))
    return found


def views(estate: Estate, wanted: Wanted) -> dict[Chart, View]:
    """What *wanted* shows of each map of *estate*; raises as `wardley.graph.view.chosen` does."""
    found = chosen(estate, wanted)
    return {chart: _view(chart, numbers, found.words) for chart, numbers in found.numbers.items()}


def _view(chart: Chart, numbers: frozenset[int], words: str) -> View:
    if not numbers:
        return View(None, words)
    map_ = cut(chart, numbers)
    total = len(chart.map.components)
    count = f"{len(map_.components)} of {total} component{'' if total == 1 else 's'}"
    return View(map_, f"{words}; {count}")


def cut(chart: Chart, numbers: Collection[int]) -> WardleyMap:
    """The map of *chart* with the placements of these *numbers* and nothing that hangs on the others.

    Links, evolutions and facts go with what they speak of, and a pipeline goes with its owner. A note, a
    place of an annotation and an accelerator belong to the component nearest to them, if it is as near as
    `NEAR`, and stay or go with it. Every place is filled in, so that nothing moves.
    """
    map_, kept = chart.map, frozenset(numbers)
    part = _Part(chart, kept, place(map_))
    remarks = _Remarks(chart, kept, part.placement)
    submaps = tuple(part.elements(map_.submaps))
    return replace(
        map_,
        anchors=tuple(part.elements(map_.anchors)),
        components=tuple(part.elements(map_.components)),
        submaps=submaps,
        pipelines=tuple(part.pipelines(map_.pipelines)),
        evolutions=tuple(item for item in map_.evolutions if part.shows(item.name)),
        links=tuple(item for item in map_.links if part.shows(item.source) and part.shows(item.target)),
        notes=tuple(remarks.standing(map_.notes)),
        annotations=tuple(remarks.annotations(map_.annotations)),
        accelerators=tuple(remarks.standing(map_.accelerators)),
        urls=_urls(map_, submaps),
        records=tuple(
            item
            for item in map_.records
            if item.keyword not in ("estate", "signs") or not part.hides(item.name or "")
        ),
    )


def _urls(map_: WardleyMap, submaps: tuple[Submap, ...]) -> tuple[Url, ...]:
    """The addresses but those that only hidden submaps lead to."""
    led = {submap.url for submap in submaps}
    hidden = {submap.url for submap in map_.submaps} - led
    return tuple(url for url in map_.urls if url.name not in hidden)


class _Part:
    """What is shown of a map, each thing at its place."""

    def __init__(self, chart: Chart, kept: frozenset[int], placement: Placement) -> None:
        self._chart = chart
        self._kept = kept
        self._elements = {id(chart.placements[number].element) for number in kept}
        self.placement = placement

    def shows(self, name: str) -> bool:
        """Whether what *name* means is shown."""
        found = self._chart.find(name)
        return found is not None and found.number in self._kept

    def hides(self, name: str) -> bool:
        """Whether *name* means something that is not shown."""
        found = self._chart.find(name)
        return found is not None and found.number not in self._kept

    def elements(self, items: Iterable[C]) -> Iterator[C]:
        """Those of *items* that are shown, each with both its numbers."""
        for item in items:
            if id(item) in self._elements:
                spot = self.placement.of(item)
                yield item if spot is None else _at(item, spot)

    def pipelines(self, items: Iterable[Pipeline]) -> Iterator[Pipeline]:
        """The pipelines of owners that are shown; one that has lost all its forms is a square alone."""
        for item in items:
            if not self.shows(item.name):
                continue
            forms = tuple(self._forms(item))
            if not item.components or forms == item.components:
                yield item
            elif not forms:
                yield replace(item, start=None, end=None, hidden=True, components=())
            else:
                ends = [form.evolution for form in forms if form.evolution is not None]
                start, end = (min(ends), max(ends)) if ends else (item.start, item.end)
                yield replace(item, start=start, end=end, components=forms)

    def _forms(self, pipeline: Pipeline) -> Iterator[PipelineComponent]:
        for form in pipeline.components:
            if id(form) in self._elements:
                spot = self.placement.of(form)
                same = spot is None or (form.evolution == spot.evolution and form.stage is None)
                yield form if same or spot is None else replace(form, evolution=spot.evolution, stage=None)


def _at(item: C, spot: Spot) -> C:
    """*item* with the numbers of *spot*: a stage's name would be spread anew among fewer."""
    if (item.visibility, item.evolution, item.stage) == (*spot, None):
        return item
    return replace(item, visibility=spot.visibility, evolution=spot.evolution, stage=None)


class _Remarks:
    """Which remarks stay: those that are about what is shown, and those about nothing in particular."""

    def __init__(self, chart: Chart, kept: frozenset[int], placement: Placement) -> None:
        self._kept = kept
        self._placement = placement
        self._cells: dict[tuple[int, int], list[tuple[Spot, int]]] = {}
        map_ = chart.map
        if map_.notes or map_.annotations or map_.accelerators:
            for one in chart.placements:
                spot = placement.of(one.element)
                if spot is not None:
                    self._cells.setdefault(_cell(spot), []).append((spot, one.number))

    def standing(self, items: Iterable[R]) -> Iterator[R]:
        """Those of *items* that stay, each with both its numbers."""
        for item in items:
            spot = self._placement.of(item)
            if spot is None:
                yield item
            elif self._stays(spot):
                same = (item.visibility, item.evolution) == spot
                yield item if same else replace(item, visibility=spot.visibility, evolution=spot.evolution)

    def annotations(self, items: Iterable[Annotation]) -> Iterator[Annotation]:
        """The annotations that nothing points away from, with those of their places that stay."""
        for item in items:
            places = tuple(filter(self._place_stays, item.places))
            if places or not item.places:
                yield item if places == item.places else replace(item, places=places)

    def _place_stays(self, position: Position) -> bool:
        visibility, evolution = finite(position.visibility), finite(position.evolution)
        return visibility is None or evolution is None or self._stays(Spot(visibility, evolution))

    def _stays(self, spot: Spot) -> bool:
        row, column = _cell(spot)
        near = [
            (hypot(other.visibility - spot.visibility, other.evolution - spot.evolution), number)
            for across in (-1, 0, 1)
            for down in (-1, 0, 1)
            for other, number in self._cells.get((row + down, column + across), ())
        ]
        distance, number = min(near, default=(NEAR + 1, -1))
        return distance > NEAR or number in self._kept


def _cell(spot: Spot) -> tuple[int, int]:
    return int(spot.visibility // NEAR), int(spot.evolution // NEAR)
