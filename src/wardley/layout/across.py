"""How far along each element stands whose place on the axis of evolution is left open."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LEFT, RIGHT = 0.05, 0.92
"""Where elements stand whose evolution nothing tells."""

_SWEEPS = 8
_PULL = 0.12
"""How far off its neighbours are when an element stands halfway to the edge of its stage."""

_LEAN = 0.5
"""How much of the way to the middle of the axis the neighbours of a stage are taken to lie."""

_ROW = 0.1
"""Elements that nothing places are set apart from those at most this much higher or lower."""


class Bounds(NamedTuple):
    """An element stands from ``low`` to ``high`` (evolution), which are one where its author placed it.

    ``gap`` is how far from the next it wants to stand, where ``open``: nothing tells its evolution.
    """

    low: float
    high: float
    open: bool = False
    gap: float = 0.1


def across(bounds: Sequence[Bounds], high: Sequence[float], joined: Sequence[Sequence[int]]) -> list[float]:
    """An evolution for each element within its *bounds*, so that its links are short and few cross.

    ``joined[i]`` are the elements that share a link with i, and *high* their visibilities. Each is drawn to
    the mean of its neighbours, down and up the chain by turns: the barycentre method of Sugiyama, Tagawa and
    Toda (1981). A stage holds its elements by giving way less and less towards its edges, which keeps
    the order that the barycentres have. What nothing holds is put in rows, each as near to where it
    is drawn as the widths of names allow: least squares under an order, solved by pooling adjacent violators
    (M. Ayer et al., "An Empirical Distribution Function for Sampling with Incomplete Information", 1955).
    Linear in elements and links, but for the sorting of rows.
    """
    drifts = [_drift(visibility) for visibility in high]
    found = [
        drift if bound.open else (bound.low + bound.high) / 2
        for bound, drift in zip(bounds, drifts, strict=True)
    ]
    order = sorted(range(len(bounds)), key=lambda element: (-high[element], element))
    movable = [element for element in order if bounds[element].low < bounds[element].high]
    rows = _rows([element for element in movable if bounds[element].open], high)
    for sweep in range(_SWEEPS):
        for element in movable if sweep % 2 == 0 else reversed(movable):
            others = joined[element]
            if bounds[element].open:
                total = drifts[element] + sum([found[other] for other in others])
                found[element] = total / (len(others) + 1)
            elif others:
                mean = sum([found[other] for other in others]) / len(others)
                found[element] = _within(mean, bounds[element])
        for row in rows:
            _set_apart(row, bounds, found)
    return found


def _drift(visibility: float) -> float:
    """Where a chain runs of which nothing is known: from the left above to the right below."""
    return 0.85 - 0.6 * min(max(visibility, 0.0), 1.0)


def _within(wanted: float, bounds: Bounds) -> float:
    """*wanted* as a place in a stage: in its middle where it lies about halfway from there to the map's.

    Neighbours of what is far to the right lie mostly to its left; else all of them would stand at one edge.
    """
    middle, half = (bounds.low + bounds.high) / 2, (bounds.high - bounds.low) / 2
    off = (wanted - middle - _LEAN * (0.5 - middle)) / _PULL
    return middle + half * off / (1 + abs(off))


def _rows(elements: Sequence[int], high: Sequence[float]) -> list[list[int]]:
    """*elements*, which come from the top down, in rows."""
    rows: list[list[int]] = []
    for element in elements:
        if not rows or high[rows[-1][0]] - high[element] > _ROW:
            rows.append([])
        rows[-1].append(element)
    return rows


def _set_apart(row: list[int], bounds: Sequence[Bounds], found: list[float]) -> None:
    """Move the elements of *row* as little as will set each apart from the next."""
    row.sort(key=lambda element: (found[element], element))
    offsets = [0.0]
    for one, next_ in pairwise(row):
        offsets.append(offsets[-1] + (bounds[one].gap + bounds[next_].gap) / 2)
    room = RIGHT - LEFT
    shrink = min(1.0, room / offsets[-1]) if offsets[-1] else 1.0
    offsets = [offset * shrink for offset in offsets]
    fitted = _rising([found[element] - offset for element, offset in zip(row, offsets, strict=True)])
    for element, offset, value in zip(row, offsets, fitted, strict=True):
        found[element] = min(max(value, LEFT), RIGHT - offsets[-1]) + offset


def _rising(values: Sequence[float]) -> list[float]:
    """The numbers nearest to *values* of which none is less than the one before."""
    pools: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while pools and pools[-1][0] * count > total * pools[-1][1]:
            before = pools.pop()
            total, count = total + before[0], count + before[1]
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]
