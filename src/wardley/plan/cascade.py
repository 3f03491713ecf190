"""The choice cascades, box by box and nested, with the boxes that are empty.

After Roger Martin and A. G. Lafley, *Playing to Win*: winning aspiration, where to play, how to win,
must-have capabilities, enabling management systems. Leaders at every level make their own, under a choice of
the level above.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wardley.model.names import normalised
from wardley.model.strategy import BOXES, Capability, Cascade, Choice, Strategy, System
from wardley.source.record import record

BoxKind = Literal["aspiration", "play", "win", "capability", "system"]

TITLES: Mapping[str, str] = {
    "aspiration": "winning aspiration",
    "play": "where to play",
    "win": "how to win",
    "capability": "must-have capabilities",
    "system": "enabling management systems",
}
"""What people call each box."""

WHOLE = "the whole"
"""What the cascade without a name is called."""


@record
class Box:
    """One box of a cascade, with its lines in their order."""

    kind: str
    lines: tuple[Choice | Capability | System, ...] = ()

    @property
    def title(self) -> str:
        """What people call it."""
        return TITLES[self.kind]

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.lines


@record
class Laid:
    """One ``cascade``, its five ``boxes`` from the aspiration down, and the ``nested`` ones below it.

    ``depth`` is 0 at the top. ``above`` is the cascade that holds what it serves (`Cascade.under`), None at
    the top. ``loose`` is true where it stands beside others that are joined, and names nothing above it.
    """

    cascade: Cascade
    boxes: tuple[Box, ...]
    depth: int = 0
    above: Cascade | None = None
    loose: bool = False
    nested: tuple["Laid", ...] = ()

    @property
    def name(self) -> str:
        """Its name, or what the one without a name is called."""
        return self.cascade.name or WHOLE

    @property
    def empty(self) -> tuple[Box, ...]:
        """The boxes in which nothing stands."""
        return tuple(box for box in self.boxes if box.empty)

    def box(self, kind: BoxKind) -> Box:
        """The box *kind*."""
        return self.boxes[BOXES.index(kind)]


@dataclass(frozen=True)
class Cascades:
    """The cascades at the ``top``, in the order of their lines, with the others nested in them."""

    top: tuple[Laid, ...] = ()

    def __iter__(self) -> Iterator[Laid]:
        """Every cascade, each before what is nested in it."""
        waiting = list(reversed(self.top))
        while waiting:
            laid = waiting.pop()
            yield laid
            waiting += reversed(laid.nested)


def cascades(strategy: Strategy) -> Cascades:
    """The cascades of *strategy*. One that would stand under itself stands at the top."""
    every, above = strategy.cascades, _above(strategy.cascades)
    depth = _depths(above, len(every))
    whole = any(one.name is None for one in every)
    nested: dict[int, list[Laid]] = defaultdict(list)
    top: list[Laid] = []
    for number in sorted(range(len(every)), key=lambda number: -depth[number]):  # the lowest first
        cascade, over = every[number], above.get(number)
        laid = Laid(
            cascade, tuple(Box(kind, cascade.box(kind)) for kind in BOXES), depth[number],
            None if over is None else every[over],
            over is None and cascade.name is not None and (whole or bool(above)) and not nested[number],
            tuple(nested[number]),
        )  # fmt: skip
        (top if over is None else nested[over]).append(laid)
    return Cascades(tuple(top))


def _above(every: Sequence[Cascade]) -> dict[int, int]:
    """By number of a cascade: that of the one which holds the choice it stands under; no round is closed."""
    holder: dict[str, int] = {}
    for number, cascade in enumerate(every):
        for line in (*cascade.box("win"), *cascade.capabilities):
            holder.setdefault(normalised(line.name), number)
    found: dict[int, int] = {}
    for number, cascade in enumerate(every):
        over = holder.get(normalised(cascade.under or ""))
        step = over
        while step is not None and step != number:
            step = found.get(step)
        if over is not None and step is None:
            found[number] = over
    return found


def _depths(above: Mapping[int, int], count: int) -> list[int]:
    """By number of a cascade: how many levels stand above it."""
    depth: dict[int, int] = {}
    for number in range(count):
        path = [number]
        while path[-1] in above and path[-1] not in depth:
            path.append(above[path[-1]])
        level = depth.get(path[-1], 0)
        for step in reversed(path):
            level = depth.setdefault(step, level) + 1
    return [depth[number] for number in range(count)]
