"""Which parts of a map are taken already."""

from typing import NamedTuple

_CELL = 6.0
_AROUND = 20
"""Cells around the map that can be taken too."""


class Patch(NamedTuple):
    """A rectangle in px: ``left``, ``top``, ``right``, ``bottom``, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def at(self, x: float, y: float) -> "Patch":
        """The same, moved by *x* and *y*."""
        return Patch(self.left + x, self.top + y, self.right + x, self.bottom + y)


class Room(NamedTuple):
    """Where an element may stand, px of the map.

    ``beyond`` is from where to where down the map it may stand where boxes leave nothing else.
    """

    left: float
    right: float
    top: float
    bottom: float
    beyond: tuple[float, float] | None = None

    def wider(self) -> "Room":
        """The same with what lies beyond."""
        return Room(self.left, self.right, *self.beyond) if self.beyond else self


class Ground:
    """A sheet of *width* times *height* px in cells of 6 px, a bit each: a full one is looked at as fast.

    Beyond the edge, names have nowhere to stand: everything there counts as taken, but for a margin that is
    about as wide as that of a picture. Without *edges*, nothing is taken at first.
    """

    def __init__(self, width: float, height: float, *, edges: bool = True) -> None:
        self.size = width, height
        self.span = 0.02 * height, 0.98 * height
        """The highest and the lowest row that figures stand in."""
        self._columns = int(width / _CELL) + 2 * _AROUND
        count = int(height / _CELL) + 2 * _AROUND
        beyond = self._span(-_AROUND * _CELL, -4 * _CELL) | self._span(width + 8 * _CELL, 1e9)
        edge = range(_AROUND - 5, int(height / _CELL) + _AROUND + 3)
        every = (1 << self._columns) - 1
        self._rows = [beyond if row in edge else every for row in range(count)] if edges else [0] * count

    def take(self, patch: Patch) -> None:
        """Note that *patch* is taken."""
        span = self._span(patch.left, patch.right)
        for row in self._reach(patch):
            self._rows[row] |= span

    def taken(self, patch: Patch) -> int:
        """How many cells of *patch* are taken."""
        span = self._span(patch.left, patch.right)
        rows = self._rows
        return sum([(rows[row] & span).bit_count() for row in self._reach(patch)])

    def touches(self, patch: Patch) -> bool:
        """Whether a cell of *patch* is taken."""
        span, rows = self._span(patch.left, patch.right), self._rows
        return any(rows[row] & span for row in self._reach(patch))

    def _span(self, left: float, right: float) -> int:
        last = self._columns - 1
        start = min(max(int(left // _CELL) + _AROUND, 0), last)
        end = min(max(int(right // _CELL) + _AROUND, 0), last)
        return ((1 << (end - start + 1)) - 1) << start

    def _reach(self, patch: Patch) -> range:
        last = len(self._rows) - 1
        start = min(max(int(patch.top // _CELL) + _AROUND, 0), last)
        end = min(max(int(patch.bottom // _CELL) + _AROUND, 0), last)
        return range(start, end + 1)
