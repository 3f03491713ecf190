"""How high each element of a value chain stands, from what needs what."""

from collections.abc import Sequence
from math import ceil

from wardley.layout.circles import upward

TOP, BOTTOM = 0.95, 0.05

_LAYERS = (5, 7, 10, 14, 20, 28, 40)
"""How many layers below the top a map is drawn with: the first of these that is enough.

A chain that grows by one changes the distance of all layers only where it must.
"""

_LEAST = 0.02

_HAIR = 1e-6
"""Sums of steps that are one layer but for their last digits are one layer."""


def heights(known: Sequence[float | None], needs: Sequence[Sequence[int]]) -> tuple[list[float], float]:
    """The visibility of each element, that in *known* where there is one, and how far layers are apart.

    ``needs[i]`` are the elements that element i needs. Layers follow from the longest way to either end (K.
    Sugiyama, S. Tagawa and M. Toda, "Methods for Visual Understanding of Hierarchical System Structures",
    1981): an element has a highest layer, counted from the top of its chains, and a lowest, counted from
    the bottom, and stands on the layer midway, the lower of two. So what ends a long chain stands at its end,
    what only a few things rest on stays near these, and what a link more or less moves is moved by a whole
    layer or not at all. Beside what is known each stands a layer below what needs it, nearer where there is
    not the room. n log n in elements and needs.
    """
    order, below = upward(needs)
    above: list[list[int]] = [[] for _ in needs]
    longest = [0] * len(needs)
    for element in order:
        for target in below[element]:
            above[target].append(element)
            longest[element] = max(longest[element], longest[target] + 1)
    most = max(longest, default=0)
    step = (TOP - BOTTOM) / next((layers for layers in _LAYERS if layers >= most), most)
    roofs, floors = [TOP] * len(needs), [BOTTOM] * len(needs)
    for element in reversed(order):
        if above[element]:
            roofs[element] = min(_bound(known[other], roofs[other]) for other in above[element]) - step
    for element in order:
        if below[element]:
            floors[element] = max(_bound(known[other], floors[other]) for other in below[element]) + step
    wanted = [_midway(roof, floor, step) for roof, floor in zip(roofs, floors, strict=True)]
    ends = _ends(known, order, below)
    found = list(wanted)
    for element in reversed(order):
        value = known[element]
        roof = min((found[other] for other in above[element]), default=None)
        found[element] = _held(wanted[element], roof, ends[element], step) if value is None else value
    return found, step


def _midway(roof: float, floor: float, step: float) -> float:
    """The layer midway from *roof* to *floor*, the lower of two; what is left of a layer is halved."""
    layers = max(0, int((roof - floor) / step + _HAIR))
    return roof - step * ceil(layers / 2) - (roof - floor - step * layers) / 2


def _bound(known: float | None, reckoned: float) -> float:
    return reckoned if known is None else known


def _ends(
    known: Sequence[float | None], order: Sequence[int], below: Sequence[Sequence[int]]
) -> list[tuple[float, int]]:
    """For each element the highest known visibility below it, or the bottom, and the most layers to that."""
    ends = [(BOTTOM, 0)] * len(known)
    for element in order:
        bounds = []
        for other in below[element]:
            value = known[other]
            bounds.append((ends[other][0], ends[other][1] + 1) if value is None else (value, 1))
        if bounds:
            ends[element] = max(bounds)
    return ends


def _held(wanted: float, roof: float | None, end: tuple[float, int], step: float) -> float:
    """*wanted* below *roof* and above *end*, with its share of the room where that is narrow."""
    low, layers = end
    if roof is None:
        roof = max(TOP, low) + step
    elif low <= BOTTOM:
        # Nothing below is known to stand here: the bottom gives way.
        low = min(low, roof - _LEAST * (layers + 1))
    room = roof - low
    if room <= 0:
        return (roof + low) / 2
    share = min(step, room / (layers + 1))
    return min(max(wanted, low + share * layers), roof - share)
