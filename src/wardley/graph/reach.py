"""How many needs stand on each component.

All lines of a value chain are AND: if a component stops, so does everything above it. What counts is
therefore how many of the needs have it below them, not whether there is a second way round.
"""

from wardley.source.collector import collector_paused

_AT_ONCE = 8192
"""Needs whose bits are carried down together, a kilobyte for each component that waits for its turn."""


class Reach:
    """By number of a component: how many needs have it below them.

    *needs* are lists of neighbours; *heads* the numbers of the needs. A need stands on itself. Walks the
    whole graph once for 8192 heads.
    """

    def __init__(self, needs: list[list[int]], heads: list[int]) -> None:
        self.total = len(heads)
        """How many needs there are."""
        self._needs = needs
        self.counts = [0] * len(needs)
        """By number: how many needs have it below them."""
        with collector_paused():
            self.order = _order(needs)
        """The numbers from the top down, in groups: those that all need one another are one, in order."""
        for start in range(0, len(heads), _AT_ONCE):
            self._count(heads[start : start + _AT_ONCE])

    def _count(self, heads: list[int]) -> None:
        bits = [0] * len(self._needs)
        for index, head in enumerate(heads):
            bits[head] |= 1 << index
        for group in self.order:
            shared = 0
            for number in group:
                shared |= bits[number]
            if not shared:
                continue
            count = shared.bit_count()
            for number in group:
                self.counts[number] += count
                for target in self._needs[number]:
                    bits[target] |= shared
            for number in group:
                bits[number] = 0  # the long integers of what was counted are let go

    def share(self, number: int) -> float:
        """The part of the needs that have *number* below them, 0..1; 0 where there are no needs."""
        return self.counts[number] / self.total if self.total else 0.0


def _order(needs: list[list[int]]) -> list[list[int]]:
    """The components from the top down, in groups: those that all need one another are one group."""
    waiting = [0] * len(needs)
    for targets in needs:
        for target in targets:
            waiting[target] += 1
    free = [n for n, count in enumerate(waiting) if not count]
    order: list[list[int]] = []
    while free:
        number = free.pop()
        order.append([number])
        for target in needs[number]:
            waiting[target] -= 1
            if not waiting[target]:
                free.append(target)
    if len(order) == len(needs):
        return order
    left = [n for n, count in enumerate(waiting) if count]
    return order + _knotted(needs, left)


def _knotted(needs: list[list[int]], left: list[int]) -> list[list[int]]:
    """`_order` of the numbers *left*, which lie on cycles or below them (Tarjan 1972, without recursion).

    networkx has this too, and takes longer to import than a whole map to check.
    """
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    open_: list[int] = []
    spot: dict[int, int] = {}
    grouped: set[int] = set()
    groups: list[list[int]] = []
    for root in left:
        walk = [] if root in index else [(root, iter(needs[root]))]
        while walk:
            number, targets = walk[-1]
            if number not in index:
                index[number] = low[number] = len(index)
                spot[number] = len(open_)
                open_.append(number)
            for target in targets:
                if target not in index:
                    walk.append((target, iter(needs[target])))
                    break
                if target not in grouped:
                    low[number] = min(low[number], index[target])
            else:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[number])
                if low[number] == index[number]:
                    at = spot[number]
                    groups.append(sorted(open_[at:]))
                    grouped.update(open_[at:])
                    del open_[at:]
    groups.reverse()
    return groups
