"""Which elements need each other in a circle, and which of these needs give way, so that chains end."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

Needs = Sequence[Sequence[int]]
"""By element: the elements that it needs."""


def upward(needs: Needs) -> tuple[list[int], list[list[int]]]:
    """The elements from the bottom of the chain up, and their needs without those that close a circle.

    Each need that is left leads to an element earlier in the list. What gives way are few links of the circle
    alone: every strongly connected part (Tarjan, "Depth-first search and linear graph algorithms", 1972) is
    put in a row by the greedy heuristic of Eades, Lin and Smyth ("A fast and effective heuristic for the
    feedback arc set problem", 1993), and links against the row are left out. Of two ways that are equally
    good, the order of the elements decides. n log n in elements and needs.
    """
    group, count = _Circles(needs).found
    members: list[list[int]] = [[] for _ in range(count)]
    for element, number in enumerate(group):
        members[number].append(element)
    order: list[int] = []
    for together in members:
        order += together if len(together) == 1 else reversed(_row(together, group, needs))
    rank = [0] * len(needs)
    for at, element in enumerate(order):
        rank[element] = at
    kept = [
        [target for target in dict.fromkeys(targets) if rank[target] < rank[source]]
        for source, targets in enumerate(needs)
    ]
    return order, kept


def _row(members: list[int], group: list[int], needs: Needs) -> list[int]:
    """*members* of one circle from top to bottom, so that few needs among them lead up."""
    below: dict[int, list[int]] = {}
    above: dict[int, list[int]] = {element: [] for element in members}
    for element in members:
        inside = [target for target in dict.fromkeys(needs[element]) if group[target] == group[element]]
        below[element] = [target for target in inside if target != element]
        for target in below[element]:
            above[target].append(element)
    outs = {element: len(below[element]) for element in members}
    ins = {element: len(above[element]) for element in members}

    def entry(element: int) -> tuple[int, int, int]:
        kind = 0 if not outs[element] else 1 if not ins[element] else 2
        return kind, ins[element] - outs[element], element

    head: list[int] = []
    tail: list[int] = []
    heap = [entry(element) for element in members]
    heapify(heap)
    left = dict.fromkeys(members)
    while heap:
        taken = heappop(heap)
        element = taken[2]
        if element not in left or taken != entry(element):
            continue
        del left[element]
        (tail if taken[0] == 0 else head).append(element)
        for neighbours, degree in ((above[element], outs), (below[element], ins)):
            for other in neighbours:
                if other in left:
                    degree[other] -= 1
                    heappush(heap, entry(other))
    return head + tail[::-1]


class _Circles:
    """The strongly connected parts, found without recursion, since chains may be long.

    ``found`` is the part of each element, numbered from the bottom of the chain up, and how many there are.
    """

    def __init__(self, needs: Needs) -> None:
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
