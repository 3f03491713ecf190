"""What is drawn already, and what it costs to write over it."""

from collections.abc import Iterable
from math import inf
from typing import NamedTuple, TypeVar

from wardley.layout.labels.spot import Box, Ends, Label, Listed, Offer, Spot

TEXT, FIGURE, EDGE, LINK, RULE = 40.0, 30.0, 12.0, 1.9, 0.2
"""What it costs to cover words, a figure, the edge of a box, a link, and a line that only guides the eye."""

NEAR = 0.6
"""What it costs to stand so near another's figure that it might be taken for its name."""

OF_A_LEAD = 0.25
"""What a hairline that leads to a name costs where it covers something, as a share of what the name would."""

_AIR = 4.0
_CELL = 96.0
_MANY_BOXES, _MANY_LINES = 240, 60
"""With more about, only every so many are looked at, each for several."""

_FULL = 80
"""Of a cell with more, only some are looked at: no name has a free place there."""

Taken = tuple[float, float, float, float, float]
"""Left, top, right and bottom of a rectangle, and what it costs to cover it."""

Line = tuple[float, float, float, float, float, float, float, float, float, float]
"""Left, top, right and bottom of a line; a, b and c of a*x + b*y + c = 0, |a| and |b| halved; its weight."""


class Room:
    """The things in the way, by cells, so that looking takes no longer on a large map."""

    def __init__(self) -> None:
        self._boxes: list[Taken] = []
        self._lines: list[Line] = []
        self._box_cells: dict[tuple[int, int], list[int]] = {}
        self._line_cells: dict[tuple[int, int], list[int]] = {}

    def take(self, box: Box, weight: float) -> None:
        """Note that *box* is taken, and what covering it costs."""
        for cell in _cells(box):
            self._box_cells.setdefault(cell, []).append(len(self._boxes))
        self._boxes.append((*box, weight))

    def cross(self, x1: float, y1: float, x2: float, y2: float, weight: float) -> None:
        """Note a straight line, and what crossing it costs."""
        a, b = y1 - y2, x2 - x1
        line = (
            min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2),
            a, b, x1 * y2 - x2 * y1, abs(a) / 2, abs(b) / 2, weight,
        )  # fmt: skip
        for cell in _cells_of(x1, y1, x2, y2):
            self._line_cells.setdefault(cell, []).append(len(self._lines))
        self._lines.append(line)

    def near(self, region: Box) -> "Near":
        """What is in the way in *region*."""
        cells = _cells(region)
        lines = _found(self._lines, self._line_cells, cells)
        taken = _found(self._boxes, self._box_cells, cells)
        figures = [Box(*box[:4]) for box, _ in taken if box[4] == FIGURE]
        words = [Box(*box[:4]) for box, _ in taken if box[4] == TEXT]
        # Of very many, not even all are held against the region.
        every = 1 + len(lines) // (3 * _MANY_LINES)
        met = [(line, step * every) for line, step in lines[::every] if _crosses(line, region)]
        return Near(
            _thinned(taken, _MANY_BOXES), _thinned(met, _MANY_LINES), figures[:_MANY_BOXES],
            words[:_MANY_BOXES],
        )  # fmt: skip

    def everything(self) -> "Near":
        """All that is in the way anywhere."""
        return Near(self._boxes, self._lines, [], [])


T = TypeVar("T", bound=tuple[float, ...])


def _found(
    things: list[T], by_cell: dict[tuple[int, int], list[int]], cells: Iterable[tuple[int, int]]
) -> list[tuple[T, int]]:
    """The *things* in *cells*, each once; of a full cell only some, each with how many it stands for."""
    found: dict[int, int] = {}
    for cell in cells:
        numbers = by_cell.get(cell, ())
        step = 1 + len(numbers) // _FULL
        found.update(dict.fromkeys(numbers[::step], step))
    return [(things[number], step) for number, step in found.items()]


def _thinned(things: list[tuple[T, int]], most: int) -> list[T]:
    """Of very many *things* only every so many, each with the weight of all that it stands for."""
    every = 1 + len(things) // most
    return [
        thing if step * every == 1 else (*thing[:-1], thing[-1] * step * every)  # type: ignore[misc]
        for thing, step in things[::every]
    ]


def _bare(box: Box) -> Offer:
    """*box* as a place that costs nothing by itself."""
    return (0.0, *box, 0.0, 0)


def _crosses(line: Line, box: Box) -> bool:
    """Whether a line runs through *box*."""
    left, top, right, bottom = box
    if not (line[0] < right and line[2] > left and line[1] < bottom and line[3] > top):
        return False
    off = line[4] * (left + right) / 2 + line[5] * (top + bottom) / 2 + line[6]
    reach = line[7] * (right - left) + line[8] * (bottom - top)
    return -reach < off < reach


class Near(NamedTuple):
    """What is in the way in one region."""

    boxes: list[Taken]
    lines: list[Line]
    figures: list[Box]
    words: list[Box]

    def cost(self, box: Box) -> float:
        """What it costs to write in *box*."""
        return self.price(_bare(box), Listed("", [Spot(0, box, (), 0, 0, "start")]))

    def price(self, offer: Offer, label: Label, limit: float = inf) -> float:
        """What *offer* costs *label*, with what it hides; some sum of at least *limit* where it is more."""
        cost, own = offer[0], label.own
        total = cost + self._under(offer, limit - cost)
        if total >= limit or total - cost >= EDGE:
            return total
        total += self._beside(offer, own)
        if own is None:
            more = label.more(offer)
            total += sum(self._under(_bare(box), inf) for box in more)
        elif ends := label.lead(offer):
            total += OF_A_LEAD * self._run_over(ends, own)  # it may cross links
        if total >= limit:
            return total
        crossed = self._lines(offer, limit - total)
        if own is None:
            crossed += sum(self._lines(_bare(box), inf) for box in more)
        # However many lines: to be crossed is better than to cover something.
        return total + min(crossed, EDGE / 2)

    def _run_over(self, ends: Ends, own: Box) -> float:
        """What lies under a straight line."""
        x1, y1, x2, y2 = ends
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        a, b = y1 - y2, x2 - x1
        c = x1 * y2 - x2 * y1
        total = 0.0
        for box in self.boxes:
            there_left, there_top, there_right, there_bottom, weight = box
            if there_left < right and there_right > left and there_top < bottom and there_bottom > top:
                off = a * (there_left + there_right) / 2 + b * (there_top + there_bottom) / 2 + c
                reach = abs(a) * (there_right - there_left) / 2 + abs(b) * (there_bottom - there_top) / 2
                if -reach < off < reach and box[:4] != own:
                    total += weight
        return total

    def covers(self, offer: Offer, label: Label) -> bool:
        """Whether words, a figure or the edge of a box lie under *offer*."""
        parts = () if label.own else map(_bare, label.more(offer))
        return any(self._under(part, inf) >= EDGE for part in (offer, *parts))

    def another(self, box: Box, own: Box | None, gap: float) -> bool:
        """Whether another figure than *own* is as near to *box* as *gap*, or nearly."""
        return any(there != own and box.gap(there) < gap + 1 for there in self.figures)

    def _under(self, offer: Offer, limit: float) -> float:
        """What *offer* covers; some sum of at least *limit* where it is more than that."""
        _, left, top, right, bottom, _, _ = offer
        total = 0.0
        for there_left, there_top, there_right, there_bottom, weight in self.boxes:
            if there_left < right and there_right > left and there_top < bottom and there_bottom > top:
                across = min(right, there_right) - max(left, there_left)
                down = min(bottom, there_bottom) - max(top, there_top)
                total += weight * (1 + across * down / ((right - left) * (bottom - top)))
                if total >= limit:
                    return total
        return total

    def _beside(self, offer: Offer, own: Box | None) -> float:
        """What it costs to stand as near to another figure as to one's own, or close to other words."""
        _, left, top, right, bottom, gap, _ = offer
        air = max(_AIR, gap)
        west, north, east, south = left - air, top - air, right + air, bottom + air
        total = 0.0
        for there in self.figures:
            there_left, there_top, there_right, there_bottom = there
            if there_left < east and there_right > west and there_top < south and there_bottom > north:
                across = there_left - right if there_left > right else left - there_right
                down = there_top - bottom if there_top > bottom else top - there_bottom
                corner = across > 0 and down > 0 and across * across + down * down >= air * air
                if not corner and there != own:
                    total += NEAR
        for there_left, there_top, there_right, there_bottom in self.words:
            if (
                there_left - _AIR < right
                and there_right + _AIR > left
                and there_top < bottom
                and there_bottom > top
            ):
                total += NEAR
        return total

    def _lines(self, offer: Offer, limit: float) -> float:
        _, left, top, right, bottom, _, _ = offer
        middle_x, middle_y, wide, high = (left + right) / 2, (top + bottom) / 2, right - left, bottom - top
        total = 0.0
        for line_left, line_top, line_right, line_bottom, a, b, c, half_a, half_b, weight in self.lines:
            off = a * middle_x + b * middle_y + c
            reach = half_a * wide + half_b * high
            # Most lines are long: few run by a box whose sides they would meet.
            if (
                -reach < off < reach and line_left < right and line_right > left
                and line_top < bottom and line_bottom > top
            ):  # fmt: skip
                total += weight
                if total >= limit:
                    return total
        return total


def _cells(box: Box) -> Iterable[tuple[int, int]]:
    left, top, right, bottom = box
    columns = range(int(left // _CELL), int(right // _CELL) + 1)
    return [(column, row) for row in range(int(top // _CELL), int(bottom // _CELL) + 1) for column in columns]


def _cells_of(x1: float, y1: float, x2: float, y2: float) -> Iterable[tuple[int, int]]:
    """The cells that a straight line runs through, and at times a neighbour of these."""
    if x1 > x2:
        x1, y1, x2, y2 = x2, y2, x1, y1
    first, last = int(x1 // _CELL), int(x2 // _CELL)
    slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
    for column in range(first, last + 1):
        if x2 - x1 < 1e-6:
            start, end = y1, y2
        else:
            start = y1 + slope * (max(x1, column * _CELL) - x1)
            end = y1 + slope * (min(x2, (column + 1) * _CELL) - x1)
        low, high = (start, end) if start < end else (end, start)
        for row in range(int(low // _CELL), int(high // _CELL) + 1):
            yield column, row
