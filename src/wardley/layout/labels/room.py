"""What is drawn already, and what it costs to write over it."""

from collections.abc import Sequence
from math import inf
from typing import TypeVar

from wardley.layout.labels.cells import Cells, cells_along, cells_of, found, heavier, thinned
from wardley.layout.labels.spot import Box, Ends, Label, Listed, Offer, Sides, Spot

TEXT, FIGURE, EDGE, LINK, RULE = 40.0, 30.0, 12.0, 1.9, 0.2
"""What it costs to cover words, a figure, the edge of a box, a link, and a line that only guides the eye."""

NEAR = 0.6
"""What it costs to stand so near another's figure that it might be taken for its name."""

OF_A_LEAD = 0.25
"""What a hairline that leads to a name costs where it covers something, as a share of what the name would."""

_AIR = 4.0
_MANY_BOXES, _MANY_LINES = 240, 60
"""With more about, only every so many are looked at, each for several."""

_CROSSED = EDGE / 2
"""What lines cost at most, however many they are: to be crossed is better than to cover something."""

Taken = tuple[float, float, float, float, float]
"""Left, top, right and bottom of a rectangle, and what it costs to cover it."""

Line = tuple[float, float, float, float, float, float, float, float, float]
"""a, b, d and c of a*x + (b + d)*y = c; left, top, right and bottom of a line; and what it costs to cross it.

a and b are at least 0, d is at most 0, and b or d is 0: a*left + b*top + d*bottom is the least that the left
side of this comes to in a box.
"""


class Room:
    """The things in the way, by cells."""

    def __init__(self) -> None:
        self._boxes: list[Taken] = []
        self._lines: list[Line] = []
        self._box_cells: Cells = {}
        self._line_cells: Cells = {}

    def take(self, box: Box, weight: float) -> None:
        """Note that *box* is taken, and what covering it costs."""
        for cell in cells_of(box):
            self._box_cells.setdefault(cell, []).append(len(self._boxes))
        self._boxes.append((*box, weight))

    def cross(self, x1: float, y1: float, x2: float, y2: float, weight: float) -> None:
        """Note a straight line, and what crossing it costs."""
        a, b, c = y1 - y2, x2 - x1, x2 * y1 - x1 * y2
        if a < 0:
            a, b, c = -a, -b, -c
        ends = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
        line = (a, max(b, 0.0), min(b, 0.0), c, *ends, weight)
        for cell in cells_along(x1, y1, x2, y2):
            self._line_cells.setdefault(cell, []).append(len(self._lines))
        self._lines.append(line)

    def near(self, region: Box, around: float = 0) -> "Near":
        """What is in the way in *region*, and what wants to stand alone so much further *around* it."""
        left, top, right, bottom = region
        wide = left - around, top - around, right + around, bottom + around
        cells = cells_of(wide)
        taken = _touching(found(self._boxes, self._box_cells, cells), wide)
        lines = found(self._lines, self._line_cells, cells)
        # Of very many, not even all are held against the region.
        every = 1 + len(lines) // (3 * _MANY_LINES)
        met = _crossing(lines[::every], region)
        if every > 1:
            met = [heavier(line, every) for line in met]
        apart = [box for box in taken if box[4] in (FIGURE, TEXT)][:_MANY_BOXES]
        return Near(thinned(_touching(taken, region), _MANY_BOXES), thinned(met, _MANY_LINES), apart)

    def everything(self) -> "Near":
        """All that is in the way anywhere."""
        return Near(list(self._boxes), list(self._lines), [])


def _touching(boxes: list[Taken], region: Sides) -> list[Taken]:
    """Those of *boxes* that lie in *region*."""
    left, top, right, bottom = region
    return [
        taken for taken in boxes
        if taken[0] < right and taken[2] > left and taken[1] < bottom and taken[3] > top
    ]  # fmt: skip


def _crossing(lines: list[Line], region: Sides) -> list[Line]:
    """Those of *lines* that run through *region*."""
    left, top, right, bottom = region
    return [
        line for line in lines
        if line[4] < right and line[6] > left and line[5] < bottom and line[7] > top
        and line[0] * left + line[1] * top + line[2] * bottom < line[3]
        and line[0] * right + line[1] * bottom + line[2] * top > line[3]
    ]  # fmt: skip


class Near:
    """What is in the way in one region: ``boxes``, ``lines``, and those that want to stand alone.

    What was in the way last is looked at first, since most places are no good, and that it is one of these
    is then found soon.
    """

    __slots__ = ("_apart", "boxes", "lines")

    def __init__(self, boxes: list[Taken], lines: list[Line], apart: list[Taken]) -> None:
        self.boxes, self.lines, self._apart = boxes, lines, apart

    def cost(self, box: Box) -> float:
        """What it costs to write in *box*."""
        return self.price(_bare(box), Listed("", [Spot(0, box, (), 0, 0, "start")]))

    def price(self, offer: Offer, label: Label, limit: float = inf) -> float:
        """What *offer* costs *label*, with what it hides; some sum of at least *limit* where it is more."""
        if offer[0] >= limit:
            return offer[0]
        (cost,) = self.hidden((offer,), limit)
        return cost if cost >= limit or cost - offer[0] >= EDGE else cost + self.besides(offer, label)

    def hidden(self, offers: Sequence[Offer], limit: float) -> list[float]:
        """What *offers* cost with what they hide, as far as the first that costs less than *limit*.

        For those before it, some sum of at least *limit*.
        """
        boxes, lines, most = self.boxes, self.lines, _CROSSED
        costs = []
        for cost, left, top, right, bottom, _ in offers:
            if cost >= limit:
                break
            total = cost
            for taken in boxes:
                west, north, east, south, weight = taken
                if north < bottom and south > top and west < right and east > left:
                    total += weight
                    total += weight * _share(taken, left, top, right, bottom) if total < limit else 0
                    if total >= limit:
                        _to_front(boxes, taken)
                        break
            else:
                crossed = 0.0
                bearable = limit - total if limit - total < most else most  # noqa: FURB136 - a call takes long
                for line in lines:
                    a, b, d, c, west, north, east, south, weight = line
                    if (
                        a * left + b * top + d * bottom < c < a * right + b * bottom + d * top
                        and west < right and east > left and north < bottom and south > top
                    ):  # fmt: skip
                        crossed += weight
                        if crossed >= bearable:
                            _to_front(lines, line)
                            break
                total += crossed if crossed < most else most  # noqa: FURB136
            costs.append(total)
            if total < limit:
                break
        return costs

    def besides(self, offer: Offer, label: Label) -> float:
        """What it costs that *offer* stands near others, and what the rest of it hides."""
        own, box = label.own, offer[1:5]
        if own is None:
            others = [_bare(part) for part in label.more(offer)]
            return self._beside(box, None, _AIR) + sum(sum(self.hidden((part,), inf)) for part in others)
        ends = label.lead(offer)
        # It may cross links.
        lead = OF_A_LEAD * self._run_over(ends, own) if ends else 0
        return lead + self._beside(box, own, max(_AIR, own.gap(box)))

    def covers(self, offer: Offer, label: Label) -> bool:
        """Whether words, a figure or the edge of a box lie under *offer*."""
        parts = () if label.own else label.more(offer)
        return any(self._under(part) >= EDGE for part in (offer[1:5], *parts))

    def another(self, box: Box, own: Box | None, gap: float) -> bool:
        """Whether another figure than *own* is as near to *box* as *gap*, or nearly."""
        others = (Box(*taken[:4]) for taken in self._apart if taken[4] == FIGURE)
        return any(there != own and box.gap(there) < gap + 1 for there in others)

    def _under(self, box: Sides) -> float:
        """What *box* covers."""
        left, top, right, bottom = box
        return sum(
            taken[4] * (1 + _share(taken, left, top, right, bottom))
            for taken in self.boxes
            if taken[0] < right and taken[2] > left and taken[1] < bottom and taken[3] > top
        )

    def _beside(self, box: Sides, own: Box | None, air: float) -> float:
        """What it costs to stand as near to another figure as to one's own, or close to other words."""
        left, top, right, bottom = box
        west, north, east, south = left - air, top - air, right + air, bottom + air
        total = 0.0
        for taken in self._apart:
            there_left, there_top, there_right, there_bottom, weight = taken
            if there_left < east and there_right > west and there_top < south and there_bottom > north:
                across = there_left - right if there_left > right else left - there_right
                down = there_top - bottom if there_top > bottom else top - there_bottom
                if weight == TEXT:
                    total += NEAR if across < _AIR and down < 0 else 0
                elif taken[:4] != own:
                    corner = across > 0 and down > 0 and across * across + down * down >= air * air
                    total += 0 if corner else NEAR
        return total

    def _run_over(self, ends: Ends, own: Box) -> float:
        """What lies under a straight line."""
        x1, y1, x2, y2 = ends
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        a, b = y1 - y2, x2 - x1
        c = x1 * y2 - x2 * y1
        total = 0.0
        for taken in self.boxes:
            west, north, east, south, weight = taken
            if west < right and east > left and north < bottom and south > top:
                off = a * (west + east) / 2 + b * (north + south) / 2 + c
                reach = abs(a) * (east - west) / 2 + abs(b) * (south - north) / 2
                if -reach < off < reach and taken[:4] != own:
                    total += weight
        return total


T = TypeVar("T")


def _to_front(things: list[T], thing: T) -> None:
    if things[0] is not thing:
        things.remove(thing)
        things.insert(0, thing)


def _bare(box: Sides) -> Offer:
    """*box* as a place that costs nothing by itself."""
    return (0.0, *box, 0)


def _share(taken: Taken, left: float, top: float, right: float, bottom: float) -> float:
    """How much of a box with these sides lies over *taken*."""
    across = min(right, taken[2]) - max(left, taken[0])
    down = min(bottom, taken[3]) - max(top, taken[1])
    return across * down / ((right - left) * (bottom - top))
