"""What it costs that links cross, and run through figures that they do not join."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from wardley.layout.ground import Room

CROSSING, STRUCK, GRAZED = 11.0, 40.0, 10.0
"""What it costs that two links cross, that one runs through a figure of others, and just misses it."""

_THROUGH, _NEAR = 9.0, 15.0
"""How near to the middle of a figure a link runs through it, and just misses it, px."""

_LENGTH = 60.0
"""How many px of links cost as much as a cell covered by a name."""

_WORK = 1_500_000
"""How many pairs of links and figures are looked at on a whole map."""

_FEWEST = 6
"""With fewer places than this to choose from for each element, the links are not looked at."""

Point = tuple[float, float]
Rider = tuple[int, Point]
"""An element that moves with another: how far across the map it stays, and how far below the other, px."""
Line = tuple[float, float, float, float]
Link = tuple[float, float, float, float, int, int]
"""A line from left to right, and the elements at its ends, in no order."""

Strand = tuple[Point, int, Point | None]
"""Where a link ends, and at which element; what it begins at where it is one that moves with another."""


class Weave:
    """The links of a map, as its elements are laid down one after the other; everything in px.

    ``places`` are where the elements stand by then, ``joined[i]`` those that element i shares a link with,
    and ``riders[i]`` those that move up and down with it. Only elements that are shown, and links between
    them, cost anything.
    """

    def __init__(
        self,
        places: list[Point],
        joined: Sequence[Sequence[int]],
        riders: Mapping[int, Sequence[Rider]] | None = None,
    ) -> None:
        self.places = places
        self._joined = joined
        self._riders = riders or {}
        for element in self._riders:
            self.move(element, places[element])
        self._pairs = [(one, other) for one, others in enumerate(joined) for other in others if one < other]
        self._shown = [False] * len(places)
        self.tries = self._affordable()

    def _affordable(self) -> int:
        """How many places there is time to try for each element; 0 where that is of no use."""
        count, links = len(self.places), len(self._pairs)
        each = sum([len(others) * (links + count) + links for others in self._joined])
        tries = _WORK // each if each else 0
        return tries if tries >= _FEWEST else 0

    def move(self, element: int, place: Point) -> None:
        """Let *element* stand there, and what moves with it beside it."""
        self.places[element] = place
        for rider, (x, down) in self._riders.get(element, ()):
            self.places[rider] = x, place[1] + down

    def show(self, elements: Iterable[int]) -> None:
        """Let *elements* count from now on."""
        for element in elements:
            self._shown[element] = True
            for rider, _ in self._riders.get(element, ()):
                self._shown[rider] = True

    def around(self, element: int, room: Room) -> "Strands":
        """The costs of *element* anywhere in *room*, with all others that are shown where they are."""
        places, shown = self.places, self._shown
        riders = self._riders.get(element, ())
        moving = {element, *[rider for rider, _ in riders]}
        strands = self._own(element, moving)
        own = [end for _, end, _ in strands]
        stays = [x for _, (x, _) in riders]
        left, right = min([room.left, *stays]) - _NEAR, max([room.right, *stays]) + _NEAR
        deep = max([0.0, *[down for _, (_, down) in riders]])
        top, bottom = room.top - _NEAR, room.bottom + deep + _NEAR
        near, far = [], []
        ends = [places[other] for other in own]
        west, east = min([left, *[x for x, _ in ends]]), max([right, *[x for x, _ in ends]])
        north, south = min([top, *[y for _, y in ends]]), max([bottom, *[y for _, y in ends]])
        for one, other in self._pairs:
            if one in moving or other in moving or not (shown[one] and shown[other]):
                continue
            x1, y1 = places[one]
            x2, y2 = places[other]
            if x1 > x2:
                x1, y1, x2, y2 = x2, y2, x1, y1
            high, low = (y1, y2) if y1 < y2 else (y2, y1)
            if x1 > east or x2 < west or high > south or low < north:
                continue
            far.append((x1, y1, x2, y2, one, other))
            if x1 <= right and x2 >= left and high <= bottom and low >= top:
                near.append((x1, y1, x2, y2))
        apart = moving.union(own)
        figures = [
            (x, y)
            for other, (x, y) in enumerate(places if own else ())
            if west <= x <= east and north <= y <= south and shown[other] and other not in apart
        ]
        return Strands(strands, near, far, figures, self.tries, [offset for _, offset in riders])

    def _own(self, element: int, moving: Collection[int]) -> list[Strand]:
        """The links of *element*, and of what moves with it, to others that are shown."""
        found: list[Strand] = []
        for mover, offset in ((element, None), *self._riders.get(element, ())):
            found += [
                (self.places[other], other, offset)
                for other in self._joined[mover]
                if self._shown[other] and other not in moving
            ]
        return found


class Strands:
    """The links of one element, those of others, and the figures that its links had better not touch."""

    def __init__(
        self,
        own: list[Strand],
        near: list[Line],
        far: list[Link],
        figures: list[Point],
        tries: int,
        riders: Sequence[Point] = (),
    ) -> None:
        self._own, self._near, self._far, self._figures = own, near, far, figures
        self._riders = riders
        self.tries = tries
        """How many places there is time to try."""

    def cost(self, x: float, y: float, limit: float) -> float:
        """What it costs that the element stands at (*x*, *y*); looks no further once that is over *limit*."""
        total = 0.0
        for beside, down in self._riders:
            if abs(beside - x) < 2 * _THROUGH > abs(down):
                total += GRAZED
        for line in self._near:
            total += _touch(x, y, *line)
            for beside, down in self._riders:
                total += _touch(beside, y + down, *line)
        for (end_x, end_y), end, rider in self._own:
            from_x, from_y = (x, y) if rider is None else (rider[0], y + rider[1])
            total += (abs(end_x - from_x) + abs(end_y - from_y)) / _LENGTH
            if total >= limit:
                break
            total += self._crossed(from_x, from_y, end_x, end_y, end)
            for at_x, at_y in self._figures:
                total += _touch(at_x, at_y, from_x, from_y, end_x, end_y)
        return total

    def _crossed(self, x: float, y: float, end_x: float, end_y: float, end: int) -> float:
        left, right = (x, end_x) if x < end_x else (end_x, x)
        top, bottom = (y, end_y) if y < end_y else (end_y, y)
        across, down = end_x - x, end_y - y
        total = 0.0
        for x1, y1, x2, y2, one, other in self._far:
            if (
                x2 < left or x1 > right
                or (y1 < top and y2 < top) or (y1 > bottom and y2 > bottom)
                or end in (one, other)
            ):  # fmt: skip
                continue
            if (across * (y1 - y) - down * (x1 - x) > 0) == (across * (y2 - y) - down * (x2 - x) > 0):
                continue
            run, fall = x2 - x1, y2 - y1
            if (run * (y - y1) - fall * (x - x1) > 0) != (run * (end_y - y1) - fall * (end_x - x1) > 0):
                total += CROSSING
        return total


def _touch(x: float, y: float, x1: float, y1: float, x2: float, y2: float) -> float:
    """What it costs that a line from (x1, y1) to (x2, y2) passes the figure of others at (*x*, *y*)."""
    if (
        (x1 < x - _NEAR and x2 < x - _NEAR) or (x1 > x + _NEAR and x2 > x + _NEAR)
        or (y1 < y - _NEAR and y2 < y - _NEAR) or (y1 > y + _NEAR and y2 > y + _NEAR)
    ):  # fmt: skip
        return 0.0
    run, fall = x2 - x1, y2 - y1
    square = run * run + fall * fall
    share = ((x - x1) * run + (y - y1) * fall) / square if square else 0.0
    share = 0.0 if share < 0 else 1.0 if share > 1 else share
    off = (x - x1 - share * run) ** 2 + (y - y1 - share * fall) ** 2
    if off < _THROUGH * _THROUGH:
        return STRUCK
    return GRAZED if off < _NEAR * _NEAR else 0.0
