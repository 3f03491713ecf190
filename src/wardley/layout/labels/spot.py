"""A name that wants a place, and a place that it may have."""

from collections.abc import Iterable, Iterator
from math import hypot
from typing import Literal, NamedTuple, Protocol

Anchoring = Literal["start", "middle", "end"]

ASCENT, DESCENT = 0.76, 0.23
"""How far letters reach above and below their baseline, in parts of their size."""


Sides = tuple[float, float, float, float]
"""Left, top, right and bottom of a rectangle, px, as a `Box` has them too."""


class Box(NamedTuple):
    """A rectangle, px; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def gap(self, other: Sides) -> float:
        """How far *other* is, px; 0 where they touch or overlap."""
        left, top, right, bottom = self
        west, north, east, south = other
        across = left - east if left > east else west - right if west > right else 0.0
        down = top - south if top > south else north - bottom if north > bottom else 0.0
        return hypot(across, down) if across and down else across or down


class Spot(NamedTuple):
    """A place for a name: what it ``costs`` by itself, where its ``box`` lies, and how it is set there.

    ``lines`` are the name's lines, the first with its baseline at ``y``; they begin, are centred or end at
    ``x`` as ``anchor`` says. ``gap`` is how far the box is from the figure that is named, px. Words that are
    turned by ``angle`` (degrees, clockwise, around (x, y)) take ``more`` boxes.
    """

    cost: float
    box: Box
    lines: tuple[str, ...]
    x: float
    y: float
    anchor: Anchoring
    gap: float = 0
    more: tuple[Sides, ...] = ()
    angle: float = 0


Offer = tuple[float, float, float, float, float, int]
"""A place, before anybody sets a name there: what it costs by itself; left, top, right and bottom of its box;
and a number that its label knows it by. Very many are looked at."""


Ends = tuple[float, float, float, float]
"""x and y of where a line begins, and of where it ends."""


class Label(Protocol):
    """A name that wants a place."""

    @property
    def key(self) -> str:
        """What tells it from the others."""

    @property
    def own(self) -> Box | None:
        """The figure that it names, None where it names none."""

    def offers(self) -> Iterator[Offer]:
        """The places that it may have, cheapest first."""

    def more(self, offer: Offer) -> tuple[Sides, ...]:
        """What it takes besides the box: along the line that leads to it, or its other parts."""

    def lead(self, offer: Offer) -> Ends | None:
        """The line that leads to it from the figure that it names, where there is one."""

    def spot(self, offer: Offer) -> Spot:
        """How it is set there."""


class Listed:
    """A `Label` with a few places that are known from the start."""

    own: Box | None = None

    def __init__(self, key: str, spots: Iterable[Spot]) -> None:
        self.key = key
        self._spots = sorted(spots, key=lambda spot: spot.cost)

    def offers(self) -> Iterator[Offer]:
        """See `Label`."""
        for number, spot in enumerate(self._spots):
            yield (spot.cost, *spot.box, number)

    def more(self, offer: Offer) -> tuple[Sides, ...]:
        """See `Label`."""
        return self._spots[offer[-1]].more

    def lead(self, offer: Offer) -> Ends | None:  # noqa: ARG002 - nothing leads there
        """See `Label`."""
        return None

    def spot(self, offer: Offer) -> Spot:
        """See `Label`."""
        return self._spots[offer[-1]]


class Placed(NamedTuple):
    """What was found: the ``spot``, and the keys of names and the words for other things it covers there."""

    spot: Spot
    covers: tuple[str, ...] = ()
