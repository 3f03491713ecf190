"""One place for each name, so that as little as can be is covered."""

from collections.abc import Sequence
from itertools import islice
from math import inf

from wardley.layout.labels.name import Name
from wardley.layout.labels.room import EDGE, Room
from wardley.layout.labels.spot import Box, Label, Placed
from wardley.layout.labels.standing import Stand, Standing, clash, met, under
from wardley.source.collector import collector_paused

_ROUNDS = 6
_BLOCKERS = 3
_WAYS_OUT = 10
_TRIED, _EFFORT = 100, 30_000
"""Places tried for one name, and for all of them together, at most; a name always gets some."""
_DESPERATE, _FEW = 250, 200
"""So many more are tried for one that has found nothing but what covers something, if the names are few."""
_HOPELESS = 2.0
"""Where the names need so many times the room that there is, each takes its usual place."""
_WEIGHED, _WEIGHED_EACH = 300_000, 400
"""How often one name is held against another: so often, and so often again for each name, at most."""
_BOTHERED = 1.0
"""A name whose place costs so much more than it might asks others to make room."""


def settle(labels: Sequence[Label], room: Room) -> dict[str, Placed]:
    """A place for each of *labels* in *room*, by key.

    One after the other takes its best place beside those that stand already; those that meet move, for as
    long as that helps; and what is still covered, or crossed, asks what stands in its way to make room. A
    name without any place is left out.
    """
    with collector_paused():
        search = _Search(labels, room)
        search.begin()
        search.descend()
        search.make_room()
        return search.found()


def _fullness(boxes: Sequence[Box]) -> float:
    """How much room *boxes* take, as a share of all that there is between the outermost of them."""
    across = max(box.right for box in boxes) - min(box.left for box in boxes)
    down = max(box.bottom for box in boxes) - min(box.top for box in boxes)
    return sum((box.right - box.left) * (box.bottom - box.top) for box in boxes) / max(1.0, across * down)


class _Search:
    def __init__(self, labels: Sequence[Label], room: Room) -> None:
        first = [(label, offer) for label in labels for offer in islice(label.offers(), 1)]
        most = min(_TRIED, max(16, _EFFORT // max(1, len(first))))
        self._spare = _DESPERATE if len(first) <= _FEW else 0
        self._most = _WEIGHED + _WEIGHED_EACH * len(first)
        if len(first) > _FEW and _fullness([Box(*offer[1:5]) for _, offer in first]) > _HOPELESS:
            self._most, most = 0, 1
        self._names = [Name(number, label, room, most) for number, (label, _) in enumerate(first)]
        self._weighed = 0
        self._standing = Standing()
        self._calm: set[int] = set()

    def begin(self) -> None:
        """Give each name its best place beside those before it."""
        for number in range(len(self._names)):
            self._put(number, self._best(number)[1] or 0)

    def descend(self) -> None:
        """Move names that meet others for as long as that helps."""
        for _ in range(_ROUNDS):
            moved = False
            for number in range(len(self._names)):
                if self._weighed < self._most:
                    moved |= self._move(number)
            if not moved:
                return

    def make_room(self) -> None:
        """Let names that could stand better ask those in their way to move."""
        for _ in range(2):
            helped = False
            for number, name in enumerate(self._names):
                if self._weighed < self._most and self._total(number) > _BOTHERED + min(name.costs):
                    helped |= self._ask(number)
            if not helped:
                return
            self.descend()

    def found(self) -> dict[str, Placed]:
        """The places of all names, with what they cover."""
        placed = {}
        for number, name in enumerate(self._names):
            here, others = self._here(number)
            covers = tuple(self._names[other].label.key for other in sorted(under(here, others)))
            if name.covers():
                covers += ("what is drawn",)
            placed[name.label.key] = Placed(name.label.spot(name.offers[name.at]), covers)
        return placed

    def _here(self, number: int) -> tuple[Stand, list[Stand]]:
        """What a name takes at present, and the others about it."""
        name = self._names[number]
        here = name.stand(name.at)
        return here, self._standing.around(number, here[:4])

    def _clash(self, number: int) -> float:
        """What the others make the present place of a name cost."""
        if number in self._calm:
            return 0.0
        here, others = self._here(number)
        self._weighed += 1 + len(others)
        found = clash(here.words, others) + clash(here.lead, others, lead=True)
        if not found:
            self._calm.add(number)
        return found

    def _total(self, number: int) -> float:
        name = self._names[number]
        return name.know(name.at, inf) + self._clash(number)

    def _move(self, number: int) -> bool:
        name = self._names[number]
        if not (clashing := self._clash(number)):
            return False
        _, better = self._best(number, name.know(name.at, inf) + clashing - 1e-9)
        if better is None or better == name.at:
            return False
        before = name.stand(name.at)
        self._move_to(number, better)
        self._stir(before, name.stand(better))
        return True

    def _stir(self, *stands: Stand) -> None:
        """Note that names about *stands* are no longer known to meet nobody."""
        for one in stands:
            self._calm.discard(one.number)
            self._calm.difference_update(other.number for other in self._standing.around(one.number, one[:4]))

    def _best(self, number: int, limit: float = inf) -> tuple[float, int | None]:
        """The best place below *limit* as the others stand now, and what it costs with them.

        Places come cheapest first, so that looking ends where the next could not be better.
        """
        name, best, chosen = self._names[number], limit, None
        others = self._standing.around(number, name.region) if name.costs else []
        for cost, at in sorted([(cost, at) for at, cost in enumerate(name.costs) if cost < limit]):
            if cost >= best:
                break
            total = self._held(name, at, others, best)
            if total < best:
                best, chosen = total, at
        region = name.region
        while (new := name.look(best, self._spare if best >= EDGE else 0)) is not None:
            if region is not name.region:
                region = name.region
                others = self._standing.around(number, region)
            total = self._held(name, new, others, best)
            if total < best:
                best, chosen = total, new
        return best, chosen

    def _held(self, name: Name, at: int, others: list[Stand], limit: float) -> float:
        """What a place costs with *others*; some sum of at least *limit* where it is more than that."""
        cost = name.know(at, limit)
        if cost >= limit or not others:
            return cost
        self._weighed += len(others)
        total = cost + clash(name.words(at), others, limit - cost)
        if total < limit and (lead := name.stand(at).lead):
            total += clash(lead, others, limit - total, lead=True)
        return total

    def _ask(self, number: int) -> bool:
        """Try the places that others stand in the way of; whether one came free at a gain."""
        name = self._names[number]
        present = self._total(number) - 0.5
        ways = sorted((cost, at) for at, cost in enumerate(name.costs) if cost < present and at != name.at)
        others = self._standing.around(number, name.region)
        for _, at in ways[:_WAYS_OUT]:
            if name.know(at, present) < present:
                blockers = sorted(met(name.stand(at), others))
                if 0 < len(blockers) <= _BLOCKERS and self._push(number, at, blockers):
                    return True
        return False

    def _push(self, number: int, at: int, blockers: list[int]) -> bool:
        """Put a name where *blockers* stand, and them where they fit; undone if that is no gain."""
        numbers = [number, *blockers]
        names = [self._names[other] for other in numbers]
        before = [name.at for name in names]
        most = sum(map(self._total, numbers)) - 0.25
        self._calm.difference_update(numbers)
        self._move_to(number, at)
        if self._make_way(blockers, most - names[0].costs[at]) and sum(map(self._total, numbers)) < most:
            for name, old in zip(names, before, strict=True):
                self._stir(name.stand(old), name.stand(name.at))
            return True
        for other, old in zip(numbers, before, strict=True):
            self._move_to(other, old)
        self._calm.difference_update(numbers)
        return False

    def _make_way(self, blockers: list[int], left: float) -> bool:
        """Give each of *blockers* its best place now; False where that costs more than what is *left*."""
        for other in blockers:
            _, at = self._best(other, left)
            if at is None:
                return False
            self._move_to(other, at)
            left -= self._names[other].costs[at]
        return True

    def _move_to(self, number: int, at: int) -> None:
        name = self._names[number]
        self._standing.leave(name.stand(name.at))
        self._put(number, at)

    def _put(self, number: int, at: int) -> None:
        name = self._names[number]
        name.at = at
        self._standing.take(name.stand(at))
