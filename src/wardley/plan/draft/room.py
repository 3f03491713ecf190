"""What teams have left in each month, in whole units."""

Slots = list[tuple[int, int]]
"""Months with the units of work that are done in them, in order."""


class Room:
    """By number of a team and month: the units that are ``free``. Nothing here goes below 0."""

    def __init__(self, free: list[list[int]]) -> None:
        self.free = free
        self.left = [sum(months) for months in free]
        """By team: what is free in all months together."""
        self._from = [0] * len(free)
        """By team: a month before which nothing is free, so that full months are passed over once."""

    def take(self, team: int, units: int, start: int) -> Slots | None:
        """The *units* (more than 0) in the earliest free months from *start* on.

        None where there are too few, and then none is taken.
        """
        if units > self.left[team]:
            return None
        months, slots, wanted = self.free[team], [], units
        self._pass_over(team)
        for month in range(max(start, self._from[team]), len(months)):
            here = months[month]
            if here:
                got = min(here, wanted)
                slots.append((month, got))
                wanted -= got
                if not wanted:
                    break
        if wanted:
            return None
        for month, got in slots:
            months[month] -= got
        self.left[team] -= units
        return slots

    def give_back(self, team: int, slots: Slots) -> None:
        """Make *slots*, which were taken, free again."""
        for month, got in slots:
            self.free[team][month] += got
            self.left[team] += got
        if slots:
            self._from[team] = min(self._from[team], slots[0][0])

    def add(self, team: int, units: int) -> None:
        """Add *units* to every month of *team*, or take away as many as were added before."""
        months = self.free[team]
        months[:] = [here + units for here in months]
        self.left[team] += units * len(months)
        self._from[team] = 0

    def free_from(self, team: int, start: int) -> int:
        """The units that are free from month *start* on."""
        return sum(self.free[team][start:])

    def _pass_over(self, team: int) -> None:
        months, at = self.free[team], self._from[team]
        while at < len(months) and not months[at]:
            at += 1
        self._from[team] = at
