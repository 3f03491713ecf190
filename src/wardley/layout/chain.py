"""How high each element of a value chain stands, from what needs what."""

from collections.abc import Iterable, Sequence

TOP, BOTTOM = 0.95, 0.05


def heights(known: Sequence[float | None], needs: Sequence[Sequence[int]]) -> list[float]:
    """The visibility of each element: that in *known* where there is one, else one that suits the chain.

    ``needs[i]`` are the elements that element i needs. What nothing needs stands at the top, what needs
    nothing at the bottom, and the rest between their neighbours, by the longest way; elements that need
    each other stand level. Linear in elements and needs.
    """
    group, count = _Circles(needs).found
    fixed: list[float | None] = [None] * count
    for index, value in enumerate(known):
        if value is not None:
            before = fixed[group[index]]
            fixed[group[index]] = value if before is None else min(before, value)
    below: list[set[int]] = [set() for _ in range(count)]
    above: list[set[int]] = [set() for _ in range(count)]
    for source, targets in enumerate(needs):
        for target in targets:
            if group[source] != group[target]:
                below[group[source]].add(group[target])
                above[group[target]].add(group[source])
    # Groups are numbered from the bottom of the chain up.
    roofs = _nearest(range(count - 1, -1, -1), above, fixed, TOP, -1)
    floors = _nearest(range(count), below, fixed, BOTTOM, 1)
    return [
        _between(roofs[group[index]], floors[group[index]]) if value is None else value
        for index, value in enumerate(known)
    ]


def _between(roof: tuple[float, int], floor: tuple[float, int]) -> float:
    (high, down), (low, up) = roof, floor
    return high - (high - low) * down / (down + up) if down + up else (high + low) / 2


def _nearest(
    groups: Iterable[int], neighbours: list[set[int]], fixed: list[float | None], end: float, sign: int
) -> list[tuple[float, int]]:
    """For each group, the tightest bound on one side and the most steps to it."""
    found: list[tuple[float, int]] = [(end, 0)] * len(fixed)
    for group in groups:
        bounds = []
        for other in neighbours[group]:
            value = fixed[other]
            bounds.append((found[other][0], found[other][1] + 1) if value is None else (value, 1))
        if bounds:
            found[group] = max(bounds, key=lambda bound: (sign * bound[0], bound[1]))
    return found


class _Circles:
    """Which elements need each other in a circle (Tarjan, 1972), without recursion, since chains may be long.

    ``found`` is the group of each element, numbered from the bottom of the chain up, and how many there are.
    """

    def __init__(self, needs: Sequence[Sequence[int]]) -> None:
        self._needs = needs
        self._seen = [-1] * len(needs)
        self._low = [0] * len(needs)
        self._group = [-1] * len(needs)
        self._open: list[int] = []
        self._clock = self._count = 0
        for root in range(len(needs)):
            if self._seen[root] < 0:
                self._walk(root)
        self.found = self._group, self._count

    def _walk(self, root: int) -> None:
        self._enter(root)
        trail = [(root, iter(self._needs[root]))]
        while trail:
            node, targets = trail[-1]
            for target in targets:
                if self._seen[target] < 0:
                    self._enter(target)
                    trail.append((target, iter(self._needs[target])))
                    break
                if self._group[target] < 0:
                    self._low[node] = min(self._low[node], self._seen[target])
            else:
                trail.pop()
                if trail:
                    above = trail[-1][0]
                    self._low[above] = min(self._low[above], self._low[node])
                self._leave(node)

    def _enter(self, node: int) -> None:
        self._seen[node] = self._low[node] = self._clock
        self._clock += 1
        self._open.append(node)

    def _leave(self, node: int) -> None:
        if self._low[node] != self._seen[node]:
            return
        member = -1
        while member != node:
            member = self._open.pop()
            self._group[member] = self._count
        self._count += 1
