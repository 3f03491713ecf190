"""How high each element of a value chain stands, from what needs what."""

from collections.abc import Sequence

from wardley.layout.circles import upward

TOP, BOTTOM = 0.95, 0.05

_FEWEST = 4
"""Even a short chain is drawn as if it had so many layers below its top."""

_LEAST = 0.02


def heights(known: Sequence[float | None], needs: Sequence[Sequence[int]]) -> tuple[list[float], float]:
    """The visibility of each element, that in *known* where there is one, and how far layers are apart.

    ``needs[i]`` are the elements that element i needs. Layers follow from the longest way to either end (K.
    Sugiyama, S. Tagawa and M. Toda, "Methods for Visual Understanding of Hierarchical System Structures",
    1981): an element has a highest layer, counted from the top of its chains, and a lowest, counted from
    the bottom, and stands midway. So what ends a long chain stands at its end, what only a few things rest on
    stays near these, and the two grow apart evenly. Beside what is known each stands a layer below what
    needs it, nearer where there is not the room. n log n in elements and needs.
    """
    order, below = upward(needs)
    above: list[list[int]] = [[] for _ in needs]
    longest = [0] * len(needs)
    for element in order:
        for target in below[element]:
            above[target].append(element)
            longest[element] = max(longest[element], longest[target] + 1)
    most = max(longest, default=0)
    step = (TOP - BOTTOM) / max(most, _FEWEST)
    half = step * most / 2
    middle = (TOP + BOTTOM) / 2
    roofs, floors = [middle + half] * len(needs), [middle - half] * len(needs)
    for element in reversed(order):
        if above[element]:
            roofs[element] = min(_bound(known[other], roofs[other]) for other in above[element]) - step
    for element in order:
        if below[element]:
            floors[element] = max(_bound(known[other], floors[other]) for other in below[element]) + step
    wanted = [(roof + floor) / 2 for roof, floor in zip(roofs, floors, strict=True)]
    ends = _ends(known, order, below)
    found = list(wanted)
    for element in reversed(order):
        value = known[element]
        roof = min((found[other] for other in above[element]), default=None)
        found[element] = _held(wanted[element], roof, ends[element], step) if value is None else value
    return found, step


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
