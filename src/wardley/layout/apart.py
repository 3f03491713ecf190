"""Room for every figure and its name."""

from collections.abc import Iterator
from itertools import chain, islice
from math import ceil, floor, hypot, inf, isqrt
from typing import NamedTuple

from wardley.layout.ground import Ground, Patch, Room
from wardley.layout.letters import lines_of, width, wrap
from wardley.layout.weave import Point, Strands

_SIZE, _LEADING, _WRAP = 14.0, 15.0, 110.0
"""Letters of names, their lines, and how long these may grow, px: near enough, as no style is known here."""

_BODY = 8
"""How much worse it is to cover a cell with a figure than with its name, which can still move."""

_THIN = 2.0
"""How far an arrow reaches above and below its height, px."""

_SPACE, _LITTLE = 18.0, 8.0
"""How much more room boxes keep between one another, and where that is scarce, px: for names."""

_FAR = 8.0
"""How many px an element moves to spare a cell."""

FIRM, LOOSE = 15.0, 4.0
"""How much better, in cells, another place must be for an element to leave the one that it has.

More than a link crossed, less than a figure struck: what is well enough stays, and moves nothing else. Less
for what moves nothing else anyway.
"""

_COLUMNS, _ROW = 16, 7.0
"""How many columns are looked at for a place at any height, and how far rows are apart at least, px."""

_MORE = 40.0
"""How much farther off than it must a figure stands there, px."""

_ABOUT = 100.0
_MOST = 1000
"""Places in a row or a column, at most."""

_WORK = 20_000
"""How many places are tried on a whole map, where it is large."""


MANY = 500
"""On a map of more elements there is no room to keep for names, nor for boxes."""


class Figure(NamedTuple):
    """What an element covers, in px from its place: its ``body``, and its name in one of several ways.

    ``bars`` are further parts whose left and right are px of the map: the box of a pipeline, and what the
    element becomes; ``arrows`` are how far, in px of the map, arrows lead from it along its height. In
    its ``boxes``, left and right as those of bars, no other figure may stand.
    """

    body: Patch
    names: tuple[Patch, ...]
    bars: tuple[Patch, ...] = ()
    arrows: tuple[float, ...] = ()
    boxes: tuple[Patch, ...] = ()

    def parts(self, x: float, y: float) -> list[Patch]:
        """What it covers at (*x*, *y*) besides its body and its name."""
        arrows = [Patch(min(x, to), y - _THIN, max(x, to), y + _THIN) for to in self.arrows]
        return [*(bar.at(0, y) for bar in self.bars), *arrows]


def sides(name: str, reach: float) -> tuple[Patch, ...]:
    """Where a name may stand beside a figure that reaches so far from its middle."""
    wide, tall = extent(name)
    beside, half = reach + 3, tall / 2
    return (
        Patch(beside, -half - 4, beside + wide, half - 4),
        Patch(-beside - wide, -half - 4, -beside, half - 4),
        Patch(-wide / 2, -beside - tall, wide / 2, -beside),
        Patch(-wide / 2, beside, wide / 2, beside + tall),
    )


def extent(name: str) -> tuple[float, float]:
    """Width and height of a name in the lines that it takes, px."""
    lines = [line for part in lines_of(name[:400]) for line in wrap(part, _WRAP, _SIZE, "Helvetica")]
    return max([width(line, _SIZE) for line in lines], default=0.0), _LEADING * len(lines)


class Settler:
    """Puts figures down one after the other, each as near to where it belongs as there is room.

    A greedy search, as the labelling of maps knows it (J. Christensen, J. Marks and S. Shieber, "An Empirical
    Study of Algorithms for Point-Feature Label Placement", 1995): of the places around the one that is
    wished for, that which covers and crosses least. They are those of a lattice that lies still, *across*
    and *down* px apart, so that a wish that changes a little changes nothing. *count* elements are to be put
    down; each leaves the place that it has for one that is better by *worth*, in cells.
    """

    def __init__(self, ground: Ground, across: float, down: float, count: int, worth: float = FIRM) -> None:
        self._ground, self._worth = ground, worth
        self._across, self._down = across, down
        self._tries = max(4, _WORK // max(count, 1))
        self._columns = max(2, isqrt(4 * self._tries))
        self._used: set[Point] = set()
        self._spare: dict[tuple[float, ...], Iterator[Point]] = {}
        self._boxes, self._crowd = (Ground(*ground.size, edges=False) for _ in range(2))
        self._bodies: list[Patch] = []
        self._boxed = False

    def put(self, figure: Figure, place: Point) -> None:
        """Let *figure* stand there, whatever does."""
        ground, (x, y) = self._ground, place
        name = min(figure.names, key=lambda patch: ground.taken(patch.at(x, y)), default=None)
        ground.take(figure.body.at(x, y))
        self._bodies.append(figure.body.at(x, y))
        for box in figure.boxes:
            self._boxes.take(box.at(0, y))
            self._boxed = True
        for part in figure.parts(x, y):
            ground.take(part)
        if name is not None:
            ground.take(name.at(x, y))
        self._used.add(place)

    def settle(
        self,
        figure: Figure,
        wish: Point,
        room: Room,
        strands: Strands | None = None,
        now: Point | None = None,
    ) -> Point:
        """The place near *wish* within *room* where *figure* does best, and stands from now on.

        *strands* are its links, where there is time to look at them. *now* is where it stood when it was
        asked before.
        """
        places: Iterator[Point] = iter(self._around(wish, room))
        if self._boxed or figure.boxes:
            places = self._outside(figure, wish, room)
            now = now if now and self._is_outside(figure, now) else None
        first = next(places)
        start = now or first
        place, best = start, self._cost(figure, start, wish, strands) - self._worth
        for other in islice(chain([first], places), strands.tries if strands else None):
            if self._away(other, wish) >= best:
                break
            cost = self._cost(figure, other, wish, strands, best)
            if cost < best:
                place, best = other, cost
        if place in self._used and room.left < room.right:
            place = next(
                (spare for spare in self._spares(wish, room) if self._is_outside(figure, spare)), place
            )
        self.put(figure, place)
        return place

    def _around(self, wish: Point, room: Room) -> list[Point]:
        """The places in *room*, the nearest first."""
        across = _lattice(wish[0], room.left, room.right, self._across, self._columns)
        most = max(1, 2 * self._tries // len(across))
        down = _lattice(wish[1], room.top, room.bottom, self._down, most)
        places = [(self._away((x, y), wish), x, y) for x in across for y in down]
        places.sort()
        return [(x, y) for _, x, y in places[: self._tries]]

    def _outside(self, figure: Figure, wish: Point, room: Room) -> Iterator[Point]:
        """The places that lie in no box, the nearest first: in *room*, else near it, else at any height.

        Those in boxes where there are no others.
        """
        wider = room.wider()
        searches = [(self._around, room, _SPACE)]
        if wider != room:
            searches.append((self._around, wider, _SPACE))
        if figure.boxes:
            searches.append((self._around, wider, _LITTLE))
        if room.top < room.bottom:
            searches += [(self._anywhere, room, space) for space in (_SPACE, 0.0)]
        for search, where, space in searches:
            farthest: float | None = None
            for place in search(wish, where):
                off = abs(place[1] - wish[1])
                if farthest is not None and off > farthest:
                    break
                if self._is_outside(figure, place, space):
                    if farthest is None:
                        farthest = off + _MORE if search == self._anywhere else inf
                    yield place
            if farthest is not None:
                return
        yield from self._around(wish, room)

    def _anywhere(self, wish: Point, room: Room) -> list[Point]:
        """Some places at any height, the nearest rows first."""
        step = self._down * ceil(_ROW / self._down)
        across = _lattice(wish[0], room.left, room.right, self._across, _COLUMNS)
        down = _lattice(wish[1], *self._ground.span, step)
        return [(x, y) for y in down for x in across]

    def _is_outside(self, figure: Figure, place: Point, space: float = 0.0) -> bool:
        """Whether *figure* would stand in no box there, nothing in its own, and so much between the two."""
        x, y = place
        boxes, crowd = self._boxes, self._crowd
        if figure.boxes:
            while self._bodies:
                crowd.take(self._bodies.pop())
        if boxes.touches(figure.body.at(x, y)):
            return False
        # Where room is scarce, the names of forms may come close to the next box.
        parts = () if figure.boxes and not space else figure.parts(x, y)
        if any(boxes.touches(part) for part in parts):
            return False
        return not any(
            crowd.touches(box.at(0, y))
            or boxes.touches(box.at(0, y - space))
            or boxes.touches(box.at(0, y + space))
            or y + box.bottom > self._ground.size[1]
            for box in figure.boxes
        )

    def _spares(self, wish: Point, room: Room) -> Iterator[Point]:
        """Places that nothing stands at, row by row: for what is too much for the room that it has."""
        across, down = self._across, self._down
        # One search for all that belong about here, or each would walk over those before it.
        about = (wish[0] // _ABOUT, wish[1] // _ABOUT) if room.top < room.bottom else wish
        key = (*about, room.left, room.right)
        if key not in self._spare:
            rows = [wish[1]] if room.top == room.bottom else _lattice(wish[1], *self._ground.span, down)
            columns = _lattice(wish[0], room.left, room.right, across)
            self._spare[key] = ((x, y) for y in rows for x in columns)
        return (place for place in self._spare[key] if place not in self._used)

    def _away(self, place: Point, wish: Point) -> float:
        return hypot(place[0] - wish[0], place[1] - wish[1]) / _FAR

    def _cost(
        self, figure: Figure, place: Point, wish: Point, strands: Strands | None, limit: float = 1e9
    ) -> float:
        """What it costs that *figure* stands at *place*; looked at no further once that is over *limit*."""
        taken, (x, y) = self._ground.taken, place
        total = self._away(place, wish) + _BODY * taken(figure.body.at(x, y))
        if figure.bars or figure.arrows:
            total += _BODY * sum([taken(part) for part in figure.parts(x, y)])
        if total < limit and figure.names:
            named = 1_000_000
            for name in figure.names:
                named = min(named, taken(name.at(x, y)))
                if not named:
                    break
            total += named
        if strands is not None and total < limit:
            total += strands.cost(x, y, limit - total)
        return total


def _lattice(wish: float, low: float, high: float, step: float, most: int = _MOST) -> list[float]:
    """The multiples of *step* from *low* to *high*, at most so many and the nearest to *wish* first."""
    first, last = ceil(low / step - 1e-6), floor(high / step + 1e-6)
    if low >= high or first > last:
        return [min(max(wish, low), high)]
    middle = min(max(round(wish / step), first), last)
    numbers = range(max(first, middle - most), min(last, middle + most) + 1)
    found = sorted([(abs(number * step - wish), number * step) for number in numbers])
    return [value for _, value in found[:most]]
