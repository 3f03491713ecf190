"""What to take next: the initiative that brings most for its effort, counted with all that it needs.

Scheduling weighted work under precedence is NP-hard. Sidney's decomposition (1975) takes, again and again,
the set that is closed under what it needs and has the highest weight by time; any order that follows it
costs at most twice the best (Margot, Queyranne and Wang, *Decompositions, Network Flows, and a Precedence
Constrained Single-Machine Scheduling Problem*, Operations Research 51(6), 2003). Here only closures of a
single initiative are weighed against one another: itself, and what it needs and is not yet placed.
"""

from heapq import heapify, heappop, heappush
from math import isqrt

from wardley.plan.draft.work import Work

_STEPS = 10_000_000
"""About how many members of closures are looked at in the worst case, some seconds' worth."""

_AT_LEAST = 64


class Closures:
    """The open initiatives of *work* with their closures, best first.

    Best is the lowest class, then the largest sum of scores by sum of efforts, then the first name. A
    closure of more members than ``limit`` waits until something that its head needs directly is placed for
    its own sake; in a plan of up to 1,500 initiatives that is more than 80, and always at least 64.
    """

    def __init__(self, work: Work) -> None:
        self._work = work
        count = len(work.judged)
        self.limit = max(_AT_LEAST, isqrt(_STEPS // max(1, count)))
        self._open = [True] * count
        self._wanting = [len(wanted) for wanted in work.needs]
        self._at = _positions(work)
        self._members: list[list[int]] = [[] for _ in range(count)]
        self._inside: list[list[int]] = [[] for _ in range(count)]
        self._key: list[tuple[int, int] | None] = [None] * count
        self._fine = sum(work.effort) ** 2 + 1
        """Multiplied by this, two different ratios differ by more than 1, so their floors tell them apart."""
        for number in work.out:
            self.close(number)
        self._heap: list[tuple[int, int, int]] = []
        for number in range(count):
            if self._open[number]:
                self._weigh(number, push=False)
        heapify(self._heap)

    def next(self) -> list[int] | None:
        """The members of the best closure, what is needed before what needs it; None where nothing is open.

        The last of them is its head.
        """
        while self._heap:
            rank, low, number = heappop(self._heap)
            if self._open[number] and self._key[number] == (rank, low):
                return sorted(self._members[number], key=self._at.__getitem__)
        return None

    def done(self, numbers: list[int]) -> None:
        """Count *numbers* as placed, and weigh anew what needs them."""
        touched: dict[int, None] = {}
        for number in numbers:
            self._open[number] = False
            touched.update(dict.fromkeys(self._inside[number]))
            for one in self._work.needed_by[number]:
                self._wanting[one] -= 1
                touched[one] = None
        for number in touched:
            if self._open[number]:
                self._weigh(number, push=True)

    def close(self, number: int) -> None:
        """Count *number*, and all that needs it, as what cannot be placed."""
        waiting = [number]
        while waiting:
            one = waiting.pop()
            if self._open[one]:
                self._open[one] = False
                self._key[one] = None
                waiting += self._work.needed_by[one]

    def _weigh(self, number: int, *, push: bool) -> None:
        self._key[number] = None
        members = self._closure(number)
        if members is None:
            return
        if not self._members[number]:  # else these are a part of those that were there before
            for one in members:
                self._inside[one].append(number)
        self._members[number] = members
        work = self._work
        effort = sum([work.effort[one] for one in members])
        score = sum([work.score[one] for one in members])
        # What takes no effort comes first of all, and the larger score before the smaller.
        low = -(score * self._fine // effort) if effort else -(self._fine * self._fine * (1 + abs(score)))
        self._key[number] = key = (work.weights[number].rank, low)
        if push:
            heappush(self._heap, (*key, number))
        else:
            self._heap.append((*key, number))

    def _closure(self, number: int) -> list[int] | None:
        """*number*, and what it needs and is open; None where that is more than the limit."""
        needs, members, known = self._work.needs, [number], {number}
        for one in members:
            if self._wanting[one] + len(members) > self.limit:
                # Some of these may be known already; a closure of this size is not worth to be told exactly.
                return None
            for target, _ in needs[one]:
                if self._open[target] and target not in known:
                    known.add(target)
                    members.append(target)
        return members


def _positions(work: Work) -> list[int]:
    """By number: its place in an order in which all comes after what it needs, and else the best first."""
    waiting = [len(wanted) for wanted in work.needs]
    fine = sum(work.effort) ** 2 + 1
    ready: list[tuple[int, int]] = []

    def push(number: int) -> None:
        effort = work.effort[number]
        heappush(ready, (-(work.score[number] * fine // effort) if effort else -fine * fine, number))

    for number, count in enumerate(waiting):
        if not count:
            push(number)
    places = [len(waiting)] * len(waiting)  # for those on circles, which are never placed
    place = 0
    while ready:
        number = heappop(ready)[1]
        places[number] = place
        place += 1
        for one in work.needed_by[number]:
            waiting[one] -= 1
            if not waiting[one]:
                push(one)
    return places
