"""Dots that stand where they should, and beside it where another stands already."""

from collections.abc import Callable, Sequence
from math import cos, floor, hypot, pi, sin

from wardley.source.record import record

GAP = 1.5
"""Between dots, px."""

_STEP, _FURTHEST, _CELL = 2.0, 90.0, 64.0


@record
class Disc:
    """A dot around (x, y), px."""

    x: float
    y: float
    radius: float


def apart(wanted: Sequence[Disc], allowed: Callable[[Disc, Disc], bool]) -> list[Disc]:
    """*wanted*, moved so that none lies on another, as little as can be; the largest stay where they are.

    ``allowed(wanted, moved)`` says whether a dot may stand there. One for which there is no room near its
    place keeps it.
    """
    cells: dict[tuple[int, int], list[Disc]] = {}
    order = sorted(range(len(wanted)), key=lambda at: (-wanted[at].radius, at))
    found: dict[int, Disc] = {}
    for at in order:
        disc = _free(wanted[at], cells, allowed)
        found[at] = disc
        cells.setdefault(_cell(disc), []).append(disc)
    return [found[at] for at in range(len(wanted))]


def _free(
    wanted: Disc, cells: dict[tuple[int, int], list[Disc]], allowed: Callable[[Disc, Disc], bool]
) -> Disc:
    if _is_free(wanted, cells):
        return wanted
    far = _STEP
    while far <= _FURTHEST:
        around = max(8, int(2 * pi * far / (2 * _STEP)))
        for turn in range(around):
            # To the sides first: rows are read more easily than columns.
            angle = (1 if turn % 2 else -1) * ((turn + 1) // 2) * 2 * pi / around
            x, y = round(wanted.x + far * cos(angle), 2), round(wanted.y + far * sin(angle), 2)
            moved = Disc(x, y, wanted.radius)
            if allowed(wanted, moved) and _is_free(moved, cells):
                return moved
        far += _STEP
    return wanted


def _is_free(disc: Disc, cells: dict[tuple[int, int], list[Disc]]) -> bool:
    column, row = _cell(disc)
    return all(
        hypot(disc.x - other.x, disc.y - other.y) >= disc.radius + other.radius + GAP - 1e-6
        for x in (column - 1, column, column + 1)
        for y in (row - 1, row, row + 1)
        for other in cells.get((x, y), ())
    )


def _cell(disc: Disc) -> tuple[int, int]:
    """Dots are smaller than half a cell, so that those which one could touch are in the next cells."""
    return floor(disc.x / _CELL), floor(disc.y / _CELL)
