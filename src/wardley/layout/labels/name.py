"""A name on its search for a place."""

from itertools import islice
from math import inf

from wardley.layout.labels.room import EDGE, Near, Room
from wardley.layout.labels.spot import Box, Label, Offer, Sides
from wardley.layout.labels.standing import Stand, stand

_AT_ONCE = 60
"""So many places are looked at with what is in the way of any of them."""
_AROUND = 20.0
"""How far from these it still matters what there is, px."""


class Name:
    """A *label*, which goes by *number*, with the places looked at so far, and where it stands: ``at``.

    At first it looks at no more than ``most``. What a place costs with what it hides may be more than
    ``costs`` says, until it is asked for.
    """

    def __init__(self, number: int, label: Label, room: Room, most: int) -> None:
        self.label, self.most = label, most
        self.offers: list[Offer] = []
        self.costs: list[float] = []
        self.at = 0
        self.region = Box(inf, inf, -inf, -inf)
        self._number = number
        self._room = room
        self._left = label.offers()
        self._step = min(_AT_ONCE, most)
        self._nears: list[Near] = []
        self._whole: set[int] = set()
        self._stands: dict[int, Stand] = {}

    def look(self, limit: float, spare: int) -> int | None:
        """The next place that costs less than *limit*, if there is any.

        None too where ``most`` were looked at, and so many to *spare*.
        """
        most = self.most + spare
        while len(self.costs) < most and (len(self.costs) < len(self.offers) or self._fetch()):
            at = len(self.costs)
            if self.offers[at][0] >= limit:
                return None
            self.costs += self._near(at).hidden(self.offers[at:most], limit)
            at = len(self.costs) - 1
            if self.costs[at] < limit and self._besides(at) < limit:
                return at
        return None

    def know(self, at: int, limit: float) -> float:
        """What a place costs; some sum of at least *limit* where it is more than that."""
        if self.costs[at] < limit and at not in self._whole:
            (self.costs[at],) = self._near(at).hidden((self.offers[at],), limit)
            if self.costs[at] < limit:
                self._besides(at)
        return self.costs[at]

    def words(self, at: int) -> tuple[Sides, ...]:
        """The boxes of the name at a place."""
        offer = self.offers[at]
        return (offer[1:5],) if self.label.own else (offer[1:5], *self.label.more(offer))

    def stand(self, at: int) -> Stand:
        """What the name takes at a place."""
        if at not in self._stands:
            lead = self.label.more(self.offers[at]) if self.label.own else ()
            self._stands[at] = stand(self._number, self.words(at), lead)
        return self._stands[at]

    def covers(self) -> bool:
        """Whether words, a figure or the edge of a box lie where the name stands."""
        return self._near(self.at).covers(self.offers[self.at], self.label)

    def _besides(self, at: int) -> float:
        """Add what the place costs besides to what it hides."""
        if self.costs[at] - self.offers[at][0] < EDGE:
            self.costs[at] += self._near(at).besides(self.offers[at], self.label)
        self._whole.add(at)
        return self.costs[at]

    def _near(self, at: int) -> Near:
        return self._nears[at // self._step]

    def _fetch(self) -> bool:
        """Have some more places to look at; whether there are any."""
        more = list(islice(self._left, self._step))
        if not more:
            return False
        self.offers += more
        own = self.label.own
        _, lefts, tops, rights, bottoms, _ = zip(*more, strict=True)
        region = Box(min(lefts), min(tops), max(rights), max(bottoms))
        # What leads there begins at the figure.
        parts = [own] if own else [part for offer in more for part in self.label.more(offer)]
        for part in parts:
            region = _around(region, part)
        self._nears.append(self._room.near(region, _AROUND))
        self.region = _around(region, self.region)
        return True


def _around(one: Sides, other: Sides) -> Box:
    """What has both in it."""
    left, top, right, bottom = one
    west, north, east, south = other
    return Box(min(left, west), min(top, north), max(right, east), max(bottom, south))
