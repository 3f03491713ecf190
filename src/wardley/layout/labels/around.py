"""The places that a name may have around the figure it belongs to."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from math import hypot
from typing import NamedTuple

from wardley.layout.labels.spot import ASCENT, DESCENT, Anchoring, Box, Ends, Offer, Sides, Spot
from wardley.layout.letters import width, wrap

CLOSE, WIDE = (0.0, 5.0), (12.0, 21.0, 33.0, 48.0, 70.0, 100.0)
"""How much further from its figure than need be a name may stand, px: on all sides, and on the main ones."""

LEAD = 14.0
"""A name further from its figure than this is led to it by a line, px."""

_PER_PX = 0.05
_WRAPPED = 0.5
"""What another line costs."""
_LONG, _PER_LONG_PX = 130.0, 0.004
_WIDEST = 170.0
"""A line longer than this is not even tried where it can be broken, px."""
_BREAKABLE = 70.0
_BESIDE = 4.0
_CLEAR = 1.5
_BEAD = 8.0


class Point(NamedTuple):
    """The middle of a figure, and how far it reaches from there; 0 for a name without one."""

    x: float
    y: float
    reach: float


class Look(NamedTuple):
    """How a name is set: the size of its letters, their face, and how far its lines are apart, px."""

    size: float
    face: str
    leading: float
    bold: bool = False


class _Block(NamedTuple):
    """A name broken into lines."""

    lines: tuple[str, ...]
    width: float
    height: float


Side = tuple[float, int, int, float, float]
"""Cost, which side across and down (-1, 0, 1), and a shift across and down in parts of the block."""

_MAIN: tuple[Side, ...] = (
    (0.00, 1, -1, 0, 0), (0.10, 1, 0, 0, 0), (0.18, 1, 1, 0, 0), (0.22, 0, -1, 0, 0),
    (0.24, -1, -1, 0, 0), (0.28, -1, 0, 0, 0), (0.28, 0, 1, 0, 0), (0.34, -1, 1, 0, 0),
)  # fmt: skip
"""Above to the right is where map makers write, and OnlineWardleyMaps too."""

_BETWEEN: tuple[Side, ...] = (
    (0.20, 1, 0, 0, -0.35), (0.24, 1, 0, 0, 0.35), (0.36, -1, 0, 0, -0.35), (0.38, -1, 0, 0, 0.35),
    (0.26, 0, -1, 0.25, 0), (0.30, 0, -1, -0.25, 0), (0.32, 0, 1, 0.25, 0), (0.36, 0, 1, -0.25, 0),
)  # fmt: skip

_LATE = 0.8
"""What it costs more to be led to from there: looked at only where nothing better was found."""

_CENTRED: tuple[Side, ...] = (
    (0.00, 0, -1, 0, 0), (0.20, 0, -1, 0.25, 0), (0.20, 0, -1, -0.25, 0), (0.30, 0, -1, 0.45, 0),
    (0.30, 0, -1, -0.45, 0), (0.50, 1, 0, 0, 0), (0.55, -1, 0, 0, 0), (0.60, 0, 1, 0, 0),
    (0.65, 1, 1, 0, 0), (0.70, -1, 1, 0, 0),
)  # fmt: skip
"""What has no figure is its name, above the point that links lead to."""

_ANCHORS: dict[int, Anchoring] = {1: "start", 0: "middle", -1: "end"}


Way = tuple[int, int, float, float, float, float, float, int]
"""How to stand: the number of the way, and of the block that stands so; what it costs; a, b, c and d, where
the box begins at x + a + b * its width and y + c + d * its height; and on which side, across."""


class Around:
    """A `Label` with the places around a figure: a *name* of one line is broken where that helps.

    One of several lines stays as its author broke it.
    """

    def __init__(self, key: str, point: Point, name: tuple[str, ...], look: Look) -> None:
        x, y, reach = point
        self.key = key
        self.own = Box(x - reach, y - reach, x + reach, y + reach)
        self._point = point
        self._look = look
        self._blocks = _blocks(name, look)
        widest = tuple(round(max(0.0, block.width - _LONG) * _PER_LONG_PX, 1) for block in self._blocks)
        self._ways = _ways(widest, reach, max(reach + _CLEAR, 10 - DESCENT * look.size))

    def offers(self) -> Iterator[Offer]:
        """See `Label`."""
        x, y, _ = self._point
        sizes = [(block.width, block.height) for block in self._blocks]
        for number, which, cost, a, b, c, d, _ in self._ways:
            wide, high = sizes[which]
            left, top = x + a + b * wide, y + c + d * high
            yield cost, left, top, left + wide, top + high, number

    def more(self, offer: Offer) -> tuple[Sides, ...]:
        """Small boxes along the line that leads to the name, since that should cover nothing either."""
        ends = self.lead(offer)
        if ends is None:
            return ()
        x1, y1, x2, y2 = ends
        count = int(hypot(x2 - x1, y2 - y1) / _BEAD)
        beads = [(x1 + (x2 - x1) * n / count, y1 + (y2 - y1) * n / count) for n in range(1, count)]
        return tuple([(x - 1, y - 1, x + 1, y + 1) for x, y in beads])

    def lead(self, offer: Offer) -> Ends | None:
        """See `Label`."""
        box = offer[1:5]
        return None if self.own.gap(box) < LEAD else led(self._point, box)

    def spot(self, offer: Offer) -> Spot:
        """See `Label`."""
        cost, left, top, right, bottom, number = offer
        _, which, *_, across = self._ways[number]
        box = Box(left, top, right, bottom)
        at = left if across > 0 else right if across else (left + right) / 2
        return Spot(
            cost, box, self._blocks[which].lines, at, top + ASCENT * self._look.size,
            _ANCHORS[across], self.own.gap(box), self.more(offer),
        )  # fmt: skip


def led(point: Point, box: Sides) -> Ends | None:
    """The line from the edge of a figure to a name in *box*; None where there is no way between them."""
    from_x, from_y, reach = point
    left, top, right, bottom = box
    x, y = min(max(from_x, left), right), min(max(from_y, top), bottom)
    far = hypot(x - from_x, y - from_y)
    if far <= reach:
        return None
    share = reach / far
    return from_x + (x - from_x) * share, from_y + (y - from_y) * share, x, y


def _blocks(name: tuple[str, ...], look: Look) -> list[_Block]:
    measured = {}
    for lines in _broken(name, look):
        if lines not in measured:
            wide = max((width(line, look.size, look.face, bold=look.bold) for line in lines), default=0.0)
            high = (ASCENT + DESCENT) * look.size + look.leading * (len(lines) - 1)
            measured[lines] = _Block(lines, wide, high)
    return list(measured.values())


def _broken(name: tuple[str, ...], look: Look) -> Iterator[tuple[str, ...]]:
    if len(name) != 1:
        yield name
        return
    (line,) = name
    wide = width(line, look.size, look.face, bold=look.bold)
    if wide <= _WIDEST or " " not in line.strip():
        yield name
    if wide <= _BREAKABLE or " " not in line.strip():
        return
    fewest = max(2, round(wide / _WIDEST + 0.5))
    yield balanced(line, fewest, look)
    if wide > 2 * _BREAKABLE:
        yield balanced(line, fewest + 1, look)


@lru_cache(4096)
def balanced(line: str, count: int, look: Look) -> tuple[str, ...]:
    """*line* in at most *count* lines, the longest of them as short as its blanks allow."""
    words = line.split()
    longest = max(width(word, look.size, look.face, bold=look.bold) for word in words)
    room = max(longest, width(line, look.size, look.face, bold=look.bold) / count)
    while True:
        lines = wrap(line, room, look.size, look.face, bold=look.bold)
        if len(lines) <= count:
            return lines
        room += look.size * 0.6


@lru_cache(256)
def _ways(blocks: tuple[float, ...], reach: float, clear: float) -> list[Way]:
    """All ways to stand, cheapest first; *blocks* are what the blocks of the name cost."""
    if reach:
        late = [(_LATE + cost, across, down, shift, drop) for cost, across, down, shift, drop in _BETWEEN]
        places = [*product((*_MAIN, *_BETWEEN), CLOSE), *product((*_MAIN, *late), WIDE)]
    else:
        places = [*product(_CENTRED, (*CLOSE, *WIDE))]
    ways = [
        (round(side[0] + ring * _PER_PX + extra + which * _WRAPPED, 3), which, side, ring)
        for side, ring in places
        for which, extra in enumerate(blocks)
    ]
    ways.sort(key=lambda way: way[0])
    return [
        (number, which, cost, *_shift(side, ring, reach, clear), side[1])
        for number, (cost, which, side, ring) in enumerate(ways)
    ]


def _shift(side: Side, ring: float, reach: float, clear: float) -> tuple[float, float, float, float]:
    """a, b, c and d of a `Way`."""
    _, across, down, shift, drop = side
    if across:
        gap = reach + ring / 2 if down else reach + _BESIDE + ring
        a, b = (gap, 0.0) if across > 0 else (-gap, -1.0)
    else:
        a, b = 0.0, shift - 0.5
    if down:
        c, d = (clear + ring, 0.0) if down > 0 else (-clear - ring, -1.0)
    else:
        c, d = 0.0, drop - 0.5
    return a, b, c, d
