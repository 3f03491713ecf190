"""Where names stand at a moment, and what they are to one another."""

from math import inf

from wardley.layout.labels.room import NEAR, OF_A_LEAD, TEXT
from wardley.layout.labels.spot import Box

_AIR = 4.0
_CELL = 96.0
_NOBODY: dict[tuple[int, int], Box] = {}


Cell = tuple[int, int]
Parts = tuple[tuple[int, Box, list[Cell]], ...]
"""The boxes of a name, each with its number, below 0 for the line that leads to it, and its cells."""


def part(number: int, box: Box) -> tuple[int, Box, list[Cell]]:
    """One of the `Parts` of a name."""
    left, top, right, bottom = box
    columns = range(int((left - _AIR) // _CELL), int((right + _AIR) // _CELL) + 1)
    rows = range(int(top // _CELL), int(bottom // _CELL) + 1)
    return number, box, [(column, row) for row in rows for column in columns]


class Standing:
    """The boxes of names, which go by number, in cells, so that looking takes no longer on a large map.

    ``seen`` counts how often a name was held against another.
    """

    def __init__(self) -> None:
        self.seen = 0
        self._cells: dict[tuple[int, int], dict[tuple[int, int], Box]] = {}

    def take(self, number: int, parts: Parts) -> None:
        """Let a name stand at *parts*."""
        for at, box, cells in parts:
            for cell in cells:
                self._cells.setdefault(cell, {})[number, at] = box

    def leave(self, number: int, parts: Parts) -> None:
        """Undo one `take`."""
        for at, _, cells in parts:
            for cell in cells:
                del self._cells[cell][number, at]

    def clash(self, number: int, parts: Parts, limit: float = inf) -> float:
        """What the others make *parts* cost; some sum of at least *limit* where it is more than that."""
        total = 0.0
        for at, box, cells in parts:
            left, top, right, bottom = box
            west, east = left - _AIR, right + _AIR
            for cell in cells:
                names = self._cells.get(cell, _NOBODY)
                self.seen += 1 + len(names)
                for (other, which), there in names.items():
                    there_left, there_top, there_right, there_bottom = there
                    if (
                        there_left < east and there_right > west and there_top < bottom
                        and there_bottom > top and other != number
                        and _first(box, there) == cell
                    ):  # fmt: skip
                        across = min(right, there_right) - max(left, there_left)
                        down = min(bottom, there_bottom) - max(top, there_top)
                        total += _price(across, down, box, lead=at < 0 or which < 0)
                if total >= limit:
                    return total
        return total

    def about(self, number: int, parts: Parts) -> list[int]:
        """The names that *parts*, or what leads to them, touch or stand close to."""
        return self._met(number, parts, _AIR, leads=True)

    def under(self, number: int, parts: Parts) -> list[int]:
        """The names that *parts* cover."""
        return self._met(number, parts, 0, leads=False)

    def _met(self, number: int, parts: Parts, air: float, *, leads: bool) -> list[int]:
        return sorted(
            {
                other
                for at, box, cells in parts
                for cell in cells
                for (other, which), there in self._cells.get(cell, _NOBODY).items()
                if there[0] - air < box[2] and there[2] + air > box[0]
                and there[1] < box[3] and there[3] > box[1] and other != number
                and (leads or (at >= 0 and which >= 0))
            }
        )  # fmt: skip


def _price(across: float, down: float, box: Box, *, lead: bool) -> float:
    """What it costs that two names share *across* times *down* px of *box*, or are as near as that."""
    if across <= 0:
        return 0.0 if lead else NEAR
    share = across * down / ((box.right - box.left) * (box.bottom - box.top))
    return OF_A_LEAD * TEXT * share if lead else TEXT * (1 + share)


def _first(one: Box, other: Box) -> tuple[int, int]:
    """Of the cells that two boxes share, the one where they are counted."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return int((left - _AIR) // _CELL), int(top // _CELL)
