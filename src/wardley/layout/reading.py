"""In which order a map is read to somebody who cannot see it: down the value chain.

Each need comes after everything that needs it, what stands higher first. Where elements need one another in
a circle, the link is left out of account that leads back up to where the circle was entered from above.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from wardley.layout.ends import End, Joined, joined
from wardley.layout.place import Placement
from wardley.model.elements import Anchor
from wardley.model.map import WardleyMap
from wardley.model.names import Element

_Rank = tuple[bool, float, float, int]
"""Anchors first; then what stands higher, what is less evolved, and what was declared first."""


class Mention(NamedTuple):
    """Where the value chain comes by ``end``, so many steps below a top, along ``lines``.

    ``again``: it was told before, with all that stands below it.
    """

    end: End
    depth: int
    lines: tuple[Joined, ...] = ()
    again: bool = False


class Reading:
    """The order in which a map is read.

    ``order`` holds every element once: first what links join, down the chain; then what nothing joins, from
    above. The forms of a pipeline, and what an element becomes under a new name, follow it at once.
    ``lines`` are the links of an end (see `of`) to others, in order. ``tops`` begin the chains, ``depth`` is
    the most steps from one of them down, and ``bottom`` what stands there (None where nothing is joined).
    """

    def __init__(self, map_: WardleyMap, placement: Placement) -> None:
        self._placement = placement
        self._parts = _parts(map_, placement)
        units = _units(placement.names.elements, self._parts)
        self._unit = {_key(end): number for number, unit in enumerate(units) for end in unit}
        self._lines: dict[tuple[int, int], list[Joined]] = {}
        self._entered: set[tuple[int, int]] = set()
        needs = self._join(map_, len(units))
        ranks = [self._rank(unit[0], number) for number, unit in enumerate(units)]
        linked = {self._unit[key] for key in (*self._lines, *self._entered)}
        order = _descent(_without_circles(needs, ranks), ranks, sorted(linked))
        apart = sorted(set(range(len(units))) - linked, key=ranks.__getitem__)
        self.order = tuple(end for number in (*order, *apart) for end in units[number])
        self.apart = tuple(end for number in apart for end in units[number])
        self.tops = tuple(units[number][0] for number, depth in order.items() if depth == 0)
        self.depth = max(order.values(), default=0)
        deepest = [number for number, depth in order.items() if depth == self.depth]
        self.bottom = units[deepest[-1]][0] if deepest else None
        self._place = {_key(end): number for number, end in enumerate(self.order)}

    def of(self, end: End) -> Sequence[Joined]:
        """The lines that leave *end*, each link once, in the order in which their targets are read."""
        return sorted(self._lines.get(_key(end), ()), key=lambda line: self._place[_key(line.target)])

    def parts(self, end: End) -> Sequence[End]:
        """What belongs to *end*: the new names that it gets, and the forms of its pipelines."""
        return self._parts.get(_key(end), ())

    def chain(self) -> Iterator[Mention]:
        """The chains from their tops down, as a tree: what was told before is not told again."""
        told: set[tuple[int, int]] = set()
        apart = {_key(end) for end in self.apart}
        for root in (*self.tops, *self.order):
            if _key(root) in told or _key(root) in apart:
                continue
            told.add(_key(root))
            yield Mention(root, 0)
            trail = [iter(self._below(root))]
            while trail:
                end, lines = next(trail[-1], (None, ()))
                if end is None:
                    trail.pop()
                    continue
                again = _key(end) in told
                yield Mention(end, len(trail), lines, again)
                if not again:
                    told.add(_key(end))
                    trail.append(iter(self._below(end)))

    def _below(self, end: End) -> list[tuple[End, tuple[Joined, ...]]]:
        """What belongs to *end*, and what it needs; each once, with the lines that lead there."""
        found: dict[tuple[int, int], tuple[End, tuple[Joined, ...]]] = {}
        for part in self.parts(end):
            found[_key(part)] = part, ()
        for line in self.of(end):
            target, lines = found.get(_key(line.target), (line.target, ()))
            found[_key(target)] = target, (*lines, line)
        return list(found.values())

    def _join(self, map_: WardleyMap, count: int) -> list[list[int]]:
        """Note every link, and answer what each unit needs."""
        needs: list[dict[int, None]] = [{} for _ in range(count)]
        before = 0
        for line in joined(map_, self._placement.names):
            source, target = _key(line.source), _key(line.target)
            # A link from an anchor is drawn once more to what its target becomes.
            if line.number == before or source not in self._unit or target not in self._unit:
                continue
            before = line.number
            self._lines.setdefault(source, []).append(line)
            self._entered.add(target)
            if self._unit[source] != self._unit[target]:
                needs[self._unit[source]][self._unit[target]] = None
        return [list(targets) for targets in needs]

    def _rank(self, end: End, number: int) -> _Rank:
        spot = self._placement.of(end.element)
        high, along = (spot.visibility, spot.evolution) if spot else (float("-inf"), 0.0)
        return not isinstance(end.element, Anchor), -high, along, number


def _key(end: End) -> tuple[int, int]:
    """Elements are told apart by identity, since two of them may be equal."""
    return id(end.element), id(end.evolution)


def _parts(map_: WardleyMap, placement: Placement) -> dict[tuple[int, int], list[End]]:
    parts: dict[tuple[int, int], list[End]] = {}
    for evolution in map_.evolutions:
        element = placement.names.find(evolution.name)
        if element is not None and evolution.rename:
            parts.setdefault(_key(End(element)), []).append(End(element, evolution))
    for pipeline in map_.pipelines:
        owner = placement.names.find(pipeline.name)
        if owner is not None:
            forms = [End(form) for form in pipeline.components if form is not owner]
            parts.setdefault(_key(End(owner)), []).extend(forms)
    return parts


def _units(elements: Sequence[Element], parts: dict[tuple[int, int], list[End]]) -> list[list[End]]:
    """The elements with all that belongs to each, which is read in one go."""
    owned = {_key(end) for ends in parts.values() for end in ends}
    everything = [End(element) for element in elements]
    units: list[list[End]] = []
    done: set[tuple[int, int]] = set()
    # Pipelines that hold one another have no outermost one: the first of them stands in.
    for root in (*(end for end in everything if _key(end) not in owned), *everything):
        unit: list[End] = []
        open_ = [root]
        while open_:
            end = open_.pop()
            if _key(end) not in done:
                done.add(_key(end))
                unit.append(end)
                open_.extend(reversed(parts.get(_key(end), [])))
        if unit:
            units.append(unit)
    return units


def _without_circles(needs: list[list[int]], ranks: Sequence[_Rank]) -> list[list[int]]:
    """*needs* without those that lead back to where a walk from the tops came from."""
    needed = {target for targets in needs for target in targets}
    kept: list[list[int]] = [[] for _ in needs]
    walked, open_ = set(), set()
    for root in sorted(range(len(needs)), key=lambda unit: (unit in needed, ranks[unit])):
        if root in walked:
            continue
        trail = [(root, iter(sorted(needs[root], key=ranks.__getitem__)))]
        walked.add(root)
        open_.add(root)
        while trail:
            unit, targets = trail[-1]
            target = next(targets, None)
            if target is None:
                trail.pop()
                open_.discard(unit)
            elif target not in open_:
                kept[unit].append(target)
                if target not in walked:
                    walked.add(target)
                    open_.add(target)
                    trail.append((target, iter(sorted(needs[target], key=ranks.__getitem__))))
    return kept


def _descent(needs: list[list[int]], ranks: Sequence[_Rank], units: Iterable[int]) -> dict[int, int]:
    """*units* in an order in which needs follow what needs them (Kahn, 1962), and how deep each stands."""
    waiting = [0] * len(needs)
    for targets in needs:
        for target in targets:
            waiting[target] += 1
    ready = [(ranks[unit], unit) for unit in units if not waiting[unit]]
    heapify(ready)
    depth = [0] * len(needs)
    order: dict[int, int] = {}
    while ready:
        _, unit = heappop(ready)
        order[unit] = depth[unit]
        for target in needs[unit]:
            depth[target] = max(depth[target], depth[unit] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                heappush(ready, (ranks[target], target))
    return order
