"""One place for each name, so that as little as can be is covered."""

from collections.abc import Iterable, Sequence
from math import inf

from wardley.layout.labels.room import EDGE, Near, Room
from wardley.layout.labels.spot import Box, Label, Offer, Placed
from wardley.layout.labels.standing import Parts, Standing, part

_ACROSS, _DOWN = 80.0, 50.0
"""How far around its first places a name looks at once, px."""
_ROUNDS = 6
_BLOCKERS = 3
_WAYS_OUT = 10
_TRIED, _EFFORT = 120, 30_000
"""Places tried for one name, and for all of them together, at most; a name always gets some."""
_DESPERATE, _FEW = 250, 200
"""So many more are tried for one that has found nothing but what covers something, if the names are few."""
_HOPELESS = 2.0
"""Where the names need so many times the room that there is, each takes its usual place."""
_WEIGHED, _WEIGHED_EACH = 300_000, 400
"""How often one name is held against another: so often, and so often again for each name, at most."""
_BOTHERED = 1.9
"""A name whose place costs so much more than it might asks others to make room."""


def settle(labels: Sequence[Label], room: Room) -> dict[str, Placed]:
    """A place for each of *labels* in *room*, by key.

    Every name first takes its best place as if it were alone; those that meet move, one after the other,
    for as long as that helps; and what is still covered asks what stands in its way to make room. A name
    without any place is left out.
    """
    search = _Search(labels, room)
    search.alone()
    search.descend()
    search.make_room()
    return search.found()


class _Seen:
    """A place that was looked at, and what it costs with what it hides: that or more, if not ``whole``."""

    __slots__ = ("cost", "offer", "parts", "whole")

    def __init__(self, offer: Offer, cost: float, *, whole: bool) -> None:
        self.offer, self.cost, self.whole = offer, cost, whole
        self.parts: Parts | None = None


class _Name:
    """A name on its search: the places looked at so far, and the present one."""

    __slots__ = ("_near", "_offers", "_region", "_room", "at", "label", "left", "parts", "seen", "upcoming")

    def __init__(self, label: Label, room: Room, most: int) -> None:
        self.label = label
        self._offers = label.offers()
        self.upcoming: Offer | None = next(self._offers, None)
        self.left = most
        self.seen: list[_Seen] = []
        self.at: _Seen | None = None
        self.parts: Parts = ()
        self._room = room
        self._near: Near | None = None
        self._region = Box(inf, inf, -inf, -inf)

    def look(self, limit: float, spare: int) -> _Seen | None:
        """The next place; None where there is none, it costs *limit* by itself, or enough were looked at."""
        offer = self.upcoming
        if offer is None or offer[0] >= limit or self.left + spare <= 0:
            return None
        self.upcoming = next(self._offers, None)
        self.left -= 1
        cost = self._near_to(offer).price(offer, self.label, limit)
        seen = _Seen(offer, cost, whole=cost < limit)
        self.seen.append(seen)
        return seen

    def know(self, seen: _Seen, limit: float) -> float:
        """What a place costs; some sum of at least *limit* where it is more than that."""
        if not seen.whole and seen.cost < limit:
            seen.cost = self._near_to(seen.offer).price(seen.offer, self.label, limit)
            seen.whole = seen.cost < limit
        return seen.cost

    def parts_of(self, seen: _Seen) -> Parts:
        """The boxes that the name takes there."""
        if seen.parts is None:
            sign = -1 if self.label.own else 1
            more = (part(sign * number, box) for number, box in enumerate(self.label.more(seen.offer), 1))
            seen.parts = (part(0, Box(*seen.offer[1:5])), *more)
        return seen.parts

    def covers(self, seen: _Seen) -> bool:
        """Whether words, a figure or the edge of a box lie there."""
        return self._near_to(seen.offer).covers(seen.offer, self.label)

    def _near_to(self, offer: Offer) -> Near:
        region, near = self._region, self._near
        _, left, top, right, bottom, _, _ = offer
        if (
            near is not None and region.left <= left and region.top <= top
            and region.right >= right and region.bottom >= bottom
        ):  # fmt: skip
            return near
        self._region = region = Box(
            min(region.left, left - _ACROSS), min(region.top, top - _DOWN),
            max(region.right, right + _ACROSS), max(region.bottom, bottom + _DOWN),
        )  # fmt: skip
        self._near = near = self._room.near(region)
        return near


def _fullness(names: Sequence[_Name]) -> float:
    """How much room the names take, as a share of all that there is between the outermost of them."""
    boxes = [Box(*name.upcoming[1:5]) for name in names if name.upcoming is not None]
    across = max(box.right for box in boxes) - min(box.left for box in boxes)
    down = max(box.bottom for box in boxes) - min(box.top for box in boxes)
    return sum((box.right - box.left) * (box.bottom - box.top) for box in boxes) / max(1.0, across * down)


class _Search:
    def __init__(self, labels: Sequence[Label], room: Room) -> None:
        most = min(_TRIED, max(16, _EFFORT // max(1, len(labels))))
        self._names = [name for name in (_Name(label, room, most) for label in labels) if name.upcoming]
        self._spare = _DESPERATE if len(labels) <= _FEW else 0
        self._most = _WEIGHED + _WEIGHED_EACH * len(labels)
        if len(labels) > _FEW and _fullness(self._names) > _HOPELESS:
            self._most = 0
            for name in self._names:
                name.left = 1
        self._standing = Standing()

    def alone(self) -> None:
        """Give each name its best place, whatever the others do."""
        found = [self._best(number) for number in range(len(self._names))]
        for number, (_, seen) in enumerate(found):
            self._put(number, seen)

    def descend(self, numbers: Iterable[int] | None = None) -> None:
        """Move names that meet others for as long as that helps."""
        waiting = list(range(len(self._names)) if numbers is None else numbers)
        for _ in range(_ROUNDS):
            moved = False
            for number in waiting:
                if self._standing.seen < self._most:
                    moved |= self._move(number)
            if not moved:
                return

    def make_room(self) -> None:
        """Let names that cover something ask those in their way to move."""
        for _ in range(2):
            helped = False
            for number, name in enumerate(self._names):
                least = min(seen.cost for seen in name.seen)
                if self._standing.seen < self._most and self._total(number) > _BOTHERED + least:
                    helped |= self._ask(number)
            if not helped:
                return
            self.descend()

    def found(self) -> dict[str, Placed]:
        """The places of all names, with what they cover."""
        placed = {}
        for number, name in enumerate(self._names):
            if name.at is not None:
                under = self._standing.under(number, name.parts)
                covers = tuple(self._names[other].label.key for other in under)
                if name.covers(name.at):
                    covers += ("what is drawn",)
                placed[name.label.key] = Placed(name.label.spot(name.at.offer), covers)
        return placed

    def _total(self, number: int) -> float:
        name = self._names[number]
        return name.know(name.at, inf) + self._standing.clash(number, name.parts) if name.at else inf

    def _move(self, number: int) -> bool:
        name = self._names[number]
        if name.at is None or not self._standing.clash(number, name.parts):
            return False
        total, better = self._best(number)
        if better is name.at or total >= self._total(number) - 1e-9:
            return False
        self._put(number, better)
        return True

    def _best(self, number: int) -> tuple[float, _Seen]:
        """The best place as the others stand now, and what it costs with them.

        Places come cheapest first, so that looking ends where the next could not be better.
        """
        name, standing = self._names[number], self._standing
        best, chosen = inf, None
        for seen in name.seen:
            if seen.cost < best and (cost := name.know(seen, best)) < best:
                total = cost + standing.clash(number, name.parts_of(seen), best - cost)
                if total < best:
                    best, chosen = total, seen
        while (looked := name.look(best, self._spare if best >= EDGE else 0)) is not None:
            if looked.cost < best:
                total = looked.cost + standing.clash(number, name.parts_of(looked), best - looked.cost)
                if total < best:
                    best, chosen = total, looked
        if chosen is None:
            raise ValueError(f"'{name.label.key}' has no place to stand")
        return best, chosen

    def _ask(self, number: int) -> bool:
        """Try the places that others stand in the way of; whether one came free at a gain."""
        name, standing = self._names[number], self._standing
        present = self._total(number) - 0.5
        ways = sorted((seen for seen in name.seen if seen.cost < present), key=lambda seen: seen.cost)
        for seen in ways[:_WAYS_OUT]:
            if seen is name.at or name.know(seen, present) >= present:
                continue
            met = standing.about(number, name.parts_of(seen))
            if 0 < len(met) <= _BLOCKERS and self._push(number, seen, met):
                return True
        return False

    def _push(self, number: int, seen: _Seen, met: list[int]) -> bool:
        """Put a name where those *met* stand, and them where they fit; undone if that is no gain."""
        before = {other: self._names[other].at for other in (number, *met)}
        old = sum(self._total(other) for other in before)
        self._put(number, seen)
        for other in met:
            self._put(other, self._best(other)[1])
        if sum(self._total(other) for other in before) < old - 0.25:
            return True
        for other, place in before.items():
            if place is not None:
                self._put(other, place)
        return False

    def _put(self, number: int, seen: _Seen) -> None:
        name = self._names[number]
        if name.at is not None:
            self._standing.leave(number, name.parts)
        name.at, name.parts = seen, name.parts_of(seen)
        self._standing.take(number, name.parts)
