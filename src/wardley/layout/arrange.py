"""A place for the elements that have none, or half of one, among those that have."""

from collections.abc import Sequence

from wardley.layout.across import LEFT, RIGHT, Bounds, across
from wardley.layout.apart import FIRM, LOOSE, MANY, Figure, Settler, extent
from wardley.layout.boxes import DROP, Box, boxes, spaced, within
from wardley.layout.chain import BOTTOM, TOP, heights
from wardley.layout.ground import Ground, Room
from wardley.layout.needs import joined, needs
from wardley.layout.outline import figure_of, remarks, size_of
from wardley.layout.weave import Point, Rider, Weave
from wardley.layout.written import Spot, finite, reach
from wardley.model.elements import Anchor, Component
from wardley.model.map import WardleyMap
from wardley.model.names import Names

_BAND, _WIDE_BAND = 0.3, 0.5
"""How far off its layer an element stands at most, and a leaf, as a share of the way to the next one."""

_LEAST_BAND = 20.0
_ASIDE = 50.0
"""How far an element of whose evolution nothing is known gives way to others at least, px."""

_GAP, _APART = 24.0, 170.0
"""What is kept free between names in a row, and how far elements in it are apart where there is room, px."""

_FOOT = 0.04
"""Where the lowest stand: no circle touches the axis below."""

_BOX_FOOT = 0.06
"""Where the lowest owners of boxes stand."""

_STRIDE = 0.12
"""How far an element stands before what it becomes, where there is room."""

_SLACK = 0.7
"""How far off its layer an element stands at most where boxes leave no room, as a share of the way."""

_STEPS = ((200, 0.02), (800, 0.01), (4000, 0.005), (float("inf"), 0.002))
"""How far apart the places are that elements may take, by how many there are at most."""


def arrange(map_: WardleyMap, names: Names, elements: Sequence[Component]) -> list[Spot]:
    """The place of each of *elements*, the components, anchors and submaps of *map_*; *names* are its names.

    What is written stays. Visibilities follow from the value chain (`chain`), anchors on top; evolutions
    lie within the stages that are named, or near what an element is joined to (`across`); and each then gives
    way to the figures, names and links around it (`apart`, `weave`). Whole hundredths on all but large
    maps, which read well in a text.

    Leaves, which nothing rests on but what needs them, come last, when all else has its place: so a leaf more
    or less moves next to nothing else. Owners of boxes come first: nothing else may stand in these but their
    forms (`boxes`). Of several in a layer the names decide which comes first, not where
    they stand, which changes with every link.
    """
    return _Arrangement(map_, names, elements).found


class _Arrangement:
    def __init__(self, map_: WardleyMap, names: Names, elements: Sequence[Component]) -> None:
        self._map, self._names, self._elements = map_, names, elements
        self._boxes = boxes(map_, names, elements)
        self._owners = dict.fromkeys(box.owner for box in self._boxes)
        self._forms = {form.element: (box, form.evolution) for box in self._boxes for form in box.forms}
        self._needs = needs(map_, names, elements)
        self._joined = joined(self._needs)
        # What a form needs, its owner's place has to allow for.
        self._chain = needs(map_, names, elements, {at: box.owner for at, (box, _) in self._forms.items()})
        self._alone = [not others for others in joined(self._chain)]
        self._leaf = [
            len(joined) <= 1 and not needs and not isinstance(element, Anchor) and at not in self._owners
            for at, (element, needs, joined) in enumerate(
                zip(elements, self._needs, self._joined, strict=True)
            )
        ]
        self._known = [finite(element.visibility) for element in elements]
        self._high, self._step = self._heights()
        self._bounds = self._bounded()
        self._step_along = next(step for most, step in _STEPS if len(elements) <= most)
        self._along = self._reckoned()
        self._width, self._height = size_of(map_)
        self.found = self._settled()

    def _heights(self) -> tuple[list[float], float]:
        needed = {target for targets in self._chain for target in targets}
        known = list(self._known)
        for at, element in enumerate(self._elements):
            if isinstance(element, Anchor) and known[at] is None and at not in needed:
                known[at] = TOP
        high, step = heights(known, self._chain)
        for at in range(len(known)):
            if known[at] is None and self._alone[at]:
                high[at] = (TOP + BOTTOM) / 2
        for at, (box, _) in self._forms.items():
            high[at] = high[box.owner]
        return high, step

    def _bounded(self) -> list[Bounds]:
        held: dict[int, Box] = {}
        for box in self._boxes:
            held.setdefault(box.owner, box)
        bounds = [self._bound(element, held.get(at)) for at, element in enumerate(self._elements)]
        for at, (_, evolution) in self._forms.items():
            bounds[at] = Bounds(evolution, evolution)
        ahead = {id(self._names.find(item.name)): item.to for item in reversed(self._map.evolutions)}
        return [
            _short_of(bound, finite(ahead.get(id(element))))
            for bound, element in zip(bounds, self._elements, strict=True)
        ]

    def _bound(self, element: Component, box: Box | None) -> Bounds:
        """Where *element* may stand, which owns this *box*."""
        axis = self._map.evolution
        span = reach(axis, element)
        if box is not None:
            inside = within(axis, element, (box.start, box.end))
            if inside is not None:
                return Bounds(*box.held(inside))
        if span is None:
            wide = max(extent(element.name)[0] + _GAP, _APART)
            return Bounds(LEFT, RIGHT, True, wide / size_of(self._map)[0])
        return Bounds(*span)

    def _reckoned(self) -> list[float]:
        """How far along each element wishes to stand, in steps from the middle of its stage.

        Leaves follow what needs them, and draw nothing themselves.
        """
        drawn = [
            others if self._leaf[at] else [other for other in others if not self._leaf[other]]
            for at, others in enumerate(self._joined)
        ]
        found = across(self._bounds, self._high, drawn)
        return [
            _in_steps(along, bound, self._step_along)
            for along, bound in zip(found, self._bounds, strict=True)
        ]

    def _settled(self) -> list[Spot]:
        """The places, once every figure has its room: what is written first, then from the top down.

        Where there is time for links too, each is looked at twice: at first, what is below has no place.
        """
        # Sums that differ in their last digits only are one height: nothing may hang on these.
        wishes = [
            (along * self._width, round((1 - high) * self._height, 3))
            for along, high in zip(self._along, self._high, strict=True)
        ]
        wishes = self._with_room_for_boxes(wishes)
        names = [element.name for element in self._elements]
        waiting = sorted(
            [at for at in range(len(wishes)) if not self._is_written(at) and at not in self._forms],
            key=lambda at: (*self._turn(at), wishes[at][1], names[at], at),
        )
        figures, weave = self._figures(), Weave(list(wishes), self._joined, self._riders())
        weave.show(at for at in range(len(wishes)) if self._is_written(at))
        standing: list[int] = []
        for leaves, worth in ((False, FIRM), (True, LOOSE)):
            group = [at for at in waiting if self._leaf[at] == leaves]
            weave.show(group)
            for again in (False, True) if weave.tries else (False,):
                settler = self._settler(figures, worth)
                for at in standing:
                    settler.put(figures[at], weave.places[at])
                for at in group:
                    room = self._room(at, *wishes[at])
                    strands = weave.around(at, room.wider()) if weave.tries else None
                    now = weave.places[at] if again else None
                    weave.move(at, settler.settle(figures[at], wishes[at], room, strands, now))
            standing += group
        spots = [self._place(at, *place) for at, place in enumerate(weave.places)]
        for at, (box, evolution) in self._forms.items():
            spots[at] = Spot(round(spots[box.owner].visibility - DROP / self._height, 3), evolution)
        return spots

    def _with_room_for_boxes(self, wishes: list[Point]) -> list[Point]:
        """*wishes* with the boxes apart from one another."""
        # What nothing joins can stand anywhere, and pushes nothing.
        pushing = [
            box for box in self._boxes if not self._alone[box.owner] and self._known[box.owner] is None
        ]
        pushing.sort(key=lambda box: (wishes[box.owner][1], self._elements[box.owner].name, box.owner))
        places = {box.owner: wishes[box.owner][1] for box in pushing}
        lowest = (1 - _BOX_FOOT) * self._height
        apart = spaced(places, [box.span() for box in pushing], lowest)
        return [(x, round(apart.get(at, y), 3)) for at, (x, y) in enumerate(wishes)]

    def _turn(self, at: int) -> tuple[bool, bool]:
        """When the element is laid down: owners of boxes first, and of these last what can stand anywhere."""
        owner = at in self._owners
        return not owner, owner and self._alone[at]

    def _riders(self) -> dict[int, list[Rider]]:
        """The forms in the boxes of each owner, and where these stand, px."""
        riders: dict[int, list[Rider]] = {}
        for box in self._boxes:
            riders.setdefault(box.owner, []).extend(
                (form.element, (form.evolution * self._width, DROP)) for form in box.forms
            )
        return riders

    def _is_written(self, at: int) -> bool:
        return self._known[at] is not None and self._bounds[at].low == self._bounds[at].high

    def _settler(self, figures: Sequence[Figure], worth: float) -> Settler:
        """A settler on a ground with all that is written."""
        width, height, count = self._width, self._height, len(self._elements)
        step = self._step_along
        settler = Settler(Ground(width, height), step * width, step * height, count, worth)
        for figure, place in remarks(self._map, width, height):
            settler.put(figure, place)
        for at, figure in enumerate(figures):
            if self._is_written(at):
                settler.put(figure, (self._along[at] * width, (1 - self._high[at]) * height))
        return settler

    def _figures(self) -> list[Figure]:
        index = {id(element): at for at, element in enumerate(self._elements)}
        becomes: dict[int, list[float]] = {}
        for evolution in self._map.evolutions:
            at, to = index.get(id(self._names.find(evolution.name))), finite(evolution.to)
            if at is not None and to is not None:
                becomes.setdefault(at, []).append(to * self._width)
        owned: dict[int, list[Box]] = {}
        for box in self._boxes:
            owned.setdefault(box.owner, []).append(box)
        named = len(self._elements) <= MANY
        found = []
        for at, element in enumerate(self._elements):
            own = owned.get(at, ())
            spans = [(box.start * self._width, box.end * self._width) for box in own]
            figure = figure_of(element, becomes.get(at, ()), spans, named=named)
            if own and named:
                kept = tuple(box.patch(self._width) for box in own)
                goals = [bar for box in own for bar in box.goals(becomes, self._width)]
                figure = figure._replace(boxes=kept, bars=(*figure.bars, *goals))
            found.append(figure)
        return found

    def _room(self, at: int, x: float, y: float) -> Room:
        """Where the element may give way to: within its stage, and not as far as the layers around it."""
        bound, height = self._bounds[at], self._height
        left, right = bound.low * self._width, bound.high * self._width
        if bound.open:
            cell = x // _ASIDE
            left, right = max(left, (cell - 1) * _ASIDE), min(right, (cell + 2) * _ASIDE)
        if self._known[at] is not None:
            return Room(left, right, y, y)
        if self._alone[at] and not isinstance(self._elements[at], Anchor):
            return Room(left, right, (1 - TOP) * height, (1 - BOTTOM) * height)
        share = _WIDE_BAND if self._leaf[at] else _BAND
        band = max(share * self._step * height, _LEAST_BAND)
        most = max(_SLACK * self._step * height, band)
        highest, lowest = 0.03 * height, (1 - (_BOX_FOOT if at in self._owners else _FOOT)) * height
        beyond = (max(y - most, highest), min(y + most, (1 - _FOOT) * height)) if self._boxes else None
        if isinstance(self._elements[at], Anchor):
            return Room(left, right, y, y + _LEAST_BAND, beyond)
        return Room(left, right, max(y - band, highest), min(y + band, lowest), beyond)

    def _place(self, at: int, x: float, y: float) -> Spot:
        """The place of a point: in figures that one would write, but for what is written."""
        bound, known = self._bounds[at], self._known[at]
        evolution = min(max(round(x / self._width, 3), bound.low), bound.high)
        return Spot(round(1 - y / self._height, 3) if known is None else known, evolution)


def _in_steps(along: float, bound: Bounds, step: float) -> float:
    """*along* in whole steps from the middle of its stage, where its author left the place open."""
    if not bound.low < bound.high:
        return along
    middle = LEFT if bound.open else round((bound.low + bound.high) / 2, 2)
    return min(max(round(middle + step * round((along - middle) / step), 4), bound.low), bound.high)


def _short_of(bounds: Bounds, target: float | None) -> Bounds:
    """*bounds* that end before the evolution that the element is expected to reach, as far as they allow."""
    if target is None or not bounds.low < target < bounds.high + _STRIDE:
        return bounds
    return bounds._replace(high=max(bounds.low, round(target - _STRIDE, 4)))
