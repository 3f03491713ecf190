"""Work put into months, and taken out again: what a plan under construction knows.

Every placement here keeps to the room of its team, to the budget, and to what is needed.
"""

from collections.abc import Iterable

from wardley.plan.draft.room import Room, Slots
from wardley.plan.draft.work import Work

_OPEN = -1


class Placing:
    """By number of an initiative: ``slots`` (months with units of work), its ``first`` and ``last`` month.

    ``last`` is -1 for what is not placed. ``spent`` is what is placed costs, in units of ``work.money``;
    ``taken`` lists what is placed in the order of taking.
    """

    def __init__(self, work: Work) -> None:
        self.work = work
        self.room = Room([list(team) for team in work.monthly])
        self.spent = 0
        count = len(work.judged)
        self.slots: list[Slots] = [[] for _ in range(count)]
        self.first = [_OPEN] * count
        self.last = [_OPEN] * count
        self.taken: list[int] = []

    def placed(self, number: int) -> bool:
        """Whether *number* is in the plan."""
        return self.last[number] != _OPEN

    def ready(self, number: int) -> bool:
        """Whether all that *number* needs is placed, and nothing forbids to place it."""
        return number not in self.work.out and all(
            self.last[target] != _OPEN for target, _ in self.work.needs[number]
        )

    def window(self, number: int) -> tuple[int, int]:
        """The month in which *number* may start, and that before which it cannot finish."""
        start = finish = 0
        for target, first in self.work.needs[number]:
            after = self.last[target] + first
            if first:
                start = max(start, after)
            finish = max(finish, after)
        return start, finish

    def put(self, number: int) -> bool:
        """Place *number*, whose needs are placed, as early as there is room; false where it does not fit."""
        work = self.work
        cost = work.cost[number]
        if work.budget is not None and cost > 0 and self.spent + cost > work.budget:
            return False
        start, finish = self.window(number)
        if finish >= work.months:
            return False
        self.first[number] = self.last[number] = finish
        if work.effort[number]:
            slots = self.room.take(work.team[number], work.effort[number], start)
            if slots is None:
                self.first[number] = self.last[number] = _OPEN
                return False
            self.slots[number] = slots
            self.first[number], self.last[number] = slots[0][0], max(slots[-1][0], finish)
        self.spent += cost
        self.taken.append(number)
        return True

    def put_all(self, numbers: Iterable[int]) -> bool:
        """Place *numbers* in their order, or none of them where one does not fit."""
        before = len(self.taken)
        for number in numbers:
            if not self.put(number):
                self.take_back(before)
                return False
        return True

    def take_back(self, before: int) -> None:
        """Take out what was placed since there were *before* in the plan."""
        while len(self.taken) > before:
            number = self.taken.pop()
            if self.slots[number]:
                self.room.give_back(self.work.team[number], self.slots[number])
            self.spent -= self.work.cost[number]
            self.slots[number], self.first[number], self.last[number] = [], _OPEN, _OPEN
