"""Things by the squares that they lie in, so that looking takes no longer on a large map."""

from collections.abc import Iterable
from typing import TypeVar

from wardley.layout.labels.spot import Sides

_SIDE = 96.0
_FULL = 80
"""Of a cell with more, only some are looked at: no name has a free place there."""

Cell = tuple[int, int]
Cells = dict[Cell, list[int]]
"""The numbers of the things in each cell."""

T = TypeVar("T", bound=tuple[float, ...])


def cells_of(box: Sides) -> list[Cell]:
    """The cells that *box* lies in."""
    left, top, right, bottom = box
    columns = range(int(left // _SIDE), int(right // _SIDE) + 1)
    return [(column, row) for row in range(int(top // _SIDE), int(bottom // _SIDE) + 1) for column in columns]


def cells_along(x1: float, y1: float, x2: float, y2: float) -> Iterable[Cell]:
    """The cells that a straight line runs through, and at times a neighbour of these."""
    if x1 > x2:
        x1, y1, x2, y2 = x2, y2, x1, y1
    first, last = int(x1 // _SIDE), int(x2 // _SIDE)
    slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
    for column in range(first, last + 1):
        if x2 - x1 < 1e-6:
            start, end = y1, y2
        else:
            start = y1 + slope * (max(x1, column * _SIDE) - x1)
            end = y1 + slope * (min(x2, (column + 1) * _SIDE) - x1)
        low, high = (start, end) if start < end else (end, start)
        for row in range(int(low // _SIDE), int(high // _SIDE) + 1):
            yield column, row


def found(things: list[T], by_cell: Cells, cells: Iterable[Cell]) -> list[T]:
    """The *things* in *cells*, each once and in their order.

    Of a full cell only some, each with the weight, its last part, of all that it stands for.
    """
    here = [by_cell[cell] for cell in cells if cell in by_cell]
    if max(map(len, here), default=0) <= _FULL:
        return [things[number] for number in sorted(set().union(*here))]
    steps: dict[int, int] = {}
    for numbers in here:
        step = 1 + len(numbers) // (_FULL + 1)
        steps.update(dict.fromkeys(numbers[::step], step))
    return [heavier(things[number], step) for number, step in steps.items()]


def thinned(things: list[T], most: int) -> list[T]:
    """Of very many *things* only every so many, each with the weight of all that it stands for."""
    every = 1 + len(things) // (most + 1)
    return things if every == 1 else [heavier(thing, every) for thing in things[::every]]


def heavier(thing: T, times: int) -> T:
    """*thing* with so many *times* its weight."""
    return thing if times == 1 else (*thing[:-1], thing[-1] * times)  # type: ignore[return-value]
