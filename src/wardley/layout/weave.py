"""What it costs that links cross, and run through figures that they do not join."""

from collections.abc import Sequence

from wardley.layout.ground import Room

CROSSING, STRUCK, GRAZED = 9.0, 30.0, 10.0
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
Line = tuple[float, float, float, float]
Link = tuple[float, float, float, float, int, int]
"""A line from left to right, and the elements at its ends, in no order."""


class Weave:
    """The links of a map, as its elements are laid down one after the other; everything in px.

    ``places`` are where the elements stand by then, ``joined[i]`` those that element i shares a link with.
    """

    def __init__(self, places: list[tuple[float, float]], joined: Sequence[Sequence[int]]) -> None:
        self.places = places
        self._joined = joined
        self._pairs = [(one, other) for one, others in enumerate(joined) for other in others if one < other]
        self.tries = self._affordable()

    def _affordable(self) -> int:
        """How many places there is time to try for each element; 0 where that is of no use."""
        count, links = len(self.places), len(self._pairs)
        each = sum([len(others) * (links + count) + links for others in self._joined])
        tries = _WORK // each if each else 0
        return tries if tries >= _FEWEST else 0

    def around(self, element: int, room: Room) -> "Strands":
        """The costs of *element* anywhere in *room*, with all others where they are."""
        places, own = self.places, self._joined[element]
        left, right = room.left - _NEAR, room.right + _NEAR
        top, bottom = room.top - _NEAR, room.bottom + _NEAR
        near, far = [], []
        ends = [places[other] for other in own]
        west, east = min([left, *[x for x, _ in ends]]), max([right, *[x for x, _ in ends]])
        north, south = min([top, *[y for _, y in ends]]), max([bottom, *[y for _, y in ends]])
        for one, other in self._pairs:
            if element in (one, other):
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
        figures = (
            [
                (x, y)
                for other, (x, y) in enumerate(places)
                if west <= x <= east and north <= y <= south and other != element and other not in own
            ]
            if own
            else []
        )
        return Strands([(places[other], other) for other in own], near, far, figures, self.tries)


class Strands:
    """The links of one element, those of others, and the figures that its links had better not touch."""

    def __init__(
        self,
        own: list[tuple[Point, int]],
        near: list[Line],
        far: list[Link],
        figures: list[Point],
        tries: int,
    ) -> None:
        self._own, self._near, self._far, self._figures = own, near, far, figures
        self.tries = tries
        """How many places there is time to try."""

    def cost(self, x: float, y: float, limit: float) -> float:
        """What it costs that the element stands at (*x*, *y*); looks no further once that is over *limit*."""
        total = 0.0
        for line in self._near:
            total += _touch(x, y, *line)
        for (end_x, end_y), end in self._own:
            total += (abs(end_x - x) + abs(end_y - y)) / _LENGTH
            if total >= limit:
                break
            total += self._crossed(x, y, end_x, end_y, end)
            for at_x, at_y in self._figures:
                total += _touch(at_x, at_y, x, y, end_x, end_y)
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
